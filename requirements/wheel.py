"""The wheel twice, from two copies of the tracked files in other folders, of other hours, rights and surroundings: the
same bytes, or exit 1.

    python -m requirements.wheel
"""

import hashlib
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import Final

from requirements.pins import ROOT, lock

EPOCH: Final = "SOURCE_DATE_EPOCH"
_KINDS: tuple[tuple[str, float, int, Mapping[str, str]], ...] = (
    ("satu", 1_700_000_000.0, 0o644, {"TZ": "Asia/Jakarta", "LC_ALL": "C.UTF-8"}),
    ("folder lain/dua", 1_790_000_000.0, 0o664, {"TZ": "America/Lima", "PYTHONHASHSEED": "7"}),
    ("tiga", 1_600_000_000.0, 0o600, {"TZ": "UTC", "SOURCE_DATE_EPOCH": "1764288000"}),
    ("folder lain/empat", 1_500_000_000.0, 0o644, {"TZ": "Asia/Tokyo", "SOURCE_DATE_EPOCH": "1764288000"}),
)
"""Of each build: where, when its files were written, their rights, and what stands in its environment."""


def main() -> int:
    """Build, and say which wheels are one."""
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, check=True, capture_output=True).stdout
    files = [Path(name.decode()) for name in listed.split(b"\0") if name]
    signs = dict[str, str]()
    with tempfile.TemporaryDirectory() as folder:
        for name, when, rights, more in _KINDS:
            tree = Path(folder) / name
            for file in files if not name.startswith("folder") else reversed(files):
                if (ROOT / file).is_file():
                    (tree / file).parent.mkdir(parents=True, exist_ok=True)
                    shutil.copyfile(ROOT / file, tree / file)
                    (tree / file).chmod(rights | (0o111 if os.access(ROOT / file, os.X_OK) else 0))
                    os.utime(tree / file, (when, when))
            signs[name] = _built(tree, {**more, "PIP_CONSTRAINT": str(_pinned(Path(folder)))})
            print(f"{signs[name]}  {name}, {' '.join(f'{key}={value}' for key, value in more.items())}")
    without, with_it = (
        [signs[name] for name, *_, more in _KINDS if (EPOCH in more) is wanted] for wanted in (False, True)
    )
    told = {True: "the same", False: "others"}
    same = [len(set(each)) == 1 for each in (without, with_it)]
    print(f"without {EPOCH}: {told[same[0]]}; with it: {told[same[1]]}")
    return 0 if all(same) else 1


def _built(tree: Path, more: Mapping[str, str]) -> str:
    surroundings = {key: value for key, value in os.environ.items() if key != EPOCH}
    out = tree.parent / f"{tree.name}.made"
    command = [sys.executable, "-m", "build", "--wheel", "--outdir", str(out), str(tree)]
    done = subprocess.run(command, env={**surroundings, **more}, capture_output=True, text=True)
    if done.returncode:
        raise SystemExit(done.stderr[-2_000:] or done.stdout[-2_000:])
    (wheel,) = out.glob("*.whl")
    return hashlib.sha256(wheel.read_bytes()).hexdigest()


def _pinned(folder: Path) -> Path:
    """What the wheel is made with, in the versions of build.lock; no blank may stand in the path."""
    path = folder / "build.txt"
    path.write_text("".join(f"{pin.name}=={pin.version}\n" for pin in lock("build")), encoding="utf-8")
    return path


if __name__ == "__main__":
    sys.exit(main())
