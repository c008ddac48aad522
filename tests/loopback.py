"""Servers on loopback that real clients talk to, each gone when its block ends."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import TypeVar

LOOK_S = 0.01
"""How soon one hears that it is to end."""


class Door(BaseHTTPRequestHandler):
    """What answers, and keeps no log of it; tests add do_GET and do_POST."""

    def body(self) -> bytes:
        """What was sent."""
        return self.rfile.read(int(self.headers.get("Content-Length", 0)))

    def answer(
        self, status: int, content: bytes = b"", kind: str = "text/html; charset=utf-8", **more: str
    ) -> None:
        """Answer so; `more` are headers, with _ for -."""
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(content)))
        for name, value in more.items():
            self.send_header(name.replace("_", "-"), value)
        self.end_headers()
        self.wfile.write(content)

    def log_message(self, *_: object) -> None:
        """A test is silent."""


class Server(ThreadingHTTPServer):
    """Knows where it stands; tests add what it remembers."""

    daemon_threads = True

    @property
    def address(self) -> str:
        """Without a slash at its end."""
        return f"http://127.0.0.1:{self.server_port}"


S = TypeVar("S", bound=Server)


@contextmanager
def serving(server: S) -> Iterator[S]:
    """While the block runs, `server` answers."""
    with server:
        thread = threading.Thread(target=server.serve_forever, args=(LOOK_S,), daemon=True)
        thread.start()
        try:
            yield server
        finally:
            server.shutdown()
            thread.join()


ANY = ("127.0.0.1", 0)
"""Where a server is laid: at a port that is free."""
