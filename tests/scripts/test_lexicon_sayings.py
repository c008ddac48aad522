"""How words are said, and who decides."""

import time
from pathlib import Path

import pytest

from scripts.lexicon import Lexicon, Said, known, ours, read
from scripts.lexicon.homographs import homographs
from scripts.lexicon.marks import plain
from scripts.lexicon.table import words

DATA = Path(__file__).parent.parent / "data" / "lexicon"


def rows(name: str) -> list[list[str]]:
    lines = (DATA / name).read_text("utf-8").splitlines()
    return [line.split("\t") for line in lines if line and not line.startswith("#")]


def sayings(lexicon: Lexicon, text: str) -> list[str]:
    return [part.said for part in lexicon.read(text) if isinstance(part, Said)]


@pytest.mark.parametrize(("written", "saying", "source"), rows("words.tsv"))
def test_a_word_is_said_as_the_list_has_it(written: str, saying: str, source: str) -> None:
    assert ours().read(written) == (Said(written, saying, source),)  # type: ignore[arg-type]


@pytest.mark.parametrize(("sentence", "word", "saying"), rows("homographs.tsv"))
def test_the_sentence_decides_how_a_homograph_is_said(sentence: str, word: str, saying: str) -> None:
    said = {part.written: part.said for part in Lexicon().read(sentence) if isinstance(part, Said)}
    assert said[word] == saying


def test_every_saying_of_the_table_spells_its_own_word() -> None:
    assert len(words()) > 27_000
    assert all(plain(said) == word and "e" not in said for word, said in words().items())


def test_both_sayings_of_a_homograph_are_its_spelling_or_a_shorter_one() -> None:
    table = homographs()
    assert len(table) >= 102
    assert all(pair.usual != pair.other for pair in table.values())
    assert [word for word, pair in table.items() if plain(pair.usual) != word] == ["tahu"]  # its h is silent


def test_a_line_keeps_whatever_stands_between_its_words() -> None:
    line = "“Belum,” kata Rina – tegas; lalu… pergi?"
    parts = Lexicon().read(line)
    assert "".join(part if isinstance(part, str) else part.written for part in parts) == line


def test_spelled_letters_keep_their_full_e() -> None:
    assert sayings(Lexicon(), "ka pe ka dan de pe er") == ["ka", "pé", "ka", "dan", "dé", "pé", "ér"]


def test_the_newsroom_comes_before_us() -> None:
    newsroom = read("Washington\twasington\tour anchor says so", "lexicon.tsv")
    assert sayings(newsroom.over(ours()), "dari Washington") == ["dari", "wasington"]
    assert sayings(ours(), "dari Washington") == ["dari", "wosyingtên"]


def test_the_longest_entry_wins() -> None:
    lexicon = read("Post\tpos\nWashington Post\twosyingtên pos harian", "lexicon.tsv")
    assert sayings(lexicon, "kata Washington Post kemarin") == ["kata", "wosyingtên pos harian", "kêmarin"]


def test_an_entry_does_not_reach_over_the_end_of_a_sentence() -> None:
    lexicon = read("New York\tnyu york", "lexicon.tsv")
    assert "nyu york" not in sayings(lexicon, "Semua serba new, York menang.")


def test_an_entry_is_found_in_any_case_unless_its_capitals_matter() -> None:
    lexicon = read("Bela\tbêla\nSentiko\tséntiko", "lexicon.tsv")
    assert sayings(lexicon, "Bela bela SENTIKO sentiko") == ["bêla", "béla", "séntiko", "séntiko"]


def test_a_bare_e_in_a_respelling_is_read_as_indonesian() -> None:
    assert sayings(read("Prz\tpresiden", "lexicon.tsv"), "Prz") == ["présidén"]


def test_hits_name_each_entry_once_in_the_order_in_which_they_are_heard() -> None:
    found = ours().hits("Liverpool menjamu Chelsea, lalu Liverpool libur.")
    assert [entry.written for entry in found] == ["Liverpool", "Chelsea"]


def test_at_least_three_hundred_names_of_the_world_come_with_us() -> None:
    names = [entry for entry in ours().entries if entry.note != "loanword"]
    assert len(names) >= 300
    assert all(entry.origin == "names" for entry in names)


@pytest.mark.parametrize("word", ["berita", "Pemberitaan", "dipersoalkan", "apel", "menunggu"])
def test_an_indonesian_word_is_known(word: str) -> None:
    assert known(word)


@pytest.mark.parametrize("word", ["beritapagi", "xqzt", "lokasikejadian", "", "a" * 10_000])
def test_glued_words_and_noise_are_not_known(word: str) -> None:
    assert not known(word)


@pytest.mark.parametrize("piece", ["e", "me", "berke-", "dj", "e'", "peé ", "New ", "\u0301e", "مرحبا", "🙂"])
def test_hostile_text_takes_linear_time(piece: str) -> None:
    start = time.perf_counter()
    ours().read(piece * (100_000 // len(piece)))
    assert time.perf_counter() - start < 5
