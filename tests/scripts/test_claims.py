"""Claims: a verdict is told with what it judges, and half a truth is not told."""

import re
import tomllib
from pathlib import Path
from typing import Any

import pytest

from scripts.article import Article
from scripts.clean import clean
from scripts.condense import tell
from scripts.story import Story

DATA = Path(__file__).parents[1] / "data" / "claims"
CHECKS: list[dict[str, Any]] = tomllib.loads((DATA / "checks.toml").read_text("utf-8"))["check"]
PAIRS: list[dict[str, Any]] = tomllib.loads((DATA / "pairs.toml").read_text("utf-8"))["pair"]


def story(title: str, text: str) -> Story:
    return tell([clean(Article(title, tuple(text.strip().split("\n"))))])


def tellings(told: Story) -> list[list[str]]:
    """The story at each length that time may leave it, the shortest first."""
    levels = sorted({chosen.score for chosen in told.sentences}, reverse=True)
    return [[c.text for c in told.sentences if c.score >= level] for level in levels]


def where(sentences: list[str], part: str) -> int:
    return next((n for n, text in enumerate(sentences) if re.search(part, text)), -1)


@pytest.mark.parametrize("case", CHECKS, ids=lambda case: case["title"][:40])
def test_a_check_is_told_with_its_verdict_at_any_length(case: dict[str, Any]) -> None:
    told = story(case["title"], case["text"])

    assert told.sentences
    for sentences in tellings(told):
        verdict = where(sentences, case["verdict"])
        claim = where(sentences, re.escape(case["claim"])) if "claim" in case else -1
        assert verdict >= 0
        assert claim < 0 or verdict <= claim + 1
        assert not [part for part in case.get("never", ()) for text in sentences if part in text]


@pytest.mark.parametrize("case", CHECKS, ids=lambda case: case["title"][:40])
def test_the_headline_of_a_check_gives_the_verdict_and_never_the_claim_alone(case: dict[str, Any]) -> None:
    assert re.search(case["headline"], story(case["title"], case["text"]).headline)


@pytest.mark.parametrize("case", PAIRS, ids=lambda case: case["title"][:40])
def test_half_a_truth_is_never_told_without_the_other_half(case: dict[str, Any]) -> None:
    told = tellings(story(case["title"], case["text"]))

    assert where(told[-1], case["half"]) >= 0
    assert not [t for t in told if where(t, case["half"]) >= 0 and where(t, case["other"]) < 0]
