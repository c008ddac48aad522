"""Only what is Indonesian is read by an Indonesian voice."""

import pytest

from scripts.article import Article
from scripts.judging.language import language

FOREIGN = [
    (
        "English",
        "Harbour Bridge to Close for Repairs",
        "The harbour bridge in Tanjung Rawa will be closed for three months, the mayor said on Friday. Drivers have "
        "been asked to use the ferry, which runs every hour.",
    ),
    (
        "English",
        "Coffee growers sign export deal",
        "Coffee growers in Lembah Sora have signed a deal with two buyers from Norway, their cooperative announced.",
    ),
    ("English", "Storm", "A storm that was expected for Sunday has turned away from the coast of Nusa Wela."),
    (
        "Javanese",
        "Panen Lombok Kurang Apik",
        "Para tani ing Desa Karangwuni padha sambat amarga regane lombok mudhun. Sutini, salah sawijining tani, "
        "ngendika yen taun iki asile ora kaya wingi. Wong tuku uga saya sithik.",
    ),
    (
        "Javanese",
        "Pengetan Ambal Warsa Desa",
        "Bupati ngendika bilih acara punika kagem ngurmati para leluhur ingkang sampun bubak dhusun. Warga saking "
        "pitung padukuhan sami rawuh, kaliyan mbeta tumpeng.",
    ),
    (
        "Sundanese",
        "Sasak Anyar di Cikaso",
        "Warga Lembur Cikaso ayeuna geus bisa meuntas walungan ku sasak anu anyar. Éta sasak téh dijieun dina waktu "
        "dua bulan, saurna Kepala Desa. Saméméhna mah jalma kudu muter ka Ciawi.",
    ),
    (
        "Balinese",
        "Krama Desa Ngaturang Bakti",
        "Krama Desa Tegal Wangi ngaturang bakti ring Pura Segara rahina Redité. Upacara puniki kamargiang antuk "
        "panglingsir sané sampun lingsir, sareng para yowana.",
    ),
    (
        "Minangkabau",
        "Pasa Baru di Nagari Lurah Dalam",
        "Urang nagari alah lamo manunggu pasa nan baru. Kato wali nagari, pasa tu ado untuak sado urang nan manggaleh "
        "jo indak babayia sewa satahun ko.",
    ),
    (
        "Malay",
        "Dua Maut Dalam Kemalangan",
        "Polis mengesahkan dua lelaki maut apabila kereta dinaiki mereka terbabas ke dalam longkang di Kampung Seri "
        "Melur, pagi Jumaat. Ketua polis daerah berkata, kedua-dua mangsa ialah penuntut universiti. Bomba menerima "
        "panggilan pada jam lapan pagi kerana orang ramai menyangka kereta itu terbakar.",
    ),
    (
        "Malay",
        "Mesyuarat Bajet Ditangguh",
        "Mesyuarat jawatankuasa bajet ditangguhkan kepada bulan Disember, kata setiausaha majlis. Beliau berkata, "
        "perkara itu diputuskan kerana beberapa ahli parlimen tidak hadir, iaitu mereka yang berada di luar negara.",
    ),
    (
        "Dutch",
        "Brug weer open",
        "De brug over de rivier is weer open voor het verkeer. Volgens de gemeente was het herstel niet eenvoudig, "
        "maar zijn de kosten meegevallen.",
    ),
    (
        "German",
        "Fähre fällt aus",
        "Die Fähre fällt am Montag aus, weil der Motor nicht mehr läuft. Das teilte die Reederei mit, und sie bat die "
        "Fahrgäste, auf den Bus zu warten.",
    ),
    (
        "French",
        "Le marché rouvre",
        "Le marché de la ville rouvre après trois mois de travaux. Les commerçants sont heureux, mais une partie des "
        "étals est encore vide, selon la mairie.",
    ),
    (
        "Spanish",
        "Reabre el puente",
        "El puente que une las dos orillas fue abierto este lunes. Los vecinos han esperado más de un año por la obra, "
        "según dijo la alcaldesa.",
    ),
    (
        "Portuguese",
        "Ponte reaberta",
        "A ponte foi reaberta pelo governo depois de uma obra que não tinha data para terminar. Os moradores dizem que "
        "ainda são necessários mais ônibus.",
    ),
    (
        "Tagalog",
        "Bagong tulay",
        "Binuksan na ang bagong tulay sa bayan ng San Roque. Ayon kay Kapitan Reyes, hindi na kailangan ng mga tao na "
        "sumakay ng bangka upang makatawid.",
    ),
    ("Arabic", "افتتاح سوق جديد", "افتتح رئيس البلدية سوقا جديدا للسمك في المدينة صباح اليوم."),
    ("Chinese", "新鱼市场开业", "市长今天上午为新的鱼市场揭幕, 市场可容纳一百二十个摊位。"),
    ("Japanese", "新しい市場が開く", "市長はきょう新しい市場を開いた。売り場は百二十ある。"),
    ("Korean", "새 시장 문 열어", "시장은 오늘 아침 새로운 수산 시장을 열었다."),
    ("Russian", "Открыт новый рынок", "Мэр города сегодня утром открыл новый рыбный рынок."),
    ("Thai", "เปิดตลาดใหม่", "นายกเทศมนตรีเปิดตลาดปลาแห่งใหม่เมื่อเช้านี้"),
]  # fmt: skip

