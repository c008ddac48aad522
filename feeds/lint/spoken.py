"""What listeners are told of AI in the sound itself, as far as its transcript tells."""

import re

from feeds.lint.apple_shown import names_ai
from feeds.lint.finding import Law

SOON_S = 60.0
"""In which listeners are to have heard it."""

SAID = Law(
    "files-ai-said",
    "warning",
    "Apple Podcasts: content guidelines on AI; EU AI Act, article 50 (5): at the first exposure (November 2026)",
    "let the opening say that AI reads (templates/greeting.j2)",
)
_TIMES = re.compile(r"[ \t]{0,20}(?:(\d{1,4}):)?(\d\d):(\d\d)[.,](\d{3})[ \t]{1,20}-->")
_TAG = re.compile(r"<[^<>]{0,200}>")


def fault(subtitles: bytes) -> str:
    """What is wrong with what WebVTT or SubRip say was heard, as a sentence; empty where nothing is, or no cue."""
    cues = _cues(subtitles.decode("utf-8-sig", "replace"))
    if not cues:
        return ""
    at = next((start for start, text in cues if names_ai(text)), None)
    if at is None:
        return "podcast:txt says that AI made it, and nothing that is heard does"
    return f"only after {at:.0f} s is it heard that AI made it" if at > SOON_S else ""


def _cues(text: str) -> list[tuple[float, str]]:
    """When each begins, in seconds, and its words on one line."""
    begun, told = list[float](), list[list[str]]()
    for line in text.splitlines():
        if match := _TIMES.match(line):
            hours, minutes, seconds, ms = (int(part or 0) for part in match.groups())
            begun.append(hours * 3600 + minutes * 60 + seconds + ms / 1000)
            told.append([])
        elif told:
            told[-1].append(_TAG.sub("", line).strip())
    return [(at, " ".join(lines)) for at, lines in zip(begun, told, strict=True)]
