"""What was tried on the way to our voices: blends of the style vectors, and other phonemes for the same sounds."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass

import numpy as np

from audio.engines.kokoro_notation import phrase_stressed
from audio.engines.kokoro_voices import Style, styled

Blend = Mapping[str, float]
_PREFIXED = {
    "kumo": "jm_kumo",
    **{name: f"jf_{name}" for name in ("gongitsune", "nezumi", "tebukuro", "alpha")},
}

PHONEMES: dict[str, Callable[[str], str]] = {
    "": lambda s: s,
    "phrases": phrase_stressed,
    "no stress": lambda s: s.replace("ˈ", ""),
    "secondary stress": lambda s: s.replace("ˈ", "ˌ"),
    "stress on full vowels only": lambda s: s.replace("ˈə", "ə"),
    "long stressed vowels": lambda s: re.sub(r"ˈ([aeiou])(?![ɪʊ])", r"ˈ\1ː", s),
    "ɾ for r": lambda s: s.replace("r", "ɾ"),
    "ai au oi": lambda s: s.replace("ɪ", "i").replace("ʊ", "u"),
    "ᵊ for ə": lambda s: s.replace("ə", "ᵊ"),
    "ɨ for ə": lambda s: s.replace("ə", "ɨ"),
    "nj for ɲ": lambda s: s.replace("ɲ", "nj"),
    "final k as ʔ": lambda s: re.sub(r"k(?=[ ,.]|$)", "ʔ", s),
    "ɴ for final ŋ": lambda s: re.sub(r"ŋ(?=[ ,.]|$)", "ɴ", s),
    "ʨ ʥ for ʧ ʤ": lambda s: s.replace("ʧ", "ʨ").replace("ʤ", "ʥ"),
    "ɪ ʊ in closed ends": lambda s: re.sub(
        r"[iu](?=[^aeiouəˈ ,.]+[ ,.])", lambda found: {"i": "ɪ", "u": "ʊ"}[found[0]], s
    ),
}
"""Ways to rewrite what audio.phonemes gives."""


@dataclass(frozen=True)
class Candidate:
    """A voice that may become one; its blends as text: "0.8 kumo 0.2 alpha"."""

    timbre: str
    melody: str
    speed: float
    variant: str = ""
    row: int | None = None
    """The row of the style for every length."""

    def style(self, vectors: Mapping[str, Style]) -> Style:
        """Shape (510, 256)."""
        return styled(_weights(self.timbre), _weights(self.melody), self.row, vectors)

    def phonemes(self, notation: str) -> str:
        """The notation in the candidate's way."""
        return PHONEMES[self.variant](notation)

    def __str__(self) -> str:
        signs = [self.variant, "" if self.row is None else f"row {self.row}"]
        return "; ".join([f"{self.timbre} | {self.melody}", *filter(None, signs)])


def _weights(blend: str) -> dict[str, float]:
    parts = blend.split()
    return {_PREFIXED[name]: float(weight) for weight, name in zip(parts[::2], parts[1::2], strict=True)}


def neighbour(candidate: Candidate, chance: np.random.Generator) -> Candidate:
    """The same with both blends moved a little at random."""

    def moved(blend: str) -> str:
        weights = {short: _weights(blend).get(long, 0.0) for short, long in _PREFIXED.items()}
        shifted = {name: weight + chance.normal(0, 0.1) for name, weight in weights.items()}
        whole = sum(shifted.values())
        return " ".join(f"{weight / whole:.2f} {name}" for name, weight in shifted.items())

    return Candidate(
        moved(candidate.timbre), moved(candidate.melody), candidate.speed, candidate.variant, candidate.row
    )


