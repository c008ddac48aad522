"""H.264 in MP4, by PyAV. Needs the extra `[video]`; only imported when used.

FFmpeg opens whatever it can guess; here it is told the one container that it may read, and is only ever given files
that we wrote ourselves.
"""

import heapq
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from fractions import Fraction
from importlib import import_module
from pathlib import Path
from typing import Any, BinaryIO, Final

from audio.formats.aac import BIT_EXACT
from feeds.episode import Chapter
from feeds.errors import Unfilmed
from feeds.formats.chapters import name
from feeds.text import join_lines
from feeds.video.forms import Form
from feeds.video.planes import Planes

REMEDY: Final = "pip install 'briefings[video]'"
SETTINGS: Final = {
    "preset": "superfast",
    "tune": "stillimage",
    "crf": "26",
    "bf": "0",
    "g": "150",
    "forced-idr": "1",
    "x264-params": "rc-lookahead=0:mbtree=0:weightp=0:scenecut=0:sync-lookahead=0",
}
"""Of x264. Measured by tests/bench/video.py; no frame waits for a later one, so pictures begin at nought."""
BT709: Final = 1
LIMITED: Final = 1
TYPE: Final = "video/mp4"


@dataclass(frozen=True, slots=True)
class Sleeve:
    """What a video says of itself."""

    title: str
    author: str
    show: str
    day: str
    """ISO 8601."""
    label: str
    """That a machine made it."""
    chapters: tuple[Chapter, ...] = ()
    language: str = "ind"
    """ISO 639-2, three letters."""


def encode(frames: Iterable[tuple[Planes, bool]], form: Form, fps: int, out: BinaryIO) -> None:
    """Write `frames` to `out` as an MP4 of pictures alone; each says whether a chapter begins with it, for players jump
    to whole pictures only. The same frames, the same bytes. Raises Unfilmed with the remedy when the extra is not here.
    """
    av = _av()
    try:
        with _opened(out, "w") as container:
            stream = container.add_stream("libx264", rate=fps, options=dict(SETTINGS))
            stream.width, stream.height, stream.pix_fmt = form.width, form.height, "yuv420p"
            coder = stream.codec_context
            coder.thread_count = (
                1  # the other form has the other core, and threads of their own cost twice the time
            )
            coder.flags |= BIT_EXACT
            coder.colorspace, coder.color_range = BT709, LIMITED
            coder.color_primaries, coder.color_trc = BT709, BT709
            for number, (planes, begins) in enumerate(frames):
                frame = av.VideoFrame.from_ndarray(planes.whole, format="yuv420p")
                frame.pts = number
                if begins:
                    frame.pict_type = av.video.frame.PictureType.I
                container.mux(stream.encode(frame))
            container.mux(stream.encode(None))
    except av.FFmpegError as fault:
        raise Unfilmed(f"{type(fault).__name__} from the encoder") from fault


def write_video(pictures: Path, sound: Path, target: Path, sleeve: Sleeve) -> None:
    """Write the packets of both to `target` with title and chapters, and what tells of them in front, so that it plays
    before it has come whole. Nothing is encoded. Raises Unfilmed, OSError."""
    av = _av()
    try:
        with (
            _opened(str(pictures), "r") as seen,
            _opened(str(sound), "r") as heard,
            _opened(str(target), "w", movflags="+faststart") as made,
        ):
            pairs = [(seen, seen.streams.video[0]), (heard, heard.streams.audio[0])]
            streams = [made.add_stream_from_template(stream) for _, stream in pairs]
            streams[1].metadata["language"] = sleeve.language
            made.metadata.update(_metadata(sleeve))
            made.set_chapters([_chapter(number, each) for number, each in enumerate(sleeve.chapters)])
            packets = [_packets(opened, place) for place, (opened, _) in enumerate(pairs)]
            for _, place, _, packet in heapq.merge(*packets):
                packet.stream = streams[place]
                made.mux(packet)
    except av.FFmpegError as fault:
        raise Unfilmed(f"{type(fault).__name__} while pictures and sound were joined") from fault


def _packets(opened: Any, place: int) -> Iterator[tuple[Fraction, int, int, Any]]:
    for number, packet in enumerate(opened.demux(opened.streams[0])):
        if packet.dts is not None:  # the last one only says that there are no more
            yield packet.dts * packet.time_base, place, number, packet


def _metadata(sleeve: Sleeve) -> dict[str, str]:
    texts = {
        "title": sleeve.title,
        "artist": sleeve.author,
        "album": sleeve.show,
        "date": sleeve.day,
        "genre": "News",
        "comment": sleeve.label,
    }
    return {name: join_lines(text) for name, text in texts.items() if text}


def _chapter(number: int, chapter: Chapter) -> dict[str, Any]:
    return {
        "id": number,
        "start": round(chapter.start_s * 1000),
        "end": round(chapter.end_s * 1000),
        "time_base": Fraction(1, 1000),
        "metadata": {"title": name(chapter)},
    }


def _av() -> Any:
    try:
        return import_module("av")
    except ImportError as error:
        raise Unfilmed(f"it needs PyAV, which is not installed: {REMEDY}") from error


def _opened(file: BinaryIO | str, mode: str, **options: str) -> Any:
    av = _av()
    container = av.open(file, mode, format="mp4" if mode == "w" else "mov", options=options)
    if mode == "w":
        container.flags |= av.container.Flags.bitexact.value  # neither time nor build
    return container
