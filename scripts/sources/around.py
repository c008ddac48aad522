"""Around the headline: the time and the section that a page shows there, whatever its elements are called."""

import re
from collections.abc import Iterator, Sequence
from datetime import datetime
from itertools import islice
from typing import Any, Final

from scripts.clean.dates import find_date, read_time
from scripts.clean.labels import labelled
from scripts.clean.marks import count_words, words_key
from scripts.clean.menus import GENERAL, is_menu
from scripts.clean.timestamps import time_line
from scripts.sources.elements import beginning, short_text

_BEFORE, _BEHIND = 60, 90
"""Elements before and behind the headline that are looked at."""
_PROSE: Final = re.compile(r"""(?:[\w,’'-]{1,60}\s){9}.{0,600}[.!?]["”’)]{0,2}\s{0,20}$""", re.DOTALL)
_LONGEST: Final = 90
"""Letters of a line with a date."""
_DATED: Final = re.compile(
    r"\b(?:senin|selasa|rabu|kamis|jum.?at|sabtu|minggu|ahad),? .{0,40}\d[:.]\d\d|\d[:.]\d\d (?:WIB|WITA|WIT)\b",
    re.IGNORECASE,
)
_ISSUED: Final = re.compile(
    r"\b(?:edisi|terbit|diterbitkan|dipublikasikan|diunggah|posted|published)\b", re.IGNORECASE
)
_HOME: Final = frozenset(("home", "beranda", "depan", "halaman depan", "halaman utama"))
_STROKES: Final = re.compile(r"\s{0,20}(?:[>»›→/|]|&gt;)\s{0,20}")
_FILED: Final = re.compile(
    r"(?:^|[\s_-])(?:bread|(?:bread-?)?crumbs?|bcr|path|trail|categor(?:y|ies)|cat-links?|kategori|rubrik|kanal|overline|eyebrow"
    r"|post-terms|bread-crumbs?|section-name|channel)(?:$|[\s_-])",
    re.IGNORECASE,
)
"""In the class or id of what says where the story is filed."""
_FILING: Final = re.compile(r"/(?:search/label|category|kategori|rubrik|kanal|section|topic)/[\w/-]{2,60}$")
"""The address of a list of all that is filed with the story."""
_LABEL: Final = re.compile(
    r"(?:kategori|categor(?:y|ies)|rubrik|kanal|filed under|(?:published|posted) in)\s?:?",
    re.IGNORECASE,
)
_MENU: Final = re.compile(
    r"(?:^|[\s_-])(?:menu|nav\w*|footer|tags?|topik|social|share)(?:$|[\s_-])", re.IGNORECASE
)
_MANY: Final = 1_500
_LONGEST_SECTION: Final = 4
"""Words."""
_CLASSED: Final = re.compile(r"(?<!\S)(?:tag|category|kategori|cat|section)-([a-z][a-z0-9-]{2,40})(?!\S)")
_SERVICE: Final = re.compile(
    r"(?:kontak|hubungi|redaksi|tentang|pedoman|disclaimer|masuk|daftar|login|log in|sign in|buku tamu|iklan|arsip"
    r"|indeks|index|berlangganan|langganan|cari|pencarian|karier|privasi|kebijakan|syarat|beranda|home|menu|profil|live"
    r"|eksklusif|breaking|terbaru|terpopuler|bagikan|share|semua|lihat|surat)\b.{0,40}",
    re.IGNORECASE,
)
"""Pages of a site that are no section of it, and words above a headline that name none."""
_HEADINGS: Final = ("h1", "h2", "h3", "h4")
_KICKER: Final = 3
"""Words."""
_TRAIL: Final = 4
"""Links of the longest trail; what has more is a menu."""


def shown_time(tree: Any, headline: str) -> datetime | None:
    """When the page says next to its headline that it was published; above it only where the story has that day."""
    before, behind = _near(tree, headline)
    above = [e for e in reversed(before) if _beside(e, behind)]
    for elements, changed in ((behind, False), (above, False), (behind, True)):
        for element in elements:
            if moment := _moment(element, changed=changed):
                return moment
    for element in behind:
        text = short_text(element)
        if (
            not _is_linked(element)
            and find_date(text)
            and _DATED.search(text)
            and (moment := read_time(text))
        ):
            return moment
    return next(
        (
            m
            for e in reversed(before)
            if (m := _moment(e)) and (_ISSUED.search(short_text(e)) or _told(tree, m))
        ),
        None,
    )


