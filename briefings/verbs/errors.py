"""What can go wrong with voices that are fetched."""

from briefings.errors import BriefingError
from scripts.text.published import told


class NotFetched(BriefingError):
    """The voice `name` could not be fetched whole, or is not what it should be; nothing of it is used."""

    exit_code = 5

    def __init__(self, name: str, reason: str) -> None:
        super().__init__(f"{name} could not be fetched: {told(reason)}")


class NotAgreed(BriefingError):
    """The voice `name` is given away under `licence`, to which nobody has agreed."""

    exit_code = 2

    def __init__(self, name: str, licence: str) -> None:
        super().__init__(
            f"{name} is given away under {licence}, to which nobody has agreed here; "
            f"read the terms, then: briefings voices get {name} --accept-licence"
        )
