from datetime import datetime, timedelta

import pytest

from scripts.condense.strip import strip_dateline
from scripts.events.newest import Report, counts_elsewhere, superseded
from scripts.events.newest.behind import behind
from scripts.events.newest.counts import counts

NOON = datetime.fromisoformat("2026-05-04T12:00:00+07:00")


def gone(older: tuple[str, ...], newer: tuple[str, ...]) -> frozenset[int]:
    """Sentences of the older of two reports on one thing, the newer written three hours later, that no longer hold."""
    one = Report("Kabar dari Tirtasari", older, NOON)
    two = Report("Kabar Terbaru dari Tirtasari", newer, NOON + timedelta(hours=3))
    return superseded([two, one])[1]


@pytest.mark.parametrize(
    ("older", "newer"),
    [
        ("Inflasi Tirtasari pada April 0,3 persen.", "Inflasi tahunan Tirtasari 2,4 persen."),
        (
            "Gempa bermagnitudo 6,2 mengguncang Tirtasari.",
            "Gempa susulan bermagnitudo 4,4 mengguncang Tirtasari.",
        ),
        ("Harga bawang merah di Tirtasari Rp 40.000.", "Harga bawang putih di Tirtasari Rp 33.000."),
        (
            "Sebanyak 30 anak di Kecamatan Lembah sakit campak.",
            "Sebanyak 12 anak di Kecamatan Hulu sakit campak.",
        ),
        ("Kasus tifus di Tirtasari mencapai 90 orang.", "Kasus kolera di Tirtasari mencapai 12 orang."),
        ("Jembatan Tirtasari akan ditutup mulai 1 Juli.", "Pedagang rugi selama jembatan Tirtasari ditutup."),
    ],
)
def test_a_number_of_another_period_place_or_thing_changes_nothing(older: str, newer: str) -> None:
    assert gone((older,), (newer,)) == frozenset()


@pytest.mark.parametrize(
    ("older", "newer"),
    [
        (
            "Museum Tirtasari buka sampai pukul 21.00.",
            "Museum Tirtasari buka sampai pukul 19.00, bukan pukul 21.00.",
        ),
        ("Kirab Tirtasari dimulai pukul 08.00.", "Kirab Tirtasari dimulai pukul 10.00."),
        ("Harga bawang merah di Tirtasari Rp 40.000.", "Harga bawang merah di Tirtasari Rp 36.000."),
        (
            "Hama menyerang 90 hektare sawah Tirtasari.",
            "Serangan hama di Tirtasari meluas jadi 150 hektare sawah.",
        ),
        ("Perahu kecil diminta tidak melaut.", "Semua perahu diminta tidak melaut."),
    ],
)
def test_another_hour_or_figure_of_the_same_thing_overtakes_the_older(older: str, newer: str) -> None:
    assert gone((older,), (newer,)) == {0}


def test_the_number_of_a_school_counts_nothing() -> None:
    assert [c.low for c in counts("Tembok di SD Tirtasari 2 ambruk.")] == []


def test_what_another_subdistrict_counts_is_news_though_all_its_words_were_said() -> None:
    told = ["Sebanyak 12 anak di Kecamatan Hulu sakit campak."]

    assert counts_elsewhere("Sebanyak 30 anak di Kecamatan Lembah sakit campak.", told)
    assert not counts_elsewhere("Sebanyak 12 anak di Kecamatan Hulu sakit.", told)


def test_a_lower_toll_that_comes_in_late_is_behind_and_a_higher_one_is_not() -> None:
    told = Report("Enam Tewas di Tirtasari", ("Enam orang tewas di Tirtasari.",), NOON)

    assert 0 in behind(Report("Bus Terbalik", ("Tiga orang tewas di Tirtasari.",), NOON), told)
    assert behind(Report("Bus Terbalik", ("Delapan orang tewas di Tirtasari.",), NOON), told) == frozenset()


def test_a_league_whose_name_holds_an_agencys_is_no_dateline() -> None:
    lead = "Elang Tirta menjuarai Liga Nusantara setelah menundukkan Putra Hulu 3-2 di GOR Tirtasari."

    assert strip_dateline(lead) == lead
