"""Shapes of JSON: where the tools of the trade put title, text, time and source of an article.

WordPress's REST API, JSON Feed, NewsAPI and its kin, news-please, trafilatura, Scrapy's exports, JSON-LD and plain
objects differ in names and nesting alone. What they share is looked up here by name; the rest is passed over. Where in
a document the articles stand: see `nesting`.
"""

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from itertools import islice
from typing import Final

KEYS: Final[Mapping[str, tuple[str, ...]]] = {
    name: tuple(words.split())
    for name, words in {
        "title": "title judul headline webtitle titlefull headlines ogtitle fulltitle posttitle judulberita name",
        "body": "paragraphs paragraf text contenthtml content isi isiberita articlebody maintext contenttext fulltext"
        " fullcontent bodyhtml body html bodytext articletext article plaintext story konten teks contentencoded"
        " textcontent postcontent cleanedtext markdown plain contentelements blocks"
        " narasi beritalengkap artikel rawtext",
        "teaser": "description summary excerpt snippet lead teaser deskripsi ringkasan standfirst contentsnippet"
        " abstract dek trailtext subtitle leadparagraph",
        "author": "author authors penulis byline creator dccreator wartawan reporter primaryauthor pewarta",
        "editor": "editor editors penyunting",
        "agency": "agency kantorberita",
        "outlet": "outlet sourcehostname sourcename sitename ogsitename publisher source media sumber provider sourceid"
        " sourcedomain hostname domain portal origin website cleanurl namamedia",
        "published": "datepublished publishedat published isodate datetimepub publisheddate datepublish publishdate"
        " publishtime publishedtime pubdate webpublicationdate publicationdate firstpublished articlepublishedtime date"
        " datetime tanggal tanggalterbit tanggalpublikasi waktu createdat created displaydate firstpublishdate"
        " postedat time timestamp",
        "updated": "updated updatedat datemodified modified datemodify modifieddate modifiedtime lastmodified lastmod"
        " changed lastupdated articlemodifiedtime diperbarui",
        "link": "url link tautan href permalink canonical canonicalurl weburl externalurl pageurl"
        " alternate sourceurl articleurl urlartikel ogurl mainentityofpage guid id",
        "section": "section category kategori articlesection categories rubrik kanal sectionname primarytag labels",
        "licence": "licence license lisensi",
    }.items()
}
"""Field -> the names that it has (small letters, no marks), the surest first."""
_NAMES: Final = tuple(
    """rendered processed name displayname main fulltext full_name text #text _text value html @value basic $t
    $date $numberlong original
    title label plain raw content node @id $oid id""".split()  # noqa: SIM905 - a table of words reads better so
)
"""Under which a value holds its words, the surest first."""
_DEEPEST: Final = 6
_MOST_KEYS: Final = 500
"""No article has more."""
_HELD_BACK: Final = (
    "draft",
    "private",
    "pending",
    "trash",
    "future",
    "auto-draft",
    "scheduled",
    "unpublished",
)


def field(value: Mapping[str, object], name: str) -> object:
    """What `value` has under the surest of the names of field `name`; None where it has none."""
    return next(fields(value, name), None)


def fields(value: Mapping[str, object], name: str) -> Iterator[object]:
    """All that `value` has under the names of field `name`, the surest first."""
    known = named(value)
    yield from (known[key] for key in KEYS[name] if filled(known.get(key)))
    embedded = _embedded(value, name)
    if embedded is not None:
        yield embedded


def named(value: Mapping[str, object]) -> dict[str, object]:
    """`value` by its keys in small letters without marks: "dc:creator", "PublishedAt" and "published_at" are common."""
    known: dict[str, object] = {}
    for key, held in islice(value.items(), _MOST_KEYS):
        plain = _plain(key)
        if not filled(known.get(plain)):
            known[plain] = held
    return known


@lru_cache(maxsize=2048)
def _plain(key: str) -> str:
    return re.sub(r"[\W_]+", "", key[:60]).casefold()


def text_of(value: object, depth: int = 0) -> str:
    """Words of a value of whatever shape: {"rendered": …}, {"name": …} and lists are common."""
    if isinstance(value, str):
        return value.strip()
    if depth > _DEEPEST:
        return ""
    if isinstance(value, Mapping):
        small = {str(key).casefold(): held for key, held in value.items()}
        return next((said for key in _NAMES if (said := text_of(small.get(key), depth + 1))), "")
    if isinstance(value, list | tuple):
        return ", ".join(dict.fromkeys(filter(None, (text_of(each, depth + 1) for each in value))))
    return "" if value is None or isinstance(value, bool) else str(value)


def address_of(value: object) -> str:
    """The address of an article: text, {"href": …}, or a list of links of which one is its own page."""
    if isinstance(value, Mapping):
        said = (text_of(value.get(key)) for key in ("href", "url", "alias"))
        return next(filter(None, said), "") or text_of(value)
    if isinstance(value, list | tuple) and value:
        links = [each for each in value if isinstance(each, Mapping)]
        own = [each for each in links if each.get("rel") == "alternate"] or links
        return address_of(own[0]) if own else text_of(value[0])
    return text_of(value)


def unpublished(value: Mapping[str, object]) -> str:
    """Why an article is not meant for readers yet; empty where it is."""
    status = value.get("status") or value.get("post_status")
    if isinstance(status, str) and status.casefold() in _HELD_BACK:
        return f'its status is "{status}"'
    if value.get("published") is False:
        return "published is false"
    return "it is a draft" if value.get("draft") is True else ""


def _embedded(value: Mapping[str, object], name: str) -> object:
    """WordPress's `_embed` (author and terms beside the post) and Yoast's summary of the page."""
    more = value.get("_embedded")
    if isinstance(more, Mapping) and name == "author":
        return more.get("author")
    if isinstance(more, Mapping) and name == "section":
        terms = more.get("wp:term")
        first = terms[0] if isinstance(terms, list) and terms else None
        return first[0] if isinstance(first, list) and first else None
    yoast = value.get("yoast_head_json")
    if isinstance(yoast, Mapping) and name in ("outlet", "author"):
        return yoast.get("og_site_name" if name == "outlet" else "author")
    return None


def filled(value: object) -> bool:
    if isinstance(value, Mapping):
        return any(map(filled, value.values()))
    if isinstance(value, list) and value and all(isinstance(each, int) for each in value):
        return False  # WordPress's numbers of categories
    return bool(value) and not (isinstance(value, str) and not value.strip())