INDONESIAN = [
    (
        "Wali Kota: The Show Must Go On",
        "Wali Kota Tanjung Rawa memastikan festival tetap digelar. \"The show must go on, and we will not be afraid of "
        "the rain,\" katanya dalam bahasa Inggris. Panitia menyiapkan tenda bagi penonton.",
    ),
    (
        "Hasil Lengkap Liga Inggris",
        "Chelsea vs Arsenal 1-1. Everton vs Burnley 2-0. Manchester United vs Aston Villa 3-2. Leeds vs Fulham 0-0.",
    ),
    (
        "Grup Musik Ora Umum Rilis Album",
        "Grup musik asal Karangwuni itu merilis album berjudul \"Wong Cilik Ora Wedi\" pada Jumat. Salah satu lagunya, "
        "\"Sing Penting Lan Kudu\", sudah didengar dua juta kali.",
    ),
    (
        "Gue Nggak Nyangka, Kata Juara Baru",
        "\"Gue nggak nyangka banget bisa menang, sumpah,\" kata Rangga. Dia mengaku lo semua yang dukung semangat.",
    ),
    ("Harga Cabai", "Rp52.000"),
    ("", ""),
    ("12-10", "3-1 2-2 0-0"),
    (
        "Bupati Berbahasa Sunda di Depan Warga",
        "Bupati Argasari menyapa warga. \"Urang kudu babarengan, ulah nepi ka pakia-kia,\" ujarnya. Menurut dia, jalan "
        "desa akan diperbaiki tahun ini dengan dana provinsi.",
    ),
    (
        "Penelitian: Burung Hitam Kembali ke Pulau",
        "Penelitian berjudul \"The Return of the Black Bird to the Islands of the East\" itu dimuat jurnal Nature "
        "of the Sea. Peneliti mengamati dua ratus ekor burung di pulau tersebut.",
    ),
    (
        "TKI Asal Argasari Ditahan Polis Malaysia",
        "Seorang pekerja asal Argasari ditahan Polis Diraja Malaysia di Johor karena tidak membawa paspor. Menurut "
        "kantor konsulat, polisi setempat sudah memberi tahu keluarganya. Ketua polis Johor membenarkan hal itu.",
    ),
    (
        "Umat Membaca Surat Yasin",
        "Ratusan warga membaca بسم الله الرحمن الرحيم bersama di masjid agung. Mereka berdoa agar hujan turun.",
    ),
    ("Sinopsis", "Film ini bercerita tentang seorang nelayan yang kehilangan perahu dan mencari anaknya."),
]  # fmt: skip


def article(title: str, *paragraphs: str) -> Article:
    return Article(title, paragraphs)


@pytest.mark.parametrize(("name", "title", "text"), FOREIGN, ids=[f"{n}-{t[:20]}" for n, t, _ in FOREIGN])
def test_an_article_in_another_language_is_known_by_its_name(name: str, title: str, text: str) -> None:
    assert language(article(title, text)) == name


@pytest.mark.parametrize(("title", "text"), INDONESIAN, ids=[t[:20] or "empty" for t, _ in INDONESIAN])
def test_what_is_foreign_in_an_indonesian_article_leaves_it_indonesian(title: str, text: str) -> None:
    assert language(article(title, text)) == ""


NEWS = "Wali Kota Tanjung Rawa membuka pasar ikan yang baru dan mengatakan bahwa pedagang tidak akan membayar sewa."
ENGLISH = (
    "The mayor opened the new fish market and said that the traders would not have to pay any rent for it."
)


def test_of_two_languages_on_one_page_the_greater_half_counts() -> None:
    assert language(article("Pasar", NEWS, NEWS, ENGLISH)) == ""
    assert language(article("Pasar", NEWS, ENGLISH, ENGLISH)) == "English"


def test_an_english_title_over_an_indonesian_text_is_no_english_article() -> None:
    assert language(article("The Market That Nobody Was Waiting for", NEWS)) == ""


def test_a_page_of_a_million_letters_costs_what_its_beginning_costs() -> None:
    assert language(article("Pasar", NEWS, ENGLISH * 10_000)) == "English"
    assert language(article("Pasar", NEWS * 500, ENGLISH * 10_000)) == ""


def test_a_script_that_no_table_knows_is_called_another_one() -> None:
    assert language(article("ᠮᠣᠩᠭᠣᠯ", "ᠮᠣᠩᠭᠣᠯ ᠪᠢᠴᠢᠭ ᠦᠨ ᠰᠣᠷᠢᠯ")) == "another script"
