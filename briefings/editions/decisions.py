"""Decisions: what people settle about an edition. Values with names; nothing here reads a file or a clock."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from briefings.editions.candidate import Candidate


@dataclass(frozen=True, slots=True)
class Dropped:
    """A story is not told."""

    story: str
    kind: Literal["dropped"] = "dropped"


@dataclass(frozen=True, slots=True)
class Kept:
    """A story is told in any case."""

    story: str
    kind: Literal["kept"] = "kept"


@dataclass(frozen=True, slots=True)
class Held:
    """A story waits; an edition at `until` or after tells it."""

    story: str
    until: datetime
    kind: Literal["held"] = "held"


@dataclass(frozen=True, slots=True)
class Moved:
    """A story stands at a place, and is told in any case."""

    story: str
    place: int
    """From 1."""
    was: int
    """Where it stood; 0: it was not told."""
    kind: Literal["moved"] = "moved"


@dataclass(frozen=True, slots=True)
class Inserted:
    """A story that the newsroom brought in, with its articles as they were cleaned."""

    candidate: Candidate
    place: int = 0
    """From 1; 0: where its worth puts it."""
    kind: Literal["inserted"] = "inserted"


@dataclass(frozen=True, slots=True)
class Merged:
    """Two stories are one: `story` is told within `into`."""

    story: str
    into: str
    kind: Literal["merged"] = "merged"


@dataclass(frozen=True, slots=True)
class Split:
    """One story is several, each told of its own articles; the first keeps the name."""

    story: str
    parts: tuple[Candidate, ...]
    kind: Literal["split"] = "split"


@dataclass(frozen=True, slots=True)
class Retitled:
    """A story has another headline, which is the newsroom's own word."""

    story: str
    title: str
    kind: Literal["retitled"] = "retitled"


@dataclass(frozen=True, slots=True)
class Rewritten:
    """A sentence is said in the newsroom's own words."""

    story: str
    line: str
    """See `briefings.editions.lines`."""
    text: str
    original: str
    """The sentence under it as it stood in its article then."""
    told: tuple[str, ...]
    """The lines of the story as they stood then: from now on they stand so."""
    letters: int = 0
    """Of `text` as it is read out."""
    kind: Literal["rewritten"] = "rewritten"


@dataclass(frozen=True, slots=True)
class LineDropped:
    """A sentence is not said."""

    story: str
    line: str
    told: tuple[str, ...]
    kind: Literal["line dropped"] = "line dropped"


@dataclass(frozen=True, slots=True)
class LineAdded:
    """A sentence of the newsroom's own is said behind another one."""

    story: str
    line: str
    """Its own name."""
    after: str
    """Empty: it opens the story."""
    text: str
    told: tuple[str, ...]
    letters: int = 0
    kind: Literal["line added"] = "line added"


@dataclass(frozen=True, slots=True)
class SaidAs:
    """A word of one line is said in another way."""

    story: str
    line: str
    written: str
    saying: str
    kind: Literal["said as"] = "said as"


@dataclass(frozen=True, slots=True)
class Approved:
    """A person has read the edition as it stands and lets it go on air."""

    content: str
    """`Edition.content` then: approval of one thing is not approval of another."""
    kind: Literal["approved"] = "approved"


@dataclass(frozen=True, slots=True)
class Scheduled:
    """It goes on air at a moment."""

    at: datetime
    kind: Literal["scheduled"] = "scheduled"


@dataclass(frozen=True, slots=True)
class Aired:
    """It went on air."""

    content: str
    sha256: str
    """Of the sound."""
    kind: Literal["aired"] = "aired"


@dataclass(frozen=True, slots=True)
class Corrected:
    """What was on air was put right (ralat)."""

    text: str
    story: str = ""
    kind: Literal["corrected"] = "corrected"


@dataclass(frozen=True, slots=True)
class Withdrawn:
    """A story that was on air was taken back."""

    story: str
    reason: str
    named: str = ""
    """As the producer named it: the same command once more means the same story."""
    kind: Literal["withdrawn"] = "withdrawn"


@dataclass(frozen=True, slots=True)
class Retracted:
    """The edition was taken back."""

    reason: str
    kind: Literal["retracted"] = "retracted"


@dataclass(frozen=True, slots=True)
class Undone:
    """Entry `entry` counts no longer."""

    entry: int
    kind: Literal["undone"] = "undone"


@dataclass(frozen=True, slots=True)
class Redone:
    """Entry `entry`, which was undone, counts again."""

    entry: int
    kind: Literal["redone"] = "redone"


OfTheDesk = (
    Dropped | Kept | Held | Moved | Inserted | Merged | Split | Retitled | Rewritten | LineDropped | LineAdded | SaidAs
)  # fmt: skip
"""What is said follows from these."""
OfTheAir = Aired | Corrected | Withdrawn | Retracted
"""What was heard cannot be undone, only corrected."""
Decision = OfTheDesk | Approved | Scheduled | OfTheAir | Undone | Redone
