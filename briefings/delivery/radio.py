"""Radio: the newest edition under names that never change, for playout systems that read a folder.

mAirList, AzuraCast, LibreTime and Rivendell all take a file that is replaced: each is written aside and renamed, so
that none is ever read half. What is on air no more, and what is no news any more, is taken away.
"""

import hashlib
import shutil
from collections.abc import Container
from datetime import datetime, timedelta
from pathlib import Path
from typing import BinaryIO, Final, Literal
from zoneinfo import ZoneInfo

from audio.store.files import BLOCK_BYTES, open_aside
from briefings.editions.broadcast import Broadcast
from briefings.newsroom.folder import Newsroom
from briefings.newsroom.show import Show
from feeds import addresses
from feeds.formats.notes import format_label

Kind = Literal["wav", "mp3"]
WAV: Final = "bulletin.wav"
MP3: Final = "bulletin.mp3"
SEAL: Final = ".bulletin"
"""Says what the files beside it were made of, of which sound, and until when they are news."""
KEPT: Final = Path(".cache", "bulletin")
"""In the newsroom's folder: what was asked for by HTTP; that of the newest edition stays."""
OUT_CUE_WORDS: Final = 6
SLUG_LETTERS: Final = 23
"""Of an edition in `bext`'s reference, which holds 32 letters; nine are the sound's."""


def folder_of(newsroom: Newsroom, show: Show) -> Path | None:
    """Where the files of `show` lie; None: nowhere."""
    return newsroom.root / show.radio.folder if show.radio.folder else None


def laid(newsroom: Newsroom, show: Show) -> list[Path]:
    """The files of the show's folder, there or not."""
    folder = folder_of(newsroom, show)
    return [folder / name for name in (WAV, MP3, SEAL)] if folder is not None else []


def fresh_at(record: Broadcast) -> datetime:
    """Up to when news could come into `record`: neither what came after the moment that it speaks of is in it, nor what
    came after the sources were asked. To correct it, or to publish it again, makes it no fresher."""
    return min(record.asked or record.episode.published, record.when)


def expires(show: Show, record: Broadcast) -> datetime:
    """From when on `record` is no news any more."""
    return record.when + timedelta(hours=show.radio.lasts)


def lay_ready(
    newsroom: Newsroom, show: Show, newest: Broadcast | None, now: datetime, sounding: Container[str]
) -> None:
    """Bring the show's folder up to date with `newest`, the newest edition on air, at `now`: where there is none that
    is still news, both files go. What is right already is not written anew.

    `sounding`: SHA-256 of the sounds that are on air. What lies there of another was taken back or put right, and goes
    before anything is tried. Raises UnreadableSound, Unmastered, OSError; then what lay there rightly stays.
    """
    folder = folder_of(newsroom, show)
    if folder is None:
        return
    wav, mp3, mark = laid(newsroom, show)
    there = _reads(mark)
    news = newest if newest is not None and now < expires(show, newest) else None
    if news is None or not there or there[1] not in sounding:
        _take_away(newsroom, show)
    if news is None:
        return
    made_of = [seal(show, news), news.episode.audio.sha256, expires(show, news).isoformat()]
    if there == made_of and wav.is_file() and mp3.is_file():
        return
    folder.mkdir(parents=True, exist_ok=True)
    with open_aside(wav) as waves, open_aside(mp3) as frames:
        write_wav(newsroom, show, news, waves)
        write_mp3(newsroom, show, news, frames)
        # a run that is stopped between the two leaves nothing that passes for whole
        mark.unlink(missing_ok=True)
    for path in (wav, mp3):
        path.chmod(0o644)  # another user's playout system reads it
    with open_aside(mark) as out:
        out.write("\n".join(made_of).encode())


def expire(newsroom: Newsroom, show: Show, now: datetime) -> None:
    """Take away from the show's folder what is no news any more at `now`. Raises OSError."""
    folder = folder_of(newsroom, show)
    there = _reads(folder / SEAL) if folder is not None else []
    if there and datetime.fromisoformat(there[2]) <= now:
        _take_away(newsroom, show)


def _take_away(newsroom: Newsroom, show: Show) -> None:
    for path in laid(newsroom, show):
        path.unlink(missing_ok=True)


