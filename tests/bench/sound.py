"""What the choices in the sound's path bring: joints, rebuilds, the meter, codecs, jingles.

usage: python tests/bench/sound.py     prints tables for docs/sound.md; two minutes

Six stories of our own (tests/bench/stories), read by espeak in a newsroom below a temporary folder.
"""

import tempfile
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from io import BytesIO
from pathlib import Path
from typing import ClassVar

import numpy as np
import soundfile
from lengthy import repeated  # tests/bench
from speed import made, newsroom

from audio.dsp import limiter
from audio.dsp.loudness import decibels
from audio.formats import aac, opus
from audio.formats.mp3_splice import Splice, Unspliceable
from audio.mastering import Mastering
from audio.music import jingle
from audio.music.cues import Assets, cue_sheet
from audio.production import encode, master
from audio.production.sections import Mastered, Mix
from audio.production.spoken import Spoken
from audio.production.timeline import Timeline, lay
from audio.production.verify import Listener, listen
from audio.sound import Samples, Sound
from audio.speech.clips import Clips
from audio.store import NoCache
from audio.take import Take
from briefings.making.renditions import SPEAKER
from briefings.newsroom.folder import Newsroom
from briefings.progress import Quiet
from scripts.script import Script

RATE = 44_100
MINUTES = 4.0
NEAR = slice(-1_500, 4_000)
"""Frames around a joint."""


@dataclass(frozen=True)
class Case:
    """A programme and what it is made from."""

    script: Script
    takes: list[Take]
    clips: Clips
    assets: Assets
    mastering: Mastering

    @property
    def timeline(self) -> Timeline:
        return lay(self.script, self.takes, cue_sheet(self.assets), self.mastering)

    def load(self, take: Take) -> Sound:
        sound = self.clips.sound(replace(take, frames=int(take.key[64:] or take.frames), key=take.key[:64]))
        return Sound(sound.samples[: take.frames], RATE)

    @property
    def spoken(self) -> Spoken:
        return Spoken(self.script, self.takes, self.load, self.assets)

    @property
    def mix(self) -> Mix:
        return Mix(self.timeline, self.spoken, self.mastering.channels)

    def mastered(self) -> Mastered:
        ceiling = self.mastering.peak_dbtp - codecs.headroom_db(self.mastering)
        with ThreadPoolExecutor(2) as pool:
            shop = codecs.Workshop(pool, 2, NoCache())
            survey = master.survey(self.mix, self.timeline, ceiling, shop)
        return Mastered(self.mix, limiter.plan(survey, self.mastering, ceiling))


def case(room: Newsroom, mastering: Mastering) -> Case:
    script, takes = repeated(room, MINUTES)
    return Case(script, takes, Clips(room.clips), jingle.make("pagi", RATE), mastering)


def encoded(case: Case, cuts: tuple[int, ...]) -> list[bytes]:
    frames = case.timeline.frames
    with ThreadPoolExecutor(2) as pool:
        parts = encode.encode(case.mastered(), cuts, frames, case.mastering, pool, 3, NoCache())
        return [frame for part in parts for frame in part]


def decoded(frames: list[bytes]) -> Samples:
    return np.asarray(soundfile.read(BytesIO(b"".join(frames)), dtype="float32")[0])


class Joints(Splice):
    """Notes how many MP3 frames after its seam each part was joined; None: never."""

    late: ClassVar[list[int | None]] = []

    def _meeting(self, part: list[bytes], first: int, seam: int) -> int:  # type: ignore[override]  # a list serves
        try:
            at = super()._meeting(part, first, seam)
        except Unspliceable:
            self.late.append(None)
            raise
        self.late.append(at - seam)
        return at


def joints(one: Case) -> None:
    """Parts of the edition itself, cut in its pauses, and cut anywhere."""
    timeline = one.timeline
    sound = np.concatenate(list(one.mastered().blocks(0, timeline.frames)))
    whole = decoded(encoded(one, (0,)))
    anywhere = tuple(range(0, timeline.frames - 200 * 1_152, 311 * 1_152))
    print(f"parts of {timeline.frames / RATE:.0f} s, {one.mastering.kbps}k, encoded apart and joined")
    print("pre-roll  cut where      parts  more to encode  joined at once  later  never  noise near joints")
    kept, encode.Splice = encode.PRE_ROLL, Joints  # type: ignore[misc]  # to be watched
    for pre_roll in (1, 2, 3, 4, 8, 24):
        for name, cuts in (("in pauses", timeline.cuts), ("anywhere", anywhere)):
            encode.PRE_ROLL = pre_roll  # type: ignore[misc]
            Joints.late = []
            apart = decoded(encoded(one, cuts))
            noise = []
            for cut in cuts[1:]:
                near = slice(cut + NEAR.start, cut + NEAR.stop)
                was = np.square(whole[near] - sound[near]).mean()
                noise.append(np.square(apart[near] - sound[near]).mean() / max(was, 1e-12))
            more = (pre_roll + encode.OVERLAP + encode.AHEAD) * (len(cuts) - 1) / (timeline.frames / 1_152)
            never = Joints.late.count(None)
            at_once = Joints.late.count(0)
            print(
                f"{pre_roll:>8}  {name:<12}{len(cuts):>8}{100 * more:>14.1f} %{at_once:>16}"
                f"{len(Joints.late) - at_once - never:>7}{never:>7}{10 * np.log10(np.mean(noise)):>+16.2f} dB"
            )
    encode.PRE_ROLL, encode.Splice = kept, Splice  # type: ignore[misc]


