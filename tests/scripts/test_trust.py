"""A page that was fetched for an item speaks of it, or is not used."""

from dataclasses import replace

import pytest

from scripts.article import Article, Credit
from scripts.sources.trust import in_its_place, looks_like, refused, speaks_of, titled
from scripts.sources.wrappers import referral

TEASER = Article("Dermaga Selirang Dibuka untuk Nelayan", ("Bupati membuka dermaga Selirang, Sabtu.",))


@pytest.mark.parametrize(
    ("title", "text"),
    [
        ("Just a moment...", "Verify you are human by completing the action below."),
        ("Attention Required!", "Please enable cookies and reload the page."),
        ("Situs Diblokir", "Akses ke situs ini diblokir oleh penyedia layanan internet."),
        ("Halaman Tidak Ditemukan", "Halaman yang Anda cari sudah dihapus atau dipindahkan."),
        ("Kabar Lembah", "Kami dan mitra kami memakai kuki untuk menayangkan iklan kepada Anda."),
        ("Masuk", "Masuk ke akun Anda untuk melanjutkan. Lupa sandi?"),
        ("Situs Sedang Dalam Pemeliharaan", "Silakan kembali beberapa saat lagi."),
        ("Kabar Lembah - Berita Terkini", "Harga cabai naik. Pertandingan ditunda. Jadwal kapal berubah."),
        ("Sepuluh Nelayan Hilang di Laut Aru", "Tim mencari sepuluh nelayan yang hilang di Laut Aru."),
    ],
)
def test_a_page_about_something_else_is_not_the_article(title: str, text: str) -> None:
    assert not speaks_of(Article(title, (text,)), TEASER)


@pytest.mark.parametrize(
    ("title", "text"),
    [
        ("Bupati Buka Dermaga Selirang", "Dermaga di Selirang mulai dipakai nelayan sejak Sabtu pagi."),
        ("Nelayan Selirang Punya Dermaga Baru", "Pembukaan dermaga itu dihadiri bupati."),
        ("", "Dermaga Selirang akhirnya dibuka untuk nelayan, kata bupati, Sabtu."),
    ],
)
def test_a_page_in_other_words_is_the_article(title: str, text: str) -> None:
    assert speaks_of(Article(title, (text,)), TEASER)


def test_the_notice_names_what_came_in_its_place() -> None:
    assert looks_like("Just a moment... Checking your browser") == "a bot check"
    assert looks_like("Maaf, halaman tidak ditemukan") == "a page that was not found"


def test_a_page_named_by_hand_is_refused_only_where_it_is_sure() -> None:
    assert refused("Halaman Tidak Ditemukan", ("Maaf, halaman yang Anda cari tidak tersedia.",))
    news = ("Badan siber menyebut kata sandi warga bocor. " * 3,)
    assert not refused("Kata Sandi Warga Bocor, Badan Siber Minta Maaf", news)
    assert not refused("Dompet Hilang Tidak Ditemukan", ("Dompet milik pedagang belum ditemukan polisi.",))


def test_a_page_that_bears_the_title_and_nothing_of_the_item_is_not_its_article() -> None:
    player = Article(
        TEASER.title, ("Pemutar sedang memuat. Tekan tombol mana pun agar jendela ini tertutup.",)
    )
    assert in_its_place(player, TEASER, "")


def test_the_same_news_in_another_language_is_not_the_article() -> None:
    words = "The regent of Selirang opened the Dermaga Selirang on Saturday, and the nelayan said that it was there."
    assert in_its_place(Article("Dermaga Selirang", (words,)), TEASER, words) == "a page in English"


def test_a_page_that_is_headed_by_its_house_is_told_under_the_title_of_its_item() -> None:
    page = Article("Kabar Selirang", ("Dermaga dibuka.",), Credit("Kabar Selirang"))
    assert titled(page, TEASER).title == TEASER.title
    assert titled(replace(page, title="Nelayan Punya Dermaga"), TEASER).title == "Nelayan Punya Dermaga"


def test_news_of_404_houses_is_not_refused() -> None:
    assert not refused("404 Rumah Rusak", ("“Maaf, datanya tidak ditemukan,” kata camat, Rabu (2/6).",))
    assert refused("Error 404", ("Maaf, halaman yang Anda cari tidak ditemukan.",))


@pytest.mark.parametrize(
    ("page", "onward"),
    [
        ('<noscript><meta http-equiv="refresh" content="0;url=/b"></noscript>', ""),
        ('<meta http-equiv="refresh" content="0;url=/b">', "https://selirang.example/b"),
        ("<body onload=\"location.replace('/b')\">Sebentar</body>", "https://selirang.example/b"),
    ],
)
def test_a_page_refers_on_by_its_head_or_a_script_but_not_for_want_of_scripts(page: str, onward: str) -> None:
    assert referral(page.encode(), "https://selirang.example/a") == onward
