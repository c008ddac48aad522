"""What stands before the lead and behind the sign-off."""

from scripts.article import Article
from scripts.clean import clean

LEAD = "KEDIRI, Kompas.com - Warga Desa Sumberejo memanen nanas lebih awal karena hujan datang cepat."
MORE = "Panen tahun ini mencapai empat ton sehari, kata kepala desa setempat."
BARE = "Warga Desa Sumberejo memanen nanas lebih awal karena hujan datang cepat."


def cleaned(*paragraphs: str, title: str = "Panen Nanas Datang Lebih Awal") -> Article:
    return clean(Article(title, paragraphs))


def test_lines_before_the_lead_that_are_no_sentence_belong_to_the_page() -> None:
    article = cleaned("Jawa Bagian Timur", "Kabar Desa Hari Ini", LEAD, MORE)

    assert article.paragraphs == (BARE, MORE)


def test_a_name_beside_the_date_of_the_page_is_the_author() -> None:
    article = cleaned("Ratna Wulan", "Senin, 3 Maret 2025 08:15 WIB", LEAD, MORE)

    assert article.credit.author == "Ratna Wulan"
    assert article.paragraphs == (BARE, MORE)


def test_names_above_their_roles_are_credits_too() -> None:
    article = cleaned(LEAD, MORE, "(rw/ts)", "Ratna Wulan", "Author", "Tegar Saputra", "Editor")

    assert (article.credit.author, article.credit.editor) == ("Ratna Wulan", "Tegar Saputra")
    assert article.paragraphs == (BARE, MORE)


def test_what_is_no_sentence_behind_the_sign_off_is_none_of_the_news() -> None:
    article = cleaned(LEAD, f"{MORE} (rw/ts)", "nanas", "panen raya", "Mengapa Hujan Datang Cepat?")

    assert article.paragraphs == (BARE, MORE)


def test_a_list_that_ends_the_news_is_kept_before_its_byline() -> None:
    article = cleaned(LEAD, MORE, "Desa yang panen:", "Sumberejo", "Sidomulyo", "Editor: Ratna Wulan")

    assert article.paragraphs == (BARE, MORE, "Desa yang panen:", "Sumberejo", "Sidomulyo")


def test_a_subhead_and_a_short_answer_are_news() -> None:
    article = cleaned(LEAD, "Harga naik", MORE, "Kepala desa menjawab singkat.", '"Tidak."')

    assert article.paragraphs[1:] == ("Harga naik", MORE, "Kepala desa menjawab singkat.", '"Tidak."')


def test_the_sentence_behind_a_list_of_links_is_kept_with_its_sign_off_gone() -> None:
    article = cleaned(LEAD, "Baca Juga:", "Harga Nanas Naik Lagi", "Panen berlanjut sampai Mei. (rw/ts)")

    assert article.paragraphs == (BARE, "Panen berlanjut sampai Mei.")


def test_an_office_that_tells_of_itself_behind_its_press_release_is_not_heard() -> None:
    article = cleaned(
        LEAD, MORE, "-- Selesai --", "Tentang Koperasi Nanas", "Koperasi Nanas berdiri sejak 1998 di Kediri."
    )

    assert article.paragraphs == (BARE, MORE)
