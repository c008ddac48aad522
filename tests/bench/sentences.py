"""How well, and how fast, `scripts.text.sentences.split` finds the ends of sentences.

    python tests/bench/sentences.py dev.jsonl.gz [--errors N]

The data hold one article a line: {"paragraphs": [[sentence, ...], ...]}. Each paragraph is joined with single
spaces and
split again; what counts are the boundaries inside paragraphs (their ends are given). `spaced` is the same text
with every
mark of punctuation set off by spaces, as treebanks have it. `one line` is each article with all of its paragraphs
joined: its subheads and lists then end without any mark, so its second row counts only ends that have one. Below
stands how many errors are the gold's own: it runs two whole sentences together, or parts one behind "No." and "Jl.".
"""

import argparse
import gzip
import json
import re
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from scripts.text.sentences import split

Paragraph = list[str]
SHORT = re.compile(
    r"\b(?:No|PT|Jl|Jln|Jend|Ny|Alm|Almh|Hj|H|Ir|Dr|Sdr|Prov|Kab|Jo|Ps|Vol|drg|HB|Mr|St|Pk)\s?\.$",
    re.IGNORECASE,
)
WHOLE = re.compile(r"[a-z]{3,}\)?[.!?][\"”’)]?$|\b(?:SR|OK|[A-Z]|mg)\.$")
NEXT = re.compile(r"[\"“]?[A-Z]")
MARK = re.compile(r"""[.!?…][\s"'”’)\]]*$""")


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("data", type=Path)
    options.add_argument("--errors", type=int, default=0, help="how many wrong boundaries to print")
    given = options.parse_args()
    articles = list(read(given.data))
    paragraphs = [paragraph for article in articles for paragraph in article]
    lines = [[sentence for paragraph in article for sentence in paragraph] for article in articles]
    print("| text | precision | recall | F1 | Mchar/s |\n|---|---|---|---|---|")
    measure("as printed", paragraphs, given.errors)
    measure("spaced", [[*map(spaced, paragraph)] for paragraph in paragraphs], given.errors)
    measure("one line", lines, 0)
    measure("one line, ends with a mark", lines, 0, marked=True)
    print()
    blame("as printed", paragraphs)
    blame("one line", lines)


def read(path: Path) -> Iterator[list[Paragraph]]:
    """The paragraphs of each article."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            yield [
                [" ".join(sentence.split()) for sentence in paragraph if sentence.strip()]
                for paragraph in json.loads(line)["paragraphs"]
            ]


def spaced(sentence: str) -> str:
    """Punctuation as tokens of its own."""
    sentence = re.sub(r"""([,;:!?"“”()\[\]])""", r" \1 ", sentence)
    return " ".join(re.sub(r"\.(?=[\s\"”)]*$)", " .", sentence).split())


def ends(sentences: list[str], marked: bool = False) -> set[int]:
    """Where sentences end, counted in letters without blanks; the last end is given and does not count."""
    found, at = set(), 0
    for sentence in sentences[:-1]:
        at += len(sentence.replace(" ", ""))
        if not marked or MARK.search(sentence):
            found.add(at)
    return found


def measure(title: str, paragraphs: list[Paragraph], errors: int, marked: bool = False) -> None:
    joined = [" ".join(paragraph) for paragraph in paragraphs]
    start = time.perf_counter()
    answers = [split(text) for text in joined]
    seconds = time.perf_counter() - start
    right = wrong = missed = 0
    for gold, answer, text in zip(paragraphs, answers, joined, strict=True):
        wanted, got = ends(gold, marked), ends(answer, marked)
        right, wrong, missed = (
            right + len(wanted & got),
            wrong + len(got - wanted),
            missed + len(wanted - got),
        )
        for at in sorted(wanted ^ got)[:errors]:
            errors -= 1
            print("missed" if at in wanted else "wrong ", show(text, at))
    precision, recall = right / (right + wrong), right / (right + missed)
    print(
        f"| {title} | {precision:.4f} | {recall:.4f} | {2 * precision * recall / (precision + recall):.4f} "
        f"| {sum(map(len, joined)) / seconds / 1e6:.1f} |"
    )


def blame(title: str, paragraphs: list[Paragraph]) -> None:
    """Which errors are none of the splitter's."""
    kinds: Counter[str] = Counter()
    for gold in paragraphs:
        text = " ".join(gold)
        solid = [place for place, letter in enumerate(text) if letter != " "]
        wanted, got = ends(gold), ends(split(text))
        for at in wanted ^ got:
            before, after = text[: solid[at]].rstrip()[-60:], text[solid[at] :][:2]
            if at in wanted:
                kinds["parted behind an abbreviation" if SHORT.search(before) else "own"] += 1
            else:
                kinds["run together" if WHOLE.search(before) and NEXT.match(after) else "own"] += 1
    print(
        f"{title}: {sum(kinds.values())} errors, of which the gold runs together {kinds['run together']} "
        f"and parts behind an abbreviation {kinds['parted behind an abbreviation']}"
    )


def show(text: str, at: int) -> str:
    """The text around a boundary."""
    solid = [place for place, letter in enumerate(text) if letter != " "]
    place = solid[at]
    return f"{text[max(0, place - 60) : place]} ¦ {text[place : place + 50]}"


if __name__ == "__main__":
    main()
