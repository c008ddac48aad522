"""Few editions that lie ahead were dated by a clock that was wrong then; many speak against the clock of today."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import pytest

from briefings.editions.broadcast import Made
from briefings.editions.history import read
from briefings.newsroom.folder import Newsroom

NOON = datetime(2026, 11, 22, 5, 30, tzinfo=UTC)


@pytest.mark.parametrize(("ahead", "dated_anew"), [(3, True), (4, False)])
def test_three_editions_of_a_clock_that_was_ahead_are_dated_anew_and_four_are_left_alone(
    newsroom: Newsroom, make_edition: Callable[..., Made], ahead: int, dated_anew: bool
) -> None:
    text = newsroom.show_file.read_text("utf-8").replace("repeats = false", "repeats = true")
    newsroom.show_file.write_text(text.replace("max_age = 2", "max_age = 0"), "utf-8")
    make_edition(newsroom, now=NOON - timedelta(days=1))
    wrong = [make_edition(newsroom, now=NOON + timedelta(days=days)).record for days in range(2, 2 + ahead)]
    make_edition(newsroom, now=NOON)
    dates = [read(newsroom.record(each.slug)).episode.published for each in wrong]
    assert [date <= NOON for date in dates] == [dated_anew] * ahead