_KUMO, _HALF = "1 kumo", "0.5 kumo 0.5 gongitsune"
TRIED = (
    Candidate(_KUMO, _KUMO, 1.30),
    Candidate(_KUMO, _KUMO, 1.30, "no stress"),
    Candidate(_KUMO, _KUMO, 1.30, "ɾ for r"),
    Candidate(_KUMO, _KUMO, 1.30, "ai au oi"),
    Candidate(_KUMO, _KUMO, 1.30, "secondary stress"),
    Candidate(_HALF, "0.55 kumo 0.45 tebukuro", 1.30),
    Candidate(_KUMO, "0.55 kumo 0.45 tebukuro", 1.30),
    Candidate(_KUMO, _KUMO, 1.42),
    Candidate(_KUMO, "0.85 kumo 0.15 tebukuro", 1.30),
    Candidate(_HALF, "0.5 kumo 0.3 tebukuro 0.2 alpha", 1.30),
    Candidate("0.5 kumo 0.5 tebukuro", "0.6 kumo 0.4 tebukuro", 1.30),
    Candidate(_KUMO, "0.8 kumo 0.2 alpha", 1.25),
    Candidate("1.2 kumo -0.2 gongitsune", _KUMO, 1.30),
    Candidate(_KUMO, _KUMO, 1.30, "stress on full vowels only"),
    Candidate(_KUMO, _KUMO, 1.30, "ᵊ for ə"),
    Candidate(_KUMO, _KUMO, 1.30, "long stressed vowels"),
    Candidate(_KUMO, _KUMO, 1.30, "ʨ ʥ for ʧ ʤ"),
    Candidate(_KUMO, _KUMO, 1.30, "final k as ʔ"),
    Candidate(_KUMO, _KUMO, 1.30, "ɴ for final ŋ"),
    Candidate(_KUMO, _KUMO, 1.36),
    Candidate(_KUMO, "0.8 kumo 0.2 alpha", 1.36),
    Candidate(_HALF, "0.55 kumo 0.45 tebukuro", 1.38),
    Candidate(_HALF, "0.5 kumo 0.4 tebukuro 0.1 alpha", 1.38),
    Candidate(_KUMO, _KUMO, 1.30, "no stress"),
    Candidate(_KUMO, _KUMO, 1.40, "long stressed vowels"),
    Candidate(_KUMO, "0.7 kumo 0.3 alpha", 1.34),
    Candidate(_KUMO, "0.8 kumo 0.2 alpha", 1.36, "ɾ for r"),
    Candidate("0.8 kumo 0.2 gongitsune", "0.75 kumo 0.15 alpha 0.1 tebukuro", 1.36),
    Candidate(_HALF, "0.5 kumo 0.5 tebukuro", 1.38),
    Candidate(_KUMO, "0.85 kumo 0.15 tebukuro", 1.36),
    Candidate(_KUMO, "0.7 kumo 0.3 alpha", 1.25, "no stress"),
    Candidate(_HALF, "0.55 kumo 0.45 tebukuro", 1.28, "no stress"),
    Candidate(_KUMO, _KUMO, 1.00, "no stress"),
    Candidate(_KUMO, _KUMO, 1.12),
    Candidate(_HALF, "0.5 kumo 0.3 tebukuro 0.2 alpha", 1.26, "no stress"),
    Candidate(_HALF, "0.55 kumo 0.45 tebukuro", 1.00, "no stress"),
    Candidate(_KUMO, "0.7 kumo 0.3 alpha", 1.00, "no stress"),
    Candidate(_KUMO, "0.6 kumo 0.4 alpha", 1.22, "no stress"),
    Candidate(_KUMO, "0.8 kumo 0.2 alpha", 1.09),
    Candidate(_HALF, "0.55 kumo 0.45 tebukuro", 1.12),
    Candidate(_HALF, "0.5 kumo 0.3 tebukuro 0.2 alpha", 1.10),
    Candidate(_KUMO, "0.85 kumo 0.15 tebukuro", 1.30, "no stress"),
    Candidate(_KUMO, "0.8 kumo 0.2 alpha", 1.27, "no stress"),
    Candidate(_KUMO, "0.5 kumo 0.3 tebukuro 0.2 alpha", 1.29, "no stress"),
    Candidate(_HALF, _KUMO, 1.30, "no stress"),
    Candidate(_KUMO, _KUMO, 1.03),
    Candidate(_KUMO, _KUMO, 1.03, "phrases"),
    Candidate(_KUMO, _KUMO, 1.03, "ɨ for ə"),
    *(Candidate(_KUMO, _KUMO, 1.13, "", row) for row in (40, 160, 300, 480)),
    Candidate(_KUMO, _KUMO, 1.13, "phrases", 480),
    Candidate(_KUMO, "0.8 kumo 0.2 alpha", 1.13, "", 480),
    Candidate(_HALF, "0.5 kumo 0.3 tebukuro 0.2 alpha", 1.13, "", 480),
)
"""In the order in which they were tried; four sentences each."""
