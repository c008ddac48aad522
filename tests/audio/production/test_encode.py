"""The MP3 is as long as the programme, in step with it, as loud, and one piece."""

import io
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import cache

import numpy as np
import pytest
import soundfile

from audio.formats.mp3_splice import Splice, Unspliceable, cut, reaches_back
from audio.mastering import Mastering
from audio.production import encode
from audio.sound import Samples
from audio.store import Cache, NoCache

RATE = 44_100
MP3_FRAMES = 330
FRAMES = 1_152 * MP3_FRAMES


@cache
def programme(channels: int = 1, frames: int = FRAMES) -> Samples:
    """Syllables over a hum, silent for its first tenth of a second."""
    t = np.arange(frames) / RATE
    rng = np.random.default_rng(5)
    mono = 0.3 * np.sin(2 * np.pi * 170 * t) * np.maximum(0, np.sin(2 * np.pi * 3.1 * t))
    mono += 0.05 * rng.standard_normal(frames) * np.maximum(0, np.sin(2 * np.pi * 1.7 * t)) ** 3
    mono[: RATE // 10] = 0
    sound = mono.astype(np.float32)
    return sound if channels == 1 else np.stack([sound, sound * np.float32(0.7)], axis=1)


class Played:
    """A sound from memory, as a mastered mix would be."""

    def __init__(self, sound: Samples) -> None:
        self.sound = sound

    def blocks(self, first: int, last: int) -> Iterator[Samples]:
        return (self.sound[i : min(i + 4 * RATE, last)] for i in range(first, last, 4 * RATE))

    def name(self, first: int, last: int) -> bytes:
        return self.sound[first:last].tobytes()


def frames_of(
    sound: Samples,
    mastering: Mastering,
    cuts: Sequence[int] = (0,),
    workers: int = 2,
    cache: Cache | None = None,
) -> list[bytes]:
    with ThreadPoolExecutor(workers) as pool:
        played = encode.encode(
            Played(sound),
            cuts,
            len(sound),
            mastering,
            pool,
            workers + 1,
            NoCache() if cache is None else cache,
        )
        return [frame for some in played for frame in some]


def encoded(
    sound: Samples,
    mastering: Mastering,
    cuts: Sequence[int] = (0,),
    workers: int = 2,
    cache: Cache | None = None,
) -> bytes:
    return b"".join(frames_of(sound, mastering, cuts, workers, cache))


def decoded(mp3: bytes) -> Samples:
    return np.asarray(soundfile.read(io.BytesIO(mp3), dtype="float32")[0])


class Known(dict[str, bytes]):
    """A cache that counts what it is given."""

    def put(self, key: str, *parts: bytes) -> None:
        self[key] = b"".join(parts)


CUTS = [1_152 * n for n in (0, 61, 100, 203, 260)]


@pytest.mark.parametrize(("channels", "kbps"), [(1, 64), (1, 128), (2, 128), (2, 256)])
def test_parts_encoded_apart_sound_as_if_encoded_in_one(channels: int, kbps: int) -> None:
    mastering, sound = Mastering(channels=channels, kbps=kbps), programme(channels)
    spliced = decoded(encoded(sound, mastering, CUTS))
    whole = decoded(encoded(sound, mastering))
    assert spliced.shape == whole.shape == sound.shape
    error_of_mp3 = np.square(whole - sound).mean()
    assert np.square(spliced - whole).mean() < 0.1 * error_of_mp3
    for cut_at in CUTS[1:]:
        near = slice(cut_at - 4_000, cut_at + 25_000)
        assert (
            np.square(spliced[near] - sound[near]).mean() < 1.2 * np.square(whole[near] - sound[near]).mean()
        )


def test_the_bytes_do_not_depend_on_the_number_of_workers() -> None:
    assert len({encoded(programme(), Mastering(), CUTS, workers) for workers in (1, 2, 3)}) == 1


def test_a_part_that_has_only_moved_is_the_same() -> None:
    sound, cache = programme(), Known()
    encoded(sound, Mastering(), CUTS, cache=cache)
    longer = np.concatenate((sound[: CUTS[1]], np.zeros(1_152 * 7, np.float32), sound[CUTS[1] :]))
    moved = [CUTS[0], *(cut_at + 1_152 * 7 for cut_at in CUTS[1:])]
    before = len(cache)
    again = encoded(longer, Mastering(), moved, cache=cache)
    assert len(cache) == before + 2  # what has grown, and what hears the last of it as its pre-roll
    assert again == encoded(longer, Mastering(), moved)


@pytest.mark.parametrize("frames", [1_152 * n for n in (3, 60, 212, 213, 230)])
def test_the_mp3_is_exactly_as_long_as_the_programme(frames: int) -> None:
    sound = programme(frames=frames)
    cuts = [cut_at for cut_at in (0, 1_152 * 210) if cut_at < frames]
    assert len(decoded(encoded(sound, Mastering(), cuts))) == frames


def test_every_sample_is_heard_at_its_own_time() -> None:
    sound = np.zeros(1_152 * 80, np.float32)
    sound[50_000:50_200] = np.hanning(200) * 0.7
    heard = decoded(encoded(sound, Mastering(kbps=320)))
    assert abs(int(np.abs(heard).argmax()) - int(sound.argmax())) <= 1


@pytest.mark.parametrize(("channels", "kbps"), [(1, 64), (1, 160), (1, 192), (2, 224), (2, 256), (2, 320)])
def test_the_scaling_of_lame_is_undone(channels: int, kbps: int) -> None:
    sound = (0.3 * np.sin(np.arange(1_152 * 120 * channels) / 16)).astype(np.float32)
    sound = sound if channels == 1 else sound.reshape(-1, 2)
    heard = decoded(encoded(sound, Mastering(channels=channels, kbps=kbps)))
    inner = slice(RATE // 10, -RATE // 10)
    assert np.abs(heard[inner]).max() / np.abs(sound[inner]).max() == pytest.approx(1.0, abs=0.01)


def test_the_bit_rate_is_constant_and_the_sample_rate_kept() -> None:
    for kbps in (56, 64, 128):
        mp3 = encoded(programme(frames=1_152 * 98), Mastering(kbps=kbps))
        assert soundfile.info(io.BytesIO(mp3)).samplerate == RATE
        assert len(mp3) == 98 * 144_000 * kbps / RATE


@pytest.mark.parametrize(
    ("mastering", "word"),
    [
        (Mastering(kbps=48), "at least 56 in mono"),
        (Mastering(channels=2, kbps=96), "at least 112 in stereo"),
        (Mastering(kbps=100), "one of"),
        (Mastering(channels=6), "1 or 2"),
        (Mastering(rate=22_050), "44100"),
    ],
)
def test_what_lame_would_silently_change_is_refused(mastering: Mastering, word: str) -> None:
    assert word in encode.refusal(mastering)
    assert encode.refusal(Mastering()) == encode.refusal(Mastering(channels=2, kbps=128)) == ""


def test_parts_that_never_agree_are_encoded_by_one_encoder(monkeypatch: pytest.MonkeyPatch) -> None:
    sound = programme()
    whole = encoded(sound, Mastering())

    def never(self: Splice, part: list[bytes], first: int, seam: int) -> int:
        raise Unspliceable("never")

    monkeypatch.setattr(Splice, "_meeting", never)
    assert encoded(sound, Mastering(), CUTS) == whole


def test_what_a_frame_borrows_is_carried_over_the_seam() -> None:
    frames = frames_of(programme(), Mastering())
    borrowing = next(i for i in range(100, 300) if reaches_back(frames[i]) > 200)
    early, late = Splice(), Splice()
    early.add(frames[: borrowing + 5], 0, 0)
    joined = early.add(frames[borrowing - 20 :], borrowing - 20, borrowing) + early.finish(MP3_FRAMES)
    late.add(frames, 0, 0)
    assert joined == late.finish(MP3_FRAMES)


@pytest.mark.parametrize("data", [b"RIFF", b"\xff\xfb\xf0\x00", b"\xff\xfb\x00\x00", b"\xff\xfb\x5c\x00"])
def test_only_mp3_frames_are_cut(data: bytes) -> None:
    with pytest.raises(ValueError, match="no MPEG-1 layer III frame"):
        cut(data + bytes(5_000))


def test_whole_frames_are_cut_and_what_is_left_over_is_not() -> None:
    data = b"".join(frames_of(programme(), Mastering()))
    assert b"".join(cut(data + b"\xff\xfb")) == data
    assert cut(data[:-1]) == cut(data)[:-1]


def test_what_was_encoded_before_is_not_encoded_again() -> None:
    cache, sound = Known(), programme()
    assert encoded(sound, Mastering(), CUTS, cache=cache) == encoded(sound, Mastering(), CUTS)
    parts = len(cache)
    assert encoded(sound, Mastering(), CUTS, cache=cache) == encoded(sound, Mastering(), CUTS)
    assert len(cache) == parts == len(CUTS)
    changed = sound.copy()
    changed[len(sound) * 3 // 4 :] *= np.float32(0.5)
    assert encoded(changed, Mastering(), CUTS, cache=cache) == encoded(changed, Mastering(), CUTS)
    assert len(cache) < 2 * parts


def test_parts_that_cannot_be_joined_come_out_the_same_from_memory() -> None:
    t = np.arange(FRAMES) / RATE
    drone = (0.4 * np.sin(2 * np.pi * 220 * t) * np.minimum(1, np.maximum(0, t - 0.1) * 20)).astype(
        np.float32
    )
    drone += 0.2 * np.sin(2 * np.pi * 3_300 * t).astype(np.float32) * (t > 0.1)
    cache = Known()
    first, again = (encoded(drone, Mastering(), CUTS, cache=cache) for _ in range(2))
    assert first == again == encoded(drone, Mastering(), CUTS)


def test_parts_of_another_encoding_are_not_taken_for_these() -> None:
    cache, sound = Known(), programme()
    for mastering in (Mastering(kbps=64), Mastering(kbps=128), Mastering(quality=7)):
        assert encoded(sound, mastering, CUTS, cache=cache) == encoded(sound, mastering, CUTS)


def test_the_end_of_one_programme_is_not_taken_for_the_middle_of_another() -> None:
    cache, sound = Known(), programme()
    ends, goes_on = sound[: 1_152 * (203 + encode.OVERLAP + encode.AHEAD)], sound
    for heard, cuts in ((ends, [0, 115_200]), (goes_on, [0, 115_200, 1_152 * 203])):
        assert encoded(heard, Mastering(), cuts, cache=cache) == encoded(heard, Mastering(), cuts)
