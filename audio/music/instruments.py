"""The instruments of our station sounds, made of sines and noise: slendro bars, a gong, angklung, and a room.

The instruments give mono float32 at `rate`, about full scale at their loudest, beginning and ending in silence.
"""

import numpy as np
import numpy.typing as npt

from audio.sound import Samples

SLENDRO_CENTS = (0.0, 231.0, 474.0, 717.0, 955.0)
"""Five nearly equal steps to the octave; every gamelan has its own, this one is ours."""
BAR_PARTIALS = ((1.0, 1.0, 1.0), (2.756, 0.42, 2.1), (5.404, 0.16, 4.5), (8.933, 0.06, 8.0))
"""Of a free bar: ratio, strength, and how much faster it dies than the first."""
OMBAK_HZ = 5.5
"""Paired bars are tuned apart so that they beat."""
ATTACK_S = 0.002
RELEASE_S = 0.03


def pitch(root_hz: float, degree: int) -> float:
    """Frequency of a slendro degree; 0 is the root, 5 its octave, -1 the highest of the octave below."""
    octave, step = divmod(degree, len(SLENDRO_CENTS))
    return float(root_hz * 2 ** (octave + SLENDRO_CENTS[step] / 1200))


def bar(hz: float, seconds: float, rate: int, brightness: float = 1.0) -> Samples:
    """A bronze bar over its tube; `brightness` weighs the upper partials."""
    t = moments(seconds, rate)
    out = np.zeros(len(t), np.float32)
    for number, (ratio, strength, damping) in enumerate(BAR_PARTIALS):
        frequency = hz * ratio
        if frequency > 0.45 * rate:
            break
        decay = np.exp(t * np.float32(-3.2 * damping / seconds))
        tone = sine(frequency, t)
        if number == 0:
            tone = (tone + sine(frequency + OMBAK_HZ, t)) * np.float32(0.5)
        out += tone * decay * np.float32(strength * (brightness if number else 1.0))
    return shaped(out, rate)


def gong(hz: float, seconds: float, rate: int) -> Samples:
    """A large hanging gong: frequency modulation that calms down, and a slow wave in its loudness."""
    t = moments(seconds, rate)
    index = np.float32(2.6) * np.exp(t * np.float32(-5.0 / seconds))
    carrier = turns(hz, t) + index * sine(hz * 1.413, t)
    body = np.sin(carrier) * np.exp(t * np.float32(-3.6 / seconds))
    wave = 1 - np.float32(0.25) * (1 - np.cos(turns(2.3, t)))
    overtone = sine(hz * 2.02, t) * np.exp(t * np.float32(-6.0 / seconds)) * np.float32(0.35)
    swell = 1 - np.exp(t * np.float32(-60.0))
    return shaped((body * wave + overtone) * swell * np.float32(0.8), rate)


def angklung(hz: float, seconds: float, rate: int, rng: np.random.Generator) -> Samples:
    """A bamboo rattle, shaken: two tubes an octave apart strike their frame about eleven times a second."""
    t = moments(0.16, rate)
    out = np.zeros(int(seconds * rate) + len(t), np.float32)
    noise = rng.standard_normal(len(t)).astype(np.float32) * np.exp(t * np.float32(-420.0))
    tubes = [
        sine(hz * ratio, t) * np.exp(t * np.float32(-speed)) for ratio, speed in ((1.0, 26.0), (2.003, 34.0))
    ]
    at = 0.0
    while at < seconds:
        swell = np.sin(np.pi * (at / seconds) ** 0.6)
        for tube, late in zip(tubes, (0.0, 0.021), strict=True):
            first = int((at + late) * rate)
            strike = (tube + noise * np.float32(0.12)) * np.float32(swell * rng.uniform(0.7, 1.0))
            part = out[first : first + len(t)]
            part += strike[: len(part)]
        at += rng.uniform(0.082, 0.1)
    return shaped(out * np.float32(0.6), rate)


def room(seconds: float, rate: int, rng: np.random.Generator) -> npt.NDArray[np.float32]:
    """Impulse response of a hall for two ears, shape (frames, 2): noise that dies and darkens."""
    t = moments(seconds, rate)
    noise = rng.standard_normal((len(t), 2)).astype(np.float32)
    dark = np.cumsum(noise, axis=0)
    smooth = (dark[24:] - dark[:-24]) / np.float32(5.0)
    share = np.minimum(t[24:] / np.float32(seconds * 0.4), 1)[:, None]
    tail = (noise[24:] * (1 - share) + smooth * share) * np.exp(t[24:] * np.float32(-6.9 / seconds))[:, None]
    return np.asarray(tail / np.sqrt(np.square(tail).sum(axis=0)), np.float32)


def moments(seconds: float, rate: int) -> Samples:
    """The time of each frame."""
    return np.arange(int(seconds * rate), dtype=np.float32) / np.float32(rate)


def turns(hz: float, t: Samples) -> Samples:
    """Phase in radians, kept small so that float32 stays exact."""
    cycles = t.astype(np.float64) * hz
    return ((cycles - np.floor(cycles)) * (2 * np.pi)).astype(np.float32)


def sine(hz: float, t: Samples) -> Samples:
    """A sine of full scale."""
    return np.asarray(np.sin(turns(hz, t)), np.float32)


def shaped(sound: Samples, rate: int) -> Samples:
    """Beginning and end drawn to zero."""
    attack, release = int(ATTACK_S * rate), int(RELEASE_S * rate)
    sound[:attack] *= np.linspace(0, 1, attack, dtype=np.float32)
    sound[-release:] *= np.linspace(1, 0, release, dtype=np.float32) ** 2
    return sound