class Known(dict[str, bytes]):
    """A cache; it grows by what was not known."""

    def put(self, key: str, *parts: bytes) -> None:
        self[key] = b"".join(parts)


def rebuilds(one: Case) -> None:
    """Each line in turn is cut short by 0.2 s, as another word would do."""
    print("one line changed: what is made anew (sections surveyed, encoded, heard), of")
    cache, out = Known(), BytesIO()
    master.write_programme(one.timeline, one.spoken, one.mastering, out, cache=cache)
    whole, anew, steps = len(cache), [], 0
    for number in range(2, len(one.takes), 5):
        takes = list(one.takes)
        old = takes[number]
        frames = old.frames - RATE // 5
        level = old.loudness_lufs + 1e-6
        takes[number] = replace(
            old, key=f"{old.key}{old.frames}", frames=frames, loudness_lufs=level, marks=()
        )
        changed, known = replace(one, takes=takes), Known(cache)
        master.write_programme(changed.timeline, changed.spoken, one.mastering, BytesIO(), cache=known)
        anew.append(len(known) - len(cache))
        steps += anew[-1] > whole / 2
    usual = [missed for missed in anew if missed <= whole / 2]
    print(
        f"{whole}: {np.mean(usual):.1f} on average, {max(usual)} at most; in {steps} of {len(anew)} changes the gain "
        f"moved by its step of {master.GAIN_STEP_DB} dB, and all was encoded anew"
    )


def meters(one: Case) -> None:
    frames = encoded(one, one.timeline.cuts)
    with ThreadPoolExecutor(2) as pool:
        listener = Listener(RATE, pool, NoCache())
        for first in range(0, len(frames), 400):
            listener.add(frames[first : first + 400])
        pieces = listener.heard()
    whole = listen(BytesIO(b"".join(frames)))
    print(f"{'decoded and heard':<24}{'LUFS':>9}{'dBTP':>9}{'LU':>7}")
    for name, heard in (("in one", whole), ("in pieces of 10 s", pieces)):
        print(f"{name:<24}{heard.loudness_lufs:>9.3f}{heard.peak_dbtp:>9.3f}{heard.range_lu:>7.2f}")


def codecs(one: Case) -> None:
    played, frames = one.mastered(), one.timeline.frames
    blocks = list(played.blocks(0, frames))
    begin, out = time.process_time(), BytesIO()
    opus.encode(blocks, one.mastering, out)
    by_opus = time.process_time() - begin
    begin = time.process_time()
    size = sum(map(len, encoded(one, (0,))))
    by_lame = time.process_time() - begin
    minutes = frames / RATE / 60
    rows = [
        ("MP3 64k, LAME -q 5", by_lame, size),
        ("Opus, libsndfile", by_opus, len(out.getvalue())),
    ]
    if aac.installed():
        begin, out = time.process_time(), BytesIO()
        aac.encode(blocks, one.mastering, out)
        rows.append(("AAC 64k, FFmpeg", time.process_time() - begin, len(out.getvalue())))
    print(f"{'codec':<24}{'CPU s a minute':>15}{'kB a minute':>13}")
    for name, cpu, bytes_ in rows:
        print(f"{name:<24}{cpu / minutes:>15.2f}{bytes_ / minutes / 1000:>13.0f}")


def jingles() -> None:
    print(
        f"{'edition':<9}{'intro s':>8}{'centre Hz':>11}{'largest step':>14}"
        f"{'peak dBFS':>11}{'bed dBFS':>10}{'CPU s':>7}"
    )
    for edition in ("pagi", "siang", "malam"):
        begin = time.process_time()
        assets = jingle.make(edition, RATE)
        cpu = time.process_time() - begin
        assert assets.intro is not None and assets.bed is not None
        intro, bed = assets.intro.samples, assets.bed.samples
        power = np.square(np.abs(np.fft.rfft(intro.mean(axis=1))))
        centre = (power * np.fft.rfftfreq(len(intro), 1 / RATE)).sum() / power.sum()
        peaks = [decibels(float(np.abs(each).max())) for each in (intro, bed)]
        step = np.abs(np.diff(intro, axis=0)).max()
        print(
            f"{edition:<9}{len(intro) / RATE:>8.1f}{centre:>11.0f}{step:>14.2f}{peaks[0]:>11.1f}{peaks[1]:>10.1f}"
            f"{cpu:>7.2f}"
        )


def main() -> None:
    with tempfile.TemporaryDirectory() as scratch:
        room = newsroom(Path(scratch) / "warta", stories=6)
        made(room, Quiet())
        podcast = case(room, Mastering())
        for mastering in (Mastering(), SPEAKER):
            joints(replace(podcast, mastering=mastering))
            print()
        rebuilds(podcast)
        print()
        meters(podcast)
        print()
        codecs(podcast)
        print()
        jingles()


if __name__ == "__main__":
    main()
