"""MP3 at a constant bit rate, by LAME, without the traps of its defaults; parts of it are encoded side by side."""

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from typing import BinaryIO, Final

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
PART: Final = 23 * PADDING_CYCLE
"""MP3 frames that are encoded in one go: half a minute."""
PRE_ROLL: Final = PADDING_CYCLE
"""Encoded and thrown away, until the encoder is in the state of one that never stopped (25 to 45 were seen)."""
OVERLAP: Final = 16
"""Encoded by both neighbours, to find a frame where they can be joined."""
AHEAD: Final = 4
"""What LAME wants to hear beyond a frame before it gives it out."""

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
    blocks: Callable[[], Iterable[Samples]],
    mastering: Mastering,
    frames: int,
    out: BinaryIO,
    workers: int = 2,
) -> None:
    """Write to `out` an MP3 that decodes to exactly `frames` frames (a multiple of 1,152), in step with the blocks.

    No Xing frame is written, so decoders do not skip the encoder's delay: the first 1,105 frames, which must be
    silent, are not encoded, and so every sample is heard at its own time. The bytes do not depend on `workers`.
    `out` is a seekable file; what stands from its position on is overwritten.
    """
    start = out.tell()
    try:
        encode_parts(blocks(), mastering, frames // FRAME, out, workers, PART)
    except Unspliceable:  # never seen; in one part it always goes
        out.seek(start)
        encode_parts(blocks(), mastering, frames // FRAME, out, 1, frames // FRAME)
    out.truncate()


def encode_parts(
    blocks: Iterable[Samples], mastering: Mastering, count: int, out: BinaryIO, workers: int, size: int
) -> None:
    """Write `count` MP3 frames, encoded in parts of `size`; raises Unspliceable."""
    splice, waiting = Splice(), deque[tuple[int, Future[list[bytes]]]]()

    def join() -> None:
        seam, part = waiting.popleft()
        out.write(splice.add(part.result(), max(0, seam - PRE_ROLL), seam))

    with ThreadPoolExecutor(max(1, workers)) as pool:
        for seam, pcm, keep in parts(blocks, mastering, count, size):
            waiting.append((seam, pool.submit(lame, pcm, mastering, keep)))
            while len(waiting) > max(1, workers):
                join()
        while waiting:
            join()
    out.write(splice.finish(count))


def parts(
    blocks: Iterable[Samples], mastering: Mastering, count: int, size: int
) -> Iterator[tuple[int, Pcm, int]]:
    """Of each part: its first MP3 frame's number, its samples with pre-roll and overlap, and how many MP3 frames
    of them are as good as if the encoder had gone on."""
    scale = 1 / scaling(mastering.kbps)
    held: list[Pcm] = []
    begin, have, skip, seam = 0, 0, DELAY, 0
    for block in blocks:
        held.append(as_int16(block[skip:], scale))
        have += len(held[-1])
        skip = max(0, skip - len(block))
        while count - seam > size + OVERLAP and have >= (seam + size + OVERLAP + AHEAD) * FRAME - begin:
            pcm = np.concatenate(held)
            last = (seam + size + OVERLAP) * FRAME - begin
            yield seam, pcm[: last + AHEAD * FRAME], last // FRAME
            seam += size
            held = [pcm[(seam - PRE_ROLL) * FRAME - begin :].copy()]
            begin, have = (seam - PRE_ROLL) * FRAME, len(held[0])
    yield seam, np.concatenate(held), count


def lame(pcm: Pcm, mastering: Mastering, keep: int) -> list[bytes]:
    """The first `keep` MP3 frames of `pcm`; LAME lets other threads run meanwhile."""
    encoder = lameenc.Encoder()
    encoder.silence()
    encoder.set_channels(mastering.channels)
    encoder.set_in_sample_rate(mastering.rate)
    encoder.set_out_sample_rate(mastering.rate)
    encoder.set_bit_rate(mastering.kbps)
    encoder.set_quality(mastering.quality)
    silence = np.zeros((AHEAD * FRAME, *pcm.shape[1:]), np.int16)
    data = encoder.encode(pcm.tobytes()) + encoder.encode(silence.tobytes()) + encoder.flush()
    return cut(bytes(data))[:keep]
