"""The map of the house: whoever follows it finds the door, and never needs more than four."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
MAP = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8")
PLACE = re.compile(r"(?:scripts|audio|feeds|briefings|tests|docs)/[\w./-]*|[\w-]+\.(?:md|toml)")
MOST = 4
LEAST_ROWS = 15


def rows(heading: str) -> list[list[str]]:
    """The cells of the table below `heading`, without its head."""
    part = MAP.split(f"\n## {heading}\n")[1].split("\n## ")[0]
    cells = [
        [cell.strip() for cell in line.strip("|").split("|")] for line in part.splitlines() if "|" in line
    ]
    return cells[2:]


CHANGES = {cells[0]: re.findall(r"`([^`]+)`", cells[1]) for cells in rows("Where to change what")}


@pytest.mark.parametrize("change", CHANGES)
def test_a_change_opens_at_most_four_files_that_are_there(change: str) -> None:
    assert 1 <= len(CHANGES[change]) <= MOST
    assert [path for path in CHANGES[change] if not (ROOT / path).exists()] == []


def test_the_map_tells_enough_changes_and_each_once() -> None:
    told = [cells[0] for cells in rows("Where to change what")]
    assert len(told) >= LEAST_ROWS and len(told) == len(set(told))


def test_every_place_that_the_map_names_is_there() -> None:
    named = {place.rstrip(".") for place in PLACE.findall(MAP)} - {"show.toml"}
    assert len(named) > LEAST_ROWS
    assert sorted(place for place in named if not (ROOT / place).exists()) == []


def test_every_value_is_declared_in_its_home() -> None:
    for values, homes, _ in rows("Who owns what"):
        text = "".join((ROOT / home).read_text("utf-8") for home in re.findall(r"`([^`]+)`", homes))
        missing = [v for v in values.split(", ") if not re.search(rf"^(?:class )?{v}(?:\(|:| =)", text, re.M)]
        assert missing == [], homes


def test_every_room_of_the_application_stands_on_the_map() -> None:
    rooms = [door.parent for door in (ROOT / "briefings").glob("*/__init__.py")]
    assert rooms and [room.name for room in rooms if f"briefings/{room.name}/" not in MAP] == []
