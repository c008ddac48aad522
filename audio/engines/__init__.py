"""The installed engines, ours and others', by their entry points; none is loaded before it is asked for.

Ours, one a file: command, edge, espeak, gtts, kokoro, openai, piper, silent, supertonic. What they share: settings (as
show.toml gives them), fetched and offers (voices that are fetched once: where they lie, and which there are), clauses
(a line in pieces), joining (pieces of sound made one), words (marks), answers (what a service sent, believed only when
it sounds like the text), patience, turns and reach (how a service is asked, when, and whether it is there), process (a
Python process of ours). espeak_library and espeak_worker, kokoro_model, kokoro_notation and kokoro_voices,
piper_notation, and supertonic_model belong to one engine each.
"""

from collections.abc import Mapping
from importlib.metadata import EntryPoint, entry_points
from typing import TYPE_CHECKING

from audio.errors import AudioError, EngineUnreachable, without
from scripts.text.near import suggest
from scripts.text.published import Secrets

if TYPE_CHECKING:
    from audio.engine import Engine

__all__ = ["GROUP", "engines", "load", "parse"]

GROUP = "briefings.engines"


def engines() -> Mapping[str, EntryPoint]:
    """Every registered engine by name, unloaded."""
    return {point.name: point for point in sorted(entry_points(group=GROUP))}


def load(name: str, settings: Mapping[str, str] | None = None) -> "Engine":
    """Make the engine called `name`; nothing heavy is loaded yet.

    Raises EngineUnreachable when there is none of that name or its plug-in is broken.
    """
    known = engines()
    if name not in known:
        raise EngineUnreachable(name, f"no engine of that name is installed - {suggest(name, known)}")
    secrets = Secrets.of(settings or {})
    try:
        engine: Engine = known[name].load()(dict(settings or {}))
    except AudioError as error:
        raise without(error, secrets) from error
    except Exception as error:
        what = secrets.text(f"{type(error).__name__}: {error}")
        raise EngineUnreachable(name, f"its plug-in is broken ({what})") from error
    return engine


def parse(choice: str) -> tuple[str, str]:
    """Part "kokoro:jm_kumo" into engine and voice; the voice is empty where none is named."""
    engine, _, voice = choice.partition(":")
    return engine.strip(), voice.strip()
