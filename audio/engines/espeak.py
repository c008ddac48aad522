"""espeak-ng: always there, on any machine, without a network; small and plain."""

import contextlib
from bisect import bisect_right
from collections.abc import Mapping
from importlib.metadata import PackageNotFoundError, version
from typing import Any

import numpy as np

from audio.engine import Clip, Mark, Traits, Utterance, Voice
from audio.engines.espeak_library import EVENT_WORD
from audio.engines.process import Process, ProcessDied
from audio.engines.settings import Settings
from audio.engines.words import sentence_marks, spoken_words
from audio.errors import EngineFailed, EngineUnreachable
from audio.sound import Sound
from scripts.rundown import Pace

PACKAGE = "espeakng-loader"
OURS = "2"
"""Of the way in which it is asked: raise it when a line would sound different."""
WORDS_A_MINUTE = 175
"""espeak's own default, called rate 1.0."""
SLOWEST, FASTEST = 80, 450
"""espeak's own bounds."""
PATIENCE_S = 40.0

# pace: least squares over 40 news lines (tests/bench/pace.py espeak), 22 Nov 2026, about 142 words a minute
VOICES = (
    Voice("id", "male", Pace(0.0580, 0.37), "plain and clear"),
    Voice("id+m3", "male", Pace(0.0576, 0.35), "a little deeper"),
    Voice("id+m7", "male", Pace(0.0579, 0.37), "softer"),
    Voice("id+f2", "female", Pace(0.0576, 0.44), "low"),
    Voice("id+f3", "female", Pace(0.0577, 0.37), "middle"),
    Voice("id+f4", "female", Pace(0.0567, 0.46), "clear"),
)


class Espeak:
    """Speaks in a worker process of its own, which is started at the first line."""

    def __init__(self, settings: Mapping[str, str] | None = None) -> None:
        Settings("espeak", settings, ())
        self._process: Process | None = None
        self.traits = Traits("espeak", "espeak", VOICES, _version(), processes=2, own_process=False)

    def check(self) -> None:
        """Say one syllable. Raises EngineUnreachable with the remedy."""
        try:
            self._ask("a", VOICES[0].name, 1.0, patience_s=3.0)
        except EngineFailed as error:
            raise EngineUnreachable("espeak", f"{error.reason}; reinstall {PACKAGE}") from error

    def speak(self, utterance: Utterance) -> Clip:
        """Say it. Raises EngineUnreachable when the library is missing, EngineFailed when it crashes."""
        header, pcm = self._ask(utterance.notation, utterance.voice, utterance.rate, PATIENCE_S)
        samples = np.frombuffer(pcm, "<i2").astype(np.float32) / np.float32(32_768)
        if not len(samples):
            raise EngineFailed("espeak", "it said nothing")
        sound = Sound(samples, int(header["rate"]))
        return Clip(sound, _marks(utterance, header["events"], sound))

    def close(self) -> None:
        """End the worker process; the next line starts another."""
        process, self._process = self._process, None
        if process is not None:
            process.close()

    def _ask(self, text: str, voice: str, rate: float, patience_s: float) -> tuple[dict[str, Any], bytes]:
        words_a_minute = min(max(round(WORDS_A_MINUTE * rate), SLOWEST), FASTEST)
        # a NUL would end the text, a line feed is a pause that nobody wrote
        line = " ".join(text.replace("\0", " ").split())
        order: dict[str, object] = {"text": line, "voice": voice, "wpm": words_a_minute}
        try:
            if self._process is None:
                self._process = Process("audio.engines.espeak_worker", _paths(), bare=True)
            header, pcm = self._process.ask(order, patience_s)
        except ProcessDied as error:
            self.close()
            raise EngineFailed("espeak", str(error)) from error
        except OSError as error:
            raise EngineFailed("espeak", f"its process does not start ({error.strerror})") from error
        if header.get("last"):
            self.close()
        if "error" in header:
            raise EngineFailed("espeak", str(header["error"]))
        return header, pcm


def _paths() -> tuple[str, str]:
    try:
        import espeakng_loader
    except ImportError as error:
        raise EngineUnreachable("espeak", f"its library is missing; pip install {PACKAGE}") from error
    return espeakng_loader.get_library_path(), espeakng_loader.get_data_path()


def _version() -> str:
    with contextlib.suppress(PackageNotFoundError):
        return f"{PACKAGE} {version(PACKAGE)}, {OURS}"
    return ""


def _marks(utterance: Utterance, events: list[list[int]], sound: Sound) -> tuple[Mark, ...]:
    """Word marks where notation and text have as many words; a sentence mark for each sentence, always."""
    words = [word for _, word in spoken_words(utterance.text)]
    starts = [start for start, _ in spoken_words(utterance.notation)]
    heard: dict[int, float] = {}
    if len(starts) == len(words):
        for kind, position, sample in events:
            if kind == EVENT_WORD:
                heard.setdefault(max(0, bisect_right(starts, position) - 1), sample / sound.rate)
    if not heard:
        return tuple(sentence_marks(utterance.text, (), sound.seconds))
    begun = sorted(heard.items())
    ends = [start_s for _, start_s in begun[1:]] + [sound.seconds]
    spans = zip(begun, ends, strict=True)
    marks = [Mark(start_s, end_s, words[index], "word") for (index, start_s), end_s in spans]
    return (*marks, *sentence_marks(utterance.text, marks, sound.seconds))
