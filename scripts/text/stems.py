"""What forms of one Indonesian word have in common: a key to compare by, and no word."""

import re
from functools import lru_cache

_PREFIX = re.compile(
    r"(?:di|ke|se|mem(?=per))?(?:me(?:ny|ng|n|m)?|pe(?:ny|ng|n|m|r)?|ber|ter|di|ke|se)(?=[a-z]{3})"
)


@lru_cache(maxsize=50_000)
def stem(word: str) -> str:
    """What "terbakar", "kebakaran" and "membakar" have in common; `word` in small letters. Rough, but always the same.

    Nasal prefixes swallow p, t, k and s ("padam", "memadamkan"), hence a stem loses that letter always.
    """
    for ending in ("nya", "kan", "lah", "an", "i"):
        if word.endswith(ending) and len(word) - len(ending) >= 4:
            word = word[: -len(ending)]
            break
    found = _PREFIX.match(word)
    if found and len(word) - found.end() >= 3:
        word = word[found.end() :]
    return word[1:] if len(word) > 4 and word[0] in "ptks" and word[1] in "aiueo" else word
