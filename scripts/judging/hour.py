"""The hour: what a relative word, a weekday or a deadline of an article means when the edition is heard."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, time, timedelta, tzinfo
from typing import Final

from scripts.almanac import part_of_day
from scripts.article import Article
from scripts.clean.dates import WIB
from scripts.events.newest.leading import as_of
from scripts.judging import deadlines, lookalikes
from scripts.judging.atoms import TRIGGER
from scripts.judging.attendance import attending
from scripts.judging.brackets import unbracketed
from scripts.judging.dates import FIGURES, LONG, WEEKDAY, figures, weekday
from scripts.judging.mentions import MOST, read
from scripts.judging.moments import AWAY, Span
from scripts.judging.naming import day_name
from scripts.judging.phrases import phrases
from scripts.judging.retelling import retell

_DATED: Final = re.compile(rf"\b{WEEKDAY}(?: \w{{4,6}}| dini hari)?,? ?(?:{FIGURES}|{LONG})")
_ENDED: Final = "it ended at"
"""Begins why a sentence is over."""
_SAID: Final = re.compile(
    r"(?i)\b(?:kata|ujar|ucap|tutur|ungkap|sebut|jelas|papar|menurut|mengatakan|menyatakan)\w{0,3}\b"
)
_AHEAD: Final = re.compile(
    r"(?i)\b(?:akan|bakal|mendatang|dijadwalkan|direncanakan|rencananya|hingga|sampai|mulai|besok)\b"
)
_COUNTED_BY: Final = re.compile(
    r"(?i)\b(?:mencapai|menembus|tercatat|terkumpul|terjual|terdaftar|terdata|total(?:nya)?|jumlah(?:nya)?|sudah|telah)\b"
    r"[^;]{0,80} (?:hingga|sampai)(?: (?:pada|hari|tanggal)){0,2} $"
)
"""Before a day: so many they were by then, and that is when it was written."""
BY_NOW: Final = re.compile(
    r"(?i)\b(?P<how>hingga|sampai|saat|ketika|sampai saat|hingga saat) (?:berita|artikel|laporan|naskah|tulisan) ini "
    r"(?:di(?:tulis(?:kan)?|turunkan|terbitkan|muat|buat|susun|rilis|siarkan)|tayang|terbit)\b"
)
"""What was so when the article was written."""
FRESH: Final = timedelta(minutes=45)
"""So long it may be so still."""
_ENDS: Final = re.compile(
    rf", (?P<name>{WEEKDAY}) \(\d{{1,2}}/\d{{1,2}}/(?P<year>20\d\d)\)(?: \w{{4,6}}| dini hari)?\.(?:\s|$)"
)
_LONG_AGO: Final = timedelta(days=30)
_FIRST: Final = 5
"""Sentences from the top that tell when they were written."""
_LABELLED: Final = timedelta(hours=9)
"""So far ahead a time may be that of the place, labelled as Greenwich's."""


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


def written_at(article: Article, zone: tzinfo | None = None) -> datetime | None:
    """The moment from which the words of `article` count ("besok"), with a zone; None where nothing tells it.

    That is its publication. Changed on a later day (of `zone`; the publication's own without one), it counts from
    the change only where the dates in its text do. Without either the text itself is asked.
    """
    published, updated = article.credit.published, article.credit.updated
    if published is None and updated is None:
        return _inferred(article, zone or WIB)
    if (stale := _reprinted(article, published or updated)) is not None:
        return stale
    if published is None or updated is None:
        return published or updated
    own = zone or published.tzinfo
    first, last = published.astimezone(own).date(), updated.astimezone(own).date()
    if last > first:
        inferred = _inferred(article, own or WIB)
        if inferred is not None and inferred.date() == last:
            return updated
    return published


def _reprinted(article: Article, stamped: datetime | None) -> datetime | None:
    """Noon of the day of an article that was put out again under a new stamp; None for any other.

    Its first sentence ends with the day of its news, year and all, and that lies long before the stamp; no later day
    is dated in it. What counts from a day counts from that one: an old "besok" is not said to be tomorrow.
    """
    lead = article.paragraphs[0][:600] if article.paragraphs else ""
    first = _ENDS.search(lead)
    if stamped is None or first is None or ". " in lead[: first.start()].rpartition(" - ")[2]:
        return None
    day = _inferred(article, stamped.tzinfo or WIB)
    if day is None or stamped - day <= _LONG_AGO:
        return None
    # not the year that somebody forgot to change in January
    return day if day.weekday() == weekday(first["name"]) else None


def known_at(article: Article) -> datetime | None:
    """From when what `article` tells is, beside other reports of its event: its last change, or else its publication;
    earlier where it says that its count is. None where nothing tells it."""
    return as_of(article, article.credit.updated or written_at(article))


def told_time(article: Article, zone: tzinfo | None = None) -> datetime | None:
    """The moment by which the age of `article` is judged: its last change, its publication, or what its text says."""
    return article.credit.updated or article.credit.published or _inferred(article, zone or WIB)


def retold(text: str, written: datetime | None, hour: Hour, body: Sequence[str] = ()) -> Retold:
    """`text` (a sentence or a headline, written at `written`) as it may be said at `hour`.

    A word that still means the same stays; else weekday or date is said. What cannot be said well, what a quotation
    would have to be changed for, what is over is passed over. Without `written` only dates are looked at, and `why`
    names what counts from a day that nobody knows. `body`: the paragraphs of its article, which show what is a name.
    """
    told = resolved(lookalikes.shown(text, body), written, hour)
    if told.text is not None:
        told = Retold(lookalikes.bare(told.text), told.why)
    if told.text is None or ("(" not in told.text and "[" not in told.text):
        return told
    said = unbracketed(told.text, counted(written, hour) if written else None, hour.when)
    return Retold(said, told.why)


