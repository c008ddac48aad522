"""Phrases of time: where a sentence names a day, and in which words.

Atoms ("besok", "Minggu", "(11/2)", "pagi ini", "pekan depan") are found by one expression; those that stand side by
side are one phrase ("besok, Minggu (11/2)"). What only looks like time (Pasar Minggu, tiga minggu, setiap Senin,
"makan malam ini") is passed over here.
"""

import re
from dataclasses import dataclass, replace
from typing import Final

from scripts.almanac import MONTHS
from scripts.judging import lookalikes
from scripts.judging.atoms import ATOM, COUNT, part_of, rel_of, shift_of
from scripts.judging.dates import Written, figures, month_number, weekday

_WHOLE: Final = tuple(name.lower() for name in MONTHS)
_JOINT: Final = re.compile(r",? ?(?:\(|hari |tanggal |tgl |pada )?")
_BEFORE: Final = re.compile(r"([^\s\"“‘'(]{1,60})[ ]$")


@dataclass(frozen=True, slots=True)
class Phrase:
    """One naming of a day, week, month or year; `start` and `end` are places in the text."""

    start: int
    end: int
    rel: str = ""
    """today, yesterday, tomorrow and so on as a word of `moments.AWAY`; empty: none."""
    part: str = ""
    tense: str = ""
    """ini, tadi or nanti, beside a part of the day."""
    weekday: int | None = None
    date: Written | None = None
    bracket: bool = False
    """The date stands in brackets."""
    way: int = 0
    """-1: "lalu"; 1: "depan", "mendatang"."""
    near: bool = True
    """Not: "Kamis depan", which some hear as that of the next week, or "Minggu depan" where it may be a Sunday."""
    period: str = ""
    """pekan, bulan, tahun, or a month's name in `month`."""
    shift: int = 0
    """Of the period, or of days (`days`): -1 the last, 1 the next."""
    edge: str = ""
    days: bool = False
    """`shift` counts days."""
    last: bool = False
    """A stretch that ends now ("24 jam terakhir") or, with a `shift`, begins now ("tiga hari ke depan")."""
    hours: bool = False
    """`shift` counts hours."""
    month: int = 0
    counted: bool = False
    """Days to go, which are counted anew: "tinggal tiga hari lagi"."""


def phrases(text: str) -> list[Phrase]:
    """All phrases of `text`, in order."""
    found: list[Phrase] = []
    open_: Phrase | None = None
    title = text.rstrip("\"”’' )")[-1:].isalnum()
    for match in ATOM.finditer(text):
        atom = _atom(match, text, title)
        if atom is None:
            open_ = None if open_ and match.start() == open_.end + 1 and match["weekday"] else open_
            continue
        joined = _joined(found[-1], atom, text[found[-1].end : atom.start]) if found and open_ else None
        if joined:
            found[-1] = open_ = joined
        elif not _hangs(atom):
            found.append(atom)
            open_ = atom
    return found


def _hangs(atom: Phrase) -> bool:
    """An atom that says nothing alone: "pagi", "lalu", a bracketed score."""
    day = (
        atom.rel
        or atom.weekday is not None
        or atom.period
        or atom.days
        or atom.last
        or atom.month
        or atom.hours
    )
    return not day and not (atom.part and atom.tense) and (atom.date is None or atom.bracket)


def _atom(match: re.Match[str], text: str, title: bool) -> Phrase | None:
    start, end = match.span()
    if match[0].endswith(".") and match[0][:-1].lower().endswith(_WHOLE):
        end -= 1  # the mark of the sentence, not of a shortened month
    words = match[0].lower()
    behind = _BEFORE.search(text, max(0, start - 30), start)
    before = behind[1] if behind else ""
    low = before.lower()
    if match["figures"] or match["long"]:
        date = figures(match)
        if date is None:
            return None
        enclosed = text[start - 1 : start] == "(" and text[end : end + 1] == ")"
        return Phrase(start - enclosed, end + enclosed, date=date, bracket=bool(match["figures"]) or enclosed)
    if match["offset"]:
        more = match["way"].lower() == "lagi" and lookalikes.more(text, start)
        return None if more else _offset(match, lookalikes.left(text, start))
    if match["period"]:
        if lookalikes.counted(low) and not lookalikes.of_its_month(text, start):
            return None
        large = match["of"] == "Minggu" and match["edge"] is None
        if large and not lookalikes.may_be_large(text, start, title):  # the day, in the middle of a sentence
            shift, near = shift_of(match["which"]), match["which"].lower() != "depan"
            return Phrase(start, end, weekday=6, way=shift, tense="" if shift else "ini", near=near)
        edge = "tengah" if (match["edge"] or "").lower() == "pertengahan" else (match["edge"] or "").lower()
        of = "pekan" if match["of"].lower() == "minggu" else match["of"].lower()
        return Phrase(start, end, period=of, shift=shift_of(match["which"]), edge=edge, near=not large)
    if match["clocked"]:
        return Phrase(start, end, rel="hari ini", tense=words)
    if match["rel"]:
        if lookalikes.no_day(words, match[0], low, text, end, title):
            return None
        return Phrase(start, end, rel=rel_of(words), part=part_of(words) if words != "semalam" else "malam")
    if match["parted"]:
        part, tense = part_of(words), next((w for w in ("tadi", "nanti", "ini") if w in words.split()), "ini")
        if lookalikes.part_of_a_name(match[0], low, text, start, title):
            return None
        return Phrase(start, end, part=part, tense=tense)
    if match["part"]:
        return Phrase(start, end, part=part_of(words))
    if match["weekday"]:
        name = match["weekday"]
        if lookalikes.no_weekday(name, low, text, start, end):
            return None
        return Phrase(start, end, weekday=weekday(name))
    if match["named"]:
        if text[end : end + 5].strip()[:4].isdigit() or (before[:1].isdigit() or match["named"][0].islower()):
            return None
        return Phrase(start, end, month=month_number(match["named"]))
    if words == "tadi" and not text[:start].strip("\"“‘'( ") and text[end : end + 3].strip(" ,").islower():
        return Phrase(start, end, rel="hari ini")
    if words in ("ini", "tadi"):
        return Phrase(start, end, tense=words)
    shift = shift_of(words)
    return Phrase(start, end, way=shift, near=words not in ("depan", "kemarin", "besok"))


