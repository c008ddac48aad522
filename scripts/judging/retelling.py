"""Retelling: the words for a day put in the place of those that no longer mean it."""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Final

from scripts.almanac import MONTHS
from scripts.judging.dates import MONTH, WEEKDAY, day_month
from scripts.judging.mentions import Mention, ahead
from scripts.judging.moments import AWAY, Span, mean
from scripts.judging.naming import RELATIVE, day_name, days_left, month_name, period_name, side_of
from scripts.judging.phrases import Phrase

_LED: Final = re.compile(
    r"(?i)(?:^|[\s(\"“])(?P<word>pada|sejak|mulai|hingga|sampai|dari|per|untuk|sebelum|sesudah|setelah|menjelang|jelang"
    r"|usai|hari|tanggal|bulan|awal|akhir|dan|atau|antara|dengan|terhitung|lambat|di|ke|pas|tepat|s\.d\.|dibanding|dibandingkan|ketimbang|daripada|laga|edisi"
    r"|jadwal) (?:hari )?$"
)
_AT: Final = re.compile(r"(?i)\bpada (?:hari )?$")
_IN: Final = re.compile(r"(?i)\bdi (?:hari )?$")
_MONTH_BEFORE: Final = re.compile(f"(?:{'|'.join(MONTHS)}) $")
_DATE_WORD: Final = re.compile(r"(?i)(?:\b(?:pada|di) )?\btanggal $")
_NAMED: Final = re.compile(f"{WEEKDAY}|{MONTH}")
_STRETCH: Final = re.compile(r"(?i)\b(?:selama|dalam|untuk|dalam waktu|hingga|sampai) $")
_SINCE: Final = re.compile(r"(?i)\bsejak $")
"""Before "tiga hari terakhir"; what has an end goes on "dalam tiga hari hingga Rabu"."""
_ABOUT: Final = re.compile(r"(?i)\b(?:sekitar|kira-kira|kurang lebih|lebih kurang|lebih dari|hampir|tepat) $")
"""Before a count of days or hours; the name of a day is not about."""
_CLOCK: Final = re.compile(
    r"(?i),? (?:sekitar |kira-kira |tepat )?(?:pukul|jam|pkl\.?) \d{1,2}(?:[.:]\d\d)?(?: WI(?:B|TA|T))?,? "
)
_SUBJECT: Final = re.compile(r"(?i)^ (?:adalah|merupakan|bukan|menjadi|ialah)\b")
_GOES_ON: Final = re.compile(r"^ (?![-–—(])")
_VERB: Final = re.compile(r", (?=(?:[bdmt]e|di|naik|turun|akan|telah|sudah|masih|kembali|resmi)[a-z]{0,16} )")
_JOINS: Final = re.compile(r"^ (?:pukul|jam|sampai|hingga|waktu|dan [A-Z]|atau)\b")


def retell(
    text: str, mentions: Sequence[Mention], written: datetime, now: datetime
) -> tuple[str | None, str]:
    """`text` with each mention named as at `now`, and what was done; None where that cannot be."""
    parts: list[str] = []
    done: list[str] = []
    at = 0
    for mention in mentions:
        phrase = mention.phrase
        if phrase.rel == "pukul" or phrase.start < at:
            continue
        old = text[phrase.start : phrase.end]
        new = _name(mention, written, now, ahead(text, phrase.start, phrase.end))
        if new == "" and _misleads(old.lower(), mention, written):
            new = day_name(mention.span, now, mention.planned)
        if new and mention.phrase.part and _repeats(text, mentions, mention):
            new = mention.phrase.part
        if new == "" or new == old.lower():
            continue
        if mention.quoted and written.date() == now.date() == mention.span.first:
            continue  # "nanti malam" of this day, in the words of one who spoke in the morning
        if mention.quoted:
            return None, f"a quotation says '{old}', and that is another day by now"
        if new is None:
            return None, f"'{old}' is another day by now, and which is not sure"
        start, said = _placed(text, mention, new)
        if start < at:
            start = phrase.start
        parts += [text[at:start], said]
        # "hari ini, Jumat (27/11), naik": without its own comma the day needs none behind it
        closed = (
            "," in old
            and "," not in said
            and text[start - 1 : start] != ","
            and _VERB.match(text, phrase.end)
        )
        at = phrase.end + bool(closed)
        done.append(
            f"'{old}': the weekday is not that of the date"
            if mention.span.typo
            else f"'{old}' is said as '{said.strip(', ')}'"
        )
    if not done:
        return text, ""
    return "".join([*parts, text[at:]]), "; ".join(done)


