"""Stale: what a line says of a day, read with the listener's calendar."""

import re
from collections.abc import Iterator
from datetime import date, datetime, time

from scripts.almanac import PARTS
from scripts.judging.finding import Case, Finding, Said
from scripts.judging.hearing import WEEK, Day, heard, meant, today
from scripts.judging.hour import BY_NOW, Hour, written_at
from scripts.judging.lookalikes import shown
from scripts.judging.mentions import ENDEAVOUR

_AHEAD = re.compile(
    r"\b(?:akan|bakal|hendak|rencananya|dijadwalkan|direncanakan|berencana)\b(?P<way>[^.;:\"“”]{0,90})$",
    re.IGNORECASE,
)
_SAID = re.compile(
    r"\b(?:kata|ujar|tutur|ucap|jelas|ungkap|tegas|menurut|mengatakan|menyatakan)\w{0,4}\b|, [A-Z]"
)
"""Between "akan" and a day: the day may be that of the saying."""
_MEANWHILE = re.compile(r"\b(?:ketika|saat(?! ini)|sewaktu|tatkala|kala)\b[^,.;:]*$", re.IGNORECASE)
"""Before "hendak": it only says when something else was done ("masuk ketika pemilik hendak makan siang, Senin")."""
_AFTER = re.compile(
    r"\b(?:pasca|menyusul|buntut|akibat|lantaran|gara-gara|(?:setelah|usai|sesudah|karena)"
    r" (?:terjadi(?:nya)? |ada(?:nya)? )?"
    r"(?:kecelakaan|kebakaran|insiden|peristiwa|bencana|banjir|longsor|gempa|ledakan|kerusuhan|bentrokan|penembakan"
    r"|kasus|temuan|laporan|keluhan|protes|unjuk|demonstrasi|pertemuan|rapat|serangan|letusan|runtuhnya|robohnya))\b"
    r"[^.;:]{0,60}$",
    re.IGNORECASE,
)
"""Between "akan" and a day: the day is that of what happened ("akan dibangun setelah kecelakaan bus, Selasa")."""
_UNTIL = re.compile(
    r"\b(?:hingga|sampai(?: dengan)?|paling lambat|paling lama|selambat-lambatnya|ditutup|berakhir)"
    r"(?: (?:pada|hari|tanggal|dengan|pukul \d{1,2}[.:]\d\d(?: WI(?:B|TA|T))?,?)){0,4} ?\(?$",
    re.IGNORECASE,
)
_PART = re.compile(r"\b(?:dini hari|subuh|pagi|siang|sore|petang)\b", re.IGNORECASE)
_CLOCK = re.compile(
    r"\b(?:hingga|sampai|paling lambat) (?:dengan |sekitar )?pukul (?P<hour>\d{1,2})(?:[.:](?P<minute>\d\d))?",
    re.IGNORECASE,
)
_STILL = re.compile(
    r"\b(?:akan|berlaku|berpotensi|diminta|diimbau|dibuka|masih|waspada|peringatan|dapat|bisa|menerima|ditutup"
    r"|diperkirakan|daftar|pendaftaran)\b",
    re.IGNORECASE,
)
_OPEN = re.compile(
    r"\b(?:akan|berlaku|berpotensi|diminta|diimbau|dibuka|waspada|peringatan|menerima|ditutup|diperkirakan|daftar"
    r"|pendaftaran|layanan)\b",
    re.IGNORECASE,
)
"""Of what is open or in force until then."""
_CAUSE = re.compile(r"\b(?:karena|akibat|lantaran|setelah|usai|menyusul|imbas|dampak)\b", re.IGNORECASE)
_OVER = re.compile(
    r"\b(?:telah|sudah|semula|tadinya|sempat|sedianya|seharusnya|semestinya|sejak|berlangsung)\b",
    re.IGNORECASE,
)
_PERIOD = re.compile(r"\b(?P<what>pekan|minggu|bulan|tahun) (?P<which>ini|depan|lalu)\b", re.IGNORECASE)
_COUNTED = re.compile(r"\b(?:\d+|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|sepuluh) $", re.IGNORECASE)
_CERTAINLY = re.compile(r"\d{4}|\d/\d")
"""A period that is explained by a date stays what it is."""

_EACH = re.compile(
    r"\b(?:setiap|tiap|saban)(?: hari)? (?:Senin|Selasa|Rabu|Kamis|Jumat|Sabtu|Minggu|Ahad)"
    r"(?:,? (?:sampai|hingga|dan|serta)|,|\s?[-–—])\s?(?:hari )?$",
    re.IGNORECASE,
)
"""Before a weekday: it is one of every week."""


def stale(case: Case) -> Iterator[Finding]:
    """A day that a listener hears is the day that the article means."""
    hour = case.hour
    if hour is None:
        return
    for said in (*case.told, *case.headed):
        if said.article is None or said.line.source is None:
            continue
        spoken = heard(shown(said.line.written, said.article.paragraphs), hour)
        periods = _PERIOD.findall(said.line.written)
        if not spoken and not periods:
            continue
        written = written_at(said.article)
        original = shown(said.original, said.article.paragraphs)
        days = meant(original, written, hour)
        dates = frozenset[date]().union(*(day.dates for day in days))
        if written is not None and BY_NOW.search(original):
            dates |= {written.astimezone(hour.when.tzinfo).date()}
        slips = frozenset[date]().union(*(day.slip for day in days))
        if written is not None or any(day.certain for day in days):
            for day in spoken:
                if wrong := _wrong(day, dates if day.certain else dates | slips, hour):
                    yield case.find(said, "stale", f'"{day.said}" {wrong}')
        if written is not None and (moved := _moved(said, hour)):
            yield case.find(said, "stale", f'"{moved}" is not what it was when the article was written')


