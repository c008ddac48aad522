"""How many headlines become chapter titles of about five words, and which words go.

    python tests/bench/chapter_titles.py [--show N]

Every headline in tests/data that was written for another test is shortened. `weighty` counts titles that lack a
speaker, a supposition, a victim or a number (but for a count with its own clause) of their headline: it must be 0.
"""

import argparse
import json
from collections.abc import Iterator
from pathlib import Path

from scripts.telling.chapter_titles import WORDS, lost_words, shorten

DATA = Path(__file__).parents[1] / "data"


def headlines(value: object) -> Iterator[str]:
    if isinstance(value, dict):
        for name, inner in value.items():
            if name in ("title", "headline") and isinstance(inner, str):
                yield inner
            else:
                yield from headlines(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from headlines(inner)


def lines() -> Iterator[object]:
    for path in sorted(DATA.rglob("*.jsonl")):
        for line in path.read_text(encoding="utf-8").splitlines():
            if line.startswith("{"):
                yield json.loads(line)


def main() -> None:
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--show", type=int, default=0, help="so many pairs")
    show = asked.parse_args().show
    every = sorted({" ".join(found.split()) for line in lines() for found in headlines(line)})
    long = [headline for headline in every if len(headline.split()) > WORDS]
    shorter = [(headline, shorten(headline)) for headline in long if shorten(headline) != headline]
    weighty = sum(bool(lost_words(headline, title)) for headline, title in shorter)
    reached = sum(len(title.split()) <= WORDS for _, title in shorter)
    print(f"{len(every)} headlines; {len(every) - len(long)} of {WORDS} words or fewer stay as they are")
    print(
        f"{len(long)} longer ones: {len(shorter)} shortened, {reached} of them to {WORDS} words; the rest whole"
    )
    print(f"weighty: {weighty}")
    for headline, title in shorter[:: max(1, len(shorter) // show)] if show else ():
        print(f"  {headline}\n    {title}")


if __name__ == "__main__":
    main()
