"""What a plug-in hands over is looked at before it is kept."""

import numpy as np
import pytest

from audio.engine import Clip, Mark
from audio.errors import UnreadableSound
from audio.sound import Sound
from audio.speech.acceptance import accept

HUM = np.sin(np.arange(8_000) / 10).astype(np.float32)


@pytest.mark.parametrize(
    ("samples", "rate", "complaint"),
    [
        (HUM[:0], 8_000, "is empty"),
        (HUM * np.float32(np.nan), 8_000, "no loudspeaker"),
        (HUM * 30_000, 8_000, "no loudspeaker"),
        ((HUM * 30_000).astype(np.int16), 8_000, "floating-point"),
        (np.zeros((80, 8), np.float32), 8_000, "8 channels"),
        (HUM, 0, "0 Hz"),
        (HUM, 192_000, "192000 Hz"),
    ],
)
def test_what_is_no_sound_is_refused(samples: np.ndarray, rate: int, complaint: str) -> None:
    with pytest.raises(UnreadableSound, match=complaint):
        accept(Clip(Sound(samples, rate)), "Warta.")


@pytest.mark.parametrize("times", [(0.5, 0.4), (0.2, 3.0), (float("nan"), 0.5), (-1.0, 0.5)])
def test_marks_that_cannot_be_true_make_room_for_one_over_the_line(times: tuple[float, float]) -> None:
    clip = Clip(Sound(HUM, 8_000), (Mark(*times, "Warta.", "word"),))
    assert accept(clip, "Warta.").marks == (Mark(0.0, 1.0, "Warta.", "sentence"),)


def test_marks_out_of_order_are_not_kept_and_true_ones_are() -> None:
    marks = (Mark(0.5, 0.9, "pagi", "word"), Mark(0.0, 0.4, "Warta", "word"))
    assert len(accept(Clip(Sound(HUM, 8_000), marks), "Warta pagi").marks) == 1
    clip = Clip(Sound(HUM, 8_000), marks[::-1])
    assert accept(clip, "Warta pagi") is clip
