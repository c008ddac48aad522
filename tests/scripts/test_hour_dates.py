"""A date in brackets is left out only where the day alone means it."""

import time
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from scripts.judging.brackets import unbracketed

DATA = Path(__file__).parents[1] / "data" / "hour" / "trimmed.tsv"
ROWS = [
    line.split("\t") for line in DATA.read_text(encoding="utf-8").splitlines() if not line.startswith("#")
]


def at(moment: str) -> datetime | None:
    return None if moment == "-" else datetime.fromisoformat(moment).replace(tzinfo=ZoneInfo("Asia/Jakarta"))


@pytest.mark.parametrize(("written", "heard", "text", "told"), ROWS)
def test_a_bracketed_date_goes_only_where_the_day_alone_means_it(
    written: str, heard: str, text: str, told: str
) -> None:
    assert unbracketed(text, at(written), at(heard)) == told


@pytest.mark.parametrize(
    "part", ["Sabtu (2/1", "Senin ", "Senin (2/1/2026) ", "(45) ", "hingga Sabtu (1/2) "]
)
def test_hostile_brackets_cost_only_their_length(part: str) -> None:
    begin = time.perf_counter()
    unbracketed(
        part * (40_000 // len(part)),
        at("2026-11-21T10:00"),
        datetime(2026, 11, 22, tzinfo=ZoneInfo("Asia/Jakarta")),
    )
    assert time.perf_counter() - begin < 4
