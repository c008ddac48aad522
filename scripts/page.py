"""A page: the bytes of one source as they were fetched."""

from dataclasses import dataclass
from typing import Literal

from scripts.article import Article

Kind = Literal["text", "html", "feed", "jsonl"]


@dataclass(frozen=True, slots=True)
class Page:
    """Bytes of one source, its address and kind.

    A feed item is a Page with `teaser` set and `content` empty: its full text is still to be fetched from
    `address`; where that fails the teaser itself is the article, and says so (`Article.partial`).
    """

    address: str
    """URL or path as the producer gave it; for messages, and for the link when it is http(s)."""
    kind: Kind
    content: bytes = b""
    charset: str = ""
    """From the server's Content-Type; empty when nobody said."""
    teaser: Article | None = None
