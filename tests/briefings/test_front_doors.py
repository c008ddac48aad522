"""Each stage has a front door, and it opens fast."""

import importlib
import subprocess
import sys

import pytest


@pytest.mark.parametrize("stage", ["scripts", "audio", "feeds"])
def test_what_a_stage_names_is_what_it_shows(stage: str) -> None:
    door = importlib.import_module(stage)
    shown = {
        name for name, value in vars(door).items() if isinstance(value, type) and not name.startswith("_")
    }
    assert set(door.__all__) == shown
    assert all(getattr(door, name).__doc__ for name in shown)


def test_the_front_doors_bring_nothing_heavy() -> None:
    heavy = "('numpy', 'jinja2', 'pydantic', 'requests', 'lxml', 'PIL')"
    code = f"import sys, scripts, audio, feeds; print([m for m in {heavy} if m in sys.modules])"
    shown = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert shown.stdout.strip() == "[]"
