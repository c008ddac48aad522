"""Serve a show's public folder as podcast apps expect it: nothing but files, and only those in the folder."""

import contextlib
import re
import socket
from collections.abc import Callable
from pathlib import Path

from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from feeds.errors import Unserved
from feeds.server.headers import CORS
from feeds.server.rebase import make_rebase
from feeds.server.responses import FromFile, Texts, is_text, stream
from feeds.server.static_files import Elsewhere, Overfull, Shelf

_HOST = re.compile(r"(?:[A-Za-z0-9](?:[A-Za-z0-9.-]{0,252})|\[[0-9A-Fa-f:.]{2,45}\])(?::[0-9]{1,5})?")
_METHODS = ["GET", "HEAD", "OPTIONS"]
_FILES = 65_536


def make_app(public: Path, show_url: str) -> Starlette:
    """Show the files of `public`, with the address that the client used in the place of `show_url`.

    Dot files, links that lead out, folders without index.html and paths with `..` are 404.
    """
    shelf, texts = Shelf(public), Texts(make_rebase(show_url))

    async def answer(request: Request) -> Response:
        if request.method == "OPTIONS":
            return Response(None, 204, {**CORS, "allow": ", ".join(_METHODS)})
        try:
            taken = await run_in_threadpool(shelf.take, request.path_params["path"])
        except Overfull:
            return Response("Sedang penuh.\n", 503, {**CORS, "retry-after": "5"}, "text/plain")
        if taken is None:
            return Response("Tidak ada.\n", 404, CORS, "text/plain")
        if isinstance(taken, Elsewhere):
            return RedirectResponse(taken.address, 308, CORS)
        response: Response | None = None
        try:
            if is_text(taken):
                response = await texts.answer(request, taken, _origin(request))
            else:
                response = stream(request, taken)
        finally:
            if not isinstance(response, FromFile):
                taken.file.close()
        return response

    return Starlette(routes=[Route("/{path:path}", answer, methods=_METHODS)])


def serve(
    public: Path, show_url: str, host: str, port: int, ready: Callable[[str], None] = lambda address: None
) -> None:
    """Serve until interrupted; only warnings are printed. Raises Unserved where the port cannot be had.

    `ready` is told the address, without a slash at the end, once clients may come (port 0 takes a free one).
    """
    import uvicorn

    _allow_many_files()
    try:
        family = socket.AF_INET6 if ":" in host else socket.AF_INET
        listener = socket.create_server((host, port), family=family, backlog=2048)
    except (OSError, OverflowError) as fault:
        raise Unserved(host, port, getattr(fault, "strerror", None) or str(fault)) from fault
    settings = uvicorn.Config(
        make_app(public, show_url),
        log_level="warning",
        access_log=False,
        server_header=False,
        timeout_keep_alive=15,
        timeout_graceful_shutdown=3,
    )
    name = f"[{host}]" if ":" in host else host
    with listener:
        ready(f"http://{name}:{listener.getsockname()[1]}")
        uvicorn.Server(settings).run(sockets=[listener])


def _origin(request: Request) -> str:
    """The address that the client used; empty, so that nothing is rewritten, where it is no address."""
    host = request.headers.get("host", "")
    return f"{request.url.scheme}://{host}" if _HOST.fullmatch(host) else ""


def _allow_many_files() -> None:
    """A listener holds a socket and a file; the usual 1,024 would do for 500 only just."""
    try:
        import resource
    except ImportError:  # Windows has no such limit
        return
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    wanted = _FILES if hard == resource.RLIM_INFINITY else min(hard, _FILES)
    if soft != resource.RLIM_INFINITY and soft < wanted:
        with contextlib.suppress(ValueError, OSError):
            resource.setrlimit(resource.RLIMIT_NOFILE, (wanted, hard))
