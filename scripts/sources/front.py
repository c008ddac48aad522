"""Front matter: what a Markdown file says of itself above its text, in YAML, TOML or JSON, or a reader service's head.

Of YAML only what front matter needs is read: plain keys, quoted words, lists, one level of keys below a key, folded
text. What is written otherwise is passed over.
"""

import json
import re
import tomllib
from collections.abc import Mapping
from typing import Final

_FENCED: Final = re.compile(r"(?P<fence>---|\+\+\+|;;;)(?:yaml|toml|json)?[ \t]*\n")
_KEY: Final = re.compile(
    r"(?P<indent> {0,8})(?P<key>[^\s:#\"'\[\]{}-][^:\n]{0,60}?|\"[^\"\n]{1,60}\") ?:(?:[ \t]++(?P<value>.*)|)$"
)
_ITEM: Final = re.compile(r" {0,8}- ++(?P<value>.*)$")
_COMMENT: Final = re.compile(r"\s#.*")
_FOLDED: Final = re.compile(r"[>|][+-]?\d?$")
_PANDOC: Final = ("title", "author", "date")
_TITLED: Final = re.compile(r"(?:title|judul|headline) ?:", re.IGNORECASE)
_LONGEST: Final = 20_000
"""Letters of the longest front matter."""
_SERVICE: Final = re.compile(
    r"(?:(?P<key>Title|URL Source|Published Time|Author|Number of Pages|Warning):(?P<value>[^\n]{0,2000})\n+)"
)
_BODY: Final = re.compile(r"Markdown Content:[ \t]*\n?")


def front_matter(text: str, *, bare: bool = False) -> tuple[dict[str, object], str]:
    """What stands above `text`, by its own keys, and the text below it; nothing where no front matter stands there.

    `bare`: also keys without a fence, and Pandoc's three lines, which other texts may begin with too.
    """
    start = re.match(r"\ufeff?\s{0,40}", text)
    at = start.end() if start else 0
    if opened := _FENCED.match(text, at):
        fence = opened["fence"]
        end = text.find(f"\n{fence}", opened.end() - 1, opened.end() + _LONGEST)
        if end < 0 and fence == "---":  # pandoc closes with dots
            end = text.find("\n...", opened.end() - 1, opened.end() + _LONGEST)
        if end >= 0:
            inside, rest = text[opened.end() : end], text[end + 4 :].partition("\n")[2]
            said = _toml(inside) if fence == "+++" else _json(inside) if fence == ";;;" else _yaml(inside)
            if said or not inside.strip():
                return said, rest
    if text.startswith("{", at):
        try:
            value, end = json.JSONDecoder(strict=False).raw_decode(text[: at + _LONGEST], at)
        except (ValueError, RecursionError):
            return {}, text
        if isinstance(value, dict) and text[end : end + 1] in ("\n", "\r") and text[end:].strip():
            return value, text[end:]
    said, rest = _service(text, at)
    return (said, rest) if said or not bare else _unfenced(text, at)


def _unfenced(text: str, at: int) -> tuple[dict[str, object], str]:
    """Pandoc's title, author and date behind percent signs, or keys above the first blank line."""
    head, _, rest = text[at : at + _LONGEST].partition("\n\n")
    rest = text[at + len(head) :]
    lines = head.split("\n")
    if all(line.startswith("%") for line in lines[:3]) and len(lines) <= len(_PANDOC):
        return dict(zip(_PANDOC, (line.lstrip("% ").strip() for line in lines), strict=False)), rest
    if len(lines) > 1 and all(map(_KEY.match, lines)) and _TITLED.match(lines[0]):
        return _yaml(head), rest
    return {}, text


def _service(text: str, at: int) -> tuple[dict[str, object], str]:
    """The head that services which turn pages into Markdown write."""
    said: dict[str, object] = {}
    place = at
    while found := _SERVICE.match(text, place):
        said[found["key"].replace("URL Source", "url").replace("Published Time", "published")] = found[
            "value"
        ].strip()
        place = found.end()
    body = _BODY.match(text, place)
    return (said, text[body.end() :]) if said and body else ({}, text)


def _toml(inside: str) -> dict[str, object]:
    try:
        said: dict[str, object] = tomllib.loads(inside)
    except (tomllib.TOMLDecodeError, RecursionError, ValueError):
        return _yaml(inside.replace(" = ", ": "))
    more = said.get("taxonomies"), said.get("extra"), said.get("params")
    for table in more:
        if isinstance(table, Mapping):
            said = {**table, **said}
    return said


def _json(inside: str) -> dict[str, object]:
    try:
        value = json.loads(inside, strict=False)
    except (ValueError, RecursionError):
        return {}
    return value if isinstance(value, dict) else {}


def _yaml(inside: str) -> dict[str, object]:
    said: dict[str, object] = {}
    key, folded = "", False
    for line in inside.split("\n"):
        line = line.rstrip("\r")
        pair = None if folded and line.startswith("  ") else _KEY.match(line)
        if pair and len(pair["indent"]) < 2:
            key, value = pair["key"].strip().strip('"'), (pair["value"] or "").strip()
            folded = bool(_FOLDED.match(value))
            said[key] = "" if folded else _value(value)
        elif not key or not line.strip() or line.lstrip().startswith("#"):
            continue
        elif (item := _ITEM.match(line)) and not folded:
            held = said[key]
            said[key] = [*(held if isinstance(held, list) else []), _item(item["value"])]
        elif (pair and not said[key]) or (pair and isinstance(said[key], dict)):
            held = said[key]
            said[key] = {
                **(held if isinstance(held, dict) else {}),
                pair["key"].strip(): _value(pair["value"] or ""),
            }
        elif line.startswith(" ") and isinstance(said[key], str):
            said[key] = f"{said[key]} {line.strip() if folded else _plain(line)}".strip()
    return {name: value for name, value in said.items() if value not in ("", [], {})}


def _item(text: str) -> object:
    pair = _KEY.match(text)
    return {pair["key"].strip(): _value(pair["value"] or "")} if pair and pair["value"] else _value(text)


def _value(text: str) -> object:
    text = text.strip()
    if text.startswith("[") and text.rstrip().endswith("]") and not text.startswith("[["):
        return [
            _plain(each)
            for each in re.findall(r"\"(?:[^\"\\]|\\.)*+\"|'[^']*+'|[^,\[\]]++", text)
            if each.strip()
        ]
    plain = _plain(text)
    quoted = text[:1] in ("'", '"')
    if not quoted and plain.casefold() in ("true", "yes", "false", "no"):
        return plain.casefold() in ("true", "yes")
    return "" if not quoted and plain.casefold() in ("null", "~") else plain


def _plain(text: str) -> str:
    text = _unquoted(text.strip())
    return text[2:-2].rpartition("|")[2] if text.startswith("[[") and text.endswith("]]") else text


def _unquoted(text: str) -> str:
    if len(text) > 1 and text[0] == '"' and (end := re.match(r'"((?:[^"\\]|\\.)*+)"', text)):
        return re.sub(r"\\(.)", lambda found: {"n": " ", "t": " "}.get(found[1], found[1]), end[1]).strip()
    if len(text) > 1 and text[0] == "'" and (end := re.match(r"'((?:[^']|'')*+)'", text)):
        return end[1].replace("''", "'").strip()
    return _COMMENT.sub("", text).strip()
