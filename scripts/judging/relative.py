"""Relative words: "besok", "tadi pagi", "pekan ini", a weekday alone, retold for another day than they were written on.

Each kind of word has a function of the same shape: a match and the two days in, what is said in its place out; None
where it cannot be said well. Words in quotations are never altered.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import cached_property
from typing import Final

from scripts.almanac import DAYS, MONTHS
from scripts.judging.calendar import DAY, FIGURES, PART, WRITTEN, dated, named, part_over, read_day, weekday

_BRACKET: Final = rf"(?:,? ?\( ?(?P<bracket>{FIGURES}|{WRITTEN}) ?\)|, (?P<comma>{WRITTEN}))"
_DAYS: Final = (
    r"(?P<shift>[Hh]ari ini juga|[Hh]ari [Ii]ni|[Hh]ari-hari ini|[Kk]emarin lusa|[Kk]emarin dulu|[Kk]emarin"
    r"|[Bb]esok lusa"
    r"|[Bb]esok|[Ee]sok|[Ll]usa|[Tt]adi [Mm]alam|[Ss]emalam|[Tt]adi|[Nn]anti"
    r"|(?P<part_now>(?:[Dd]ini hari|[Pp]agi|[Ss]iang|[Ss]ore|[Pp]etang|[Mm]alam) (?:ini|tadi|nanti|Ini|Tadi|Nanti)))"
)
WORDS: Final = re.compile(
    rf"(?P<lead>\b(?:pada|Pada|mulai|sejak|hingga|sampai|Sejak|Mulai|Hingga|Sampai) )?(?<![\w-]){_DAYS}"
    rf"(?: (?P<part>{PART}|Dini Hari|Pagi|Siang|Sore|Petang|Malam)\b)?{_BRACKET}?(?![\w-])"
)
_OFFSETS: Final = {
    "hari ini": 0, "hari ini juga": 0, "hari-hari ini": 0, "kemarin": -1, "kemarin lusa": -2, "kemarin dulu": -2,
    "besok": 1, "esok": 1, "lusa": 2, "besok lusa": 2, "tadi malam": -1, "semalam": -1, "tadi": 0, "nanti": 0,
}  # fmt: skip
WEEKDAYS: Final = re.compile(
    r"(?P<lead>\b(?:pada |Pada |hari |Hari |mulai |Mulai |sejak |Sejak ))?(?<![\w-])"
    rf"(?!Minggu (?:[Ii]ni|[Dd]epan|[Mm]endatang))(?P<day>{DAY})(?![\w-]|[-–]{DAY})(?: (?P<part>{PART}))?"
    r"(?P<when> (?:lalu|kemarin|depan|mendatang|nanti|besok|ini|pekan lalu|pekan depan|pekan ini|yang lalu))?"
    rf"{_BRACKET}?"
)
_NO_DAY: Final = re.compile(
    r"(?:[Pp]asar|[Jj]alan|[Jj]l\.|[Ss]etiap|[Tt]iap|[Mm]alam|[Hh]arian|[Mm]ajalah|[Kk]oran|[Kk]elurahan|[Dd]esa"
    r"|[Bb]lok|\d|satu"
    r"|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|sepuluh|beberapa|se) ?$"
)
"""What stands before "Senin" or "Minggu" where it is no day of this week."""
_NO_DAY_AFTER: Final = re.compile(r" ?(?:Agung|Abu|Putih|Suci|Berkah|Legi|Pahing|Pon|Wage|Kliwon|\d)")
SPANS: Final = re.compile(
    r"(?<![\w-])(?P<akhir>(?:[Aa]khir|[Aa]wal|[Pp]ertengahan|[Ss]ejak|[Pp]ada|[Mm]ulai|[Dd]ari|[Hh]ingga"
    r"|[Ss]ampai) )?(?P<unit>[Pp]ekan|[Mm]inggu|[Bb]ulan|[Tt]ahun)(?: (?P<end>[Ii]ni|[Ll]alu"
    r"|[Dd]epan"
    r"|[Kk]emarin|[Mm]endatang)| [Yy]ang (?P<long>[Ll]alu))(?![\w-])"
)
AGO: Final = re.compile(
    r"(?<![\w-])(?P<count>\d{1,3}|se|satu|dua|tiga|empat|lima|enam|tujuh|beberapa) ?"
    r"(?P<unit>jam|hari) (?P<end>(?:yang )?lalu|lagi|terakhir|ke depan|mendatang)(?![\w-])"
)
FUTURE: Final = re.compile(
    r"\b(?:akan|bakal|mendatang|nanti|nantinya|rencananya|direncanakan|berencana|dijadwalkan|segera|besok|esok|lusa"
    r"|dijadwalkannya|depan|mulai berlaku|menjelang|dimulai pada|siap digelar|paling lambat)\b",
    re.IGNORECASE,
)
PAST: Final = re.compile(
    r"\b(?:telah|sudah|sempat|lalu|tadi|kemarin|usai|seusai|meninggal|tewas|terjadi|ditangkap|menangkap|ditemukan"
    r"|mengguncang|ambruk|terbakar|menewaskan|mencatat|melaporkan|dilaporkan|memutuskan|divonis|mengalahkan|menjuarai"
    r"|menang|kalah|sejak|kembali dari|meresmikan|melantik|bertemu|menerima|meluncurkan|mengunjungi|meninjau|resmi"
    r"|berhasil|naik|turun|ditutup (?:menguat|melemah))\b",
    re.IGNORECASE,
)
SPEAKS: Final = re.compile(
    r"\b(?:kata|ujar|ucap|tutur|ungkap|jelas|tegas|papar|imbuh|mengatakan|menuturkan|menjelaskan|menyatakan"
    r"|menyebut\w*"
    r"|mengungkapkan|menegaskan|menyampaikan|menambahkan|memaparkan|menerangkan"
    r"|dalam keterangan\w*)\b",
    re.IGNORECASE,
)
"""Somebody speaks: the day behind a comma is the day of that, whatever the sentence is about."""
_PLANS: Final = re.compile(
    r"\b(?:akan|bakal|rencananya|direncanakan|berencana|dijadwalkan|segera|siap|mengimbau|diimbau|mengajak"
    r"|meminta|diminta"
    r"|mengundang)\b",
    re.IGNORECASE,
)
"""A sentence that only says what was meant to come."""
DATES: Final = re.compile(rf"(?<![\w/,-]) ?(?P<date>{WRITTEN})(?![\w/-])")
_NEAR: Final = 3
"""Days after which a weekday alone, of which nothing says whether it is past, is hardly still to come."""
BARE: Final = re.compile(
    rf"\b(?P<lead>[Pp]ada|[Tt]anggal|[Ss]ejak|[Mm]ulai|[Hh]ingga|[Ss]ampai) \( ?(?P<date>{FIGURES}) ?\)"
)
_COUNTS: Final = {"se": 1, "satu": 1, "dua": 2, "tiga": 3, "empat": 4, "lima": 5, "enam": 6, "tujuh": 7}
_MARKS: Final = re.compile('["“”]')


@dataclass(frozen=True)
class At:
    """Between which moments a sentence travels."""

    written: date
    heard: date
    hour: float
    """Of the edition, 0 to 24."""
    text: str

    @cached_property
    def future(self) -> bool:
        """The sentence announces."""
        return FUTURE.search(self.text) is not None

    @cached_property
    def past(self) -> bool:
        """The sentence reports."""
        return PAST.search(self.text) is not None

    @cached_property
    def speaks(self) -> bool:
        """Somebody is quoted in it."""
        return SPEAKS.search(self.text) is not None

    @cached_property
    def plans(self) -> bool:
        """The sentence only says what was meant to come."""
        return _PLANS.search(self.text) is not None

    @cached_property
    def title(self) -> bool:
        """It is a headline: every word of weight has a capital."""
        words = [word for word in self.text.split() if word[:1].isalpha() and len(word) > 3]
        return len(words) >= 3 and sum(word[0].isupper() for word in words) >= 0.75 * len(words)


Say = Callable[[re.Match[str], At], str | None]


def day_word(found: re.Match[str], at: At) -> str | None:
    """ "besok", "tadi pagi", "hari ini (21/11)": the weekday or date that it means, or the word that means it now."""
    word, part = _shift(found)
    if word is None:
        return found[0]
    if word in ("tadi", "nanti") and not part:
        return found[0] if at.written == at.heard else None
    day = at.written + timedelta(days=_OFFSETS[word])
    if exact := found["bracket"] or found["comma"]:
        read = read_day(exact, at.written)
        day = read.day if read else day
    if word in ("hari-hari ini",) and at.written != at.heard:
        return None
    lead = found["lead"] or ""
    ahead = (day - at.heard).days
    announced = _OFFSETS[word] > 0 or word == "nanti"
    gone = ahead < 0 or (ahead == 0 and bool(part) and part_over(part, at.hour))
    if announced and gone and (at.plans or _ends(lead)):
        return None  # it was still to come: whether it came nobody says
    if ahead == 0 and not part and word == "hari ini juga":
        return found[0] if at.written == at.heard else f"{lead}hari ini"
    if at.written == at.heard:
        return _same_day(found, word, part, at)
    said = _day(day, part, at, announced=announced or at.future)
    if said is None:
        return None
    return _joined(lead, said, found, at)


def _shift(found: re.Match[str]) -> tuple[str | None, str]:
    """The word in small letters, and the part of the day that it is about."""
    part = (found["part"] or "").casefold()
    if both := found["part_now"]:
        first, _, second = both.casefold().rpartition(" ")
        return ("hari ini" if second == "ini" else second), first
    word = found["shift"].casefold()
    if word in ("tadi malam", "semalam"):
        return word, "malam"
    return word, part


def _same_day(found: re.Match[str], word: str, part: str, at: At) -> str | None:
    """Written and heard on one day: only the part of the day may have gone by."""
    if not part or part == "dini hari" or word not in ("nanti", "hari ini"):
        return (
            found[0] if not (found["bracket"] or found["comma"]) else f"{found['lead'] or ''}{found['shift']}"
        )
    over = part_over(part, at.hour)
    begun = at.hour >= {"pagi": 4, "siang": 11, "sore": 15, "petang": 15, "malam": 18}[part]
    if over and at.future:
        return None
    if word == "hari ini" and not begun:
        return found[0]
    said = f"tadi {part}" if over else f"{part} ini" if begun else f"nanti {part}"
    return f"{found['lead'] or ''}{_cased(found, said)}"


def _day(day: date, part: str, at: At, *, announced: bool) -> str | None:
    """The day as it is heard at the edition: hari ini, besok, Sabtu, Senin, 30 November."""
    ahead = (day - at.heard).days
    tail = f" {part}" if part else ""
    if ahead == 0:
        if not part:
            return "hari ini"
        return f"tadi {part}" if part_over(part, at.hour) and not announced else f"{part} ini"
    if ahead == 1 and announced:
        return f"besok{tail}"
    if -6 <= ahead < 0 or (announced and 1 < ahead <= 6):
        return f"{named(day)}{tail}"
    return (
        f"{dated(day, at.heard)}{tail}"
        if not part
        else f"{named(day)} {part}, {dated(day, at.heard, with_weekday=False)}"
    )


def _joined(lead: str, said: str, found: re.Match[str], at: At) -> str:
    """With "pada" before a weekday, and the capital of a sentence's beginning kept."""
    begins = found.start() <= 2 and at.text[: found.start()].strip() in ('"', "“", "")
    title = at.title
    if said.split(" ")[0] in ("hari", "besok", "pagi", "siang", "sore", "malam", "petang", "dini", "tadi"):
        if lead.strip().casefold() == "pada":
            lead = ""
        said = said.title() if title else said
    elif title:
        said = said.title()
    elif not lead:
        lead = "pada "
    text = f"{lead}{said}"
    return text[:1].upper() + text[1:] if begins else text


