"""Podcasting 2.0: the tags of the podcast namespace."""

import base64
import binascii
import difflib
import math
import re
from collections.abc import Iterator

from lxml.etree import _Element as Element

from feeds.lint.document import Feed, Node, duration, url, words
from feeds.lint.finding import MOST, Fault, rule

_NS = "podcast namespace 1.0"
TRANSCRIPTS = {
    "text/vtt", "application/x-subrip", "application/srt", "text/srt", "application/json", "text/html", "text/plain",
}  # fmt: skip
_MEDIA = {
    "podcast", "music", "video", "film", "audiobook", "newsletter", "blog", "publisher", "course", "mixed",
}  # fmt: skip
_KNOWN = {
    "transcript", "locked", "funding", "chapters", "soundbite", "person", "location", "season", "episode", "trailer",
    "license", "alternateEnclosure", "guid", "value", "medium", "images", "image", "liveItem", "socialInteract",
    "block", "txt", "remoteItem", "podroll", "updateFrequency", "podping", "valueTimeSplit", "publisher", "chat",
    "contentLink", "source", "integrity", "valueRecipient", "follow", "metadata", "socialWeb", "podcastListMetadata",
}  # fmt: skip
_URLS = {
    "transcript": "url", "chapters": "url", "funding": "url", "trailer": "url", "image": "href",
}  # fmt: skip
_SHA = {"sha256": 32, "sha384": 48, "sha512": 64}
_SLACK_S = 2


@rule("p20-unknown", "warning", f"{_NS}: tags", "take the tag's name from the namespace's list")
def unknown(feed: Feed) -> Iterator[Fault]:
    names: set[str] = set()
    for part in feed.parts():
        for name, elements in part.kids.items():
            local = name.removeprefix("podcast:")
            if local != name and local not in _KNOWN:
                names.add(local)
                near = difflib.get_close_matches(local[:60], _KNOWN, n=1) if len(names) < MOST else []
                hint = f"; did you mean podcast:{near[0]}?" if near else ""
                yield elements[0], f"there is no podcast:{local[:60]}{hint}"


@rule("p20-address", "error", f"{_NS}: required attributes", "give the whole address")
def addresses(feed: Feed) -> Iterator[Fault]:
    for part in feed.parts():
        for local, attribute in _URLS.items():
            for element in part.all(f"podcast:{local}"):
                said = element.get(attribute, "")
                if url(said) is None:
                    yield element, f"{attribute} of podcast:{local} is {said[:80]!r}"


@rule(
    "p20-transcript", "error", f"{_NS}: podcast:transcript", "say its type: text/vtt, application/x-subrip, …"
)
def transcript(feed: Feed) -> Iterator[Fault]:
    for element in _all(feed, "podcast:transcript"):
        said = element.get("type", "").partition(";")[0].strip().lower()
        if said not in TRANSCRIPTS:
            yield element, f"apps read no transcript of type {said[:40]!r}"


@rule("p20-transcript-rel", "warning", f"{_NS}: podcast:transcript rel", 'leave rel out, or write "captions"')
def transcript_rel(feed: Feed) -> Iterator[Fault]:
    for element in _all(feed, "podcast:transcript"):
        if element.get("rel", "captions") != "captions":
            yield element, f"rel of a transcript is {element.get('rel', '')[:40]!r}"


@rule("p20-chapters", "error", f"{_NS}: podcast:chapters", 'write type="application/json+chapters"')
def chapters(feed: Feed) -> Iterator[Fault]:
    for element in _all(feed, "podcast:chapters"):
        if element.get("type") not in ("application/json+chapters", "application/json"):
            yield element, f"chapters are said to be {element.get('type', '')[:40]!r}"


@rule("p20-once", "error", f"{_NS}: single tags", "keep one")
def single(feed: Feed) -> Iterator[Fault]:
    names = ("chapters", "season", "episode", "locked", "medium", "updateFrequency", "license")
    for part in feed.parts():
        for name in names:
            if len(part.all(f"podcast:{name}")) > 1:
                yield part.all(f"podcast:{name}")[1], f"podcast:{name} stands more than once"


@rule("p20-person", "error", f"{_NS}: podcast:person", "name the person, in at most 128 letters")
def person(feed: Feed) -> Iterator[Fault]:
    for part in feed.parts():
        for element in part.all("podcast:person"):
            if not 0 < len(words(element)) <= 128:
                yield element, f"podcast:person has {len(words(element))} letters"


@rule("p20-number", "error", f"{_NS}: podcast:season, podcast:episode", "write a number")
def number(feed: Feed) -> Iterator[Fault]:
    for item in feed.items:
        for element in item.all("podcast:season"):
            if not (words(element).isascii() and words(element).isdigit()):
                yield element, f"podcast:season is {words(element)[:40]!r}, not a whole number"
        for element in item.all("podcast:episode"):
            if _number(words(element)) is None:
                yield element, f"podcast:episode is {words(element)[:40]!r}, not a number"


@rule(
    "p20-soundbite",
    "error",
    f"{_NS}: podcast:soundbite",
    "give startTime and duration in seconds, inside the episode",
)
def soundbite(feed: Feed) -> Iterator[Fault]:
    for item in feed.items:
        whole = duration(item.text("itunes:duration"))
        for element in item.all("podcast:soundbite"):
            start, lasts = (_number(element.get(name, "")) for name in ("startTime", "duration"))
            if start is None or lasts is None or lasts <= 0:
                yield element, "a soundbite needs startTime and duration"
            elif whole and start + lasts > whole + _SLACK_S:
                yield element, f"the soundbite ends at {start + lasts:.0f} s, the episode at {whole} s"


