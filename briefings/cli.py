"""The command line. It alone turns expected errors into a line on standard error and an exit code; with --json, into
an object on standard output as well."""

import gc
import os
import sys

from briefings.errors import EXPECTED, NoRoom, exit_code
from briefings.progress import printable
from scripts.text.published import told

STOPPED = 130
"""What a shell expects of a program that was stopped with Ctrl-C."""
WRONG_CALL = 2
"""Of an option or an argument that there is not."""


def main() -> None:
    """The console command `briefings`."""
    # or pydantic would read the metadata of every installed package in search of plug-ins that nobody has
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
    try:
        from briefings.commands import app

        app()
    except EXPECTED as fault:
        _fail(fault)
    except BrokenPipeError:  # `briefings script | head`: the reader has what it wants
        sys.stderr.close()
        sys.exit(0)
    except OSError as fault:
        _fail(NoRoom(fault))
    except KeyboardInterrupt:
        _stopped()
    except SystemExit as end:
        # typer has met the interrupt before us, or has told what is wrong with the call
        if end.code == STOPPED:
            _stopped()
        if end.code == WRONG_CALL and _for_programs():
            from briefings.remedies import failure

            print(failure("WrongCall", "the call is wrong", "briefings COMMAND --help", WRONG_CALL))
        raise
    except Exception:  # our bug: all of it is shown, but what opens a door
        import traceback

        sys.stderr.write(told(traceback.format_exc()))
        sys.exit(1)
    finally:
        gc.freeze()  # the interpreter would look for cycles in all that is about to go: a twentieth of a second


def _fail(fault: Exception) -> None:
    from briefings import logs
    from briefings.remedies import as_json, lines, remedy

    if logs.wanted():
        logs.failed(type(fault).__name__, str(fault), remedy(fault), exit_code(fault))
    else:
        for line in lines(fault):
            _say(line)
    if _for_programs() and not getattr(fault, "told", False):
        print(as_json(fault))
    sys.exit(exit_code(fault))


def _stopped() -> None:
    said = "stopped; what was published stands, and the next run ends or drops what was half done"
    from briefings import logs

    if logs.wanted():
        logs.failed("Stopped", said, "run it again", STOPPED)
    else:
        _say(said)
    if _for_programs():
        from briefings.remedies import failure

        print(failure("Stopped", said, "run it again", STOPPED))
    sys.exit(STOPPED)


def _for_programs() -> bool:
    """Whether the call asked for JSON: it failed before anybody could say so."""
    return "--json" in sys.argv[1:]


def _say(line: str) -> None:
    print(f"briefings: {printable(told(line))}", file=sys.stderr)
