"""Byte ranges (RFC 9110, section 14)."""

import re

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
