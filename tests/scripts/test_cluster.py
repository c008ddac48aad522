import json
import time
from datetime import datetime
from itertools import combinations
from pathlib import Path

import pytest

from scripts.article import Article, Credit
from scripts.events.cluster import events, goes_on
from tests.scripts.reports import MARKET, SAME_FIRE

DATA = Path(__file__).parents[1] / "data" / "cluster"


def written(name: str) -> list[tuple[Article, str]]:
    rows = [json.loads(line) for line in (DATA / name).read_text(encoding="utf-8").splitlines()]
    return [
        (
            Article(
                row["title"],
                tuple(row["paragraphs"]),
                Credit(outlet=row["outlet"], published=datetime.fromisoformat(row["published"])),
            ),
            row["event"],
        )
        for row in rows
    ]


@pytest.mark.parametrize(
    ("name", "least"),
    [
        ("tuning", 0.95),
        ("heldout", 0.95),
        ("unseen", 0.95),
        ("harder", 0.93),
        ("wider", 0.94),
        ("further", 0.85),
        ("blind", 0.9),
        ("strangers", 0.97),
    ],
)
def test_articles_of_one_event_are_found_and_few_others(name: str, least: float) -> None:
    told = written(f"{name}.jsonl")

    found = {pair for group in events([item for item, _ in told]) for pair in combinations(sorted(group), 2)}
    wanted = {(i, j) for i, j in combinations(range(len(told)), 2) if told[i][1] == told[j][1]}

    right = len(found & wanted)
    assert 2 * right / (len(found) + len(wanted)) > least


def test_a_bare_headline_of_yesterday_is_enough() -> None:
    on = goes_on([SAME_FIRE, MARKET], ["Gudang Kapas Milik Koperasi Tegalsari Terbakar"])
    assert on.tolist() == [[True], [False]]


def test_five_hundred_articles_are_grouped_in_two_seconds() -> None:
    told = [item for item, _ in written("tuning.jsonl")]
    many = [Article(f"{told[n % 58].title} {n}", told[n % 58].paragraphs) for n in range(500)]

    begin = time.process_time()
    events(many)

    assert time.process_time() - begin < 2
