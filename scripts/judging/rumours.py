"""Rumours: what of a check may be told, once it is known which of its sentences judge."""

import re
from collections.abc import Mapping, Sequence
from typing import Final

from scripts.judging.bonds import Bonds
from scripts.judging.labels import Section
from scripts.judging.topics import SAME, same, topic
from scripts.judging.wordings import (
    Verdict,
    carries,
    hearsay,
    looks_into,
    of_rumour,
    plainly,
    points_back,
    refers,
)

_ADDRESS: Final = re.compile(
    r"^\W*(?:https?://|www\.)\S{1,500}\W*$|^\W*\(?(?:arsip|sumber|archive)\b[^.]{0,60}\)?\W*$"
    r"|^\W*(?:rating|peringkat)\s?[:：].{0,40}$",
    re.IGNORECASE,
)
_CALL: Final = re.compile(
    r"^\W*(?:segera|ayo|mari|buruan|cepat(?:an)?|klik|daftar(?:kan)?|sebarkan|bagikan|kirim(?:kan)?"
    r"|transfer|tarik|unduh|viralkan|share"
    r"|tolong|mohon|isi|hubungi|selamatkan|amankan|ambil|tukarkan|jangan lupa|dapatkan|raih|manfaatkan"
    r"|serbu|boikot|tolak|hindari)\b",
    re.IGNORECASE,
)
_QUOTES: Final = re.compile('["“”]')
_SPOKEN: Final = re.compile(
    r"\b(?:kata|ujar|tutur|ucap|jelas|tegas|ungkap|papar|terang|imbuh|tambah|pungkas|tandas|lanjut|sebut"
    r"|menurut)(?:nya)?\b",
    re.IGNORECASE,
)
_FOUND: Final = re.compile(
    r"\b(?:memeriksa|diperiksa|menemukan|ditemukan|mengukur|menguji|hasil (?:uji|pemeriksaan|pengukuran"
    r"|laboratorium|autopsi)"
    r"|mengatakan|menyatakan|menjelaskan|menyebut(?:kan)?|menerangkan|menegaskan|memastikan|mencatat"
    r"|memperingatkan|mengingatkan|mengimbau|menyarankan|menyangkal|mengungkapkan|menuturkan|berujar|menunjukkan|menambahkan|menyimpulkan"
    r"|tercatat)\b",
    re.IGNORECASE,
)
"""What somebody found out, or says."""
_WE: Final = re.compile(r"^\W*(?:kami|redaksi|tim (?:kami|redaksi|cek|pemeriksa))\b", re.IGNORECASE)
"""The newsroom tells how it checked."""
_QUOTED: Final = re.compile(r'["“][^"“”]{0,2000}+["”]')
_ACCUSED: Final = re.compile(r"\b(?:dituding|dituduh|dicurigai|disangka)\b", re.IGNORECASE)
_READS: Final = re.compile(r"\b(?:berbunyi|narasi|isi pesan|tulis(?:nya)? akun)\b", re.IGNORECASE)
_YOU: Final = re.compile(r"\b(?:anda|kamu|kalian|tautan|link)\b", re.IGNORECASE)


def held(
    claim: str,
    texts: Sequence[str],
    where: Sequence[Section],
    found: Mapping[int, Verdict],
    lead: int,
    kind: Verdict,
) -> Bonds:
    """The bonds of a check of `claim` whose sentences `found` judge, `lead` best of all.

    Before the first verdict one sentence is left, which says what the rumour says and whose it is; the two are
    heard one after the other. After it a rumour is told again only where somebody tells it.
    """
    first = min(found, default=-1)
    about = topic(claim)
    told = [
        n
        for n, text in enumerate(texts)
        if text
        and n not in found
        and (of_rumour(text) or _ACCUSED.search(text) or (n < first and _claims(about, text)))
    ]
    barred = {n for n, section in enumerate(where) if section in ("claim", "sources")}
    barred |= {n for n, text in enumerate(texts) if text and _ADDRESS.match(text)}
    barred |= _own_words(claim, texts, found, kind)
    chosen = _chosen(about, texts, [n for n in told if n < first and n not in barred])
    proven: list[tuple[int, tuple[int, ...]]] = []
    if kind != "true":
        proofs = _proofs(about, texts, told, first)
        barred |= {n for n in range(first) if n != chosen and n not in proofs}
        proven = [(n, (first,)) for n in sorted(proofs - barred)]
    debts: list[tuple[int, tuple[int, ...]]] = [(chosen, (first,))] if chosen >= 0 else []
    debts += proven
    for number in told:
        if number > first >= 0 and number not in barred:
            debts.append((number, (max(n for n in found if n < number),)))
    for number in sorted(found):
        if chosen >= 0 and hangs(about, texts[number]):
            before = (chosen,) if number in (first, lead) else tuple(n for n in found if n < number)
            debts.append((number, before))
    return Bonds(frozenset(barred), tuple(debts), lead, bool(found) or kind != "" or any(where))


