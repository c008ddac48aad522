"""What is overtaken: which sentences of older reports a newer one has changed, ended or gone beyond.

Numbers go by what they count (`counts`), states by their domain (`states`); of what an older report says is so for
now ("masih", "belum", "akan"), a newer report on the same thing knows more. Of each number and each domain the newest
report that speaks of it is the one that counts.
"""

from collections.abc import Callable, Sequence

from scripts.events.newest.answers import answered, fell_through
from scripts.events.newest.correcting import corrected
from scripts.events.newest.count import Count
from scripts.events.newest.domains import domains
from scripts.events.newest.lapsing import allowed_since, asked_otherwise, counted_since, lapsed, not_yet
from scripts.events.newest.matching import current, died_since, is_a_part, main, same_part
from scripts.events.newest.passing import came_to_an_end, was_for_now, was_foreseen
from scripts.events.newest.plights import hangs, is_over
from scripts.events.newest.reading import TOP, Read, of_others, of_two_levies
from scripts.events.newest.report import Report, by_the_clock
from scripts.events.newest.sorts import by_two_sides, of_two_days
from scripts.events.newest.states import State
from scripts.events.newest.wording import same_words
from scripts.text.stems import stem

TITLE = -1
"""Stands for the title where numbers of sentences are given."""
_RESULTS = ("result", "sum:persen")
"""A score, and how much of something there is: when they are others, all else is."""
_MARKET = ("price", "traffic", "schedule", "deal", "supply", "arrival", "ward", "resign")


def superseded(reports: Sequence[Report]) -> list[frozenset[int]]:
    """For each of `reports` on one event: the numbers of the sentences that a newer one of them makes untrue.

    Reports of the same time, or without any, are told by what they say ("bertambah dari tiga menjadi enam" is newer
    than three); where that tells nothing, of figures that clash the ones of the report that stands first are told.
    """
    return [frozenset(n for n in gone if n != TITLE) for gone in overtaken(reports)]


def overtaken(reports: Sequence[Report], *, same_time: bool = True) -> list[frozenset[int]]:
    """The same, with `TITLE` for a title; without `same_time` reports that know the same are not compared."""
    if len(reports) < 2:
        return [frozenset() for _ in reports]
    read = [Read.of(report) for report in reports]
    gone: list[set[int]] = [set() for _ in read]
    later = _later(read)
    for place, older in enumerate(read):
        newer = sorted(
            (n for n in range(len(read)) if later(n, place)), key=lambda n: _rank(later, n, len(read))
        )
        known = [read[n] for n in newer]
        turned = _turned(older, known)
        trouble = any(is_over(older, one) for one in known[:1])
        for number in range(len(older.texts)):
            if not older.texts[number]:
                continue
            if _changed(older, number, known) or (
                (turned or trouble) and _meanwhile(older, number, known[0], trouble)
            ):
                gone[place].add(number - 1)
        if gone[place] & {TITLE, 0}:
            gone[place].update(
                n - 1 for n, text in enumerate(older.texts) if text and not_yet(older, n, known[0])
            )
        if same_time:
            before = [read[n] for n in range(place) if not later(n, place) and not later(place, n)]
            for number in range(len(older.texts)):
                if any(_counted_otherwise(older, number, one) for one in before):
                    gone[place].add(number - 1)
    return [frozenset(each) for each in gone]


def _meanwhile(older: Read, number: int, newer: Read, trouble: bool) -> bool:
    """Whether a text of a report whose event has turned says how things were until then."""
    return lapsed(older, number, newer) or (trouble and hangs(older, number, newer))


def newer_by_words(one: Report, other: Report) -> int:
    """1 where what `one` says comes after what `other` says, -1 where before, 0 where nothing tells it."""
    mine, theirs = Read.of(one), Read.of(other)
    known = _goes_on(mine, theirs) - _goes_on(theirs, mine)
    return (known > 0) - (known < 0)


