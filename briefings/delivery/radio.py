"""Radio: the newest edition under names that never change, for playout systems that read a folder.

mAirList, AzuraCast, LibreTime and Rivendell all take a file that is replaced: each is written aside and renamed, so
that none is ever read half. What is on air no more is taken away.
"""

import hashlib
import shutil
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import Final
from zoneinfo import ZoneInfo

from audio.store.files import BLOCK_BYTES, open_aside
from briefings.editions.broadcast import Broadcast
from briefings.newsroom.folder import Newsroom
from briefings.newsroom.show import Show
from feeds import addresses
from feeds.formats.notes import format_label

WAV: Final = "bulletin.wav"
MP3: Final = "bulletin.mp3"
SEAL: Final = ".bulletin"
"""Says what the files beside it were made of."""
OUT_CUE_WORDS: Final = 6


@dataclass(frozen=True, slots=True)
class Laid:
    """What was laid ready."""

    wav: Path
    mp3: Path
    loudness_lufs: float | None
    """Of the WAV, measured; None: it was there already."""


def folder_of(newsroom: Newsroom, show: Show) -> Path | None:
    """Where the files of `show` lie; None: nowhere."""
    return newsroom.root / show.radio.folder if show.radio.folder else None


def lay_ready(newsroom: Newsroom, show: Show, newest: Broadcast | None) -> Laid | None:
    """Bring the show's folder up to date with `newest`, the newest edition on air; None: there is none any more, and
    both files go. What is right already is not written anew. Raises UnreadableSound, Unmastered, OSError."""
    folder = folder_of(newsroom, show)
    if folder is None:
        return None
    laid, mark = Laid(folder / WAV, folder / MP3, None), folder / SEAL
    if newest is None:
        for path in (laid.wav, laid.mp3, mark):
            path.unlink(missing_ok=True)
        return None
    made_of = seal(show, newest)
    if _reads(mark) == made_of and laid.wav.is_file() and laid.mp3.is_file():
        return laid
    folder.mkdir(parents=True, exist_ok=True)
    heard = write_wav(newsroom, show, newest, laid.wav)
    with open_aside(laid.mp3) as out, (newsroom.public / newest.episode.audio.path).open("rb") as source:
        shutil.copyfileobj(source, out, BLOCK_BYTES)
    for path in (laid.wav, laid.mp3):
        path.chmod(0o644)  # another user's playout system reads it
    with open_aside(mark) as out:
        out.write(made_of.encode())
    return Laid(laid.wav, laid.mp3, heard)


def write_wav(newsroom: Newsroom, show: Show, record: Broadcast, path: Path) -> float:
    """The published sound of `record` as a broadcast WAV at `path`; its loudness in LUFS. Raises UnreadableSound,
    Unmastered, OSError."""
    from audio.formats.bwf import Card
    from audio.formats.tags import source_type
    from audio.production.bulletin import write_wav as write  # numpy: loaded when used

    episode, channel, sound = record.episode, show.channel, show.mastering
    moment = episode.updated.astimezone(ZoneInfo(show.zone))
    spoken = episode.transcript
    mode = "mono" if sound.channels == 1 else "stereo"
    card = Card(
        title=episode.title,
        show=channel.title,
        author=channel.author,
        reference=f"{record.slug}-{episode.audio.sha256[:8]}",
        moment=moment,
        until=moment + timedelta(hours=show.radio.lasts),
        link=addresses.page(channel, episode),
        out_cue=" ".join(spoken[-1].text.split()[-OUT_CUE_WORDS:]) if spoken else "",
        note=format_label(channel, episode),
        source_type=source_type(episode.voice, episode.second_voice),
        history=f"A=MPEG1L3,F={sound.rate},B={sound.kbps},M={mode}",
    )
    chapters = [(chapter.start_s, chapter.title) for chapter in episode.chapters]
    voice = (spoken[0].start_s, spoken[-1].end_s) if spoken else (0.0, 0.0)
    with open_aside(path) as out:
        source = newsroom.public / episode.audio.path
        return write(source, out, card, chapters, voice, show.radio.loudness_lufs).loudness_lufs


def seal(show: Show, record: Broadcast) -> str:
    """Of everything that the WAV of `record` is made of, in hexadecimal digits."""
    facts = (record.slug, record.episode.audio.sha256, show.radio.loudness_lufs, show.radio.lasts, show.title)
    return hashlib.sha256(repr(facts).encode()).hexdigest()


def _reads(path: Path) -> str:
    try:
        return path.read_text("ascii")
    except (OSError, UnicodeDecodeError):
        return ""
