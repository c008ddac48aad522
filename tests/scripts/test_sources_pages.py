"""Pages as scraped and the articles they hold: a pair of files a case, `NAME.txt` or `NAME.html` with `NAME.json`."""

import json
from pathlib import Path

import pytest

from scripts.page import Page
from scripts.sources import read, sniff

PAGES = Path(__file__).parents[1] / "data" / "pages"
NAMES = sorted({path.stem for path in PAGES.iterdir()})


@pytest.mark.parametrize("name", NAMES)
def test_a_page_gives_the_news_and_its_credit_and_nothing_else(name: str) -> None:
    (source,) = [
        path for path in PAGES.glob(f"{name}.*") if path.suffix != ".json"
    ]  # a missing partner fails here
    wanted = json.loads((PAGES / f"{name}.json").read_text("utf-8"))

    content = source.read_bytes()
    page = Page(wanted["address"], sniff(content, source.name), content, wanted.get("charset", ""))
    (article,) = read(page)

    assert article.title == wanted["title"]
    assert list(article.paragraphs) == wanted["paragraphs"]
    credit = {field: getattr(article.credit, field) for field in article.credit.__slots__}
    credit["published"] = credit["published"] and credit["published"].isoformat()
    assert {field: value for field, value in credit.items() if value} == wanted["credit"]
    assert article.section == wanted["section"]


def test_there_are_pages_to_read() -> None:
    assert len(NAMES) >= 70
