"""Mentions: what a sentence says about time, resolved from the moment at which it was written."""

import re
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from typing import Final

from scripts.judging import foreseen, lookalikes
from scripts.judging.atoms import TRIGGER
from scripts.judging.moments import Clock, Span, bounds, clocks, mean
from scripts.judging.phrases import Phrase, phrases

MOST: Final = 40
"""More days than that no sentence names; what has more is a table, and only so many are read."""
_PLANNED: Final = (
    r"akan(?! tetapi)|bakal|hendak|segera|rencananya|berencana|merencanakan|direncanakan|dijadwalkan|terjadwal"
    r"|diagendakan|diperkirakan|diprediksi|diprakirakan|berpotensi|menargetkan|ditargetkan"
)
_SAID: Final = (
    r"(?:kata|ujar|ucap|tutur|jelas|ungkap|sebut|papar|tegas|imbuh|tandas|terang|lanjut|keterangan)(?:nya)?|cetus|tulis"
    r"|demikian|menurut|dikutip|dilansir|siaran pers|konferensi pers|saat di(?:temui|hubungi|konfirmasi)"
    r"|kepada wartawan"
)
_BEHIND: Final = (
    r"telah|sudah|setelah|usai|sejak|akibat|pasca|sebelumnya|seusai|menyusul|mengatakan|menyatakan"
    r"|menjelaskan"
)
_SIGNS: Final = re.compile(rf"(?i)\b(?:(?P<planned>{_PLANNED})|(?P<said>{_SAID})|(?P<behind>{_BEHIND}))\b")
_PLAN: Final = re.compile(rf"(?i)\b(?:{_PLANNED})\b")
_AFTER: Final = re.compile(rf"(?i)^[^,;.:\"“]{{0,60}}?\b(?:{_PLANNED})\b")
_BREAK: Final = re.compile(r"(?i)[;,.]|\b(?:bahwa|mengatakan|menyatakan|menjelaskan|kata|ujar|yang|agar)\b")
_UNTIL: Final = re.compile(
    r"(?i)\b(?:hingga|sampai(?: dengan)?|s\.?/?d\.?|paling lambat|selambat-lambatnya|terakhir|berakhir|ditutup|tutup"
    r"|tenggat|batas (?:akhir|waktu)(?:nya)?|jatuh tempo|kedaluwarsa)(?: (?:pada|hari|tanggal|pukul|jam|adalah|dengan)"
    r"){0,3} ?$"
)
_CAUSE: Final = re.compile(r"(?i)\b(?:karena|akibat|lantaran|setelah|usai|menyusul|imbas|dampak)\b")
_FROM: Final = re.compile(
    r"(?i)\b(?:mulai|sejak|terhitung|per|berlaku)(?: (?:pada|hari|tanggal|efektif)){0,2} ?$"
)
_EDGE: Final = re.compile(r"(?i)\b(?:mulai|hingga|sampai)(?: (?:awal|akhir|bulan)){0,2} $")
_RANGE: Final = re.compile(
    r"(?i)^(?: ?[-–—] ?| (?:sampai|hingga|sampai dengan|s\.?/?d\.?)(?: (?:pada|hari|tanggal))? )$"
)
_QUOTED: Final = re.compile(r"“[^”]*+”?|\"[^\"]*+\"?|(?<!\w)[‘'](?=\w)[^’']*+[’']")
_CLOSED: Final = re.compile(r"[^\"“”]*+(?:(?<=[.,!?…])\"(?=\s|$)|”)")
"""A quotation that began in a sentence before."""
_STILL: Final = re.compile(
    r"(?i)\b(?:berlaku|dibuka|ditutup|berlangsung|terjadi|menahan|pendaftaran|peringatan|padam|mati|dihentikan"
    r"|libur|diliburkan|gratis|waspada|siaga|diimbau|dapat|bisa)\b"
)
_DONE: Final = re.compile(r"(?i)\b(?:telah|sudah|sempat) (?:ber|di|me|ter)\w+\b[^,;.]{0,40}$")
"""A deed that is behind: "telah berlangsung sampai Sabtu" announces no end."""
_SINCE: Final = re.compile(r"(?i)\bsejak\b")
_OPEN: Final = re.compile(
    r"(?i)\b(?:pendaftaran|berlaku|dibuka|ditutup|gratis|registrasi|promo|diskon|batas|tenggat|layanan|peringatan"
    r"|diimbau)\b"
)
_OPENS: Final = re.compile(
    r"(?i)\b(?:dibuka|digelar|dimulai|berlangsung|diresmikan|diluncurkan|disidangkan|dijadwalkan|bertanding|berlaga"
    r"|menjamu|menghadapi|memulai|membuka|mulai|diberlakukan|berlaku|dilanjutkan|dihentikan|libur|dilantik)\b"
)
_STARTS: Final = re.compile(
    r"(?i)\b(?:dimulai|digelar|berlangsung|bergulir|ditayangkan|disiarkan|kick[ -]?off|sepak mula|berangkat)"
    r"(?: (?:pada|sejak|mulai|hari|ini)){0,2} ?$"
)


