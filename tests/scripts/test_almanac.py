"""Days, hours and zones, as the newsreader says them."""

from datetime import UTC, date, datetime

import pytest

from scripts import almanac


@pytest.mark.parametrize(
    ("hour", "part"),
    [(0, "malam"), (3, "malam"), (4, "pagi"), (10, "pagi"), (11, "siang"), (14, "siang"), (15, "sore"), (17, "sore"),
     (18, "malam"), (23, "malam")],
)  # fmt: skip
def test_the_greeting_follows_the_clock(hour: int, part: str) -> None:
    when = datetime(2026, 11, 22, hour, 59, tzinfo=UTC)
    assert almanac.greeting(when) == f"Selamat {part}"


@pytest.mark.parametrize(
    ("day", "said"),
    [
        (date(2026, 11, 22), "Minggu, 22 November 2026"),
        (date(2024, 2, 29), "Kamis, 29 Februari 2024"),
        (date(2027, 1, 1), "Jumat, 1 Januari 2027"),
        (date(2026, 8, 17), "Senin, 17 Agustus 2026"),
    ],
)
def test_the_date_is_indonesian_in_any_locale(day: date, said: str) -> None:
    assert almanac.long_date(day) == said


@pytest.mark.parametrize(
    ("zone", "short", "words", "clock"),
    [
        ("Asia/Jakarta", "WIB", "Waktu Indonesia Barat", "06.05"),
        ("Asia/Pontianak", "WIB", "Waktu Indonesia Barat", "06.05"),
        ("Asia/Makassar", "WITA", "Waktu Indonesia Tengah", "07.05"),
        ("Asia/Jayapura", "WIT", "Waktu Indonesia Timur", "08.05"),
        ("Asia/Singapore", "waktu Singapura", "waktu Singapura", "07.05"),
        ("Asia/Kuala_Lumpur", "waktu Malaysia", "waktu Malaysia", "07.05"),
        ("Asia/Phnom_Penh", "waktu Phnom Penh", "waktu Phnom Penh", "06.05"),
    ],
)
def test_a_zone_has_its_clock_and_its_words(zone: str, short: str, words: str, clock: str) -> None:
    there = almanac.local(datetime(2026, 11, 21, 23, 5, tzinfo=UTC), zone)
    assert (almanac.zone_short(zone), almanac.zone_words(zone), almanac.clock(there)) == (short, words, clock)


def test_a_time_without_a_zone_is_refused() -> None:
    with pytest.raises(ValueError, match="needs a zone"):
        almanac.local(datetime(2026, 11, 22, 6), "Asia/Jakarta")
