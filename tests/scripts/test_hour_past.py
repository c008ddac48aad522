"""What had closed, what stood so when it was written, and names that look like a day."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from scripts.article import Article, Credit
from scripts.judging.embargo import waits, without_embargo
from scripts.judging.hour import Hour, ended, retold

JAKARTA = ZoneInfo("Asia/Jakarta")
TUESDAY = datetime(2029, 8, 7, 14, tzinfo=JAKARTA)
NEXT_MORNING = Hour(datetime(2029, 8, 8, 6, tzinfo=JAKARTA))
EVENING = Hour(datetime(2029, 8, 7, 15, tzinfo=JAKARTA))


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Jalur Bukit Lawe Ditutup hingga Pukul 17.00 akibat Longsor",
            "Jalur Bukit Lawe Sempat Ditutup hingga Pukul 17.00 akibat Longsor",
        ),
        (
            "Syahbandar menutup pelabuhan hingga malam ini karena badai.",
            "Syahbandar sempat menutup pelabuhan hingga Selasa malam karena badai.",
        ),
    ],
)
def test_what_closed_for_a_cause_is_told_as_past_once_it_is_open_again(text: str, told: str) -> None:
    assert retold(text, TUESDAY, NEXT_MORNING).text == told
    assert ended(text, [text], TUESDAY, NEXT_MORNING) == ""
    assert "empat" not in (retold(text, TUESDAY, EVENING).text or "")


def test_a_closing_that_was_planned_is_over_with_its_hour() -> None:
    title = "Jalan Cendana Ditutup hingga Pukul 17.00 karena Karnaval"

    assert retold(title, TUESDAY, NEXT_MORNING).text is None
    assert ended(title, [title], TUESDAY, NEXT_MORNING)


def test_how_things_stood_when_it_was_written_is_told_with_that_day() -> None:
    text = "Hingga berita ini ditulis, api belum padam."

    assert retold(text, TUESDAY, NEXT_MORNING).text == "Hingga Selasa siang, api belum padam."
    assert retold(text.replace("Hingga", "Saat"), TUESDAY, NEXT_MORNING).text is None


def test_hours_counted_back_are_named_anew() -> None:
    written, heard = (datetime(2029, 8, 7, hour, 30, tzinfo=JAKARTA) for hour in (6, 11))

    assert retold("Kapal kandas dua jam lalu.", written, Hour(heard)).text != "Kapal kandas dua jam lalu."


def test_a_name_that_the_body_shows_stays_in_the_headline() -> None:
    title = "Hari Ini Buka Cabang di Lawe"
    body = ("Jaringan kedai Hari Ini membuka cabang di Lawe.",)

    assert retold(title, TUESDAY, NEXT_MORNING, body).text == title
    assert retold(title, TUESDAY, NEXT_MORNING, ("Kedai itu buka hari ini.",)).text != title


def test_an_embargo_in_brackets_may_end_with_an_event_or_be_lifted() -> None:
    credit = Credit(published=TUESDAY)
    held = Article("Peraih Medali Diumumkan (embargo sampai upacara selesai)", ("Ia bidan.",), credit)
    free = Article("[Embargo Dicabut] Peraih Medali Seorang Bidan", ("Ia bidan.",), credit)

    assert waits(held, NEXT_MORNING)
    assert not waits(free, NEXT_MORNING)
    assert without_embargo(free).title == "Peraih Medali Seorang Bidan"
