"""What a kept sound is named by: whatever would change a sample of it."""

from dataclasses import replace

import numpy as np
import pytest

from audio.engine import Traits, Utterance, Voice
from audio.mastering import Mastering
from audio.music.cues import Assets
from audio.production.cache import rendering_key
from audio.sound import Sound
from audio.speech import preprocessing
from audio.speech.clips import clip_key
from audio.take import Take
from scripts.rundown import Pace
from scripts.script import Cue, Line, Script

LINES = tuple(Line(word, word, "story", story="kopi", pause_ms=250) for word in ("Satu.", "Dua."))
SCRIPT = Script((Cue("sting", "kopi"), *LINES))
LONGER = Script((SCRIPT.items[0], LINES[0], replace(LINES[1], pause_ms=600)))
TAKES = tuple(Take(key, 44_100, 44_100, -20.0, "uji", "") for key in ("a", "b"))
TONE = Sound(np.full(100, 0.1, np.float32), 44_100)


@pytest.mark.parametrize(
    "other",
    [
        rendering_key(LONGER, TAKES, Assets(), Mastering()),
        rendering_key(Script(LINES), TAKES, Assets(), Mastering()),
        rendering_key(Script((Cue("sting", "kopi"), Cue("pause", seconds=1.5), *LINES)), TAKES, Assets(), Mastering()),
        rendering_key(SCRIPT, TAKES[::-1], Assets(), Mastering()),
        rendering_key(SCRIPT, TAKES, Assets(stings=(TONE,)), Mastering()),
        rendering_key(SCRIPT, TAKES, Assets(), replace(Mastering(), loudness_lufs=-14.0)),
        rendering_key(SCRIPT, TAKES, Assets(), replace(Mastering(), kbps=96)),
        rendering_key(SCRIPT, TAKES, Assets(), Mastering(), "opus"),
    ],
    ids=["pause", "sting", "rest", "order", "sound", "loudness", "bits", "format"],
)  # fmt: skip
def test_a_rendering_is_named_by_all_that_is_heard_in_it(other: str) -> None:
    assert other != rendering_key(SCRIPT, TAKES, Assets(), Mastering())


def test_the_same_rendering_has_the_same_name() -> None:
    assert rendering_key(SCRIPT, TAKES, Assets(), Mastering()) == rendering_key(
        Script(SCRIPT.items), tuple(TAKES), Assets(), Mastering()
    )


def test_a_clip_that_would_be_treated_otherwise_has_another_name(monkeypatch: pytest.MonkeyPatch) -> None:
    traits = Traits("espeak", "espeak", (Voice("id", "male", Pace(0.06, 0.3)),), "1.0")
    line = Utterance("apel", "ap@l", "id")
    before = clip_key(traits, line)
    monkeypatch.setattr(preprocessing, "VERSION", f"{preprocessing.VERSION}-lain")
    assert clip_key(traits, line) != before
