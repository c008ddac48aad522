"""ROUGE of `scripts.condense.choose` beside the leads it must beat: python tests/bench/condense.py DATA.jsonl[.gz]

DATA: articles as IndoSum has them (title, paragraphs as lists of sentences, summary_sentences). Prints F1 x 100 by
our own count (`scripts/condense/rouge.py`; within 0.1 of rouge-score's), the words kept, the articles a second on
one core, and how often what is kept leans on a sentence that is not.
"""

import argparse
import time
from collections.abc import Callable
from pathlib import Path

import numpy as np

from scripts.condense import choose
from scripts.condense.rouge import Reference
from scripts.condense.strip import bare
from scripts.condense.train import articles

Chooser = Callable[[str, list[list[str]]], list[str]]


def first(count: int) -> Chooser:
    """The first `count` sentences as they stand."""
    return lambda title, paragraphs: [s for p in paragraphs for s in p][:count]


def lead(words: int) -> Chooser:
    """Stripped sentences from the start, to about `words` words."""

    def chooser(title: str, paragraphs: list[list[str]]) -> list[str]:
        flat = [s for s in bare(paragraphs) if s]
        total = np.cumsum([len(s.split()) for s in flat])
        return flat[: int(np.abs(total - words).argmin()) + 1] if flat else []

    return chooser


def untitled(title: str, paragraphs: list[list[str]]) -> list[str]:
    """Ours, for a page that lost its title."""
    return choose("", paragraphs)


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("data", type=Path)
    parser.add_argument("--limit", type=int)
    args = parser.parse_args()
    rows = articles(args.data)[: args.limit]
    choose("", [["Pemanasan."]])
    print(f"{len(rows)} articles                R1     R2  RLsum  words  articles/s")
    ways = {
        "Lead-3": first(3),
        "Lead to 58 words, stripped": lead(58),
        "choose": choose,
        "choose, no title": untitled,
    }
    for name, way in ways.items():
        begin = time.process_time()
        kept = [way(row["title"], row["paragraphs"]) for row in rows]
        spent = time.process_time() - begin
        scores = []
        for row, sentences in zip(rows, kept, strict=True):
            reference = Reference(sentences, row["summary_sentences"])
            scores.append(reference.score(np.ones((1, len(sentences)), np.float32))[0])
        r1, r2, rl = 100 * np.mean(scores, 0)
        words = np.mean([sum(len(s.split()) for s in sentences) for sentences in kept])
        print(f"{name:27s} {r1:6.2f} {r2:6.2f} {rl:6.2f} {words:6.1f} {len(rows) / max(spent, 1e-9):11.0f}")


if __name__ == "__main__":
    main()
