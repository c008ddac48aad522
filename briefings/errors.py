"""What a producer can be told, and the exit code that goes with it.

What to do about each stands in `briefings.remedies`. `EXPECTED` lists what `cli` turns into one line; anything else is
our bug and shows its traceback.
"""

from datetime import datetime
from pathlib import Path

from audio.errors import AudioError
from feeds.errors import FeedError, Uncarried
from scripts.errors import ScriptError
from scripts.text.published import published, told


class BriefingError(Exception):
    """Root of the application's errors; its message says what happened, where, and what to do."""

    exit_code = 1


class NoNewsroom(BriefingError):
    """There is no newsroom at `folder`, or with `below` none in it either."""

    exit_code = 2

    def __init__(self, folder: Path, below: bool = False) -> None:
        where = "at or below this folder" if below else "here"
        super().__init__(f"{folder}: no show.toml {where}; make a newsroom with: briefings new {folder}")


class NotEmpty(BriefingError):
    """A new newsroom would be laid over something else."""

    exit_code = 2

    def __init__(self, folder: Path) -> None:
        super().__init__(f"{folder} is not empty; name a new folder")


class BadBackup(BriefingError):
    """A file holds no newsroom that could be restored."""

    exit_code = 2

    def __init__(self, path: Path, why: str) -> None:
        super().__init__(f"{path}: {why}; name a file that `briefings backup` has written")


class BadShow(BriefingError):
    """show.toml has faults."""

    exit_code = 3

    def __init__(self, faults: list[str]) -> None:
        super().__init__("\n".join(faults))
        self.faults = faults


class BadRecord(BriefingError):
    """An edition's record cannot be read."""

    exit_code = 4

    def __init__(self, path: Path, reason: str) -> None:
        super().__init__(f"{path}: {reason}; move it away and make the edition again")
        self.path, self.reason = path, reason


class DamagedRecord(BadRecord):
    """What lies there was read and is no record, whole or in part: no later reading will bring it back."""


class SourceFailed(BriefingError):
    """A source gave no page."""

    exit_code = 4

    def __init__(self, address: str, reason: str) -> None:
        self.address, self.reason = published(address), told(reason)
        super().__init__(f"{self.address}: {self.reason}")


class NoNews(BriefingError):
    """Nothing is left to tell."""

    exit_code = 4


class NoVoice(BriefingError):
    """No voice can speak; `reasons` has one for each that was asked."""

    exit_code = 5

    def __init__(self, reasons: list[str]) -> None:
        super().__init__("no voice can read this edition: " + "; ".join(reasons) + " (see: briefings doctor)")
        self.reasons = reasons


class NoEdition(BriefingError):
    """No edition called `slug` is published; `known` are."""

    exit_code = 2

    def __init__(self, slug: str | None, known: list[str], state: str = "is published") -> None:
        there = f"; there are {', '.join(known[:5])}" if known else "; make one first"
        named = "no name of an edition was given" if slug == "" else f"no edition {slug} {state}"
        super().__init__(f"{named}{there}" if slug is not None else "no edition is published yet")


class NoStory(BriefingError):
    """The edition `slug` has no story `wanted`, or not only one; `known` are its stories."""

    exit_code = 2

    def __init__(self, wanted: str, slug: str, known: list[str], why: str = "name one of these") -> None:
        super().__init__("\n".join([f"{slug}: story {wanted!r}: {why}", *known]))


class NoLine(BriefingError):
    """The edition `slug` has no line `wanted`; `known` are those of the story."""

    exit_code = 2

    def __init__(self, wanted: str, slug: str, known: list[str]) -> None:
        super().__init__("\n".join([f"{slug}: line {wanted!r}: name it STORY.LINE, as one of these", *known]))


class NoWord(BriefingError):
    """A line does not hold the word."""

    exit_code = 2

    def __init__(self, written: str, line: str) -> None:
        super().__init__(f"{written!r} stands not in the line {line!r}; name a word as it is written there")


class NoMoment(BriefingError):
    """A text names no moment."""

    exit_code = 2

    def __init__(self, text: str) -> None:
        super().__init__(f'{text!r} is no moment: write "12:00", "besok 06:00" or "2026-11-29T06:00"')


class NotApart(BriefingError):
    """A story can be neither parted nor joined so."""

    exit_code = 2

    def __init__(self, headline: str, why: str) -> None:
        super().__init__(f"{headline!r}: {why}")