def _misleads(old: str, mention: Mention, written: datetime) -> bool:
    """Whether a word is heard as a day that it does not mean: "besok Minggu" of a Thursday, for the Sunday to come."""
    phrase = mention.phrase
    away = AWAY.get(phrase.rel) if phrase.weekday is not None and old.startswith(phrase.rel) else None
    return away is not None and written.date() + timedelta(days=away) != mention.span.first


def _repeats(text: str, mentions: Sequence[Mention], mention: Mention) -> bool:
    """Whether only a clock time parts `mention` from the day that it is of: "Rabu pukul 03.15 dini hari tadi"."""
    before = [other for other in mentions if other.phrase.end <= mention.phrase.start]
    if not before or not mention.phrase.tense or before[-1].span.first != mention.span.first:
        return False
    return _CLOCK.fullmatch(text, before[-1].phrase.end, mention.phrase.start) is not None


def _name(mention: Mention, written: datetime, now: datetime, coming: bool) -> str | None:
    """What `mention` is called at `now`: empty where it may stand as it is, None where it cannot be said.

    `coming`: its sentence makes a weekday alone be heard as the next one.
    """
    phrase, span = mention.phrase, mention.span
    if span.typo:
        return _dated(mention, now)
    if mention.planned and mention.until and span.first < now.date() and (phrase.rel or phrase.tense):
        return None  # "akan dihentikan mulai besok hingga Selasa", once it has begun
    if phrase.month:
        behind = phrase.tense == "ini" and written.month == phrase.month != now.month  # "Juni ini", in July
        if mean(phrase, now, mention.planned) == span and not behind:
            return ""
        return month_name(phrase, span, now)
    if phrase.period and phrase.weekday is None and phrase.date is None:
        if phrase.days:
            return "" if abs((now.date() - written.date()).days) <= 3 else None
        if mean(phrase, now, mention.planned) == span:
            return ""
        if not phrase.near:
            return None
        return period_name(phrase, span, now)
    if phrase.counted:
        return days_left((span.first - now.date()).days, (now.date() - written.date()).days)
    if phrase.hours and now - written < timedelta(minutes=45):
        return ""
    if phrase.last:
        return "" if now.date() == written.date() else f"hingga {day_name(span, now, coming)}"
    counts = phrase.rel or phrase.tense or phrase.days or phrase.way or phrase.period
    if phrase.date is not None and _slipped(mention, now.date()):
        return day_name(span, now, coming)
    if phrase.date is not None and (
        not counts or phrase.period == "tahun" or (phrase.way and not phrase.tense)
    ):
        return _far(mention, now)
    as_heard = _heard_as(phrase, span, written, now)
    heard = mean(as_heard, now, mention.planned) if as_heard else None
    same = heard is not None and (heard.first, heard.last, heard.part) == (span.first, span.last, span.part)
    if same and not phrase.hours and _as_before(mention, written, now):
        return ""
    if not span.sure and phrase.date is None:
        if not counts and same:
            return ""
        return None
    return day_name(span, now, coming)


def _heard_as(phrase: Phrase, span: Span, written: datetime, now: datetime) -> Phrase | None:
    """`phrase` as it is heard later: without its date; where a word counts from the day ("hari ini, Sabtu"), that."""
    if phrase.rel or (phrase.part and phrase.tense):
        counted = replace(phrase, date=None, weekday=None)
        meant = mean(counted, written, False)
        if meant and meant.first == span.first:
            return counted
        if phrase.part and phrase.tense and written.date() != now.date():
            return None  # "Kamis (19/11) dini hari tadi" of an article of another day
    return replace(phrase, date=None)


def _as_before(mention: Mention, written: datetime, now: datetime) -> bool:
    """Whether a word that still means its day also fits the hour ("nanti malam" once it is night: no)."""
    phrase, span = mention.phrase, mention.span
    if written.date() != now.date() and not (phrase.rel or phrase.tense) and span.first == now.date():
        return not mention.planned  # "akan digelar Minggu", heard on Sunday
    if not (phrase.part and phrase.tense):
        return True
    return side_of(span, written) == side_of(span, now)


