"""Afar: what a worker of a cluster does of a night: a line's clip, and an edition's rendering.

It gets values, and files by what is in them, and leaves what it has made on the shelf of the house. It decides nothing:
document, feed and what is on air are the business of the machine that the night was ordered on, which finds on the
shelf what it would otherwise make itself. So all is well wherever a worker stops, and whatever is done twice.
"""

import copyreg
import hashlib
import platform
import sys
import tempfile
import threading
from collections.abc import Mapping
from contextlib import ExitStack
from dataclasses import dataclass
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from types import MappingProxyType
from typing import Any, Final

from audio.engine import Utterance
from audio.errors import AudioError
from audio.store.files import write_whole
from audio.store.keys import builds
from audio.store.shelf import Shelf, stand_behind
from briefings.errors import EXPECTED
from briefings.making.cleared import Cleared
from briefings.newsroom.folder import Newsroom
from briefings.newsroom.house import FILE, FOLDER, House
from briefings.progress import Quiet

PACKAGES: Final = ("scripts", "audio", "feeds", "briefings")
_STAY = ExitStack()
_DOOR = threading.Lock()
_STAYING = threading.Event()


def _as_dict(table: "MappingProxyType[Any, Any]") -> tuple[Any, ...]:
    return _frozen, (dict(table),)


def _frozen(table: "dict[Any, Any]") -> "MappingProxyType[Any, Any]":
    return MappingProxyType(table)


copyreg.pickle(MappingProxyType, _as_dict)  # Python sends no frozen table by itself, and our values hold some


@dataclass(frozen=True, slots=True)
class Place:
    """Where the night's work lies, and what it is done with."""

    store: str
    """Address of the shelf."""
    house: Mapping[str, str]
    """Files of the house: path below its folder -> SHA-256."""
    builds: Mapping[str, str]
    """`versions` of the machine that has ordered it."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """What is to be read of one edition, as it was thought before a line of it was heard."""

    engine: str
    settings: Mapping[str, str]
    lines: Mapping[str, Utterance]
    """By the keys of their clips."""
    cleared: Cleared
    files: Mapping[str, str]
    """The show's own lexicon and sounds: path below its folder -> SHA-256."""


@cache
def versions() -> Mapping[str, str]:
    """What must be the same on all machines, or the same words would not give the same bytes."""
    sign = hashlib.sha256()
    for name in PACKAGES:
        spec = find_spec(name)
        for home in spec.submodule_search_locations or () if spec else ():
            for path in sorted(Path(home).rglob("*")):
                if path.is_file() and path.suffix != ".pyc":
                    content = hashlib.sha256(path.read_bytes()).hexdigest()
                    sign.update(f"{name}/{path.relative_to(home).as_posix()} {content}\n".encode())
    python = ".".join(map(str, sys.version_info[:2]))
    return {
        "briefings": sign.hexdigest()[:12],
        "python": python,
        "machine": platform.machine(),
        **dict(builds()),
    }


def differing(here: Mapping[str, str], there: Mapping[str, str]) -> str:
    """What is not the same, in words; empty where all is."""
    names = sorted(name for name in {*here, *there} if here.get(name) != there.get(name))
    return ", ".join(
        f"{name} {there.get(name, 'none')} there and {here.get(name, 'none')} here" for name in names
    )


def speak_line(place: Place, engine: str, settings: Mapping[str, str], key: str, line: Utterance) -> str:
    """Have the clip of one line on the shelf. Returns why it is not, or nothing."""
    from audio.speech.clips import Clips
    from audio.speech.speak import speak

    if differs := differing(place.builds, versions()):
        return differs
    _begin()
    house = _house(place)
    clips = Clips(house.cache / "clips")
    if clips.find(key) is not None and Shelf(place.store).has(clips.name(key)):
        return ""
    clips.discard([key])  # it was taken back on the shelf, or never came there
    try:
        (take,) = speak([line], engine, settings, clips, processes=1)
    except (AudioError, OSError) as fault:
        return str(fault)
    return "" if take.key == key else f"{engine} is of another version there"


def record_edition(place: Place, sheet: Sheet) -> str:
    """Have all that is heard in an edition on the shelf. Returns why it is not, or nothing."""
    from briefings.making.recording import read_aloud

    if differs := differing(place.builds, versions()):
        return differs
    _begin()
    house = _house(place)
    root = house.root.parent / _named(sheet.files)
    try:
        _laid(Shelf(place.store), sheet.files, root)
        read_aloud(Newsroom(root), sheet.cleared, Quiet())
    except (*EXPECTED, OSError) as fault:
        return str(fault)
    return ""


def _begin() -> None:
    """Engines stay loaded in a worker as long as it lives."""
    from audio.speech.staff import staying

    with _DOOR:
        if not _STAYING.is_set():
            _STAY.enter_context(staying())
            _STAYING.set()


def _house(place: Place) -> House:
    """The house as it is on this machine, with the shelf behind its caches."""
    root = _scratch() / _named({**place.house, "": place.store}) / FOLDER
    with _DOOR:
        if not (root / FILE).is_file():
            _laid(Shelf(place.store), place.house, root)
            write_whole(root / FILE, b"")
        house = House(root)
        stand_behind(house.cache, place.store)
    return house


def _scratch() -> Path:
    """A folder that the workers of this machine share."""
    try:
        from distributed import get_worker

        return Path(get_worker().local_directory).parent / "briefings"
    except (ImportError, ValueError):  # not called by a worker
        return _own_scratch()


@cache
def _own_scratch() -> Path:
    return Path(tempfile.mkdtemp(prefix="briefings-"))


def _named(files: Mapping[str, str]) -> str:
    return hashlib.sha256(repr(sorted(files.items())).encode()).hexdigest()[:24]


def file_name(digest: str) -> str:
    """What a file is called on the shelf."""
    return f"files/{digest[:2]}/{digest}"


def _laid(shelf: Shelf, files: Mapping[str, str], root: Path) -> None:
    """`files` below `root`. Raises OSError where the shelf has one no more."""
    root.mkdir(parents=True, exist_ok=True)
    for name, digest in files.items():
        path = root / name
        if path.is_file() and hashlib.sha256(path.read_bytes()).hexdigest() == digest:
            continue
        content = shelf.get(file_name(digest))
        if content is None or hashlib.sha256(content).hexdigest() != digest:
            raise OSError(0, "is not on the shelf", name)
        path.parent.mkdir(parents=True, exist_ok=True)
        write_whole(path, content)
