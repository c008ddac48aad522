"""Kokoro: one sentence is really spoken; the rest is what stands around the model."""

import importlib.util
import json
from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest

from audio.engine import Clip, Utterance
from audio.engines import kokoro_model
from audio.engines.clauses import clauses
from audio.engines.kokoro import Kokoro
from audio.engines.kokoro_notation import readable
from audio.engines.kokoro_voices import read_recipes
from audio.errors import EngineFailed, EngineUnreachable

installed = pytest.mark.skipif(
    importlib.util.find_spec("onnxruntime") is None,
    reason="onnxruntime is not installed: pip install '.[neural]'",
)
TEXT = "Selamat pagi, pendengar. Ini warta."
IPA = "səlˈamat pˈaɡi, pəndˈəŋar. ˈini wˈarta."


@pytest.fixture(scope="module")
def kokoro() -> Kokoro:
    return Kokoro()


@pytest.fixture(scope="module")
def clip(kokoro: Kokoro) -> Clip:
    return kokoro.speak(Utterance(TEXT, IPA, "jm_kumo"))


@installed
def test_a_sentence_is_really_spoken(clip: Clip) -> None:
    assert clip.sound.rate == 24_000
    assert 2.0 < clip.sound.seconds < 6.0
    assert 0.1 < np.max(np.abs(clip.sound.samples)) < 1.0


@installed
def test_words_lie_where_they_are_heard(clip: Clip) -> None:
    words = [mark for mark in clip.marks if mark.kind == "word"]
    assert [mark.text for mark in words] == TEXT.split()
    assert all(a.end_s <= b.start_s for a, b in pairwise(words))
    level = np.abs(clip.sound.samples)
    inside = [level[int(w.start_s * 24_000) : int(w.end_s * 24_000)].max() for w in words]
    assert min(inside) > 0.1
    gap = level[int((words[2].end_s + 0.05) * 24_000) : int((words[3].start_s - 0.05) * 24_000)]
    assert len(gap) > 0.2 * 24_000 and gap.max() < 0.02


@installed
def test_words_of_a_quick_reader_lie_where_they_are_heard(kokoro: Kokoro, clip: Clip) -> None:
    quick = kokoro.speak(Utterance(TEXT, IPA, "jm_kumo", rate=1.4))
    assert quick.sound.seconds == pytest.approx(clip.sound.seconds / 1.4, rel=0.1)
    words = [mark for mark in quick.marks if mark.kind == "word"]
    level = np.abs(quick.sound.samples)
    gap = level[int((words[2].end_s + 0.04) * 24_000) : int((words[3].start_s - 0.04) * 24_000)]
    assert len(gap) > 0.1 * 24_000 and gap.max() < 0.03
    assert min(level[int(w.start_s * 24_000) : int(w.end_s * 24_000)].max() for w in words) > 0.1


@installed
def test_sentences_have_their_times(clip: Clip) -> None:
    sentences = [mark for mark in clip.marks if mark.kind == "sentence"]
    assert [mark.text for mark in sentences] == ["Selamat pagi, pendengar.", "Ini warta."]
    assert sentences[0].end_s + 0.3 < sentences[1].start_s


@installed
def test_the_same_words_give_the_same_bytes(kokoro: Kokoro) -> None:
    once, again = (kokoro.speak(Utterance("Warta.", "wˈarta.", "jf_gongitsune")) for _ in range(2))
    assert once.sound.samples.tobytes() == again.sound.samples.tobytes()


@installed
def test_a_line_without_words_is_refused(kokoro: Kokoro) -> None:
    with pytest.raises(EngineFailed, match="nothing in this line"):
        kokoro.speak(Utterance("…", "… ！", "jm_kumo"))


@installed
def test_a_station_with_the_model_can_use_it_without_loading_it(kokoro: Kokoro) -> None:
    Kokoro().check()


def test_a_station_without_the_model_is_told_how_to_get_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(kokoro_model, "PARTS", ("model_that_is_not_here",))
    with pytest.raises(EngineUnreachable, match=r"briefings\[neural\]"):
        kokoro_model.find_model_files()


