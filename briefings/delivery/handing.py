"""Handing over: an edition that is on air goes to all whom the show names, to each once, and what came of it is noted.

It is noted before anything is sent, so that a program that dies on the way sends it once at most. Nothing that goes
wrong here undoes what is on air.
"""

import os
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path
from typing import Final, Literal

from briefings.delivery import mail
from briefings.delivery.door import Sleep
from briefings.delivery.errors import Undelivered
from briefings.delivery.radio import lay_ready
from briefings.delivery.recipients import Reader, Recipient, chats, post_office, programs, readers
from briefings.delivery.sent import NOTHING, Parcel, Sent, read, write
from briefings.delivery.voice_note import tidy, voice_note
from briefings.editions.broadcast import Broadcast, Made
from briefings.editions.history import live, lost
from briefings.editions.index import Shown
from briefings.editions.ledger import Ledger
from briefings.errors import EXPECTED, Busy
from briefings.newsroom.folder import Newsroom
from briefings.newsroom.show import Show
from briefings.progress import Quiet
from briefings.publish.carrying import sent_out

NEWS: Final = timedelta(hours=12)
"""What speaks of an earlier moment is not sent by itself any more."""
WAIT_S: Final = 120
"""So long another run that is sending is waited for."""

Came = Literal["sent", "told", "failed", "unsure", "left"]
"""left: it has it already, or may have it."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of one recipient."""

    name: str
    came: Came
    why: str = ""


def published(newsroom: Newsroom, show: Show, made: Made, progress: Quiet, now: datetime) -> Made:
    """`made` is carried to the show's host, and from there to everybody; what is not on the host yet waits for it, but
    the files for radio stations, which nobody fetches there, do not."""
    made = sent_out(newsroom, show, made, progress)
    if made.uncarried is None:
        hand_over(newsroom, show, made.record, progress, now)
    else:
        stations(newsroom, show, progress, now)
    return made


def newest(newsroom: Newsroom, show: Show, progress: Quiet) -> None:
    """Hand over the newest edition, where somebody has not got it. For a host that is reached again; nothing is
    raised."""
    if not _wanted(show):
        return
    try:
        found = _newest(newsroom)
        record = _record(newsroom, found) if found is not None else None
    except EXPECTED as fault:
        progress.say(f"{fault}; nothing was delivered")
        return
    if record is not None:
        hand_over(newsroom, show, record, progress, datetime.now(UTC))


def hand_over(
    newsroom: Newsroom,
    show: Show,
    record: Broadcast,
    progress: Quiet,
    now: datetime,
    *,
    asked: bool = False,
    again: bool = False,
    environment: Mapping[str, str] | None = None,
    sleep: Sleep = time.sleep,
) -> tuple[Outcome, ...]:
    """Bring `record` to all who have not got it as it is, and the radio's files up to date; what came of each.

    A correction goes to those alone who have got the edition. One that is not the newest, or speaks of a moment more
    than 12 hours ago, goes to nobody new, unless a person has `asked`; `again`: also where nobody knows whether it has
    arrived. Raises nothing that a producer can be told: that is said.
    """
    if not _wanted(show):
        return ()
    from filelock import FileLock, Timeout

    stations(newsroom, show, progress, now)
    try:
        (newsroom.root / ".cache").mkdir(exist_ok=True)
        with (
            FileLock(newsroom.root / ".cache" / "delivery.lock", timeout=WAIT_S, poll_interval=0.1),
            progress.stage("deliver", "To phones"),
        ):
            first = _newest(newsroom)
            _lay_notes(newsroom, show, first, progress)
            fresh = asked or (first is not None and first.slug == record.slug and now - record.when < NEWS)
            hand = _Hand(newsroom, show, progress, now, environment or os.environ, sleep)
            return hand.over(record, fresh=fresh, again=again)
    except Timeout:
        progress.say(f"{Busy(newsroom.root)}; nothing was delivered: briefings deliver")
    except (*EXPECTED, OSError) as fault:
        progress.say(f"{fault}; nothing more was delivered: briefings deliver")
    return ()


def stations(newsroom: Newsroom, show: Show, progress: Quiet, now: datetime) -> None:
    """Bring the radio's files up to date, whoever else is being served. Nothing is raised."""
    if not show.radio.folder:
        return
    from filelock import FileLock, Timeout

    try:
        (newsroom.root / ".cache").mkdir(exist_ok=True)
        with (
            FileLock(newsroom.root / ".cache" / "radio.lock", timeout=WAIT_S, poll_interval=0.1),
            progress.stage("radio", "For radio stations"),
        ):
            first = _newest(newsroom)
            record = _record(newsroom, first) if first is not None else None
            lay_ready(newsroom, show, record, now, set(_sounding(newsroom).values()))
    except (Timeout, *EXPECTED, OSError) as fault:
        progress.say(f"{show.radio.folder}: {fault}; what stations have is not the newest: briefings deliver")


