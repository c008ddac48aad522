"""docs/cli.md and its Indonesian sister: every verb, every option, every key and code, and settings that are taken."""

import json
import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import typer
from typer.main import get_command

from briefings import errors
from briefings.commands import app
from briefings.newsroom.config import load
from briefings.newsroom.folder import Newsroom, found

ROOT = Path(__file__).resolve().parents[2]
NAMES = ("cli.md", "cli.id.md")
TEXTS = {name: (ROOT / "docs" / name).read_text(encoding="utf-8") for name in NAMES}
READMES = {name: (ROOT / name).read_text(encoding="utf-8") for name in ("README.md", "README.id.md")}


def verbs() -> Iterator[tuple[str, set[str]]]:
    """Every command as it is called, and its long options."""
    group = get_command(app)
    assert isinstance(group, typer.core.TyperGroup)
    for name, command in group.commands.items():
        inner = command.commands if isinstance(command, typer.core.TyperGroup) else {"": command}
        for verb, each in inner.items():
            yield (
                f"{name} {verb}".strip(),
                {flag for param in each.params for flag in param.opts if flag[:2] == "--"},
            )


@pytest.mark.parametrize("name", NAMES)
def test_every_verb_is_explained_and_shown_by_an_example(name: str) -> None:
    blocks = "\n".join(re.findall(r"```sh\n(.*?)```", TEXTS[name], flags=re.DOTALL))
    for verb, _ in verbs():
        assert re.search(rf"^briefings {verb}\b", blocks, re.MULTILINE), verb
        assert re.search(rf"`{verb}[ `]", TEXTS[name]), verb


@pytest.mark.parametrize("name", NAMES)
def test_every_option_is_explained(name: str) -> None:
    for verb, options in verbs():
        missing = [option for option in options if option not in TEXTS[name]]
        assert missing == [], verb


@pytest.mark.parametrize("name", NAMES)
def test_every_key_for_programs_is_explained(
    name: str, run: Callable[..., tuple[int, str, str]], newsroom: Newsroom
) -> None:
    day = ("--date", "2026-11-22", "--edition", "pagi", "--show", newsroom.root, "--json")
    sheet = json.loads(run("rundown", *day)[1])
    story = sheet["stories"][0]
    keys = {*sheet, *story, *story["articles"][0], *story["lines"][0]}
    run("story", "drop", "2", *day)
    past = json.loads(run("history", *day)[1])
    keys |= {*past, *past["entries"][0]}
    keys |= {*json.loads(run("hear", "1.1", *day)[1])}
    keys |= {*json.loads(run("publish", *day)[1])}
    assert sorted(key for key in keys if f"`{key}`" not in TEXTS[name]) == []


@pytest.mark.parametrize("name", [*NAMES, *READMES])
def test_every_exit_code_has_its_one_meaning(name: str) -> None:
    kinds = [kind for kind in vars(errors).values() if isinstance(kind, type)]
    own = {kind.exit_code for kind in kinds if issubclass(kind, errors.BriefingError)}
    codes = (own | set(errors.EXIT_CODES.values())) - {errors.BriefingError.exit_code}
    if name in TEXTS:
        told = re.findall(r"^\| (\d+) \|", TEXTS[name], re.MULTILINE)
        assert len(told) == len(set(told)) and codes <= set(map(int, told))
    else:
        line = next(
            line for line in READMES[name].splitlines() if "xit codes:" in line or "ode keluar:" in line
        )
        assert set(map(int, re.findall(r"\b(\d+) ", line))) == codes


@pytest.mark.parametrize("name", NAMES)
def test_the_settings_that_it_shows_are_taken(name: str, tmp_path: Path) -> None:
    (block,) = re.findall(r"```toml\n(.*?)```", TEXTS[name], flags=re.DOTALL)
    room = found(tmp_path / "warta")
    own = room.show_file.read_text("utf-8")
    tables = block.split("[publish]\n")
    block = tables[0] + tables[1].partition("\n\n")[2]  # the starter has that table already
    room.show_file.write_text(f"{own}\n{block}", encoding="utf-8")
    show = load(room.show_file)
    assert show.desk.approval and show.desk.credited
    assert show.channel.guid and show.channel.persons[0].role == "editor"
    assert "sftp" in show.publishers
    assert tables[1].startswith('publisher = "folder"')


def test_both_tell_the_same_commands() -> None:
    def calls(text: str) -> list[tuple[str, ...]]:
        """Each quoted call without its words, which are in the language of the document."""
        blocks = re.findall(r"```sh\n(.*?)```", text, flags=re.DOTALL)
        lines = [line for block in blocks for line in block.splitlines()]
        return [(*line.split()[:2], *re.findall(r" (--[\w-]+)", line)) for line in lines]

    assert calls(TEXTS["cli.md"]) == calls(TEXTS["cli.id.md"])