def test_a_damaged_model_is_not_loaded(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    package = tmp_path / "model_part"
    package.mkdir()
    (package / "part.bin").write_bytes(b"x" * 10)
    monkeypatch.syspath_prepend(tmp_path)
    monkeypatch.setattr(kokoro_model, "PARTS", ("model_part",))
    with pytest.raises(EngineUnreachable, match="10 bytes"):
        kokoro_model.find_model_files()
    monkeypatch.setattr(kokoro_model, "BYTES", 10)
    with pytest.raises(EngineUnreachable, match="SHA-256"):
        kokoro_model.Model()


def test_a_model_of_ones_own_that_is_missing_is_named() -> None:
    with pytest.raises(EngineUnreachable, match=r"tidak-ada\.onnx"):
        Kokoro({"model": "tidak-ada.onnx"}).check()


def test_the_default_voice_is_a_man_and_the_next_a_woman(kokoro: Kokoro) -> None:
    assert [(voice.name, voice.sex) for voice in kokoro.traits.voices[:2]] == [
        ("bayu", "male"),
        ("sekar", "female"),
    ]


def test_a_newsroom_can_blend_a_voice_of_its_own(tmp_path: Path) -> None:
    (tmp_path / "warta.toml").write_text(
        'sex = "male"\nseconds_per_letter = 0.08\nseconds_per_line = 0.3\n[blend]\na = 0.25\nb = 0.75\n'
    )
    recipe = next(recipe for recipe in read_recipes(tmp_path) if recipe.voice.name == "warta")
    vectors = {"a": np.ones((510, 1, 256), np.float32), "b": np.zeros((510, 1, 256), np.float32)}
    assert recipe.style(vectors).shape == (510, 256)
    assert np.allclose(recipe.style(vectors), 0.25)


def test_another_blend_under_the_same_name_is_another_voice(tmp_path: Path) -> None:
    versions = set()
    for weight in (0.25, 0.5):
        (tmp_path / "warta.toml").write_text(
            f"seconds_per_letter = 0.08\nseconds_per_line = 0.3\n[blend]\na = {weight}\nb = {1 - weight}\n"
        )
        versions |= {
            recipe.voice.version for recipe in read_recipes(tmp_path) if recipe.voice.name == "warta"
        }
    assert len(versions) == 2


@pytest.mark.parametrize(
    "recipe", ["[blend]\na = 0.5\n", "rate = 9\n[blend]\na = 1\n", "not toml", "[blend]\na = 1\n"]
)
def test_a_recipe_that_is_none_is_named(tmp_path: Path, recipe: str) -> None:
    (tmp_path / "salah.toml").write_text(recipe)
    with pytest.raises(EngineUnreachable, match=r"salah\.toml is no voice"):
        read_recipes(tmp_path)


VOCABULARY = {symbol: n for n, symbol in enumerate(json.loads('" ,.;:!?—abdeijklmnoprstuvwyzŋɲəɡʃʒʤʧʔˈˌː"'))}


@pytest.mark.parametrize(
    ("ipa", "read"),
    [
        ("t͡ʃˈint͡ʃin d͡ʒˈalan", "ʧˈinʧin ʤˈalan"),
        ("tʃari dʒadi gula", "ʧari ʤadi ɡula"),
        ("t̪ani  d̪atang", "tani datanɡ"),
        ("(en)spˈiːd(id) kota", "spˈiːd kota"),
        ("anak-anak", "anakanak"),
        ("warta☃.", "warta."),
    ],
)
def test_phonemes_are_put_into_the_models_characters(ipa: str, read: str) -> None:
    assert readable(ipa, VOCABULARY) == read


def test_a_line_too_long_for_the_model_is_cut_at_its_clauses() -> None:
    clause = "wˈarɡa mənˈanam pˈohon di səpanjaŋ jalan, "
    said = list(clauses(clause * 40 + "səlˈəsai.", 510))
    assert all(len(piece.text) <= 510 for piece in said)
    assert all(piece.text.endswith(",") for piece in said[:-1])
    assert " ".join(piece.text for piece in said) == clause * 40 + "səlˈəsai."
    assert [piece.ends_sentence for piece in said] == [False] * (len(said) - 1) + [True]


def test_a_word_longer_than_the_model_takes_is_cut_all_the_same() -> None:
    assert [len(piece.text) for piece in clauses("a" * 1200, 510)] == [510, 510, 180]
