"""What an engine is: it is asked to say an Utterance and answers with a Clip.

All that an engine of somebody else's needs is imported from here (`__all__`), and stays.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal, Protocol

from audio.errors import EngineFailed, EngineUnreachable
from audio.sound import Samples, Sound
from scripts.rundown import Pace

__all__ = [
    "Alphabet",
    "Clip",
    "Engine",
    "EngineFailed",
    "EngineUnreachable",
    "Mark",
    "Pace",
    "Samples",
    "Sound",
    "Traits",
    "Utterance",
    "Voice",
]

Alphabet = Literal["ipa", "espeak", "respelling"]
"""How an engine wants to be told the pronunciation: IPA, espeak's text with [[mnemonics]], or plain letters."""


@dataclass(frozen=True, slots=True)
class Utterance:
    """What an engine is asked to say."""

    text: str
    """The spoken form: words only, with the punctuation that shapes the melody."""
    notation: str
    """The same in the engine's own `Alphabet` (`audio.speech.phonemes`)."""
    voice: str
    rate: float = 1.0
    """1.0 is the voice's own pace."""


@dataclass(frozen=True, slots=True)
class Mark:
    """Where a word or sentence lies within a clip."""

    start_s: float
    end_s: float
    text: str
    kind: Literal["word", "sentence"]


@dataclass(frozen=True, slots=True)
class Clip:
    """One spoken line, as the engine gave it or as the cache keeps it (trimmed, at the programme's rate)."""

    sound: Sound
    marks: tuple[Mark, ...] = ()


@dataclass(frozen=True, slots=True)
class Voice:
    """A voice that an engine offers."""

    name: str
    sex: Literal["male", "female", ""]
    pace: Pace
    """Measured on news text at rate 1.0."""
    note: str = ""
    version: str = ""
    """Goes into its clips' keys, where a voice can change by itself."""


@dataclass(frozen=True, slots=True)
class Traits:
    """What the pipeline must know of an engine before it loads anything heavy."""

    name: str
    alphabet: Alphabet
    voices: tuple[Voice, ...]
    """The first is the default."""
    version: str
    """Goes into every clip's key: another build may sound different."""
    processes: int = 1
    """How many workers speak at the same time."""
    own_process: bool = True
    """Each worker is a process. False suits an engine that only waits for a server or a program."""
    network: bool = False
    """It sends the text to somebody else."""

    def voice(self, name: str = "") -> Voice:
        """The voice called `name`, or the default; KeyError when there is none of that name."""
        for voice in self.voices:
            if name in ("", voice.name):
                return voice
        raise KeyError(name)


class Engine(Protocol):
    """A plug-in, registered under the entry points `briefings.engines` and called with its settings.

    Made without work: importing the module and making the object load nothing heavy. `speak` may be called in a
    worker process, one call at a time. An engine that holds something open may have a `close()` as well: it is called
    when no more is to be said, and may end a `speak` in its middle.
    """

    traits: Traits

    def __init__(self, settings: Mapping[str, str] = ...) -> None: ...

    def check(self) -> None:
        """Return within 3 s when the engine can speak; raise EngineUnreachable with the remedy when not."""

    def speak(self, utterance: Utterance) -> Clip:
        """Say it. Raises EngineUnreachable or EngineFailed."""
