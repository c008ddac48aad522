"""Descent: how a spoken line came from the sentence that it names as its source, change by change.

Words may go (a dateline, a sign-off, a linking word, an age or date in brackets, a title that was said before) and a
day may be said anew; each such change bears the name of its rule. Whatever else differs has no name.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher

from scripts.article import Article
from scripts.condense.coherence import unlinked
from scripts.condense.strip import strip_dateline, strip_sign_off
from scripts.judging.claims import unlabelled
from scripts.judging.evidence import TOKEN, tokens
from scripts.judging.hour import Hour, Retold, retold, written_at
from scripts.judging.smallwords import CALENDAR, MONTH_NAMES, OFFICES, WEEKDAYS, word_set

LONGEST = 400
"""Words that are compared one by one; a longer stretch without anything in common is no sentence retold."""
_BRACKETED = re.compile(r"[(\[][^()\[\]]{0,80}[)\]]")
_IN_BRACKETS = word_set("tahun thn th usia umur")

_ANCHORS = WEEKDAYS | MONTH_NAMES | word_set("besok esok lusa kemarin hari semalam tadi nanti ini")
"""Words that say which day it is."""
_BEHIND, _AHEAD = word_set("lalu kemarin tadi semalam"), word_set("depan mendatang nanti besok esok lusa")
_PARTS = {word: word for word in ("pagi", "siang", "sore", "petang", "malam", "subuh", "dini")} | {
    "semalam": "malam"
}


@dataclass(frozen=True, slots=True)
class Edit:
    """One difference between an original and what is said."""

    lost: tuple[str, ...]
    """Words of the original that are not said, as they are written there."""
    won: tuple[str, ...]
    """Words that are said and do not stand there."""
    rule: str = ""
    """By which it may be; empty: by none."""


@dataclass(frozen=True, slots=True)
class Descent:
    """A line beside its original."""

    head: str = ""
    """What stood before the sentence and is not said: its dateline."""
    base: str = ""
    """The original as it may be said, of all its forms the one that is nearest to the line."""
    edits: tuple[Edit, ...] = ()
    untold: str = ""
    """Why the original cannot be said truly at the hour; empty where it can."""

    @property
    def unexplained(self) -> tuple[Edit, ...]:
        """The edits that no rule allows."""
        return tuple(edit for edit in self.edits if not edit.rule)


@dataclass(frozen=True, slots=True)
class _Word:
    text: str
    low: str
    bracketed: bool = False


def descend(
    written: str,
    original: str,
    article: Article,
    hour: Hour | None,
    heard: str,
    rewordings: Sequence[str] = (),
) -> Descent:
    """How `written` came from `original`, a sentence or title of `article`.

    `heard` is what the story said before, ` word word ` in small letters. `rewordings` are other forms of the
    original that are as good (a headline with its verdict).
    """
    wanted = tokens(written)
    whole = strip_sign_off(original.strip())
    short = strip_dateline(whole)
    head = whole[: len(whole) - len(short)] if short != whole else ""
    forms: list[tuple[str, str]] = [(head, short), ("", whole)] if head else [("", whole)]
    forms += [("", text) for text in rewordings if text != whole]
    untold, best = "", Descent("", whole, (Edit((original,), (written,)),))
    tried: list[tuple[str, str]] = []
    for before, text in forms:
        told = (
            retold(text, written_at(article), hour, article.paragraphs)
            if hour is not None and text
            else Retold(text)
        )
        if told.text is None:
            untold = untold or told.why or "it is over"
            tried.append((before, text))
            continue
        for form in dict.fromkeys((told.text, unlinked(told.text), unlabelled(told.text))):
            if tokens(form) == wanted:
                return Descent(before, form)
            tried.append((before, form))
        if told.text != text:
            tried += [(before, form) for form in dict.fromkeys((text, unlinked(text)))]
    dated = hour is not None and written_at(article) is not None
    fewest = LONGEST * 3
    for before, form in tried:
        edits = tuple(_edits(form, written, heard, dated))
        weight = sum(len(e.lost) + len(e.won) + 1 for e in edits) + LONGEST * sum(not e.rule for e in edits)
        if weight < fewest:
            fewest, best = weight, Descent(before, form, edits)
    return replace(best, untold=untold)


def _edits(base: str, written: str, heard: str, dated: bool) -> Iterator[Edit]:
    """The differences, from left to right."""
    one, other = _words(base), _words(written)
    a, b = [word.low for word in one], [word.low for word in other]
    start = 0
    while start < min(len(a), len(b)) and a[start] == b[start]:
        start += 1
    end = 0
    while end < min(len(a), len(b)) - start and a[-1 - end] == b[-1 - end]:
        end += 1
    left, right = len(a) - end, len(b) - end
    if max(left, right) - start > LONGEST:
        yield Edit((base,), (written,))
        return
    if left == start and right == start:
        return
    matcher = SequenceMatcher(None, a[start:left], b[start:right], autojunk=False)
    for kind, i, j, k, m in matcher.get_opcodes():
        if kind != "equal":
            lost, won = one[start + i : start + j], other[start + k : start + m]
            after = one[start + j : start + j + 1]
            edit = Edit(tuple(word.text for word in lost), tuple(word.text for word in won))
            named = next((name for name, allows in _ALLOWED if allows(lost, won, after, heard)), "")
            if named == "day" and not dated and {word.low for word in won} & CALENDAR - MONTH_NAMES:
                named = ""  # nobody knows which day the article means
            yield replace(edit, rule=named)


def _words(text: str) -> list[_Word]:
    spans = [found.span() for found in _BRACKETED.finditer(text)] if "(" in text or "[" in text else []
    return [
        _Word(found[0], found[0].casefold(), any(a < found.start() < b for a, b in spans))
        for found in TOKEN.finditer(text)
    ]


_Allows = Callable[[Sequence[_Word], Sequence[_Word], Sequence[_Word], str], bool]


def _aside(lost: Sequence[_Word], won: Sequence[_Word], after: Sequence[_Word], heard: str) -> bool:
    """A date or an age in brackets."""
    return not won and all(
        word.bracketed and (word.low[0].isdigit() or word.low in _IN_BRACKETS or word.low in CALENDAR)
        for word in lost
    )


def _day(lost: Sequence[_Word], won: Sequence[_Word], after: Sequence[_Word], heard: str) -> bool:
    """A day said anew, at the same part of it; the rule `stale` looks which day."""
    old, new = {word.low for word in lost}, {word.low for word in won}
    if not old & _ANCHORS and not any(word.bracketed for word in lost):
        return False
    if not new & _ANCHORS and not any(word.isdecimal() for word in new):
        return False
    for names in (WEEKDAYS, MONTH_NAMES):
        if old & names and new & names and not old & new & names:
            return False  # another weekday is another day, whatever date stands with it
    if (old & _BEHIND and new & _AHEAD) or (old & _AHEAD and new & _BEHIND):
        return False
    if {_PARTS[word] for word in old if word in _PARTS} != {_PARTS[word] for word in new if word in _PARTS}:
        return False
    return all(word.low in CALENDAR or (word.bracketed and word.low[0].isdigit()) for word in lost) and all(
        word in CALENDAR or (word.isdecimal() and (int(word[:5]) <= 31 or len(word) == 4)) for word in new
    )


def _title(lost: Sequence[_Word], won: Sequence[_Word], after: Sequence[_Word], heard: str) -> bool:
    """An office before a name that was said with that name before."""
    if won or not lost or not after or lost[0].low not in OFFICES:
        return False
    if not all(word.text[0].isupper() or word.low == "dan" for word in (*lost, *after)):
        return False
    return f" {' '.join(word.low for word in (*lost, *after))} " in heard


_ALLOWED: tuple[tuple[str, _Allows], ...] = (("aside", _aside), ("title", _title), ("day", _day))
