"""Learn the weights of the ranker: python -m scripts.condense.train TRAIN.jsonl[.gz] [--out FILE] [--validate]

Reads articles with `title`, `paragraphs` (lists of sentences), `extractive_labels` (one a sentence: whether it is
kept) and `summary_sentences`, as IndoSum has them; no sentence of theirs goes into the weights but its words'
document counts. Needs catboost (tried: 1.2.10), which is no dependency of the project: install it into an
environment of your own. Deterministic for one version of it.

Every article is learned twice, with its title and without, since a page may have lost it. Stage one judges each
sentence by itself, and once more when it knows how the others were judged: five forests each, on four fifths of the
articles. It learns which sentences were kept; how much of a sentence's words a summary holds was a worse teacher,
since any two sentences of one article share some. What comes after sees the predictions of the forest that did not
see the article. Stage two learns which set of sentences is best; a last model learns from the same which words a
summary would hold, so that a set is also judged by what it says.
"""

import argparse
import gzip
import json
import math
import sys
from collections import Counter
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from scripts.condense import company, sets, wording
from scripts.condense.chooser import SAYING
from scripts.condense.coherence import ties
from scripts.condense.features import Floats, Reading, read
from scripts.condense.rouge import Reference
from scripts.condense.strip import bare
from scripts.condense.tokens import words

FOLDS = 5
IDEAL = 58
SEEDS = 3
"""Stage two and the model of words are the mean of so many, which evens out what chance made of each."""
RAREST = 5
"""A word in fewer articles than this is not listed."""