def _rank(later: Callable[[int, int], bool], place: int, of: int) -> tuple[int, int]:
    """Sorts the newest first."""
    return sum(later(other, place) for other in range(of)), place


def _later(read: Sequence[Read]) -> Callable[[int, int], bool]:
    """Whether one report is newer than another: by the clock, or else by what they say."""
    table: dict[tuple[int, int], bool] = {}
    for one in range(len(read)):
        for other in range(one):
            known = by_the_clock(read[one].report, read[other].report)
            if not known and read[one].report.part and read[one].report.title == read[other].report.title:
                known = -1  # newest first
            if not known:
                known = _goes_on(read[one], read[other]) - _goes_on(read[other], read[one])
            table[one, other], table[other, one] = known > 0, known < 0
    return lambda one, other: table.get((one, other), False)


def _goes_on(one: Read, other: Read) -> int:
    """How much of what `one` says comes after what `other` says."""
    found = 0
    all_, _ = domains()
    theirs = [state for states_ in other.states[: TOP + 1] for state in states_]
    for state in (state for states_ in one.states[: TOP + 1] for state in states_):
        domain = all_[state.domain]
        if domain.one_way and domain.name != "law":
            against = [t for t in theirs if t.domain == state.domain]
            found += bool(against) and min(state.now, default=-1) > max(
                max(t.now, default=9) for t in against
            )
    former = {(c.role, c.low, c.high) for counts_ in one.numbers for c in counts_ if c.former}
    found += 2 * any(
        (c.role, c.low, c.high) in former for counts_ in other.numbers for c in counts_ if not c.former
    )
    return found


def _changed(older: Read, number: int, newer: Sequence[Read]) -> bool:
    """Whether one of `newer` (newest first) changes what `older` says in its text `number`."""
    if not newer or any(same_words(older.texts[number], text) for text in newer[0].texts):
        return False  # the newest says so too
    if _is_in_another_state(older, number, newer):
        return True
    for count in older.numbers[number]:
        if count.role == "hurt" and died_since(older, newer[0]):
            return True
        authority = next((one for one in newer if current(one, count)), None)
        if authority is not None and _is_old(older, number, count, authority):
            return True
    return _passed(older, number, newer)


def _passed(older: Read, number: int, newer: Sequence[Read]) -> bool:
    """Whether one of `newer` ends, answers or corrects what a text tells, in words of no domain."""
    return any(
        was_for_now(older, number, one)
        or was_foreseen(older, number, one)
        or came_to_an_end(older, number, one)
        or answered(older, number, one)
        or asked_otherwise(older, number, one)
        or allowed_since(older, number, one)
        or counted_since(older, number, one)
        or corrected(older, number, one)
        for one in newer
    )


def _turned(older: Read, newer: Sequence[Read]) -> bool:
    """Whether what the headline or the first sentence of `older` tells is in another state now, or has its result."""
    for number in range(min(2, len(older.texts))):
        if _is_in_another_state(older, number, newer) or _passed(older, number, newer):
            return True
        if any(fell_through(older, number, one) for one in newer):
            return True
        scores = [count for count in older.numbers[number] if count.role in _RESULTS]
        if any(_is_old(older, number, count, one) for count in scores for one in newer[:1]):
            return True
    return False


def _is_in_another_state(older: Read, number: int, newer: Sequence[Read]) -> bool:
    """Whether one of `newer` says that what a text tells of is in another state now."""
    settled: set[int] = set()
    for one in newer:
        for state in older.states[number]:
            if state.domain not in settled and _speaks_of(one, state.domain):
                if is_otherwise(older, number, state, one):
                    return True
                if any(
                    t.domain == state.domain
                    for t in (*one.states[0], *one.states[min(1, len(one.states) - 1)])
                ):
                    settled.add(state.domain)
    return False


def _live(one: Read, other: Read) -> bool:
    return bool(one.report.part and other.report.part and one.report.title == other.report.title)


