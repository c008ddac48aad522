"""The files that a feed names: are they there, and are they what the feed says?"""

import io
import os
from collections.abc import Callable, Collection, Iterator, Mapping
from pathlib import Path, PurePosixPath
from urllib.parse import unquote, urlsplit

from lxml.etree import _Element as Element

from feeds.lint import marks, pictures, sidecars, spoken
from feeds.lint.apple_shown import is_made_by_ai
from feeds.lint.document import Feed, Node, duration, newest, short, url
from feeds.lint.finding import Finding, Law
from feeds.lint.mpeg import measure_seconds

Look = Callable[[str], bytes | Path | None]
"""Path below the show's address -> its content, or a local file; None: it is not there."""
MOST_BYTES = 20_000_000
"""Of a transcript, chapters or a picture."""
_LONGEST_BYTES = 400_000_000
"""Of a sound whose frames are counted."""
_SLACK_S = 2.0
_FORMATS: Mapping[str, Callable[[bytes], bool]] = {
    "audio/mpeg": lambda head: head[:3] == b"ID3" or (head[:1] == b"\xff" and head[1:2] >= b"\xe0"),
    "audio/mp4": lambda head: head[4:8] == b"ftyp",
    "audio/ogg": lambda head: head[:4] == b"OggS",
}
"""How files of these types begin."""

MISSING = Law(
    "files-missing",
    "error",
    "RSS 2.0: enclosure; podcast namespace 1.0",
    "publish the file, or leave its address out",
)
LENGTH = Law("files-length", "error", "RSS 2.0: enclosure length, in bytes", "write the file's real size")
TYPE = Law("files-type", "error", "RSS 2.0: enclosure type", "write what the file is, or encode it anew")
DURATION = Law("files-duration", "error", "Apple: itunes:duration", "write how long the sound really lasts")
ID3 = Law(
    "files-id3",
    "warning",
    "Apple: audio requirements, ID3; players without the feed",
    "write title, cover and chapters into the file",
)
LARGE = Law("files-large", "warning", "what apps fetch on a phone", "make it smaller")
EMPTY = Law("files-empty", "error", "podcast namespace: transcript guide", "write the transcript anew")


def check_files(feed: Feed, path: str, look: Look, only: Collection[str] | None = None) -> Iterator[Finding]:
    """Whatever the feed at `path` names below the show's own address; `only`: guids of the items to look at."""
    base = find_home(feed, path)
    if not base:
        return
    seen: set[str] = set()
    for element in feed.channel.all("itunes:image"):
        yield from _picture(feed, element, element.get("href", ""), base, look, seen)
    for element in feed.channel.all("image"):
        yield from _other_picture(feed, element, Node(element).text("url"), base, look, seen)
    for element in feed.channel.all("podcast:image"):
        yield from _other_picture(feed, element, element.get("href", ""), base, look, seen)
    for item in feed.items:
        # the guid of a story alone is the edition's, and what tells it apart behind a hash sign
        if only is None or item.text("guid").partition("#")[0] in only:
            yield from _item(feed, item, base, look, seen)


def find_home(feed: Feed, path: str) -> str:
    """The address of the folder in which the feed lies, with a slash at the end; empty where it is not known."""
    here = feed.self_url
    if here.endswith(f"/{path}"):
        return here.removesuffix(path)
    site = feed.channel.text("link")
    return site.rstrip("/") + "/" if url(site) else ""


def find_local_path(address: str, base: str) -> str | None:
    """The path below `base` that an address names, or None for one that leads elsewhere."""
    if not address.startswith(base):
        return None
    path = unquote(urlsplit(address[len(base) :]).path) if url(address) else ""
    parts = PurePosixPath(path).parts
    if not parts or path.startswith("/") or any(part == ".." or "\0" in part for part in parts):
        return None
    return path


