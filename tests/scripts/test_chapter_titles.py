"""The titles of chapters: less than the headline says, and never anything else."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scripts.telling.chapter_titles import LEAST, WORDS, lost_words, shorten
from scripts.telling.chapter_words import OPPOSITES

DATA = Path(__file__).parents[1] / "data"
PAIRS = [
    line.split("\t")
    for line in (DATA / "chapter_titles.tsv").read_text(encoding="utf-8").splitlines()
    if not line.startswith("#")
]


def headlines() -> Iterator[str]:
    """Every headline of the house's own tests that were written for other things."""
    for path in sorted((DATA / "desks").glob("*.jsonl")):
        for line in path.read_text(encoding="utf-8").splitlines():
            yield str(json.loads(line)["title"])


@pytest.mark.parametrize(("headline", "title", "why"), PAIRS, ids=[pair[2] for pair in PAIRS])
def test_a_headline_is_shortened_where_its_sense_allows_it(headline: str, title: str, why: str) -> None:
    assert shorten(headline) == title, why


def test_a_title_says_nothing_that_its_headline_does_not_and_keeps_what_weighs() -> None:
    longer = shorter = 0
    for headline in headlines():
        title = shorten(headline)
        words = iter(headline.split())
        assert all(any(word.rstrip(",;") == own.rstrip(",;") for own in words) for word in title.split())
        assert not lost_words(headline, title), headline
        longer += len(headline.split()) > WORDS
        shorter += title != headline
        assert title == headline or len(title.split()) >= LEAST
    assert longer > shorter > 3, "some are, and most stay whole"


@pytest.mark.parametrize(
    "word",
    "tidak bukan belum tanpa hoaks bantah batal gagal jika hanya semua setiap larang wajib lebih".split(),  # noqa: SIM905
)
def test_nothing_goes_of_a_headline_that_denies_limits_or_forbids(word: str) -> None:
    plain = "Bupati Sukaraya Resmikan Pasar Ikan di Muara Bening"
    assert shorten(plain) == "Bupati Sukaraya Resmikan Pasar Ikan"
    words = plain.split()
    for place in range(len(words) + 1):
        headline = " ".join([*words[:place], word.title(), *words[place:]])
        assert shorten(headline) == headline


@pytest.mark.parametrize(
    "word",
    ["12", "Diduga", "Mungkin", "Akan", "Menurut", "Kata", "Tewas", "Tiga", "Rp5.000", "Tersangka", "Besok"],
)
def test_what_weighs_never_goes_with_the_part_that_it_stands_in(word: str) -> None:
    for cause in ("karena Banjir {}", "karena {} Banjir", "karena {}"):
        assert word in shorten(f"Jalan Pesisir Muara Bening Ditutup {cause.format(word)}").split()


def test_a_number_goes_only_with_the_clause_whose_things_it_counts() -> None:
    for clause, goes in (
        ("40 Kios Hangus", True),
        ("Bupati Kirim Dua Truk", True),
        ("Dua Kali Sepekan", False),
        ("Kedua Lajur Dibuka", False),
        ("Bupati Bayar 2028", False),
        ("Pedagang Bayar Rp5.000", False),
        ("40 Pedagang Tewas", False),
        ("40 Persen Pedagang Pindah", False),
        ("Mengungsi 40 Pedagang", False),
        ("Petugas Buka 24 Jam", False),
    ):
        headline = f"Pasar Ikan Teluk Sendu Terbakar, {clause}"
        assert (shorten(headline) == "Pasar Ikan Teluk Sendu Terbakar") is goes, headline


def test_what_turns_a_headline_is_told_with_it() -> None:
    for one, other in OPPOSITES:
        for here, there in ((min(one), min(other)), (min(other), min(one))):
            headline = f"Pasar Ikan Teluk Sendu {here}, Gudang Beras {there}"
            assert shorten(headline) == headline


@given(st.text(max_size=400))
def test_any_text_has_a_title(text: str) -> None:
    title = shorten(text)
    assert len(title) <= len(text) and bool(title) == bool(text.split())
    assert shorten(title) == title or len(title.split()) > WORDS
