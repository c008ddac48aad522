"""Segments: the programme as an ordered list of parts, each a function from what is known to what is heard.

A part of somebody else's (the weather, prayer times, an advert) is one function and a template: registered under the
entry points `briefings.segments` and named in show.toml, it stands wherever the show wants it.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from types import MappingProxyType
from typing import Final

from scripts import almanac
from scripts.script import Cue, Heading, Line, Source
from scripts.service.told import Told, holding
from scripts.story import Story
from scripts.telling.desk import Desk, Erratum
from scripts.telling.sourcing import agencies, outlets

Item = Line | Cue | Heading


@dataclass(frozen=True, slots=True)
class Sitting:
    """What every part of one edition may know."""

    desk: Desk
    stories: Sequence[Story]
    """In the order in which they are told."""
    errata: Sequence[Erratum] = ()
    credits: bool = True
    """Whether the sources of the stories are said."""
    data: Mapping[str, str] = field(default_factory=dict)
    """The newsroom's own files for its parts (segments/) by name: text, as it stands there."""
    service: Sequence[Told] = ()
    """What people use today, as its sources gave it."""

    def say(self, template: str, values: Mapping[str, object] = MappingProxyType({})) -> list[Line]:
        """What the newsroom's `template` ("weather.j2") puts out, a line a line, given what every template is given
        and `values`. Raises BrokenTemplate."""
        return self.desk.part(template, {"stories": len(self.stories), **values})


Segment = Callable[[Sitting], Iterable[Item]]
"""A part of the programme; the same sitting gives the same."""


def opening(sitting: Sitting) -> Iterable[Item]:
    """Intro and greeting."""
    yield from (Heading("Pembuka"), Cue("intro"))
    yield from sitting.desk.greeting(len(sitting.stories))


def corrections(sitting: Sitting) -> Iterable[Item]:
    """What was wrong, before the news."""
    yield from sitting.desk.corrections(sitting.errata, len(sitting.stories))


def headlines(sitting: Sitting) -> Iterable[Item]:
    """The titles of the first stories, over the bed."""
    if lines := sitting.desk.headlines(sitting.stories):
        yield Cue("bed_in")
        yield from lines
        yield Cue("bed_out")


def stories(sitting: Sitting) -> Iterable[Item]:
    """Every story behind its sting."""
    for number, story in enumerate(sitting.stories, 1):
        link = next((article.credit.link for article in story.articles if article.credit.link), "")
        yield from (Heading(" ".join(story.headline.split()), story.slug, link), Cue("sting", story.slug))
        yield from sitting.desk.story(sitting.stories, number)


def service(sitting: Sitting) -> Iterable[Item]:
    """Warnings, earthquakes, weather and the like, as far as they hold at the moment of the edition; nothing where
    nobody has asked for any."""
    lines: list[Line] = []
    for told in holding(sitting.service, sitting.desk.when):
        facts = [dict(fact.values) for fact in told.facts]
        given = {"facts": facts, "outlet": told.outlet, "long_day": _long_day}
        source = Source(told.key, 0, " | ".join(fact.original for fact in told.facts))
        said = sitting.say(f"service_{told.block}.j2", given)
        lines += [replace(line, kind="service", source=source) for line in said]
    if lines:
        yield Heading("Info layanan")
        yield Cue("sting")
        yield from lines


def _long_day(day: str) -> str:
    """ "2026-11-29" -> "Minggu, 29 November 2026"."""
    return almanac.long_date(date.fromisoformat(day))


def closing(sitting: Sitting) -> Iterable[Item]:
    """How it was made, goodbye, outro."""
    credited = sitting.credits and all(outlets(s.articles) or agencies(s.articles) for s in sitting.stories)
    yield Heading("Penutup")
    reworded = any(each.model for story in sitting.stories for each in story.sentences)
    yield from sitting.desk.close(len(sitting.stories), credited=credited, reworded=reworded)
    yield Cue("outro")


OURS: Final[Mapping[str, Segment]] = MappingProxyType(
    {
        "opening": opening,
        "corrections": corrections,
        "headlines": headlines,
        "stories": stories,
        "service": service,
        "closing": closing,
    }
)
"""In the order in which a show has them that names none."""
