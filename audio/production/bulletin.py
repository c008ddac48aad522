"""A published sound once more in the forms that radio stations and phones take; the MP3 is what is read.

All are written block by block, in constant memory, and say how they sound once they are written.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from math import isfinite
from pathlib import Path
from typing import BinaryIO, Final

import numpy as np
import soundfile
import soxr

from audio.dsp.limiter import as_int16
from audio.dsp.loudness import Meter
from audio.errors import UnreadableSound
from audio.formats import bwf, id3, opus
from audio.formats.bwf import Card, Cue, Layout, Levels
from audio.formats.mp3_splice import cut
from audio.formats.mpeg import FRAME
from audio.formats.tags import Tags
from audio.mastering import Mastering
from audio.production.codecs import headroom_db
from audio.production.encode import AHEAD, DELAY, encoder, scaling
from audio.production.verify import Heard, listen, read_blocks
from audio.sound import Samples

RATE: Final = 48_000
"""What radio stations work at (EBU R 48's family of rates)."""
PEAK_DBTP: Final = -1.0
"""EBU R 128: the most that the true peak may be; a louder target is not reached then."""
MP3_KBPS: Final = {1: 128, 2: 256}
"""Of an MP3 at another loudness, by its channels: what was encoded before loses little by being encoded again, and the
station's own stream is the third time."""
LEAST_KBPS: Final = 8


def write_wav(
    source: Path,
    out: BinaryIO,
    card: Card,
    chapters: Sequence[tuple[float, str]],
    voice_s: tuple[float, float],
    loudness_lufs: float | None = None,
) -> Heard:
    """`source` as a broadcast WAV of 48 kHz and 16 bits in `out`, which can be sought in; how it sounds.

    `chapters`: second of their beginning, and title; `voice_s`: seconds of the first word and behind the last;
    `loudness_lufs`: a target, as -23 for EBU R 128; without one the level stays as it is. Raises UnreadableSound,
    Unmastered, OSError.
    """
    gain = np.float32(1.0) if loudness_lufs is None else _gain(source, loudness_lufs, PEAK_DBTP)
    with _opened(source) as sound:
        rate, channels = sound.samplerate, sound.channels
        cues = [Cue(round(second * RATE), title) for second, title in chapters]
        nothing = Layout(RATE, channels, 0, 0, 0)
        unknown = Levels(float("nan"), float("nan"), float("nan"))
        start = out.tell()
        out.write(bwf.head(card, cues, nothing, unknown))
        meter, frames = Meter(RATE), 0
        for block in _resampled(read_blocks(sound), rate, channels):
            levelled = block * gain
            pcm = np.clip(np.rint(levelled * bwf.LEVEL), -bwf.LEVEL, bwf.LEVEL - 1).astype("<i2")
            out.write(pcm.tobytes())
            meter.add(levelled)
            frames += len(block)
    begins, ends = (min(max(round(second * RATE), 0), frames) for second in voice_s)
    heard = Heard(frames, meter.loudness_lufs, meter.peak_dbtp, meter.range_lu)
    layout = Layout(RATE, channels, frames, begins, ends or frames)
    out.seek(start)
    inside = [replace(cue, frame=min(cue.frame, frames)) for cue in cues]
    out.write(bwf.head(card, inside, layout, Levels(heard.loudness_lufs, heard.range_lu, heard.peak_dbtp)))
    return heard


def write_mp3(source: Path, out: BinaryIO, tags: Tags, loudness_lufs: float) -> Heard:
    """`source` as an MP3 of that loudness in `out`, which is empty; every sample keeps its time. How it sounds.

    Raises UnreadableSound, OSError.
    """
    with _opened(source) as sound:
        channels, rate = sound.channels, sound.samplerate
        form = Mastering(channels=channels, rate=rate, kbps=MP3_KBPS[channels])
        gain = _gain(source, loudness_lufs, PEAK_DBTP - headroom_db(form))
        lame = encoder(channels, rate, form.kbps, form.quality)
        out.write(id3.header(tags))
        rest, length, written = b"", 0, 0
        skip = DELAY  # as `encode.Part`: what LAME adds in front is taken off beforehand
        for block in read_blocks(sound):
            length += len(block)
            rest += lame.encode(as_int16(block[skip:] * gain, 1 / scaling(form.kbps)).tobytes())
            skip = max(0, skip - len(block))
            frames = cut(rest)
            rest = rest[sum(map(len, frames)) :]
            written += len(frames)
            out.write(b"".join(frames))
        rest += lame.encode(bytes(2 * channels * (DELAY + AHEAD * FRAME))) + lame.flush()
        out.write(b"".join(cut(rest)[: -(-length // FRAME) - written]))
    return _measured(out, source)


def write_voice_note(source: Path, out: BinaryIO, seconds: float, most_bytes: int) -> int:
    """`source` as Ogg Opus of one channel at 48 kHz in `out`, which is empty; how many bytes it takes.

    It is as good as our Opus always is, and less where it would be more than `most_bytes`. Raises UnreadableSound,
    OSError.
    """
    kbps = min(float(opus.KBPS), 0.9 * most_bytes * 8 / 1000 / max(seconds, 1.0))
    while True:
        out.seek(0)
        out.truncate()
        with _opened(source) as sound:
            mastering = Mastering(channels=1, rate=sound.samplerate)
            opus.encode(_mono(read_blocks(sound)), mastering, out, max(kbps, LEAST_KBPS))
        size = out.seek(0, 2)
        if size <= most_bytes or kbps <= LEAST_KBPS:
            return size
        kbps *= 0.8 * most_bytes / size


def _gain(source: Path, loudness_lufs: float, peak_dbtp: float) -> np.float32:
    """What `source` is multiplied by, to be so loud; less where its peak would be above `peak_dbtp`."""
    with source.open("rb") as file:
        before = _measured(file, source)
    if not isfinite(before.loudness_lufs):
        return np.float32(1.0)
    gain_db = min(loudness_lufs - before.loudness_lufs, peak_dbtp - before.peak_dbtp)
    return np.float32(10 ** (gain_db / 20))


def _opened(source: Path) -> soundfile.SoundFile:
    try:
        return soundfile.SoundFile(source)
    except soundfile.LibsndfileError as fault:
        raise UnreadableSound(f"cannot be read ({source.name})") from fault


def _measured(file: BinaryIO, source: Path) -> Heard:
    try:
        return listen(file)
    except soundfile.LibsndfileError as fault:
        raise UnreadableSound(f"cannot be read ({source.name})") from fault


def _resampled(blocks: Iterable[Samples], rate: int, channels: int) -> Iterator[Samples]:
    stream = soxr.ResampleStream(rate, RATE, channels, quality="HQ")
    for block in blocks:
        if len(out := stream.resample_chunk(block)):
            yield out
    rest = np.zeros((0,) if channels == 1 else (0, channels), np.float32)
    if len(out := stream.resample_chunk(rest, last=True)):
        yield out


def _mono(blocks: Iterable[Samples]) -> Iterator[Samples]:
    for block in blocks:
        yield block if block.ndim == 1 else block.mean(axis=1, dtype=np.float32)
