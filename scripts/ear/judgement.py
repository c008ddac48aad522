"""Values of judgement have a speaker, or are not told where the word can go without loss."""

import re
from typing import Final

from scripts.ear.words import raised, words
from scripts.judging.smallwords import SAYING

_AT_HEAD: Final = re.compile(
    r"(?:Sayang(?:nya)?|Uniknya|Menariknya|Mirisnya|Ironisnya|Parahnya|Anehnya|Hebatnya|Untungnya|Mengejutkannya|Sialnya"
    r"|Malangnya|Celakanya|Tragisnya|Lucunya|Beruntungnya"
    r"|Yang (?:mengejutkan|menarik|memalukan|unik|aneh|parah)(?:nya)?"
    r"|(?:Secara|Dengan) (?:mengejutkan|dramatis|fantastis|luar biasa)), (?=\S)"
)
_MODIFIER: Final = re.compile(
    r"(?<=[a-z]) yang (?:sangat |amat |begitu |cukup |sungguh |benar-benar )?"
    r"(?:luar biasa|memalukan|mengejutkan|mengagumkan|menakjubkan|memukau|spektakuler|fantastis|gemilang|brilian"
    r"|tragis|mengenaskan|mengerikan|menggemparkan|sensasional"
    r"|fenomenal|dramatis|menawan|apik)"
    r"(?= (?:atas|di|ke|dari|dalam|pada|saat|ketika|untuk|oleh|bagi|dengan|kepada)\b)"
)


def unjudged(text: str) -> str:
    """`text` without "Sayangnya," and "yang memalukan", where nobody in it speaks and nothing of it is quoted."""
    if not _AT_HEAD.match(text) and not (" yang " in text and _MODIFIER.search(text)):
        return text
    if '"' in text or "“" in text or not SAYING.isdisjoint(words(text)):
        return text
    found = _AT_HEAD.match(text)
    if found:
        text = raised(text[found.end() :])
    return _MODIFIER.sub("", text)