def articles(path: Path) -> list[dict[str, Any]]:
    """One dict a line."""
    opener = gzip.open if path.suffix == ".gz" else open
    with opener(path, "rt", encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def boosted(x: Floats, y: Floats, **settings: Any) -> Any:
    """A fitted model of oblivious trees."""
    from catboost import CatBoost  # type: ignore[import-not-found, unused-ignore]

    usual = {"depth": 6, "loss_function": "RMSE", "rsm": 0.3, "subsample": 0.3, "border_count": 64}
    quiet = {"bootstrap_type": "Bernoulli", "thread_count": 2, "verbose": 0, "allow_writing_files": False}
    model = CatBoost({**usual, **quiet, **settings})
    model.fit(x, y)
    return model


def unpacked(
    models: list[Any], workplace: Path
) -> tuple[list[tuple[list[int], list[float], list[float]]], float]:
    """(feature, border, leaf) lists of all trees of `models`, whose mean is wanted, and the bias."""
    trees, bias = [], 0.0
    for model in models:
        model.save_model(str(workplace), format="json")
        stored = json.loads(workplace.read_text())
        scale, (shift,) = stored["scale_and_bias"]
        bias += shift / len(models)
        for tree in stored["oblivious_trees"]:
            features = [split["float_feature_index"] for split in tree["splits"]]
            borders = [split["border"] for split in tree["splits"]]
            missing = 6 - len(features)
            leaves = [scale * leaf / len(models) for leaf in tree["leaf_values"]]
            leaves += [0.0] * (64 - len(leaves))
            trees.append((features + [0] * missing, borders + [math.inf] * missing, leaves))
    workplace.unlink()
    return trees, bias


def packed(name: str, models: list[Any], workplace: Path) -> dict[str, Any]:
    """The arrays that `Forest.load` reads."""
    trees, bias = unpacked(models, workplace)
    leaves = np.array([leaf for _, _, leaf in trees])
    step = float(np.abs(leaves).max()) / 32767
    return {
        f"{name}_feature": np.array([f for tree in trees for f in tree[0]], np.uint8),
        f"{name}_border": np.array([b for tree in trees for b in tree[1]], np.float32),
        f"{name}_leaves": np.round(leaves / step).astype(np.int16),
        f"{name}_scale": np.array([step, bias], np.float64),
    }


class Case:
    """One article under one title."""

    def __init__(self, row: dict[str, Any], title: str, idf: dict[str, float]) -> None:
        flat = bare(row["paragraphs"])
        homes = [number for number, paragraph in enumerate(row["paragraphs"]) for _ in paragraph]
        kept = [number for number, sentence in enumerate(flat) if sentence]
        self.sentences = [flat[number] for number in kept]
        self.kept = np.array([row["extractive_labels"][number] for number in kept], np.float32)
        self.reading: Reading = read(title, self.sentences, [homes[number] for number in kept], idf)
        self.reference = Reference(self.sentences, row["summary_sentences"])
        self.ties = ties(self.sentences)
        gold = {word for sentence in row["summary_sentences"] for word in words(sentence)}
        vocabulary = dict.fromkeys(word for sentence in self.sentences for word in words(sentence))
        self.said = np.array([word in gold for word in vocabulary] or [False], np.float32)

    def look(self, gain: Floats) -> None:
        """Find the sets, describe them, and note how good each is."""
        found, promise = sets.candidates(self.reading, gain, self.ties, IDEAL)
        self.found = found
        self.described = sets.describe(self.reading, gain, found, promise)
        self.wording = wording.describe(self.reading, gain, found, promise)
        self.scores = self.reference.score(found)
        mean = self.scores.mean(1)
        self.aim = mean - mean.mean()

    def pick(self, shape: Floats, odds: Floats) -> Floats:
        """ROUGE of the set that the product would choose by these predictions."""
        saying = wording.expected(self.reading, self.found, odds)
        return np.asarray(self.scores[int((shape + SAYING * saying).argmax())])


def in_turn(
    tables: list[Floats], kept: list[Floats], fold: NDArray[np.intp], **settings: Any
) -> tuple[list[Any], list[Floats]]:
    """A model for each fold that does not know it, and how likely it takes the fold's sentences to be kept."""
    models, chances = [], [np.zeros(0, np.float32)] * len(tables)
    for number in range(FOLDS):
        known = np.flatnonzero(fold != number)
        model = boosted(
            np.vstack([tables[k] for k in known]),
            np.concatenate([kept[k] for k in known]),
            loss_function="Logloss",
            subsample=0.5,
            l2_leaf_reg=6,
            random_seed=number,
            **settings,
        )
        models.append(model)
        for k in np.flatnonzero(fold == number):
            chances[k] = (1 / (1 + np.exp(-model.predict(tables[k])))).astype(np.float32)
        print("fold", number, "learned", file=sys.stderr)
    return models, chances


def second(cases: list[Case], trees: int) -> tuple[list[Any], list[Any]]:
    """The models of sets and those of words."""
    described, aims = np.vstack([case.described for case in cases]), np.concatenate([c.aim for c in cases])
    of_sets = [
        boosted(described, aims, iterations=trees, learning_rate=0.08, l2_leaf_reg=10, random_seed=seed)
        for seed in range(SEEDS)
    ]
    described, aims = np.vstack([case.wording for case in cases]), np.concatenate([c.said for c in cases])
    settings = {"loss_function": "Logloss", "rsm": 0.5, "depth": 5, "iterations": 150, "learning_rate": 0.1}
    of_words = [boosted(described, aims, random_seed=seed, **settings) for seed in range(SEEDS)]
    return of_sets, of_words


def mean(models: list[Any], rows: Floats) -> Floats:
    """Their mean prediction, (n,)."""
    return np.asarray(sum(model.predict(rows) for model in models) / len(models), np.float32)


def main() -> None:
    """Train, and say by cross-validation how good it is."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("train", type=Path)
    parser.add_argument("--out", type=Path, default=Path(__file__).parents[1] / "data" / "condense.npz")
    parser.add_argument(
        "--trees",
        type=int,
        nargs=3,
        default=(500, 200, 500),
        help="of a first judgement, a second, of a model of sets",
    )
    parser.add_argument("--validate", action="store_true", help="cross-validate stage two as well (slow)")
    args = parser.parse_args()
    rows = articles(args.train)
    counts = Counter(word for row in rows for word in {w for s in bare(row["paragraphs"]) for w in words(s)})
    listed = sorted(word for word, count in counts.items() if count >= RAREST)
    idf = {word: math.log(len(rows) / counts[word]) for word in listed}
    cases = [Case(row, title, idf) for row in rows for title in (row["title"], "")]
    fold = np.repeat(np.random.default_rng(0).permutation(len(rows)) % FOLDS, 2)
    tables, kept = [case.reading.table for case in cases], [case.kept for case in cases]
    alone, chances = in_turn(tables, kept, fold, iterations=args.trees[0], learning_rate=0.03)
    tables = [company.describe(case.reading, chance) for case, chance in zip(cases, chances, strict=True)]
    together, chances = in_turn(tables, kept, fold, iterations=args.trees[1], learning_rate=0.04)
    for case, chance in zip(cases, chances, strict=True):
        case.look(chance)
    best = np.array([case.scores[case.scores.mean(1).argmax()] for case in cases])
    plain = np.array([case.scores[0] for case in cases])
    print("best of the sets looked at", 100 * best.mean(0), "stage one alone", 100 * plain.mean(0))
    if args.validate:
        took = []
        for number in range(FOLDS):
            of_sets, of_words = second(
                [case for case, at in zip(cases, fold, strict=True) if at != number], args.trees[2]
            )
            for place, (case, at) in enumerate(zip(cases, fold, strict=True)):
                if at == number:
                    picked = case.pick(mean(of_sets, case.described), mean(of_words, case.wording))
                    took.append((place % 2, picked))
            print("checked", number, file=sys.stderr)
        for untitled in (0, 1):
            name = "without title" if untitled else "with title"
            print(name, 100 * np.mean([s for u, s in took if u == untitled], 0))
    arrays = packed("sentences", alone, args.out.with_suffix(".json"))
    arrays |= packed("company", together, args.out.with_suffix(".json"))
    of_sets, of_words = second(cases, args.trees[2])
    arrays |= packed("sets", of_sets, args.out.with_suffix(".json"))
    arrays |= packed("saying", of_words, args.out.with_suffix(".json"))
    np.savez_compressed(
        args.out,
        words=np.frombuffer("\n".join(listed).encode(), np.uint8),
        word_counts=np.array([counts[word] for word in listed], np.uint16),
        articles=np.array(len(rows)),
        **arrays,
    )
    print(args.out, args.out.stat().st_size, "bytes")


if __name__ == "__main__":
    main()
