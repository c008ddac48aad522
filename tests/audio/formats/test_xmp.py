"""M4A and video say that a machine made them, to every program that reads XMP, and play as before."""

import io
import shutil
import subprocess
from pathlib import Path
from xml.etree.ElementTree import fromstring

import numpy as np
import pytest

from audio.formats import aac, xmp
from audio.formats.tags import source_type
from audio.mastering import Mastering

with_av = pytest.mark.skipif(not aac.installed(), reason=f"PyAV is not installed: {aac.REMEDY}")
NAME = "{http://iptc.org/std/Iptc4xmpExt/2008-02-29/}DigitalSourceType"


@pytest.fixture
def sound(tmp_path: Path) -> Path:
    made = io.BytesIO()
    aac.encode([np.zeros(44_100, np.float32)], Mastering(), made)
    path = tmp_path / "warta.m4a"
    path.write_bytes(made.getvalue())
    return path


@with_av
@pytest.mark.parametrize("voice", ["espeak:id", "kokoro:sekar"])
def test_a_program_that_reads_xmp_learns_how_the_voice_is_made(sound: Path, voice: str) -> None:
    import av

    xmp.mark(sound, source_type(voice))
    with av.open(str(sound), options={"export_xmp": "1"}) as opened:
        packet = opened.metadata["xmp"]
        assert sum(frame.samples for frame in opened.decode(audio=0)) >= 44_100, "it plays"
    (told,) = fromstring(packet[packet.index("<x:") : packet.rindex("<?xpacket")]).iter(NAME)
    assert told.text == source_type(voice)


@with_av
def test_what_stands_in_the_mark_is_text_and_never_mark_up(sound: Path) -> None:
    before = sound.read_bytes()
    xmp.mark(sound, "</rdf:RDF>&")
    written = sound.read_bytes()
    assert written.startswith(before) and b"&lt;/rdf:RDF&gt;&amp;" in written
    assert int.from_bytes(written[len(before) : len(before) + 4], "big") == len(written) - len(before)


@with_av
@pytest.mark.skipif(not shutil.which("exiftool"), reason="ExifTool is not installed")
def test_exiftool_reads_it(sound: Path) -> None:
    xmp.mark(sound, source_type("espeak:id"))
    told = subprocess.run(
        ["exiftool", "-s3", "-XMP-iptcExt:DigitalSourceType#", str(sound)], capture_output=True, text=True
    )
    assert told.stdout.strip() == source_type("espeak:id")
