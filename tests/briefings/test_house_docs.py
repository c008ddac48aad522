"""docs/house.md, typed as it stands there; and both languages tell the same."""

import re
import shlex
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from briefings.commands.house import FAILED, MOST
from briefings.newsroom.folder import Newsroom

ROOT = Path(__file__).resolve().parents[2]
TEXTS = {name: (ROOT / "docs" / name).read_text(encoding="utf-8") for name in ("house.md", "house.id.md")}


def calls(name: str) -> list[list[str]]:
    blocks = re.findall(r"```sh\n(.*?)```", TEXTS[name], flags=re.DOTALL)
    return [shlex.split(line, comments=True)[1:] for block in blocks for line in block.splitlines()]


def test_a_house_is_made_as_the_page_tells_it(
    newsroom: Newsroom,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    run: Callable[..., tuple[int, str, str]],
) -> None:
    monkeypatch.chdir(tmp_path)
    for call in calls("house.md"):
        if call[0] == "new":
            assert run(*call)[0] == 0, call
            shutil.copy(newsroom.show_file, call[1])
            shutil.copy(newsroom.root / "sampul.png", call[1])
            shutil.copytree(newsroom.root / "articles", Path(call[1], "articles"), dirs_exist_ok=True)
            continue
        code, _, err = run(
            *call, *([] if "--date" in call else ["--date", "2026-11-22", "--edition", "pagi"])
        )
        assert code == 0, (call, err)
    assert (tmp_path / "radio" / "house" / "house.toml").is_file()


def test_both_languages_tell_the_same_calls_and_files() -> None:
    assert calls("house.md") == calls("house.id.md")
    named = [set(re.findall(r"`([^`]+)`", text.split("```")[2])) for text in TEXTS.values()]
    assert named[0] == named[1]


@pytest.mark.parametrize("text", TEXTS.values())
def test_the_figures_that_it_tells_are_those_of_the_program(text: str) -> None:
    assert {f"{FAILED}", f"{FAILED + MOST}"} <= set(re.findall(r"\b\d+\b", text))
