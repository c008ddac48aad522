"""Which stories an edition holds, in which order, and how much of each."""

from collections import Counter
from collections.abc import Callable, Container, Mapping, Sequence
from datetime import datetime
from functools import cache
from typing import Final

from scripts import ear
from scripts.judging.values import Values
from scripts.judging.worth import Worth, worth
from scripts.rundown import STYLES, Overhead, Pace, Rundown, Slot, Style
from scripts.story import Story
from scripts.telling.filling import Before, Lengths, filled
from scripts.telling.running_order import LAST, arranged

SHARES: Final[Mapping[str, float]] = {
    "olahraga": 0.2,
    "budaya": 0.15,
    "iptek": 0.25,
    "dunia": 0.35,
    "ekonomi": 0.4,
    "hukum": 0.4,
}
"""Desk -> of an edition's stories so many at most, but one in any case, while there is other news."""
CLOSED: Final = 6
"""An edition of so many stories closes with sport or culture, where there is any."""
TOLD_S: Final = 30.0
"""Of text, a story has about so much."""


def plan(
    stories: Sequence[Story],
    length_s: float,
    pace: Pace,
    now: datetime,
    spoken: Callable[[str], str],
    quotas: Mapping[str, int] | None = None,
    overhead: Overhead | None = None,
    before: Before | None = None,
    worths: Mapping[str, Worth] | None = None,
    style: Style = STYLES["briefing"],
    first: Container[str] = (),
    fixed: Sequence[Slot] = (),
) -> Rundown:
    """The rundown of an edition of `length_s` seconds, read at `pace`; `spoken` gives the spoken form of a text.

    The stories that are worth most get in (`worths` by `Story.slug`; without them as `judged` has them), each told as
    `style` wants it, and stand in the running order; a long edition closes with the best of sport or culture.
    `quotas`: desk or section -> the most stories that it may have; upper and lower case are the same. Desks without
    one have their SHARES. Never more than 2 % over the length, unless the frame and one lead sentence are more by
    themselves: an edition has a story. When time is short the lowest sentences of the stories go, then the lowest
    stories. The same arguments give the same rundown; stories of one worth stand in the order in which they came.

    A desk's decisions come before all that: the stories whose slugs are in `first` get in before any other and count
    for no quota; `fixed` ones are told as they are, whatever must go for it.

    What was passed over `before` is told now only to fill a gap, so whoever changes a word changes one line. What
    was told, and what is new, competes as in a new edition.
    """
    overhead = overhead or Overhead()
    free_s = max(0.0, length_s - sum(slot.seconds for slot in fixed))
    lengths = Lengths(free_s, overhead, cache(lambda text: pace.seconds(spoken(text))))
    worths = worths if worths is not None else judged(stories, now)
    able = [story for story in ranked(stories, worths) if story.sentences]
    fit = [story for story in able if story.slug not in first]
    expected = max(1.0, lengths.room / (overhead.story_s + TOLD_S))
    within, beyond = _by_quota(fit, worths, quotas or {}, expected)
    wished = [story for story in able if story.slug in first]
    within = [*wished, *_with_a_close(within, worths, int(expected))]
    told = filled(within, lengths, style, before or Before())
    slots_of = {story.slug: _heard(story, took_s, lengths) for story, took_s in told}
    slots_of |= {slot.story.slug: slot for slot in fixed}
    best_first = [s for s in within if s.slug in slots_of]
    if wished or fixed:
        best_first = ranked([*best_first, *(slot.story for slot in fixed)], worths)
    slots = [slots_of[story.slug] for story in arranged(best_first, worths)]
    silent = [story for story in stories if not story.sentences]
    why = {slug: each.why for slug, each in worths.items()}
    return Rundown(tuple(slots), length_s, (*within[len(told) :], *beyond, *silent), why)


def _heard(story: Story, seconds: float, lengths: Lengths) -> Slot:
    """The slot of `story`, of which it is known what is told."""
    heard = ear.flow(story)
    changed = zip(story.sentences, heard.sentences, strict=True)
    more_s = sum(lengths.cost(b.text) - lengths.cost(a.text) for a, b in changed if a is not b)
    return Slot(heard, seconds + more_s)


def judged(stories: Sequence[Story], now: datetime, values: Values | None = None) -> dict[str, Worth]:
    """What each of `stories` is worth at `now` (with a zone), by `Story.slug`; without `values` as to every show."""
    return {story.slug: worth(story, now, values or Values()) for story in stories}


def ranked(stories: Sequence[Story], worths: Mapping[str, Worth]) -> list[Story]:
    """Best first, else as they came."""
    return sorted(stories, key=lambda story: -worths[story.slug].value)


def _with_a_close(stories: Sequence[Story], worths: Mapping[str, Worth], expected: int) -> list[Story]:
    """`stories`, best first, with the best of sport or culture among those that an edition of `expected` will hold."""
    place = expected - 2
    if expected < CLOSED or any(worths[story.slug].desk in LAST for story in stories[:place]):
        return list(stories)
    close = next((story for story in stories if worths[story.slug].desk in LAST), None)
    if close is None:
        return list(stories)
    rest = [story for story in stories if story is not close]
    return [*rest[:place], close, *rest[place:]]


def _by_quota(
    stories: Sequence[Story], worths: Mapping[str, Worth], quotas: Mapping[str, int], expected: float
) -> tuple[list[Story], list[Story]]:
    """Those that may be told, the ones beyond their desk's share behind all others; and those beyond a quota."""
    most = {name.casefold(): number for name, number in quotas.items()}
    count: Counter[str] = Counter()
    within, later, beyond = [], [], []
    for story in stories:
        desk, section = worths[story.slug].desk, story.section.casefold()
        names = {name for name in (desk, section) if name in most}
        if any(count[name] >= most[name] for name in names):
            beyond.append(story)
            continue
        share = max(1, round(SHARES[desk] * expected)) if desk in SHARES and desk not in most else None
        if share is not None and count[desk] >= share:
            later.append(story)
            count.update(names - {desk})
            continue
        count.update({desk, section} - {""})
        within.append(story)
    return [*within, *later], beyond
