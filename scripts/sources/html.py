"""HTML pages: the article that trafilatura finds, with the paragraphs it drops, and what the page says of itself."""

import re
from dataclasses import replace
from itertools import pairwise
from typing import Any, Final

from scripts import outlets
from scripts.article import Article, Credit
from scripts.clean import clean
from scripts.clean.bylines import ALONE, PERSON
from scripts.clean.credits import names_someone
from scripts.clean.edges import beside_dates
from scripts.clean.lists import marked
from scripts.clean.marks import count_words, mend, words_key
from scripts.clean.menus import is_menu
from scripts.clean.repeats import without_site
from scripts.errors import UnreadablePage
from scripts.page import Page
from scripts.sources.blocks import blocks_of, is_block, is_item, tree_of
from scripts.sources.bounded import bounded
from scripts.sources.decoding import decode
from scripts.sources.dictionary import DICTIONARY
from scripts.sources.elements import beginning
from scripts.sources.furniture import prune
from scripts.sources.large import first_line, is_prose
from scripts.sources.live import in_page
from scripts.sources.metadata import Metadata, read_metadata
from scripts.sources.shown import is_editors
from scripts.sources.state import states, told
from scripts.sources.strays import without_strays
from scripts.sources.teasers import ended
from scripts.sources.text import lines_of, link

_SCANT_WORDS: Final = 60
"""Fewer words than this, and the page is searched more greedily."""
_PAID_WORDS: Final = 200
"""A page that is paid for and has so many words was given whole."""
_LEAST_BELOW: Final = 15
"""Words of prose below a headline that are an article."""
_BEGINNING: Final = 50_000
"""Bytes in which a page that is no article says what it is."""
_HEADED: Final = ("h1", "h2", "h3")
_ROWS: Final = 24
"""Blocks behind the last paragraph in which a table names who made the story."""
_ABOVE: Final = 3
"""Blocks above the headline in which a name may stand beside the date."""
_ANNOUNCED: Final = 400
"""Letters of a line that announces a list."""


def read(page: Page) -> tuple[Article, ...]:
    """The article of an HTML page; of a live page its entries, the newest first."""
    source = bounded(decode(page.content, page.charset))
    tree = tree_of(source, page.address)
    meta = read_metadata(tree, page.address)
    drawn = states(tree)
    walled = prune(tree)
    blocks = blocks_of(tree)
    paragraphs = _article_paragraphs(tree, blocks, meta)
    if drawn and (state := told(drawn, (meta.title, meta.window))):
        meta = meta.filled_from(state)
        paragraphs = _better(paragraphs, list(state.paragraphs))
    paragraphs = without_strays(paragraphs, blocks)
    named = (meta.site and first_line(paragraphs, blocks, meta.title)) or meta.title
    paragraphs = _with_bylines(paragraphs, blocks, words_key(named))
    title, site = without_site(named, (text for text, _ in blocks))
    address = link(page.address) or link(meta.link)
    domain = outlets.domain(address)
    outlet = outlets.name(domain) if outlets.known(domain) else outlets.name(meta.outlet or domain or site)
    credit = Credit(
        outlet=outlet,
        author="" if words_key(meta.author) == words_key(outlet) else meta.author,
        editor=meta.editor,
        published=meta.published,
        link=address,
        licence=meta.licence,
        updated=meta.updated if meta.published and meta.updated and meta.updated > meta.published else None,
    )
    items = {words_key(text) for text, element in blocks if is_item(element)}
    lines = tuple(marked(text) if words_key(text) in items else text for text in paragraphs)
    article = Article(
        title,
        lines,
        credit,
        section=meta.section,
        partial=(meta.paid or walled) and sum(map(count_words, lines)) < _PAID_WORDS,
    )
    article = ended(clean(article, known=DICTIONARY))
    if not article.credit.outlet and (site := without_site(meta.window, (title,))[1]):
        known = site.removesuffix(" News")
        named = outlets.name(known if outlets.known(known) else site)
        article = replace(article, credit=replace(article.credit, outlet=named))
    return in_page(tree, article, meta.blog, posted=meta.live) or (article,)