def shown_section(tree: Any, headline: str, address: str, names: frozenset[str]) -> str:
    """The section that is shown around the headline: by its element's class, its label, a trail from the home page, or
    a link that the page's own address goes through. `names`: keys of what is no section (headline, outlet)."""
    before, behind = _near(tree, headline)
    near = [*reversed(before), *behind]
    general = ""
    sure = (_classed(near), _labelled(tree), _trails(near))
    for candidates in (
        *sure,
        _filed(tree, near),
        _on_the_way(tree, address),
        _tagged(tree, before),
        _kicker(before, behind),
    ):
        for found in candidates:
            said = " ".join(found.split())
            if (
                not 1 <= count_words(said) <= _LONGEST_SECTION
                or words_key(said) in names
                or not said[0].isalpha()
                or _SERVICE.fullmatch(said)
            ):
                continue
            if said.casefold() not in GENERAL:
                return said
            general = general or (said if candidates in sure else "")
    return general


def _filed(tree: Any, near: Sequence[Any]) -> Iterator[str]:
    """Links near the headline to what the body or the article is classed as ("tag-sains", "category-ekonomi")."""
    classes = " ".join(e.get("class") or "" for e in islice(tree.iter("body", "article", "main"), 6))
    slugs = set(_CLASSED.findall(classes))
    for element in near if slugs else ():
        way = (element.get("href") or "").rstrip("/").rsplit("/", 1)[-1] if element.tag == "a" else ""
        if way in slugs and not any(
            above.tag in ("nav", "li") for above in islice(element.iterancestors(), 6)
        ):
            yield short_text(element)


def _kicker(before: Sequence[Any], behind: Sequence[Any]) -> Iterator[str]:
    """The few words that stand alone above the headline, in one box with it."""
    alone = [e for e in before[-3:] if short_text(e) and not len(e) and e.tag not in _HEADINGS]
    for element in reversed(alone):
        text = short_text(element)
        if (
            element.tag in ("span", "div", "p", "a", "small", "strong", "b", "em", "label")
            and count_words(text) <= _KICKER
            and not any(map(str.isdigit, text))
            and text[-1:].isalpha()
            and not is_menu(text.casefold())
            and not _in_menu(element)
            and _beside(element, behind)
        ):
            yield text


def _near(tree: Any, headline: str) -> tuple[list[Any], list[Any]]:
    """Elements before and behind the headline, up to the first sentence of the story."""
    key = words_key(headline)
    heads = [e for e in islice(tree.iter("h1", "h2", "h3"), 40) if key and words_key(short_text(e)) == key]
    head = next((e for e in heads if e.tag == "h1"), heads[0] if heads else None)
    if head is None:  # a page that is titled by its site alone
        only = tree.xpath("//h1") or tree.xpath("//h2")
        head = only[0] if only and (len(only) == 1 or only[0].tag == "h1") else None
    if head is None:
        return [], []
    before = list(islice(head.xpath("preceding::*[not(self::script or self::style)]")[-_BEFORE:], _BEFORE))
    behind: list[Any] = []
    for element in islice(head.xpath("following::*"), _BEHIND):
        if (
            element.tag in ("p", "div")
            and _PROSE.match(beginning(element, 900))
            and not len(element.findall(".//p"))
        ):
            break
        if isinstance(element.tag, str) and element.tag not in ("script", "style", "time"):
            behind.append(element)
    return before, behind


def _moment(element: Any, *, changed: bool = False) -> datetime | None:
    text = short_text(element)
    if not 8 <= len(text) <= _LONGEST or not any(map(str.isdigit, text)) or _is_linked(element):
        return None
    if any(find_date(short_text(child)) for child in element):
        return None  # said by a part of it alone
    said = time_line(text) or labelled(text)
    return (said.updated if changed else said.published) if said else None


def _is_linked(element: Any) -> bool:
    return element.tag == "a" or any(above.tag == "a" for above in islice(element.iterancestors(), 4))


def _beside(element: Any, behind: Sequence[Any]) -> bool:
    """Whether it stands in one box with the headline and something behind that."""
    near = [e for e in islice(element.iterancestors(), 2) if e.tag not in ("body", "html")]
    holders = [*near, *(e for e in islice(element.iterancestors(), 6) if e.tag == "article")]
    return any(other in holders for follower in behind[:6] for other in islice(follower.iterancestors(), 4))


def _told(tree: Any, moment: datetime) -> bool:
    """Whether the story names the day itself: "(5/11)", "5 November 2026"."""
    text = " ".join(str(p.text_content())[:400] for p in islice(tree.iter("p"), 30))
    return bool(re.search(rf"\(\s?0?{moment.day}/0?{moment.month}(?:/\d{{2,4}})?\s?\)", text))


