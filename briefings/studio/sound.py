"""Sounds: lines that are being spoken, each to be heard as soon as it is there, and the sound that is on air."""

import asyncio
import threading
from collections import OrderedDict
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import BaseRoute, Route

from audio.take import Take
from briefings.editions.document import Edition
from briefings.errors import EXPECTED
from briefings.files import make_private
from briefings.progress import Quiet
from briefings.studio.desk import Desk
from briefings.studio.faults import sentence
from briefings.studio.page import desk_at, sent_to
from briefings.studio.peaks import peaks
from briefings.studio.studio import Studio, is_slug
from briefings.verbs.hear import lines_of, say
from feeds.server.files import HeldFile
from scripts.script import Line
from scripts.speakable import speakable

KEPT = 24
"""Hearings whose lines can still be fetched."""
LONGEST_TEXT = 400
LOOK_S = 0.05
LONGEST_S = 180.0
"""For one line: Kokoro on a slow machine may be at its work for long, but not for ever."""


class _Stopped(Exception):
    """Nobody listens any more."""


@dataclass(eq=False)
class Hearing:
    """Lines that somebody wants to hear."""

    lines: Sequence[Line]
    by: str = ""
    stopped: bool = False
    takes: dict[int, Take] = field(default_factory=dict)
    fault: Exception | None = None


class Hearings:
    """Those of one studio."""

    def __init__(self, studio: Studio) -> None:
        self._studio = studio
        self._known: OrderedDict[int, Hearing] = OrderedDict()
        self._lock = threading.Lock()
        self._count = 0

    def begin(self, desk: Desk, lines: Sequence[Line], voices: Sequence[str]) -> tuple[int, Hearing]:
        """Let `lines` be spoken beside the pages; what the same person wanted to hear before is spoken no further."""
        hearing, show = Hearing(lines, desk.person.name), desk.show
        with self._lock:
            self._count += 1
            number = self._count
            for other in self._known.values():
                other.stopped = other.stopped or other.by == hearing.by
            self._known[number] = hearing
            while len(self._known) > KEPT:
                self._known.popitem(last=False)

        def heard(place: int, take: Take) -> None:
            hearing.takes[place] = take
            if hearing.stopped:
                raise _Stopped

        def work(progress: Quiet) -> dict[str, str]:
            try:
                _, voice = say(desk.newsroom, show, lines, voices, progress, heard)
            except _Stopped:
                return {"voice": "", "lines": str(len(hearing.takes))}
            except Exception as fault:
                hearing.fault = fault
                raise
            return {"voice": voice, "lines": str(len(hearing.lines))}

        desk.start("job.hear", work)
        return number, hearing

    def stop(self, number: int, by: str) -> None:
        """`by` listens no more."""
        hearing = self._known.get(number)
        if hearing is not None and hearing.by == by:
            hearing.stopped = True

    async def take(self, number: int, place: int) -> Take:
        """The take of a line once it is spoken. Raises HTTPException where it never will be."""
        hearing = self._known.get(number)
        if hearing is None or not 0 <= place < len(hearing.lines):
            raise HTTPException(404)
        for _ in range(round(LONGEST_S / LOOK_S)):
            if place in hearing.takes:
                return hearing.takes[place]
            if hearing.fault is not None or hearing.stopped:
                raise HTTPException(409)
            await asyncio.sleep(LOOK_S)
        raise HTTPException(504)


