"""Reading: what servers send, taken as data. No field is trusted to be what its format says."""

import json
import math
import re
from datetime import datetime
from typing import Any, Final
from xml.etree import ElementTree

from scripts.service.told import NoService

MOST_TEXT: Final = 200
"""Letters of one field that is said."""
YEARS: Final = range(2000, 2200)
"""Of a moment that is one: beyond the ends of the calendar nothing can be added to it."""
_MARKUP: Final = re.compile(
    r"<[^<>]{0,500}>|[\x00-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2066-\u2069\ufeff]"
)


def root(text: str) -> ElementTree.Element:
    """The document in `text`. Nothing of the house is read by it and nothing unfolds: one that declares entities is
    refused. Raises NoService."""
    if "<!DOCTYPE" in text or "<!ENTITY" in text:
        raise NoService("it declares entities, which no such document has")
    try:
        return ElementTree.fromstring(text.lstrip("\ufeff").strip())
    except (ElementTree.ParseError, ValueError) as fault:
        raise NoService(f"no XML ({fault})") from fault


def value(text: str) -> Any:
    """The JSON value in `text`. Raises NoService."""
    try:
        return json.loads(text.lstrip("\ufeff"))
    except (ValueError, RecursionError) as fault:
        raise NoService(f"no JSON ({type(fault).__name__})") from fault


def plain(given: object, most: int = MOST_TEXT) -> str:
    """`given` as one line without mark-up; "" where it is no text, and where it is longer than `most`: half a sentence
    says something else."""
    if not isinstance(given, str) or len(given) > 4 * most:
        return ""
    line = " ".join(_MARKUP.sub(" ", given).split())
    return line if len(line) <= most else ""


def number(given: object) -> float | None:
    """`given` as a number, sent as one or as text ("1.00"); None where it is none."""
    if isinstance(given, bool) or not isinstance(given, str | int | float):
        return None
    try:
        found = float(given)
    except (ValueError, OverflowError):
        return None
    return found if math.isfinite(found) else None


def moment(given: object) -> datetime | None:
    """The ISO 8601 moment with its zone; None where `given` is none."""
    if not isinstance(given, str) or len(given) > 40:
        return None
    try:
        found = datetime.fromisoformat(given.strip())
    except ValueError:
        return None
    return found if found.tzinfo is not None and found.year in YEARS else None


def written(amount: float, decimals: int = 0) -> str:
    """As Indonesian writes it: 15538.5 -> "15.538,5"; noughts at the end of a fraction are left out."""
    whole, _, fraction = f"{amount:,.{decimals}f}".partition(".")
    fraction = fraction.rstrip("0")
    return whole.replace(",", ".") + (f",{fraction}" if fraction else "")
