"""MP3 parts that were encoded apart become one stream, without a second encoding and without a gap.

A frame's sound may begin in the bytes of the frames before it (the bit reservoir, ISO 11172-3, 2.4.3.4: the side
information says by how many bytes, `main_data_begin`). Two encoders that hear the same second of sound come to the
same state; so the parts overlap, and are joined at a frame where the earlier part leaves at least as many bytes to
the frame as the later part's frame wants. Those bytes are carried over.
"""

from collections.abc import Sequence
from typing import Final

from audio.formats import mpeg

BIT_RATES: Final = mpeg.KBPS
RESERVOIR: Final = 511
"""Bytes that a frame may reach back, at most."""


class Unspliceable(Exception):
    """Two parts have no frame in common at which they can be joined."""


class Splice:
    """Takes the parts in order and gives back what is ready to be written."""

    def __init__(self) -> None:
        self._tail: list[bytes] = []
        self._first = 0
        """Number of the frame that the tail begins with."""

    def add(self, part: Sequence[bytes], first: int, seam: int) -> list[bytes]:
        """Join `part`, whose first frame is the stream's frame number `first`, at frame `seam` or soon after.

        Raises Unspliceable when the parts never agree within what they share from `seam` on.
        """
        if not self._tail:
            self._tail, self._first = list(part), first
            return []
        at = self._meeting(part, first, seam)
        head = self._tail[: at - self._first]
        carried = reaches_back(part[at - first])
        if carried:
            if at == first:
                raise Unspliceable("the later part begins in the middle of a sound")
            implant(
                head, b"".join(map(main_data, part[max(0, at - first - RESERVOIR) : at - first]))[-carried:]
            )
        self._tail, self._first = list(part[at - first :]), at
        return head

    def extend(self, frames: Sequence[bytes]) -> None:
        """Take more frames from the encoder of the part that was joined last."""
        self._tail += frames

    def finish(self, frames: int) -> list[bytes]:
        """The rest, up to `frames` in the whole stream."""
        return self._tail[: frames - self._first]

    def _meeting(self, part: Sequence[bytes], first: int, seam: int) -> int:
        for at in range(seam, self._first + len(self._tail)):
            if reaches_back(self._tail[at - self._first]) >= reaches_back(part[at - first]):
                return at
        raise Unspliceable(f"no common frame from {seam} to {self._first + len(self._tail)}")


def implant(frames: list[bytes], data: bytes) -> None:
    """Overwrite the last bytes of the main data of `frames` with `data`."""
    for i in range(len(frames) - 1, -1, -1):
        room = min(len(data), len(main_data(frames[i])))
        if not room:
            break
        frames[i] = frames[i][:-room] + data[-room:]
        data = data[:-room]
    if data:
        raise Unspliceable("the earlier part is too short")


def cut(data: bytes) -> list[bytes]:
    """The whole frames of an MPEG-1 layer III stream; ValueError where none begins."""
    frames, at, last = [], 0, len(data) - 4
    while at <= last:
        size = _SIZES[data[at + 2]] if data[at] == 0xFF and data[at + 1] == 0xFB else 0
        if not size:
            raise ValueError(f"no MPEG-1 layer III frame at {at}")
        if at + size > len(data):
            break
        frames.append(data[at : at + size])
        at += size
    return frames


def _size(third: int) -> int:
    """Bytes of a frame by the third byte of its header (bit rate, sample rate, padding); 0 where it says none."""
    return mpeg.frame_bytes(bytes((0xFF, 0xFB, third, 0)))


_SIZES: Final = tuple(map(_size, range(256)))


def reaches_back(frame: bytes) -> int:
    """`main_data_begin`: how many bytes of the frames before belong to this one."""
    return frame[4] << 1 | frame[5] >> 7


def main_data(frame: bytes) -> bytes:
    """What follows header and side information (17 bytes in mono, 32 in stereo)."""
    mono = frame[3] >> 6 == 3
    return frame[21:] if mono else frame[36:]


def alone(frames: Sequence[bytes]) -> bytes:
    """A stream in which `frames`, taken from the middle of another, can be decoded, behind one silent frame.

    A frame that wants bytes from before the first is emptied, and leaves its own to those that follow. The silent frame
    is the shortest there is, or libsndfile would guess too short a length from it.
    """
    stream = [_silent(frames[0])]
    have = 0
    for frame in frames:
        stream.append(frame if reaches_back(frame) <= have else _emptied(frame, have))
        have += len(main_data(frame))
    return b"".join(stream)


def _silent(like: bytes) -> bytes:
    padding = like[2] >> 1 & 1
    return like[:2] + bytes((like[2] & ~2,)) + like[3:4] + bytes(len(like) - 4 - padding)


def _emptied(frame: bytes, have: int) -> bytes:
    """The frame with nothing to play; it reaches back as far as there is anything, so that it is kept."""
    back, data = min(have, RESERVOIR), main_data(frame)
    side = bytes((back >> 1, (back & 1) << 7)).ljust(len(frame) - 4 - len(data), b"\0")
    return frame[:4] + side + data
