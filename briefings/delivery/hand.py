"""The hand: one edition to all whom a show names, one after the other; what is going is noted before it is sent."""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass, replace
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import Final, Literal

from briefings.delivery import mail
from briefings.delivery.door import Patience
from briefings.delivery.errors import Undelivered
from briefings.delivery.needs import Left, Need, Wish, need
from briefings.delivery.recipients import Reader, Recipient, chats, post_office, programs, readers
from briefings.delivery.sent import Parcel, read, write
from briefings.delivery.telegram import Message
from briefings.delivery.voice_note import voice_note
from briefings.editions.broadcast import Broadcast
from briefings.errors import EXPECTED
from briefings.newsroom.folder import Newsroom
from briefings.newsroom.show import Show

DIED: Final = "the program died while it was sending; it may have arrived: look there"
NAMED: Final = 5
"""Readers with the same trouble who are named one by one."""

Came = Literal["sent", "told", "failed", "unsure", "left"]
"""left: it has it already, or may have it, or is not to be tried now."""

DID: Final[Mapping[Came, str]] = {"sent": "got it", "told": "heard what has become of it"}


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of one recipient."""

    name: str
    came: Came
    why: str = ""
    later: bool = False
    """`briefings run` tries it again by itself."""


@dataclass
class Hand:
    """One edition on its way."""

    newsroom: Newsroom
    show: Show
    record: Broadcast
    wish: Wish
    environment: Mapping[str, str]
    say: Callable[[str], None]
    clock: Callable[[], datetime]
    patience: Patience

    def over(self) -> tuple[Outcome, ...]:
        """To everybody. Raises BadRecord, OSError where what was sent cannot be read or noted."""
        self._sent = read(self.newsroom, self.record.slug)
        outcomes, shut = list[Outcome](), set[str]()
        for each in list(self._recipients()):
            wanted = self._needs(each.name, follows=each.follows)
            if isinstance(wanted, Outcome):
                outcomes.append(wanted)
                continue
            bring = partial(each.bring, self.record, wanted.of)
            if each.server in shut:  # it would cost its time for each of them
                bring = partial(_raise, Undelivered(each.name, "the server is out of reach", shut=True))
            came, fault = self._brought(each.name, wanted, bring)
            if fault and fault.shut:
                shut.add(each.server)
            outcomes.append(came)
        for outcome in outcomes:
            self._tell(outcome.name, outcome)
        outcomes += self._letters()
        counts = Counter(outcome.came for outcome in outcomes)
        if got := [f"{counts[each]} {did}" for each, did in DID.items() if counts[each]]:
            self.say(f"{self.record.slug}, chats, programs and readers: {', '.join(got)}")
        return tuple(outcomes)

    def foresee(self) -> tuple[Outcome, ...]:
        """What would come of each; nothing is sent, and nothing noted. Raises BadRecord."""
        self._sent = read(self.newsroom, self.record.slug)
        outcomes = []
        for each, follows in self._everybody():
            wanted = need(self._sent.of(each), self.record, self.wish, follows=follows)
            came: Came = "told"
            if isinstance(wanted, Left):
                came = wanted.came
            elif wanted.of is None:
                came = "sent"
            outcomes.append(Outcome(each, came))
        return tuple(outcomes)

    def _everybody(self) -> Iterator[tuple[str, bool]]:
        for recipient in self._recipients():
            yield recipient.name, recipient.follows
        for box in readers(self.show, self.environment, self.clock(), self.say):
            yield box.name, False

    def _recipients(self) -> Iterator[Recipient]:
        yield from chats(self.show, self.environment, self._note, self.say, self.patience)
        yield from programs(self.show, self.environment, self.clock, self.say, self.patience)

    def _letters(self) -> list[Outcome]:
        """All over one connection; what many of them share is told once."""
        done, wanted = list[tuple[Reader, Outcome]](), list[tuple[Reader, Need]]()
        for box in readers(self.show, self.environment, self.clock(), self.say):
            each = self._needs(box.name)
            if isinstance(each, Outcome):
                done.append((box, each))
            else:
                wanted.append((box, each))
        server = post_office(self.show, self.environment, self.say) if wanted else None
        if server is not None:
            mail.installed()
            done += self._posted(server, wanted)
        places = dict[Outcome, list[str]]()
        for box, outcome in done:
            places.setdefault(replace(outcome, name=""), []).append(box.place)
        for outcome, those in places.items():
            named = ", ".join(those) if len(those) <= NAMED else f"{len(those)} readers"
            self._tell(f"mail ({named})", outcome)
        return [outcome for _, outcome in done]

    def _posted(
        self, server: mail.Server, wanted: Sequence[tuple[Reader, Need]]
    ) -> Iterator[tuple[Reader, Outcome]]:
        ready = list[tuple[Reader, Need]]()
        letters = []
        for box, each in wanted:
            try:
                letters.append((box.name, box.letter(self.record, each.of)))
                ready.append((box, each))
            except Undelivered as fault:
                yield box, self._brought(box.name, each, partial(_raise, fault))[0]
        with closing(mail.send(server, letters)) as talk:
            for box, each in ready:
                yield box, self._brought(box.name, each, lambda: _raise(next(talk)))[0]

    def _needs(self, name: str, *, follows: bool = False) -> "Need | Outcome":
        has, died = self._sent.of(name), False
        if has and has.state == "sending":  # nobody is at it now: this run alone may send
            has, died = replace(has, state="unsure", why=DIED), True
        wanted = need(has, self.record, self.wish, follows=follows)
        if died and has and isinstance(wanted, Left):
            self._put(name, has)  # told once
            return Outcome(name, "unsure", DIED)
        return Outcome(name, wanted.came, wanted.why) if isinstance(wanted, Left) else wanted

    def _brought(
        self, name: str, wanted: Need, bring: Callable[[], Message]
    ) -> tuple[Outcome, Undelivered | None]:
        """Where the program dies on the way, or is ended, it stays noted as going."""
        going = wanted.going(self.record, self.clock())
        self._put(name, going)
        try:
            message = bring()
        except Undelivered as caught:
            fault = caught
        except (*EXPECTED, OSError) as other:  # a sound, a disk: nothing was sent
            fault = Undelivered(name, str(other))
        else:
            had = replace(going, state="sent", message=message.number, chat=message.chat, tries=0)
            self._put(name, had)
            return Outcome(name, "sent" if wanted.of is None else "told"), None
        noted = wanted.failed(self.record, fault, self.clock())
        self._put(name, noted)
        came: Came = "failed" if fault.again else "unsure"
        return Outcome(name, came, fault.reason, noted.after is not None), fault

    def _tell(self, name: str, outcome: Outcome) -> None:
        if outcome.came not in ("failed", "unsure"):
            return
        again = f"briefings deliver {self.record.slug}{' --again' if outcome.came == 'unsure' else ''}"
        then = "briefings run tries it again; or" if outcome.later else "then"
        self.say(f"{name}: {outcome.why}. It is on air all the same; {then}: {again}")

    def _put(self, name: str, parcel: Parcel) -> None:
        self._sent = self._sent.put(name, parcel)
        write(self.newsroom, self.record.slug, self._sent)

    def _note(self, record: Broadcast) -> Path:
        return voice_note(self.newsroom, record)


def _raise(fault: Undelivered | None) -> Message:
    if fault is not None:
        raise fault
    return Message(0)
