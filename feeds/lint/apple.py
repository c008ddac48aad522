"""What Apple Podcasts asks for: the tags of the podcaster's guide to RSS."""

import difflib
import re
from collections.abc import Iterable, Iterator

from lxml.etree import _Element as Element

from feeds.lint.categories import CATEGORIES
from feeds.lint.document import Feed, Node, duration, short, suffix, url, words
from feeds.lint.finding import MOST, Fault, rule

_TAGS = "Apple: podcaster's guide to RSS"
_NEEDS = "Apple: podcast RSS feed requirements"
_ART = "Apple: show cover requirements"
DESCRIPTION_BYTES = 4000
_KINDS = {
    ".mp3": ("audio/mpeg", "audio/mp3"),
    ".m4a": ("audio/x-m4a", "audio/mp4", "audio/m4a", "audio/aac"),
    ".mp4": ("video/mp4", "audio/mp4"),
    ".m4v": ("video/x-m4v", "video/mp4"),
    ".mov": ("video/quicktime",),
    ".pdf": ("application/pdf",),
}
_MAIL = re.compile(r"[^@\s]{1,64}@[^@\s.]{1,63}(?:\.[^@\s.]{1,63}){1,8}")
_LOOPBACK = ("localhost", "127.0.0.1", "::1")


@rule("apple-required", "error", f"{_TAGS}, required show tags", "add it to the channel")
def required(feed: Feed) -> Iterator[Fault]:
    for name in ("language", "itunes:category", "itunes:explicit", "itunes:image"):
        if feed.channels and feed.channel.first(name) is None:
            yield feed.channel.element, f"the channel has no <{name}>"


@rule("apple-recommended", "note", f"{_TAGS}, recommended show tags", "add it to the channel")
def recommended(feed: Feed) -> Iterator[Fault]:
    for name in ("itunes:author", "itunes:type"):
        if not feed.channel.text(name):
            yield feed.channel.element, f"the channel has no <{name}>"


@rule("apple-no-items", "error", f"{_NEEDS}: at least one episode", "publish an episode")
def no_items(feed: Feed) -> Iterator[Fault]:
    if feed.channels and not feed.items:
        yield feed.channel.element, "there is no item; directories list no empty show"


@rule("apple-explicit", "error", f"{_TAGS}: itunes:explicit", "write true or false")
def explicit(feed: Feed) -> Iterator[Fault]:
    for part in feed.parts():
        for element in part.all("itunes:explicit"):
            if words(element).lower() not in ("true", "false", "yes", "no", "clean", "explicit"):
                yield element, f"itunes:explicit is {words(element)[:40]!r}"


@rule("apple-explicit-old", "warning", f"{_TAGS}: itunes:explicit", "write true or false")
def explicit_old(feed: Feed) -> Iterator[Fault]:
    for part in feed.parts():
        for element in part.all("itunes:explicit"):
            if words(element).lower() in ("yes", "no", "clean", "explicit"):
                yield (
                    element,
                    f"itunes:explicit is {words(element)!r}; PSP-1 and Apple say true or false by now",
                )


@rule(
    "apple-category", "error", "Apple Podcasts categories", "take a name from Apple's list, letter by letter"
)
def category(feed: Feed) -> Iterator[Fault]:
    for element in feed.channel.all("itunes:category")[:MOST]:
        main = element.get("text", "")
        if main not in CATEGORIES:
            yield element, f"there is no category {main[:60]!r}{_near(main, CATEGORIES)}"
            continue
        for kid in list(element)[:MOST]:
            sub = kid.get("text", "")
            if short(kid) == "itunes:category" and sub not in CATEGORIES[main]:
                yield kid, f"{main} has no sub-category {sub[:60]!r}{_near(sub, CATEGORIES[main])}"


@rule("apple-image", "error", f"{_ART}; {_TAGS}: itunes:image", "give href the address of a .jpg or .png")
def image(feed: Feed) -> Iterator[Fault]:
    for part in feed.parts():
        for element in part.all("itunes:image"):
            href = element.get("href", "")
            if url(href) is None:
                yield element, f"itunes:image leads to {href[:80]!r}, which is no web address"
            elif suffix(href) not in (".jpg", ".jpeg", ".png", ""):
                yield element, f"a cover is JPEG or PNG, not {suffix(href)[:20]}"


@rule(
    "apple-owner", "warning", f"{_TAGS}: itunes:owner", "give itunes:owner a name and an address that is read"
)
def owner(feed: Feed) -> Iterator[Fault]:
    for element in feed.channel.all("itunes:owner"):
        mail = Node(element).text("itunes:email")
        if not _MAIL.fullmatch(mail[:320]):
            yield element, f"{mail[:60]!r} is no mail address; directories verify ownership by it"


@rule("apple-type", "error", f"{_TAGS}: itunes:type", "write episodic or serial")
def kind(feed: Feed) -> Iterator[Fault]:
    said = feed.channel.text("itunes:type")
    if said and said.lower() not in ("episodic", "serial"):
        yield feed.channel.first("itunes:type"), f"itunes:type is {said[:40]!r}"


@rule("apple-episode-type", "error", f"{_TAGS}: itunes:episodeType", "write full, trailer or bonus")
def episode_type(feed: Feed) -> Iterator[Fault]:
    for item in feed.items:
        for element in item.all("itunes:episodeType"):
            if words(element).lower() not in ("full", "trailer", "bonus"):
                yield element, f"itunes:episodeType is {words(element)[:40]!r}"


@rule("apple-number", "error", f"{_TAGS}: itunes:episode, itunes:season", "write a whole number from 1")
def number(feed: Feed) -> Iterator[Fault]:
    for item in feed.items:
        for element in item.all("itunes:episode") + item.all("itunes:season"):
            said = words(element)
            if not (said.isascii() and said.isdigit() and said.strip("0")):
                yield element, f"{short(element)} is {said[:40]!r}"


