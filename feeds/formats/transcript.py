"""The transcript in the four forms that apps read: VTT, SRT, JSON and HTML."""

import html as markup
import json
from collections.abc import Iterable, Sequence
from dataclasses import replace

from feeds.episode import Cue
from feeds.formats.captions import Caption, captions
from feeds.text import one_line
from feeds.times import clock, stamp

VTT_WIDTH = 65
SRT_WIDTH, SRT_LINES = 32, 2
"""Limits of the podcast namespace's transcript guide."""


def vtt(cues: Sequence[Cue], *, seconds: float | None = None) -> str:
    """WebVTT: a voice tag on each cue, no line over 65 characters, tag and escapes included.

    `seconds` is the length of the audio; no cue outlasts it.
    """
    blocks = ["WEBVTT"]
    for cue in captions(cues, width=VTT_WIDTH, lines=2, seconds=seconds, first=_voice, escape=_escape_vtt):
        blocks.append(_block(cue, ".", _voice(cue.speaker)))
    return "\n\n".join(blocks) + "\n"


def srt(cues: Sequence[Cue], *, seconds: float | None = None) -> str:
    """SubRip: at most two lines of 32 characters a cue; the speaker is named where the voice changes."""
    blocks = []
    made = captions(_announced(cues), width=SRT_WIDTH, lines=SRT_LINES, seconds=seconds)
    for number, cue in enumerate(made, 1):
        blocks.append(f"{number}\n{_block(cue, ',', '')}")
    return "\n\n".join(blocks) + "\n"


def json_(cues: Sequence[Cue]) -> str:
    """Transcript JSON 1.0.0 of the podcast namespace: one segment a line, as written."""
    segments = [
        {
            "speaker": one_line(cue.speaker),
            "startTime": round(cue.start_s, 3),
            "endTime": round(cue.end_s, 3),
            "body": one_line(cue.text),
        }
        for cue in cues
    ]
    return json.dumps({"version": "1.0.0", "segments": segments}, ensure_ascii=False, indent=1) + "\n"


def html(cues: Sequence[Cue], *, title: str = "Transkrip", language: str = "id") -> str:
    """A page in the namespace's form: <cite>, <time> and <p> for each line; everything is escaped."""
    name = markup.escape(one_line(title))
    rows = "\n".join(
        f"<cite>{markup.escape(one_line(cue.speaker))}:</cite>\n"
        f"<time>{clock(cue.start_s)}</time>\n<p>{markup.escape(one_line(cue.text))}</p>"
        for cue in cues
    )
    return (
        f'<!DOCTYPE html>\n<html lang="{markup.escape(language)}">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{name}</title>\n</head>\n<body>\n<h1>{name}</h1>\n{rows}\n</body>\n</html>\n"
    )


def _block(cue: Caption, point: str, tag: str) -> str:
    return f"{stamp(cue.start_s, point)} --> {stamp(cue.end_s, point)}\n{tag}" + "\n".join(cue.lines)


def _voice(speaker: str) -> str:
    """The voice tag; a name is cut so that most of the line stays for the words."""
    name = "".join(letter for letter in one_line(speaker) if letter not in "&<>")[:24].strip()
    return f"<v {name}>" if name else ""


def _escape_vtt(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def _announced(cues: Iterable[Cue]) -> Iterable[Cue]:
    """The cues with the speaker's name before the first words of a new voice."""
    last = ""
    for cue in cues:
        named = cue.speaker and cue.speaker != last
        last = cue.speaker
        yield replace(cue, text=f"{cue.speaker}: {cue.text}") if named else cue
