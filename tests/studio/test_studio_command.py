"""The studio as it is opened, and its users as they are let in, on the command line."""

import io
import subprocess
import sys
from collections.abc import Callable
from typing import Any

import pytest

from briefings.cli import main
from briefings.newsroom.folder import Newsroom
from briefings.studio.doors.users import Users
from briefings.studio.errors import NotMeant
from briefings.studio.pages.bringing import fetchable

SECRET = "pohon jati di tepi kali"
Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    """Runs the program in this process, with a line on standard input."""

    def call(*arguments: object, line: str = "") -> tuple[int, str, str]:
        monkeypatch.setattr(sys, "argv", ["briefings", *map(str, arguments)])
        monkeypatch.setattr(sys, "stdin", io.StringIO(line))
        with pytest.raises(SystemExit) as ended:
            main()
            raise SystemExit(0)
        shown = capsys.readouterr()
        return int(ended.value.code or 0), shown.out, shown.err

    return call


def test_users_are_added_listed_and_removed(newsroom: Newsroom, run: Run) -> None:
    at = ("--show", newsroom.root)
    assert "nobody yet" in run("users", "list", *at)[1]
    code, out, _ = run(
        "users", "add", "Tantri", "--role", "editor", "--password-stdin", *at, line=f"{SECRET}\n"
    )
    assert (code, out) == (0, "Tantri: editor\n")
    assert run("users", "list", *at)[1] == "Tantri: editor\n"
    assert Users(newsroom.root).proven("Tantri", SECRET) is not None
    assert run("users", "add", "Tantri", "--role", "editor", "--password-stdin", *at, line="pendek\n")[0] == 2
    assert run("users", "remove", "Tantri", *at)[0] == 0
    code, _, error = run("users", "remove", "Tantri", *at)
    assert code == 2 and "no user 'Tantri'" in error


@pytest.mark.parametrize("where", [("--host", "0.0.0.0"), ("--origin", "https://studio.warta.example")])
def test_it_does_not_open_to_others_without_users(
    newsroom: Newsroom, run: Run, where: tuple[str, str]
) -> None:
    code, _, error = run("studio", "--show", newsroom.root, "--port", "0", *where)
    assert code == 2 and "briefings users add" in error


def test_what_the_studio_is_made_of_costs_other_commands_nothing() -> None:
    heavy = "('starlette', 'uvicorn', 'jinja2', 'argon2', 'tomlkit', 'websockets', 'briefings.studio')"
    code = f"import sys, briefings.commands; print([m for m in {heavy} if m in sys.modules])"
    shown = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert shown.stdout.strip() == "[]"


@pytest.mark.parametrize("host", ["127.0.0.1", "10.1.2.3", "169.254.169.254", "[::1]", "localhost"])
def test_nobody_looks_into_the_inner_network_from_elsewhere(host: str) -> None:
    address = f"http://{host}:8000/rahasia"
    assert fetchable(address, abroad=False) == address
    with pytest.raises(NotMeant):
        fetchable(address, abroad=True)


def test_the_page_is_packed_for_whoever_takes_it(draft: Newsroom, opened: Any) -> None:
    import gzip
    import http.client
    import json
    from urllib.parse import urlsplit

    from briefings.studio.doors.sessions import Person

    line = http.client.HTTPConnection(urlsplit(opened.origin).netloc, timeout=10)
    token = json.dumps({"token": opened.studio.sessions.invite(Person("sari", "writer"))})
    line.request("POST", "/masuk", token, {"origin": opened.origin})
    answer = line.getresponse()
    key = (answer.getheader("set-cookie") or "").split(";")[0]
    answer.read()
    texts = []
    for accepted in ("gzip", "identity"):
        line.request("GET", "/edisi/2026-11-22-pagi", headers={"cookie": key, "accept-encoding": accepted})
        answer = line.getresponse()
        body = answer.read()
        texts.append(gzip.decompress(body) if answer.getheader("content-encoding") == "gzip" else body)
    line.close()
    assert texts[0] == texts[1] and b"Argasana" in texts[0]
