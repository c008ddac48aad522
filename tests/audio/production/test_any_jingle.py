"""Whatever a newsroom puts into its folder of sounds, the edition has its figures, or the sound is refused."""

from pathlib import Path

import pytest

from audio.errors import UnreadableAsset
from audio.mastering import Mastering
from audio.music.assets import read_assets
from audio.sound import Sound
from audio.take import Take
from scripts.script import Cue, Line, Script
from tests.audio.conftest import measure
from tests.audio.jingles import WAVES, lay, sharp_voice
from tests.audio.produced import produce

RATE = 44_100


@pytest.mark.parametrize("number", range(len(WAVES)))
def test_an_edition_with_any_jingle_has_its_figures_or_the_jingle_is_refused(
    number: int, tmp_path: Path
) -> None:
    jingle = lay(tmp_path, number)
    try:
        assets = read_assets(tmp_path, "pagi", RATE)
    except UnreadableAsset:
        assert jingle.wave in ("silence", "burst")
        return
    line = Line("Pasar dibuka.", "pasar dibuka", "story", story="b1")
    script = Script(
        (Cue("intro"), Cue("bed_in"), line, Cue("bed_out"), Cue("sting", "b1"), line, line, Cue("outro"))
    )
    sounds = {str(n): sharp_voice(2.0, number + n) for n in range(3)}
    takes = [Take(key, len(s.samples), RATE, measure(s)[0], "uji", "") for key, s in sounds.items()]

    def load(take: Take) -> Sound:
        return sounds[take.key]

    made = produce(script, takes, load, assets, Mastering())
    assert made.loudness_lufs == pytest.approx(-16.0, abs=0.2), jingle.name
    assert made.peak_dbtp <= -1.2, jingle.name
