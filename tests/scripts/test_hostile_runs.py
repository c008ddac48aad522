"""Signs by the thousand, words without an end, a paragraph of a book's length: read in time, and the news is kept."""

import time

import pytest

from scripts.article import Article
from scripts.clean import clean
from scripts.clean.runs import LONGEST_PARAGRAPH, LONGEST_TITLE, without_runs
from scripts.speakable import speakable

NEWS = "Warga Desa Lembayung memperbaiki jembatan bambu yang hanyut pekan lalu."
PUMPS = (
    " ", "a", "A", "1", "\n", '"', "<", ".", "Aa ", "1 ", "24 ", "a, ", "1.", "( a", "[ a ] ", "Aa a : A", "<b>", "*a ",
    "&amp;", "(a) ", "- ", "#", "https://a.", "a@b.", "\u201c", "Rp 1", "1/", "A.B ", "\u2014 ", "_a_ ", "ke-1 ",
)  # fmt: skip
BOUNDED_S = 3.0
MANY = 200_000


@pytest.mark.parametrize("pump", PUMPS)
def test_no_run_of_signs_holds_up_the_morning(pump: str) -> None:
    hostile = pump * (MANY // len(pump))
    begin = time.process_time()
    article = clean(Article(hostile, (NEWS, hostile, f"{NEWS} {hostile}", NEWS)))
    for paragraph in article.paragraphs:
        speakable(paragraph)
    assert time.process_time() - begin < BOUNDED_S
    assert any(NEWS in paragraph for paragraph in article.paragraphs)


@pytest.mark.parametrize("numbers", [14, 28, 200])
def test_a_row_of_numbers_is_read_out_in_time(numbers: int) -> None:
    begin = time.process_time()
    assert speakable(" ".join(str(20 + n % 14) for n in range(numbers)))
    assert time.process_time() - begin < BOUNDED_S


def test_a_paragraph_of_a_books_length_is_parted_where_a_sentence_ends_and_loses_nothing() -> None:
    book = " ".join(f"Bab {n} menceritakan panen di Lembayung." for n in range(400))
    article = without_runs(Article("Kisah Lembayung", (book,)))
    assert len(article.paragraphs) > 3
    assert all(len(p) <= LONGEST_PARAGRAPH and p.endswith(".") for p in article.paragraphs)
    assert " ".join(article.paragraphs) == book


def test_usual_news_is_not_touched() -> None:
    article = Article(
        "Jembatan Lembayung Pulih", (NEWS, f"{NEWS} https://kabar.example/{'-'.join(map(str, range(60)))}")
    )
    assert without_runs(article) is article
    assert (
        len(without_runs(Article("Kata " + "panjang " * 30 + "berbeda " * 30 + "x y z", ())).title)
        <= LONGEST_TITLE
    )
