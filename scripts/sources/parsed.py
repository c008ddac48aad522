"""Parsed: what the parser makes of a feed; where it fails on the whole, item by item, so that a flaw costs one item."""

from typing import Any

from scripts.sources.bounded import ITEM


def parsed(content: bytes) -> tuple[Any, list[Any], int]:
    """The feed's own fields, its entries, and of how many items the parser could make nothing."""
    try:
        found = _parse(content)
        return found.feed, list(found.entries), 0
    except Exception:  # of the parser itself, for which every text is a feed
        pass
    begins = [found.start() for found in ITEM.finditer(content)]
    head = content[: begins[0]] if begins else b""
    fields: Any = {}
    entries, failed = [], 0
    for begin, end in zip(begins, [*begins[1:], len(content)], strict=True):
        try:
            found = _parse(head + content[begin:end])
        except Exception:  # as above
            failed += 1
            continue
        fields = found.feed
        entries += found.entries
    return fields, entries, failed


def _parse(content: bytes) -> Any:
    import feedparser  # takes a tenth of a second

    return feedparser.parse(content, sanitize_html=False, resolve_relative_uris=False)
