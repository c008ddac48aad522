"""Embargo: what may not be told before its hour, and its marks, which are never told.

A mark is read piece by piece: a label ("EMBARGO", "jangan disiarkan"), words between, a day, a clock time, in any
order. It stands at the start of a title or of one of the first paragraphs, or in brackets or behind a dash in a title,
and it ends like a label: "Embargo hingga 24 November diperpanjang" is news.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta, timezone
from typing import Final

from scripts.article import Article
from scripts.judging.dates import LONG, WEEKDAY, figures
from scripts.judging.hour import Hour, told_time, written_at

AHEAD: Final = timedelta(hours=9)
"""So far ahead of the hour a time is that of the place, labelled as Greenwich's, and no future."""
_AIRED: Final = (
    r"(?:di(?:siarkan|tayangkan|publikasikan|muat|terbitkan|sebarluaskan|beritakan|kutip|rilis|umumkan|unggah)"
    r"|tayang(?:kan)?|terbit(?:kan)?|rilis|siarkan|siaran|publikasi(?:kan)?|muat"
    r"|me(?:nayangkan|nyiarkan|mpublikasikan|nerbitkan|muat|nyebarluaskan|mberitakan|ngutip|rilis|ngunggah))"
)
_MONTH_EN: Final = "January|February|March|April|May|June|July|August|September|October|November|December"
_ENGLISH: Final = {name[:3].lower(): number for number, name in enumerate(_MONTH_EN.split("|"), 1)}
_PIECE: Final = re.compile(
    r"(?P<label>(?P<plain>\b(?:di)?embargo(?:ed)?\b)"
    rf"|\b(?:jangan|tidak (?:untuk|boleh)|dilarang|tidak|belum boleh|baru (?:boleh|dapat)|dapat|boleh"
    rf"|hanya untuk|untuk) {_AIRED}\b|\bnot for (?:publication|release|broadcast)\b"
    rf"|\b(?:mohon|harap) (?:di)?tahan\b(?: {_AIRED}| penayangan)?"
    r"|\b(?:hold for|not for immediate|for) release\b|\bdo not (?:publish|broadcast)\b)"
    rf"|(?P<day>{LONG}|(?P<d1>\b[0-3]?\d) (?P<m1>{_MONTH_EN})\b,?(?: (?P<y1>20\d\d))?"
    rf"|\b(?P<m2>{_MONTH_EN}) (?P<d2>[0-3]?\d)\b,?(?: (?P<y2>20\d\d))?"
    r"|(?P<d3>\b[0-3]?\d)(?:(?P<sep3>[/.-])(?P<m3>[01]?\d)(?P=sep3)(?P<y3>20\d\d)|/(?P<m5>[01]?\d))\b|(?P<y4>\b20\d\d)-(?P<m4>\d\d)-(?P<d4>\d\d)(?:T|\b)"
    r"|(?P<word>\b(?:hari ini|besok|lusa|today|tomorrow)\b))"
    r"|(?P<clock>(?:\b(?:pukul|jam|pkl\.?|at) ?)?(?P<h>[0-2]?\d)(?:[.:](?P<min>[0-5]\d)"
    r"(?::[0-5]\d(?:\.\d{1,6})?)?(?P<offset>Z\b|[+-]\d\d:?\d\d\b)?(?: ?(?P<noon>[ap]\.?m\b))?"
    r"|(?<=(?:pukul|..jam) \d)(?!\d)|(?<=(?:pukul|..jam) \d\d)| ?(?P<noon_>[ap]\.?m\b)))"
    r"|\b(?P<zone>WIB|WITA|WIT|GMT|UTC)\b"
    rf"|(?P<until>\b(?:sampai|dengan|hingga|until|till|sebelum|before|mulai|setelah|after|sesudah|pada|on|at|berakhir)\b"
    r"|\bs\.?/?d\b\.?)"
    r"|(?P<part>\b(?:pagi|siang|sore|petang|malam|dini hari|tengah malam)\b)"
    rf"|(?P<fill>\b(?:{WEEKDAY}|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|tanggal|tgl|hari|siaran|pers|rilis|materi"
    r"|berita|naskah|artikel|konten|catatan|redaksi|status|penting|mohon|harap|perhatian|media|ini|press|release|strictly"
    r"|under|dulu|dahulu|masih|editor|desk|konferensi|jumpa|temu|acara|peluncuran|peresmian|pengumuman|rekan|wartawan|dalam|berlaku|bersifat|terkena|untuk|for|publikasi|ketat|ke|publik)\b)"
    r"|(?P<point>[\s\[\](){}*#>_!,:.;|/–—-]+)",
    re.IGNORECASE,
)
_CLOSE: Final = re.compile(r"\s*+(?:[\])*_!:.;,|–—-]++\s*+)*+")
_CUE: Final = re.compile(
    r"(?i)embargo|siar|nyiar|[tn]ayang|[tn]erbit|tahan|publikasi|release|publi|broadcast|terbit|rilis|muat|umumkan|kutip|beritakan|sebarluas|unggah"
)
_FREE: Final = re.compile(
    r"(?i)\s{0,3}[\[(]\s?embargo (?:telah |sudah )?(?:dicabut|berakhir|selesai|lewat|dibuka|lifted)\s?[\])]"
    r"[\s:–—-]{0,4}"
    r"|[\W_]{0,6}(?:for immediate release|(?:untuk )?segera (?:disiarkan|dirilis|dimuat)|untuk disiarkan segera)"
    r"\s{0,2}(?:[\])*_!:.;,|–—-]{1,6}|$)"
)
"""What is put over a release that may be told at once."""
_UNTIL_THEN: Final = re.compile(
    r"(?i)[\[(]\s?(?:masih )?(?:di)?embargo(?:ed)?:? (?:sampai|hingga|until|till|sebelum|before"
    r"|setelah|after)\b[^\])]{3,80}[\])]"
)
"""An embargo in brackets that ends with an event: "(embargo sampai upacara selesai)"."""
_ZONES: Final = {"WIB": 7, "WITA": 8, "WIT": 9, "GMT": 0, "UTC": 0}
_TOP: Final = 3
"""Paragraphs from the top in which a mark may stand."""
_PIECES: Final = 40


