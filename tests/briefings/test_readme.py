"""What the documents promise: every command that they quote exists, and takes what they give it."""

import re
import shlex
from pathlib import Path

import pytest
import typer
from typer.main import get_command

from briefings.commands import app

ROOT = Path(__file__).resolve().parents[2]
DOCUMENTS = [*sorted(ROOT.glob("README*.md")), *sorted((ROOT / "docs").glob("*.md"))]


def quoted(document: Path) -> list[list[str]]:
    """The calls of `briefings` in the code blocks of `document`."""
    blocks = re.findall(r"```sh\n(.*?)```", document.read_text(encoding="utf-8"), flags=re.DOTALL)
    lines = [line for block in blocks for line in block.splitlines()]
    calls = [part for line in lines for part in re.split(r"&&|\|", line.split(" #")[0])]
    words = [shlex.split(call) for call in calls]
    return [call[1:] for call in words if call and call[0].rpartition("/")[2] == "briefings"]


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.name)
def test_every_quoted_command_exists_and_takes_its_options(document: Path) -> None:
    group = get_command(app)
    assert isinstance(group, typer.core.TyperGroup)
    for call in quoted(document):
        if call[0].startswith("-"):
            continue
        command = group.commands[call[0]]
        if isinstance(command, typer.core.TyperGroup) and not (
            command.invoke_without_command and call[1:] == []
        ):
            command = command.commands[call[1]]
        known = {flag for option in command.params for flag in (*option.opts, *option.secondary_opts)}
        assert {word for word in call[1:] if word.startswith("--")} <= known, call


def test_the_readme_names_every_command() -> None:
    group = get_command(app)
    assert isinstance(group, typer.core.TyperGroup)
    for readme in ROOT.glob("README*.md"):
        named = {call[0] for call in quoted(readme)}
        assert set(group.commands) <= named, f"{readme.name} misses {set(group.commands) - named}"


def test_the_readmes_quote_the_same_two_commands() -> None:
    english, indonesian = (
        (ROOT / name).read_text(encoding="utf-8") for name in ("README.md", "README.id.md")
    )
    for command in re.findall(r"^python3 -m venv .*$", english, flags=re.MULTILINE):
        assert command in indonesian
    assert english.count("python3 -m venv") == 2
