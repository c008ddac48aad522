"""Figures: the numbers of a text, the same however they are written."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

RUN = re.compile(r"[^\W_]+(?:[.,:-]\d+)*")
"""A word or a number."""
_ONES = "nol satu dua tiga empat lima enam tujuh delapan sembilan sepuluh sebelas"
_SAID = {word: float(n) for n, word in enumerate(_ONES.split())} | {"seratus": 100.0, "seribu": 1000.0}
_SCALES = {"ratus": 1e2, "ribu": 1e3, "juta": 1e6, "miliar": 1e9, "triliun": 1e12}
_TAKES = {"puluh", "ratus", "seratus", "seribu", *_SCALES}
"""Behind these a number in words goes on."""


@dataclass(frozen=True, slots=True)
class Figure:
    """One number among the words of a text."""

    key: str
    """The same for "Rp110 ribu" and "110.000"; a result has its lower side first: "1-2" for "2-1"."""
    value: float | None
    """None for a result."""
    start: int
    """Place of its first word."""
    end: int
    """Place behind its last word."""


def numbered(runs: Sequence[str]) -> Iterator[Figure]:
    """The numbers among `runs`, words in small letters, from left to right."""
    place = 0
    while place < len(runs):
        start, run = place, runs[place]
        place += 1
        one, dash, other = run.partition("-")
        if dash and one.isdecimal() and other.isdecimal():
            low, high = sorted((one, other), key=int)
            yield Figure(f"{low}-{high}", None, start, place)
            continue
        if run in _SAID:
            value, place = _said(runs, start)
        else:
            read = _number(run)
            if read is None:
                continue
            value = read
            while place < len(runs) and runs[place] in _SCALES:
                value *= _SCALES[runs[place]]
                place += 1
        yield Figure(f"{value:.10g}", value, start, place)


def _said(runs: Sequence[str], place: int) -> tuple[float, int]:
    """The value of the number in words that begins at `place`, and the place behind it."""
    total, hundreds, rest, last = 0.0, 0.0, 0.0, ""
    while place < len(runs):
        run = runs[place]
        if run in ("seratus", "seribu") and not rest:
            total, hundreds = (total, _SAID[run]) if run == "seratus" else (total + 1e3, 0.0)
        elif run in _SAID and (not last or last in _TAKES) and not rest % 10:
            rest += _SAID[run]
        elif run == "belas" and 0 < rest < 10:
            rest += 10
        elif run == "puluh" and rest:
            rest *= 10
        elif run == "ratus" and 0 < rest < 1e3:
            hundreds, rest = rest * 100, 0.0
        elif run in _SCALES and hundreds + rest:
            total, hundreds, rest = total + (hundreds + rest) * _SCALES[run], 0.0, 0.0
        else:
            break
        last, place = run, place + 1
    return total + hundreds + rest, place


def figures(text: str) -> Iterator[tuple[str, str, str]]:
    """Numbers ("Rp110 ribu", "dua belas", "1-2" for "2-1"), with the words beside them."""
    runs = [found.group().lower() for found in RUN.finditer(text)]
    for figure in numbered(runs):
        if figure.value is None:
            yield figure.key, "", "skor"
        else:
            before = runs[figure.start - 1] if figure.start else ""
            yield figure.key, before, runs[figure.end] if figure.end < len(runs) else ""


def _number(run: str) -> float | None:
    """The value of one run; None where it is no number (a time of the day is none)."""
    run = run.removeprefix("rp")
    if not run[:1].isdigit():
        return None
    if re.fullmatch(r"\d{1,3}(?:\.\d{3})+", run):
        return float(run.replace(".", ""))
    if re.fullmatch(r"\d{1,15}(?:[.,]\d{1,6})?", run, re.ASCII):
        return float(run.replace(",", "."))
    return None
