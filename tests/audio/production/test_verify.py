"""What is measured a stretch at a time is what the whole file measures."""

import io
from concurrent.futures import ThreadPoolExecutor

import numpy as np
import pytest
import soundfile

from audio.formats.mp3_splice import alone, cut
from audio.production import verify
from audio.production.encode import encoder
from audio.production.verify import Heard, Listener, listen
from audio.store import Cache, NoCache

RATE = 44_100
Form = tuple[int, int]
FORMS: list[Form] = [(1, 56), (1, 64), (1, 320), (2, 112), (2, 256)]


def frames_of(form: Form, seconds: float = 12) -> list[bytes]:
    """Syllables with pauses, in MP3."""
    channels, kbps = form
    t = np.arange(int(seconds * RATE)) / RATE
    loud = np.maximum(0, np.sin(2 * np.pi * 0.7 * t)) * np.maximum(0, np.sin(2 * np.pi * 4 * t))
    noise = np.random.default_rng(4).normal(0, 4_000, (len(t), channels))
    lame = encoder(channels, RATE, kbps, 5)
    pcm = (noise * loud[:, None]).astype(np.int16)
    return cut(bytes(lame.encode(pcm.tobytes())) + bytes(lame.flush()))


def in_pieces(frames: list[bytes], cache: Cache) -> Heard:
    with ThreadPoolExecutor(2) as pool:
        listener = Listener(RATE, pool, cache)
        for first in range(0, len(frames), 83):
            listener.add(frames[first : first + 83])
        return listener.heard()


@pytest.mark.parametrize("form", FORMS)
def test_a_file_heard_in_pieces_measures_what_it_measures_as_a_whole(form: Form) -> None:
    frames = frames_of(form)
    pieces, whole = in_pieces(frames, NoCache()), listen(io.BytesIO(b"".join(frames)))
    assert pieces.frames == whole.frames
    assert pieces.loudness_lufs == pytest.approx(whole.loudness_lufs, abs=0.1)
    assert pieces.peak_dbtp == pytest.approx(whole.peak_dbtp, abs=0.01)
    assert pieces.range_lu == pytest.approx(whole.range_lu, abs=0.3)


@pytest.mark.parametrize("form", FORMS)
def test_a_piece_decodes_to_what_it_is_within_the_whole(
    form: Form, capfd: pytest.CaptureFixture[str]
) -> None:
    frames = frames_of(form, 6)
    whole = soundfile.read(io.BytesIO(b"".join(frames)), dtype="float32")[0]
    for first in range(20, 200, 17):
        piece = soundfile.read(io.BytesIO(alone(frames[first - verify.BEFORE : first + 9])), dtype="float32")[
            0
        ]
        there = whole[first * 1_152 : (first + 9) * 1_152]
        assert np.abs(piece[-len(there) :] - there).max() < 1e-5
    assert not capfd.readouterr().err  # the decoder complains there of what it cannot play


class Known(dict[str, bytes]):
    """A cache."""

    def put(self, key: str, *parts: bytes) -> None:
        self[key] = b"".join(parts)


def test_what_was_heard_before_is_not_decoded_again(monkeypatch: pytest.MonkeyPatch) -> None:
    frames, cache = frames_of((1, 64)), Known()
    before = in_pieces(frames, cache)
    assert len(cache) == -(-len(frames) // 83)
    monkeypatch.setattr(verify.soundfile, "SoundFile", None)
    assert in_pieces(frames, cache) == before


def test_a_frame_that_was_damaged_is_heard(monkeypatch: pytest.MonkeyPatch) -> None:
    frames, cache = frames_of((1, 64)), Known()
    before = in_pieces(frames, cache)
    louder = list(frames)
    louder[200:220] = frames_of((1, 64), 6)[30:50]
    after = in_pieces(louder, cache)
    assert (after.loudness_lufs, after.peak_dbtp) != (before.loudness_lufs, before.peak_dbtp)


def test_what_was_heard_behind_other_frames_is_heard_again() -> None:
    frames, cache = frames_of((1, 64)), Known()
    other = frames_of((1, 64), 9)[::-1]
    stretches = [
        (frames[:16], frames[16:40]),
        (other[:16], frames[16:40]),
        (frames[:8], frames[8:40]),
        ([], frames[:40]),
    ]
    for before, these in stretches:
        known, fresh = (verify.hear(before, these, RATE, each) for each in (cache, NoCache()))
        assert (known.frames, known.true_peak) == (fresh.frames, fresh.true_peak)
        assert np.array_equal(known.energies, fresh.energies)
    assert len(cache) == len(stretches)


def test_each_stretch_is_decoded_behind_all_frames_that_reach_into_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    frames, behind = frames_of((1, 64)), []
    hear = verify.hear

    def counted(before: list[bytes], these: list[bytes], rate: int, cache: Cache) -> verify.HeardPart:
        behind.append(before)
        return hear(before, these, rate, cache)

    monkeypatch.setattr(verify, "hear", counted)
    in_pieces(frames, NoCache())
    assert behind[0] == [] and behind[1] == frames[83 - verify.BEFORE : 83]
    for kbps in (56, 64, 128):  # 511 bytes lie in the frames before
        assert verify.BEFORE * (len(frames_of((1, kbps), 2)[20]) - 21) > 511
