"""Cards: other stories in a page with a picture, a title and a teaser; what readers wrote; sentences set large."""

import re
from collections.abc import Container
from itertools import islice
from typing import Any, Final

from scripts.clean.marks import count_words, words_key
from scripts.sources.elements import beginning, remove, short_text

_MANY: Final = 5_000
"""Elements that are looked at; no page has more paragraphs."""
_MOST: Final = 0.25
"""Of the page's words; what is larger may hold the story after all."""
_PULLED: Final = re.compile(
    r"(?:^|[\s_-])(?:pull-?quote|quote|kutipan|blockquote)(?:$|[\s_-])", re.IGNORECASE
)
_PULLED_TAGS: Final = ("span", "div", "p", "q", "blockquote", "figure", "section", "h3", "h4")
_ANNOUNCED: Final = 8
"""Words."""
_PULLED_WORDS: Final = 3
_QUOTES: Final = 12
_CAPTION_LEAST, _CAPTION_MOST = 4, 20
"""Words."""
_TAG: Final = re.compile(
    r"\W{0,3}(?:tags?|topi(?:k|cs?)(?: terkait| artikel)?|label|kata kunci|keywords?)\W{0,3}", re.IGNORECASE
)
_AGO: Final = re.compile(
    r"\d{1,2} (?:detik|menit|jam|hari|minggu|bulan|tahun)(?: yang)? lalu|baru saja", re.IGNORECASE
)
_AGO_LETTERS: Final = 40
_FEWEST: Final = 2
"""Boxes of one kind."""
_CARD: Final = 60
"""Words that a link to another story may have with its teaser."""
_CARD_LETTERS: Final = 900
_CARD_PARTS: Final = 120
"""Letters and elements; what has more is no card."""
_SENTENCE: Final = re.compile(r"""(?<!\w)(?:\w{1,60}+\W{1,20}+){4}[^\n]{0,600}[.!?]["”’]?$""")
_INLINE: Final = ("body", "html", "p", "span", "a", "b", "strong", "em", "i")
_HOLDERS: Final = ("body", "html", "main", "p", "span", "td")
"""Tags that are no card, whatever stands first in them."""


def remove_announced(tree: Any) -> None:
    """The line that announces a table or a picture ("Harga hari ini:"), neither of which can be heard."""
    for shown in islice(tree.iter("table", "figure", "iframe", "canvas"), _QUOTES):
        above = shown.getprevious()
        text = (
            short_text(above) if above is not None and above.tag in ("p", "div", "h3", "h4", "strong") else ""
        )
        if text.endswith(":") and count_words(text) <= _ANNOUNCED and not (above.tail or "").strip():
            remove(above)


def remove_pulled(tree: Any) -> None:
    """Sentences that are set large beside the story, where they stand in it once more."""
    quotes = [
        element
        for element in islice(tree.xpath("//*[@class]"), _MANY)
        if element.tag in _PULLED_TAGS and _PULLED.search(element.get("class")) and short_text(element)
    ]
    if not quotes:
        return
    whole = f" {words_key(str(tree.text_content()))} "
    for element in quotes[:_QUOTES]:
        key = words_key(short_text(element))
        if count_words(key) >= _PULLED_WORDS and whole.count(key) > 1:
            element.text, element.tail = None, f"\n{element.tail or ''}"
            for child in list(element):
                element.remove(child)
            element.tag = "br"  # what stands behind it is a paragraph of its own


def remove_cards(tree: Any) -> None:
    """Links to other stories that hold a heading or a paragraph, and a short teaser below such a link."""
    headed = {above for head in islice(tree.iter("h1"), _QUOTES) for above in (head, *head.iterancestors())}
    most = min(_CARD, int(_MOST * count_words(str(tree.text_content()))))
    blocks = " or ".join(f".//{tag}" for tag in ("h2", "h3", "h4", "h5", "p", "div"))
    for anchor in islice(tree.xpath(f"//a[{blocks}]"), _MANY):
        if anchor.getparent() is not None and anchor not in headed:
            box = _card(anchor, headed)
            remove(box if _words(box) <= most else anchor)
    for anchor in islice(tree.iter("a"), _MANY):
        if anchor.getparent() is None or not _is_title(short_text(anchor)):
            continue
        box = _card(anchor, headed)
        if box is not anchor and _words(box) <= most and _has_teaser(box, anchor):
            remove(box)


