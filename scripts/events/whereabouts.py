"""Whereabouts: where a report says that its event happened, so exactly that another place means another event."""

import re
from dataclasses import dataclass

from scripts.article import Article

_OPENING = 450
"""Letters of a text in which it says where."""
_REGION = re.compile(
    r"\b[Dd]i (?:(?!Kabupaten|Kota\b)[A-Z][\w'-]{0,40}(?: (?!Kabupaten|Kota\b)[A-Z\d][\w'-]{0,40}){0,4}, ){0,3}"
    r"(?P<kind>Kabupaten|Kota) (?P<name>[A-Z][\w'-]{1,40})"
)
"""A regency or a city, alone or behind the villages and districts of it: "di Desa ..., Kabupaten ..."."""
_MARK = re.compile(
    r"(?<!sejak )(?<!hingga )(?<!sampai )(?<!dari )\b(?:KM|[Kk]ilometer|Km) ?(?P<at>\d{1,4})(?:[+,.]\d{1,3})?\b"
)
"""The stone of a road; a jam has two others, from which and to which it is long."""
_NAMED = re.compile(
    r"(?:\b(?P<kind>(?i:Gunung|Bendungan|Waduk|Danau|Jembatan|Pasar|Museum|Candi|Universitas|Politeknik|Institut"
    r"|Embarkasi|Debarkasi))(?: Api)?|(?<!di )(?<!Di )(?<!dari )(?<!ke )(?<!menuju )"
    r"\b(?P<gate>Bandara|Pelabuhan)(?: Internasional)?) (?P<name>[A-Z][\w'-]{1,40})"
)
"""Of which there are many, each with its name; a journey has two gates, from which and to which it goes."""
_VENUE = re.compile(
    r"\b(?:Stadion|Gelanggang|Gelora|GOR|Istora|Lapangan|Arena|Sirkuit|Kolam)(?: [A-Z][\w'-]*)+"
)
_STRIKES = frozenset(("flood", "slide", "fire", "crash", "storm", "poisoning"))
"""Kinds of what strikes a place."""
_STONES = 5
"""Kilometres between two accidents on one road; a report may be wrong by less."""


@dataclass(frozen=True, slots=True)
class Whereabouts:
    """Names in small letters."""

    regions: frozenset[str]
    """Regencies and cities in which it happened."""
    stones: frozenset[int]
    """Kilometres of a road."""
    named: frozenset[tuple[str, str]]
    """(kind, name) of what the headline is of, and the text as well: ("gunung", "...")."""
    venue: frozenset[str]
    """Words of where several matches may be played on one evening."""
    said: frozenset[str]
    """Every word that is written large, in what was read."""

    @classmethod
    def of(cls, article: Article, read: int) -> "Whereabouts":
        """Of an `article` of which so many letters are `read`."""
        whole = "\n".join(article.paragraphs)[:read]
        lead = f"{article.title}\n{whole[:_OPENING]}"
        in_text = {_pair(found) for found in _NAMED.finditer(whole)}
        return cls(
            frozenset(found["name"].lower() for found in _REGION.finditer(lead)),
            frozenset(int(found["at"]) for found in _MARK.finditer(lead)),
            frozenset(_pair(found) for found in _NAMED.finditer(article.title)) & in_text,
            frozenset(word for found in _VENUE.finditer(lead) for word in found[0].lower().split()),
            frozenset(
                word.lower() for word in re.findall(r"\b[A-Z][\w'-]{1,40}", f"{article.title}\n{whole}")
            ),
        )


def elsewhere(one: Whereabouts, other: Whereabouts, kinds: frozenset[str]) -> bool:
    """Whether two reports, both of happenings of these `kinds`, are of two places.

    Of two regencies, and of two mountains, neither report may so much as name the other's.
    """
    if "crash" in kinds and one.stones and other.stones:
        return all(abs(here - there) > _STONES for here in one.stones for there in other.stones)
    apart = one.regions.isdisjoint(other.said) and other.regions.isdisjoint(one.said)
    if kinds & _STRIKES and one.regions and other.regions and apart:
        return True
    return any(
        kind == another
        and one.named.isdisjoint(other.named)
        and name not in other.said
        and named not in one.said
        for kind, name in one.named
        for another, named in other.named
    )


def _pair(found: re.Match[str]) -> tuple[str, str]:
    return (found["kind"] or found["gate"]).lower(), found["name"].lower()
