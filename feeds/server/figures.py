"""Figures about what is served, as Prometheus reads them. They name no listener and no address."""

import time

from prometheus_client import CollectorRegistry, Counter, Histogram, generate_latest
from starlette.requests import Request
from starlette.responses import Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from feeds.headers import content_type

PATH = "/metrics"
_KINDS = {"audio": "sound", "image": "picture", "text": "page"}


class Figures:
    """Counts of one server."""

    def __init__(self) -> None:
        self._all = CollectorRegistry()
        self._answers = Counter(
            "briefings_answers",
            "Answers, by kind of file and status.",
            ("kind", "status"),
            registry=self._all,
        )
        self._bytes = Counter(
            "briefings_sent_bytes", "Bytes sent, by kind of file.", ("kind",), registry=self._all
        )
        self._seconds = Histogram(
            "briefings_answer_seconds",
            "Seconds until the first byte of an answer, by kind of file.",
            ("kind",),
            registry=self._all,
        )

    def watching(self, app: ASGIApp) -> ASGIApp:
        """`app`, whose answers are counted."""

        async def watched(scope: Scope, receive: Receive, send: Send) -> None:
            if scope["type"] != "http":
                await app(scope, receive, send)
                return
            kind, begun = _kind(scope["path"]), time.perf_counter()

            async def count(message: Message) -> None:
                if message["type"] == "http.response.start":
                    self._answers.labels(kind, str(message["status"])).inc()
                    self._seconds.labels(kind).observe(time.perf_counter() - begun)
                elif message["type"] == "http.response.body":
                    self._bytes.labels(kind).inc(len(message.get("body", b"")))
                await send(message)

            await app(scope, receive, count)

        return watched

    async def answer(self, request: Request) -> Response:
        """All figures, in Prometheus' text format."""
        return Response(generate_latest(self._all), media_type="text/plain; version=0.0.4")


def _kind(path: str) -> str:
    """Few kinds: what a client writes must not make a figure of its own."""
    name = path.rpartition("/")[2]
    if name.endswith((".xml", ".json", ".opml", ".m3u")):
        return "feed"
    return "page" if not name else _KINDS.get(content_type(name).partition("/")[0], "other")
