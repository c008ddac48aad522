"""Plants faults in true scripts and counts those that the judge finds: python tests/bench/judge.py [--data FILE]

True scripts are made as an edition is (grouped, condensed, planned, composed at a pace, at an hour) of the articles of
tests/data/cluster and tests/data/pages, of the starter, of tests/data/judge (texts with slots, filled by chance) and,
with --data, of a file of IndoSum
(JSON lines, also packed: see docs/condense.md). A fault (faults.py) is found when the judge says something grave that
it does not say of the true script.

Articles are halved by turns: the judge was tuned on the half `seen`; nobody looked at the half `aside`.
"""

import argparse
import random
import time
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from editions import clustered, editions, event_of, indosum, own_editions, pages, rows, told
from faults import KINDS, WHOLE

from scripts.article import Article
from scripts.judging.evidence import bonds, counted, sentences, texts, vocabulary
from scripts.judging.judge import Finding, judge
from scripts.judging.strangers import signs

EACH = 30
"""Faults of a kind in each half."""


def keys(findings: Sequence[Finding]) -> Counter[tuple[str, str, str]]:
    """The grave ones, by story, line and rule."""
    return Counter((f.story, f.written, f.rule) for f in findings if f.grave)


def main() -> None:
    """Print the table of both halves."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--data", type=Path, help="a file of IndoSum")
    parser.add_argument("--seed", type=int, default=11)
    parser.add_argument("--articles", type=int, default=400, help="of --data, at most")
    parser.add_argument("--half", choices=("seen", "aside", "both"), default="both")
    parser.add_argument("--show", action="store_true", help="print what was missed and what was refused")
    wanted = parser.parse_args()
    sets = list(clustered())
    event_of.update((article.key, event) for event, article in sets)
    real = [*pages(), *(list(indosum(wanted.data))[: wanted.articles] if wanted.data else ())]
    for half, label in enumerate(("seen", "aside")):
        if wanted.half in (label, "both"):
            report(label, half, sets, real, wanted)


def report(
    label: str,
    half: int,
    sets: Sequence[tuple[str, Article]],
    real: Sequence[Article],
    wanted: argparse.Namespace,
) -> None:
    """One half: true scripts, then the faults in them."""
    rng = random.Random(f"{wanted.seed} {label}")
    rows(half)
    order = sorted({event for event, _ in sets})
    kept = set(order[half::2])
    pool = [article for event, article in sets if event in kept] + list(real[half::2])
    parts = [*editions(pool, rng), *own_editions(rng)]
    true = [told(part, hour) for part, hour in parts]
    true = [each for each in true if each.stories]
    for cache in (bonds, counted, sentences, signs, texts, vocabulary):
        cache.cache_clear()
    begin = time.perf_counter()
    judged = [judge(each.script, each.stories, each.hour) for each in true]
    seconds = time.perf_counter() - begin
    lines = sum(len(each.script.lines) for each in true)
    retold = sum(
        line.source is not None and line.written not in line.source.original
        for each in true
        for line in each.script.lines
        if line.kind == "story"
    )
    refused = {(n, f.line) for n, found in enumerate(judged) for f in found if f.grave}
    print(
        f"{label}: {len(true)} true editions, {lines} lines, {retold} of them retold, {lines / seconds:.0f} lines/s"
    )
    print(
        f"  refused {len(refused)} true lines, {len(refused) / lines:.2%}; {sum(map(len, judged))} findings in all"
    )
    if wanted.show:
        print("  ", dict(Counter(f.rule for found in judged for f in found if f.grave)))
        for finding in (f for found in judged for f in found if f.grave):
            print(f"    refused [{finding.rule}] {finding.message}\n        {finding.written[:150]}")
            print(f"        {finding.source.original[:150] if finding.source else ''}")
    planted: Counter[str] = Counter()
    hits: Counter[str] = Counter()
    for kind, fault in KINDS.items():
        for _ in range(EACH * 12):
            if planted[kind] >= EACH:
                break
            place = rng.randrange(len(true))
            bad = fault(rng, true[place], pool)
            if bad is None:
                continue
            findings = judge(bad.script, bad.stories, bad.hour)
            news = keys(findings) - (Counter() if kind in WHOLE else keys(judged[place]))
            planted[kind] += 1
            hits[kind] += bool(news)
            if not news and wanted.show:
                print(f"    missed {kind}:")
                before = {line.written for line in true[place].script.lines}
                for line in bad.script.lines:
                    if line.written not in before and line.kind in ("story", "headline"):
                        print(f"        {line.kind} {line.written[:400]}")
                        print(f"              {line.source.original[:400] if line.source else ''}")
    for kind in KINDS:
        print(f"  {kind:24s} {hits[kind]:4d} of {planted[kind]:4d}")
    print(
        f"  {'all':24s} {hits.total():4d} of {planted.total():4d}  {hits.total() / max(1, planted.total()):.1%}"
    )


if __name__ == "__main__":
    main()
