"""The hour: what a relative word, a weekday or a deadline of an article means when the edition is heard.

One notion of time for all rooms: when an article was written, when its edition is heard, and what lies between.
"""

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Final

from scripts.almanac import MONTHS
from scripts.article import Article
from scripts.judging import deadlines, embargo
from scripts.judging.calendar import DAY, FIGURES, PART, WRITTEN, read_day
from scripts.judging.relative import KINDS, At, Say, hours, plain_date, quoted, week_day

_TRIGGER: Final = re.compile(
    rf"{DAY}|[Hh]ari [Ii]ni|[Hh]ari-hari|[Bb]esok|[Ee]sok|[Ll]usa|[Kk]emarin|[Tt]adi|[Nn]anti|[Ss]emalam"
    r"|(?:[Pp]agi|[Ss]iang|[Ss]ore|[Pp]etang|[Mm]alam|[Dd]ini [Hh]ari|[Pp]ekan|[Mm]inggu|[Bb]ulan|[Tt]ahun)"
    r" (?:[Ii]ni|[Ll]alu|[Dd]epan|yang|[Mm]endatang|[Kk]emarin)"
    r"|hari (?:yang )?lalu|hari lagi|jam (?:terakhir|lalu|lagi)"
    r"|(?:hingga|sampai|lambat|ditutup|berakhir|tenggat|batas)\b|\d{1,2} [A-Z][a-z]{2}|\( ?\d{1,2}[/-]"
)
"""Nothing else is a matter of time."""
_DATELINE: Final = re.compile(rf"^(?:[^.]{{0,60}}?[-–—,(] ?)?{DAY},? ?\(?(?P<date>{WRITTEN}|{FIGURES})")
"""A text that opens with its day."""
_SAID: Final = re.compile(rf", {DAY}(?: {PART})?,? ?\( ?(?P<date>{FIGURES}|{WRITTEN}) ?\)")
"""The day on which somebody spoke ("kata Camat, Sabtu (21/11/2026)"), hence the day of the news."""
_NAMED: Final = re.compile(
    rf"(?<!sampai )(?<!hingga )(?<!mulai )(?<!lambat ){DAY},? ?\( ?(?P<date>{FIGURES}|{WRITTEN}) ?\)"
)
_IN_BRACKETS: Final = re.compile(rf"(?P<day>{DAY}(?: {PART})?),? ?\( ?(?P<date>{FIGURES}|{WRITTEN}) ?\)")
_LONGEST: Final = 3000
"""Characters of a sentence; each of its words of time is read beside all that stands before it."""
_LEAD: Final = 1500
"""Letters of an article in which its own day is looked for."""


@dataclass(frozen=True, slots=True)
class Hour:
    """The moment at which an edition is heard."""

    when: datetime
    """With the show's zone; days begin and end by its clock."""


@dataclass(frozen=True, slots=True)
class Retold:
    """A sentence as it may be said at an hour."""

    text: str | None
    """None: it cannot be said truly, and is passed over."""
    why: str = ""
    """For the producer, where something was changed or passed over; empty where nothing was."""


def written_at(article: Article) -> datetime | None:
    """The moment from which the words of `article` count ("besok"), with a zone; None where nothing tells it.

    Published, else updated, else noon of the day that the text itself names in full as its own: it opens with it,
    somebody speaks on it, or its first paragraph tells of it.
    """
    return article.credit.published or article.credit.updated or _inferred(article)


def told_time(article: Article) -> datetime | None:
    """The moment by which the age of `article` is judged: its last change; None where nothing tells it."""
    times = [moment for moment in (article.credit.published, article.credit.updated) if moment]
    return max(times) if times else _inferred(article)


