"""Delivery: the finished sounds of an edition get their tags and their names below public/."""

import shutil
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from audio.formats import aac
from audio.formats.id3 import header
from audio.formats.tags import Tags
from audio.production.codecs import Kind
from audio.programme import Programme
from audio.store import read_sha256
from audio.store.files import BLOCK_BYTES
from briefings.making.renditions import Renditions
from feeds.artwork import chapter_art
from feeds.channel import Channel
from feeds.episode import Episode, Media

OTHERS: Mapping[Kind, tuple[str, str]] = {"opus": (".opus", "audio/ogg"), "aac": (".m4a", "audio/mp4")}
"""How a file in another format ends, and its type."""


@dataclass(frozen=True, slots=True)
class Parcel:
    """The episode with all its sounds named, and the files by their paths below public/."""

    episode: Episode
    files: dict[str, Path]


@contextmanager
def packed(
    episode: Episode, sounds: Renditions, channel: Channel, day: date, picture: bytes, folder: Path
) -> Iterator[Parcel]:
    """Lay the sounds of `episode` ready in a folder below `folder`, which is gone afterwards.

    Each is named by what is in it, so what changes gets another address; `picture` goes into the edition's own tag.
    Only a block of a file is held in memory at a time.
    """
    with TemporaryDirectory(dir=folder, prefix="ready-") as desk:
        yield _Desk(episode, sounds, channel, day, Path(desk)).pack(picture)


@dataclass
class _Desk:
    episode: Episode
    sounds: Renditions
    channel: Channel
    day: date
    folder: Path

    def pack(self, picture: bytes) -> Parcel:
        episode, stem = self.episode, f"episodes/{self.episode.slug}/{self.episode.slug}"
        files: dict[str, Path] = {}

        def mp3(stem: str, programme: Programme, body: Path, tags: Tags) -> Media:
            aside = self.folder / f"{Path(stem).name}.mp3"
            sha256 = _join(aside, header(tags), body)
            path = f"{stem}-{sha256[:8]}.mp3"
            files[path] = aside
            return Media(path, "audio/mpeg", aside.stat().st_size, programme.seconds, sha256)

        main, flash = self.sounds.main, self.sounds.flash
        whole = replace(
            self._tags(episode.title, episode.summary),
            track=episode.number,
            cover=picture,
            chapters=main.programme.chapters,
            rate=main.programme.rate,
            pictures={
                chapter.story: chapter_art.draw(chapter.title, self.channel.cover_tone, chapter_art.SMALL)
                for chapter in main.programme.chapters
                if chapter.story
            },
        )
        audio = mp3(stem, main.programme, main.file, whole)
        spoken = None
        if flash is not None:
            spoken = mp3(f"{stem}-flash", flash.programme, flash.file, self._tags(episode.title))
        beside = []
        for kind, other in self.sounds.others.items():
            ending, sort = OTHERS[kind]
            body = other.file
            if kind == "aac":
                body = self.folder / f"{episode.slug}{ending}"
                aac.write_tagged(other.file, body, whole)
            sha256 = read_sha256(body)
            path = f"{stem}-{sha256[:8]}{ending}"
            files[path] = body
            beside.append(Media(path, sort, body.stat().st_size, other.programme.seconds, sha256))
        told = []
        for story in episode.stories:
            alone = self.sounds.stories.get(story.slug)
            if alone is not None:
                tags = self._tags(story.headline)
                media = mp3(f"{stem}-{story.slug}", alone.programme, alone.file, tags)
                story = replace(story, audio=media)
            told.append(story)
        done = replace(
            episode, audio=audio, flash=spoken, stories=tuple(told), files=(*episode.files, *beside)
        )
        return Parcel(done, files)

    def _tags(self, title: str, comment: str = "") -> Tags:
        return Tags(title, self.channel.author, self.channel.title, self.day, comment=comment)


def _join(target: Path, head: bytes, body: Path) -> str:
    """Write `head` and then the file `body` to `target`; the SHA-256 of it all."""
    with target.open("wb") as out:
        out.write(head)
        with body.open("rb") as source:
            shutil.copyfileobj(source, out, BLOCK_BYTES)
    return read_sha256(target)


def sounds_of(episode: Episode) -> set[str]:
    """Paths below public/ of every sound that belongs to `episode`."""
    media = [episode.audio, *episode.files, episode.flash, *(story.audio for story in episode.stories)]
    return {sound.path for sound in media if sound is not None and sound.type.startswith("audio/")}
