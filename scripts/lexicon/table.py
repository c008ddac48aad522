"""The table of Indonesian words with each e decided; a file of `scripts/data`, made by `scripts/lexicon/build.py`."""

import gzip
from functools import cache
from importlib.resources import files

from scripts.lexicon.marks import plain


@cache
def words() -> dict[str, str]:
    """Spelling -> saying ("besar" -> "bêsar") of all words of the table, about 28,000; loaded once, in some 15 ms."""
    packed = files("scripts").joinpath("data", "words.txt.gz").read_bytes()
    text = gzip.decompress(packed).decode()
    return dict(zip(plain(text).split("\n"), text.split("\n"), strict=True))


def look_up(word: str) -> str | None:
    """The saying of a lower-case word, or None when the table does not have it."""
    return words().get(word)
