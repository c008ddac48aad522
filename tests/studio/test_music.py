"""Music: heard under the show's own voice before it is taken, taken for one edition or for all, and given back."""

import io
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import soundfile

from audio.errors import UnreadableAsset
from audio.formats.decode import read_sound
from audio.sound import Samples
from briefings.newsroom.config import load
from briefings.newsroom.folder import Newsroom
from briefings.progress import Quiet
from briefings.verbs.sounds import Candidate, Kind, give_back, own, take, trial
from tests.studio.conftest import MORNING

RATE = 44_100


def tone(seconds: float, hertz: float) -> Samples:
    """A sound of one pitch."""
    return (0.4 * np.sin(2 * np.pi * hertz * np.arange(round(seconds * RATE)) / RATE)).astype(np.float32)


def wav(samples: Samples) -> bytes:
    """As a producer's file."""
    out = io.BytesIO()
    soundfile.write(out, samples, RATE, format="WAV", subtype="PCM_16")
    return out.getvalue()


def strength(path: Path, hertz: float) -> float:
    """How strong a pitch is in a file."""
    sound = read_sound(path)
    samples = sound.samples if sound.samples.ndim == 1 else sound.samples.mean(axis=1)
    spectrum = np.abs(np.fft.rfft(samples))
    at = round(hertz * len(samples) / sound.rate)
    return float(spectrum[at - 20 : at + 20].max() / np.median(spectrum))


def hear(room: Newsroom, kind: Kind, candidate: Candidate | None, **levels: float) -> Path:
    """The file of a trial."""
    show = load(room.show_file).model_copy(update={"voices": ("espeak",)})
    return trial(room, show, "pagi", [kind], candidate, levels, Quiet()).file


@pytest.mark.parametrize("kind", ["intro", "sting", "bed", "outro"])
def test_a_sound_is_heard_in_its_place_before_it_is_taken(newsroom: Newsroom, kind: Kind) -> None:
    candidate = Candidate(kind, ".wav", wav(tone(4, 3150)))
    before, tried = hear(newsroom, kind, None), hear(newsroom, kind, candidate)
    assert strength(tried, 3150) > 4 * strength(before, 3150)
    assert not any(own(newsroom, "")[kind]), "nothing is taken by listening"
    assert hear(newsroom, kind, None) == before, "and what was made is not made again"


def test_levels_are_heard_before_they_are_written(newsroom: Newsroom) -> None:
    candidate = Candidate("bed", ".wav", wav(tone(4, 3150)))
    loud, low = (hear(newsroom, "bed", candidate, bed_db=level) for level in (-6.0, -40.0))
    assert strength(loud, 3150) > 4 * strength(low, 3150)


def test_what_is_taken_is_heard_and_what_gives_way_is_kept(newsroom: Newsroom) -> None:
    first = Candidate("intro", ".wav", wav(tone(3, 500)))
    second = replace(first, content=wav(tone(3, 900)))
    assert take(newsroom, "", first, MORNING).name == "intro.wav"
    assert take(newsroom, "malam", second, MORNING).name == "intro-malam.wav"
    assert [path.name for path in own(newsroom, "")["intro"]] == ["intro.wav"]
    assert [path.name for path in own(newsroom, "malam")["intro"]] == ["intro-malam.wav"]
    assert not own(newsroom, "pagi")["intro"], "the morning hears what all hear"
    take(newsroom, "", second, MORNING)
    (aside,) = (newsroom.sounds / "earlier").iterdir()
    assert aside.read_bytes() == first.content
    assert len(give_back(newsroom, "malam", "intro", MORNING)) == 1
    assert own(newsroom, "")["intro"] and not own(newsroom, "malam")["intro"]


def test_what_cannot_be_used_is_refused_and_takes_nothing_away(newsroom: Newsroom) -> None:
    take(newsroom, "", Candidate("sting", ".wav", wav(tone(1, 500))), MORNING)
    for content in (b"bukan bunyi", wav(tone(40, 500)), b""):
        with pytest.raises(UnreadableAsset):
            take(newsroom, "", Candidate("sting", ".wav", content), MORNING)
    assert [path.name for path in own(newsroom, "")["sting"]] == ["sting.wav"]
    assert not (newsroom.sounds / "earlier").exists()


def test_a_producer_hears_and_takes_an_intro(
    newsroom: Newsroom, opened: Any, enter: Callable[..., Any], tmp_path: Path
) -> None:
    file = tmp_path / "../lagu pembuka.wav"
    file.write_bytes(wav(tone(3, 700)))
    sari = enter(opened)
    sari.page.goto(opened.origin + "/pengaturan")
    sari.until("() => document.documentElement.dataset.live === 'yes'")
    sari.page.set_input_files("#music-file-intro", file)
    with sari.page.expect_response(lambda each: "/musik/" in each.url) as heard:
        sari.page.click("[data-music=intro]")
    assert heard.value.status in (200, 206)
    sari.until("() => document.getElementById('audio').currentTime > 0.2")
    assert not own(newsroom, "")["intro"]
    sari.page.click("#music-take-intro")
    sari.sees("Dipakai mulai edisi berikutnya: intro.wav")
    assert own(newsroom, "")["intro"][0].read_bytes() == file.read_bytes()
    sari.page.click("[data-music-back=intro]")
    sari.sees("Dikembalikan ke bawaan")
    assert not own(newsroom, "")["intro"]
    sari.page.fill("#set-sound\\.bed_db", "keras")
    sari.page.click("[data-music=bed]")
    sari.sees("bukan angka desibel")


def test_a_writer_hears_music_and_takes_none(opened: Any, enter: Callable[..., Any]) -> None:
    budi = enter(opened, "budi", "writer")
    budi.page.goto(opened.origin + "/pengaturan")
    budi.until("() => document.documentElement.dataset.live === 'yes'")
    assert budi.page.locator("[data-music]").count() == 5
    assert budi.page.locator("[data-music-take], [data-music-file]").count() == 0
