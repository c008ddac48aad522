"""A publishing that is killed at any of its steps: each sound that the feed then states is there whole."""

import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from lxml import etree

from feeds.build import build
from feeds.channel import Channel
from feeds.episode import Episode, Media
from feeds.publishers.folder import Folder

NewEpisode = Callable[..., Episode]
Publish = Callable[[Path], None]
STEPS = ("replace", "unlink", "link", "mkdir", "rmdir", "fsync")
FORMER = "episodes/2026-01-05-pagi/2026-01-05-pagi.mp3"


class Killed(BaseException):
    """The end of the process: nothing that it would have done afterwards is done."""


def kill_at(last: int, patch: pytest.MonkeyPatch) -> list[str]:
    """Let the process die at its step `last` (from 0) that changes the disk; what it has done is listed."""
    done: list[str] = []

    def watched(name: str, work: Callable[..., Any]) -> Callable[..., Any]:
        def step(*args: Any, **options: Any) -> Any:
            if len(done) >= last:
                raise Killed  # and again at whatever the dead would still clear away
            done.append(name)
            return work(*args, **options)

        return step

    for name in STEPS:
        patch.setattr(os, name, watched(name, getattr(os, name)))
    for name in ("copyfile", "rmtree"):
        patch.setattr(shutil, name, watched(name, getattr(shutil, name)))
    return done


def sounded(episode: Episode, name: str, size: int) -> Episode:
    """The episode with a sound named by its content, and one for speakers."""
    folder = f"episodes/{episode.slug}"
    audio = Media(f"{folder}/{name}.mp3", "audio/mpeg", size, 60.0)
    return replace(
        episode, audio=audio, flash=replace(audio, path=f"{folder}/{name}-flash.mp3", bytes=size + 1)
    )


def published(channel: Channel, episodes: list[Episode]) -> dict[str, bytes | Path]:
    """All that is published of them, each sound as long as it is said to be."""
    made = build(channel, episodes, {episode.slug for episode in episodes})
    sounds = {m.path: bytes(m.bytes) for e in episodes for m in (e.audio, e.flash) if m is not None}
    return dict(made.beside(sounds))


def stated(public: Path) -> Iterator[tuple[str, int]]:
    """Path and length of every sound that the feeds in the folder state."""
    for name in ("feed.xml", "flash.xml"):
        for enclosure in etree.parse(public / name).iter("enclosure"):
            yield (
                enclosure.get("url").removeprefix("https://warta.example/siaran/"),
                int(enclosure.get("length")),
            )


@pytest.fixture
def publish_anew(channel: Channel, new_episode: NewEpisode) -> Publish:
    """Yesterday's edition is made again, longer; today's comes; one goes; an old address gets the new sound."""
    again, today = sounded(new_episode(0), "2b2b2b2b", 900), sounded(new_episode(2), "3c3c3c3c", 300)
    files = published(channel, [today, again])
    old, gone = sounded(new_episode(0), "1a1a1a1a", 500), sounded(new_episode(1), "1a1a1a1b", 200)

    def publish(public: Path) -> None:
        folder = Folder(public)
        folder.put(files, after={FORMER: files[again.audio.path]})
        folder.remove([old.audio.path, gone.audio.path, "nothing.mp3"])

    return publish


@pytest.fixture
def before(tmp_path: Path, channel: Channel, new_episode: NewEpisode) -> Path:
    first, second = sounded(new_episode(0), "1a1a1a1a", 500), sounded(new_episode(1), "1a1a1a1b", 200)
    files = published(channel, [second, first])
    Folder(tmp_path / "before").put(files, after={FORMER: files[first.audio.path]})
    return tmp_path / "before"


def test_the_new_sounds_are_stated_and_stand_where_the_old_stood(before: Path, publish_anew: Publish) -> None:
    publish_anew(before)
    assert dict(stated(before)) == {
        "episodes/2026-01-07-pagi/3c3c3c3c.mp3": 300,
        "episodes/2026-01-05-pagi/2b2b2b2b.mp3": 900,
        "episodes/2026-01-07-pagi/3c3c3c3c-flash.mp3": 301,
    }
    assert (before / FORMER).stat().st_size == 900
    assert not list(before.rglob("1a1a1a1a.mp3"))


def test_killed_at_any_step_no_feed_states_a_sound_that_is_not_whole(
    before: Path,
    tmp_path: Path,
    publish_anew: Publish,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(os, "fsync", lambda handle: None)  # a hundred times; no power is cut here
    last, fates = 0, set()
    while True:
        public = tmp_path / f"killed-{last}"
        shutil.copytree(before, public)
        with monkeypatch.context() as patch, suppress(Killed):
            done = kill_at(last, patch)
            publish_anew(public)
        for path, length in stated(public):
            assert (public / path).stat().st_size == length, f"{path} after {len(done)} steps, {done[-1:]}"
        fates.add("3c3c3c3c" in (public / "feed.xml").read_text())
        # the next run finds its way, whatever was left
        publish_anew(public)
        assert dict(stated(public))["episodes/2026-01-05-pagi/2b2b2b2b.mp3"] == 900
        shutil.rmtree(public)
        if len(done) < last:
            break
        last += 1
    assert last > 40 and fates == {False, True}


def test_what_stands_at_a_former_address_comes_after_the_feeds(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    order: list[str] = []
    rename = os.replace

    def watch(source: Path, target: Path) -> None:
        order.append(Path(target).name)
        rename(source, target)

    monkeypatch.setattr(os, "replace", watch)
    Folder(tmp_path).put(
        {"feed.xml": b"umpan", "e/baru.mp3": b"b", "arsip/feed-1.xml": b"1"},
        {"e/lama.mp3": b"b", "e/a.mp3": b"b"},
    )
    assert order == ["baru.mp3", "feed-1.xml", "feed.xml", "a.mp3", "lama.mp3"]


def test_a_former_address_that_cannot_be_written_leaves_everything_as_it_was(
    before: Path, publish_anew: Publish, monkeypatch: pytest.MonkeyPatch
) -> None:
    rename, feed = os.replace, (before / "feed.xml").read_bytes()

    def refuse(source: Path, target: Path) -> None:
        if Path(target) == before / FORMER and Path(source).suffix == ".new":
            raise OSError(5, "Input/output error")
        rename(source, target)

    monkeypatch.setattr(os, "replace", refuse)
    with pytest.raises(Exception, match="Input/output"):
        publish_anew(before)
    assert (before / "feed.xml").read_bytes() == feed
    assert (before / FORMER).stat().st_size == 500
    assert not list(before.rglob("2b2b2b2b.mp3"))
