"""The public folder on a host: `carry` makes what stands there what should, `survey` says what that would take.

Sounds come first and are verified, then pages, the feed last; what goes, goes after. Cut off anywhere, a feed on the
host names only what is there whole, and the next run does what is left. One publisher at a time works on a host.
"""

from collections.abc import Callable, Collection, Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from feeds.errors import Uncarried
from feeds.publishers.remote.digests import read_folder
from feeds.publishers.remote.host import ASIDE, Host
from feeds.publishers.remote.lease import LEASE, Lease
from feeds.publishers.remote.notes import MANIFEST, read_notes, write_notes
from feeds.publishers.remote.opening import find_fault, local_folder, open_host
from feeds.publishers.remote.plan import Noted, Plan, Seen, Wave, find_named, make_plan

__all__ = ["Carried", "Edge", "Host", "Plan", "carry", "find_fault", "local_folder", "open_host", "survey"]

NOTED_EVERY_BYTES = 16_000_000
"""So much is sent at most before what was verified is noted there."""
_FEEDS = ("*.xml", "*.json", "arsip/*.xml")


@dataclass(frozen=True, slots=True)
class Edge:
    """What should stand on a host, and where it lies here."""

    public: Path
    address: str
    """The show's public one, without a slash at its end."""
    kept: Path | None = None
    """Where checksums of the public folder are remembered."""
    spared: Collection[str] = ()
    """Paths on the host at and below which nothing is removed, though it is not here."""


@dataclass(frozen=True, slots=True)
class Carried:
    """What was done."""

    sent: tuple[str, ...] = ()
    bytes: int = 0
    removed: tuple[str, ...] = ()
    same: int = 0

    @property
    def is_news(self) -> bool:
        """Whether the feed there has changed."""
        return "feed.xml" in self.sent


@dataclass(frozen=True, slots=True)
class _Sight:
    plan: Plan
    there: Mapping[str, Seen]
    notes: Mapping[str, Noted]
    looked: bool
    """Whether something was read back that no note had vouched for."""

    @property
    def is_right(self) -> bool:
        """Whether nothing is left to be done, noted, or cleared away."""
        return self.plan.done and not self.looked and not any(path.startswith(ASIDE) for path in self.there)


def survey(edge: Edge, host: Host) -> Plan:
    """What `carry` would do; nothing is written there. Raises Uncarried, OSError."""
    return _see(edge, host).plan


def carry(
    edge: Edge,
    host: Host,
    owner: str,
    clock: Callable[[], datetime],
    sleep: Callable[[float], None],
    done: Callable[[int], None] = lambda count: None,
) -> Carried:
    """Make what stands on `host` what should; `owner` names this publisher, and is the same from run to run.

    Where all is right, nothing is written. Raises Uncarried, OSError; then the feeds there are those of before or the
    new ones, and name only what is there whole.
    """
    sight, lease = _see(edge, host), Lease(host, owner, clock, sleep)
    if sight.is_right:
        if LEASE in sight.there:  # of a run whose last word was lost
            lease.drop_own()
        return Carried(same=len(sight.plan.same))
    lease.take()
    carried = _carry_out(
        edge, host, lease, done
    )  # where it fails, the next run of this owner has the lease at once
    with suppress(Uncarried):  # all is there; it ends by itself
        lease.drop()
    return carried


def _carry_out(edge: Edge, host: Host, lease: Lease, done: Callable[[int], None]) -> Carried:
    sight = _see(edge, host)  # another may have been at work meanwhile
    plan, notes = sight.plan, dict(sight.notes)
    for path in sight.there:
        if path.startswith(ASIDE):
            host.remove(path)
    should = read_folder(edge.public, edge.kept)
    wave, unnoted = Wave.BEFORE, 0
    for each in plan.send:
        if (
            each.wave != wave
        ):  # what was sent is known to the next run, and the feeds are changed by one alone
            _note(host, notes)
            lease.confirm()
            wave, unnoted = each.wave, 0
        lease.hold(each.bytes)
        content = should[each.path]
        seen = host.put(each.path, edge.public / each.path, content)
        notes[each.path] = Noted(content.sha256, seen.stamp)
        unnoted += each.bytes
        if unnoted > NOTED_EVERY_BYTES:
            _note(host, notes)
            unnoted = 0
        done(each.bytes)
    if plan.remove:
        lease.confirm()
    for path in plan.remove:
        lease.hold(0)
        host.remove(path)
    _note(host, {path: note for path, note in notes.items() if path in should})
    return Carried(tuple(each.path for each in plan.send), plan.bytes, plan.remove, len(plan.same))


def _see(edge: Edge, host: Host) -> _Sight:
    """Both sides; what nobody vouches for is read back."""
    should = read_folder(edge.public, edge.kept)
    if "feed.xml" not in should:
        raise Uncarried(host.where, f"{edge.public} has no feed.xml: make an edition first")
    there = host.list()
    written = host.read(MANIFEST)
    notes = read_notes(written[0]) if written is not None else {}
    plan = make_plan(should, there, notes)
    looked = {path: Noted(host.digest(path), there[path].stamp) for path in plan.look}
    notes = {**notes, **looked}
    plan = make_plan(should, there, notes)
    spared = {*edge.spared, *find_named(_feeds(edge.public), edge.address, plan.remove)}
    return _Sight(make_plan(should, there, notes, spared), there, notes, bool(looked))


def _note(host: Host, notes: Mapping[str, Noted]) -> None:
    host.write(MANIFEST, write_notes(notes))


def _feeds(public: Path) -> Iterable[bytes]:
    return (path.read_bytes() for pattern in _FEEDS for path in sorted(public.glob(pattern)))