def _classed(near: Sequence[Any]) -> Iterator[str]:
    for element in near:
        if element.tag == "a" and _FILING.search(element.get("href") or "") and not _in_menu(element):
            yield short_text(element)
        name = f"{element.get('class') or ''} {element.get('id') or ''}"
        if not _FILED.search(name) or _MENU.search(name):
            continue
        links = [short_text(link) for link in islice(element.iter("a"), _TRAIL + 1)]
        text = short_text(element)
        crumbs = [each for each in (links or _STROKES.split(text)) if each and each.casefold() not in _HOME]
        if len(links) <= _TRAIL:
            yield from reversed(crumbs)


def _labelled(tree: Any) -> Iterator[str]:
    """Behind "Kategori:", above the story or below it."""
    for element in islice(tree.iter("span", "div", "p", "li", "td", "strong", "b", "dt", "small"), _MANY):
        first = (element.text or "").strip() or (element[0].text or "" if len(element) else "")
        label = _LABEL.match(first.lstrip())
        text = short_text(element) if label else ""
        if not label or not text:
            continue
        if label.end() == len(text):
            following = element.getnext()
            if following is not None and short_text(following) in (":", "-", "|"):
                following = following.getnext()
            yield (
                short_text(following)
                if following is not None and following.tag in ("a", "span", "div", "td", "dd", "strong")
                else ""
            )
        elif element.find(".//a") is not None or text[label.end() - 1] == ":":
            yield text[label.end() :]


def _trails(near: Sequence[Any]) -> Iterator[str]:
    """Of the boxes whose first link is to the home page, and of "Home » Ekonomi » Judul"."""
    for element in near:
        if element.tag not in ("div", "ul", "ol", "p", "span", "td", "section") or _in_menu(element):
            continue
        text = short_text(element)
        if not text.casefold().startswith(("home", "beranda", "depan", "halaman")):
            continue
        links = [short_text(link) for link in islice(element.iter("a"), _TRAIL + 1)]
        if links and links[0].casefold() in _HOME and 2 <= len(links) <= _TRAIL and not _is_level(element):
            yield from reversed(links[1:])
        elif not links and 2 <= len(crumbs := _STROKES.split(text)) <= _TRAIL:
            yield from reversed(crumbs[1:])


def _is_level(trail: Any) -> bool:
    """Whether its links lead to pages of one level and kind, as those of a menu do; a trail goes deeper."""
    ways = [
        re.sub(r"^https?://[^/]*", "", link.get("href") or "") for link in islice(trail.iter("a"), _TRAIL)
    ]
    inner = [way.strip("/") for way in ways if way.strip("/")]
    return "|" in short_text(trail) or (len(inner) > 1 and len({way.count("/") for way in inner}) == 1)


def _tagged(tree: Any, before: Sequence[Any]) -> Iterator[str]:
    """The one word that stands above the headline as a link, and among the page's keywords too."""
    said = {
        word.strip().casefold()
        for meta in tree.xpath("//meta[@property='article:tag' or @name='keywords' or @name='news_keywords']")
        for word in (meta.get("content") or "").split(",")
    }
    for element in reversed(before[-12:]):
        if (
            element.tag == "a"
            and short_text(element).casefold() in said
            and not _in_menu(element.getparent())
        ):
            yield short_text(element)


def shown_author(tree: Any, headline: str) -> str:
    """Who is named in a row of a table next to the headline, behind "Penulis"."""
    _, behind = _near(tree, headline)
    for row in behind:
        said = labelled(" ".join(map(short_text, row))) if row.tag in ("tr", "dl", "li") else None
        if said and said.author:
            return said.author
    return ""


def _in_menu(element: Any) -> bool:
    above = (element, *islice(element.iterancestors(), 3))
    return any(e.tag == "nav" or _MENU.search(f"{e.get('class') or ''} {e.get('id') or ''}") for e in above)


def _on_the_way(tree: Any, address: str) -> Iterator[str]:
    """Links that are named as a part of the page's address is ("/ekonomi/2026/...": "Ekonomi")."""
    ways = re.sub(r"^https?://[^/]*", "", address.casefold()).split("/")[1:-1][:3]
    parts = [part for part in ways if re.fullmatch(r"[a-z][a-z-]{2,30}", part)]
    if not parts:
        return
    for link in islice(tree.xpath("//a[@href]"), 300):
        way = re.sub(r"^https?://[^/]*", "", link.get("href").casefold()).strip("/").split("/")
        if len(way) == 1 and way[0] in parts and "-".join(words_key(short_text(link)).split()) == way[0]:
            yield short_text(link)
