"""What a page shows of its article, marked up for programs or for the eye: microdata, bylines, breadcrumbs."""

import re
from collections.abc import Iterator
from itertools import islice
from typing import Any, Final

from scripts.clean.marks import count_words, words_key
from scripts.clean.menus import GENERAL, section_name

_ARTICLE: Final = "//*[contains(@itemtype, 'Article') or contains(@itemtype, 'BlogPosting')]"
_BYLINE: Final = re.compile(
    r"(?:^|[\s_-]|(?-i:(?<=[a-z])(?=[A-Z])))(?:authors?|penulis|byline|reporter|pewarta|jurnalis|wartawan|writer|username|uid)(?:$|[\s_-])",
    re.IGNORECASE,
)
"""In the class of an element that names who wrote the story."""
_PROFILE: Final = re.compile(
    r"/(?:authors?|penulis|reporter|wartawan|jurnalis|kontributor|oleh|profile?|users?|u|staff)/[\w.%@-]{2,60}/?$|/@[\w.-]{2,40}/?$",
    re.IGNORECASE,
)
"""The address of a page about a writer."""
_EDITOR: Final = re.compile(r"(?:^|[\s_-]|name)(?:editor|penyunting|redaktur)(?:$|[\s_-])", re.IGNORECASE)
_CRUMBS: Final = (
    "//*[contains(@class, 'breadcrumb') or contains(@id, 'breadcrumb') or contains(@itemtype, 'BreadcrumbList')"
    " or contains(@aria-label, 'readcrumb')]"
)
_FILED: Final = "//article//a[contains(@rel, 'category')]|//h1/following::a[contains(@rel, 'category')]"
_BEFORE_NAME: Final = re.compile(
    r"^(?:(?:artikel |berita )?(?:di(?:tulis|kirim|posting|poskan|terbitkan|publikasikan) )?(?:oleh|by)"
    r"|(?:written|posted|published|reported) by|penulis"
    r"|reporter|pewarta|wartawan|jurnalis|author)\s?:?\s+",
    re.IGNORECASE,
)
_BEHIND_NAME: Final = re.compile(r"\s{0,20}(?:[-–—|•·,]\s(?s:.*)|[-–—|•·,]$)")
_NAME: Final = re.compile(r"[A-Z][\w.'’-]*(?: (?:[A-Z][\w.'’-]*|bin|binti|de|van|al)){0,4}")
_HOME: Final = frozenset(("home", "beranda", "depan", "halaman depan", "halaman utama", "index"))
_HERE: Final = re.compile(r"^(?:anda (?:berada )?di sini|you are here)\s?:?\s?", re.IGNORECASE)
_STROKES: Final = re.compile(r"\s{0,20}[>»›/|→]\s{0,20}")
_LONGEST: Final = 80
_MANY: Final = 40
"""Elements of one kind that are looked at."""
_LONGEST_SECTION: Final = 4
"""Words."""


def microdata(tree: Any, name: str) -> str:
    """The property `name` of the page's article; empty where no mark-up says it."""
    for scope in islice(tree.xpath(_ARTICLE), 3):
        for element in islice(scope.xpath(f".//*[@itemprop='{name}']"), 3):
            inner = element.xpath(".//*[@itemprop='name']")
            shown = inner[0] if inner else element
            said = (
                element.get("datetime")
                or element.get("content")
                or (element.get("title") if name.startswith("date") else "")
                or shown.text_content()
            )
            if text := " ".join(str(said).split()):
                return _BEFORE_NAME.sub("", text)[:_LONGEST]
    return ""


def byline(tree: Any) -> str:
    """The name in the first element below the headline that is marked as the author's; empty without one."""
    below = "(//h1)[1]/following::*" if tree.find(".//h1") is not None else "//*"
    for element in islice(tree.xpath(f"{below}[@rel='author' or @class or self::a]"), 600):
        linked = element.tag == "a" and _PROFILE.search(element.get("href") or "")
        if element.get("rel") != "author" and not linked and not _BYLINE.search(element.get("class") or ""):
            continue
        text = " ".join(str(element.text_content())[: 4 * _LONGEST].split())
        if not text or len(text) > _LONGEST:
            continue
        name = _BEHIND_NAME.sub("", _BEFORE_NAME.sub("", text)).strip(" :")
        name = name.title() if name.isupper() and " " in name else name  # as a print sets it
        if _NAME.fullmatch(name) and count_words(name) <= 5:
            return ", ".join((name, *_authors_beside(element, name)))
        pair = re.split(r"\s(?:dan|and|&)\s", name)
        if len(pair) == 2 and all(_NAME.fullmatch(each) and 1 < count_words(each) <= 4 for each in pair):
            return ", ".join(pair)
    return ""


def is_editors(element: Any) -> bool:
    """Whether an element is marked as that of the editor, who did not write the story."""
    name = f"{element.get('class') or ''} {element.get('id') or ''}"
    return bool(_EDITOR.search(name)) and not _BYLINE.search(name)


def _authors_beside(element: Any, name: str) -> list[str]:
    """Those who are marked as authors in the same line ("oleh A dan B")."""
    beside = element.itersiblings() if element.get("rel") == "author" else ()
    names = [" ".join(str(e.text_content()).split()) for e in islice(beside, 6) if e.get("rel") == "author"]
    return [each for each in names if _NAME.fullmatch(each) and each != name]


def section(trail: tuple[str, ...], tree: Any, names: frozenset[str]) -> str:
    """The section that the breadcrumbs name: `trail` (of JSON-LD), or those that are shown.

    `names`: keys of what else may stand there: the headline, the outlet.
    """
    filed = [" ".join(str(link.text_content()).split()) for link in tree.xpath(_FILED)[:1]]
    for crumbs in (trail, *_shown_trails(tree), filed):
        kept = [
            crumb
            for crumb in crumbs
            if crumb.casefold() not in _HOME
            and words_key(crumb) not in names
            and count_words(crumb) <= _LONGEST_SECTION
        ]
        told = [crumb for crumb in kept if crumb.casefold() not in GENERAL]
        if told:
            return section_name(told[-1]) if told[-1].isupper() and len(told[-1]) > 4 else told[-1]
    return ""


def _shown_trails(tree: Any) -> Iterator[tuple[str, ...]]:
    here = "//*[not(*) or a or span][contains(text(), 'nda di sini') or contains(text(), 'ou are here')]"
    for holder in islice(tree.xpath(f"{_CRUMBS}|{here}"), 3):
        links = [" ".join(str(link.text_content()).split()) for link in islice(holder.iter("a"), _MANY)]
        text = _HERE.sub("", " ".join(str(holder.text_content())[:400].split()))
        yield tuple(filter(None, links or _STROKES.split(text)))
