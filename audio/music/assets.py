"""The sounds of an edition: the newsroom's own from its folder sounds/, ours where it has none.

`intro.wav` serves every edition, `intro-pagi.wav` the morning alone; so do outro, bed, and sting, of which there may
be several (`sting.wav`, `sting-2.wav`, `sting-pagi-2.flac` ...). A file of no length would be an error; to have no
intro at all is the script's choice.
"""

import io
import warnings
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any, Final

import numpy as np
import soxr

from audio.errors import UnreadableAsset, UnreadableSound
from audio.formats.decode import KNOWN, Limits, read_sound
from audio.music import instruments, jingle
from audio.music.cues import Assets
from audio.sound import Samples, Sound
from audio.store import Cache, NoCache, key_of

with warnings.catch_warnings():  # it looks for an ffmpeg, which we never ask it to run
    warnings.filterwarnings("ignore", "Couldn't find ffmpeg or avconv", RuntimeWarning)
    from pydub import AudioSegment
    from pydub.silence import detect_leading_silence

SUFFIXES: Final = (".wav", ".flac", ".ogg", ".mp3")
LONGEST_S: Final = {"intro": 30.0, "outro": 60.0, "sting": 10.0, "bed": 300.0}
MOST_STINGS: Final = 9
REMEDY: Final = "give a WAV, FLAC, Ogg or MP3 in mono or stereo, or delete it to hear ours"
SHORTEST_MS: Final = 20
"""Less is a click."""
SILENCE_DB: Final = -60.0
FADE_IN_MS: Final = 4
FADE_OUT_MS: Final = {"intro": 60, "outro": 400, "sting": 60}
NAMES: Final = ("intro", "sting-1", "sting-2", "bed", "outro")
JOIN_MS: Final = 1_500
"""A bed's end is laid over its beginning for so long, so that it goes round unheard."""


def read_assets(
    folder: Path | Sequence[Path] | None,
    edition: str,
    rate: int,
    cache: Cache | None = None,
    refused: Callable[[UnreadableAsset], None] | None = None,
) -> Assets:
    """The sounds of `edition` ("pagi", "siang", "malam") at `rate`, mono or stereo.

    Of several folders the first that has any of a kind counts for it. `cache` keeps ours once they were made. A file
    that cannot be used is told to `refused`, and ours is heard in its place; without it UnreadableAsset is raised,
    naming the file, why it is refused, and what to do.
    """
    folders = (folder,) if isinstance(folder, Path) else folder or ()
    own = {kind: _first_found(folders, kind, edition) for kind in LONGEST_S}
    sounds = {kind: tuple(_usable(paths, kind, rate, refused)) for kind, paths in own.items()}
    ours = Assets() if all(sounds.values()) else _ours(edition, rate, NoCache() if cache is None else cache)
    return Assets(
        intro=next(iter(sounds["intro"]), ours.intro),
        stings=sounds["sting"] or ours.stings,
        bed=next(iter(sounds["bed"]), ours.bed),
        outro=next(iter(sounds["outro"]), ours.outro),
    )


def _first_found(folders: Sequence[Path], kind: str, edition: str) -> list[Path]:
    found = (find_files(folder, kind, edition) for folder in folders)
    return next((files for files in found if files), [])


def _usable(
    paths: Iterable[Path], kind: str, rate: int, refused: Callable[[UnreadableAsset], None] | None
) -> Iterator[Sound]:
    for path in paths:
        try:
            yield read_asset(path, kind, rate)
        except UnreadableAsset as fault:
            if refused is None:
                raise
            refused(fault)


def _ours(edition: str, rate: int, cache: Cache) -> Assets:
    """Our own, from `cache` when they were made before; they are named by the code that makes them."""
    code = [Path(str(module.__file__)).read_bytes() for module in (jingle, instruments)]
    key = key_of("jingle", edition, rate, *code)
    if (kept := cache.get(key)) is not None:
        with np.load(io.BytesIO(kept)) as found:
            sounds = [Sound(found[each], rate) for each in NAMES]
        return Assets(sounds[0], tuple(sounds[1:-2]), sounds[-2], sounds[-1])
    made = jingle.make(edition, rate)
    every = (made.intro, *made.stings, made.bed, made.outro)
    samples: dict[str, Any] = {n: sound.samples for n, sound in zip(NAMES, every, strict=True) if sound}
    packed = io.BytesIO()
    np.savez(packed, **samples)
    cache.put(key, packed.getvalue())
    return made


