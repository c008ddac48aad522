"""The judge: stub until its branch is merged."""

from collections.abc import Sequence
from dataclasses import dataclass

from scripts.judging.hour import Hour
from scripts.script import Script
from scripts.story import Story


@dataclass(frozen=True, slots=True)
class Finding:
    """One finding."""

    story: str
    grave: bool
    message: str


def judge(script: Script, stories: Sequence[Story], hour: Hour | None) -> tuple[Finding, ...]:
    """Nothing yet."""
    return ()
