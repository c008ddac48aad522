"""What a player shows of a file, whatever its format."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from audio.programme import Chapter

GENRE = "Podcast"
IPTC = "http://cv.iptc.org/newscodes/digitalsourcetype/"
"""Where the kinds of made media are named (IPTC, digital source type)."""
MOST_LETTERS = 4_000
"""Of one text; players give up long before."""


@dataclass(frozen=True, slots=True)
class Tags:
    """What a player shows."""

    title: str
    artist: str
    album: str
    date: date
    track: int = 0
    """0: not said."""
    comment: str = ""
    language: str = "ind"
    """ISO 639-2, three letters."""
    cover: bytes = b""
    """JPEG or PNG."""
    chapters: tuple[Chapter, ...] = ()
    """In the order of time."""
    rate: int = 44_100
    """Frames per second in which the chapters count."""
    source_type: str = ""
    """Address of the kind of made media that it is (`source_type`); empty: not said."""
    pictures: Mapping[str, bytes] = field(default_factory=dict)
    """JPEG or PNG of a chapter, by its story."""


def source_type(*voices: str) -> str:
    """How `voices` (ENGINE:VOICE; empty ones do not count) make a sound, by IPTC: by rules alone, or, where one of them
    is, by what was trained on recordings."""
    by_rules = all(voice.partition(":")[0] == "espeak" for voice in voices if voice) and any(voices)
    return IPTC + ("algorithmicMedia" if by_rules else "trainedAlgorithmicMedia")


def milliseconds(frame: int, rate: int) -> int:
    """Time of `frame`, rounded."""
    return (2_000 * frame + rate) // (2 * rate)


def clean(text: str) -> str:
    """One line without control characters: what comes from an article is data."""
    return "".join(c if c.isprintable() else " " for c in text[:MOST_LETTERS]).strip()
