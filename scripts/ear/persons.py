"""Persons: who speaks first in a story is heard by role and full name, as the article brought them in."""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from scripts.condense.offices import OFFICE
from scripts.ear.words import LONGEST, count, lowered
from scripts.events.institutions import is_common
from scripts.story import Chosen

_CAPITAL: Final = r"[A-Z][\w'’-]{0,60}+"
_SPEAKS: Final = (
    "mengatakan|menuturkan|menjelaskan|menambahkan|menyebut|menyebutkan|menyatakan|menegaskan|mengaku|berharap|meminta"
    "|mengungkapkan|menilai|memastikan|mengingatkan|menyampaikan|menerangkan|memaparkan|melanjutkan|membantah"
)
_ALONE: Final = re.compile(rf"(?P<name>[A-Z][a-z][\w'’-]*+) (?=(?:juga )?(?:{_SPEAKS})\b)")
_MENTION: Final = re.compile(rf"{_CAPITAL}(?: (?:dan (?={_CAPITAL} ))?{_CAPITAL}){{1,11}}")
_SAYS: Final = re.compile(
    r"\b(?:kata|ujar|tutur|ucap|jelas|tegas|imbuh|ungkap|papar|terang|lanjut|tandas|pungkas|menurut) $",
    re.IGNORECASE,
)
_GOES_ON: Final = re.compile(rf",? (?:{_SPEAKS})\b")
_HEADED: Final = re.compile(rf"(?:{OFFICE})\b")


def introduced(told: Sequence[Chosen], articles: Sequence[str]) -> tuple[Chosen, ...]:
    """`told` with the name that alone begins a sentence made whole, where no earlier one has it.

    `articles`: by `Chosen.article`, all of the text. Nothing changes where two bear the name, where nobody is brought
    in by it, or where the sentence would become too long.
    """
    out: list[Chosen] = []
    heard = ""
    for chosen in told:
        found = _ALONE.match(chosen.text)
        common = found and is_common(found["name"].casefold())
        if (
            found
            and not common
            and lowered(found["name"]) == found["name"]
            and not _has(heard, found["name"])
        ):
            mention = _brought_in(found["name"], articles[chosen.article])
            text = f"{mention}{chosen.text[found.end('name') :]}" if mention else chosen.text
            if count(text) <= max(LONGEST, count(chosen.text)) and mention:
                chosen = replace(chosen, text=text)
        heard += f"{chosen.text} "
        out.append(chosen)
    return tuple(out)


def _has(heard: str, name: str) -> bool:
    return re.search(rf"\b{re.escape(name)}\b", heard) is not None


def _brought_in(name: str, article: str) -> str:
    """The mention of `name` by which the article brings its bearer in; empty where there is none, or more than one."""
    mention = ""
    followed: set[str] = set()
    for found in _MENTION.finditer(article):
        words = found[0].split()
        if name not in words:
            continue
        at = words.index(name)
        followed |= set(words[at + 1 : at + 2])
        speaks = _SAYS.search(article, max(0, found.start() - 12), found.start()) or _GOES_ON.match(
            article, found.end()
        )
        if not mention and (speaks or _HEADED.match(found[0])) and lowered(words[0]) == words[0]:
            mention = found[0]
    return mention if len(followed) <= 1 and mention.split()[-1:] != ["dan"] else ""
