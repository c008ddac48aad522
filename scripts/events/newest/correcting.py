"""Correcting: hours and days that a newer report takes back ("bukan pukul 21.00") or gives otherwise for the same."""

import re
from collections.abc import Iterator

from scripts.events.newest.counts import long_ago
from scripts.events.newest.reading import TOP, Read, of_others

_CLOCK = re.compile(r"\b(?:pukul|jam) (\d{1,2})(?:[.:](\d\d))?(?!\d)", re.IGNORECASE)
_DAY = re.compile(r"\b(senin|selasa|rabu|kamis|jumat|sabtu|minggu|ahad)\b", re.IGNORECASE)
_STAMP = re.compile(r"\b(?:Senin|Selasa|Rabu|Kamis|Jumat|Sabtu|Minggu|Ahad) \(\d{1,2}/\d{1,2}(?:/\d{2,4})?\)")
_BUKAN = re.compile(r"\bbukan(?:nya|lah)? ([^,.;!?]{2,40})", re.IGNORECASE)
_FROM = re.compile(r"\bdari ([^,.;!?]{2,40}?) (?:ke|menjadi|jadi) ", re.IGNORECASE)
"""From when to when something is put off."""
_FIGURE = re.compile(r"\d[\d.,]*\d|\d")
_DEFERS = re.compile(
    r"\b(?:diundur|diundurkan|dimundurkan|ditunda|dimajukan|digeser|dipindah|dipindahkan|diubah|berubah|bergeser|mundur)\b",
    re.IGNORECASE,
)
_PLANNED = re.compile(
    r"\b(?:buka|dibuka|tutup|ditutup|mulai|dimulai|digelar|berangkat|diberangkatkan|berlaku|diberlakukan|tayang"
    r"|ditayangkan|dijadwalkan|berlangsung|dimakamkan|dilantik|diresmikan|diumumkan|bertolak|beroperasi|dilaksanakan"
    r"|diadakan|diselenggarakan|bertanding|main|kick-?off|melayani|dibagikan|disalurkan|dilayani|berakhir)\b",
    re.IGNORECASE,
)
_LIKE = 0.7
"""So much of what is planned must both name."""


def corrected(older: Read, number: int, newer: Read) -> bool:
    """Whether `newer` takes back a figure, an hour or a day of a text, or plans the same for another hour or day."""
    text = older.texts[number]
    if long_ago(text):
        return False
    return _taken_back(older, number, newer) or _planned_otherwise(older, number, newer)


def _taken_back(older: Read, number: int, newer: Read) -> bool:
    text, mine = older.texts[number], older.topics[number]
    said = {*_values(text), *_FIGURE.findall(text)}
    if not said:
        return False
    for place, theirs in enumerate(newer.texts):
        if "bukan" not in theirs.lower() and not _DEFERS.search(theirs):
            continue
        taken = [{*_values(each[1]), *_FIGURE.findall(each[1])} for each in _BUKAN.finditer(theirs)]
        deferred = [{*_values(each[1])} for each in _FROM.finditer(theirs) if _DEFERS.search(theirs)]
        shared = len(mine & newer.topics[place])
        if any(each & said for each in taken) and shared >= min(2, len(mine)):
            return not of_others(older, number, newer, place)
        if any(each & said for each in deferred) and shared and _PLANNED.search(text):
            return not of_others(older, number, newer, place)
    return False


def _planned_otherwise(older: Read, number: int, newer: Read) -> bool:
    text, mine = older.texts[number], older.topics[number]
    if not _PLANNED.search(text):
        return False
    hours, days = _hours(text), _days(text)
    if not hours and not days:
        return False
    deeds = {found.lower() for found in _PLANNED.findall(text)}
    for place in range(min(TOP, len(newer.texts))):
        theirs = newer.texts[place]
        if deeds.isdisjoint(found.lower() for found in _PLANNED.findall(theirs)):
            continue
        other_hours, other_days = _hours(theirs), _days(theirs)
        otherwise = (hours and other_hours and hours.isdisjoint(other_hours)) or (
            days and other_days and days.isdisjoint(other_days) and not (hours & other_hours)
        )
        shared = len(mine & newer.topics[place])
        if otherwise and shared >= max(2, _LIKE * min(len(mine), len(newer.topics[place]))):
            return not of_others(older, number, newer, place)
    return False


def _values(text: str) -> Iterator[str]:
    yield from _hours(text)
    yield from _days(text)


def _hours(text: str) -> set[str]:
    return {f"pukul {int(hour)}.{minute or '00'}" for hour, minute in _CLOCK.findall(text)}


def _days(text: str) -> set[str]:
    """Days of the week, without the one on which somebody said it."""
    days = [found.lower() for found in _DAY.findall(text)]
    stamped = _STAMP.findall(text)
    said = stamped[-1].split(" ")[0].lower() if stamped and _is_said(text, stamped[-1]) else ""
    return {"minggu" if day == "ahad" else day for day in days if day != said}


def _is_said(text: str, stamp: str) -> bool:
    """Whether a date stands at the end behind who speaks ("kata kepala dinas, Kamis (22/4/2027)")."""
    before = text[: text.rfind(stamp)]
    return before.rstrip().endswith(",")
