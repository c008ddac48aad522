"""A picture as the encoder wants it: brightness for each pixel, colour for two by two of them (YUV 4:2:0, BT.709,
limited range), so that no frame has to be converted."""

from typing import Final

import numpy as np
import numpy.typing as npt

from feeds.artwork.cover import Ink
from feeds.video.forms import Box

Grey = npt.NDArray[np.uint8]
_RED, _BLUE = 0.2126, 0.0722
_FROM_RGB: Final = np.array(
    [
        [219 * _RED, 219 * (1 - _RED - _BLUE), 219 * _BLUE],
        [-112 * _RED / (1 - _BLUE), -112 * (1 - _RED - _BLUE) / (1 - _BLUE), 112.0],
        [112.0, -112 * (1 - _RED - _BLUE) / (1 - _RED), -112 * _BLUE / (1 - _RED)],
    ],
    np.float32,
) / np.float32(255)  # fmt: skip
_ZERO: Final = np.array([16, 128, 128], np.float32)


def tint(ink: Ink) -> tuple[int, int, int]:
    """Brightness and the two of colour, of a colour in RGB."""
    y, u, v = (_FROM_RGB @ np.array(ink, np.float32) + _ZERO).round().astype(int).tolist()
    return y, u, v


class Planes:
    """A picture of `width` by `height`, multiples of four; changed in place, since a video has thousands."""

    def __init__(self, width: int, height: int) -> None:
        self.width, self.height = width, height
        self.whole: Grey = np.zeros((height * 3 // 2, width), np.uint8)
        """All of it as PyAV takes it."""
        shape = height // 2, width // 2
        rows = self.whole.reshape(-1)
        area = width * height
        self.parts: tuple[Grey, Grey, Grey] = (
            self.whole[:height],
            rows[area : area + area // 4].reshape(shape),
            rows[area + area // 4 :].reshape(shape),
        )
        """Views of it: brightness, and the two of colour."""

    def copy(self) -> "Planes":
        """The same picture once more."""
        other = Planes(self.width, self.height)
        other.whole[:] = self.whole
        return other

    def fill(self, box: Box, ink: Ink) -> None:
        """Paint `box` with one colour."""
        for part, value, place in zip(self.parts, tint(ink), _places(box), strict=True):
            part[place] = value

    def take(self, other: "Planes", box: Box) -> None:
        """Copy what `other`, of the same size, has at `box`."""
        for part, source, place in zip(self.parts, other.parts, _places(box), strict=True):
            part[place] = source[place]

    def blend(self, box: Box, mask: Grey, ink: Ink) -> None:
        """Lay `ink` over `box` as thick as `mask` says, which has its size."""
        for part, value, place, thick in zip(self.parts, tint(ink), _places(box), _levels(mask), strict=True):
            under = part[place].astype(np.int32)
            part[place] = under + ((value - under) * thick + 127) // 255

    def lay(self, box: Box, picture: Grey) -> None:
        """Put `picture`, RGB of the size of `box`, there."""
        converted = picture.astype(np.float32) @ _FROM_RGB.T + _ZERO
        halved = converted.reshape(box.height // 2, 2, box.width // 2, 2, 3).mean((1, 3))
        of_each = converted[:, :, 0], halved[:, :, 1], halved[:, :, 2]
        for part, values, place in zip(self.parts, of_each, _places(box), strict=True):
            part[place] = values.round()


def _places(box: Box) -> tuple[tuple[slice, slice], ...]:
    """Where `box` lies in each of the three."""
    full = slice(box.top, box.bottom), slice(box.left, box.right)
    half = slice(box.top // 2, box.bottom // 2), slice(box.left // 2, box.right // 2)
    return full, half, half


def _levels(mask: Grey) -> tuple[npt.NDArray[np.int32], ...]:
    wide = mask.astype(np.int32)
    rows, columns = mask.shape
    half = (wide.reshape(rows // 2, 2, columns // 2, 2).sum((1, 3)) + 2) // 4
    return wide, half, half
