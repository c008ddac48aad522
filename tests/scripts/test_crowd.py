"""Ten thousand reports are grouped as a hundred are, at a cost that grows with their number."""

import sys
from pathlib import Path
from unittest import mock

from scripts.events import cluster
from scripts.events.batches import MOST, PART, batches
from scripts.events.cluster import affairs, events

sys.path.append(str(Path(__file__).resolve().parents[1] / "bench"))

from crowd import crowd  # from the bench, once it is on the path


def test_reports_of_one_event_come_into_one_part_and_no_part_is_large() -> None:
    articles, event_of = crowd(MOST * 5)
    parts = batches(articles)
    part_of = {place: number for number, part in enumerate(parts) for place in part}
    assert sorted(part_of) == list(range(len(articles)))
    assert max(map(len, parts)) <= PART
    homes: dict[int, set[int]] = {}
    for place, event in enumerate(event_of):
        homes.setdefault(event, set()).add(part_of[place])
    assert sum(len(home) > 1 for home in homes.values()) <= len(homes) // 100


def test_a_crowd_is_grouped_by_event_and_compared_in_parts_alone() -> None:
    articles, event_of = crowd(MOST + 200)
    compared = []
    real = cluster.compare

    def counted(some, *rest):  # type: ignore[no-untyped-def]
        compared.append(len(some))
        return real(some, *rest)

    with mock.patch.object(cluster, "compare", counted):
        groups = affairs(articles, events(articles))
    assert max(compared) <= PART + 3  # the last group of a part may be of three
    pure = sum(len({event_of[place] for place in group}) == 1 for group in groups)
    assert pure >= 0.99 * len(groups)
    assert abs(len(groups) - len(set(event_of))) <= 0.01 * len(groups)


def test_an_editions_articles_are_compared_each_with_each() -> None:
    articles, _ = crowd(MOST)
    assert batches(articles) == [list(range(MOST))]
