"""What the desk may rely on: waiting stories come, edited ones stay, and what was decided is what is made."""

from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from briefings.editions.broadcast import Made
from briefings.editions.decisions import Moved
from briefings.errors import NoMoment, OnTheAir
from briefings.newsroom.config import load
from briefings.newsroom.folder import Newsroom
from briefings.progress import Quiet
from briefings.verbs.line import drop as drop_line
from briefings.verbs.line import rewrite
from briefings.verbs.make import Order, make
from briefings.verbs.sheet import Sheet, decide, open_sheet
from briefings.verbs.story import add, drop, hold, keep, moment_of, move, retitle
from briefings.verbs.undo import turn

MORNING = datetime(2026, 11, 21, 23, 30, tzinfo=UTC)
PAGI = Order(day=date(2026, 11, 22), edition="pagi")
SIANG, NOON = Order(day=date(2026, 11, 22), edition="siang"), datetime(2026, 11, 22, 5, 10, tzinfo=UTC)
MALAM, EVENING = Order(day=date(2026, 11, 22), edition="malam"), datetime(2026, 11, 22, 12, 10, tzinfo=UTC)
KOPI = "05-ekspor-kopi.txt"
SHIPYARD = (
    "Galangan Perahu Teluk Sukaraya Dibuka untuk Umum\n\n"
    "Galangan perahu di Teluk Sukaraya dibuka untuk umum mulai pekan ini. Sebanyak 40 perajin bekerja di sana. "
    "Pengelola mengatakan pengunjung dapat ikut mengecat perahu kayu. Karcis masuknya Rp5.000.\n"
)
WHEN = datetime(2026, 11, 22, 6, 30, tzinfo=ZoneInfo("Asia/Jakarta"))


def opened(room: Newsroom, order: Order = PAGI, now: datetime = MORNING, *, refresh: bool = False) -> Sheet:
    return open_sheet(room, load(room.show_file), order, now, Quiet(), refresh=refresh)


def made(room: Newsroom, now: datetime = MORNING, *, replace: bool = False) -> Made:
    order = Order((), PAGI.day, PAGI.edition, replace=replace)
    return make(room, load(room.show_file), order, now, Quiet())


def forget(room: Newsroom) -> None:
    """The sources bring one article only."""
    for article in (room.root / "articles").iterdir():
        if article.name != KOPI:
            article.unlink()


def row_of(sheet: Sheet, words: str) -> str:
    return str(sheet.row(words).number)


def test_a_story_that_waits_for_tomorrow_is_told_tomorrow_though_no_source_has_it_any_more(
    newsroom: Newsroom,
) -> None:
    sheet = opened(newsroom)
    decide(sheet, hold(sheet, "Perpustakaan", "besok 06:00"), "sari", MORNING)
    forget(newsroom)
    evening = opened(newsroom, Order(day=date(2026, 11, 22), edition="malam"))
    assert not [row for row in evening.rows if "Perpustakaan" in row.story.headline]
    tomorrow = opened(
        newsroom, Order(day=date(2026, 11, 23), edition="pagi"), datetime(2026, 11, 22, 23, 0, tzinfo=UTC)
    )
    assert tomorrow.row("Perpustakaan").seconds is not None
    assert "held in 2026-11-22-pagi" in " ".join(entry.why for entry in tomorrow.edition.decisions)


def test_a_story_that_waits_for_tomorrow_is_not_told_tonight_though_its_source_has_it_still(
    newsroom: Newsroom,
) -> None:
    sheet = opened(newsroom)
    decide(sheet, hold(sheet, "Perpustakaan", "besok 06:00"), "sari", MORNING)
    evening = opened(newsroom, Order(day=date(2026, 11, 22), edition="malam"))
    row = evening.row("Perpustakaan")
    assert row.seconds is None and "held until 2026-11-23 06.00 by sari" in row.why
    forget(newsroom)
    dawn = datetime(2026, 11, 22, 23, 0, tzinfo=UTC)
    tomorrow = opened(newsroom, Order(day=date(2026, 11, 23), edition="pagi"), dawn)
    assert tomorrow.row("Perpustakaan").seconds is not None
    assert len([row for row in tomorrow.rows if "Perpustakaan" in row.story.headline]) == 1


