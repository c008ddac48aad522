"""Kokoro-82M: a neural voice on this machine, without a network. The Japanese voices, given Indonesian phonemes.

Settings: `model` names another export of the same model, `voices` a folder of more voices (`kokoro_voices`).
"""

import os
from collections.abc import Mapping
from importlib.metadata import PackageNotFoundError, version
from importlib.util import find_spec
from pathlib import Path

import numpy as np

from audio.dsp.stretch import stretch
from audio.dsp.trim import speech_edges
from audio.engine import Clip, Mark, Traits, Utterance
from audio.engines import kokoro_model
from audio.engines.clauses import clauses
from audio.engines.joining import Span, join, sentences_heard
from audio.engines.kokoro_model import RATE, REMEDY, Model
from audio.engines.kokoro_notation import readable
from audio.engines.kokoro_voices import Style, read_recipes
from audio.engines.settings import Settings
from audio.engines.words import spoken_words
from audio.errors import EngineFailed, EngineUnreachable
from audio.sound import Samples, Sound

PEAK = 0.98
"""The model's own peaks reach 1.2."""
LEAD_S, TAIL_S = 0.02, 0.05
SENTENCE_PAUSE_S, CLAUSE_PAUSE_S = 0.40, 0.15
EARLY = RATE // 8
"""Samples by which a word may be heard before its first symbol's time (0.07 s was seen)."""
_PAUSES = frozenset(",;:.!?—…")
MOST_SYMBOLS = 250
"""In one call, half of what the model takes: its memory grows with the sentence."""
MOST_PROCESSES = 4
"""Each takes 300 to 500 MB."""


class Kokoro:
    """Loads the model at the first line that it speaks."""

    def __init__(self, settings: Mapping[str, str] | None = None) -> None:
        given = Settings("kokoro", settings, ("model", "voices"))
        model, voices = given.text("model", ""), given.text("voices", "")
        self._file = Path(model) if model else None
        folder = Path(voices) if voices else None
        self._recipes = {recipe.voice.name: recipe for recipe in read_recipes(folder)}
        self._model: Model | None = None
        self._vocabulary: Mapping[str, int] = {}
        self._vectors: Mapping[str, Style] = {}
        self.traits = Traits(
            name="kokoro",
            alphabet="ipa",
            voices=tuple(recipe.voice for recipe in self._recipes.values()),
            version=_version(self._file),
            processes=min(MOST_PROCESSES, _cores()),
        )

    def check(self) -> None:
        """See that everything is installed, without loading it. Raises EngineUnreachable with the remedy."""
        if find_spec("onnxruntime") is None:
            raise EngineUnreachable("kokoro", f"onnxruntime is missing; {REMEDY}")
        kokoro_model.find_voice_files()
        if self._file is None:
            kokoro_model.find_model_files()
        elif not self._file.is_file():
            raise EngineUnreachable("kokoro", f"there is no model at {self._file}")

    def speak(self, utterance: Utterance) -> Clip:
        """Say it, a sentence a call, joined by measured pauses. Raises EngineUnreachable or EngineFailed."""
        model = self._load()
        recipe = self._recipes.get(utterance.voice)
        if recipe is None:
            raise EngineFailed("kokoro", f"it has no voice {utterance.voice!r}")
        try:
            style = recipe.style(self._vectors)
        except KeyError as error:
            raise EngineFailed(
                "kokoro", f"voice {utterance.voice}: there is no style vector {error}"
            ) from error
        speed, closer = recipe.delivery(recipe.rate * utterance.rate)
        symbols = recipe.marked(readable(utterance.notation, self._vocabulary))
        said = list(clauses(symbols, MOST_SYMBOLS))
        pieces: list[tuple[Samples, float]] = []
        words: list[list[Span]] = []
        for clause in said:
            samples, lengths = model.say([self._vocabulary[symbol] for symbol in clause.text], style, speed)
            first, last = speech_edges(samples, RATE, LEAD_S, TAIL_S)
            pause_s = (SENTENCE_PAUSE_S if clause.ends_sentence else CLAUSE_PAUSE_S) / speed / closer
            pieces.append((stretch(samples[first:last], closer, RATE), pause_s))
            words.append(
                [
                    (round((start - first) / closer), round((end - first) / closer))
                    for start, end in _words(clause.text, samples, lengths)
                ]
            )
        if not pieces:
            raise EngineFailed("kokoro", "there is nothing in this line that it can say")
        whole, spans = join(pieces, RATE)
        peak = float(np.max(np.abs(whole), initial=0.0))
        if not np.isfinite(peak) or not peak:
            raise EngineFailed("kokoro", "the model gave no sound")
        sound = Sound(whole * np.float32(min(1.0, PEAK / peak)), RATE)
        moved = [
            (at + start, at + end)
            for (at, _), found in zip(spans, words, strict=True)
            for start, end in found
        ]
        marks = [*_word_marks(utterance.text, moved), *sentences_heard(utterance.text, said, spans, RATE)]
        return Clip(sound, tuple(marks))

    def _load(self) -> Model:
        if self._model is None:
            self._vocabulary = kokoro_model.read_vocabulary()
            self._vectors = kokoro_model.read_vectors()
            self._model = Model(self._file)
        return self._model


def _words(symbols: str, samples: Samples, lengths: list[int]) -> list[Span]:
    """First sample and end of each word: from where its first symbol is heard to where its last one dies away.

    The model draws the last symbol before a pause out over the pause itself, and after it comes in before its time.
    """
    ends = np.cumsum(lengths)
    found: list[Span] = []
    open_at: int | None = None
    paused = True
    for n, symbol in enumerate(symbols, start=1):  # the first length is the pad's
        if symbol.isalpha() or symbol in "ˈˌː":
            if open_at is None:
                earliest = found[-1][1] if found else 0
                open_at = max(earliest, int(ends[n - 1]) - EARLY) if paused else int(ends[n - 1])
                found.append((open_at, int(ends[n])))
            else:
                found[-1] = (open_at, int(ends[n]))
            paused = False
        elif symbol in " —…":
            open_at = None
        paused = paused or symbol in _PAUSES
    heard = [speech_edges(samples[start:end], RATE, 0.0, 0.0) for start, end in found]
    return [(start + first, start + last) for (start, _), (first, last) in zip(found, heard, strict=True)]


def _word_marks(text: str, spans: list[Span]) -> list[Mark]:
    """Word marks where as many words were heard as are written."""
    written = [word for _, word in spoken_words(text)]
    if len(written) != len(spans):
        return []
    return [
        Mark(max(0, start) / RATE, end / RATE, word, "word")
        for (start, end), word in zip(spans, written, strict=True)
    ]


def _version(file: Path | None) -> str:
    try:
        runtime = version("onnxruntime")
    except PackageNotFoundError:
        runtime = "missing"
    model = kokoro_model.SHA256[:12]
    if file is not None:
        try:
            state = file.stat()
            model = f"{file.name} {state.st_size} {state.st_mtime_ns}"
        except OSError:
            model = str(file)
    return f"{model}, onnxruntime {runtime}"


def _cores() -> int:
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
