"""Hubs are told, and a deaf hub stops nobody."""

import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs, urlsplit

import pytest

from feeds.errors import Unannounced
from feeds.hub import announce, podping

Heard = list[tuple[str, dict[str, list[str]], str]]


class Hub(ThreadingHTTPServer):
    """A hub on loopback that remembers what it was told."""

    heard: Heard
    answer = 204


class _Ear(BaseHTTPRequestHandler):
    server: Hub

    def do_POST(self) -> None:
        said = self.rfile.read(int(self.headers["Content-Length"])).decode()
        self._note(parse_qs(said))

    def do_GET(self) -> None:
        self._note(parse_qs(urlsplit(self.path).query))

    def _note(self, told: dict[str, list[str]]) -> None:
        self.server.heard.append((self.command, told, self.headers.get("Authorization", "")))
        self.send_response(self.server.answer)
        self.send_header("Content-Length", "0")
        self.end_headers()

    def log_message(self, *_: object) -> None:
        return


@pytest.fixture
def hub() -> Iterator[Hub]:
    with Hub(("127.0.0.1", 0), _Ear) as server:
        server.heard = []
        thread = threading.Thread(target=server.serve_forever, args=(0.01,))
        thread.start()
        yield server
        server.shutdown()
        thread.join()


def address(hub: Hub) -> str:
    return f"http://127.0.0.1:{hub.server_port}/"


def test_a_hub_is_told_which_feeds_have_changed(hub: Hub) -> None:
    announce(address(hub), ["https://warta.example/feed.xml", "https://warta.example/feed.json"])
    assert hub.heard == [
        (
            "POST",
            {
                "hub.mode": ["publish"],
                "hub.url": ["https://warta.example/feed.xml", "https://warta.example/feed.json"],
            },
            "",
        )
    ]


def test_podping_is_told_with_its_token(hub: Hub) -> None:
    podping(address(hub), "kunci", "https://warta.example/feed.xml")
    ((method, told, token),) = hub.heard
    assert (method, token) == ("GET", "kunci")
    assert told["url"] == ["https://warta.example/feed.xml"]


@pytest.mark.parametrize("answer", [302, 400, 500])
def test_a_hub_that_refuses_is_named(hub: Hub, answer: int) -> None:
    hub.answer = answer
    with pytest.raises(Unannounced, match=str(answer)):
        announce(address(hub), ["https://warta.example/feed.xml"])


@pytest.mark.parametrize("where", ["http://127.0.0.1:9/", "file:///etc/passwd", "http://[", "https://"])
def test_a_hub_that_is_not_there_is_named(where: str) -> None:
    with pytest.raises(Unannounced):
        announce(where, ["https://warta.example/feed.xml"])
