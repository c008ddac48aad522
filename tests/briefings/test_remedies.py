"""Every failure says what to do, in a sentence and for programs, and each exit code means one thing."""

import importlib
import json
import pkgutil
import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

import audio
import briefings
import feeds
import scripts
from briefings.errors import EXPECTED, exit_code
from briefings.newsroom.folder import Newsroom
from briefings.remedies import REMEDIES, UNTOLD, lines

Run = Callable[..., tuple[int, str, str]]
DOCS = Path(__file__).parents[2] / "docs"


def known() -> list[type[Exception]]:
    """Every class of expected errors in the house."""
    for package in (scripts, audio, feeds, briefings):
        for module in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
            if module.name.endswith(".errors"):
                importlib.import_module(module.name)

    def below(kind: type[Exception]) -> Iterator[type[Exception]]:
        yield kind
        for each in kind.__subclasses__():
            yield from below(each)

    houses = ("scripts.", "audio.", "feeds.", "briefings.")
    return [each for root in EXPECTED for each in below(root) if each.__module__.startswith(houses)]


def test_every_error_has_a_remedy_of_its_own() -> None:
    names = {kind.__name__ for kind in known()}
    own = {name for name in names if not name.startswith("_")}
    assert own - REMEDIES.keys() == set(), "add what to do to briefings/remedies.py"
    assert REMEDIES.keys() - names == set(), "nobody raises these"
    assert REMEDIES.keys() >= UNTOLD


@pytest.mark.parametrize("guide", ["cli.md", "cli.id.md"])
def test_every_exit_code_is_in_the_guide_once(guide: str) -> None:
    told = re.findall(r"^\| (\d{1,3}) \|", (DOCS / guide).read_text("utf-8"), re.MULTILINE)
    assert len(told) == len(set(told))
    codes = {exit_code(Exception.__new__(kind)) for kind in known()}
    assert {str(code) for code in codes} <= set(told)


def test_what_is_not_said_in_the_message_is_said_after_it() -> None:
    from audio.errors import EngineFailed
    from briefings.errors import Busy

    assert lines(EngineFailed("gtts", "429"))[-1].startswith("what to do: ")
    assert len(lines(Busy(Path("warta")))) == 1


@pytest.mark.parametrize(
    ("command", "kind"),
    [
        (("make", "--show", "{other}"), "NoNewsroom"),
        (("make", "{root}/tidak-ada.txt", "--show", "{root}"), "SourceFailed"),
        (("make", "--edition", "tengah-malam", "--show", "{root}"), "WrongCall"),
        (("make", "--voice", "tidak-ada", "--show", "{root}"), "NoVoice"),
        (("story", "drop", "99", "--show", "{root}"), "NoEdition"),
        (("line", "set", "1.1", "Pasar dibuka.", "--show", "{root}"), "NoEdition"),
        (("headline", "1", "Pasar dibuka", "--show", "{root}"), "NoEdition"),
        (("approve", "--show", "{root}"), "NoEdition"),
        (("publish", "--at", "entah", "--show", "{root}"), "NoMoment"),
        (("undo", "--show", "{root}"), "NoEdition"),
        (("redo", "--show", "{root}"), "NoEdition"),
        (("again", "--show", "{root}"), "NoEdition"),
        (("history", "--date", "2026-11-20", "--edition", "pagi", "--show", "{root}"), "NoEdition"),
        (("retract", "2026-11-20-pagi", "--reason", "Salah orang.", "--show", "{root}"), "NoEdition"),
        (("ralat", "--text", "Yang benar dua.", "--show", "{root}"), "NoEdition"),
        (("hear", "1", "--show", "{root}"), "NoEdition"),
        (("check", "--show", "{other}"), "NoNewsroom"),
    ],
    ids=lambda value: value[0] if isinstance(value, tuple) else value,
)
def test_a_command_that_fails_tells_programs_why(
    newsroom: Newsroom, run: Run, tmp_path: Path, command: tuple[str, ...], kind: str
) -> None:
    places = {"root": newsroom.root, "other": tmp_path / "kosong"}
    code, out, said = run(*(each.format(**places) for each in command), "--json")
    told = json.loads(out)["error"]
    assert told["kind"] == kind and told["exit_code"] == code > 0
    assert told["remedy"] and told["message"] and said
    assert "Traceback" not in said


def test_a_faulty_show_tells_programs_every_fault(newsroom: Newsroom, run: Run) -> None:
    show = newsroom.show_file.read_text("utf-8")
    newsroom.show_file.write_text(show.replace("keep = 90", 'keep = "banyak"\nsuara = 1'), "utf-8")
    code, out, _ = run("make", "--show", newsroom.root, "--json")
    told = json.loads(out)["error"]
    assert (code, told["kind"]) == (3, "BadShow")
    assert "keep" in told["message"] and "suara" in told["message"]