def _cased(found: re.Match[str], said: str) -> str:
    shift = found["shift"]
    if all(word[:1].isupper() for word in shift.split()) and " " in shift:
        return said.title()
    return said[:1].upper() + said[1:] if shift[0].isupper() else said


def _ends(lead: str) -> bool:
    return lead.strip().casefold() in ("hingga", "sampai")


def week_day(found: re.Match[str], at: At) -> str | None:
    """A weekday, with or without its date."""
    before = at.text[max(0, found.start("day") - 20) : found.start("day")]
    if _NO_DAY.search(before) or _NO_DAY_AFTER.match(at.text, found.end("day")):
        return found[0]
    exact = found["bracket"] or found["comma"]
    lead, part, when = found["lead"] or "", found["part"] or "", found["when"] or ""
    if exact:
        return _exact(found, exact, lead, part, at)
    number = weekday(found["day"])
    if when.strip() == "besok":
        day = at.written + timedelta(days=1)
        return found[0] if at.written == at.heard else _announced(day, lead, part, found, at)
    if at.written == at.heard:
        return found[0]
    since = [at.written + timedelta(days=n) for n in range(1, (at.heard - at.written).days + 1)]
    met = next((day for day in since if day.weekday() == number), None)
    ahead = any(word in when for word in ("depan", "mendatang", "nanti", "besok"))
    behind = any(word in when for word in ("lalu", "kemarin")) or _spoken(found, at)
    if "pekan" in when:
        return _in_week(number, when, lead, part, at)
    if met is None:
        return found[0]
    if not behind and (ahead or at.plans or (at.future and not at.past)):
        if met < at.heard:
            return None  # what was announced for it has come or not
        return _joined(
            "" if lead.strip() in ("pada", "Pada", "hari", "Hari") else lead,
            f"{part} ini" if part else "hari ini",
            found,
            at,
        )
    if behind or at.past:
        last = met - timedelta(days=7)
        return f"{lead}{dated(last, at.heard)}" + (f" {part}" if part else "")
    if at.plans or (met - at.written).days > _NEAR:
        return None
    return found[0]  # what was to be on it, and at the edition's hour it is heard as that very day


