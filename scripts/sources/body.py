"""Bodies: the text of an article as JSON holds it, plain, HTML, Markdown or an editor's tree, as paragraphs."""

import re
from collections.abc import Iterator, Mapping
from typing import Any, Final

from scripts.clean.marks import count_words, mend
from scripts.sources.bounded import MOST_LETTERS
from scripts.sources.shapes import fields, text_of
from scripts.sources.teasers import whole
from scripts.sources.text import lines_of

_MARKUP: Final = re.compile(
    r"(?:<|&lt;)/?(?:p|br|div|a|li|ul|h[1-6]|strong|em|b|i|span|img|figure|blockquote|section|article)\b",
    re.IGNORECASE,
)
_MARKDOWN: Final = re.compile(r"^#{1,6} \S|\*\*\S|\[[^\[\]\n]{1,200}\]\((?:https?:|/)", re.MULTILINE)
_COUNTED: Final = re.compile(
    r"\s{0,20}(?:\.{3}|…)?\s{0,20}\[\+?\d{1,7} (?:chars?|characters|karakter)\]\s{0,20}$"
)
_END: Final = re.compile(r"[.!?][\"”’')\]]{0,3}$")
_NOTHING: Final = re.compile(
    r"\W{0,20}(?:only available in\b.{0,80}\bplans?|\[?removed\]?|null|none|nan|n/?a|undefined|tidak ada|-)\W{0,20}",
    re.IGNORECASE,
)
"""What services and tables write where they have no text."""
_TEASER_WORDS: Final = 80
"""A description that is at least so long is the article."""
_SHORT: Final = 300
"""Letters; a text that is no longer, and ends in no mark, was cut."""
_DEEPEST: Final = 12


def body_of(value: Mapping[str, object]) -> tuple[list[str], bool]:
    """The paragraphs, and whether they are only the beginning: a teaser, or text that a service cut off."""
    found = [_whole(given, teaser=False) for given in fields(value, "body")]
    found = [(lines, cut) for lines, cut in found if lines]
    best = max(found[:4], key=lambda one: _weight(one[0]) + (0 if one[1] else 40), default=([], False))
    if best[0] and not best[1]:
        # the surest name counts, unless another holds far more of the same article
        first = found[0]
        best = first if not first[1] and 2 * _weight(first[0]) >= _weight(best[0]) else best
        return best[0], False
    teasers = [
        lines for lines, _ in (_whole(given, teaser=True) for given in fields(value, "teaser")) if lines
    ]
    teaser = max(teasers, key=_weight, default=[])
    if _weight(teaser) > _weight(best[0]):
        return teaser, _weight(teaser) < _TEASER_WORDS
    return best[0], bool(best[0])


def paragraphs(value: object) -> list[str]:
    """A string (plain, HTML, Markdown), a list of strings or of lists of sentences, or an editor's tree."""
    if isinstance(value, str):
        value = value[:MOST_LETTERS]
    if isinstance(value, Mapping) and (lines := _tree(value)):
        return lines
    if isinstance(value, list | tuple):
        if any(isinstance(each, Mapping) for each in value):
            parts = [each for each in value if isinstance(each, Mapping)]
            html = next((p for p in parts if "html" in str(p.get("type", "")) and p.get("value")), None)
            if html is not None:
                return paragraphs(html["value"])
            if lines := _tree({"children": list(value)}):
                return lines
        texts = [
            " ".join(map(text_of, item)) if isinstance(item, list | tuple) else text_of(item)
            for item in value
        ]
        return [line for text in texts for line in (_marked(text) if _MARKUP.search(text) else [text])]
    return _marked(text_of(value))


def _marked(text: str) -> list[str]:
    if _MARKUP.search(text):
        from scripts.sources.html import paragraphs_of

        return paragraphs_of(text)
    if _MARKDOWN.search(text):
        from scripts.sources.markdown import read_markdown

        return lines_of(mend(read_markdown(text).text))
    return lines_of(mend(text))


def _whole(given: object, *, teaser: bool) -> tuple[list[str], bool]:
    lines = [line for line in paragraphs(given) if line.strip()]
    if not lines or _NOTHING.fullmatch(" ".join(lines)[:120]):
        return [], False
    last, tail = lines[-1][:-60], lines[-1][-60:]
    if counted := _COUNTED.search(tail):
        bare = last + tail[: counted.start()]
        lines[-1] = bare if _END.search(bare) else f"{bare}…"
        return whole(lines, teaser=True)[0], True
    return whole(lines, teaser=teaser or sum(map(len, lines)) < _SHORT)


def _weight(lines: list[str]) -> int:
    return sum(map(count_words, lines))


_CHILDREN: Final = ("children", "content", "blocks", "root", "document", "nodes", "data", "body")
_BLOCK: Final = re.compile(
    r"paragraph|heading|header|block|list-?item|quote|^p$|^h[1-6]$|^li$|doc|root|unstyled|text-block",
    re.IGNORECASE,
)
_NO_TEXT: Final = re.compile(
    r"image|embed|figure|video|code|table|gallery|delimiter|button|iframe", re.IGNORECASE
)


def _tree(value: Mapping[str, Any]) -> list[str]:
    """The paragraphs of what block editors keep (Editor.js, ProseMirror, Lexical, Sanity, Contentful)."""
    if not any(isinstance(value.get(key), list | Mapping) for key in _CHILDREN):
        return []
    out: list[str] = [""]
    for piece in _pieces(value, 0):
        if piece is None:
            out.append("")
        else:
            out[-1] += piece
    return [" ".join(mend(line).split()) for line in out if line.strip()]


def _pieces(value: object, depth: int) -> Iterator[str | None]:
    """Texts in order, None between blocks."""
    if depth > _DEEPEST:
        return
    if isinstance(value, list | tuple):
        for each in value:
            yield from _pieces(each, depth + 1)
    elif isinstance(value, str):
        yield value
        yield None
    elif isinstance(value, Mapping):
        kind = str(
            value.get("type") or value.get("nodeType") or value.get("_type") or value.get("@type") or ""
        )
        if _NO_TEXT.search(kind):
            return
        block = bool(_BLOCK.search(kind)) or not kind
        said = next((value[key] for key in ("text", "value", "$t") if isinstance(value.get(key), str)), None)
        if said is None and isinstance(value.get("content"), str):
            said, block = value["content"], True
        if block:
            yield None
        if isinstance(said, str):
            yield said
        else:
            for key in (*_CHILDREN, "items"):
                if isinstance(value.get(key), list | Mapping):
                    yield from _pieces(value[key], depth + 1)
        if block:
            yield None
