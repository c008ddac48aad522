"""Calls: boxes between the paragraphs of a story, and below them, that want their reader to press something."""

import re
from itertools import islice
from typing import Any, Final

from scripts.clean.dates import find_date
from scripts.clean.marks import count_words
from scripts.clean.offers import REPORTED
from scripts.clean.pleas import calls_on
from scripts.sources.elements import beginning, short_text

_MANY: Final = 3_000
_BOXES: Final = ("div", "section", "aside", "figure", "form", "li", "center", "table")
_MOST: Final = 45
"""Words of such a box."""
_LETTERS: Final = 600
_HIGHEST: Final = 4
_CALL: Final = re.compile(
    r"\W{0,4}(?:cek|beli|pesan|daftar|gabung|bergabung|join|ikuti|follow|langganan|berlangganan|subscribe|donasi|dukung"
    r"|unduh|download|pasang|klik|chat|hubungi|konsultasi|coba|mulai|masuk|login|isi|kirim|aktifkan|dapatkan"
    r"|lihat harga"
    r"|buka aplikasi|selengkapnya|sign up|sign in|get|shop|buy|learn more|read more|donate|support)\b[^.?:]{0,30}!?",
    re.IGNORECASE,
)
_TOLD: Final = re.compile(r"""(?<!\w)(?:\w{1,60}+\W{1,20}+){4}\w{1,60}[.!]["”’]?(?=\s|$|[A-Z])""")
"""A sentence, which may be news."""
_PROSE: Final = re.compile(r"""(?<!\w)(?:\w{1,60}+\W{1,20}+){9}[^\n]{0,600}[.!?]["”’]?\s{0,20}$""")


def remove_calls(tree: Any) -> None:
    """Small boxes with a button, a field, or a link that calls, below paragraphs of prose."""
    pressed = tree.xpath("//button|//input[not(@type='hidden')]|//a[not(.//img)]")
    for element in islice(pressed, _MANY):
        if element.tag == "a" and not (_CALL.fullmatch(short_text(element)) and _stands_alone(element)):
            continue
        box = _box(element)
        if box is not None and box.getparent() is not None:
            parent, tail = box.getparent(), box.tail
            before = box.getprevious()
            if before is not None:
                before.tail = f"{before.tail or ''}\n{tail or ''}"
            else:
                parent.text = f"{parent.text or ''}\n{tail or ''}"
            parent.remove(box)


def _box(element: Any) -> Any:
    """The largest small box around it that stands among paragraphs and has something to say; None without one."""
    found = None
    for above in islice(element.iterancestors(), _HIGHEST):
        if above.tag in ("body", "html", "article", "main") or above.find(".//h1") is not None:
            break
        text = beginning(above, _LETTERS)
        if count_words(text) > _MOST or find_date(text) or REPORTED.search(text):
            break
        if _TOLD.search(text) and not calls_on(text):
            break
        if above.tag in _BOXES and _is_inset(above):
            found = above
    return found


def _stands_alone(anchor: Any) -> bool:
    """Whether no text stands beside a link, of whose sentence it would be a part."""
    before, parent = anchor.getprevious(), anchor.getparent()
    beside = (before.tail if before is not None else parent.text if parent is not None else "") or ""
    return not beside.strip() and not (anchor.tail or "").strip()


def _is_inset(box: Any) -> bool:
    """Whether prose stands before it, and prose or nothing of the kind behind it."""
    return any(map(_is_prose, islice(box.itersiblings(preceding=True), 6)))


def _is_prose(element: Any) -> bool:
    if element.tag not in ("p", "div", "section", "article", "ul"):
        return False
    text = beginning(element, _LETTERS)
    return bool(_PROSE.search(text)) or (len(text) > _LETTERS)