@dataclass(frozen=True, slots=True)
class _Mark:
    """Where a mark stands in a text, and what it says."""

    start: int
    end: int
    day: re.Match[str] | None
    clock: re.Match[str] | None
    zone: timezone | None
    late: bool = False
    """The hour is one of the afternoon or the evening: "jam 7 malam"."""

    def moment(self, written: datetime) -> datetime | None:
        """The moment that it names, on the clocks of `written`; a day alone begins at midnight. None: it names none."""
        if self.day is None and self.clock is None:
            return None
        day = _day(self.day, written.date()) if self.day else written.date()
        hour, minute = (int(self.clock["h"]), int(self.clock["min"] or 0)) if self.clock else (0, 0)
        if self.clock and (noon := self.clock["noon"] or self.clock["noon_"]):
            hour = hour % 12 + (12 if noon.lower().startswith("p") else 0)
        elif self.late and 1 <= hour < 12:
            hour += 12
        zone = self.zone or written.tzinfo
        moment = datetime.combine(day, time(hour % 24, minute), zone).astimezone(written.tzinfo)
        return moment + timedelta(days=hour // 24)


def waits(article: Article, hour: Hour) -> tuple[datetime, str] | None:
    """Until when `article` is to wait, and why (English); None where it may be told at `hour`."""
    now = hour.when
    written = (written_at(article, now.tzinfo) or now).astimezone(now.tzinfo)
    marks = [_mark(text) for text in (article.title, *article.paragraphs[:_TOP])]
    moments = [moment for mark in marks if mark and (moment := mark.moment(written))]
    if moments and max(moments) > now:
        return max(moments), f"under embargo until {max(moments):%Y-%m-%d %H:%M}"
    if any(marks) and not moments:
        return now + timedelta(days=1), "under embargo, and no hour is given"
    dated = article.credit.published or told_time(article, now.tzinfo)
    if dated is not None and dated > now + AHEAD:
        return dated, f"dated {dated.astimezone(now.tzinfo):%Y-%m-%d %H:%M}, which is still to come"
    return None


def without_embargo(article: Article) -> Article:
    """`article` less every mark of its embargo; a paragraph that was nothing else goes."""
    top = [_less(paragraph) for paragraph in article.paragraphs[:_TOP]]
    title = _less(article.title) or article.title
    if title == article.title and tuple(top) == article.paragraphs[:_TOP]:
        return article
    return replace(article, title=title, paragraphs=(*(p for p in top if p), *article.paragraphs[_TOP:]))


def _mark(text: str) -> _Mark | None:
    """The first mark of `text`: at its start, or in brackets or behind a dash in a short one (a title)."""
    if not _CUE.search(text[:400]):
        return None
    starts = [0]
    if len(text) < 250:
        starts += [match.start() for match in re.finditer(r"[\[(](?=\s?[A-Za-z])| [-–—|] (?=[A-Za-z])", text)]
    return next((mark for start in starts if (mark := _from(text, start))), None)


def _from(text: str, start: int) -> _Mark | None:
    pieces = list(_pieces(text, start))
    label = next((piece for piece in pieces if piece["label"]), None)
    if label is None:
        return None
    day = next((piece for piece in pieces if piece["day"]), None)
    clock = next((piece for piece in pieces if piece["clock"]), None)
    core = max(
        piece.end()
        for piece in pieces
        if not (piece["fill"] or piece["point"] or (piece["part"] and not clock))
    )
    close = _CLOSE.match(text, core)
    end = close.end() if close else core
    closed = end == len(text) or bool(text[core:end].strip(" ,"))
    shouts = label[0].isupper() and not text.isupper()
    if day or clock:
        late = any(piece["part"] in ("siang", "sore", "petang", "malam") for piece in pieces)
        return _Mark(start, end, day, clock, _zone(pieces), late) if closed or shouts else None
    if label["plain"] and (event := _UNTIL_THEN.match(text, start)):
        return _Mark(start, event.end(), None, None, None)
    if not (label["plain"] and label[0].isupper()):
        return None
    if shouts and any(piece["until"] for piece in pieces) and not closed:  # "EMBARGO hingga pidato selesai"
        return _Mark(start, len(text) if len(text.split()) <= 10 else end, None, None, None)
    return (
        _Mark(start, end, None, None, None)
        if closed and (end < len(text) or shouts or text == label[0])
        else None
    )


def _pieces(text: str, start: int) -> Iterator[re.Match[str]]:
    for _ in range(_PIECES):
        match = _PIECE.match(text, start)
        if match is None or match.end() == start:
            return
        yield match
        start = match.end()


def _zone(pieces: list[re.Match[str]]) -> timezone | None:
    offset = next((piece["offset"] for piece in pieces if piece["offset"]), "")
    if offset and offset not in "Zz":
        away = timedelta(hours=int(offset[1:3]), minutes=int(offset[-2:]))
        return timezone(-away if offset[0] == "-" else away) if away < timedelta(hours=24) else None
    name = "UTC" if offset else next((piece["zone"].upper() for piece in pieces if piece["zone"]), "")
    return timezone(timedelta(hours=_ZONES[name])) if name else None


def _less(text: str) -> str:
    """`text` without its mark; what follows it begins large."""
    if free := _FREE.match(text):
        return text[free.end() :].strip()
    mark = _mark(text)
    if mark is None:
        return text
    rest = text[mark.end :].lstrip(" :.–—-|)]*")
    head = text[: mark.start].rstrip(" -–—|")
    if head:
        return f"{head} {rest}".strip()
    return rest[:1].upper() + rest[1:]


def _day(match: re.Match[str], today: date) -> date:
    if match["word"]:
        return today + timedelta(days={"hari ini": 0, "today": 0, "lusa": 2}.get(match["word"].lower(), 1))
    if match["d_"]:
        found = figures(match)
        days = found.near(today) if found else None
        return days[1] if days else today
    for d, m, y in (("d1", "m1", "y1"), ("d2", "m2", "y2"), ("d3", "m3", "y3"), ("d4", "m4", "y4")):
        if match[d]:
            named = match[m] or match["m5"]
            month = _ENGLISH.get(named[:3].lower()) or int(named)
            try:
                return date(int(match[y] or today.year), month, int(match[d]))
            except ValueError:
                return today
    return today
