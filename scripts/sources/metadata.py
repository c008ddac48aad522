"""What an HTML page says of itself: JSON-LD, Open Graph, meta tags, its headline."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from itertools import islice
from typing import Any, Final

from scripts import outlets
from scripts.article import Article
from scripts.clean.bylines import NOBODY
from scripts.clean.dates import read_time
from scripts.clean.marks import count_words, mend, words_key
from scripts.clean.mastheads import is_house
from scripts.sources.around import shown_author, shown_section, shown_time
from scripts.sources.linked import bare_address, linked_data
from scripts.sources.shown import byline, microdata, section

_HEADINGS: Final = 40
_DATE_KEYS: Final = (
    "article:published_time datepublished pubdate publishdate content_publisheddate date dc.date time".split()  # noqa: SIM905 - short
)
_BY: Final = re.compile(
    r"(?:(?:oleh|by|penulis|reporter|pewarta|wartawan|ditulis oleh)\s?:?\s|@)(?=\S)", re.IGNORECASE
)
_DESKS: Final = (
    "tim",
    "redaksi",
    "timredaksi",
    "newsroom",
    "admin",
    "news",
    "desk",
    "team",
    "staff",
    "editor",
)
"""What an outlet calls all of its own people."""
_HOME: Final = re.compile(r"(?:https?://[^/]{3,80})?/?(?:index\.\w{2,5})?")
_HOST: Final = re.compile(r"^https?://[^/]{3,80}")
_WAY_DAY: Final = re.compile(r"/((?:19|20)\d\d)/(\d\d)/(\d\d)(?=/)")
"""The day in an address."""
_PAID_TIERS: Final = ("locked", "paid", "premium", "subscriber")


@dataclass(frozen=True, slots=True)
class Metadata:
    """Empty strings where the page does not say."""

    title: str = ""
    window: str = ""
    """The browser's title, in which the site's name may stand too."""
    site: bool = False
    """Only the browser's title was to be had, which may be the site's."""
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

    def filled_from(self, article: Article) -> "Metadata":
        """With what it does not say taken from the page's `article` as a program draws it."""
        credit = article.credit
        return replace(
            self,
            title=article.title if self.site and article.title else self.title,
            site=self.site and not article.title,
            author=self.author or credit.author,
            editor=self.editor or credit.editor,
            section=self.section or article.section,
            published=self.published or credit.published,
            updated=self.updated or (credit.updated if not self.published else None),
        )


def read_metadata(tree: Any, address: str = "") -> Metadata:
    """From JSON-LD first, then meta tags, then what the page shows; `address`: its own, for finding itself in lists."""
    meta = _meta(tree)
    shown = _headline(
        tree, meta.get("og:title", "") or _page_title(tree), meta.get("og:site_name", ""), address
    )
    addresses = (address, meta.get("canonical", ""), meta.get("og:url", ""))
    own = linked_data(
        tree,
        shown or meta.get("og:title", "") or _page_title(tree),
        frozenset(map(bare_address, filter(None, addresses))),
    )
    linked = own.article

    def first(*values: object) -> str:
        return next((text for value in values if (text := " ".join(mend(_text(value)).split()))), "")

    def named(*keys: str) -> str:
        return first(*(meta.get(key) for key in keys))

    dates = (
        linked.get("datePublished") or linked.get("uploadDate"),
        *(meta.get(key) for key in _DATE_KEYS[:-1]),
        microdata(tree, "datePublished"),
        meta.get(_DATE_KEYS[-1]),
    )
    outlet = first(linked.get("publisher")) or named("og:site_name", "application-name", "publisher")
    # the visible headline first: what metadata says is often cut, or dressed for search engines
    headline = shown or first(linked.get("headline")) or named("og:title", "twitter:title")
    title = headline or _page_title(tree)
    authors = (
        first(_persons(linked.get("author"), own.people)),
        *(meta.get(key) for key in ("author", "article:author", "content_author", "dc.creator")),
        microdata(tree, "author"),
        byline(tree),
        shown_author(tree, title),
    )
    others = frozenset(map(words_key, (title, outlet, _page_title(tree))))
    changes = (
        linked.get("dateModified"),
        *(
            meta.get(key)
            for key in ("article:modified_time", "og:updated_time", "datemodified", "last-modified")
        ),
    )
    return Metadata(
        title=title,
        window=" ".join(mend(_page_title(tree)).split()),
        site=not headline,
        author=next(filter(None, (_without(people(first(each)), outlet, addresses) for each in authors)), ""),
        editor=people(first(linked.get("editor")) or named("editor", "content_editor")),
        outlet=outlet,
        section=first(_single(linked.get("articleSection")))
        or named("article:section", "content_category", "section")
        or microdata(tree, "articleSection")
        or microdata(tree, "genre")
        or section(own.trail, tree, others)
        or shown_section(tree, title, addresses[0] or addresses[1], others),
        link=named("canonical", "og:url") or first(linked.get("url")),
        licence=first(linked.get("license")) or named("dc.rights", "license"),
        body=_text(linked.get("articleBody")),
        published=next((moment for value in dates if (moment := read_time(_text(value)))), None)
        or shown_time(tree, title)
        or _day_of(addresses),
        updated=next((moment for value in changes if (moment := read_time(_text(value)))), None),
        paid=_is_paid(linked) or meta.get("article:content_tier", "").casefold() in _PAID_TIERS,
        live="LiveBlogPosting" in _text(linked.get("@type")),
        blog=tuple(_updates(linked)),
    )


