"""Delivery: the finished sounds of an edition get their tags and their names below public/."""

import shutil
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import date
from importlib.metadata import version
from pathlib import Path
from tempfile import TemporaryDirectory

from audio.formats import aac, ogg_tags
from audio.formats.id3 import header
from audio.formats.signing import KINDS, Credentials, sign, signable
from audio.formats.tags import Tags, source_type
from audio.production.codecs import Kind
from audio.production.render import Rendering
from audio.store import read_sha256
from audio.store.files import BLOCK_BYTES
from briefings.making.renditions import Renditions
from briefings.newsroom.folder import READY
from feeds.artwork import chapter_art
from feeds.episode import Episode, Media
from scripts.telling.chapter_titles import shorten

OTHERS: Mapping[Kind, tuple[str, str]] = {"opus": (".opus", "audio/ogg"), "aac": (".m4a", "audio/mp4")}
"""How a file in another format ends, and its type."""


@dataclass(frozen=True, slots=True)
class Label:
    """What the sounds of an edition say of themselves."""

    slug: str
    title: str
    summary: str
    number: int
    day: date
    show: str
    author: str
    headlines: Mapping[str, str]
    """Story -> its headline."""
    voices: tuple[str, ...]
    """Who reads, each as ENGINE:VOICE."""
    tone: str = ""
    """`Channel.cover_tone`, of the pictures beside its chapters."""
    picture: bytes = b""
    """JPEG, in the tag of the whole edition."""
    signer: Credentials | None = None
    """Signs what can be signed; None: nothing is."""

    def tags(self, title: str, comment: str = "") -> Tags:
        """Of one file."""
        made = source_type(*self.voices)
        return Tags(title, self.author, self.show, self.day, comment=comment, source_type=made)


@dataclass(frozen=True, slots=True)
class Parcel:
    """The sounds of an edition by their names below public/, measured, and the files themselves."""

    audio: Media
    flash: Media | None
    others: tuple[Media, ...]
    """The same in other formats."""
    stories: Mapping[str, Media]
    """Story -> its own sound, where it has one."""
    files: dict[str, Path]
    """By their paths below public/."""
    folder: Path
    """Where they lie; it goes when they have been published."""


@contextmanager
def packed(sounds: Renditions, label: Label, folder: Path) -> Iterator[Parcel]:
    """Lay `sounds` ready, labelled, in a folder below `folder`, which is gone afterwards.

    Each is named by what is in it, so what changes gets another address. Only a block of a file is held in memory at
    a time.
    """
    with TemporaryDirectory(dir=folder, prefix=READY) as desk:
        yield _pack(sounds, label, Path(desk))


def _pack(sounds: Renditions, label: Label, folder: Path) -> Parcel:
    stem = f"episodes/{label.slug}/{label.slug}"
    files: dict[str, Path] = {}

    def mp3(stem: str, sound: Rendering, tags: Tags) -> Media:
        aside = folder / f"{Path(stem).name}.mp3"
        _join(aside, header(tags), sound.file)
        aside, sha256 = finish(aside, "audio/mpeg", tags, label.signer)
        path = f"{stem}-{sha256[:8]}.mp3"
        files[path] = aside
        return Media(path, "audio/mpeg", aside.stat().st_size, sound.programme.seconds, sha256)

    def other(kind: Kind, sound: Rendering) -> Media:
        ending, sort = OTHERS[kind]
        aside = folder / f"{label.slug}{ending}"
        if kind == "aac":
            aac.write_tagged(sound.file, aside, whole)
        else:
            with sound.file.open("rb") as plain, aside.open("wb") as out:
                ogg_tags.write_tagged(plain, out, whole)
        body, sha256 = finish(aside, sort, whole, label.signer)
        path = f"{stem}-{sha256[:8]}{ending}"
        files[path] = body
        return Media(path, sort, body.stat().st_size, sound.programme.seconds, sha256)

    programme, flash = sounds.main.programme, sounds.flash
    whole = replace(
        label.tags(label.title, label.summary),
        track=label.number,
        cover=label.picture,
        chapters=tuple(replace(each, title=shorten(each.title)) for each in programme.chapters),
        rate=programme.rate,
        pictures={
            chapter.story: chapter_art.draw(chapter.title, label.tone, chapter_art.SMALL)
            for chapter in programme.chapters
            if chapter.story
        },
    )
    if label.signer is not None:
        whole = signable(whole)
    return Parcel(
        mp3(stem, sounds.main, whole),
        mp3(f"{stem}-flash", flash, label.tags(label.title)) if flash is not None else None,
        tuple(other(kind, sound) for kind, sound in sounds.others.items()),
        {
            slug: mp3(f"{stem}-{slug}", sounds.stories[slug], label.tags(headline))
            for slug, headline in label.headlines.items()
            if slug in sounds.stories
        },
        files,
        folder,
    )


def finish(plain: Path, sort: str, tags: Tags, by: Credentials | None) -> tuple[Path, str]:
    """The file as it is published, signed where that is asked for and can be, and its SHA-256. Raises Unsigned."""
    if by is None or sort not in KINDS:
        return plain, read_sha256(plain)
    signed = plain.with_name(f"{plain.stem}-ttd{plain.suffix}")
    sign(plain, signed, sort, tags, by, f"briefings {version('briefings')}")
    plain.unlink()
    return signed, read_sha256(signed)


def _join(target: Path, head: bytes, body: Path) -> None:
    """Write `head` and then the file `body` to `target`."""
    with target.open("wb") as out:
        out.write(head)
        with body.open("rb") as source:
            shutil.copyfileobj(source, out, BLOCK_BYTES)


def sounds_of(episode: Episode) -> set[str]:
    """Paths below public/ of every sound and video that belongs to `episode`."""
    media = [episode.audio, *episode.files, episode.flash, *(story.audio for story in episode.stories)]
    return {
        sound.path for sound in media if sound is not None and sound.type.startswith(("audio/", "video/"))
    }
