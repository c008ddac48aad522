"""What is no news for this programme, and what only looks so."""

import tomllib
from pathlib import Path
from typing import Any

import pytest

from scripts.article import Article, Credit
from scripts.clean import clean
from scripts.judging.kind_names import KINDS
from scripts.judging.kinds import kind_of
from scripts.judging.language import language

OUT = [
    ("advertorial", "ADVERTORIAL: Klinik Gigi Sehati Buka Cabang", "Klinik itu buka setiap hari."),
    ("advertorial", "Klinik Gigi Sehati Buka Cabang (ADV)", "Klinik itu buka setiap hari."),
    ("advertorial", "[Iklan] Kursus Menjahit Kilat", "Kursus dibuka dua bulan."),
    (
        "advertorial",
        "Promo Akhir Tahun Rumah Mungil",
        "Dapatkan potongan lima juta. Segera hubungi kami di kantor pemasaran.",
    ),
    ("advertorial", "Motor Listrik Kancil Meluncur", "Artikel ini merupakan kerja sama dengan Kancil. (ADV)"),
    ("horoscope", "Ramalan Zodiak Hari Ini: Libra Sibuk", "Libra: Hari yang padat."),
    ("horoscope", "Shio Kelinci dan Naga Beruntung Pekan Ini, Ini Ramalan Shio", "Shio Kelinci: untung."),
    ("horoscope", "Ramalan Tarot Pekan Ini untuk Kelahiran Mei", "Kartu pertama terbuka."),
    ("horoscope", "Arti Mimpi Dikejar Kerbau", "Pertanda akan bepergian."),
    ("quiz", "Kode Hadiah Kebun Bintang Terbaru", "Buka menu, lalu masukkan kode berikut."),
    (
        "advertorial",
        "Diskon Panci Wadah Jaya",
        "Kabar gembira untuk Anda! Gratis ongkir bila memakai kode voucher PANCI.",
    ),
    ("horoscope", "Yang Beruntung Besok", "Aries: Tenang.\nTaurus: Sabar.\nGemini: Cepat."),
    ("recipe", "Resep Sayur Lodeh Pesisir", "Rebus air."),
    ("recipe", "Sayur Lodeh untuk Buka Puasa", "Bahan: 3 siung bawang, 2 sdm garam, 1 sdt merica."),
    ("quiz", "Kunci Jawaban Matematika Kelas 6 Halaman 32", "Nomor 1: 24."),
    ("quiz", "Kode Redeem Perang Bintang Hari Ini", "Tukarkan kode berikut."),
    ("lyrics", "Lirik Lagu Angin Selat - Rara Nadim", "Angin selat membawa kabar."),
    ("lyrics", "Chord Gitar Pulang - Trio Semenanjung", "Intro: C G."),
    ("sermon", "Khotbah Jumat: Menjaga Lisan", "Jemaah Jumat yang dirahmati Allah."),
    ("sermon", "Renungan Harian: Terang di Jalan", "Marilah kita renungkan."),
    ("sermon", "Bacaan Niat Puasa Senin Kamis", "Niatnya dibaca pada malam hari."),
    ("jobs", "Loker Terbaru PT Baut Jaya", "Kualifikasi: pria, usia maksimal 30."),
    ("jobs", "Lowongan Kerja Kasir Toko Roti", "Kirim CV ke alamat toko."),
    ("lottery", "Prediksi Togel Malam Ini", "Angka main 2 dan 7."),
    ("lottery", "Angka Malam Ini", "Angka main: 27. BBFS: 1278. Colok bebas: 2."),
    ("gallery", "FOTO: Suasana Pasar Terapung", "Pedagang mengayuh perahu."),
    ("gallery", "10 Potret Taman Bunga di Lereng", "Bunga bermekaran."),
    ("gallery", "Link Live Streaming Persimuda vs Garuda Teluk", "Klik tautan."),
    ("opinion", "OPINI: Kota yang Lupa Pohonnya", "Kota tumbuh ke atas."),
    (
        "opinion",
        "Kota yang Lupa Pohonnya",
        "Saya lahir di kota ini. " * 3 + "Saya ingat pohon asam di depan rumah kami, dan saya rindu.",
    ),
    ("timetable", "Jadwal Salat Muara Dalu dan Sekitarnya", "Subuh: 04.31\nZuhur: 11.45"),
]
IN = [
    (
        "Polisi Gerebek Rumah Judi Togel di Muara Dalu",
        "Polisi menyita uang dan kertas angka main dari rumah itu.",
    ),
    ("Pabrik Iklan Luar Ruang Terbakar", "Pabrik papan iklan di Muara Dalu terbakar, Senin."),
    ("Pemkab Buka 500 Lowongan Guru", "Pemerintah kabupaten membuka lowongan bagi 500 guru tahun ini."),
    ("Tertipu Lowongan Kerja, Dua Puluh Orang Lapor Polisi", "Mereka diminta kirim CV dan uang."),
    ("Siswa Muara Dalu Juara Lomba Resep Nusantara", "Siswa itu menang dengan masakan ikan asap."),
    ("Harga Bahan Pokok Naik Menjelang Puasa", "Beras naik 200 rupiah dan gula 500 rupiah per kilogram."),
    ("Penyanyi Gugat Label soal Lirik Lagu", "Ia menuntut royalti atas lirik lagu itu."),
    ("Khatib Jumat Pingsan, Salat Ditunda", "Khatib dibawa ke puskesmas."),
    ("Kolom Abu Gunung Rowangi Capai 900 Meter", "Kolom abu terlihat dari pos pengamatan."),
    ("Foto Bupati Dicatut Penipu", "Penipu memakai foto bupati untuk meminta uang."),
    ("Kunci Jawaban Ujian Bocor, Dinas Pendidikan Ulang Ujian", "Ujian diulang pekan depan."),
    ("Video Banjir Muara Dalu Ternyata dari Tahun Lalu", "Polisi menyebut video itu dari tahun lalu."),
    ("Warga Muara Dalu Gelar Doa Bersama bagi Nelayan Hilang", "Doa diikuti ratusan warga."),
    (
        "Wali Kota: Kami Siap Hadapi Musim Hujan",
        '"Kami sudah menyiapkan pompa. Kami minta warga tenang," kata wali kota.',
    ),
    ("Jadwal Kapal ke Pulau Lontar Berubah karena Gelombang", "Kapal berangkat dua jam lebih awal."),
    ("Diskon Tarif Listrik Berakhir Bulan Ini", "Pemerintah mengakhiri diskon tarif listrik."),
    ("Ramalan Cuaca Meleset, Petani Rugi", "Petani menanam terlalu awal."),
    ("Polisi Ungkap Penipuan Bermodus Masukkan Kode", "Korban diminta masukkan kode, kata polisi."),
    ("Kode Pos Muara Dalu Berubah", "Warga diminta memakai kode pos baru, kata kepala kantor pos."),
    ("Ekonom Ramal Inflasi Turun", "Ekonom memperkirakan inflasi turun."),
]


