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
from scripts.judging.easing import eased, is_short_of
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
        plain = dict.fromkeys((told.text, unlinked(told.text), unlabelled(told.text)))
        for form in (*plain, *dict.fromkeys(each for one in plain for each in eased(one))):
            if tokens(form) == wanted:
                return Descent(before, form)
            tried.append((before, form))
        if told.text != text:
            tried += [(before, form) for form in dict.fromkeys((text, unlinked(text)))]
    dated = hour is not None and written_at(article) is not None
    whole_text = " ".join(" ".join(article.paragraphs).split())
    fewest = LONGEST * 3
    for before, form in tried:
        edits = tuple(_edits(form, written, heard, whole_text, dated))
        weight = sum(len(e.lost) + len(e.won) + 1 for e in edits) + LONGEST * sum(not e.rule for e in edits)
        if weight < fewest:
            fewest, best = weight, Descent(before, form, edits)
    return replace(best, untold=untold)


def _edits(base: str, written: str, heard: str, article: str, dated: bool) -> Iterator[Edit]:
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
            around = _Around(one[: start + i], one[start + j : start + j + 9], heard, article)
            edit = Edit(tuple(word.text for word in lost), tuple(word.text for word in won))
            named = next((name for name, allows in _ALLOWED if allows(lost, won, around)), "")
            if named == "day" and not dated and {word.low for word in won} & CALENDAR - MONTH_NAMES:
                named = ""  # nobody knows which day the article means
            yield replace(edit, rule=named)


def _words(text: str) -> list[_Word]:
    spans = [found.span() for found in _BRACKETED.finditer(text)] if "(" in text or "[" in text else []
    return [
        _Word(found[0], found[0].casefold(), any(a < found.start() < b for a, b in spans))
        for found in TOKEN.finditer(text)
    ]


@dataclass(frozen=True, slots=True)
class _Around:
    """What a change stands in."""

    before: Sequence[_Word]
    after: Sequence[_Word]
    """The next words of the original, as far as there are any."""
    heard: str
    """What was said before, ` word word ` in small letters."""
    article: str
    """All of its text, single blanks between words."""


_Allows = Callable[[Sequence[_Word], Sequence[_Word], _Around], bool]


def _aside(lost: Sequence[_Word], won: Sequence[_Word], around: _Around) -> bool:
    """A date or an age in brackets."""
    return not won and all(
        word.bracketed and (word.low[0].isdigit() or word.low in _IN_BRACKETS or word.low in CALENDAR)
        for word in lost
    )


def _day(lost: Sequence[_Word], won: Sequence[_Word], around: _Around) -> bool:
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


def _title(lost: Sequence[_Word], won: Sequence[_Word], around: _Around) -> bool:
    """An office before a name that was said with that name before."""
    if won or not lost or not around.after or lost[0].low not in OFFICES:
        return False
    mention = (*lost, around.after[0])
    if not all(word.text[0].isupper() or word.low == "dan" for word in mention):
        return False
    return f" {' '.join(word.low for word in mention)} " in around.heard


def _short(lost: Sequence[_Word], won: Sequence[_Word], around: _Around) -> bool:
    """A full name and its short form: both once ("atau" where the bracket was), then the one or the other."""
    full = [word.text for word in lost]
    if not lost:
        return [w.low for w in won] == ["atau"] and bool(around.after) and around.after[0].bracketed
    if not won and len(lost) == 1 and lost[0].bracketed:
        return any(
            is_short_of(full[0], [word.text for word in around.before[-many:]]) for many in range(2, 10)
        )
    if not won and around.after and around.after[0].bracketed:
        inside = [word.text for word in around.after if word.bracketed]
        return is_short_of(inside[0], full) or (len(full) == 1 and is_short_of(full[0], inside))
    if len(won) == 1 and is_short_of(won[0].text, full):
        names = (" ".join(word.low for word in lost), won[0].low)
        return any(f" {one} atau {other} " in around.heard for one, other in (names, names[::-1]))
    return False


def _introduced(lost: Sequence[_Word], won: Sequence[_Word], around: _Around) -> bool:
    """A name that begins the sentence, made whole as its article has it, where it was not heard before."""
    if len(around.before) > 1 or not won or len(won) > 12:
        return False
    name = around.before or lost or around.after[:1]
    if len(name) != 1 or not name[0].text[:1].isupper() or f" {name[0].low} " in around.heard:
        return False
    new = [word.text for word in won]
    whole = [name[0].text, *new] if around.before else new if lost else [*new, name[0].text]
    if (around.before and lost) or name[0].text not in whole:
        return False
    return all(word[:1].isupper() or word == "dan" for word in whole) and " ".join(whole) in around.article


_ALLOWED: tuple[tuple[str, _Allows], ...] = (
    ("aside", _aside),
    ("title", _title),
    ("day", _day),
    ("short form", _short),
    ("introduced", _introduced),
)
