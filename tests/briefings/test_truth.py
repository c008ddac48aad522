"""The tuning half of tests/data/truth, item by item; the blind half is for the bench alone."""

import importlib.util
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

BENCH = Path(__file__).parents[1] / "bench" / "truth.py"


def _bench() -> ModuleType:
    spec = importlib.util.spec_from_file_location("truth", BENCH)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules["truth"] = module  # dataclasses look their module up
    spec.loader.exec_module(module)
    return module


TRUTH = _bench()
ITEMS = TRUTH.load("tuning")


@pytest.fixture(scope="module")
def studio(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Any]:
    with TRUTH.Studio(tmp_path_factory.mktemp("truth")) as room:
        yield room


@pytest.mark.parametrize("item", ITEMS, ids=[f"{item.kind}-{item.name}" for item in ITEMS])
def test_what_is_said_is_still_so_when_it_is_heard(studio: Any, item: Any) -> None:
    assert TRUTH.tried(studio, item) == []


def test_there_are_enough_items_of_every_kind_in_both_halves() -> None:
    for half in TRUTH.HALVES:
        items = TRUTH.load(half)
        assert len({(item.kind, item.name) for item in items}) == len(items)
        for kind in TRUTH.KINDS:
            count = sum(item.kind == kind for item in items)
            # what was blind and has been opened stands in the tuning half now
            assert count >= 20 or (half == "blind" and not count), (half, kind)