@pytest.mark.parametrize(("name", "title", "text"), OUT)
def test_what_is_no_news_is_known_by_its_kind(name: str, title: str, text: str) -> None:
    found = kind_of(Article(title, tuple(text.split("\n"))))
    assert found is not None and found.name == name and found.reason


@pytest.mark.parametrize(("title", "text"), IN)
def test_news_about_such_things_is_news(title: str, text: str) -> None:
    assert kind_of(Article(title, (text,))) is None


@pytest.mark.parametrize(
    ("section", "link", "name"),
    [
        ("Zodiak", "", "horoscope"),
        ("Opini", "", "opinion"),
        ("Kolom", "", "opinion"),
        ("Foto", "", "gallery"),
        ("", "https://kabar.example/advertorial/2026/klinik", "advertorial"),
        ("", "https://kabar.example/resep/sayur-lodeh", "recipe"),
        ("Daerah", "https://kabar.example/daerah/opini-publik-terbelah", ""),
    ],
)
def test_a_section_or_an_address_says_it(section: str, link: str, name: str) -> None:
    found = kind_of(Article("Judul", ("Teks pendek.",), Credit(link=link), section))
    assert (found.name if found else "") == name


def test_every_kind_is_described() -> None:
    assert {name for name, _, _ in OUT} <= set(KINDS)
    assert all(KINDS.values())


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("English", "The ferry to the island was late again, and the crew said that it was not to blame."),
        ("English", "Police in the town have said that they will not close the market, which is open."),
        ("Javanese", "Warga desa padha ngresiki kali sing kebak uwuh. Lurah ngendika kali kuwi ora oleh kotor."),
        ("Sundanese", "Warga désa geus ngabersihan walungan nu pinuh ku runtah. Kapala désa nyarios éta keur urang."),
        ("Dutch", "De boot naar het eiland is weer te laat en de kapitein zegt dat het niet aan het weer lag."),
        ("Malay", "Polis berkata bahawa kereta itu dirampas kerana pemandunya ialah beliau dan rakannya."),
        ("Minangkabau", "Urang mambaiki surau nan tabaka. Pitih dari parantau, anak mudo ikuik mangarajokan."),
        ("eastern Malay", "Katong su cuci pante, dong pe anak-anak seng boleh buang sampah par laut lai."),
        ("Malay", "Dua pelajar maut selepas motosikal mereka dirempuh lori, semalam. Mangsa berumur 15 tahun."),
        ("Arabic", "وصلت السفينة إلى الجزيرة متأخرة مرة أخرى وقال الطاقم إن الطقس سيئ"),
        ("", "Kapal feri ke Pulau Lontar kembali terlambat, dan awaknya mengatakan bahwa cuaca bukan penyebabnya."),
        ("", 'Film "The Sound of the Sea and the Wind" diputar di Muara Dalu pada Sabtu malam dan ditonton warga.'),
        ("", "Skuad: Darma, Rangga, Yosef, Bayu. Cadangan: Timo, Aril, Jaka, Mersi, Ode, Lasa, Kiki."),
        ("", "Bahasa Jawa seperti \"ora\" dan \"sing\" diajarkan lagi."),
        ("", "Kapal karam."),
    ],
)  # fmt: skip
def test_the_language_of_an_article_is_known(name: str, text: str) -> None:
    assert language(Article("Kabar", (text,))) == name


