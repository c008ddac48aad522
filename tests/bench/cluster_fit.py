"""Fit the weights of `scripts.events.cluster`: python tests/bench/cluster_fit.py ARTICLES.jsonl.gz [--across]

Two logistic regressions over pairs of articles: whether both tell of one event, and whether both belong to one affair
(an event and what goes on with it). The pairs are those of all sets of tests/data/cluster but blind.jsonl; and of
ARTICLES (IndoSum's training part: real ones, longer, and of many months), where two articles count as two events and
the odd and the even sentences of one as two reports of the same, each at a tenth of the weight: our own sets are
short, and would call any two long articles alike. Prints the weights as they stand in `scripts.events.cluster`.
`--across` prints what weights fitted without a set do on that set. Numpy only, and the same every time.
"""

import argparse
import gzip
import json
from functools import cache
from pathlib import Path

import numpy as np
from cluster import DATA, FITTED, figures, load
from numpy.typing import NDArray

import scripts.events.cluster as subject
from scripts.article import Article
from scripts.condense.weights import learned
from scripts.events.likeness import FEATURES, compare

Table = NDArray[np.float64]

SHRINK = 0.02
REAL = {"one event": 1000, "an affair": 500}
"""So many real articles are read."""
REAL_WEIGHT = 0.1
TWICE = 0.4
"""Real articles as alike as this may well tell of one event: they are left out."""
_SINGLE = {
    "who_kind": "one event", "day": "an affair", "back": "an affair", "apart": "an affair",
    "lead": "an affair", "did": "an affair", "held_both": "an affair", "foreign": "an affair",
}  # fmt: skip
"""Features that one of the two questions does without."""


def asked(question: str) -> list[int]:
    """Numbers of the features that `question` is decided by."""
    return [n for n, name in enumerate(FEATURES) if _SINGLE.get(name) != question]


def pairs(folder: Path, name: str, question: str) -> tuple[Table, Table]:
    """Features of every pair of articles of a set, and 1 where the answer is yes."""
    articles, events, follows = load(folder / f"{name}.jsonl")
    before = dict(zip(events, follows, strict=True))

    def first(event: str) -> str:
        while question == "an affair" and before[event]:
            event = before[event]
        return event

    one, other = np.triu_indices(len(articles), 1)
    features = compare(articles, learned().idf).features[asked(question)][:, one, other]
    roots = np.array([first(event) for event in events])
    return features.T.astype(np.float64), (roots[one] == roots[other]).astype(np.float64)


@cache
def real(path: Path, count: int) -> tuple[Table, Table]:
    """The same of real articles, all features."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        rows = [json.loads(line) for line, _ in zip(lines, range(count), strict=False)]
    whole, halves = [], []
    for row in rows:
        title = row["title"].replace("-", " ").title()
        said = [sentence for paragraph in row["paragraphs"] for sentence in paragraph]
        whole.append(Article(title, tuple(" ".join(paragraph) for paragraph in row["paragraphs"])))
        halves.append(Article(title, tuple(said[::2])))
        halves.append(Article(" ".join(said[1].split()[:9]), tuple(said[1::2])))
    one, other = np.triu_indices(len(whole), 1)
    alike = compare(whole, learned().idf)
    two = alike.features[:, one, other][:, alike.all[one, other] < TWICE]
    halves = halves[:count]
    same = compare(halves, learned().idf).features[:, range(0, count, 2), range(1, count, 2)]
    return np.hstack([two, same]).T.astype(np.float64), np.repeat([0.0, 1.0], [two.shape[1], same.shape[1]])


def fitted(question: str, sets: tuple[str, ...], articles: Path) -> dict[str, float]:
    """Weight of each feature, and "bias"."""
    gathered = [pairs(DATA, name, question) for name in sets]
    x, y = real(articles, REAL[question])
    gathered.append((x[:, asked(question)], y))
    counts = np.concatenate([np.full(len(y), 1.0) for _, y in gathered])
    counts[-len(y) :] = REAL_WEIGHT
    x = np.vstack([np.column_stack([x, np.ones(len(x))]) for x, _ in gathered])
    y = np.concatenate([y for _, y in gathered])
    shrink = np.full(x.shape[1], SHRINK)
    shrink[-1] = 0.0
    weights = np.zeros(x.shape[1])
    for _ in range(25):
        said = 1 / (1 + np.exp(-x @ weights))
        slope = x.T @ (counts * (said - y)) + shrink * weights
        bend = (x * (counts * said * (1 - said))[:, None]).T @ x + np.diag(shrink + 1e-9)
        weights -= np.linalg.solve(bend, slope)
    named = [FEATURES[n] for n in asked(question)]
    return dict(zip([*named, "bias"], (round(float(w), 1) for w in weights), strict=True))


def main() -> None:
    """Fit and print."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("articles", type=Path)
    parser.add_argument("--across", action="store_true")
    given = parser.parse_args()
    if given.across:
        for name in FITTED:
            rest = tuple(other for other in FITTED if other != name)
            subject.ONE_EVENT, subject.AN_AFFAIR = (
                fitted(question, rest, given.articles) for question in ("one event", "an affair")
            )
            print(figures(name))
    else:
        print("ONE_EVENT =", fitted("one event", FITTED, given.articles))
        print("AN_AFFAIR =", fitted("an affair", FITTED, given.articles))


if __name__ == "__main__":
    main()