def _slipped(mention: Mention, today: date) -> bool:
    """Whether the date of a phrase has a month or year that its weekday and the time of writing put right."""
    date_, day = mention.phrase.date, mention.span.last
    return date_ is not None and (date_.month != day.month or date_.year not in (None, day.year))


def _far(mention: Mention, now: datetime) -> str:
    """A date that stands by itself may stay, but for what its "mendatang" or "tahun lalu" makes of it by now."""
    phrase, day = mention.phrase, mention.span.first
    if phrase.way > 0 and day == now.date() and day == mention.span.last:
        return day_name(mention.span, now, mention.planned)
    if phrase.period == "tahun" and mean(phrase, now, mention.planned) != mention.span:
        return f"{day.day} {MONTHS[day.month - 1]} {day.year}"
    return ""


def _is_title(text: str) -> bool:
    """Whether a headline Writes Its Words Large."""
    words = [word for word in text.split() if word[0].isalpha()]
    return 2 * sum(word[0].isupper() for word in words) > len(words) > 1


def _dated(mention: Mention, now: datetime) -> str:
    day, part = mention.span.first, mention.span.part
    date = mention.phrase.date
    said = day_month(day, now.date()) if date and date.year else f"{day.day} {MONTHS[day.month - 1]}"
    return f"{said} {part}" if part else said


def _placed(text: str, mention: Mention, new: str) -> tuple[int, str]:
    """Where the new words begin, and how they stand there: with "pada" where that is needed, large at the start."""
    phrase = mention.phrase
    start, end = phrase.start, phrase.end
    before, rest = text[:start][-40:], text[end:]
    headline = text.rstrip("\"”’' )")[-1:].isalnum()
    if phrase.last and phrase.shift:
        stretch = _STRETCH.search(before)
        start -= len(stretch[0]) if stretch else 0
        return start, new[:1].upper() + new[1:] if not text[:start].strip() else new
    if phrase.last:
        since = _SINCE.search(before)
        start -= len(since[0]) if since else 0
        said = re.sub(r"(?i)(?:terakhir|belakangan)$", new, text[phrase.start : end])
        within = ("Dalam " if since[0][0].isupper() else "dalam ") if since else ""
        return start, within + said
    relative = new.startswith(RELATIVE) or new.endswith((" ini", " tadi", " nanti")) or new[0].islower()
    if phrase.days or phrase.hours:
        about = _ABOUT.search(before)
        start -= len(about[0]) if about else 0
        before = before[: about.start()] if about else before
    led = _LED.search(before)
    if found := _DATE_WORD.search(before):
        start -= len(found[0])
        before = before[: -len(found[0])]
        led = _LED.search(before)
    if (
        led
        and led["word"].lower() == "pada"
        and relative
        and not new.startswith("hari ini")
        and not phrase.period
    ):
        at = _AT.search(before)
        start -= len(at[0]) if at else 0
    elif relative or (phrase.period and phrase.weekday is None):
        year = new.startswith("tahun ") and _MONTH_BEFORE.search(before)
        new = new.removeprefix("tahun ") if year else new
    elif found := _IN.search(before):
        start -= len(found[0])
        new = f"pada {new}"
    elif not led:
        aside = before.rstrip().endswith(",") and not _GOES_ON.match(rest)
        lone = before.rstrip(" \"“‘'(").endswith((",", "(")) and (aside or rest[:1] in (",", ".", ""))
        dated = _NAMED.match(text, start) or text[start].isdigit()
        if not (lone or dated or headline or before.endswith("(") or _SUBJECT.match(rest)):
            new = f"pada {new}"
    if "," in new and _GOES_ON.match(rest) and not _JOINS.match(rest):
        new += ","
    first = not text[:start].strip(" \"“‘'(")
    written = text[phrase.start : phrase.end]
    if headline and written.isupper():
        return start, new.upper()
    if headline and _is_title(text):
        return start, " ".join(word[:1].upper() + word[1:] for word in new.split(" "))
    begins = first or (written[0].isupper() and not _NAMED.match(written))
    return start, new[:1].upper() + new[1:] if begins else new