@rule("apple-serial", "warning", f"{_TAGS}: itunes:type serial", "number the episodes by itunes:episode")
def serial(feed: Feed) -> Iterator[Fault]:
    if feed.channel.text("itunes:type").lower() != "serial":
        return
    for item in feed.items:
        full = item.text("itunes:episodeType").lower() in ("", "full")
        if full and item.first("itunes:episode") is None:
            yield item.element, "an episode of a serial show has no number"


@rule("apple-duration", "error", f"{_TAGS}: itunes:duration", "write seconds, or HH:MM:SS")
def lasts(feed: Feed) -> Iterator[Fault]:
    for item in feed.items:
        for element in item.all("itunes:duration"):
            if not duration(words(element)):
                yield element, f"itunes:duration is {words(element)[:40]!r}"


@rule("apple-title", "error", f"{_TAGS}: title, required episode tag", "give the item a title")
def title(feed: Feed) -> Iterator[Fault]:
    for item in feed.items:
        if not item.text("title"):
            yield item.element, "the item has no title"


@rule("apple-enclosure", "error", f"{_TAGS}: enclosure, required episode tag", "give the item its sound")
def enclosure(feed: Feed) -> Iterator[Fault]:
    for item in feed.items:
        if item.first("enclosure") is None:
            yield item.element, "the item has no enclosure; nothing can be played"


@rule(
    "apple-enclosure-type", "error", f"{_TAGS}: enclosure types", "audio/mpeg for .mp3, audio/x-m4a for .m4a"
)
def enclosure_type(feed: Feed) -> Iterator[Fault]:
    for item in feed.items:
        for element in item.all("enclosure"):
            said, end = element.get("type", "").lower(), suffix(element.get("url", ""))
            if "/" not in said:
                continue  # rss-enclosure says so
            if not any(said in kinds for kinds in _KINDS.values()):
                yield element, f"Apple plays no {said[:40]}"
            elif end in _KINDS and said not in _KINDS[end]:
                yield element, f"a file that ends in {end} is said to be {said[:40]}"


@rule("apple-enclosure-name", "warning", f"{_TAGS}: enclosure url", "end the address in .mp3 or .m4a")
def enclosure_name(feed: Feed) -> Iterator[Fault]:
    for item in feed.items:
        for element in item.all("enclosure"):
            address = element.get("url", "")
            if url(address) is not None and suffix(address) not in _KINDS:
                yield element, f"the address of the sound ends in {suffix(address)[:20]!r}"


@rule("apple-enclosure-repeated", "error", f"{_NEEDS}: a unique enclosure", "give each episode its own file")
def enclosure_repeated(feed: Feed) -> Iterator[Fault]:
    seen: set[str] = set()
    for item in feed.items:
        element = item.first("enclosure")
        address = element.get("url", "") if element is not None else ""
        if address and address in seen:
            yield element, f"another item has the same sound, {address[-80:]}; Apple ignores the second"
        seen.add(address)


@rule("apple-ascii", "error", f"{_NEEDS}: file names", "use a-z, 0-9, - and . in file names")
def ascii_names(feed: Feed) -> Iterator[Fault]:
    for part in feed.parts():
        for element, address in _addresses(part):
            if not address.isascii():
                yield element, f"{address[-80:]!r} holds letters that are not ASCII"


@rule("apple-https", "warning", f"{_NEEDS}: https", "serve it by https")
def secure(feed: Feed) -> Iterator[Fault]:
    for part in feed.parts():
        for element, address in _addresses(part):
            parts = url(address)
            if parts and parts.scheme.lower() == "http" and parts.hostname not in _LOOPBACK:
                yield element, f"{address[:80]} goes over plain http; apps on phones refuse that"


@rule(
    "apple-description",
    "warning",
    f"{_TAGS}: description, at most 4,000 bytes",
    "shorten it; put the rest into content:encoded",
)
def description(feed: Feed) -> Iterator[Fault]:
    for part in feed.parts():
        size = len(part.text("description").encode("utf-8", "replace"))
        if size > DESCRIPTION_BYTES:
            yield part.first("description"), f"the description has {size} bytes and is cut"


@rule("apple-date", "warning", f"{_TAGS}: pubDate", "give the item its pubDate")
def dated(feed: Feed) -> Iterator[Fault]:
    for item in feed.items:
        if not item.text("pubDate"):
            yield item.element, "the item has no pubDate; apps cannot tell when it came"


@rule("apple-hidden", "warning", f"{_TAGS}: itunes:block, itunes:complete", "take it out to be listed")
def hidden(feed: Feed) -> Iterator[Fault]:
    if feed.channel.text("itunes:block").lower() == "yes":
        yield feed.channel.first("itunes:block"), "itunes:block keeps the whole show out of Apple Podcasts"
    if feed.channel.text("itunes:complete").lower() == "yes":
        yield feed.channel.first("itunes:complete"), "itunes:complete says that no episode will follow"


def _addresses(part: Node) -> Iterator[tuple[Element, str]]:
    for element in part.all("enclosure"):
        yield element, element.get("url", "")
    for element in part.all("itunes:image"):
        yield element, element.get("href", "")


def _near(said: str, known: Iterable[str]) -> str:
    near = difflib.get_close_matches(said[:60], known, n=1)
    return f"; did you mean {near[0]!r}?" if near else ""


RULES = (
    required, recommended, no_items, explicit, explicit_old, category, image, owner, kind, episode_type, number,
    serial, lasts, title, enclosure, enclosure_type, enclosure_name, enclosure_repeated, ascii_names, secure,
    description, dated, hidden,
)  # fmt: skip