def _item(feed: Feed, item: Node, base: str, look: Look, seen: set[str]) -> Iterator[Finding]:
    seconds: float | None = None
    for element in item.all("enclosure"):
        path = find_local_path(element.get("url", ""), base)
        if path is None:
            continue
        content = look(path)
        line, where = feed.place(element)
        if content is None:
            yield MISSING.broken(feed.name, f"there is no {path}", line, where)
            continue
        seconds = read_seconds(content)
        yield from _sound(feed, item, element, content, seconds)
    for holder in item.all("podcast:alternateEnclosure"):
        for source in Node(holder).all("podcast:source"):
            path = find_local_path(source.get("uri", ""), base)
            if path is not None:
                yield from _rendering(feed, item, holder, path, look(path))
    for element in item.all("itunes:image"):
        yield from _picture(feed, element, element.get("href", ""), base, look, seen)
    for element in item.all("podcast:image") + item.all("media:thumbnail"):
        address = element.get("href") or element.get("url") or ""
        yield from _other_picture(feed, element, address, base, look, seen)
    if seconds is None:
        seconds = duration(item.text("itunes:duration"))
    for element in item.all("podcast:transcript") + item.all("podcast:chapters"):
        path = find_local_path(element.get("url", ""), base)
        if path is not None:
            yield from _sidecar(feed, element, path, look(path), seconds)
    if item == newest(feed) and is_made_by_ai(item, feed.channel):
        yield from _said(feed, item, base, look)


def _sound(
    feed: Feed, item: Node, element: Element, content: bytes | Path, seconds: float | None
) -> Iterator[Finding]:
    line, where = feed.place(element)
    size, said = read_size(content), element.get("length", "")
    if said != str(size):
        yield LENGTH.broken(feed.name, f"length is {said[:20]!r}, the file has {size} bytes", line, where)
    head = _head(content)
    kind = element.get("type", "")
    mp3 = _FORMATS["audio/mpeg"](head)
    if kind in ("audio/mpeg", "audio/mp3") and not mp3:
        yield TYPE.broken(feed.name, f"the file is said to be {kind} and is no MP3", line, where)
        return
    if mp3 and kind not in ("audio/mpeg", "audio/mp3"):
        yield TYPE.broken(feed.name, f"the file is an MP3 and said to be {kind[:40]!r}", line, where)
    if mp3 and head[:3] != b"ID3":
        yield ID3.broken(feed.name, "the sound has no ID3 tag: no title, no cover in a player", line, where)
    elif is_made_by_ai(item, feed.channel) and _unmarked(content):
        yield marks.MARK.broken(feed.name, "podcast:txt says that AI made it, and no mark in it", line, where)
    told = duration(item.text("itunes:duration"))
    if told and seconds is not None and abs(told - seconds) > _SLACK_S:
        line, where = feed.place(item.first("itunes:duration"))
        message = f"itunes:duration is {told} s, the sound lasts {seconds:.1f} s"
        yield DURATION.broken(feed.name, message, line, where)


def _rendering(
    feed: Feed, item: Node, holder: Element, path: str, content: bytes | Path | None
) -> Iterator[Finding]:
    line, where = feed.place(holder)
    if content is None:
        yield MISSING.broken(feed.name, f"there is no {path}", line, where)
    elif holder.get("length") not in (None, str(read_size(content))):
        message = f"length is {holder.get('length', '')[:20]!r}, the file has {read_size(content)} bytes"
        yield LENGTH.broken(feed.name, message, line, where)
    else:
        kind = holder.get("type", "").partition(";")[0].strip().lower()
        if kind in _FORMATS and not _FORMATS[kind](_head(content)):
            yield TYPE.broken(feed.name, f"{path} is said to be {kind} and is not", line, where)
        elif holder.get("default") != "true" and is_made_by_ai(item, feed.channel) and _unmarked(content):
            message = f"podcast:txt says that AI made it, and no mark in {path}"
            yield marks.MARK.broken(feed.name, message, line, where)


def _sidecar(
    feed: Feed, element: Element, path: str, content: bytes | Path | None, seconds: float | None
) -> Iterator[Finding]:
    line, where = feed.place(element)
    if content is None:
        yield MISSING.broken(feed.name, f"there is no {path}", line, where)
        return
    if read_size(content) > MOST_BYTES:
        yield LARGE.broken(path, f"it has {read_size(content)} bytes and was not looked at")
        return
    data, kind = _bytes(content), element.get("type", "").partition(";")[0].strip().lower()
    if str(element.tag).endswith("}chapters"):
        yield from sidecars.check_chapters(data, path, seconds)
    elif kind == "text/vtt":
        yield from sidecars.check_vtt(data, path, seconds)
    elif kind in ("application/x-subrip", "application/srt", "text/srt"):
        yield from sidecars.check_srt(data, path, seconds)
    elif kind == "application/json":
        yield from sidecars.check_json(data, path, seconds)
    elif not data.strip():
        yield EMPTY.broken(path, "the transcript is empty")


