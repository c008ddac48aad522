"""Pins: what a lock names, read from its text."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

HERE: Final = Path(__file__).parent
ROOT: Final = HERE.parent
SHIPPED: Final = (
    "core",
    "neural",
    "edge",
    "aac",
    "c2pa",
    "service",
    "video",
    "piper",
    "supertonic",
    "studio",
    "listeners",
    "notify",
    "newsletter",
    "s3",
    "gcs",
    "azure",
    "sftp",
    "webdav",
    "cluster",
)
"""Locks of what a newsroom installs; "dev" and "build" are ours."""
LOCKS: Final = (*SHIPPED, "dev", "build")

_PIN: Final = re.compile(r"([a-z0-9][a-z0-9.-]*)==([^\s;\\]+)(?: ; ([^\\\n]+?))? \\\n")
_HASH: Final = re.compile(r"--hash=sha256:([0-9a-f]{64})")
_VIA: Final = re.compile(r"^    #(?: via|  ) ([\w.-]+)(?: \(.*\))?$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Pin:
    """One version of one distribution."""

    name: str
    """Normalized: small letters, words parted by a dash."""
    version: str
    marker: str
    """Where it is installed (PEP 508); empty: everywhere."""
    hashes: tuple[str, ...]
    """SHA-256 of every file that may be installed."""
    via: tuple[str, ...]
    """What needs it; "briefings" is the program itself."""


def normalized(name: str) -> str:
    """`name` as locks write it."""
    return re.sub(r"[-_.]+", "-", name).lower()


def blocks(text: str) -> Iterator[str]:
    """The lines of each pin in `text`, as they stand."""
    for block in re.split(r"\n(?=[a-z0-9])", "\n" + text.strip("\n")):
        if _PIN.match(block):
            yield block.strip("\n") + "\n"


def parse(text: str) -> tuple[Pin, ...]:
    """The pins of a lock."""
    found = []
    for block in blocks(text):
        pin = _PIN.match(block)
        assert pin is not None
        found.append(
            Pin(pin[1], pin[2], pin[3] or "", tuple(_HASH.findall(block)), tuple(_VIA.findall(block)))
        )
    return tuple(found)


def lock(name: str) -> tuple[Pin, ...]:
    """The pins of the lock called `name`, without those of the locks that it includes."""
    return parse((HERE / f"{name}.lock").read_text(encoding="utf-8"))


def shipped() -> dict[Pin, str]:
    """Every version that a newsroom may install, each once, with the first lock in which it stands; what needs it is
    told of all."""
    found: dict[tuple[str, str], tuple[Pin, str]] = {}
    for name in SHIPPED:
        for pin in lock(name):
            before = found.get((pin.name, pin.version))
            if before is None:
                found[pin.name, pin.version] = pin, name
                continue
            via = tuple(sorted({*before[0].via, *pin.via}))
            marker = pin.marker and before[0].marker
            found[pin.name, pin.version] = replace(before[0], via=via, marker=marker), before[1]
    return dict(found.values())
