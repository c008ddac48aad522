"""Any room of the stage may be entered first, and what a front door shows costs nothing."""

import subprocess
import sys
from pathlib import Path

import pytest

import audio

ROOT = Path(audio.__file__).parent
HEAVY = ("numpy", "soundfile", "soxr", "pydub", "eyed3", "lameenc", "requests", "onnxruntime", "av")
ROOMS = sorted(path.parent.name for path in ROOT.glob("*/__init__.py"))
MODULES = sorted(
    ".".join(path.relative_to(ROOT.parent).with_suffix("").parts)
    for path in ROOT.rglob("*.py")
    if path.name != "__init__.py"
)


def run(code: str) -> str:
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    return done.stdout


@pytest.mark.parametrize("room", ROOMS)
def test_a_room_says_what_is_in_it(room: str) -> None:
    said = (ROOT / room / "__init__.py").read_text("utf-8").partition('"""')[2].partition('"""')[0]
    names = {path.stem for path in (ROOT / room).glob("*.py")} - {"__init__"}
    assert not [name for name in names if name not in said]


@pytest.mark.parametrize(
    "room", ["audio", *(f"audio.{room}" for room in ROOMS), "audio.store.store", "audio.formats.mpeg"]
)
def test_the_front_doors_bring_nothing_heavy(room: str) -> None:
    assert run(f"import sys, {room}; print([m for m in {HEAVY} if m in sys.modules])").strip() == "[]"


def test_any_module_may_be_imported_first() -> None:
    """Each in a child of a process that has their libraries already, so that no other of ours was before it."""
    run(
        "import os, sys, numpy, soundfile, soxr, loudness, lameenc, pydub, eyed3.id3\n"
        f"for module in {MODULES}:\n"
        "    child = os.fork()\n"
        "    if not child:\n"
        "        __import__(module); os._exit(0)\n"
        "    assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0, module\n"
    )
