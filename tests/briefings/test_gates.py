"""What lets an edition pass, and what does not: approval, hours, and what was heard already."""

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from briefings.editions.broadcast import Made
from briefings.editions.ledger import Ledger
from briefings.errors import NotApproved
from briefings.newsroom.config import load
from briefings.newsroom.folder import Newsroom
from briefings.progress import Quiet
from briefings.verbs.correct import Ralat, correct
from briefings.verbs.make import Order
from briefings.verbs.publish import approve, breaking, due, publish
from briefings.verbs.sheet import decide, open_sheet
from briefings.verbs.story import hold, keep

MORNING = datetime(2026, 11, 21, 23, 30, tzinfo=UTC)
"""Sunday 22 November 2026, 06.30 in Jakarta."""
NOON = datetime(2026, 11, 22, 5, 10, tzinfo=UTC)
EVENING = datetime(2026, 11, 22, 12, 10, tzinfo=UTC)
PAGI = Order(day=date(2026, 11, 22), edition="pagi")
SIANG = Order(day=date(2026, 11, 22), edition="siang")
MALAM = Order(day=date(2026, 11, 22), edition="malam")


def report(room: Newsroom, title: str, text: str) -> Path:
    path = room.root / "articles" / "00-baru.txt"
    path.write_text(f"{title}\n\n{text}\n", "utf-8")
    return path


def test_what_was_approved_needs_another_approval_once_other_news_was_found(newsroom: Newsroom) -> None:
    with newsroom.show_file.open("a", encoding="utf-8") as file:
        file.write("\n[desk]\napproval = true\n")
    show = load(newsroom.show_file)
    sheet = open_sheet(newsroom, show, PAGI, MORNING, Quiet())
    sheet = decide(sheet, approve(sheet), "ketua", MORNING)
    assert sheet.edition.state == "approved"
    report(
        newsroom,
        "Kolam Renang Cibening Dibuka Lagi",
        "Kolam renang di Desa Cibening dibuka lagi untuk umum. Sebanyak 240 anak belajar berenang di sana. "
        "Pengelola mengatakan airnya diganti setiap dua hari.",
    )
    after = open_sheet(newsroom, show, PAGI, MORNING, Quiet(), refresh=True)
    assert any("Cibening" in row.story.headline for row in after.rows)
    assert after.edition.approval is None and after.edition.state == "draft"
    with pytest.raises(NotApproved):
        publish(newsroom, show, PAGI, MORNING, Quiet())
    assert not newsroom.public.exists()


@pytest.mark.parametrize(("clock", "speaks_of"), [("03:40", "06:00"), ("05:10", "06:00"), ("07:15", "07:15")])
def test_a_draft_that_is_begun_before_its_hour_speaks_of_the_hour_at_which_it_is_heard(
    newsroom: Newsroom, clock: str, speaks_of: str
) -> None:
    now = datetime.fromisoformat(f"2026-11-22T{clock}:00+07:00")
    sheet = open_sheet(newsroom, load(newsroom.show_file), PAGI, now, Quiet())
    assert f"{sheet.job.when:%H:%M}" == f"{sheet.edition.when:%H:%M}" == speaks_of


def test_of_an_edition_that_is_made_again_only_what_it_names_stays_in_its_folder(
    newsroom: Newsroom, make_edition: Callable[..., Made]
) -> None:
    make_edition(newsroom)
    (newsroom.root / "articles" / "05-ekspor-kopi.txt").unlink()
    slug = make_edition(newsroom).record.slug
    edition = Ledger(newsroom.editions).edition(slug)
    assert edition.on_air is not None
    standing = {path.name for path in (newsroom.editions / slug).iterdir()}
    assert standing == {"edition.json", edition.found, edition.on_air.file}


def test_what_an_edition_told_that_was_taken_back_is_news_again_at_noon(
    newsroom: Newsroom, make_edition: Callable[..., Made], run: Callable[..., tuple[int, str, str]]
) -> None:
    first = make_edition(newsroom).record
    reason = "Naskah yang keliru terbaca."
    assert run("retract", first.slug, "--reason", reason, "--show", newsroom.root)[0] == 0
    noon = make_edition(newsroom, now=NOON).record
    assert noon.slug == "2026-11-22-siang"
    assert {note.headline for note in noon.episode.stories} >= {
        note.headline for note in first.episode.stories
    }
    assert not any(each.follow_up for each in noon.told)


def test_a_story_that_was_taken_back_does_not_come_in_because_it_was_held_for_this_edition(
    newsroom: Newsroom, make_edition: Callable[..., Made], run: Callable[..., tuple[int, str, str]]
) -> None:
    show = load(newsroom.show_file)
    morning = open_sheet(newsroom, show, PAGI, MORNING, Quiet())
    decide(morning, hold(morning, "Perpustakaan", "19:00"), "sari", MORNING)
    noon = open_sheet(newsroom, show, SIANG, NOON, Quiet())
    decide(noon, keep(noon, "Perpustakaan"), "budi", NOON)
    told = make_edition(newsroom, now=NOON).record
    assert any("Perpustakaan" in note.headline for note in told.episode.stories)
    command = ("retract", told.slug, "--story", "Perpustakaan", "--reason", "Rutenya keliru.")
    assert run(*command, "--show", newsroom.root)[0] == 0
    report(
        newsroom,
        "Kolam Renang Cibening Dibuka Lagi",
        "Kolam renang di Desa Cibening dibuka lagi untuk umum. Sebanyak 240 anak belajar berenang di sana. "
        "Pengelola mengatakan airnya diganti setiap dua hari.",
    )
    evening = open_sheet(newsroom, show, MALAM, EVENING, Quiet())
    assert not any("Perpustakaan" in row.story.headline for row in evening.rows)