def test_a_story_that_was_let_go_again_waits_for_nobody(newsroom: Newsroom) -> None:
    sheet = opened(newsroom)
    sheet = decide(sheet, hold(sheet, "Perpustakaan", "12:00"), "sari", MORNING)
    decide(sheet, drop(sheet, "Perpustakaan"), "sari", MORNING)
    forget(newsroom)
    noon = opened(newsroom, Order(day=date(2026, 11, 22), edition="siang"))
    assert not [row for row in noon.rows if "Perpustakaan" in row.story.headline]


def test_a_story_that_waits_for_the_evening_and_is_dropped_at_noon_is_told_in_neither(
    newsroom: Newsroom,
) -> None:
    sheet = opened(newsroom)
    decide(sheet, hold(sheet, "Perpustakaan", "19:00"), "sari", MORNING)
    noon = opened(newsroom, SIANG, NOON)
    assert "held until 2026-11-22 19.00" in noon.row("Perpustakaan").why
    decide(noon, drop(noon, "Perpustakaan"), "budi", NOON)
    forget(newsroom)
    assert "dropped by budi" in opened(newsroom, SIANG, NOON, refresh=True).row("Perpustakaan").why
    evening = opened(newsroom, MALAM, EVENING)
    assert not [row for row in evening.rows if "Perpustakaan" in row.story.headline]


def test_a_story_that_came_at_its_moment_and_is_dropped_there_does_not_come_back_in_the_next_edition(
    newsroom: Newsroom,
) -> None:
    sheet = opened(newsroom)
    decide(sheet, hold(sheet, "Perpustakaan", "12:00"), "sari", MORNING)
    forget(newsroom)
    noon = opened(newsroom, SIANG, NOON)
    assert noon.row("Perpustakaan").seconds is not None
    noon = decide(noon, drop(noon, "Perpustakaan"), "budi", NOON)
    again = opened(newsroom, SIANG, NOON, refresh=True)
    assert again.row("Perpustakaan").seconds is None
    evening = opened(newsroom, MALAM, EVENING)
    assert not [row for row in evening.rows if "Perpustakaan" in row.story.headline]


def test_a_drop_at_noon_that_is_taken_back_lets_the_story_come_at_its_moment(newsroom: Newsroom) -> None:
    sheet = opened(newsroom)
    decide(sheet, hold(sheet, "Perpustakaan", "19:00"), "sari", MORNING)
    noon = opened(newsroom, SIANG, NOON)
    noon = decide(noon, drop(noon, "Perpustakaan"), "budi", NOON)
    turn(noon, "undo", "budi", NOON)
    forget(newsroom)
    assert opened(newsroom, MALAM, EVENING).row("Perpustakaan").seconds is not None


def test_a_story_that_is_held_anew_after_it_was_dropped_comes_at_its_new_moment(newsroom: Newsroom) -> None:
    sheet = opened(newsroom)
    sheet = decide(sheet, hold(sheet, "Perpustakaan", "12:00"), "sari", MORNING)
    noon = opened(newsroom, SIANG, NOON)
    decide(noon, drop(noon, "Perpustakaan"), "budi", NOON)
    after = NOON + timedelta(hours=1)
    decide(sheet, hold(sheet, "Perpustakaan", "19:00"), "sari", after)
    forget(newsroom)
    assert opened(newsroom, MALAM, EVENING).row("Perpustakaan").seconds is not None


def test_of_two_moments_the_one_that_was_said_last_counts(newsroom: Newsroom) -> None:
    sheet = opened(newsroom)
    decide(sheet, hold(sheet, "Perpustakaan", "12:00"), "sari", MORNING)
    noon = opened(newsroom, SIANG, NOON)
    decide(noon, hold(noon, "Perpustakaan", "besok 06:00"), "budi", NOON)
    evening = opened(newsroom, MALAM, EVENING)
    row = evening.row("Perpustakaan")
    assert row.seconds is None and "held until 2026-11-23 06.00" in row.why


def test_a_story_that_waits_is_still_waited_for_under_another_headline(newsroom: Newsroom) -> None:
    sheet = opened(newsroom)
    sheet = decide(sheet, hold(sheet, "Perpustakaan", "12:00"), "sari", MORNING)
    decide(sheet, retitle(sheet, "Perpustakaan", "Perpustakaan keliling tiba di lereng"), "budi", MORNING)
    forget(newsroom)
    assert opened(newsroom, SIANG, NOON).row("Perpustakaan").seconds is not None


