"""A word: one message to people, and what of it may be printed."""

import re
from dataclasses import dataclass
from typing import Final

from briefings.newsroom.schedule import Event
from briefings.progress import printable

LONGEST: Final = 160
"""Letters of a headline, or of what a fault says, that are told."""
_MARKUP: Final = str.maketrans(
    {
        "<": "‹",
        ">": "›",
        "[": "(",
        "]": ")",
        "*": "",
        "_": " ",
        "`": "'",
        "~": "",
        "|": "/",
        "\\": "/",
        "#": "",
        "@": "(at)",
    }
)
"""Of HTML, Markdown and chats; @ calls somebody there."""
_ADDRESS: Final = re.compile(r"[A-Za-z][A-Za-z0-9+.-]{0,20}://\S{1,2000}", re.ASCII)


@dataclass(frozen=True, slots=True)
class Word:
    """One message."""

    key: str
    """What it is about: the same is never told twice."""
    event: Event
    title: str
    body: str
    """Plain text; lines are parted by line feeds."""


def plain(text: str, longest: int = LONGEST) -> str:
    """`text` from outside as one line that is mark-up nowhere, holds no address and calls nobody.

    What an article says is shown to people in programs that turn stars to bold type and addresses to links.
    """
    line = " ".join(printable(_ADDRESS.sub("(tautan)", text[: 20 * longest])).split())
    line = " ".join(line.translate(_MARKUP).split())
    return line if len(line) <= longest else line[: longest - 1].rstrip() + "…"
