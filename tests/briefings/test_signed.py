"""A show that asks for it signs what it publishes, and publishes nothing where it cannot."""

import io
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from audio.errors import Unsigned
from audio.formats.tags import IPTC
from briefings.editions.broadcast import Made
from briefings.newsroom.config import load
from briefings.newsroom.folder import Newsroom
from briefings.publish.signing import signer
from briefings.remedies import remedy
from briefings.verbs.doctor import examine
from tests.certificates import new_chain

c2pa = pytest.importorskip("c2pa", reason="c2pa-python is not installed: pip install 'briefings[c2pa]'")
KEY = "BRIEFINGS_SIGN_KEY"


@pytest.fixture
def signing(newsroom: Newsroom, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Newsroom:
    """The newsroom with a certificate beside show.toml, and its key elsewhere."""
    chain, key = new_chain(), tmp_path / "kunci.pem"
    (newsroom.root / "sertifikat.pem").write_bytes(chain.certificates)
    key.write_bytes(chain.key)
    key.chmod(0o600)
    show = newsroom.show_file.read_text("utf-8").replace(
        "[publish]\n", '[publish]\nsign = "sertifikat.pem"\n'
    )
    newsroom.show_file.write_text(show.replace("stories = false", "stories = true"), "utf-8")
    monkeypatch.setenv(KEY, str(key))
    return newsroom


def manifest(sound: bytes, kind: str = "audio/mpeg") -> dict[str, Any]:
    with c2pa.Reader(kind, io.BytesIO(sound)) as reader:
        assert reader.get_validation_state() == "Valid"
        return dict(reader.get_active_manifest())


def test_every_sound_of_an_edition_is_signed_before_it_is_named_by_its_content(
    signing: Newsroom, make_edition: Callable[..., Made]
) -> None:
    made = make_edition(signing)
    sounds = sorted(signing.public.rglob("*.mp3"))
    assert made.audio in sounds and signing.public / "latest.mp3" in sounds
    for path in sounds:
        assert f"{IPTC}trainedAlgorithmicMedia" in json.dumps(manifest(path.read_bytes()))
    assert manifest(made.audio.read_bytes())["title"] == made.record.episode.title
    assert made.record.episode.audio.sha256.startswith(made.audio.stem.rpartition("-")[2])


def test_videos_are_signed_too_and_keep_the_mark_beside_the_signature(
    signing: Newsroom, make_edition: Callable[..., Made]
) -> None:
    pytest.importorskip("av", reason="PyAV is not installed: pip install 'briefings[video]'")
    show = signing.show_file.read_text("utf-8").replace("video = false", "video = true", 1)
    signing.show_file.write_text(show.replace('"90s"', '"45s"'), "utf-8")
    made = make_edition(signing)
    films = sorted(signing.public.glob("episodes/*/*.mp4"))
    assert len(films) == 2
    for path in films:
        content = path.read_bytes()
        assert manifest(content, "video/mp4")["title"] == made.record.episode.title
        assert b"Iptc4xmpExt:DigitalSourceType" in content[-1_000:]
        changed = content[:-2_000] + bytes([content[-2_000] ^ 1]) + content[-1_999:]
        with c2pa.Reader("video/mp4", io.BytesIO(changed)) as reader:
            assert reader.get_validation_state() == "Invalid"


def test_without_the_key_nothing_is_published_and_what_to_do_is_said(
    signing: Newsroom, make_edition: Callable[..., Made], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv(KEY)
    with pytest.raises(Unsigned, match=KEY) as fault:
        make_edition(signing)
    assert not signing.public.exists() and "sign_key_env" in remedy(fault.value)
    assert [each.what for each in examine(signing.root) if not each.ok and each.what == "signature"]


def test_a_key_that_others_can_read_signs_nothing(signing: Newsroom, tmp_path: Path) -> None:
    (tmp_path / "kunci.pem").chmod(0o644)
    with pytest.raises(Unsigned, match="chmod 600"):
        signer(signing, load(signing.show_file))


def test_a_certificate_that_has_ended_is_told_before_anything_is_read_aloud(
    signing: Newsroom, tmp_path: Path, make_edition: Callable[..., Made]
) -> None:
    ended = new_chain(ended=True)
    (signing.root / "sertifikat.pem").write_bytes(ended.certificates)
    (tmp_path / "kunci.pem").write_bytes(ended.key)
    with pytest.raises(Unsigned, match="ended on"):
        make_edition(signing)
    assert not signing.clips.exists(), "not a word was spoken"


def test_the_doctor_tells_of_a_certificate_that_ends_soon(signing: Newsroom) -> None:
    (told,) = (each for each in examine(signing.root) if each.what == "signature")
    assert "ends on" in told.detail and not told.needed


def test_a_show_that_does_not_ask_is_asked_for_no_key(newsroom: Newsroom) -> None:
    assert signer(newsroom, load(newsroom.show_file), {}) is None


def test_a_certificate_that_is_not_there_is_named_by_its_setting(signing: Newsroom) -> None:
    (signing.root / "sertifikat.pem").unlink()
    with pytest.raises(Unsigned, match=r"\[publish\] sign"):
        signer(signing, load(signing.show_file))
