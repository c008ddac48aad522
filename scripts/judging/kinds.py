"""Kinds."""

from dataclasses import dataclass

from scripts.article import Article


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of text that is no news for this programme."""

    name: str
    reason: str


KINDS: dict[str, str] = {}


def kind_of(article: Article) -> Kind | None:
    """stub"""
    return None
