"""Strangers: pairs of articles that are alike and yet tell of two events.

What was learned in `cluster` weighs words; these are rules that no weight of words may overrule. News of one kind is
told in the same words about others: what makes an event is who, where, and for some kinds which hour or which thing.
"""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from scripts.article import Article
from scripts.events.goods import goods, of_other_goods
from scripts.events.happenings import rows
from scripts.events.institutions import is_common
from scripts.events.likeness import FEATURES, Alike
from scripts.events.particulars import Particulars, particulars
from scripts.events.signs import READ, Signs
from scripts.events.unlikeness import borne, shared_names, two_occasions, unlike
from scripts.events.whereabouts import Whereabouts, elsewhere
from scripts.text.stems import stem

Pairs = NDArray[np.bool_]

_LITTLE = 0.1
"""Articles with fewer words in common than this (cosine) tell of one event only by a telling number."""
_TOLD_ALIKE = 0.5
"""Share of the titles held by the other's text from which no name needs to be shared."""
_TELLING = 1.5
_BUSY, _SHARE = 6, 0.025
"""A name in more articles than these, or than this share of all, is of many events."""
_OPENING = 450
_NAMING = 4.5
"""Nats from which a word with a capital letter is a name."""
_DEEDS, _HARDLY = 2, 0.34
_MOULD, _MOULD_WORDS = 0.6, 3
_TURN, _FIGURE = 3, 1.7
_SAME_DOING = 3
"""So many words in both openings are of any two events of a kind."""
_WELL_KNOWN = 2
"""With so many names of their own in both openings two headlines of one mould are of one event."""
_APART = 20
"""Minutes between two quakes."""
_KINDS = {
    "quake": "gempa", "flood": "banjir", "slide": "longsor", "fire": "kebakaran", "crash": "kecelakaan",
    "trial": "vonis", "charge": "tuntutan", "arrest": "tersangka", "bribe": "suap", "drugs": "narkoba",
    "theft": "pencurian", "killing": "pembunuhan", "match": "laga", "goal": "gol", "result": "menang",
    "rackets": "gim", "weather": "cuaca", "price": "harga", "eruption": "erupsi", "poisoning": "keracunan",
    "storm": "puting", "transfer": "transfer",
}  # fmt: skip
"""Kinds of happenings of which there are several on one day, by a word of their row."""
_CLOCK = re.compile(r"\b(?:pukul|jam) ([01]?\d|2[0-3])[.:]([0-5]\d)", re.IGNORECASE)
_SHAKES = re.compile(
    r"guncang|goyang|terjadi|getar|gempa bumi|gempabumi|berkekuatan|bermagnitudo", re.IGNORECASE
)
_AFTER = re.compile(r"cabut|mutakhir|berakhir|susulan|perbarui", re.IGNORECASE)
_STRENGTH = re.compile(
    r"\b(?:m|mag|magnitudo|bermagnitudo|berkekuatan|kekuatannya|sr)[ :]{0,2}(\d)[.,](\d)\b", re.IGNORECASE
)
_RESULT = re.compile(r"(?<![\d-])(\d{1,2}) ?[-\u2013] ?(\d{1,2})(?![\d-])")
_OFFICE = re.compile(
    r"(?:Wakil |Wali )?(?:Presiden|Wapres|Menteri|Gubernur|Wagub|Bupati|Wabup|Kota|Walkot|Camat|Kepala|Ketua|Raja|Ratu"
    r"|Paus|Kapolri|Kapolda|Kapolres|Panglima|Pangdam|Dirut|Direktur|Rektor|Uskup|Perdana)\b"
)
_BROUGHT_IN = re.compile(
    r"\b(?:(?:[Ss]eorang|[Ss]ekelompok) [^.,\"\u201c]{3,60}, (?=[A-Z][\w'-]+ [A-Z])|[Bb]ernama |[Bb]erinisial "
    r"|(?:^|(?<=\. ))[A-Z][a-z]+ (?:asal|warga) [A-Z][\w'-]*(?: [A-Z][\w'-]*)*, )"
    r"(?P<name>[A-Z][\w'-]*(?: [A-Z][\w'-]*)*)"
)
"""How somebody is named whom nobody knew before this: a victim, a suspect, one who is missed."""
_LARGE = re.compile(r"[A-Z][\w'-]{0,60}(?: [A-Z][\w'-]{0,60})+")


@dataclass(frozen=True, slots=True)
class _Seen:
    """What of an article tells its event from others of the same kind."""

    kinds: frozenset[str]
    minute: int | None
    strength: str
    results: frozenset[tuple[str, str]]
    goods: frozenset[str]
    full: dict[str, frozenset[str]]
    """Word of a name -> the words that follow it."""
    brought_in: frozenset[str]
    """Words of the name of the first who is brought in ("Seorang pendaki, ..."); initials are one."""
    subject: str
    """The office at the head of the title ("Bupati"); else empty."""
    known_by: Particulars
    where: Whereabouts


