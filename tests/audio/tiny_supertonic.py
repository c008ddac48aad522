"""A model with the inputs and outputs of Supertonic 3, so small that it only hums for each character."""

import json
from pathlib import Path

import numpy as np
import pytest

from audio.engines.supertonic import VOICES
from audio.engines.supertonic_model import FILES

onnx = pytest.importorskip("onnx", reason="pip install '.[dev]'")
RATE, BASE, SQUEEZED, DEPTH = 16_000, 64, 2, 4
WIDE, FRAME = DEPTH * SQUEEZED, BASE * SQUEEZED
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
