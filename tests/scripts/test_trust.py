"""A page that was fetched for an item speaks of it, or is not used."""

import pytest

from scripts.article import Article
from scripts.sources.trust import looks_like, refused, speaks_of

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
