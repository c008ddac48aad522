"""Markdown: an article as editors, static sites and reader services write it, as plain paragraphs.

The grammar is markdown-it's. Links leave their words; pictures, tables, code, notes and what was struck out leave
nothing: none of them can be heard. Marks of Hugo, Jekyll, Obsidian and Pandoc that are no Markdown go first.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from scripts.sources.front import front_matter
from scripts.sources.stamps import stamp_of

if TYPE_CHECKING:  # a twentieth of a second, and few pages are Markdown
    from markdown_it.token import Token

_NAME: Final = re.compile(r"\.(?:md|markdown|mdown|mkd|mkdn|qmd|mdx)$")
_HEADING: Final = re.compile(r"^ {0,3}#{1,3}[ \t]+\S|^\S[^\n]{2,200}\n={3,}[ \t]*$", re.MULTILINE)
_SIGNS: Final = tuple(
    re.compile(sign, re.MULTILINE)
    for sign in (
        r"\[[^\[\]\n]{1,200}\]\((?:https?:|/|#|mailto:)[^()\s]{0,400}\)",
        r"(?<!\*)\*\*[^\s*][^*\n]{0,200}\*\*(?!\*)",
        r"!\[[^\[\]\n]{0,200}\]\(",
        r"^ {0,3}#{2,4}[ \t]+\S",
        r"^ {0,3}>[ \t]\S",
        r"\[\^\w{1,20}\]",
        r"^```",
    )
)
_GONE: Final = tuple(
    re.compile(rule, flags)
    for rule, flags in (
        (r"\{\{[^{}]{0,1000}\}\}|\{%[^{}]{0,1000}%\}", 0),
        (r"%%[^%]{0,2000}%%", 0),
        (r"!\[\[[^\[\]\n]{0,300}\]\]|\[\[_?toc_?\]\]|^\[TOC\]$", re.IGNORECASE | re.MULTILINE),
        (r"^\[\^[^\]\s]{1,40}\]:.*+(?:\n(?:[ \t]{2,}.*+|[ \t]*+(?=\n[ \t]{4})))*+", re.MULTILINE),
        (r"\[\^[^\]\s]{1,40}\]|\^\[[^\[\]\n]{0,600}\]", 0),
        (r"\{[:#.][^{}\n]{0,200}\}", 0),
        (r"^:{3,}.*$", re.MULTILINE),
        (r"(?<=> )\[![A-Za-z]{2,20}\][+-]?.*$", re.MULTILINE),
        (r"^import .{1,200} from .{1,200};?$|^export .{1,200}$", re.MULTILINE),
    )
)
_WIKI: Final = re.compile(r"\[\[(?:[^\[\]|\n]{1,200}\|)?(?P<shown>[^\[\]|\n]{1,200})\]\]")
_MARKED: Final = re.compile(r"(?<!=)==(?=\S)([^=\n]{1,400})==(?!=)")
_TAG: Final = re.compile(r"</?[A-Za-z]|<!--")
_TASK: Final = re.compile(r"\[[ xX]\] ")
_HASHTAGS: Final = re.compile(r"(?:^|\s)#[A-Za-z][\w/-]{1,60}(?=\s|$)")
_LARGEST: Final = 400_000
"""Letters; what is behind them belongs to no article."""


@dataclass(frozen=True, slots=True)
class Markdown:
    """What a document says, and what it says of itself."""

    text: str
    """Paragraphs with blank lines between; list items with a dash."""
    title: str = ""
    """Its first heading, where it stands above the text."""
    about: Mapping[str, object] = field(default_factory=dict)
    """Its front matter, by its own keys."""


def is_markdown(text: str, address: str) -> bool:
    """Whether `text` is Markdown: by its name, by front matter, or by a heading and another of its marks."""
    if _NAME.search(address.split("?")[0].split("#")[0].casefold()):
        return True
    head = text[:20_000].replace("\r\n", "\n")
    if front_matter(head)[0]:
        return not head.lstrip().startswith("{") or bool(_HEADING.search(head))
    return bool(_HEADING.search(head)) and any(sign.search(head) for sign in _SIGNS)


def read_markdown(text: str) -> Markdown:
    """`text` as plain paragraphs."""
    about, rest = front_matter(text.replace("\r\n", "\n").replace("\r", "\n"), bare=True)
    blocks = list(_blocks(_parse(_without_extras(rest[:_LARGEST]))))
    title = ""
    for number, block in enumerate(blocks[:4]):
        if block.level and stamp_of(block.text, ""):
            break  # an entry of a live page
        if block.level and block.text:
            title = block.text
            del blocks[number]
            break
        if len(block.text.split()) > 25:
            break
    lines = [f"- {block.text}" if block.item else block.text for block in _without_links(blocks)]
    return Markdown("\n\n".join(line for line in lines if line.strip("- ")), title, about)


@dataclass(frozen=True, slots=True)
class _Block:
    text: str
    level: int = 0
    """Of a heading; 0 of all others."""
    item: bool = False
    linked: bool = False
    """All of it is a link."""


def _without_extras(text: str) -> str:
    for gone in _GONE:
        text = gone.sub("", text)
    text = _WIKI.sub(lambda found: found["shown"], text)
    return _MARKED.sub(lambda found: found[1], text)


def _parse(text: str) -> "list[Token]":
    from markdown_it import MarkdownIt

    return MarkdownIt("commonmark", {"maxNesting": 40}).enable(["table", "strikethrough"]).parse(text)


def _blocks(tokens: "Sequence[Token]") -> Iterator[_Block]:
    table = level = 0
    items: list[bool] = []
    """Of each list item that is open, whether its first paragraph is still to come."""
    for token in tokens:
        if token.type in ("table_open", "table_close"):
            table += token.nesting
        elif token.type == "heading_open":
            level = int(token.tag[1:])
        elif token.type == "list_item_open":
            items.append(True)
        elif token.type == "list_item_close":
            items.pop()
        elif token.type == "html_block" and not table:
            yield from _html(token.content)
        elif token.type == "inline" and not table:
            lines = _inline(token.children or [])
            linked = _is_linked(token.children or [])
            if items and items[-1] and lines:
                lines[0] = _TASK.sub("", lines[0])
            for number, line in enumerate(lines):
                yield _Block(line, level, bool(items) and items[-1] and not number, linked)
            if items and lines:
                items[-1] = False
            level = 0


def _html(source: str) -> Iterator[_Block]:
    if not _TAG.search(source):
        return
    from scripts.sources.html import paragraphs_of

    for line in paragraphs_of(source):
        heading = re.match(r"\s*<h([1-3])\b", source, re.IGNORECASE)
        yield _Block(line, int(heading[1]) if heading else 0)


def _inline(children: "Sequence[Token]") -> list[str]:
    """The lines of a paragraph; a hard break parts it."""
    said: list[str] = []
    struck = auto = 0
    for child in children:
        if child.type in ("s_open", "s_close"):
            struck += child.nesting
        elif child.type == "link_open":
            auto += child.info == "auto"
        elif child.type == "link_close":
            auto = 0
        elif struck or auto:
            continue
        elif child.type in ("text", "code_inline", "text_special"):
            said.append(child.content)
        elif child.type == "softbreak":
            said.append(" ")
        elif child.type == "hardbreak" or (child.type == "html_inline" and child.content.startswith("<br")):
            said.append("\n")
    whole = _HASHTAGS.sub(" ", "".join(said))
    return [
        line
        for each in whole.split("\n")
        if (line := re.sub(r"(?<! ) ++(?=[.,;:!?](?:\s|$))", "", " ".join(each.split())))
    ]


def _is_linked(children: "Sequence[Token]") -> bool:
    depth, linked = 0, False
    for child in children:
        if child.type in ("link_open", "link_close"):
            depth += child.nesting
            linked = True
        elif child.type in ("text", "code_inline") and child.content.strip(" -–|>»›•·/") and not depth:
            return False
    return linked


def _without_links(blocks: Sequence[_Block]) -> Iterator[_Block]:
    """Without lists that are nothing but links to other pages, unless a line announces them."""
    for number, block in enumerate(blocks):
        if block.linked and block.item:
            first = number
            while first and blocks[first - 1].item:
                first -= 1
            last = number
            while last + 1 < len(blocks) and blocks[last + 1].item:
                last += 1
            announced = bool(first) and blocks[first - 1].text.endswith(":") and not blocks[first - 1].linked
            if not announced and all(each.linked for each in blocks[first : last + 1]):
                continue
        yield block
