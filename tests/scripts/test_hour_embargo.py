"""What may not be told yet waits for its hour."""

import time
from datetime import datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from scripts.article import Article, Credit
from scripts.clean import clean
from scripts.judging.embargo import waits, without_embargo
from scripts.judging.hour import Hour

DATA = Path(__file__).parents[1] / "data" / "hour" / "marks.tsv"
ROWS = [
    line.split("\t") for line in DATA.read_text(encoding="utf-8").splitlines() if not line.startswith("#")
]
JAKARTA = ZoneInfo("Asia/Jakarta")
NOW = Hour(datetime(2026, 11, 22, 6, tzinfo=JAKARTA))
NEWS = "Kapal ukur Mutiara dibuat di galangan Lindri."


def article(title: str, *paragraphs: str, published: datetime | None = None) -> Article:
    return Article(
        title, paragraphs, Credit(published=published or datetime(2026, 11, 21, 10, tzinfo=JAKARTA))
    )


@pytest.mark.parametrize(("line", "until", "left"), ROWS)
def test_a_mark_in_the_title_holds_the_article(line: str, until: str, left: str) -> None:
    told = article(line, NEWS)
    held = waits(told, NOW)

    assert (held[0] if held else None) == (
        None if until == "-" else datetime.fromisoformat(until).replace(tzinfo=JAKARTA)
    )
    assert without_embargo(told).title == (left or line)


@pytest.mark.parametrize(("line", "until", "left"), ROWS)
def test_a_mark_in_the_first_line_holds_the_article_and_is_never_told(
    line: str, until: str, left: str
) -> None:
    told = article("Kapal Ukur Mutiara", line, NEWS)

    assert (waits(told, NOW) is None) == (until == "-")
    assert without_embargo(told).paragraphs == ((left, NEWS) if left else (NEWS,))


def test_after_its_hour_an_article_no_longer_waits() -> None:
    told = article("EMBARGO sampai 24 November 2026 pukul 10.00 WIB: Kapal Ukur", NEWS)
    due = datetime(2026, 11, 24, 10, tzinfo=JAKARTA)

    assert waits(told, Hour(due - timedelta(minutes=1))) == (due, "under embargo until 2026-11-24 10:00")
    assert waits(told, Hour(due)) is None


@pytest.mark.parametrize("line", ["EMBARGO: Kapal Ukur", "[EMBARGO] Kapal Ukur", "EMBARGO - Kapal Ukur"])
def test_an_embargo_without_an_hour_is_held_and_named(line: str) -> None:
    held = waits(article(line, NEWS), NOW)
    assert held is not None and held[1] == "under embargo, and no hour is given"
    assert without_embargo(article(line, NEWS)).title == "Kapal Ukur"


@pytest.mark.parametrize(("ahead", "held"), [(-30, False), (0, False), (9, False), (10, True), (72, True)])
def test_an_article_of_the_future_waits_but_local_time_labelled_greenwich_does_not(
    ahead: int, held: bool
) -> None:
    when = NOW.when + timedelta(hours=ahead)
    found = waits(article("Kapal Ukur", NEWS, published=when), NOW)
    assert (found is not None) == held
    if found:
        assert found[0] == when and "still to come" in found[1]


@pytest.mark.parametrize("part", ["EMBARGO ", "sampai 2", "[embargo ", "jam 7 embargo ", " - e", "1/1/2026 "])
def test_hostile_marks_cost_only_their_length(part: str) -> None:
    told = article("EMBARGO " + part * (40_000 // len(part)), part * 8_000)
    begin = time.perf_counter()
    waits(told, NOW)
    without_embargo(told)
    assert time.perf_counter() - begin < 4


def test_a_mark_above_the_dateline_is_not_cut_with_the_head_of_the_page() -> None:
    mark = "EMBARGO sampai 23 November 2026 pukul 09.00 WIB"
    read = clean(article("Kapal Ukur Mutiara Dibuat", mark, f"LINDRI – {NEWS} Kapal itu selesai Maret."))
    held = waits(read, NOW)
    assert held is not None
    assert held[0] == datetime(2026, 11, 23, 9, tzinfo=JAKARTA)
    rubric = clean(article("Rotan Dicari", "Embargo Dagang", f"LINDRI – {NEWS} Kapal itu selesai Maret."))
    assert rubric.paragraphs[0].startswith("Kapal ukur")
