"""What can go otherwise than planned when editions are made by themselves.

BriefingError
├── NoNews
│   └── TooLittle      there is less news than the show makes an edition of
└── Busy
    └── Kept           another `briefings run` keeps the clock of this newsroom
"""

from pathlib import Path

from briefings.errors import Busy, NoNews


class TooLittle(NoNews):
    """The sources bring less than `[schedule]` asks for."""

    def __init__(self, slug: str, stories: int, seconds: float) -> None:
        told = "1 story" if stories == 1 else f"{stories} stories"
        super().__init__(
            f"{slug}: there is too little news, {told} in {seconds:.0f} s; name more sources, or ask for less in "
            "[schedule] least_stories, least_length or too_little"
        )


class Kept(Busy):
    """Another process makes the editions of this newsroom at their hours."""

    def __init__(self, folder: Path) -> None:
        super().__init__(folder)
        self.args = (f"{folder}: another `briefings run` is at work here, and one is enough; this one ends",)
