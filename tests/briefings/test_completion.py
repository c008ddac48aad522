"""The shell completes verbs, options and editions, and waits for nothing heavy meanwhile."""

import os
import subprocess
import sys

import pytest

HEAVY = ("numpy", "jinja2", "requests", "lxml", "PIL", "soundfile")
"""pydantic and rich are not among them: typer itself takes them along."""
PROGRAM = f"""
import atexit, sys
sys.argv = ["briefings"]
atexit.register(lambda: print([name for name in {HEAVY} if name in sys.modules], file=sys.stderr))
from briefings.cli import main
main()
"""
SHELLS = {
    "bash": lambda typed: {"COMP_WORDS": typed, "COMP_CWORD": str(len(typed.split(" ")) - 1)},
    "zsh": lambda typed: {"_TYPER_COMPLETE_ARGS": typed},
    "fish": lambda typed: {"_TYPER_COMPLETE_ARGS": typed, "_TYPER_COMPLETE_FISH_ACTION": "get-args"},
}


def complete(shell: str, typed: str) -> tuple[str, str]:
    """What `shell` is offered behind `typed`, and which of the heavy libraries were loaded for it."""
    asked = {**os.environ, "_BRIEFINGS_COMPLETE": f"complete_{shell}", **SHELLS[shell](typed)}
    shown = subprocess.run(
        [sys.executable, "-c", PROGRAM], env=asked, capture_output=True, text=True, check=True
    )
    return shown.stdout, shown.stderr.strip()


@pytest.mark.parametrize("shell", SHELLS)
def test_a_verb_is_completed_in_every_shell(shell: str) -> None:
    offered, heavy = complete(shell, "briefings story m")
    assert "move" in offered and "merge" in offered and "drop" not in offered
    assert heavy == "[]"


@pytest.mark.parametrize("shell", SHELLS)
def test_an_option_and_what_it_takes_are_completed(shell: str) -> None:
    offered, _ = complete(shell, "briefings rundown --ref")
    assert "--refresh" in offered
    offered, heavy = complete(shell, "briefings rundown --edition ")
    assert all(edition in offered for edition in ("pagi", "siang", "malam"))
    assert heavy == "[]"
