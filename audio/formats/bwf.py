"""Broadcast WAV: what playout systems read of a sound before they play it, laid out from the specifications.

`bext` by EBU Tech 3285 (version 2, with loudness), `cart` by AES46-2002 (version 01.01), `cue ` and `labl` by
Microsoft's and IBM's Multimedia Programming Interface 1.0. All of it stands before the samples, so that a player has
it before it has read the sound. The fields are ASCII, as both standards ask; other letters are written plainly.
"""

import struct
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from math import isfinite
from typing import Final

from audio.errors import Unmastered
from audio.formats import xmp

BITS: Final = 16
MOST_BYTES: Final = 0xFFFF_FFFF - 0x1_0000
"""A RIFF file counts its bytes in 32 bits; there is room for the chunks before the samples."""
NOT_MEASURED: Final = 0x7FFF
"""EBU Tech 3285, version 2: of a loudness field that holds nothing."""
PROGRAM: Final = "briefings"
CATEGORY: Final = "NEWS"
LONGEST: Final = 1_000
"""Letters of any text; most fields hold 64."""
LEVEL: Final = 32_768
"""`cart`: the sample value that 0 dB means."""
_PLAIN: Final = str.maketrans({"–": "-", "—": "-", "‘": "'", "’": "'", "“": '"', "”": '"', "…": "..."})


@dataclass(frozen=True, slots=True)
class Cue:
    """A place to jump to."""

    frame: int
    """From the first sample, at the file's own rate."""
    label: str


@dataclass(frozen=True, slots=True)
class Card:
    """What the file says of itself."""

    title: str
    show: str
    author: str
    reference: str
    """Names the edition for ever: its slug, and the beginning of its sound's SHA-256."""
    moment: datetime
    """When it was made, in the show's zone."""
    until: datetime
    """When it is no news any more; playout systems play it no longer."""
    link: str = ""
    out_cue: str = ""
    """The last words that are said."""
    note: str = ""
    """The text behind `cart`'s fields: that the voice is made with AI."""
    source_type: str = ""
    """The mark that programs read (`audio.formats.tags.source_type`); empty: none."""
    history: str = ""
    """How it was coded before, as EBU R98 writes it: "A=MPEG1L3,F=44100,B=64,M=mono"."""


@dataclass(frozen=True, slots=True)
class Layout:
    """The sound behind the chunks."""

    rate: int
    channels: int
    frames: int
    voice_begins: int
    """Frame of the first word."""
    voice_ends: int
    """Frame behind the last word."""


@dataclass(frozen=True, slots=True)
class Levels:
    """As measured: LUFS, LU and dBTP; what is not finite is not told."""

    loudness_lufs: float
    range_lu: float
    peak_dbtp: float


def head(card: Card, cues: Sequence[Cue], sound: Layout, levels: Levels) -> bytes:
    """All that stands before the samples, which follow as 16-bit little-endian PCM; its length depends on the card,
    the cues and the note alone. Raises Unmastered where RIFF cannot count so many bytes."""
    width = sound.channels * BITS // 8
    samples = sound.frames * width
    if samples > MOST_BYTES:
        raise Unmastered(f"a WAV file holds at most {MOST_BYTES / width / sound.rate / 3600:.0f} hours of it")
    form = struct.pack("<HHIIHH", 1, sound.channels, sound.rate, sound.rate * width, width, BITS)
    chunks = [
        _chunk(b"bext", _bext(card, sound, levels)),
        _chunk(b"cart", _cart(card, sound)),
        _chunk(b"fmt ", form),
        *_cue_chunks(cues),
        *([_chunk(xmp.CHUNK, xmp.packet(card.source_type))] if card.source_type else []),
    ]
    body = b"WAVE" + b"".join(chunks) + b"data" + struct.pack("<I", samples)
    return b"RIFF" + struct.pack("<I", len(body) + samples) + body


def plain(text: str) -> str:
    """`text` in ASCII, on one line, as near as it comes."""
    parted = unicodedata.normalize("NFKD", text.translate(_PLAIN))
    kept = "".join(letter if letter.isprintable() else " " for letter in parted if letter.isascii())
    return " ".join(kept[:LONGEST].split())


def _bext(card: Card, sound: Layout, levels: Levels) -> bytes:
    mode = "mono" if sound.channels == 1 else "stereo"
    coded = f"A=PCM,F={sound.rate},W={BITS},M={mode},T={PROGRAM}\r\n"
    before = f"{plain(card.history)}\r\n" if card.history else ""
    measured = (levels.loudness_lufs, levels.range_lu, levels.peak_dbtp)
    return (
        b"".join((
            _field(card.title, 256),
            _field(card.author, 32),
            _field(card.reference, 32),
            _field(f"{card.moment:%Y-%m-%d}", 10),
            _field(f"{card.moment:%H:%M:%S}", 8),
            struct.pack("<QH", 0, 2),  # the first sample since midnight: no timeline; version 2
            bytes(64),  # no UMID
            struct.pack("<5h", *map(_hundredths, measured), NOT_MEASURED, NOT_MEASURED),
            bytes(180),
        ))
        + (before + coded).encode("ascii")
    )  # fmt: skip


def _cart(card: Card, sound: Layout) -> bytes:
    """AUD: where the sound begins and ends; INTe: where the music before the first word ends; SEG: where the next piece
    may begin, and must at the latest (Rivendell takes no beginning without an end)."""
    timers = (
        (b"AUDs", 0), (b"INTs", 0), (b"INTe", sound.voice_begins), (b"SEGs", sound.voice_ends),
        (b"SEGe", sound.frames), (b"AUDe", sound.frames),
    )  # fmt: skip
    laid = b"".join(name + struct.pack("<I", at) for name, at in timers)
    return b"".join((
        b"0101",
        *(_field(text, 64) for text in (card.title, card.show, card.reference, card.author)),
        *(_field(text, 64) for text in (CATEGORY, "", card.out_cue)),
        *(_field(f"{day:%Y-%m-%d}", 10) + _field(f"{day:%H:%M:%S}", 8) for day in (card.moment, card.until)),
        *(_field(text, 64) for text in (PROGRAM, "", "")),
        struct.pack("<I", LEVEL),
        laid.ljust(64, b"\0"),
        bytes(276),
        _field(card.link, 1024),
        plain(card.note).encode("ascii") + b"\r\n\0",
    ))  # fmt: skip


def _cue_chunks(cues: Sequence[Cue]) -> list[bytes]:
    if not cues:
        return []
    points = (
        struct.pack("<II4sIII", number, cue.frame, b"data", 0, 0, cue.frame)
        for number, cue in enumerate(cues, 1)
    )
    labels = (
        _chunk(b"labl", struct.pack("<I", number) + plain(cue.label).encode("ascii") + b"\0")
        for number, cue in enumerate(cues, 1)
    )
    return [
        _chunk(b"cue ", struct.pack("<I", len(cues)) + b"".join(points)),
        _chunk(b"LIST", b"adtl" + b"".join(labels)),
    ]


def _chunk(name: bytes, content: bytes) -> bytes:
    return name + struct.pack("<I", len(content)) + content + b"\0" * (len(content) % 2)


def _field(text: str, width: int) -> bytes:
    return plain(text).encode("ascii")[:width].ljust(width, b"\0")


def _hundredths(value: float) -> int:
    return max(-32_768, min(32_766, round(100 * value))) if isfinite(value) else NOT_MEASURED