def test_a_story_that_was_brought_in_by_hand_can_wait_too(newsroom: Newsroom, tmp_path: Path) -> None:
    path = tmp_path / "galangan.txt"
    path.write_text(SHIPYARD, "utf-8")
    sheet = opened(newsroom)
    sheet = decide(sheet, add(sheet, [str(path)], 0, Quiet()), "sari", MORNING)
    decide(sheet, hold(sheet, "Galangan", "12:00"), "sari", MORNING)
    assert opened(newsroom, SIANG, NOON).row("Galangan").seconds is not None


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("12:00", "2026-11-22T12:00"),
        ("12.00", "2026-11-22T12:00"),
        ("19", "2026-11-22T19:00"),
        ("05:00", "2026-11-23T05:00"),
        ("06:30", "2026-11-23T06:30"),
        ("siang", "2026-11-22T12:00"),
        ("pagi", "2026-11-23T06:00"),
        ("besok 06:00", "2026-11-23T06:00"),
        ("lusa 06:00", "2026-11-24T06:00"),
        ("2026-12-01T06:00", "2026-12-01T06:00"),
    ],
)
def test_a_moment_is_the_next_one_of_that_name(text: str, meant: str) -> None:
    assert f"{moment_of(text, WHEN):%Y-%m-%dT%H:%M}" == meant
    assert moment_of(text, WHEN).utcoffset() == WHEN.utcoffset()


def test_at_the_hour_itself_its_name_means_the_next_one() -> None:
    assert f"{moment_of('pagi', WHEN.replace(hour=6, minute=0)):%Y-%m-%dT%H:%M}" == "2026-11-23T06:00"
    assert f"{moment_of('06:00', WHEN.replace(hour=6, minute=0)):%Y-%m-%dT%H:%M}" == "2026-11-23T06:00"


@pytest.mark.parametrize("text", ["nanti", "25:00", "besok", "12:61", "2026-13-01T06:00"])
def test_what_is_no_moment_is_refused(text: str) -> None:
    with pytest.raises(NoMoment):
        moment_of(text, WHEN)


def test_a_story_that_people_have_worked_on_stays_when_its_source_forgets_it(newsroom: Newsroom) -> None:
    sheet = opened(newsroom)
    words = "Redaksi menulis kalimat ini sendiri."
    wanted = row_of(sheet, "Perpustakaan")
    decide(sheet, rewrite(sheet, f"{wanted}.1", words), "sari", MORNING)
    forget(newsroom)
    after = opened(newsroom, refresh=True)
    told = after.row("Perpustakaan")
    assert told.seconds is not None and told.lines[0][1].text == words
    assert not [row for row in after.rows if "Jembatan" in row.story.headline]


def test_the_document_says_where_the_source_has_changed_under_an_edited_line(newsroom: Newsroom) -> None:
    sheet = opened(newsroom)
    row = sheet.row("Kopi")
    original = row.lines[0][1].original
    sheet = decide(
        sheet, rewrite(sheet, f"{row.number}.1", "Redaksi menulis kalimat ini sendiri."), "sari", MORNING
    )
    assert sheet.lineup.notices == ()
    article = newsroom.root / "articles" / KOPI
    text = article.read_text("utf-8")
    assert original.split()[-1].rstrip(".") in text
    article.write_text(text.replace("18 ton", "81 ton"), "utf-8")
    after = opened(newsroom, refresh=True)
    (notice,) = [each for each in after.lineup.notices if "changed under a line" in each]
    assert "sari" in notice and "Redaksi menulis kalimat ini sendiri." in notice
    assert after.row("Kopi").lines[0][1].text == "Redaksi menulis kalimat ini sendiri."


def test_what_was_dropped_or_moved_stays_so_when_news_comes_in(newsroom: Newsroom) -> None:
    sheet = opened(newsroom)
    gone, last = sheet.rows[0].story, sheet.rows[len(sheet.rundown.slots) - 1].story
    sheet = decide(sheet, drop(sheet, gone.slug), "sari", MORNING)
    decide(sheet, move(sheet, last.slug, 1), "sari", MORNING)
    (newsroom.root / "articles" / "00-banjir.txt").write_text(
        "Banjir Merendam Empat Desa di Argasana\n\nBanjir merendam empat desa di Argasana sejak Sabtu malam. Sebanyak "
        "900 warga mengungsi ke gedung sekolah. Tim penolong menyiapkan tiga perahu karet.\n",
        "utf-8",
    )
    after = opened(newsroom, refresh=True)
    assert after.row("Banjir").seconds is not None
    assert after.row(gone.slug).seconds is None
    assert after.rows[0].story.slug == last.slug


