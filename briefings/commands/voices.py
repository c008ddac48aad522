"""`voices` and `say`: who can read, and how it sounds."""

from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from briefings.commands.options import AsJson, VoiceOrder
from briefings.progress import printable_json

if TYPE_CHECKING:
    from scripts.lexicon import Lexicon

LETTERS_PER_WORD = 7.0
"""Of Indonesian news, the space included."""
SOUND_FILES = (".wav", ".flac", ".ogg", ".mp3")


@dataclass(frozen=True, slots=True)
class _Voice:
    name: str
    sex: str
    words_per_minute: int
    note: str


@dataclass(frozen=True, slots=True)
class _Engine:
    engine: str
    ready: bool
    state: str
    network: bool = False
    voices: list[_Voice] = field(default_factory=list)


def add_to(app: typer.Typer) -> None:
    """Register the commands of this room."""
    app.command()(voices)
    app.command()(say)


def voices(as_json: AsJson = False) -> None:
    """List the voices, and whether each engine can speak now."""
    from audio.engines import engines

    found = [_asked(name) for name in sorted(engines())]
    if as_json:
        typer.echo(printable_json([asdict(engine) for engine in found]))
        return
    for engine in found:
        typer.echo(f"{engine.engine}: {engine.state}")
        for voice in engine.voices:
            rows = f"{voice.sex:<7} {voice.words_per_minute:>4} words a minute  {voice.note}"
            typer.echo(f"  {engine.engine}:{voice.name:<18} {rows}".rstrip())


def say(
    text: Annotated[str, typer.Argument(help="What is to be said, as written.")],
    out: Annotated[
        Path, typer.Option("--out", metavar="FILE", help=f"{', '.join(SOUND_FILES)}, by its ending.")
    ],
    voice: VoiceOrder = "",
    show: Annotated[
        Path | None, typer.Option("--show", metavar="DIR", help="Use this newsroom's lexicon.")
    ] = None,
) -> None:
    """Say one text, the way the programme would say it."""
    typer.echo(f"{out}: {speak_into(out, text, voice, show)}")


def speak_into(out: Path, text: str, voice: str, show: Path | None) -> str:
    """Say `text` into the sound file `out`, with the lexicon and voices of `show`; the ENGINE:VOICE that did it.

    Raises NoVoice with what each voice said.
    """
    from audio.errors import AudioError
    from audio.formats.export import write_sound
    from audio.speech.clips import Clips
    from briefings.errors import NoVoice
    from briefings.making.readers import reader, record
    from briefings.progress import Quiet
    from scripts.script import Line
    from scripts.speakable import speakable
    from scripts.text.sentences import split

    if out.suffix.lower() not in SOUND_FILES:
        raise typer.BadParameter(f"name a file that ends in {', '.join(SOUND_FILES)}", param_hint="--out")
    lines = [
        Line(part, said, "story") for part in split(text, whole_quotes=True) if (said := speakable(part))
    ]
    if not lines:
        raise typer.BadParameter("there is nothing to say in it", param_hint="TEXT")
    words, order, engines, clips = _studio(show)
    reasons: list[str] = []
    for wanted in (voice,) if voice else order:
        try:
            by = reader(wanted, "", engines)
            takes = record(lines, by, words, Clips(clips), Quiet().done)
        except AudioError as reason:
            reasons.append(str(reason))
            continue
        write_sound(out, [Clips(clips).sound(take) for take in takes], [line.pause_ms for line in lines])
        return by.name
    raise NoVoice(reasons)


def _studio(show: Path | None) -> "tuple[Lexicon, tuple[str, ...], dict[str, dict[str, str]], Path]":
    import tempfile

    from scripts.lexicon import ours

    if show is None:
        cache = Path(tempfile.gettempdir()) / "briefings-say"
        return ours(), ("kokoro", "espeak"), {}, cache
    from briefings.commands.options import opened
    from briefings.newsroom.lexicon import lexicon

    newsroom, settings = opened(show)
    engines = {name: dict(table) for name, table in settings.engines.items()}
    return lexicon(newsroom), settings.voices, engines, newsroom.clips


def _asked(name: str) -> _Engine:
    from audio.engines import load
    from audio.errors import AudioError

    try:
        engine = load(name, {})
    except AudioError as fault:
        return _Engine(name, False, str(fault))
    state, ready = "ready", True
    try:
        engine.check()
    except AudioError as fault:
        state, ready = str(fault), False
    offered = [
        _Voice(
            voice.name, voice.sex, round(60 / (LETTERS_PER_WORD * voice.pace.seconds_per_letter)), voice.note
        )
        for voice in engine.traits.voices
    ]
    return _Engine(name, ready, state, engine.traits.network, offered)
