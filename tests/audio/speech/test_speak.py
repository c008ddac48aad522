"""Lines are spoken once each, by several workers at a time, and a failure names its line."""

import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator, Mapping
from importlib.metadata import EntryPoint
from pathlib import Path

import numpy as np
import pytest

from audio import engines
from audio.engine import Clip, Traits, Utterance, Voice
from audio.engines import load, parse
from audio.errors import EngineFailed, EngineUnreachable
from audio.sound import Sound
from audio.speech.clips import Clips
from audio.speech.speak import speak
from scripts.rundown import Pace

HERE = Path(__file__)
Reading = tuple[dict[str, str], Callable[[], list[str]]]


class Reader:
    """An engine for these tests: a hum; what it does is written in the text. It notes each line in a file."""

    traits = Traits(
        "reader", "respelling", (Voice("a", "", Pace(0.06, 0.3)),), "1", processes=2, own_process=False
    )

    def __init__(self, settings: Mapping[str, str] | None = None) -> None:
        self.log = Path((settings or {}).get("log", os.devnull))

    def check(self) -> None: ...

    def speak(self, utterance: Utterance) -> Clip:
        with self.log.open("a") as log:
            log.write(f"{os.getpid()} {utterance.text}\n")
        tries = self.log.read_text().count(utterance.text)
        if "gagal" in utterance.text:
            raise EngineFailed("reader", "it stumbled")
        if "rewel" in utterance.text and tries < 3:
            raise RuntimeError("a plug-in may raise anything")
        if "tamat" in utterance.text:
            raise EngineFailed("reader", "it has tried", final=True)
        if "putus" in utterance.text:
            raise EngineUnreachable("reader", "the network is gone")
        if "mati" in utterance.text and tries < 2:
            os._exit(3)
        if "tertidur" in utterance.text:
            time.sleep(60)
        if "bilangan" in utterance.text:
            return Clip(Sound(np.full(900, np.nan, np.float32), 22_050))
        print("libraries print")
        hum = 0.3 * np.sin(np.arange(22_050 // 2) / 10)
        return Clip(Sound(hum.astype(np.float32), 22_050))


class Apart(Reader):
    """The same, in processes of its own."""

    traits = Traits("apart", "respelling", Reader.traits.voices, "1", processes=2)


@pytest.fixture
def reader(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Reading]:
    """The settings that make the reader log, and what it has said so far. Registered as a stranger's plug-in is."""
    package = tmp_path / "plugin"
    info = package / "reader-1.dist-info"
    info.mkdir(parents=True)
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: reader\nVersion: 1\n")
    (info / "entry_points.txt").write_text(
        "[briefings.engines]\nreader = reader_engine:Reader\n"
        "apart = reader_engine:Apart\nrusak = reader_engine:No\n"
    )
    (package / "reader_engine.py").write_text(HERE.read_text("utf-8"))
    monkeypatch.syspath_prepend(package)
    monkeypatch.setenv("PYTHONPATH", str(package), prepend=os.pathsep)
    log = tmp_path / "said"
    log.touch()
    yield {"log": str(log)}, lambda: log.read_text().splitlines()
    sys.modules.pop("reader_engine", None)


def lines(*texts: str) -> list[Utterance]:
    return [Utterance(text, text, "a") for text in texts]


def test_takes_come_in_the_order_of_the_script(reader, tmp_path: Path) -> None:
    settings, said = reader
    script = lines("Selamat pagi.", "Inilah warta yang panjang sekali.", "Cuaca.")
    takes = speak(script, "reader", settings, Clips(tmp_path / "c"))
    assert len(takes) == 3 and len({take.key for take in takes}) == 3
    again = speak(script[::-1], "reader", settings, Clips(tmp_path / "c"))
    assert again == takes[::-1]
    assert len(said()) == 3


def test_a_line_that_comes_twice_is_spoken_once(reader, tmp_path: Path) -> None:
    settings, said = reader
    takes = speak(lines("Kabar lain.", "Cuaca.", "Kabar lain."), "reader", settings, Clips(tmp_path / "c"))
    assert takes[0] == takes[2] and len(said()) == 2


def test_one_changed_word_costs_one_line(reader, tmp_path: Path) -> None:
    settings, said = reader
    clips = Clips(tmp_path / "c")
    speak(lines("Satu.", "Dua.", "Tiga."), "reader", settings, clips)
    speak(lines("Satu.", "Empat.", "Tiga."), "reader", settings, clips)
    assert [line.split()[1] for line in said()[3:]] == ["Empat."]


def test_a_damaged_clip_is_spoken_anew(reader, tmp_path: Path) -> None:
    settings, said = reader
    clips = Clips(tmp_path / "c")
    (take,) = speak(lines("Satu."), "reader", settings, clips)
    (path,) = clips.folder.rglob("*.wav")
    path.write_bytes(path.read_bytes()[:-1])
    assert speak(lines("Satu."), "reader", settings, clips) == [take]
    assert len(said()) == 2 and clips.sound(take).seconds > 0.4


def test_an_engine_that_has_been_asked_speaks_itself(reader, tmp_path: Path) -> None:
    settings, said = reader
    asked = load("reader", {"log": str(tmp_path / "own")})
    speak(lines("Satu."), "reader", settings, Clips(tmp_path / "c"), checked=asked)
    assert not said() and "Satu." in (tmp_path / "own").read_text()


def test_progress_is_told_in_lines(reader, tmp_path: Path) -> None:
    settings, _ = reader
    told: list[int] = []
    speak(lines("Satu.", "Dua.", "Satu."), "reader", settings, Clips(tmp_path / "c"), on_done=told.append)
    assert told[0] == 0 and told[-1] == 3 and told == sorted(told)


@pytest.mark.parametrize("engine", ["reader", "apart"])
def test_a_moody_engine_is_asked_again(reader, tmp_path: Path, engine: str) -> None:
    settings, said = reader
    speak(lines("Hari ini rewel."), engine, settings, Clips(tmp_path / "c"), retries=2)
    assert len(said()) == 3


@pytest.mark.parametrize("engine", ["reader", "apart"])
def test_a_failure_names_the_line(reader, tmp_path: Path, engine: str) -> None:
    settings, said = reader
    with pytest.raises(EngineFailed, match=r"it stumbled - at the line “Kabar gagal\.”"):
        speak(lines("Satu.", "Kabar gagal."), engine, settings, Clips(tmp_path / "c"), retries=1)
    assert sum("gagal" in line for line in said()) == 2


def test_a_line_is_not_tried_again_for_a_programme_that_is_given_up(reader, tmp_path: Path) -> None:
    settings, said = reader
    started = time.monotonic()
    with pytest.raises(EngineUnreachable, match="the network is gone"):
        speak(
            lines("Hari ini gagal, berulang dan bertele-tele.", "Kabar putus."),
            "reader",
            settings,
            Clips(tmp_path / "c"),
            retries=1_000_000,
        )
    assert time.monotonic() - started < 5
    count = len(said())
    time.sleep(0.2)
    assert len(said()) == count


@pytest.mark.parametrize("engine", ["reader", "apart"])
def test_what_is_no_sound_is_not_kept(reader, tmp_path: Path, engine: str) -> None:
    settings, said = reader
    with pytest.raises(EngineFailed, match=r"no loudspeaker can play - at the line “Bukan bilangan\.”"):
        speak(lines("Bukan bilangan."), engine, settings, Clips(tmp_path / "c"), retries=1)
    assert len(said()) == 2 and not (tmp_path / "c").exists()


def test_a_clip_that_cannot_be_kept_for_whatever_reason_is_no_endless_wait(
    reader, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object) -> None:
        raise ValueError("something new")

    monkeypatch.setattr(Clips, "keep", broken)
    with pytest.raises(ValueError, match="something new"):
        speak(lines("Satu.", "Dua."), "reader", reader[0], Clips(tmp_path / "c"))


@pytest.mark.parametrize("engine", ["reader", "apart"])
def test_who_has_asked_often_enough_itself_is_not_asked_again(reader, tmp_path: Path, engine: str) -> None:
    settings, said = reader
    checked = load(engine, settings)
    with pytest.raises(EngineFailed, match="it has tried - at the line"):
        speak(lines("Sudah tamat."), engine, settings, Clips(tmp_path / "c"), checked=checked)
    assert len(said()) == 1


@pytest.mark.parametrize("engine", ["reader", "apart"])
def test_an_engine_out_of_reach_is_not_asked_again(reader, tmp_path: Path, engine: str) -> None:
    settings, said = reader
    with pytest.raises(EngineUnreachable, match="the network is gone"):
        speak(lines("Kabar putus."), engine, settings, Clips(tmp_path / "c"))
    assert len(said()) == 1


def test_workers_are_other_processes_and_two_of_them(reader, tmp_path: Path) -> None:
    settings, said = reader
    takes = speak(lines(*(f"Kabar {n}." for n in range(8))), "apart", settings, Clips(tmp_path / "c"))
    pids = {int(line.split()[0]) for line in said()}
    assert len(takes) == 8 and len(pids) == 2 and os.getpid() not in pids


def test_an_engine_that_dies_costs_one_attempt(reader, tmp_path: Path) -> None:
    settings, _ = reader
    assert speak(lines("Sekali mati."), "apart", settings, Clips(tmp_path / "c"))[0].seconds > 0.4


def test_no_worker_is_left_behind_after_a_failure(reader, tmp_path: Path) -> None:
    settings, said = reader
    started = time.monotonic()
    with pytest.raises(EngineFailed):
        speak(
            lines("Penyiar tertidur pulas.", "Ini gagal."),
            "apart",
            settings,
            Clips(tmp_path / "c"),
            retries=1,
        )
    assert time.monotonic() - started < 10
    for line in said():
        with pytest.raises(ProcessLookupError):
            os.kill(int(line.split()[0]), 0)


def test_ctrl_c_leaves_no_worker_behind(reader, tmp_path: Path) -> None:
    settings, said = reader
    program = (
        # a shell that runs the tests in the background has them ignore Ctrl-C, and what they start with them
        "import signal; signal.signal(signal.SIGINT, signal.default_int_handler)\n"
        "import sys; from pathlib import Path; from audio.engine import Utterance\n"
        "from audio.speech.speak import speak; from audio.speech.clips import Clips\n"
        "speak([Utterance('Penyiar tertidur.', '', 'a')], 'apart', {'log': sys.argv[1]}, Clips(Path(sys.argv[2])))"
    )
    with subprocess.Popen(
        [sys.executable, "-c", program, settings["log"], str(tmp_path / "c")], stderr=subprocess.DEVNULL
    ) as child:
        deadline = time.monotonic() + 60
        while not said():
            assert time.monotonic() < deadline and child.poll() is None
            time.sleep(0.02)
        child.send_signal(signal.SIGINT)
        assert child.wait(30) != 0
    with pytest.raises(ProcessLookupError):
        os.kill(int(said()[0].split()[0]), 0)


def test_nothing_is_started_when_every_clip_is_there(reader, tmp_path: Path) -> None:
    settings, said = reader
    clips = Clips(tmp_path / "c")
    first = speak(lines("Satu.", "Dua."), "apart", settings, clips)
    threads = threading.active_count()
    assert speak(lines("Satu.", "Dua."), "apart", settings, clips) == first
    assert len(said()) == 2 and threading.active_count() == threads


def test_the_espeak_path_loads_no_neural_network(tmp_path: Path) -> None:
    program = (
        "import sys; from pathlib import Path; from audio.engine import Utterance\n"
        "from audio.speech.speak import speak; from audio.speech.clips import Clips\n"
        f"speak([Utterance('Warta.', 'Warta.', 'id')], 'espeak', {{}}, Clips(Path({str(tmp_path)!r})))\n"
        "print(sorted({'onnxruntime', 'requests', 'gtts', 'soundfile', 'pydub'} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_an_empty_script_is_spoken_at_once(tmp_path: Path) -> None:
    assert speak([], "silent", {}, Clips(tmp_path / "c")) == []


def test_an_unknown_engine_is_answered_with_the_nearest() -> None:
    with pytest.raises(EngineUnreachable, match="did you mean 'espeak'"):
        load("espaek")


def test_a_broken_plug_in_harms_only_who_names_it(reader) -> None:
    assert isinstance(engines.engines()["rusak"], EntryPoint)
    load("silent").check()
    with pytest.raises(EngineUnreachable, match="its plug-in is broken"):
        load("rusak")


def test_our_own_engines_are_registered() -> None:
    assert {"command", "edge", "espeak", "gtts", "kokoro", "openai", "silent"} <= set(engines.engines())


@pytest.mark.parametrize(
    ("choice", "parts"),
    [("kokoro:jm_kumo", ("kokoro", "jm_kumo")), ("gtts", ("gtts", "")), (" a : b:c ", ("a", "b:c"))],
)
def test_an_engine_may_be_followed_by_a_voice(choice: str, parts: tuple[str, str]) -> None:
    assert parse(choice) == parts


def test_silence_is_as_long_as_its_words(tmp_path: Path) -> None:
    (take,) = speak([Utterance("Selamat pagi pendengar.", "", "hening")], "silent", {}, Clips(tmp_path / "c"))
    assert take.seconds == pytest.approx(0.3)
    assert [mark.text for mark in take.marks] == ["Selamat", "pagi", "pendengar.", "Selamat pagi pendengar."]
