"""Compose: a rundown becomes a script. The only room of this stage that knows Jinja2.

A template words one part of the script (`names`), and each line that it puts out is one spoken line.
Titles, outlets and whatever else comes from articles are handed to templates as values: they are never
compiled, and a line break in them never makes a line. The sentences of a story go past the templates
altogether.
"""

import difflib
import re
import traceback
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import datetime
from functools import partial
from importlib.resources import files
from types import CodeType, MappingProxyType
from typing import ClassVar

from jinja2 import BytecodeCache, FunctionLoader, StrictUndefined, TemplateNotFound, TemplateSyntaxError
from jinja2.bccache import Bucket
from jinja2.sandbox import SandboxedEnvironment

from scripts.article import Article
from scripts.errors import BrokenTemplate
from scripts.format import Format
from scripts.rundown import Pace, Rundown
from scripts.script import Line, Script
from scripts.service.told import Told
from scripts.story import Story
from scripts.telling.desk import SENTENCE_MS, Desk, Erratum, Speak, Wording
from scripts.telling.parts import VARIABLES
from scripts.telling.segments import OURS, Segment, Sitting
from scripts.telling.sourcing import listed

Loader = Callable[[str], str | None] | Mapping[str, str]
"""The newsroom's own templates by name ("greeting.j2"); None: it has none of that name, so ours is taken."""
NO_TEMPLATES: Mapping[str, str] = MappingProxyType({})

names: tuple[str, ...] = tuple(VARIABLES)
"""The templates that a newsroom may replace."""
variables = VARIABLES
"""What each of them is given."""

_PLAIN_NAME = re.compile(r"[A-Za-z0-9_-]{1,64}\.j2")
_UNDEFINED = re.compile(r"'(\w{1,64})' is undefined")


def compose(
    rundown: Rundown,
    format: Format,
    when: datetime,
    edition: str,
    *,
    loader: Loader = NO_TEMPLATES,
    speak: Speak,
    errata: Sequence[Erratum] = (),
    segments: Iterable[Segment] = tuple(OURS.values()),
    data: Mapping[str, str] = NO_TEMPLATES,
    service: Sequence[Told] = (),
) -> Script:
    """The script of one edition: the same arguments give the same script. `errata` are put right before the news;
    `segments` are the parts of the programme in their order, `data` the newsroom's own files for them, `service` what
    is told of the weather and the like.

    `when` is the time that the greeting speaks of, with a zone. `speak` turns writing into words
    (`scripts.speakable.speakable`); a line that has no words is left out. Raises BrokenTemplate.
    """
    desk = Desk(format, when, edition, _renderer(loader), speak)
    stories = [slot.story for slot in rundown.slots]
    sitting = Sitting(desk, stories, errata, format.credits, data, service)
    return Script(tuple(item for segment in segments for item in segment(sitting)))


def seconds(lines: Iterable[Line], pace: Pace) -> float:
    """How long `lines` take: `pace` holds the breath of a plain sentence, longer ones are added."""
    return sum(pace.seconds(line.spoken) + (line.pause_ms - SENTENCE_MS) / 1000 for line in lines)


def frame_seconds(
    format: Format,
    stories: int,
    pace: Pace,
    speak: Speak,
    when: datetime,
    *,
    headlines: Sequence[str] = (),
    edition: str = "",
    loader: Loader = NO_TEMPLATES,
    errata: Sequence[Erratum] = (),
    segments: Sequence[Segment] = (),
    data: Mapping[str, str] = NO_TEMPLATES,
    service: Sequence[Told] = (),
) -> float:
    """Estimated seconds of the words outside the stories: greeting, corrections, headlines, note and sign-off.

    `stories` counts those expected in the rundown, `headlines` are the titles of the first of them (as many as
    the show's `headlines` are read). Of `segments` those that are not ours are counted, and `service`. The sounds
    between the words are not in it.
    """
    desk = Desk(format, when, edition, _renderer(loader), speak)
    heads = [Story(title, (), (Article(title, ()),)) for title in headlines]
    sitting = Sitting(desk, heads, errata, format.credits, data, service)
    others = [each for each in segments if each not in OURS.values()]
    if service and (not segments or OURS["service"] in segments):
        others.append(OURS["service"])
    return seconds(
        [
            *(item for segment in others for item in segment(sitting) if isinstance(item, Line)),
            *desk.greeting(stories),
            *desk.corrections(errata, stories),
            *desk.headlines(heads),
            *desk.close(stories, credited=format.credits),
        ],
        pace,
    )


