"""Every regular expression of the house, and what would make each of them slow: read off its own parse tree."""

import ast
import importlib
import pkgutil
import re
import sys
import time
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, fields, is_dataclass
from functools import lru_cache
from pathlib import Path
from re import _constants as op  # type: ignore[attr-defined]
from re import _parser  # type: ignore[attr-defined]
from types import ModuleType
from typing import Any

ROOT = Path(__file__).parents[1]
PACKAGES = ("scripts", "audio", "feeds", "briefings")
WORD = "kata"
"""What stands for a value that only a running program has."""
ANCHORED = {"match", "fullmatch"}
ASKS = {"compile", "search", "match", "fullmatch", "split", "findall", "finditer", "sub", "subn"}
SIGNS = 'aA1 \n.,-"(<éз\u2014:/'
"""A letter of each kind, and the signs that news is full of."""
FAILING = "\n\x00"
"""No letter, no end of a line, nothing that a list of signs names: what ends here fails."""
REPEATS = (op.MAX_REPEAT, op.MIN_REPEAT, op.POSSESSIVE_REPEAT)
SHORT = 24
"""Repeats of at most so many are no run."""


@dataclass(frozen=True, slots=True)
class Expression:
    """One expression, where it stands, and how it is asked: from one place, or from each."""

    pattern: str
    flags: int
    where: str
    ways: frozenset[str]


def expressions() -> list[Expression]:
    """Every expression of the four packages, each once."""
    modules = list(_modules())
    asked = _asked()
    found: dict[tuple[str, int], Expression] = {}
    for module in modules:
        for name, value in vars(module).items():
            for pattern in _patterns(value, set()):
                text = pattern.pattern
                text = text.decode("latin-1") if isinstance(text, bytes) else text
                ways = asked.get(_of(module.__name__, name)) or {"search"}
                _add(found, text, pattern.flags, f"{module.__name__}.{name}", ways)
        for text, flags, line, way in _written(module):
            _add(found, text, flags, f"{module.__name__}:{line}", {way})
    return list(found.values())


def _add(found: dict[tuple[str, int], Expression], text: str, flags: int, where: str, ways: set[str]) -> None:
    key = (text, flags & ~int(re.UNICODE))
    if key in found:
        ways, where = ways | found[key].ways, found[key].where
    found[key] = Expression(text, key[1], where, frozenset(ways))


def _modules() -> Iterator[ModuleType]:
    for package in map(importlib.import_module, PACKAGES):
        yield package
        for each in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
            if not each.name.endswith("__main__"):
                yield importlib.import_module(each.name)


def _patterns(value: object, seen: set[int]) -> Iterator[re.Pattern[Any]]:
    """Every expression in `value`, however deep it lies in tables and values."""
    if id(value) in seen:
        return
    seen.add(id(value))
    if isinstance(value, re.Pattern):
        yield value
    elif isinstance(value, Mapping):
        for each in value.items():
            yield from _patterns(each, seen)
    elif isinstance(value, tuple | list | set | frozenset):
        for each in value:
            yield from _patterns(each, seen)
    elif is_dataclass(value) and not isinstance(value, type):
        for field in fields(value):
            yield from _patterns(getattr(value, field.name, None), seen)
    elif callable(value) and (inside := getattr(value, "__closure__", None)):
        for cell in inside:
            try:
                yield from _patterns(cell.cell_contents, seen)
            except ValueError:
                continue
    elif (of := getattr(value, "__self__", None)) is not None and isinstance(of, re.Pattern):
        yield of


@lru_cache(1)
def _trees() -> dict[str, ast.Module]:
    return {
        ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__"): ast.parse(
            path.read_text("utf-8")
        )
        for package in PACKAGES
        for path in (ROOT / package).rglob("*.py")
    }


