"""Supertonic 3: a neural voice of 31 languages, Indonesian among them, on this machine; fetched once, about 400 MB.

Settings: `model`, another folder that holds onnx/ and voice_styles/; `steps`, from 1 (quick) to 50, 8 without; and the
pace as measured, `seconds_per_letter` and `seconds_per_line`. Its voices are M1 to M5 and F1 to F5; one of your own is
another NAME.json in voice_styles/.
"""

import hashlib
import os
import re
from collections.abc import Mapping
from importlib.metadata import PackageNotFoundError, version
from importlib.util import find_spec
from pathlib import Path

import numpy as np

from audio.dsp.stretch import stretch
from audio.dsp.trim import speech_edges
from audio.engine import Clip, Pace, Traits, Utterance, Voice
from audio.engines import fetched
from audio.engines.clauses import clauses
from audio.engines.joining import join, sentences_heard
from audio.engines.settings import PACE_SETTINGS, Settings
from audio.engines.supertonic_model import FETCH, FILES, PACKAGES, Model, Style, style_file
from audio.errors import EngineFailed, EngineUnreachable
from audio.sound import Samples, Sound

FOLDER = "supertonic-3"
"""Below `fetched.home()`."""
LANGUAGE = "id"
NATURAL_SPEED = 1.05
"""What its makers take for natural."""
SLOWEST, QUICKEST = 0.7, 2.0
"""Speeds that the model takes; what is wanted beyond is made by stretching."""
PEAK = 0.98
LEAD_S, TAIL_S = 0.02, 0.05
SENTENCE_PAUSE_S, CLAUSE_PAUSE_S = 0.40, 0.15
MOST_LETTERS = 300
"""In one call, as its makers have it."""
MOST_PROCESSES = 2
"""Each takes the whole model."""
_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]{0,39}")
VOICES = tuple(f"{sex}{number}" for sex in "MF" for number in range(1, 6))


class Supertonic:
    """Loads the model at the first line that it speaks. The same words give the same bytes."""

    def __init__(self, settings: Mapping[str, str] | None = None) -> None:
        given = Settings("supertonic", settings, ("model", "steps", *PACE_SETTINGS))
        named = given.text("model", "")
        self._folder = Path(named).expanduser() if named else fetched.home() / FOLDER
        self._steps = round(given.number("steps", 8, 1, 50))
        self._model: Model | None = None
        self._styles: dict[str, Style] = {}
        pace = given.pace()
        built = fetched.build(self._folder, FILES[2])
        self.traits = Traits(
            name="supertonic",
            alphabet="respelling",
            voices=tuple(_voice(name, self._folder, pace) for name in (*VOICES, *_others(self._folder))),
            version=f"3 {built}, {self._steps} steps, onnxruntime {_runtime()}",
            processes=min(MOST_PROCESSES, os.cpu_count() or 1),
        )

    def check(self) -> None:
        """See that everything is there, without loading it. Raises EngineUnreachable with the remedy."""
        if find_spec("onnxruntime") is None:
            raise EngineUnreachable("supertonic", f"onnxruntime is missing; {PACKAGES}")
        fetched.look(self._folder, FILES, "supertonic", FETCH)

    def speak(self, utterance: Utterance) -> Clip:
        """Say it, a sentence a call, joined by measured pauses. Raises EngineUnreachable or EngineFailed."""
        names = [voice.name for voice in self.traits.voices]
        if utterance.voice not in names:
            raise EngineFailed(
                "supertonic", f"it has no voice {utterance.voice!r}; it has {', '.join(names)}", True
            )
        if self._model is None:
            self._model = Model(self._folder)
        model, style = self._model, self._style(utterance.voice)
        wanted = NATURAL_SPEED * utterance.rate
        speed = min(max(wanted, SLOWEST), QUICKEST)
        rate = model.rate
        pieces: list[tuple[Samples, float]] = []
        said = list(clauses(utterance.notation, MOST_LETTERS))
        for clause in said:
            seed = hashlib.sha256(f"{utterance.voice}\n{clause.text}".encode()).digest()
            chance = np.random.default_rng(int.from_bytes(seed[:8], "big"))
            samples = model.say(clause.text, LANGUAGE, style, speed, self._steps, chance)
            first, last = speech_edges(samples, rate, LEAD_S, TAIL_S)
            pause_s = (SENTENCE_PAUSE_S if clause.ends_sentence else CLAUSE_PAUSE_S) / utterance.rate
            pieces.append((stretch(samples[first:last], wanted / speed, rate), pause_s))
        if not pieces:
            raise EngineFailed("supertonic", "there is nothing in this line that it can say")
        whole, spans = join(pieces, rate)
        peak = float(np.max(np.abs(whole), initial=0.0))
        if not np.isfinite(peak) or not peak:
            raise EngineFailed("supertonic", "the model gave no sound")
        sound = Sound(whole * np.float32(min(1.0, PEAK / peak)), rate)
        return Clip(sound, tuple(sentences_heard(utterance.text, said, spans, rate)))

    def _style(self, voice: str) -> Style:
        if voice not in self._styles:
            self._styles[voice] = Style.read(self._folder, style_file(voice))
        return self._styles[voice]


def _others(folder: Path) -> list[str]:
    """Voices that somebody laid beside its own."""
    there = sorted(file.stem for file in (folder / style_file("*")).parent.glob("*.json"))
    return [name for name in there if name not in VOICES and _NAME.fullmatch(name)]


def _voice(name: str, folder: Path, pace: Pace) -> Voice:
    build = fetched.build(folder, style_file(name))
    if name in VOICES:
        return Voice(name, "male" if name[0] == "M" else "female", pace, version=build)
    return Voice(name, "", pace, "laid there by somebody", build)


def _runtime() -> str:
    try:
        return version("onnxruntime")
    except PackageNotFoundError:
        return "missing"
