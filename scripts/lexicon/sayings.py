"""The Lexicon: how each word of a line is said."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache

from scripts.lexicon.entries import Entry
from scripts.lexicon.homographs import homographs
from scripts.lexicon.marks import fold
from scripts.lexicon.reading import Source, mark, say_here
from scripts.lexicon.table import look_up

_WORD = re.compile(r"[^\W\d_]+(?:['’ʼ`][^\W\d_]+)*")
_ENDS_SENTENCE = re.compile(r"[.!?…:\n\"“”]")
_WITHIN_ENTRY = " -.\u00a0&"
"""What may stand between the words of one entry."""


@dataclass(frozen=True, slots=True)
class Said:
    """A word (or an entry's words) of a line, and how it is said."""

    written: str
    said: str
    """A saying (`scripts.lexicon.marks`), or IPA between slashes."""
    source: Source


@dataclass(frozen=True, slots=True)
class _Sought:
    """An entry as it is looked for."""

    forms: tuple[str, ...]
    exact: tuple[str, ...]
    """As written, where its capitals matter; else empty."""
    entry: Entry


@dataclass(frozen=True, slots=True)
class _Line:
    """A text, where its words stand, and the words folded."""

    text: str
    spans: tuple[tuple[int, int], ...]
    forms: tuple[str, ...]

    @classmethod
    def of(cls, text: str) -> "_Line":
        spans = tuple(match.span() for match in _WORD.finditer(text))
        return cls(text, spans, tuple(fold(text[start:end]) for start, end in spans))

    def gap(self, place: int) -> str:
        """What stands before the word at `place` (after the last, when there is no such word)."""
        start = self.spans[place - 1][1] if place else 0
        return self.text[start : self.spans[place][0] if place < len(self.spans) else None]

    def holds(self, sought: _Sought, place: int) -> bool:
        """Whether the entry's words begin at `place`."""
        stop = place + len(sought.forms)
        if self.forms[place:stop] != sought.forms:
            return False
        if (
            sought.exact
            and tuple(self.text[start:end] for start, end in self.spans[place:stop]) != sought.exact
        ):
            return False
        return all(not self.gap(n).strip(_WITHIN_ENTRY) for n in range(place + 1, stop))


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Entries that come before the language's own rules; where two fit the longer wins, then the earlier."""

    entries: tuple[Entry, ...] = ()
    _index: dict[str, list[_Sought]] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        index: dict[str, list[_Sought]] = {}
        for sought in map(_sought, self.entries):
            if sought.forms:
                index.setdefault(sought.forms[0], []).append(sought)
        for found in index.values():
            found.sort(key=lambda sought: -len(sought.forms))  # stable: the earlier entry stays first
        object.__setattr__(self, "_index", index)

    def over(self, other: "Lexicon") -> "Lexicon":
        """Both, with ours first: `newsroom.over(ours())`."""
        return Lexicon(self.entries + other.entries)

    def read(self, text: str) -> tuple[Said | str, ...]:
        """The line in order: words with their sayings, and between them whatever stands there, as it is."""
        line = _Line.of(text)
        parts: list[Said | str] = []
        for place, count, entry in self._walk(line):
            start, end = line.spans[place][0], line.spans[place + count - 1][1]
            gap, written = line.gap(place), text[start:end]
            if gap:
                parts.append(gap)
            if entry:
                parts.append(Said(written, mark(entry.said), entry.origin))
                continue
            capital = written[0].isupper()
            opens = place == 0 or _ENDS_SENTENCE.search(gap) is not None
            named = capital and not opens and not written.isupper()
            parts.append(Said(written, *say_here(line.forms, place, capital, named)))
        rest = line.gap(len(line.spans))
        return (*parts, rest) if rest else tuple(parts)

    def hits(self, text: str) -> tuple[Entry, ...]:
        """The entries that touch `text`, each once, in the order in which they are heard."""
        return tuple(dict.fromkeys(entry for _, _, entry in self._walk(_Line.of(text)) if entry))

    def _walk(self, line: _Line) -> Iterator[tuple[int, int, Entry | None]]:
        """Place and number of words of each entry, and of each word that none holds."""
        place = 0
        while place < len(line.forms):
            candidates = self._index.get(line.forms[place], ())
            found = next((sought for sought in candidates if line.holds(sought, place)), None)
            count = len(found.forms) if found else 1
            yield place, count, found.entry if found else None
            place += count


@lru_cache(maxsize=50_000)
def _sought(entry: Entry) -> _Sought:
    words = tuple(_WORD.findall(entry.written))
    forms = tuple(map(fold, words))
    return _Sought(forms, words if forms and _capitals_matter(entry.written, forms) else (), entry)


def _capitals_matter(written: str, forms: tuple[str, ...]) -> bool:
    """Of one word only, and where without its capitals it would be a word of its own (Mei, Serang)."""
    return (
        len(forms) == 1
        and not written.islower()
        and (look_up(forms[0]) is not None or forms[0] in homographs())
    )
