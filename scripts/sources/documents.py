"""Documents: articles in Markdown, with what their front matter says of them."""

from dataclasses import replace

from scripts.article import Article
from scripts.clean.marks import count_words, mend
from scripts.errors import UnreadablePage
from scripts.page import Page
from scripts.sources.bounded import MOST_LETTERS
from scripts.sources.credit import credit_of, line_of, section_of
from scripts.sources.decoding import decode
from scripts.sources.live import in_lines
from scripts.sources.markdown import is_markdown, read_markdown
from scripts.sources.shapes import field, fields, text_of, unpublished
from scripts.sources.text import from_text, lines_of, link


def holds(page: Page) -> bool:
    """Whether a text page is Markdown."""
    return is_markdown(decode(page.content[:40_000], page.charset), page.address)


def read(page: Page) -> tuple[Article, ...]:
    """The article of a Markdown page, of a live one its entries; raises UnreadablePage for a draft."""
    document = read_markdown(decode(page.content, page.charset)[:MOST_LETTERS])
    about = document.about
    if why := unpublished(about):
        raise UnreadablePage(page.address, f"its front matter says that it is not meant for readers: {why}")
    title = line_of(text_of(field(about, "title"))) or document.title
    article = from_text(document.text, link(page.address), title)
    if not sum(map(count_words, article.paragraphs)):
        teaser = next(filter(None, (text_of(each) for each in fields(about, "teaser"))), "")
        article = replace(from_text(teaser, link(page.address), title), partial=bool(teaser))
    credit = credit_of(about, {}).filled_from(article.credit)
    article = replace(article, credit=credit, section=section_of(field(about, "section")) or article.section)
    return in_lines(lines_of(mend(document.text)), article) or (article,)
