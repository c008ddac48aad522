"""What the studio refuses, with what to do."""

from collections.abc import Sequence
from pathlib import Path

from briefings.errors import BriefingError


class NoUser(BriefingError):
    """The studio knows no user `name`; it knows `known`."""

    exit_code = 2

    def __init__(self, name: str, known: Sequence[str]) -> None:
        there = f"; there are {', '.join(known)}" if known else "; there are none yet"
        super().__init__(f"the studio has no user {name!r}{there}")


class WeakPassword(BriefingError):
    """A name or a password that cannot be taken."""

    exit_code = 2


class BadUsers(BriefingError):
    """The file with the users cannot be read."""

    exit_code = 4

    def __init__(self, path: Path, reason: str) -> None:
        super().__init__(f"{path}: {reason}; move it away and add the users again: briefings users add")


class NotGuarded(BriefingError):
    """The studio would be open to others without what protects it."""

    exit_code = 2


class NotHere(BriefingError):
    """A page, an edition or a sound that is not there."""

    exit_code = 2


class NotYours(BriefingError):
    """What an editor alone may do."""

    exit_code = 2


class NotMeant(BriefingError):
    """What was sent cannot be understood; `key` names the sentence in the catalogue."""

    exit_code = 2

    def __init__(self, key: str) -> None:
        super().__init__(key)
        self.key = key
