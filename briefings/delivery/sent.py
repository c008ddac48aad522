"""What was sent: beside the document of an edition, so that nobody gets it twice, whoever runs the program next."""

from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path
from typing import Final, Literal

from briefings.editions.plain import dumped
from briefings.editions.store import parsed
from briefings.files import write_private
from briefings.newsroom.folder import Newsroom

FILE: Final = "delivered.json"
"""In the edition's folder. No address of a reader stands in it, and no secret."""

NOTHING: Final = -1

State = Literal["sending", "sent", "failed", "unsure"]
"""sending: the program died on the way; unsure: nobody knows whether it arrived; failed: it has not."""


@dataclass(frozen=True, slots=True)
class Parcel:
    """What one recipient has of an edition, and how the last try went."""

    state: State
    at: datetime
    issue: int = NOTHING
    """`Broadcast.issue` of what it has, or may have; NOTHING: it has nothing."""
    retracted: bool = False
    """It was told that the edition is taken back."""
    message: int = 0
    """Telegram's number of the voice note."""
    why: str = ""
    """Of a try that failed."""
    had: int = NOTHING
    """`Broadcast.issue` of what it certainly had before a try of which nobody knows whether it arrived."""
    base: int = NOTHING
    """Corrections up to this one need not be told to it, however that try went."""
    tries: int = 0
    """That have failed since it got something."""
    after: datetime | None = None
    """When it is tried again by itself; None: never."""
    chat: str = ""
    """The number that a group of Telegram has by now."""
    sound: str = ""
    """SHA-256 of the sound that it was brought with, in short; empty: before that was noted."""

    @property
    def has_it(self) -> bool:
        """Whether the edition has arrived there, or may have."""
        return self.issue != NOTHING


@dataclass(frozen=True, slots=True)
class Sent:
    """All recipients of an edition, by their names."""

    parcels: dict[str, Parcel] = field(default_factory=dict)
    looked: str = ""
    """The broadcast (`OnAir.file`) of which was looked last whether somebody has not got it."""

    def of(self, name: str) -> Parcel | None:
        """What is noted of `name`; a group that Telegram has given another number is the same one."""
        moved = (each for each in self.parcels.values() if each.chat and name == f"telegram {each.chat}")
        return self.parcels.get(name) or next(moved, None)

    def put(self, name: str, parcel: Parcel) -> "Sent":
        """With what `name` has got now."""
        return replace(self, parcels={**self.parcels, name: parcel})


def path_of(newsroom: Newsroom, slug: str) -> Path:
    """Where it stands."""
    return newsroom.editions / slug / FILE


def read(newsroom: Newsroom, slug: str) -> Sent:
    """What was sent of edition `slug`. Raises BadRecord: without it somebody would get it twice."""
    path = path_of(newsroom, slug)
    if not path.is_file():
        return Sent()
    sent: Sent = parsed(path, Sent)
    return sent


def write(newsroom: Newsroom, slug: str, sent: Sent) -> None:
    """Note it, on the disk. Raises OSError."""
    write_private(path_of(newsroom, slug), dumped(sent))
