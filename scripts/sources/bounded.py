"""Bounded: pages and feeds that are many times larger than any news are cut before they are parsed.

What a parser does with an attribute, an element or an item costs a thousand times its bytes; so it is counted first.
"""

import re
from typing import Final

MOST_TAGS: Final = 40_000
"""Of a page; the largest news pages have a tenth of it."""
LONGEST_TAG: Final = 20_000
"""Letters; an opening tag that is longer carries data for scripts, and stays without it."""
MOST_ATTRIBUTES: Final = 200
MOST_LETTERS: Final = 2_000_000
"""Of a text, and of a page without its overlong tags: three novels; what stands behind them is not looked at."""
MOST_BYTES: Final = 8_000_000
"""Of a feed with its first and last items alone."""
MOST_ITEMS: Final = 400
"""Of a feed, half of them from either end: some put the newest last."""
_NAME: Final = re.compile(r"<[a-zA-Z][\w:-]{0,40}")
ITEM: Final = re.compile(rb"<(?:\w{1,20}:)?(?:item|entry)[\s>]")


def bounded(source: str) -> str:
    """The page `source` with overlong opening tags without their attributes, and cut after `MOST_TAGS` tags or
    `MOST_LETTERS`."""
    if source.count("<") <= MOST_TAGS and not _has_long_tag(source):
        return source[:MOST_LETTERS]
    parts: list[str] = []
    place, tags = 0, 0
    while (begin := source.find("<", place)) >= 0 and tags < MOST_TAGS:
        end = source.find(">", begin)
        end = len(source) if end < 0 else end + 1
        parts.append(source[place:begin])
        tag = source[begin:end]
        too_much = len(tag) > LONGEST_TAG or tag.count("=") > MOST_ATTRIBUTES
        name = _NAME.match(tag) if too_much else None
        parts.append(f"{name[0]}>" if name else tag)
        place, tags = end, tags + 1
    if begin < 0:
        parts.append(source[place:])
    return "".join(parts)[:MOST_LETTERS]


def few_items(content: bytes) -> tuple[bytes, int]:
    """The feed `content` with its first and last items alone where it has more than `MOST_ITEMS`, and how many are
    left out."""
    begins = [found.start() for found in ITEM.finditer(content)]
    left_out = len(begins) - MOST_ITEMS
    if left_out <= 0:
        return content[:MOST_BYTES], 0
    half = MOST_ITEMS // 2
    return (content[: begins[half]] + content[begins[-half] :])[:MOST_BYTES], left_out


def _has_long_tag(source: str) -> bool:
    """Whether an opening tag is longer, or carries more, than a parser should be given."""
    place = 0
    while (begin := source.find("<", place)) >= 0:
        place = source.find(">", begin)
        if place < 0:
            return len(source) - begin > LONGEST_TAG
        if place - begin > 2 * MOST_ATTRIBUTES and (
            place - begin > LONGEST_TAG or source.count("=", begin, place) > MOST_ATTRIBUTES
        ):
            return True
    return False
