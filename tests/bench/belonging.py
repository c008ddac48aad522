"""Weighs the signs of strangers among the paragraphs of pages: python tests/bench/belonging.py [--write] [--lost N].

Takes every line of the open pages (tests/data/pages: HTML as blocks, text as lines), knows by `expected.jsonl` which of
them are news, and fits a logistic regression (full batch, no chance in it) over the signs of
`scripts.clean.belonging`. Each page is taken three times: with all its strangers, with half and with a few of them, as
the rules before this step leave it. `SURE` is the sum above which at most N in 1000 news paragraphs are (3 by default,
and those short: subheads, lists), `SURE_WHOLE` the one above which none is that ends in a mark.

Prints for each half, when it is left out of the fitting, how many strangers are known and how much news is lost.
`--write` puts the weights of all halves into scripts/clean/belonging_weights.py.
"""

import argparse
import hashlib
import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT))

from scripts.clean.belonging import signs_of  # noqa: E402 - the repository need not be installed to be measured
from scripts.clean.marks import mend, words_key  # noqa: E402 - as above
from scripts.errors import UnreadablePage  # noqa: E402 - as above
from scripts.page import Page  # noqa: E402 - as above
from scripts.sources import read, sniff  # noqa: E402 - as above
from scripts.sources.blocks import blocks_of, tree_of  # noqa: E402 - as above
from scripts.sources.copied import uncopied  # noqa: E402 - as above
from scripts.sources.decoding import decode  # noqa: E402 - as above
from scripts.sources.furniture import prune  # noqa: E402 - as above
from scripts.sources.text import lines_of  # noqa: E402 - as above

DATA = ROOT / "tests" / "data" / "pages"
HALVES = (
    "tuning",
    "blind",
    "aside",
    "third",
    "fourth",
    "fifth",
    "sixth",
    "unseen",
    "seventh",
    "eighth",
    "pairs",
)
SHARES = (100, 50, 15)
"""Percent of its strangers with which a page is taken."""
_WHOLE = 4
"""Words of a paragraph."""
STEPS, RATE, DECAY = 1_500, 0.5, 0.0008
Row = tuple[str, dict[str, float], bool]