def words_of(content: bytes, charset: str = "") -> str:
    """All that the beginning of a page says, with its menus and buttons; empty where it is no page."""
    try:
        return str(tree_of(decode(content[:_BEGINNING], charset), "").text_content())
    except UnreadablePage:
        return ""


def paragraphs_of(fragment: str) -> list[str]:
    """The paragraphs of a piece of HTML (a feed item's body), all of it news."""
    if "<" not in fragment and "&lt;" not in fragment:
        return lines_of(re.sub(r"\n(?=[a-z])", " ", mend(fragment)))
    if "<" not in fragment:
        import html

        fragment = html.unescape(fragment)
    tree = tree_of(f"<html><body>{fragment}</body></html>", "")
    prune(tree)
    return [marked(text) if is_item(element) else text for text, element in blocks_of(tree)]


def _article_paragraphs(tree: Any, blocks: list[tuple[str, Any]], meta: Metadata) -> list[str]:
    """What trafilatura takes for the article, completed from the page itself and from its own articleBody."""
    best = _completed(_extract(tree), blocks)
    if sum(map(count_words, best)) < _SCANT_WORDS:
        best = _better(best, _completed(_extract(tree, recall=True), blocks))
    best = _better(best, [line for line in mend(meta.body).split("\n") if line.strip()])
    if not any(element.tag == "p" for text, element in blocks if text in best):
        densest = _densest(blocks)
        best = densest if 10 * _prose_words(densest) >= 9 * _prose_words(best) else best
    return _below_headline(best, blocks, meta.title)


def _below_headline(paragraphs: list[str], blocks: list[tuple[str, Any]], title: str) -> list[str]:
    """`paragraphs` without those that stand only above the headline, or below the next one: other stories."""
    key = words_key(title)
    named = [
        n for n, (text, element) in enumerate(blocks) if element.tag in _HEADED and words_key(text) == key
    ]
    heads = [n for n in named if blocks[n][1].tag == "h1"] or named[:1]
    if not heads or not key:
        return paragraphs
    end = next((n for n in range(heads[-1] + 1, len(blocks)) if _is_other(*blocks[n], key)), len(blocks))
    own = {words_key(text) for text, _ in blocks[heads[-1] : end]}
    other = {words_key(text) for text, _ in (*blocks[: heads[-1]], *blocks[end:])} - own
    kept = [text for text in paragraphs if words_key(text) not in other]
    return kept if _prose_words(kept) >= _LEAST_BELOW else paragraphs


def _is_other(text: str, element: Any, key: str) -> bool:
    """Whether it is the headline of another story, as pages have that never end."""
    return element.tag == "h1" and count_words(text) >= 4 and words_key(text) != key


def _better(one: list[str], other: list[str]) -> list[str]:
    """The first, unless the other has clearly more prose."""
    return other if _prose_words(other) * 100 > 115 * _prose_words(one) + 500 else one


def _with_bylines(paragraphs: list[str], blocks: list[tuple[str, Any]], title: str) -> list[str]:
    """`paragraphs`, with the bylines that stand between the headline and a little after the last of them."""
    taken = set(paragraphs)
    places = [number for number, (text, _) in enumerate(blocks) if text in taken]
    if not places:
        return paragraphs
    head = max(
        (
            number
            for number, (text, element) in enumerate(blocks[: places[0]])
            if element.tag == "h1" or words_key(text) == title
        ),
        default=places[0],
    )
    bylines = [
        text
        for text, _ in blocks[head : places[-1] + 9]
        if text not in taken and len(text) <= 160 and names_someone(text)
    ]
    bylines += _rows([text for text, _ in blocks[head : places[-1] + _ROWS]])
    names = beside_dates(
        [
            text
            for text, e in blocks[max(0, head - _ABOVE) : next((n for n in places if n > head), head) + 1]
            if not is_menu(text) and not is_editors(e)
        ]
    )
    return [*paragraphs, *bylines, *([f"Penulis: {', '.join(names)}"] if names else [])]


