"""The store: documents on disk. Each file is written aside and renamed; edition.json comes last, naming the others."""

import gzip
import hashlib
import json
import threading
import zlib
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

from briefings.editions.broadcast import Broadcast
from briefings.editions.candidate import Found
from briefings.editions.document import VERSION, Edition, OnAir
from briefings.editions.migrate import migrated
from briefings.editions.plain import dumped
from briefings.errors import BadRecord, DamagedRecord
from briefings.files import tighten, write_private

DOCUMENT = "edition.json"
FORMER = DOCUMENT
"""The place of the broadcast in a folder of version 1: the document itself."""

_known: dict[tuple[Path, type], tuple[bytes, Any]] = {}
"""What this process has read, by its bytes, the last used last: one run asks for a document several times."""
_keeping = threading.Lock()
KNOWN = 200
"""So many of them are kept: the studio is open for days."""


def read_edition(folder: Path) -> Edition:
    """The document in `folder` (editions/SLUG). Raises BadRecord."""
    path = folder / DOCUMENT
    content = _bytes(path)
    edition: Edition = _once(path, Edition, content, lambda: _edition(path, content))
    return edition


def read_found(folder: Path, edition: Edition) -> Found:
    """The candidates of `edition`; none where nothing was looked for. Raises BadRecord."""
    if not edition.found:
        return Found(())
    path = folder / edition.found
    content = _bytes(path)
    found: Found = _once(path, Found, content, lambda: _validated(path, Found, _unpacked(path, content)))
    return found


def read_broadcast(folder: Path, edition: Edition) -> Broadcast:
    """What is on air of `edition`, which must be. Raises BadRecord."""
    assert edition.on_air is not None
    path = folder / edition.on_air.file
    content = _bytes(path)
    former = edition.on_air.file == FORMER
    record: Broadcast = _once(
        path,
        Broadcast,
        content,
        lambda: _validated(path, Broadcast, _json(path, content) if former else _unpacked(path, content)),
    )
    return record


def write_found(folder: Path, found: Found) -> str:
    """Lay `found` down; the name of its file."""
    return _lay(folder, "found", found)


def write_broadcast(folder: Path, record: Broadcast) -> str:
    """Lay `record` down; the name of its file."""
    return _lay(folder, "broadcast", record)


def write_edition(folder: Path, edition: Edition) -> Edition:
    """Make `edition` the document in `folder`; what it does not name any more goes. As it was written."""
    if edition.on_air is not None and edition.on_air.file == FORMER:  # from now on it has a file of its own
        record = read_broadcast(folder, edition)
        edition = replace(edition, on_air=replace(edition.on_air, file=write_broadcast(folder, record)))
    write_private(folder / DOCUMENT, dumped(edition))
    named = {edition.found, edition.on_air.file if edition.on_air else ""}
    for path in (*folder.glob("found-*"), *folder.glob("broadcast-*")):
        if path.name in named:
            tighten(path)
        else:
            path.unlink(missing_ok=True)
    return edition


def documents(editions: Path) -> Iterator[Path]:
    """The folders of all editions below `editions`, by name."""
    yield from (path.parent for path in sorted(editions.glob(f"*/{DOCUMENT}")))


def found_name(found: Found) -> str:
    """What the file with `found` is called."""
    return _named("found", _packed(found))


def _packed(value: object) -> bytes:
    return gzip.compress(dumped(value, indent=None), mtime=0)


def _named(name: str, packed: bytes) -> str:
    return f"{name}-{hashlib.sha256(packed).hexdigest()[:12]}.json.gz"


def _lay(folder: Path, name: str, value: object) -> str:
    packed = _packed(value)
    path = folder / _named(name, packed)
    if not path.is_file():
        write_private(path, packed)
    return path.name


def _bytes(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except (FileNotFoundError, IsADirectoryError) as fault:
        raise DamagedRecord(path, f"cannot be read ({fault.strerror})") from fault
    except OSError as fault:  # of a right or a disk, which may come back
        raise BadRecord(path, f"cannot be read ({fault})") from fault


def _once(path: Path, kind: type, content: bytes, parse: Any) -> Any:
    seal = hashlib.sha256(content).digest()
    known = _known.get((path, kind))
    if known is None or known[0] != seal:
        known = seal, parse()
    with _keeping:  # the studio reads in several threads
        _known.pop((path, kind), None)
        _known[path, kind] = known
        while len(_known) > KNOWN:
            del _known[next(iter(_known))]
    return known[1]


def _json(path: Path, content: bytes) -> Any:
    try:
        return json.loads(content)
    except (ValueError, RecursionError) as fault:
        raise DamagedRecord(path, f"cannot be read ({fault})") from fault


def _unpacked(path: Path, content: bytes) -> Any:
    try:
        return _json(path, gzip.decompress(content))
    except (OSError, EOFError, zlib.error) as fault:
        raise DamagedRecord(path, f"is damaged ({fault})") from fault


def _edition(path: Path, content: bytes) -> Edition:
    raw = _json(path, content)
    version = raw.get("version") if isinstance(raw, dict) else None
    if not isinstance(version, int):
        raise DamagedRecord(path, "is no record of an edition")
    if version > VERSION:
        raise BadRecord(path, f"was written by a newer program (version {version}; this one reads {VERSION})")
    if version == 1:
        record: Broadcast = _validated(path, Broadcast, raw)
        return migrated(record, OnAir.of(record, FORMER, ""))
    edition: Edition = _validated(path, Edition, raw)
    moments = [edition.when, *([edition.on_air.published] if edition.on_air else [])]
    if edition.slug != path.parent.name or None in [moment.tzinfo for moment in moments]:
        raise DamagedRecord(path, "is not of this edition, or tells moments of no zone")
    return edition


def _validated(path: Path, kind: type, raw: object) -> Any:
    from pydantic import ValidationError

    try:
        return _schema(kind).validate_python(raw)
    except ValidationError as fault:
        first = fault.errors()[0]
        where = ".".join(str(part) for part in first["loc"])
        raise DamagedRecord(path, f"{where}: {first['msg'].lower()}") from fault


@cache
def _schema(kind: type) -> Any:  # pydantic's adapter, built once and only when a document is read
    from pydantic import TypeAdapter

    return TypeAdapter(kind)


def parsed(path: Path, kind: type) -> Any:
    """The value of `kind` that lies at `path` as JSON. Raises BadRecord."""
    return _validated(path, kind, _json(path, _bytes(path)))
