"""Several editions in one program: who speaks stays loaded; and several programs that keep the same clip."""

import multiprocessing
from multiprocessing.synchronize import Barrier
from pathlib import Path

import numpy as np
import pytest

from audio.engine import Clip, Utterance
from audio.engines import load
from audio.engines.espeak import Espeak
from audio.engines.process import Process
from audio.sound import Sound
from audio.speech import staff
from audio.speech.clips import Clips
from audio.speech.speak import speak


def lines(*texts: str) -> list[Utterance]:
    return [Utterance(text, text, "id") for text in texts]


@pytest.fixture
def started(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The modules of the processes that were started."""
    modules: list[str] = []
    begin = Process.__init__

    def noted(self: Process, module: str, *rest: object, **named: object) -> None:
        modules.append(module)
        begin(self, module, *rest, **named)  # type: ignore[arg-type]

    monkeypatch.setattr(Process, "__init__", noted)
    return modules


def test_an_engine_is_loaded_once_for_all_editions_of_a_program(started: list[str], tmp_path: Path) -> None:
    clips = Clips(tmp_path)
    with staff.staying():
        speak(lines("Satu.", "Dua."), "espeak", {}, clips)
        asked = staff.hire(staff.post("engine", "espeak", {}), lambda: load("espeak", {}))
        speak(lines("Tiga.", "Empat."), "espeak", {}, clips, checked=asked)
    assert len(started) == 1
    speak(lines("Lima."), "espeak", {}, clips)
    speak(lines("Enam."), "espeak", {}, clips)
    assert len(started) == 3  # without, each edition loads its own


def test_nobody_speaks_for_two_at_once(tmp_path: Path) -> None:
    wanted = staff.post("engine", "espeak", {})
    with staff.staying(2):
        engine = Espeak()
        staff.leave(wanted, engine)
        staff.recall(wanted, engine)
        assert staff.hire(wanted, Espeak) is not engine
        staff.leave(wanted, engine)
        assert staff.hire(wanted, Espeak) is engine
        assert staff.hire(wanted, Espeak) is not engine
        assert staff.hire(staff.post("engine", "espeak", {"a": "b"}), Espeak) is not engine


def test_who_stumbled_does_not_stay(started: list[str], tmp_path: Path) -> None:
    from audio.errors import EngineFailed

    with staff.staying():
        with pytest.raises(EngineFailed):
            speak([Utterance("Satu.", "Satu.", "tidak-ada")], "espeak", {}, Clips(tmp_path), retries=0)
        speak(lines("Satu."), "espeak", {}, Clips(tmp_path))
    assert len(started) == 2


def test_so_many_speak_at_a_time_as_the_program_may_let_speak(started: list[str], tmp_path: Path) -> None:
    speak(lines("Satu.", "Dua."), "espeak", {}, Clips(tmp_path / "a"))
    assert len(started) == 2 and staff.at_most(4) == 4
    with staff.staying(1):
        speak(lines("Satu.", "Dua."), "espeak", {}, Clips(tmp_path / "b"))
    assert len(started) == 3


def keep_often(folder: Path, together: Barrier) -> None:
    """Keep one clip forty times, each time as the other does."""
    samples = (0.3 * np.sin(np.arange(44_100) / 10)).astype(np.float32)
    clips = Clips(folder)
    for _ in range(40):
        together.wait(60)
        take = clips.keep("ab" * 32, Clip(Sound(samples, 44_100)), "espeak", "id")
        assert clips.find("ab" * 32) == take and len(clips.sound(take).samples) == take.frames


def test_two_programs_that_keep_the_same_clip_at_once_both_have_it_whole(tmp_path: Path) -> None:
    spawn = multiprocessing.get_context("spawn")
    together = spawn.Barrier(2)
    writers = [spawn.Process(target=keep_often, args=(tmp_path, together)) for _ in range(2)]
    for writer in writers:
        writer.start()
    for writer in writers:
        writer.join()
    assert [writer.exitcode for writer in writers] == [0, 0]
    assert len([path for path in tmp_path.rglob("*") if path.is_file()]) == 1
