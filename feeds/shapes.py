"""The shapes of an edition's own picture, and the files in which it stands; what draws it is `episode_art`."""

from dataclasses import dataclass
from typing import Final

from feeds.episode import Episode
from feeds.text import join_lines


@dataclass(frozen=True, slots=True)
class Shape:
    """A card's size in pixels; its type is measured by its height."""

    width: int
    height: int
    ratio: str
    """As CSS has it."""
    mark: str
    """In the file's name."""


SQUARE: Final = Shape(1400, 1400, "1/1", "")
"""The least that Apple and Google take; drawn in five colours it is sharp on a tablet."""
WIDE: Final = Shape(1280, 720, "16/9", "-lebar")
"""What YouTube asks of a thumbnail."""
SHAPES: Final = (SQUARE, WIDE)


def file_name(episode: Episode, shape: Shape = SQUARE) -> str:
    """The card's file in the episode's folder; empty for an edition that was made before there were any."""
    return f"kartu-{episode.art}{shape.mark}.jpg" if episode.art else ""


def describe(episode: Episode) -> str:
    """What is to be read of the picture by those who do not see it."""
    lead = join_lines(episode.stories[0].headline) if episode.stories else ""
    return f"Kartu edisi: {lead}" if lead else "Kartu edisi"