def story_overheads(
    format: Format,
    stories: Sequence[Story],
    pace: Pace,
    speak: Speak,
    when: datetime,
    edition: str = "",
    *,
    loader: Loader = NO_TEMPLATES,
) -> list[float]:
    """Estimated seconds of each story beside its sentences: transition, title and credit."""
    desk = Desk(format, when, edition, _renderer(loader), speak)
    return [
        seconds((line for line in desk.story(stories, number) if line.kind != "story"), pace)
        for number in range(1, len(stories) + 1)
    ]


def _renderer(loader: Loader) -> Callable[[str, Mapping[str, object], int], Iterator[Wording]]:
    """Renders a part to its lines, the newsroom's template before ours."""
    own = loader.get if isinstance(loader, Mapping) else loader

    def load(name: str) -> tuple[str, str, None] | None:
        if not _PLAIN_NAME.fullmatch(name):
            return None  # an include of "../show.toml" is nobody's template
        text = own(name)
        if text is not None:
            return text, f"templates/{name}", None
        ours = files("scripts") / "telling" / "templates" / name
        return (
            (ours.read_text("utf-8"), f"scripts/telling/templates/{name}", None) if ours.is_file() else None
        )

    environment = SandboxedEnvironment(
        loader=FunctionLoader(load),
        bytecode_cache=_Compiled(),
        undefined=StrictUndefined,
        finalize=_flat,
        autoescape=False,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.globals = {"listed": listed, "range": environment.globals["range"]}

    def render(name: str, values: Mapping[str, object], turn: int) -> Iterator[Wording]:
        try:
            text = environment.get_template(name).render({**values, "pick": partial(_pick, turn)})
        except Exception as fault:  # whatever a newsroom's template may do wrong, it is the template's fault
            raise _broken(name, fault, values) from fault
        return _wordings(text)

    return render


class _Compiled(BytecodeCache):
    """Templates that this process has compiled: a rundown is tried several times before it fits."""

    _codes: ClassVar[dict[tuple[str, str], CodeType]] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        bucket.code = self._codes.get((bucket.key, bucket.checksum))

    def dump_bytecode(self, bucket: Bucket) -> None:
        if bucket.code is not None:
            self._codes[bucket.key, bucket.checksum] = bucket.code


def _wordings(text: str) -> Iterator[Wording]:
    """Each line of `text` that has something in it; one before a blank line ends a paragraph."""
    lines = [line.strip() for line in text.split("\n")]
    last = max((at for at, line in enumerate(lines) if line), default=-1)
    for at, line in enumerate(lines):
        if line:
            yield Wording(line, ends_paragraph=at < last and not lines[at + 1])


def _pick(turn: int, *options: object) -> object:
    """One of `options` (or of the one list given), another at each turn."""
    if len(options) == 1 and isinstance(options[0], list | tuple):
        options = tuple(options[0])
    if not options:
        raise ValueError("pick() needs something to pick from")
    return options[turn % len(options)]


def _flat(value: object) -> str:
    """What a value puts out: never a line break, so that data cannot make a line."""
    return " ".join(str(value).split())


def _broken(name: str, fault: Exception, values: Mapping[str, object]) -> BrokenTemplate:
    """Where in which template, and what to do."""
    if isinstance(fault, TemplateSyntaxError):
        return BrokenTemplate(f"{fault.filename or name}:{fault.lineno}", fault.message or "does not compile")
    reason = str(fault) or type(fault).__name__
    if isinstance(fault, TemplateNotFound):
        reason = f"asks for {fault.name!r}, which is not among the templates"
    if unknown := _UNDEFINED.search(reason):
        near = difflib.get_close_matches(unknown[1], [*values, "pick", "listed"], n=1)
        reason += f" - did you mean {near[0]!r}?" if near else f"; it may use {', '.join(sorted(values))}"
    where = name
    for frame, line in traceback.walk_tb(fault.__traceback__):
        if frame.f_code.co_filename.endswith(".j2"):
            where = f"{frame.f_code.co_filename}:{line}"
    return BrokenTemplate(where, reason)
