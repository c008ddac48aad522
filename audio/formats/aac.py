"""AAC in an M4A, by PyAV: an alternate for apps that play no Opus. Needs the extra `[aac]`; only imported when used.

PyAV brings all of FFmpeg along, and FFmpeg opens whatever it can guess; here it is told the one container that it may
read, and is only ever given files that it wrote itself.
"""

from collections.abc import Iterable, Iterator
from fractions import Fraction
from importlib import import_module
from importlib.metadata import PackageNotFoundError, version
from importlib.util import find_spec
from pathlib import Path
from typing import Any, BinaryIO, Final

import numpy as np

from audio.errors import Unmastered
from audio.formats import xmp
from audio.formats.tags import GENRE, Tags, clean, milliseconds
from audio.mastering import Mastering
from audio.sound import Samples

REMEDY: Final = "pip install 'briefings[aac]'"
KBPS: Final = 64
"""A channel. Low complexity, which every player since 2003 decodes."""
HEADROOM_DB: Final = 0.3
"""How much the codec adds to the true peak (measured, with room to spare)."""
PACKET: Final = 1_024
"""Frames of an AAC packet."""
CONTAINER: Final = {"r": "mov", "w": "ipod"}
"""FFmpeg's names for M4A, read and written."""
MILLISECOND: Final = Fraction(1, 1_000)
LAYOUTS: Final = {1: "mono", 2: "stereo"}
CODER: Final = "fast"
"""FFmpeg's way to share out the bits. Its default takes four times as long, leaves ten dB more noise in our speech,
and adds up to 3.5 dB to the true peak (measured)."""
BIT_EXACT: Final = 1 << 23
"""FFmpeg's flag of a codec: nothing in its bytes that tells its build."""


def installed() -> bool:
    """Whether the extra is here."""
    return find_spec("av") is not None


def build() -> str:
    """The version of PyAV, part of the key of what it makes; empty without it."""
    try:
        return version("av")
    except PackageNotFoundError:
        return ""


def encode(blocks: Iterable[Samples], mastering: Mastering, out: BinaryIO) -> None:
    """Write to `out` an M4A that decodes to `heard_frames`, in step with the blocks; the same blocks, the same bytes.

    Raises Unmastered with the remedy when the extra is not installed.
    """
    av, layout = _av(), LAYOUTS[mastering.channels]
    with _opened(out, "w") as container:
        stream = container.add_stream("aac", rate=mastering.rate, options={"aac_coder": CODER})
        stream.layout, stream.bit_rate = layout, 1_000 * KBPS * mastering.channels
        stream.codec_context.flags |= BIT_EXACT
        start = 0
        for block in blocks:
            planes = np.ascontiguousarray(block.reshape(-1, mastering.channels).T)
            frame = av.AudioFrame.from_ndarray(planes, format="fltp", layout=layout)
            frame.sample_rate, frame.pts = mastering.rate, start
            start += len(block)
            container.mux(stream.encode(frame))
        container.mux(stream.encode(None))


def decode_blocks(file: BinaryIO | str) -> Iterator[Samples]:
    """The sound of an M4A of our own, packet by packet, its encoder's delay left out."""
    if not isinstance(file, str):
        file.seek(0)
    with _opened(file, "r") as container:
        for frame in container.decode(audio=0):
            samples = frame.to_ndarray().T
            yield samples[:, 0] if samples.shape[1] == 1 else samples


def heard_frames(frames: int, _rate: int) -> int:
    """Frames of the decoded file, of `frames` that were mixed: the last packet is filled up with silence."""
    return -(-frames // PACKET) * PACKET


def write_tagged(source: Path, target: Path, tags: Tags) -> None:
    """Write the packets of `source` to `target` with title and chapters, and what tells of them in front.

    So it plays before it has come whole, and apps that read no feed show the chapters. Raises Unmastered, OSError.
    """
    with _opened(str(source), "r") as kept, _opened(str(target), "w", movflags="+faststart") as made:
        stream = made.add_stream_from_template(kept.streams.audio[0])
        texts = {
            "title": tags.title,
            "artist": tags.artist,
            "album": tags.album,
            "comment": tags.comment,
            "date": tags.date.isoformat(),
            "genre": GENRE,
            "track": str(tags.track or ""),
        }
        made.metadata.update({name: clean(text) for name, text in texts.items() if text})
        stream.metadata["language"] = tags.language
        made.set_chapters(
            [
                {
                    "id": number,
                    "start": milliseconds(chapter.start, tags.rate),
                    "end": milliseconds(chapter.end, tags.rate),
                    "time_base": MILLISECOND,
                    "metadata": {"title": clean(chapter.title)},
                }
                for number, chapter in enumerate(tags.chapters)
            ]
        )
        for packet in kept.demux(audio=0):
            if packet.dts is not None:  # the last one only says that there are no more
                packet.stream = stream
                made.mux(packet)
    if tags.source_type:
        with target.open("ab") as behind:
            behind.write(xmp.box(tags.source_type))


def _av() -> Any:
    try:
        return import_module("av")
    except ImportError as error:
        raise Unmastered(f"AAC needs PyAV, which is not installed: {REMEDY}") from error


def _opened(file: BinaryIO | str, mode: str, **options: str) -> Any:
    av = _av()
    container = av.open(file, mode, format=CONTAINER[mode], options=options)
    if mode == "w":
        container.flags |= av.container.Flags.bitexact.value  # neither time nor build
    return container
