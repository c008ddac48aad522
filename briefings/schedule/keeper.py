"""The keeper of the clock: looks again and again what is due, has it made, and has people told how it went.

It trusts no waiting: each look asks the clock and the documents anew, so time may jump, the machine may sleep, and the
program may be killed at any moment.
"""

import traceback
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from typing import Final
from zoneinfo import ZoneInfo

from briefings.delivery import radio
from briefings.delivery.handing import behind, catch_up
from briefings.editions.broadcast import Made
from briefings.editions.document import Edition
from briefings.editions.ledger import Ledger
from briefings.errors import EXPECTED, BadShow, Busy, NotApproved, exit_code
from briefings.making.assigning import Order
from briefings.newsroom.config import load
from briefings.newsroom.day import closes
from briefings.newsroom.folder import Newsroom
from briefings.newsroom.show import Show
from briefings.notify import sentences
from briefings.notify.notifier import Notifier
from briefings.notify.word import Word
from briefings.progress import Quiet
from briefings.publish.carrying import send_out
from briefings.schedule import slots
from briefings.schedule.attempt import BY, Draft, attempt, parted
from briefings.schedule.memory import keep, recall
from briefings.schedule.settled import settled
from briefings.verbs.publish import due, publish
from feeds.errors import Uncarried

PAUSES: Final = tuple(timedelta(minutes=n) for n in (1, 2, 4, 8, 15))
"""Before what failed is tried again; the last one from then on."""
BEAT: Final = timedelta(minutes=1)
"""So often it is kept that the clock goes."""

Make = Callable[[Newsroom, Show, str, datetime, Quiet], Made | Draft]


@dataclass(frozen=True, slots=True)
class _Failure:
    fault: Exception
    at: datetime
    tries: int

    def rests(self, now: datetime) -> bool:
        """Whether it is too early to try again; a clock that was set back waits for nothing."""
        return self.at <= now < self.at + PAUSES[min(self.tries, len(PAUSES)) - 1]


UNKNOWN: Final = _Failure(Uncarried("", ""), datetime.min.replace(tzinfo=UTC), 0)
"""Nobody knows whether the host has everything."""


