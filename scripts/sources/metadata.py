"""What an HTML page says of itself: JSON-LD, Open Graph, meta tags, its headline."""

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from scripts import outlets
from scripts.clean.dates import read_time
from scripts.clean.marks import count_words, mend

_ARTICLE: Final = re.compile(
    r"(?:News|Blog|Report|Live|Tech|Analysis|Opinion|Review)?\w*(?:Article|BlogPosting|Posting)$"
)
_DATE_KEYS: Final = (
    "article:published_time datepublished pubdate publishdate content_publisheddate date dc.date time".split()  # noqa: SIM905 - short
)
_BY: Final = re.compile(
    r"(?:(?:oleh|by|penulis|reporter|pewarta|wartawan|ditulis oleh)\s?:?\s|@)(?=\S)", re.IGNORECASE
)
_NOBODY: Final = frozenset(
    ("admin", "administrator", "redaksi", "editor", "none", "null", "nan", "unknown", "anonim")
)
"""What stands in an author's field where nobody is named."""
_PAID_TIERS: Final = ("locked", "paid", "premium", "subscriber")


@dataclass(frozen=True, slots=True)
class Metadata:
    """Empty strings where the page does not say."""

    title: str = ""
    author: str = ""
    editor: str = ""
    outlet: str = ""
    section: str = ""
    link: str = ""
    licence: str = ""
    body: str = ""
    published: datetime | None = None
    updated: datetime | None = None
    paid: bool = False
    """The page says that only its beginning is free."""
    live: bool = False
    """The page says that it is told in entries."""
    blog: tuple[tuple[str, str], ...] = ()
    """(moment, text) of each update of a live page."""


def read_metadata(tree: Any) -> Metadata:
    """From JSON-LD first, then meta tags, then the page's own headline."""
    linked = next(_articles(tree), {})
    meta = _meta(tree)

    def first(*values: object) -> str:
        return next((text for value in values if (text := " ".join(mend(_text(value)).split()))), "")

    def named(*keys: str) -> str:
        return first(*(meta.get(key) for key in keys))

    dates = (linked.get("datePublished"), *(meta.get(key) for key in _DATE_KEYS))
    changes = (
        linked.get("dateModified"),
        *(
            meta.get(key)
            for key in ("article:modified_time", "og:updated_time", "datemodified", "last-modified")
        ),
    )
    return Metadata(
        # the visible headline first: what metadata says is often cut, or dressed for search engines
        title=_headline(tree)
        or first(linked.get("headline"))
        or named("og:title", "twitter:title")
        or _page_title(tree),
        author=people(
            first(linked.get("author")) or named("author", "article:author", "content_author", "dc.creator")
        ),
        editor=people(first(linked.get("editor")) or named("editor", "content_editor")),
        outlet=first(linked.get("publisher")) or named("og:site_name", "application-name", "publisher"),
        section=first(_single(linked.get("articleSection")))
        or named("article:section", "content_category", "section"),
        link=named("canonical", "og:url") or first(linked.get("url")),
        licence=first(linked.get("license")) or named("dc.rights", "license"),
        body=_text(linked.get("articleBody")),
        published=next((moment for value in dates if (moment := read_time(_text(value)))), None),
        updated=next((moment for value in changes if (moment := read_time(_text(value)))), None),
        paid=_is_paid(linked) or meta.get("article:content_tier", "").casefold() in _PAID_TIERS,
        live="LiveBlogPosting" in _text(linked.get("@type")),
        blog=tuple(_updates(linked)),
    )


def _is_paid(linked: Mapping[str, object]) -> bool:
    """Whether it, or a part of it, is said not to be free."""
    parts = linked.get("hasPart")
    said = [linked, *(parts if isinstance(parts, list) else [parts])]
    return any(
        isinstance(one, Mapping) and str(one.get("isAccessibleForFree", "")).casefold() == "false"
        for one in said
    )


def _updates(linked: Mapping[str, object]) -> Iterator[tuple[str, str]]:
    """What a LiveBlogPosting lists as its updates."""
    listed = linked.get("liveBlogUpdate")
    for update in listed if isinstance(listed, list) else [listed]:
        if isinstance(update, Mapping):
            moment = _text(update.get("datePublished") or update.get("dateModified"))
            text = _text(update.get("articleBody") or update.get("text") or update.get("headline"))
            if moment and text:
                yield moment, text


def _articles(tree: Any) -> Iterator[Mapping[str, object]]:
    """Every object of a type ...Article in the page's JSON-LD."""
    for script in tree.xpath("//script[contains(@type, 'ld+json')]"):
        source = (
            re.sub(r"^\s*(?:<!\[CDATA\[|<!--)|(?:\]\]>|-->)\s*;?\s*$", "", script.text or "")
            .strip()
            .rstrip(";")
        )
        try:
            value = json.loads(source, strict=False)
        except (ValueError, RecursionError):
            continue
        waiting = [value]
        for _ in range(500):
            if not waiting:
                break
            item = waiting.pop(0)
            if isinstance(item, list):
                waiting += item
            elif isinstance(item, Mapping):
                kinds = item.get("@type")
                if any(_ARTICLE.match(str(kind)) for kind in (kinds if isinstance(kinds, list) else [kinds])):
                    yield item
                waiting += [item[key] for key in ("@graph", "mainEntity", "itemListElement") if key in item]


def _meta(tree: Any) -> dict[str, str]:
    """name/property/itemprop -> content, small letters, the first of each; with the canonical link."""
    found: dict[str, str] = {}
    for tag in tree.xpath("//meta[@content]"):
        for key in (tag.get("property"), tag.get("name"), tag.get("itemprop")):
            if key and (content := tag.get("content").strip()):
                found.setdefault(key.strip().casefold(), content)
    for tag in tree.xpath("//link[@rel='canonical'][@href]"):
        found.setdefault("canonical", tag.get("href").strip())
    for tag in tree.xpath("//time[@datetime]"):
        found.setdefault("time", tag.get("datetime").strip())
    return found


def _headline(tree: Any) -> str:
    """The only h1, or the first that is marked as the article's."""
    heads = [
        " ".join(head.text_content().split())
        for head in tree.xpath("//article//h1|//*[@itemprop='headline']")
    ]
    heads += [" ".join(head.text_content().split()) for head in tree.xpath("//h1")]
    return next((head for head in heads if count_words(head) >= 3), "")


def _page_title(tree: Any) -> str:
    return next((title.text_content() for title in tree.xpath("//head/title|//title")), "")


def _single(value: object) -> object:
    return value[0] if isinstance(value, list) and value else value


def _text(value: object) -> str:
    if isinstance(value, str):
        return value
    if isinstance(value, Mapping):
        return _text(value.get("name") or value.get("@value") or value.get("url"))
    if isinstance(value, list):
        return ", ".join(dict.fromkeys(filter(None, map(_text, value))))
    return ""


def people(text: str) -> str:
    """Names only: no addresses, no numbers, no "Oleh", no outlet in the place of a person."""
    names = [_BY.sub("", name.strip()) for name in re.split(r"[,;|]", text)]
    kept = [
        name
        for name in names
        if name
        and not name.isdigit()
        and name.casefold() not in _NOBODY
        and "/" not in name
        and "@" not in name
        and not outlets.known(name)
        and not outlets.domain(name)
    ]
    return ", ".join(dict.fromkeys(kept))
