"""Cleaning: the debris goes, the news that looks like it stays."""

import time
from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from scripts.article import Article, Credit
from scripts.clean import clean

NEWS = "Wali kota meresmikan taman baca di tepi Sungai Lawe pada Senin pagi."


def cleaned(*paragraphs: str, title: str = "Taman Baca Sungai Lawe", known: tuple[str, ...] = ()) -> Article:
    return clean(Article(title, paragraphs), known=known)


@pytest.mark.parametrize(
    "debris",
    [
        "Menuju konten utama",
        "Beranda > Nasional > Politik",
        "Bagikan Facebook WhatsApp Salin tautan",
        "SCROLL TO CONTINUE WITH CONTENT",
        "ADVERTISEMENT",
        "[Gambas:Video 20detik]",
        "Baca juga: Dua Perpustakaan Keliling Mogok",
        "Simak juga 'Saat Warga Membaca Bersama':",
        "[Baca Juga: Dua Perpustakaan Keliling Mogok]",
        "Ikuti berita terbaru kami di WhatsApp Channel, klik di sini.",
        "Tags: taman, baca, sungai",
        "#taman #baca",
        "Halaman 1 2 3 Selanjutnya",
        "12 Komentar",
        "Situs ini menggunakan cookie untuk mengukur kunjungan.",
        "Artikel ini ditulis dengan bantuan AI dan disunting redaksi.",
        "Hak Cipta © 2025. Dilarang mengutip tanpa izin.",
        "Warga membaca di taman. (Foto: Dok. Humas)",
        "Ilustrasi membaca (Unsplash/Rana)",
        "3 menit membaca",
        "Dilihat 1.204 kali",
        "URL telah disalin",
        "Memuat...",
        "Foto 2 dari 8",
        "2/8",
        "Sudah berlangganan? Silakan masuk",
        "Dapatkan kabar terbaru dari kami langsung di kotak masuk email Anda.",
        "Dukung kerja kami dengan donasi lewat tautan ini.",
        "Menarik Dibaca: Lima Cara Menanam Cabai",
        "Klik juga: Taman Lain Ditutup",
        "Artikel lanjutan setelah iklan",
        "Suka artikel ini? Sebarkan ke temanmu!",
        "Terdapat kesalahan pada artikel ini? Laporkan",
        "Artikel ini telah diperbarui pada pukul 13.00.",
        "Lewati ke navigasi utama",
        "10.15 WIB",
        "(ara/dfn)",
    ],
)
def test_debris_is_dropped_by_its_kind(debris: str) -> None:
    article = cleaned(NEWS, debris, "Taman itu buka setiap hari sampai petang.")

    assert article.paragraphs == (NEWS, "Taman itu buka setiap hari sampai petang.")


@pytest.mark.parametrize(
    "news",
    [
        "Baca juga dilakukan anak-anak di pos ronda setiap Sabtu.",
        "Editor majalah itu memuji taman tersebut.",
        '"Ikuti kami di Instagram untuk jadwal terbaru," kata Wali Kota Bintari.',
        "Perkara taman itu ditangani Komisi Pemberantasan Korupsi (KPK)",
        "Sumber dana taman berasal dari iuran warga.",
        "Penulis: profesi yang jarang dipilih anak desa, kata guru bahasa Indonesia di sekolah itu saat ditemui.",
        "Video rekaman pembukaan taman ditonton ribuan orang.",
        "Foto lama sungai itu dipajang di dinding.",
        "Halaman depan taman ditanami bunga sepatu.",
        "Komentar warga beragam.",
        "Gunakan AI seperlunya, kata dia.",
        "Menurut Bintari, taman dibuka pukul 08.00 WIB.",
        "Sabtu (12/4/2025) taman ditutup karena banjir.",
        "Cookie buatan ibu-ibu dijual di taman.",
        "Advertisement lama dipakai untuk belajar mengeja.",
        "Tim menang 3-1 (2-0).",
        "Konten buatan AI membanjiri taman maya itu.",
        "Dibantu AI, petani memanen lebih cepat.",
        "Hak cipta lagu daerah dicatat pemerintah.",
        "Baca-tulis diajarkan relawan di taman itu.",
        "Unduh aplikasi taman di Play Store.",
        "Klik tautan yang dikirim ke email.",
        "Masuk ke akun Anda, lalu pilih menu daftar berita.",
        "Pantau informasi terkini melalui aplikasi milik BMKG.",
        "Foto: itulah yang diminta petugas dari setiap pengunjung.",
        "Dengan resep kuki neneknya, Sari membuka kedai di taman.",
        "Laporan ini memuat rincian belanja taman.",
        "Selanjutnya: sidang taman dilanjutkan pekan depan.",
    ],
)
def test_news_that_looks_like_debris_is_kept(news: str) -> None:
    assert cleaned(NEWS, news, "Taman itu buka setiap hari sampai petang.").paragraphs[1] == news


