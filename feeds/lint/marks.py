"""The marks that programs read in a sound or video that a machine has made, in the formats that shows publish."""

import struct
from collections.abc import Iterator
from io import BufferedIOBase
from uuid import UUID

from feeds.lint.finding import Law

MOST_BYTES = 8_000_000
"""Of what is looked at in one place of a file."""
_NAME = "digitalsourcetype"
_MARKS = (_NAME.encode(), _NAME.encode("utf-16-le"), b"application/c2pa")
_C2PA = UUID("d8fec3d6-1b0e-483c-9297-5828877ec481").bytes
"""Of a `uuid` box that holds a signature."""
_OGG_BYTES = 200_000
"""In which the comments of an Ogg file end; a cover among them is behind its words as a rule."""
_BOXES = 64
_LONGEST = 1 << 40
"""Bytes of a box that is passed over."""

MARK = Law(
    "files-ai-mark",
    "warning",
    "EU AI Act, article 50 (2): marks that machines can read (in force since 2 August 2026)",
    "write IPTC's digitalSourceType into its own tag (ID3: TXXX; MP4: XMP; Ogg: a comment), or sign it (C2PA)",
)


def tag_bytes(head: bytes) -> int:
    """How many bytes the ID3v2 tag has that begins with `head` (10 bytes or more), at most `MOST_BYTES`; 0: no tag."""
    if head[:3] != b"ID3" or len(head) < 10:
        return 0
    size = 0
    for byte in head[6:10]:
        size = size << 7 | byte & 0x7F
    return min(10 + size, MOST_BYTES)


def is_marked(tag: bytes) -> bool:
    """Whether a tag says by what kind of source the sound was made, or holds a signature that does."""
    lower = tag.lower()
    return any(mark in lower for mark in _MARKS)


def lacks_mark(file: BufferedIOBase) -> bool:
    """Whether `file`, which is at its beginning, is of a kind that is marked (MP3 with a tag, MP4, Ogg) and is not."""
    head = file.read(16)
    file.seek(0)
    if size := tag_bytes(head):
        return not is_marked(file.read(size))
    if head[4:8] == b"ftyp":
        return not any(_boxes(file))
    return head[:4] == b"OggS" and not is_marked(file.read(_OGG_BYTES))


def _boxes(file: BufferedIOBase) -> Iterator[bool]:
    """Of each outermost box of an MP4 that may hold a mark, whether it does (ISO 14496-12, 4.2)."""
    for _ in range(_BOXES):
        begin, head = file.tell(), file.read(16)
        if len(head) < 8:
            return
        size, name = struct.unpack(">I4s", head[:8])
        before = 8
        if size == 1 and len(head) == 16:
            size, before = int.from_bytes(head[8:], "big"), 16
        if name in (b"uuid", b"moov", b"meta", b"udta"):
            file.seek(begin + before)
            held = file.read(min(size - before, MOST_BYTES) if size >= before else MOST_BYTES)
            yield held.startswith(_C2PA) or is_marked(held)
        if not before <= size <= _LONGEST:  # 0: it goes on to the end
            return
        file.seek(begin + size)
