"""A channel: the podcast as its listeners know it."""

import re
import uuid
from collections.abc import Iterator
from dataclasses import dataclass

from feeds.text import keep_web_link

_MOST = 128
"""Letters of a name, a place or a licence, by the podcast namespace."""
_LABEL = 500
"""Letters of what is said of AI: it stands in descriptions, captions and pictures."""
_LICENCE = re.compile(r"[a-z0-9][a-z0-9.+-]{0,127}")
NAMES_AI = re.compile(r"\bAI\b")
_COUNTRY = re.compile(r"[A-Z]{2}")
_RULE = re.compile(r"[A-Z]{2,10}=[A-Z0-9+,:-]{1,80}(?:;[A-Z]{2,10}=[A-Z0-9+,:-]{1,80}){0,12}")
_FREQUENCIES = ("YEARLY", "MONTHLY", "WEEKLY", "DAILY", "HOURLY")


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody who is heard or who answers for the show."""

    name: str
    """At most 128 letters."""
    role: str = "host"
    """By the podcast taxonomy, in small letters: "host", "reporter", "editor"."""
    link: str = ""
    group: str = ""
    """Of roles, by the same taxonomy: "writing", "creative direction"; empty: those who are heard."""


@dataclass(frozen=True, slots=True)
class Channel:
    """The facts of a show that every app is told."""

    title: str
    description: str
    url: str
    """Public address of the folder `public/`, https, without a slash at the end."""
    author: str
    email: str
    language: str = "id"
    category: str = "News"
    """Apple's name of the category; "News > Daily News" names a sub-category."""
    copyright: str = ""
    """Who owns it, as a feed says it; empty: © and the author."""
    explicit: bool = False
    """Whether it is not for children; Apple hides such a show in some countries."""
    subtitle: str = ""
    zone: str = "Asia/Jakarta"
    """IANA zone in which the show lives."""
    cover: str = "cover.jpg"
    """File name below `url`."""
    wide_cover: str = ""
    """File name of its picture in `feeds.shapes.WIDE`, a JPEG; empty: none."""
    cover_tone: str = ""
    location: str = ""
    """Where the show is about, in words; empty: not said."""
    ai_label: str = ""
    """Said in print of every edition; names AI. Empty: our words."""
    country: str = ""
    """Of `location`, by ISO 3166-1 in two capitals: "ID"; empty: not said."""
    funding: str = ""
    """Web address at which listeners support the show; empty: none."""
    licence: str = ""
    """SPDX's short name in small letters: "cc-by-4.0"; empty: not said."""
    hub: str = ""
    """WebSub hub; empty: none."""
    persons: tuple[Person, ...] = ()
    guid: str = ""
    """podcast:guid, a UUID of version 5 that a show keeps as it moves; empty: derived from the feed's address."""
    rrule: str = "FREQ=DAILY"
    """How often there is news, as an RFC 5545 rule; empty: not said."""
    spotify: str = ""
    """Address of the show's page there; empty: a search leads to it."""

    @property
    def feed_url(self) -> str:
        """Public address of the podcast feed."""
        return f"{self.url}/feed.xml"


def find_faults(channel: Channel) -> Iterator[tuple[str, str]]:
    """Field and fault of each fact that directories or apps would not take."""
    if len(channel.location) > _MOST:
        yield "location", f"has {len(channel.location)} letters, more than {_MOST}"
    if channel.ai_label and not NAMES_AI.search(channel.ai_label):
        yield "ai_label", "does not name AI, as apps and the law ask"
    if len(channel.ai_label) > _LABEL:
        yield "ai_label", f"has {len(channel.ai_label)} letters, more than {_LABEL}"
    if channel.country and not _COUNTRY.fullmatch(channel.country):
        yield "country", f"{channel.country[:20]!r} is no country; write two capitals, such as ID"
    if channel.country and not channel.location.strip():
        yield "country", "is told with a location alone; fill that in too"
    if channel.funding and not keep_web_link(channel.funding):
        yield "funding", f"{channel.funding[:80]!r} is no web address"
    if channel.licence and not _LICENCE.fullmatch(channel.licence):
        yield "licence", f"{channel.licence[:80]!r} is no short name of a licence; write it as cc-by-4.0"
    if channel.guid and not _is_guid(channel.guid):
        yield (
            "guid",
            f"{channel.guid[:80]!r} is no UUID of version 5; leave it out, and it follows from the address",
        )
    if channel.rrule and not _is_rule(channel.rrule):
        yield "rrule", f"{channel.rrule[:80]!r} is no rule of RFC 5545; write it as FREQ=DAILY"
    for number, person in enumerate(channel.persons, 1):
        if not 0 < len(person.name.strip()) <= _MOST:
            yield f"persons.{number}.name", f"has {len(person.name.strip())} letters; 1 to {_MOST} are told"
        if not 0 < len(person.role.strip()) <= _MOST:
            yield f"persons.{number}.role", "is to be one such as host, reporter or editor"
        if person.link and not keep_web_link(person.link):
            yield f"persons.{number}.link", f"{person.link[:80]!r} is no web address"


def _is_guid(text: str) -> bool:
    try:
        return str(uuid.UUID(text)) == text.lower() and uuid.UUID(text).version == 5
    except ValueError:
        return False


def _is_rule(text: str) -> bool:
    if not _RULE.fullmatch(text):
        return False
    parts = [part.partition("=")[::2] for part in text.split(";")]
    facts = dict(parts)
    return len(facts) == len(parts) and facts.get("FREQ") in _FREQUENCIES
