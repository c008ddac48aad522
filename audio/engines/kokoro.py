"""Kokoro-82M: a neural voice on this machine, without a network. The Japanese voices, given Indonesian phonemes.

Settings: `model` names another export of the same model, `voices` a folder of more voices (`kokoro_voices`).
"""

import os
from collections.abc import Mapping
from importlib.metadata import PackageNotFoundError, version
from importlib.util import find_spec
from pathlib import Path

import numpy as np

from audio.engine import Clip, Mark, Traits, Utterance
from audio.engines import kokoro_model
from audio.engines.kokoro_model import RATE, REMEDY, Model
from audio.engines.kokoro_notation import Piece, pieces
from audio.engines.kokoro_voices import Style, recipes
from audio.engines.words import sentence_marks, spoken_words
from audio.errors import EngineFailed, EngineUnreachable
from audio.sound import Samples, Sound
from audio.trim import speech_edges

PEAK = 0.98
"""The model's own peaks reach 1.2."""
LEAD_S, TAIL_S = 0.02, 0.05
SENTENCE_PAUSE_S, CLAUSE_PAUSE_S = 0.40, 0.15
MOST_PROCESSES = 4
"""Each takes 300 MB."""


class Kokoro:
    """Loads the model at the first line that it speaks."""

    def __init__(self, settings: Mapping[str, str] | None = None) -> None:
        settings = settings or {}
        self._file = Path(settings["model"]) if settings.get("model") else None
        folder = Path(settings["voices"]) if settings.get("voices") else None
        self._recipes = {recipe.voice.name: recipe for recipe in recipes(folder)}
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
        kokoro_model.voice_files()
        if self._file is None:
            kokoro_model.parts()
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
            raise EngineFailed("kokoro", f"voice {utterance.voice}: there is no style vector {error}") from error
        speed = recipe.rate * utterance.rate
        joined: list[Samples] = []
        spans: list[tuple[float, float]] = []
        at = 0
        for piece in pieces(utterance.notation, self._vocabulary):
            tokens = [self._vocabulary[symbol] for symbol in piece.symbols]
            samples, lengths = model.say(tokens, style, speed)
            first, last = speech_edges(samples, RATE, LEAD_S, TAIL_S)
            shift = at - first
            for start, end in _words(piece, lengths):
                heard, silent = speech_edges(samples[start:end], RATE, 0.0, 0.0)
                spans.append(((start + heard + shift) / RATE, (start + silent + shift) / RATE))
            pause_s = (SENTENCE_PAUSE_S if piece.ends_sentence else CLAUSE_PAUSE_S) / speed
            joined += [samples[first:last], np.zeros(round(pause_s * RATE), np.float32)]
            at += last - first + len(joined[-1])
        if not joined:
            raise EngineFailed("kokoro", "there is nothing in this line that it can say")
        whole = np.concatenate(joined[:-1])
        peak = float(np.max(np.abs(whole), initial=0.0))
        if not np.isfinite(peak) or not peak:
            raise EngineFailed("kokoro", "the model gave no sound")
        sound = Sound(whole * np.float32(min(1.0, PEAK / peak)), RATE)
        return Clip(sound, _marks(utterance, spans, sound.seconds))

    def _load(self) -> Model:
        if self._model is None:
            self._vocabulary = kokoro_model.vocabulary()
            self._vectors = kokoro_model.vectors()
            self._model = Model(self._file)
        return self._model


def _words(piece: Piece, lengths: list[int]) -> list[tuple[int, int]]:
    """Start and end of each word in samples: from its first letter to the end of its last one."""
    ends = np.cumsum(lengths)
    found: list[tuple[int, int]] = []
    open_at: int | None = None
    for n, symbol in enumerate(piece.symbols, start=1):  # the first length is the pad's
        if symbol.isalpha() or symbol in "ˈˌː":
            start = int(ends[n - 1])
            if open_at is None:
                open_at = start
                found.append((start, int(ends[n])))
            else:
                found[-1] = (open_at, int(ends[n]))
        elif symbol == " ":
            open_at = None
    return found


def _marks(utterance: Utterance, spans: list[tuple[float, float]], seconds: float) -> tuple[Mark, ...]:
    """Word marks where as many were heard as are written; sentence marks always."""
    written = [word for _, word in spoken_words(utterance.text)]
    words: list[Mark] = []
    if len(written) == len(spans):
        words = [
            Mark(max(0.0, start_s), min(end_s, seconds), word, "word")
            for (start_s, end_s), word in zip(spans, written, strict=True)
        ]
    return (*words, *sentence_marks(utterance.text, words, seconds))


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
