"""Matching: which numbers of a newer report are of the thing that an older one counts."""

from collections.abc import Sequence

from scripts.events.newest.count import Count
from scripts.events.newest.reading import Read
from scripts.events.newest.report import by_the_clock
from scripts.events.newest.wording import plain, root, tokens

_MEANS = frozenset(map(root, ("helikopter", "perahu", "ambulans", "ekskavator", "pompa", "armada", "damkar")))
_SENT = frozenset(map(root, ("dikerahkan", "mengerahkan", "diterjunkan", "menerjunkan")))
_CORRECTS = frozenset(
    """ralat diralat meralat koreksi dikoreksi mengoreksi direvisi merevisi bukan ternyata semula sebelumnya keliru
    dimutakhirkan diperbarui pembaruan dipastikan memastikan total menjadi jadi hanya cuma""".split()  # noqa: SIM905 - a table of words reads better so
)
_TELLING = 10
"""From here on it says something that two reports give the same number."""


def current(one: Read, count: Count) -> list[Count]:
    """What `one` says now of the thing that `count` counts."""
    return [
        c
        for counts_ in one.numbers
        for c in counts_
        if c.of_one_kind(count) and not c.former and (count.person or _both_about(c, count))
    ]


def _both_about(one: Count, other: Count) -> bool:
    """Whether two numbers that count alike stand among the same things."""
    kind, _, noun = one.role.partition(":")
    if kind == "sum":  # of something that is not told
        return len(one.about & other.about) > 1
    if noun in _MEANS and _SENT & (one.about | other.about):
        return True  # what is at work on an event is there once, whatever it does
    return bool((one.about & other.about) - {noun}) or not (one.about - {noun}) or not (other.about - {noun})


def _is_silent(older: Read, newer: Read) -> bool:
    """Whether `newer` was written later and corrects nothing."""
    if by_the_clock(newer.report, older.report) <= 0:
        return False
    return not any(not _CORRECTS.isdisjoint(low for low, _, _ in tokens(plain(text))) for text in newer.texts)


def same_part(older: Read, count: Count, said: Sequence[Count]) -> list[Count]:
    """Of several numbers those of the part that `count` counts: the "puso" of "15 hektare di antaranya puso"."""
    whole = [c for c in current(older, count) if not c.detail]
    own = count.about.difference(*(c.about for c in whole))
    rest = [c.about for c in said if own.isdisjoint(c.about)]
    return [c for c in said if own & c.about] if own and whole and rest else []


def is_a_part(older: Read, count: Count, said: Count, newer: Read) -> bool:
    """Whether `said` is less than `count`, and of one person, of fewer dead (who do not grow fewer, if nobody corrects
    them), or what `older` itself gives of another thing."""
    if said.high >= count.low:
        return False
    if said.is_some_of(count):
        return True
    if (said.detail and not said.total) or (count.role == "dead" and _is_silent(older, newer)):
        return True
    known = (c for counts_ in older.numbers for c in counts_ if c.role != count.role)
    return said.low >= _TELLING and any(
        c.low == said.low and c.role.startswith("of:") and count.role.startswith("of:") for c in known
    )


def died_since(older: Read, newer: Read) -> bool:
    """Whether of those whom `older` knows to be hurt, and none dead or missing, `newer` counts dead."""
    if any(c.role in ("dead", "missing") and c.high for counts_ in older.numbers for c in counts_):
        return False
    dead = any(c.role == "dead" and c.low and not c.former for counts_ in newer.numbers for c in counts_)
    return dead and not any(c.role == "hurt" for counts_ in newer.numbers for c in counts_)


def main(said: Sequence[Count], *, person: bool) -> list[Count]:
    """Of several numbers of one role those that stand for the whole."""
    total = [c for c in said if c.total and not c.detail]
    if total:
        return total
    plain_ = [c for c in said if not c.detail] or list(said)
    if person and plain_:
        most = max(c.high for c in plain_)
        return [c for c in plain_ if c.high == most]
    return plain_