def _day_of(addresses: tuple[str, ...]) -> datetime | None:
    """The day that the page's address names, where nothing else says when it was published."""
    found = next(filter(None, map(_WAY_DAY.search, filter(None, addresses))), None)
    return read_time("-".join(found.groups())) if found else None


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
    for tag in tree.xpath("//abbr[contains(@class, 'published')][@title]"):
        found.setdefault("time", tag.get("title").strip())
    return found


def _headline(tree: Any, dressed: str, site: str, address: str) -> str:
    """The only h1, or the first that is marked as the article's; where none is, and another heading says the same as
    `dressed` (the title in the head), that one. The name of the `site` is no headline."""
    heads = [
        " ".join(head.text_content().split())
        for head in tree.xpath("//article//h1|//*[@itemprop='headline']")
    ]
    heads += [" ".join(head.text_content().split()) for head in tree.xpath("//h1") if not _leads_home(head)]
    heads = [head for head in heads if count_words(head) >= 3 and words_key(head) != words_key(site)]
    key = f"{words_key(dressed)} "
    below = (" ".join(head.text_content().split()) for head in islice(tree.xpath("//h2|//h3"), _HEADINGS))
    same = (head for head in below if count_words(head) >= 4 and f"{words_key(head)} " in key)
    own = (head for head in islice(tree.xpath("//h2|//h3"), _HEADINGS) if _leads_to(head, address))
    itself = next((" ".join(head.text_content().split()) for head in own), "")
    return heads[0] if heads else next(same, "") or itself


def _leads_home(head: Any) -> bool:
    """Whether a heading is nothing but a link to the first page: the site's name."""
    links = [link.get("href") or "" for link in islice(head.iter("a"), 2)]
    return bool(links) and all(_HOME.fullmatch(link) for link in links)


def _leads_to(head: Any, address: str) -> bool:
    """Whether a heading is a link to its own page."""
    way = _HOST.sub("", address).rstrip("/")
    return len(way) > 1 and any(
        _HOST.sub("", link.get("href") or "").rstrip("/") == way for link in islice(head.iter("a"), 2)
    )


def _page_title(tree: Any) -> str:
    return next((title.text_content() for title in tree.xpath("//head/title|//title")), "")


def _persons(value: object, known: Mapping[str, str]) -> list[object]:
    """Whom an author's field names: of what is described elsewhere on the page the name there too, and of persons
    beside an organisation the persons alone."""
    given = value if isinstance(value, list) else [value]
    houses = [
        each for each in given if isinstance(each, Mapping) and "Organization" in str(each.get("@type"))
    ]
    kept = [each for each in given if each not in houses] or houses
    out: list[object] = []
    for each in kept:
        named = isinstance(each, Mapping) and known.get(str(each.get("@id")))
        out += [named] if named else [each]
    return out


def _without(names: str, outlet: str, addresses: tuple[str, ...]) -> str:
    """`names` without the outlet itself, its "Tim" and its "Redaksi"."""
    house = words_key(outlet).replace(" ", "")
    own = {house, *(f"{desk}{house}" for desk in _DESKS), *(f"{house}{desk}" for desk in _DESKS)}
    return ", ".join(
        name
        for name in names.split(", ")
        if (not house or words_key(name).replace(" ", "") not in own) and not is_house(name, addresses)
    )


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
    names = [_BY.sub("", name.strip()) for name in re.split(r"[,;|]| & | [–—] |\s-\s", text)]
    kept = [
        name.strip()
        for name in names
        if name.strip()
        and not name.isdigit()
        and name.casefold().strip() not in NOBODY
        and "/" not in name
        and "@" not in name
        and not outlets.known(name)
        and not outlets.domain(name)
    ]
    return ", ".join(dict.fromkeys(kept))
