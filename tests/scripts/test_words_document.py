"""The tables of docs/words.md are what the benches print."""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def test_the_tables_of_the_document_are_what_the_benches_print_today() -> None:
    command = [sys.executable, str(ROOT / "tests" / "bench" / "tables.py"), "docs/words.md"]

    run = subprocess.run(
        [*command, "--only", "cluster"], cwd=ROOT, capture_output=True, text=True, check=False
    )

    assert run.returncode == 0, run.stderr
