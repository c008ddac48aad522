"""What can go wrong with voices that are fetched."""

from briefings.errors import BriefingError
from scripts.text.published import told


class NotFetched(BriefingError):
    """The voice `name` could not be fetched whole, or is not what it should be; nothing of it is used."""

    exit_code = 5

    def __init__(self, name: str, reason: str) -> None:
        super().__init__(f"{name} could not be fetched: {told(reason)}")


class NotOffered(BriefingError):
    """There is nothing of that name to fetch, or no such place to fetch it from."""

    exit_code = 2

    def __init__(self, name: str, reason: str) -> None:
        super().__init__(f"{told(name)}: {told(reason)}")


class NotAgreed(BriefingError):
    """The voice `name` is given away under `licence`, to which nobody has agreed; its text is `read_at`."""

    exit_code = 2

    def __init__(self, name: str, licence: str, read_at: str) -> None:
        super().__init__(
            f"{name} is given away under {licence}, to which nobody has agreed here; read the terms ({read_at}), "
            f"then: briefings voices get {name} --accept-licence"
        )
