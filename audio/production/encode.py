"""MP3 at a constant bit rate, by LAME, without the traps of its defaults; parts of it are encoded side by side."""

from collections import deque
from collections.abc import Iterator, Sequence
from concurrent.futures import Executor, Future
from typing import Final

import lameenc

from audio.dsp.limiter import as_int16
from audio.formats.mp3_splice import BIT_RATES, Splice, Unspliceable, cut
from audio.formats.mpeg import FRAME
from audio.mastering import Mastering
from audio.production.sections import Sounding
from audio.store import Cache, key_of

DELAY: Final = 1_105
"""Frames by which a decoded MP3 lags behind what was encoded (encoder 576, decoder 529)."""
LEAST_KBPS: Final = {1: 56, 2: 112}
"""Below that LAME takes 44.1 kHz down to 32 or 24 kHz and says nothing."""
RATES: Final = (44_100, 48_000)
PRE_ROLL: Final = 3
"""Encoded and thrown away before each part: a frame overlaps with the one before it. With more, the later part has
saved up bytes that the earlier one cannot carry for it, and they are joined late or never."""
OVERLAP: Final = 4
"""Encoded by both neighbours, to find a frame where they can be joined."""
AHEAD: Final = 6
"""What LAME wants to hear beyond a frame before it gives it out (reservoir and all)."""


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
    sounding: Sounding,
    cuts: Sequence[int],
    frames: int,
    mastering: Mastering,
    pool: Executor,
    ahead: int,
    cache: Cache,
) -> Iterator[list[bytes]]:
    """The MPEG frames, some at a time, of an MP3 that decodes to exactly `frames` frames, in step with what sounds.

    A part begins at each of `cuts`; these and `frames` are multiples of 1,152. No Xing frame is written, so decoders do
    not skip the encoder's delay: the first 1,105 frames, which must be silent, are not encoded, and so every sample is
    heard at its own time. The bytes do not depend on `ahead`, the number of parts that `pool` is given before the first
    of them is waited for, nor on `cache`, which knows parts that were encoded before.
    """
    splice, waiting = Splice(), deque[Future[Part]]()
    current: Part | None = None
    count = frames // FRAME
    seams = [cut // FRAME for cut in cuts]
    todo = deque(
        Part(sounding, mastering, seam, end, count)
        for seam, end in zip(seams, [*seams[1:], count], strict=True)
    )
    while todo or waiting:
        while todo and len(waiting) < ahead:
            waiting.append(pool.submit(todo.popleft().start, cache))
        part = waiting.popleft().result()
        try:
            yield splice.add(part.frames, part.first, part.seam)
            current = part
        except Unspliceable:  # a sustained sound: the earlier encoder itself goes on
            if current is None:
                raise
            splice.extend(current.go_on(part))
    yield splice.finish(count)


class Part:
    """A stretch of the programme, and the encoder that hears it."""

    def __init__(self, sounding: Sounding, mastering: Mastering, seam: int, end: int, count: int) -> None:
        """From MP3 frame `seam` to `end` of `count`."""
        self.seam, self.first = seam, max(0, seam - PRE_ROLL)
        """The MP3 frame where it is to be joined, and the one that it begins with."""
        self.frames: list[bytes] = []
        self._until, self._last = min(end + OVERLAP + AHEAD, count), end == count
        self._sounding, self._count = sounding, count
        self._settings = (mastering.channels, mastering.rate, mastering.kbps, mastering.quality)
        self._encoder: lameenc.Encoder | None = None
        self._rest = b""

    def start(self, cache: Cache) -> "Part":
        """Encode it, unless `cache` has it; LAME lets other threads run meanwhile."""
        sounds = self._sounding.name(self.first * FRAME, self._reach(self._until))
        key = key_of("part", self._settings, self._until - self.first, self._last, sounds)
        known = cache.get(key)
        self.frames = self._encode(self.first, self._until, last=self._last) if known is None else cut(known)
        if known is None:
            cache.put(key, b"".join(self.frames))
        return self

    def go_on(self, later: "Part") -> list[bytes]:
        """The frames that follow when this encoder hears what `later` has beyond it."""
        if self._encoder is None:  # it has heard nothing yet: its frames were known
            self._encode(self.first, self._until, last=False)
        begin, self._until = self._until, later._until
        return self._encode(begin, self._until, last=later._last)

    def _encode(self, first: int, until: int, *, last: bool) -> list[bytes]:
        if self._encoder is None:
            self._encoder = encoder(*self._settings)
        channels, _, kbps, _ = self._settings
        data = bytearray(self._rest)
        wanted, skip = (until - first) * FRAME, DELAY
        for block in self._sounding.blocks(first * FRAME, self._reach(until)):
            pcm = as_int16(block[skip:][:wanted], 1 / scaling(kbps))
            data += self._encoder.encode(pcm.tobytes())
            wanted -= len(pcm)
            skip = max(0, skip - len(block))
        silence = 2 * channels * (wanted + AHEAD * FRAME if last else wanted)
        data += self._encoder.encode(bytes(silence))
        if last:
            data += self._encoder.flush()
        frames = cut(bytes(data))
        self._rest = bytes(data[sum(map(len, frames)) :])
        return frames

    def _reach(self, until: int) -> int:
        """Frames of the programme that are heard in so many MP3 frames: the encoder lags behind."""
        return min(until + 1, self._count) * FRAME


def encoder(channels: int, rate: int, kbps: int, quality: int) -> lameenc.Encoder:
    """LAME, silent on the terminal."""
    made = lameenc.Encoder()
    made.silence()
    made.set_channels(channels)
    made.set_in_sample_rate(rate)
    made.set_out_sample_rate(rate)
    made.set_bit_rate(kbps)
    made.set_quality(quality)
    return made
