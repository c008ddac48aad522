"""Claims: sentences whose truth hangs on another, as a rumour hangs on its denial."""

from collections.abc import Sequence

from scripts.judging import factcheck, hanging, introductions, pagetalk, titles
from scripts.judging.bonds import Bonds

__all__ = ["Bonds", "bonds", "headline", "is_label", "unlabelled"]

is_label = factcheck.is_label
unlabelled = factcheck.unlabelled


def bonds(title: str, texts: Sequence[str]) -> Bonds:
    """What hangs together in an article of `texts` (every sentence in order; empty where it is not said)."""
    barred = pagetalk.unspoken(texts)
    debts = introductions.debts(texts)
    check = factcheck.read(title, texts)
    if check is None:
        return Bonds(barred, tuple([*hanging.debts(title, texts), *debts]))
    told = check.bonds
    lead = told.lead if told.lead not in barred else -1
    return Bonds(
        (barred | told.barred) - {*told.together, lead},
        (*told.debts, *debts),
        lead,
        told.verdict,
        told.together if lead >= 0 else (),
    )


def headline(title: str, texts: Sequence[str] = ()) -> str:
    """`title` so that it never states a claim that `texts`, its article, deny: verdict first, then the claim."""
    parted = titles.read(title)
    check = factcheck.read(title, texts)
    kind = parted.kind if parted.kind not in ("", "denied") else check.kind if check else ""
    if parted.mark:
        if parted.tells and not parted.kind:
            return parted.claim if parted.mark == "klarifikasi" else f"Cek fakta: {parted.claim}"
        if parted.mark == "klarifikasi":
            return titles.worded(kind or "denied", titles.hushed(parted.claim))
        if parted.checked and kind in ("false", "denied") and parted.mark == "cek fakta":
            return f"Cek fakta: {_small(titles.worded('false' if kind == 'false' else kind, titles.hushed(parted.claim)))}"
        return titles.worded(kind, parted.claim, parted.mark)
    if check is None or parted.tells:
        return title
    if kind in ("false", "denied", "part", "unproven"):
        return titles.worded(kind, titles.hushed(parted.claim))
    return title


def _small(text: str) -> str:
    return text[:1].lower() + text[1:]
