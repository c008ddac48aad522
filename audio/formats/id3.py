"""ID3v2.3: title, cover and chapters, in front of a finished MP3.

Written once, by eyeD3: mutagen would sort the chapters by their size when it saves.
"""

import tempfile
from pathlib import Path
from urllib.parse import quote

from eyed3.core import Date
from eyed3.id3 import ID3_V2_3, Tag
from eyed3.id3.frames import IMAGE_FID, ImageFrame, StartEndTuple

from audio.formats.mpeg import tag_bytes
from audio.formats.tags import GENRE, Tags, clean, milliseconds

MOST_IN_CONTENTS = 255
"""The table of contents counts its entries in one byte."""
URL_MARKS = ":/?#[]@!$&'()*+,;=%~"


def tag(mp3: bytes, tags: Tags) -> bytes:
    """`mp3` with `tags` in front of it, in place of any that it had; the same input gives the same bytes."""
    return header(tags) + mp3[tag_bytes(mp3) :]


def header(tags: Tags) -> bytes:
    """The tag alone: for a file too long to be held in memory, write this and then the MP3."""
    made = Tag(version=ID3_V2_3)
    made.title, made.artist, made.album = clean(tags.title), clean(tags.artist), clean(tags.album)
    made.recording_date = Date(tags.date.year, tags.date.month, tags.date.day)
    made.genre = GENRE
    made.setTextFrame(b"TLAN", tags.language)
    if tags.track:
        made.track_num = tags.track
    if tags.comment:
        made.comments.set(clean(tags.comment), "", tags.language.encode("ascii"))
    if tags.source_type:  # the mark that programs read (EU AI Act, article 50)
        made.user_text_frames.set(clean(tags.source_type), "digitalSourceType")
    if tags.cover:
        made.images.set(ImageFrame.FRONT_COVER, tags.cover, _kind(tags.cover), "")
    _add_chapters(made, tags)
    with tempfile.TemporaryDirectory() as folder:  # eyeD3 writes to files only
        path = Path(folder) / "tag.mp3"
        path.touch()
        made.save(str(path), version=ID3_V2_3)
        return path.read_bytes()


def _add_chapters(made: Tag, tags: Tags) -> None:
    names = []
    for number, chapter in enumerate(tags.chapters):
        name = f"chp{number}".encode("ascii")
        times = StartEndTuple(milliseconds(chapter.start, tags.rate), milliseconds(chapter.end, tags.rate))
        frame = made.chapters.set(name, times)
        frame.title = clean(chapter.title)
        if chapter.link:
            frame.user_url = quote(chapter.link, safe=URL_MARKS)
        if chapter.story in tags.pictures:
            picture = tags.pictures[chapter.story]
            frame.sub_frames[IMAGE_FID] = ImageFrame(
                picture_type=ImageFrame.OTHER, image_data=picture, mime_type=_kind(picture).encode("ascii")
            )
        names.append(name)
    if names:
        made.table_of_contents.set(b"toc", toplevel=True, ordered=True, child_ids=names[:MOST_IN_CONTENTS])


def _kind(picture: bytes) -> str:
    return "image/png" if picture.startswith(b"\x89PNG") else "image/jpeg"
