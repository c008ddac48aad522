"""The voice note: an edition as an Ogg Opus file that phones play in their chats, beside the newsroom's editions.

WhatsApp takes sound up to 16 MB; what it shows as a voice message is Ogg Opus of one channel (WhatsApp Business
Platform, media: audio/ogg, "OPUS codecs only", "base audio/ogg unsupported").
"""

from io import BytesIO
from pathlib import Path
from typing import Final

from audio.store.files import open_aside
from briefings.editions.broadcast import Broadcast
from briefings.errors import NoEdition
from briefings.newsroom.folder import Newsroom

FOLDER: Final = "phone"
"""In the newsroom's folder; nothing of it is public."""
MOST_BYTES: Final = 15_900_000
"""Of a file: below WhatsApp's 16 MB in either way of counting them."""
KEPT: Final = 7
"""Voice notes that stay; the newest."""


def voice_note(newsroom: Newsroom, record: Broadcast) -> Path:
    """Where the voice note of `record` is; it is made of the published sound where it is not there, and those of
    former soundings go. Raises NoEdition, UnreadableSound, OSError."""
    audio = record.episode.audio
    folder = newsroom.root / FOLDER
    path = folder / f"{record.slug}-{audio.sha256[:8]}.ogg"
    if path.is_file():
        return path
    source = newsroom.public / audio.path
    if record.retracted or not source.is_file():
        raise NoEdition(record.slug, [], "has a sound")
    from audio.formats.ogg_tags import write_tagged
    from audio.formats.tags import Tags, source_type
    from audio.production.bulletin import write_voice_note  # numpy: loaded when used

    told, plain = record.episode, BytesIO()
    made = source_type(told.voice, told.second_voice)  # it goes where no feed tells that a machine reads
    write_voice_note(source, plain, audio.seconds, MOST_BYTES)
    plain.seek(0)
    folder.mkdir(exist_ok=True)
    with open_aside(path) as out:
        write_tagged(plain, out, Tags(told.title, "", "", told.published.date(), source_type=made))
    return path


def notes(newsroom: Newsroom) -> list[Path]:
    """Those that are there; each can be made again of its edition's sound."""
    return list((newsroom.root / FOLDER).glob("*.ogg"))


def tidy(newsroom: Newsroom, live: dict[str, str]) -> None:
    """Drop the voice notes of what is on air no more, or with another sound. `live`: slug -> SHA-256 of its sound,
    the newest first. Raises OSError."""
    kept = {f"{slug}-{sha256[:8]}.ogg" for slug, sha256 in list(live.items())[:KEPT]}
    for path in notes(newsroom):
        if path.name not in kept:
            path.unlink(missing_ok=True)
