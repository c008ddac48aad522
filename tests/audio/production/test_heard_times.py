"""Transcript and chapters against what is heard: the finished MP3 is decoded and measured without our marks."""

import io
from collections.abc import Sequence
from importlib.util import find_spec
from pathlib import Path

import numpy as np
import pytest
import soundfile

from audio.engine import Utterance
from audio.mastering import Mastering
from audio.music.cues import Assets
from audio.programme import Programme
from audio.sound import Sound
from audio.speech.clips import Clips
from audio.speech.speak import speak
from scripts.script import Cue, Heading, Line, Script
from tests.audio.produced import produce

RATE = 44_100
BLOCK = 220
"""5 ms."""
HEARD_DB = -40.0
"""Below the loudest 5 ms of a line nothing counts as heard; the silences of a 64k MP3 lie below -60 dB."""
CLOSE_S = 0.02
TEXTS = (
    "Pasar ikan di teluk itu dibuka lagi pada hari Senin.",
    "Sebanyak dua ratus pedagang kembali berjualan sejak subuh.",
    "Harga cabai turun, sedangkan harga bawang naik sedikit.",
    "Petugas meminta warga membawa tas sendiri.",
)
BELL = Sound(
    (
        0.3 * np.sin(2 * np.pi * 660 * np.arange(RATE // 2) / RATE) * np.exp(-np.arange(RATE // 2) / 4000)
    ).astype("f4"),
    RATE,
)


def told(engine: str, voice: str, texts: Sequence[str], folder: Path) -> tuple[Programme, np.ndarray]:
    """The programme of `texts`, two to a story, and its decoded sound."""
    items: list[Line | Cue | Heading] = []
    for number, text in enumerate(texts):
        story = f"b{number // 2}"
        if number % 2 == 0:
            items += [Heading(f"Berita {story}", story), Cue("sting", story), Cue("pause", seconds=0.8)]
        items.append(Line(text, text, "story", story=story, pause_ms=350))
    clips = Clips(folder)
    takes = speak([Utterance(text, text, voice) for text in texts], engine, {}, clips)
    programme = produce(Script(tuple(items)), takes, clips.sound, Assets(stings=(BELL,)), Mastering())
    return programme, soundfile.read(io.BytesIO(programme.mp3), dtype="float32")[0]


def heard_between(sound: np.ndarray, first: int, last: int) -> tuple[float, float]:
    """Seconds of the first and the last block that is heard between two frames."""
    blocks = sound[first : first + (last - first) // BLOCK * BLOCK].reshape(-1, BLOCK)
    level = np.sqrt(np.square(blocks).mean(axis=1))
    loud = np.flatnonzero(level > level.max() * 10 ** (HEARD_DB / 20))
    return (first + loud[0] * BLOCK) / RATE, (first + (loud[-1] + 1) * BLOCK) / RATE


def assert_heard(programme: Programme, sound: np.ndarray) -> None:
    air = RATE // 8
    for segment in programme.transcript:
        start_s, end_s = heard_between(sound, max(0, segment.start - air), segment.end + air)
        assert start_s == pytest.approx(segment.start / RATE, abs=CLOSE_S), segment.written
        assert end_s == pytest.approx(segment.end / RATE, abs=CLOSE_S), segment.written


@pytest.fixture(scope="module")
def espeak(tmp_path_factory: pytest.TempPathFactory) -> tuple[Programme, np.ndarray]:
    return told("espeak", "id", TEXTS, tmp_path_factory.mktemp("klip"))


def test_every_sentence_is_heard_when_the_transcript_says(espeak: tuple[Programme, np.ndarray]) -> None:
    assert_heard(*espeak)


def test_a_chapter_begins_where_its_bell_is_struck(espeak: tuple[Programme, np.ndarray]) -> None:
    programme, sound = espeak
    for chapter in programme.chapters[1:]:
        start_s, _ = heard_between(sound, chapter.start - RATE // 10, chapter.start + RATE // 10)
        assert start_s == pytest.approx(chapter.start / RATE, abs=CLOSE_S)


def test_words_stand_in_order_within_their_sentence(espeak: tuple[Programme, np.ndarray]) -> None:
    programme, _ = espeak
    for segment in programme.transcript:
        starts = [start for start, _, _ in segment.words]
        assert len(starts) == len(segment.written.split()) and starts == sorted(starts)
        assert abs(starts[0] - segment.start) <= CLOSE_S * RATE
        assert abs(segment.words[-1][1] - segment.end) <= CLOSE_S * RATE


def test_a_word_ends_where_the_pause_of_a_comma_begins(espeak: tuple[Programme, np.ndarray]) -> None:
    programme, sound = espeak
    segment = next(s for s in programme.transcript if "," in s.written)
    number = next(n for n, word in enumerate(segment.written.split()) if word.endswith(","))
    (_, end, _), (start, _, _) = segment.words[number : number + 2]
    loudest = np.abs(sound[segment.start : segment.end]).max()
    assert start - end > 0.03 * RATE and np.abs(sound[end + 900 : start - 900]).max() < 0.05 * loudest


@pytest.mark.skipif(find_spec("onnxruntime") is None, reason="the extra [neural] is not installed")
def test_a_neural_sentence_is_heard_when_the_transcript_says(tmp_path: Path) -> None:
    from audio.engines import load
    from audio.speech.phonemes import notation
    from scripts.lexicon import Lexicon

    engine = load("kokoro", {})
    text = "Harga cabai turun."
    assert engine.traits.alphabet == "ipa"
    said = Utterance(text, notation(text, Lexicon({}), "ipa"), engine.traits.voice().name)
    clips = Clips(tmp_path)
    takes = speak([said], "kokoro", {}, clips, processes=1)
    programme = produce(Script((Line(text, text, "story"),)), takes, clips.sound, Assets(), Mastering())
    assert_heard(programme, soundfile.read(io.BytesIO(programme.mp3), dtype="float32")[0])
    assert [word for _, _, word in programme.transcript[0].words] == ["Harga", "cabai", "turun."]
