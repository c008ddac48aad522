"""docs/running.md, typed as it stands there by a stranger on one laptop; and both languages tell the same."""

import os
import re
import shlex
import signal
import subprocess
import sys
import tomllib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import apprise
import pytest

from briefings.newsroom.config import load
from briefings.newsroom.folder import Newsroom
from briefings.newsroom.settings import span
from briefings.notify.notifier import MOST, STALE
from briefings.schedule.attempt import TO_READ
from briefings.schedule.keeper import PAUSES
from briefings.schedule.run import LOOK_S
from tests.loopback import ANY, Door, Server, serving

ROOT = Path(__file__).resolve().parents[2]
PAGES = ["running.md", "running.id.md"]


def blocks(page: str) -> list[tuple[str, str]]:
    """Language and text of each block, in order."""
    text = (ROOT / "docs" / page).read_text(encoding="utf-8")
    return re.findall(r"```(sh|toml)\n(.*?)```", text, flags=re.DOTALL)


def merged(show: dict[str, Any], more: dict[str, Any]) -> dict[str, Any]:
    """A producer writes a setting into the table that is there."""
    return show | {
        key: merged(show[key], value) if isinstance(value, dict) and key in show else value
        for key, value in more.items()
    }


def written(table: dict[str, Any], above: str = "") -> str:
    plain = "".join(
        f"{key} = {_value(value)}\n" for key, value in table.items() if not isinstance(value, dict)
    )
    inner = "".join(written(v, f"{above}{k}.") for k, v in table.items() if isinstance(v, dict))
    return (f"[{above.rstrip('.')}]\n" if above else "") + plain + inner


def _value(value: Any) -> str:
    return str(value).lower() if isinstance(value, bool) else repr(value)


@pytest.fixture
def hook(monkeypatch: pytest.MonkeyPatch) -> Any:
    heard: list[bytes] = []

    class Ear(Door):
        def do_POST(self) -> None:
            heard.append(self.body())
            self.answer(200)

    with serving(Server(ANY, Ear)) as server:
        monkeypatch.setenv("NEWSROOM_NOTIFY", f"json://127.0.0.1:{server.server_port}/kabar")
        yield heard


def end_soon(call: list[str]) -> int:
    """Run it as it is typed, and end it when it says that it is at work."""
    paths = [str(ROOT), *filter(None, [os.environ.get("PYTHONPATH")])]
    with subprocess.Popen(
        [sys.executable, "-c", "from briefings.cli import main; main()", *call],
        stderr=subprocess.PIPE, text=True, env=os.environ | {"PYTHONPATH": os.pathsep.join(paths)},
    ) as process:  # fmt: skip
        try:
            assert process.stderr is not None and "the clock is kept" in process.stderr.readline()
            process.send_signal(signal.SIGTERM)
            return process.wait(30)
        finally:
            process.kill()


def test_a_stranger_comes_from_one_laptop_to_timers_and_notices_as_the_page_tells_it(
    run: Callable[..., tuple[int, str, str]],
    tmp_path: Path,
    picture: bytes,
    monkeypatch: pytest.MonkeyPatch,
    hook: list[bytes],
) -> None:
    monkeypatch.chdir(tmp_path)
    typed, room = list[str](), Newsroom(tmp_path / "warta")
    host = tmp_path / "srv" / "warta"
    host.parent.mkdir()
    for language, text in blocks("running.md"):
        text = text.replace("/srv/www/warta", str(host))
        if language == "toml":
            show = merged(tomllib.loads(room.show_file.read_text("utf-8")), tomllib.loads(text))
            room.show_file.write_text(written(show), encoding="utf-8")
            load(room.show_file)
            continue
        for line in text.splitlines():
            program, *call = shlex.split(line, comments=True)
            if program != "briefings":
                assert line == "pip install 'briefings[notify]'"
                continue
            typed.append(call[0])
            if call[0] == "run" and "--once" not in call:
                assert end_soon(call) == 0, call
                continue
            code, _, err = run(*call)
            assert code == 0, f"{call} {err}"
            if call[0] == "new":
                quick = {"voices": ["silent"], "length": "90s", "cover": "sampul.png"}
                quick |= {"publish": {"flash": False, "stories": False}}
                show = merged(tomllib.loads(room.show_file.read_text("utf-8")), quick)
                room.show_file.write_text(written(show), encoding="utf-8")
                (room.root / "sampul.png").write_bytes(picture)
    assert typed[:3] == ["new", "schedule", "run"] and typed[-6:-3] == ["carry", "carry", "check"]
    assert (host / "feed.xml").read_bytes() == (room.public / "feed.xml").read_bytes()
    assert (tmp_path / "warta-cadangan" / "show.toml").read_bytes() == room.show_file.read_bytes()
    assert sorted(path.name for path in (tmp_path / "units").iterdir()) == [
        "briefings-warta.service",
        "briefings-warta.timer",
    ]
    assert any(b"kabar percobaan" in told for told in hook)


def test_both_pages_tell_the_same_commands_and_settings() -> None:
    english, indonesian = (blocks(page) for page in PAGES)
    assert english == indonesian and len(english) > 8


@pytest.mark.parametrize("page", PAGES)
def test_every_address_that_is_shown_is_one(page: str) -> None:
    text = (ROOT / "docs" / page).read_text("utf-8")
    shown = re.findall(r"^\| [^|]+ \| `(\w+://[^`]+)` \|$", text, flags=re.MULTILINE)
    assert len(shown) == 5
    assert [address for address in shown if not apprise.Apprise().add(address)] == []


@pytest.mark.parametrize("page", PAGES)
def test_the_figures_of_the_page_are_those_of_the_program(page: str) -> None:
    text = " ".join((ROOT / "docs" / page).read_text("utf-8").split())
    minutes = [int(pause.total_seconds() / 60) for pause in PAUSES]
    assert minutes == [1, 2, 4, 8, 15] and "1, 2, 4, 8" in text and "15 m" in text
    assert LOOK_S == 20 and re.search(r"20 (seconds|detik)", text)
    assert MOST == 12 and re.search(r"twelve an hour|dua belas sejam", text)
    assert span("6h") == STALE and re.search(r"six hours|enam jam", text)
    assert span("10m") == TO_READ and re.search(r"ten minutes before|sepuluh menit sebelum", text)