def _said(feed: Feed, item: Node, base: str, look: Look) -> Iterator[Finding]:
    """Whether the first transcript with times tells that listeners hear of AI."""
    for element in item.all("podcast:transcript"):
        path = find_local_path(element.get("url", ""), base)
        content = look(path) if path is not None and path.endswith((".vtt", ".srt")) else None
        if content is not None and read_size(content) <= MOST_BYTES:
            if fault := spoken.fault(_bytes(content)):
                yield spoken.SAID.broken(feed.name, fault, *feed.place(element))
            return


def _picture(
    feed: Feed, element: Element, address: str, base: str, look: Look, seen: set[str]
) -> Iterator[Finding]:
    path = find_local_path(address, base)
    if path is None or path in seen:
        return
    seen.add(path)
    content = look(path)
    line, where = feed.place(element)
    if content is None:
        yield MISSING.broken(feed.name, f"there is no {path}", line, where)
    elif read_size(content) > MOST_BYTES:
        yield LARGE.broken(path, f"it has {read_size(content)} bytes and was not looked at")
    else:
        for fault in pictures.find_picture_faults(_bytes(content), path):
            yield pictures.COVER.broken(feed.name, f"{path} {fault}", line, where)


def _other_picture(
    feed: Feed, element: Element, address: str, base: str, look: Look, seen: set[str]
) -> Iterator[Finding]:
    """One that need not be square: of podcast:image, media:thumbnail, or the channel's <image>."""
    path, kind = find_local_path(address, base), short(element)
    if path is None or f"{kind} {path}" in seen:
        return
    seen.add(f"{kind} {path}")
    content = look(path)
    line, where = feed.place(element)
    if content is None:
        if path not in seen:
            yield MISSING.broken(feed.name, f"there is no {path}", line, where)
    elif read_size(content) > MOST_BYTES:
        yield LARGE.broken(path, f"it has {read_size(content)} bytes and was not looked at")
    elif kind == "media:thumbnail" and not pictures.is_wide(_bytes(content)):
        yield pictures.THUMBNAIL.broken(feed.name, f"{path} is no picture of 16:9", line, where)
    elif kind == "image" and not pictures.is_large_square(_bytes(content)):
        yield pictures.BRIEFING.broken(feed.name, f"{path} is not square, or too small", line, where)


def read_seconds(content: bytes | Path) -> float | None:
    """How long a sound lasts, or None where it is no MP3."""
    if isinstance(content, bytes):
        return measure_seconds(content)
    try:
        return measure_seconds(content.read_bytes()) if read_size(content) <= _LONGEST_BYTES else None
    except OSError:
        return None


def read_size(content: bytes | Path) -> int:
    """Bytes."""
    return len(content) if isinstance(content, bytes) else content.stat().st_size


def look_into_folder(public: Path) -> Look:
    """Files of a folder; links that lead out of it are not followed."""
    root = Path(os.path.realpath(public))

    def look(path: str) -> Path | None:
        try:
            target = Path(os.path.realpath(root / path))
            return target if target.is_relative_to(root) and target.is_file() else None
        except (OSError, ValueError):
            return None

    return look


def _open(content: bytes | Path) -> io.BufferedIOBase:
    return io.BytesIO(content) if isinstance(content, bytes) else content.open("rb")


def look_at_prepared(files: Mapping[str, bytes | Path], public: Path) -> Look:
    """Files that are about to be published; where there is none, those that stand."""
    standing = look_into_folder(public)
    return lambda path: files[path] if path in files else standing(path)


def _unmarked(content: bytes | Path) -> bool:
    with _open(content) as file:
        return marks.lacks_mark(file)


def _head(content: bytes | Path) -> bytes:
    with _open(content) as file:
        return file.read(16)


def _bytes(content: bytes | Path) -> bytes:
    return content if isinstance(content, bytes) else content.read_bytes()
