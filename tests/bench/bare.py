"""The bare tools on the lines of an edition: the floor that nobody gets below without another tool."""

import time
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from typing import Any

import espeakng_loader
import lameenc
import loudness
import numpy as np
import soxr
from pydub import AudioSegment

from audio.engines.espeak_library import Library
from audio.mastering import Mastering
from audio.speech.clips import Clips
from audio.speech.phonemes import notation
from briefings.editions.broadcast import Made
from briefings.newsroom.config import load
from briefings.newsroom.folder import Newsroom
from briefings.newsroom.lexicon import lexicon

RATE = 44_100


@cache
def espeak() -> Library:
    """Once a process: initialised again, espeak-ng may crash."""
    return Library(espeakng_loader.get_library_path(), espeakng_loader.get_data_path())


@dataclass
class Floor:
    """CPU seconds of each bare tool."""

    rows: list[tuple[str, float]]

    @property
    def cpu(self) -> float:
        return sum(cpu for _, cpu in self.rows)

    @classmethod
    def of(cls, room: Newsroom, made: Made) -> "Floor":
        """Each spoken line once through espeak and soxr; the edition's length through loudness and lameenc."""
        words = lexicon(room)
        texts = [notation(line.spoken, words, "espeak") for line in made.record.lines]
        rows: list[tuple[str, float]] = []

        def timed(name: str, work: Callable[[], Any]) -> Any:
            begin = time.process_time()
            result = work()
            rows.append((name, time.process_time() - begin))
            return result

        def spoken() -> tuple[int, list[bytes]]:
            library = espeak()
            return library.rate, [library.synth(text, "id", 175)[0] for text in texts]

        rate, answers = timed("espeak", spoken)
        raw = [np.frombuffer(answer, "<i2").astype(np.float32) / 32_768 for answer in answers]
        clips = timed("soxr HQ", lambda: [soxr.resample(clip, rate, RATE, quality="HQ") for clip in raw])
        length = round(made.record.episode.audio.seconds * RATE)
        joined = np.resize(np.concatenate(clips), length)
        timed("loudness", lambda: loudness.integrated_loudness(joined, RATE))
        pcm = np.rint(np.clip(joined, -1, 1) * 32_767).astype(np.int16).tobytes()
        mastering = load(room.show_file).mastering
        timed(f"lameenc -q {mastering.quality}, {mastering.kbps}k", lambda: encoded(pcm, mastering))
        return cls(rows)


def encoded(pcm: bytes, mastering: Mastering) -> bytes:
    encoder = lameenc.Encoder()
    encoder.silence()
    encoder.set_channels(mastering.channels)
    encoder.set_in_sample_rate(RATE)
    encoder.set_bit_rate(mastering.kbps)
    encoder.set_quality(mastering.quality)
    return bytes(encoder.encode(pcm)) + bytes(encoder.flush())


def pydub_way(room: Newsroom, made: Made) -> int:
    """As tutorials do it: segments added up, one gain, and an MP3; without music, limiter and ducking."""
    clips, whole = Clips(room.clips), AudioSegment.empty()
    for line in made.record.lines:
        take = clips.find(line.clip)
        assert take is not None
        pcm = (clips.sound(take).samples * 32_767).astype("<i2").tobytes()
        whole += AudioSegment(pcm, sample_width=2, frame_rate=RATE, channels=1)
        whole += AudioSegment.silent(300, frame_rate=RATE)
    whole = whole.apply_gain(-16.0 - whole.dBFS)
    encoded(whole.raw_data, load(room.show_file).mastering)
    return int(whole.frame_count())
