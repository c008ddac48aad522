"""The container: what Containerfile names is there, and it runs as nobody. `tests/container.py` builds it."""

import re
import tomllib
from pathlib import Path

ROOT = Path(__file__).parents[2]
TEXT = (ROOT / "Containerfile").read_text("utf-8")
STEPS = re.findall(
    r"^(FROM|COPY|RUN|USER|ENTRYPOINT|CMD|VOLUME|WORKDIR) (.*)$", TEXT.replace("\\\n", " "), re.MULTILINE
)
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))


def named(step: str) -> list[str]:
    return [value for name, value in STEPS if name == step]


def test_what_is_copied_into_it_is_there_and_is_all_that_the_wheel_needs() -> None:
    copied = {name for value in named("COPY") if "--from" not in value for name in value.split()[:-1]}
    assert all((ROOT / name).exists() for name in copied)
    packages = set(PROJECT["tool"]["importlinter"]["root_packages"])
    assert {
        *packages,
        "pyproject.toml",
        PROJECT["project"]["readme"],
        *PROJECT["project"]["license-files"],
    } == copied


def test_its_extras_are_those_of_the_program() -> None:
    (asked,) = re.findall(r'"\.\[([\w,]+)\]"', TEXT)
    extras = PROJECT["project"]["optional-dependencies"].keys()
    assert {"neural", "aac"} <= set(asked.split(",")) <= extras - {"dev"}


def test_it_runs_as_nobody_in_particular_and_its_base_is_pinned() -> None:
    (user,) = named("USER")
    assert user == "10001:10001" and STEPS[-1][0] == "CMD" and named("ENTRYPOINT") == ['["briefings"]']
    (base,) = re.findall(r"^ARG BASE=(\S+)$", TEXT, re.MULTILINE)
    assert re.fullmatch(r"[\w./-]+:\d[\w.-]+", base), "by a version, never the newest"
    assert "HEALTHCHECK" in TEXT and ".cache/clock.json" in TEXT


def test_its_health_is_what_the_clock_writes() -> None:
    from briefings.schedule.memory import MEMORY

    assert str(MEMORY) in TEXT
