"""Nearly JSON: what programs write that is meant for JSON and is not quite it, read as it was meant.

Comments, commas too many, bare line ends in strings, something before or around the value (a warning of PHP, a call,
a guard against other sites, a browser's <pre>), several values one behind the other, an array that was cut off, and
what Python prints of a dict. Nothing is run: what is not understood is a fault with its place.
"""

import ast
import html
import json
import re
from typing import Any, Final

_PRE: Final = re.compile(r"<pre\b[^<>]{0,300}>\s{0,50}(?=[\[{])", re.IGNORECASE)
_STRING: Final = r'"(?:[^"\\]|\\.)*+"?'
# an open string or comment reaches to the end, so that nothing is looked for twice
_COMMENT: Final = re.compile(rf"({_STRING})|//[^\n]*+|/\*(?:[^*]|\*(?!/))*+(?:\*/)?", re.DOTALL)
_COMMA: Final = re.compile(rf"({_STRING})|,(?=\s*+[}}\]])", re.DOTALL)
_START: Final = re.compile(r'\{\s{0,200}(?:"|\})|\[\s{0,200}(?:\{|"|\])')
_LONG: Final = 200_000
"""Letters of a line that Python's own reader is asked for."""
_LONGEST: Final = 5_000_000
"""Letters of what is mended."""
_DECODER: Final = json.JSONDecoder(strict=False)


def begins_later(text: str) -> bool:
    """Whether JSON stands in `text` behind something that is none: a warning in HTML, or a browser's <pre>."""
    if pre := _PRE.search(text[:5000]):
        return not re.sub(r"<[^<>]{0,500}>|\s", "", _without_head(text[: pre.start()]))
    found = _START.search(text)
    return found is not None and not re.search(r"<!doctype\s+html|<html\b|<script\b", text, re.IGNORECASE)


def bare(text: str) -> str:
    """`text` without what a server, a guard or a browser puts around the value."""
    text = text.lstrip("\ufeff \t\r\n")
    if text[:1] == '"':
        return text
    if pre := _PRE.search(text[:5000]):
        inside = text[pre.end() :]
        return html.unescape(inside[: end if (end := inside.rfind("</pre")) >= 0 else None]).strip()
    if text[:1] not in "{[" and (found := _START.search(text)):
        return text[found.start() :]
    return text


def loads(text: str) -> Any:
    """One value; raises ValueError where `text` is none, not even nearly."""
    for tidied in (False, True)[: 1 if len(text) > _LONGEST else 2]:
        try:
            return _whole(_tidied(text) if tidied else text)
        except RecursionError:
            break
        except ValueError:
            continue
    if text[:1] == "{" and len(text) <= _LONG:
        try:
            return ast.literal_eval(text)
        except (ValueError, TypeError, SyntaxError, MemoryError, RecursionError):
            pass
    raise ValueError("no JSON")


def _whole(text: str) -> Any:
    value, end = _DECODER.raw_decode(text)
    if text[end:].strip(" \t\r\n);,\ufeff\x00"):
        raise ValueError("more stands behind it")
    return value


def _tidied(text: str) -> str:
    """Without comments and without commas before a closing bracket."""
    for gone in (_COMMENT, _COMMA):
        text = gone.sub(lambda found: found[1] or "", text)
    return text.strip()


def _without_head(text: str) -> str:
    return re.sub(r"<head\b(?:[^<]++|<(?!/?head\b))*+</head>", "", text, flags=re.IGNORECASE)
