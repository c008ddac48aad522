"""The judge of rewordings against faults that a program plants in them, by the hundred."""

import re
import subprocess
import sys
from pathlib import Path

BENCH = Path(__file__).parents[1] / "bench" / "rewording.py"
ROW = re.compile(r"(passed|refused) {1,9}(all faults|all faithful ones) +(\d+) of +(\d+)")


def test_of_the_faults_that_a_program_plants_none_passes_and_few_faithful_rewordings_are_refused() -> None:
    told = subprocess.run([sys.executable, str(BENCH)], capture_output=True, text=True, check=True).stdout
    rows = [(all_, int(some), int(of)) for _, all_, some, of in ROW.findall(told)]
    faults = [(some, of) for all_, some, of in rows if all_ == "all faults"]
    faithful = [(some, of) for all_, some, of in rows if all_ == "all faithful ones"]
    assert len(faults) == len(faithful) >= 4
    assert min(of for _, of in faults) > 300 and not any(some for some, _ in faults), told
    assert all(some <= 0.1 * of for some, of in faithful), told
