"""Two publishers of one host: one works, the other waits for its next run, and nobody waits for the dead."""

import json
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from feeds.errors import Uncarried
from feeds.publishers.remote.lease import LEASE, Claim, Lease
from tests.feeds.hosts import Server
from tests.feeds.states import ME, asked, carried, faults, wrong


def test_the_lease_of_a_run_whose_last_word_was_lost_goes_with_the_next(
    server: Server, states: tuple[Path, Path]
) -> None:
    carried(states[0], server.opened())
    held = server.opened()
    Lease(held, ME, lambda: datetime.now(UTC), time.sleep).take()
    held.close()
    assert carried(states[0], server.opened()).sent == ()
    assert wrong(server, states[0]) == []


def test_a_run_that_died_does_not_stop_the_next_of_the_same_newsroom(
    server: Server, states: tuple[Path, Path]
) -> None:
    died = server.opened()
    Lease(died, ME, lambda: datetime.now(UTC), time.sleep).take()
    died.close()
    carried(states[0], server.opened())
    assert wrong(server, states[0]) == []


def test_while_one_publisher_is_at_work_another_waits_for_the_next_run(
    server: Server, states: tuple[Path, Path]
) -> None:
    other = server.opened()
    Lease(other, "lain", lambda: datetime.now(UTC), time.sleep).take()
    other.close()
    with pytest.raises(Uncarried, match="another publisher is at work there"):
        carried(states[0], server.opened())
    assert [path for path in asked(server, lambda host: host.list()) if path != LEASE] == []


def test_a_lease_that_ended_is_taken_over_and_its_former_owner_stops_before_the_feeds(
    server: Server, states: tuple[Path, Path]
) -> None:
    hour = timedelta(hours=1)
    slow = server.opened()
    ended = Lease(slow, "lambat", lambda: datetime.now(UTC) - hour, time.sleep)
    ended.take()
    carried(states[0], server.opened())
    fresh = server.opened()
    Lease(fresh, "cepat", lambda: datetime.now(UTC), time.sleep).take()
    with pytest.raises(Uncarried, match="another publisher"):
        ended.confirm()
    with pytest.raises(Uncarried, match="another publisher"):
        ended.hold(10**9)
    slow.close()
    fresh.close()


def test_of_two_who_claim_at_once_one_has_it(server: Server) -> None:
    if server.kind == "gs":
        pytest.skip("its emulator knows no conditions, which the store itself does")
    one, two = server.opened(), server.opened()
    claim = Claim("satu", datetime.now(UTC) + timedelta(minutes=2)).written()
    assert one.write(LEASE, claim, "")
    assert not two.write(LEASE, Claim("dua", datetime.now(UTC)).written(), "")
    assert one.read(LEASE)[0] == claim  # type: ignore[index]  # it is there
    one.close()
    two.close()


def test_a_publisher_that_was_overtaken_on_its_way_leaves_the_feeds_alone(
    server: Server, states: tuple[Path, Path]
) -> None:
    before, after = states
    carried(before, server.opened())
    late = Claim("lain", datetime.now(UTC) + timedelta(hours=1)).written()

    def overtake(sent: int) -> None:
        if not taken:
            taken.append(asked(server, lambda host: host.write(LEASE, late)))

    taken: list[bool] = []
    with pytest.raises(Uncarried, match="another publisher"):
        carried(after, server.opened(), overtake)
    assert taken == [True] and asked(server, faults) == []
    assert asked(server, lambda host: host.read("feed.xml"))[0] == (before / "feed.xml").read_bytes()
    assert asked(server, lambda host: host.read(LEASE))[0] == late


def test_a_lease_lasts_as_long_as_its_owner_works(server: Server) -> None:
    now = [datetime.now(UTC)]
    host = server.opened()
    lease = Lease(host, ME, lambda: now[0], time.sleep)
    lease.take()
    first = json.loads(host.read(LEASE)[0])["until"]  # type: ignore[index]  # it is there
    lease.hold(0)
    assert json.loads(host.read(LEASE)[0])["until"] == first  # type: ignore[index]
    now[0] += timedelta(seconds=90)
    lease.hold(0)
    assert json.loads(host.read(LEASE)[0])["until"] > first  # type: ignore[index]
    host.close()


def test_a_lease_cut_off_in_the_writing_stops_nobody_for_ever(
    server: Server, states: tuple[Path, Path]
) -> None:
    asked(server, lambda host: host.write(LEASE, b'{"own'))
    carried(states[0], server.opened())
    assert wrong(server, states[0]) == []
