"""Packed pages: gzip data that a server sent, or a tool saved, as if it were the page."""

import zlib
from typing import Final

_GZIP: Final = b"\x1f\x8b\x08"
_MOST: Final = 50_000_000
"""Bytes; more than any feed has, and an end to what was packed to fill a disc."""


def unpacked(content: bytes) -> bytes:
    """What gzip data holds, as far as it can be unpacked; anything else as it is."""
    if not content.startswith(_GZIP):
        return content
    opener = zlib.decompressobj(wbits=31)
    parts: list[bytes] = []
    try:
        # in pieces, so that what stands before a damaged place is kept
        for begin in range(0, len(content), 4096):
            room = _MOST - sum(map(len, parts))
            if room <= 0 or opener.eof:
                break
            parts.append(opener.decompress(content[begin : begin + 4096], room))
    except zlib.error:
        pass
    return b"".join(parts) or content
