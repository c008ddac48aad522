"""What a page says to who has not paid is no news; what stands before it is told as a part."""

import pytest

from scripts.article import Article
from scripts.clean import clean
from scripts.page import Page
from scripts.sources import read

TITLE = "Perpustakaan Keliling Bukit Saga Beroperasi"
LEAD = "Wali Kota Bukit Saga melepas tiga mobil perpustakaan keliling pada Rabu pagi untuk 18 kelurahan."
MORE = "Setiap mobil membawa 900 buku dan singgah dua jam di tiap kelurahan."


def told(*lines: str) -> Article:
    return clean(Article(TITLE, (LEAD, MORE, *lines)))


@pytest.mark.parametrize(
    "wall",
    [
        ("Artikel ini hanya untuk pelanggan.", "Mulai Rp19.000 per bulan, batalkan kapan saja."),
        (
            "Konten ini khusus bagi anggota Saga Plus",
            "Daftar",
            "Rp29.000 / bulan",
            "Rp299.000 / tahun (hemat 15%)",
        ),
        (
            "Kamu sudah mencapai batas artikel gratis pekan ini",
            "Masuk dengan akun Google",
            "Belum punya akun? Daftar",
        ),
        ("Lanjutkan membaca bersama Saga Premium", "Nikmati berita tanpa iklan", "Bayar lewat QRIS atau OVO"),
        ("Berita ini terkunci", "Pilih paket sesuai kebutuhan Anda", "Bulanan Rp20.000, Tahunan Rp200.000"),
        ("Silakan masuk atau berlangganan untuk membaca artikel ini secara lengkap.", "Lupa kata sandi?"),
        ("Subscribe to keep reading", "Already a subscriber? Sign in", "Rp 20.000/month. Cancel anytime."),
        ("Berita selengkapnya tersedia di e-paper Harian Saga.", "Langganan sekarang!"),
        ("Langganan Harian Saga Digital", "Mulai Rp25 ribu per bulan", "E-paper setiap pagi"),
        ("Sisa artikel ini khusus pelanggan.", "Sudah menjadi anggota? Masuk"),
    ],
)
def test_a_wall_is_no_news_and_what_stands_before_it_is_a_part(wall: tuple[str, ...]) -> None:
    article = told(*wall)

    assert article.paragraphs == (LEAD, MORE)
    assert article.partial


@pytest.mark.parametrize(
    "news",
    [
        "Harga langganan bus sekolah naik dari Rp60.000 menjadi Rp75.000 per bulan mulai Januari.",
        "Pelanggan PDAM dapat membayar lewat dompet digital atau transfer bank.",
        "Diskon khusus pelanggan lama berlaku sampai akhir Desember di semua loket.",
        "Warga harus daftar di kelurahan agar dapat mengakses layanan itu.",
        "Anak-anak kini dapat masuk perpustakaan untuk membaca buku tanpa biaya.",
        "Laporan hanya dapat dibuat oleh pemilik kartu anggota.",
        "Ia sudah menjadi anggota koperasi sejak lulus sekolah.",
        "Paket bulanan layanan film itu kini Rp65.000, kata perusahaan, dan pelanggan dapat berhenti kapan saja.",
        "“Artikel ini khusus untuk pelanggan,” bunyi tulisan di situs palsu itu.",
        "Kabar ini hanya isapan jempol bagi keluarga itu.",
    ],
)
def test_news_about_those_who_pay_stays(news: str) -> None:
    article = told(news)

    assert article.paragraphs == (LEAD, MORE, news)
    assert not article.partial


def test_the_sentence_that_a_wall_cuts_off_goes_with_it() -> None:
    article = told(
        "Kepala dinas, Retno Asih, mengatakan bahwa tahun depan akan ada …", "Artikel ini khusus pelanggan."
    )

    assert article.paragraphs == (LEAD, MORE)


def test_a_wall_in_the_middle_of_a_whole_text_leaves_it_whole() -> None:
    rest = [f"Mobil ke-{number} berhenti di depan balai warga, dan anak-anak memilih buku cerita sambil antre di tenda"
            " yang disiapkan oleh karang taruna setempat." for number in range(8)]  # fmt: skip

    article = told("Artikel premium. Berlangganan untuk membaca.", *rest)

    assert article.paragraphs == (LEAD, MORE, *rest)
    assert not article.partial


FREE = '<script type="application/ld+json">{"@type":"NewsArticle","headline":"x","isAccessibleForFree":%s}</script>'


@pytest.mark.parametrize(("said", "partial"), [('"False"', True), ("false", True), ("true", False)])
def test_a_page_that_says_it_is_not_free_gives_a_part(said: str, partial: bool) -> None:
    story = f"<article><h1>{TITLE}</h1><p>{LEAD}</p><p>{MORE}</p></article>"
    source = f"<html><head>{FREE % said}</head><body>{story}</body></html>"

    (article,) = read(Page("a.html", "html", source.encode()))

    assert article.partial is partial


