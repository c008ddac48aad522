"""Pages of outlets that nobody here knows (tests/data/pages), each with what should be heard of it."""

import json
from pathlib import Path
from typing import Any

import pytest

from scripts.article import Article
from scripts.page import Page
from scripts.sources import read, sniff

PAGES = Path(__file__).parents[1] / "data" / "pages"
HALVES = ("tuning", "third", "fourth", "fifth", "sixth", "unseen", "seventh", "eighth")
WANTED = [
    {"half": half, **json.loads(line)}
    for half in HALVES
    for line in (PAGES / half / "expected.jsonl").read_text("utf-8").splitlines()
]
UNDECIDED = {"lem-kota.txt", "lem-salinan.txt", "pusat-cuaca.html"}
"""Words glued into what may be one word, which stay as they are; a list that may be told in one line."""
NOT_YET = {"radio-kampung.html", "siniar-artikel.html", "bold-tebal.txt"}
"""A house's greeting, sponsor or offer in whole sentences, which is heard still."""


@pytest.mark.parametrize("wanted", WANTED, ids=[each["page"] for each in WANTED])
def test_of_a_strange_page_only_the_news_is_heard(wanted: dict[str, Any]) -> None:
    article = _read(wanted)
    may = " ".join(map(_key, wanted["optional"]))  # a list may stand as one paragraph
    heard = [text for text in map(_key, article.paragraphs) if text not in may]
    if wanted["page"] in NOT_YET:
        assert set(map(_key, wanted["paragraphs"])) <= set(heard)
        return
    if wanted["page"] not in UNDECIDED:
        assert " ".join(heard) == " ".join(map(_key, wanted["paragraphs"]))
    text = f" {' '.join(heard)} "
    news = " ".join(map(_key, (wanted["title"], *wanted["paragraphs"])))
    assert [said for said in wanted["unspoken"] if f" {_key(said)} " in text and _key(said) not in news] == []


@pytest.mark.parametrize("wanted", WANTED, ids=[each["page"] for each in WANTED])
def test_of_a_strange_page_title_author_time_and_section_are_known(wanted: dict[str, Any]) -> None:
    article = _read(wanted)
    moment = article.credit.published
    found = (article.title, article.credit.author, article.section)
    assert found == (wanted["title"], wanted["author"], wanted["section"])
    assert moment == (_moment(wanted["published"]) if wanted["published"] else None)


def test_every_strange_page_says_what_it_is_for() -> None:
    for half in HALVES:
        there = {path.name for path in (PAGES / half).iterdir()} - {"expected.jsonl"}
        assert {wanted["page"] for wanted in WANTED if wanted["half"] == half} == there
    assert len(WANTED) >= 160 and all(wanted["why"] for wanted in WANTED)


def _read(wanted: dict[str, Any]) -> Article:
    content = (PAGES / wanted["half"] / wanted["page"]).read_bytes()
    (article,) = read(Page(wanted["address"], sniff(content, wanted["page"]), content))
    return article


def _key(text: str) -> str:
    return " ".join("".join(letter if letter.isalnum() else " " for letter in text.casefold()).split())


def _moment(text: str) -> object:
    from datetime import datetime

    return datetime.fromisoformat(text)