@dataclass(frozen=True, slots=True)
class Mention:
    """One phrase of time in its sentence."""

    phrase: Phrase
    span: Span
    begins: datetime
    ends: datetime
    planned: bool
    """The sentence speaks of it as of something that is to come."""
    until: bool
    """It is the end of something."""
    from_: bool
    """It is the beginning of something without an end."""
    quoted: bool
    timed: bool
    """A clock time tells when."""
    open: bool = False
    """The sentence speaks of something that is open until then: a registration, a warning."""

    @property
    def lasts(self) -> datetime:
        """Until when what it announces is still to come, or going on."""
        return self.begins if self.timed and not self.until and self.planned else self.ends


ENDEAVOUR: Final = re.compile(
    r"\b(?:akan|bakal|hendak|berencana) (?:membangun|menerapkan|mengembangkan|mengkaji|merevisi|menambah|menaikkan"
    r"|menurunkan|mengurangi|memperluas|memindahkan|menyusun|mempertimbangkan)\b[^.;]{0,160}, $"
)
"""What takes longer than a day; a day behind it, at the end of the sentence, is the one on which that was said."""


def read(text: str, written: datetime) -> list[Mention]:
    """What `text` says about time, in order; hours are those of the zone of `written`."""
    if not TRIGGER.search(text):
        return []
    hours = [
        clock
        for clock in clocks(text)
        if not (clock.there or lookalikes.each_day(text, clock.start, spans=clock.to is not None))
    ][:MOST]
    found: list[Mention] = []
    titles = lookalikes.titles(text)[:MOST]
    named = [
        phrase
        for phrase in phrases(text)[:MOST]
        if not any(first < phrase.start < last for first, last in titles)
    ]
    quotes = quoted(text)
    open_ = _OPEN.search(text) is not None
    for place, phrase in enumerate(named):
        until = _ending(text, phrase.start)
        coming = _planned(text, phrase) or (until is not None and _bare(phrase) and _closes(until, text))
        coming = coming or _of_tomorrow(text, phrase, written) or _of_next_month(text, phrase, written)
        span = mean(phrase, written, coming)
        if span is None:
            continue
        if until is not None and _bare(phrase) and found and not phrase.period:
            span = _from_there(found[-1], span)
        if not span.sure and not coming and _behind(text, phrase.start):
            span = replace(span, sure=True)
        begins, ends = bounds(span, written)
        if phrase.hours or (phrase.last and phrase.shift):
            ends = written + timedelta(hours=phrase.shift) if phrase.hours else ends
            begins = written if phrase.last else ends
        if (
            phrase.tense == "tadi" and phrase.part and begins > written
        ):  # "malam tadi (7/6)" of the morning of that day
            span = replace(span, sure=False)
        spans = span.first != span.last and phrase.date is not None
        done = _DONE.search(text, max(0, phrase.start - 80), phrase.start) is not None
        closed = (until is not None and not done) or spans or (phrase.last and phrase.shift > 0)
        clock = _of(phrase, named, hours, text)
        if clock and span.first == span.last:
            hours.remove(clock)
            begins, last = clock.on(span.first, written)
            ends = last if clock.to or closed or coming else max(ends, last)
            closed = not done and (until is not None or bool(clock.to) or _ends(text, clock))
            ends = last if closed else ends
        if place + 1 < len(named) and _RANGE.match(text[phrase.end : named[place + 1].start]):
            later = mean(named[place + 1], written, coming)
            if later and later.last >= span.last and begins > written:
                ends, closed = max(ends, bounds(later, written)[1]), True
        if done and not coming:
            begins = min(begins, written)  # it has begun
        from_ = not closed and _FROM.search(text, max(0, phrase.start - 40), phrase.start) is not None
        inside = any(first <= phrase.start < last for first, last in quotes)
        found.append(
            Mention(phrase, span, begins, ends, coming, closed, from_, inside, clock is not None, open_)
        )
    found += _hours(text, hours, named, written)
    return found


def quoted(text: str) -> list[tuple[int, int]]:
    """Where `text` is a quotation; a mark without its partner quotes to the end."""
    began = _CLOSED.match(text)
    rest = began.end() if began else 0
    spans = [match.span() for match in _QUOTED.finditer(text, rest)]
    names = set(lookalikes.titles(text))
    return ([(0, rest)] if began else []) + [span for span in spans if span not in names]


def _ending(text: str, start: int) -> re.Match[str] | None:
    """The words that make what stands at `start` an end; a place that closes for a cause begins to be closed."""
    until = _UNTIL.search(text, max(0, start - 40), start)
    if until and until[0].lower().startswith(("ditutup", "tutup")) and _CAUSE.search(text):
        return None
    return until


def _planned(text: str, phrase: Phrase) -> bool:
    """Whether a word of plans ("akan") governs `phrase`."""
    if phrase.rel in ("kemarin", "kemarin lusa", "semalam") or phrase.tense == "tadi" or phrase.way < 0:
        return False
    if phrase.way > 0 and phrase.date is None:
        return True
    if phrase.shift < 0:
        return False
    if phrase.rel and phrase.tense == "nanti":
        return True
    if not text[phrase.end :].strip(' .")') and ENDEAVOUR.search(
        text, max(0, phrase.start - 200), phrase.start
    ):
        return False
    return planned(text, phrase.start, phrase.end)