def spelled(text: str) -> str:
    """`text` with dates in brackets said out, for where nobody knows when it was written or is heard."""
    return unbracketed(text, None, None)


def resolved(text: str, written: datetime | None, hour: Hour) -> Retold:
    """The same, with dates in brackets as they stand behind a weekday."""
    if not TRIGGER.search(text):
        return Retold(text)
    if written is None:
        written = _anchored(text, hour)
    if written is None:
        return Retold(text, _undated(text))
    written = counted(written, hour)
    mentions = read(text, written)
    if BY_NOW.search(text) and hour.when > written:
        return _so_far(text, written, hour)
    if not mentions:
        return Retold(text)
    if len(mentions) >= MOST:
        return Retold(None, "it names more days than a sentence can")
    if written.date() == hour.when.date() and written == hour.when:
        return Retold(text)
    if when := deadlines.over(mentions, written, hour.when):
        if not (was := deadlines.closed(text, mentions, written)):
            return Retold(None, f"{_ENDED} {when:%Y-%m-%d %H:%M}")
        text, mentions = was, read(was, written)
    return Retold(*retell(text, mentions, written, hour.when))


def detours(texts: Sequence[str], said: Sequence[Retold]) -> frozenset[int]:
    """Numbers of the sentences of `texts` that hang on what is over: they send people round or home because of what was
    shut, or call them to what was announced. `said` are the same sentences as they may be told."""
    shut = any(
        deadlines.is_over(text, each.text)
        for text, each in zip(texts, said, strict=True)
        if each.text is not None or each.why.startswith(_ENDED)
    )
    ended_ = frozenset(n for n, each in enumerate(said) if each.text is None and each.why.startswith(_ENDED))
    round_ = frozenset(n for n, text in enumerate(texts) if shut and deadlines.is_detour(text))
    return round_ | (attending(texts, ended_) if ended_ else round_)


def _so_far(text: str, written: datetime, hour: Hour) -> Retold:
    """`text` with "hingga berita ini ditulis" said as the part of the day at which it was written."""
    found = BY_NOW.search(text)
    if found is None or not found["how"].lower().startswith(("hingga", "sampai")):
        return Retold(None, "it says how things stood when it was written")
    if hour.when - written <= FRESH and found["how"].lower().startswith(("hingga", "sampai")):
        said = f"{found['how'].split()[0]} kini"
        return Retold(
            f"{text[: found.start()]}{said}{text[found.end() :]}", f"'{found[0]}' is said as '{said}'"
        )
    span = Span(written.date(), written.date(), part_of_day(written.hour) if written.hour else "")
    said = f"{found['how'].split()[0]} {day_name(span, hour.when, planned=False)}"
    rest = re.sub(
        r"(?i)^,? (?:pada )?(?:pukul|jam|pkl\.?) \d{1,2}[.:]\d\d(?: WI(?:B|TA|T))?", "", text[found.end() :]
    )
    retold_ = resolved(f"{text[: found.start()]}{rest}", written, hour)
    if retold_.text is None:
        return retold_
    return Retold(f"{text[: found.start()]}{said}{rest}", f"'{found[0]}' is said as '{said}'")


def ended(title: str, sentences: Sequence[str], written: datetime | None, hour: Hour) -> str:
    """Why the article of `title` and `sentences` is over as a whole at `hour`, English; empty where it is not."""
    if written is None:
        return ""
    return deadlines.ended(title, sentences, counted(written, hour), hour.when)


def counted(written: datetime, hour: Hour) -> datetime:
    """`written` by the show's clock; one just ahead of the hour is its own clock's time, labelled with another zone."""
    zone = hour.when.tzinfo
    if hour.when < written <= hour.when + _LABELLED:
        return min(written.replace(tzinfo=zone), hour.when)
    return written.astimezone(zone)


def _anchored(text: str, hour: Hour) -> datetime | None:
    """Noon of the day that `text` itself fixes by "besok, Minggu (22/11/2026)"."""
    for phrase in phrases(text):
        if phrase.date and phrase.date.year and phrase.rel in AWAY:
            days = phrase.date.near(hour.when.date())
            if days:
                day = days[1] - timedelta(days=AWAY[phrase.rel])
                return datetime.combine(day, time(12), hour.when.tzinfo)
    return None


def _undated(text: str) -> str:
    """What is said to the producer of words that count from a day that nobody knows."""
    for phrase in phrases(text):
        if (
            phrase.date is None
            and not phrase.month
            and (phrase.rel or phrase.tense or phrase.weekday is not None)
        ):
            return f"no date: '{text[phrase.start : phrase.end]}' is said as it stands"
    return ""


def _inferred(article: Article, zone: tzinfo) -> datetime | None:
    """Noon of the day that the first sentences give with weekday and year as their own."""
    own: list[datetime] = []
    other: list[datetime] = []
    for paragraph in article.paragraphs[:_FIRST]:
        text = paragraph[:1500]
        for match in _DATED.finditer(text):
            written = figures(match)
            days = written.near(datetime(2000, 1, 1).date()) if written and written.year else None
            if not days:
                continue
            noon = datetime.combine(days[1], time(12), zone)
            before = text[max(0, match.start() - 160) : match.start()]
            before = before[before.rfind(". ") + 1 :]
            spoken = _SAID.search(before) and before.rstrip().endswith(",")
            if spoken or (match.start() == 0 and text[match.end() : match.end() + 1] == ","):
                own.append(noon)
            elif not _AHEAD.search(before) or _COUNTED_BY.search(before):
                other.append(noon)
    return max(own or other, default=None)
