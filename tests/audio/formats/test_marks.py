"""What programs read in a finished file: that a machine reads, in every format that a show publishes."""

import io
from dataclasses import replace
from datetime import date
from pathlib import Path

import numpy as np
import pytest
import soundfile

from audio.errors import Unmastered
from audio.formats import ogg, opus, xmp
from audio.formats.ogg_tags import write_tagged
from audio.formats.tags import Tags, source_type
from audio.mastering import Mastering
from audio.programme import Chapter

TAGS = Tags(
    "Warta Lembah, edisi pagi",
    "Redaksi Lembah",
    "Warta Lembah",
    date(2026, 11, 22),
    chapters=(Chapter(0, 44_100, "Pembuka"), Chapter(44_100, 88_200, "Pasar dibuka\nlagi")),
    source_type=source_type("espeak:id"),
)


@pytest.fixture(scope="module")
def sound() -> bytes:
    """Two seconds of Opus as our encoder writes them."""
    out = io.BytesIO()
    tone = (np.sin(np.arange(88_200) / 20) / 4).astype(np.float32)
    opus.encode([tone], Mastering(channels=1), out)
    return out.getvalue()


def tagged(sound: bytes, tags: Tags = TAGS) -> bytes:
    out = io.BytesIO()
    write_tagged(io.BytesIO(sound), out, tags)
    return out.getvalue()


def test_an_opus_file_says_how_it_was_made_and_where_its_parts_begin(sound: bytes) -> None:
    av = pytest.importorskip("av", reason="PyAV is not installed: pip install 'briefings[video]'")
    with av.open(io.BytesIO(tagged(sound)), format="ogg") as made:
        metadata = {**made.metadata, **made.streams.audio[0].metadata}
        told = {name.lower(): text for name, text in metadata.items()}
        chapters = [
            (float(each["start"] * each["time_base"]), each["metadata"]["title"]) for each in made.chapters()
        ]
    assert told["digitalsourcetype"] == source_type("espeak:id")
    assert (told["title"], told["artist"]) == ("Warta Lembah, edisi pagi", "Redaksi Lembah")
    assert chapters == [(0.0, "Pembuka"), (1.0, "Pasar dibuka lagi")]


def test_its_sound_is_untouched_and_the_same_tags_give_the_same_bytes(sound: bytes) -> None:
    made = tagged(sound)
    assert made == tagged(sound) == tagged(made) and ogg.fault(made) == ""
    (heard, rate), (before, _) = (soundfile.read(io.BytesIO(each)) for each in (made, sound))
    assert rate == 48_000 and np.array_equal(heard, before)


def test_more_chapters_than_a_page_holds_leave_the_last_out_and_never_the_mark(sound: bytes) -> None:
    many = tuple(Chapter(n, n + 1, "Berita panjang " * 40) for n in range(900))
    made = tagged(sound, replace(TAGS, chapters=many))
    assert ogg.fault(made) == "" and b"DIGITALSOURCETYPE=" in made and b"CHAPTER050NAME" in made
    assert b"CHAPTER900" not in made and soundfile.info(io.BytesIO(made)).frames > 90_000


@pytest.mark.parametrize("other", [b"", b"OggS", b"RIFF" + bytes(90)])
def test_what_our_encoder_did_not_write_is_refused(other: bytes) -> None:
    with pytest.raises(Unmastered, match="no page with comments"):
        tagged(other)


def test_the_mark_behind_a_film_is_a_box_of_its_own_that_xml_parsers_read(tmp_path: Path) -> None:
    from xml.etree import ElementTree

    box = xmp.box(source_type("kokoro:sekar"))
    assert int.from_bytes(box[:4], "big") == len(box) and box[4:8] == b"uuid" and box[8:24] == xmp.BOX
    (found,) = ElementTree.fromstring(box[24:].decode()).iter(
        "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}Description"
    )
    assert found.get("{http://iptc.org/std/Iptc4xmpExt/2008-02-29/}DigitalSourceType") == source_type(
        "kokoro:sekar"
    )
