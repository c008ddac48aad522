"""The command line. It alone turns expected errors into a line on standard error and an exit code."""

import gc
import os
import sys

from briefings.commands import app
from briefings.errors import EXPECTED, NoRoom, exit_code


def main() -> None:
    """The console command `briefings`."""
    # or pydantic would read the metadata of every installed package in search of plug-ins that nobody has
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
    try:
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
        _say("stopped; nothing was published")
        sys.exit(130)
    finally:
        gc.freeze()  # the interpreter would look for cycles in all that is about to go: a twentieth of a second


def _say(text: str) -> None:
    for line in text.splitlines():
        print(f"briefings: {line}", file=sys.stderr)
