"""What keeps a word from people: told to the producer, and never in the way of an edition.

BriefingError
└── Unheard        an address did not take a word
"""

from briefings.errors import BriefingError


class Unheard(BriefingError):
    """The address called `name` did not take a word; it is a secret itself and is not told."""

    def __init__(self, name: str, reason: str, *, again: bool = True) -> None:
        super().__init__(f"{name}: {reason}")
        self.name, self.reason = name, reason
        self.again = again
        """Whether it may take it later."""
