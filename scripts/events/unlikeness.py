"""Unlikeness: whether the particulars of two articles are those of two events."""

import re
from dataclasses import replace
from functools import cache

from scripts.events.happenings import rows
from scripts.events.particulars import SIDES, SPORT, Particulars
from scripts.events.signs import Signs
from scripts.text.stems import stem

_THINGS, _WELL_NAMED, _FEW = 3, 2, 3
_WIDE = "gempa banjir longsor erupsi puting keracunan kekeringan"
"""What strikes a region once, however much is told of it."""
_NEAR = 3.0
"""So near must two articles be in all (`cluster.AN_AFFAIR`) that little need be named in both."""
_HOURS = 8
"""So many hours lie between two happenings of one day."""
_YEAR = re.compile(r"(?:19|20)\d\d")
_TOPICS = "aplikasi sekolah kampus dokter panen nelayan wisata pasar penyanyi film ibadah haji prajurit satelit macet"
"""Rows of what news is about, where others are of what happens."""
_LAW = "vonis tersangka suap"
_KIN = frozenset(map(stem, ("mantan", "istri", "suami", "kekasih", "pacar", "menantu", "mertua")))
_TURNED_OUT = stem("ternyata")
_SUPPOSED = frozenset(map(stem, ("diduga", "menduga", "dikira", "disangka", "dugaan")))
_SPORTING = 2


def unlike(one: Particulars, other: Particulars, mine: Signs, theirs: Signs, least: int = _THINGS) -> bool:
    """Whether two articles share hardly a thing of their headlines (which are at least `least`): only who acts, in
    which region, or who speaks of it."""
    desks = _other_desk(one, other, theirs) or _other_desk(other, one, mine)
    if desks and shared_names(one, other, mine, theirs) < _WELL_NAMED:
        return True
    if _turned_out(mine, theirs) or _turned_out(theirs, mine):
        return False
    if _foreign_heads(one, other, mine, theirs) or _other_side(one, other):
        return True
    if _other_origin(one, other, mine, theirs) or _gone_away(one, theirs) or _gone_away(other, mine):
        return True
    if not one.things or not other.things or len(one.things) + len(other.things) < least:
        return False
    if _other_athletes(one, other, mine, theirs):
        return True
    held, kept = _held(one, theirs), _held(other, mine)
    if _other_matter(one, other, mine, theirs, held, kept):
        return True
    if max(len(held), len(kept)) > 1:
        return False
    if _other_places(one, other, mine, theirs):
        return True
    shared = shared_names(one, other, mine, theirs)
    if shared >= _WELL_NAMED or _rows(_WIDE) & one.rows & other.rows:
        return False
    met = not mine.lead_names.keys().isdisjoint(theirs.lead_names)
    if held or kept:
        if not all(
            key in rows() for key in (*held, *kept)
        ):  # what they share is a thing, and no kind of news
            return False
        few = _FEW * len(held) <= len(one.things) and _FEW * len(kept) <= len(other.things)
        topical = all(_rows(_TOPICS).issuperset(rows()[key]) for key in (*held, *kept))
        if few and _other_hour(one, other):
            return True
        return (met and not shared and few) or (topical and _other_persons(mine, theirs, 1))
    if met and not shared and min(len(one.things), len(other.things)) > 1:
        return True
    if _agree(mine, theirs):
        return False
    return not _one_kind(one, other) or _other_hour(one, other) or _other_persons(mine, theirs)


def two_occasions(one: Particulars, other: Particulars, mine: Signs, theirs: Signs) -> bool:
    """Whether two reports are of one kind of thing done at two places: each headline names what the other report does
    not know, others speak, and of what both count they count another number."""
    if not one.heads or not other.heads or not one.speakers or not other.speakers:
        return False
    if not (one.heads | one.speakers).isdisjoint(theirs.names):
        return False
    if not (other.heads | other.speakers).isdisjoint(mine.names):
        return False
    counted = mine.counted.keys() & theirs.counted.keys()
    return (
        any(mine.counted[unit].isdisjoint(theirs.counted[unit]) for unit in counted)
        and not _agree(mine, theirs)
        and shared_names(one, other, mine, theirs) < _WELL_NAMED
    )