def test_stories_are_moved_as_in_any_list(newsroom: Newsroom) -> None:
    sheet = opened(newsroom)
    order = [slot.story.slug for slot in sheet.rundown.slots]
    assert len(order) >= 4
    for place, name in enumerate(order, 1):  # each has its place by a decision
        sheet = decide(sheet, move(sheet, name, place), "sari", MORNING)
    for name, to in ((order[0], 3), (order[3], 1), (order[1], 2)):
        order.remove(name)
        order.insert(to - 1, name)
        sheet = decide(sheet, move(sheet, name, to), "sari", MORNING)
        assert [slot.story.slug for slot in sheet.rundown.slots] == order


def test_where_a_story_leaves_a_place_those_behind_it_move_up(newsroom: Newsroom) -> None:
    sheet = opened(newsroom)
    first, second, third = (slot.story.slug for slot in sheet.rundown.slots[:3])
    pinned = [Moved(name, place, place) for place, name in enumerate((first, second, third), 1)]
    sheet = decide(sheet, [*pinned, Moved(first, 3, 1)], "sari", MORNING)
    assert dict(sheet.lineup.rulings.places) == {second: 1, third: 2, first: 3}


@pytest.mark.parametrize("away", ["dropped", "held"])
def test_what_was_kept_is_told_again_whatever_kept_it_away(newsroom: Newsroom, away: str) -> None:
    sheet = opened(newsroom)
    name = sheet.rows[0].story.slug
    taken = drop(sheet, name) if away == "dropped" else hold(sheet, name, "12:00")
    sheet = decide(sheet, taken, "sari", MORNING)
    assert sheet.row(name).seconds is None
    sheet = decide(sheet, keep(sheet, name), "sari", MORNING)
    assert sheet.row(name).seconds is not None


def test_what_was_decided_is_made_although_the_sources_are_as_they_were(newsroom: Newsroom) -> None:
    first = made(newsroom)
    sheet = opened(newsroom)
    gone = sheet.rows[0].story.headline
    decide(sheet, drop(sheet, "1"), "sari", MORNING)
    with pytest.raises(OnTheAir):
        made(newsroom)
    after = made(newsroom, replace=True)
    assert after.changed and after.record.guid == first.record.guid
    assert gone not in [note.headline for note in after.record.episode.stories]


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("lexicon.tsv", "Argasana\tArgasono\n"),
        ("templates/signoff.j2", "Sekian dari kami.\n"),
        ("articles/05-ekspor-kopi.txt", None),
        ("show.toml", None),
    ],
)
def test_whatever_goes_into_an_edition_is_seen_when_it_changes(
    newsroom: Newsroom, name: str, content: str | None
) -> None:
    made(newsroom)
    assert not made(newsroom).changed
    path: Path = newsroom.root / name
    path.parent.mkdir(exist_ok=True)
    before = path.read_text("utf-8") if path.exists() else ""
    path.write_text(content if content is not None else f"{before}\n", "utf-8")
    with pytest.raises(OnTheAir):
        made(newsroom)


def test_a_story_of_which_every_line_is_dropped_is_not_told_and_none_of_them_comes_back(
    newsroom: Newsroom,
) -> None:
    sheet = opened(newsroom)
    slug = sheet.row("Jembatan").story.slug
    while (row := sheet.row(slug)).lines:
        sheet = decide(sheet, drop_line(sheet, f"{slug}.1"), "sari", MORNING)
    assert row.seconds is None and row.why == "no line of it is left"
    assert opened(newsroom, refresh=True).row(slug).seconds is None
    sheet, _ = turn(opened(newsroom), "undo", "sari", MORNING)
    assert len(sheet.row(slug).lines) == 1


def test_a_story_that_was_dropped_can_be_brought_in_again_by_its_article(newsroom: Newsroom) -> None:
    sheet = opened(newsroom)
    sheet = decide(sheet, drop(sheet, "Kopi"), "sari", MORNING)
    slug = sheet.row("Kopi").story.slug
    article = str(newsroom.root / "articles" / KOPI)
    sheet = decide(sheet, add(sheet, [article], 1, Quiet()), "sari", MORNING)
    assert sheet.row("1").story.slug == slug
    assert len([row for row in sheet.rows if row.story.slug == slug]) == 1
