"""What part of a file is asked for, and whether it is needed at all (RFC 9110, sections 13 and 14)."""

import re
from collections.abc import Mapping
from email.utils import parsedate_to_datetime

_ONE = re.compile(r"\s*bytes\s*=\s*(\d{0,19})\s*-\s*(\d{0,19})\s*", re.ASCII | re.IGNORECASE)


class Unsatisfiable:
    """A range that lies past the end."""


def byte_range(header: str, size: int) -> tuple[int, int] | Unsatisfiable | None:
    """First byte and one past the last of the single range asked for.

    None where the whole is to be sent: another unit, a malformed range, or several ranges, which a server may
    ignore and no podcast app asks for.
    """
    match = _ONE.fullmatch(header)
    if match is None or not (match[1] or match[2]):
        return None
    if not match[1]:
        last = int(match[2])
        return (max(0, size - last), size) if last and size else Unsatisfiable()
    start = int(match[1])
    if match[2] and int(match[2]) < start:
        return None
    if start >= size:
        return Unsatisfiable()
    return start, min(int(match[2]) + 1, size) if match[2] else size


def wanted(
    asked: Mapping[str, str], told: Mapping[str, str], size: int
) -> tuple[int, int] | Unsatisfiable | None:
    """The range that a GET with the headers `asked` gets of a file about which `told` is said.

    If-Range (13.1.5) cancels the wish unless it names this very file.
    """
    header = asked.get("range")
    if not header:
        return None
    condition = asked.get("if-range")
    if condition and condition not in (told["etag"], told["last-modified"]):
        return None
    return byte_range(header, size)


def unchanged(asked: Mapping[str, str], told: Mapping[str, str]) -> bool:
    """Whether the client has it already; If-None-Match goes before If-Modified-Since (13.2.2)."""
    tags = asked.get("if-none-match")
    if tags is not None:
        known = (tag.strip().removeprefix("W/") for tag in tags.split(","))
        return any(tag in ("*", told["etag"]) for tag in known)
    since = asked.get("if-modified-since")
    if since is None:
        return False
    try:
        return parsedate_to_datetime(told["last-modified"]) <= parsedate_to_datetime(since)
    except (TypeError, ValueError, OverflowError):
        return False


def accepts_gzip(accepted: str) -> bool:
    """Whether Accept-Encoding allows gzip (12.5.3)."""
    weights: dict[str, str] = {}
    for choice in accepted.lower().split(","):
        name, _, weight = choice.partition(";")
        weights[name.strip()] = weight.replace(" ", "")
    weight = weights.get("gzip", weights.get("*", "q=0"))
    return re.fullmatch(r"q=0(\.0{0,3})?", weight) is None
