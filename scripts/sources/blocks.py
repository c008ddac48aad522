"""Blocks of an HTML page: its tree, whatever is wrong with the mark-up, and the paragraphs of text that stand in it."""

import re
from itertools import islice
from typing import Any, Final

from lxml import etree
from lxml import html as lxml_html

from scripts.errors import UnreadablePage

_BLOCKS: Final = frozenset(
    "p div li td section article h1 h2 h3 h4 h5 h6 blockquote pre center main body tr table ul ol header figure dd"  # noqa: SIM905 - a table of words reads better so
    " dt".split()
)
_PARTS: Final = 60
"""Elements that an item of a list may hold; what holds more is a part of the page."""
_LARGE: Final = 9_000_000
_REFERENCE: Final = re.compile(r"&#(?:[xX]([0-9a-fA-F]{1,30})|(\d{1,30}));?")


def is_block(element: Any) -> bool:
    """Whether text within it is a paragraph of its own."""
    return element.tag in _BLOCKS


def is_item(element: Any) -> bool:
    """Whether it is an item of a list (or the first paragraph of one), and no link to another page."""
    item = element if element.tag == "li" else element.getparent()
    if item is None or item.tag != "li" or (element is not item and element is not item[0]):
        return False
    inner = list(islice(item.iter(), _PARTS))
    if len(inner) == _PARTS:
        return False
    linked = sum(len(str(anchor.text_content()).strip()) for anchor in inner if anchor.tag == "a")
    return 10 * linked < 8 * len(str(item.text_content()).strip())


def _letter(reference: re.Match[str]) -> str:
    """A numeric reference, or nothing where it names what stands in no text (and what lxml refuses)."""
    code = int(reference[1], 16) if reference[1] else int(reference[2])
    bad = (code < 32 and code not in (9, 10, 13)) or 0xD800 <= code <= 0xDFFF or code in (0xFFFE, 0xFFFF)
    return "" if bad or code > 0x10FFFF else reference[0]


def tree_of(source: str, address: str) -> Any:
    """The page as a tree; half-open tags and wrong nesting are put right by lxml."""
    source = _REFERENCE.sub(_letter, re.sub(r"^\s*<\?xml[^>]{0,200}\?>", "", source))
    # the parser's own limits (256 levels, 10 MB a text) keep hostile nesting cheap; only a huge, flat page is
    # let through
    huge = len(source) > _LARGE
    if huge and source.count("<div") - source.count("</div") > 200:
        raise UnreadablePage(
            address, "the page is larger than 9 MB and its elements never close; save the article alone"
        )
    parser = lxml_html.HTMLParser(encoding="utf-8", huge_tree=huge, remove_comments=True)
    try:
        tree = lxml_html.document_fromstring(source.encode("utf-8", errors="replace"), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError, AssertionError):
        raise UnreadablePage(address, "the HTML holds no element at all; save the page again") from None
    return tree


def _is_seam(run: list[str], text: str) -> bool:
    """Whether two elements without a blank between them are two words: a label and a name, each in its own."""
    before = next((each for each in reversed(run) if each), "")
    return before[-1:].islower() and text[:1].isupper() and text[1:2].islower()


def blocks_of(tree: Any) -> list[tuple[str, Any]]:
    """(text, element) of every run of text between block elements or line breaks, in document order."""
    found: list[tuple[str, Any]] = []
    run: list[str] = []
    holder: list[Any] = [tree]
    beside = False  # whether an element has just ended, and nothing stands behind it

    def close() -> None:
        for line in "".join(run).split("\n\x1e"):
            text = " ".join(line.split())
            if text:
                found.append((text, holder[-1]))
        run.clear()

    for event, element in etree.iterwalk(tree, events=("start", "end")):
        tag = element.tag if isinstance(element.tag, str) else ""
        if event == "start":
            if tag in _BLOCKS:
                close()
                holder.append(element)
            elif tag == "br":
                run.append("\n\x1e")
            if tag in ("head", "title"):
                continue
            if beside and _is_seam(run, element.text or ""):
                run.append(" ")
            run.append(element.text or "")
            beside = False
        else:
            if tag in _BLOCKS:
                close()
                holder.pop()
            if tag in ("head", "title"):
                run.clear()
            run.append(element.tail or "")
            beside = not element.tail
    close()
    return found
