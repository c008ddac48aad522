"""Piper: neural voices (VITS) on this machine, without a network; its Indonesian one is fetched once.

A voice is NAME.onnx with NAME.onnx.json beside it, in the folder of fetched voices (`fetched.home()`/piper) or in the
one that `folder` names, there or one folder below. Any voice that reads espeak's phonemes will do: it is given ours, so
one of another language speaks Indonesian with its accent. Settings: `folder`, and the pace as measured,
`seconds_per_letter` and `seconds_per_line`.
"""

import json
import os
from collections.abc import Mapping
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, version
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import numpy as np

from audio.dsp.trim import speech_edges
from audio.engine import Clip, Pace, Traits, Utterance, Voice
from audio.engines import fetched
from audio.engines.clauses import clauses
from audio.engines.joining import join, sentences_heard
from audio.engines.piper_notation import as_taught, readable
from audio.engines.settings import PACE_SETTINGS, Settings
from audio.errors import EngineFailed, EngineUnreachable
from audio.sound import Samples, Sound

INDONESIAN = "id_ID-news_tts-medium"
PACKAGES = "pip install 'briefings[piper]'"
FETCH = "briefings voices get piper"
PEAK = 0.98
LEAD_S, TAIL_S = 0.02, 0.05
SENTENCE_PAUSE_S, CLAUSE_PAUSE_S = 0.40, 0.15
MOST_SYMBOLS = 300
"""In one call: its memory grows with the sentence."""
MOST_PROCESSES = 2
MIN_RATE, MAX_RATE = 8_000, 48_000
"""That our programmes take."""
MOST_SCALE = 10.0
"""Usual ones are about 1."""
MARKS = ("^", "$", "_")
"""Begin, end, and what stands between two symbols."""
_KINDS = ("espeak", "text")
"""Ways of reading that need nothing but symbols."""


@dataclass(frozen=True, slots=True)
class _Found:
    name: str
    folder: Path
    language: str
    kind: str

    @property
    def model(self) -> str:
        return f"{self.name}.onnx"


class Piper:
    """Loads a voice at the first line that it speaks."""

    def __init__(self, settings: Mapping[str, str] | None = None) -> None:
        given = Settings("piper", settings, ("folder", *PACE_SETTINGS))
        named = given.text("folder", "")
        self._folder = Path(named).expanduser() if named else fetched.home() / "piper"
        self._found = {each.name: each for each in _voices(self._folder)}
        self._loaded: dict[str, Any] = {}
        pace = given.pace()
        self.traits = Traits(
            name="piper",
            alphabet="ipa",
            voices=tuple(_voice(each, pace) for each in self._found.values())
            or (Voice(INDONESIAN, "", pace, f"not fetched yet: {FETCH}"),),
            version=f"piper-tts {_version('piper-tts')}, onnxruntime {_version('onnxruntime')}",
            processes=min(MOST_PROCESSES, os.cpu_count() or 1),
        )

    def check(self) -> None:
        """See that everything is there, without loading it. Raises EngineUnreachable with the remedy."""
        for package in ("piper", "onnxruntime"):
            if find_spec(package) is None:
                raise EngineUnreachable("piper", f"{package} is missing; {PACKAGES}")
        if not self._found:
            raise EngineUnreachable("piper", f"there is no voice in {self._folder} that can be read; {FETCH}")
        for each in self._found.values():
            fetched.look(each.folder, (each.model, f"{each.model}.json"), "piper", FETCH)

    def speak(self, utterance: Utterance) -> Clip:
        """Say it, a sentence a call, joined by measured pauses. Raises EngineUnreachable or EngineFailed."""
        voice = self._load(utterance.voice)
        if voice.config.phoneme_type.value == "espeak":
            line = as_taught(utterance.notation, voice.config.espeak_voice)
        else:
            line = utterance.text.casefold()
        rate = voice.config.sample_rate
        pieces: list[tuple[Samples, float]] = []
        said = [
            each
            for each in clauses(readable(line, voice.config.phoneme_id_map), MOST_SYMBOLS)
            if any(map(str.isalpha, each.text))
        ]
        for clause in said:
            samples = _said(voice, clause.text, utterance.rate)
            first, last = speech_edges(samples, rate, LEAD_S, TAIL_S)
            pause_s = (SENTENCE_PAUSE_S if clause.ends_sentence else CLAUSE_PAUSE_S) / utterance.rate
            pieces.append((samples[first:last], pause_s))
        if not pieces:
            raise EngineFailed("piper", "there is nothing in this line that it can say")
        whole, spans = join(pieces, rate)
        peak = float(np.max(np.abs(whole), initial=0.0))
        if not np.isfinite(peak) or not peak:
            raise EngineFailed("piper", "the model gave no sound")
        sound = Sound(whole * np.float32(min(1.0, PEAK / peak)), rate)
        return Clip(sound, tuple(sentences_heard(utterance.text, said, spans, rate)))

    def _load(self, name: str) -> Any:
        if name not in self._loaded:
            found = self._found.get(name)
            if found is None:
                there = ", ".join(self._found) or "none"
                raise EngineUnreachable("piper", f"it has no voice {name!r}; in {self._folder}: {there}")
            if found.kind not in _KINDS:
                raise EngineFailed("piper", f"voice {name} reads {found.kind}, not phonemes or letters", True)
            self._loaded[name] = _loaded(found)
        return self._loaded[name]


