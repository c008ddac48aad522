"""Embargoes and articles from the future: until when an article waits."""

import re
from dataclasses import replace
from datetime import datetime, timedelta, tzinfo
from typing import Final

from scripts.article import Article
from scripts.clean.dates import read_time
from scripts.judging.calendar import CLOCK, DAY, FIGURES, WRITTEN, moment, read_clock, read_day

AHEAD: Final = timedelta(hours=9)
"""So far ahead an article's time may be local time that was labelled GMT; no zone of Indonesia is further off."""
_MARK: Final = (
    r"(?:(?i:di-?)?(?:EMBARGO(?:ED)?|[Ee]mbargo(?:ed)?)|[Jj]angan (?:disiarkan|dimuat|diberitakan|dipublikasikan"
    r"|diterbitkan)"
    r"|JANGAN (?:DISIARKAN|DIMUAT|DIBERITAKAN|DIPUBLIKASIKAN|DITERBITKAN)"
    r"|(?:[Uu]ntuk|UNTUK|[Bb]oleh|BOLEH|[Dd]apat|DAPAT) (?:disiarkan|DISIARKAN|dimuat|DIMUAT|dipublikasikan"
    r"|DIPUBLIKASIKAN)"
    r"|(?i:not for release|hold for release|for release))"
)
_UNTIL: Final = (
    r"(?:[:,]? ?(?i:sampai(?: dengan)?|hingga|sebelum|s\.d\.?|until|till|before|mulai|pada|on|s/d))?[:,]?"
    rf"(?: (?i:pada|tanggal|hari))?(?: ?{DAY},?)? ?\(?"
)
_ENGLISH: Final = r"(?:\d{1,2} [A-Z][a-z]{2,8},? \d{4}|[A-Z][a-z]{2,8} \d{1,2},? \d{4}|\d{4}-\d{2}-\d{2})"
_ZONE: Final = r"(?: ?(?:WIB|WITA|WIT|GMT|a\.?m\.?|p\.?m\.?))?"
_TIME: Final = rf"(?:[,;]? ?(?:at )?(?P<clock>{CLOCK}|\d{{1,2}}[.:]\d{{2}}{_ZONE}))?"
_EMBARGO: Final = re.compile(
    rf"[\[(*]{{0,2}}{_MARK}{_UNTIL}(?P<date>{_ENGLISH}|{WRITTEN}|{FIGURES})\)?{_TIME}[\])*]{{0,2}} ?[.:;–—-]* ?"
)
_BARE: Final = re.compile(r"^[\[(*]{0,2}(?:EMBARGO|Embargo)[\])*]{0,2}\s?[:–—-]\s?")
_HEAD: Final = 3
"""Paragraphs in which an embargo is announced."""
_START: Final = 60
"""Letters before it at most, of a paragraph: deeper it is news about an embargo."""


def until(article: Article, now: datetime) -> tuple[datetime, str] | None:
    """The moment for which `article` waits at `now` (with a zone), and why."""
    zone = now.tzinfo
    assert zone is not None
    ends = [end for text in _heads(article) if (end := _end(text, article, now, zone))]
    if ends and max(ends) > now:
        return max(ends), f"embargo until {max(ends):%Y-%m-%d %H:%M}"
    published = article.credit.published
    if published is not None and published - now > AHEAD:
        when = published.astimezone(zone)
        return when, f"it is dated {when:%Y-%m-%d %H:%M}, after the edition"
    return None


def without(article: Article) -> Article:
    """`article` without the words of its embargo."""
    if not any(_EMBARGO.search(text[: _START + 120]) or _BARE.match(text) for text in _heads(article)):
        return article
    paragraphs = [_cut(text) if number < _HEAD else text for number, text in enumerate(article.paragraphs)]
    return replace(
        article, title=_cut(article.title), paragraphs=tuple(text for text in paragraphs if text.strip(" ."))
    )


def _heads(article: Article) -> list[str]:
    return [article.title, *article.paragraphs[:_HEAD]]


def _cut(text: str) -> str:
    found = _EMBARGO.search(text)
    if found and found.start() <= _START:
        text = (text[: found.start()] + text[found.end() :]).strip(" -–—:")
    return _BARE.sub("", text).strip()


def _end(text: str, article: Article, now: datetime, zone: tzinfo) -> datetime | None:
    found = _EMBARGO.search(text[: _START + 160])
    if not found or found.start() > _START:
        return None
    date = found["date"]
    read = read_day(date, (article.credit.published or now).astimezone(zone).date())
    day = read.day if read else None
    if day is None and (parsed := read_time(date)):
        day = parsed.date()
    if day is None:
        return None
    clocked = read_clock((found["clock"] or "").replace(":", "."), zone)
    if clocked is None:
        return moment(day, None, zone).replace(hour=0, minute=0, second=0)
    return moment(day, clocked, zone)
