"""Supertonic: its way of reading with graphs of the same signature, so small that they only hum."""

import shutil
from pathlib import Path

import pytest

from audio.engine import Clip, Utterance
from audio.engines import fetched
from audio.engines.supertonic import NATURAL_SPEED, VOICES, Supertonic
from audio.engines.supertonic_model import FILES, plain
from audio.errors import EngineFailed, EngineUnreachable
from audio.speech.clips import clip_key
from tests.audio.tiny_supertonic import LETTER_S, RATE, tiny

TEXT = "Selamat pagi, pendengar. Ini warta."


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
    with pytest.raises(EngineFailed, match="no voice 'F9'; it has M1, M2"):
        supertonic.speak(Utterance(TEXT, TEXT, "F9"))


def test_a_voice_of_ones_own_is_a_file_beside_the_others_and_another_one_when_the_file_is(
    folder: Path, tmp_path: Path
) -> None:
    shutil.copytree(folder, tmp_path / "model")
    styles = tmp_path / "model" / "voice_styles"
    shutil.copy(styles / "M1.json", styles / "ratna.json")
    (styles / "..titik dua\x1b.json").write_text("{}", encoding="utf-8")
    first = Supertonic({"model": str(tmp_path / "model")})
    assert [voice.name for voice in first.traits.voices] == [*VOICES, "ratna"]
    assert first.speak(Utterance(TEXT, TEXT, "ratna")).sound.seconds > 1
    shutil.copy(styles / "F1.json", styles / "ratna.json")
    second = Supertonic({"model": str(tmp_path / "model")})
    keys = {clip_key(each.traits, Utterance(TEXT, TEXT, "ratna")) for each in (first, second)}
    assert len(keys) == 2  # what the former said is not taken for it


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