def test_a_paid_page_that_came_whole_is_whole() -> None:
    body = "".join(f"<p>Mobil ke-{n} berhenti di depan balai warga, dan anak-anak memilih buku di tenda besar itu.</p>"
                   for n in range(18))  # fmt: skip
    source = (
        f"<html><head>{FREE % 'false'}</head><body><article><h1>{TITLE}</h1>{body}</article></body></html>"
    )

    (article,) = read(Page("a.html", "html", source.encode()))

    assert not article.partial


@pytest.mark.parametrize(
    "offer",
    [
        ("Anda hampir sampai. Berlangganan Kabar Saga mulai Rp1.500 per hari.", "Paket 1 bulan Rp35.000."),
        (
            "Masukkan nomor ponsel Anda untuk terus membaca.",
            "Dengan mendaftar, Anda menyetujui ketentuan layanan.",
        ),
        ("Lanjutan kisah ini ada di aplikasi kami.", "Unduh sekarang dan baca tanpa iklan."),
        ("Sisa 800 kata lagi. Beli satuan Rp3.000 atau masuk sebagai pelanggan.",),
    ],
)
def test_an_offer_at_the_end_is_known_by_its_signs_together(offer: tuple[str, ...]) -> None:
    article = told(*offer)
    assert article.paragraphs == (LEAD, MORE)
    assert article.partial


@pytest.mark.parametrize(
    "end",
    [
        "Kartu anggota perpustakaan berharga Rp15.000 per tahun dan dibeli di loket.",
        "Siswa masuk dengan akun belajar, kata kepala perpustakaan, Dewi Lontoh.",
        "Pembaca memesan buku lewat aplikasi kota. Ongkos kirimnya Rp5.000.",
    ],
)
def test_news_that_ends_with_prices_and_accounts_is_told_whole(end: str) -> None:
    article = told(end)
    assert article.paragraphs == (LEAD, MORE, end)
    assert not article.partial


def test_the_heading_above_a_wall_and_the_sentence_it_cut_go_with_it() -> None:
    article = told(
        "Pengunjung pertama, Sari Lontoh, meminjam tiga buku dan berja...",
        "Hai, pembaca!",
        "Artikel ini hanya untuk pelanggan.",
    )
    assert article.paragraphs == (LEAD, MORE)


def page(last: str) -> Article:
    source = f"<html><body><article><h1>{TITLE}</h1><p>{LEAD}</p><p>{MORE}</p><p>{last}</p></article></body></html>"
    (article,) = read(Page("https://saga.example/1", "html", source.encode()))
    return article


@pytest.mark.parametrize("end", ["dan ke", "sampai izinnya diperpanj", "lalu sin"])
def test_a_page_that_stops_within_a_sentence_is_a_part(end: str) -> None:
    article = page(f"Mobil keempat berkeliling {end}")
    assert article.partial
    assert article.paragraphs == (LEAD, MORE)


@pytest.mark.parametrize("end", ["sampai ke pelosok kabupaten ini", "seharga 25 poin", "di Bukit Saga"])
def test_a_page_that_only_lacks_its_full_stop_is_whole(end: str) -> None:
    article = page(f"Mobil keempat berkeliling {end}")
    assert not article.partial
    assert len(article.paragraphs) == 3


def test_a_box_that_is_named_a_wall_and_speaks_as_one_is_none_of_the_story() -> None:
    box = '<div class="reg-wall"><p>Buat akun untuk membaca.</p><p>Rp10.000 per bulan</p></div>'
    source = f"<html><body><article><h1>{TITLE}</h1><p>{LEAD}</p><p>{MORE}</p>{box}</article></body></html>"
    (article,) = read(Page("https://saga.example/1", "html", source.encode()))
    assert article.paragraphs == (LEAD, MORE)
    assert article.partial


def test_a_pointer_to_the_next_page_is_no_wall_and_takes_no_list_along() -> None:
    text = (
        "Total dana sekolah di Kabupaten Sembiring mencapai Rp 11.719.721.000 pada tahun ini.",
        "1. SDN Awur - Rp 901.970.000",
        "2. SDN Batur - Rp 983.178.000",
        "Selain itu, artikel ini juga membahas jadwal libur. Simak selengkapnya di halaman berikutnya.",
    )
    kept = clean(Article("Dana Sekolah Sembiring Rp 11 Miliar", text))
    assert [" ".join(each.split()) for each in kept.paragraphs][:1] == [text[0]]
    assert any("SDN Batur" in each for each in kept.paragraphs) and not kept.partial