def routes(studio: Studio) -> list[BaseRoute]:
    """Where lines are asked for, where they are heard, and where the sound on air is."""
    hearings = Hearings(studio)

    async def begin(request: Request) -> Response:
        desk = desk_at(request, studio)
        try:
            desk = await sent_to(request, desk)
            told = await run_in_threadpool(_begin, hearings, desk)
        except EXPECTED as fault:
            return JSONResponse({"error": sentence(fault, desk.w)}, 422)
        return JSONResponse(told)

    async def line(request: Request) -> Response:
        take = await hearings.take(int(request.path_params["number"]), int(request.path_params["place"]))
        path = await run_in_threadpool(_as_wav, studio, take)
        return HeldFile(path, headers={"cache-control": "private, max-age=3600"}, media_type="audio/wav")

    async def stop(request: Request) -> Response:
        hearings.stop(int(request.path_params["number"]), desk_at(request, studio).person.name)
        return Response(status_code=204)

    async def aired(request: Request) -> Response:
        path = await run_in_threadpool(_aired, studio, request.path_params["slug"])
        if path is None:
            raise HTTPException(404)
        return HeldFile(path, headers={"cache-control": "no-cache"}, media_type="audio/mpeg")

    async def outline(request: Request) -> Response:
        slug = request.path_params["slug"]
        path = await run_in_threadpool(_aired, studio, slug)
        if path is None:
            raise HTTPException(404)
        values = await run_in_threadpool(peaks, path, studio.newsroom.root / ".cache" / "hear", path.stem)
        return JSONResponse({"peaks": values})

    return [
        Route("/edisi/{slug}/gelombang", outline),
        Route("/ucapkan", begin, methods=["POST"]),
        Route("/edisi/{slug}/dengar", begin, methods=["POST"]),
        Route("/dengar/{number:int}/{place:int}", line),
        Route("/dengar/{number:int}/henti", stop, methods=["POST"]),
        Route("/edisi/{slug}/suara", aired),
    ]


def _begin(hearings: Hearings, desk: Desk) -> dict[str, object]:
    """What is going to be heard: of the edition, or a text of its own."""
    voice = desk.sent.get("voice", "")
    names: dict[tuple[str, str], str] = {}
    if text := desk.sent.get("text", "").strip()[:LONGEST_TEXT]:
        saying = " ".join(desk.sent.get("saying", "").split())
        lines: Sequence[Line] = [
            Line(text, speakable(text), "story", said=((text, saying),) if saying else ())
        ]
    else:
        sheet = desk.sheet()
        lines = lines_of(sheet, desk.need("what"), desk.sent.get("from", ""))
        names = {
            (row.story.slug, " ".join(chosen.text.split())): name
            for row in sheet.rows
            for name, chosen in row.lines
        }
    number, _ = hearings.begin(desk, lines, (voice,) if voice else ())
    told = [
        {
            "address": f"/dengar/{number}/{place}",
            "written": line.written,
            "story": line.story,
            "line": names.get((line.story, line.written), ""),
            "pause_ms": line.pause_ms,
        }
        for place, line in enumerate(lines)
    ]
    return {"number": number, "lines": told}


def _as_wav(studio: Studio, take: Take) -> Path:
    """The sound of `take`, as browsers play it."""
    from audio.formats.export import write_sound
    from audio.speech.clips import Clips

    folder = studio.newsroom.root / ".cache" / "hear"
    path = folder / f"{take.key[:40]}.wav"
    if not path.is_file():
        make_private(folder)
        write_sound(path, [Clips(studio.newsroom.clips).sound(take)], [0])
        _prune(folder)
    return path


def _prune(folder: Path, most: int = 400) -> None:
    """Sounds that were heard long ago go; they are made again from their clips."""
    known = sorted(folder.glob("*.wav"), key=lambda path: path.stat().st_mtime)
    for path in known[:-most]:
        path.unlink(missing_ok=True)


def on_air(edition: Edition, public: Path) -> Path | None:
    """The sound that listeners have; None where there is none."""
    if not edition.live or edition.on_air is None:
        return None
    path = (public / edition.on_air.audio).resolve()
    return path if path.is_relative_to(public.resolve()) and path.is_file() else None


def _aired(studio: Studio, slug: str) -> Path | None:
    if not is_slug(slug) or not studio.ledger.exists(slug):
        return None
    return on_air(studio.edition(slug), studio.newsroom.public)
