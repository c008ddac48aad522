"""How one word is said that no entry holds, and who decides it."""

from collections.abc import Sequence
from functools import lru_cache
from typing import Literal

from scripts.lexicon.affixes import derive
from scripts.lexicon.foreign import anglicised
from scripts.lexicon.homographs import homographs
from scripts.lexicon.letters import guess
from scripts.lexicon.marks import FULL, fold
from scripts.lexicon.oldspelling import modern
from scripts.lexicon.table import look_up

Source = Literal["newsroom", "names", "homograph", "table", "affix", "model", "plain"]
"""The first two are entries; "plain" is a word without an e, which its spelling tells wholly."""

_LETTER_NAMES = frozenset(
    (
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
    )
)
"""Spelled letters keep their full e."""
_LONGEST_WORD = 60
"""Beyond it a "word" is noise, and nobody looks it up."""


def say_here(forms: Sequence[str], place: int, capital: bool, named: bool) -> tuple[str, Source]:
    """The saying of the word at `place` among the folded words of its line, and who decided.

    `capital`: it is written with one; `named`: and does not just open a sentence.
    """
    homograph = homographs().get(forms[place])
    if homograph:
        return homograph.decide(forms, place, named), "homograph"
    return say(forms[place], capital)


@lru_cache(maxsize=50_000)
def say(form: str, capital: bool = False) -> tuple[str, Source]:
    """The saying of one folded word without its neighbours, and who decided."""
    if len(form) > _LONGEST_WORD:
        return form.replace("e", FULL), "model"
    if form in _LETTER_NAMES:
        return form.replace("e", FULL), "table"
    listed = look_up(form)
    if listed is not None:
        return listed, "table"
    if capital:
        form = modern(form)
    derived = derive(form, _stem)
    if derived is not None:
        return derived, "affix"
    form = anglicised(form, capital)
    return (guess(form), "model") if "e" in form else (form, "plain")


def mark(saying: str) -> str:
    """An entry's saying with its bare e's read as in Indonesian words; IPA as it is."""
    if "e" not in saying or saying.startswith("/"):
        return saying
    return " ".join(say(word)[0] if "e" in word else word for word in saying.split())


def known(word: str) -> bool:
    """Whether `word` is Indonesian: in the table, a homograph, or made by affixes of one that is."""
    form = fold(word)
    return len(form) <= _LONGEST_WORD and (_stem(form) is not None or derive(form, _stem) is not None)


def _stem(word: str) -> str | None:
    homograph = homographs().get(word)
    return homograph.usual if homograph else look_up(word)
