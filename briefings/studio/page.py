"""How a page is served: shown to whoever opens it, acted on by what its forms send, and given back as it stands then.

A page is a value: where it is, which template it has, what the template is told, and what may be done on it.
"""

import base64
import binascii
import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from briefings.errors import EXPECTED, Overtaken
from briefings.studio.desk import Desk
from briefings.studio.doors.sessions import Person
from briefings.studio.doors.users import Role
from briefings.studio.errors import NotHere, NotMeant, NotYours
from briefings.studio.faults import sentence
from briefings.studio.frame import frame
from briefings.studio.render import language_of, render, rendered
from briefings.studio.studio import Studio
from briefings.studio.words import words


@dataclass(frozen=True, slots=True)
class Done:
    """What came of an act."""

    said: str = ""
    """Shortly, to the person who did it."""
    go: str = ""
    """Another page to look at."""
    lay: bool = True
    """False: nothing has changed, and the page need not be made again."""


@dataclass(frozen=True, slots=True)
class Act:
    """Something that is done on a page."""

    do: Callable[[Desk], Done]
    """Runs in a thread."""
    role: Role = "writer"


@dataclass(frozen=True, slots=True)
class Page:
    """One page of the studio."""

    name: str
    """Of its template, and of its title in the catalogue."""
    path: str
    """Address with {slug} where it is about an edition."""
    show: Callable[[Desk], Mapping[str, object]]
    """What its template is told; runs in a thread."""
    acts: Mapping[str, Act] = field(default_factory=dict)


def _dismiss(desk: Desk) -> Done:
    desk.studio.jobs.dismiss(desk.number("job"))
    return Done()


EVERYWHERE = {"dismiss": Act(_dismiss)}
"""What is done on any page: a job that has ended is shown no more."""


def route(page: Page, studio: Studio) -> Route:
    """Where `page` is shown and acted on."""

    async def serve(request: Request) -> Response:
        desk = desk_at(request, studio)
        if request.method == "POST":
            return await _act(page, desk, request)
        try:
            text = await run_in_threadpool(_page, page, desk, request)
        except EXPECTED as fault:
            return await run_in_threadpool(_failed, desk, request, fault)
        return Response(text, media_type="text/html")

    return Route(page.path, serve, methods=["GET", "POST"])


def desk_at(request: Request, studio: Studio) -> Desk:
    """The desk of whoever asks."""
    person = request.state.person
    assert isinstance(person, Person)  # the guard lets nobody else so far
    slug = request.path_params.get("slug", "")
    return Desk(studio, person, words(language_of(request)), slug, request.path_params, request.query_params)


async def sent_to(request: Request, desk: Desk) -> Desk:
    """`desk` with what was sent: {"do", "revision", "fields": {…}}. Raises NotMeant."""
    try:
        sent = json.loads(await request.body())
        fields = {str(key): str(value) for key, value in sent["fields"].items()}
        revision = sent.get("revision")
        return replace(
            desk, sent={**fields, "do": str(sent["do"])}, revision=None if revision is None else int(revision)
        )
    except (ValueError, KeyError, TypeError, AttributeError) as fault:
        raise NotMeant("fault.unread") from fault


def file_of(desk: Desk, name: str) -> bytes:
    """The content of a file that was sent as field `name`. Raises NotMeant."""
    try:
        return base64.b64decode(desk.need(name), validate=True)
    except binascii.Error as fault:
        raise NotMeant("fault.unread") from fault


async def _act(page: Page, desk: Desk, request: Request) -> Response:
    try:
        desk = await sent_to(request, desk)
        act = page.acts.get(desk.sent["do"]) or EVERYWHERE.get(desk.sent["do"])
        if act is None:
            raise NotMeant("fault.unread")
        if not desk.person.may(act.role):
            raise NotYours(desk.sent["do"])
        done = await run_in_threadpool(act.do, desk)
        html = "" if done.go or not done.lay else await run_in_threadpool(_page, page, desk, request)
    except EXPECTED as fault:
        return JSONResponse({"error": sentence(fault, desk.w)}, _status(fault))
    return JSONResponse({"said": done.said, "go": done.go, "html": html})


def _status(fault: Exception) -> int:
    kinds = {NotYours: 403, NotHere: 404, Overtaken: 409}
    return kinds.get(type(fault), 422)


def _page(page: Page, desk: Desk, request: Request) -> str:
    facts = frame(desk, page.name)  # first: what changes meanwhile is asked for once more
    return rendered(request, f"{page.name}.html", desk.w, {**facts, **page.show(desk)})


def _failed(desk: Desk, request: Request, fault: Exception) -> Response:
    facts = {**frame(replace(desk, slug=""), "fault"), "sentence": sentence(fault, desk.w)}
    return render(request, "fault.html", desk.w, facts, 404 if isinstance(fault, NotHere) else 422)
