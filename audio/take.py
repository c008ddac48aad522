"""A take: what is known about a spoken line without its samples."""

from dataclasses import dataclass

from audio.engine import Mark


@dataclass(frozen=True, slots=True)
class Take:
    """One line as the clip cache keeps it: edges trimmed, mono, at `rate`; samples are loaded by `key`."""

    key: str
    """Hash of everything that shaped the sound: engine, build, voice, rate, notation, our own preprocessing."""
    frames: int
    rate: int
    loudness_lufs: float
    """Integrated, or -inf for silence."""
    engine: str
    voice: str
    marks: tuple[Mark, ...] = ()

    @property
    def seconds(self) -> float:
        """Length."""
        return self.frames / self.rate