def main() -> None:
    """Fit, print, and write if asked."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--write", action="store_true")
    parser.add_argument("--lost", type=float, default=3.0)
    given = parser.parse_args()
    rows = [(half, signs, odd) for half in HALVES for signs, odd in lines_of_half(half)]
    print("| left out | strangers | known | news | lost |\n|---|---|---|---|---|")
    for half in HALVES:
        weights = fitted([row for row in rows if row[0] != half])
        sure, whole = bars([row for row in rows if row[0] != half], weights, given.lost)
        told = [
            (score(weights, signs) >= (sure if signs["no end"] else whole), odd)
            for other, signs, odd in rows
            if other == half
        ]
        strangers, news = [hit for hit, odd in told if odd], [hit for hit, odd in told if not odd]
        print(f"| {half} | {len(strangers)} | {sum(strangers)} | {len(news)} | {sum(news)} |")
    weights = fitted(rows)
    sure, whole = bars(rows, weights, given.lost)
    print(f"all: sure from {sure:.2f}, whole sentences from {whole:.2f}")
    if given.write:
        (ROOT / "scripts" / "clean" / "belonging_weights.py").write_text(
            printed(weights, sure, whole), "utf-8"
        )


def lines_of_half(half: str) -> Iterator[tuple[dict[str, float], bool]]:
    """Signs of each line of the pages, and whether it is a stranger; a subhead that may stand there is none."""
    for wanted, content in _wanted(half):
        lines = _lines(wanted, content)
        house = _house(wanted, content)
        news = f" {words_key(' '.join(wanted['paragraphs']))} "
        whole = set(map(words_key, wanted["paragraphs"]))
        optional = set(map(words_key, wanted["optional"]))
        may = {words_key(wanted["title"])}
        labels = [False if words_key(line) in optional else _label(line, news, may, whole) for line in lines]
        for share in SHARES:
            kept = [n for n, label in enumerate(labels) if label is False or _falls(lines[n], share)]
            signs = signs_of(wanted["title"], [lines[n] for n in kept], house)
            yield from (
                (said, labels[n] is True)
                for said, n in zip(signs, kept, strict=True)
                if labels[n] is not None
            )


def _wanted(half: str) -> Iterator[tuple[dict[str, Any], bytes]]:
    """What is wanted of each page, and its content; "pairs" are those that have a file of their own for it."""
    if half != "pairs":
        for text in (DATA / half / "expected.jsonl").read_text("utf-8").splitlines():
            wanted = json.loads(text)
            yield wanted, (DATA / half / wanted["page"]).read_bytes()
        return
    for told in sorted(DATA.glob("*.json")):
        wanted = json.loads(told.read_text("utf-8"))
        (source,) = (path for path in DATA.glob(f"{told.stem}.*") if path.suffix != ".json")
        if isinstance(wanted, dict):
            yield {**wanted, "page": source.name, "optional": []}, source.read_bytes()


def _house(wanted: dict[str, Any], content: bytes) -> str:
    try:
        return read(Page(wanted["address"], sniff(content, wanted["page"]), content))[0].credit.outlet
    except UnreadablePage:
        return ""


def _label(line: str, news: str, may: set[str], whole: set[str]) -> bool | None:
    key = words_key(line)
    if not key or key in may:
        return None
    if f" {key} " in news:  # a few words of it may be a shred, or stand in the page's menu too
        return False if len(key.split()) >= _WHOLE or key in whole else None
    told = set(news.split())
    words = key.split()
    return None if len(words) > 6 and sum(w in told for w in words) > 0.8 * len(words) else True


def _lines(wanted: dict[str, Any], content: bytes) -> list[str]:
    source = decode(content, "")
    if not wanted["page"].endswith((".html", ".htm")):
        return lines_of(mend(uncopied(source)[0]))
    try:
        tree = tree_of(source, wanted["address"])
    except UnreadablePage:
        return []
    prune(tree)
    return [text for text, _ in blocks_of(tree)]


def _falls(line: str, share: int) -> bool:
    return hashlib.sha256(line.encode()).digest()[0] * 100 < 256 * share


def fitted(rows: list[Row]) -> dict[str, float]:
    """Weights, with the bias under no name; both kinds weigh the same."""
    names = sorted({name for _, signs, _ in rows for name in signs})
    x = np.array([[signs.get(name, 0.0) for name in names] + [1.0] for _, signs, _ in rows])
    y = np.array([float(odd) for _, _, odd in rows])
    share = np.where(y > 0, 0.5 / max(y.sum(), 1), 0.5 / max((1 - y).sum(), 1))
    w = np.zeros(x.shape[1])
    for _ in range(STEPS):
        p = 1 / (1 + np.exp(-x @ w))
        w -= RATE * (x.T @ (share * (p - y)) * 4 + DECAY * np.append(w[:-1], 0.0))
    return {**dict(zip(names, map(float, w), strict=False)), "": float(w[-1])}


def score(weights: dict[str, float], signs: dict[str, float]) -> float:
    """The sum for one line."""
    return weights[""] + sum(weights.get(name, 0.0) * value for name, value in signs.items())


def bar(rows: list[Row], weights: dict[str, float], lost: float) -> float:
    """The sum that at most `lost` in 1000 lines of news reach."""
    news = sorted((score(weights, signs) for _, signs, odd in rows if not odd), reverse=True)
    return max(0.0, news[int(lost * len(news) / 1000)] + 0.05)


def bars(rows: list[Row], weights: dict[str, float], lost: float) -> tuple[float, float]:
    """That of all lines, and that of those which end in a mark."""
    whole = bar([row for row in rows if not row[1]["no end"]], weights, 0.0)
    sure = bar(rows, weights, lost)
    return max(sure, whole), whole


def printed(weights: dict[str, float], sure: float, whole: float) -> str:
    """The table as a module."""
    lines = "\n".join(f'    "{name}": {weight:.2f},' for name, weight in sorted(weights.items()) if name)
    return (
        '"""Weights of the signs by which a paragraph is known for a stranger; '
        'written by tests/bench/belonging.py."""\n\n'
        "from typing import Final\n\n"
        f"BIAS: Final = {weights['']:.2f}\nSURE: Final = {sure:.2f}\nSURE_WHOLE: Final = {whole:.2f}\n"
        f"WEIGHTS: Final[dict[str, float]] = {{\n{lines}\n}}\n"
    )


if __name__ == "__main__":
    main()
