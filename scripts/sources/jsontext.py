"""JSON as text: values out of whatever a tool wrote, also where a part of it is broken.

One object, a list, lines, objects one behind another, a stray comma, a raw line end in a string, a file that was cut
off: what is whole in it is read, and each break is named once by its line.
"""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from scripts.sources.loose import loads

_ESCAPE: Final = re.compile(
    r"\\(?:u[dD][89aAbB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|(?P<lone>u[dD][89a-fA-F][0-9a-fA-F]{2})|.)",
    re.DOTALL,
)
_LOGGED: Final = re.compile(r"[\w.,:;+\-/| \[\]()]{1,120}?\s(?=\{)")
_BEFORE: Final = 60
"""Letters before an object in which what it follows is looked for."""
_SALVAGED: Final = 8_000_000
"""Letters of a broken text that are looked through."""
_TRIES: Final = 50
"""Times its own length that a broken text is read at most."""


@dataclass(frozen=True, slots=True)
class Read:
    """The values of a text, each with the line that it stands in ("" where the text is one value), and its breaks."""

    values: tuple[tuple[str, object], ...]
    faults: tuple[str, ...] = ()
    """English, with the line; no full stop."""


def read_values(text: str) -> Read:
    """Every value of `text`; lone surrogates, which no other text can hold, are left out of it."""
    text = without_lone_surrogates(text.strip().strip("\ufeff\x00"))
    whole, fault = _load(text)
    if fault:
        whole, still = _nearly(text)
        fault = still and fault
    if not fault and isinstance(whole, str):  # JSON within JSON
        whole, fault = _load(whole)
    if not fault:
        return Read((("", whole),))
    lines = [(number, line) for number, line in enumerate(text.split("\n"), 1) if line.strip(" \t\r\n[],")]
    objects = sum(_is_object(line) for _, line in lines)
    if len(lines) < 2 or 2 * objects < len(lines):
        return _salvaged(text)
    read = _by_line(lines)
    if not read.faults:
        return read
    # a list that was cut off and has an item a line opens with more than its first item
    return max(read, _salvaged(text), key=lambda each: len(each.values))


def _is_object(line: str) -> bool:
    bared = line.strip(" \t\r[,]")
    return bared.endswith("}") and bool(bared.startswith("{") or _LOGGED.match(bared))


def without_lone_surrogates(text: str) -> str:
    r"""`text` of JSON without escapes such as \ud83d that are half a letter."""
    if "\\ud" not in text and "\\uD" not in text:
        return text
    return _ESCAPE.sub(lambda found: "" if found["lone"] else found[0], text)


def _load(text: str) -> tuple[object, str]:
    try:
        return json.loads(text, strict=False), ""
    except json.JSONDecodeError as error:
        return None, error.msg
    except (ValueError, RecursionError):
        return None, "nested too deeply, or with a number that is too long"


def _nearly(text: str) -> tuple[object, str]:
    """What is meant for JSON and is not quite it: with comments, or as Python prints it."""
    try:
        return loads(text), ""
    except ValueError:
        return None, "no JSON"


def _by_line(lines: list[tuple[int, str]]) -> Read:
    values: list[tuple[str, object]] = []
    faults: list[str] = []
    for number, line in lines:
        source = (
            line.strip(" \t\r[,").rstrip(" \t\r,]") if line.lstrip(" \t[,").startswith("{") else line.strip()
        )
        if prefix := _LOGGED.match(source):  # a log's time, an event's name
            source = source[prefix.end() :]
        value, fault = _load(source)
        if fault:
            value, still = _nearly(source)
            fault = still and fault
        if fault:
            faults.append(f"line {number} is no JSON ({fault})")
        else:
            values.append((f"line {number}", value))
    return Read(tuple(values), tuple(faults))


def _salvaged(text: str) -> Read:
    """The objects of a broken text that are whole; of those that stand in another, the outermost."""
    text, whole = text[:_SALVAGED], len(text)
    values: list[tuple[str, object]] = []
    faults: dict[int, str] = {}
    decoder = json.JSONDecoder(strict=False)
    at, line, counted, budget = 0, 1, 0, _TRIES * len(text) + 100_000
    for start in _openings(text):
        if start < at:
            continue
        line += text.count("\n", counted, start)
        counted = start
        try:
            value, at = decoder.raw_decode(text, start)
        except json.JSONDecodeError as error:
            budget -= error.pos - start + error.pos // 2  # which is read again for the number of its line
            broken = error.pos
            reason = f"line {error.lineno} is no JSON ({error.msg})"
        except (ValueError, RecursionError):
            budget -= len(text)
            broken, reason = start, f"line {line} is no JSON (nested too deeply)"
        else:
            if value:
                values.append((f"line {line}", value))
            continue
        if broken >= len(text.rstrip()) - 1 or reason.endswith("(Unterminated string starting at)"):
            broken, reason = len(text), f"the text breaks off in line {text.count(chr(10)) + 1}"
        faults.setdefault(broken, reason)
        if budget < 0:
            faults.setdefault(-1, f"too much of it is broken; nothing behind line {line} was read")
            break
    if whole > len(text):
        faults.setdefault(
            -1, f"too much of it is broken; nothing behind line {text.count(chr(10)) + 1} was read"
        )
    if not values and not faults:
        faults[0] = "line 1 is no JSON; objects with title and text are wanted"
    return Read(tuple(values), tuple(faults.values()))


def _openings(text: str) -> Iterator[int]:
    """Where an object may begin that is no value of a key."""
    for found in re.finditer(r"\{", text):
        before = text[max(0, found.start() - _BEFORE) : found.start()].rstrip()
        if not before or before[-1] in ",[]}>;":
            yield found.start()
