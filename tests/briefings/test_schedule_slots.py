"""The clock's arithmetic: which editions are due, which are missed, and that none is made twice."""

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefings.newsroom.schedule import DAYS, Schedule
from briefings.schedule.slots import around, due, following, missed, slots

JAKARTA, MAKASSAR, JAYAPURA = "Asia/Jakarta", "Asia/Makassar", "Asia/Jayapura"
DAY = timedelta(days=1)


def schedule(**asked: object) -> Schedule:
    return Schedule.model_validate(asked)


def utc(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


def local(text: str, zone: str = JAKARTA) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=ZoneInfo(zone))


MORNING = schedule(pagi={"at": "05:00"})


@pytest.mark.parametrize(
    ("zone", "hour"),
    [(JAKARTA, "2026-11-21T22:00"), (MAKASSAR, "2026-11-21T21:00"), (JAYAPURA, "2026-11-21T20:00")],
)
def test_five_in_the_morning_is_another_moment_in_each_zone_of_the_country(zone: str, hour: str) -> None:
    (slot,) = slots(MORNING, zone, utc("2026-11-21T18:00"), utc("2026-11-22T18:00"))
    assert (slot.at, slot.name) == (utc(hour), "2026-11-22-pagi")


def test_a_show_on_weekdays_rests_at_the_weekend() -> None:
    asked = schedule(pagi={"at": "05:00", "days": list(DAYS[:5])}, malam={"at": "19:00", "days": ["sabtu"]})
    week = [s.name for s in slots(asked, JAKARTA, local("2026-11-27T00:00"), local("2026-12-01T00:00"))]
    assert week == ["2026-11-27-pagi", "2026-11-28-malam", "2026-11-30-pagi"]


def test_an_edition_is_due_from_its_hour_until_its_window_closes_and_then_too_late() -> None:
    known = around(MORNING, JAKARTA, local("2026-11-22T05:00"))

    def names(moment: str) -> tuple[list[str], list[str]]:
        now = local(moment)
        late = missed(known, (), now - timedelta(minutes=1), now)
        return [s.name for s in due(known, (), now)], [s.name for s in late]

    assert names("2026-11-22T04:59:59") == ([], [])
    assert names("2026-11-22T05:00:00") == (["2026-11-22-pagi"], [])
    assert names("2026-11-22T06:59:59") == (["2026-11-22-pagi"], [])
    assert names("2026-11-22T07:00:00") == ([], ["2026-11-22-pagi"])
    assert names("2026-11-22T07:02:00") == ([], []), "what was told a look ago is told no more"


def test_what_was_made_is_neither_due_nor_missed() -> None:
    known, made = around(MORNING, JAKARTA, local("2026-11-22T05:00")), {"2026-11-22-pagi"}
    assert due(known, made, local("2026-11-22T05:30")) == []
    assert missed(known, made, local("2026-11-22T05:30"), local("2026-11-22T08:00")) == []
    after = following(known, made, local("2026-11-22T05:30"))
    assert after is not None and after.name == "2026-11-23-pagi"


def test_nobody_is_wished_a_good_morning_at_noon_however_long_is_caught_up() -> None:
    asked = schedule(pagi={"at": "10:30"}, siang={"at": "17:59"}, malam={"at": "23:59"}, catch_up="6h")
    found = slots(asked, JAKARTA, local("2026-11-30T00:00"), local("2026-12-01T00:00"))
    ends = [slot.until.astimezone(ZoneInfo(JAKARTA)).isoformat()[:16] for slot in found]
    assert ends == ["2026-11-30T11:00", "2026-11-30T18:00", "2026-12-01T00:00"]


def test_the_night_before_a_month_ends_and_a_year_begins_are_days_like_others() -> None:
    asked = schedule(pagi={"at": "00:00"}, malam={"at": "23:30"})
    found = list(
        slots(asked, JAYAPURA, local("2027-12-31T00:00", JAYAPURA), local("2028-03-02T00:00", JAYAPURA))
    )
    names = [slot.name for slot in found]
    assert names[:4] == ["2027-12-31-pagi", "2027-12-31-malam", "2028-01-01-pagi", "2028-01-01-malam"]
    assert names[-6:-4] == ["2028-02-28-pagi", "2028-02-28-malam"] and "2028-02-29-malam" in names
    assert len(names) == len(set(names)) == 2 * 62 and found == sorted(found, key=lambda slot: slot.at)


def test_a_show_for_readers_abroad_keeps_its_hour_when_their_clocks_change() -> None:
    """In Amsterdam 02.30 is left out on 29 March 2026 and there twice on 25 October."""
    asked = schedule(pagi={"at": "02:30"})
    for day, hour in (("2026-03-29", "01:30"), ("2026-10-25", "00:30")):
        begin = utc(f"{day}T00:00") - timedelta(hours=6)
        (slot,) = slots(asked, "Europe/Amsterdam", begin, begin + timedelta(hours=12))
        assert (slot.day, slot.at) == (date.fromisoformat(day), utc(f"{day}T{hour}"))


STEPS = st.lists(
    st.one_of(
        st.timedeltas(timedelta(seconds=1), timedelta(minutes=20)),  # it is awake, and looks
        st.timedeltas(timedelta(hours=1), timedelta(hours=30)),  # it sleeps, or the clock jumps ahead
        st.sampled_from([-timedelta(hours=1), -DAY, DAY]),  # somebody sets the clock
    ),
    max_size=120,
)
HOURS = st.fixed_dictionaries(
    {},
    optional={
        "pagi": st.times().filter(lambda t: t.hour < 11),
        "siang": st.times().filter(lambda t: 11 <= t.hour < 18),
        "malam": st.times().filter(lambda t: t.hour >= 18),
    },
)
Look = Callable[[datetime], None]


@given(
    HOURS,
    st.sampled_from(["30m", "2h", "12h"]),
    st.sampled_from([JAKARTA, MAKASSAR, JAYAPURA, "Europe/Amsterdam"]),
    st.datetimes(datetime(2026, 1, 1), datetime(2028, 12, 31), timezones=st.just(UTC)),
    STEPS,
)
def test_however_time_goes_each_edition_is_made_at_most_once_and_surely_where_somebody_looked_in_its_window(
    hours: dict[str, object], window: str, zone: str, begin: datetime, steps: list[timedelta]
) -> None:
    asked = schedule(**{name: {"at": f"{at:%H:%M}"} for name, at in hours.items()}, catch_up=window)
    made: list[str] = []
    looks = [begin]
    for step in steps:
        looks.append(looks[-1] + step)
    for now in looks:
        made += [slot.name for slot in due(around(asked, zone, now), set(made), now)]
    assert len(made) == len(set(made))
    every = slots(asked, zone, min(looks) - DAY, max(looks) + DAY)
    wanted = {slot.name for slot in every if any(slot.at <= now < slot.until for now in looks)}
    assert set(made) == wanted


@given(st.datetimes(datetime(2026, 1, 1), datetime(2027, 12, 31), timezones=st.just(UTC)), STEPS)
def test_an_edition_that_was_missed_is_told_once_where_time_only_goes_on(
    begin: datetime, steps: list[timedelta]
) -> None:
    looks = [begin]
    for step in steps:
        looks.append(looks[-1] + abs(step))
    told = [
        slot.name
        for before, now in pairwise(looks)
        for slot in missed(around(MORNING, JAKARTA, now), (), before, now)
    ]
    assert len(told) == len(set(told))
    assert set(told) == {
        s.name for s in slots(MORNING, JAKARTA, begin - DAY, looks[-1]) if begin < s.until <= looks[-1]
    }
