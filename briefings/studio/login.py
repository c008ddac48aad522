"""The door itself: by the token of a printed address, or by name and password."""

import asyncio
import json

from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from briefings.studio.doors.guard import DOOR, cookie_of, key_of
from briefings.studio.doors.sessions import LONGEST_S
from briefings.studio.render import language_of, render
from briefings.studio.studio import Studio
from briefings.studio.words import words

_PROVING = asyncio.Semaphore(2)
"""A password takes 64 MiB to be tried."""


class Door:
    """The page where one comes in, and the way out."""

    def __init__(self, studio: Studio, secure: bool) -> None:
        self._studio = studio
        self._secure = secure
        self._cookie = cookie_of(studio.newsroom.root, secure)

    async def show(self, request: Request) -> Response:
        """The page."""
        said = words(language_of(request))
        return render(request, "door.html", said, {"users": bool(self._studio.users.all())})

    async def enter(self, request: Request) -> Response:
        """Come in with {"token"} or {"name", "password"}; 429 for whoever has to wait."""
        said = words(language_of(request))
        try:
            sent = json.loads(await request.body())
            token, name = str(sent.get("token", "")), str(sent.get("name", ""))[:200]
            password = str(sent.get("password", ""))
        except (ValueError, AttributeError):
            return JSONResponse({"error": said("door.wrong")}, 400)
        address = request.client.host if request.client else ""
        callers = (address, f"{address} {name}") if not token else (f"{address} token",)
        throttle, sessions = self._studio.throttle, self._studio.sessions
        waits = max(throttle.wait_s(caller) for caller in callers)
        if waits:
            error = said("door.wait", seconds=round(waits + 0.5))
            return JSONResponse({"error": error}, 429, {"retry-after": str(round(waits + 0.5))})
        for (
            caller
        ) in callers:  # before it is tried: who knocks a hundred times at once has knocked a hundred times
            throttle.failed(caller)
        if token:
            key = sessions.accept(token)
        else:
            async with _PROVING:
                key = await asyncio.to_thread(sessions.enter, name, password)
        if key is None:
            return JSONResponse({"error": said("door.old" if token else "door.wrong")}, 403)
        for caller in callers:
            throttle.forget(caller)
        response = JSONResponse({"go": "/"})
        response.set_cookie(
            self._cookie, key, max_age=round(LONGEST_S), httponly=True, samesite="strict", secure=self._secure
        )
        return response

    async def leave(self, request: Request) -> Response:
        """The session ends."""
        self._studio.sessions.end(key_of(request.headers, self._cookie))
        response = JSONResponse({"go": DOOR})
        response.delete_cookie(self._cookie, httponly=True, samesite="strict", secure=self._secure)
        return response
