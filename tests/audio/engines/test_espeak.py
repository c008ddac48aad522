"""espeak-ng is really spoken to: it is always there."""

import os
import signal
import subprocess
import sys
import time
from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest

from audio.engine import Clip, Utterance
from audio.engines.espeak import Espeak
from audio.engines.process import Process
from audio.errors import EngineFailed

GREETING = "Selamat pagi, pendengar. Inilah warta Banyuasri."


def say(engine: Espeak, notation: str, voice: str = "id", rate: float = 1.0, text: str = "") -> Clip:
    return engine.speak(Utterance(text or notation, notation, voice, rate))


@pytest.fixture
def espeak():
    engine = Espeak()
    yield engine
    engine.close()


def test_the_same_line_has_the_same_bytes_whatever_was_said_before(espeak: Espeak) -> None:
    first = say(espeak, GREETING)
    say(espeak, "Hujan turun di pesisir.", "id+f3")
    again = say(espeak, GREETING)
    assert first.sound.samples.tobytes() == again.sound.samples.tobytes()
    assert first.marks == again.marks


def test_another_program_says_it_with_the_same_bytes_a_second_later(espeak: Espeak) -> None:
    heard = [say(espeak, GREETING, voice.name).sound.samples.tobytes() for voice in espeak.traits.voices]
    espeak.close()
    time.sleep(1.001)  # espeak-ng's own seed is the second at which it starts
    again = [say(espeak, GREETING, voice.name).sound.samples.tobytes() for voice in espeak.traits.voices]
    assert again == heard


def test_words_and_sentences_have_their_times(espeak: Espeak) -> None:
    clip = say(espeak, GREETING)
    words = [mark for mark in clip.marks if mark.kind == "word"]
    assert [mark.text for mark in words] == GREETING.split()
    assert all(a.end_s <= b.start_s for a, b in pairwise(words))
    sentences = [mark for mark in clip.marks if mark.kind == "sentence"]
    assert [mark.text for mark in sentences] == ["Selamat pagi, pendengar.", "Inilah warta Banyuasri."]
    assert sentences[1].start_s == words[3].start_s


def test_phonemes_in_brackets_are_pronounced_and_not_counted_as_other_words(espeak: Espeak) -> None:
    plain = say(espeak, "Ia datang dengan mobil.")
    told = say(espeak, "Ia datang [[d@N'an]] mobil.", text="Ia datang dengan mobil.")
    assert not np.array_equal(plain.sound.samples, told.sound.samples)
    assert [mark.text for mark in told.marks if mark.kind == "word"] == ["Ia", "datang", "dengan", "mobil."]


def test_a_reduplication_is_two_words(espeak: Espeak) -> None:
    clip = say(espeak, "Anak anak gajah berjalan jalan.", text="Anak-anak gajah berjalan-jalan.")
    assert [mark.text for mark in clip.marks if mark.kind == "word"] == [
        "Anak",
        "anak",
        "gajah",
        "berjalan",
        "jalan.",
    ]


def test_a_faster_voice_takes_less_time(espeak: Espeak) -> None:
    assert say(espeak, GREETING, rate=1.3).sound.seconds < 0.85 * say(espeak, GREETING).sound.seconds


def test_every_voice_speaks(espeak: Espeak) -> None:
    sounds = {say(espeak, "Warta", voice.name).sound.samples.tobytes() for voice in espeak.traits.voices}
    assert len(sounds) == len(espeak.traits.voices)


def test_an_unknown_voice_is_named(espeak: Espeak) -> None:
    with pytest.raises(EngineFailed, match="no voice 'zz'"):
        say(espeak, GREETING, "zz")


def test_hostile_text_is_only_text(espeak: Espeak) -> None:
    for text in ("a\0b\nc", "<speak><audio src='/etc/passwd'/></speak> halo", "🙂 halo \u202e", "[[@@@ halo"):
        assert say(espeak, text).sound.seconds > 0.1


def test_a_worker_that_is_killed_costs_one_line(espeak: Espeak) -> None:
    before = say(espeak, GREETING)
    os.kill(espeak._process.pid, signal.SIGKILL)
    with pytest.raises(EngineFailed):
        say(espeak, GREETING)
    assert say(espeak, GREETING).sound.samples.tobytes() == before.sound.samples.tobytes()


def test_a_crash_within_a_line_costs_that_line_alone() -> None:
    program = (
        "import os, signal, sys\nimport audio.engines.espeak_worker as worker\n"
        "class Library:\n"
        "    rate = 22050\n"
        "    def __init__(self, *_): pass\n"
        "    def synth(self, text, voice, wpm):\n"
        "        if text == 'mati': os.kill(os.getpid(), signal.SIGSEGV)\n"
        "        return b'12', []\n"
        "worker.Library = Library\nworker.main()"
    )
    orders = "".join(
        f'{{"text": "{text}", "voice": "id", "wpm": 175}}\n' for text in ("hidup", "mati", "hidup")
    )
    done = subprocess.run(
        [sys.executable, "-c", program, "", ""], input=orders, capture_output=True, text=True
    )
    good = '{"bytes": 2, "rate": 22050, "events": [], "last": false}\n12'
    assert done.stdout == good + '{"error": "espeak-ng crashed (status -11)"}\n' + good


def test_where_there_is_no_fork_each_line_has_a_process(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "forkless.py").write_text(
        "import os\ndel os.fork\nfrom audio.engines.espeak_worker import main\n"
    )
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))
    monkeypatch.setattr(
        "audio.engines.espeak.Process", lambda module, paths, bare: Process("forkless", paths)
    )
    engine = Espeak()
    first, other, again = (say(engine, text) for text in (GREETING, "Hujan turun.", GREETING))
    assert first.sound.samples.tobytes() == again.sound.samples.tobytes()
    assert other.sound.seconds > 0.5


def test_no_worker_survives_a_program_that_is_killed(tmp_path: Path) -> None:
    program = (
        "from audio.engines.espeak import Espeak\nimport time\n"
        "e = Espeak(); e.check(); print(e._process.pid, flush=True); time.sleep(60)\n"
    )
    with subprocess.Popen([sys.executable, "-c", program], stdout=subprocess.PIPE) as parent:
        worker = int(parent.stdout.readline())
        parent.kill()
    deadline = time.monotonic() + 3
    while _alive(worker) and time.monotonic() < deadline:
        time.sleep(0.02)
    assert not _alive(worker)


def test_a_station_can_always_use_espeak(espeak: Espeak) -> None:
    started = time.monotonic()
    espeak.check()
    assert time.monotonic() - started < 3


def _alive(pid: int) -> bool:
    try:
        return Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()[0] != "Z"
    except OSError:
        return False
