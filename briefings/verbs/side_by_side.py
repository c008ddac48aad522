"""`voices hear`: one text by every voice that is there, side by side on a page."""

import html
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from audio.engine import Engine
from audio.engines import engines, load
from audio.errors import AudioError
from audio.formats.export import write_sound
from audio.speech.clips import Clips
from briefings.errors import NoVoice
from briefings.files import write_aside
from briefings.making.readers import reader, record
from briefings.progress import Quiet
from scripts.lexicon import Lexicon
from scripts.script import Line
from scripts.speakable import speakable
from scripts.text.sentences import split

PAGE: Final = "index.html"
PASSED: Final = frozenset({"silent"})
"""Engines that say nothing."""
_ODD = re.compile(r"[^a-z0-9]{1,64}")
_STYLE: Final = (
    "body{font:1rem/1.5 system-ui,sans-serif;max-width:48rem;margin:2rem auto;padding:0 1rem}"
    "li{margin:1rem 0}audio{display:block;width:100%}small{color:#555}"
    "@media(prefers-color-scheme:dark){body{background:#111;color:#eee}small{color:#aaa}}"
)


@dataclass(frozen=True, slots=True)
class Sample:
    """How one voice said it."""

    voice: str
    """ENGINE:VOICE"""
    file: str
    """Beside the page."""
    seconds: float
    note: str


@dataclass(frozen=True, slots=True)
class Heard:
    """The page, what is on it, and who was silent and why."""

    page: Path
    samples: tuple[Sample, ...]
    silent: tuple[tuple[str, str], ...]


def hear(
    text: str,
    out: Path,
    words: Lexicon,
    settings: Mapping[str, Mapping[str, str]],
    clips: Path,
    progress: Quiet,
    only: Sequence[str] = (),
    *,
    network: bool = False,
) -> Heard:
    """Have `text` said by every voice, into `out`: index.html and a sound for each. `only`: these engines; `network`:
    also those that send the text to somebody else, which are asked only then or when `only` names them.

    Raises NoVoice with what each lacks, or where there is nothing to say, OSError.
    """
    lines = [
        Line(part, said, "story") for part in split(text, whole_quotes=True) if (said := speakable(part))
    ]
    if not lines:
        raise NoVoice(["there is nothing to say in the text"])
    silent: list[tuple[str, str]] = []
    wanted = _wanted(settings, only, silent, network=network)
    out.mkdir(parents=True, exist_ok=True)
    samples: list[Sample] = []
    kept = Clips(clips)
    with progress.stage("speech", "Speaking", total=len(wanted)):
        for number, (order, note) in enumerate(wanted, start=1):
            try:
                takes = record(lines, reader(order, "", settings), words, kept, _unheard)
            except AudioError as reason:
                silent.append((order, str(reason)))
                continue
            file = f"{number:02}-{_ODD.sub('-', order.casefold()).strip('-')}.mp3"
            rests = [line.pause_ms for line in lines]
            write_sound(out / file, [kept.sound(take) for take in takes], rests)
            seconds = sum(take.seconds for take in takes) + sum(rests[:-1]) / 1000
            samples.append(Sample(order, file, seconds, note))
            progress.done(number)
    if not samples:
        raise NoVoice([reason for _, reason in silent])
    write_aside(out / PAGE, page(text, samples).encode())
    return Heard(out / PAGE, tuple(samples), tuple(silent))


def page(text: str, samples: Sequence[Sample]) -> str:
    """The page: `text`, and a player for each of `samples`. All that it is given is data."""
    rows = "\n".join(
        f"<li><strong>{html.escape(each.voice)}</strong> <small>{each.seconds:.1f} detik"
        f"{'; ' + html.escape(each.note) if each.note else ''}</small>"
        f'<audio controls preload="none" src="{html.escape(each.file)}"></audio></li>'
        for each in samples
    )
    return (
        '<!doctype html>\n<html lang="id"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width,initial-scale=1">'
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; media-src 'self' file:; "
        "style-src 'unsafe-inline'\">"
        f"<title>Perbandingan suara</title><style>{_STYLE}</style></head><body>\n"
        f"<h1>Perbandingan suara</h1>\n<p>{html.escape(text)}</p>\n"
        f"<p><small>Semua suara di bawah ini sintetis, buatan AI.</small></p>\n<ol>\n{rows}\n</ol>\n</body></html>\n"
    )


def _wanted(
    settings: Mapping[str, Mapping[str, str]],
    only: Sequence[str],
    silent: list[tuple[str, str]],
    *,
    network: bool,
) -> list[tuple[str, str]]:
    """ENGINE:VOICE and its note, of every engine that can speak; why others cannot is added to `silent`."""
    found: list[tuple[str, str]] = []
    for name in only or sorted(set(engines()) - PASSED):
        try:
            engine: Engine = load(name, settings.get(name, {}))
            if engine.traits.network and not network and not only:
                silent.append((name, "it sends the text to somebody else; --network lets it"))
                continue
            engine.check()
        except AudioError as reason:
            silent.append((name, str(reason)))
            continue
        found += [(f"{name}:{voice.name}", voice.note) for voice in engine.traits.voices]
    return found


def _unheard(_: int) -> None:
    """How many lines of one voice are done is nothing to tell."""
