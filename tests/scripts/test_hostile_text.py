"""Whatever comes, an answer comes soon: time grows with the length of a text, and with nothing else."""

import random
import time
from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from scripts.article import Article
from scripts.condense import choose
from scripts.errors import UnreadablePage
from scripts.judging.kinds import kind_of
from scripts.judging.language import language
from scripts.page import Page
from scripts.sources import items, read, sniff
from scripts.speakable import speakable
from scripts.text.sentences import split

NEWS = "Bupati Sela meresmikan 12 jembatan gantung di Randuwangi pada pukul 13.30 WIB, Senin (3/8/2026). "
HEAD = f"<html><body><article><h1>Jembatan dibuka</h1><p>{NEWS * 3}</p><p>"
UNITS = (
    NEWS, "a", "½", "قال الرئيس إن الحكومة ", "😷🎉", '<p class="', "<", "&amp;", ". ", '"A. ', "“A.” ", "\n", "(", "A",
    "<div>", "<!--", "<script>", 'x="', "1-", "Rp1.", "IV ", "a@b.c ",
    "Penulis: ", "Aries: ", "saya ", "Hubungi kami di 0812 ", "(adv/",
    "berinisial A.B. (3) dan ", "Baca juga: ", "Jakarta, ", "\u200f", "\u0301",
)  # fmt: skip


def _page(text: str) -> None:
    read(Page("berita.txt", "text", f"Jembatan dibuka\n\n{NEWS * 3}\n\n{text}".encode()))


def _markup(text: str) -> None:
    read(Page("berita.html", "html", (HEAD + text).encode()))


WAYS: dict[str, Callable[[str], object]] = {
    "text": _page,
    "html": _markup,
    "split": split,
    "choose": lambda text: choose("Jembatan dibuka", [split(text)]),
    "speakable": speakable,
    "kinds": lambda text: kind_of(Article(text[:2_000], tuple(text.split("\n")))),
    "language": lambda text: language(Article(text[:2_000], tuple(text.split("\n")))),
}


def seconds(way: Callable[[str], object], text: str) -> float:
    begin = time.process_time()
    way(text)
    return time.process_time() - begin


@pytest.mark.parametrize("way", WAYS)
@settings(max_examples=25, deadline=None)
@given(st.lists(st.sampled_from(UNITS), min_size=1, max_size=3))
def test_eight_times_the_text_takes_no_more_than_sixteen_times_as_long(way: str, units: list[str]) -> None:
    unit = "".join(units)
    short, long = ((unit * length)[:length] for length in (5_000, 40_000))
    WAYS[way](NEWS)  # what is imported at the first call is nobody's time
    most = 16 * seconds(WAYS[way], short) + 0.15
    assert any(seconds(WAYS[way], long) < most for _ in range(3))  # a pause of the machine comes once


@pytest.mark.parametrize("unit", UNITS)
def test_a_long_line_between_paragraphs_leaves_the_news_standing(unit: str) -> None:
    (article,) = read(Page("berita.txt", "text", f"Jembatan dibuka\n\n{NEWS * 3}\n\n{unit * 2_000}".encode()))
    assert article.title == "Jembatan dibuka"
    assert article.paragraphs[0].startswith("Bupati Sela meresmikan")


@settings(max_examples=60, deadline=None)
@given(st.binary(max_size=400))
def test_any_bytes_give_articles_or_one_clear_line(content: bytes) -> None:
    try:
        read(Page("apa.pun", sniff(content, "apa.pun"), content))
    except UnreadablePage as reason:
        assert "apa.pun" in str(reason) and "\n" not in str(reason)


def test_noise_is_refused_at_once() -> None:
    noise = random.Random(1).randbytes(1_000_000)
    with pytest.raises(UnreadablePage, match="binary"):
        sniff(noise, "derau")


@pytest.mark.parametrize("text", ["{[]: 1}", "{{}: 1}", "{'a': [{[]: 'b'}]}"])
def test_a_list_in_the_place_of_a_key_is_no_json_and_no_fault_of_ours(text: str) -> None:
    with pytest.raises(UnreadablePage):
        read(Page("a.jsonl", "jsonl", text.encode()))


def test_a_feed_on_which_its_parser_breaks_is_refused_in_a_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object, **__: object) -> None:
        raise KeyError("links")

    monkeypatch.setattr("feedparser.parse", broken)
    feed = (
        b"<?xml version='1.0'?><rss version='2.0'><channel><item><title>Pasar</title></item></channel></rss>"
    )
    with pytest.raises(UnreadablePage, match=r"no item|no items|nothing"):
        items(Page("https://kabar.example/umpan", "feed", feed))
