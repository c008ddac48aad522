"""Supertonic: its way of reading with graphs of the same signature, so small that they only hum."""

import json
import shutil
from pathlib import Path

import numpy as np
import pytest

from audio.engine import Clip, Utterance
from audio.engines import fetched
from audio.engines.supertonic import NATURAL_SPEED, VOICES, Supertonic
from audio.engines.supertonic_model import FILES, plain
from audio.errors import EngineFailed, EngineUnreachable

onnx = pytest.importorskip("onnx", reason="pip install '.[dev]'")
RATE, BASE, SQUEEZED, DEPTH = 16_000, 64, 2, 4
WIDE, FRAME = DEPTH * SQUEEZED, BASE * SQUEEZED
TEXT = "Selamat pagi, pendengar. Ini warta."
LETTER_S = 0.06
"""What the tiny model takes for a character; its language marks count as well."""


def value(name: str, *shape: int | str, kind: int = 1) -> "onnx.ValueInfoProto":
    return onnx.helper.make_tensor_value_info(name, kind, shape)


def graph(file: Path, nodes: list[object], given: list[object], out: object, **fixed: np.ndarray) -> None:
    constants = [onnx.numpy_helper.from_array(array, name) for name, array in fixed.items()]
    made = onnx.helper.make_graph(nodes, file.stem, given, [out], constants)
    model = onnx.helper.make_model(made, opset_imports=[onnx.helper.make_opsetid("", 13)], ir_version=8)
    onnx.checker.check_model(model)
    file.write_bytes(model.SerializeToString())


