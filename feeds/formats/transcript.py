"""The transcript in the four forms that apps read: VTT, SRT, JSON and HTML."""

import html as markup
import json
from collections.abc import Iterable, Sequence
from dataclasses import replace

from feeds.episode import Caption
from feeds.formats.subtitles import Subtitle, cut_subtitles
from feeds.text import join_lines
from feeds.times import format_clock, format_timestamp

VTT_WIDTH = 65
SRT_WIDTH, SRT_LINES = 32, 2
"""Limits of the podcast namespace's transcript guide."""


def render_vtt(captions: Sequence[Caption], *, seconds: float | None = None) -> str:
    """WebVTT: a voice tag on each subtitle, no line over 65 characters, tag and escapes included.

    `seconds` is the length of the audio; none outlasts it.
    """
    blocks = ["WEBVTT"]
    for subtitle in cut_subtitles(
        captions, width=VTT_WIDTH, lines=2, seconds=seconds, first=_voice, escape=_escape_vtt
    ):
        blocks.append(_block(subtitle, ".", _voice(subtitle.speaker)))
    return "\n\n".join(blocks) + "\n"


def render_srt(captions: Sequence[Caption], *, seconds: float | None = None) -> str:
    """SubRip: at most two lines of 32 characters a subtitle; the speaker is named where the voice changes."""
    blocks = []
    made = cut_subtitles(_announce_speakers(captions), width=SRT_WIDTH, lines=SRT_LINES, seconds=seconds)
    for number, subtitle in enumerate(made, 1):
        blocks.append(f"{number}\n{_block(subtitle, ',', '')}")
    return "\n\n".join(blocks) + "\n"


def render_json(captions: Sequence[Caption]) -> str:
    """Transcript JSON 1.0.0 of the podcast namespace: one segment a line, as written."""
    segments = [
        {
            "speaker": join_lines(caption.speaker),
            "startTime": round(caption.start_s, 3),
            "endTime": round(caption.end_s, 3),
            "body": join_lines(caption.text),
        }
        for caption in captions
    ]
    return json.dumps({"version": "1.0.0", "segments": segments}, ensure_ascii=False, indent=1) + "\n"


POLICY = "default-src 'none'; base-uri 'none'; form-action 'none'"
"""Content-Security-Policy of the page: it is text and nothing else."""


def render_html(captions: Sequence[Caption], *, title: str = "Transkrip", language: str = "id") -> str:
    """A page in the namespace's form: <cite>, <time> and <p> for each line; everything is escaped."""
    name = markup.escape(join_lines(title))
    rows = "\n".join(
        f"<cite>{markup.escape(join_lines(caption.speaker))}:</cite>\n"
        f"<time>{format_clock(caption.start_s)}</time>\n<p>{markup.escape(join_lines(caption.text))}</p>"
        for caption in captions
    )
    return (
        f'<!DOCTYPE html>\n<html lang="{markup.escape(language)}">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{POLICY}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{name}</title>\n</head>\n<body>\n<h1>{name}</h1>\n{rows}\n</body>\n</html>\n"
    )


def _block(subtitle: Subtitle, point: str, tag: str) -> str:
    return (
        f"{format_timestamp(subtitle.start_s, point)} --> {format_timestamp(subtitle.end_s, point)}\n{tag}"
        + "\n".join(subtitle.lines)
    )


def _voice(speaker: str) -> str:
    """The voice tag; a name is cut so that most of the line stays for the words."""
    name = "".join(letter for letter in join_lines(speaker) if letter not in "&<>")[:24].strip()
    return f"<v {name}>" if name else ""


def _escape_vtt(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def _announce_speakers(captions: Iterable[Caption]) -> Iterable[Caption]:
    """The captions with the speaker's name before the first words of a new voice."""
    last = ""
    for caption in captions:
        named = caption.speaker and caption.speaker != last
        last = caption.speaker
        yield replace(caption, text=f"{caption.speaker}: {caption.text}") if named else caption