def strangers(articles: Sequence[Article], read: Sequence[Signs], alike: Alike, linked: Pairs) -> Pairs:
    """Of the pairs that are `linked`, those that tell of two events; (n, n)."""
    named, shared = _named(read), _figures(read)
    titled = alike.features[FEATURES.index("titled")]
    barred = ~named & (shared < _TELLING) & (titled < _TOLD_ALIKE)
    barred |= (alike.all < _LITTLE) & (shared < 1)
    barred &= linked
    known: dict[int, _Seen] = {}
    for one, other in zip(*np.nonzero(np.triu(linked & ~barred, 1)), strict=True):
        pair = (int(one), int(other))
        for place in pair:
            if place not in known:
                known[place] = _seen(articles[place], read[place])
        if _others(known[pair[0]], known[pair[1]], read[pair[0]], read[pair[1]]):
            barred[one, other] = barred[other, one] = True
    return np.asarray(barred, np.bool_)


def _named(read: Sequence[Signs]) -> Pairs:
    """Whether both leads hold a name that is not of many events."""
    count = Counter(name for one in read for name in one.lead_names)
    most = max(_BUSY, _SHARE * len(read))
    column = {name: n for n, name in enumerate(name for name, c in count.items() if 1 < c <= most)}
    table = np.zeros((len(read), max(1, len(column))), np.float32)
    for row, one in enumerate(read):
        for name in one.lead_names:
            if name in column:
                table[row, column[name]] = 1.0
    return np.asarray(table @ table.T > 0, np.bool_)


def _figures(read: Sequence[Signs]) -> NDArray[np.float32]:
    """How much the numbers tell that both articles hold."""
    count = Counter(figure for one in read for figure, weight in one.figures.items() if weight >= 0.8)
    column = {figure: n for n, figure in enumerate(figure for figure, c in count.items() if c > 1)}
    table = np.zeros((len(read), max(1, len(column))), np.float32)
    for row, one in enumerate(read):
        for figure, weight in one.figures.items():
            if figure in column:
                table[row, column[figure]] = weight**0.5
    return np.asarray(table @ table.T, np.float32)


def _seen(article: Article, signs: Signs) -> _Seen:
    lead = f"{article.title}. {' '.join(article.paragraphs)[:_OPENING]}"
    kinds = frozenset(
        kind for kind, word in _KINDS.items() if not signs.top.keys().isdisjoint(rows().get(stem(word), ()))
    )
    minute = None
    for sentence in re.split(r"(?<=[a-z]{2})[.!?] ", lead):
        found = _CLOCK.search(sentence)
        if found and _SHAKES.search(sentence) and not _AFTER.search(sentence):
            minute = int(found[1]) * 60 + int(found[2])
            break
    strength = _STRENGTH.search(lead)
    full: dict[str, frozenset[str]] = {}
    for found in _LARGE.finditer(" ".join(article.paragraphs)[: _OPENING * 2]):
        words = [word for word in found.group().lower().split() if not is_common(word)]
        for word, following in pairwise(words):
            full[word] = full.get(word, frozenset()) | {following}
    return _Seen(
        kinds,
        minute,
        ".".join(strength.groups()) if strength else "",
        frozenset((found[1], found[2]) for found in _RESULT.finditer(lead)),
        goods(article.title),
        full,
        frozenset(new["name"].lower().split()) if (new := _BROUGHT_IN.search(lead)) else frozenset(),
        office[0].lower() if (office := _OFFICE.match(article.title)) else "",
        particulars(article, signs),
        Whereabouts.of(article, READ),
    )


def _others(one: _Seen, other: _Seen, mine: Signs, theirs: Signs) -> bool:
    """Whether two articles of one kind speak of two things."""
    shared = {name for name in mine.lead_names if name in theirs.lead_names}
    by = one.known_by, other.known_by
    if _other_names(mine, theirs, borne(*by)) or (
        not _one_figure(mine, theirs) and unlike(*by, mine, theirs)
    ):
        return True
    if two_occasions(*by, mine, theirs):
        return True
    if one.subject and one.subject == other.subject and other_deeds(mine, theirs, one.subject):
        return True
    kinds = one.kinds & other.kinds
    if elsewhere(one.where, other.where, kinds):
        return True
    if shared and all(_two_people(name, one, other) for name in shared):
        return True
    if _two_turns(mine, theirs) or _two_brought_in(one, other, mine, theirs):
        return True
    if _one_mould(mine, theirs) and shared_names(*by, mine, theirs) < _WELL_KNOWN:
        return True
    if "quake" in kinds and None not in (one.minute, other.minute) and one.strength != other.strength:
        apart = abs((one.minute or 0) - (other.minute or 0))
        if min(apart, 1440 - apart) > _APART and one.strength and other.strength:
            return True
    if "price" in kinds and of_other_goods(one.goods, other.goods, mine.title, theirs.title):
        return True
    if kinds & {"match", "goal", "result", "rackets"} and one.results and other.results:
        reversed_ = {(b, a) for a, b in other.results}
        by_sets = min(len(one.results), len(other.results)) > 1
        few = len(shared - one.where.venue - other.where.venue) < 2
        if one.results.isdisjoint(other.results | reversed_) and (few or by_sets):
            return True
    return False


