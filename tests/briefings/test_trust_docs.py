"""docs/trust.md and its Indonesian twin list the promises that the bench measures, each with the test that holds it."""

import ast
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
ROW = re.compile(r"^\| (\d) \| (.+?) \| `(tests/[\w/]+\.py)` \| (.+) \|$", re.MULTILINE)


def rows(name: str) -> list[tuple[str, str, str, str]]:
    """Point, promise, test and figure."""
    return ROW.findall((ROOT / "docs" / name).read_text("utf-8"))


def test_both_pages_list_the_same_promises_in_the_same_order() -> None:
    ours, theirs = rows("trust.md"), rows("trust.id.md")
    assert len(ours) > 12 and [(r[0], r[2]) for r in ours] == [(r[0], r[2]) for r in theirs]


@pytest.mark.parametrize("page", ["trust.md", "trust.id.md"])
def test_each_promise_is_held_by_a_test_that_is_there(page: str) -> None:
    assert all((ROOT / test).is_file() for _, _, test, _ in rows(page))


def test_each_promise_is_measured_by_the_bench() -> None:
    tree = ast.parse((ROOT / "tests" / "bench" / "trust.py").read_text("utf-8"))
    measured = {ast.get_docstring(each) for each in tree.body if isinstance(each, ast.FunctionDef)}
    assert {promise for _, promise, _, _ in rows("trust.md")} <= measured
