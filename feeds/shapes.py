"""The shapes of an edition's own picture and of its videos, and the files in which they stand; what draws them is
`episode_art` and `feeds.video`."""

from dataclasses import dataclass
from typing import Final

from feeds.episode import Episode, Media
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


@dataclass(frozen=True, slots=True)
class Film:
    """A video's form as apps and pages show it; `feeds.video.forms` has its places."""

    name: str
    """Indonesian."""
    mark: str
    """In the file's name."""
    width: int
    height: int


FILMS: Final = (Film("Video", "-mendatar-", 1920, 1080), Film("Video tegak", "-tegak-", 1080, 1920))


def film_of(media: Media) -> Film | None:
    """The form of a video; None of what is none."""
    if not media.type.startswith("video/"):
        return None
    return next((film for film in FILMS if film.mark in media.path), FILMS[0])


def file_name(episode: Episode, shape: Shape = SQUARE) -> str:
    """The card's file in the episode's folder; empty for an edition that was made before there were any."""
    return f"kartu-{episode.art}{shape.mark}.jpg" if episode.art else ""


def describe(episode: Episode) -> str:
    """What is to be read of the picture by those who do not see it."""
    lead = join_lines(episode.stories[0].headline) if episode.stories else ""
    return f"Kartu edisi: {lead}" if lead else "Kartu edisi"
