"""Measure how fast each voice reads: the figures of `Pace` in the engines and in audio/voices/*.toml.

    python tests/bench/pace.py ENGINE [VOICE ...]

Every line of tests/data/speech/lines.txt is spoken, treated as for the cache, and its length fitted by least squares
to its letters. `seconds_per_line` includes the pause that scripts put after a line (scripts.script.Line.pause_ms).
"""

import sys
import tempfile
import time
from pathlib import Path

import numpy as np

from audio.engine import Utterance
from audio.engines import load
from audio.speech.clips import Clips
from audio.speech.phonemes import notation
from audio.speech.speak import speak
from scripts.lexicon import ours

LINES = Path(__file__).parents[1] / "data" / "speech" / "lines.txt"
PAUSE_S = 0.25


def main() -> None:
    engine, *names = sys.argv[1:]
    traits = load(engine).traits
    texts = LINES.read_text("utf-8").split("\n")[:-1]
    lexicon = ours()
    said = [notation(text, lexicon, traits.alphabet) for text in texts]
    letters = np.array([len(text) for text in texts])
    print(f"{len(texts)} lines, {sum(len(text.split()) for text in texts)} words, {letters.sum()} letters")
    print("voice             s/letter  s/line  words/min  x real time  worst line off by")
    for name in names or [voice.name for voice in traits.voices]:
        with tempfile.TemporaryDirectory() as folder:
            started = time.perf_counter()
            lines = [Utterance(text, way, name) for text, way in zip(texts, said, strict=True)]
            takes = speak(lines, engine, {}, Clips(Path(folder)))
            took = time.perf_counter() - started
        seconds = np.array([take.seconds for take in takes])
        (per_letter, per_line), *_ = np.linalg.lstsq(
            np.column_stack([letters, np.ones(len(letters))]), seconds + PAUSE_S, rcond=None
        )
        if per_line < 0:  # a voice that hurries short lines: a line cannot take less than none
            per_letter, per_line = letters @ (seconds + PAUSE_S) / (letters @ letters), 0.0
        off = np.max(np.abs(per_letter * letters + per_line - seconds - PAUSE_S))
        speed = sum(len(text.split()) for text in texts) / seconds.sum() * 60
        print(
            f"{name:16}  {per_letter:8.4f}  {per_line:6.2f}  {speed:9.0f}"
            f"  {seconds.sum() / took:11.2f}  {off:.2f} s"
        )


if __name__ == "__main__":
    main()