def _asked() -> dict[str, set[str]]:
    """What each name of an expression, or of a table of them, is asked for in the whole house."""
    asked: dict[str, set[str]] = {}
    for module, tree in _trees().items():
        for owner in ast.walk(tree):
            if isinstance(owner, ast.For):
                rows, bodies = [(owner.target, owner.iter)], list(owner.body)
            elif isinstance(owner, ast.GeneratorExp | ast.ListComp | ast.SetComp | ast.DictComp):
                rows, bodies = [(each.target, each.iter) for each in owner.generators], [owner]
            else:
                continue
            for target, iterated in rows:
                ways = _ways(bodies, {n.id for n in ast.walk(target) if isinstance(n, ast.Name)})
                for name in (n for n in ast.walk(iterated) if isinstance(n, ast.Name)):
                    asked.setdefault(_of(module, name.id), set()).update(ways or {"passed on"})
        inside = {
            id(n)
            for owner in ast.walk(tree)
            if isinstance(owner, ast.For | ast.comprehension)
            for n in ast.walk(owner.iter)
        }
        for node in ast.walk(tree):
            if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name | ast.Attribute):
                of = node.value
                called = of.id if isinstance(of, ast.Name) else of.attr
                asked.setdefault(_of(module, called), set()).add(node.attr)
                inside.add(id(of))
        for node in ast.walk(tree):
            if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Load) and id(node) not in inside:
                asked.setdefault(_of(module, node.id), set()).add("passed on")
    return asked


def _of(module: str, name: str) -> str:
    """A private name is its module's own, a public one is anybody's."""
    return f"{module}.{name}" if name.startswith("_") else name


def _ways(bodies: Iterable[ast.AST], names: set[str]) -> set[str]:
    nodes = [node for body in bodies for node in ast.walk(body) if isinstance(node, ast.Attribute)]
    return {node.attr for node in nodes if isinstance(node.value, ast.Name) and node.value.id in names} & (
        ASKS - {"compile"}
    )


def _written(module: ModuleType) -> Iterator[tuple[str, int, int, str]]:
    """The expressions that stand where they are asked: text, flags, line, and what is asked.

    What stands outside of functions is a value of its module, and found as such.
    """
    tree = _trees().get(module.__name__)
    inside = (
        [] if tree is None else [n for n in ast.walk(tree) if isinstance(n, ast.FunctionDef | ast.Lambda)]
    )
    for node in (each for function in inside for each in ast.walk(function)):
        if not (isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.args):
            continue
        of = node.func.value
        if not (isinstance(of, ast.Name) and of.id == "re" and node.func.attr in ASKS):
            continue
        text = _text(node.args[0], vars(module))
        said = [each.value for each in node.keywords if each.arg == "flags"]
        at = {"compile": 1, "search": 2, "match": 2, "fullmatch": 2, "findall": 2, "finditer": 2}.get(
            node.func.attr
        )
        if at is not None:
            said += node.args[at : at + 1]
        flags = sum(_value(each, vars(module)) for each in said)
        if text is not None:
            try:
                re.compile(text, flags)
            except re.error:
                continue  # a value that only a running program has stands where none fits
            yield text, re.compile(text, flags).flags, node.lineno, node.func.attr


def _value(node: ast.expr, known: dict[str, Any]) -> int:
    try:
        return int(eval(compile(ast.Expression(node), "", "eval"), dict(known)))
    except Exception:  # a flag that only a running program has
        return 0


def _text(node: ast.expr, known: dict[str, Any]) -> str | None:
    """What an expression says, with a word for what only a running program knows; None where nothing is written."""
    if isinstance(node, ast.Constant):
        return node.value if isinstance(node.value, str) else None
    if isinstance(node, ast.JoinedStr):
        return "".join(_text(each, known) or "" for each in node.values)
    if isinstance(node, ast.FormattedValue):
        try:
            return str(eval(compile(ast.Expression(node.value), "", "eval"), dict(known)))
        except Exception:  # a name of the function
            return WORD
    if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Add):
        left, right = _text(node.left, known), _text(node.right, known)
        return None if left is None and right is None else (left or WORD) + (right or WORD)
    return None


Parsed = Iterable[tuple[Any, Any]]


@dataclass(slots=True)
class Taste:
    """Which sign and which branch a sample prefers."""

    sign: str
    branch: int
    flags: int
    signs: str
    groups: dict[int, str]


