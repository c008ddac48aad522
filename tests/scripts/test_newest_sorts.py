"""What a newer report does not overtake because it speaks of another sort, and what it does in new words."""

from datetime import datetime, timedelta

import pytest

from scripts.article import Article, Credit
from scripts.events.newest import Report, lost, superseded
from scripts.events.newest.leading import moment
from scripts.events.newest.sorts import opposed, sorts

NOON = datetime.fromisoformat("2027-10-06T12:00:00+07:00")


def gone(older: tuple[str, ...], newer: tuple[str, ...]) -> frozenset[int]:
    """Numbers of the sentences of `older` (title first, as in `newer`) that the other overtakes."""
    early = Report(older[0], older[1:], NOON)
    return superseded([early, Report(newer[0], newer[1:], NOON + timedelta(hours=4))])[0]


@pytest.mark.parametrize(
    ("older", "newer"),
    [
        (
            ("Ekspor Pala Wanakerta 800 Ton", "Ekspor pala Wanakerta mencapai 800 ton pada triwulan kedua."),
            ("Impor Pala Wanakerta 60 Ton", "Impor pala Wanakerta mencapai 60 ton pada triwulan kedua."),
        ),
        (
            (
                "Survei Lembaga Lensa: Darsono 40 Persen",
                "Darsono didukung 40 persen menurut survei Lembaga Lensa.",
            ),
            (
                "Survei Indeks Kota: Darsono 33 Persen",
                "Darsono didukung 33 persen menurut survei Indeks Kota.",
            ),
        ),
        (
            ("Pengungsi Kalibening 700 Orang", "Pengungsi banjir Kalibening berjumlah 700 orang."),
            ("50 Balita Pengungsi Kalibening Batuk", "Sebanyak 50 balita pengungsi banjir Kalibening batuk."),
        ),
        (
            ("RSUD Melati Rawat 30 Murid", "RSUD Melati merawat 30 murid yang keracunan di Desa Karang."),
            ("RS Dahlia Rawat 12 Murid", "RS Dahlia merawat 12 murid yang keracunan di Desa Karang."),
        ),
    ],
    ids=["trade", "surveys", "children", "hospitals"],
)
def test_figures_of_two_sorts_stand_beside_each_other(older: tuple[str, ...], newer: tuple[str, ...]) -> None:
    assert gone(older, newer) == frozenset()


def test_a_newer_figure_of_the_same_sort_still_overtakes() -> None:
    older = ("Ekspor Pala Wanakerta 800 Ton", "Ekspor pala Wanakerta mencapai 800 ton pada triwulan kedua.")
    newer = (
        "Ekspor Pala Wanakerta Diralat",
        "Ekspor pala Wanakerta mencapai 650 ton pada triwulan kedua, bukan 800.",
    )
    assert gone(older, newer) == {0}


def test_what_is_left_counts_no_dead() -> None:
    older = ("Titik Api di Rimba Lor Berkurang", "Titik api di Rimba Lor berjumlah 47.")
    newer = ("Titik Api di Rimba Lor Sembilan", "Titik api di Rimba Lor tinggal sembilan setelah hujan.")
    assert gone(older, newer) == {0}


@pytest.mark.parametrize(
    ("older", "newer"),
    [
        (
            ("Bank Arunika Bantah Data Bocor", "Bank Arunika membantah data nasabahnya bocor."),
            ("Bank Arunika Akui Data Bocor", "Bank Arunika mengakui data nasabahnya bocor sejak Mei."),
        ),
        (
            ("Gelora Air Naikkan Iuran", "Gelora Air menaikkan iuran pelanggan mulai Mei."),
            ("Gelora Air Batal Naikkan Iuran", "Gelora Air membatalkan kenaikan iuran pelanggan."),
        ),
        (
            ("Bocah Jatuh di Desa Wiru", "Seorang bocah jatuh ke sumur tua di Desa Wiru."),
            ("Bocah di Desa Wiru Diangkat", "Bocah di Desa Wiru diangkat selamat dari sumur tua."),
        ),
    ],
    ids=["owned up", "called off", "lifted out"],
)
def test_what_is_otherwise_by_now_is_not_told(older: tuple[str, ...], newer: tuple[str, ...]) -> None:
    assert 0 in gone(older, newer)


def test_who_denies_is_not_answered_by_what_another_admits() -> None:
    older = ("Bank Arunika Bantah Data Bocor", "Bank Arunika membantah data nasabahnya bocor.")
    newer = ("Toko Sinar Akui Data Bocor", "Toko Sinar mengakui data pembelinya bocor.")
    assert gone(older, newer) == frozenset()


def test_who_says_a_thing_is_no_sort_of_it() -> None:
    assert sorts("Harga bawang turun, kata ketua kelompok petani, Sarmin.") == frozenset()
    assert opposed(sorts("Tim putra menang."), sorts("Tim putri kalah."))
    assert not opposed(sorts("Tim putra dan putri menang."), sorts("Tim putri kalah."))


@pytest.mark.parametrize(
    ("text", "hour"),
    [
        ("Hingga Rabu (6/10/2027) pukul 07.30 WIB empat orang ditemukan.", 7),
        ("Jalan dibuka hingga pukul 09.00 WIB.", 12),
        ("Hingga pukul 11.30 WIB empat orang ditemukan.", 12),
    ],
)
def test_a_count_from_hours_before_is_as_old_as_it_says(text: str, hour: int) -> None:
    found = moment(Article("Longsor Wiru", (text,), Credit("Kabar Wiru", published=NOON)))
    assert found is not None and found.hour == hour


def test_the_dead_of_years_gone_by_do_not_stand_for_those_of_today() -> None:
    toll = "Dua orang tewas dalam kecelakaan di tanjakan Wiru."
    assert lost(toll, ["Tahun lalu sembilan orang tewas di tanjakan Wiru."])
    assert not lost(toll, ["Dua orang tewas di tanjakan Wiru, Selasa."])
    assert not lost("Dua orang lewat di tanjakan Wiru.", [])