def _announced(day: date, lead: str, part: str, found: re.Match[str], at: At) -> str | None:
    """A day that was still to come when it was written."""
    if day < at.heard and at.plans:
        return None
    said = _day(day, part, at, announced=True)
    return (
        _joined("" if lead.strip().casefold() in ("pada", "hari") else lead, said, found, at)
        if said
        else None
    )


def _in_week(number: int, when: str, lead: str, part: str, at: At) -> str | None:
    """ "Jumat pekan depan": the same words in the same week, else the weekday or date that it is."""
    weeks = 1 if "depan" in when else -1 if "lalu" in when else 0
    gone = (_monday(at.heard) - _monday(at.written)).days // 7
    day = _monday(at.written) + timedelta(days=7 * weeks + number)
    if not gone:
        return f"{lead}{DAYS[number]}{f' {part}' if part else ''}{when}"
    if weeks >= 0 and day < at.heard:
        return None
    said = _day(day, part, at, announced=day > at.heard)
    return f"{lead}{said}" if said else None


def _spoken(found: re.Match[str], at: At) -> bool:
    """The day behind a comma on which somebody spoke: ", Sabtu (21/11)"."""
    return at.speaks and at.text[max(0, found.start() - 2) : found.start()].rstrip().endswith(",")


def _exact(found: re.Match[str], exact: str, lead: str, part: str, at: At) -> str | None:
    """A weekday with its date: alone where the weekday alone, heard at the edition's hour, means that very day."""
    read = read_day(exact, at.written)
    if read is None:
        return found[0]
    day, tail = read.day, f" {part}" if part else ""
    spelled = found["comma"] is not None
    if day.weekday() != weekday(found["day"]):
        return (
            f"{lead}{dated(day, at.heard, with_weekday=False)}{tail}"  # a slip of the pen; the date is surer
        )
    ahead = (day - at.heard).days
    past = at.past or _spoken(found, at)
    if at.written <= day < at.heard and not _spoken(found, at) and (at.plans or (at.future and not past)):
        return None
    if not spelled and (-6 <= ahead <= 0 and not (at.future and not past)):
        return f"{lead}{found['day']}{tail}"
    if not spelled and 1 <= ahead <= 6 and at.future:
        return f"{lead}{found['day']}{tail}"
    if day == at.heard and not spelled:
        return f"{lead}{found['day']}{tail}"
    return f"{lead}{found['day']}{tail}, {dated(day, at.heard, with_weekday=False)}"


