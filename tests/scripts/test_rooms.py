"""Every room can be entered first: none needs another to have been imported before it."""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
EACH = """
import importlib, sys
for name in sys.argv[1:]:
    for known in [each for each in sys.modules if each.split(".")[0] == "scripts"]:
        del sys.modules[known]
    importlib.import_module(name)
"""


def test_each_room_can_be_imported_before_all_others() -> None:
    paths = sorted((ROOT / "scripts").rglob("*.py"))
    names = [
        ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__") for path in paths
    ]
    assert len(names) > 200
    done = subprocess.run(
        [sys.executable, "-c", EACH, *names], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr.splitlines()[-1]