class Keeper:
    """Makes the editions of one newsroom at their hours. Raises BadShow where show.toml is wrong from the beginning."""

    def __init__(self, newsroom: Newsroom, notifier: Notifier, progress: Quiet, make: Make = attempt) -> None:
        self.newsroom = newsroom
        self.show = load(newsroom.show_file)
        self.code = 0
        """What the shell is told at the end: 0, or that of the last edition that was not made."""
        self._notifier = notifier
        self._progress = progress
        self._make = make
        self._memory = recall(newsroom.root)
        self._kept = self._memory
        self._failures: dict[str, _Failure] = {}
        self._left = UNKNOWN if self.show.publish.to else None
        """What the show's host has not got; at the beginning nobody knows."""
        self._behind: _Failure | None = None
        """What kept those who wait for an edition from being looked after."""
        self._wrong = self._stuck = ""
        """What was told last of show.toml, and of what keeps the clock from going on."""

    def look(self, now: datetime) -> bool:
        """Do all that is to be done at `now`; whether something is still due or waits."""
        self._read_settings(now)
        self._quietly(lambda: self._notifier.retry(self.show.notify, now))
        try:
            still, self._stuck = self._look(now), ""
        except Exception as fault:  # a document that cannot be read: a person must look at it
            still, self.code = False, exit_code(fault)
            if str(fault) != self._stuck:
                self._stuck = str(fault)
                self._report(fault)
                self._tell(sentences.stuck(self.show, fault, now), now)
        self._memory = replace(self._memory, beat=now)
        self._keep(now)
        return still

    def _look(self, now: datetime) -> bool:
        show = self.show
        known = slots.around(show.schedule, show.zone, now)
        self._carry(now)
        for edition in due(self.newsroom, now):
            self._publish(edition, now)
        self._tidy(now)
        with suppress(OSError):  # whoever lays the next one ready tells it
            radio.expire(self.newsroom, show, now)
        for name, until in list(self._memory.waiting.items()):
            self._wait(name, until, now)
        done = settled(self.newsroom, known) | {*self._memory.waiting, *self._memory.closed}
        since = min(self._memory.beat or now, now)
        for slot in slots.missed(known, done, since, now):
            self._give_up(slot.name, NotApproved.exit_code)
            self._tell(sentences.missed(show, slot.name, slot.at, slot.until), now)
        tried = slots.due(known, done, now)
        for slot in tried:
            self._try(slot.name, slot.until, now)
        if tried:
            done = settled(self.newsroom, known) | {*self._memory.closed}
        return any(slot.name not in done for slot in tried) or bool(self._memory.waiting)

    def next(self, now: datetime) -> slots.Slot | None:
        """The slot that comes next after `now`, made already or not."""
        return slots.following(slots.around(self.show.schedule, self.show.zone, now), (), now)

    def _wait(self, name: str, until: datetime, now: datetime) -> None:
        """The draft called `name` waits until `until`: is it approved, or has nobody done so?"""
        ledger = Ledger(self.newsroom.editions)
        edition = ledger.edition(name) if ledger.exists(name) else None
        if edition is None or edition.on_air or edition.scheduled:  # a person has taken it in hand
            self._no_longer(name)
        elif edition.approval is None:
            if now >= until:
                self._close(name, now)
                self.code = NotApproved.exit_code
                self._tell(sentences.unapproved(self.show, name, until), now)
        elif now < (last := self._closes(name)):
            self._try(name, last, now)
        else:
            self._close(name, now)
            self._give_up(name, 1)
            self._tell(sentences.missed(self.show, name, until, last), now)

    def _try(self, name: str, until: datetime, now: datetime) -> None:
        """Make the edition called `name`, which is worth trying until `until`."""
        failure = self._failures.get(name)
        if failure and failure.rests(now):
            return
        self._say(name, f"{name}: it is made now")
        try:
            came = self._make(self.newsroom, self.show, name, now, self._progress)
        except Busy:  # the desk is at work; it is looked again in a moment
            self._say(name, f"{name}: somebody else is making an edition; it is tried again")
        except Exception as fault:
            self._fail(name, fault, until, now)
        else:
            self._failures.pop(name, None)
            if isinstance(came, Draft):
                self._drafted(name, came, now)
            else:
                self._no_longer(name)
                self._aired(name, came, now)

    def _drafted(self, name: str, draft: Draft, now: datetime) -> None:
        if name in self._memory.waiting:  # its approval was taken back at this very moment
            return
        waiting = {**self._memory.waiting, name: draft.until}
        self._memory = replace(self._memory, waiting=waiting)
        self._say(name, f"{name}: a draft, which waits for approval ({len(draft.titles)} stories)")
        self._tell(sentences.waits(self.show, name, draft.until, draft.titles, draft.seconds), now)

    def _publish(self, edition: Edition, now: datetime) -> None:
        """A draft for which the desk has set an hour."""
        name = f"{edition.date}-{edition.edition}"
        failure, last = self._failures.get(name), self._closes(name)
        if now >= last or (failure and failure.rests(now)):
            return
        day, which = parted(name)
        try:
            made = publish(
                self.newsroom, self.show, Order(day=day, edition=which, by=BY), now, self._progress
            )
        except Busy:
            pass
        except Exception as fault:
            self._fail(name, fault, last, now)
        else:
            assert isinstance(made, Made)
            self._failures.pop(name, None)
            self._aired(name, made, now)

    def _carry(self, now: datetime) -> None:
        """What the show's host, or people, may not have got, is brought to them as soon as it can be."""
        left, held = self._left, self._behind
        if left is None and not (held and held.rests(now)) and behind(self.newsroom, self.show, now):
            left = UNKNOWN  # somebody else may have made it
        if left is None or left.rests(now) or not (self.newsroom.public / "feed.xml").is_file():
            return
        try:
            send_out(self.newsroom, self.show, self._progress, changed=False, wait=True)
        except Busy:
            return
        except Exception as fault:
            self._left = _Failure(fault, now, left.tries + 1)
            self.code = exit_code(fault)
            if left.tries == 0:
                self._report(fault)
            return
        self._left = None
        well = catch_up(self.newsroom, self.show, self._progress, now)
        self._behind = None if well else _Failure(Uncarried("", ""), now, held.tries + 1 if held else 1)
        if left.tries:
            self._say("", "what was left is on the host")
            self._tell(sentences.carried(self.show, now), now)

    def _aired(self, name: str, made: Made, now: datetime) -> None:
        if made.uncarried is not None:
            self._left = _Failure(made.uncarried, now, 1)
            self.code = exit_code(made.uncarried)
            self._report(made.uncarried, name)
            self._tell(sentences.uncarried(self.show, name, made.uncarried), now)
            return
        self._left = None
        self._say(name, f"{name}: on air")
        self._tell(sentences.aired(self.show, parted(name)[1], made), now)

    def _fail(self, name: str, fault: Exception, until: datetime, now: datetime) -> None:
        before = self._failures.get(name)
        self._failures[name] = _Failure(fault, now, before.tries + 1 if before else 1)
        self._report(fault, name)
        self._tell(sentences.trouble(self.show, name, fault, until), now)

    def _report(self, fault: Exception, name: str = "") -> None:
        about = f"{name}: " if name else ""
        if isinstance(fault, (*EXPECTED, OSError)):
            self._say(name, f"{about}{fault}")
        else:  # ours: whoever mends it needs all of it
            self._say(name, f"{about}{''.join(traceback.format_exception(fault))}")

    def _give_up(self, name: str, otherwise: int) -> None:
        failure = self._failures.pop(name, None)
        self.code = exit_code(failure.fault) if failure else otherwise
        self._say(name, f"{name}: it is too late for it now")

    def _no_longer(self, name: str) -> None:
        waiting = {each: until for each, until in self._memory.waiting.items() if each != name}
        self._memory = replace(self._memory, waiting=waiting)

    def _close(self, name: str, now: datetime) -> None:
        self._no_longer(name)
        self._memory = replace(self._memory, closed={**self._memory.closed, name: now})

    def _closes(self, name: str) -> datetime:
        day, edition = parted(name)
        return closes(edition, day, ZoneInfo(self.show.zone))

    def _tidy(self, now: datetime) -> None:
        """Forget what is long over."""
        closed = {name: at for name, at in self._memory.closed.items() if abs(now - at) <= 2 * slots.PAST}
        self._memory = replace(self._memory, closed=closed)

    def _keep(self, now: datetime) -> None:
        before, memory = self._kept, self._memory
        same = before.waiting == memory.waiting and before.closed == memory.closed
        if not same or before.beat is None or abs(now - before.beat) >= BEAT:
            keep(self.newsroom.root, memory)
            self._kept = memory

    def _read_settings(self, now: datetime) -> None:
        """show.toml as it is now; where it has become wrong, as it was."""
        try:
            self.show, self._wrong = load(self.newsroom.show_file), ""
        except BadShow as fault:
            if str(fault) != self._wrong:
                self._wrong = str(fault)
                self._say("", f"{fault}\nuntil that is mended, the settings of before hold")
                self._tell(sentences.bad_settings(self.show, fault), now)

    def _say(self, name: str, text: str) -> None:
        self._progress.about(name)
        self._progress.say(text)

    def _tell(self, word: Word, now: datetime) -> None:
        self._quietly(lambda: self._notifier.tell(word, self.show.notify, now))

    def _quietly(self, act: Callable[[], object]) -> None:
        try:
            act()
        except Exception as fault:  # no word is worth an edition
            self._report(fault)
