"""A show's public folder on two days, and what of it stands on a host."""

import hashlib
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from lxml import etree

from feeds.build import build
from feeds.channel import Channel
from feeds.episode import Caption, Chapter, Episode, Media, StoryNote
from feeds.publishers.folder import Folder
from feeds.publishers.remote import Carried, Edge, Host, carry
from tests.feeds.hosts import Server

BASE = "https://warta.example/siaran"
ME = "wartawan"
FORMER = "episodes/2026-02-02-pagi/2026-02-02-pagi.mp3"
"""An address of earlier versions, which gets the corrected sound too."""
CHANNEL = Channel(
    title="Warta Teluk",
    description="Kabar pilihan dari teluk.",
    url=BASE,
    author="Redaksi Teluk",
    email="redaksi@warta.example",
    category="News > Daily News",
    cover="cover-1a2b3c4d.jpg",
)


def lay_before(public: Path) -> None:
    """Monday's edition and Tuesday's."""
    _lay(public, [(1, "b", 40_000), (0, "a", 60_000)])


def lay_after(public: Path) -> None:
    """Monday's was made again, longer, and stands at its former address too; Tuesday's is gone; Wednesday's came."""
    _lay(public, [(2, "d", 50_000), (0, "c", 90_000)])


def _lay(public: Path, editions: list[tuple[int, str, int]]) -> None:
    episodes, sounds = [], {}
    for day, letter, size in editions:
        episode = _episode(day)
        body = (letter.encode() * size)[:size]
        named = {}
        for part, content in (("", body), ("-flash", body + b"!")):
            sha256 = hashlib.sha256(content).hexdigest()
            path = f"episodes/{episode.slug}/{episode.slug}{part}-{sha256[:8]}.mp3"
            named[part] = Media(path, "audio/mpeg", len(content), 60.0, sha256)
            sounds[path] = content
        episodes.append(replace(episode, audio=named[""], flash=named["-flash"]))
    files = dict(build(CHANNEL, episodes, {each.slug for each in episodes}).beside(sounds))
    files[CHANNEL.cover] = b"gambar"
    files["latest.mp3"] = sounds[episodes[0].audio.path]
    Folder(public).put(files, after={FORMER: sounds[episodes[-1].audio.path]})


def _episode(day: int) -> Episode:
    morning = datetime(2026, 2, 2, 6, tzinfo=UTC) + timedelta(days=day)
    slug = f"{morning:%Y-%m-%d}-pagi"
    return Episode(
        slug=slug,
        guid=f"guid-{slug}",
        title=f"Warta Teluk {day}",
        summary="Perahu baru diluncurkan.",
        published=morning,
        updated=morning,
        audio=Media("", "audio/mpeg", 0, 60.0),
        chapters=(Chapter(0.0, 60.0, "Perahu baru", "", "perahu"),),
        transcript=(Caption(0.0, 4.0, "Selamat pagi dari teluk.", "Penyiar"),),
        stories=(StoryNote("perahu", "Perahu baru", 0.0, 60.0, "Perahu baru diluncurkan.", ()),),
        number=day + 1,
        season=2026,
    )


def carried(public: Path, host: Host, done: Callable[[int], None] = lambda count: None) -> Carried:
    """Carry it as a newsroom would, and hang up; `done` hears how many bytes each file had."""
    try:
        return carry(Edge(public, BASE), host, ME, lambda: datetime.now(UTC), time.sleep, done)
    finally:
        host.close()


def faults(host: Host) -> list[str]:
    """What the feeds on the host name and what does not stand there whole; asked of the host itself."""
    wrong, there = [], host.list()
    for feed in sorted(path for path in there if path.endswith(".xml")):
        found = host.read(feed)
        assert found is not None
        try:
            tree = etree.fromstring(found[0])
        except etree.XMLSyntaxError as fault:
            wrong.append(f"{feed} is not whole: {fault}")
            continue
        for path, length in _named(tree):
            if path not in there and f"{path}index.html" not in there:
                wrong.append(f"{feed} names {path}, which is not there")
            elif length and there[path].bytes != length:
                wrong.append(f"{feed} states {length} bytes of {path}, which has {there[path].bytes}")
            elif length and host.digest(path)[:8] not in path:
                wrong.append(f"{feed} names {path}, which holds other bytes")
    return wrong


def _named(tree: etree._Element) -> Iterator[tuple[str, int]]:
    for element in tree.iter("{*}*"):
        for attribute in ("url", "href", "src", "uri"):
            if (address := element.get(attribute, "")).startswith(f"{BASE}/"):
                yield address.removeprefix(f"{BASE}/"), int(element.get("length") or 0)


def differences(public: Path, host: Host) -> list[str]:
    """Where the host is not what the folder is; asked of the host itself, byte for byte."""
    should = {file.relative_to(public).as_posix(): file for file in public.rglob("*") if file.is_file()}
    there = set(host.list()) - {".terbit/manifest.json"}
    wrong = [f"{path} is not there" for path in should.keys() - there]
    wrong += [f"{path} is there, and should not" for path in there - should.keys()]
    for path in should.keys() & there:
        if host.digest(path) != hashlib.sha256(should[path].read_bytes()).hexdigest():
            wrong.append(f"{path} holds other bytes")
    return wrong


def asked(server: Server, ask: Callable[[Any], Any]) -> Any:
    """What `ask` finds on the host itself."""
    host = server.opened()
    try:
        return ask(host)
    finally:
        host.close()


def wrong(server: Server, public: Path) -> list[str]:
    """Broken feeds, and where the host is not what the folder is."""
    found: list[str] = asked(server, lambda host: faults(host) + differences(public, host))
    return found
