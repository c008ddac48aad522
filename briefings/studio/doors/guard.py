"""The guard: nothing reaches a page before it is known who asks, from where, and by which address."""

import hashlib
from collections.abc import Callable
from http.cookies import SimpleCookie
from pathlib import Path
from urllib.parse import urlsplit

from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import PlainTextResponse, RedirectResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from briefings.studio.doors.sessions import Person

DOOR = "/masuk"
"""The page where one comes in; it and what it is made of are shown to everybody."""
OPEN = ("/static/", DOOR)
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; media-src 'self'; "
    "connect-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
HEADERS = {
    "content-security-policy": POLICY,
    "x-content-type-options": "nosniff",
    "referrer-policy": "same-origin",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "permissions-policy": "camera=(), microphone=(), geolocation=()",
}
LARGEST_BYTES = 12_000_000
"""Of what is sent in one go: an article with the letters that carry it."""


class Guard:
    """Asks of every request: is the host ours, does what changes something come from our own page, who is it?

    Puts the `Person` into the request's state as `person`.
    """

    def __init__(
        self,
        app: ASGIApp,
        person: Callable[[str], Person | None],
        hosts: Callable[[], frozenset[str]],
        secure: bool,
        cookie: str,
    ) -> None:
        """`hosts`: names with ports under which we answer; none: any. `secure`: browsers reach us by TLS alone.
        `cookie`: see `cookie_of`."""
        self._app = app
        self._person = person
        self._hosts = hosts
        self._secure = secure
        self._cookie = cookie

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Let it through, or answer at once."""
        if scope["type"] == "lifespan":
            await self._app(scope, receive, send)
            return
        refused = self._refused(scope)
        if refused is None:
            await self._app(scope, _at_most(receive), self._telling(scope, send))
        elif scope["type"] == "websocket":
            await receive()
            await send({"type": "websocket.close", "code": 4401, "reason": "refused"})
        else:
            await refused(scope, receive, self._telling(scope, send))

    def _refused(self, scope: Scope) -> ASGIApp | None:
        headers = Headers(scope=scope)
        host, hosts = headers.get("host", ""), self._hosts()
        if hosts and host not in hosts:
            return PlainTextResponse("Alamat ini bukan milik studio.\n", 421)
        changes = scope["type"] == "websocket" or scope["method"] not in ("GET", "HEAD")
        if changes and not self._own(headers.get("origin", ""), host):
            return PlainTextResponse("Permintaan ini tidak berasal dari studio.\n", 403)
        if not changes and headers.get("sec-fetch-site") == "cross-site" and not _visit(headers):
            return PlainTextResponse("Permintaan ini tidak berasal dari studio.\n", 403)
        if int(headers.get("content-length") or 0) > LARGEST_BYTES:
            return PlainTextResponse("Terlalu besar.\n", 413)
        person = self._person(key_of(headers, self._cookie))
        scope.setdefault("state", {})["person"] = person
        path: str = scope["path"]
        if person is not None or path == DOOR or path.startswith("/static/"):
            return None
        if scope["type"] == "http" and scope["method"] == "GET" and _visit(headers):
            return RedirectResponse(DOOR, 303)
        return PlainTextResponse("Masuk dahulu.\n", 401)

    def _own(self, origin: str, host: str) -> bool:
        """Whether `origin` is the page that we gave out ourselves."""
        parts = urlsplit(origin)
        return bool(host) and parts.netloc == host and parts.scheme == ("https" if self._secure else "http")

    def _telling(self, scope: Scope, send: Send) -> Send:
        async def tell(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                headers.update(HEADERS)
                if "cache-control" not in headers:
                    headers["cache-control"] = "no-store"
                if self._secure:
                    headers["strict-transport-security"] = "max-age=31536000"
            await send(message)

        return tell


def cookie_of(root: Path, secure: bool) -> str:
    """Under which name browsers keep their key: another one for each newsroom, since cookies know no ports."""
    name = f"studio-{hashlib.sha256(str(root).encode()).hexdigest()[:8]}"
    return f"__Host-{name}" if secure else name


def key_of(headers: Headers, cookie: str) -> str:
    """The key that a browser brings; empty: none."""
    cookies = SimpleCookie()
    try:
        cookies.load(headers.get("cookie", ""))
    except Exception:  # whatever a stranger puts there is no key
        return ""
    return cookies[cookie].value if cookie in cookies else ""


def _visit(headers: Headers) -> bool:
    """Whether a person opens a page, rather than a page its parts."""
    return headers.get("sec-fetch-mode", "navigate") == "navigate"


def _at_most(receive: Receive) -> Receive:
    """`receive`, which ends for a body that is larger than it said, or than may be."""
    seen = 0

    async def bounded() -> Message:
        nonlocal seen
        message = await receive()
        seen += len(message.get("body", b""))
        return {"type": "http.disconnect"} if seen > LARGEST_BYTES else message

    return bounded
