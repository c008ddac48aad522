"""Checks: articles that deny, correct or verify a rumour as a whole."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Final

from scripts.judging import titles
from scripts.judging.bonds import Bonds
from scripts.judging.labels import Section, sections, unlabelled
from scripts.judging.rumours import hangs, held, several, severally
from scripts.judging.topics import SAME, same, topic
from scripts.judging.wordings import (
    THAT,
    Verdict,
    carries,
    hearsay,
    looks_into,
    of_rumour,
    plainly,
    points_back,
    settles,
    verdict,
)

_OF_A_CLAIM: Final = re.compile(
    r"\b(?:kabar|isu|rumor|informasi|berita|pemberitaan|klaim|unggahan|pesan|video|foto|narasi|surat|gosip"
    r"|mitos|anggapan|hoaks)"
    rf"(?: [\w-]+){{0,3}}? (?:{THAT}|bahwa|soal|tentang|mengenai|yang)\b|\b(?:membantah|menyangkal)nya\b"
    r"|^\W*(?:itu|hal (?:itu|tersebut)) (?:tidak benar|hoaks|hoax|bohong|fitnah)\b|\bkabar (?:[A-Z]\w+ )",
    re.IGNORECASE,
)
_JUDGED: Final = re.compile(
    r"\b(?:kabar|isu|rumor|informasi|klaim|unggahan|pesan|video|foto|narasi|gosip|mitos"
    r"|anggapan)(?: [\w.,'\"-]+){0,30}? (?:adalah|itu"
    r"|tersebut|dipastikan|ternyata|tidaklah) (?:\w+ )?(?:hoaks|hoax|tidak benar|tak benar|benar|keliru"
    r"|bohong|palsu|salah)\b"
    r"|\b(?:membantah|dibantah|menyangkal|menepis|menampik) (?:\w+ )?(?:kabar|isu|rumor|klaim|informasi"
    r"|gosip|anggapan|berita)\b",
    re.IGNORECASE,
)
_STIR: Final = re.compile(
    r"\b(?:viral|kabar|isu|rumor|beredar|heboh|ramai|klaim|dikabarkan|diisukan|disebut|konon)\b",
    re.IGNORECASE,
)
_EARLY: Final = 12
"""Sentences among which a verdict may stand that turns what title and lead say; one further down is about a detail."""
_NEAR: Final = 6
"""Likewise where no sentence before it speaks of a rumour."""
_SAYING: Final = 4
"""Words below a label that may be its answer."""
_OPENING: Final = 3
"""Sentences that open an article."""
_SAYS: Final = re.compile(
    r"\b(?:mengatakan|menyatakan|menegaskan|memastikan|menjelaskan|menyebut(?:kan)?|menuturkan"
    r"|mengungkapkan|menambahkan|mengaku|menilai"
    r"|menduga|kata|ujar|tutur|ucap|jelas|tegas|ungkap|menurut)(?:nya)?\b",
    re.IGNORECASE,
)
_SAID_HE: Final = re.compile(
    r"\b(?:kata|ujar|tutur|ucap|jelas|tegas|ungkap|papar|terang|imbuh|tambah|pungkas|tandas|lanjut|sebut"
    r"|menurut)(?:nya| dia)\b"
    r"|^\W*(?:(?:namun|tetapi|tapi|meski (?:begitu|demikian)|akan tetapi|sebaliknya|kendati demikian),? )?(?:ia"
    r"|dia|beliau)"
    r" \w+",
    re.IGNORECASE,
)
_PERSON: Final = re.compile(r", (?:dr\. |drg\. |Pendeta |KH )?[A-Z][\w'-]+(?: [A-Z][\w.'-]+){0,4},")
"""Somebody introduced with an office: "Kepala dinas, Sari Wulan, "."""
_SUPPORTED: Final = frozenset({"palsu", "penipuan", "benar", "klarifikasi", "sebagian benar"})
"""Words that stand before ordinary titles too, unless brackets make them a mark."""


@dataclass(frozen=True, slots=True)
class Check:
    """An article that checks or denies a rumour, read as a whole."""

    kind: Verdict
    """What it finds; empty where it announces a check and nothing in it gives the verdict."""
    bonds: Bonds


def read(title: str, texts: Sequence[str]) -> Check | None:
    """The article as a check; None where it is none."""
    return _read(title, tuple(texts))


@lru_cache(maxsize=16)  # bonds and headline of one article are asked for one after the other
def _read(title: str, texts: tuple[str, ...]) -> Check | None:
    parted = titles.read(title)
    where = sections(texts)
    labelled = any(where)
    rated = {n: each for n, text in enumerate(texts) if text and (each := titles.rating(text))}
    if rated:
        texts = tuple("" if n in rated else text for n, text in enumerate(texts))
    if labelled:
        texts = tuple(map(unlabelled, texts))
    opened = any(map(of_rumour, texts[:_OPENING]))
    marked = bool(parted.mark) and (parted.bracketed or parted.mark not in _SUPPORTED or opened)
    announced = (
        labelled
        or marked
        or (bool(rated) and (opened or parted.asks))
        or (parted.tells and (bool(_STIR.search(title)) or opened))
    )
    asked = parted.asks and opened
    found: dict[int, Verdict] = {
        n: kind
        for n, text in enumerate(texts)
        if text
        and where[n] in ("", "said")
        and (kind := verdict(text, check=announced or asked))
        and (verdict(text) or settles(text) or not hearsay(text))
    }
    if announced:
        found = found or _answered(texts, where)
        if not found and not labelled and not (marked and (parted.kind or parted.checked)):
            return None
    elif asked:
        found = found or dict.fromkeys(_answered(texts, where), "")
        if not found:
            return None
    else:
        turning = _turning(parted.claim, texts, found)
        if turning < 0:
            return None
        found = {n: kind for n, kind in found.items() if n >= turning}
    found = _with_speaker(texts, found)
    lead = _lead(parted.claim, texts, where, found)
    kind = parted.kind if parted.kind not in ("", "denied") else _kind(found, where, lead)
    if rated and not parted.kind:
        kind = rated[max(rated)][0]
    elif (
        (parted.asks or parted.checked) and not parted.kind and not _settles(parted.claim, texts, found, kind)
    ):
        kind = ""
    if several(found) and not any(where) and not kind:
        return Check(kind, severally(texts, found))
    bonds = held(parted.claim, texts, where, found, lead, kind)
    return Check(kind, replace(bonds, barred=bonds.barred | rated.keys()))


def _settles(claim: str, texts: Sequence[str], found: Mapping[int, Verdict], kind: Verdict) -> bool:
    """Whether one of `found` says that of the claim itself that is asked about, and not of another on the way."""
    about = topic(claim)
    near = (n for n, each in found.items() if each == kind or kind == "false")
    return any(same(about, texts[n]) >= SAME or plainly(texts[n]) for n in near)


def _answered(texts: Sequence[str], where: Sequence[Section]) -> dict[int, Verdict]:
    """What somebody says to the rumour, where no word of it is a verdict ("memastikan ayahnya sehat"); else what a
    label promises to be the answer."""
    told = next((n for n, text in enumerate(texts) if of_rumour(text)), len(texts))
    for number in range(told + 1, len(texts)):
        text = texts[number]
        said = looks_into(text) or (_SAYS.search(text) is not None and not _of_it(text))
        if said and where[number] in ("", "said"):
            return {number: "denied"}
    below = (n for n, text in enumerate(texts) if where[n] == "said" and len(text.split()) >= _SAYING)
    return dict.fromkeys(list(below)[:1], "denied")


def _with_speaker(texts: Sequence[str], found: Mapping[int, Verdict]) -> dict[int, Verdict]:
    """`found`, and before a verdict that "he" gives the sentence in which he has spoken already."""
    first = min(found, default=0)
    before = texts[first - 1] if first else ""
    his = first > 0 and _SAID_HE.search(texts[first]) and (_SAYS.search(before) or _PERSON.search(before))
    return {first - 1: "denied", **found} if his and not _of_it(before) else dict(found)


def _of_it(text: str) -> bool:
    return of_rumour(text) or hearsay(text)


def _turning(claim: str, texts: Sequence[str], found: Mapping[int, Verdict]) -> int:
    """The first sentence that turns what an unmarked title and its lead state as true; -1: none does.

    The story then opens with it, and the title is put under it: only where nothing else can be meant.
    """
    about = topic(claim)
    for number in sorted(found):
        text = texts[number]
        if number >= _EARLY:
            return -1
        if found[number] not in ("false", "denied") or not _OF_A_CLAIM.search(text):
            continue
        near = bool(about) and same(about, text) >= SAME
        meant = near or plainly(text)
        told = [n for n in range(number) if _of_it(texts[n])]
        if told:
            begun = [0 if points_back(texts[n]) and not carries(texts[n]) else n for n in told]
            said = [" ".join(texts[b : n + 1]) for b, n in zip(begun, told, strict=True)]
            if meant and told[-1] < _OPENING and any(same(about, each) >= SAME for each in said):
                return number
        elif not number and near and _JUDGED.search(text):
            return number
        elif number and meant and number <= _NEAR and same(about, texts[0]) >= SAME:
            attributed = any(map(_SAYS.search, texts[:number]))
            if not attributed:
                return number
    return -1


def _lead(claim: str, texts: Sequence[str], where: Sequence[Section], found: Mapping[int, Verdict]) -> int:
    """The verdict that is told if nothing else is: one that names what it judges, else the first that judges."""
    about = topic(claim)

    def worth(number: int) -> float:
        text = texts[number]
        shared = same(about, text)
        alone = not hangs(about, text)
        plain = verdict(text) != ""
        words = len(text.split())
        return (
            2.0 * (alone and shared > 0.2)
            + shared
            + 2.8 * plain
            + 0.3 * (where[number] == "said")
            - 0.05 * number
            - 0.5 * (words > 45)
            - 1.0 * (words < 5)
            - 0.6 * (text.count('"') % 2 == 1 or ("“" in text and "”" not in text))
        )

    return max(found, key=lambda n: (worth(n), -n), default=-1)


def _kind(found: Mapping[int, Verdict], where: Sequence[Section], lead: int) -> Verdict:
    """What the check finds: half a truth and want of proof are said before anything else; of one that finds both
    truths and untruths no single verdict can be said."""
    kinds = list(found.values())
    if several(found):
        return ""
    halves: tuple[Verdict, ...] = ("part", "unproven")
    for kind in halves[
        : 1 if found.get(lead) == "false" else 2
    ]:  # "keliru" is not weakened by "tidak ada bukti"
        if kind in kinds and kinds.count(kind) * 2 >= kinds.count("false"):
            return kind
    kind = found.get(lead, "")
    settled = any(section and found.get(n) == "false" for n, section in enumerate(where))
    return "false" if kind == "denied" and settled else kind