DATA = Path(__file__).parents[1] / "data" / "kinds" / "articles.toml"
ROWS: list[dict[str, Any]] = tomllib.loads(DATA.read_text("utf-8"))["article"]


def piece(row: dict[str, Any]) -> Article:
    credit = Credit(author=row.get("author", ""), link=row.get("link", ""))
    return Article(row["title"], tuple(row["text"].strip().split("\n")), credit, row.get("section", ""))


@pytest.mark.parametrize("row", ROWS, ids=[row["title"][:40] for row in ROWS])
def test_every_piece_is_told_or_known_for_what_it_is(row: dict[str, Any]) -> None:
    kind = kind_of(clean(piece(row)))
    assert (kind.name if kind else "") == row["kind"]


def test_every_kind_has_a_piece_that_shows_it_and_half_of_all_are_news() -> None:
    assert {row["kind"] for row in ROWS} == {"", *KINDS}
    assert 2 * sum(not row["kind"] for row in ROWS) >= 0.8 * len(ROWS)


def test_the_producer_is_told_by_what_a_kind_was_known() -> None:
    label = kind_of(Article("Iklan: Panci Anti Lengket", ("Panci ini awet.",)))
    section = kind_of(Article("Peluang", ("Laut memberi makan kita.",), section="Kolom"))
    assert label is not None
    assert label.reason == "paid or promotional text, known by the label of its title"
    assert section is not None
    assert section.reason == "a column, an editorial or a reader's letter, known by its section 'Kolom'"


@pytest.mark.parametrize(
    "link", ["", "https://[", "https://kolom.harian.example", "mailto:opini/@x", "https://x.example/a/opini"]
)
def test_an_address_that_is_no_folder_of_a_kind_says_nothing(link: str) -> None:
    news = Article("Pasar Dibuka", ("Pasar dibuka, kata camat.",), Credit(link=link))
    assert (kind_of(news) is not None) == link.startswith("https://kolom.")


def test_a_page_of_a_million_letters_is_judged_by_its_beginning() -> None:
    long = Article("Sungai", ("Sungai meluap di Kalimaya, kata camat. " * 30_000,))
    assert kind_of(long) is None


def test_an_article_without_a_word_is_of_no_kind() -> None:
    assert kind_of(Article("", ())) is None


@pytest.mark.parametrize(
    "mark", ["(ADV)", "(Adv/Humas)", "(adv)", "[ADVERTORIAL]", "*Advertorial*", "(Pariwara/Dinas Perikanan)"]
)
def test_a_mark_of_payment_is_not_spoken_and_not_lost(mark: str) -> None:
    paid = Article("Panen Ikan", ("Bupati menghadiri panen ikan.", f"Ia mengatakan panen meningkat. {mark}"))
    read = clean(paid)
    assert read.paragraphs[-1] == "Ia mengatakan panen meningkat."
    assert kind_of(read) is not None


@pytest.mark.parametrize(
    "note",
    [
        "*) Penulis adalah penjaga mercusuar.",
        "Penulis merupakan dosen kelautan Universitas Wela",
        "(Penulis adalah pegiat literasi di Kalimaya)",
        "*Penulis: Arum Sekarsari, guru sekolah dasar",
        "**) Arum Sekarsari adalah peneliti pada Pusat Kajian Laut.",
    ],
)
def test_a_note_on_the_writer_makes_a_column_and_is_not_spoken(note: str) -> None:
    column = Article("Laut dan Kita", ("Laut memberi makan kita.", "Kita membalasnya dengan sampah.", note))
    read = clean(column)
    assert read.paragraphs == ("Laut memberi makan kita.", "Kita membalasnya dengan sampah.")
    assert (read.section, kind_of(read) is not None) == ("Opini", True)


def test_a_writer_in_the_news_is_no_note_on_the_writer() -> None:
    said = "Penulis novel itu adalah Arum Sekarsari, kata juri."
    read = clean(Article("Novel Menang", ("Novel Mercusuar menang di Kota Wela.", said)))
    assert read.paragraphs[-1] == said
    assert kind_of(read) is None


@pytest.mark.parametrize("page", ["truth.md", "truth.id.md"])
def test_each_kind_stands_in_the_producers_table(page: str) -> None:
    text = (Path(__file__).parents[2] / "docs" / page).read_text("utf-8")
    assert [name for name in KINDS if f"| `{name}` |" not in text] == []