@pytest.mark.parametrize(
    ("dateline", "outlet", "agency"),
    [
        ("tirto.id - ", "Tirto", ""),
        ("Jakarta - ", "", ""),
        ("JAKARTA, KOMPAS.com - ", "Kompas", ""),
        ("KOMPAS.com – ", "Kompas", ""),
        ("TEMPO.CO, Jakarta - ", "Tempo", ""),
        ("TEMPO.CO,Jakarta-", "Tempo", ""),
        ("Liputan6.com, Jakarta", "Liputan6", ""),
        ("Liputan6.com, Jakarta ", "Liputan6", ""),
        ("REPUBLIKA.CO.ID, PURWASARI -- ", "Republika", ""),
        ("Jakarta, CNN Indonesia -- ", "CNN Indonesia", ""),
        ("Jakarta (ANTARA) - ", "", "Antara"),
        ("Tanjung Bidadari (ANTARA) - ", "", "Antara"),
        ("Kupang, NTT (ANTARA) - ", "", "Antara"),
        ("WARTAKOTALIVE.COM -- ", "Warta Kota", ""),
        ("KBRN, Jakarta: ", "RRI", ""),
        ("Semarang, Warta Contoh - ", "Warta Contoh", ""),
        ("SURABAYA – ", "", ""),
    ],
)
def test_the_dateline_is_not_spoken_but_its_outlet_is_credited(
    dateline: str, outlet: str, agency: str
) -> None:
    article = cleaned(dateline + NEWS)

    assert article.paragraphs == (NEWS,)
    assert (article.credit.outlet, article.credit.agency) == (outlet, agency)


@pytest.mark.parametrize(
    "news",
    [
        "KPK - lembaga antirasuah - menahan dua orang.",
        "Jakarta - Surabaya ditempuh sembilan jam dengan kereta baru itu.",
        "Jakarta Selatan menjadi wilayah terpadat tahun ini.",
        "Semarang, ibu kota Jawa Tengah, dilanda banjir.",
    ],
)
def test_a_place_at_the_beginning_of_the_news_is_no_dateline(news: str) -> None:
    assert cleaned(news).paragraphs == (news,)


@pytest.mark.parametrize(
    "signoff",
    ["(ara/ara)", " (rgr/din)taman baca sungai lawe", " [bal]", " (E-2)", " (Tri)", " (T.L007/S024)", " (*)"],
)
def test_the_signoff_behind_the_last_sentence_is_dropped(signoff: str) -> None:
    assert cleaned(NEWS, "Acara selesai." + signoff).paragraphs == (NEWS, "Acara selesai.")


def test_an_agency_in_the_signoff_is_credited() -> None:
    assert cleaned(NEWS, "hp/ts (afp, kna)").credit.agency == "AFP"


def test_a_pointer_in_mid_paragraph_costs_no_sentence_of_the_news() -> None:
    article = cleaned("Raka Wiguna membuka taman, kata dia. Baca juga: Dua Perpustakaan Keliling Mogok di Depok "
                      "Raka Wiguna lalu pulang ke kantor.")  # fmt: skip

    assert article.paragraphs == ("Raka Wiguna membuka taman, kata dia. Raka Wiguna lalu pulang ke kantor.",)


