"""Claims: sentences whose truth hangs on another, as a rumour hangs on its denial."""

import re
from collections.abc import Sequence, Set

from scripts.judging import calls, factcheck, forged, hanging, introductions, labels, pagetalk, titles
from scripts.judging.bonds import Bonds
from scripts.judging.topics import topic
from scripts.judging.wordings import hearsay, of_rumour

__all__ = ["Bonds", "bonds", "headline", "is_label", "judges", "unlabelled"]

SAME = 0.6
"""Share of the words of both titles by which two articles speak of one claim."""
WHOLE = 4
"""Words of a claim that another title states all of, whatever more it says."""
_BUKAN = re.compile(
    r"\b(?:bukan|ternyata|hasil suntingan|buatan AI)\b|^(?:tidak benar|tak benar|hoaks|keliru|palsu)\b",
    re.IGNORECASE,
)
_NEGATED = re.compile(
    r"\b(?:tidak|tak|bukan|belum|batal|hoaks|hoax|\w*bantah|tepis|tampik|keliru|bohong|luruskan|klarifikasi)\b",
    re.IGNORECASE,
)

unlabelled = labels.unlabelled


def is_label(text: str) -> bool:
    """Whether `text` is nothing but the label of a check's section, or its rating."""
    return labels.is_label(text) or titles.rating(text) is not None


def bonds(title: str, texts: Sequence[str]) -> Bonds:
    """What hangs together in an article of `texts` (every sentence in order; empty where it is not said)."""
    barred = pagetalk.unspoken(texts) | calls.unspoken(title, texts) | forged.unspoken(texts)
    debts = introductions.debts(texts)
    check = factcheck.read(title, texts)
    if check is None:
        return Bonds(barred, (*hanging.debts(texts), *debts))
    told = check.bonds
    every = (*told.debts, *debts)
    kept = _spoken_for(told.lead, texts, barred | told.barred, every)
    return Bonds((barred | told.barred) - kept, every, told.lead, told.verdict)


def _spoken_for(
    lead: int, texts: Sequence[str], barred: Set[int], debts: Sequence[tuple[int, tuple[int, ...]]]
) -> set[int]:
    """The verdict `lead`, and of the `barred` what it needs to be heard: who it is that gives it."""
    kept: set[int] = set()
    waiting = [lead] if lead >= 0 else []
    while waiting:
        number = waiting.pop()
        kept.add(number)
        for debtor, paid in debts:
            if debtor == number and all(n in barred and n not in kept for n in paid):
                able = [n for n in paid if not of_rumour(texts[n]) and not hearsay(texts[n])]
                waiting += able[-1:]
    return kept


def judges(check: str, title: str) -> bool:
    """Whether an article titled `check`, which denies something, denies what one titled `title` states."""
    claim, stated = topic(titles.read(check).claim), topic(title)
    if _NEGATED.search(title) or not claim or not stated:
        return False
    if len(claim) >= WHOLE and claim <= stated:
        return True
    return len(claim & stated) >= SAME * max(len(claim), len(stated))


def headline(title: str, texts: Sequence[str] = ()) -> str:
    """`title` so that it never states a claim that `texts`, its article, deny: verdict first, then the claim."""
    parted = titles.read(title)
    check = factcheck.read(title, texts)
    kind = parted.kind if parted.kind not in ("", "denied") else check.kind if check else ""
    if parted.mark and (check is not None or parted.bracketed):
        if parted.tells and not parted.kind:
            return parted.claim if parted.mark == "klarifikasi" else f"Cek fakta: {parted.claim}"
        if parted.mark == "cek fakta" and not parted.asks and _BUKAN.search(parted.claim):
            return f"Cek fakta: {parted.claim}"
        if parted.mark == "cek fakta" and _NEGATED.search(parted.claim) and not titles.names(parted.claim):
            return titles.worded("", parted.claim)  # whose negation it is only the check itself tells
        if parted.mark == "klarifikasi":
            return titles.worded(kind or "denied", titles.hushed(parted.claim))
        if parted.checked and kind in ("false", "denied") and parted.mark == "cek fakta":
            return f"Cek fakta: {_small(titles.worded(kind, titles.hushed(parted.claim)))}"
        return titles.worded(kind, parted.claim, parted.mark)
    if check is None or parted.tells or titles.of_a_stir(title) or titles.owns(parted.claim):
        return title
    if kind in ("false", "denied", "part", "unproven"):
        return titles.worded(kind, titles.hushed(parted.claim))
    return title


def _small(text: str) -> str:
    return text[:1].lower() + text[1:]