class NotSaid(BriefingError):
    """A correction, or the reason of a withdrawal, has no words."""

    exit_code = 2

    def __init__(self, text: str) -> None:
        super().__init__(f"{text!r}: say in whole sentences what is right, or why it is taken back")


class NotMended(BriefingError):
    """A correction would air the mistake again."""

    exit_code = 2

    def __init__(self, headline: str, why: str) -> None:
        self.headline = headline
        ways = "Name its corrected article with --article, or put the line right first"
        super().__init__(f"{headline!r}: {why}. {ways}: briefings line set STORY.LINE TEXT")


class OnTheAir(BriefingError):
    """Edition `slug` is on air and would be replaced."""

    exit_code = 8

    def __init__(self, slug: str, what: str = "the news has changed since") -> None:
        super().__init__(
            f"{slug} is on air, and {what}. To put it in the place of what listeners have: --replace; to bring in "
            "news: briefings breaking; to put a mistake right: briefings ralat"
        )
        self.slug = slug


class TooEarly(BriefingError):
    """Edition `slug` speaks of a moment to come."""

    exit_code = 8

    def __init__(self, slug: str, moment: datetime) -> None:
        super().__init__(
            f"{slug} speaks of {moment:%Y-%m-%d %H.%M}, which is still to come: it stays a draft. "
            f"To let it go on air then: briefings publish --edition … --at {moment:%Y-%m-%dT%H:%M}"
        )


class NotApproved(BriefingError):
    """The show wants approval before edition `slug` goes on air."""

    exit_code = 8

    def __init__(self, slug: str, until: datetime | None = None) -> None:
        waits = f" It waits until {until:%H.%M}." if until else ""
        super().__init__(
            f"{slug} is a draft, and show.toml wants it approved ([desk] approval = true).{waits} "
            "Read it with: briefings rundown; let it go with: briefings approve, then briefings publish"
        )


class Overtaken(BriefingError):
    """A decision was taken upon a revision of edition `slug` that somebody has changed since."""

    exit_code = 9

    def __init__(
        self, slug: str, revision: int, now: int, other: str, by: str = "", at: datetime | None = None
    ) -> None:
        self.by, self.at = by, at
        between = f" ({other})" if other else ""
        super().__init__(
            f"{slug}: revision {revision} is not the newest one, and the same has been changed since{between}; "
            f"look at revision {now} and decide again"
        )


class NothingTo(BriefingError):
    """There is nothing to `verb` in edition `slug`."""

    exit_code = 2

    def __init__(self, verb: str, slug: str) -> None:
        super().__init__(f"{slug}: there is nothing to {verb}")


class Busy(BriefingError):
    """Another run holds the newsroom."""

    exit_code = 6

    def __init__(self, folder: Path) -> None:
        super().__init__(f"{folder}: another run is making an edition here; wait for it to end")


class NoCluster(BriefingError):
    """The machines at `address` cannot be had."""

    exit_code = 12

    def __init__(self, address: str, why: str) -> None:
        super().__init__(f"--cluster {address}: {why}")


class NotInstalled(BriefingError):
    """A part of the program needs packages that are not there."""

    exit_code = 2

    def __init__(self, what: str, missing: list[str], extra: str) -> None:
        super().__init__(f"{what} needs {', '.join(missing)}: pip install '{extra}'")


class NoRoom(BriefingError):
    """The disk refused a file; what was published stands as it was."""

    exit_code = 7

    def __init__(self, fault: OSError) -> None:
        where, why = fault.filename or "the newsroom's disk", fault.strerror or fault
        super().__init__(f"{where}: {why}; free some space or check the rights, then run it again")


EXPECTED = (BriefingError, ScriptError, AudioError, FeedError)

EXIT_CODES: dict[type[Exception], int] = {ScriptError: 4, AudioError: 5, Uncarried: 11, FeedError: 10}
"""Exit codes of the stages' own errors; those of this stage carry theirs. The first kind that fits counts."""


def exit_code(fault: Exception) -> int:
    """What the program returns to the shell for an expected error."""
    if isinstance(fault, BriefingError):
        return fault.exit_code
    return next((code for kind, code in EXIT_CODES.items() if isinstance(fault, kind)), 1)
