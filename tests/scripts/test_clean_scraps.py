"""What a page says of itself in words that no table has: pleas, notices, scraps, signatures; and the news beside it."""

import pytest

from scripts.article import Article, Credit
from scripts.clean import clean
from scripts.clean.notices import is_notice
from scripts.clean.pleas import is_plea

NEWS = (
    "Perahu bantuan tiba di Pulau Lembayung pada Selasa pagi.",
    "Nakhoda kapal, Darius Moni, membawa obat dan 40 karung beras.",
    "Warga menurunkan muatan dengan tali karena dermaga patah.",
    "Kapal berikutnya berangkat hari Jumat bila ombak tenang.",
)


@pytest.mark.parametrize(
    "line",
    [
        "Dukung kerja kami mulai Rp 10.000, klik tautan di bawah ini.",
        "Masukkan alamatmu dan terima cerita kami setiap Sabtu lewat surel.",
        "Yuk simpan artikel ini untuk dibaca nanti!",
        "Punya cerita dari kampungmu? Kirim ke redaksi lewat WhatsApp.",
        "Lima kisah pulau, tiba setiap Minggu di surel Anda.",
        "Join our newsletter and support our journalism.",
    ],
)
def test_a_house_that_asks_its_reader_for_something_is_not_heard(line: str) -> None:
    assert is_plea(line)
    assert clean(Article("Perahu Bantuan Tiba", (*NEWS[:2], line, *NEWS[2:]))).paragraphs == NEWS


@pytest.mark.parametrize(
    "line",
    [
        "Laporkan kerusakan ke posko BPBD lewat WhatsApp di nomor 0911-000.",
        "Jika Anda membuka aplikasi itu tanpa sinyal, peta terakhir tetap tersimpan di ponsel.",
        "Ikuti informasi resmi hanya dari kanal BMKG dan BPBD.",
        "Pendaftar dapat mengirim surel atau datang ke balai desa.",
        '"Kirim ceritamu lewat WhatsApp," kata Darius kepada pendengarnya.',
        "Klik tautan yang dikirim ke email.",
    ],
)
def test_advice_and_news_about_applications_is_heard(line: str) -> None:
    assert not is_plea(line)
    assert line in clean(Article("Perahu Bantuan Tiba", (*NEWS[:2], line, *NEWS[2:]))).paragraphs


@pytest.mark.parametrize(
    "line",
    [
        "Artikel ini dapat diterbitkan ulang dengan mencantumkan nama penulis.",
        "Hak jawab dapat dikirim ke redaksi@lembayung.example.",
        "Sumber data: Dinas Pelayaran • Dibuat dengan Datawrapper",
        "Ombaknya gila, nahkodanya tenang — Rara (@raralaut) 3 Mei 2026",
        "Lampiran: Daftar Muatan.pdf (120 KB)",
        "Reporting by Rina Tualeka; Editing by John Marsh",
        "Pemandu: Rina Tualeka. Musik: Teluk Sunyi.",
        "📞 (0911) 000-221",
    ],
)
def test_what_a_page_tells_of_its_text_is_not_heard(line: str) -> None:
    assert is_notice(line)


@pytest.mark.parametrize(
    "line",
    [
        "Video ini diambil warga dari atas menara pada Senin malam.",
        "Laporan ini dibiayai dari anggaran daerah, kata bupati.",
        "Ralat: korban yang benar dua orang.",
        "Skor akhir 2-1 untuk tuan rumah.",
        "Peta itu memuat letak 40 karang.",
    ],
)
def test_news_of_films_reports_and_maps_is_heard(line: str) -> None:
    assert not is_notice(line)


def test_a_correction_is_heard_unless_the_news_is_right_already() -> None:
    wrong = (
        "Kapal itu membawa tiga dokter.",
        "Ralat: dalam berita ini tertulis tiga dokter, yang benar dua dokter.",
    )
    right = ("Kapal itu membawa dua dokter.", wrong[1])

    assert wrong[1] in clean(Article("Kapal Dokter", (*NEWS, *wrong))).paragraphs
    assert clean(Article("Kapal Dokter", (*NEWS, *right))).paragraphs == (*NEWS, right[0])


def test_short_lines_that_end_in_no_mark_go_and_a_list_that_is_announced_stays() -> None:
    lines = (
        *NEWS[:2],
        "Baca di aplikasi, lebih cepat",
        "Muatannya:",
        "Beras 40 karung",
        "Obat 12 peti",
        *NEWS[2:],
    )
    told = clean(Article("Perahu Bantuan Tiba", (*lines, "Buaya Masuk Kolam Warga"))).paragraphs

    assert "Baca di aplikasi, lebih cepat" not in told and "Buaya Masuk Kolam Warga" not in told
    assert {"Muatannya:", "Beras 40 karung", "Obat 12 peti"} <= set(told)


def test_results_behind_the_last_sentence_stay() -> None:
    results = ("Elang Biru 3-1 Laskar Kuning", "Badai Utara 0-0 Rusa Putih", "Kancil 2-2 Merpati")

    assert clean(Article("Hasil Liga", (*NEWS, *results))).paragraphs == (*NEWS, *results)


def test_a_text_without_full_stops_loses_nothing() -> None:
    bare = tuple(line.rstrip(".") for line in (*NEWS, "Dermaga diperbaiki bulan depan"))

    assert clean(Article("Perahu Bantuan Tiba", bare)).paragraphs == bare


def test_who_signed_and_what_the_house_is_are_not_heard() -> None:
    about = ("Tentang Yayasan Lembayung", "Yayasan Lembayung adalah lembaga nirlaba yang berdiri pada 2001.")
    signed = ("Kepala Kantor Pelabuhan", "ttd", "Darius Moni, S.T.", "NIP 197000000000000000")

    assert clean(Article("Perahu Bantuan Tiba", (*NEWS, *about))).paragraphs == NEWS
    assert clean(Article("Perahu Bantuan Tiba", (*NEWS, *signed))).paragraphs == NEWS


def test_the_writer_of_a_column_is_not_told_but_one_who_speaks_in_the_news_is() -> None:
    credit = Credit(author="Rina Tualeka")
    portrait = "Rina Tualeka, dosen pelayaran di Universitas Lembayung"
    speaking = "Rina Tualeka, yang ikut berlayar, mengatakan ombak setinggi dua meter."

    assert clean(Article("Perahu Bantuan", (*NEWS, portrait), credit)).paragraphs == NEWS
    assert clean(Article("Perahu Bantuan", (*NEWS, speaking), credit)).paragraphs == (*NEWS, speaking)
