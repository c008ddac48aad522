"""The road of an edition to air: a list of steps, each a plain function that takes a run and hands on the next.

Whoever wants something done on the way puts a step of their own among them.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from briefings.editions.assignment import Assignment
from briefings.editions.broadcast import Made
from briefings.editions.document import Edition
from briefings.editions.ledger import Ledger
from briefings.making.assigning import Order
from briefings.making.cleared import Cleared
from briefings.newsroom.folder import Newsroom
from briefings.progress import Quiet

if TYPE_CHECKING:  # these bring numpy and an engine along, and a wrong show.toml should say so at once
    from briefings.editions.layout import Copy
    from briefings.making.readers import Reader
    from briefings.making.recording import Recording


@dataclass(frozen=True, slots=True)
class Run:
    """How far an edition has come."""

    newsroom: Newsroom
    order: Order
    now: datetime
    progress: Quiet
    job: Assignment
    edition: Edition
    """Its document; a draft that nobody has written down yet where it is new."""
    fingerprint: str = ""
    """Of everything that goes in; empty: it cannot be known beforehand."""
    ready: "tuple[Reader, Copy] | None" = None
    """Who reads it first, and the copy written for that voice."""
    ready_of: str = ""
    """`Edition.content` that the copy was written of: what a step decides afterwards is written anew."""
    cleared: Cleared | None = None
    """What is to be read and published."""
    recording: "Recording | None" = None
    made: Made | None = None
    """What is on air; the road ends with it."""

    @property
    def ledger(self) -> Ledger:
        """Where documents are read and written."""
        return Ledger(self.newsroom.editions)

    @property
    def voices(self) -> tuple[str, ...]:
        """ENGINE or ENGINE:VOICE, the preferred first."""
        return self.order.voices or self.job.show.voices


Step = Callable[[Run], Run]


def walk(run: Run, road: Sequence[Step]) -> Made:
    """What is on air after the steps of `road`, taken until there is something; progress is told the name of each.

    Raises what a step raises, and ValueError where the last one leaves nothing on air.
    """
    run.progress.about(run.edition.slug)
    for step in road:
        with run.progress.step(step.__name__):
            run = step(run)
        if run.made is not None:
            return run.made
    raise ValueError("the road ends before anything is on air: its last step is to publish")
