"""A sound: samples and their rate."""

import hashlib
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

Samples = npt.NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Sound:
    """Samples in memory; it never touches a file."""

    samples: Samples
    """Shape (frames,) for mono or (frames, channels); full scale is 1.0."""
    rate: int
    """Frames per second."""

    @property
    def seconds(self) -> float:
        """Length."""
        return len(self.samples) / self.rate

    def digest(self) -> bytes:
        """SHA-256 of the samples."""
        return hashlib.sha256(np.ascontiguousarray(self.samples).data).digest()
