"""Behind: what a report that comes in late says less of than what was told already."""

from scripts.events.newest.domains import domains
from scripts.events.newest.overtaken import TITLE, is_otherwise
from scripts.events.newest.reading import Read
from scripts.events.newest.report import Report


def behind(late: Report, told: Report) -> frozenset[int]:
    """Numbers of the sentences of `late` (TITLE for its title) with a lower toll, or of a state that is over, than
    what was `told`: things that only go one way.
    """
    mine, theirs = Read.of(late), Read.of(told)
    return frozenset(
        number + TITLE
        for number, text in enumerate(mine.texts)
        if text and (_is_lower(mine, number, theirs) or _is_earlier(mine, number, theirs))
    )


def _is_lower(mine: Read, number: int, theirs: Read) -> bool:
    for count in mine.numbers[number]:
        if not count.person or count.former or count.detail:
            continue
        known = [
            other
            for others in theirs.numbers
            for other in others
            if other.role == count.role and not other.former
        ]
        if known and all(other.low > count.high for other in known):
            return True
    return False


def _is_earlier(mine: Read, number: int, theirs: Read) -> bool:
    all_, _ = domains()
    return any(
        all_[state.domain].one_way and is_otherwise(mine, number, state, theirs)
        for state in mine.states[number]
    )