def _rows(texts: list[str]) -> list[str]:
    """Bylines of which label and name stand in cells of their own."""
    return [
        f"{label}: {name}"
        for label, name in pairwise(texts)
        if ALONE.fullmatch(label) and PERSON.fullmatch(name)
    ]


def _extract(tree: Any, *, recall: bool = False) -> list[str]:
    import copy

    from trafilatura import bare_extraction

    document = bare_extraction(
        copy.deepcopy(tree),
        include_comments=False,
        include_tables=False,
        favor_recall=recall,
        with_metadata=False,
    )
    if document is None or isinstance(document, dict):
        return []
    return [line.lstrip("- ").strip() for line in (document.text or "").split("\n") if line.strip()]


def _completed(taken: list[str], blocks: list[tuple[str, Any]]) -> list[str]:
    """The page's blocks that trafilatura took, and the prose among their siblings that it dropped."""
    keys = {words_key(line) for line in taken}
    parents: dict[Any, int] = {}
    for text, element in blocks:
        if words_key(text) in keys and (parent := element.getparent()) is not None:
            for holder in {parent, _block_above(parent)}:
                parents[holder] = parents.get(holder, 0) + 1
    joined: list[str] = []
    matched = 0
    for number, (text, element) in enumerate(blocks):
        if words_key(text) in keys:
            joined.append(text)
            matched += count_words(text)
        elif (
            (joined and is_item(element) and _is_announced(element, keys))
            or (is_prose(text) and max(parents.get(element.getparent(), 0), parents.get(element, 0)) >= 2)
            or (
                joined
                and _is_subhead(element)
                and any(
                    words_key(below) in keys and is_prose(below)
                    for below, _ in blocks[number + 1 : number + 3]
                )
            )
        ):
            joined.append(text)
    words = sum(map(count_words, taken))
    if matched * 10 >= 8 * words:
        return joined
    whole = f" {' '.join(map(words_key, taken))} "
    glued = [text for text, _ in blocks if f" {words_key(text)} " in whole] if len(taken) <= 2 else []
    return glued if sum(map(count_words, glued)) * 10 >= 9 * words else taken  # all of the page in one line


def _is_announced(element: Any, keys: set[str]) -> bool:
    """Whether it is of a list that a line of the story announces ("Rinciannya:")."""
    above = element.getparent().getprevious() if element.tag == "li" else None
    text = beginning(above, _ANNOUNCED) if above is not None else ""
    return text.endswith(":") and words_key(text) in keys


def _block_above(element: Any) -> Any:
    """`element`, or the block that it stands in where it is a span: loose text beside paragraphs belongs to it."""
    while not is_block(element) and element.getparent() is not None:
        element = element.getparent()
    return element


def _is_subhead(element: Any) -> bool:
    """Whether it is a heading within the story, and no link to another one."""
    return element.tag in ("h2", "h3", "h4") and not element.xpath(".//a|ancestor::a")


def _prose_words(lines: list[str]) -> int:
    return sum(count_words(line) for line in lines if is_prose(line))


def _densest(blocks: list[tuple[str, Any]]) -> list[str]:
    """All text of the element whose own blocks hold the most prose: for pages of tables and line breaks."""
    weights: dict[Any, int] = {}
    for text, element in blocks:
        if is_prose(text):
            for holder in (element, element.getparent()):
                if holder is not None:
                    weights[holder] = weights.get(holder, 0) + count_words(text)
    if not weights:
        return []
    best = max(weights, key=lambda element: weights[element])
    return [text for text, element in blocks if element is best or element.getparent() is best]
