"""An edition that is cleared for air: what is read aloud and published, why, and by whom. A value: it reads nothing."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefings.editions.assignment import Assignment, Gathered
from briefings.editions.candidate import Found
from briefings.editions.decisions import Decision

if TYPE_CHECKING:  # these bring numpy and an engine along, and a wrong show.toml should say so at once
    from briefings.editions.layout import Copy
    from briefings.making.readers import Reader


@dataclass(frozen=True, slots=True)
class Cleared:
    """One way to air for what is made, made again, corrected and cut."""

    job: Assignment
    told: Gathered
    """The stories, in their order, and what the record says of how they came."""
    voices: tuple[str, ...]
    """ENGINE or ENGINE:VOICE, the preferred first."""
    content: str
    """`Edition.content` that the stories were played from."""
    by: str
    """Who let it go on air, as the log says."""
    fingerprint: str = ""
    """Of everything that went in; empty: not known."""
    decision: Decision | None = None
    """What has led to it, before it is aired: a correction."""
    changed: Found | None = None
    """The candidates, where the decision has changed them."""
    editors: tuple[str, ...] = ()
    """Whom the notes name."""
    ready: "tuple[Reader, Copy] | None" = None
    """A copy that was written already, for the first reader."""
