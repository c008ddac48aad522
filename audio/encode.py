"""MP3 at a constant bit rate, by LAME, without the traps of its defaults; parts of it are encoded side by side."""

import hashlib
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from importlib.metadata import version
from typing import BinaryIO, Final, Protocol

import lameenc
import numpy as np

from audio.master import as_int16
from audio.mastering import Mastering
from audio.sound import Samples
from audio.splice import BIT_RATES, Splice, Unspliceable, cut

FRAME: Final = 1_152
DELAY: Final = 1_105
"""Frames by which a decoded MP3 lags behind what was encoded (encoder 576, decoder 529)."""
LEAST_KBPS: Final = {1: 56, 2: 112}
"""Below that LAME takes 44.1 kHz down to 32 or 24 kHz and says nothing."""
RATES: Final = (44_100, 48_000)
PADDING_CYCLE: Final = 49
"""At 44.1 kHz the longer frames come back in the same order after so many."""
PART: Final = 30 * PADDING_CYCLE
"""MP3 frames that are encoded in one go: 38 s; pre-roll and overlap add 5 % to the work, several lie in memory."""
PRE_ROLL: Final = PADDING_CYCLE
"""Encoded and thrown away, until the encoder is in the state of one that never stopped (25 to 45 were seen)."""
OVERLAP: Final = 24
"""Encoded by both neighbours, to find a frame where they can be joined."""
AHEAD: Final = 8
"""What LAME wants to hear beyond a frame before it gives it out (reservoir and all)."""

Pcm = np.ndarray[tuple[int, ...], np.dtype[np.int16]]


def scaling(kbps: int) -> float:
    """What LAME multiplies its input by at a constant bit rate (measured)."""
    return 0.95 if kbps <= 160 else 0.97 if kbps <= 192 else 0.98 if kbps <= 224 else 1.0


def refusal(mastering: Mastering) -> str:
    """Why LAME would not do as it is told, or nothing."""
    if mastering.channels not in LEAST_KBPS:
        return f"channels = {mastering.channels}: 1 or 2"
    if mastering.rate not in RATES:
        return f"rate = {mastering.rate}: 44100 or 48000"
    if mastering.kbps not in BIT_RATES:
        return f"kbps = {mastering.kbps}: one of {', '.join(map(str, BIT_RATES))}"
    least = LEAST_KBPS[mastering.channels]
    if mastering.kbps < least:
        kind = "mono" if mastering.channels == 1 else "stereo"
        return f"kbps = {mastering.kbps}: at least {least} in {kind}, or the sample rate is lowered unasked"
    return ""


def encode(
    blocks: Iterable[Samples],
    mastering: Mastering,
    frames: int,
    out: BinaryIO,
    workers: int = 2,
    memo: "Memo | None" = None,
) -> None:
    """Write to `out` an MP3 that decodes to exactly `frames` frames (a multiple of 1,152), in step with the blocks.

    No Xing frame is written, so decoders do not skip the encoder's delay: the first 1,105 frames, which must be
    silent, are not encoded, and so every sample is heard at its own time. The bytes do not depend on `workers`,
    nor on `memo`, which knows parts that were encoded before.
    """
    splice, waiting = Splice(), deque[Future[Part]]()
    current: Part | None = None

    def join() -> None:
        nonlocal current
        part = waiting.popleft().result()
        try:
            out.write(splice.add(part.frames, part.first, part.seam))
            current = part
        except Unspliceable:  # a sustained sound: the earlier encoder itself goes on
            if current is None:
                raise
            splice.extend(current.go_on(part))

    count = frames // FRAME
    with ThreadPoolExecutor(max(1, workers)) as pool:
        for part in parts(blocks, mastering, count):
            waiting.append(pool.submit(part.start, memo))
            while len(waiting) > max(1, workers):
                join()
        while waiting:
            join()
    out.write(splice.finish(count))


class Memo(Protocol):
    """Remembers encoded parts."""

    def find(self, key: str) -> bytes | None:
        """What was kept under `key`, unharmed, or None."""

    def keep(self, key: str, mp3: bytes) -> None:
        """Remember whole frames."""


class Part:
    """A stretch of the programme, and the encoder that hears it."""

    def __init__(self, mastering: Mastering, seam: int, first: int, pcm: Pcm, *, last: bool) -> None:
        self.seam, self.first = seam, first
        """The MP3 frame where it is to be joined, and the one that it begins with (its pre-roll)."""
        self.pcm, self.last = pcm, last
        self.frames: list[bytes] = []
        self._heard = first * FRAME + len(pcm)
        self._rest = b""
        self._idle = False
        """The encoder has not heard the part: its frames were known."""
        self._settings = (mastering.channels, mastering.rate, mastering.kbps, mastering.quality)
        self._encoder = lameenc.Encoder()
        self._encoder.silence()
        self._encoder.set_channels(mastering.channels)
        self._encoder.set_in_sample_rate(mastering.rate)
        self._encoder.set_out_sample_rate(mastering.rate)
        self._encoder.set_bit_rate(mastering.kbps)
        self._encoder.set_quality(mastering.quality)

    def start(self, memo: "Memo | None" = None) -> "Part":
        """Encode it, unless `memo` has it; LAME lets other threads run meanwhile."""
        key = "" if memo is None else self._key()
        known = None if memo is None else memo.find(key)
        self._idle = known is not None
        self.frames = cut(known) if known is not None else self._encode(self.pcm, last=self.last)
        if memo is not None and known is None:
            memo.keep(key, b"".join(self.frames))
        return self

    def _key(self) -> str:
        sign = hashlib.sha256(f"{self._settings} {self.last} {version('lameenc')}".encode())
        sign.update(np.ascontiguousarray(self.pcm).data)
        return sign.hexdigest()

    def go_on(self, later: "Part") -> list[bytes]:
        """The frames that follow when this encoder hears what `later` has beyond it."""
        if self._idle:
            self._encode(self.pcm, last=False)
            self._idle = False
        more = later.pcm[self._heard - later.first * FRAME :]
        self._heard += len(more)
        return self._encode(more, last=later.last)

    def _encode(self, pcm: Pcm, *, last: bool) -> list[bytes]:
        data = self._rest + self._encoder.encode(pcm.tobytes())
        if last:
            silence = np.zeros((AHEAD * FRAME, *pcm.shape[1:]), np.int16)
            data += self._encoder.encode(silence.tobytes()) + self._encoder.flush()
        frames = cut(bytes(data))
        self._rest = bytes(data[sum(map(len, frames)) :])
        return frames


def parts(blocks: Iterable[Samples], mastering: Mastering, count: int) -> Iterator[Part]:
    """The programme of `count` MP3 frames, each part with its pre-roll and what it shares with the next."""
    scale = 1 / scaling(mastering.kbps)
    held: list[Pcm] = []
    first, have, skip, seam = 0, 0, DELAY, 0
    for block in blocks:
        held.append(as_int16(block[skip:], scale))
        have += len(held[-1])
        skip = max(0, skip - len(block))
        while count - seam > PART + OVERLAP and have >= (seam + PART + OVERLAP + AHEAD - first) * FRAME:
            pcm = np.concatenate(held)
            yield Part(
                mastering, seam, first, pcm[: (seam + PART + OVERLAP + AHEAD - first) * FRAME], last=False
            )
            seam += PART
            held = [pcm[(seam - PRE_ROLL - first) * FRAME :].copy()]
            first, have = seam - PRE_ROLL, len(held[0])
    yield Part(mastering, seam, first, np.concatenate(held), last=True)