def plain_date(found: re.Match[str], at: At) -> str | None:
    """A date without its weekday: it says itself which day it is, but what was announced for it may have passed."""
    read = read_day(found["date"], at.written)
    if read and at.written < read.day < at.heard and (at.plans or (at.future and not at.past)):
        return None
    return found[0]


def bare_date(found: re.Match[str], at: At) -> str | None:
    """A date in brackets without its weekday ("pada (15/1/2018)"): said out."""
    read = read_day(found["date"], at.written)
    if read is None:
        return found[0]
    if at.written <= read.day < at.heard and at.plans:
        return None
    return f"{found['lead']} {dated(read.day, at.heard, with_weekday=False)}"


def span(found: re.Match[str], at: At) -> str | None:
    """ "pekan ini", "bulan lalu", "tahun depan"."""
    unit, end = found["unit"].casefold(), (found["end"] or found["long"]).casefold()
    shift = {"ini": 0, "lalu": -1, "kemarin": -1, "depan": 1, "mendatang": 1}[end]
    if unit in ("pekan", "minggu"):
        gone = (_monday(at.heard) - _monday(at.written)).days // 7
        if not gone:
            return found[0]
        now = shift - gone
        word = {0: "ini", -1: "lalu", 1: "depan"}.get(now)
        if word is None or (shift >= 0 and now < 0 and not at.past):
            return None
        return f"{found['akhir'] or ''}{_like(found['unit'], 'pekan')} {word}"
    if unit == "bulan":
        number = at.written.year * 12 + at.written.month - 1 + shift
        if (at.written.year, at.written.month) == (at.heard.year, at.heard.month):
            return found[0]
        year, month = divmod(number, 12)
        said = MONTHS[month] + (f" {year}" if year != at.heard.year else "")
        return f"{found['akhir']}{said}" if found["akhir"] else _like(found["unit"], f"pada {said}")
    if at.written.year == at.heard.year:
        return found[0]
    return f"{found['akhir'] or ''}{_like(found['unit'], 'tahun')} {at.written.year + shift}"


