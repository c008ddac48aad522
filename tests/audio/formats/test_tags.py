"""What a player shows: title, cover, chapters in the order of time."""

import io
from datetime import date
from pathlib import Path

import eyed3
import lameenc
import numpy as np
import pytest
import soundfile

from audio.formats.id3 import header, tag
from audio.formats.mpeg import tag_bytes
from audio.formats.tags import Tags, milliseconds, source_type
from audio.programme import Chapter

RATE = 44_100
JPEG = b"\xff\xd8\xff\xe0" + bytes(range(256)) * 40


def mp3() -> bytes:
    encoder = lameenc.Encoder()
    encoder.silence()
    encoder.set_channels(1)
    encoder.set_in_sample_rate(RATE)
    encoder.set_bit_rate(64)
    sound = (3_000 * np.sin(np.arange(RATE) / 20)).astype(np.int16)
    return bytes(encoder.encode(sound.tobytes()) + encoder.flush())


def tags(count: int = 12, **changes: object) -> Tags:
    chapters = tuple(
        Chapter(
            i * 10 * RATE,
            (i + 1) * 10 * RATE,
            f"Berita {'panjang sekali ' * (count - i)}{i}",
            f"s{i}",
            f"https://contoh.id/{i}?a=1&b=é",
        )
        for i in range(count)
    )
    facts: dict[str, object] = {
        "title": "Warta Pagi – 22 November 2026",
        "artist": "Redaksi Warta",
        "album": "Warta",
        "date": date(2026, 11, 22),
        "track": 7,
        "comment": "Pasar ikan dibuka; jembatan “Sungai Teduh” diperbaiki.",
        "cover": JPEG,
        "chapters": chapters,
    }
    return Tags(**{**facts, **changes})  # type: ignore[arg-type]  # a test's short-hand


def written(tmp_path: Path, data: bytes) -> eyed3.id3.Tag:
    path = tmp_path / "warta.mp3"
    path.write_bytes(data)
    found = eyed3.load(str(path)).tag
    assert found is not None
    return found


def test_title_cover_and_the_rest_are_read_back(tmp_path: Path) -> None:
    found = written(tmp_path, tag(mp3(), tags()))
    assert (found.title, found.artist, found.album) == (
        "Warta Pagi – 22 November 2026",
        "Redaksi Warta",
        "Warta",
    )
    assert (found.version, found.track_num[0], found.genre.name) == ((2, 3, 0), 7, "Podcast")
    assert str(found.getBestDate()) == "2026-11-22"
    assert (found.comments[0].text, found.comments[0].lang) == (tags().comment, b"ind")
    assert (found.images[0].image_data, found.images[0].mime_type) == (JPEG, "image/jpeg")


def test_chapters_stand_in_the_order_of_time_with_title_and_link(tmp_path: Path) -> None:
    data = tag(mp3(), tags())
    found = written(tmp_path, data)
    chapters = list(found.chapters)
    assert [c.times.start for c in chapters] == [i * 10_000 for i in range(12)]
    assert [c.title for c in chapters] == [c.title for c in tags().chapters]
    assert chapters[3].user_url == "https://contoh.id/3?a=1&b=%C3%A9"
    places = [data.index(b"chp%d\0" % number) for number in range(12)]
    assert places == sorted(places)
    (contents,) = found.table_of_contents
    assert contents.child_ids == [f"chp{i}".encode() for i in range(12)]
    assert contents.toplevel and contents.ordered


def test_a_chapter_that_has_a_picture_shows_it(tmp_path: Path) -> None:
    png = b"\x89PNG\r\n\x1a\n" + bytes(500)
    data = tag(mp3(), tags(count=4, pictures={"s1": png, "s2": JPEG}))
    shown = [chapter.sub_frames.get(b"APIC", []) for chapter in written(tmp_path, data).chapters]
    assert [len(each) for each in shown] == [0, 1, 1, 0]
    assert (shown[1][0].image_data, shown[1][0].mime_type) == (png, "image/png")
    assert (shown[2][0].image_data, shown[2][0].mime_type) == (JPEG, "image/jpeg")
    assert [len(image.image_data) for image in written(tmp_path, data).images] == [len(JPEG)]


def test_the_same_tags_give_the_same_bytes() -> None:
    assert tag(mp3(), tags()) == tag(mp3(), tags())


@pytest.mark.parametrize(
    ("voices", "kind"),
    [
        (["kokoro:bayu"], "trainedAlgorithmicMedia"),
        (["espeak:id"], "algorithmicMedia"),
        (["espeak:id", "espeak:id+f3"], "algorithmicMedia"),
        (["espeak:id", "kokoro:sekar"], "trainedAlgorithmicMedia"),
        (["espeak-neural:x", ""], "trainedAlgorithmicMedia"),
        ([""], "trainedAlgorithmicMedia"),
    ],
)
def test_a_file_says_to_programs_how_it_was_made(voices: list[str], kind: str, tmp_path: Path) -> None:
    found = written(tmp_path, tag(mp3(), tags(source_type=source_type(*voices))))
    mark = found.user_text_frames.get("digitalSourceType")
    assert mark.text == f"http://cv.iptc.org/newscodes/digitalsourcetype/{kind}"


def test_tagging_again_replaces_the_tag() -> None:
    once = tag(mp3(), tags())
    assert tag(once, tags()) == once
    assert tag(tag(mp3(), tags(title="Lama")), tags()) == once


def test_the_sound_is_untouched() -> None:
    sound = mp3()
    tagged = tag(sound, tags())
    assert tagged.endswith(sound) and tagged == header(tags()) + sound
    before, after = (soundfile.read(io.BytesIO(data))[0] for data in (sound, tagged))
    assert np.array_equal(before, after)


def test_what_comes_from_an_article_cannot_break_the_tag(tmp_path: Path) -> None:
    hostile = Chapter(0, RATE, "Judul\x00TIT2\r\nkedua\u202e", "s", "https://contoh.id/a b\n\x00c")
    found = written(tmp_path, tag(mp3(), tags(title="A\x00B\nC", chapters=(hostile,))))
    assert found.title == "A B C"
    chapter = next(iter(found.chapters))
    assert chapter.title.startswith("Judul TIT2  kedua")
    assert chapter.user_url == "https://contoh.id/a%20b%0A%00c"


def test_an_episode_without_extras_is_tagged_all_the_same(tmp_path: Path) -> None:
    found = written(tmp_path, tag(mp3(), tags(count=0, track=0, comment="", cover=b"")))
    assert found.title
    assert not list(found.images) and not list(found.chapters) and not list(found.table_of_contents)


def test_three_hundred_chapters_do_not_overflow_the_contents(tmp_path: Path) -> None:
    found = written(tmp_path, tag(mp3(), tags(count=300)))
    assert len(list(found.chapters)) == 300
    assert len(next(iter(found.table_of_contents)).child_ids) == 255


@pytest.mark.parametrize(("frame", "ms"), [(0, 0), (44_100, 1_000), (22, 0), (23, 1), (66, 1), (67, 2)])
def test_times_are_rounded_to_the_millisecond(frame: int, ms: int) -> None:
    assert milliseconds(frame, RATE) == ms


@pytest.mark.parametrize(("flags", "size"), [(0, 210), (0x10, 220)])
def test_a_tag_ends_behind_its_footer(flags: int, size: int) -> None:
    assert tag_bytes(b"ID3\4\0" + bytes((flags, 0, 0, 1, 72)) + bytes(400)) == size
    assert tag_bytes(b"\xff\xfb\x50\xc4" + bytes(40)) == 0
