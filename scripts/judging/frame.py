"""Frame: what is said between the stories, and whether every line is fit to be read aloud."""

import re
from collections import Counter
from collections.abc import Iterator

from scripts import almanac
from scripts.judging.finding import Case, Finding
from scripts.judging.hearing import heard, today

_MARK_UP = re.compile(r"</?[a-zA-Z][^<>]{0,200}>|<!|&(?:[a-zA-Z]{2,8}|#\d{1,6});|[{}]|\]\(|\*\*")
_ADDRESS = re.compile(r"https?:|\bwww\.|[<>\[\]]", re.IGNORECASE)
"""What print may show and no voice says."""
_DENIED = re.compile(r"\b(?:tidak|bukan|belum|tanpa|jangan|tak)\b")
_LESS = re.compile(r"minus|[-−–]\s?\d", re.IGNORECASE)
_FIGURE = re.compile(r"\d")
_CLOCK = re.compile(r"\b(\d{1,2})\.(\d\d)\b")


def spoken(case: Case) -> Iterator[Finding]:
    """What a voice is given holds words only, and print no mark-up."""
    for said in case.lines:
        found = (
            _MARK_UP.search(said.line.spoken)
            or _ADDRESS.search(said.line.spoken)
            or _MARK_UP.search(said.line.written)
        )
        if found:
            yield case.find(said, "spoken", f"mark-up is read aloud: {found[0][:40]}")
        elif wrong := _otherwise(said.line.written, said.line.spoken):
            yield case.find(said, "spoken", wrong)
        elif _FIGURE.search(said.line.spoken):
            yield case.find(said, "spoken", "a figure is left in the spoken form", grave=False)


def _otherwise(written: str, spoken_: str) -> str:
    """What a voice would deny or take off that is not so written; empty where nothing."""
    if Counter(_DENIED.findall(written.casefold())) != Counter(_DENIED.findall(spoken_.casefold())):
        return "a denial is lost or added on the way from print to voice"
    if "minus" in spoken_.casefold() and not _LESS.search(written):
        return 'a dash is read as "minus"'
    return ""


def greeting(case: Case) -> Iterator[Finding]:
    """The day, date and time of day of the greeting are those of the edition."""
    hour = case.hour
    if hour is None:
        return
    for said in case.lines:
        if said.line.kind != "greeting":
            continue
        for day in heard(said.line.written, hour):
            if today(hour) not in day.dates:
                yield case.find(said, "greeting", f'the edition is not of "{day.said}"', grave=False)
        wanted = {(hour.when.hour, hour.when.minute)}
        for clock in _CLOCK.findall(said.line.written):
            if (int(clock[0]), int(clock[1])) not in wanted:
                told = almanac.clock(hour.when)
                yield case.find(
                    said, "greeting", f"it says {'.'.join(clock)}, the edition is of {told}", grave=False
                )


RULES = (spoken, greeting)
