"""Plants faults in rewordings, and counts those that pass; has faithful ones judged, and counts those that are refused:
python tests/bench/rewording.py [--half seen|aside|later|last|free] [--show]

Sentences are those of tests/data/rewording (with rewordings and faults by hand) and of the articles of
tests/data/cluster. Faults are planted in a sentence or in a faithful rewording of it. The judge was made with the part
`seen`; each of the others was written after it, counted once at first sight, and mended for after that
(docs/rewriting.md says what came of it). What is in tests/data/rewording/free was written, as freely as a model writes,
by somebody who had not read the judge (`first`), and by the same one after mending it (`second`, `third`).
"""

import argparse
import random
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import rewording_faults
import rewording_more
import rewording_rules
from editions import clustered

from scripts import ear
from scripts.judging.evidence import sentences
from scripts.rewording.judging import able, verdict
from scripts.rewording.mending import mended

DATA = Path(__file__).parents[1] / "data" / "rewording"
FILES = {"seen": "tuning.txt", "aside": "aside.txt", "later": "later.txt", "last": "last.txt"}
EACH = 30
"""Faults of a kind by program, in each half."""
RULED = 25
"""Faithful rewordings by each rule, in each half."""


@dataclass
class Pair:
    """A sentence, and what was made of it by hand."""

    sentence: str
    faithful: list[str] = field(default_factory=list)
    faulty: list[tuple[str, str]] = field(default_factory=list)


def pairs(path: Path) -> list[Pair]:
    """Of a file: "= sentence", "+ faithful rewording", "- kind: faulty one"."""
    found: list[Pair] = []
    for line in path.read_text("utf-8").splitlines():
        sign, rest = line[:2], line[2:]
        if sign == "= ":
            found.append(Pair(rest))
        elif sign == "+ ":
            found[-1].faithful.append(rest)
        elif sign == "- ":
            kind, _, text = rest.partition(": ")
            found[-1].faulty.append((kind, text))
    return found


def told(half: str) -> Iterator[str]:
    """Sentences of articles as they are said, every other event's."""
    events = sorted({event for event, _ in clustered() if not event.startswith("blind")})
    kept = set(events[tuple(FILES).index(half) :: len(FILES)])
    for event, article in clustered():
        if event in kept:
            for paragraph in sentences(article):
                for sentence in paragraph:
                    text = ear.sentence(sentence)
                    if able(text) and text.endswith("."):
                        yield text


def report(half: str, seed: int, show: bool) -> None:
    """The table of one half."""
    rng = random.Random(f"{seed} {half}")
    own, pool = pairs(DATA / FILES[half]), list(dict.fromkeys(told(half)))
    planted, passed = Counter[str](), Counter[str]()
    made, refused = Counter[str](), Counter[str]()

    def faulty(kind: str, sentence: str, text: str) -> None:
        planted[kind] += 1
        if verdict(sentence, text).taken:
            passed[kind] += 1
            if show:
                print(f"    passed [{kind}]\n        {sentence}\n        {text}")

    def faithful(kind: str, sentence: str, text: str) -> None:
        made[kind] += 1
        found = verdict(sentence, text)
        if not found.taken:
            refused[kind] += 1
            if show:
                print(
                    f"    refused [{kind}] {found.rule}: {found.message}\n        {sentence}\n        {text}"
                )

    for pair in own:
        for text in pair.faithful:
            faithful("by hand", pair.sentence, text)
        for _, text in pair.faulty:
            faulty("by hand", pair.sentence, text)
    bases = [(p.sentence, text) for p in own for text in (p.sentence, *p.faithful)]
    bases += [(text, text) for text in pool]
    for kind, maker in rewording_rules.KINDS.items():
        done = set[str]()
        for sentence in rng.sample(pool, len(pool)):
            text = maker(rng, sentence) if made[kind] < RULED and sentence not in done else ""
            if text and text != sentence:
                done.add(sentence)
                faithful(kind, sentence, text)
    makers = rewording_faults.makers(rewording_more if half in ("later", "last") else rewording_faults)
    for kind, fault in makers.items():
        for sentence, base in rng.sample(bases, len(bases)):
            if planted[kind] >= EACH:
                break
            text = fault(rng, base)
            if text and text != sentence:
                faulty(kind, sentence, text)
    print(f"{half}: {len(own)} sentences by hand, {len(pool)} of articles")
    table("passed", "all faults", passed, planted)
    table("refused", "all faithful ones", refused, made)


def freely(path: Path, show: bool) -> None:
    """What came of what a stranger wrote: with a word put back it is said too."""
    faithful, faults = Counter[str](), Counter[str]()
    for pair in pairs(path):
        for kind, text in (*(("+", text) for text in pair.faithful), *pair.faulty):
            found = mended(pair.sentence, text)
            came = "refused" if not found.text else "with a word put back" if found.back else "as written"
            (faithful if kind == "+" else faults)[came] += 1
            if show and (came == "refused") == (kind == "+"):
                print(f"    {came} [{kind}] {found.verdict.message}\n        {pair.sentence}\n        {text}")
    print(f"free, {path.stem}")
    for name, some in (("faithful", faithful), ("faults", faults)):
        of = some.total()
        if not of:
            continue
        print(
            f"  {name:8s} {of:4d}:",
            ", ".join(f"{came} {n} ({n / of:.1%})" for came, n in sorted(some.items())),
        )


def table(what: str, all_: str, some: Counter[str], of: Counter[str]) -> None:
    """So many of so many, by kind and in all."""
    for kind in of:
        print(f"  {what:7s} {kind:34s} {some[kind]:4d} of {of[kind]:4d}")
    print(f"  {what:7s} {all_:34s} {some.total():4d} of {of.total():4d}  {some.total() / of.total():.2%}")


def main() -> None:
    """Print the tables."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--half", choices=(*FILES, "free", "all"), default="all")
    parser.add_argument("--seed", type=int, default=17)
    parser.add_argument("--show", action="store_true", help="print what passed and what was refused")
    wanted = parser.parse_args()
    for half in FILES:
        if wanted.half in (half, "all"):
            report(half, wanted.seed, wanted.show)
    if wanted.half in ("free", "all"):
        for path in sorted((DATA / "free").glob("*.txt")):
            freely(path, wanted.show)


if __name__ == "__main__":
    main()
