"""Foreseen: hours and parts of a day alone ("diperkirakan selesai pukul 20.00"), which are of the day of writing."""

import re
from datetime import datetime, timedelta
from typing import Final

from scripts.judging.atoms import PART, part_of
from scripts.judging.moments import Span, bounds
from scripts.judging.phrases import Phrase

_FORESEEN: Final = (
    r"(?i)\b(?:di(?:perkirakan|prakirakan|prediksi|targetkan|harapkan)|mem(?:perkirakan|prediksi)|menargetkan"
    r"|perkiraan(?:nya)?)\b[^.;,]{0,80}? (?:pada |sekitar |menjelang |sebelum |selambatnya ){0,2}"
)
_AT: Final = re.compile(f"{_FORESEEN}$")
_IN: Final = re.compile(rf"{_FORESEEN}(?P<part>{PART})(?: hari)?(?=[.,;]|$)")
_REACH: Final = 140
_NEXT_DAY: Final = ("dini hari", "subuh", "pagi")
"""What is foreseen for these in the evening is of the day after."""


def at(text: str, start: int) -> bool:
    """Whether the clock time at `start` of `text` is one that somebody foresaw."""
    return _AT.search(text, max(0, start - _REACH), start) is not None


def part(text: str, written: datetime) -> tuple[Phrase, Span, datetime, datetime] | None:
    """The part of a day ("tengah malam") for which `text`, which names no day, foresees something; None: there is
    none that was still to come at `written`. Where it stands, what it means, when that begins and has ended."""
    found = _IN.search(text)
    if found is None:
        return None
    span = Span(written.date(), written.date(), part_of(found["part"].lower()))
    begins, ends = bounds(span, written)
    if begins <= written and span.part in _NEXT_DAY:
        begins, ends = begins + timedelta(days=1), ends + timedelta(days=1)
    return (
        (Phrase(found.start("part"), found.end("part"), rel="pukul"), span, begins, ends)
        if ends > written
        else None
    )
