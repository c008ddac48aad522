"""The studio as an application: its pages, its door, its sounds and its socket behind one guard."""

import asyncio
import contextlib
from collections.abc import AsyncIterator, Callable

from anyio import to_thread
from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import FileResponse, RedirectResponse, Response
from starlette.routing import BaseRoute, Route, WebSocketRoute

from briefings.studio import music, sound
from briefings.studio.airing import Hours
from briefings.studio.doors.guard import DOOR, Guard, cookie_of
from briefings.studio.live import Live
from briefings.studio.login import Door
from briefings.studio.page import desk_at, route
from briefings.studio.pages import PAGES, start
from briefings.studio.render import STATIC
from briefings.studio.studio import Studio
from feeds.headers import content_type

THREADS = 12
"""Pages and decisions that are worked on at once; each holds a sheet meanwhile, and more would be no faster."""


def make_app(
    studio: Studio, *, secure: bool = False, hosts: Callable[[], frozenset[str]] = frozenset
) -> Starlette:
    """The studio behind its guard. `secure`: browsers reach it by TLS alone; `hosts`: see `Guard`."""
    hours = Hours(studio)
    cookie = cookie_of(studio.newsroom.root, secure)
    door, live = Door(studio, secure), Live(studio, cookie)

    async def begin(request: Request) -> Response:
        return RedirectResponse(start.begin(desk_at(request, studio)), 303)

    routes: list[BaseRoute] = [
        Route("/", begin),
        Route(DOOR, door.show, methods=["GET"]),
        Route(DOOR, door.enter, methods=["POST"]),
        Route("/keluar", door.leave, methods=["POST"]),
        Route("/static/{version}/{name}", _static),
        *(route(page, studio) for page in PAGES),
        *sound.routes(studio),
        *music.routes(studio),
        WebSocketRoute("/live", live.serve),
    ]

    @contextlib.asynccontextmanager
    async def lifespan(_: Starlette) -> AsyncIterator[None]:
        to_thread.current_default_thread_limiter().total_tokens = THREADS
        watching = asyncio.create_task(hours.watch())
        yield
        watching.cancel()

    guarded = Middleware(Guard, person=studio.sessions.person, hosts=hosts, secure=secure, cookie=cookie)
    app = Starlette(routes=routes, middleware=[guarded], lifespan=lifespan)
    app.state.hours = hours
    return app


async def _static(request: Request) -> Response:
    """A file that pages are made of: those of our own folder alone, by their names."""
    known = {path.name: path for path in STATIC.iterdir()}
    path = known.get(request.path_params["name"])
    if path is None:
        raise HTTPException(404)
    headers = {
        "cache-control": "public, max-age=31536000, immutable",
        "content-type": content_type(path.name),
    }
    return FileResponse(path, headers=headers)