def _holds(items: Parsed, sign: str, flags: int) -> bool:
    """Whether a set of signs holds `sign`."""
    turned = False
    forms = {sign, sign.lower(), sign.upper()} if flags & re.IGNORECASE else {sign}
    codes = {ord(form) for form in forms if len(form) == 1}
    held = False
    for kind, value in items:
        if kind is op.NEGATE:
            turned = True
        elif kind is op.LITERAL:
            held |= value in codes
        elif kind is op.RANGE:
            held |= any(value[0] <= code <= value[1] for code in codes)
        elif kind is op.CATEGORY:
            held |= _CATEGORIES[value](sign)
    return held != turned


_CATEGORIES: dict[Any, Callable[[str], bool]] = {
    op.CATEGORY_DIGIT: str.isdigit,
    op.CATEGORY_NOT_DIGIT: lambda c: not c.isdigit(),
    op.CATEGORY_SPACE: str.isspace,
    op.CATEGORY_NOT_SPACE: lambda c: not c.isspace(),
    op.CATEGORY_WORD: lambda c: c.isalnum() or c == "_",
    op.CATEGORY_NOT_WORD: lambda c: not (c.isalnum() or c == "_"),
}


def sample(parsed: Parsed, taste: Taste) -> str:
    """A text that `parsed` takes, as short as its repeats allow (its least, at least one for a run)."""
    return "".join(_sample(kind, value, taste) for kind, value in parsed)


def _sample(kind: Any, value: Any, taste: Taste) -> str:
    if kind is op.LITERAL:
        return chr(value)
    if kind is op.NOT_LITERAL:
        return next(c for c in (taste.sign, *taste.signs) if ord(c) != value)
    if kind is op.ANY:
        return taste.sign if taste.sign != "\n" or taste.flags & re.DOTALL else "a"
    if kind is op.IN:
        return next((c for c in (taste.sign, *taste.signs) if _holds(value, c, taste.flags)), _first(value))
    if kind is op.BRANCH:
        branches = value[1]
        return sample(branches[taste.branch % len(branches)], taste)
    if kind is op.SUBPATTERN:
        said = sample(value[3], taste)
        if value[0] is not None:
            taste.groups[value[0]] = said
        return said
    if kind in REPEATS:
        return "".join(sample(value[2], taste) for _ in range(min(max(value[0], taste.branch % 2), 50)))
    if kind is op.ATOMIC_GROUP:
        return sample(value, taste)
    if kind is op.GROUPREF:
        return taste.groups.get(value, "")
    return ""


def _first(items: Parsed) -> str:
    for kind, value in items:
        if kind is op.LITERAL:
            return chr(value)
        if kind is op.RANGE:
            return chr(value[0])
    return "a"


def _runs(parsed: Parsed, before: tuple[Parsed, ...]) -> Iterator[tuple[Parsed, tuple[Parsed, ...]]]:
    """Every repeat that may be long, with what stands before it."""
    ahead: list[tuple[Any, Any]] = []
    for kind, value in parsed:
        path = (*before, list(ahead))
        if kind in REPEATS:
            if value[1] > SHORT:
                yield value[2], path
            yield from _runs(value[2], path)
        elif kind is op.BRANCH:
            for each in value[1]:
                yield from _runs(each, path)
        elif kind is op.SUBPATTERN:
            yield from _runs(value[3], path)
        elif kind is op.ATOMIC_GROUP:
            yield from _runs(value, path)
        elif kind in (op.ASSERT, op.ASSERT_NOT):
            yield from _runs(value[1], path)
        ahead.append((kind, value))


def _literals(parsed: Parsed) -> Iterator[str]:
    for kind, value in parsed:
        if kind is op.LITERAL:
            yield chr(value)
        elif kind is op.IN:
            yield from (chr(each) for what, each in value if what is op.LITERAL)
        elif kind is op.BRANCH:
            for each in value[1]:
                yield from _literals(each)
        elif kind is op.SUBPATTERN:
            yield from _literals(value[3])
        elif kind in REPEATS:
            yield from _literals(value[2])
        elif kind is op.ATOMIC_GROUP:
            yield from _literals(value)
        elif kind in (op.ASSERT, op.ASSERT_NOT):
            yield from _literals(value[1])


