"""Transcripts and chapters: do apps read them, do they go forward, do they end with the sound?"""

import json
import math
import re
from collections.abc import Iterator
from itertools import pairwise

from feeds.lint import apple_shown
from feeds.lint.apple_shown import FEWEST, LONGEST_WORDS
from feeds.lint.document import url
from feeds.lint.finding import Finding, Law

_GUIDE = "podcast namespace: transcript guide"
_JSON = "podcast namespace: JSON chapters 1.2"
READ = Law("files-transcript", "error", _GUIDE, "write the transcript anew")
ORDER = Law("files-transcript-order", "error", _GUIDE, "let cues go forward in time and end after they begin")
LONG = Law("files-transcript-end", "error", _GUIDE, "end the last cue with the sound")
WIDE = Law(
    "files-transcript-lines", "note", f"{_GUIDE}: lines", "cut the lines: 65 letters in VTT, 32 in SRT"
)
CHAPTERS = Law(
    "files-chapters", "error", _JSON, "write version and a list of chapters with startTime and title"
)
CHAPTERS_ORDER = Law("files-chapters-order", "error", _JSON, "list the chapters in the order of time")
CHAPTERS_END = Law("files-chapters-end", "error", _JSON, "let every chapter begin within the sound")
_TIME = re.compile(r"(?:(\d{1,4}):)?(\d\d):(\d\d)[.,](\d{3})")
_SLACK_S = 1.0
Cues = list[tuple[float, float]]


def check_vtt(content: bytes, name: str, seconds: float | None) -> Iterator[Finding]:
    """WebVTT."""
    text = _text(content)
    if text is None or not re.match(r"WEBVTT(?:[ \t\n]|$)", text):
        yield READ.broken(name, "WebVTT begins with WEBVTT, in UTF-8", 1)
        return
    yield from _subtitles(text, name, ".", 65, seconds)


def check_srt(content: bytes, name: str, seconds: float | None) -> Iterator[Finding]:
    """SubRip."""
    text = _text(content)
    if text is None:
        yield READ.broken(name, "the transcript is not in UTF-8", 1)
        return
    yield from _subtitles(text, name, ",", 32, seconds)


def _subtitles(text: str, name: str, point: str, width: int, seconds: float | None) -> Iterator[Finding]:
    cues: Cues = []
    lines: list[int] = []
    wide = 0
    for number, line in enumerate(text.split("\n"), 1):
        if "-->" not in line:
            wide += len(line) > width
            continue
        first, _, rest = line.partition("-->")
        start, end = _stamp(first, point), _stamp((rest.split() or [""])[0], point)
        if start is None or end is None:
            yield READ.broken(name, f"the times {line.strip()[:60]!r} cannot be read", number)
            return
        cues.append((start, end))
        lines.append(number)
    yield from _forward(cues, lines, name, seconds)
    if wide:
        yield WIDE.broken(name, f"{wide} lines are longer than {width} letters")


def check_json(content: bytes, name: str, seconds: float | None) -> Iterator[Finding]:
    """The namespace's JSON transcript."""
    told = _json(content)
    segments = told.get("segments") if isinstance(told, dict) else None
    if (
        not isinstance(told, dict)
        or not isinstance(told.get("version"), str)
        or not isinstance(segments, list)
    ):
        yield READ.broken(name, "a JSON transcript has a version and a list of segments")
        return
    cues: Cues = []
    for number, segment in enumerate(segments):
        found = segment if isinstance(segment, dict) else {}
        start, end = _seconds(found.get("startTime")), _seconds(found.get("endTime", found.get("startTime")))
        if start is None or end is None or not isinstance(found.get("body"), str):
            yield READ.broken(name, "a segment needs startTime, endTime, body", where=f"$.segments[{number}]")
            return
        cues.append((start, end))
    yield from _forward(cues, [0] * len(cues), name, seconds)


def check_chapters(content: bytes, name: str, seconds: float | None) -> Iterator[Finding]:
    """JSON chapters."""
    told = _json(content)
    listed = told.get("chapters") if isinstance(told, dict) else None
    if not isinstance(told, dict) or not isinstance(told.get("version"), str) or not isinstance(listed, list):
        yield CHAPTERS.broken(name, "this is no JSON of chapters with a version")
        return
    starts: list[float] = []
    long = 0
    for number, chapter in enumerate(listed):
        found, where = chapter if isinstance(chapter, dict) else {}, f"$.chapters[{number}]"
        start = _seconds(found.get("startTime"))
        if start is None:
            yield CHAPTERS.broken(name, "a chapter has no startTime in seconds", where=where)
            return
        if found.get("toc", True) and not str(found.get("title") or "").strip():
            yield CHAPTERS.broken(name, "a chapter that is listed has no title", where=where)
        for field in ("url", "img"):
            if found.get(field) is not None and url(str(found[field])) is None:
                yield CHAPTERS.broken(name, f"{field} is {str(found[field])[:60]!r}", where=where)
        if seconds is not None and start >= seconds + _SLACK_S:
            yield CHAPTERS_END.broken(
                name, f"a chapter begins at {start:.1f} s, the sound ends at {seconds:.1f} s", where=where
            )
        starts.append(start)
        long += len(str(found.get("title") or "").split()) > LONGEST_WORDS
    if any(later < earlier for earlier, later in pairwise(starts)):
        yield CHAPTERS_ORDER.broken(name, "a chapter begins before the one that stands before it")
    if 0 < len(starts) < FEWEST:
        yield apple_shown.FEW.broken(
            name, f"there are {len(starts)} chapters; Apple asks for {FEWEST} or more"
        )
    if long:
        yield apple_shown.LONG.broken(
            name, f"{long} of {len(starts)} titles have more than {LONGEST_WORDS} words"
        )


def _forward(cues: Cues, lines: list[int], name: str, seconds: float | None) -> Iterator[Finding]:
    if not cues:
        yield READ.broken(name, "there is no line in the transcript")
    before = 0.0
    for (start, end), line in zip(cues, lines, strict=True):
        if end < start or start < before:
            yield ORDER.broken(name, f"after {before:.1f} s comes {start:.1f} s to {end:.1f} s", line)
            break
        before = start
    last = max((end for _, end in cues), default=0.0)
    if seconds is not None and last > seconds + _SLACK_S:
        yield LONG.broken(name, f"the last line ends at {last:.1f} s, the sound at {seconds:.1f} s")


def _stamp(text: str, point: str) -> float | None:
    found = _TIME.fullmatch(text.strip())
    if not found or point not in text:
        return None
    hours, minutes, seconds, ms = (int(part or 0) for part in found.groups())
    return hours * 3600 + minutes * 60 + seconds + ms / 1000


def _seconds(value: object) -> float | None:
    if isinstance(value, bool) or not isinstance(value, int | float):
        return None
    try:
        found = float(value)
    except OverflowError:
        return None
    return found if math.isfinite(found) and found >= 0 else None


def _json(content: bytes) -> object:
    try:
        told: object = json.loads(content.decode("utf-8-sig"))
    except (ValueError, RecursionError):
        return None
    return told


def _text(content: bytes) -> str | None:
    try:
        return content.decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n")
    except UnicodeDecodeError:
        return None
