"""Who speaks comes first: "Bupati ... mengatakan", and then what; where and when it was said is left off."""

import re
from collections.abc import Sequence
from typing import Final

from scripts.ear.words import count, is_aside, is_verb, lowered, raised, words
from scripts.judging.smallwords import word_set

SAYS: Final = {
    "kata": "mengatakan", "ujar": "mengatakan", "ucap": "mengatakan", "pungkas": "mengatakan",
    "cetus": "mengatakan", "tutur": "menuturkan", "jelas": "menjelaskan", "terang": "menerangkan",
    "ungkap": "mengungkapkan", "tegas": "menegaskan", "tandas": "menegaskan", "papar": "memaparkan",
    "imbuh": "menambahkan", "tambah": "menambahkan", "sebut": "menyebutkan", "lanjut": "melanjutkan",
    "sambung": "melanjutkan", "beber": "membeberkan", "urai": "menguraikan", "tanya": "bertanya",
    "seru": "berseru",
}  # fmt: skip
"""What stands behind a quotation -> what stands before one."""
_SAYS: Final = "|".join(SAYS)
_HALVES: Final = re.compile(
    rf"(?P<open>[\"“])(?P<one>[^\"“”]{{2,600}}+)[\"”],? (?P<says>{_SAYS})(?P<own>nya)?(?P<who>[^\"“”,]{{0,80}}+),?"
    rf" [\"“](?P<two>[a-z][^\"“”]{{2,600}}+)(?P<close>[\"”])"
)
_PRONOUNS: Final = {"dia": "Ia", "ia": "Ia", "mereka": "Mereka", "beliau": "Beliau", "saya": ""}
_CAPITAL: Final = r"(?:[A-Z][\w'’.&/-]{0,60}+|dr\.|drg\.)"
_NAME: Final = re.compile(
    rf"{_CAPITAL}(?: (?:dan|bin|binti|van|de|der|al|of|untuk|bidang|urusan|Bidang|{_CAPITAL}|\d{{1,3}}(?=[ ,.]|$)"
    rf"|\([A-Z][A-Za-z]{{1,9}}\)))*+"
)
_APPOSED: Final = re.compile(
    rf", (?P<name>{_CAPITAL}(?: (?:bin|binti|van|de|{_CAPITAL}))*+)"
    r"(?=[,.]|$| (?:di|saat|ketika|usai|seusai|dalam|pada|kepada|melalui|lewat|seperti|sebagaimana|dikutip|dilansir)\b)"
)
_OFFICES: Final = (
    "ketua|kepala|wakil|direktur|manajer|pengamat|peneliti|warga|pemilik|anggota|sekretaris|juru|pelatih|kapten|dokter|guru"
    "|petani|nelayan|pedagang|koordinator|pendiri|penulis|selaku|mantan|penduduk|ahli|pakar|dosen|rektor|pengacara|kuasa"
    "|presiden|menteri|gubernur|bupati|camat|lurah|istri|suami|ibu|ayah|anak|kakak|adik|seorang|salah"
)
_OFFICE_BEHIND: Final = re.compile(rf", (?P<office>(?:{_OFFICES})(?: [\w'’-]++){{0,7}})(?=\.?$)")
_SMALL_SPEAKER: Final = re.compile(
    r" (?:seorang|salah (?:satu|seorang)|pihak|para|juru bicara|pengamat|peneliti|dokter|warga|petani|nelayan|pedagang)"
    r"(?: (?!(?:di|saat|ketika|usai|seusai|dalam|pada|kepada|melalui|lewat|seperti)\b)[\w'’.-]++){1,10}"
)
_DAY: Final = (
    r"(?:(?:hari )?(?:Senin|Selasa|Rabu|Kamis|Jumat|Sabtu|Minggu)(?: (?:pagi|siang|sore|petang|malam|dini hari))?"
    r"(?: lalu)?|kemarin(?: (?:pagi|siang|sore|malam))?|hari ini|tadi (?:pagi|siang|sore|malam)|semalam)"
)
_CONTEXT: Final = re.compile(
    r"(?:,? (?:(?:saat|ketika|usai|seusai|sesudah|setelah|sebelum) (?:[a-z]\w*+|jumpa)|di|dalam|pada|kepada|melalui"
    r"|lewat|seperti|sebagaimana|dikutip|dilansir|melansir|mengutip|secara tertulis|hari)\b|,? "
    + _DAY
    + r"(?=[ ,.]|$))(?:[ ,][^\"“”]{0,300}+)?"
)
_DAY_LAST: Final = re.compile(rf"[ ,](?P<day>{_DAY})\.?$")
_MANNER: Final = word_set("sambil seraya sembari menanggapi merespons merujuk")
_ABOUT: Final = word_set("terkait soal tentang mengenai dengan")
"""At the head of what stands behind who speaks, they say what it is about."""