def remove_chat(tree: Any) -> None:
    """Boxes of one kind, each with "2 jam lalu" and a few words: what readers wrote, or other stories."""
    found: dict[tuple[Any, str], dict[Any, None]] = {}
    for leaf in islice(tree.xpath("//*[not(*)]"), _MANY):
        if len(leaf.text or "") > _AGO_LETTERS or not _AGO.fullmatch((leaf.text or "").strip()):
            continue
        box = leaf.getparent()
        while box is not None and (box.tag in _INLINE or not any(_is_same(box, e) for e in _beside(box))):
            box = box.getparent()
        if box is not None and box.getparent() is not None:
            found.setdefault((box.getparent(), str(box.get("class"))), {})[box] = None
    most = 2 * _MOST * count_words(str(tree.text_content())) if found else 0
    for boxes in found.values():
        words = [_words(box) for box in boxes]
        if len(boxes) >= _FEWEST and max(words) <= _CARD and sum(words) <= most:
            for box in boxes:
                remove(box)


def remove_slanted(tree: Any) -> None:
    """A short line all in italics or small print that ends in no mark, as captions stand below pictures."""
    slanted = "[count(*)=1 and (em or i or small)]"
    for holder in islice(tree.xpath(f"//p{slanted}|//div{slanted}"), _MANY):
        if (holder.text or "").strip() or (holder[0].tail or "").strip():
            continue
        text = short_text(holder)
        if _CAPTION_LEAST <= count_words(text) <= _CAPTION_MOST and text[-1] not in '.!?:,"”’)':
            remove(holder)


def remove_tagged(tree: Any) -> None:
    """ "Tag", alone or in an element of its own, and links behind it that are keywords."""
    for holder in islice(tree.xpath("//p[a]|//div[a]|//span[a]"), _MANY):
        label = (holder.text or "").strip() or (short_text(holder[0]) if holder[0].tag != "a" else "")
        others = holder[1:] if label and not _says(holder.text) else holder
        if _TAG.fullmatch(label) and not any(_says(each.tail) or each.tag != "a" for each in others):
            remove(holder)


def _says(text: str | None) -> bool:
    return any(map(str.isalnum, text or ""))


def _card(anchor: Any, headed: Container[Any]) -> Any:
    """The smallest element that holds the link first of all, and more than it; the link where there is none."""
    holder, shown = anchor, short_text(anchor)
    for _ in range(3 if shown else 0):
        parent = holder.getparent()
        if parent is None or parent.tag in _HOLDERS or parent in headed:
            break
        text = beginning(parent, len(shown) + _AGO_LETTERS)
        if not text.startswith(shown):
            break
        holder = parent
        if len(text) > len(shown):
            return holder
    return anchor


def _has_teaser(box: Any, anchor: Any) -> bool:
    """Whether a paragraph of its own stands below the link."""
    inside = {*anchor.iter(), *anchor.iterancestors()}
    below = [e for e in islice(box.iter(), _CARD_PARTS) if e.tag in ("p", "div") and e not in inside]
    return any(_SENTENCE.search(beginning(e, _CARD_LETTERS)) for e in below)


def _words(box: Any) -> int:
    """How many words a box has; of one that is too large for a card, more than a card has."""
    text = beginning(box, _CARD_LETTERS)
    return _CARD + 1 if len(text) > _CARD_LETTERS else count_words(text)


def _is_title(text: str) -> bool:
    return count_words(text) >= 3 and text[-1:] not in tuple('.!?:,"”')


def _beside(box: Any) -> list[Any]:
    return [e for e in (box.getprevious(), box.getnext()) if e is not None]


def _is_same(one: Any, other: Any) -> bool:
    return bool(one.tag == other.tag and one.get("class") == other.get("class"))
