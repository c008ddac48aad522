"""The comments of an Ogg Opus file: title, chapters, and the mark that programs read (RFC 7845, 5.2).

libsndfile lays the comments on the second page, alone, as the standard has it; a page of ours takes its place, and no
other is touched. Chapters are written as the Vorbis comments CHAPTER001 and CHAPTER001NAME, which players read.
"""

import shutil
import struct
from collections.abc import Iterator
from typing import BinaryIO, Final

from audio.errors import Unmastered
from audio.formats.opus import checksum
from audio.formats.tags import GENRE, Tags, clean, milliseconds

MARK: Final = "DIGITALSOURCETYPE"
_VENDOR: Final = b"briefings"
_HEAD: Final = 27
_MOST: Final = 255 * 255 - 1
"""Bytes of a packet that ends with its page."""
_BLOCK: Final = 1_000_000


def write_tagged(source: BinaryIO, target: BinaryIO, tags: Tags) -> None:
    """Write the Opus file `source`, from where it stands, to `target` with `tags`; the same input gives the same bytes.

    Pictures are left out, and so are the last chapters where there are too many for a page. Raises Unmastered where it
    is not as our own encoder writes it, OSError.
    """
    first, second = _page(source), _page(source)
    body = second[_HEAD + second[26] :] if second else b""
    if not body.startswith(b"OpusTags") or second[_HEAD + second[26] - 1] == 255:
        raise Unmastered("the Opus file has no page with comments of its own")
    target.write(first)
    target.write(_numbered(second, _packet(tags)))
    shutil.copyfileobj(source, target, _BLOCK)


def _page(ogg: BinaryIO) -> bytes:
    head = ogg.read(_HEAD)
    if len(head) < _HEAD:
        return b""
    sizes = ogg.read(head[26])
    return head + sizes + ogg.read(sum(sizes))


def _numbered(former: bytes, content: bytes) -> bytes:
    """`content` on a page in the place of `former`."""
    whole, rest = divmod(len(content), 255)
    sizes = b"\xff" * whole + bytes([rest])
    page = bytearray(former[:22] + bytes(4) + bytes([len(sizes)]) + sizes + content)
    page[22:26] = checksum(page).to_bytes(4, "little")
    return bytes(page)


def _packet(tags: Tags) -> bytes:
    comments = [f"{name}={text}".encode() for name, text in _texts(tags) if text]
    while sum(4 + len(each) for each in comments) > _MOST - 100:
        comments.pop()
    said = b"".join(struct.pack("<I", len(each)) + each for each in comments)
    return b"OpusTags" + struct.pack("<I", len(_VENDOR)) + _VENDOR + struct.pack("<I", len(comments)) + said


def _texts(tags: Tags) -> Iterator[tuple[str, str]]:
    yield MARK, clean(tags.source_type)
    yield "TITLE", clean(tags.title)
    yield "ARTIST", clean(tags.artist)
    yield "ALBUM", clean(tags.album)
    yield "DATE", tags.date.isoformat()
    yield "GENRE", GENRE
    yield "LANGUAGE", tags.language
    yield "TRACKNUMBER", str(tags.track or "")
    yield "COMMENT", clean(tags.comment)
    for number, chapter in enumerate(tags.chapters, 1):
        seconds, thousandths = divmod(milliseconds(chapter.start, tags.rate), 1_000)
        clock = f"{seconds // 3600:02}:{seconds // 60 % 60:02}:{seconds % 60:02}.{thousandths:03}"
        yield f"CHAPTER{number:03}", clock
        yield f"CHAPTER{number:03}NAME", clean(chapter.title)
