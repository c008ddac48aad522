"""The formats in which a programme is written down; another one is another `Codec` here."""

from collections.abc import Callable, Mapping
from concurrent.futures import Executor
from dataclasses import dataclass
from typing import BinaryIO, Final, Literal

from audio.formats import aac, opus
from audio.mastering import Mastering
from audio.production import encode
from audio.production.sections import Sounding
from audio.production.timeline import Timeline
from audio.production.verify import Heard, Listener, listen, measure
from audio.store import Cache

Kind = Literal["mp3", "opus", "aac"]


@dataclass(frozen=True, slots=True)
class Workshop:
    """Where the work is done."""

    pool: Executor
    workers: int
    cache: Cache


@dataclass(frozen=True, slots=True)
class Codec:
    """A way to write a programme down."""

    write: Callable[[Sounding, Timeline, Mastering, BinaryIO, Workshop], Heard]
    """Write it to an empty file and say how it sounds once it is decoded."""
    headroom_db: Callable[[Mastering], float]
    """How much it may add to the true peak."""
    heard_frames: Callable[[int, int], int]
    """Frames after decoding, of so many that were mixed at such a rate."""
    refusal: Callable[[Mastering], str] = lambda _: ""
    """Why it would not do as it is told, or nothing."""


def headroom_db(mastering: Mastering) -> float:
    """How much LAME adds to the true peak, with room to spare: the lower the bit rate, the more (measured)."""
    per_channel = mastering.kbps / mastering.channels
    return next((db for kbps, db in ((64, 1.25), (96, 0.7), (128, 0.4)) if per_channel <= kbps), 0.2)


def write_mp3(
    sounding: Sounding, timeline: Timeline, mastering: Mastering, out: BinaryIO, shop: Workshop
) -> Heard:
    """By LAME; what is encoded is decoded and heard while the rest is still being encoded."""
    listener = Listener(timeline.rate, shop.pool, shop.cache)
    ahead = shop.workers + 1
    parts = encode.encode(sounding, timeline.cuts, timeline.frames, mastering, shop.pool, ahead, shop.cache)
    for frames in parts:
        out.write(b"".join(frames))
        listener.add(frames)
    return listener.heard()


def write_opus(
    sounding: Sounding, timeline: Timeline, mastering: Mastering, out: BinaryIO, shop: Workshop
) -> Heard:
    """By libsndfile, in one piece."""
    opus.encode(sounding.blocks(0, timeline.frames), mastering, out)
    return listen(out)


def write_aac(
    sounding: Sounding, timeline: Timeline, mastering: Mastering, out: BinaryIO, shop: Workshop
) -> Heard:
    """By PyAV, in one piece."""
    aac.encode(sounding.blocks(0, timeline.frames), mastering, out)
    return measure(aac.decode_blocks(out), timeline.rate)


MP3: Final = Codec(write_mp3, headroom_db, lambda frames, rate: frames, encode.refusal)
CODECS: Mapping[Kind, Codec] = {
    "mp3": MP3,
    "opus": Codec(write_opus, lambda _: opus.HEADROOM_DB, opus.heard_frames),
    "aac": Codec(write_aac, lambda _: aac.HEADROOM_DB, aac.heard_frames),
}
