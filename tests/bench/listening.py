"""A machine listener in a process of its own: the model is loaded once, and by the Python that has it installed.

The listen program is a Python file with `model_folder()` (where its Whisper model lies, as faster-whisper reads it),
`plain(text)` (lower case, words for figures, no punctuation) and `taken_for_indonesian(model, path)` (0 to 1).
"""

import argparse
import importlib.util
import json
import math
import os
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Any, Self

import numpy as np
import numpy.typing as npt

LEAST_LOGARITHM = -6.0
"""A word piece that the listener would never have written weighs no more than this."""


@dataclass(frozen=True, slots=True)
class Heard:
    """What the listener says of a recording."""

    wer: float
    cer: float
    indonesian: float
    """How far the speaker is taken for an Indonesian or a Malay, 0 to 1."""
    words: str
    doubt: float
    """Mean of -ln(probability) of the true text's word pieces, the sound being given: finer than errors."""


class Listener:
    """Asks `program`, run by `python`. Use it as a context manager."""

    def __init__(self, program: Path, python: str) -> None:
        self._process = subprocess.Popen(
            [python, str(Path(__file__)), str(program)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            env={**os.environ, "OMP_NUM_THREADS": "1"},
        )
        self._file = Path(tempfile.mkstemp(suffix=".wav")[1])

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._process.terminate()
        self._process.wait()
        self._file.unlink(missing_ok=True)

    def hear(self, samples: npt.NDArray[np.float32], rate: int, text: str, *, write: bool = True) -> Heard:
        """Listen to `samples` in which `text` is said; with `write` its errors, without it, faster, its doubt.

        The doubt is of the first 30 s.
        """
        import soundfile

        peak = float(np.max(np.abs(samples), initial=1.0))
        soundfile.write(self._file, samples * np.float32(0.9 / peak), rate)
        assert self._process.stdin and self._process.stdout
        print(json.dumps([str(self._file), text, write]), file=self._process.stdin, flush=True)
        answer = self._process.stdout.readline()
        if not answer:
            raise SystemExit("the listener has died; see above")
        return Heard(**json.loads(answer))


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Where the listener is; the environment may say so as well."""
    parser.add_argument(
        "--listen", type=Path, default=os.environ.get("LISTEN"), help="the listen program; or $LISTEN"
    )
    parser.add_argument(
        "--python",
        default=os.environ.get("LISTEN_PYTHON", sys.executable),
        help="what runs it; or $LISTEN_PYTHON",
    )


def found(program: Path | None) -> Path:
    """The listen program; leaves with the reason when there is none."""
    if program is None or not Path(program).is_file():
        print("skipped: no listen program; name one with --listen or in $LISTEN")
        raise SystemExit(0)
    return Path(program)


def _serve(path: Path) -> None:
    spec = importlib.util.spec_from_file_location("listen", path)
    assert spec and spec.loader
    listen = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(listen)
    import jiwer
    from faster_whisper import WhisperModel
    from faster_whisper.audio import decode_audio, pad_or_trim
    from faster_whisper.tokenizer import Tokenizer

    model = WhisperModel(str(listen.model_folder()), device="cpu", compute_type="int8", cpu_threads=1)
    tokenizer = Tokenizer(model.hf_tokenizer, True, task="transcribe", language="id")

    def doubt(file: str, text: str) -> float:
        features = model.feature_extractor(decode_audio(file))
        frames = min(features.shape[-1], model.feature_extractor.nb_max_frames)
        encoded = model.encode(pad_or_trim(features[..., :frames]))
        pieces = tokenizer.encode(" " + text)[:440]
        (aligned,) = model.model.align(encoded, tokenizer.sot_sequence, [pieces], frames)
        logarithms = [max(LEAST_LOGARITHM, math.log(max(p, 1e-9))) for p in aligned.text_token_probs]
        return -sum(logarithms) / len(logarithms)

    for line in sys.stdin:
        file, text, write = json.loads(line)
        heard, wer, cer, unsure = "", math.nan, math.nan, math.nan
        if write:
            segments, _ = model.transcribe(file, language="id", beam_size=5, condition_on_previous_text=False)
            heard = " ".join(segment.text.strip() for segment in segments)
            meant, written = listen.plain(text), listen.plain(heard)
            wer, cer = jiwer.wer(meant, written), jiwer.cer(meant, written)
        else:
            unsure = doubt(file, text)
        accent = float(listen.taken_for_indonesian(model, file))
        answer: dict[str, Any] = {"wer": wer, "cer": cer, "indonesian": accent, "words": heard}
        print(json.dumps({**answer, "doubt": unsure}), flush=True)


if __name__ == "__main__":
    _serve(Path(sys.argv[1]))