@rule(
    "p20-alternate",
    "error",
    f"{_NS}: podcast:alternateEnclosure",
    "give type, a podcast:source with uri, and one default",
)
def alternate(feed: Feed) -> Iterator[Fault]:
    for item in feed.items:
        defaults = 0
        for element in item.all("podcast:alternateEnclosure"):
            sources = Node(element).all("podcast:source")
            defaults += element.get("default") == "true"
            if "/" not in element.get("type", ""):
                yield element, "podcast:alternateEnclosure has no type"
            if not any(source.get("uri") for source in sources):
                yield element, "podcast:alternateEnclosure has no podcast:source with an address"
        if defaults > 1:
            yield item.element, f"{defaults} alternate enclosures are the default"


@rule(
    "p20-integrity",
    "error",
    f"{_NS}: podcast:integrity; W3C Subresource Integrity",
    "write sha256-, and the hash in base64",
)
def integrity(feed: Feed) -> Iterator[Fault]:
    for item in feed.items:
        for holder in item.all("podcast:alternateEnclosure"):
            for element in Node(holder).all("podcast:integrity"):
                if element.get("type") not in ("sri", "pgp-signature"):
                    yield element, f"podcast:integrity of type {element.get('type', '')[:40]!r}"
                elif element.get("type") == "sri" and not _is_sri(element.get("value", "")):
                    yield element, f"{element.get('value', '')[:40]!r} is no hash as SRI has it"


@rule("p20-medium", "warning", f"{_NS}: podcast:medium", "write podcast")
def medium(feed: Feed) -> Iterator[Fault]:
    for element in feed.channel.all("podcast:medium"):
        if words(element).removesuffix("L") not in _MEDIA:
            yield element, f"podcast:medium is {words(element)[:40]!r}"


@rule(
    "p20-frequency", "error", f"{_NS}: podcast:updateFrequency; RFC 5545", "write a rule such as FREQ=DAILY"
)
def frequency(feed: Feed) -> Iterator[Fault]:
    for element in feed.channel.all("podcast:updateFrequency"):
        said = element.get("rrule")
        if said is not None and not re.match(
            r"(?:.{0,200};)?FREQ=(?:YEARLY|MONTHLY|WEEKLY|DAILY|HOURLY)\b", said[:400]
        ):
            yield element, f"rrule is {said[:60]!r}"


@rule(
    "p20-ai-content",
    "warning",
    f"{_NS}: podcast:txt purpose ai-content (5 March 2026)",
    "write true or false, and the words for listeners into the notes",
)
def ai_content(feed: Feed) -> Iterator[Fault]:
    for part in feed.parts():
        said = [
            each
            for each in part.all("podcast:txt")
            if each.get("purpose", "").strip().lower() == "ai-content"
        ]
        for element in said:
            if words(element) not in ("true", "false"):
                yield element, f"podcast:txt purpose=ai-content is {words(element)[:60]!r}, not true or false"
        if {"true", "false"} <= set(map(words, said)):
            yield said[-1], "podcast:txt purpose=ai-content is true and false at once"


@rule(
    "p20-location",
    "error",
    f"{_NS}: podcast:location rel, country (read in November 2026)",
    'write rel="subject" or "creator", and the country in two letters of ISO 3166-1',
)
def location(feed: Feed) -> Iterator[Fault]:
    for part in feed.parts():
        for element in part.all("podcast:location"):
            if element.get("rel", "subject") not in ("subject", "creator"):
                yield element, f"rel of podcast:location is {element.get('rel', '')[:40]!r}"
            country = element.get("country", "ID")
            if not (len(country) == 2 and country.isascii() and country.isalpha()):
                yield element, f"country of podcast:location is {country[:40]!r}"


@rule("p20-length", "warning", f"{_NS}: lengths of texts", "shorten it")
def lengths(feed: Feed) -> Iterator[Fault]:
    for part in feed.parts():
        for name, most in (
            ("location", 128),
            ("funding", 128),
            ("soundbite", 128),
            ("license", 128),
            ("txt", 4000),
        ):
            for element in part.all(f"podcast:{name}"):
                if len(words(element)) > most:
                    yield element, f"podcast:{name} has {len(words(element))} letters, more than {most}"


def _number(text: str) -> float | None:
    try:
        found = float(text[:40])
    except ValueError:
        return None
    return found if math.isfinite(found) and found >= 0 else None


def _is_sri(value: str) -> bool:
    for one in value[:2000].split():
        kind, _, coded = one.partition("-")
        try:
            if len(base64.b64decode(coded, validate=True)) != _SHA.get(kind):
                return False
        except (binascii.Error, ValueError):
            return False
    return bool(value.strip())


def _all(feed: Feed, name: str) -> Iterator[Element]:
    for item in feed.items:
        yield from item.all(name)


RULES = (
    unknown, addresses, transcript, transcript_rel, chapters, single, person, number, soundbite, alternate, integrity,
    medium, frequency, ai_content, location, lengths,
)  # fmt: skip
