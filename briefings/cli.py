"""The command line. It alone turns expected errors into a line on standard error and an exit code."""

import gc
import os
import sys

from briefings.errors import EXPECTED, NoRoom, exit_code
from briefings.progress import printable
from scripts.text.published import told

STOPPED = 130
"""What a shell expects of a program that was stopped with Ctrl-C."""


def main() -> None:
    """The console command `briefings`."""
    # or pydantic would read the metadata of every installed package in search of plug-ins that nobody has
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
    try:
        from briefings.commands import app

        app()
    except EXPECTED as fault:
        _say(str(fault))
        sys.exit(exit_code(fault))
    except BrokenPipeError:  # `briefings script | head`: the reader has what it wants
        sys.stderr.close()
        sys.exit(0)
    except OSError as fault:
        _say(str(NoRoom(fault)))
        sys.exit(NoRoom.exit_code)
    except KeyboardInterrupt:
        _stopped()
    except SystemExit as end:  # typer has met the interrupt before us
        if end.code == STOPPED:
            _stopped()
        raise
    except Exception:  # our bug: all of it is shown, but what opens a door
        import traceback

        sys.stderr.write(told(traceback.format_exc()))
        sys.exit(1)
    finally:
        gc.freeze()  # the interpreter would look for cycles in all that is about to go: a twentieth of a second


def _stopped() -> None:
    _say("stopped; what was published stands, and the next run ends or drops what was half done")
    sys.exit(STOPPED)


def _say(text: str) -> None:
    for line in told(text).splitlines():
        print(f"briefings: {printable(line)}", file=sys.stderr)