def speaker_first(text: str) -> str:
    """`text` with who speaks before what is said; as it was where that is not sure."""
    if '"' not in text and "“" not in text:
        return _indirect(text)
    return _halves(text) or _quoted(text) or text


def _quoted(text: str) -> str:
    """'"Air surut," kata Rusdi di posko.'"""
    found = _QUOTED.fullmatch(text)
    if not found:
        return ""
    who = _speaker(found["own"], found["rest"] or "")
    if not who:
        return ""
    quote = found["quote"].rstrip(" ,")
    end = "" if quote[-1:] in ".?!…" else "."
    return f"{who[0]} {SAYS[found['says'].casefold()]}, {found['open']}{quote}{end}{found['close']}"


_QUOTED: Final = re.compile(
    rf"(?P<open>[\"“])(?P<quote>[^\"“”]{{2,900}}+)(?P<close>[\"”]),? ?(?P<says>[Kk]ata|{_SAYS})(?P<own>nya)?"
    r"(?P<rest>(?: |,|\.)[^\"“”]{0,400}+)?"
)


_ENDS: Final = re.compile(
    rf"(?P<quote>[^\"“”]{{2,900}}+)(?P<close>[\"”]),? ?(?P<says>[Kk]ata|{_SAYS})(?P<own>nya)?"
    r"(?P<rest>(?: |,|\.)[^\"“”]{0,400}+)?"
)


def quotation(unit: Sequence[str]) -> tuple[str, ...]:
    """The sentences of one quotation with who speaks before the first; as they were where the last does not say it."""
    found = _ENDS.fullmatch(unit[-1])
    if (
        not found
        or len(unit) < 2
        or unit[0][:1] not in '"“'
        or any(map(_MARK.search, (unit[0][1:], *unit[1:-1])))
    ):
        return tuple(unit)
    who = _speaker(found["own"], found["rest"] or "")
    if not who:
        return tuple(unit)
    quote = found["quote"].rstrip(" ,")
    end = "" if quote[-1:] in ".?!…" else "."
    first = f"{who[0]} {SAYS[found['says'].casefold()]}, {unit[0]}"
    return (first, *unit[1:-1], f"{quote}{end}{found['close']}")


_MARK: Final = re.compile('["“”]')


def _halves(text: str) -> str:
    """'"Pupuk datang," kata Joko, "tetapi belum dibagikan."'"""
    found = _HALVES.fullmatch(text)
    if not found:
        return ""
    who = _speaker(found["own"], found["who"])
    if not who:
        return ""
    said = SAYS[found["says"]]
    return f"{who[0]} {said}, {found['open']}{found['one'].rstrip(' ,')}, {found['two']}{found['close']}"


def _indirect(text: str) -> str:
    """ "Jembatan ditutup, kata Lintang di Merapen, Sabtu." """
    places = list(_SAID.finditer(text))
    if len(places) != 1:
        return text
    found = places[0]
    before, behind = text[: found.start()], text[found.end() :]
    amid = _AMID.match(behind)
    said = SAYS[found["says"]]
    if not before or not is_fit(before):
        return text
    if amid and is_said_of(amid["two"]):
        who = _speaker(found["own"], amid["who"])
        if who and not who[1]:
            glue = " " if _is_subject(before) else ", "
            return f"{who[0]} {said}, {lowered(before)}{glue}{amid['two']}"
    who = _speaker(found["own"], behind)
    if not who or not any(map(is_verb, before.split())):
        return text  # "TNI, kata Hadi saat ini dituntut": what is said goes on behind who says it
    day = f" pada {who[1]}" if who[1][:1].isupper() else f" {who[1]}" if who[1] else ""
    return f"{who[0]}{day} {said}, {lowered(before)}."


_AMID: Final = re.compile(r"(?P<who>(?: [^,]{2,80}+)?), (?P<two>[^,].{8,900})")
_SAID: Final = re.compile(rf", (?P<says>{_SAYS})(?P<own>nya)?(?=[ ,.])")


