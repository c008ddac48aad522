"""The Lexicon: how each word of a line is said."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Literal

from scripts.lexicon.affixes import derive
from scripts.lexicon.entries import Entry
from scripts.lexicon.foreign import anglicised
from scripts.lexicon.homographs import homographs
from scripts.lexicon.letters import guess
from scripts.lexicon.marks import fold
from scripts.lexicon.oldspelling import modern
from scripts.lexicon.table import look_up

Source = Literal["newsroom", "names", "homograph", "table", "affix", "model", "plain"]
"""Who decided; "plain" is a word without an e, which its spelling tells wholly."""

_WORD = re.compile(r"[^\W\d_]+(?:['’ʼ`][^\W\d_]+)*")
_LETTER_NAMES = frozenset(
    [
        "be",
        "ce",
        "de",
        "e",
        "ef",
        "ge",
        "je",
        "el",
        "em",
        "en",
        "pe",
        "er",
        "es",
        "te",
        "ve",
        "we",
        "ye",
        "zet",
        "eks",
    ]
)
"""Spelled letters keep their full e."""
_LONGEST_WORD = 60
"""Beyond it a "word" is noise, and nobody looks it up."""
_ENDS_SENTENCE = re.compile(r"[.!?…:\n\"“”]")


@dataclass(frozen=True, slots=True)
class Said:
    """A word (or an entry's words) of a line, and how it is said."""

    written: str
    said: str
    """A saying (`scripts.lexicon.marks`), or IPA between slashes."""
    source: Source


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Entries that come before the language's own rules; where two fit the longer wins, then the earlier."""

    entries: tuple[Entry, ...] = ()
    _index: dict[str, list[tuple[tuple[str, ...], bool, Entry]]] = field(
        init=False, repr=False, compare=False
    )

    def __post_init__(self) -> None:
        index: dict[str, list[tuple[tuple[str, ...], bool, Entry]]] = {}
        for entry in self.entries:
            forms = tuple(fold(word) for word in _WORD.findall(entry.written))
            if forms:
                index.setdefault(forms[0], []).append((forms, _capitals_matter(entry.written, forms), entry))
        for found in index.values():
            found.sort(key=lambda candidate: -len(candidate[0]))  # stable: the earlier entry stays first
        object.__setattr__(self, "_index", index)

    def over(self, other: "Lexicon") -> "Lexicon":
        """Both, with ours first: `newsroom.over(ours())`."""
        return Lexicon(self.entries + other.entries)

    def read(self, text: str) -> tuple[Said | str, ...]:
        """The line in order: words with their sayings, and between them whatever stands there, as it is."""
        matches = list(_WORD.finditer(text))
        written = [match.group() for match in matches]
        forms = [fold(word) for word in written]
        line: list[Said | str] = []
        end, place = 0, 0
        while place < len(matches):
            start = matches[place].start()
            gap = text[end:start]
            if gap:
                line.append(gap)
            found = self._find(forms, written, place, text, matches)
            count = len(found[0]) if found else 1
            end = matches[place + count - 1].end()
            if found:
                line.append(Said(text[start:end], _marked(found[1].said), found[1].origin))
            else:
                opens = place == 0 or _ENDS_SENTENCE.search(gap) is not None
                line.append(_said(written[place], forms, place, opens))
            place += count
        if text[end:]:
            line.append(text[end:])
        return tuple(line)

    def hits(self, text: str) -> tuple[Entry, ...]:
        """The entries that touch `text`, each once, in the order in which they are heard."""
        matches = list(_WORD.finditer(text))
        written = [match.group() for match in matches]
        forms = [fold(word) for word in written]
        found: dict[Entry, None] = {}
        place = 0
        while place < len(matches):
            hit = self._find(forms, written, place, text, matches)
            if hit:
                found[hit[1]] = None
            place += len(hit[0]) if hit else 1
        return tuple(found)

    def _find(
        self,
        forms: Sequence[str],
        written: Sequence[str],
        place: int,
        text: str,
        matches: Sequence[re.Match[str]],
    ) -> tuple[tuple[str, ...], Entry] | None:
        for wanted, exact, entry in self._index.get(forms[place], ()):
            stop = place + len(wanted)
            if stop > len(forms) or tuple(forms[place:stop]) != wanted:
                continue
            if exact and " ".join(written[place:stop]) != " ".join(_WORD.findall(entry.written)):
                continue
            gaps = (text[matches[n].end() : matches[n + 1].start()] for n in range(place, stop - 1))
            if all(gap.strip(" -.\u00a0&") == "" for gap in gaps):
                return wanted, entry
        return None


def _capitals_matter(written: str, forms: Sequence[str]) -> bool:
    """Of one word only, and where without its capitals it would be a word of its own (Mei, Serang)."""
    return (
        len(forms) == 1
        and not written.islower()
        and (look_up(forms[0]) is not None or forms[0] in homographs())
    )


def _said(written: str, forms: Sequence[str], place: int, opens: bool) -> Said:
    form = forms[place]
    homograph = homographs().get(form)
    if homograph:
        named = written[0].isupper() and not opens and not written.isupper()
        return Said(written, homograph.decide(forms, place, named), "homograph")
    saying, source = say(form, written[0].isupper())
    return Said(written, saying, source)


def _marked(saying: str) -> str:
    """An entry's saying with its bare e's read as Indonesian words would be; IPA as it is."""
    if "e" not in saying or saying.startswith("/"):
        return saying
    return " ".join(say(word)[0] if "e" in word else word for word in saying.split())


def _stem(word: str) -> str | None:
    homograph = homographs().get(word)
    return homograph.usual if homograph else look_up(word)


@lru_cache(maxsize=50_000)
def say(form: str, capital: bool = False) -> tuple[str, Source]:
    """The saying of one folded word without its neighbours, and who decided."""
    if len(form) > _LONGEST_WORD:
        return form.replace("e", "é"), "model"
    if form in _LETTER_NAMES:
        return form.replace("e", "é"), "table"
    known = look_up(form)
    if known is not None:
        return known, "table"
    if capital:
        form = modern(form)
    derived = derive(form, _stem)
    if derived is not None:
        return derived, "affix"
    form = anglicised(form, capital)
    return (guess(form), "model") if "e" in form else (form, "plain")


def known(word: str) -> bool:
    """Whether `word` is Indonesian: in the table, a homograph, or made by affixes of one that is."""
    form = fold(word)
    return len(form) <= _LONGEST_WORD and (_stem(form) is not None or derive(form, _stem) is not None)