def kept(newsroom: Newsroom, show: Show, record: Broadcast, kind: Kind) -> Path:
    """The sound of `record` as a station asks for it by HTTP; made where it is not there. Not that of the show's
    folder, which may be another machine's. Raises UnreadableSound, Unmastered, OSError."""
    if kind == "mp3" and show.radio.loudness_lufs is None:
        return newsroom.public / record.episode.audio.path
    path = newsroom.root / KEPT / f"{seal(show, record)[:32]}.{kind}"
    if not path.is_file():
        path.parent.mkdir(parents=True, exist_ok=True)
        with open_aside(path) as out:
            if kind == "wav":
                write_wav(newsroom, show, record, out)
            else:
                write_mp3(newsroom, show, record, out)
    return path


def sweep(newsroom: Newsroom, show: Show, record: Broadcast | None) -> None:
    """Drop what is `kept` of other editions than `record`. Raises OSError."""
    name = seal(show, record)[:32] if record is not None else ""
    for path in (newsroom.root / KEPT).glob("[!.]*"):
        if path.stem != name:
            path.unlink(missing_ok=True)


def write_wav(newsroom: Newsroom, show: Show, record: Broadcast, out: BinaryIO) -> float:
    """The published sound of `record` as a broadcast WAV in `out`; its loudness in LUFS. Raises UnreadableSound,
    Unmastered, OSError."""
    from audio.formats.bwf import Card
    from audio.formats.tags import source_type
    from audio.production.bulletin import write_wav as write  # numpy: loaded when used

    episode, channel, sound = record.episode, show.channel, show.mastering
    zone = ZoneInfo(show.zone)
    spoken = episode.transcript
    mode = "mono" if sound.channels == 1 else "stereo"
    card = Card(
        title=episode.title,
        show=channel.title,
        author=channel.author,
        reference=f"{record.slug[:SLUG_LETTERS]}-{episode.audio.sha256[:8]}",
        moment=episode.updated.astimezone(zone),
        until=expires(show, record).astimezone(zone),
        link=addresses.page(channel, episode),
        out_cue=" ".join(spoken[-1].text.split()[-OUT_CUE_WORDS:]) if spoken else "",
        note=format_label(channel, episode),
        source_type=source_type(episode.voice, episode.second_voice),
        history=f"A=MPEG1L3,F={sound.rate},B={sound.kbps},M={mode}",
    )
    chapters = [(chapter.start_s, chapter.title) for chapter in episode.chapters]
    voice = (spoken[0].start_s, spoken[-1].end_s) if spoken else (0.0, 0.0)
    source = newsroom.public / episode.audio.path
    return write(source, out, card, chapters, voice, show.radio.loudness_lufs).loudness_lufs


def write_mp3(newsroom: Newsroom, show: Show, record: Broadcast, out: BinaryIO) -> None:
    """The published sound of `record` in `out`: as it is, or encoded once more at the station's loudness, without
    pictures and without a signature, which would hold no longer. Raises UnreadableSound, OSError."""
    source = newsroom.public / record.episode.audio.path
    loudness = show.radio.loudness_lufs
    if loudness is None:
        with source.open("rb") as file:
            shutil.copyfileobj(file, out, BLOCK_BYTES)
        return
    from audio.formats.tags import Tags, source_type
    from audio.production.bulletin import write_mp3 as write  # numpy: loaded when used
    from audio.programme import Chapter

    episode, channel = record.episode, show.channel
    tags = Tags(
        episode.title,
        channel.author,
        channel.title,
        record.when.date(),
        comment=format_label(channel),
        chapters=tuple(
            Chapter(round(1000 * each.start_s), round(1000 * each.end_s), each.title, each.story, each.link)
            for each in episode.chapters
        ),
        rate=1000,
        source_type=source_type(record.voice),
    )
    write(source, out, tags, loudness)


def seal(show: Show, record: Broadcast) -> str:
    """Of everything that the files of `record` are made of, in hexadecimal digits."""
    channel, radio = show.channel, show.radio
    facts = (
        record.slug, record.episode.audio.sha256, radio.loudness_lufs, expires(show, record).isoformat(),
        channel.title, channel.author, channel.url, format_label(channel), show.zone,
    )  # fmt: skip
    return hashlib.sha256(repr(facts).encode()).hexdigest()


def _reads(mark: Path) -> list[str]:
    """Its three lines; none where it is not there, or is none of ours."""
    try:
        lines = mark.read_text("ascii").split()
        datetime.fromisoformat(lines[2])
    except (OSError, ValueError, IndexError):
        return []
    return lines
