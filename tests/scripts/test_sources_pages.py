"""Pages as scraped and the articles they hold: a pair of files a case, `NAME.txt` or `NAME.html` with `NAME.json`."""

import json
from pathlib import Path

import pytest

from scripts.page import Page
from scripts.sources import read, sniff

PAGES = Path(__file__).parents[1] / "data" / "pages"
NAMES = sorted({path.stem for path in PAGES.iterdir() if path.is_file()})


@pytest.mark.parametrize("name", NAMES)
def test_a_page_gives_the_news_and_its_credit_and_nothing_else(name: str) -> None:
    (source,) = [
        path for path in PAGES.glob(f"{name}.*") if path.suffix != ".json"
    ]  # a missing partner fails here
    wanted = json.loads((PAGES / f"{name}.json").read_text("utf-8"))
    entries = wanted if isinstance(wanted, list) else [wanted]  # of a live page, the newest first
    first = entries[0]

    content = source.read_bytes()
    page = Page(first["address"], sniff(content, source.name), content, first.get("charset", ""))
    articles = read(page)

    assert len(articles) == len(entries)
    for article, entry in zip(articles, entries, strict=True):
        assert article.title == entry["title"]
        assert list(article.paragraphs) == entry["paragraphs"]
        credit = {field: getattr(article.credit, field) for field in article.credit.__slots__}
        for moment in ("published", "updated"):
            credit[moment] = credit[moment] and credit[moment].isoformat()
        assert {field: value for field, value in credit.items() if value} == entry["credit"]
        assert (article.section, article.part) == (entry["section"], entry.get("part", ""))
        assert article.partial is entry.get("partial", False)


def test_there_are_pages_to_read() -> None:
    assert len(NAMES) >= 70
