"""Kokoro's voices: small files of weights over the style vectors that come with the model.

A file `name.toml` holds sex, note, rank (the lowest is the default), rate (the voice's own 1.0), the measured pace
and a table [blend] of style vectors and their weights, which sum to 1. A table [melody] of the same kind blends the
half of the style that rules melody and length by itself; [blend] then only colours the sound. `stress_to` is
the speed from which on the model sees no stress marks: hurried, it draws stressed vowels out and swallows the others.
"""

import hashlib
import math
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from audio.engine import Voice
from audio.errors import EngineUnreachable
from scripts.rundown import Pace

TIMBRE = 128
"""The first columns of a style colour the sound; the others rule its melody and the lengths."""
OURS = Path(__file__).resolve().parents[1] / "voices"
UNSTRESSED = 0.93
"""Without stress marks the model is that much faster."""
Style = npt.NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Recipe:
    """How a voice is made."""

    voice: Voice
    rank: int
    rate: float
    blend: Mapping[str, float]
    melody: Mapping[str, float]
    stress_to: float = math.inf

    def delivery(self, speed: float) -> tuple[float, bool]:
        """The model's speed, and whether it is given stress marks, to read at `speed` times its natural pace."""
        return (speed, True) if speed < self.stress_to else (speed * UNSTRESSED, False)

    def style(self, vectors: Mapping[str, Style]) -> Style:
        """The blended style, a row for each number of tokens: shape (510, 256). KeyError for an unknown vector."""
        timbre, melody = _blended(self.blend, vectors), _blended(self.melody, vectors)
        return np.concatenate([timbre[:, :TIMBRE], melody[:, TIMBRE:]], axis=1)


def recipes(folder: Path | None = None) -> tuple[Recipe, ...]:
    """Our voices and those of `folder`, the default first; a voice there replaces ours of the same name.

    Raises EngineUnreachable for a file that is no recipe.
    """
    files = {path.stem: path for path in sorted(OURS.glob("*.toml"))}
    if folder is not None:
        files |= {path.stem: path for path in sorted(folder.glob("*.toml"))}
    found = [_parse(path) for path in files.values()]
    return tuple(sorted(found, key=lambda recipe: (recipe.rank, recipe.voice.name)))


def _blended(weights: Mapping[str, float], vectors: Mapping[str, Style]) -> Style:
    rows = sum(
        vectors[name].reshape(len(vectors[name]), -1) * np.float32(weight)
        for name, weight in sorted(weights.items())
    )
    return np.asarray(rows, np.float32)


def _weights(table: Mapping[str, Any], name: str) -> dict[str, float]:
    weights = {str(vector): float(weight) for vector, weight in table[name].items()}
    if abs(sum(weights.values()) - 1) > 0.001:
        raise ValueError(f"the weights of [{name}] do not sum to 1")
    return weights


def _parse(path: Path) -> Recipe:
    try:
        raw = path.read_bytes()
        table: dict[str, Any] = tomllib.loads(raw.decode())
        blend = _weights(table, "blend")
        melody = _weights(table, "melody") if "melody" in table else blend
        stress_to = float(table.get("stress_to", math.inf))
        rate = float(table.get("rate", 1.0))
        if not 0.5 <= rate <= 2.0:
            raise ValueError("rate is not between 0.5 and 2")
        made = sorted(blend.items()), sorted(melody.items()), rate, stress_to
        voice = Voice(
            name=path.stem,
            sex=table.get("sex", ""),
            pace=Pace(float(table["seconds_per_letter"]), float(table["seconds_per_line"])),
            note=str(table.get("note", "")),
            version=hashlib.sha256(repr(made).encode()).hexdigest()[:12],
        )
        return Recipe(voice, int(table.get("rank", 100)), rate, blend, melody, stress_to)
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        raise EngineUnreachable("kokoro", f"{path.name} is no voice ({error})") from error
