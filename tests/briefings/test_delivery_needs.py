"""Whatever happens on the way, nobody gets an edition twice by itself, and nobody who has it misses what was wrong."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from briefings.delivery.errors import Undelivered
from briefings.delivery.needs import Need, Wish, need
from briefings.delivery.sent import Parcel
from briefings.editions.broadcast import Broadcast
from feeds.episode import Episode, Media

MORNING = datetime(2026, 11, 21, 23, 30, tzinfo=UTC)
NAME = "telegram @warta_lembah"
FAULTS = {
    "busy": Undelivered(NAME, "x", pause_s=90),
    "down": Undelivered(NAME, "x"),
    "blocked": Undelivered(NAME, "x", lasting=True),
    "silent": Undelivered(NAME, "x", again=False),
    "silent, but arrived": Undelivered(NAME, "x", again=False),
}
COMES = st.sampled_from(["well", "well", *FAULTS, "killed before", "killed behind"])
STEP = st.one_of(
    st.tuples(st.just("by the clock"), COMES),
    st.tuples(st.just("by a command"), COMES),
    st.tuples(st.sampled_from(["corrected", "taken back"]), COMES),
)


def edition() -> Broadcast:
    sound = Media("a.mp3", "audio/mpeg", 10, 290.0, "a" * 64)
    episode = Episode("s", "g", "Warta", "…", MORNING, MORNING, sound, (), (), ())
    return Broadcast("2026-11-22-pagi", "2026-11-22", "pagi", MORNING, "silent:sunyi", episode, ())


@settings(max_examples=300, deadline=None)
@given(st.lists(STEP, max_size=14))
def test_nobody_gets_an_edition_twice_and_nobody_who_has_it_misses_a_word(
    steps: list[tuple[str, str]],
) -> None:
    record, has, now = edition(), None, MORNING
    copies, heard, maybe = 0, set[int](), False
    """Editions that have really arrived; issues and -1 for the word that it was taken back; nobody is sure."""

    def brought(wish: Wish, comes: str) -> None:
        nonlocal has, copies, maybe
        wanted = need(has, record, wish)
        if not isinstance(wanted, Need):
            return
        has = wanted.going(record, wish.now)
        arrives = comes in ("well", "killed behind", "silent, but arrived")
        if wanted.of is None:
            assert not copies and not maybe, "nobody gets it twice"
            copies += arrives
            heard.update(range(record.issue + 1) if arrives else ())
            maybe = not arrives and comes in ("silent", "killed before")
        elif arrives:
            heard.update(range(wanted.of.issue + 1, record.issue + 1), [-1] if record.retracted else [])
        if comes == "well":
            has = replace(has, state="sent", tries=0)
        elif comes in FAULTS:
            has = wanted.failed(record, FAULTS[comes], wish.now)

    for kind, comes in steps:
        now += timedelta(minutes=10)
        if kind == "corrected" and not record.retracted:
            record = record.reissued(())
        elif kind == "taken back":
            record = replace(record, state="retracted")
        brought(Wish(now, fresh=True, timed=kind == "by the clock"), comes)
    brought(Wish(now, fresh=True), "well")
    assert copies <= 1
    unsure = isinstance(has, Parcel) and has.state in ("sending", "unsure")
    if copies and not unsure:
        assert heard >= set(range(record.issue + 1)), "who has it knows what was wrong"
        assert -1 in heard or not record.retracted
    if not copies and not maybe and not record.retracted:
        assert unsure
