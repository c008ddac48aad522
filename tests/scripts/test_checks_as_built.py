"""Labels, marks and biddings that no list holds: they are read as Indonesian builds them."""

import pytest

from scripts.article import Article
from scripts.clean import clean
from scripts.condense import tell
from scripts.judging import calls, labels, marks
from scripts.judging.claims import bonds, headline


def told(title: str, text: str) -> list[str]:
    story = tell([clean(Article(title, tuple(text.split("\n"))))])
    return [chosen.text for chosen in story.sentences]


LABELLED = (
    "ISI PESAN BERANTAI:\nRebus batu kali dan minum airnya tiap pagi.\nTEMUAN KAMI:\n"
    "Dokter puskesmas menyatakan pesan itu keliru.\nTAUTAN ARSIP:\nhttps://arsip.example/7"
)


def test_labels_of_the_desks_own_wording_part_a_check() -> None:
    assert told("[HOAKS] Air Batu Obat", LABELLED) == ["Dokter puskesmas menyatakan pesan itu keliru."]


@pytest.mark.parametrize("label", ["KLAIM:", "NARASI", "*Narasi yg beredar*", "Apa klaimnya?", "Mitos 1:"])
def test_a_label_survives_the_cleaning_and_what_stands_below_is_never_said(label: str) -> None:
    text = f"{label}\nAir laut surut tiga hari.\nFAKTA:\nKepala stasiun membantah kabar itu.\nRUJUKAN:\nWawancara."

    assert told("[SALAH] Air Laut Surut", text) == ["Kepala stasiun membantah kabar itu."]


@pytest.mark.parametrize("text", ["Klaim itu salah.", "Hasil Ujian Sekolah Desa", "Penjelasan Bupati Sera"])
def test_a_sentence_or_a_subhead_of_the_news_is_no_label(text: str) -> None:
    assert not labels.is_label(text)


@pytest.mark.parametrize(
    ("title", "word"),
    [
        ("[KONTEN YANG MENYESATKAN] Sapi Terbang", "menyesatkan"),
        ("[HASIL PERIKSA: HOAKS] Sapi Terbang", "hoaks"),
        ("[Bukan Hoaks] Sapi Divaksin", "benar"),
        ("❌ HOAX!!! Sapi Terbang", "hoaks"),
        ("[VIDEO HASIL AI] Sapi Terbang", "palsu"),
    ],
)
def test_a_mark_is_read_by_its_words(title: str, word: str) -> None:
    found = marks.before(title, bare=True)

    assert found is not None
    assert found.word == word


@pytest.mark.parametrize(
    "title", ["Kabar Baik: Sapi Sehat", "[FOTO] Sapi di Sawah", "Uang Palsu: Dua Ditahan"]
)
def test_words_before_ordinary_news_are_no_mark(title: str) -> None:
    assert marks.before(title, bare=True) is None


SWINDLE = (
    "Beredar surat panggilan kerja dari Pelabuhan Wera.",
    '"Kirimkan uang seragam malam ini," demikian isi surat itu.',
    "Pelabuhan menyatakan surat itu palsu.",
)


def test_what_a_swindle_bids_is_not_said() -> None:
    assert calls.unspoken("Surat Kerja Palsu Beredar", SWINDLE) == {1}


def test_what_an_office_bids_is_said() -> None:
    text = ("Sungai meluap.", '"Pindahkan ternak segera," tulis akun resmi bupati.', "Kabar lain itu hoaks.")

    assert not calls.unspoken("Sungai Meluap", text)


def test_the_last_words_of_one_who_is_missed_are_said() -> None:
    text = (
        "Nelayan Wera hilang.",
        '"Tolong jemput saya," begitu isi pesan terakhirnya.',
        "Pencarian lanjut.",
    )

    assert not calls.unspoken("Nelayan Hilang", text)


def test_who_only_regrets_a_rumour_is_told_with_the_answer() -> None:
    text = (
        "Kabar bahwa vaksin sapi membuat mandul menyebar di Wera.",
        "Kepala dinas, Ina Loba, menyayangkan kabar itu.",
        "Vaksin itu sudah dipakai puluhan tahun, katanya.",
    )
    debts = bonds("Dinas Sayangkan Kabar Vaksin Sapi", text).debts

    assert (0, (2,)) in debts
    assert (1, (2,)) in debts


def test_a_rumour_that_is_a_thing_keeps_its_noun_in_the_headline() -> None:
    text = ("Isu penculikan anak ramai di Wera.", "Kapolsek mengatakan isu penculikan anak itu tidak benar.")

    assert headline("Ramai Isu Penculikan Anak di Wera, Polisi Angkat Bicara", text) == (
        "Tidak benar, Isu Penculikan Anak di Wera"
    )
