"""The clock with real editions: made at their hours, approved or not, shorter or none."""

from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from briefings.editions.history import live
from briefings.editions.ledger import Ledger
from briefings.newsroom.config import load
from briefings.newsroom.folder import Newsroom
from briefings.notify.notifier import Notifier
from briefings.notify.word import Word
from briefings.progress import Quiet
from briefings.schedule.attempt import approval_until
from briefings.schedule.keeper import Keeper
from briefings.verbs.make import Order
from briefings.verbs.publish import approve, publish
from briefings.verbs.sheet import decide, existing_sheet, open_sheet

ROOT = Path(__file__).resolve().parents[2]
FIVE = datetime(2026, 11, 21, 22, 0, tzinfo=UTC)
"""05.00 in Jakarta on Sunday 22 November 2026."""
MINUTE = timedelta(minutes=1)
MORNING = '\n[schedule.pagi]\nat = "05:00"\n[notify]\nto_env = ["DESK"]\n'


def write(newsroom: Newsroom, more: str) -> None:
    newsroom.show_file.write_text(newsroom.show_file.read_text("utf-8") + more, encoding="utf-8")


def kept(newsroom: Newsroom, told: list[Word]) -> Keeper:
    notifier = Notifier(
        newsroom.root, {"DESK": "x://y"}, lambda _: None, lambda _n, _a, word: told.append(word)
    )
    return Keeper(newsroom, notifier, Quiet())


def test_an_edition_is_made_at_its_hour_once_and_people_hear_where_to_listen(newsroom: Newsroom) -> None:
    write(newsroom, MORNING)
    told: list[Word] = []
    keeper = kept(newsroom, told)
    assert [keeper.look(FIVE + minutes * MINUTE) for minutes in (-1, 0, 1)] == [False, False, False]
    (aired,) = live(newsroom.editions)
    assert aired.slug == "2026-11-22-pagi" and (newsroom.public / aired.on_air.audio).is_file()
    (word,) = told
    assert word.body.endswith("/episodes/2026-11-22-pagi/") and "6 berita" in word.body
    (entry,) = (e for e in Ledger(newsroom.editions).edition(aired.slug).log if e.decision.kind == "approved")
    assert entry.by == "briefings run"


def test_a_draft_waits_with_what_it_holds_and_airs_as_a_person_has_approved_it(newsroom: Newsroom) -> None:
    write(newsroom, f'\n[desk]\napproval = true\non_air = "05:30"\n{MORNING}')
    told: list[Word] = []
    keeper, show = kept(newsroom, told), load(newsroom.show_file)
    assert keeper.look(FIVE) is True and live(newsroom.editions) == []
    assert told[0].title.endswith("menunggu persetujuan sampai 05.20") and "Isinya 6 berita" in told[0].body
    sheet = existing_sheet(newsroom, show, Order(edition="pagi"), FIVE)
    assert f"1. {sheet.rows[0].story.headline}" in told[0].body
    decide(sheet, approve(sheet), "Ratna", FIVE + 10 * MINUTE)
    assert keeper.look(FIVE + 11 * MINUTE) is False
    assert [each.slug for each in live(newsroom.editions)] == ["2026-11-22-pagi"] and len(told) == 2


@pytest.mark.parametrize(
    ("desk", "asked", "at", "until"),
    [
        ('on_air = "05:30"', "", "05:01", "05:20"),
        ('on_air = "05:30"', "", "05:25", "11:00"),
        ('on_air = "05:30"', 'approve_within = "1h"', "05:01", "06:01"),
        ("", "", "05:01", "11:00"),
        ("", 'approve_within = "12h"', "05:01", "11:00"),
    ],
)
def test_approval_is_waited_for_until_shortly_before_air_as_long_as_is_asked_and_never_past_the_morning(
    newsroom: Newsroom, desk: str, asked: str, at: str, until: str
) -> None:
    write(newsroom, f"\n[desk]\n{desk}\n[schedule]\n{asked}\n")
    day, zone = datetime(2026, 11, 22), ZoneInfo("Asia/Jakarta")
    now, then = (
        datetime.combine(day, datetime.strptime(t, "%H:%M").time(), tzinfo=zone) for t in (at, until)
    )
    assert approval_until(load(newsroom.show_file), "2026-11-22-pagi", now) == then


@pytest.mark.parametrize(
    ("asked", "aired"),
    [
        ('too_little = "none"\nleast_stories = 7', False),
        ('too_little = "none"\nleast_stories = 6', True),
        ('too_little = "none"\nleast_length = "4m"', False),
        ('too_little = "none"\nleast_length = "30s"', True),
        ("least_stories = 7", True),
    ],
)
def test_where_there_is_too_little_news_there_is_a_shorter_edition_or_none_and_a_word(
    newsroom: Newsroom, asked: str, aired: bool
) -> None:
    write(newsroom, f"\n[schedule]\n{asked}\n{MORNING}")
    told: list[Word] = []
    kept(newsroom, told).look(FIVE)
    assert bool(live(newsroom.editions)) is aired and (newsroom.public / "feed.xml").is_file() is aired
    assert "tidak cukup" in told[0].body or aired


def test_what_the_desk_has_scheduled_goes_on_air_at_its_own_hour(newsroom: Newsroom) -> None:
    write(newsroom, MORNING)
    show, told = load(newsroom.show_file), list[Word]()
    order = Order(edition="pagi", by="Ratna")
    open_sheet(newsroom, show, order, FIVE - 30 * MINUTE, Quiet())
    publish(newsroom, show, order, FIVE - 29 * MINUTE, Quiet(), FIVE + 60 * MINUTE)
    keeper = kept(newsroom, told)
    keeper.look(FIVE)
    assert live(newsroom.editions) == []
    keeper.look(FIVE + 60 * MINUTE)
    keeper.look(FIVE + 61 * MINUTE)
    assert len(live(newsroom.editions)) == 1 and len(told) == 1
