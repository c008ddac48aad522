"""What the tests of several stages share: a hub on loopback."""

import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs, urlsplit

import pytest


class Hub(ThreadingHTTPServer):
    """WebSub hub and podping server in one; it remembers what it was told."""

    heard: list[tuple[str, dict[str, list[str]], str]]
    """Method, fields and Authorization of each request."""
    answer = 204

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.server_port}/"


class _Ear(BaseHTTPRequestHandler):
    server: Hub

    def do_POST(self) -> None:
        self._note(parse_qs(self.rfile.read(int(self.headers["Content-Length"])).decode()))

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