def _is_old(older: Read, number: int, count: Count, newer: Read) -> bool:
    said = current(newer, count)
    if any(
        count.clashes(c) and _counts_apart(older, number, count, newer, place)
        for place, counts_ in enumerate(newer.numbers)
        for c in counts_
        if c in said
    ):
        return False
    if older.surveyors and newer.surveyors and older.surveyors.isdisjoint(newer.surveyors):
        return False  # two surveys
    if _live(older, newer) and count.person:
        return not any(c.low == count.low and c.high == count.high for c in said) or number > 0
    if count.detail and not count.person and (part := same_part(older, count, said)):
        return all(count.clashes(c) for c in part)
    if count.detail and any(c.high > count.high for c in current(older, count)):
        return False  # one of several, told by name
    if count.detail and any(c.high >= count.high for c in said) and count.high == 1 and not count.total:
        return False
    said = [c for c in said if not count.apart(c)]
    whole = [c for c in main(said, person=count.person) if not is_a_part(older, count, c, newer)]
    if not whole:
        return False
    if count.former and not any(c.role == count.role and not c.former for c in older.numbers[number]):
        return False
    if all(count.clashes(c) for c in whole):
        # the same number of the same place stands in both: a part that did not change
        return not any(not count.clashes(c) and (c.names & count.names or not count.person) for c in said)
    return False


def _counts_apart(older: Read, number: int, count: Count, newer: Read, place: int) -> bool:
    """Whether two texts count for two sides, of two days or of two things."""
    mine, theirs = older.texts[number], newer.texts[place]
    of_heads = count.role.startswith("of:")
    return (
        by_two_sides(mine, theirs, toll=count.person and not of_heads)
        or (of_heads and of_two_days(mine, theirs))
        or of_two_levies(older, number, newer, place)
    )


def _counted_otherwise(one: Read, number: int, first: Read) -> bool:
    return any(_is_old(one, number, count, first) for count in one.numbers[number] if not count.former)


def _speaks_of(one: Read, domain: int) -> bool:
    return any(state.domain == domain for states_ in one.states for state in states_)


def is_otherwise(older: Read, number: int, state: State, newer: Read) -> bool:
    """Whether `newer` says that what `state` is told of is in another state now."""
    domain = domains()[0][state.domain]
    live = _live(older, newer)
    reached: list[tuple[int, frozenset[int]]] = []
    for place, states_ in enumerate(newer.states):
        for other in states_:
            if other.domain == state.domain and _same_thing(older, number, state, newer, place, other):
                reached.append((place, other.now))
    if not reached or not state.now:
        return False
    if live and domain.alone:
        return True
    top = [now for place, now in reached if place == 0] or [now for place, now in reached if place == 1]
    now = frozenset().union(*(top or [now for _, now in reached]))
    if domain.one_way and now:
        now = frozenset([max(now)])
    if not now or now & state.now:
        return False
    return max(now) > max(state.now) if domain.one_way else True


def _same_thing(older: Read, number: int, state: State, newer: Read, place: int, other: State) -> bool:
    """Whether two texts that speak of one domain speak of the same thing there."""
    if of_others(older, number, newer, place):
        return False
    what = state.words | other.words
    mine = older.topics[number] - what
    theirs = newer.topics[place] - what
    shared = mine & theirs
    domain = domains()[0][state.domain]
    if domain.alone:
        return place <= 1 or bool(shared) or len(mine) < 3 or bool(state.words & other.words)
    if place <= 1 and any(each.domain == state.domain for each in older.states[0]):
        return True  # what both headlines tell of
    things = shared - {stem(name) for name in older.all_names | newer.all_names}
    if domain.name == "price":
        return bool(things)
    if domain.name in _MARKET:
        return bool(things) or len(shared) > 1
    return bool(shared) or (place <= 1 and bool(mine & frozenset().union(*newer.topics[: TOP + 1])))
