"""The two forms of a video, and where everything stands in each, in pixels.

Lying: 5 % of each side is left free (title-safe area, EBU R 95). Upright: what the buttons and texts of short-video
apps lie upon is left free as well - the lowest 420 pixels, the highest 170 and 120 at the right.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType


@dataclass(frozen=True, slots=True)
class Box:
    """A place; all four are even, since two by two pixels share a colour."""

    left: int
    top: int
    width: int
    height: int

    @property
    def right(self) -> int:
        """First column beside it."""
        return self.left + self.width

    @property
    def bottom(self) -> int:
        """First row below it."""
        return self.top + self.height

    def holds(self, other: "Box") -> bool:
        """Whether `other` lies within."""
        return (
            self.left <= other.left
            and self.top <= other.top
            and other.right <= self.right
            and other.bottom <= self.bottom
        )

    def meets(self, other: "Box") -> bool:
        """Whether the two have a pixel in common."""
        return (
            self.left < other.right
            and other.left < self.right
            and self.top < other.bottom
            and other.top < self.bottom
        )


@dataclass(frozen=True, slots=True)
class Form:
    """A video's size, and the places on it."""

    name: str
    """Indonesian, as it stands in addresses."""
    width: int
    height: int
    safe: Box
    """What every app and television shows; all that is read stands in it."""
    show: Box
    title: Box
    card: Box
    words: Box
    wave: Box
    progress: Box
    clock: Box
    label: Box
    type_size: int
    """Of the sentences."""
    sun: tuple[int, int, int] | None = None
    """Middle and radius of an ornament where nothing is read."""

    @property
    def places(self) -> Mapping[str, Box]:
        """The places that hold something."""
        named = ("show", "title", "card", "words", "wave", "progress", "clock", "label")
        return {name: getattr(self, name) for name in named}


LYING = Form(
    "mendatar", 1920, 1080,
    safe=Box(96, 54, 1728, 972),
    show=Box(96, 56, 820, 72),
    title=Box(940, 56, 884, 72),
    card=Box(96, 148, 640, 640),
    words=Box(788, 148, 1036, 640),
    wave=Box(96, 816, 1728, 96),
    progress=Box(96, 930, 1470, 8),
    clock=Box(1590, 914, 234, 40),
    label=Box(96, 954, 1728, 72),
    type_size=64,
)  # fmt: skip
UPRIGHT = Form(
    "tegak", 1080, 1920,
    safe=Box(64, 170, 896, 1330),
    show=Box(64, 172, 896, 60),
    title=Box(64, 234, 896, 44),
    card=Box(64, 298, 896, 428),
    words=Box(64, 744, 896, 484),
    wave=Box(64, 1244, 896, 88),
    progress=Box(64, 1360, 644, 8),
    clock=Box(726, 1344, 234, 40),
    label=Box(64, 1394, 896, 104),
    type_size=62,
    sun=(540, 1920, 230),
)  # fmt: skip
FORMS: Mapping[str, Form] = MappingProxyType({form.name: form for form in (LYING, UPRIGHT)})
"""By name."""
