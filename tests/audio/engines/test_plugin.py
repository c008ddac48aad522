"""An engine of somebody else's: written against `audio.engine` alone, checked strictly, found, and heard."""

import importlib
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

import audio.engine
from audio.engine import Utterance
from audio.engines import engines, load
from audio.errors import EngineUnreachable
from audio.speech.clips import Clips
from audio.speech.speak import speak

ROOT = Path(audio.__file__).parents[1]
PLUGIN = '''\
"""A whistle: each word a tone of its own."""

from collections.abc import Mapping

import numpy as np

from audio.engine import (
    Clip,
    Engine,
    EngineFailed,
    EngineUnreachable,
    Mark,
    Pace,
    Samples,
    Sound,
    Traits,
    Utterance,
    Voice,
)

RATE = 22_050


class Whistle:
    """Says each word as a tone of a fifth of a second."""

    def __init__(self, settings: Mapping[str, str] | None = None) -> None:
        given = dict(settings or {})
        self._hz = float(given.get("hz", "440"))
        self.traits = Traits(
            name="siul",
            alphabet="respelling",
            voices=(Voice("bibir", "", Pace(0.03, 0.3), note="a whistle"), Voice("jari", "", Pace(0.03, 0.3))),
            version="1",
            processes=2,
        )

    def check(self) -> None:
        if self._hz <= 0:
            raise EngineUnreachable("siul", "[engines.siul] hz: give a pitch above 0")

    def speak(self, utterance: Utterance) -> Clip:
        words = utterance.notation.split()
        if not words:
            raise EngineFailed("siul", "there is nothing to whistle", final=True)
        each_s = 0.2 / utterance.rate
        t = np.arange(round(len(words) * each_s * RATE)) / RATE
        hz = self._hz * (2 if utterance.voice == "jari" else 1)
        samples: Samples = (0.3 * np.sin(2 * np.pi * hz * t)).astype(np.float32)
        marks = [Mark(n * each_s, (n + 1) * each_s, word, "word") for n, word in enumerate(words)]
        return Clip(Sound(samples, RATE), tuple(marks))


engine: Engine = Whistle({})
'''
MISTAKES = """\
from audio.engine import Clip, Engine, Traits, Utterance


class Deaf:
    traits: Traits

    def __init__(self, settings: int) -> None: ...

    def check(self) -> None: ...

    def speak(self, utterance: Utterance) -> str:
        return utterance.txt


engine: Engine = Deaf(1)
"""


@pytest.fixture
def plugin(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A distribution of its own beside ours."""
    folder = tmp_path / "site"
    info = folder / "siul-1.dist-info"
    info.mkdir(parents=True)
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: siul\nVersion: 1\n")
    (info / "entry_points.txt").write_text("[briefings.engines]\nsiul = siul_engine:Whistle\n")
    (folder / "siul_engine.py").write_text(PLUGIN, encoding="utf-8")
    monkeypatch.syspath_prepend(folder)
    monkeypatch.setenv("PYTHONPATH", str(folder), prepend=os.pathsep)
    yield folder
    sys.modules.pop("siul_engine", None)


def checked(file: Path, cache: Path) -> subprocess.CompletedProcess[str]:
    """By a type checker that knows our packages as it knows all that are installed."""
    pytest.importorskip("mypy")
    options = ["--strict", "--no-error-summary", "--config-file", os.devnull, "--cache-dir", str(cache)]
    return subprocess.run(
        [sys.executable, "-m", "mypy", *options, str(file)],
        cwd=file.parent,
        env=os.environ | {"PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
    )


def test_it_passes_a_strict_type_checker_and_a_wrong_one_does_not(plugin: Path, tmp_path: Path) -> None:
    right = checked(plugin / "siul_engine.py", tmp_path / "mypy")
    assert (right.returncode, right.stdout) == (0, "")
    (plugin / "tuli.py").write_text(MISTAKES, encoding="utf-8")
    wrong = checked(plugin / "tuli.py", tmp_path / "mypy")
    assert 'has no attribute "txt"' in wrong.stdout and "Incompatible types in assignment" in wrong.stdout


def test_it_is_found_and_heard_like_one_of_ours(plugin: Path, tmp_path: Path) -> None:
    assert "siul" in engines()
    load("siul", {"hz": "300"}).check()
    with pytest.raises(EngineUnreachable, match="above 0"):
        load("siul", {"hz": "0"}).check()
    clips = Clips(tmp_path / "clips")
    lines = [Utterance(text, text, "bibir") for text in ("Selamat pagi.", "Inilah warta hari ini.")]
    takes = speak(lines, "siul", {"hz": "300"}, clips)
    assert [round(take.seconds, 1) for take in takes] == [0.4, 0.8]
    assert [mark.text for mark in takes[0].marks] == ["Selamat", "pagi."]
    (other,) = speak([Utterance("Inilah warta.", "Inilah warta.", "jari", 0.5)], "siul", {"hz": "300"}, clips)
    assert round(other.seconds, 1) == 0.8
    for take, hz in ((takes[1], 300), (other, 600)):
        spectrum = np.abs(np.fft.rfft(clips.sound(take).samples))
        assert np.argmax(spectrum) / take.seconds == pytest.approx(hz, abs=3)


def test_all_that_an_engine_needs_stands_in_one_place() -> None:
    needed = {
        name
        for name in vars(audio.engine)
        if name[0].isupper() and name not in ("Mapping", "Literal", "Protocol")
    }
    assert set(audio.engine.__all__) == needed


@pytest.mark.parametrize("package", ["scripts", "audio", "feeds", "briefings"])
def test_a_package_tells_type_checkers_that_it_is_typed(package: str) -> None:
    assert Path(str(importlib.import_module(package).__file__)).with_name("py.typed").is_file()


def test_the_first_voice_of_an_engine_is_its_own_choice(plugin: Path) -> None:
    traits = load("siul").traits
    assert (
        traits.voice().name == traits.voice("bibir").name == "bibir" and traits.voice("jari").name == "jari"
    )
    with pytest.raises(KeyError):
        traits.voice("suling")
