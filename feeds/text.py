"""Text that XML 1.0 can carry, and that says what it seems to say."""

import re

from scripts.text.published import published

_ILLEGAL = re.compile(
    "[^\t\n\r -~\u00a0-\u061b\u061d-\u200d\u2010-\u2029\u202f-\u2065\u206a-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]"
)
"""What XML forbids, controls (to U+009F), and what turns the direction of other text."""
_POINTED = str.maketrans({"<": "‹", ">": "›"})


def drop_illegal(text: str) -> str:
    """`text` without the characters that XML 1.0 (section 2.2) forbids even when escaped, controls, and marks and
    overrides of direction."""
    if text.isprintable():  # the common case, without a look at each letter in Python
        return text
    return _ILLEGAL.sub("", text)


def join_lines(text: str) -> str:
    """`text` on one line: legal, with every run of white space as one space."""
    if text.isprintable() and "  " not in text and text[:1] != " " != text[-1:]:
        return text
    return " ".join(drop_illegal(text).split())


def escape(text: str) -> str:
    """`text` as the content of an element."""
    clean = drop_illegal(text)
    if "&" in clean or "<" in clean or ">" in clean:
        return clean.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return clean


def quote(text: str) -> str:
    """`text` as the value of an attribute, with its quotes, on one line."""
    return '"' + escape(join_lines(text)).replace('"', "&quot;") + '"'


def plain_title(text: str) -> str:
    """`text` on one line, with other signs for < and >: YouTube takes no title that has one."""
    line = join_lines(text)
    return line.translate(_POINTED) if "<" in line or ">" in line else line


def cut(text: str, limit_bytes: int) -> str:
    """The beginning of `text` that takes at most `limit_bytes` in UTF-8, ended by an ellipsis where cut."""
    raw = text.encode("utf-8", "ignore")
    if len(raw) <= limit_bytes:
        return text
    kept = raw[: limit_bytes - len("…".encode())].decode("utf-8", "ignore")
    head, space, _ = kept.rpartition(" ")
    return (head if space and len(head) > len(kept) // 2 else kept).rstrip() + "…"


def keep_web_link(link: str) -> str:
    """`link` as it is published where it is one that a browser may follow, else nothing: it comes from an article."""
    clean = published(drop_illegal(link).strip())
    return clean if clean.lower().startswith(("http://", "https://")) and " " not in clean else ""