def _said(voice: Any, symbols: str, quicker: float) -> Samples:
    """One sentence, mono. Raises EngineFailed."""
    from piper.config import SynthesisConfig

    manner = SynthesisConfig(length_scale=voice.config.length_scale / quicker)
    try:
        samples = voice.phoneme_ids_to_audio(voice.phonemes_to_ids(list(symbols)), manner)
    except Exception as fault:  # onnxruntime's own exceptions have no common root
        raise EngineFailed("piper", f"the model failed ({str(fault)[:200]})") from fault
    return np.asarray(samples, np.float32).ravel()


def _loaded(found: _Found) -> Any:
    """The voice with a session of one thread, since several workers speak. Raises EngineUnreachable."""
    try:
        import onnxruntime
        from piper import PiperVoice
        from piper.config import PiperConfig
    except ImportError as fault:  # also where another package is called piper
        raise EngineUnreachable("piper", f"{fault.name or 'a package'} is missing; {PACKAGES}") from fault
    model = fetched.read_whole(found.folder, found.model, "piper", FETCH)
    config = fetched.read_whole(found.folder, f"{found.model}.json", "piper", FETCH)
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    options.log_severity_level = 3
    options.enable_mem_pattern = False  # lines differ in length: plans pile up and are never used again
    try:
        read = _sane(PiperConfig.from_dict(json.loads(config)))
        session = onnxruntime.InferenceSession(model, options, providers=["CPUExecutionProvider"])
        return PiperVoice(session=session, config=read)
    except Exception as fault:  # onnxruntime's own exceptions have no common root
        raise EngineUnreachable("piper", f"{found.model} cannot be loaded ({fault}); {FETCH}") from fault


def _sane(config: Any) -> Any:
    """`config`, if all that a sentence needs of it can be true. Raises ValueError, TypeError."""
    numbers = (config.length_scale, config.noise_scale, config.noise_w_scale)
    if (
        not all(isinstance(each, int | float) and 0 <= each <= MOST_SCALE for each in numbers)
        or not numbers[0]
    ):
        raise ValueError(f"its scales are {numbers}")
    if not isinstance(config.sample_rate, int) or not MIN_RATE <= config.sample_rate <= MAX_RATE:
        raise ValueError(f"its sample rate is {config.sample_rate!r}")
    speaker = getattr(config, "default_speaker_id", 0)  # since piper-tts 1.5
    if not isinstance(config.num_speakers, int) or not isinstance(speaker, int):
        raise TypeError("its speakers are no numbers")
    symbols = config.phoneme_id_map
    if missing := [mark for mark in MARKS if mark not in symbols]:
        raise ValueError(f"its map of symbols lacks {' '.join(missing)}")
    if not all(isinstance(number, int) for each in symbols.values() for number in each):
        raise TypeError("its map of symbols holds other things than numbers")
    return config


def _voices(folder: Path) -> list[_Found]:
    """Those in `folder` and in the folders in it, the Indonesian ones first; what is no voice is passed over."""
    found: list[_Found] = []
    for file in sorted([*folder.glob("*.onnx"), *folder.glob("*/*.onnx")]):
        try:
            config = json.loads(file.with_name(f"{file.name}.json").read_text("utf-8"))
            language = str(config.get("language", {}).get("code") or config["espeak"]["voice"])
            kind = str(config.get("phoneme_type", "espeak"))
        except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError):
            continue
        found.append(_Found(file.stem, file.parent, language, kind))
    return sorted(found, key=lambda each: (not each.language.startswith("id"), each.name))


def _voice(found: _Found, pace: Pace) -> Voice:
    note = "" if found.language.startswith("id") else f"a voice of {found.language}: an accent is heard"
    return Voice(found.name, "", pace, note, fetched.build(found.folder, found.model))


def _version(package: str) -> str:
    try:
        return version(package)
    except PackageNotFoundError:
        return "missing"