class _Hand:
    """One edition on its way."""

    def __init__(
        self,
        newsroom: Newsroom,
        show: Show,
        progress: Quiet,
        now: datetime,
        environment: Mapping[str, str],
        sleep: Sleep,
    ) -> None:
        self._newsroom, self._show, self._progress, self._now = newsroom, show, progress, now
        self._environment, self._sleep = environment, sleep
        self._sent = Sent()

    def over(self, record: Broadcast, *, fresh: bool, again: bool) -> tuple[Outcome, ...]:
        """To everybody."""
        self._sent = read(self._newsroom, record.slug)
        say, show, environment = self._progress.say, self._show, self._environment
        found: list[Recipient] = [
            *chats(show, environment, self._note, say, self._sleep),
            *programs(show, environment, self._now, say, self._sleep),
        ]
        boxes = list(readers(show, environment, self._now, say))
        outcomes = list[Outcome]()
        for each in found:
            need = self._needs(each.name, record, fresh=fresh, again=again)
            if isinstance(need, Outcome):
                outcomes.append(need)
                continue
            outcomes.append(self._brought(each.name, record, need, partial(each.bring, record, need.of)))
        outcomes += self._letters(boxes, record, fresh=fresh, again=again)
        for outcome in outcomes:
            if outcome.came in ("failed", "unsure"):
                more = " --again" if outcome.came == "unsure" else ""
                say(
                    f"{outcome.name}: {outcome.why}. It is on air all the same; then: briefings deliver{more}"
                )
        return tuple(outcomes)

    def _letters(
        self, boxes: Sequence[Reader], record: Broadcast, *, fresh: bool, again: bool
    ) -> Iterator[Outcome]:
        """All over one connection."""
        needs = [(box, self._needs(box.name, record, fresh=fresh, again=again)) for box in boxes]
        yield from (need for _, need in needs if isinstance(need, Outcome))
        wanted = [(box, need) for box, need in needs if isinstance(need, _Need)]
        server = post_office(self._show, self._environment, self._progress.say) if wanted else None
        if server is None:
            return
        ready = list[tuple[Reader, _Need]]()
        letters = []
        for box, need in wanted:
            try:
                letters.append((box.name, box.letter(record, need.of)))
                ready.append((box, need))
            except Undelivered as fault:
                yield self._brought(box.name, record, need, _raising(fault))
        with closing(mail.send(server, letters)) as talk:
            for box, need in ready:
                yield self._brought(box.name, record, need, lambda: _raise(next(talk)))

    def _needs(self, name: str, record: Broadcast, *, fresh: bool, again: bool) -> "_Need | Outcome":
        """What is to be brought to `name`."""
        has = self._sent.parcels.get(name)
        unknown = has is not None and has.state in ("sending", "unsure")
        if has is not None and has.has_it and not (unknown and again and not record.retracted):
            if (has.issue, has.retracted) == (record.issue, record.retracted):
                why = "it may have arrived: look there; to send it again: briefings deliver --again"
                return Outcome(name, "unsure" if unknown else "left", why if unknown else "")
            return _Need(has, has)
        if record.retracted or not fresh:
            return Outcome(name, "left")
        return _Need(None, has)

    def _brought(self, name: str, record: Broadcast, need: "_Need", bring: Callable[[], int]) -> Outcome:
        former = need.former
        going = Parcel("sending", self._now, record.issue, record.retracted, former.message if former else 0)
        self._put(record, name, going)
        try:
            message = bring()
        except Undelivered as fault:
            if fault.again:
                kept = former or Parcel("failed", self._now, NOTHING)
                self._put(record, name, replace(kept, state="failed", at=self._now, why=fault.reason))
                return Outcome(name, "failed", fault.reason)
            self._put(record, name, replace(going, state="unsure", why=fault.reason))
            return Outcome(name, "unsure", fault.reason)
        except BaseException:  # nothing has been sent: a disk, a package, a sound
            kept = former or Parcel("failed", self._now, NOTHING)
            self._put(record, name, replace(kept, state="failed", at=self._now))
            raise
        self._put(record, name, replace(going, state="sent", message=message))
        return Outcome(name, "sent" if need.of is None else "told")

    def _put(self, record: Broadcast, name: str, parcel: Parcel) -> None:
        self._sent = self._sent.put(name, parcel)
        write(self._newsroom, record.slug, self._sent)

    def _note(self, record: Broadcast) -> Path:
        return voice_note(self._newsroom, record)


@dataclass(frozen=True, slots=True)
class _Need:
    """Something is to be brought."""

    of: Parcel | None
    """What they have; None: nothing, and the edition itself is brought."""
    former: Parcel | None
    """What is noted of them."""


def _raising(fault: Undelivered) -> Callable[[], int]:
    def bring() -> int:
        raise fault

    return bring


def _raise(fault: Undelivered | None) -> int:
    if fault is not None:
        raise fault
    return 0


def _wanted(show: Show) -> bool:
    asked = show.deliver
    people = asked.telegram or asked.webhook or asked.mail_to_env
    return bool(people or asked.voice_note or show.radio.folder)


def _newest(newsroom: Newsroom) -> Shown | None:
    known = live(newsroom.editions)
    gone = {each.slug for each in lost(known, newsroom.public)}
    return next((each for each in known if each.slug not in gone and not each.on_air.expired), None)


def _record(newsroom: Newsroom, found: Shown) -> Broadcast:
    ledger = Ledger(newsroom.editions)
    return ledger.broadcast(ledger.edition(found.slug))


def _lay_notes(newsroom: Newsroom, show: Show, first: Shown | None, progress: Quiet) -> None:
    """The voice note of the newest edition; a fault of it is in nobody's way."""
    try:
        tidy(newsroom, _sounding(newsroom))
        if first is not None and show.deliver.voice_note:
            voice_note(newsroom, _record(newsroom, first))
    except (*EXPECTED, OSError) as fault:
        progress.say(f"phone/: {fault}")


def _sounding(newsroom: Newsroom) -> dict[str, str]:
    """SHA-256 of the sound of each of the newest editions on air, by slug."""
    ledger = Ledger(newsroom.editions)
    return {
        each.slug: ledger.broadcast(ledger.edition(each.slug)).episode.audio.sha256
        for each in live(newsroom.editions)[:12]
    }
