"""Shapes of JSON: where the tools of the trade put title, text, time and source of an article.

WordPress's REST API, JSON Feed, NewsAPI and its kin, news-please, trafilatura, Scrapy's exports, Elasticsearch, JSON-LD
and plain lists differ in names and nesting alone. What they share is looked up here by name; the rest is passed over.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

KEYS: Final[Mapping[str, tuple[str, ...]]] = {
    name: tuple(words.split())
    for name, words in {
        "title": "title judul headline headlines name webTitle title_full og:title",
        "body": "paragraphs text body content_html content isi articleBody maintext content_text full_text fullContent"
        " full_content body_html bodyText article_text article plain_text raw_text story konten teks content:encoded"
        " content_elements blocks html contentSnippet textContent",
        "teaser": "description summary excerpt snippet lead teaser deskripsi ringkasan standfirst",
        "author": "author authors penulis byline creator dc:creator wartawan reporter",
        "editor": "editor editors",
        "agency": "agency kantor_berita",
        "outlet": "outlet source publisher media sumber site_name sitename source_name source_id source_domain hostname"
        " domain portal origin",
        "published": "date_gmt published publishedAt published_at datePublished date_published isoDate pubDate pub_date"
        " date_publish publish_date date tanggal created_at createdAt waktu webPublicationDate publishedDate"
        " published_date display_date first_publish_date posted_at postedAt publish_time created datetime"
        " time timestamp",
        "updated": "modified_gmt updated updatedAt updated_at dateModified date_modified date_modify modified changed"
        " last_updated",
        "link": "url link source_url tautan href permalink canonical canonical_url webUrl external_url alternate",
        "section": "section category kategori articleSection categories rubrik kanal sectionName",
        "licence": "licence license lisensi",
    }.items()
}
"""Field -> the names that it has, the surest first. date_gmt comes before WordPress's date, which bears no zone."""
_LISTS: Final = tuple(
    "items articles results data posts entries news hits docs records @graph response berita artikel value list feed"  # noqa: SIM905 - a table of words reads better so
    " channel item rows stories edges nodes entry result output payload".split()
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
    "basic",
    "$t",
    "content",
    "processed",
    "$date",
    "$numberLong",
)
_DEEPEST: Final = 4
_BLOCKS: Final = ("blocks", "children", "content", "paragraphs", "elements")
"""Under which an editor keeps the pieces of a text."""
_NO_TEXT: Final = frozenset(
    "image video gallery embed oembed_response raw_html html ad advertisement divider delimiter quote_link"  # noqa: SIM905 - a table of words reads better so
    " interstitial_link link_list caption social reference related audio table code podcast".split()
)
"""Types of pieces that are not read out."""


def articles(value: object) -> Iterator[tuple[str, object, str]]:
    """(where it stands, the object, name of the collection) of each article in `value`."""
    if (rows := _rows(value)) is not None:
        yield from ((f"item {number}", each, "") for number, each in enumerate(rows, 1))
    elif isinstance(value, list):
        yield from ((f"item {number}", _inner(each), "") for number, each in enumerate(value, 1))
    elif isinstance(value, Mapping) and (found := _list(value, 0)) is not None:
        inside, title = found
        yield from ((f"item {number}", _inner(each), title) for number, each in enumerate(inside, 1))
    elif (
        isinstance(value, Mapping)
        and len(keyed := [each for each in value.values() if _is_article(each)]) >= 2
    ):
        yield from ((f"item {number}", each, "") for number, each in enumerate(keyed, 1))
    else:
        yield "line 1", _inner(value), ""


def _rows(value: object) -> list[Mapping[str, object]] | None:
    """The rows of a table: {"columns": names, "data": rows}, a list whose first row has the names, or columns that
    are keyed by row."""
    names, rows = None, None
    if isinstance(value, Mapping) and isinstance(value.get("columns"), list):
        names, rows = value["columns"], value.get("data") or value.get("rows")
    elif isinstance(value, list) and len(value) > 1 and all(isinstance(row, list) for row in value):
        names, rows = value[0], value[1:]
    elif isinstance(value, Mapping):
        title, body = (next((value[k] for k in KEYS[name] if k in value), None) for name in ("title", "body"))
        if (
            isinstance(title, Mapping)
            and isinstance(body, Mapping)
            and set(title) == set(body)
            and _keyed(title)
        ):
            return [
                {k: v[row] for k, v in value.items() if isinstance(v, Mapping) and row in v} for row in title
            ]
    if (
        not isinstance(names, list)
        or not isinstance(rows, list)
        or not all(isinstance(n, str) for n in names)
    ):
        return None
    found: list[Mapping[str, object]] = [
        dict(zip(names, row, strict=False)) for row in rows if isinstance(row, list)
    ]
    return found if any(map(_is_article, found)) else None


def _keyed(column: Mapping[str, object]) -> bool:
    return bool(column) and all(str(key).isdigit() for key in column)


def field(value: Mapping[str, object], name: str) -> object:
    """What `value` has under one of the names of field `name`; None where it has none."""
    for key in KEYS[name]:
        if _filled(value.get(key)):
            return _utc(value[key]) if key.endswith("_gmt") else value[key]
    folded = {str(key).casefold().replace(" ", "_").replace("-", "_"): said for key, said in value.items()}
    for key in KEYS[name]:
        if _filled(folded.get(key.casefold())):
            return folded[key.casefold()]
    return _embedded(value, name)


def address_of(value: object) -> str:
    """The address of an article: text, {"href": …}, or a list of links of which one is its own page."""
    if isinstance(value, Mapping):
        return next(
            (said for key in ("href", "url", "alias") if (said := text_of(value.get(key)))), text_of(value)
        )
    if isinstance(value, list | tuple):
        links = [each for each in value if isinstance(each, Mapping)]
        own = [each for each in links if each.get("rel") == "alternate"] or links
        return address_of(own[0]) if own else text_of(value[0]) if value else ""
    return text_of(value)


def texts(value: object, depth: int = 0) -> list[str]:
    """The paragraphs of a text in pieces: strings, lists of sentences, or the blocks of an editor."""
    if isinstance(value, Mapping):
        inside = next((value[key] for key in _BLOCKS if isinstance(value.get(key), list)), None)
        if inside is not None and depth < _DEEPEST:
            return texts(inside, depth + 1)
        if str(value.get("type") or "").casefold() in _NO_TEXT:
            return []
        return [said] if depth and (said := text_of(value.get("data")) or text_of(value)) else []
    if not isinstance(value, list | tuple) or depth > 2 * _DEEPEST:
        return [said] if (said := text_of(value)) else []
    out: list[str] = []
    for each in value:
        if isinstance(each, list | tuple):
            out.append(" ".join(map(text_of, each)))
        else:
            out += texts(each, depth + 1)
    return out


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


def _is_article(value: object) -> bool:
    return (
        isinstance(value, Mapping) and field(value, "title") is not None and field(value, "body") is not None
    )


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
