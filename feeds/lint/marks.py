"""The mark that programs read in a sound that a machine has made."""

from feeds.lint.finding import Law

MOST_BYTES = 8_000_000
"""Of a tag that is looked at."""
_MARKS = ("digitalSourceType".encode("utf-16-le"), b"digitalSourceType", b"application/c2pa")

MARK = Law(
    "files-ai-mark",
    "warning",
    "EU AI Act, article 50 (2): marks that machines can read (in force since 2 August 2026)",
    "write IPTC's digitalSourceType into the ID3 tag (TXXX), or sign the sound (C2PA)",
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
    return any(mark in tag for mark in _MARKS)
