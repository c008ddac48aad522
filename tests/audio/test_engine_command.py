"""Any program that writes WAV can be a newsreader."""

import shlex
import sys
import time
from pathlib import Path

import pytest

from audio.engine import Clip, Utterance
from audio.engines.command import Command
from audio.errors import EngineFailed, EngineUnreachable

TEXT = "Selamat pagi; $(rm -rf /) `id` 'pendengar'"
READER = """
import sys, wave
text, out = sys.stdin.buffer.read().decode("utf-8"), sys.argv[1]
assert text.endswith("\\n")
with wave.open(sys.stdout.buffer if out == "-" else out, "wb") as file:
    file.setparams((1, 2, 16000, 0, "NONE", ""))
    file.writeframes(b"\\x00\\x10\\x00\\xf0" * int(len(text) * 0.065 * 8000))
    open("said.txt", "w").write(repr((text, sys.argv[2:])))
"""


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("reader.py").write_text(READER)


def say(program: str, *arguments: str, text: str = TEXT, **settings: str) -> Clip:
    command = shlex.join([sys.executable, program, *arguments])
    return Command({"command": command, "voices": "budi"} | settings).speak(
        Utterance(text, text, "budi", 1.0)
    )


@pytest.mark.parametrize("out", ["-", "{out}"])
def test_the_line_goes_in_and_a_sound_comes_out(out: str) -> None:
    clip = say("reader.py", out, "{voice}", "{rate}")
    assert clip.sound.rate == 16_000 and clip.sound.seconds == pytest.approx(0.065 * len(TEXT), abs=0.1)
    assert Path("said.txt").read_text() == repr((TEXT + "\n", ["budi", "1"]))


@pytest.mark.parametrize(
    ("program", "complaint"),
    [
        ("import sys; sys.exit('model tidak ada')", "status 1: model tidak ada"),
        ("print('halo')", "is not WAV"),
        ("pass", "is no sound"),
        ("import time; time.sleep(30)", "did not end within 0.5 s"),
    ],
)
def test_a_program_that_fails_says_why(program: str, complaint: str) -> None:
    Path("bad.py").write_text(program)
    started = time.monotonic()
    with pytest.raises(EngineFailed, match=complaint):
        say("bad.py", timeout_s="0.5")
    assert time.monotonic() - started < 5


def test_what_the_program_started_ends_with_it() -> None:
    Path("bad.py").write_text(
        "import subprocess, sys, time\n"
        "child = subprocess.Popen([sys.executable, '-c', 'import time; time.sleep(30)'])\n"
        "open('pid', 'w').write(str(child.pid)); time.sleep(30)\n"
    )
    with pytest.raises(EngineFailed):
        say("bad.py", timeout_s="1.5")
    pid = int(Path("pid").read_text())
    time.sleep(0.1)
    state = Path(f"/proc/{pid}/stat")
    assert not state.exists() or state.read_text().rsplit(")", 1)[1].split()[0] == "Z"


def test_a_file_that_is_not_written_is_missed() -> None:
    Path("bad.py").write_text("pass")
    with pytest.raises(EngineFailed, match="wrote no file"):
        say("bad.py", "{out}")


@pytest.mark.parametrize(
    ("command", "remedy"),
    [("", "set one"), ("tidak-ada-program -x", "no program"), ("'tak berujung", "cannot be read")],
)
def test_a_station_without_the_program_is_told_so(command: str, remedy: str) -> None:
    with pytest.raises(EngineUnreachable, match=remedy):
        Command({"command": command}).check()


def test_an_alphabet_that_nobody_knows_is_refused() -> None:
    with pytest.raises(EngineUnreachable, match="hanacaraka"):
        Command({"alphabet": "hanacaraka"})
    assert Command({"alphabet": "ipa"}).traits.alphabet == "ipa"
