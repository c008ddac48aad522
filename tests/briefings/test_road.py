"""The road of an edition to air can be read as a list, and anybody may put a step of their own into it."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from briefings.editions.decisions import Retitled
from briefings.errors import NotApproved
from briefings.newsroom.config import load
from briefings.newsroom.folder import Newsroom
from briefings.progress import Quiet
from briefings.verbs.make import ON_AIR, ROAD, Order, approve, find_stories, make, read_aloud
from briefings.verbs.road import Run, Step

MORNING = datetime(2026, 11, 21, 23, 30, tzinfo=UTC)
"""Sunday 22 November 2026, 06.30 in Jakarta."""
HEADLINE = "Warga Argasana menunggu kabar dari balai kota"


def before(wanted: Step, own: Step) -> tuple[Step, ...]:
    at = ROAD.index(wanted)
    return (*ROAD[:at], own, *ROAD[at:])


def names(progress: Quiet) -> list[str]:
    return [name for name, _ in progress.steps]


def test_the_steps_of_a_morning_are_told_by_name_in_their_order(newsroom: Newsroom) -> None:
    progress = Quiet()
    make(newsroom, load(newsroom.show_file), Order(), MORNING, progress)
    assert names(progress) == [
        "keep_what_stands",
        "find_stories",
        "ask_leave",
        "approve",
        "clear",
        "read_aloud",
        "put_on_air",
    ]
    assert all(seconds >= 0 for _, seconds in progress.steps)


def test_the_road_ends_where_the_same_edition_is_on_air_already(newsroom: Newsroom) -> None:
    show, later = load(newsroom.show_file), Quiet()
    first = make(newsroom, show, Order(), MORNING, Quiet())
    again = make(newsroom, show, Order(), MORNING + timedelta(hours=1), later)
    assert names(later) == ["keep_what_stands"]
    assert again.record == first.record and not again.changed


def test_a_newsroom_puts_a_step_of_its_own_between_finding_and_approval(newsroom: Newsroom) -> None:
    """Its step gives the first story another headline, as a person at the desk would."""

    def retitle(run: Run) -> Run:
        first = run.ledger.found(run.edition).candidates[0].story.slug
        edition = run.ledger.decide(run.edition.slug, [Retitled(first, HEADLINE)], "Rima", run.now)
        return replace(run, edition=edition)

    progress = Quiet()
    made = make(newsroom, load(newsroom.show_file), Order(), MORNING, progress, before(approve, retitle))
    assert HEADLINE in [note.headline for note in made.record.episode.stories]
    assert names(progress)[2:5] == ["ask_leave", "retitle", "approve"]


def test_what_a_step_of_the_newsroom_forbids_is_not_read_aloud(newsroom: Newsroom) -> None:
    def forbid(run: Run) -> Run:
        raise NotApproved(run.edition.slug, MORNING)

    progress = Quiet()
    with pytest.raises(NotApproved):
        make(newsroom, load(newsroom.show_file), Order(), MORNING, progress, before(read_aloud, forbid))
    assert names(progress)[-1] == "forbid" and "speech" not in progress.seconds
    assert not list(newsroom.public.rglob("*.mp3"))


def test_a_road_that_leads_nowhere_is_no_road(newsroom: Newsroom) -> None:
    with pytest.raises(ValueError, match="before anything is on air"):
        make(newsroom, load(newsroom.show_file), Order(), MORNING, Quiet(), (find_stories,))


def test_an_edition_whose_document_is_there_takes_the_last_steps_of_the_same_road() -> None:
    assert ROAD[-len(ON_AIR) :] == ON_AIR
