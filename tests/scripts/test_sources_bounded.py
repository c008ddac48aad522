"""Pages and feeds that are many times larger than any news cost no more than large news."""

import time

import pytest

from scripts.page import Page
from scripts.sources import read
from scripts.sources.bounded import MOST_ATTRIBUTES, MOST_ITEMS, MOST_TAGS, bounded, few_items
from scripts.sources.jsonl import MOST, read_all
from scripts.sources.rss import read_feed

SAID = "Warga Desa Lembayung memperbaiki jembatan bambu yang hanyut pekan lalu. Pekerjaan diikuti 80 orang. "
TITLE = "Warga Lembayung Perbaiki Jembatan"
HEAD = f"<html><head><title>{TITLE}</title></head><body><h1>{TITLE}</h1>"
AT_MOST_S = 10.0


def page(body: str) -> Page:
    return Page("https://kabar.example/a", "html", f"{HEAD}{body}</body></html>".encode())


@pytest.mark.parametrize(
    "body",
    [
        f"<p {' '.join(f'a{n}=x' for n in range(180_000))}>{SAID * 3}</p>",
        f"<p {'a ' * 900_000}>{SAID * 3}</p>",
        f"<p>{SAID * 3}</p>{'<p>' * 2_000_000}",
        f"<p>{SAID * 3}</p>{'<b><i>' * 300_000}",
        f"<p>{SAID * 3}</p>{'<' * 2_000_000}",
    ],
    ids=["attributes", "bare attributes", "paragraphs", "depth", "angles"],
)
def test_a_page_of_megabytes_of_nothing_is_read_in_time(body: str) -> None:
    begin = time.process_time()
    (article,) = read(page(body))
    assert time.process_time() - begin < AT_MOST_S
    assert article.paragraphs[0].startswith("Warga Desa Lembayung")


def test_a_page_of_usual_size_is_not_touched() -> None:
    text = f'{HEAD}<p class="isi" data-x="1">{SAID}</p>' * 200
    assert bounded(text) is text


def test_an_overlong_tag_loses_its_attributes_and_what_follows_is_kept() -> None:
    tag = "<p " + " ".join(f"a{n}=x" for n in range(MOST_ATTRIBUTES + 1)) + ">"
    assert bounded(f"a{tag}b<i>c</i>d") == "a<p>b<i>c</i>d"


def test_a_page_is_cut_after_so_many_tags() -> None:
    assert bounded("a" + "<b>" * (MOST_TAGS + 5) + "z") == "a" + "<b>" * MOST_TAGS


def feed(many: int) -> Page:
    items = "".join(
        f"<item><title>Kabar {n} dari Lembayung</title><link>https://kabar.example/{n}</link>"
        f"<pubDate>Sat, 21 Nov 2026 {n * 24 // many:02}:00:00 +0700</pubDate><description>{SAID}</description></item>"
        for n in range(many)
    )
    text = f'<?xml version="1.0"?><rss version="2.0"><channel><title>Kabar</title>{items}</channel></rss>'
    return Page("https://kabar.example/umpan", "feed", text.encode())


def test_of_a_feed_of_thousands_the_first_and_the_last_items_are_read_and_the_rest_is_told() -> None:
    read_ = read_feed(feed(5_000))
    assert len(read_.items) == MOST_ITEMS
    assert read_.items[0].address == "https://kabar.example/4800"  # the newest stand last, here
    assert read_.notices == (
        "https://kabar.example/umpan: 4600 of its items are not looked at, only the first and the last",
    )


def test_a_feed_of_usual_size_is_not_touched() -> None:
    content = feed(MOST_ITEMS).content
    assert few_items(content) == (content, 0)


@pytest.mark.parametrize("shape", ["lines", "list"])
def test_of_very_many_articles_in_one_file_the_first_are_read_and_the_rest_is_told(shape: str) -> None:
    ones = [f'{{"title": "Kabar {n} dari Lembayung", "text": "{SAID}"}}' for n in range(MOST + 7)]
    text = "\n".join(ones) if shape == "lines" else f"[{','.join(ones)}]"
    found = read_all(Page("kabar.jsonl", "jsonl", text.encode()))
    assert len(found.articles) == MOST
    assert found.notices == (f"kabar.jsonl: its first {MOST} articles are read, 7 more are not",)


@pytest.mark.parametrize(
    ("kind", "begin", "unit"),
    [
        ("text", f"{TITLE}\n\n{SAID * 2}\n\n", " \n"), ("text", f"{TITLE}\n\n{SAID * 2}\n\n", "a"),
        ("text", f"{TITLE}\n\n{SAID * 2}\n\n", "Pasar (a) "), ("html", f"{HEAD}<p>{SAID * 2}</p><p>", "&amp;"),
        ("markdown", f"# {TITLE}\n\n{SAID * 2}\n\n", "**a "), ("markdown", f"# {TITLE}\n\n{SAID * 2}\n\n", "> "),
        ("jsonl", f'{{"title": "{TITLE}", "text": "{SAID * 2}"}}\n', '{"a":'),
    ],
)  # fmt: skip
def test_twelve_million_letters_cost_no_more_than_the_first_of_them(kind: str, begin: str, unit: str) -> None:
    content = (begin + unit * (12_000_000 // len(unit))).encode()
    named = {"text": "a.txt", "markdown": "a.md", "jsonl": "a.jsonl", "html": "a.html"}[kind]
    start = time.process_time()
    article = read(Page(named, "text" if kind == "markdown" else kind, content))[0]  # type: ignore[arg-type]
    assert time.process_time() - start < AT_MOST_S
    assert SAID.strip() in " ".join(article.paragraphs)