def same_matter(one: Particulars, other: Particulars, mine: Signs, theirs: Signs, near: float) -> bool:
    """Whether two articles are of one happening: somebody or something that few events bear is in both openings, and
    each holds a thing of the other's headline, or both count the same."""
    if mine.lead_names.keys().isdisjoint(theirs.lead_names) or unlike(one, other, mine, theirs, 2):
        return False
    held, kept = _held(one, theirs), _held(other, mine)
    if shared := shared_names(one, other, mine, theirs):
        wide = any(not _rows(_WIDE).isdisjoint(rows().get(key, ())) for key in (*held, *kept))
        some = near > _NEAR and (bool(held or kept) or shared >= _WELL_NAMED)
        return bool(held and kept) or wide or some or _agree(mine, theirs)
    return min(len(held), len(kept)) >= (1 if near > _NEAR else _WELL_NAMED)


def one_subject(one: Particulars, other: Particulars, mine: Signs, theirs: Signs) -> bool:
    """Whether two reports of two days are of one thing: somebody or something that few events bear is in both openings,
    and both headlines are of two things of which each report speaks, or of one that is no kind of news."""
    if unlike(one, other, mine, theirs, 2) or not shared_names(one, other, mine, theirs):
        return False
    both = one.things & other.things
    telling = [key for key in both if not _rows(_TOPICS).issuperset(rows().get(key, ()))]
    return (
        len(both) >= _WELL_NAMED
        or any(key not in rows() for key in both)
        or bool(telling and _agree(mine, theirs))
    )


def at_one_house(one: Particulars, other: Particulars, mine: Signs, theirs: Signs) -> bool:
    """Whether nothing brings two articles together but a house at which another thing happens every day."""
    one, other = (replace(each, regions=each.regions | each.venues) for each in (one, other))
    return not shared_names(one, other, mine, theirs) and unlike(one, other, mine, theirs, 2)


def one_accused(one: Particulars, other: Particulars, mine: Signs, theirs: Signs) -> bool:
    """Whether both headlines name somebody with whom the law is concerned: what happens to him goes on from there."""
    nobody = borne(one, other) | one.places | other.places | one.venues | other.venues
    named = mine.title_names.keys() & theirs.title_names.keys() - nobody
    return bool(named) and not _rows(_LAW).isdisjoint(one.rows | other.rows)


def borne(one: Particulars, other: Particulars) -> frozenset[str]:
    """Names that many events bear: of institutions and regions, and of who speaks, unless a headline names him."""
    return one.regions | other.regions | ((one.speakers | other.speakers) - one.headline - other.headline)


def _held(one: Particulars, theirs: Signs) -> list[str]:
    """The things of a headline that the other article speaks of."""
    return [key for key in one.things if key in theirs.deeds or key in theirs.names]


def _other_desk(one: Particulars, other: Particulars, theirs: Signs) -> bool:
    """Whether the one is of sport, and the other has not a word of it."""
    return (
        one.sporting >= _SPORTING
        and not other.sporting
        and SPORT.isdisjoint(theirs.deeds)
        and SPORT.isdisjoint(map(stem, theirs.names))
    )


def _other_matter(
    one: Particulars, other: Particulars, mine: Signs, theirs: Signs, held: list[str], kept: list[str]
) -> bool:
    """Whether nothing brings two articles together but who acts in which region, and at most half of a headline."""
    if min(len(one.things), len(other.things)) < _THINGS or _rows(_WIDE) & one.rows & other.rows:
        return False
    if mine.lead_names.keys().isdisjoint(theirs.lead_names) or shared_names(one, other, mine, theirs):
        return False
    if not all(key in rows() for key in (*held, *kept)):  # what they share is a thing, and no kind of news
        return False
    half = 2 * len(held) <= len(one.things) and 2 * len(kept) <= len(other.things)
    return half and not _agree(mine, theirs)


def _turned_out(mine: Signs, theirs: Signs) -> bool:
    """Whether the one headline says what it was that the other report only supposed."""
    known = not mine.lead_names.keys().isdisjoint(theirs.lead_names)
    return known and _TURNED_OUT in mine.title and not _SUPPOSED.isdisjoint(theirs.deeds)


def _other_side(one: Particulars, other: Particulars) -> bool:
    """Whether the headlines are of two sides of one name, and neither article has a word of the other side: the men
    and the women of one team, the western line and the eastern."""
    for named in SIDES:
        mine, theirs = _on(one.sides, named), _on(other.sides, named)
        if named.startswith("putra") and one.sporting and other.sporting:  # of whichever team or match
            mine, theirs = {("", side) for _, side in mine}, {("", side) for _, side in theirs}
            whole = [{("", side) for _, side in _on(each.all_sides, named)} for each in (one, other)]
        else:
            whole = [_on(each.all_sides, named) for each in (one, other)]
        of = {word for word, _ in mine} & {word for word, _ in theirs}
        if of and mine.isdisjoint(whole[1]) and theirs.isdisjoint(whole[0]):
            return True
    return False


