"""Kokoro's voices: small files of weights over the style vectors that come with the model.

A file `name.toml` holds sex, note, rank (the lowest is the default), rate (the voice's own 1.0), the measured pace
and a table [blend] of style vectors and their weights, which sum to 1. A table [melody] of the same kind blends the
half of the style that rules melody and length by itself; [blend] then only colours the sound. `ease` is the speed
up to which the model reads at the asked pace: hurried it swallows vowels, so what is quicker is read at that speed and
put closer together (audio.dsp.stretch). `stress` says which words bear stress marks: "words" all, "phrases" the last of
each phrase, "none". `row` is the row of the style that is used whatever the length of the sentence; without it the
row is that of its length, as the model was trained.

`style` is the finished row itself, 256 half floats in base64, for a voice whose [blend] names vectors that do not come
with the model; the tables then say how it was made: `python tests/bench/voices.py make NAME --vectors FOLDER`.
"""

import base64
import hashlib
import tomllib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from audio.engine import Voice
from audio.engines.kokoro_notation import phrase_stressed, unstressed
from audio.errors import EngineUnreachable
from scripts.rundown import Pace

TIMBRE = 128
"""The first columns of a style colour the sound; the others rule its melody and the lengths."""
ROWS = 510
"""Of a style: one for each number of tokens, of which the model takes no more."""
COLUMNS = 256
OURS = Path(__file__).resolve().parents[1] / "voices"
EASE = 1.05
"""docs/voices.md: from here on word errors rise with the model's speed, and not with stretching."""
STRESSES: Mapping[str, Callable[[str], str]] = {
    "words": lambda symbols: symbols,
    "phrases": phrase_stressed,
    "none": unstressed,
}
Style = npt.NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Recipe:
    """How a voice is made."""

    voice: Voice
    rank: int
    rate: float
    blend: Mapping[str, float]
    melody: Mapping[str, float]
    ease: float = EASE
    stress: str = "words"
    row: int | None = None
    finished: Style | None = None
    """The row that `style` gives, of shape (256,); the vectors are not asked for then."""

    def delivery(self, speed: float) -> tuple[float, float]:
        """The model's speed, and how much closer its sound is put together, for `speed` times its natural pace."""
        return min(speed, self.ease), max(1.0, speed / self.ease)

    def marked(self, symbols: str) -> str:
        """The symbols with the stress marks that this voice reads best."""
        return STRESSES[self.stress](symbols)

    def style(self, vectors: Mapping[str, Style]) -> Style:
        """The blended style, a row for each number of tokens: shape (510, 256). KeyError for an unknown vector."""
        if self.finished is not None:
            return np.tile(self.finished, (ROWS, 1))
        return blend_style(self.blend, self.melody, self.row, vectors)


def read_recipes(folder: Path | None = None) -> tuple[Recipe, ...]:
    """Our voices and those of `folder`, the default first; a voice there replaces ours of the same name.

    Raises EngineUnreachable for a file that is no recipe.
    """
    files = {path.stem: path for path in sorted(OURS.glob("*.toml"))}
    if folder is not None:
        files |= {path.stem: path for path in sorted(folder.glob("*.toml"))}
    found = [_parse(path) for path in files.values()]
    return tuple(sorted(found, key=lambda recipe: (recipe.rank, recipe.voice.name)))


def blend_style(
    blend: Mapping[str, float], melody: Mapping[str, float], row: int | None, vectors: Mapping[str, Style]
) -> Style:
    """Shape (510, 256): the colour of one blend with the melody of another, of one row throughout if that is given."""
    style = np.concatenate(
        [_blended(blend, vectors)[:, :TIMBRE], _blended(melody, vectors)[:, TIMBRE:]], axis=1
    )
    return style if row is None else np.repeat(style[row : row + 1], len(style), axis=0)


def pack(row: Style) -> str:
    """A row of shape (256,) as `style` holds it."""
    return base64.b64encode(row.astype("<f2").tobytes()).decode()


def _unpacked(text: str) -> Style:
    row = np.frombuffer(base64.b64decode("".join(text.split()), validate=True), "<f2").astype(np.float32)
    if row.shape != (COLUMNS,) or not np.isfinite(row).all():
        raise ValueError(f"style is not {COLUMNS} half floats in base64")
    return row


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
        ease, stress = float(table.get("ease", EASE)), str(table.get("stress", "words"))
        rate = float(table.get("rate", 1.0))
        if not 0.5 <= rate <= 2.0:
            raise ValueError("rate is not between 0.5 and 2")
        if not 0.5 <= ease <= 2.0:
            raise ValueError("ease is not between 0.5 and 2")
        row = table.get("row")
        if row is not None and not (isinstance(row, int) and 0 <= row < ROWS):
            raise ValueError(f"row is not between 0 and {ROWS - 1}")
        if stress not in STRESSES:
            raise ValueError(f"stress is none of {', '.join(STRESSES)}")
        finished = _unpacked(table["style"]) if "style" in table else None
        made: tuple[object, ...] = sorted(blend.items()), sorted(melody.items()), rate, ease, stress, row
        if finished is not None:
            made = (*made, pack(finished))
        voice = Voice(
            name=path.stem,
            sex=table.get("sex", ""),
            pace=Pace(float(table["seconds_per_letter"]), float(table["seconds_per_line"])),
            note=str(table.get("note", "")),
            version=hashlib.sha256(repr(made).encode()).hexdigest()[:12],
        )
        return Recipe(voice, int(table.get("rank", 100)), rate, blend, melody, ease, stress, row, finished)
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        raise EngineUnreachable("kokoro", f"{path.name} is no voice ({error})") from error
