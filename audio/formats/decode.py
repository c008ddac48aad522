"""Bytes from outside become a Sound, or are refused.

The reader is libsndfile, which knows no playlists: an ffconcat or HLS text named .mp3, which other players
follow to a file of this machine, is text here. What the header claims is checked before anything is decoded,
and what is decoded is counted while it grows.
"""

import io
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import soundfile

from audio.errors import UnreadableSound
from audio.formats import mpeg, ogg
from audio.sound import Samples, Sound

BLOCK_FRAMES = 1 << 16
MPEG_SLACK_FRAMES = 3 * mpeg.FRAME
"""An MP3's length is known to the frame only; encoder delay and padding may be counted or not."""
UNKNOWN_FRAMES = 1 << 50
"""A FLAC written to a pipe does not know its length, and libsndfile says this or more."""
STREAMED = 0x7FFF_0000
"""A WAV written to a pipe cannot know its length and claims this or more."""
FAR_BEYOND_FULL_SCALE = 16.0
CONTAINERS = (b"fLaC", b"OggS", b"RIFF", b"RF64")
TEXT_STARTS = (b"#ext", b"ffconcat", b"[playlist]", b"<", b"{", b"http", b"file")
KNOWN = "WAV, FLAC, Ogg or MP3"
CUT_OFF = "is cut off: it ends before its own header says"


@dataclass(frozen=True, slots=True)
class Limits:
    """What is accepted. The defaults suit a station's own sounds."""

    max_bytes: int = 100_000_000
    max_channels: int = 2
    min_rate: int = 8_000
    max_rate: int = 96_000
    max_seconds: float = 600.0
    max_samples: int = 60_000_000
    """Over all channels; 240 MB in memory."""


ANSWER = Limits(max_bytes=32_000_000, max_rate=48_000, max_seconds=180.0, max_samples=8_640_000)
"""What one spoken line may be."""


def read_sound(path: Path, limits: Limits | None = None) -> Sound:
    """Read a sound file and `decode` it. Raises UnreadableSound for what is no file, too, and for one out of reach."""
    limits = limits or Limits()
    try:
        if not path.is_file():
            raise UnreadableSound("is not a file")
        with path.open("rb") as file:
            raw = file.read(limits.max_bytes + 1)
    except OSError as error:
        raise UnreadableSound(f"cannot be read ({error.strerror})") from error
    return decode(raw, limits)


def decode(raw: bytes, limits: Limits | None = None) -> Sound:
    """Decode a sound file, shape (frames,) for mono or (frames, 2) for stereo.

    Raises UnreadableSound for anything that is not a whole WAV, FLAC, Ogg or MP3 within `limits`.
    """
    limits = limits or Limits()
    if len(raw) > limits.max_bytes:
        raise UnreadableSound(f"has more than {limits.max_bytes / 1e6:.0f} MB")
    if not raw:
        raise UnreadableSound("is empty")
    _refuse_what_is_no_sound(raw)
    _refuse_what_is_not_whole(raw)
    promised = 0 if raw.startswith(CONTAINERS, mpeg.tag_bytes(raw)) else _promised(raw)
    try:
        with soundfile.SoundFile(io.BytesIO(raw)) as file:
            _check_claims(file, limits)
            samples = _decode(file, limits)
            rate = int(file.samplerate)
            walked = file.format in {"MP3", "MPEG"}
            least = promised - MPEG_SLACK_FRAMES if promised else 0 if walked else file.frames
    except soundfile.SoundFileError as error:
        raise UnreadableSound(f"cannot be decoded{_reason(error)}") from error
    if not len(samples):
        raise UnreadableSound("holds no sound")
    if len(samples) < least:
        raise UnreadableSound(CUT_OFF)
    peak = max(float(samples.max()), -float(samples.min()))
    if not np.isfinite(peak) or peak > FAR_BEYOND_FULL_SCALE:
        raise UnreadableSound("holds values that no loudspeaker can play")
    return Sound(samples[:, 0].copy() if samples.shape[1] == 1 else samples, rate)


def _refuse_what_is_no_sound(raw: bytes) -> None:
    start = raw[:16]
    if start[:4] in {b"fLaC", b"OggS"} or (start[:4] in {b"RIFF", b"RF64"} and raw[8:12] == b"WAVE"):
        return
    if start[:3] == b"ID3":
        return
    if _is_mpeg_audio(start):
        return
    if raw[:64].lstrip(b"\xef\xbb\xbf \r\n\t").lower().startswith(TEXT_STARTS):
        raise UnreadableSound(f"is a text or a playlist, not a sound; give {KNOWN}")
    raise UnreadableSound(f"is not {KNOWN}")


