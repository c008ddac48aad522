"""Pairwise F1 of the grouping of articles into events: python tests/bench/cluster.py

tests/data/cluster holds short articles by invented outlets on invented events. Hard negatives were written in on
purpose: the same person at another event, the same kind of event in another town, a follow-up the day after
(`follows` names the event that it goes on with). Each set was written before it was first run.

`tuning` and `heldout` are what the first weights were fitted and judged on; `harder` and `unseen` tell one event in
hardly a common word, beside others of the same town, person, club or kind; `wider` adds angles (who lost what, who is
to blame) and affairs of several days; `further` adds bulletins from one mould (quakes, weather, markets, results).
The weights of today are fitted on these six (tests/bench/cluster_fit.py). `blind` was written together with `wider`,
before the code that it judges, and run once, when that was done: nothing was changed after it. `strangers` is one day
on which much is of one kind and one institution ("RUU", "ESDM", "Damkar", one mould of a headline), with true pairs
told in other words: no weight is fitted on it, but the rules of `scripts.events.strangers` were chosen with its figures
in sight, and one of them (headlines of one mould) after its last sixteen articles were seen to fail.
"""

import json
import time
from datetime import datetime
from itertools import combinations
from pathlib import Path

from scripts.article import Article, Credit
from scripts.condense import tell
from scripts.events.cluster import events
from scripts.events.follow import Aired, followed

DATA = Path(__file__).parents[1] / "data" / "cluster"
FITTED = ("tuning", "heldout", "harder", "unseen", "wider", "further")


def load(path: Path) -> tuple[list[Article], list[str], list[str]]:
    """Articles, the event of each, and the event that each goes on with ("" for none)."""
    rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    articles = [
        Article(
            row["title"],
            tuple(row["paragraphs"]),
            Credit(outlet=row["outlet"], published=datetime.fromisoformat(row["published"])),
        )
        for row in rows
    ]
    return articles, [row["event"] for row in rows], [row["follows"] for row in rows]


def pairwise(articles: list[Article], truth: list[str]) -> tuple[float, float, float]:
    """Precision, recall and F1 over pairs of articles."""
    found = {pair for group in events(articles) for pair in combinations(sorted(group), 2)}
    wanted = {(i, j) for i, j in combinations(range(len(truth)), 2) if truth[i] == truth[j]}
    right = len(found & wanted)
    precision, recall = right / max(1, len(found)), right / max(1, len(wanted))
    return precision, recall, 2 * precision * recall / max(1e-9, precision + recall)


def broadcast(article: Article) -> Aired | None:
    """`article` as an edition of its own hour told it, at full length."""
    story = tell([article])
    if story is None or article.credit.published is None:
        return None
    told = tuple(chosen.original for chosen in story.sentences)
    return Aired(story.headline, frozenset({article.key}), told, article.credit.published)


def goes_on(article: Article, aired: list[Aired]) -> bool:
    """Whether a later edition would tell it as a development of what was on air."""
    story = tell([article])
    return story is not None and followed(story, aired).follow_up


def figures(name: str) -> str:
    """The set's line of the table."""
    articles, truth, follows = load(DATA / f"{name}.jsonl")
    precision, recall, f1 = pairwise(articles, truth)
    followed = set(follows) - {""}
    first = [a for a, event in zip(articles, truth, strict=True) if event in followed]
    rest = [(a, f) for a, event, f in zip(articles, truth, follows, strict=True) if event not in followed]
    aired = [a for each in first if (a := broadcast(each))]
    said = [goes_on(a, aired) for a, _ in rest]
    hits, wanted = (
        sum(yes and bool(f) for yes, (_, f) in zip(said, rest, strict=True)),
        sum(bool(f) for _, f in rest),
    )
    line = f"{name:10s} {len(articles):8d} {len(set(truth)):6d} {precision:8.3f} {recall:6.3f} {f1:6.3f}"
    if not wanted:  # nothing goes on with anything
        return f"{line} {'-':>13s} {'-':>6s}"
    return f"{line} {hits / max(1, sum(said)):13.3f} {hits / wanted:6.3f}"


def main() -> None:
    """Print the table."""
    print(f"{'set':10s} articles events  pairs P      R     F1  follow-ups P      R")
    for name in (*FITTED, "blind", "strangers"):
        print(figures(name))
    articles = load(DATA / f"{FITTED[-1]}.jsonl")[0]
    many = [Article(f"{a.title} {n}", a.paragraphs, a.credit) for n in range(12) for a in articles][:500]
    begin = time.perf_counter()
    events(many)
    print(f"{len(many)} articles in {time.perf_counter() - begin:.2f} s")


if __name__ == "__main__":
    main()