def _on(sides: frozenset[tuple[str, str]], named: str) -> set[tuple[str, str]]:
    return {(of, side) for of, side in sides if side in named.split()}


def _gone_away(one: Particulars, theirs: Signs) -> bool:
    """Whether the one headline is on who once belonged to somebody, of whom the other article has not that story."""
    return one.once and not _held(replace(one, things=one.things - _KIN), theirs)


def _other_origin(one: Particulars, other: Particulars, mine: Signs, theirs: Signs) -> bool:
    """Whether each headline is of somebody from elsewhere, and they meet in nothing but where it happened."""
    if not one.origins or not other.origins:
        return False
    if not one.origins.isdisjoint(theirs.names) or not other.origins.isdisjoint(mine.names):
        return False
    met = mine.lead_names.keys() & theirs.lead_names.keys()
    return met <= borne(one, other) | one.places | other.places


def _foreign_heads(one: Particulars, other: Particulars, mine: Signs, theirs: Signs) -> bool:
    """Whether no name is in both openings, the headlines name others, and neither article has a thing of the other's
    headline."""
    met = (
        mine.lead_names.keys() & theirs.lead_names.keys()
        or mine.title_names.keys() & theirs.title_names.keys()
    )
    if met or not _other_persons(mine, theirs, 1):
        return False
    return not _held(one, theirs) and not _held(other, mine)


def _other_athletes(one: Particulars, other: Particulars, mine: Signs, theirs: Signs) -> bool:
    """Whether both are of sport, and each headline names others than the other report: two results of one contest."""
    if min(one.sporting, other.sporting) < _SPORTING:
        return False
    named = [signs.title_names.keys() - one.regions - other.regions for signs in (mine, theirs)]
    return all(named) and named[0].isdisjoint(theirs.names) and named[1].isdisjoint(mine.names)


def _agree(mine: Signs, theirs: Signs) -> bool:
    """Whether both count the same of something; a year is no count, nor is the number of a school."""
    named = {stem(name) for name in mine.names}
    return any(
        not _YEAR.fullmatch(figure)
        for unit in mine.counted.keys() & theirs.counted.keys() - named
        for figure in mine.counted[unit] & theirs.counted[unit]
    )


def _other_persons(mine: Signs, theirs: Signs, least: int = 2) -> bool:
    """Whether each headline names somebody, in `least` words, of whom the other article knows nothing."""
    return (
        len(mine.title_names.keys() - theirs.names.keys()) >= least
        and len(theirs.title_names.keys() - mine.names.keys()) >= least
    )


def _other_hour(one: Particulars, other: Particulars) -> bool:
    return one.hour is not None and other.hour is not None and abs(one.hour - other.hour) >= _HOURS


def _other_places(one: Particulars, other: Particulars, mine: Signs, theirs: Signs) -> bool:
    """Whether each headline says where, and the other article knows nothing of that place."""
    return (
        bool(one.places and other.places)
        and one.places.isdisjoint(theirs.names)
        and other.places.isdisjoint(mine.names)
    )


def shared_names(one: Particulars, other: Particulars, mine: Signs, theirs: Signs) -> int:
    """How many names of somebody or something both openings hold, without those that are borne by many events."""
    shared = {name for name in mine.lead_names.keys() & theirs.lead_names.keys() if not name.endswith("nya")}
    shared -= borne(one, other)
    groups: list[frozenset[str]] = []
    for run in (*one.runs, *other.runs):
        words = run & shared
        if words:
            near = [group for group in groups if not group.isdisjoint(words)]
            groups = [group for group in groups if group.isdisjoint(words)]
            groups.append(words.union(*near))
    return len(groups)


def _one_kind(one: Particulars, other: Particulars) -> bool:
    """Whether the one opening tells in other words what happens in the other's headline."""
    return any(
        not (a.rows - _rows(_TOPICS)).isdisjoint(rows().get(key, ()))
        for a, b in ((one, other), (other, one))
        for key in b.things
    )


@cache
def _rows(words: str) -> frozenset[int]:
    return frozenset(row for word in words.split() for row in rows().get(stem(word), ()))
