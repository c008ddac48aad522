"""docs/house.md, typed as it stands there; and both languages tell the same."""

import re
import shlex
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from briefings.commands.house import FAILED, MOST
from briefings.newsroom.folder import Newsroom
from briefings.newsroom.house import found_house
from briefings.newsroom.house_settings import settings_of

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
    plain = [re.sub(r"```.*?```", "", text, flags=re.DOTALL) for text in TEXTS.values()]
    named = [{word for word in re.findall(r"`([^`\n]+)`", text) if not word.isupper()} for text in plain]
    assert named[0] == named[1] and len(named[0]) > 15


@pytest.mark.parametrize("text", TEXTS.values())
def test_the_settings_of_a_house_that_it_shows_are_taken(text: str, tmp_path: Path) -> None:
    (block,) = re.findall(r"```toml\n(.*?)```", text, flags=re.DOTALL)
    house = found_house(tmp_path)
    (house.root / "house.toml").write_text(block, encoding="utf-8")
    cluster = settings_of(house).cluster
    assert cluster.store == "s3://kami/radio" and {cluster.ca, cluster.cert, cluster.key} == {
        "ca.pem", "mesin.pem", "kunci.pem",
    }  # fmt: skip


@pytest.mark.parametrize("text", TEXTS.values())
def test_the_figures_that_it_tells_are_those_of_the_program(text: str) -> None:
    assert {f"{FAILED}", f"{FAILED + MOST}"} <= set(re.findall(r"\b\d+\b", text))
