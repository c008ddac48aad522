"""Peaks: the outline of a finished programme, to be drawn."""

import json
from pathlib import Path

from briefings.files import write_private

COLUMNS = 600
"""Values of an outline, from 0 to 1."""


def peaks(sound: Path, cache: Path, name: str) -> list[float]:
    """The outline of `sound`, kept in the folder `cache` under `name`, which names its content. Raises OSError."""
    kept = cache / f"peaks-{name}.json"
    try:
        known: list[float] = json.loads(kept.read_bytes())
    except (OSError, ValueError):
        known = _outline(sound)
        write_private(kept, json.dumps(known).encode(), sync=False)
    return known


def _outline(sound: Path) -> list[float]:
    import numpy as np
    import soundfile

    with soundfile.SoundFile(sound) as file:
        size = max(1, -(-file.frames // COLUMNS))
        highs = [  # the mean power: peaks of a mastered programme are all alike
            float(np.sqrt(np.mean(np.square(block))))
            for block in file.blocks(blocksize=size, dtype="float32")
            if len(block)
        ]
    top = max(highs, default=0.0) or 1.0
    return [round(high / top, 3) for high in highs]
