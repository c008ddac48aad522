"""Introductions: a person called by one name was introduced by all of them, and not without that sentence."""

import re
from collections.abc import Sequence
from typing import Final

from scripts.ear.words import is_verb

_CAPITAL: Final = r"[A-Z][a-z][\w'’-]{0,40}"
_SPEAKS: Final = (
    r"(?:mengatakan|menuturkan|menjelaskan|menambahkan|menyebut(?:kan)?|menyatakan|menegaskan|mengaku(?:i)?"
    r"|berharap|meminta|berjanji"
    r"|mengungkapkan|menilai|memastikan|mengingatkan|menyampaikan|menerangkan|memaparkan|melanjutkan"
    r"|menolak|membantah|mengimbau|mengajak"
    r"|berpendapat|mengklaim|mengakui|bercerita|menceritakan|menyarankan|menduga|mencontohkan|melihat"
    r"|merasa|ingin|juga|sendiri|pun"
    r"|sempat|kemudian|lalu|telah|sudah|akan|kini|ditangkap|ditahan|divonis|didakwa|dituntut|meninggal"
    r"|tewas|dilantik|diperiksa)"
)
_UNWILLING: Final = frozenset(
    ("enggan", "tidak", "tak", "belum", "pernah", "masih", "mulai", "bersama", "berharap")
)
_SAYS: Final = (
    r"(?:kata|ujar|tutur|ucap|jelas|tegas|imbuh|ungkap|papar|terang|lanjut|tandas|pungkas|cetus|sebut|tambah"
    r"|[Mm]enurut|[Bb]agi|oleh)"
)
_SAID_BY: Final = re.compile(rf"\b{_SAYS} ({_CAPITAL})\b(?! [A-Z])")
_OPENS: Final = re.compile(rf"^\W{{0,2}}({_CAPITAL}),? (?=[a-z])")
_FULL: Final = re.compile(rf"\b{_CAPITAL}(?: (?:bin|binti|van|de|al|[A-Z]\.?|{_CAPITAL})){{1,5}}")
_PLACE_BEFORE: Final = re.compile(
    r"\b(?:di|ke|dari|Kabupaten|Kota|Provinsi|Desa|Kecamatan|Kelurahan|Pulau|Sungai|Gunung|Jalan|Bank"
    r"|Universitas|Bandara|Pelabuhan|Stasiun"
    r"|Pasar|Jembatan|Polres|Polda|Polsek|Pemkab|Pemkot|Pemprov|Selat|Laut|Danau|Teluk|Kampung|Dusun|PT|CV"
    r"|Rumah Sakit) $"
)
_INITIALS: Final = re.compile(r"\b(?:berinisial|inisial) ([A-Z]{1,4})\b")

_BY_HIM: Final = re.compile(
    r"[\"”,] ?(?:kata|ujar|tutur|ucap|jelas|tegas|imbuh|ungkap|papar|terang|tandas|pungkas|cetus|sebut"
    r"|tambah|lanjut)(?:nya\b| (?:dia|ia)\b)",
    re.IGNORECASE,
)
"""Who spoke is called by no name."""
_NAMES_SPEAKER: Final = re.compile(
    rf"\b{_SAYS} (?:[\w.]+,? ){{0,8}}?{_CAPITAL}|{_CAPITAL},?(?: [\w.()]+,?){{0,6}}? (?:mengatakan"
    rf"|menuturkan|menjelaskan|menyebut(?:kan)?|menyatakan"
    r"|menegaskan|mengaku|mengungkapkan|menilai|memastikan|menyampaikan|menerangkan|memaparkan|membantah"
    r"|mengimbau|berharap|meminta)\b"
)
_ROWS: Final = re.compile(r"\b[A-Z]{1,4}\b")


def debts(texts: Sequence[str]) -> list[tuple[int, tuple[int, ...]]]:
    """(sentence that calls a person by one name, those before it that give all of it), as `Bonds.debts` has them."""
    introduced: dict[str, list[int]] = {}
    by_letters: dict[str, int] = {}
    spoken = {name for text in texts for name in _SAID_BY.findall(text[:3000])}
    acting = {found[1] for text in texts if (found := _OPENS.match(text)) and _acts(text[found.end() :])}
    places = _places(texts)
    out: list[tuple[int, tuple[int, ...]]] = []
    for number, text in enumerate(texts):
        text = text[:3000]
        if _BY_HIM.search(text):
            spoke = next(
                (n for n in range(number - 1, max(-1, number - 5), -1) if _NAMES_SPEAKER.search(texts[n])), -1
            )
            out += [(number, (spoke,))] if spoke >= 0 else []
        full = {word for found in _FULL.findall(text) for word in found.split()}
        called = set(_SAID_BY.findall(text))
        called |= {found[1]} if (found := _OPENS.match(text)) else set()
        for name in sorted(called - full - places):
            if name in introduced and (name in spoken or name in acting):
                out.append((number, tuple(introduced[name])))
        if not _INITIALS.search(text):
            out += [(number, (by_letters[row],)) for row in _ROWS.findall(text) if row in by_letters]
        for found in _FULL.finditer(text):
            for word in found[0].split():
                introduced.setdefault(word, []).append(number)
        for initials in _INITIALS.findall(text):
            by_letters.setdefault(initials, number)
    return out


def _acts(text: str) -> bool:
    """Whether what follows a name is what somebody does: "enggan menjelaskan", "memeriksa"."""
    first = text[:60].split(" ", 1)[0].strip(",")
    return re.match(rf"{_SPEAKS}\b", text) is not None or first in _UNWILLING or is_verb(first)


def _places(texts: Sequence[str]) -> set[str]:
    """Names that stand behind a word of place or of a house somewhere in the article."""
    found = set()
    for text in texts:
        for name in re.finditer(rf"\b{_CAPITAL}", text[:3000]):
            if _PLACE_BEFORE.search(text, max(0, name.start() - 20), name.start()):
                found.add(name[0])
    return found
