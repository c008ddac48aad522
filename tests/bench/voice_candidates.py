"""What was tried on the way to our voices: blends of the style vectors, and other phonemes for the same sounds."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass

import numpy as np

from audio.engines.kokoro_notation import phrase_stressed
from audio.engines.kokoro_voices import Style, blend_style

Blend = Mapping[str, float]
_PREFIXED = {
    "kumo": "jm_kumo",
    **{name: f"jf_{name}" for name in ("gongitsune", "nezumi", "tebukuro", "alpha")},
}
"""Those that come with the model."""
_ELSEWHERE = {
    "alex": "em_alex", "palex": "pm_alex", "dora": "ef_dora", "psi": "hm_psi", "nicola": "im_nicola",
}  # fmt: skip
"""Those of the same model that only kokoro-js brings."""


def weak_within_phrases(symbols: str) -> str:
    """Full stress on the last word of each phrase, half of it on the others."""
    words = symbols.split(" ")
    ends = [n == len(words) or word[-1:] in ",.;:!?—…" for n, word in enumerate(words, start=1)]
    return " ".join(word if end else word.replace("ˈ", "ˌ") for word, end in zip(words, ends, strict=True))


PHONEMES: dict[str, Callable[[str], str]] = {
    "": lambda s: s,
    "phrases": phrase_stressed,
    "weak within phrases": weak_within_phrases,
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
"""Ways to rewrite what audio.speech.phonemes gives."""


@dataclass(frozen=True)
class Candidate:
    """A voice that may become one; its blends as text: "0.8 kumo 0.2 alpha"."""

    timbre: str
    melody: str
    speed: float = 1.15
    variant: str = ""
    row: int | None = None
    """The row of the style for every length."""

    def known(self, vectors: Mapping[str, Style]) -> bool:
        """Whether all that it is made of is among `vectors`."""
        return {*_weights(self.timbre), *_weights(self.melody)} <= set(vectors)

    def style(self, vectors: Mapping[str, Style]) -> Style:
        """Shape (510, 256)."""
        return blend_style(_weights(self.timbre), _weights(self.melody), self.row, vectors)

    def phonemes(self, notation: str) -> str:
        """The notation in the candidate's way."""
        return PHONEMES[self.variant](notation)

    def __str__(self) -> str:
        signs = [self.variant, "" if self.row is None else f"row {self.row}"]
        return "; ".join([f"{self.timbre} | {self.melody}", *filter(None, signs)])


def _weights(blend: str) -> dict[str, float]:
    parts = blend.split()
    known = _PREFIXED | _ELSEWHERE
    return {known[name]: float(weight) for weight, name in zip(parts[::2], parts[1::2], strict=True)}


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


_KUMO, _BOTH = "1 kumo", "0.5 kumo 0.5 gongitsune"
_WOMAN = "0.55 kumo 0.45 tebukuro"
_THREE = "0.4 kumo 0.4 gongitsune 0.2 dora"
TRIED = (
    Candidate(_KUMO, _KUMO),
    Candidate(_KUMO, _KUMO, row=480),
    Candidate(_KUMO, _KUMO, variant="weak within phrases", row=480),
    Candidate(_KUMO, _KUMO, variant="no stress", row=480),
    Candidate("0.75 kumo 0.25 alex", _KUMO, row=480),
    Candidate("0.7 kumo 0.3 palex", _KUMO, row=480),
    Candidate("0.7 kumo 0.3 psi", _KUMO, row=480),
    Candidate("0.7 kumo 0.3 nicola", _KUMO, row=480),
    Candidate("0.6 kumo 0.2 dora 0.2 gongitsune", _KUMO, row=480),
    Candidate(_THREE, _KUMO, row=480),
    Candidate("1 gongitsune", "1 gongitsune", row=480),
    Candidate(_BOTH, "1 gongitsune", row=480),
    Candidate(_BOTH, _WOMAN, row=480),
    Candidate("0.5 kumo 0.5 dora", _WOMAN, row=480),
    Candidate("0.3 kumo 0.3 gongitsune 0.2 dora 0.2 alex", _WOMAN, row=480),
    Candidate(_THREE, _WOMAN, row=480),
    Candidate(_THREE, "0.55 kumo 0.4 tebukuro 0.05 dora", row=480),
)
