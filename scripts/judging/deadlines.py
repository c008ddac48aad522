"""Deadlines: until when a sentence says that something lasts, and whether that is over."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Final

from scripts.almanac import MONTHS, clock
from scripts.judging.calendar import (
    CLOCK,
    DAY,
    FIGURES,
    PART,
    WRITTEN,
    moment,
    read_clock,
    read_day,
    weekday,
)

_OFFSETS: Final = {
    "hari ini": 0,
    "malam ini": 0,
    "nanti malam": 0,
    "sore ini": 0,
    "siang ini": 0,
    "besok": 1,
    "esok": 1,
    "lusa": 2,
}
_WHEN: Final = (
    rf"(?:(?P<near>hari ini|malam ini|nanti malam|sore ini|siang ini|besok|esok|lusa)(?: (?P<near_part>{PART}))?"
    rf"|(?P<day>{DAY})(?: (?P<part>{PART}))?(?:,? ?\(? ?(?P<exact>{FIGURES}|{WRITTEN}) ?\)?)?|(?P<date>{WRITTEN}))"
)
_CLOCKED: Final = rf"(?P<clock>{CLOCK}|\d{{1,2}}[.:]\d{{2}}(?: ?(?:WIB|WITA|WIT)\b)?)"
UNTIL: Final = re.compile(
    r"\b(?P<until>hingga|sampai(?: dengan)?|s\.d\.?|paling lambat|selambat-lambatnya|berakhir|ditutup|terakhir"
    r"|batas (?:akhir|waktu)"
    r"|tenggat)(?: (?:pada|tanggal|hari|pendaftaran|nya|ini|adalah|waktu)){0,3},? "
    rf"(?:{_WHEN}(?:,? (?:pada )?{_CLOCKED})?|{_CLOCKED.replace('clock', 'alone')})",
    re.IGNORECASE,
)
_LASTS: Final = re.compile(
    r"\b(?:akan|bakal|masih|dapat|bisa|diperkirakan|diprakirakan|diprediksi|berpotensi|berlaku|diberlakukan"
    r"|diimbau|diminta"
    r"|dibuka|ditutup|tutup|dihentikan|berhenti|dialihkan|dipadamkan|padam|mati|pendaftaran|mendaftar|batas"
    r"|paling lambat"
    r"|selambat-lambatnya|waspada|waspadai|peringatan|siaga|dibatasi|dilarang|libur|diliburkan|ditiadakan"
    r"|tidak beroperasi"
    r"|promo|diskon|lowongan|penerimaan|seleksi|tenggat|registrasi|berakhir|berlangsung|digelar|dibebaskan"
    r"|menerima)\b",
    re.IGNORECASE,
)
_DONE: Final = re.compile(
    r"\b(?:telah|sudah|sempat|semula|sebelumnya|tadinya|lalu|kemarin|berakhir dengan|kembali (?:dibuka|normal"
    r"|beroperasi)|dicabut"
    r"|dibuka (?:lagi|kembali))\b",
    re.IGNORECASE,
)
_SUBJECT: Final = re.compile(
    r"\b(?:peringatan dini|waspada\w*|siaga|awas|berpotensi|prakiraan|cuaca ekstrem|gelombang tinggi|pemadaman"
    r"|padam|mati|penutupan"
    r"|ditutup|tutup|dialihkan|pengalihan|rekayasa lalu lintas|dihentikan|pendaftaran|registrasi|lowongan"
    r"|seleksi|beasiswa|penerimaan"
    r"|promo|diskon|jadwal|dibuka|libur\w*|gangguan|layanan|sim keliling|samsat keliling|pasar murah"
    r"|ganjil genap|undangan|digelar"
    r"|tiket)\b",
    re.IGNORECASE,
)
"""What an article announces to be used by its readers, until it is over."""
_WARNING: Final = re.compile(
    r"\b(?:peringatan dini|waspada\w*|prakiraan|berpotensi|cuaca ekstrem)\b", re.IGNORECASE
)
_TODAY: Final = re.compile(
    r"\b(?:hari|pagi|siang|sore|malam) ini\b|\bnanti (?:malam|sore|siang)\b", re.IGNORECASE
)
_BESIDE: Final = re.compile(
    rf"{DAY}(?: {PART})?,? ?\(? ?(?:{FIGURES}|{WRITTEN})|{WRITTEN}|\b(?:besok|lusa)\b", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Deadline:
    """An end that a sentence names."""

    words: str
    end: datetime


def deadlines(text: str, written: datetime | None, near: datetime) -> Iterator[Deadline]:
    """Those of `text`; `near` gives zone and year. Without `written` only what bears its own date is known."""
    for found in UNTIL.finditer(text):
        if found["until"].casefold() in ("ditutup", "terakhir") and not (
            found["day"] or found["date"] or found["near"]
        ):
            continue
        if end := _end(found, text, written, near):
            yield Deadline(found[0], end)


def _end(found: re.Match[str], text: str, written: datetime | None, near: datetime) -> datetime | None:
    zone = near.tzinfo
    assert zone is not None
    own = written.astimezone(zone) if written else None
    clocked = read_clock(found["clock"] or found["alone"] or "", zone)
    part = (found["part"] or found["near_part"] or "").casefold()
    day = _day(found, text, own.date() if own else None, near.date())
    if day is None:
        return None
    if clocked is None and part:
        hour = {"dini hari": 4, "pagi": 11, "siang": 15, "sore": 18, "petang": 18, "malam": 23}[part]
        return datetime(day.year, day.month, day.day, hour, tzinfo=zone)
    return moment(day, clocked, zone)


def _day(found: re.Match[str], text: str, own: date | None, near: date) -> date | None:
    if exact := found["exact"] or found["date"]:
        read = read_day(exact, own or near)
        return read.day if read else None
    if found["near"]:
        return own + timedelta(days=_OFFSETS[found["near"].casefold()]) if own else None
    if found["day"]:
        if own is None:
            return None
        return own + timedelta(days=(weekday(found["day"]) - own.weekday()) % 7)
    beside = _BESIDE.search(text[: found.start()])
    if beside:
        low = beside[0].casefold()
        if low in ("besok", "lusa"):
            return own + timedelta(days=_OFFSETS[low]) if own else None
        if read := read_day(beside[0], own or near):
            return read.day
    return own


def over(text: str, written: datetime | None, now: datetime) -> str:
    """Why what `text` says to last is over at `now`; empty where it is not, or where it is told in the past."""
    if not _LASTS.search(text) or _DONE.search(text):
        return ""
    ends = list(deadlines(text, written, now))
    if not ends or max(each.end for each in ends) > now:
        return ""
    last = max(ends, key=lambda each: each.end)
    return f'"{last.words}" is over since {_said(last.end.astimezone(now.tzinfo))}'


def ended(title: str, sentences: list[str], written: datetime | None, now: datetime) -> str:
    """Why an article is over as a whole: what it announces at its head has ended, and nothing there goes on."""
    head = [title, *sentences[:2]]
    if not _SUBJECT.search(title) and not (sentences and _SUBJECT.search(sentences[0])):
        return ""
    if _DONE.search(title):
        return ""
    every = [each for text in (title, *sentences) for each in deadlines(text, written, now)]
    whys = [why for text in (title, *sentences) if (why := over(text, written, now))]
    if whys and all(each.end <= now for each in every):
        return whys[0]
    if not every and written is not None and _WARNING.search(title):
        own = written.astimezone(now.tzinfo).date()
        days = [read.day for text in head if (read := read_day(text, own))]
        spoken = any(_TODAY.search(text) for text in head)
        last = max(days, default=own if spoken else None) if days or spoken else None
        if last is not None and last < now.date():
            return f"its warning is for {last.day} {MONTHS[last.month - 1]}, which is over"
    return ""


def _said(end: datetime) -> str:
    return f"{end.day} {MONTHS[end.month - 1]}, {clock(end)}"
