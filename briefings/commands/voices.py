"""`voices` and `say`: who can read, how it sounds, and which voices can be fetched once."""

from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from briefings.commands.options import AsJson, By, VoiceOrder, aside, person, progress
from briefings.progress import printable, printable_json

if TYPE_CHECKING:
    from collections.abc import Mapping

    from audio.engines.offers import Offer
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
    kept: str = ""
    """What was fetched for it, under which terms, and who agreed to them."""


voices = typer.Typer(
    name="voices",
    help="List the voices, and whether each engine can speak now; fetch more; hear them side by side.",
    invoke_without_command=True,
    rich_markup_mode=None,
)


def add_to(app: typer.Typer) -> None:
    """Register the commands of this room."""
    app.add_typer(voices)
    app.command()(say)


@voices.callback()
def _listed(
    context: typer.Context,
    show: Annotated[
        Path | None, typer.Option("--show", metavar="DIR", help="With this newsroom's settings of engines.")
    ] = None,
    as_json: AsJson = False,
) -> None:
    """List the voices, and whether each engine can speak now."""
    from audio.engines import engines
    from briefings.commands.options import opened

    if context.invoked_subcommand is not None:
        return
    settings = {} if show is None else opened(show)[1].engines
    found = [_asked(name, settings.get(name, {})) for name in sorted(engines())]
    if as_json:
        typer.echo(printable_json([asdict(engine) for engine in found]))
        return
    for engine in found:
        typer.echo(printable(f"{engine.engine}: {engine.state}"))
        if engine.kept:
            typer.echo(printable(f"  {engine.kept}"))
        for voice in engine.voices:
            rows = f"{voice.sex:<7} {voice.words_per_minute:>4} words a minute  {voice.note}"
            typer.echo(printable(f"  {engine.engine}:{voice.name:<18} {rows}".rstrip()))


@voices.command()
def get(
    name: Annotated[str, typer.Argument(help="piper or supertonic.")],
    accept: Annotated[
        bool,
        typer.Option("--accept-licence", help="Agree to the terms of the voice without being asked."),
    ] = False,
    source: Annotated[
        str,
        typer.Option(
            "--from",
            metavar="URL",
            envvar="BRIEFINGS_VOICES_FROM",
            help="A mirror with the hub's paths.",
            show_default=False,
        ),
    ] = "",
    by: By = "",
    as_json: AsJson = False,
) -> None:
    """Fetch a voice once, after its terms are agreed to. What was half done goes on from there."""
    from datetime import UTC, datetime

    from briefings.verbs.getting import find_offer
    from briefings.verbs.getting import get as fetch

    offer = find_offer(name)

    def agree(offer: "Offer") -> bool:
        aside(f"{offer.terms}\nLicence: {offer.licence}. Its text: {offer.read_at}")
        return accept or (not as_json and _asks(offer))

    got = fetch(offer, agree, progress(as_json), by=person(by), now=datetime.now(UTC), mirror=source)
    if as_json:
        typer.echo(printable_json({**asdict(got), "folder": str(got.folder)}))
        return
    came = f"{len(got.fetched)} files fetched" if got.fetched else "all files were there"
    typer.echo(f"{got.folder}: {came}, {got.bytes / 1e6:.0f} MB in all")
    there = _asked(offer.name, {})
    if there.ready:
        typer.echo(f'it speaks where show.toml says voices = ["{offer.name}"]')
    else:
        aside(there.state)


@voices.command()
def hear(
    text: Annotated[str, typer.Argument(help="What is to be said, as written.")],
    out: Annotated[Path, typer.Option("--out", metavar="DIR", help="A folder for the page and its sounds.")],
    engine: Annotated[
        list[str] | None,
        typer.Option(
            "--engine", metavar="NAME", help="Only this one; may be given again.", show_default=False
        ),
    ] = None,
    network: Annotated[
        bool, typer.Option("--network", help="Also voices that send the text to somebody else.")
    ] = False,
    show: Annotated[
        Path | None, typer.Option("--show", metavar="DIR", help="Use this newsroom's lexicon and engines.")
    ] = None,
    as_json: AsJson = False,
) -> None:
    """Say one text by every voice that is there, side by side on a page."""
    from briefings.verbs.side_by_side import hear as compare

    words, _, settings, clips = _studio(show)
    heard = compare(
        text, out, words, settings, clips, progress(as_json), tuple(engine or ()), network=network
    )
    if as_json:
        typer.echo(
            printable_json(
                {
                    "page": str(heard.page),
                    "voices": [
                        {"voice": each.voice, "file": each.file, "seconds": round(each.seconds, 2)}
                        for each in heard.samples
                    ],
                    "silent": [{"voice": voice, "reason": reason} for voice, reason in heard.silent],
                }
            )
        )
        return
    for voice, reason in heard.silent:
        aside(f"{voice}: {reason}")
    typer.echo(printable(f"{heard.page}: {len(heard.samples)} voices"))


def _asks(offer: "Offer") -> bool:
    """Whether the person at the terminal agrees; nobody is asked where there is none."""
    import sys

    if not sys.stdin.isatty():
        return False
    return typer.confirm(f"Fetch {offer.name} ({offer.bytes / 1e6:.0f} MB) under these terms?", err=True)


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


def _asked(name: str, settings: "Mapping[str, str]") -> _Engine:
    from audio.engines import load
    from audio.errors import AudioError
    from briefings.making.readers import Asked

    try:
        engine = load(name, settings)
    except AudioError as fault:
        return _Engine(name, False, str(fault))
    state, ready = "ready", True
    try:
        Asked(engine, settings).answered()
    except AudioError as fault:
        state, ready = str(fault), False
    offered = [
        _Voice(
            voice.name, voice.sex, round(60 / (LETTERS_PER_WORD * voice.pace.seconds_per_letter)), voice.note
        )
        for voice in engine.traits.voices
    ]
    return _Engine(name, ready, state, engine.traits.network, offered, _kept(name))


def _kept(engine: str) -> str:
    from audio.engines import fetched
    from audio.engines.offers import OFFERS

    offer = OFFERS.get(engine)
    record = fetched.read_record(fetched.home() / offer.folder) if offer else None
    if record is None:
        return ""
    size = sum(each.bytes for each in record.files) / 1e6
    return (
        f"fetched: {size:.0f} MB, revision {record.revision[:12]}, {record.licence}; "
        f"agreed to by {record.agreed_by} on {record.agreed_at[:10]}"
    )