def is_fit(before: str) -> bool:
    """Whether `before` can stand behind "mengatakan": no question, and nobody says anything in it yet."""
    first = words(before)[:1]
    return (
        before[-1:] not in "?!"
        and before[:1] not in "(-"
        and first not in (["ia"], ["dia"])
        and not _LINKING.fullmatch(before)
    )


_LINKING: Final = re.compile(
    r"(?:namun|tetapi|sementara|selain|di (?:sisi|samping)|lebih|selanjutnya|bahkan|sebaliknya|meski(?:pun)?|kendati"
    r"|walau(?:pun)?|oleh|karena|untuk|dengan|hal|untuk|dalam|akibatnya|padahal|apalagi|terlebih)"
    r"(?: (?:karena|sebab))?(?: (?:begitu|demikian|itu|lain|lanjut|lagi|hal itu|hal ini))?",
    re.IGNORECASE,
)
"""Words that link a sentence to the one before it stay at its head, and who speaks comes right behind them."""


def is_said_of(rest: str) -> bool:
    """Whether `rest` goes on with what is said, and not with where or who: it holds a verb, soon enough."""
    found = words(rest)[:9]
    return any(map(is_verb, found)) and not _CONTEXT.match(f" {rest}") and not _TITLED.match(rest)


_TITLED: Final = re.compile(rf"{_CAPITAL}(?: {_CAPITAL})*+(?:, |\.?$)")
_PREPOSITIONS: Final = word_set(
    """dari di ke pada dalam untuk dengan karena jika bila saat ketika setelah sebelum sejak selain menurut berdasarkan
    namun sementara meski meskipun walau kalau apabila agar melalui selama hingga sampai tetapi akibat demi guna atas
    terkait soal bahkan apalagi sebagai seperti usai seusai"""
)


def _is_subject(before: str) -> bool:
    """ "Semua sekolah": what is spoken of, and no place or time before it."""
    found = words(before)
    return (
        bool(found)
        and found[0] not in _PREPOSITIONS
        and count(before) <= 8
        and not any(map(is_verb, found[:2]))
    )


def _speaker(own: str | None, rest: str) -> tuple[str, str] | None:
    """(who, the day on which) of what stands behind "kata"; None where it holds more than who, where and when."""
    rest = rest.rstrip(" .")
    if own:
        return ("Ia", _day(rest)) if _is_context(rest) else None
    pronoun = re.match(r" (dia|ia|mereka|beliau)(?![\w-])", rest)
    if pronoun:
        tail = rest[pronoun.end() :]
        return (_PRONOUNS[pronoun[1]], _day(tail)) if _is_context(tail) else None
    named = _NAME.match(rest, 1) if rest[:1] == " " else None
    if named is None:
        small = _SMALL_SPEAKER.match(rest)
        if small is None:
            return None
        who, tail = small[0].strip(), rest[small.end() :]
    else:
        who, tail = named[0], rest[named.end() :]
        if of := _FROM.match(tail):
            who, tail = who + of[0], tail[of.end() :]
    if who.split()[-1].casefold() in ("dan", "untuk", "bidang", "urusan"):
        return None
    if apposed := _APPOSED.match(tail):
        if not re.match(rf", {_DAY}\b", tail) and count(who) > 1:
            who, tail = f"{who}, {apposed['name']},", tail[apposed.end() :]
    elif (
        (office := _OFFICE_BEHIND.match(tail))
        and not _CONTEXT.match(tail)
        and not _MANNER.intersection(words(office[0]))
    ):
        if any(map(is_verb, words(office[0]))):
            return None
        who, tail = f"{who}, {office['office']},", tail[office.end() :]
    return (raised(who), _day(tail)) if _is_context(tail) else None


def _is_context(tail: str) -> bool:
    """Whether `tail` says only where, when, to whom or by which paper it was said."""
    if not tail.strip(" ,."):
        return True
    if not is_aside(_OUTLETS.sub("", tail)) or not _MANNER.isdisjoint(words(tail)):
        return False
    if not _ABOUT.isdisjoint(words(tail)[:1]):
        return False
    return _CONTEXT.fullmatch(tail) is not None


_FROM: Final = re.compile(r" (?:dari|asal)(?: [A-Z][\w'’-]*+)+")
_OUTLETS: Final = re.compile(r"\b(?:dikutip|dilansir|keterangan|laporan)\b")


def _day(tail: str) -> str:
    found = _DAY_LAST.search(tail)
    day = found["day"] if found else ""
    return day if day == "hari ini" else day.removeprefix("hari ")