def test_editions_that_are_published_in_one_second_stand_a_second_apart_in_the_feed(
    newsroom: Newsroom, make_edition: Callable[..., Made]
) -> None:
    text = newsroom.show_file.read_text("utf-8").replace("repeats = false", "repeats = true")
    newsroom.show_file.write_text(text, "utf-8")
    dates = [
        make_edition(newsroom, now=MORNING, edition=name).record.episode.published
        for name in ("pagi", "siang", "malam")
    ]
    assert dates == [MORNING + timedelta(seconds=n) for n in range(3)]


def test_a_correction_for_those_who_have_it_already_is_dated_by_the_day_on_which_it_comes(
    newsroom: Newsroom, make_edition: Callable[..., Made]
) -> None:
    make_edition(newsroom)
    later = MORNING + timedelta(days=2)
    wish = Ralat("Kami keliru menyebut hari. Yang benar Senin.", new_guid=True)
    corrected = correct(newsroom, load(newsroom.show_file), wish, later, Quiet())
    assert isinstance(corrected, Made) and corrected.record.episode.published == later


def test_an_edition_that_was_put_off_is_due_at_its_new_hour_alone(newsroom: Newsroom) -> None:
    show = load(newsroom.show_file)
    open_sheet(newsroom, show, PAGI, MORNING, Quiet())
    first, second = MORNING + timedelta(hours=1), MORNING + timedelta(hours=2)
    for hour in (first, second):
        publish(newsroom, show, PAGI, MORNING, Quiet(), hour)
    assert due(newsroom, first) == []
    assert [edition.scheduled for edition in due(newsroom, second)] == [second]


def test_breaking_news_is_told_as_of_now_in_an_edition_of_the_morning(
    newsroom: Newsroom, make_edition: Callable[..., Made]
) -> None:
    make_edition(newsroom)
    page = newsroom.root / "bandara.html"
    page.write_text(
        "<html lang='id'><head><title>Bandara Sukaraya Ditutup Sementara</title>"
        "<meta property='article:published_time' content='2026-11-22T08:15:00+07:00'></head><body><article>"
        "<h1>Bandara Sukaraya Ditutup Sementara</h1>"
        "<p>Bandara Sukaraya ditutup sementara sejak pukul 08.00 WIB karena kabut tebal. Sebanyak 12 penerbangan "
        "dialihkan ke bandara lain.</p><p>Landasan akan dibuka lagi pada Minggu (22/11/2026) pukul 09.00 WIB.</p>"
        "<p>Kepala bandara, Wirna Setyadi, mengatakan penumpang dapat mengubah jadwal tanpa biaya.</p>"
        "</article></body></html>",
        "utf-8",
    )
    show, later = load(newsroom.show_file), MORNING + timedelta(hours=3)
    after = breaking(newsroom, show, [str(page)], Order(by="sari"), later, Quiet(), top=True)
    assert isinstance(after, Made)
    told = after.record.episode.stories[0]
    assert told.headline.startswith("Bandara Sukaraya Ditutup") and "12 penerbangan" in told.text
    assert "akan dibuka" not in told.text


def test_nothing_is_said_of_sounds_that_went_with_their_time_in_the_feed(
    newsroom: Newsroom, make_edition: Callable[..., Made], run: Callable[..., tuple[int, str, str]]
) -> None:
    text = newsroom.show_file.read_text("utf-8").replace("keep = 90", "keep = 1")
    newsroom.show_file.write_text(text.replace("repeats = false", "repeats = true"), "utf-8")
    for name, now in (("pagi", MORNING), ("siang", NOON)):
        make_edition(newsroom, now=now, edition=name)
    code, _, said = run(
        "make", "--date", "2026-11-22", "--edition", "malam", "--voice", "silent", "--show", newsroom.root
    )
    assert code == 0 and "not in public/" not in said


def test_a_published_sound_that_was_cut_short_is_made_again(
    newsroom: Newsroom, run: Callable[..., tuple[int, str, str]]
) -> None:
    command = ("make", "--date", "2026-11-22", "--edition", "pagi", "--show", newsroom.root)
    assert run(*command)[0] == 0
    (sound,) = newsroom.public.glob("episodes/2026-11-22-pagi/2026-11-22-pagi-*.mp3")
    whole = sound.read_bytes()
    sound.write_bytes(whole[: len(whole) // 2])
    assert run(*command)[0] == 0
    assert sound.read_bytes() == whole
