"""Keep the tables of docs/words.md as the benches print them.

    python tests/bench/tables.py docs/words.md [--write] [--only NAME ...] [--data FOLDER] [--lexicon FILE]

A table is a block between `<!-- bench NAME: ARGUMENTS -->` and `<!-- end -->`; what stands there is what
`python tests/bench/NAME.py ARGUMENTS` printed. `{data}` in ARGUMENTS is a folder with norm/dev.jsonl and
summ/dev.jsonl.gz (default: the environment's BRIEFINGS_SHARED, else ../shared beside the repository, and there
`data`); `{lexicon}` is g2p-id-py's lexicon_id.tsv. Without `--write` nothing is changed, and the exit code is 1 when
a table differs in more than its speeds. A block whose data are not there is left alone, and said so.
"""

import argparse
import os
import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
BLOCK = re.compile(
    r"(<!-- bench (?P<name>\w+):(?P<arguments>[^\n]*?)-->\n)(?P<shown>.*?)(<!-- end -->)", re.DOTALL
)
_SPEED = re.compile(r"\d[\d.]* ?(?:sentences/s|words a second|s\b)|\| [\d.]+ \|$|\s\d+$", re.MULTILINE)
"""Figures that the machine decides."""


def printed(name: str, arguments: list[str]) -> str:
    """What the bench says, as a block of code under its command's table; raises CalledProcessError."""
    done = subprocess.run(
        [sys.executable, str(ROOT / "tests" / "bench" / f"{name}.py"), *arguments],
        capture_output=True,
        text=True,
        check=True,
        cwd=ROOT,
        env=os.environ | {"PYTHONPATH": str(ROOT)},
    )
    out = done.stdout.rstrip()
    return f"\n{out}\n\n" if out.startswith("|") else f"\n```\n{out}\n```\n\n"


def main() -> None:
    """Run the benches, write or compare."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("document", type=Path)
    parser.add_argument("--write", action="store_true")
    parser.add_argument("--only", nargs="*", default=[])
    shared = Path(os.environ.get("BRIEFINGS_SHARED", ROOT.parent / "shared"))
    parser.add_argument("--data", type=Path, default=shared / "data")
    parser.add_argument("--lexicon", type=Path)
    given = parser.parse_args()
    places = {"data": given.data, "lexicon": given.lexicon}
    differ: list[str] = []

    def fill(block: re.Match[str]) -> str:
        name, wanted = block["name"], block["arguments"].split()
        filled = [word.format(**{key: value or "?" for key, value in places.items()}) for word in wanted]
        missing = [
            word for word, old in zip(filled, wanted, strict=True) if "{" in old and not Path(word).exists()
        ]
        if missing or (given.only and name not in given.only):
            if missing:
                print(f"{name}: left alone, there is no {missing[0]}", file=sys.stderr)
            return block[0]
        now = printed(name, filled)
        if _SPEED.sub("", now).split() != _SPEED.sub("", block["shown"]).split():
            differ.append(name)
        return block[1] + now + block[5]

    text = given.document.read_text(encoding="utf-8")
    new = BLOCK.sub(fill, text)
    if given.write:
        given.document.write_text(new, encoding="utf-8")
    for name in differ:
        print(f"{name}: {'written anew' if given.write else 'differs'}", file=sys.stderr)
    sys.exit(1 if differ and not given.write else 0)


if __name__ == "__main__":
    main()
