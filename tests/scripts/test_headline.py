"""A headline is heard: it says what happened, and nothing that only an eye could use."""

import pytest

from scripts.article import Article
from scripts.condense import tell
from scripts.condense.headline import cased, fit, kernel, stripped, told

LEAD = (
    "Sebanyak 40 keluarga di Desa Lubuk Aren mengungsi sejak Rabu malam, karena tanggul Sungai Pering jebol."
)


@pytest.mark.parametrize(
    ("title", "said"),
    [
        ("VIDEO: Tanggul Sungai Pering Jebol", "Tanggul Sungai Pering Jebol"),
        ("[FOTO] Tanggul Sungai Pering Jebol", "Tanggul Sungai Pering Jebol"),
        ("Breaking News - Tanggul Sungai Pering Jebol", "Tanggul Sungai Pering Jebol"),
        ("Heboh! Tanggul Sungai Pering Jebol", "Tanggul Sungai Pering Jebol"),
        ("Tanggul Sungai Pering Jebol (Video)", "Tanggul Sungai Pering Jebol"),
        ("Tanggul Sungai Pering Jebol - Halaman 2", "Tanggul Sungai Pering Jebol"),
        ("Tanggul Sungai Pering Jebol, Ini Penjelasan Bupati", "Tanggul Sungai Pering Jebol"),
        ("Tanggul Sungai Pering Jebol, Kok Bisa?", "Tanggul Sungai Pering Jebol"),
        ("Video Bukti Disita dari Kantor Desa", "Video Bukti Disita dari Kantor Desa"),
        ("Live Musik Dilarang di Alun-alun Pering", "Live Musik Dilarang di Alun-alun Pering"),
    ],
)
def test_what_is_only_for_the_eye_goes(title: str, said: str) -> None:
    assert stripped(title) == said


@pytest.mark.parametrize(
    "title",
    [
        "10 Foto Tanggul Pering yang Jebol",
        "Begini Cara Warga Lubuk Aren Bertahan",
        "Mengapa Tanggul Sungai Pering Jebol?",
        "Ini Sebab Tanggul Pering Jebol",
        "Bupati Tinjau Tanggul yang Jebol di",
        "TANGGUL SUNGAI PERING JEBOL RABU MALAM",
    ],
)
def test_a_title_that_tells_nothing_is_no_headline(title: str) -> None:
    assert not fit(title)


def called(title: str, *text: str) -> str:
    return tell([Article(title, text)]).headline


def test_what_cannot_be_said_gives_way_to_the_kernel_of_the_lead() -> None:
    said = "Sebanyak 40 keluarga di Desa Lubuk Aren mengungsi sejak Rabu malam"
    assert called("10 Foto Tanggul Pering yang Jebol", LEAD) == said
    assert called("TANGGUL PERING JEBOL KARENA APA?", LEAD) == said


def test_a_headline_that_is_not_told_gives_way_too() -> None:
    assert called("Harga Pupuk Bersubsidi Naik Dua Kali Lipat", LEAD).startswith("Sebanyak 40 keluarga")


def test_a_title_that_is_told_stays_as_it_is() -> None:
    title = "Tanggul Pering Jebol, 40 Keluarga Lubuk Aren Mengungsi"
    assert called(title, LEAD) == title
    assert told(title, [LEAD])


def test_a_clause_is_not_parted_from_who_says_so_or_from_what_turns_it_round() -> None:
    for tail in ("kata Kepala BPBD Rusdi Amran", "jika hujan turun lagi", "tetapi Bupati membantahnya"):
        assert kernel(f"Tanggul Sungai Pering akan jebol dalam dua hari, {tail}.") == ""


def test_capitals_are_read_by_the_capitals_of_the_text() -> None:
    text = "Kepala BPBD Argasana mengirim perahu ke Lubuk Aren."
    assert cased("BPBD KIRIM PERAHU KE LUBUK AREN", [text]) == "BPBD Kirim Perahu Ke Lubuk Aren"


@pytest.mark.parametrize(
    "sentence",
    [
        "Menurut Bupati, tanggul itu sudah retak sejak Mei.",
        "Kepala desa mengatakan, jebolnya tanggul Sungai Pering di Lubuk Aren disebabkan retakan"
        " yang tidak pernah diperbaiki pemerintah desa.",
        '"Kami sudah melapor tiga kali," kata Rusdi.',
        "Siapa yang akan membayar kerugian warga Lubuk Aren?",
    ],
)
def test_where_no_clause_stands_alone_there_is_no_kernel(sentence: str) -> None:
    assert kernel(sentence) == ""


def test_a_claim_that_is_checked_is_never_made_a_headline_by_cutting() -> None:
    title = "Tanggul Pering Sengaja Dijebol? Begini Faktanya"
    lead = (
        "Sebuah pesan berantai menyebut tanggul Pering sengaja dijebol kontraktor, dan pesan itu tidak benar."
    )
    said = called(title, lead, "Bupati mengirim dua perahu karet.")
    assert "?" in said or "tidak benar" in said.casefold()


def test_the_record_knows_which_sentence_a_headline_was_made_from() -> None:
    article = Article("10 Foto Tanggul Pering yang Jebol", (LEAD, "Bupati mengirim dua perahu karet."))
    story = tell([article])
    assert (story.headline, story.headed) == (
        "Sebanyak 40 keluarga di Desa Lubuk Aren mengungsi sejak Rabu malam",
        0,
    )
