"""The newsroom's own list, and what is wrong with it."""

import pytest

from scripts.errors import BadLexicon
from scripts.lexicon import Entry, put, read, take_out


def test_a_line_is_written_form_saying_and_note() -> None:
    lexicon = read("# kami\n\nKalabahi\tka-la-bahi\tibu kota Alor\r\n", "lexicon.tsv")
    assert lexicon.entries == (Entry("Kalabahi", "kalabahi", "ibu kota Alor"),)


def test_full_e_and_schwa_may_be_written_in_several_ways() -> None:
    (entry,) = read("Tes\ttè-bĕ-lə-ké", "lexicon.tsv").entries
    assert entry.said == "tébêlêké"


def test_ipa_stands_between_slashes() -> None:
    (entry,) = read("Ende\t/ˈɛnde/", "lexicon.tsv").entries
    assert (entry.said, entry.ipa) == ("/ˈɛnde/", "ˈɛnde")


@pytest.mark.parametrize(
    "line",
    [
        "Kalabahi",
        "Kalabahi\t",
        "\tkalabahi",
        "Kalabahi\tkala8ahi",
        "Kalabahi\t[[kalabahi]]",
        "Kalabahi\t<b>kala</b>",
        "Kalabahi\t/ka\u0915/",
        "Kalabahi\t/kala",
        "Kalabahi\t//",
        "Kalabahi\t''",
        "42\tempat dua",
        "Sektor7\tsektor tujuh",
        "Ani\tani\nAni\tanik",
        "Ani\t" + "a" * 300,
    ],
)
def test_a_line_that_cannot_be_said_is_refused_with_its_number(line: str) -> None:
    with pytest.raises(BadLexicon, match=r"lexicon\.tsv, line [23]: "):
        read("# kami\n" + line, "lexicon.tsv")


def test_an_empty_list_is_no_error() -> None:
    assert read("", "lexicon.tsv").entries == ()


LIST = "# nama orang\nSasmita\tsasmita\twarga\n\nNgadipura\tngadipuro\n# tempat\nTirtaraya\ttirtaraya\n"


def test_a_word_taken_out_leaves_comments_and_the_other_words_as_they_stand() -> None:
    assert take_out(LIST, "lexicon.tsv", "  Ngadipura ") == LIST.replace("Ngadipura\tngadipuro\n", "")
    assert take_out(LIST, "lexicon.tsv", "# nama orang") == LIST
    assert take_out(LIST, "lexicon.tsv", "") == LIST
    with pytest.raises(BadLexicon):
        take_out(LIST + "rusak\n", "lexicon.tsv", "Sasmita")


def test_a_word_written_otherwise_stands_where_the_former_one_stood() -> None:
    changed, entry = put(LIST, "lexicon.tsv", "Ngadipuro", "ngadipuro", "dusun", former="Ngadipura")
    assert changed == LIST.replace("Ngadipura\tngadipuro\n", "Ngadipuro\tngadipuro\tdusun\n")
    assert entry.note == "dusun"
    merged, _ = put(LIST, "lexicon.tsv", "Sasmita", "sasmito", former="Tirtaraya")
    assert merged == LIST.replace("Sasmita\tsasmita\twarga\n", "").replace(
        "Tirtaraya\ttirtaraya", "Sasmita\tsasmito"
    )