def _two_people(name: str, one: _Seen, other: _Seen) -> bool:
    """Whether `name` is followed by another word in one article than in the other ("Budi Wasesa", "Budi Rahardi")."""
    mine, theirs = one.full.get(name), other.full.get(name)
    return bool(mine and theirs and mine.isdisjoint(theirs))


def _two_brought_in(one: _Seen, other: _Seen, mine: Signs, theirs: Signs) -> bool:
    """Whether each brings in somebody of whom the other does not know; initials may be those of a name."""
    if not one.brought_in or not other.brought_in:
        return False
    if one.brought_in & theirs.names.keys() or other.brought_in & mine.names.keys():
        return False
    if (len(one.brought_in) == 1) != (len(other.brought_in) == 1):
        return False
    return len(mine.lead_deeds.keys() & theirs.lead_deeds.keys()) <= _SAME_DOING


def _own(names: Mapping[str, float]) -> set[str]:
    """Names that are of few: no institution, no figure ("Rp1,42 Juta"), no word that merely begins a sentence."""
    return {
        name
        for name, weight in names.items()
        if weight >= _NAMING and not is_common(name) and not any(letter.isdigit() for letter in name)
    }


def _strange(mine: Signs, theirs: Signs) -> tuple[set[str], set[str]]:
    """Of the names in each headline, those that the other article does not hold."""
    return (
        {name for name in _own(mine.title_names) if name not in theirs.names},
        {name for name in _own(theirs.title_names) if name not in mine.names},
    )


def _one_figure(mine: Signs, theirs: Signs) -> bool:
    """Whether both hold a figure, or a result, that is of few events."""
    return any(mine.figures[f] >= _FIGURE or "-" in f for f in mine.figures.keys() & theirs.figures.keys())


def _other_names(mine: Signs, theirs: Signs, anyones: frozenset[str]) -> bool:
    """Whether each headline names others, of whom the other article knows none, and no name stands in both leads
    but those that are `anyones`: of a region, of who speaks for it."""
    moulded = len(mine.title.keys() & theirs.title.keys()) >= _MOULD_WORDS
    if not moulded and anyones.isdisjoint(mine.lead_names.keys() & theirs.lead_names.keys()):
        return False
    own = (_own(mine.title_names), _own(theirs.title_names))
    return (
        all(own)
        and _strange(mine, theirs) == own
        and (_own(mine.lead_names) & _own(theirs.lead_names)) <= anyones
    )


def other_deeds(mine: Signs, theirs: Signs, subject: str = "") -> bool:
    """Whether somebody did two things (`subject`: an office): of what the one headline tells the other article has
    nothing, and hardly a word the other way round."""
    held = []
    for one, other in ((mine, theirs), (theirs, mine)):
        deeds = [key for key in one.title if key not in one.names and key not in subject]
        if len(deeds) < _DEEDS:
            return False
        held.append(sum(key in other.deeds for key in deeds) / len(deeds))
    return min(held) == 0 and max(held) <= _HARDLY


def _two_turns(mine: Signs, theirs: Signs) -> bool:
    """Whether two headlines tell two deeds of which neither article has a word of the other's, nor a kind of
    happening, nor a telling figure: the same somebody did another thing."""
    turns = [
        {key for key in signs.title if key not in signs.names and not is_common(key)}
        for signs in (mine, theirs)
    ]
    if min(map(len, turns)) < _TURN or mine.kinds.keys() & theirs.kinds.keys():
        return False
    if turns[0] & theirs.deeds.keys() or turns[1] & mine.deeds.keys():
        return False
    return not any(mine.figures[figure] >= _FIGURE for figure in mine.figures.keys() & theirs.figures.keys())


def _one_mould(mine: Signs, theirs: Signs) -> bool:
    """Whether two headlines are the same but for names that the other does not know: "Banjir Rendam Rumah di ..."."""
    if not all(_strange(mine, theirs)):
        return False
    deeds = [signs.title.keys() - signs.names.keys() for signs in (mine, theirs)]
    both, either = deeds[0] & deeds[1], deeds[0] | deeds[1]
    return len(both) >= _MOULD_WORDS and len(both) >= _MOULD * len(either)