def pumps(expression: Expression, most: int = 28) -> list[tuple[str, str]]:
    """What to begin with and what to repeat, so that the expression has to look far, often, and in vain."""
    parsed = list(_parser.parse(expression.pattern, expression.flags & ~int(re.UNICODE)))
    runs = list(_runs(parsed, ()))
    if not runs:
        return []
    own = [c for c in dict.fromkeys(_literals(parsed)) if not c.isalnum()]
    signs = "".join(dict.fromkeys([*SIGNS, *own[:10]]))
    found: dict[tuple[str, str], None] = {}
    for body, before in runs:
        bodies: dict[str, str] = {}
        for branch in (0, 1, 2, 3):
            for sign in signs if branch < 2 else signs[:4]:
                taste = Taste(sign, branch, expression.flags, signs, {})
                ahead = "".join(sample(each, taste) for each in before)
                bodies.setdefault(sample(body, taste) or sign, ahead)
        for pump, ahead in bodies.items():
            found.setdefault((ahead, _once(pump)))
            found.setdefault(("", _once(ahead + pump)))
    if len(found) > most:  # each kind of run keeps its share
        step = len(found) / most
        return [list(found)[int(n * step)] for n in range(most)]
    return list(found)


def _once(pump: str) -> str:
    """One sign of what is nothing but this sign: the run will be the same."""
    return pump[0] if len(set(pump)) == 1 else pump


def _took(ask: Callable[[str], object], text: str) -> float:
    begin = time.thread_time()  # what others do on the machine is nobody's time
    ask(text)
    return time.thread_time() - begin


def _whole(pattern: re.Pattern[str]) -> Callable[[str], object]:
    def ask(text: str) -> None:
        for _ in pattern.finditer(text):
            pass

    return ask


SIZES = (24, 30, 36, 60, 100, 160, 250, 2_000)
QUICK_S = 0.0004
"""What is done with 2,000 letters so soon is taken for linear: a hundred thousand of their pairs take longer."""
HOPELESS_S = 0.02
"""So long for at most 250 letters is worse than a square."""
GROWTH = 8.0
"""Four times the length may cost so many times as much: a line gives 4, a square 16."""


@dataclass(frozen=True, slots=True)
class Slow:
    """An expression that took too long, and on what."""

    expression: Expression
    begin: str
    pump: str
    seconds: float
    growth: float

    def __str__(self) -> str:
        said = f"{self.begin!r} + {self.pump!r} * n + {FAILING!r}"
        where = self.expression.where
        cost = f"{self.seconds * 1000:.0f} ms, four times as long {self.growth:.1f} times"
        return f"{where}: {said}: {cost}: {self.expression.pattern!r}"


def measured(expression: Expression) -> Slow | None:
    """The first text on which `expression` is worse than linear; None where there is none."""
    pattern = re.compile(expression.pattern, expression.flags & ~int(re.UNICODE))
    ways = [getattr(pattern, way) for way in sorted(expression.ways & ANCHORED)]
    if expression.ways - ANCHORED:
        ways.append(_whole(pattern))
    for begin, pump in pumps(expression):
        for ask in ways:
            if slow := _grown(ask, begin, pump):
                return Slow(expression, begin, pump, *slow)
    return None


def _grown(ask: Callable[[str], object], begin: str, pump: str) -> tuple[float, float] | None:
    def least(size: int) -> float:
        text = begin + pump * max(1, size // len(pump)) + FAILING
        took = _took(ask, text)
        return min(took, _took(ask, text)) if QUICK_S < took < 0.5 else took

    for size in SIZES[:-1]:
        if (took := least(size)) > HOPELESS_S:
            return took, 9.9
    if least(SIZES[-1]) < QUICK_S:
        return None
    short, long = least(SIZES[-1]), least(4 * SIZES[-1])
    for _ in range(3):  # a pause of the machine comes once
        if long < GROWTH * short:
            return None
        short, long = min(short, least(SIZES[-1])), min(long, least(4 * SIZES[-1]))
    return (long, long / short) if long >= GROWTH * short else None


if __name__ == "__main__":
    every = expressions()
    slow = [found for each in every if (found := measured(each))]
    print(*slow, sep="\n")
    print(f"{len(every)} expressions, {len(slow)} worse than linear, {time.process_time():.1f} s")
    sys.exit(bool(slow))