def _monday(day: date) -> date:
    return day - timedelta(days=day.weekday())


def _like(model: str, word: str) -> str:
    return word[:1].upper() + word[1:] if model[0].isupper() else word


def ago(found: re.Match[str], at: At) -> str | None:
    """ "dua hari lalu", "tiga hari lagi", "24 jam terakhir"."""
    if at.written == at.heard:
        return found[0]
    count, unit, end = found["count"].casefold(), found["unit"], found["end"].split()[-1]
    if unit == "jam" or end in ("terakhir", "depan", "mendatang") or count == "beberapa":
        return None
    number = _COUNTS.get(count) or int(count)
    day = at.written + timedelta(days=-number if end == "lalu" else number)
    if end == "lagi":
        return (
            None
            if day <= at.heard
            else f"pada {_day(day, '', at, announced=True)}".replace("pada besok", "besok")
        )
    said = _day(day, "", at, announced=False)
    if said is None:
        return None
    leads = at.text[max(0, found.start() - 12) : found.start()].rstrip().rpartition(" ")[2].casefold() in (
        "sejak",
        "pada",
        "mulai",
        "dari",
    )
    text = said if leads else f"pada {said}"
    return text[:1].upper() + text[1:] if found.start() == 0 else text


KINDS: Final[tuple[tuple[re.Pattern[str], Say], ...]] = (
    (WEEKDAYS, week_day),
    (SPANS, span),
    (WORDS, day_word),
    (AGO, ago),
    (BARE, bare_date),
    (DATES, plain_date),
)


def quoted(text: str) -> list[tuple[int, int]]:
    """Where quotations stand in `text`; one that is never closed goes on to its end."""
    spans, start = [], -1
    for mark in _MARKS.finditer(text):
        if start < 0:
            start = mark.start()
        else:
            spans.append((start, mark.end()))
            start = -1
    return [*spans, (start, len(text))] if start >= 0 else spans


def hours(moment: datetime) -> float:
    """Of the day, 0 to 24."""
    return moment.hour + moment.minute / 60