def _refuse_what_is_not_whole(raw: bytes) -> None:
    """What libsndfile would play as far as it goes, and say nothing."""
    if raw[:4] == b"OggS" and (fault := ogg.fault(raw)):
        raise UnreadableSound(fault)
    if _is_cut_wav(raw):
        raise UnreadableSound(CUT_OFF)


def _reason(error: soundfile.SoundFileError) -> str:
    """What libsndfile says, without the address of our buffer, and without its guess that there is no such file."""
    said = str(getattr(error, "error_string", "")).strip().rstrip(".")
    return f" ({said})" if said and "not exist" not in said else ""


def _is_mpeg_audio(start: bytes) -> bool:
    """Eleven bits of sync, then a version and a layer that exist (ISO 11172-3)."""
    if len(start) < 4:
        return False
    sync = start[0] == 0xFF and start[1] & 0xE0 == 0xE0
    return sync and start[1] & 0x18 != 0x08 and start[1] & 0x06 != 0


def _check_claims(file: soundfile.SoundFile, limits: Limits) -> None:
    rate, channels = int(file.samplerate), int(file.channels)
    if not 1 <= channels <= limits.max_channels:
        raise UnreadableSound(f"has {channels} channels; {limits.max_channels} at most")
    if not limits.min_rate <= rate <= limits.max_rate:
        raise UnreadableSound(f"runs at {rate} Hz; {limits.min_rate} to {limits.max_rate} are accepted")
    # an MP3's length is libsndfile's guess; its frames are counted while they are decoded
    if file.format in {"MP3", "MPEG"}:
        return
    if file.frames > UNKNOWN_FRAMES:
        raise UnreadableSound("does not say how long it is; save it anew")
    if file.frames > rate * limits.max_seconds:
        raise UnreadableSound(f"claims {file.frames / rate:.0f} s; {limits.max_seconds:.0f} at most")


def _decode(file: soundfile.SoundFile, limits: Limits) -> Samples:
    """Read on, whatever the header claimed, until the end or a limit."""
    most = min(int(limits.max_seconds * file.samplerate), limits.max_samples // file.channels)
    blocks: list[Samples] = []
    frames = 0
    while True:
        block = file.read(BLOCK_FRAMES, dtype="float32", always_2d=True)
        if not len(block):
            break
        frames += len(block)
        if frames > most:
            raise UnreadableSound(f"is longer than {most / file.samplerate:.0f} s")
        blocks.append(block)
    samples = np.empty((frames, file.channels), np.float32)
    while blocks:  # each let go as it is copied, so that a long bed is not held twice
        block = blocks.pop()
        samples[frames - len(block) : frames] = block
        frames -= len(block)
    return samples


def _promised(raw: bytes) -> int:
    """Samples of a channel that an MP3's first frame claims or, where it claims nothing, that its frames hold; 0 where
    no frame is known. Raises UnreadableSound when the last of them is not whole, or much is no frame.

    libsndfile's own length is a guess from the first frames, half a per cent off for a constant bit rate.
    """
    held = claimed = end = 0
    try:
        for at, size, kind in mpeg.frames(raw, alike=True):
            end = at + size
            if end > len(raw):
                break
            if not held:
                claimed = mpeg.claimed_frames(raw[at:end]) * kind.samples
            held += kind.samples
    except mpeg.Damaged:
        raise UnreadableSound("is damaged: much of it is no MP3") from None
    begun = held and 0 < len(raw) - end < mpeg.HEADER_BYTES and raw.startswith(b"\xff", end)
    if not claimed and (begun or end > len(raw)):
        raise UnreadableSound(CUT_OFF)
    return claimed or held


def _is_cut_wav(raw: bytes) -> bool:
    """Whether a WAV's data chunk promises more bytes than follow; libsndfile shortens it and says nothing."""
    if raw[:4] not in {b"RIFF", b"RF64"}:
        return False
    at, long = 12, 0
    while at + 8 <= len(raw):
        size = int.from_bytes(raw[at + 4 : at + 8], "little")
        if raw[at : at + 4] == b"ds64":  # sizes beyond 32 bits (EBU Tech 3306)
            long = int.from_bytes(raw[at + 16 : at + 24], "little")
        if raw[at : at + 4] == b"data":
            size = size if size < STREAMED else long
            return at + 8 + size > len(raw)
        at += 8 + size + size % 2
    return False