def several(found: Mapping[int, Verdict]) -> bool:
    """Whether `found` are verdicts on several claims, some true and some not ("Cek fakta debat")."""
    kinds = list(found.values())
    return "true" in kinds and "false" in kinds and ("part" in kinds or len(kinds) > 3)


def severally(texts: Sequence[str], found: Mapping[int, Verdict]) -> Bonds:
    """The bonds of a check of several claims: each goes with the verdict behind it, and that with the claim."""
    debts: list[tuple[int, tuple[int, ...]]] = []
    judged = -1
    for number in sorted(found):
        debts += [(n, (number,)) for n in range(max(judged + 1, number - 1), number) if n and texts[n]]
        debts += [(number, (number - 1,))] if number - 1 > judged and refers(texts[number]) else []
        judged = number
    return Bonds(frozenset(), tuple(debts), min(found), True)


def _proofs(about: frozenset[str], texts: Sequence[str], told: Sequence[int], first: int) -> set[int]:
    """What was found out and said between the last telling of the rumour and the first verdict on it."""
    begun = max((n for n in told if n < first), default=first)
    return {
        n
        for n in range(begun + 1, first)
        if (
            _FOUND.search(texts[n]) or _SPOKEN.search(texts[n]) or looks_into(texts[n]) or _WE.match(texts[n])
        )
        and not (hearsay(texts[n]) or _repeats(about, texts[n]) or _mostly_quoted(texts[n]))
    }


def _chosen(about: frozenset[str], texts: Sequence[str], before: Sequence[int]) -> int:
    """Of the sentences `before` the verdict the one that best says what the rumour is; -1: none can."""
    quoted = _quoted(texts)
    able = [
        n for n in before if len(quoted.get(n, ())) < 2 and (carries(texts[n]) or not points_back(texts[n]))
    ]
    full = [n for n in able if carries(texts[n]) or _ACCUSED.search(texts[n])] or able
    return max(full, key=lambda n: (same(about, texts[n]), len(texts[n]) < 350, n), default=-1)


def _own_words(claim: str, texts: Sequence[str], found: Mapping[int, Verdict], kind: Verdict) -> set[int]:
    """Sentences in which the rumour speaks: its calls to act, its quotations, its details in nobody's name."""
    quoted, about, first = _quoted(texts), topic(claim), min(found, default=-1)
    out = set()
    for number, text in enumerate(texts):
        if not text or number in found:
            continue
        unit = quoted.get(number, (number,) if _mostly_quoted(text) else ())
        if _CALL.match(text) or (unit and _YOU.search(text) and not _SPOKEN.search(text)):
            out.add(number)
        elif kind == "true":
            continue
        elif (
            (len(unit) > 1 or _mostly_quoted(text))
            and not _SPOKEN.search(text)
            and found.keys().isdisjoint(unit)
        ):
            if any(_introduces(texts[n]) for n in (unit[0] - 1, unit[0]) if n >= 0):
                out.add(number)
        elif hearsay(text):
            if number >= first or not (carries(text) or _claims(about, text)):
                out.add(number)
        elif number > first >= 0 and _repeats(about, text):
            out.add(number)
    return out


def hangs(about: frozenset[str], text: str) -> bool:
    """Whether `text` judges a claim that it does not name: nobody knows which without another sentence."""
    return refers(text) and (same(about, text) < SAME or plainly(text))


def _claims(about: frozenset[str], text: str) -> bool:
    """It passes the claim itself on, as hearsay ("disebut sudah mengantongi izin")."""
    return hearsay(text) and len(about) > 1 and same(about, text) >= SAME


def _repeats(about: frozenset[str], text: str) -> bool:
    """It says the claim over again, in nobody's name."""
    return len(about) >= 3 and same(about, text) >= 0.8 and not carries(text) and not _SPOKEN.search(text)


def _mostly_quoted(text: str) -> bool:
    quoted = sum(len(found[0]) for found in _QUOTED.finditer(text))
    return 2 * quoted > len(text)


def _introduces(text: str) -> bool:
    """What comes next is the rumour's own words."""
    return of_rumour(text) or text.rstrip()[-1:] == ":" or _READS.search(text) is not None


def _quoted(texts: Sequence[str]) -> dict[int, tuple[int, ...]]:
    """For each sentence with words in quote marks, the sentences of its quotation; one never closed is short."""
    found: dict[int, tuple[int, ...]] = {}
    start = -1
    for number, text in enumerate(texts):
        marks = len(_QUOTES.findall(text))
        if start < 0 and marks:
            found[number] = (number,)
        if start >= 0:
            unit = tuple(range(start, number + 1))
            if marks % 2 or number - start >= 8:
                found.update(dict.fromkeys(unit, unit))
                start = -1
        elif marks % 2:
            start = number
    return found