def test_names_become_credit() -> None:
    article = cleaned(
        "Dian Kirana - detikNews",
        "Senin, 3 Mar 2025 10:30 WITA",
        NEWS,
        "Reporter: Dian Kirana | Editor: Bayu",
        "Sumber: Antara",
    )

    assert article.paragraphs == (NEWS,)
    published = datetime(2025, 3, 3, 2, 30, tzinfo=UTC)
    assert article.credit == Credit(
        outlet="Detik",
        agency="Antara",
        author="Dian Kirana",
        editor="Bayu",
        published=article.credit.published,
    )
    assert article.credit.published == published


def test_a_glued_byline_is_read_name_by_name() -> None:
    credit = cleaned(NEWS, "Pewarta: Rina SafitriEditor: Budi Santoso").credit

    assert (credit.author, credit.editor) == ("Rina Safitri", "Budi Santoso")


def test_what_the_page_itself_says_is_not_overwritten() -> None:
    article = clean(Article("Judul", (NEWS, "Penulis: Orang Lain"), Credit(author="Dian Kirana")))

    assert article.credit.author == "Dian Kirana"


def test_a_standfirst_that_the_lead_repeats_is_said_once() -> None:
    assert cleaned(NEWS, "tirto.id - " + NEWS, "Acara selesai.").paragraphs == (NEWS, "Acara selesai.")


def test_the_title_is_no_paragraph_and_loses_the_outlets_name() -> None:
    article = cleaned("Taman Baca Sungai Lawe", NEWS, title="Taman Baca Sungai Lawe - Kompas.com")

    assert (article.title, article.paragraphs) == ("Taman Baca Sungai Lawe", (NEWS,))
    assert article.credit.outlet == "Kompas"


def test_glued_words_are_parted_only_without_doubt() -> None:
    glued = "BupatiGede tiba diBali.Kemudian ia menonton YouTube, MotoGP dan JawaPos lewat iPhone."

    assert cleaned(glued).paragraphs == (
        "Bupati Gede tiba di Bali. Kemudian ia menonton YouTube, MotoGP dan JawaPos lewat iPhone.",
    )


def test_words_handed_in_part_more() -> None:
    glued = "Warga menonton gamelanSunda, musik Sunda yang tua."

    assert cleaned(glued).paragraphs == (glued,)
    assert cleaned(glued, known=("gamelan",)).paragraphs == (
        "Warga menonton gamelan Sunda, musik Sunda yang tua.",
    )


def test_mark_up_and_entities_are_data() -> None:
    assert cleaned(
        "Harga &lt;b&gt;beras&lt;/b&gt; naik&nbsp;2&nbsp;persen\u200b <i>kemarin</i>."
    ).paragraphs == ("Harga beras naik 2 persen kemarin.",)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.text(max_size=120), max_size=5), st.text(max_size=60))
def test_no_text_at_all_breaks_the_cleaning(paragraphs: list[str], title: str) -> None:
    article = clean(Article(title, tuple(paragraphs)))

    assert all(paragraph == paragraph.strip() and paragraph for paragraph in article.paragraphs)


def test_words_glued_at_a_lost_line_end_are_parted_only_when_the_dictionary_knows_both() -> None:
    article = cleaned(
        "Camat berterima kasih kepadawarga, dan sebagaimana biasa ia pulang dengantenang.",
        NEWS,
        known=("warga", "tenang", "mana", "sebagaimana"),
    )

    assert article.paragraphs[0] == (
        "Camat berterima kasih kepada warga, dan sebagaimana biasa ia pulang dengan tenang."
    )


def test_a_place_that_no_gazetteer_has_is_a_dateline_only_where_the_article_says_so() -> None:
    there = cleaned("Randuwangi - Pasar baru dibuka.", "Pedagang di Randuwangi berpesta.")
    match = cleaned("Elang Biru - Rajawali berakhir imbang.", "Penonton pulang dengan puas.")

    assert there.paragraphs[0] == "Pasar baru dibuka."
    assert match.paragraphs[0].startswith("Elang Biru - Rajawali")


