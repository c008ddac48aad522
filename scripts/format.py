"""A format: how a show sounds in words, edition after edition."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Format:
    """What the producer decided once about the wording of the show."""

    title: str
    tagline: str = ""
    zone: str = "Asia/Jakarta"
    """IANA name; the greeting, the date and the clock follow it."""
    announcer: str = ""
    """Name said in the greeting; empty: none is said."""
    reporter: str = ""
    """Name of the second voice; said only when there is one."""
    headlines: int = 3
    """At most so many titles are read before the stories; 0: none."""
    credits: bool = True
    """Whether the sources of a story are said after it (the notes print them in any case)."""
    second_voice: bool = False
    """Every other story is read by the reporter."""
    dialogue: bool = False
    """With a second voice: the announcer gives each story's title, the reporter tells it."""

    def __post_init__(self) -> None:
        if self.headlines < 0:
            raise ValueError("headlines must be 0 or more")
