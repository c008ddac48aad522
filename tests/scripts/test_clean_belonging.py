"""What is of a story and what is none of it, by many small signs weighed together."""

import pytest

from scripts.article import Article, Credit
from scripts.clean.belonging import drop_strangers

NEWS = (
    "Kapal ikan Bintang Timur karam di Selat Serai pada Selasa malam karena lambungnya bocor.",
    "Nakhoda kapal, Rusli Tomagola, menyalakan suar dan menurunkan dua rakit.",
    "Sembilan awak kapal dijemput nelayan Selat Serai sebelum kapal itu tenggelam.",
    "Rusli mengatakan lambung kapal baru diperbaiki pada bulan September.",
)
HOUSE = Credit(outlet="Serai Kini")


@pytest.mark.parametrize(
    "line",
    [
        "Suka tulisan seperti ini? Ajak temanmu membaca Serai Kini.",
        "Tulis pendapatmu dan kirim kepada kami!",
        "Lowongan Serai Kini: kirim lamaranmu ke kerja@seraikini.example.",
        "Resep Kuah Asam Tanpa Santan",
    ],
)
def test_what_speaks_to_its_reader_and_not_of_the_story_is_not_heard(line: str) -> None:
    told = drop_strangers(Article("Kapal Ikan Karam", (*NEWS, line), HOUSE))

    assert told.paragraphs == NEWS


@pytest.mark.parametrize(
    "line",
    [
        "Kantor pelabuhan memeriksa galangan yang mengerjakannya.",
        "Lambung yang bocor",
        '"Kalau kamu lihat suar, cepat datang," kata Rusli kepada nelayan.',
        "Warga diminta menghubungi posko petugas bila menemukan jaring yang hanyut.",
    ],
)
def test_a_subhead_advice_and_what_is_new_of_the_story_is_heard(line: str) -> None:
    article = Article("Kapal Ikan Karam", (*NEWS[:2], line, *NEWS[2:]), HOUSE)

    assert drop_strangers(article) == article


def test_a_list_that_the_story_announces_is_heard() -> None:
    listed = ("Awak yang dirawat:", "Samad Tuasikal", "Dede Kolengsusu")
    article = Article("Kapal Ikan Karam", (*NEWS, *listed), HOUSE)

    assert drop_strangers(article) == article