def test_the_news_before_a_byline_at_its_end_is_kept() -> None:
    article = cleaned(NEWS, "Taman itu buka setiap hari. Penulis: Sekar Ayu Editor: Bimo Adi")

    assert article.paragraphs == (NEWS, "Taman itu buka setiap hari.")
    assert (article.credit.author, article.credit.editor) == ("Sekar Ayu", "Bimo Adi")


@pytest.mark.parametrize("label", ["Redaktur", "Penyunting", "Editor"])
def test_an_editor_by_any_title_behind_the_last_sentence_is_credited(label: str) -> None:
    article = cleaned(NEWS, f"Taman itu buka setiap hari. {label}: Bimo Adi")

    assert article.paragraphs == (NEWS, "Taman itu buka setiap hari.")
    assert article.credit.editor == "Bimo Adi"


@pytest.mark.parametrize(
    "news",
    [
        "Ia menutup pidatonya begini. Editor: pekerjaan yang jarang dipuji.",
        "Home industri di desa itu tumbuh pesat sejak jalan diperbaiki.",
        "Warga dapat meminta informasi lebih lanjut di kantor desa setiap hari kerja.",
    ],
)
def test_news_that_looks_like_a_byline_a_trail_or_a_contact_stays(news: str) -> None:
    assert news.split(": ", 1)[-1].split(". ")[-1] in " ".join(
        cleaned(NEWS, news, NEWS + " Ramai.").paragraphs
    )


@pytest.mark.parametrize(
    "row", ["24 23 23 22 22 23 25 27 29 31 32 33 33 32", "halaman " + "1" * 60 + "x", "12|" * 70]
)
def test_a_row_of_figures_is_read_at_once(row: str) -> None:
    begin = time.process_time()

    assert NEWS in cleaned(NEWS, row, "Taman itu buka setiap hari.").paragraphs

    assert time.process_time() - begin < 1


@pytest.mark.parametrize(
    "sentence",
    [
        "Disimpan di gudang desa, beras itu membusuk.",
        "Komisi Penyiaran Samudra menyebut tautan itu palsu.",
        "Ikuti akun Instagram dan Facebook BPBD Sagara untuk jadwal pengungsian.",
        "Berikut barang yang perlu dibawa: air minum, obat, dan selimut.",
        "Bagikan beras kepada tetangga, pesan lurah itu.",
        "Demikian laporan kepala desa dalam rapat itu.",
        "Simak arahan petugas di pos jaga sebelum menyeberang.",
        "Semoga hujan turun pekan depan, kata petani itu.",
    ],
)
def test_advice_and_reports_are_no_page_talk(sentence: str) -> None:
    lead = "Warga Desa Sagara mulai memperbaiki tanggul sejak Senin pagi."
    assert clean(Article("Tanggul Sagara Diperbaiki", (lead, sentence))).paragraphs == (lead, sentence)


@pytest.mark.parametrize(
    ("written", "heard"),
    [
        ("Panen dimulai Mei. Simak selengkapnya di halaman berikutnya.", "Panen dimulai Mei."),
        ("Tarifnya lima ribu, simak selengkapnya di sini.", "Tarifnya lima ribu."),
        ("Lantas, berapa biayanya? Berikut rincian lengkapnya.", ""),
        ("Nah, itulah informasi tentang panen garam. Semoga bermanfaat!", ""),
    ],
)
def test_what_a_page_says_of_itself_is_not_heard(written: str, heard: str) -> None:
    lead = "Warga Desa Sagara mulai memperbaiki tanggul sejak Senin pagi."
    cleaned = clean(Article("Tanggul Sagara Diperbaiki", (lead, written))).paragraphs
    assert cleaned == ((lead, heard) if heard else (lead,))


def test_two_writers_behind_a_label_are_credited_and_make_no_opinion() -> None:
    lines = (
        "Warga Desa Sagara mulai memperbaiki tanggul sejak Senin pagi.",
        "Penulis: Rina Palupi, Bagus Aji",
    )
    cleaned = clean(Article("Tanggul Sagara Diperbaiki", lines))
    assert (cleaned.credit.author, cleaned.section) == ("Rina Palupi, Bagus Aji", "")
