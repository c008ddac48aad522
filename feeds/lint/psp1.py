"""PSP-1, the podcast RSS standard of the Podcast Standards Project."""

import re
import uuid
from collections.abc import Iterator

from feeds.addresses import derive_guid
from feeds.lint.document import ATOM, ITUNES, PREFIXES, Feed, url, words
from feeds.lint.finding import Fault, rule

_PSP = "PSP-1, the podcast RSS feed specification"
_UUID = re.compile(r"[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")
_OF_CHANNEL = ("podcast:guid", "podcast:locked", "itunes:author")
_OF_ITEMS = (
    "link", "description", "pubDate", "itunes:duration", "itunes:image", "itunes:explicit", "podcast:transcript",
)  # fmt: skip


@rule("psp1-namespaces", "warning", f"{_PSP}: namespaces", "declare itunes, podcast and atom on <rss>")
def namespaces(feed: Feed) -> Iterator[Fault]:
    declared = set(feed.root.nsmap.values())
    podcast = {space for space, prefix in PREFIXES.items() if prefix == "podcast"}
    for prefix, spaces in (("itunes", {ITUNES}), ("podcast", podcast), ("atom", {ATOM})):
        if not spaces & declared:
            yield feed.root, f"the namespace {prefix} is not declared"


@rule(
    "psp1-self",
    "error",
    f"{_PSP}: atom:link, required",
    'add <atom:link rel="self" type="application/rss+xml">',
)
def own_address(feed: Feed) -> Iterator[Fault]:
    if feed.channels and not feed.self_url:
        yield feed.channel.element, "the feed does not say its own address"


@rule("psp1-self-repeated", "warning", f"{_PSP}: atom:link", "keep one atom:link with rel self")
def own_address_once(feed: Feed) -> Iterator[Fault]:
    if len(feed.links("self")) > 1:
        yield feed.links("self")[1], "the feed says its own address more than once"


@rule("psp1-link", "warning", f"{_PSP}: link is the website", "link the show's website")
def website(feed: Feed) -> Iterator[Fault]:
    if feed.self_url and feed.channel.text("link") == feed.self_url:
        yield feed.channel.first("link"), "<link> is the feed itself, not a page that people can read"


@rule(
    "psp1-guid",
    "error",
    f"{_PSP}: podcast:guid; podcast namespace 1.0",
    "derive it from the feed's address (UUIDv5)",
)
def guid(feed: Feed) -> Iterator[Fault]:
    for element in feed.channel.all("podcast:guid"):
        said = words(element)
        if not _UUID.fullmatch(said):
            yield element, f"podcast:guid {said[:60]!r} is no UUID"
        elif uuid.UUID(said).version != 5:
            yield element, f"podcast:guid is a UUID of version {uuid.UUID(said).version}, not 5"
    if len(feed.channel.all("podcast:guid")) > 1:
        yield feed.channel.all("podcast:guid")[1], "podcast:guid stands more than once"


@rule(
    "psp1-guid-derived",
    "note",
    "podcast namespace 1.0: podcast:guid",
    "leave it if the show moved here; else derive it anew",
)
def guid_derived(feed: Feed) -> Iterator[Fault]:
    said, first = feed.channel.text("podcast:guid"), feed.links("first")
    home = first[0].get("href", "") if first else feed.self_url
    if _UUID.fullmatch(said) and url(home) and said.lower() != derive_guid(home):
        yield feed.channel.first("podcast:guid"), "podcast:guid does not follow from the feed's address"


@rule("psp1-locked", "error", f"{_PSP}: podcast:locked", "write yes or no")
def locked(feed: Feed) -> Iterator[Fault]:
    for element in feed.channel.all("podcast:locked"):
        if words(element).lower() not in ("yes", "no"):
            yield element, f"podcast:locked is {words(element)[:40]!r}"


@rule("psp1-recommended", "note", f"{_PSP}: recommended elements", "add it")
def recommended(feed: Feed) -> Iterator[Fault]:
    for name in _OF_CHANNEL:
        if feed.channels and not feed.channel.text(name):
            yield feed.channel.element, f"the channel has no <{name}>"
    for name in _OF_ITEMS:
        without = [item for item in feed.items if item.first(name) is None]
        if without:
            yield without[0].element, f"{len(without)} of {len(feed.items)} items have no <{name}>"


RULES = (
    namespaces, own_address, own_address_once, website, guid, guid_derived, locked,
)  # fmt: skip
SHOWN = (recommended,)