def ahead(text: str, start: int, end: int) -> bool:
    """Whether a weekday alone, in `text` from `start` to `end`, would be heard as the next one."""
    until = _ending(text, start)
    closes = until is not None and _closes(until, text) and not _DONE.search(text, max(0, start - 120), start)
    return planned(text, start, end) or closes


def planned(text: str, start: int, end: int) -> bool:
    """Whether a word of plans governs what stands in `text` from `start` to `end`."""
    before = [match.lastgroup for match in _SIGNS.finditer(text, max(0, start - 160), start)]
    if before and before[-1] == "planned":
        return True
    found = _AFTER.match(text[end : end + 90])
    return found is not None and not _BREAK.search(found[0])


def _behind(text: str, start: int) -> bool:
    """Whether what stands at `start` is told of the past: who said it when, or what has been done."""
    before = [match.lastgroup for match in _SIGNS.finditer(text, max(0, start - 160), start)]
    return bool(before) and before[-1] != "planned"


def _of_tomorrow(text: str, phrase: Phrase, written: datetime) -> bool:
    """Whether a bare weekday is the next day's: news of an opening ("dibuka Senin") is told the day before, and hardly
    six days behind."""
    return (
        _bare(phrase)
        and not phrase.period
        and phrase.weekday == (written.weekday() + 1) % 7
        and not _behind(text, phrase.start)
        and _OPENS.search(text, max(0, phrase.start - 80), phrase.start) is not None
    )


def _of_next_month(text: str, phrase: Phrase, written: datetime) -> bool:
    """Whether a month's name alone is one of the next three: "mulai Januari", said in December."""
    soon = phrase.month and 1 <= (phrase.month - written.month) % 12 <= 3
    edge = soon and _EDGE.search(text, max(0, phrase.start - 20), phrase.start)
    return bool(edge) and not _behind(text, phrase.start)


def _from_there(before: Mention, span: Span) -> Span:
    """`span`, the bare weekday with which something ends that began `before`: the first such day from there."""
    if before.phrase.date is None and not before.phrase.rel:
        return span
    days = (span.first - before.span.first).days % 7
    day = before.span.first + timedelta(days=days)
    return replace(span, first=day, last=day, sure=True)


def _bare(phrase: Phrase) -> bool:
    return phrase.weekday is not None and not (phrase.date or phrase.rel or phrase.tense or phrase.way)


def _closes(until: re.Match[str], text: str) -> bool:
    """Whether a bare weekday behind `until` is the next one: the end of what is still open."""
    if re.match(r"(?i)hingga|sampai|s\b", until[0]) is None:
        return True
    near = max(0, until.start() - 200), until.end() + 200
    return _STILL.search(text, *near) is not None and _SINCE.search(text, *near) is None


def _of(phrase: Phrase, named: list[Phrase], hours: list[Clock], text: str) -> Clock | None:
    """The clock time that belongs to `phrase`: close behind it, or right before it."""
    for clock in hours:
        gap = text[phrase.end : clock.start] if clock.start >= phrase.end else ""
        between = any(phrase.end <= other.start < clock.start for other in named)
        if clock.start >= phrase.end and len(gap) < 40 and not between and not re.search(r"[.;] ", gap):
            return clock
        ahead = text[clock.end : phrase.start]
        if clock.end <= phrase.start and re.fullmatch(r",? ?(?:pada |hari |tanggal )*", ahead):
            return clock
    return None


def _ends(text: str, clock: Clock) -> bool:
    return _UNTIL.search(text, max(0, clock.start - 40), clock.start) is not None


def _hours(text: str, hours: list[Clock], named: list[Phrase], written: datetime) -> list[Mention]:
    """Clock times with no day beside them: ends that lie ahead on the day of writing."""
    found = []
    for clock in hours:
        begins, ends = clock.on(_local_day(clock, written), written)
        if not (_ends(text, clock) or clock.to):
            coming = _STARTS.search(text, max(0, clock.start - 40), clock.start)
            if begins > written and (coming or foreseen.at(text, clock.start)):
                day, phrase = Span(begins.date(), begins.date()), Phrase(clock.start, clock.end, rel="pukul")
                found.append(Mention(phrase, day, begins, ends, True, False, False, False, True))
            continue
        if ends <= written and written.hour >= 18 and ends.hour < 6:
            begins, ends = begins + timedelta(days=1), ends + timedelta(days=1)
        if ends > written and (_STILL.search(text) or _PLAN.search(text)):
            day = Span(begins.date(), ends.date())
            phrase = Phrase(clock.start, clock.end, rel="pukul")
            found.append(Mention(phrase, day, begins, ends, False, True, False, False, True))
    if not named and not hours and (part := foreseen.part(text, written)):
        found.append(Mention(*part, True, False, False, False, False))
    return found


def _local_day(clock: Clock, written: datetime) -> date:
    return written.astimezone(clock.zone or written.tzinfo).date()