def find_files(folder: Path, kind: str, edition: str) -> list[Path]:
    """The newsroom's files for a cue, the edition's own before those for all; for all but stings the first."""
    try:
        names = sorted(path for path in folder.iterdir() if path.suffix.lower() in SUFFIXES)
    except OSError:
        return []
    for stem in (f"{kind}-{edition}", kind):
        if chosen := [path for path in names if is_named(path, kind, stem)]:
            return chosen if kind == "sting" else chosen[:1]
    return []


def is_named(path: Path, kind: str, stem: str) -> bool:
    """Whether `path` is one of the files called `stem` ("sting", "sting-pagi"); stings may be several, numbered."""
    numbered = [f"{stem}-{n}" for n in range(1, MOST_STINGS)] if kind == "sting" else ()
    return path.stem.lower() in (stem, *numbered)


def read_asset(path: Path, kind: str, rate: int) -> Sound:
    """A sound of the newsroom's, trimmed and faded for its use."""
    try:
        sound = read_sound(path, Limits(max_bytes=60_000_000, max_seconds=LONGEST_S[kind]))
    except UnreadableSound as fault:
        raise UnreadableAsset(
            str(path), f"{fault.reason.removesuffix(f'; give {KNOWN}')}: {REMEDY}"
        ) from fault
    samples = sound.samples
    if sound.rate != rate:
        samples = np.asarray(soxr.resample(samples, sound.rate, rate, quality="HQ"), np.float32)
    # an offset from zero would thump wherever the sound begins and ends
    samples = samples - samples.mean(axis=0, dtype=np.float64).astype(np.float32)
    if not max(samples.max(initial=0.0), -samples.min(initial=0.0)) > 10 ** (SILENCE_DB / 20):
        raise UnreadableAsset(str(path), f"is silent: {REMEDY}")
    join, fade_out = JOIN_MS * rate // 1000, FADE_OUT_MS.get(kind, 0)
    samples = make_circular(samples, join) if kind == "bed" else trimmed(samples, rate, fade_out)
    if len(samples) < SHORTEST_MS * rate // 1000:
        raise UnreadableAsset(str(path), f"is shorter than {SHORTEST_MS} ms: {REMEDY}")
    return Sound(samples, rate)


def trimmed(samples: Samples, rate: int, fade_out_ms: int) -> Samples:
    """Without silence at its ends, which then fade (by pydub, in 32 bits)."""
    peak = np.float32(max(1.0, float(np.abs(samples).max())))
    channels = 1 if samples.ndim == 1 else samples.shape[1]
    data = np.rint(samples / peak * np.float64(2**31 - 1)).astype(np.int32).tobytes()
    segment = AudioSegment(data=data, sample_width=4, frame_rate=rate, channels=channels)
    begin = detect_leading_silence(segment, SILENCE_DB)
    end = detect_leading_silence(segment.reverse(), SILENCE_DB)
    segment = segment[begin : len(segment) - end]
    if not len(segment):  # pydub, which counts milliseconds, cannot fade it
        return samples[:0]
    segment = segment.fade_in(min(FADE_IN_MS, len(segment))).fade_out(min(fade_out_ms, len(segment)))
    cut = np.frombuffer(segment.raw_data, np.int32).astype(np.float32) * (peak / np.float32(2**31 - 1))
    return cut if channels == 1 else cut.reshape(-1, channels)


def make_circular(samples: Samples, join: int) -> Samples:
    """A bed whose end leads into its beginning: the last `join` frames are cross-faded with the first."""
    join = min(join, len(samples) // 3)
    if not join:
        return samples
    phase = np.linspace(0, np.pi / 2, join, dtype=np.float32)
    rise, fall = np.sin(phase), np.cos(phase)
    if samples.ndim == 2:
        rise, fall = rise[:, None], fall[:, None]
    ring = samples[:-join].copy()
    ring[:join] = ring[:join] * rise + samples[-join:] * fall
    return ring
