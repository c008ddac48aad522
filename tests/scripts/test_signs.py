import pytest

from scripts.article import Article
from scripts.events.signs import signs, telling
from scripts.text.figures import figures
from scripts.text.stems import stem


@pytest.mark.parametrize(
    ("written", "counted"),
    [
        ("Rp110 ribu", ["110000"]),
        ("Rp110.000", ["110000"]),
        ("1,2 miliar rupiah", ["1200000000"]),
        ("dua belas truk", ["12"]),
        ("dua puluh tiga truk", ["23"]),
        ("seratus 7", ["100", "7"]),
        ("menang 3-1", ["1-3"]),
        ("kalah 1-3", ["1-3"]),
        ("pukul 05:40", []),
        ("tanpa angka", []),
        ("luas 40 m²-2", ["40"]),
        ("\u0663 dan 9" + "9" * 40, []),
    ],
)
def test_a_number_is_the_same_however_it_is_written(written: str, counted: list[str]) -> None:
    assert [figure for figure, _, _ in figures(written)] == counted


def test_a_large_odd_number_says_more_than_a_small_one_and_a_year_says_nothing() -> None:
    assert telling("347") > telling("300") > telling("3") > telling("2026")


def test_a_word_of_a_heading_is_a_name_only_if_some_text_writes_it_large() -> None:
    told = Article("Warga Dukung Bupati Salma", ("Menurut Salma, warga akan dukung rencana itu.",))

    (read,) = signs([told], {})

    assert set(read.names) == {"salma"}


def test_what_is_said_of_one_kind_of_happening_meets_in_a_row() -> None:
    one, other = signs([Article("Gudang dilalap si jago merah", ()), Article("Api hanguskan gudang", ())], {})

    assert set(one.kinds) & set(other.kinds)


def test_forms_of_a_word_share_a_stem() -> None:
    assert stem("terbakar") == stem("kebakaran") == stem("membakar")
