"""Whether an Ogg file is one whole stream; libsndfile plays the first and what is there of it, and says nothing."""

_HEAD = 27
_BEGINS, _ENDS = 2, 4
"""Flags of a page (RFC 3533, 6)."""


def fault(raw: bytes) -> str:
    """What is wrong with the pages of `raw`, as a predicate; empty when nothing is."""
    at, begun, ended = 0, False, False
    while raw.startswith(b"OggS", at) and at + _HEAD <= len(raw):
        flags, behind = raw[at + 5], at + _HEAD + raw[at + 26]
        end = behind + sum(raw[at + _HEAD : behind])
        if flags & _BEGINS and begun:
            return "holds several sounds, of which only one would be heard"
        if end > len(raw):
            break
        begun, ended, at = True, bool(flags & _ENDS), end
    return "" if ended else "is cut off: its last page is missing"
