"""What a sentence can lose without a change of meaning, because the ear never misses it.

Dates in brackets are no matter of one sentence alone: see `scripts.judging.hour`.
"""

import re

_AGE = re.compile(r"(?<=[a-z.]) ?\( ?\d{1,2}(?: (?:tahun|thn?))? ?\)(?=[ ,.])")
_NAME_BEFORE = re.compile(r"[A-Z][\w'’.-]{0,60}$")


def trim(sentence: str) -> str:
    """`sentence` less an age after a name ("Budi (45)")."""

    def age(found: re.Match[str]) -> str:
        named = _NAME_BEFORE.search(sentence[max(0, found.start() - 40) : found.start()])
        return "" if named else found.group()

    return _AGE.sub(age, sentence)
