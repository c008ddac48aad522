"""The handed cases, by one command: python tests/bench/cases.py [--shared FOLDER] [NAME ...]

FOLDER (default: the environment's BRIEFINGS_SHARED, else ../shared beside the repository) holds cases/truth, a folder
a case (input, cmd.txt, expected.txt), and cases/words/check.py. What each must give stands in
tests/data/truth/handed.toml by the folder's name. Prints which hold; the exit code is 1 when any does not.
"""

import argparse
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
import tomllib
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[2]
sys.path[:0] = [str(ROOT)]

from trial import Heard, Studio, Wanted  # noqa: E402  # from beside this file, once the tree is on the path

HANDED = ROOT / "tests" / "data" / "truth" / "handed.toml"
DAY, EDITION = date(2026, 11, 22), "pagi"
_PORT = "127.0.0.1:8081"


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    shared = Path(os.environ.get("BRIEFINGS_SHARED", ROOT.parent / "shared"))
    parser.add_argument("--shared", type=Path, default=shared)
    parser.add_argument("names", nargs="*")
    given = parser.parse_args()
    rows = [*_truth(given.shared / "cases" / "truth", given.names)]
    if not given.names or "words" in given.names:
        rows += _words(given.shared / "cases" / "words" / "check.py")
    for name, kind, wrong in rows:
        print(f"{name:32s} {kind[:28]:28s} {'holds' if not wrong else '; '.join(wrong)}")
    held = sum(not wrong for _, _, wrong in rows)
    print(f"{held} of {len(rows)} hold")
    sys.exit(0 if held == len(rows) else 1)


def _truth(folder: Path, names: list[str]) -> Iterator[tuple[str, str, list[str]]]:
    wanted = tomllib.loads(HANDED.read_text(encoding="utf-8"))
    there = sorted(path.name for path in folder.iterdir() if path.is_dir())
    with tempfile.TemporaryDirectory() as scratch, Studio(Path(scratch)) as studio:
        for name in there:
            if names and name not in names:
                continue
            kind = (folder / name / "expected.txt").read_text(encoding="utf-8").splitlines()[0]
            rules = wanted.get(name)
            if rules is None:
                yield name, kind.removeprefix("Kind: "), ["handed.toml does not know it"]
                continue
            yield name, kind.removeprefix("Kind: "), _judged(studio, folder / name, dict(rules))
        for name in sorted(set(wanted) - set(there)):
            yield name, "", ["the folder is not there"]


def _judged(studio: Studio, case: Path, rules: dict[str, Any]) -> list[str]:
    how = {key: rules.pop(key) for key in ("lines", "twice", "as_source", "about", "after") if key in rules}
    if "lines" in how:
        return _lines(case / "lines.txt", how["lines"])
    command = (case / "cmd.txt").read_text(encoding="utf-8")
    if command.count("briefings make") == 2:
        return _made_twice(studio, case)
    wanted, wrong = Wanted(rules), []
    heard = _run(studio, case, command, record="record" in rules)
    wrong += wanted.faults(heard)
    if how.get("twice"):
        wrong += [f"at 90s: {fault}" for fault in _beside(studio, case, rules, how["about"])]
    if how.get("as_source"):
        studio.clear({"sources": f'["{case / "articles"}"]'})
        wrong += [f"as a source: {fault}" for fault in wanted.faults(studio.script(DAY, EDITION))]
    if after := how.get("after"):
        studio.clear()
        shutil.copytree(case, studio.desk, dirs_exist_ok=True)
        later = studio.script(date.fromisoformat(after["date"]), after["edition"], _named(command))
        rest = {key: value for key, value in after.items() if key not in ("date", "edition")}
        wrong += [f"after: {fault}" for fault in Wanted(rest).faults(later)]
    return wrong


def _named(command: str) -> str:
    found = re.search(r"--spoken (\S+)", command)
    assert found, command
    return found[1]


def _run(studio: Studio, case: Path, command: str, *, record: bool) -> Heard:
    studio.clear()
    shutil.copytree(case, studio.desk, dirs_exist_ok=True)
    named = _named(command).replace(_PORT, studio.site.address)
    for page in (case / "www").glob("*"):
        kind = "application/rss+xml" if page.suffix == ".xml" else "text/html"
        body = page.read_bytes().replace(_PORT.encode(), studio.site.address.encode())
        studio.site.pages[f"/{page.name}"] = (200, kind, body)
    heard = studio.script(DAY, EDITION, named)
    if not record:
        return heard
    made = studio.make(DAY, EDITION, named)
    return Heard(heard.code, heard.spoken, heard.printed, heard.notices, made.record)


def _beside(studio: Studio, case: Path, rules: dict[str, Any], about: str) -> list[str]:
    """With the starter's articles beside it and little room; where there is none for it at all, silence is true."""
    studio.clear({"length": '"90s"'})
    shutil.copytree(case, studio.desk, dirs_exist_ok=True)
    heard = studio.script(DAY, EDITION, "a.jsonl", str(studio.room.root / "articles"))
    if not re.search(about, heard.spoken, re.IGNORECASE):
        rules = {key: value for key, value in rules.items() if key not in ("say", "headline")}
    return Wanted({key: value for key, value in rules.items() if key != "stories"}).faults(heard)


def _made_twice(studio: Studio, case: Path) -> list[str]:
    studio.clear()
    shutil.copytree(case, studio.desk, dirs_exist_ok=True)
    first = studio.make(DAY, EDITION, "a.jsonl")
    if first.code:
        return [f"the first edition ended with {first.code}: {first.notices.strip()[:80]}"]
    second = studio.make(date(2026, 11, 23), EDITION, "a.jsonl", as_json=True)
    if second.code:
        spoken_of = re.search("before|already|repeat|again|new", second.notices, re.IGNORECASE)
        return [] if spoken_of else [f"it ended without saying why: {second.notices.strip()[:80]}"]
    summary = json.loads(second.printed)
    said = json.dumps([summary.get("notices", []), summary.get("omissions", [])], ensure_ascii=False)
    return [] if re.search("before|already|repeat|again|new", said) else [f"told again, and says {said[:60]}"]


def _lines(path: Path, wanted: list[str]) -> list[str]:
    from scripts.speakable import speakable

    said = [speakable(line.strip()) for line in path.read_text(encoding="utf-8").splitlines()]
    pairs = zip(said, wanted, strict=True)
    return [f"{line!r}" for line, pattern in pairs if not re.search(pattern, line, re.IGNORECASE)]


def _words(check: Path) -> list[tuple[str, str, list[str]]]:
    done = subprocess.run(
        [sys.executable, str(check)],
        capture_output=True, text=True, check=False, env=os.environ | {"PYTHONPATH": str(ROOT)},
    )  # fmt: skip
    rows = []
    for line in done.stdout.splitlines():
        if found := re.match(r"(FAIL|ok  ) (.*?)(?: \| (.*))?$", line):
            rows.append((found[2][:32], "words", [found[3] or "fails"] if found[1] == "FAIL" else []))
    if done.returncode or not rows:
        rows.append(("check.py", "words", [f"ended with {done.returncode}: {done.stderr.strip()[-80:]}"]))
    return rows


if __name__ == "__main__":
    main()
