"""JSON lines, a JSON list or one JSON object: an article a line."""

import json
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from typing import Final

from scripts import outlets
from scripts.article import Article, Credit
from scripts.clean import clean
from scripts.clean.dates import read_time
from scripts.clean.marks import count_words, mend
from scripts.errors import UnreadablePage
from scripts.page import Page
from scripts.sources.decoding import decode
from scripts.sources.dictionary import DICTIONARY
from scripts.sources.text import from_text, lines_of, link

_KEYS: Final = {
    "title": ("title", "judul", "headline"),
    "body": ("paragraphs", "text", "body", "content", "isi", "articleBody"),
    "author": ("author", "authors", "penulis", "byline"),
    "editor": ("editor", "editors"),
    "agency": ("agency", "kantor_berita"),
    "outlet": ("outlet", "source", "publisher", "media", "sumber"),
    "published": (
        "published",
        "date",
        "published_at",
        "datePublished",
        "date_published",
        "pubDate",
        "tanggal",
    ),
    "link": ("url", "link", "source_url", "tautan"),
    "section": ("section", "category", "kategori", "articleSection"),
    "licence": ("licence", "license", "lisensi"),
}


def read(page: Page) -> tuple[Article, ...]:
    """Every article of the page; a line that is none is an error with its number."""
    found = tuple(_article(value, page.address, where) for where, value in _values(page))
    if not found:
        raise UnreadablePage(page.address, "the JSON holds no article; give objects with title and text")
    return found


def _values(page: Page) -> Iterator[tuple[str, object]]:
    """(where it stands, the value) of each object."""
    text = decode(page.content, page.charset).lstrip("\ufeff").strip()
    try:
        whole = json.loads(text)
    except (ValueError, RecursionError):
        whole = None
    if isinstance(whole, list):
        yield from ((f"item {number}", value) for number, value in enumerate(whole, 1))
    elif whole is not None:
        yield "line 1", whole
    else:
        for number, line in enumerate(text.split("\n"), 1):
            if not line.strip():
                continue
            try:
                yield f"line {number}", json.loads(line)
            except (ValueError, RecursionError):
                raise UnreadablePage(
                    page.address, f"line {number} is no JSON; one object a line is wanted"
                ) from None


def _article(value: object, address: str, where: str) -> Article:
    if not isinstance(value, Mapping):
        raise UnreadablePage(address, f"{where} is no object; keys such as title and text are wanted")
    fields = {
        name: next((value[key] for key in keys if value.get(key)), None) for name, keys in _KEYS.items()
    }
    body = _paragraphs(fields["body"])
    title = " ".join(_text(fields["title"]).split())
    where_from = link(_text(fields["link"]).strip())
    credit = Credit(
        outlet=_outlet(_text(fields["outlet"]), where_from),
        agency=outlets.agency(_text(fields["agency"])) or _text(fields["agency"]),
        author=_text(fields["author"]),
        editor=_text(fields["editor"]),
        published=_moment(fields["published"]),
        link=where_from,
        licence=_text(fields["licence"]),
    )
    if not title:
        untitled = from_text("\n\n".join(body))
        title, body = untitled.title, list(untitled.paragraphs)
    article = clean(Article(title, tuple(body), credit, section=_text(fields["section"])), known=DICTIONARY)
    if not sum(map(count_words, article.paragraphs)):
        raise UnreadablePage(address, f"{where} has no text; give it as text, body, content or paragraphs")
    return article


def _paragraphs(value: object) -> list[str]:
    """A string, a list of strings, or a list of lists of sentences."""
    if isinstance(value, list | tuple):
        return [
            " ".join(map(_text, item)) if isinstance(item, list | tuple) else _text(item) for item in value
        ]
    return lines_of(mend(_text(value)))


def _text(value: object) -> str:
    """Words of a value of whatever shape: {"name": ...} and lists are common for authors."""
    if isinstance(value, str):
        return value.strip()
    if isinstance(value, Mapping):
        return _text(value.get("name") or value.get("text") or value.get("@value"))
    if isinstance(value, list | tuple):
        return ", ".join(filter(None, map(_text, value)))
    return "" if value is None or isinstance(value, bool) else str(value)


def _outlet(said: str, address: str) -> str:
    domain = outlets.domain(address)
    return outlets.name(said) if said else outlets.name(domain) if domain else ""


def _moment(value: object) -> datetime | None:
    """ISO, a byline, or seconds (milliseconds) since 1970."""
    if isinstance(value, int | float) and not isinstance(value, bool):
        seconds = value / 1000 if value > 1e11 else value
        try:
            return datetime.fromtimestamp(seconds, UTC)
        except (ValueError, OverflowError, OSError):
            return None
    return read_time(_text(value))
