"""Handing over: an edition that is on air goes to all whom the show names, to each once, and what came of it is noted.

It is noted before anything is sent, so that a program that dies on the way sends it once at most. Nothing that goes
wrong here undoes what is on air.
"""

import os
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Final

from briefings.delivery.door import THRICE, Patience
from briefings.delivery.hand import Hand, Outcome
from briefings.delivery.needs import Wish, is_due, put_off
from briefings.delivery.radio import lay_ready
from briefings.delivery.sent import Parcel, Sent, path_of, read, write
from briefings.delivery.voice_note import tidy, voice_note
from briefings.editions.broadcast import Broadcast, Made
from briefings.editions.history import live, lost, on_air
from briefings.editions.index import Shown
from briefings.editions.ledger import Ledger
from briefings.errors import EXPECTED, Busy
from briefings.newsroom.folder import Newsroom
from briefings.newsroom.show import Show
from briefings.progress import Quiet
from briefings.publish.carrying import sent_out

NEWS: Final = timedelta(hours=12)
"""What speaks of an earlier moment is not sent by itself any more."""
LOOKED_BACK: Final = timedelta(days=14)
"""So long it is looked by itself whether all who have got an edition know what has become of it."""
WAIT_S: Final = 120
"""So long another run that is sending is waited for."""
ONCE: Final = Patience(tries=1)
"""By the clock: it comes again anyway, and editions are to be made meanwhile."""

Clock = Callable[[], datetime]


def wall() -> datetime:
    """The time of day, in UTC."""
    return datetime.now(UTC)


def published(newsroom: Newsroom, show: Show, made: Made, progress: Quiet, now: datetime) -> Made:
    """`made` is carried to the show's host, and from there to everybody; what is not on the host yet waits for it, but
    the files for radio stations, which nobody fetches there, do not."""
    made = sent_out(newsroom, show, made, progress)
    if made.uncarried is None:
        hand_over(newsroom, show, made.record, progress, now)
    else:
        stations(newsroom, show, progress, now)
    return made


def behind(newsroom: Newsroom, show: Show, now: datetime) -> bool:
    """Whether it is to be looked who has not got an edition; `catch_up` does it. Raises nothing that a producer can be
    told."""
    try:
        return _wanted(show) and any(_unlooked(newsroom, now))
    except (*EXPECTED, OSError):
        return True  # which it tells


def catch_up(newsroom: Newsroom, show: Show, progress: Quiet, now: datetime, *, timed: bool = True) -> bool:
    """What is left is handed over: the newest edition to those who have not got it, and to those who have got one of
    the last two weeks what has become of it. What failed waits for its hour (`timed`). Whether everything could be
    looked at; raises nothing that a producer can be told."""
    if not _wanted(show):
        return True
    try:
        for each in list(_unlooked(newsroom, now, timed=timed)):
            record = _record(newsroom, each)
            done = hand_over(
                newsroom, show, record, progress, now, timed=timed, clock=lambda: now, patience=ONCE
            )
            if done is None:
                return False
            sent = read(newsroom, each.slug)
            after = replace(sent, looked=each.on_air.file, parcels=dict(_untouched(sent, now)))
            if after != sent:
                write(newsroom, each.slug, after)
    except (*EXPECTED, OSError) as fault:
        progress.say(f"{fault}; nothing was delivered")
        return False
    return True


def hand_over(
    newsroom: Newsroom,
    show: Show,
    record: Broadcast,
    progress: Quiet,
    now: datetime,
    *,
    asked: bool = False,
    again: bool = False,
    timed: bool = False,
    environment: Mapping[str, str] | None = None,
    clock: Clock = wall,
    patience: Patience = THRICE,
) -> tuple[Outcome, ...] | None:
    """Bring `record` to all who have not got it as it is, and the radio's files up to date; what came of each, or None
    where something was in the way.

    A correction goes to those alone who have got the edition. One that is not the newest, or speaks of a moment more
    than 12 hours ago, goes to nobody new, unless a person has `asked`; `again`: also where nobody knows whether it has
    arrived; `timed`: only where the hour of the next try has come. `now` is when the run began; what is sent bears the
    hour of `clock`. Raises nothing that a producer can be told: that is said.
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
            record = _as_it_is(newsroom, record)
            first = _newest(newsroom)
            _lay_notes(newsroom, show, first, progress)
            fresh = asked or (first is not None and first.slug == record.slug and now - record.when < NEWS)
            wish = Wish(now if timed else clock(), fresh, again, timed)
            of = os.environ if environment is None else environment
            return Hand(newsroom, show, record, wish, of, progress.say, clock, patience).over()
    except Timeout:
        progress.say(f"{Busy(newsroom.root)}; nothing was delivered: briefings deliver {record.slug}")
    except (*EXPECTED, OSError) as fault:
        progress.say(f"{fault}; nothing more was delivered: briefings deliver {record.slug}")
    return None


def foreseen(
    newsroom: Newsroom, show: Show, record: Broadcast, now: datetime, say: Callable[[str], None]
) -> tuple[Outcome, ...]:
    """What would come of each if a person asked for it now; nothing is sent. Raises BadRecord."""
    wish = Wish(now, fresh=True)
    return Hand(newsroom, show, record, wish, os.environ, say, lambda: now, ONCE).foresee()


def _unlooked(newsroom: Newsroom, now: datetime, *, timed: bool = True) -> Iterator[Shown]:
    """The editions that somebody may have to be brought, or told of."""
    first = _newest(newsroom)
    for each in on_air(newsroom.editions):
        newest = first is not None and each.slug == first.slug and now - each.when < NEWS
        if now - each.when > LOOKED_BACK or not (newest or path_of(newsroom, each.slug).is_file()):
            continue
        sent = read(newsroom, each.slug)
        waiting = [parcel for parcel in sent.parcels.values() if parcel.after]
        hour = any(not timed or is_due(parcel, now) for parcel in waiting)
        died = any(parcel.state == "sending" for parcel in sent.parcels.values())
        if sent.looked != each.on_air.file or hour or died:
            yield each


def _untouched(sent: Sent, now: datetime) -> Iterator[tuple[str, Parcel]]:
    """What is noted of those whom the show, or the environment, does not name at this time: they wait, too."""
    for name, parcel in sent.parcels.items():
        if parcel.state == "sending" or is_due(parcel, now):
            yield name, put_off(parcel, now)
        else:
            yield name, parcel


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


def _as_it_is(newsroom: Newsroom, record: Broadcast) -> Broadcast:
    """Somebody else may have corrected it, and told people so, while this run waited for its turn."""
    return next(
        (_record(newsroom, each) for each in on_air(newsroom.editions) if each.slug == record.slug), record
    )


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
