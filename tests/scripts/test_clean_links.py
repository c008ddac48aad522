"""Pointers to other articles: the title goes, and the news that hangs on it stays."""

import time

import pytest

from scripts.article import Article
from scripts.clean import clean

LEAD = "Bupati Wening Sari Atmaja membuka Pasar Lawe pada Senin pagi."


def told(*paragraphs: str) -> tuple[str, ...]:
    return clean(Article("Pasar Lawe Dibuka", (LEAD, *paragraphs))).paragraphs[1:]


@pytest.mark.parametrize(
    ("glued", "news"),
    [
        ("Baca juga: Harga Cabai Naik Jelang Lebaran Pemerintah Kabupaten Wening menggelar operasi pasar.",
         "Pemerintah Kabupaten Wening menggelar operasi pasar."),
        ("Baca Juga: 14 Kios di Pasar Lawe Terbakar Sari Atmaja mengatakan kios baru dibuat dari baja.",
         "Sari Atmaja mengatakan kios baru dibuat dari baja."),
        ("BACA JUGA: Pedagang Lawe Minta Sewa Turun Sebelumnya, pedagang berjualan di terminal.",
         "Sebelumnya, pedagang berjualan di terminal."),
        ("Baca: Cerita Pedagang Tertua di Lawe Selain itu, 40 kios disediakan bagi nelayan.",
         "Selain itu, 40 kios disediakan bagi nelayan."),
        ("Lihat juga: Foto-foto Pasar Lawe Tempo Dulu \"Kami senang sekali,\" kata Tarmi.",
         "\"Kami senang sekali,\" kata Tarmi."),
        ("Simak juga: Apa Isi Perjanjian Pedagang Lawe? Pasar itu dijaga 12 petugas.",
         "Pasar itu dijaga 12 petugas."),
        ("Pilihan Editor: Mengapa Pasar Lawe Pernah Sepi Kapolsek Lawe Iptu Rano Dirga mengatur lalu lintas.",
         "Kapolsek Lawe Iptu Rano Dirga mengatur lalu lintas."),
        ("Artikel terkait: Jalan Pasar Lawe Diaspal Direktur Pasar Hendra Gunadi menyebut aspalnya tebal.",
         "Direktur Pasar Hendra Gunadi menyebut aspalnya tebal."),
        ("Baca juga: Harga cabai naik di Pasar Lawe Menurut Tarmi, harganya dua kali lipat.",
         "Menurut Tarmi, harganya dua kali lipat."),
        ("Baca juga: Pasar Lawe Gelar Lomba Masak GratisPanitia lomba, Rina Dewi, menyiapkan 30 kompor.",
         "Panitia lomba, Rina Dewi, menyiapkan 30 kompor."),
        ("Pasar buka sampai malam.ADVERTISEMENTSCROLL TO CONTINUE WITH CONTENTMenurut Tarmi, pembeli ramai.",
         "Pasar buka sampai malam. Menurut Tarmi, pembeli ramai."),
        ("Pasar buka sampai malam. SCROLL TO CONTINUE WITH CONTENT Pembeli ramai.",
         "Pasar buka sampai malam. Pembeli ramai."),
        ("Pasar buka sampai malam (Baca: Jam Buka Pasar Lawe) dan hari libur.",
         "Pasar buka sampai malam dan hari libur."),
        ("Pasar buka sampai malam. Simak juga Video 'Momen Pasar Lawe Dibuka': [Gambas:Video 20detik] Pembeli ramai.",
         "Pasar buka sampai malam. Pembeli ramai."),
        ("Baca juga: Pasar Lawe Sepi BACA JUGA: Pasar Lawe Ramai Lagi Kepala pasar, Bima Hartono, memberi tahu warga.",
         "Kepala pasar, Bima Hartono, memberi tahu warga."),
    ],
)  # fmt: skip
def test_the_title_goes_and_the_news_behind_it_stays(glued: str, news: str) -> None:
    assert told(glued) == (news,)


@pytest.mark.parametrize(
    "pointer",
    [
        "Baca juga: Ikan nila mati massal di Danau Sembir",
        "Baca Juga: 5 Hal Menarik dari Kemenangan 2-0 Elang Rimba atas Garuda Laut",
        "Baca juga: Cara Membuat Tempe ala Warga Lawe yang Dipuji Juru Masak",
        "Lihat Juga :Daftar Pasar yang Buka Malam",
        "Simak juga 'Saat Pasar Lawe Dibuka':",
        'Tonton juga Video "Pasar Lawe Dibuka"',
        "Pilihan Editor: Mengapa Pasar Lawe Pernah Sepi",
        "Pilihan RedaksiApa Arti Pasar Bagi Warga?Cara Aman Belanja di Pasar",
        "(Baca: Jam Buka Pasar Lawe)",
        "BACA JUGA:Tiket Feri Lawe Bisa Dipesan Lewat Aplikasi",
        "2 dari 3 halaman",
        "Sumber gambar, Getty Images",
        "Lewati Paling banyak dibaca dan terus membaca",
        "Silakan akses epaper Republika di sini Epaper Republika ...",
    ],
)
def test_a_pointer_alone_leaves_nothing(pointer: str) -> None:
    assert told(pointer, "Pasar tutup pukul sembilan.") == ("Pasar tutup pukul sembilan.",)


@pytest.mark.parametrize(
    "news",
    [
        "Baca juga dilakukan para siswa di pos ronda setiap sore.",
        'Lihat juga "Ladang Kami" di bioskop kota, kata dia, sebab pemainnya warga Lawe.',
        "Simak baik-baik, kata Tarmi, harga cabai naik lagi pekan depan.",
        "Dua dari tiga kios sudah terisi.",
        "Daftar pedagang bisa dilihat di sini, di balai desa.",
        "Sumber gambar itu seorang pelukis dari Lawe.",
    ],
)
def test_news_that_looks_like_a_pointer_stays_to_the_last_word(news: str) -> None:
    assert told(news) == (news,)


@pytest.mark.parametrize(
    "unclear",
    [
        "Baca juga: Harga cabai naik di Pasar Lawe pedagang mengeluh. Pembeli berkurang separuh.",
        "Baca juga: Warga Temui Bupati Rano Dirgantara Putra mengaku kaget. Ia akan memeriksa pasar.",
    ],
)
def test_where_the_title_ends_unclearly_no_sentence_of_the_news_is_lost(unclear: str) -> None:
    (kept,) = told(unclear)

    assert kept.endswith(unclear.split(". ")[1])
    assert "mengeluh" in kept or "Rano Dirgantara Putra mengaku kaget" in kept


def test_a_paragraph_of_pointers_takes_time_by_its_length_only() -> None:
    begin = time.process_time()
    told("Baca juga: Judul Pasar Lawe " * 8_000)

    assert time.process_time() - begin < 5
