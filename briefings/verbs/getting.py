"""`voices get`: a voice is fetched once, after somebody has agreed to its terms; whole, known by its hashes, or not."""

import json
import shutil
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any, Final
from urllib.parse import urlsplit

from filelock import FileLock, Timeout

from audio.engines import fetched
from audio.engines.fetched import Kept, Record
from audio.engines.offers import HUB, OFFERS, Offer, Part
from briefings.files import write_aside
from briefings.progress import Quiet
from briefings.verbs.errors import NotAgreed, NotFetched, NotOffered
from scripts.text.near import suggest
from scripts.text.published import published

AGREED: Final = "agreed.json"
"""In the folder of fetched voices: who agreed to which terms, and when."""
SLACK_BYTES: Final = 50_000_000
"""That a disk keeps free besides."""

Agree = Callable[[Offer], bool]


@dataclass(frozen=True, slots=True)
class Got:
    """What is there now."""

    offer: str
    folder: Path
    fetched: tuple[str, ...]
    """Files that came just now; the others were there and right."""
    bytes: int


def find_offer(name: str) -> Offer:
    """The offer called `name`; "piper:id_ID-news_tts-medium" will do as well. Raises NotOffered."""
    engine, _, voice = name.partition(":")
    offer = OFFERS.get(engine)
    if offer is None:
        raise NotOffered(name, f"no voice of that name is offered - {suggest(engine, OFFERS)}")
    if voice and voice != offer.folder.rpartition("/")[2] and offer.folder != "supertonic-3":
        raise NotOffered(
            name,
            f"it is not offered; lay your own NAME.onnx and NAME.onnx.json into {fetched.home() / engine}",
        )
    return offer


def get(offer: Offer, agree: Agree, progress: Quiet, *, by: str, now: datetime, mirror: str = "") -> Got:
    """Fetch what is missing of `offer`. `mirror` stands in the place of the hub; it has the same paths.

    `agree` is asked once: what was agreed to is kept. Raises NotAgreed, NotOffered, NotFetched, OSError.
    """
    source = (mirror or HUB).rstrip("/")
    allow = _named(source)
    home = fetched.home()
    home.mkdir(parents=True, exist_ok=True)
    try:
        with FileLock(home / ".lock", timeout=0):
            agreed = _agreed(home, offer, agree, by, now)
            return _get(offer, home / offer.folder, source, allow, agreed, progress)
    except Timeout:
        raise NotFetched(offer.name, "another run is fetching voices") from None


def _get(
    offer: Offer,
    folder: Path,
    source: str,
    allow: tuple[str, ...],
    agreed: Mapping[str, str],
    progress: Quiet,
) -> Got:
    former = fetched.read_record(folder)
    missing = [part for part in offer.parts if _fault(folder / part.path, part)]
    need = sum(part.bytes for part in missing)
    if (
        need + SLACK_BYTES
        > shutil.disk_usage(folder.parent if folder.parent.exists() else fetched.home()).free
    ):
        raise NotFetched(offer.name, f"it takes {need / 1e6:.0f} MB, and the disk has no room for it")
    with progress.stage("voice", f"Fetching {offer.name}", total=100):
        came = 0
        for part in missing:
            before = came

            def hear(count: int, before: int = before) -> None:
                progress.done(round(100 * (before + count) / max(1, need)))

            _fetch(offer, part, folder, source, allow, hear)
            came += part.bytes
    files = tuple(_kept(folder, part) for part in offer.parts)
    record = Record(
        offer.name, offer.revision, published(source), offer.licence, agreed["by"], agreed["at"], files
    )
    if record != former:
        write_aside(folder / fetched.RECORD, fetched.as_text(record).encode())
    total = sum(kept.bytes for kept in files)
    return Got(offer.name, folder, tuple(part.path for part in missing), total)


def _fetch(
    offer: Offer,
    part: Part,
    folder: Path,
    source: str,
    allow: tuple[str, ...],
    on_bytes: Callable[[int], None],
) -> None:
    """Bring one file to its place, if it is what it should be. Raises NotFetched."""
    from briefings.making.answers import Failed
    from briefings.making.downloading import download

    half = folder / ".partial" / f"{part.path.replace('/', '-')}.part"
    half.parent.mkdir(parents=True, exist_ok=True)
    address = f"{source}/{offer.under}/{part.path}"
    try:
        download(address, half, part.bytes, allow=allow, on_bytes=on_bytes)
    except Failed as fault:
        raise NotFetched(offer.name, f"{published(address)}: {fault.reason}") from fault
    if wrong := _fault(half, part):
        half.unlink()
        raise NotFetched(offer.name, f"{part.path} {wrong}")
    place = folder / part.path
    place.parent.mkdir(parents=True, exist_ok=True)
    half.replace(place)
    with suppress(OSError):  # others are half done in it
        half.parent.rmdir()


def _named(source: str) -> tuple[str, ...]:
    """Whom `source` may lead to inside the own house: the host that a producer named, and nobody for the hub's sake.
    Raises NotOffered where it is no address."""
    if source == HUB:
        return ()
    try:
        parts = urlsplit(source)
        host, port = parts.hostname or "", parts.port or (443 if parts.scheme == "https" else 80)
    except ValueError:
        host, port, parts = "", 0, urlsplit("")
    if parts.scheme not in ("http", "https") or not host:
        raise NotOffered("--from", "it is no http or https address")
    return (f"[{host}]:{port}" if ":" in host else f"{host}:{port}",)


def _agreed(home: Path, offer: Offer, agree: Agree, by: str, now: datetime) -> Mapping[str, str]:
    """Who agreed to the terms of `offer`: once before, or just now. Raises NotAgreed."""
    file = home / AGREED
    try:
        known: dict[str, Any] = json.loads(file.read_text("utf-8"))
        said = known.get(offer.name, {})
        if said.get("licence") == offer.licence and all(isinstance(said[key], str) for key in ("by", "at")):
            return {"by": said["by"], "at": said["at"]}
    except (OSError, ValueError, AttributeError, KeyError):
        known = {}
    if not agree(offer):
        raise NotAgreed(offer.name, offer.licence, offer.read_at)
    new = {"by": by, "at": now.isoformat(timespec="seconds")}
    known[offer.name] = {"licence": offer.licence, "read_at": offer.read_at, **new}
    write_aside(file, (json.dumps(known, indent=2, ensure_ascii=False) + "\n").encode())
    return new


def _fault(file: Path, part: Part) -> str:
    """What is wrong with `file` as `part`: nothing where it is there with the hash that it should have."""
    if not file.is_file():
        return "is not there"
    way, wanted = ("SHA-256", part.sha256) if part.sha256 else ("MD5", part.md5)
    found = fetched.hashed(file, way.replace("-", ""))
    return "" if found == wanted else f"has the {way} {found}, and had to have {wanted}"


def _kept(folder: Path, part: Part) -> Kept:
    file = folder / part.path
    return Kept(part.path, file.stat().st_size, fetched.hashed(file))
