"""Naming a day: how a newsreader names a day, a week, a month or a year at the hour of the edition."""

from datetime import date, datetime, timedelta
from typing import Final

from scripts.almanac import DAYS, MONTHS
from scripts.judging.dates import day_month
from scripts.judging.moments import QUARTERS, Span, bounds
from scripts.judging.phrases import Phrase

RELATIVE: Final = ("hari ini", "besok", "tadi", "nanti")
"""How a name begins that takes no "pada"."""


def day_name(span: Span, now: datetime, planned: bool) -> str:
    """ "Sabtu malam", "hari ini", "tadi pagi", "Senin, 30 November": so that it means `span` for those who hear it.

    `planned`: the sentence itself says that this is to come.
    """
    away = (span.first - now.date()).days
    part = f" {span.part}" if span.part else ""
    if span.first != span.last:
        return f"{span.first.day} sampai {day_month(span.last, now.date())}"
    if away == 0:
        return _today(span, now)
    if span.part == "malam" and away == -1 and now.hour < 4:
        return "malam ini"
    if away == 1:
        return f"besok{part}"
    name = DAYS[span.first.weekday()] + part
    if alone(span.first, now.date(), planned):
        return name
    return f"{name}, {day_month(span.first, now.date())}"


def alone(day: date, today: date, planned: bool) -> bool:
    """Whether a weekday alone, heard today, means `day`: of the six days before, or the six ahead if so `planned`."""
    away = (day - today).days
    return 0 < away <= 6 if planned else -6 <= away <= 0


def _today(span: Span, now: datetime) -> str:
    if not span.part:
        return "hari ini"
    side = side_of(span, now)
    if span.part in ("dini hari", "subuh", "tengah malam"):
        return f"{span.part} {('tadi', 'ini', 'nanti')[side + 1]}"
    return (f"tadi {span.part}", f"{span.part} ini", f"nanti {span.part}")[side + 1]


def side_of(span: Span, now: datetime) -> int:
    """-1: `span` is behind; 0: it is now; 1: it is to come."""
    begins, ends = bounds(span, now)
    return -1 if ends <= now else 1 if begins > now else 0


def days_left(count: int, passed: int) -> str | None:
    """ "23 hari lagi": what is left now that some have `passed`; empty where none have. None: it is not ahead."""
    if not passed:
        return ""
    if count < 1:
        return None
    return "sehari lagi" if count == 1 else f"{count} hari lagi"


def month_name(phrase: Phrase, span: Span, now: datetime) -> str:
    """ "Desember ini", "Desember lalu", "Desember 2029": the month that was written with such a word, or without."""
    name, first = MONTHS[phrase.month - 1], span.first
    away = 12 * (first.year - now.year) + first.month - now.month
    if not (phrase.way or phrase.tense) or abs(away) > 11:
        return f"{name} {first.year}"
    return f"{name} {'lalu' if away < 0 else 'mendatang' if away else 'ini'}"


def period_name(phrase: Phrase, span: Span, now: datetime) -> str | None:
    """ "pekan ini", "bulan Oktober", "tahun 2025": the week, month or year of `span`. None: not to be said well."""
    today = now.date()
    if phrase.period == "tahun":
        edge = f"{phrase.edge} " if phrase.edge else ""
        return f"{edge}tahun {span.first.year}"
    if phrase.period == "bulan":
        year = "" if span.first.year == today.year else f" {span.first.year}"
        edge = f"{phrase.edge} " if phrase.edge else "bulan "
        return f"{edge}{MONTHS[span.first.month - 1]}{year}"
    if phrase.period in QUARTERS:
        away = (12 * (span.first.year - today.year) + span.first.month - today.month + 2) // 3
        return f"{phrase.period} {('lalu', 'ini', 'depan')[away + 1]}" if abs(away) <= 1 else None
    monday = today - timedelta(days=today.weekday())
    weeks = (span.first - timedelta(days=span.first.weekday()) - monday).days // 7
    if abs(weeks) > 1:
        return "dua pekan lalu" if weeks == -2 and not phrase.edge else None
    edge = f"{phrase.edge} " if phrase.edge else ""
    return f"{edge}pekan {('lalu', 'ini', 'depan')[weeks + 1]}"
