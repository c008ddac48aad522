"""What a sentence can lose without a change of meaning, because the ear has it already or never misses it."""

import re

_DATE_AFTER_DAY = re.compile(
    r"\b((?:Senin|Selasa|Rabu|Kamis|Jum[’']?at|Sabtu|Minggu|Ahad)(?: (?:dini hari|pagi|siang|sore|petang|malam))?),?"
    r" ?\( ?\d{1,2}(?:-\d{1,2})?[/.-]\d{1,2}(?:[/.-]\d{2,4})? ?\)"
)
_AGE = re.compile(r"(?<=[a-z.]) ?\( ?\d{1,2}(?: (?:tahun|thn?))? ?\)(?=[ ,.])")
_NAME_BEFORE = re.compile(r"[A-Z][\w'’.-]*$")


def trim(sentence: str) -> str:
    """`sentence` less a date in brackets after its weekday ("Kamis (17/8)") and an age after a name ("Budi (45)")."""
    sentence = _DATE_AFTER_DAY.sub(r"\1", sentence)

    def age(found: re.Match[str]) -> str:
        named = _NAME_BEFORE.search(sentence[max(0, found.start() - 40) : found.start()])
        return "" if named else found.group()

    return _AGE.sub(age, sentence)
