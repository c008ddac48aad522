"""What the programme's sound costs: CPU of each stage beside the bare encoder, and memory by length.

usage: python tests/bench/render.py [--quality 5]        prints tables; takes a minute or two
The voice is synthetic (forty harmonics with syllables), so that the speech engines are left out of it.
"""

import argparse
import io
import multiprocessing
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path

import lameenc
import loudness
import numpy as np

from audio.dsp import limiter
from audio.mastering import Mastering
from audio.music import jingle
from audio.music.cues import cue_sheet
from audio.production import encode
from audio.production.codecs import headroom_db
from audio.production.master import write_programme
from audio.production.sections import Mastered, Mix
from audio.production.spoken import Spoken
from audio.production.timeline import lay
from audio.production.verify import Listener
from audio.sound import Samples, Sound
from audio.speech.preprocessing import measure_lufs
from audio.store import NoCache
from audio.take import Take
from scripts.script import Cue, Heading, Line, Script

RATE = 44_100
LINE_S = 6.0
LINES_A_STORY = 4


def voice(number: int) -> Sound:
    """Six seconds that no other number gives."""
    t = np.arange(int(LINE_S * RATE), dtype=np.float32) / RATE
    hz = 105 + 7 * (number % 9)
    hum = sum(np.cos(np.float32(2 * np.pi * hz * k) * t + 0.3 * k * k) / k for k in range(1, 40))
    return Sound((hum * np.maximum(0.05, np.sin(2 * np.pi * 3.3 * t)) * 0.05).astype(np.float32), RATE)


def programme(minutes: float) -> tuple[Script, list[Take], list[Sound]]:
    """A bulletin about so long."""
    pool = [voice(i) for i in range(9)]
    line = Line("Pasar dibuka.", "pasar dibuka", "story")
    items: list[Line | Cue | Heading] = [
        Heading("Pembuka"),
        Cue("intro"),
        Cue("bed_in"),
        line,
        line,
        Cue("bed_out"),
    ]
    for i in range(max(1, round((minutes * 60 - 25) / (LINES_A_STORY * (LINE_S + 0.25) + 1.5)))):
        items += [Heading(f"Berita {i}", f"b{i}"), Cue("sting"), *[line] * LINES_A_STORY]
    script = Script((*items, Cue("outro")))
    levels = [measure_lufs(sound) for sound in pool]
    takes = [
        Take(str(i % 9), len(pool[0].samples), RATE, levels[i % 9], "", "")
        for i, _ in enumerate(script.lines)
    ]
    return script, takes, pool


@contextmanager
def timed(name: str, rows: list[tuple[str, float, float]]) -> Iterator[None]:
    cpu, wall = time.process_time(), time.perf_counter()
    yield
    rows.append((name, time.process_time() - cpu, time.perf_counter() - wall))


def stages(mastering: Mastering) -> None:
    rows: list[tuple[str, float, float]] = []
    script, takes, pool = programme(5)
    with timed("jingles", rows):
        assets = jingle.make("pagi", RATE)
    with timed("timeline", rows):
        timeline = lay(script, takes, cue_sheet(assets), mastering)

    def load(take: Take) -> Sound:
        return pool[int(take.key)]

    spoken = Spoken(script, takes, load, assets)
    played = Mix(timeline, spoken, mastering.channels)
    ceiling = mastering.peak_dbtp - headroom_db(mastering)
    with timed("mix", rows):
        sound = np.concatenate(list(played.blocks(0, timeline.frames)))
    with timed("mix and survey", rows):
        survey = limiter.survey(played.blocks(0, timeline.frames), RATE, ceiling)
    with timed("plan", rows):
        plan = limiter.plan(survey, mastering, ceiling)
    with timed("mix and limit", rows):
        for _ in Mastered(played, plan).blocks(0, timeline.frames):
            pass
    whole, frames = Mastered(played, plan), timeline.frames
    with ThreadPoolExecutor(2) as crew:
        with timed("mix, limit and encode, 2 workers", rows):
            parts = list(encode.encode(whole, timeline.cuts, frames, mastering, crew, 3, NoCache()))
        with timed("listen to the result, 2 workers", rows):
            listener = Listener(RATE, crew, NoCache())
            for part in parts:
                listener.add(part)
            listener.heard()
    with timed("all (listening included)", rows):
        write_programme(timeline, spoken, mastering, io.BytesIO())
    with timed("bare loudness", rows):
        loudness.integrated_loudness(sound, RATE)
    with timed("bare lameenc", rows):
        bare(sound, mastering)
    kind = f"{mastering.channels} channels, {mastering.kbps} kbps, quality {mastering.quality}"
    print(f"{timeline.frames / RATE:.0f} s, {kind}")
    print(f"{'stage':<36}{'CPU s':>8}{'wall s':>8}")
    for name, cpu, wall in rows:
        print(f"{name:<36}{cpu:>8.2f}{wall:>8.2f}")


def bare(sound: Samples, mastering: Mastering) -> None:
    encoder = lameenc.Encoder()
    encoder.silence()
    encoder.set_channels(mastering.channels)
    encoder.set_in_sample_rate(RATE)
    encoder.set_bit_rate(mastering.kbps)
    encoder.set_quality(mastering.quality)
    encoder.encode(np.rint(np.clip(sound, -1, 1) * 32_767).astype(np.int16).tobytes())
    encoder.flush()


def lengthy(minutes: float) -> None:
    script, takes, pool = programme(minutes)
    assets = jingle.make("pagi", RATE)
    cpu = time.process_time()
    with tempfile.TemporaryFile() as out:
        timeline = lay(script, takes, cue_sheet(assets), Mastering())
        spoken = Spoken(script, takes, lambda take: pool[int(take.key)], assets)
        heard = write_programme(timeline, spoken, Mastering(), out)
        minutes = timeline.frames / timeline.rate / 60
    cpu = time.process_time() - cpu
    # not getrusage: its peak is inherited from the process that started this one
    status = dict(line.split(":", 1) for line in Path("/proc/self/status").read_text().splitlines())
    peak = int(status["VmHWM"].split()[0]) / 1024
    row = f"{minutes:>8.1f}{peak:>10.0f}{cpu:>8.1f}{cpu / minutes:>14.2f}"
    print(f"{row}{heard.loudness_lufs:>8.2f}{heard.peak_dbtp:>8.2f}")


def alone(work: Callable[[float], None], minutes: float) -> None:
    """In a process of its own, so that its peak memory is its own."""
    process = multiprocessing.get_context("spawn").Process(target=work, args=(minutes,))
    process.start()
    process.join()


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--quality", type=int, default=5)
    args = parser.parse_args()
    stages(Mastering(quality=args.quality))
    stages(Mastering(channels=2, kbps=128, quality=args.quality))
    print(f"{'minutes':>8}{'peak MB':>10}{'CPU s':>8}{'CPU s/minute':>14}{'LUFS':>8}{'dBTP':>8}")
    sys.stdout.flush()
    for minutes in (5, 30, 120):
        alone(lengthy, minutes)


if __name__ == "__main__":
    main()
