"""Two speakers come out at one loudness, however soft or sharp one of them is."""

import io
from dataclasses import replace

import numpy as np
import pytest
import soundfile

from audio.dsp.loudness import energies, integrated_lufs
from audio.engine import Clip
from audio.mastering import Mastering
from audio.music.cues import Assets, CueSheet
from audio.production import evening
from audio.production.cache import rendering_key
from audio.production.evening import loudness_by_speaker
from audio.production.timeline import lay
from audio.sound import Samples, Sound
from audio.speech.preprocessing import measure_lufs, preprocess
from audio.take import Take
from scripts.script import Cue, Line, Role, Script
from tests.audio.produced import produce

RATE = 44_100
CLOSE_LU = 0.5


def voice(seed: int, crest: float) -> Samples:
    """Six seconds of syllables: noise in bursts, the sharper the higher its `crest`."""
    chance = np.random.default_rng(seed)
    t = np.arange(6 * RATE) / RATE
    syllables = np.abs(np.sin(2 * np.pi * 2.2 * t + seed)) ** crest
    tone = sum(
        np.sin(2 * np.pi * hz * t * (1 + seed / 50)) / n for n, hz in enumerate((140, 280, 560, 1120), 1)
    )
    return (0.12 * syllables * (tone + 0.2 * chance.standard_normal(len(t)))).astype(np.float32)


def spoken(gains_db: dict[Role, float]) -> tuple[Script, list[Take], dict[str, Sound]]:
    """Six lines in turn, the voices so much louder than they were made."""
    lines, takes, sounds = [], [], {}
    for number in range(6):
        role: Role = "reporter" if number % 2 else "announcer"
        made = voice(number, 6.0 if role == "reporter" else 1.0) * np.float32(10 ** (gains_db[role] / 20))
        kept = preprocess(Clip(Sound(np.clip(made, -1, 1), RATE)))
        key = f"{number:064x}"
        sounds[key] = kept.sound
        takes.append(Take(key, len(kept.sound.samples), RATE, kept.loudness_lufs, "uji", role, ()))
        lines.append(Line(f"Baris {number}.", f"baris {number}", "story", role, f"s{number}"))
    return Script((Cue("intro"), *lines)), takes, sounds


def apart_lu(gains_db: dict[Role, float]) -> tuple[float, float]:
    """How far apart the two are in the decoded MP3, and how loud the louder is."""
    script, takes, sounds = spoken(gains_db)
    mastering = Mastering()
    gong = (0.3 * np.sin(2 * np.pi * 220 * np.arange(4 * RATE) / RATE)).astype(np.float32)
    made = produce(script, takes, lambda take: sounds[take.key], Assets(intro=Sound(gong, RATE)), mastering)
    sound, rate = soundfile.read(io.BytesIO(made.mp3), dtype="float32")
    said: dict[str, list[Samples]] = {}
    for segment in made.transcript:
        said.setdefault(segment.role, []).append(sound[segment.start : segment.end])
    levels = [integrated_lufs(energies(np.concatenate(parts), rate)) for parts in said.values()]
    return max(levels) - min(levels), max(levels)


@pytest.mark.parametrize("gains_db", [(0, 0), (-40, 0), (0, -40), (18, -30)])
def test_two_voices_come_out_at_one_loudness_and_none_below_the_music(gains_db: tuple[float, float]) -> None:
    apart, level = apart_lu({"announcer": gains_db[0], "reporter": gains_db[1]})
    assert apart <= CLOSE_LU
    assert level > -17.5


def test_a_speaker_is_measured_over_what_that_speaker_says() -> None:
    script, takes, sounds = spoken({"announcer": 0, "reporter": -6})
    timeline = lay(script, takes, CueSheet(), Mastering())
    mix = np.zeros(timeline.frames, np.float32)
    for segment, take in zip(timeline.transcript, takes, strict=True):
        samples = sounds[take.key].samples
        mix[segment.start : segment.start + len(samples)] += samples
    blocks = [mix[at : at + 100_000] for at in range(0, len(mix), 100_000)]
    heard = loudness_by_speaker(blocks, timeline)
    for role in ("announcer", "reporter"):
        alone = np.concatenate([sounds[t.key].samples for t in takes if t.voice == role])
        assert heard[role] == pytest.approx(measure_lufs(Sound(alone, RATE)), abs=0.3)


def test_what_was_rendered_before_two_were_evened_is_not_taken_for_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    script, takes, _ = spoken({"announcer": 0, "reporter": 0})
    alone = Script(tuple(replace(i, role="announcer") if isinstance(i, Line) else i for i in script.items))
    both, one = (rendering_key(each, takes, Assets(), Mastering()) for each in (script, alone))
    monkeypatch.setattr(evening, "VERSION", "lama")
    assert rendering_key(script, takes, Assets(), Mastering()) != both
    assert rendering_key(alone, takes, Assets(), Mastering()) == one != both
