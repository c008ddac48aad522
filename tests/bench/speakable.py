"""How fast and how exactly the written is said: `python tests/bench/speakable.py [GOLD.jsonl]`.

Without a gold corpus (lines with `written` and `accept_parts`) the project's own pairs are timed and checked.
"""

import json
import sys
import time
from itertools import product
from pathlib import Path

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT))

from scripts import speakable as room  # noqa: E402 - as below
from scripts.speakable import speakable  # noqa: E402 - the repository need not be installed to be measured

Case = tuple[str, list[list[str]]]


def canonical(text: str) -> str:
    """Case, punctuation, hyphens and apostrophes do not count."""
    return " ".join("".join(c if c.isalnum() else " " for c in text.lower().replace("'", "")).split())


def own_pairs() -> list[Case]:
    files = sorted((ROOT / "tests/data/speakable").glob("*.tsv"))
    lines = [line for file in files for line in file.read_text(encoding="utf-8").splitlines() if "\t" in line]
    return [(written, [[spoken]]) for written, _, spoken in (line.partition("\t") for line in lines)]


def gold(path: Path) -> list[Case]:
    items = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]
    parts = [[[part] if isinstance(part, str) else part for part in item["accept_parts"]] for item in items]
    return [(item["written"], part) for item, part in zip(items, parts, strict=True)]


def errors(said: list[str], wanted: list[str]) -> int:
    """Words to insert, delete or replace."""
    row = list(range(len(wanted) + 1))
    for i, word in enumerate(said, 1):
        last, row[0] = row[0], i
        for j, other in enumerate(wanted, 1):
            last, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, last + (word != other))
    return row[-1]


def main() -> None:
    cases = gold(Path(sys.argv[1])) if len(sys.argv) > 1 else own_pairs()
    written = [text for text, _ in cases]
    spoken = [speakable(text) for text in written]
    begin = time.process_time()
    rounds = max(1, 4000 // len(written))
    for _ in range(rounds):
        room._said.cache_clear()  # what is measured is the rules, not the memory
        for text in written:
            speakable(text)
    per_second = rounds * len(written) / (time.process_time() - begin)
    exact = wrong = words = 0
    for said, (_, parts) in zip(spoken, cases, strict=True):
        answers = {canonical("".join(choice)) for choice in product(*parts)}
        distance, length = min((errors(canonical(said).split(), a.split()), len(a.split())) for a in answers)
        exact += canonical(said) in answers
        wrong += distance
        words += length
    print(
        f"sentences {len(cases)}  exact {exact / len(cases):.1%}  wer {wrong / words:.2%}  {per_second:.0f} sentences/s"
    )


if __name__ == "__main__":
    main()
