"""What is mixed: a script, a take for each of its lines, and the music around them."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from audio.music.cues import Assets
from audio.sound import Sound
from audio.take import Take
from scripts.script import Script


@dataclass(frozen=True, slots=True)
class Spoken:
    """A script as it was read, before anything is heard of it."""

    script: Script
    takes: Sequence[Take]
    """Of its lines, in the same order."""
    load: Callable[[Take], Sound]
    """Brings the samples of a take. Raises DamagedClip when they are not those that the take promises."""
    assets: Assets
