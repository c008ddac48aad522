"""Filming: the videos of an edition, drawn once and kept; one that fails leaves the edition standing without it."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from audio.formats import aac, xmp
from audio.production.cache import Measures, RenderCache
from audio.production.render import Rendering
from briefings.newsroom.folder import Newsroom
from briefings.newsroom.show import Show
from briefings.progress import Quiet
from briefings.publish.packaging import Label, Parcel, finish
from briefings.publish.pictures import picture_in_file, picture_of
from feeds.episode import Episode, Media
from feeds.errors import FeedError, Unfilmed

if TYPE_CHECKING:
    from feeds.video import Form, Storyboard
    from feeds.video.wave import Levels


def film(
    newsroom: Newsroom,
    show: Show,
    sound: Rendering | None,
    episode: Episode,
    label: Label,
    parcel: Parcel,
    progress: Quiet,
) -> tuple[Media, ...]:
    """Videos of `episode` in every form, laid into `parcel` and signed as its sounds are.

    None where there is no `sound` for them, or where they cannot be made, which the producer is told. Pictures that
    were drawn before are not drawn again.
    """
    if sound is None:
        return ()
    with progress.stage("video", "Drawing the videos"):
        try:
            return tuple(_videos(newsroom, show, sound, episode, label, parcel))
        except Exception as fault:  # whatever it is, the news goes on air
            for path in [path for path in parcel.files if path.endswith(".mp4")]:
                del parcel.files[path]
            progress.say(
                str(fault)
                if isinstance(fault, FeedError)
                else f"No video beside the edition: {type(fault).__name__}: {str(fault)[:200]}"
            )
            return ()


def _videos(
    newsroom: Newsroom, show: Show, sound: Rendering, episode: Episode, label: Label, parcel: Parcel
) -> list[Media]:
    from feeds.video import FORMS, storyboard, write_video
    from feeds.video.muxing import REMEDY, TYPE, Sleeve

    if not aac.installed():  # asked before the sound is decoded, whose remedy is that of another extra
        raise Unfilmed(f"it needs PyAV, which is not installed: {REMEDY}")
    picture = picture_in_file(newsroom, picture_of(newsroom, show))
    seconds = sound.programme.seconds
    board = storyboard(show.channel, _in_time(episode, sound), picture, seconds)
    sleeve = Sleeve(
        episode.title,
        show.channel.author,
        show.channel.title,
        f"{episode.published:%Y-%m-%d}",
        board.label,
        episode.chapters,
    )
    drawn = _drawn(RenderCache(newsroom.renderings), board, sound)
    made = []
    for form in FORMS.values():
        aside = parcel.folder / f"{episode.slug}-{form.name}.mp4"
        write_video(drawn[form.name], sound.file, aside, sleeve)
        tags = label.tags(label.title)
        with aside.open("ab") as behind:
            behind.write(xmp.box(tags.source_type))
        aside, sha256 = finish(aside, TYPE, tags, label.signer)
        path = f"episodes/{episode.slug}/{episode.slug}-{form.name}-{sha256[:8]}.mp4"
        parcel.files[path] = aside
        made.append(Media(path, TYPE, aside.stat().st_size, seconds, sha256))
    return made


def _in_time(episode: Episode, sound: Rendering) -> Episode:
    """With the times of words estimated where the engine gave none: the record holds only what was measured."""
    from feeds.video.words import timed

    lines = tuple(
        line if line.words else replace(line, words=timed(said.spoken, line.start_s, line.end_s))
        for line, said in zip(episode.transcript, sound.programme.transcript, strict=True)
    )
    return replace(episode, transcript=lines)


def _drawn(cache: RenderCache, board: "Storyboard", sound: Rendering) -> "dict[str, Path]":
    """Form -> its pictures in the cache; forms that are not there are drawn side by side."""
    from feeds.video import FORMS, film_key
    from feeds.video.wave import levels

    keys = {form.name: film_key(board, form, sound.key) for form in FORMS.values()}
    found = {name: cache.find(key) for name, key in keys.items()}
    missing = [FORMS[name] for name, kept in found.items() if kept is None]
    if missing:
        heard = levels(aac.decode_blocks(str(sound.file)), sound.programme.rate)
        with ThreadPoolExecutor(len(missing)) as pool:  # x264 and numpy let go of Python
            making = {
                form.name: pool.submit(cache.make, keys[form.name], _writer(board, form, heard))
                for form in missing
            }
            found |= {name: done.result() for name, done in making.items()}
    return {name: kept.file for name, kept in found.items() if kept is not None}


def _writer(board: "Storyboard", form: "Form", heard: "Levels") -> Callable[[BinaryIO], Measures]:
    from feeds.video import draw_film

    def write(out: BinaryIO) -> Measures:
        return draw_film(board, form, heard, out), 0.0, 0.0, 0.0

    return write
