"""Signed sounds: anybody's reader of Content Credentials sees who made them and that a machine reads."""

import importlib
import json
import shutil
import subprocess
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import lameenc
import numpy as np
import pytest

from audio.errors import Unsigned
from audio.formats import id3, signing
from audio.formats.tags import IPTC, Tags, source_type
from audio.programme import Chapter
from tests.certificates import Chain, new_chain

c2pa = pytest.importorskip("c2pa", reason=f"c2pa-python is not installed: {signing.REMEDY}")
RATE = 44_100
TAGS = Tags(
    "Warta Lembah, edisi pagi",
    "Redaksi Lembah",
    "Warta Lembah",
    date(2026, 11, 29),
    cover=b"\xff\xd8" + bytes(5_000),
    chapters=(
        Chapter(0, RATE, "Pembuka"),
        Chapter(
            RATE, 2 * RATE, "Pasar " + "dibuka lagi " * 20, "pasar", "https://kabar.example/" + "a" * 300
        ),
        Chapter(2 * RATE, 3 * RATE, "Jembatan diperkuat", "jembatan", "https://kabar.example/jembatan"),
    ),
    rate=RATE,
    source_type=source_type("kokoro:jf_alpha"),
    pictures={"pasar": b"\x89PNG" + bytes(6_000)},
)


@pytest.fixture(scope="module")
def chain() -> Chain:
    return new_chain()


@pytest.fixture(scope="module")
def sound() -> bytes:
    """Three seconds, without a tag."""
    encoder = lameenc.Encoder()
    encoder.set_bit_rate(32)
    encoder.set_in_sample_rate(RATE)
    encoder.set_channels(1)
    encoder.silence()
    tone = (np.sin(np.arange(3 * RATE) / 20) * 8_000).astype(np.int16)
    return bytes(encoder.encode(tone.tobytes())) + bytes(encoder.flush())


def signed(tmp_path: Path, sound: bytes, chain: Chain, tags: Tags = TAGS) -> Path:
    """The sound with its tag, signed."""
    plain, target = tmp_path / "polos.mp3", tmp_path / "bertanda.mp3"
    plain.write_bytes(id3.header(signing.signable(tags)) + sound)
    by = signing.credentials(chain.certificates, chain.key)
    signing.sign(plain, target, "audio/mpeg", tags, by, "briefings 0.1.0")
    return target


def read(path: Path, root: bytes = b"") -> tuple[str, dict[str, Any]]:
    """What a stranger's reader says of a file, who trusts `root`."""
    trust = {"verify": {"verify_trust": True}, "trust": {"user_anchors": root.decode()}} if root else {}
    with (
        c2pa.Context.from_dict(trust) as context,
        path.open("rb") as file,
        c2pa.Reader("audio/mpeg", file, context=context) as reader,
    ):
        return str(reader.get_validation_state()), reader.get_active_manifest()


def test_a_reader_sees_who_signed_and_that_the_voice_is_a_machines(
    tmp_path: Path, sound: bytes, chain: Chain
) -> None:
    state, manifest = read(signed(tmp_path, sound, chain), chain.root)
    assert state == "Trusted"
    (actions,) = (each for each in manifest["assertions"] if each["label"].startswith("c2pa.actions"))
    (created,) = actions["data"]["actions"]
    assert created["action"] == "c2pa.created"
    assert created["digitalSourceType"] == f"{IPTC}trainedAlgorithmicMedia"
    assert manifest["signature_info"]["issuer"] == "Redaksi Lembah" and manifest["title"] == TAGS.title
    assert manifest["claim_generator_info"][0]["name"] == "briefings"


def test_a_voice_that_speaks_by_rules_alone_is_told_as_that(
    tmp_path: Path, sound: bytes, chain: Chain
) -> None:
    ruled = replace(TAGS, source_type=source_type("espeak:id"))
    _, manifest = read(signed(tmp_path, sound, chain, ruled))
    assert f"{IPTC}algorithmicMedia" in json.dumps(manifest)


def test_a_sound_that_somebody_has_changed_is_told_from_the_signed_one(
    tmp_path: Path, sound: bytes, chain: Chain
) -> None:
    path = signed(tmp_path, sound, chain)
    raw = bytearray(path.read_bytes())
    raw[-500] ^= 1
    path.write_bytes(raw)
    assert read(path, chain.root)[0] == "Invalid"


def test_a_strangers_certificate_signs_validly_and_is_not_trusted(
    tmp_path: Path, sound: bytes, chain: Chain
) -> None:
    assert read(signed(tmp_path, sound, new_chain()), chain.root)[0] == "Valid"


@pytest.mark.parametrize("kind", ["p384", "ed25519", "rsa"])
def test_keys_of_other_kinds_sign_too(tmp_path: Path, sound: bytes, kind: str) -> None:
    own = new_chain(kind)
    assert read(signed(tmp_path, sound, own), own.root)[0] == "Trusted"


@pytest.mark.skipif(shutil.which("ffprobe") is None, reason="ffprobe is not installed")
def test_players_find_every_chapter_in_a_signed_sound(tmp_path: Path, sound: bytes, chain: Chain) -> None:
    command = ["ffprobe", "-v", "error", "-show_chapters", "-show_format", "-of", "json"]
    told = json.loads(subprocess.check_output([*command, str(signed(tmp_path, sound, chain))]))
    titles = [each["tags"]["title"] for each in told["chapters"]]
    assert [titles[0], titles[2]] == ["Pembuka", "Jembatan diperkuat"]
    assert titles[1].startswith("Pasar dibuka lagi") and titles[1].endswith("…")
    assert told["format"]["tags"]["title"] == TAGS.title


def test_a_certificate_that_has_ended_signs_nothing(tmp_path: Path, sound: bytes) -> None:
    with pytest.raises(Unsigned):
        signed(tmp_path, sound, new_chain(ended=True))


@pytest.mark.parametrize(
    ("certificates", "key", "why"),
    [
        (b"", None, "certificate is no PEM"),
        (b"kosong", None, "certificate is no PEM"),
        (None, b"kosong", "key is no PEM"),
        (None, new_chain().key, "not that of the certificate"),
    ],
)
def test_what_cannot_sign_is_said_without_a_word_of_the_key(
    chain: Chain, certificates: bytes | None, key: bytes | None, why: str
) -> None:
    with pytest.raises(Unsigned, match=why) as told:
        signing.credentials(
            chain.certificates if certificates is None else certificates, chain.key if key is None else key
        )
    assert "PRIVATE" not in str(told.value)
    assert "PRIVATE" not in repr(signing.credentials(chain.certificates, chain.key))


def test_without_the_extra_the_command_that_installs_it_is_named(
    monkeypatch: pytest.MonkeyPatch, chain: Chain
) -> None:
    def missing(name: str) -> Any:
        if name == "c2pa":
            raise ImportError(name)
        return importlib.import_module(name)

    signing._c2pa.cache_clear()
    monkeypatch.setattr(signing, "import_module", missing)
    with pytest.raises(Unsigned, match=r"pip install 'briefings\[c2pa\]'"):
        signing.credentials(chain.certificates, chain.key)
    signing._c2pa.cache_clear()