def over(case: Case) -> Iterator[Finding]:
    """What is over is not told as still to come, or as still so."""
    hour = case.hour
    if hour is None:
        return
    for said in case.told:
        if said.descent is None or said.article is None or said.line.source is None:
            continue
        if said.descent.untold:
            yield case.find(said, "over", f"it cannot be said truly at this hour: {said.descent.untold}")
        elif late := _late(said, hour):
            yield case.find(
                said, "over", f"told as still to come, but {late} is over at the hour of the edition"
            )


RULES = (stale, over)


def _wrong(day: Day, dates: frozenset[date], hour: Hour) -> str:
    """Why `day`, as it is heard, is none of the `dates` that the original means; empty where it is one."""
    if not day.dates:
        return ""
    if not day.weekday:
        return (
            ""
            if day.dates & dates
            else f"is heard as {_listed(day.dates)}, the article means {_listed(dates)}"
        )
    number = next(iter(day.dates)).weekday()
    same = [each for each in dates if each.weekday() == number]
    if not same:
        return f"is no day that the article means ({_listed(dates)})"
    if all(abs((each - today(hour)).days) >= WEEK for each in same):
        return f"alone is heard as another day than {_listed(same)}"
    return ""


def _listed(dates: object) -> str:
    listed = sorted(dates)  # type: ignore[call-overload]
    return " or ".join(each.isoformat() for each in listed[:3]) or "none"


def _moved(said: Said, hour: Hour) -> str:
    """A week, month or year that is another one by now; empty where there is none."""
    assert said.article is not None
    written = written_at(said.article)
    if written is None or _CERTAINLY.search(said.line.written):
        return ""
    then, now = written.astimezone(hour.when.tzinfo).date(), today(hour)
    for found in _PERIOD.finditer(said.line.written):
        what = found["what"].casefold()
        if (found["what"][0].isupper() and what == "minggu") or said.line.source is None:
            continue
        if found[0].casefold() not in said.original.casefold():
            continue  # said anew for the hour
        if _COUNTED.search(said.line.written, max(0, found.start() - 12), found.start()):
            continue  # "dua pekan lalu"
        if what == "tahun":
            moved = then.year != now.year
        elif what == "bulan":
            moved = (then.year, then.month) != (now.year, now.month)
        else:
            moved = then.isocalendar()[:2] != now.isocalendar()[:2]
        if moved:
            return found[0]
    return ""


def _late(said: Said, hour: Hour) -> str:
    """What of the line is still to come by its words and over by the calendar; empty where nothing is."""
    assert said.article is not None and said.line.source is not None
    line, original = said.line.written, said.original
    if not _STILL.search(line) and not _AHEAD.search(line, 0, len(line)) and "akan" not in line:
        return ""
    written = written_at(said.article)
    days = meant(original, written, hour)
    for day in days:
        if day.so_far:
            continue
        before = original[max(0, day.start - 120) : day.start]
        if _EACH.search(before) or ENDEAVOUR.search(before):
            continue
        coming = _AHEAD.search(before)
        still = (
            coming
            and not _SAID.search(coming["way"])
            and not _AFTER.search(coming["way"])
            and not _MEANWHILE.search(before[: coming.start()])
            and _keeps(line, coming[0])
        )
        until = _UNTIL.search(before) if _STILL.search(line) and not _OVER.search(line) else None
        if written is not None and written.date() in day.dates and not _OPEN.search(line):
            until = None  # "hingga Sabtu pagi warga masih mengungsi", by an article of that day: so far
        if until and written is not None and _was_behind(day, original, written.astimezone(hour.when.tzinfo)):
            until = None
        if until and until[0].lower().startswith("ditutup") and _CAUSE.search(original):
            until = None  # a road that closes for a landslide begins to be closed
        if (still or until) and _gone(day, written.date() if written else None, hour):
            return day.said
    clock = _CLOCK.search(line)
    if clock and written is not None and not days and _STILL.search(line) and not _OVER.search(line):
        local = written.astimezone(hour.when.tzinfo)
        if int(clock["hour"]) > 23 or int(clock["minute"] or 0) > 59:
            return ""
        ends = local.replace(hour=int(clock["hour"]), minute=int(clock["minute"] or 0), second=0)
        if local.timetz().replace(tzinfo=None) < time(int(clock["hour"])) and ends < hour.when:
            return clock[0]
    return ""


def _was_behind(day: Day, original: str, written: datetime) -> bool:
    """Whether `day` is the part of a day that was over when it was written: "hingga Rabu dini hari", at seven."""
    part = _PART.search(original, day.start, day.end + 14)
    return part is not None and written.date() in day.dates and PARTS[part[0].lower()][1] <= written.hour


def _keeps(line: str, marker: str) -> bool:
    """Whether the line still says `marker`, as its original does."""
    return marker.split()[0].casefold() in line.casefold()


def _gone(day: Day, written: date | None, hour: Hour) -> bool:
    """Whether a day that lay ahead for the article lies behind the edition."""
    ahead = [each for each in day.dates if written is None or each >= written]
    return (
        bool(ahead) and max(ahead) < today(hour)
        if not day.weekday
        else bool(ahead) and min(ahead) < today(hour)
    )
