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


def read_metadata(tree: Any) -> Metadata:
    """From JSON-LD first, then meta tags, then the page's own headline."""
    linked = next(_articles(tree), {})
    meta = _meta(tree)

    def first(*values: object) -> str:
        return next((text for value in values if (text := " ".join(mend(_text(value)).split()))), "")

    headline = _headline(tree)
    return Metadata(
        title=first(_best_title(headline, first(linked.get("headline"), meta.get("og:title"), meta.get("twitter:title"), _page_title(tree)))),
        author=_people(first(linked.get("author"), meta.get("author"), meta.get("article:author"), meta.get("content_author"), meta.get("dc.creator"))),
        editor=_people(first(linked.get("editor"), meta.get("editor"), meta.get("content_editor"))),
        outlet=first(linked.get("publisher"), meta.get("og:site_name"), meta.get("application-name"), meta.get("publisher")),
        section=first(_single(linked.get("articleSection")), meta.get("article:section"), meta.get("content_category"), meta.get("section")),
        link=first(meta.get("canonical"), meta.get("og:url"), linked.get("url")),
        licence=first(linked.get("license"), meta.get("dc.rights"), meta.get("license")),
        body=_text(linked.get("articleBody")),
        published=next(
            (
                moment
                for value in (
                    linked.get("datePublished"), meta.get("article:published_time"), meta.get("datepublished"), meta.get("pubdate"),
                    meta.get("publishdate"), meta.get("content_publisheddate"), meta.get("date"), meta.get("dc.date"), meta.get("time"),
                )
                if (moment := read_time(_text(value)))
            ),
            None,
        ),
    )  # fmt: skip


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


def _best_title(headline: str, said: str) -> str:
    """The visible headline when there is one: what metadata says is often cut or dressed for search engines."""
    return headline or said


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


def _people(text: str) -> str:
    """Names only: no addresses, no outlet in the place of a person."""
    names = [name.strip() for name in re.split(r"[,;|]", text)]
    kept = [
        name
        for name in names
        if name
        and "/" not in name
        and "@" not in name
        and not outlets.known(name)
        and not outlets.domain(name)
    ]
    return ", ".join(dict.fromkeys(kept))
