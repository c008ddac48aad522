"""Serve a show's public folder as podcast apps expect it: nothing but files, and only those in the folder."""

import contextlib
import os
import socket
from collections.abc import Callable
from pathlib import Path

from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import BaseRoute, Mount, Route
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from feeds.errors import Unserved
from feeds.headers import CORS
from feeds.server.bulletin import Bulletins, Desk
from feeds.server.files import PublicFiles
from feeds.server.rebase import make_rebase
from feeds.server.texts import Texts

_FILES = 65_536
_SPARE = 64
"""Files that are not listeners'."""
_OF_EVERY_ANSWER = tuple(
    (name.encode(), value.encode()) for name, value in {**CORS, "x-content-type-options": "nosniff"}.items()
)


HEALTH = "/healthz"


def make_app(public: Path, show_url: str, *, metrics: bool = False, desk: Desk | None = None) -> Starlette:
    """Show the files of `public`, with the address that the client used in the place of `show_url`.

    Dot files, links that lead out, folders without index.html and paths with `..` are 404. `/healthz` answers 200 as
    long as there is a feed that can be read, else 503. `metrics`: `/metrics` gives figures for Prometheus.
    `desk`: makes bulletins for `/bulletin.wav` and `/bulletin.mp3`, which are not there without it.
    """
    folder = PublicFiles(public, Texts(make_rebase(show_url)))
    files: ASGIApp = folder

    async def tell_health(request: Request) -> Response:
        well = os.access(public / "feed.xml", os.R_OK)
        return JSONResponse({"feed": well}, 200 if well else 503, {"cache-control": "no-store"})

    routes: list[BaseRoute] = [Route(HEALTH, tell_health)]
    if desk is not None:
        routes += Bulletins(desk, folder).routes()
    if metrics:
        from feeds.server.figures import PATH, Figures

        figures = Figures()
        files = figures.watching(files)
        routes.append(Route(PATH, figures.answer))
    routes += [Route("/{path:path}", _answer_beforehand, methods=["OPTIONS"]), Mount("/", files)]
    return Starlette(
        routes=routes,
        middleware=[Middleware(_Told)],
        # a file that may not be read is none for listeners
        exception_handlers={404: _answer_missing, 401: _answer_missing},
    )


class _Told:
    """Says of every answer, refusals included, what is said of all."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        async def tell(message: Message) -> None:
            if message["type"] == "http.response.start":
                message["headers"] = [*message["headers"], *_OF_EVERY_ANSWER]
            await send(message)

        await self._app(scope, receive, tell)


async def _answer_beforehand(request: Request) -> Response:
    return Response(None, 204, {"allow": "GET, HEAD, OPTIONS"})


async def _answer_missing(request: Request, fault: Exception) -> Response:
    return Response("Tidak ada.\n", 404, media_type="text/plain")


def serve(
    public: Path,
    show_url: str,
    host: str,
    port: int,
    ready: Callable[[str], None] = lambda address: None,
    *,
    metrics: bool = False,
    logged: bool = False,
    desk: Desk | None = None,
) -> None:
    """Serve until interrupted; only warnings are told: `logged`, to the logging that there is, else printed. Raises
    Unserved where the port cannot be had.

    `ready` is told the address, without a slash at the end, once clients may come (port 0 takes a free one).
    """
    import uvicorn

    from feeds.server.patience import Impatient

    files = _allow_many_files()
    try:
        family = socket.AF_INET6 if ":" in host else socket.AF_INET
        listener = socket.create_server((host, port), family=family, backlog=2048)
    except (OSError, OverflowError) as fault:
        raise Unserved(host, port, getattr(fault, "strerror", None) or str(fault)) from fault
    settings = uvicorn.Config(
        make_app(public, show_url, metrics=metrics, desk=desk),
        http=Impatient,
        log_level="warning",
        log_config=None if logged else uvicorn.config.LOGGING_CONFIG,
        access_log=False,
        server_header=False,
        limit_concurrency=max(files - _SPARE, _SPARE)
        // 3,  # a listener holds a socket and a file twice; more get 503
        timeout_keep_alive=15,
        timeout_graceful_shutdown=3,
    )
    name = f"[{host}]" if ":" in host else host
    with listener:
        ready(f"http://{name}:{listener.getsockname()[1]}")
        uvicorn.Server(settings).run(sockets=[listener])


def _allow_many_files() -> int:
    """How many may be open at a time, raised as far as we may: the usual 1,024 would do for 500 listeners only just."""
    try:
        import resource
    except ImportError:  # Windows has no such limit
        return _FILES
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    wanted = _FILES if hard == resource.RLIM_INFINITY else min(hard, _FILES)
    if soft == resource.RLIM_INFINITY or soft >= wanted:
        return _FILES if soft == resource.RLIM_INFINITY else soft
    with contextlib.suppress(ValueError, OSError):
        resource.setrlimit(resource.RLIMIT_NOFILE, (wanted, hard))
    return resource.getrlimit(resource.RLIMIT_NOFILE)[0]
