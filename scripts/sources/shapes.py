"""Shapes of JSON: where the tools of the trade put title, text, time and source of an article.

WordPress's REST API, JSON Feed, NewsAPI and its kin, news-please, trafilatura, Scrapy's exports, Elasticsearch, JSON-LD
and plain lists differ in names and nesting alone. What they share is looked up here by name; the rest is passed over.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

KEYS: Final[Mapping[str, tuple[str, ...]]] = {
    name: tuple(words.split())
    for name, words in {
        "title": "title judul headline name webTitle title_full og:title",
        "body": "paragraphs text body content_html content isi articleBody maintext content_text full_text fullContent"
        " full_content body_html bodyText article_text article plain_text raw_text story konten teks content:encoded"
        " contentSnippet textContent",
        "teaser": "description summary excerpt snippet lead teaser deskripsi ringkasan standfirst",
        "author": "author authors penulis byline creator dc:creator wartawan reporter",
        "editor": "editor editors",
        "agency": "agency kantor_berita",
        "outlet": "outlet source publisher media sumber site_name sitename source_name source_id source_domain hostname"
        " domain portal",
        "published": "date_gmt published publishedAt published_at datePublished date_published isoDate pubDate pub_date"
        " date_publish publish_date date tanggal created_at createdAt waktu webPublicationDate publishedDate"
        " published_date timestamp",
        "updated": "modified_gmt updated updatedAt updated_at dateModified date_modified date_modify modified",
        "link": "url link source_url tautan href permalink canonical canonical_url webUrl external_url",
        "section": "section category kategori articleSection categories rubrik kanal sectionName",
        "licence": "licence license lisensi",
    }.items()
}
"""Field -> the names that it has, the surest first. date_gmt comes before WordPress's date, which bears no zone."""
_LISTS: Final = tuple(
    "items articles results data posts entries news hits docs records @graph response berita artikel value list feed"  # noqa: SIM905 - a table of words reads better so
    " channel item rows stories edges nodes".split()
)
"""Under which names a wrapper holds its articles."""
_INNER: Final = ("_source", "attributes", "node", "fields", "article", "post")
"""Under which a list's entry holds the article itself."""
_NAMES: Final = (
    "rendered",
    "name",
    "text",
    "#text",
    "_text",
    "value",
    "@value",
    "title",
    "plain",
    "html",
    "raw",
)
_DEEPEST: Final = 4


def articles(value: object) -> Iterator[tuple[str, object, str]]:
    """(where it stands, the object, name of the collection) of each article in `value`."""
    if isinstance(value, list):
        yield from ((f"item {number}", _inner(each), "") for number, each in enumerate(value, 1))
    elif isinstance(value, Mapping) and (found := _list(value, 0)) is not None:
        inside, title = found
        yield from ((f"item {number}", _inner(each), title) for number, each in enumerate(inside, 1))
    else:
        yield "line 1", value, ""


def field(value: Mapping[str, object], name: str) -> object:
    """What `value` has under one of the names of field `name`; None where it has none."""
    for key in KEYS[name]:
        if _filled(value.get(key)):
            return _utc(value[key]) if key.endswith("_gmt") else value[key]
    return _embedded(value, name)


def text_of(value: object, depth: int = 0) -> str:
    """Words of a value of whatever shape: {"rendered": …}, {"name": …} and lists are common."""
    if isinstance(value, str):
        return value.strip()
    if depth > _DEEPEST:
        return ""
    if isinstance(value, Mapping):
        return next((said for key in _NAMES if (said := text_of(value.get(key), depth + 1))), "")
    if isinstance(value, list | tuple):
        return ", ".join(filter(None, (text_of(each, depth + 1) for each in value)))
    return "" if value is None or isinstance(value, bool) else str(value)


def unpublished(value: Mapping[str, object]) -> str:
    """Why an article is not meant for readers yet; empty where it is."""
    status = value.get("status")
    if isinstance(status, str) and status.casefold() in (
        "draft",
        "private",
        "pending",
        "trash",
        "future",
        "auto-draft",
    ):
        return f'its status is "{status}"'
    return "it is a draft" if value.get("draft") is True else ""


def _list(value: Mapping[str, object], depth: int) -> tuple[Sequence[object], str] | None:
    """The list of articles in a wrapper, and the wrapper's own title (a JSON Feed's is the outlet)."""
    whole = any(_filled(value.get(key)) for key in KEYS["body"]) and any(
        _filled(value.get(key)) for key in KEYS["title"]
    )
    if depth >= _DEEPEST or (whole and not isinstance(value.get("items"), list)):
        return None
    title = text_of(value.get("title")) if depth == 0 or "items" in value else ""
    for key in _LISTS:
        inside = value.get(key)
        if isinstance(inside, list) and any(isinstance(each, Mapping) for each in inside):
            return inside, title
        if isinstance(inside, Mapping) and (found := _list(inside, depth + 1)) is not None:
            return found[0], found[1] or title
    return None


def _inner(value: object) -> object:
    """An entry's article, where it is wrapped once more."""
    if isinstance(value, Mapping) and not any(_filled(value.get(key)) for key in KEYS["title"]):
        for key in _INNER:
            if isinstance(inner := value.get(key), Mapping):
                return {**inner, **{k: v for k, v in value.items() if k not in inner and k not in _INNER}}
    return value


def _embedded(value: Mapping[str, object], name: str) -> object:
    """WordPress's `_embed`: author and terms beside the post."""
    more = value.get("_embedded")
    if not isinstance(more, Mapping):
        return None
    if name == "author":
        return more.get("author")
    if name == "section":
        terms = more.get("wp:term")
        first = terms[0] if isinstance(terms, list) and terms else None
        return first[0] if isinstance(first, list) and first else None
    return None


def _filled(value: object) -> bool:
    if isinstance(value, Mapping):
        return bool(text_of(value))
    if isinstance(value, list) and value and all(isinstance(each, int) for each in value):
        return False  # WordPress's numbers of categories
    return bool(value) and not (isinstance(value, str) and not value.strip())


def _utc(value: object) -> object:
    return (
        f"{value}+00:00" if isinstance(value, str) and "+" not in value and not value.endswith("Z") else value
    )
