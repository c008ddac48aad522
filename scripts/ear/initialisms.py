"""Full name and short form: both once, then the short one; over a whole story, and only what it needs."""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from scripts.ear.words import LONGEST, count
from scripts.events.institutions import is_common
from scripts.story import Chosen

_WORD: Final = r"[A-Z][\w'’-]{0,60}+"
_FULL: Final = rf"{_WORD}(?: (?:dan |dan/atau |untuk |atas |of |for )?{_WORD}){{1,8}}"
_BRACKETED: Final = re.compile(rf"(?P<full>{_FULL}) ?\( ?(?P<short>[A-Z][A-Za-z]{{1,11}}(?:-\d{{1,2}})?) ?\)")
_TURNED: Final = re.compile(rf"(?P<short>\b[A-Z]{{2,8}}) ?\( ?(?P<full>{_FULL}) ?\)")


def once(told: Sequence[Chosen]) -> tuple[Chosen, ...]:
    """The sentences of a story with each full name and its short form said together once at most."""
    if not any("(" in chosen.text for chosen in told):
        return tuple(told)
    known: dict[str, str] = {}
    said = [chosen.text for chosen in told]
    for text in said:
        for pattern in (_BRACKETED, _TURNED):
            for found in pattern.finditer(text):
                full = _own(found["full"], found["short"])
                if full:
                    known.setdefault(full, found["short"])
    for full, short in known.items():
        said = _told_once(said, full, short)
    return tuple(
        chosen if text == chosen.text else replace(chosen, text=text)
        for chosen, text in zip(told, said, strict=True)
    )


def _own(full: str, short: str) -> str:
    """The words of `full` whose letters `short` is made of: "Badan Siaga Sungai" of "Ketua Badan Siaga Sungai"."""
    found = full.split()
    for begin in range(len(found) - 1):
        if found[begin][0] == short[0] and _made_of(" ".join(found[begin:]), short):
            return " ".join(found[begin:])
    return ""


def _made_of(full: str, short: str) -> bool:
    """Whether the letters of `short` stand in `full` in their order, every large word having one."""
    letters = iter(full.casefold())
    if not all(letter in letters for letter in short.casefold() if letter.isalpha()):
        return False
    heads = [word[0].casefold() for word in re.split(r"[ -]", full) if word[:1].isupper()]
    if short.isupper():
        row = iter(short.casefold())
        return sum(head in row for head in heads) >= len(heads) - 1
    return heads[0] == short[0].casefold()


def _told_once(said: Sequence[str], full: str, short: str) -> list[str]:
    """Both at the first mention where the short form is heard again, else the full name alone; then the short one.

    Of a short form that everybody knows (KPK) nobody needs to be told what it stands for.
    """
    known = is_common(short.casefold())
    both = re.compile(rf"{re.escape(full)} ?\( ?{re.escape(short)} ?\)")
    turned = re.compile(rf"\b{re.escape(short)} ?\( ?{re.escape(full)} ?\)")
    alone = re.compile(rf"(?<![\w(-]){re.escape(short)}(?![\w)-])")
    named = re.compile(rf"\b{re.escape(full)}(?! ?\()(?=$|\W)")
    mentions = sum(len(pattern.findall(text)) for text in said for pattern in (both, turned))
    bare = [turned.sub("", both.sub("", text)) for text in said]
    first = next(n for n, text in enumerate(said) if both.search(text) or turned.search(text))
    pattern, row = (
        (both, f"{full} atau {short}") if both.search(said[first]) else (turned, f"{short} atau {full}")
    )
    with_both = pattern.sub(row, said[first], count=1)
    again = mentions > 1 or any(map(alone.search, bare))
    fits = count(with_both) <= LONGEST or count(said[first]) > LONGEST
    introduced = again and not known and fits
    head, tail = pattern.split(said[first], maxsplit=1)
    later = short if introduced or known else full
    out = list(said)
    out[first] = f"{head}{row if introduced else full}{turned.sub(later, both.sub(later, tail))}"
    for n in range(first + 1, len(said)):
        text = turned.sub(later, both.sub(later, said[n]))
        out[n] = named.sub(short, text) if introduced else text
    return out