def tiny(folder: Path) -> Path:
    """A model with the inputs and outputs of Supertonic 3, which hums for each character."""
    (folder / "onnx").mkdir(parents=True)
    (folder / "voice_styles").mkdir()
    node = onnx.helper.make_node
    ids, mask = value("text_ids", 1, "n", kind=7), value("text_mask", 1, 1, "n")
    sound, length = value("style_ttl", 1, 2, 3), value("style_dp", 1, 2, 2)
    graph(
        folder / FILES[0],
        [
            node("ReduceSum", ["text_mask"], ["count"], keepdims=0),
            node("ReduceMean", ["style_dp"], ["slow"], keepdims=0),
            node("Mul", ["count", "slow"], ["lasting"]),
            node("Mul", ["lasting", "each"], ["seconds"]),
            node("Reshape", ["seconds", "one"], ["duration"]),
        ],
        [ids, length, mask],
        value("duration", 1),
        each=np.array(LETTER_S, np.float32),
        one=np.array([1], np.int64),
    )
    graph(
        folder / FILES[1],
        [
            node("Cast", ["text_ids"], ["numbers"], to=1),
            node("Unsqueeze", ["numbers", "axis"], ["rows"]),
            node("Mul", ["rows", "text_mask"], ["text_emb"]),
        ],
        [ids, sound, mask],
        value("text_emb", 1, 1, "n"),
        axis=np.array([1], np.int64),
    )
    graph(
        folder / FILES[2],
        [
            node("ReduceMean", ["text_emb"], ["said"], keepdims=0),
            node("ReduceMean", ["style_ttl"], ["colour"], keepdims=0),
            node("Add", ["said", "colour"], ["both"]),
            node("Div", ["both", "total_step"], ["step"]),
            node("Add", ["noisy_latent", "step"], ["moved"]),
            node("Mul", ["moved", "latent_mask"], ["denoised_latent"]),
        ],
        [
            value("noisy_latent", 1, WIDE, "l"), value("text_emb", 1, 1, "n"), sound, mask,
            value("latent_mask", 1, 1, "l"), value("current_step", 1), value("total_step", 1),
        ],
        value("denoised_latent", 1, WIDE, "l"),
    )  # fmt: skip
    hum = np.sin(2 * np.pi * np.outer(np.arange(1, WIDE + 1), np.arange(FRAME)) / FRAME).astype(np.float32)
    graph(
        folder / FILES[3],
        [
            node("Transpose", ["latent"], ["frames"], perm=[0, 2, 1]),
            node("MatMul", ["frames", "hum"], ["heard"]),
            node("Reshape", ["heard", "flat"], ["wav_tts"]),
        ],
        [value("latent", 1, WIDE, "l")],
        value("wav_tts", 1, "samples"),
        hum=hum / 100,
        flat=np.array([1, -1], np.int64),
    )
    config = {
        "ae": {"sample_rate": RATE, "base_chunk_size": BASE},
        "ttl": {"chunk_compress_factor": SQUEEZED, "latent_dim": DEPTH},
    }
    (folder / FILES[4]).write_text(json.dumps(config), encoding="utf-8")
    (folder / FILES[5]).write_text(
        json.dumps([n if 31 < n < 127 else -1 for n in range(256)]), encoding="utf-8"
    )
    for name in VOICES:
        slow = 1.0 if name[0] == "F" else 1.25
        style = {
            "style_ttl": {"dims": [1, 2, 3], "data": [[[1, 2, 3], [4, 5, 6]]]},
            "style_dp": {"dims": [1, 2, 2], "data": [[[slow, slow], [slow, slow]]]},
        }
        (folder / "voice_styles" / f"{name}.json").write_text(json.dumps(style), encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tiny(tmp_path_factory.mktemp("model") / "supertonic")


@pytest.fixture(scope="module")
def supertonic(folder: Path) -> Supertonic:
    return Supertonic({"model": str(folder)})


@pytest.fixture(scope="module")
def clip(supertonic: Supertonic) -> Clip:
    return supertonic.speak(Utterance(TEXT, TEXT, "F1"))


def test_a_line_lasts_as_long_as_its_model_says(supertonic: Supertonic, clip: Clip) -> None:
    supertonic.check()
    marked = len("<id></id>")
    letters = len("Selamat pagi, pendengar.") + len("Ini warta.") + 2 * marked
    assert clip.sound.rate == RATE
    assert clip.sound.seconds == pytest.approx(letters * LETTER_S / NATURAL_SPEED + 0.4, abs=0.1)


def test_sentences_have_their_times(clip: Clip) -> None:
    first, second = clip.marks
    assert [first.text, second.text] == ["Selamat pagi, pendengar.", "Ini warta."]
    assert second.start_s - first.end_s == pytest.approx(0.4, abs=0.01)
    assert second.end_s == pytest.approx(clip.sound.seconds, abs=0.01)


@pytest.mark.parametrize("rate", [0.5, 1.5, 2.5])
def test_a_reader_is_as_quick_as_asked_also_where_the_model_is_not(
    supertonic: Supertonic, clip: Clip, rate: float
) -> None:
    other = supertonic.speak(Utterance(TEXT, TEXT, "F1", rate=rate))
    assert other.sound.seconds == pytest.approx(clip.sound.seconds / rate, rel=0.06)


def test_each_voice_has_its_own_pace(supertonic: Supertonic, clip: Clip) -> None:
    slower = supertonic.speak(Utterance(TEXT, TEXT, "M1"))
    spoken, more = clip.sound.seconds - 0.4, slower.sound.seconds - 0.4
    assert more / spoken == pytest.approx(1.25, rel=0.05)


def test_the_same_words_give_the_same_bytes_and_others_do_not(supertonic: Supertonic, folder: Path) -> None:
    def say(text: str, engine: Supertonic = supertonic, voice: str = "F2") -> bytes:
        return engine.speak(Utterance(text, text, voice)).sound.samples.tobytes()

    assert say("Warta.") == say("Warta.", Supertonic({"model": str(folder)}))
    assert say("Warta.") != say("Warna.")
    assert say("Warta.") != say("Warta.", Supertonic({"model": str(folder), "steps": "3"}))


def test_nothing_is_said_of_a_line_without_words(supertonic: Supertonic) -> None:
    with pytest.raises(EngineFailed, match="nothing in this line"):
        supertonic.speak(Utterance("…", "…", "F1"))


def test_a_voice_that_there_is_not_is_named(supertonic: Supertonic) -> None:
    with pytest.raises(EngineFailed, match="no voice 'F9'"):
        supertonic.speak(Utterance(TEXT, TEXT, "F9"))


def test_a_station_without_the_model_is_told_how_to_get_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(fetched.PLACE, str(tmp_path))
    with pytest.raises(EngineUnreachable, match="briefings voices get supertonic"):
        Supertonic().check()
    monkeypatch.setattr("audio.engines.supertonic.find_spec", lambda _: None)
    with pytest.raises(EngineUnreachable, match=r"briefings\[supertonic\]"):
        Supertonic().check()


@pytest.mark.parametrize(
    ("path", "content", "told"),
    [
        (FILES[3], b"bukan model", r"vocoder\.onnx cannot be loaded"),
        (FILES[4], b'{"ae": {}}', "settings cannot be read"),
        (FILES[4], b"[" * 200_000, "settings cannot be read"),
        (FILES[4], b'{"ae": {"sample_rate": 1e999}}', "inf is no number of samples"),
        (FILES[4], b'{"ae": {"sample_rate": 0}}', "0 is no number of samples"),
        (FILES[5], b"17", "no list of numbers"),
        (FILES[5], b'["a"]', "no list of numbers"),
        ("voice_styles/F1.json", b'{"style_ttl": 3}', r"F1\.json is no voice"),
    ],
)
def test_what_is_broken_is_named(folder: Path, tmp_path: Path, path: str, content: bytes, told: str) -> None:
    shutil.copytree(folder, tmp_path / "model")
    (tmp_path / "model" / path).write_bytes(content)
    with pytest.raises(EngineUnreachable, match=told):
        Supertonic({"model": str(tmp_path / "model")}).speak(Utterance(TEXT, TEXT, "F1"))


def test_a_model_that_says_a_sentence_lasts_for_hours_is_not_believed(folder: Path, tmp_path: Path) -> None:
    shutil.copytree(folder, tmp_path / "model")
    file = tmp_path / "model" / "voice_styles" / "F1.json"
    file.write_text(file.read_text("utf-8").replace("1.0", "1e6"), encoding="utf-8")
    with pytest.raises(EngineFailed, match="it would take"):
        Supertonic({"model": str(tmp_path / "model")}).speak(Utterance(TEXT, TEXT, "F1"))


@pytest.mark.parametrize("given", [{"steps": "0"}, {"steps": "banyak"}, {"langkah": "3"}])
def test_a_setting_that_is_none_is_named(given: dict[str, str]) -> None:
    with pytest.raises(EngineUnreachable, match=r"\[engines\.supertonic\]"):
        Supertonic(given)


def test_the_model_reads_plain_punctuation_and_no_marks_of_its_own() -> None:
    assert plain("“Warga – yang  lama” </id>[x]") == '"Warga - yang lama" id x.'
    assert plain("Kafé") == "Kafe\u0301."
