"""Logs as they lie on disk or come down a pipe, a spoonful at a time: whole lines of printable ASCII."""

import sys
import zlib
from collections.abc import Iterator
from contextlib import nullcontext
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Final

from briefings.errors import SourceFailed

SPOON_BYTES: Final = 8 << 20
"""Read at once. Some five times as much is held while it is worked on."""
LONGEST_LINE: Final = 32 << 10
"""What is longer was written by no server of ours and is not looked into."""
STDIN: Final = "-"
_GZIP: Final = b"\x1f\x8b"
_PLAIN: Final = bytes(code if 32 <= code < 127 or code in b"\t\n" else ord("~") for code in range(256))
"""Every other byte becomes a tilde: no encoding is wrong, and nothing commands a terminal."""


@dataclass(frozen=True, slots=True)
class Spoon:
    """Whole lines of one log."""

    text: str
    """Each ends with "\\n"; ASCII without control characters but tabs."""
    lines: int
    overlong: int
    """Lines that were left out as nobody's."""


def spoons(log: str) -> Iterator[Spoon]:
    """What `log` (a path, packed by gzip or not, or "-") holds. Raises SourceFailed where it cannot be opened; where a
    packed one breaks off, all that stands before is given."""
    try:
        opened = nullcontext(sys.stdin.buffer) if log == STDIN else Path(log).open("rb")  # noqa: SIM115 - entered below
        with opened as file:
            yield from _whole_lines(_unpacked(file))
    except OSError as fault:
        raise SourceFailed(log, fault.strerror or str(fault)) from fault


def _unpacked(file: IO[bytes]) -> Iterator[bytes]:
    """The bytes of `file` in parts of at most SPOON_BYTES."""
    first = file.read(SPOON_BYTES)
    if not first.startswith(_GZIP):
        while first:
            yield first
            first = file.read(SPOON_BYTES)
        return
    packed, unpack = first, zlib.decompressobj(31)
    try:
        while packed:
            yield unpack.decompress(packed, SPOON_BYTES)
            packed = unpack.unconsumed_tail
            if unpack.eof:  # rotated logs are put one behind the other
                packed, unpack = unpack.unused_data.lstrip(b"\0"), zlib.decompressobj(31)
            packed = packed or file.read(SPOON_BYTES)
    except zlib.error:  # broken off or spoilt: what stands before is as good as ever
        return


def _whole_lines(parts: Iterator[bytes]) -> Iterator[Spoon]:
    rest, skipping = b"", False
    for part in parts:
        part = part.translate(_PLAIN)
        if skipping:
            end = part.find(b"\n")
            if end < 0:
                continue
            part, skipping = part[end + 1 :], False
        end = part.rfind(b"\n") + 1
        spoon = _sifted(rest + part[:end]) if end else Spoon("", 0, 0)
        rest = part[end:] if end else rest + part
        if len(rest) > LONGEST_LINE:
            spoon = Spoon(spoon.text, spoon.lines, spoon.overlong + 1)
            rest, skipping = b"", True
        if spoon.lines or spoon.overlong:
            yield spoon
    if rest:
        yield _sifted(rest + b"\n")


def _sifted(block: bytes) -> Spoon:
    """`block` without its overlong lines. Blocks have few of them or none: they are looked for by leaps."""
    kept, overlong, start, at = [], 0, 0, 0
    while at < len(block):
        end = block.rfind(b"\n", at, at + LONGEST_LINE + 1)
        if end >= 0:
            at = end + 1
            continue
        kept.append(block[start:at])
        at = start = block.index(b"\n", at) + 1
        overlong += 1
    text = block if not overlong else b"".join((*kept, block[start:]))
    return Spoon(text.decode("ascii"), text.count(b"\n"), overlong)
