"""An article: one piece of news, cleaned, with its credit."""

import hashlib
from dataclasses import dataclass, field
from datetime import datetime

from scripts.text.published import published


@dataclass(frozen=True, slots=True)
class Credit:
    """Whose news it is. An empty string means that the source does not say."""

    outlet: str = ""
    """By name as it is said: "Tirto", never "tirto.id"."""
    agency: str = ""
    author: str = ""
    editor: str = ""
    published: datetime | None = None
    """Always with a zone."""
    link: str = ""
    """http(s) address of the page as it is published, whoever gave it, or empty."""
    licence: str = ""
    updated: datetime | None = None
    """When its text was last changed, with a zone; None where the source does not say."""

    def __post_init__(self) -> None:
        # here an article gets its address; whatever is made of it later, no key is in it
        if (shown := published(self.link)) != self.link:
            object.__setattr__(self, "link", shown)

    def filled_from(self, more: "Credit") -> "Credit":
        """This credit, with what it does not say taken from `more`; an agency that is the outlet is not said twice."""
        agency = "" if more.agency == (self.outlet or more.outlet) else more.agency
        return Credit(
            self.outlet or more.outlet,
            self.agency or agency,
            self.author or more.author,
            self.editor or more.editor,
            self.published or more.published,
            self.link or more.link,
            self.licence or more.licence,
            self.updated or more.updated,
        )


@dataclass(frozen=True, slots=True)
class Article:
    """One cleaned article: no page debris, nothing of the news itself lost."""

    title: str
    paragraphs: tuple[str, ...]
    credit: Credit = field(default_factory=Credit)
    section: str = ""
    partial: bool = False
    """Only the teaser was to be had."""
    part: str = ""
    """Of a live page: which of its entries this is ("21.40"); empty for an article that is whole."""

    @property
    def key(self) -> str:
        """Sixteen hex digits that name this article: the same link (or, without one, title) is the same article."""
        named = self.credit.link or self.title
        return _digest(f"{named}\n{self.part}" if self.part else named)

    @property
    def page_key(self) -> str:
        """`key` of the page as a whole, which all entries of a live page share."""
        return _digest(self.credit.link or self.title)


def _digest(text: str) -> str:
    # a lone surrogate, as JSON can hold it, has no UTF-8
    return hashlib.sha256(text.encode(errors="replace")).hexdigest()[:16]
