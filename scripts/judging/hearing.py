"""Hearing: which day a word of an article means, and which a listener hears in it at the hour of the edition.

Read by itself, and not by what `hour` makes of it: the one writes, the other checks.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from scripts.judging import lookalikes
from scripts.judging.hour import Hour
from scripts.judging.smallwords import DAYS, MONTHS

_PART = r"(?:dini hari|pagi|siang|sore|petang|malam|subuh)"
_PARTS = ("dini hari", "pagi", "siang", "sore", "petang", "malam")
_DATE = (
    r"\(? ?(?:(?P<first>\d{1,2}) ?(?:[-–—]|sampai|hingga|s[./]?d\.?) ?(?=\d))?"
    rf"(?P<day>\d{{1,2}})(?:[/.-](?P<month>\d{{1,2}})(?:[/.-](?P<year>\d{{4}}|\d\d))?(?= ?\))"
    rf"| (?P<name>{'|'.join(MONTHS)})(?: (?P<full>\d{{4}}))?)(?!\d)"
)
_COUNTS = {"satu": 1, "dua": 2, "tiga": 3, "empat": 4, "lima": 5, "enam": 6, "tujuh": 7}
_DAY = re.compile(
    rf"\b(?:(?P<week>Senin|Selasa|Rabu|Kamis|Jum[’']?at|Sabtu|Minggu|Ahad)\b"
    rf"(?: {_PART})?(?P<later>(?: (?:pekan|minggu))? (?:lalu|kemarin|depan|mendatang|esok|besok|ini))?"
    rf"(?: {_PART})?,?(?: ?tanggal)? ?(?:{_DATE})?"
    rf"|(?P<word>(?:hari|seharian|pagi|siang|sore|petang|malam|dini hari) ini|nanti {_PART}|tadi {_PART}"
    rf"|{_PART} (?:tadi|nanti)"
    rf"|besok|esok(?! harinya)|kemarin lusa|kemarin|lusa|semalam"
    rf"|(?P<count>\d{{1,3}}|se|{'|'.join(_COUNTS)}) ?hari"
    r" (?P<ago>(?:yang )?lalu|silam|lagi|mendatang|ke depan|terakhir|belakangan)"
    rf"|(?P<hours>\d{{1,2}}|se|beberapa|{'|'.join(_COUNTS)}|delapan|sembilan|sepuluh) ?(?:jam|menit)"
    r" (?P<since>(?:yang )?lalu|silam|lagi|terakhir|belakangan)|(?P<then>tadi|nanti))\b)",
    re.IGNORECASE,
)
_YEAR_BESIDE = re.compile(r" tahun (lalu|silam|ini|depan|mendatang)\b", re.IGNORECASE)
"""Behind a date without its year."""
_DATED = re.compile(rf"(?<![\w.,/-]){_DATE}", re.IGNORECASE)
_MAY_HOLD = re.compile(
    rf"{'|'.join((*DAYS, 'jum', 'ahad', *MONTHS))}| ini\b|nanti|tadi|esok|kemarin|lusa|semalam|\d/\d"
    r"|hari (?:yang )?(?:lalu|silam|lagi|mendatang|ke depan)|(?:hari|jam) (?:terakhir|belakangan)"
    r"|(?:jam|menit) (?:yang )?(?:lalu|silam|lagi)",
    re.IGNORECASE,
)
_NOT_A_DAY = re.compile(r"(?:hingga|sampai|saat|masa|zaman|dewasa) $", re.IGNORECASE)
"""Before "hari ini": up to now, nowadays."""
_SEASON = re.compile(
    r"\b(?:panas|dingin|musim|pekan|minggu|bulan|tahun|lebaran|periode|edisi) $", re.IGNORECASE
)
"""Before "kemarin": it is no day then."""
_FEAST = re.compile(
    r"\b(?:sh?[ao]lat|shalat|khotbah|khutbah|jamaah|ibadah|malam|pasar|Pon|Wage) $", re.IGNORECASE
)
"""Before a weekday: the name of a feast, not a day of the news."""
_OFFSETS = {"besok": 1, "esok": 1, "lusa": 2, "kemarin": -1, "kemarin lusa": -2}
WEEK = 7


@dataclass(frozen=True, slots=True)
class Day:
    """One day as a text names it."""

    said: str
    dates: frozenset[date]
    """What it may mean; of a weekday alone, the last and the next one."""
    start: int
    end: int
    weekday: bool = False
    """Only the weekday is said."""
    certain: bool = False
    """Its date is said."""
    so_far: bool = False
    """It ends what is told up to then ("hingga hari ini"): nothing is announced for it."""
    slip: frozenset[date] = frozenset()
    """Of a date that is no such weekday: the days that its weekday may mean."""


def today(hour: Hour) -> date:
    """The day on which the edition is heard."""
    return hour.when.date()


def meant(text: str, written: datetime | None, hour: Hour) -> list[Day]:
    """The days that `text` of an article speaks of; with `written` None, only those whose date is said."""
    at = written.astimezone(hour.when.tzinfo).date() if written else None
    return list(_days(text, at, today(hour), slips=True))


def heard(text: str, hour: Hour) -> list[Day]:
    """The days that a listener hears in `text`."""
    return list(_days(text, today(hour), today(hour)))


def _days(text: str, at: date | None, about: date, *, slips: bool = False) -> Iterator[Day]:
    if not _MAY_HOLD.search(text):
        return
    taken = 0
    for found in _DAY.finditer(text):
        day = _named(found, at, about, slips)
        if day is not None:
            yield from _dated(text, taken, found.start(), at or about)
            taken = found.end()
            yield day
    yield from _dated(text, taken, len(text), at or about)


def _named(found: re.Match[str], at: date | None, about: date, slips: bool) -> Day | None:
    """The day that a weekday or a relative word names; None where it names none."""
    if week := found["week"]:
        if week[0].islower() or _FEAST.search(found.string, max(0, found.start() - 12), found.start()):
            return None  # "dua minggu", "salat Jumat"
        number = DAYS.index(_plain(week))
        if found["day"] and (exact := _date(found, at or about)):
            slip: frozenset[date] = frozenset()
            if slips and at is not None and all(each.weekday() != number for each in exact):
                # one of the two is wrong in the article: either may be meant
                about_then = (at + timedelta(step) for step in range(1 - WEEK, WEEK))
                slip = frozenset(each for each in about_then if each.weekday() == number)
            return Day(found[0], frozenset(exact), found.start(), found.end(), certain=True, slip=slip)
        if at is None:
            return Day(week, frozenset(), found.start(), found.end(), weekday=True)
        back = (at.weekday() - number) % WEEK
        dates = {at - timedelta(back), at + timedelta((WEEK - back) % WEEK or WEEK)}
        later = (found["later"] or "").casefold()
        if later.endswith(("lalu", "kemarin")):
            dates.add(at - timedelta(back + WEEK))
        elif later.endswith(("depan", "mendatang")):
            dates.add(at + timedelta(2 * WEEK - back))
        else:
            later = ""
        return Day(found[0].strip(" ,("), frozenset(dates), found.start(), found.end(), weekday=not later)
    word = found["word"].casefold()
    if at is None:
        return None
    if _no_day(found):
        return None
    if found["hours"] or found["then"]:
        return Day(found[0], _within(found, at), found.start(), found.end()) if slips else None
    if (found["ago"] or "").casefold() in ("terakhir", "belakangan"):
        return Day(found[0], frozenset({at}), found.start(), found.end())  # it ends with that day
    if count := found["count"]:
        days = int(count) if count.isdecimal() else _COUNTS.get(count.casefold(), 1)
        ago = found["ago"].casefold().endswith(("lalu", "silam"))
        return Day(found[0], frozenset({at + timedelta(-days if ago else days)}), found.start(), found.end())
    set_phrase = {"hari ini": _NOT_A_DAY, "kemarin": _SEASON}.get(word)
    if set_phrase and set_phrase.search(found.string, max(0, found.start() - 9), found.start()):
        # "hingga hari ini" is the day of the article, if it is said as a day
        return Day(word, frozenset({at}), found.start(), found.end(), so_far=True) if slips else None
    dates = {at + timedelta(_OFFSETS.get(word, 0))}
    if word in ("semalam", "tadi malam", "malam tadi"):
        dates.add(at - timedelta(1))
    return Day(found[0], frozenset(dates), found.start(), found.end())


def _no_day(found: re.Match[str]) -> bool:
    """A word of days in a saying, in a name, or that counts what is added."""
    text, start, word = found.string, found.start(), found["word"]
    before = text[max(0, start - 20) : start].rstrip().rpartition(" ")[2].casefold()
    titled = text.rstrip("\"”’' )")[-1:].isalnum()
    if any(first <= start < last for first, last in lookalikes.titles(text)):
        return True
    if text[start - 1 : start] == "-" or text[found.end() : found.end() + 1] == "-":
        return True  # "besok-besok"
    if found["hours"] or found["then"]:
        return False
    if found["count"]:
        return (found["ago"] or "").casefold() == "lagi" and lookalikes.more(text, start)
    if word.casefold().startswith(_PARTS) or word.casefold().startswith(("nanti", "tadi")):
        return lookalikes.part_of_a_name(word, before, text, start, titled)
    return lookalikes.no_day(word.casefold(), word, before, text, found.end(), titled)


def _within(found: re.Match[str], at: date) -> frozenset[date]:
    """The days that "tadi" or "tiga jam lalu" may mean, by an article of the day `at`."""
    said = found["hours"]
    if not said:
        return frozenset({at})
    back = found["since"].casefold() != "lagi"
    days = (int(said) if said.isdecimal() else 10) // 24 + 1
    return frozenset(at + timedelta(-day if back else day) for day in range(days + 1))


def _dated(text: str, start: int, end: int, near: date) -> Iterator[Day]:
    """Dates that stand by themselves."""
    for found in _DATED.finditer(text, start, end):
        if exact := _date(found, near):
            yield Day(found[0], frozenset(exact), found.start(), found.end(), certain=True)


def _date(found: re.Match[str], near: date) -> list[date]:
    """A date; where no year is said, of the years about `near`."""
    month = int(found["month"]) if found["month"] else MONTHS.index(found["name"].casefold()) + 1
    said = found["year"] or found["full"]
    if not said and (beside := _YEAR_BESIDE.match(found.string, found.end())):
        said = str(near.year + {"lalu": -1, "silam": -1, "ini": 0}.get(beside[1].casefold(), 1))
    years = (
        [int(said) + (2000 if len(said) == 2 else 0)] if said else [near.year - 1, near.year, near.year + 1]
    )
    made = []
    for year in years:
        for day in filter(None, (found["first"], found["day"])):  # of a span both ends are said
            try:
                made.append(date(year, month, int(day)))
            except ValueError:
                continue
    return made if said else [day for day in made if day.year == near.year or abs((day - near).days) < 183]


def _plain(weekday: str) -> str:
    low = weekday.casefold().replace("’", "").replace("'", "")
    return "minggu" if low == "ahad" else low