def _offset(match: re.Match[str], left: bool) -> Phrase | None:
    n, unit, way = (match["n"] or "satu").lower(), match["unit"].lower(), match["way"].lower()
    start, end = match.span()
    sign = -1 if way in ("yang lalu", "lalu", "silam") else 1
    if unit == "menit" or n == "beberapa":
        # "sepuluh menit lalu", "beberapa jam lalu": about the hour at which it was written
        return Phrase(start, end, hours=True) if sign < 0 and unit in ("menit", "jam") else None
    count = int(n) if n.isdigit() else COUNT[n]
    if way in ("terakhir", "belakangan"):
        short = (unit == "hari" and count <= 7) or (unit == "jam" and 6 <= count <= 72)
        return Phrase(start, end, last=True) if short else None
    if unit == "jam":
        stretch = way in ("mendatang", "ke depan")
        return Phrase(start, end, hours=True, shift=sign * count, last=stretch) if count <= 72 else None
    if way in ("mendatang", "ke depan"):
        short = unit == "hari" and count <= 14
        return Phrase(start, end, days=True, shift=count, last=True) if short else None
    if unit == "hari":
        recounted = way == "lagi" and (left or count > 7)
        if count > 60 and not recounted:
            return None
        return Phrase(start, end, days=True, shift=sign * count, counted=recounted)
    if unit in ("pekan", "minggu") and count <= 2:
        return Phrase(start, end, period="pekan", shift=sign * count, days=True)
    return None


def _points(atom: Phrase) -> bool:
    """Whether `atom` is no more than "lalu", "mendatang" or "ini", as behind the name of a month ("Juni kemarin")."""
    if atom.rel in ("kemarin", "besok"):
        return not atom.part
    more = atom.part or atom.rel or atom.period or atom.days or atom.hours or atom.last or atom.month
    return not (more or atom.weekday is not None or atom.date) and bool(atom.way or atom.tense == "ini")


def _joined(one: Phrase, other: Phrase, gap: str) -> Phrase | None:
    """`one` and `other` as one phrase, where they stand side by side and do not say the same thing twice."""
    if one.month and other.period == "tahun" and not other.edge and gap == " ":
        return replace(one, end=other.end, period="tahun", shift=other.shift)
    if one.month and gap == " " and _points(other):
        back = other.rel == "kemarin" or other.way < 0
        return replace(one, end=other.end, way=-1 if back else other.way, tense=other.tense)
    named = other.weekday is not None or other.date is not None
    if not _JOINT.fullmatch(gap) or (one.period and not named):
        return None
    if (
        one.period in ("bulan", "tahun") and "," in gap
    ):  # "hingga tahun depan, Sabtu (21/11)": said on that Saturday
        return None
    loose = not gap.strip(" ")  # no comma, no bracket
    aside = other.part and other.tense and one.date and gap == ", "
    if (other.part or other.way or other.tense) and not (other.part and other.rel) and not (loose or aside):
        return None
    if (
        other.days
        or one.days
        or other.hours
        or one.hours
        or one.last
        or other.last
        or one.month
        or other.month
    ):
        return None
    twice = (
        (one.rel and other.rel) or (one.part and other.part) or (one.weekday is not None and other.weekday is not None)
        or (one.date and other.date) or (one.way and other.way) or (one.period and other.period)
    )  # fmt: skip
    if twice or (other.bracket and other.date and not other.date.sure and one.weekday is None):
        return None
    if other.rel and not loose and one.date is None and one.weekday is None:
        return None
    if (other.way or other.tense) and not other.part and one.rel:
        return None
    if other.way and one.weekday is None and one.date is None and not one.part:
        return None
    if one.date and not one.bracket and one.weekday is None and not one.rel and other.weekday is not None:
        return None
    return replace(
        one,
        end=other.end,
        rel=one.rel or other.rel,
        part=one.part or other.part,
        tense=one.tense or other.tense,
        weekday=one.weekday if one.weekday is not None else other.weekday,
        date=one.date or other.date,
        bracket=one.bracket or other.bracket,
        way=one.way or other.way,
        near=one.near and other.near,
        period=one.period or other.period,
        shift=one.shift or other.shift,
        edge=one.edge or other.edge,
    )
