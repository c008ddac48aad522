"""What is written and what is said of it, side by side: the words that differ, and how names are said."""

from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from scripts.lexicon import Lexicon, Said
from scripts.speakable import speakable
from scripts.story import Chosen

_SHOWN = ("newsroom", "names")
"""Sayings of these are named; how ordinary words are said, is not."""
_MARKS = ".,;:!?\"“”'()"


@dataclass(frozen=True, slots=True)
class Piece:
    """Some words of a line."""

    text: str
    differs: bool = False
    """It is not said as it is written."""
    saying: str = ""
    """How a word of it is said, where a lexicon or a decision says so."""


def spoken_of(chosen: Chosen) -> str:
    """`chosen` as it is read out."""
    return speakable(chosen.text)


def pieces(chosen: Chosen, lexicon: Lexicon) -> tuple[Piece, ...]:
    """The spoken form of `chosen`, in pieces."""
    written, spoken = chosen.text.split(), spoken_of(chosen).split()
    sayings = {said.written.casefold(): said.said for said in _named(chosen, lexicon)}
    out: list[Piece] = []
    for what, _, _, begin, end in SequenceMatcher(
        None, _plain(written), _plain(spoken), autojunk=False
    ).get_opcodes():
        if what == "delete":
            continue
        out += _named_pieces(spoken[begin:end], what != "equal", sayings)
    return tuple(out)


def _plain(words: Sequence[str]) -> list[str]:
    return [word.casefold().strip(_MARKS) for word in words]


def _named(chosen: Chosen, lexicon: Lexicon) -> list[Said]:
    decided = [Said(written, saying, "newsroom") for written, saying in chosen.said]
    read = [
        part for part in lexicon.read(spoken_of(chosen)) if isinstance(part, Said) and part.source in _SHOWN
    ]
    return [*read, *decided]


def _named_pieces(words: Sequence[str], differs: bool, sayings: dict[str, str]) -> list[Piece]:
    """`words` in pieces, those that a lexicon names on their own; the longest names first."""
    out: list[Piece] = []
    place = 0
    most = max((len(name.split()) for name in sayings), default=0)
    while place < len(words):
        for size in range(min(most, len(words) - place), 0, -1):
            text = " ".join(words[place : place + size])
            if saying := sayings.get(text.casefold().strip(_MARKS)):
                out.append(Piece(text, differs, saying))
                place += size
                break
        else:
            if out and out[-1].differs == differs and not out[-1].saying:
                out[-1] = Piece(f"{out[-1].text} {words[place]}", differs)
            else:
                out.append(Piece(words[place], differs))
            place += 1
    return out
