"""docs/telling.md and telling.id.md state the weights and shares that the program has."""

import re
from pathlib import Path

import pytest

from scripts.judging.values import WEIGHTS
from scripts.telling.planning import SHARES

DOCS = Path(__file__).parents[2] / "docs"


@pytest.mark.parametrize("name", ["telling.md", "telling.id.md"])
def test_the_weights_are_those_of_the_program(name: str) -> None:
    rows = re.findall(
        r"^\| `(\w+)` \| (-?[\d.,]+) \|", (DOCS / name).read_text(encoding="utf-8"), re.MULTILINE
    )
    assert {part: float(weight.replace(",", ".")) for part, weight in rows} == dict(WEIGHTS)


@pytest.mark.parametrize("name", ["telling.md", "telling.id.md"])
def test_the_shares_are_those_of_the_program(name: str) -> None:
    rows = re.findall(
        r"^\| ([a-z, ]+) \| (\d+) % \|", (DOCS / name).read_text(encoding="utf-8"), re.MULTILINE
    )
    assert {desk: int(share) / 100 for desks, share in rows for desk in desks.split(", ")} == dict(SHARES)