def _inferred(article: Article) -> datetime | None:
    from scripts.clean.dates import WIB

    text = "\n".join(article.paragraphs)[:_LEAD]
    opening = article.paragraphs[0][:_LEAD] if article.paragraphs else ""
    for pattern, where in ((_DATELINE, opening), (_SAID, text), (_NAMED, opening)):
        read = (read_day(found["date"], date(2000, 1, 1)) for found in pattern.finditer(where))
        if days := [each.day for each in read if each and each.sure]:
            return datetime.combine(max(days), time(12), tzinfo=WIB)
    return None


def waits(article: Article, hour: Hour) -> tuple[datetime, str] | None:
    """Until when `article` waits at `hour`, and why: it is from the future, or under embargo."""
    return embargo.until(article, hour.when)


def without_embargo(article: Article) -> Article:
    """`article` without the marks of an embargo."""
    return embargo.without(article)


def ended(title: str, sentences: Sequence[str], written: datetime | None, hour: Hour) -> str:
    """Why the article as a whole is over at `hour`; empty where it is not."""
    return deadlines.ended(title, list(sentences), written, hour.when)


def retold(text: str, written: datetime | None, hour: Hour) -> Retold:
    """`text` (a sentence or a headline, written at `written`) as it may be said at `hour`.

    A word that still means the same stays; else weekday or date is said. What cannot be said well, what stands in a
    quotation, what is over is passed over. Without `written` only dates are looked at, and `why` names what counts
    from a day that nobody knows.
    """
    if not _TRIGGER.search(text):
        return Retold(text)
    if len(text) > _LONGEST:
        return Retold(None, f"{len(text)} characters without an end are no sentence that could be said anew")
    zone = hour.when.tzinfo
    if why := deadlines.over(text, written, hour.when):
        return Retold(None, why)
    heard = hour.when.date()
    own = written.astimezone(zone).date() if written else heard
    if own > heard:  # local time that was labelled GMT
        own = heard
    at = At(own, heard, hours(hour.when), text)
    spans = quoted(text)
    starts = [start for start, _ in spans]
    pieces: list[str] = []
    done, why = 0, ""
    for found, say in _found(text):
        dated = bool(found.groupdict().get("bracket") or found.groupdict().get("comma"))
        if written is None and not dated:
            if say not in (plain_date, week_day) and not why:
                why = f"no date: {found[0].strip()!r} is said as it stands"
            continue
        said = say(found, at)
        if said is None or (said != found[0] and _quoted(found.start(), starts, spans) and not dated):
            return Retold(None, f"{found[0].strip()!r} of {own} cannot be said at {hour.when:%Y-%m-%d %H:%M}")
        if said != found[0]:
            pieces += [text[done : found.start()], said]
            done = found.end()
            why = why or f"{found[0].strip()!r} of {own} is told as {said.strip()!r}"
    return Retold("".join([*pieces, text[done:]]), why)


def spelled(text: str) -> str:
    """`text` with dates in brackets said out, for where nobody knows when it was written or is heard."""
    return _IN_BRACKETS.sub(lambda found: f"{found['day']}, {_in_words(found['date'])}", text)


def _in_words(text: str) -> str:
    read = read_day(text, date(2000, 1, 1))
    if read is None:
        return text
    said = f"{read.day.day} {MONTHS[read.day.month - 1]}"
    return f"{said} {read.day.year}" if read.sure else said


def _quoted(place: int, starts: list[int], spans: list[tuple[int, int]]) -> bool:
    before = bisect_right(starts, place) - 1
    return before >= 0 and place < spans[before][1]


def _found(text: str) -> list[tuple[re.Match[str], Say]]:
    """Every word of time in `text`, in order; where two kinds see one, the earlier kind has it."""
    out: list[tuple[re.Match[str], Say]] = []
    for pattern, say in KINDS:
        free, known = [], iter([*out, None])
        taken = next(known)
        for found in pattern.finditer(text):
            while taken is not None and taken[0].end() <= found.start():
                taken = next(known)
            if taken is None or taken[0].start() >= found.end():
                free.append((found, say))
        out = sorted([*out, *free], key=lambda pair: pair[0].start())
    return out
