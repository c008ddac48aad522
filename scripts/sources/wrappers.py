"""Wrappers: addresses of aggregators, searches and letters that only lead on to an article elsewhere."""

import re
from html import unescape
from typing import Final
from urllib.parse import parse_qsl, unquote, urljoin, urlsplit

WAIT_S: Final = 5.0
"""A page that refers on later than that is meant to be read."""
_NO_SCRIPT: Final = re.compile(
    r"<noscript\b[^<>]{0,200}>(?:[^<]++|<(?!/?noscript\b))*+</noscript>", re.IGNORECASE
)
"""Where it sends who has no scripts is no article."""
_META: Final = re.compile(r"<meta\b[^<>]{0,3000}>", re.IGNORECASE)
_REFRESH: Final = re.compile(r"""http-equiv\s?=\s?["']?refresh""", re.IGNORECASE)
_CONTENT: Final = re.compile(
    r"""content\s?=\s?(?:"(?P<double>[^"]{1,2100})|'(?P<single>[^']{1,2100})|(?P<none>[^\s>]{1,2100}))""",
    re.IGNORECASE,
)
_ONWARD: Final = re.compile(
    r"""\s{0,5}(?P<wait>\d{0,4}(?:\.\d{0,3})?)\s{0,5}[;,]\s{0,5}(?:url\s{0,5}=)?\s{0,5}["']?(?P<to>[^\s"']{1,2000})""",
    re.IGNORECASE,
)
_SCRIPT: Final = re.compile(
    r"""location(?:\.href)?\s?(?:=|\.(?:replace|assign)\s?\()\s?["'](?P<to>[^"'\s]{1,2000})["']""",
    re.IGNORECASE,
)
_RUNS: Final = re.compile(r"<script|\bonload\s?=", re.IGNORECASE)
_TAGS: Final = re.compile(
    r"<(?:script|style)\b(?:[^<]++|<(?!/(?:script|style)>))*+(?:</(?:script|style)>|\Z)"
    r"|<head\b(?:[^<]++|<(?!/?head\b))*+</head>|<[^<>]{0,2000}>",
    re.IGNORECASE,
)
_BRIEF: Final = 300
"""Letters: a page with more of them says something itself, whatever its scripts do."""
_NAMES: Final = (
    "url",
    "u",
    "q",
    "to",
    "target",
    "dest",
    "destination",
    "redirect",
    "redirect_url",
    "link",
    "goto",
)


def unwrapped(address: str) -> str:
    """The address that a wrapper carries whole within itself; `address` where it carries none."""
    parts = urlsplit(address)
    for name, value in parse_qsl(parts.query):
        inner = urlsplit(unquote(value) if "%3A" in value[:12].upper() else value)
        if (
            name.lower() in _NAMES
            and inner.scheme in ("http", "https")
            and inner.netloc not in ("", parts.netloc)
        ):
            return inner.geturl()
    return address


def referral(content: bytes, address: str) -> str:
    """Where a page refers on within a few seconds, by its head or a script that is all it has; empty where it
    does not."""
    text = _NO_SCRIPT.sub(" ", content.decode("utf-8", errors="replace"))
    for meta in _META.finditer(text):
        said = _CONTENT.search(meta[0]) if _REFRESH.search(meta[0]) else None
        found = _ONWARD.match(unescape(said["double"] or said["single"] or said["none"])) if said else None
        if (
            found
            and float(found["wait"].strip(".") or 0) <= WAIT_S
            and (onward := _joined(address, found["to"]))
        ):
            return onward
    script = _SCRIPT.search(text) if _RUNS.search(text) else None
    if script and len(" ".join(_TAGS.sub(" ", text).split())) <= _BRIEF:
        return _joined(address, script["to"])
    return ""


def _joined(address: str, to: str) -> str:
    onward = urljoin(address, to.strip().replace("\\/", "/"))
    return onward if onward.startswith(("http://", "https://")) and onward != address else ""
