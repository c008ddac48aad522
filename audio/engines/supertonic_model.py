"""Supertonic's model: four ONNX graphs that make of letters a length, of letters and a style an encoding, of noise and
both a hidden sound, and of that a heard one.

What each is fed follows the MIT-licensed package supertonic 1.3.1 (Supertone Inc.): given the same graphs and the
same noise, both made the same samples of the same letters (November 2026). Its makers ended it in September 2026; the
package itself is not used, since it fetches by itself, draws its noise from a global source, and brings packages that
we have no need of.
"""

import json
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import numpy as np

from audio.engines.fetched import read_whole
from audio.errors import EngineFailed, EngineUnreachable
from audio.sound import Samples

PACKAGES: Final = "pip install 'briefings[supertonic]'"
FETCH: Final = "briefings voices get supertonic"
GRAPHS: Final = ("duration_predictor", "text_encoder", "vector_estimator", "vocoder")
FILES: Final = (*(f"onnx/{graph}.onnx" for graph in GRAPHS), "onnx/tts.json", "onnx/unicode_indexer.json")
LONGEST_S: Final = 120.0
"""A piece of at most 300 letters takes no longer; a model that says so is broken."""
MOST_COUNT: Final = 96_000
"""Samples of a second, a frame, a row: a model that says more is broken."""
_WRITTEN: Final[Mapping[str, str]] = {
    "–": "-", "‑": "-", "—": "-", "“": '"', "”": '"', "‘": "'", "’": "'", "´": "'", "`": "'", "…": "...",
}  # fmt: skip
_ENDS: Final = ".!?;:,'\")"


@dataclass(frozen=True, slots=True)
class Style:
    """A voice: what shapes its sound, and what its lengths."""

    sound: Samples
    """(1, rows, columns)"""
    length: Samples
    """(1, rows, columns)"""

    @classmethod
    def read(cls, folder: Path, path: str) -> "Style":
        """From voice_styles/NAME.json. Raises EngineUnreachable."""
        raw = read_whole(folder, path, "supertonic", FETCH)
        try:
            table = json.loads(raw)
            sound, length = (
                np.asarray(table[key]["data"], np.float32).reshape(table[key]["dims"])
                for key in ("style_ttl", "style_dp")
            )
        except (ValueError, KeyError, TypeError, RecursionError) as fault:
            raise EngineUnreachable("supertonic", f"{path} is no voice ({fault}); {FETCH}") from fault
        return cls(sound, length)


def style_file(voice: str) -> str:
    """Where the style of a voice lies below the model's folder."""
    return f"voice_styles/{voice}.json"


class Model:
    """The four graphs, loaded: about 700 MB. Raises EngineUnreachable with the remedy."""

    def __init__(self, folder: Path) -> None:
        try:
            import onnxruntime
        except ImportError as fault:
            raise EngineUnreachable("supertonic", f"onnxruntime is missing; {PACKAGES}") from fault
        try:
            config = json.loads(read_whole(folder, FILES[4], "supertonic", FETCH))
            self._known: list[int] = json.loads(read_whole(folder, FILES[5], "supertonic", FETCH))
            self.rate = _count(config["ae"]["sample_rate"])
            squeezed = _count(config["ttl"]["chunk_compress_factor"])
            self._frame = _count(config["ae"]["base_chunk_size"]) * squeezed
            self._wide = _count(config["ttl"]["latent_dim"]) * squeezed
            if not isinstance(self._known, list) or not all(isinstance(each, int) for each in self._known):
                raise TypeError("the indexer is no list of numbers")
        except (ValueError, KeyError, TypeError, RecursionError) as fault:
            raise EngineUnreachable(
                "supertonic", f"its settings cannot be read ({fault}); {FETCH}"
            ) from fault
        options = onnxruntime.SessionOptions()
        # two processes of one thread are faster than one of two
        options.intra_op_num_threads = options.inter_op_num_threads = 1
        options.log_severity_level = 3
        options.enable_mem_pattern = False
        self._graphs: dict[str, Any] = {}
        for graph, path in zip(GRAPHS, FILES, strict=False):
            content = read_whole(folder, path, "supertonic", FETCH)
            try:
                self._graphs[graph] = onnxruntime.InferenceSession(
                    content, options, providers=["CPUExecutionProvider"]
                )
            except Exception as fault:  # onnxruntime's own exceptions have no common root
                raise EngineUnreachable(
                    "supertonic", f"{path} cannot be loaded ({fault}); {FETCH}"
                ) from fault

    def say(
        self, text: str, language: str, style: Style, speed: float, steps: int, chance: np.random.Generator
    ) -> Samples:
        """Mono samples at `rate`; `chance` gives the noise that the sound is made of. Raises EngineFailed."""
        numbers = self._numbers(text, language)
        given = {"text_ids": numbers, "text_mask": np.ones((1, 1, numbers.shape[1]), np.float32)}
        (length,) = self._run("duration_predictor", {**given, "style_dp": style.length})
        seconds = float(np.ravel(length)[0]) / speed
        if not 0 < seconds <= LONGEST_S:
            raise EngineFailed("supertonic", f"it would take {seconds:.1f} s for {len(text)} letters")
        (encoded,) = self._run("text_encoder", {**given, "style_ttl": style.sound})
        frames = round(seconds * self.rate)
        latent = -(-frames // self._frame)
        hidden = chance.standard_normal((1, self._wide, latent), np.float32)
        fixed = {
            "text_emb": encoded,
            "style_ttl": style.sound,
            "text_mask": given["text_mask"],
            "latent_mask": np.ones((1, 1, latent), np.float32),
            "total_step": np.array([steps], np.float32),
        }
        for step in range(steps):
            at = np.array([step], np.float32)
            (hidden,) = self._run("vector_estimator", {"noisy_latent": hidden, "current_step": at, **fixed})
        (sound,) = self._run("vocoder", {"latent": hidden})
        return np.asarray(sound, np.float32).ravel()[:frames]

    def _run(self, graph: str, given: Mapping[str, object]) -> list[Any]:
        try:
            return list(self._graphs[graph].run(None, dict(given)))[:1]
        except Exception as fault:  # onnxruntime's own exceptions have no common root
            raise EngineFailed("supertonic", f"{graph} failed ({str(fault)[:200]})") from fault

    def _numbers(self, text: str, language: str) -> Any:
        """The model's number of each character; those that it does not know are left out. Shape (1, length)."""
        line = f"<{language}>{plain(text)}</{language}>"
        found = [self._known[ord(each)] for each in line if ord(each) < len(self._known)]
        return np.array([[number for number in found if number >= 0]], np.int64)


def _count(value: object) -> int:
    """`value`, if it can be a number of samples. Raises ValueError."""
    if not isinstance(value, int) or not 0 < value <= MOST_COUNT:
        raise ValueError(f"{value!r} is no number of samples")
    return value


def plain(text: str) -> str:
    """`text` as the model was taught to read: letters and marks apart (NFKD), typewriter's punctuation, an end."""
    line = "".join(_WRITTEN.get(each, each) for each in unicodedata.normalize("NFC", text))
    line = "".join(" " if each in "<>[]{}|/#_\\" else each for each in unicodedata.normalize("NFKD", line))
    line = " ".join(line.split())
    return line if line.endswith(tuple(_ENDS)) else f"{line}."
