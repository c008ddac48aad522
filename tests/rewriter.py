"""A stand-in for a server of chat/completions, on loopback: it answers what a test wants, and remembers what it was
asked."""

import contextlib
import gzip
import json
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread


class Rewriter(ThreadingHTTPServer):
    """`answer` makes a sentence of a sentence; `raw`, where it is given, is what goes over the wire in its place."""

    daemon_threads = True
    answer: Callable[[str], str] = staticmethod(lambda sentence: sentence)
    raw: bytes | None = None
    status = 200
    packed = False
    """It answers in gzip, which nobody asked for."""
    drip_s = 0.0
    """It waits so long between any two bytes."""
    asked: list[str]
    keys: list[str]

    @property
    def address(self) -> str:
        """For show.toml."""
        return f"http://127.0.0.1:{self.server_port}/v1"


class _Turn(BaseHTTPRequestHandler):
    server: Rewriter

    def do_POST(self) -> None:
        order = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        assert self.path == "/v1/chat/completions" and [m["role"] for m in order["messages"]] == [
            "system",
            "user",
        ]
        sentence = order["messages"][1]["content"]
        self.server.asked.append(sentence)
        self.server.keys.append(self.headers.get("Authorization", ""))
        told = {"choices": [{"message": {"role": "assistant", "content": self.server.answer(sentence)}}]}
        body = self.server.raw if self.server.raw is not None else json.dumps(told).encode()
        self.send_response(self.server.status)
        self.send_header("Content-Type", "application/json")
        if self.server.packed:
            body = gzip.compress(body)
            self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if not self.server.drip_s:
            self.wfile.write(body)
            return
        with contextlib.suppress(OSError):  # whoever asked has left
            for byte in body:
                self.wfile.write(bytes([byte]))
                time.sleep(self.server.drip_s)

    def log_message(self, *_: object) -> None:
        pass


@contextmanager
def rewriter() -> Iterator[Rewriter]:
    """A server for the time of a test."""
    with Rewriter(("127.0.0.1", 0), _Turn) as server:
        server.asked, server.keys = [], []
        thread = Thread(target=server.serve_forever, args=(0.02,), daemon=True)
        thread.start()
        try:
            yield server
        finally:
            server.shutdown()
            thread.join()
