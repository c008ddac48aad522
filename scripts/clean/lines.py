"""Paragraphs that are no news at all: menus, share buttons, scroll lines, embeds, tags, copyright, notes.

Every rule is a kind of debris, told by its words and never by the outlet alone, and must match a whole paragraph.
"""

import re
from functools import lru_cache
from typing import Final

from scripts.clean.line_kinds import KINDS
from scripts.clean.marks import ITEM
from scripts.clean.menus import is_menu
from scripts.clean.notices import is_notice
from scripts.clean.pleas import is_plea

LONGEST: Final = 600
"""Letters; what is longer is never debris as a whole."""

_DEBRIS: Final = tuple(re.compile(rule, re.IGNORECASE | re.DOTALL) for rule in KINDS.values())

_CLOSING: Final = tuple(
    re.compile(KINDS[kind], re.IGNORECASE | re.DOTALL)
    for kind in (
        "follow",
        "come along",
        "mailbox",
        "more of ours",
        "ours every day",
        "copyright",
        "shown before",
        "itself",
        "over",
    )
)

_PICTURED: Final = re.compile(r"^[^\w\s!-~“”‘’…–—©]{1,4}\s{0,2}(?=\w)")
"""Emojis and arrows before a call to the reader."""
_CONTACT: Final = re.compile(
    r"(?:narahubung|kontak(?: media| pers)?|contact person|media contact"
    r"|(?:untuk )?info(?:rmasi)? (?:lebih lanjut|selengkapnya)(?:,? (?:silakan )?hubungi)?"
    r"|(?:untuk )?info(?:rmasi)?(?: lebih lanjut)?(?: (?:dan|&|serta)|/) ?(?:pendaftaran|reservasi|pemesanan"
    r"|konsultasi|liputan)(?:,? (?:silakan )?(?:hubungi|kontak))?)\s?[:：]?.{0,60}",
    re.IGNORECASE,
)


@lru_cache(maxsize=1024)  # several rules ask it of the same line
def is_debris(paragraph: str) -> bool:
    """Whether the paragraph as a whole belongs to the page and not to the news."""
    if len(paragraph) > LONGEST:
        return False
    paragraph = _PICTURED.sub("", paragraph.removeprefix(ITEM).removeprefix("*) ")) or paragraph
    if is_menu(paragraph) or any(rule.fullmatch(paragraph) for rule in _DEBRIS):
        return True
    return is_notice(paragraph) or is_plea(paragraph)


def closes_page(paragraph: str) -> bool:
    """Whether such a line stands behind the story only: the outlet's channels, its copyright, buttons to share."""
    return len(paragraph) <= LONGEST and any(rule.fullmatch(paragraph) for rule in _CLOSING)


def is_contact_heading(paragraph: str) -> bool:
    """Whether whom to call begins here, as at the end of a press release."""
    return len(paragraph) <= 90 and bool(_CONTACT.fullmatch(paragraph.removeprefix(ITEM)))


def is_related_heading(paragraph: str) -> bool:
    """Whether a list of links to other articles begins here."""
    return len(paragraph) <= 80 and bool(_RELATED.fullmatch(paragraph.removeprefix(ITEM)))


_RELATED: Final = re.compile(KINDS["related"] + r"|" + KINDS["go on"], re.IGNORECASE)
