"""Markdown: an article as editors and static sites write it, made the plain text that `text` reads.

Only what stands in news is known: front matter, headings, links, emphasis, quotes, lists, tables, notes, code. Links
leave their words, pictures and notes nothing; a table cannot be heard and goes.
"""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

_FRONT: Final = re.compile(
    r"\A\ufeff?\s{0,20}(?P<fence>---|\+\+\+)[ \t]*\n(?P<inside>.{0,8000}?)\n(?:(?P=fence)|\.\.\.)[ \t]*(?:\n|\Z)",
    re.DOTALL,
)
_JSON_FRONT: Final = re.compile(r"\A\s{0,20}(\{\n.{0,8000}?\n\})\s*\n", re.DOTALL)
_PAIR: Final = re.compile(r"^(?P<key>[A-Za-z_][\w-]{0,40})\s?[:=]\s?(?P<value>.*)$")
_NESTED: Final = re.compile(
    r"\s{1,20}(?:-\s{1,5}(?:(?:name|nama):\s?)?|(?P<name>name|nama|title):\s)(?P<value>\S.*)$"
)
_KEYS: Final = {
    "title": ("title", "judul", "headline"),
    "date": ("date", "published", "pubdate", "tanggal", "publishdate", "datepublished"),
    "updated": ("updated", "lastmod", "modified", "last_modified_at"),
    "author": ("author", "authors", "penulis", "byline"),
    "section": ("section", "category", "categories", "kategori", "rubrik"),
    "outlet": ("source", "sumber", "outlet", "publisher", "media"),
    "link": ("url", "link", "canonical", "canonical_url", "permalink", "source_url"),
    "draft": ("draft",),
}
_HEADING: Final = re.compile(r"^ {0,3}#{1,6}[ \t]+(?P<text>.{1,300}?)[ \t]*#{0,6}[ \t]*$", re.MULTILINE)
_SETEXT: Final = re.compile(r"^(?P<text>[^\n]{3,200})\n(?:={3,}|-{3,})[ \t]*$", re.MULTILINE)
_PICTURE: Final = re.compile(r"!\[[^\[\]]{0,300}\](?:\([^()\n]{0,600}\)|\[[^\[\]]{0,80}\])")
_WIKI: Final = re.compile(r"!?\[\[(?:[^\[\]|\n]{1,200}\|)?([^\[\]|\n]{1,200})\]\]")
_ASIDE: Final = re.compile(
    r"%%.{0,4000}?%%|^[ \t]{0,3}(?:#[\w/-]{2,40}[ \t]*)+$|^ {0,3}>?[ \t]?\[![A-Za-z]{2,20}\][-+]?",
    re.MULTILINE | re.DOTALL,
)
"""What a writer keeps for himself: comments, tags at the end, the kind of a box."""
_TAG: Final = re.compile(
    r"<summary\b[^<>]{0,100}>[^<]{0,300}</summary>|</?(?:details|div|center|span|section|figure|sub|sup|kbd"
    r"|mark|u|font)\b[^<>]{0,300}>",
    re.IGNORECASE,
)
_PANDOC: Final = re.compile(r"\A\ufeff?(?:%[ \t]?[^\n]{0,300}\n){1,3}")
_MARKED: Final = re.compile(r"==(?=\S)([^=\n]{1,300})==|~~(?:[^~\n]{1,300})~~")
_LINK: Final = re.compile(
    r"\[(?P<text>[^\[\]\n]{1,400})\](?:\((?:[^()\n]|\([^()\n]{0,80}\)){0,600}\)|\[[^\[\]\n]{0,80}\])"
)
_BARE_LINK: Final = re.compile(r"<https?://[^<>\s]{1,600}>")
_NOTE_MARK: Final = re.compile(r"\[\^[\w-]{1,30}\](?!:)")
_NOTE: Final = re.compile(r"^\[\^[\w-]{1,30}\]:.*(?:\n[ \t]{2,}.*)*", re.MULTILINE)
_REFERENCE: Final = re.compile(r"^ {0,3}\[[^\[\]\n]{1,80}\]:\s*\S+.*$", re.MULTILINE)
_TABLE: Final = re.compile(r"^[ \t]*\|.*\|[ \t]*$\n?", re.MULTILINE)
_LOOSE_TABLE: Final = re.compile(
    r"^.*\|.*\n[ \t]*:?-{2,}:?[ \t]*(?:\|[ \t]*:?-{2,}:?[ \t]*)+\n(?:.*\|.*(?:\n|\Z))*", re.MULTILINE
)
_RULE: Final = re.compile(r"^ {0,3}(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})$", re.MULTILINE)
_FENCE: Final = re.compile(r"^(?:```|~~~).*?^(?:```|~~~)[ \t]*$", re.MULTILINE | re.DOTALL)
_QUOTE: Final = re.compile(r"^ {0,3}>[ \t]?", re.MULTILINE)
_BOLD: Final = re.compile(r"(\*\*|__)(?=\S)(.{1,600}?\S)\1", re.DOTALL)
_ITALIC: Final = re.compile(
    r"(?<![\w*])([*_])(?=[^\s*_])([^*_\n]{1,600}?[^\s*_])\1(?![\w*])|(?<![\w*])([*_])(\S)\3(?![\w*])"
)
_CODE: Final = re.compile(r"`{1,2}([^`\n]{1,200})`{1,2}")
_ESCAPE: Final = re.compile(r"\\([\\`*_{}\[\]()#+.!|>-])")
_NUMBERED: Final = re.compile(r"^[ \t]{0,6}\d{1,2}[.)][ \t]+", re.MULTILINE)
_ITEM: Final = re.compile(r"^[ \t]{0,6}[-*+][ \t]+(?:\[[ xX]\][ \t]+)?(?=\S)", re.MULTILINE)
_WIDGET: Final = re.compile(r"\{\{[<%].{0,400}?[%>]\}\}|\{%.{0,400}?%\}|<!--.{0,2000}?-->", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Markdown:
    """What a document says, and what it says of itself."""

    text: str
    """Paragraphs with blank lines between; lists with a dash."""
    title: str = ""
    """Of its front matter, or its first heading."""
    about: Mapping[str, str] = field(default_factory=dict)
    """Keys of `_KEYS` that its front matter has."""


def is_markdown(text: str, address: str) -> bool:
    """Whether `text` is Markdown: by its name, or by front matter or several of its marks."""
    if re.search(r"\.(?:md|markdown|mdown|mkd)$", address.split("?")[0].casefold()):
        return True
    head = text[:20_000]
    if found := _FRONT.match(head):
        return any(_PAIR.match(line) for line in found["inside"].split("\n"))
    signs = (_HEADING.search(head), _LINK.search(head), _BOLD.search(head), _PICTURE.search(head))
    return bool(signs[0]) and sum(map(bool, signs)) >= 2


def read_markdown(text: str) -> Markdown:
    """`text` as plain paragraphs."""
    about, rest = _front(text.replace("\r\n", "\n"))
    rest = _TAG.sub("", rest)
    for gone in (
        _ASIDE,
        _WIDGET,
        _FENCE,
        _NOTE,
        _REFERENCE,
        _LOOSE_TABLE,
        _TABLE,
        _PICTURE,
        _NOTE_MARK,
        _BARE_LINK,
    ):
        rest = gone.sub("", rest)
    rest = _WIKI.sub(lambda found: "" if found[0].startswith("!") else found[1], rest)
    rest = _MARKED.sub(lambda found: found[1] or "", rest)
    rest = _LINK.sub(lambda found: found["text"], rest)
    title = about.get("title", "")
    headings = [*_HEADING.finditer(rest), *_SETEXT.finditer(rest)]
    first = min(headings, key=lambda found: found.start(), default=None)
    if first is not None and (not title or _same(first["text"], title)):
        title = title or _plain(first["text"])
        rest = rest[: first.start()] + rest[first.end() :]
    rest = _SETEXT.sub(lambda found: f"{found['text']}\n", rest)
    rest = _HEADING.sub(lambda found: f"\n{found['text']}\n", rest)
    rest = _RULE.sub("", _QUOTE.sub("", rest))
    rest = _NUMBERED.sub("\n- ", _ITEM.sub("\n- ", rest))
    return Markdown(_plain(rest), _plain(title), about)


def _plain(text: str) -> str:
    for _ in range(2):
        text = _BOLD.sub(lambda found: found[2], text)
        text = _ITALIC.sub(lambda found: found[2] or found[4], text)
    return _ESCAPE.sub(lambda found: found[1], _CODE.sub(lambda found: found[1], text)).strip()


def _same(one: str, other: str) -> bool:
    return re.sub(r"\W+", "", one.casefold()) == re.sub(r"\W+", "", other.casefold())


def _scalar(value: str) -> str:
    """A plain value without quotation marks, brackets or a comment behind it; of several in brackets the first."""
    value = value.strip()
    if found := re.match(r"""\[?\s{0,5}(?:"((?:[^"\\]|\\.)*+)"|'((?:[^']|'')*+)')""", value):
        return found[1].replace('\\"', '"') if found[1] is not None else found[2].replace("''", "'")
    return re.sub(r"\s#\s.*$", "", value.strip("[]")).strip()


def _front(text: str) -> tuple[dict[str, str], str]:
    """What the front matter (YAML, TOML or JSON; plain keys alone) says, and the text behind it."""
    pairs: dict[str, str] = {}
    if found := _FRONT.match(text):
        rest, key = text[found.end() :], ""
        for line in found["inside"].split("\n"):
            if line.lstrip().startswith("#"):
                continue
            if pair := _PAIR.match(line):
                key = pair["key"].casefold()
                pairs[key] = _scalar(pair["value"])
            elif key and (nested := _NESTED.match(line)):
                if not pairs[key] or nested["name"]:
                    pairs[key] = _scalar(nested["value"])  # the first of a list, or who it is by name
            elif key and re.match(r"\s+\S", line) and not re.match(r"\s+[\w-]{1,40}:\s", line):
                folded = "" if pairs[key] in (">", "|", ">-", "|-", ">+", "|+") else pairs[key]
                pairs[key] = f"{folded} {_scalar(line)}".strip()
    elif found := _PANDOC.match(text):
        lines = [line.lstrip("%").strip() for line in found[0].strip().split("\n")]
        pairs = dict(zip(("title", "author", "date"), lines, strict=False))
        rest = text[found.end() :]
    elif found := _JSON_FRONT.match(text):
        rest = text[found.end() :]
        try:
            pairs = {str(key).casefold(): str(value) for key, value in json.loads(found[1]).items()}
        except (ValueError, AttributeError):
            rest = text
    else:
        rest = text
    about = {}
    for name, keys in _KEYS.items():
        if said := next((pairs[key] for key in keys if pairs.get(key)), ""):
            about[name] = (
                said.partition('", "')[0].partition("', '")[0] if name in ("section", "author") else said
            )
    return about, rest
