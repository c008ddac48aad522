"""Music: the sounds around the speech, and how they would sound, before anything is taken."""

from collections.abc import Mapping
from pathlib import PurePosixPath

from pydantic import ValidationError
from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import BaseRoute, Route

from briefings.errors import EXPECTED
from briefings.newsroom.show import Sound
from briefings.progress import Quiet
from briefings.studio.desk import Desk
from briefings.studio.errors import NotMeant
from briefings.studio.faults import sentence
from briefings.studio.page import Done, desk_at, file_of, sent_to
from briefings.studio.studio import Studio
from briefings.verbs.sounds import KINDS, Candidate, Kind, give_back, own, take, trial
from feeds.server.files import HeldFile

EDITIONS = ("pagi", "siang", "malam")
LEVELS = ("bed_db", "sting_db")
"""Settings of `[sound]` that a trial may have otherwise, in dB."""


def shown(desk: Desk) -> Mapping[str, object]:
    """What the settings page is told."""
    files = {edition: own(desk.newsroom, edition) for edition in ("", *EDITIONS)}
    return {
        "kinds": KINDS,
        "editions": EDITIONS,
        "music": {
            kind: [(edition, path.name) for edition in files for path in files[edition][kind]]
            for kind in KINDS
        },
    }


def accept(desk: Desk) -> Done:
    """What was heard is taken: from the next edition on it is heard."""
    candidate = _candidate(desk)
    if candidate is None:
        raise NotMeant("fault.empty")
    path = take(desk.newsroom, _edition(desk), candidate, desk.now)
    return Done(desk.w("said.music_taken", file=path.name))


def restore(desk: Desk) -> Done:
    """The newsroom's own is put aside."""
    moved = give_back(desk.newsroom, _edition(desk), _kind(desk), desk.now)
    return Done(desk.w("said.music_given_back", count=len(moved)))


def routes(studio: Studio) -> list[BaseRoute]:
    """Where a trial is asked for, and where it is heard."""

    async def begin(request: Request) -> Response:
        desk = desk_at(request, studio)
        try:
            key = await run_in_threadpool(_trial, await sent_to(request, desk))
        except EXPECTED as fault:
            return JSONResponse({"error": sentence(fault, desk.w)}, 422)
        return JSONResponse({"address": f"/musik/{key}"})

    async def heard(request: Request) -> Response:
        from audio.production.cache import RenderCache

        key = request.path_params["key"]
        if len(key) != 64 or not set(key) <= set("0123456789abcdef"):
            raise HTTPException(404)
        kept = await run_in_threadpool(RenderCache(studio.newsroom.renderings).find, key)
        if kept is None:
            raise HTTPException(404)
        return HeldFile(
            kept.file, headers={"cache-control": "private, max-age=3600"}, media_type="audio/mpeg"
        )

    return [Route("/musik", begin, methods=["POST"]), Route("/musik/{key}", heard)]


def _trial(desk: Desk) -> str:
    """The key of what is heard. Raises NotMeant, and what `trial` raises."""
    parts = KINDS if desk.sent.get("kind") == "all" else (_kind(desk),)
    edition = _edition(desk) or EDITIONS[0]
    made = trial(desk.newsroom, desk.show, edition, parts, _candidate(desk), _levels(desk), Quiet())
    return made.key


def _kind(desk: Desk) -> Kind:
    for kind in KINDS:
        if desk.sent.get("kind") == kind:
            return kind
    raise NotMeant("fault.unread")


def _edition(desk: Desk) -> str:
    edition = desk.sent.get("edition", "")
    if edition not in ("", *EDITIONS):
        raise NotMeant("fault.unread")
    return edition


def _candidate(desk: Desk) -> Candidate | None:
    """The file that was sent; None where there is none. Of its name nothing is used but the ending."""
    if not desk.sent.get("content"):
        return None
    from audio.music.assets import SUFFIXES

    suffix = PurePosixPath(desk.sent.get("name", "").replace("\\", "/")).suffix.lower()
    if suffix not in SUFFIXES:
        raise NotMeant("fault.no_music")
    return Candidate(_kind(desk), suffix, file_of(desk, "content"))


def _levels(desk: Desk) -> dict[str, float]:
    """As the fields on the page have them, written to the show or not."""
    sent = {name: desk.sent.get(f"sound.{name}", "").strip().replace(",", ".") for name in LEVELS}
    try:
        sound = Sound.model_validate({name: text for name, text in sent.items() if text}, strict=False)
    except ValidationError as fault:
        raise NotMeant("fault.level") from fault
    return {name: getattr(sound, name) for name, text in sent.items() if text}
