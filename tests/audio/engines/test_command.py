"""Any program that writes WAV can be a newsreader."""

import ast
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


@pytest.mark.parametrize("subtype", ["PCM_U8", "PCM_24", "FLOAT"])
def test_every_kind_of_wav_is_heard(subtype: str) -> None:
    Path("reader.py").write_text(
        "import numpy, soundfile, sys\n"
        "hum = 0.3 * numpy.sin(numpy.arange(16000 * 3) / 20)\n"
        f"soundfile.write(sys.argv[1], hum, 16000, format='WAV', subtype={subtype!r})\n"
    )
    assert say("reader.py", "{out}").sound.seconds == pytest.approx(3, abs=0.05)


@pytest.mark.parametrize(
    "text", ["-h; 'a' \"b\" `c` $(d)", "satu\ndua\0tiga\r\nempat", "\ud800 lima {out} {voice}"]
)
def test_whatever_is_said_is_one_line_of_text(text: str) -> None:
    say("reader.py", "{out}", text=text)
    given, arguments = ast.literal_eval(Path("said.txt").read_text())
    assert given.count("\n") == 1 and arguments == []
    assert given.split() == text.replace("\0", " ").replace("\ud800", "?").split()


def test_a_program_that_writes_for_ever_is_ended_before_the_disk_is_full() -> None:
    Path("bad.py").write_text("import sys\nwhile True: sys.stderr.write('x' * 1_000_000)\n")
    started = time.monotonic()
    with pytest.raises(EngineFailed, match="wrote more than 64 MB and was ended"):
        say("bad.py", timeout_s="60")
    assert time.monotonic() - started < 20


def test_a_wav_that_is_too_large_is_refused() -> None:
    Path("bad.py").write_text("import sys; sys.stdout.buffer.write(b'RIFF' + bytes(40_000_000))")
    with pytest.raises(EngineFailed, match="has more than 32 MB"):
        say("bad.py")


def test_its_last_words_are_told_without_colours() -> None:
    Path("bad.py").write_text(
        "import sys; sys.stderr.write('kata\\n' * 99_999 + '\\33[31mmodel hilang\\33[0m\\n')"
    )
    with pytest.raises(EngineFailed, match=r"wrote is no sound: it is empty: .*model hilang") as failure:
        say("bad.py")
    assert str(failure.value).isprintable()


def test_a_program_that_crashes_is_said_to_have_crashed() -> None:
    Path("bad.py").write_text("import os, signal; os.kill(os.getpid(), signal.SIGSEGV)")
    with pytest.raises(EngineFailed, match="was ended by SIGSEGV"):
        say("bad.py")


def test_what_it_leaves_running_ends_with_the_line() -> None:
    Path("late.py").write_text(
        "import subprocess, sys\n"
        "child = subprocess.Popen([sys.executable, '-c', 'import time; time.sleep(30)'])\n"
        "open('pid', 'w').write(str(child.pid)); sys.exit(1)\n"
    )
    with pytest.raises(EngineFailed, match="status 1"):
        say("late.py")
    time.sleep(0.1)
    state = Path(f"/proc/{int(Path('pid').read_text())}/stat")
    assert not state.exists() or state.read_text().rsplit(")", 1)[1].split()[0] == "Z"
