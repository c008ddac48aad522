"""Live: every browser is told when what it shows has changed, who else is here, and how far the jobs are.

A socket is told the state, never the steps to it: whoever was slow hears the newest, and nothing is ever piled up.
"""

import asyncio
import json
from contextlib import suppress
from dataclasses import asdict, dataclass

from starlette.websockets import WebSocket, WebSocketDisconnect

from briefings.studio.doors.guard import key_of
from briefings.studio.doors.sessions import Person
from briefings.studio.frame import visible
from briefings.studio.studio import Studio, is_slug
from briefings.studio.words import words

TICK_S = 0.2
"""So often it is looked whether a document has changed: the command line and other programs write it too."""
ENDED = 4401
"""Code of a socket whose session has ended."""
LONGEST = 200
"""Letters of what a browser says about itself."""


@dataclass(eq=False, slots=True)
class _Seat:
    """One browser at one page."""

    person: Person
    slug: str
    language: str
    where: str = ""
    """What is being edited there: name of a line, or of a page."""


class Live:
    """All sockets of one studio."""

    def __init__(self, studio: Studio, cookie: str) -> None:
        self._studio = studio
        self._cookie = cookie
        self._seats: set[_Seat] = set()

    async def serve(self, socket: WebSocket) -> None:
        """Tell a browser what changes, until it goes."""
        person: Person = socket.state.person
        key = key_of(socket.headers, self._cookie)
        seat = _Seat(
            person, socket.query_params.get("slug", "")[:LONGEST], socket.query_params.get("language", "")
        )
        if seat.slug and not is_slug(seat.slug):
            await socket.close(4400)
            return
        await socket.accept()
        self._seats.add(seat)
        hearing = asyncio.create_task(_hear(socket, seat))
        try:
            last = ""
            while not hearing.done():
                if self._studio.sessions.person(key, used=False) is None:
                    await socket.close(ENDED)
                    return
                state = json.dumps(self._state(seat), ensure_ascii=False)
                if state != last:
                    await socket.send_text(state)
                    last = state
                await asyncio.wait((hearing,), timeout=TICK_S)
        except (WebSocketDisconnect, RuntimeError):  # it went while it was told
            pass
        finally:
            self._seats.discard(seat)
            hearing.cancel()
            with suppress(asyncio.CancelledError):
                await hearing

    def _state(self, seat: _Seat) -> dict[str, object]:
        said = words(seat.language)
        here: dict[str, str] = {}
        for other in self._seats:
            if other is not seat and other.slug == seat.slug:
                here[other.person.name] = other.where or here.get(other.person.name, "")
        return {
            "stamp": self._studio.stamp(seat.slug),
            "here": [{"name": name, "where": here[name]} for name in sorted(here)],
            "jobs": [asdict(job) for job in visible(self._studio.jobs.of(seat.slug), said)],
        }


async def _hear(socket: WebSocket, seat: _Seat) -> None:
    """What a browser says: which line its person is at."""
    while True:
        try:
            said = json.loads(await socket.receive_text())
        except (WebSocketDisconnect, RuntimeError):
            return
        except ValueError:
            continue
        if isinstance(said, dict):
            seat.where = str(said.get("where", ""))[:LONGEST]
