"""A clock that was ahead once, or is behind now, does not spoil the feed."""

import re
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime

import pytest

from briefings.editions.broadcast import Made
from briefings.editions.history import read
from briefings.newsroom.folder import Newsroom

Run = Callable[..., tuple[int, str, str]]
Make = Callable[..., Made]
NOON = datetime(2026, 11, 22, 5, 30, tzinfo=UTC)


@pytest.fixture
def room(newsroom: Newsroom) -> Newsroom:
    """It tells the same articles again and again, of whatever day."""
    text = newsroom.show_file.read_text("utf-8").replace("repeats = false", "repeats = true")
    newsroom.show_file.write_text(text.replace("max_age = 2", "max_age = 0"), "utf-8")
    return newsroom


def dates(room: Newsroom) -> list[datetime]:
    feed = (room.public / "feed.xml").read_text("utf-8")
    return [parsedate_to_datetime(each) for each in re.findall(r"<item>.*?<pubDate>([^<]*)", feed, re.DOTALL)]


@pytest.mark.parametrize("ahead", [timedelta(days=2), timedelta(days=365), timedelta(days=1500)])
def test_an_edition_of_a_clock_that_was_ahead_does_not_stay_the_newest(
    room: Newsroom, make_edition: Make, capsys: pytest.CaptureFixture[str], ahead: timedelta
) -> None:
    make_edition(room)
    wrong = make_edition(room, now=NOON + ahead).record
    right = make_edition(room, now=NOON).record
    shown = dates(room)
    assert len(shown) == 3 and shown == sorted(shown, reverse=True)
    assert shown[0] == right.episode.published and max(shown) <= NOON
    assert read(room.record(wrong.slug)).guid == wrong.guid
    page = (room.public / "index.html").read_text("utf-8")
    assert page.index(right.slug) < page.index(wrong.slug)


def test_a_clock_that_is_a_day_off_is_no_matter(room: Newsroom, make_edition: Make) -> None:
    early = make_edition(room, now=NOON + timedelta(hours=20)).record
    make_edition(room)
    assert read(room.record(early.slug)).episode.published == early.episode.published


def test_a_clock_that_is_behind_today_changes_no_date(room: Newsroom, make_edition: Make) -> None:
    for days in range(2, 7):
        make_edition(room, now=NOON + timedelta(days=days))
    before = dates(room)
    make_edition(room, now=NOON)
    assert dates(room)[:5] == before
