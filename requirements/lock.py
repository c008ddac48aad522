"""Lock what the program stands on, with the hashes of all its files, for every system and Python that it runs on.

    python -m requirements.lock [--upgrade]

core.lock is what every newsroom needs; the others add what the extra of that name needs, dev what our tests need, build
what makes the wheel. All are resolved together, so that any of them can be installed beside another:

    pip install --require-hashes -r requirements/studio.lock && pip install --no-deps briefings
"""

import subprocess
import sys
import tempfile
import tomllib
from pathlib import Path
from typing import Any

from requirements.pins import HERE, ROOT, SHIPPED, blocks, parse

OLDEST = "3.11"
BUILD = "build.in"
_HEAD = "# {what}; made by: python -m requirements.lock\n"
_WHATS = {
    "core": "What every newsroom needs",
    "neural": "With the extra [neural]",
    "edge": "With the extra [edge]",
    "aac": "With the extra [aac]",
    "c2pa": "With the extra [c2pa]",
    "service": "With the extra [service]",
    "video": "With the extra [video]",
    "piper": "With the extra [piper]",
    "supertonic": "With the extra [supertonic]",
    "studio": "With the extra [studio]",
    "listeners": "With the extra [listeners]",
    "notify": "With the extra [notify]",
    "newsletter": "With the extra [newsletter]",
    "s3": "With the extra [s3]",
    "gcs": "With the extra [gcs]",
    "azure": "With the extra [azure]",
    "sftp": "With the extra [sftp]",
    "webdav": "With the extra [webdav]",
    "cluster": "With the extra [cluster]",
    "dev": "With all that our tests and checks need",
    "build": "What the wheel is made with",
}


def main() -> int:
    """Write every lock. Versions that are locked already stay where they still fit, but with --upgrade."""
    upgrade = "--upgrade" in sys.argv[1:]
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder)
        former = [
            path.read_text(encoding="utf-8") for path in sorted(HERE.glob("*.lock")) if path.stem != "build"
        ]
        whole = place / "whole.txt"
        if not upgrade:
            pins = dict.fromkeys(block for text in former for block in blocks(text))
            whole.write_text("".join(pins), encoding="utf-8")
        _compile(whole, "--all-extras")
        texts = {
            name: _of(place / name, whole, *(("--extra", name) if name != "core" else ())) for name in SHIPPED
        }
        texts["dev"] = _of(place / "dev", whole, "--extra", "dev")
        texts["build"] = _build(place, project, upgrade)
    core = set(blocks(texts["core"]))
    known = {parse(block)[0].name for block in core}
    for name, text in texts.items():
        whole_block = {parse(block)[0]: block for block in blocks(text)}
        # what a lock includes is not said again, but with other words about why it is needed
        own = [
            block for pin, block in whole_block.items() if name in ("core", "build") or pin.name not in known
        ]
        head = _HEAD.format(what=_WHATS[name]) + ("" if name in ("core", "build") else "-r core.lock\n")
        (HERE / f"{name}.lock").write_text(head + "".join(own), encoding="utf-8")
        print(f"{name}.lock: {len(own)} pins")
    return 0


def _of(path: Path, whole: Path, *extra: str) -> str:
    _compile(path, *extra, "--constraints", str(whole))
    return _said(path, place=whole.parent)


def _said(path: Path, place: Path) -> str:
    """What was locked, without the paths that it was made in."""
    lines = path.read_text(encoding="utf-8").splitlines(keepends=True)
    kept = [line for line in lines if f"-c {place}" not in line]
    return "".join(kept).replace(f"-r {place / BUILD}", "build-system")


def _build(place: Path, project: dict[str, Any], upgrade: bool) -> str:
    wanted = place / BUILD
    wanted.write_text("\n".join(project["build-system"]["requires"]), encoding="utf-8")
    out = place / "build"
    if not upgrade and (HERE / "build.lock").is_file():
        out.write_text((HERE / "build.lock").read_text(encoding="utf-8"), encoding="utf-8")
    _compile(out, source=wanted)
    return _said(out, place)


def _compile(out: Path, *options: str, source: Path = ROOT / "pyproject.toml") -> None:
    command = [
        "uv",
        "pip",
        "compile",
        str(source),
        "--universal",
        "--generate-hashes",
        "--no-header",
        "--quiet",
    ]
    command += ["--python-version", OLDEST, "--output-file", str(out), *options]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, cwd=ROOT)


if __name__ == "__main__":
    sys.exit(main())
