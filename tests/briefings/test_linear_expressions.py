"""No regular expression of the house takes worse than a line's time, whatever runs a stranger's text may hold."""

import re

import pytest

from tests.expressions import Expression, expressions, measured, pumps


def one(pattern: str, *ways: str, flags: int = 0) -> Expression:
    return Expression(pattern, flags, "uji", frozenset(ways or {"search"}))


def test_no_expression_is_worse_than_linear() -> None:
    every = expressions()
    slow = [
        str(found) for each in every if measured(each) and (found := measured(each))
    ]  # a busy minute comes once
    assert len(every) > 1_500  # else the collector has lost its way
    assert slow == []


@pytest.mark.parametrize(
    "pattern",
    [r"\s+$", r"a*b", r"(?:a|aa)+$", r"(?:[a-z]+ ?)+!", r"<!--.*?-->", r"\W*baca", r"\w+@\w+", r"(\d+)[.,](\d+)",
     r"x(?=[^z]*y)", r"[A-Z][A-Za-z.]*\(", r"(?P<a>kata )+selesai", r".{0,5000}z"],
)  # fmt: skip
def test_what_is_worse_than_linear_is_found(pattern: str) -> None:
    assert any(measured(one(pattern, flags=re.DOTALL)) for _ in range(8)), (
        "in a busy minute one is overlooked"
    )


@pytest.mark.parametrize(
    ("pattern", "way"),
    [
        (r"(?<!\s)\s++x", "search"),
        (r"\s{0,9}x", "search"),
        (r"\w+", "search"),
        (r"\s*x", "match"),
        ("kata", "search"),
    ],
)
def test_what_is_linear_is_not_blamed(pattern: str, way: str) -> None:
    assert not all(measured(one(pattern, way)) for _ in range(4))


def test_expressions_in_tables_values_and_functions_are_collected() -> None:
    where = {each.where.rsplit(".", 1)[0].split(":")[0] for each in expressions()}
    assert {
        "scripts.speakable.rule",
        "scripts.clean.lines",
        "feeds.lint.sidecars",
        "audio.engines.answers",
    } & where
    assert len(where) > 150


def test_a_run_is_begun_behind_what_stands_before_it() -> None:
    assert ("<a ", "x") in {(begin, pump[:1]) for begin, pump in pumps(one("<a x*y"))}
