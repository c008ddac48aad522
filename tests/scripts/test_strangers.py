import json
from pathlib import Path

import pytest

from scripts.article import Article, Credit
from scripts.events.cluster import events

PAIRS = [
    json.loads(line)
    for line in (Path(__file__).parents[1] / "data" / "newest" / "two.jsonl")
    .read_text(encoding="utf-8")
    .splitlines()
]


@pytest.mark.parametrize("pair", PAIRS, ids=lambda pair: pair["articles"][0]["title"])
def test_others_are_another_event_and_other_words_are_not(pair: dict[str, object]) -> None:
    told = pair["articles"]
    assert isinstance(told, list)
    both = [
        Article(
            one["title"], tuple(one["paragraphs"]), Credit("Warta Nusa", link=f"https://nusa.example/{n}")
        )
        for n, one in enumerate(told)
    ]

    assert len(events(both)) == (1 if pair["one_event"] else 2)
