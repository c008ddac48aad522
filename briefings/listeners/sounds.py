"""The sounds that listeners fetch, and how much of each is a minute: asked of what is on air, or of one bit rate."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from briefings.editions.broadcast import Broadcast
from feeds.episode import Media

MINUTE_S: Final = 60
ENDINGS: Final = (".mp3", ".mp4", ".m4a", ".ogg", ".opus", ".aac", ".flac", ".wav")
"""Of sounds, where no newsroom says which files are an edition."""
_HEAD_BYTES: Final = 10


@dataclass(frozen=True, slots=True)
class Sound:
    """One file that an edition was published as."""

    name: str
    """The last part of its address: what is in it is in its name, so no two are called the same."""
    episode: str
    """Slug of the edition."""
    bytes: int
    """All of it."""
    need: int
    """From so many bytes on it was heard: tags and a minute, or all of a sound that is shorter."""


def minute_of(media: Media, header: int) -> int:
    """How much of `media` its first `header` bytes (tags, pictures) and one minute are."""
    if media.seconds <= MINUTE_S or not 0 <= header < media.bytes:
        return media.bytes
    return min(media.bytes, header + round((media.bytes - header) * MINUTE_S / media.seconds))


def sounds_of(broadcasts: Iterable[Broadcast], public: Path) -> list[Sound]:
    """The whole edition in every format and at every address that it had. Stories alone, which speakers ask for one by
    one, are not the edition, and are not counted."""
    found: dict[str, Sound] = {}
    for record in broadcasts:
        episode = record.episode
        whole = {
            each.path: each
            for each in (episode.audio, *episode.files)
            if each.type.startswith(("audio/", "video/"))
        }
        alone = {story.audio.path for story in episode.stories if story.audio is not None}
        if episode.flash is not None:
            whole[episode.flash.path] = episode.flash
        for path, media in whole.items():
            if path in alone:
                continue
            need = minute_of(media, header_bytes(public / path))
            found[_name(path)] = Sound(_name(path), record.slug, media.bytes, need)
        for path in record.addresses:  # those who have the old address hear the newest sound there
            need = minute_of(episode.audio, header_bytes(public / episode.audio.path))
            found.setdefault(_name(path), Sound(_name(path), record.slug, episode.audio.bytes, need))
    return list(found.values())


LATEST: Final = "latest.mp3"
"""What always is the newest edition, for alarm clocks and the like; it is counted as the edition that it was."""


def newest_of(broadcasts: Iterable[Broadcast]) -> list[tuple[int, str]]:
    """(Since when, in seconds of 1970; name of the sound) of each edition that LATEST has been."""
    return sorted(
        (int(each.episode.published.timestamp()), _name(each.episode.audio.path))
        for each in broadcasts
        if not each.retracted
    )


def _name(path: str) -> str:
    return path.rsplit("/", 1)[-1]


def header_bytes(path: Path) -> int:
    """The tag before the sound of an MP3; 0 for other files, and for those that have expired."""
    try:
        with path.open("rb") as file:
            head = file.read(_HEAD_BYTES)
    except OSError:
        return 0
    if len(head) < _HEAD_BYTES or not head.startswith(b"ID3"):
        return 0
    size = 0
    for seven in head[6:10]:
        size = size << 7 | seven & 0x7F
    return _HEAD_BYTES + size
