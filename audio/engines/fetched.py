"""Voices that were fetched: where they lie on this machine, and whether they are still what was fetched.

A folder that `briefings voices get` has filled holds a record (`RECORD`) of its files, their bytes and their SHA-256;
a folder that somebody laid there by hand has none, and is taken as it is.
"""

import hashlib
import json
import os
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, Final

from audio.errors import EngineUnreachable
from audio.store.files import BLOCK_BYTES

PLACE: Final = "BRIEFINGS_VOICES"
"""The environment variable that names another folder for fetched voices."""
RECORD: Final = "voice.json"


@dataclass(frozen=True, slots=True)
class Kept:
    """One file as it was fetched."""

    path: str
    """Below the folder, with slashes."""
    bytes: int
    sha256: str


@dataclass(frozen=True, slots=True)
class Record:
    """What was fetched into a folder, from where, under which terms and who agreed to them."""

    offer: str
    revision: str
    source: str
    licence: str
    agreed_by: str
    agreed_at: str
    files: tuple[Kept, ...]


def home() -> Path:
    """Where fetched voices lie: what `PLACE` names, or `briefings/voices` among the user's data (XDG)."""
    if named := os.environ.get(PLACE, ""):
        return Path(named).expanduser()
    data = os.environ.get("XDG_DATA_HOME", "")
    return (Path(data) if data else Path.home() / ".local" / "share") / "briefings" / "voices"


def read_record(folder: Path) -> Record | None:
    """The record of `folder`; None where there is none, or none that can be read."""
    try:
        raw: Any = json.loads((folder / RECORD).read_text("utf-8"))
        files = tuple(Kept(**each) for each in raw.pop("files"))
        return Record(**raw, files=files)
    except (OSError, ValueError, TypeError, KeyError, AttributeError):
        return None


def as_text(record: Record) -> str:
    """`record` as it is written down."""
    return json.dumps(asdict(record), indent=2, ensure_ascii=False) + "\n"


def look(folder: Path, needed: tuple[str, ...], engine: str, remedy: str) -> None:
    """See that each file of `needed` is there, with the bytes that were fetched. Raises EngineUnreachable."""
    sizes = _sizes(read_record(folder))
    for path in needed:
        try:
            found = (folder / path).stat().st_size
        except OSError as fault:
            raise EngineUnreachable(engine, f"there is no {path} in {folder}; {remedy}") from fault
        if sizes.get(path, found) != found:
            raise EngineUnreachable(engine, f"{path} has {found} bytes, not {sizes[path]}; {remedy}")


def read_whole(folder: Path, path: str, engine: str, remedy: str) -> bytes:
    """The bytes of a file; where it was fetched, they are those that were. Raises EngineUnreachable."""
    try:
        content = (folder / path).read_bytes()
    except OSError as fault:
        raise EngineUnreachable(engine, f"{path} cannot be read ({fault.strerror}); {remedy}") from fault
    record = read_record(folder)
    for kept in record.files if record else ():
        if kept.path == path and hashlib.sha256(content).hexdigest() != kept.sha256:
            raise EngineUnreachable(
                engine, f"{path} is damaged (its SHA-256 is not what was fetched); {remedy}"
            )
    return content


def hashed(file: Path, way: str = "sha256") -> str:
    """The hash of a file's bytes, in hex digits. Raises OSError."""
    total = hashlib.new(way, usedforsecurity=False)
    with file.open("rb") as opened:
        while block := opened.read(BLOCK_BYTES):
            total.update(block)
    return total.hexdigest()


def build(folder: Path, path: str) -> str:
    """What tells this file from another of its name: the hash as it was fetched, or its size and time."""
    record = read_record(folder)
    for kept in record.files if record else ():
        if kept.path == path:
            return kept.sha256[:12]
    try:
        state = (folder / path).stat()
    except OSError:
        return "missing"
    return f"{state.st_size} {state.st_mtime_ns}"


def _sizes(record: Record | None) -> Mapping[str, int]:
    return {kept.path: kept.bytes for kept in record.files} if record else {}
