"""The studio's words: every sentence that its people read, in one table a language."""

import tomllib
from collections.abc import Mapping
from datetime import datetime
from functools import cache
from pathlib import Path
from typing import Final

LANGUAGES: Final = ("id", "en")
"""Indonesian first."""
_HERE = Path(__file__).parent


class Words:
    """The sentences of one language by their keys, as "rundown.title"."""

    def __init__(self, language: str, table: Mapping[str, str]) -> None:
        self.language = language
        self._table = table

    def __call__(self, key: str, **facts: object) -> str:
        """The sentence `key` with `facts` in their places. Raises KeyError for one that nobody wrote."""
        return self._table[key].format(**facts)

    def __contains__(self, key: str) -> bool:
        return key in self._table

    @property
    def keys(self) -> frozenset[str]:
        """Of all sentences."""
        return frozenset(self._table)

    def hour(self, at: datetime, near: datetime | None = None) -> str:
        """ "06.31"; with the day where it is not the one of `near`."""
        shown = f"{at:%H.%M}" if self.language == "id" else f"{at:%H:%M}"
        if near is not None and at.date() == near.date():
            return shown
        return f"{self.day(at)} {shown}"

    def day(self, at: datetime) -> str:
        """ "Minggu 22 November"."""
        return (
            f"{self(f'days.{at.isoweekday()}')} {at.day} {self(f'months.{at.month}')}"
            if self.language == "id"
            else f"{self(f'days.{at.isoweekday()}')}, {at.day} {self(f'months.{at.month}')}"
        )

    def clock(self, seconds: float) -> str:
        """ "4:05"."""
        whole = round(abs(seconds))
        return f"{whole // 60}:{whole % 60:02d}"

    def number(self, value: float, digits: int = 1) -> str:
        """With the decimal sign of the language."""
        shown = f"{value:.{digits}f}"
        return shown.replace(".", ",") if self.language == "id" else shown


@cache
def words(language: str) -> Words:
    """The words of `language`; Indonesian where it is none of `LANGUAGES`."""
    language = language if language in LANGUAGES else LANGUAGES[0]
    table = tomllib.loads((_HERE / f"{language}.toml").read_text(encoding="utf-8"))
    return Words(language, dict(_flat(table)))


def _flat(table: Mapping[str, object], before: str = "") -> list[tuple[str, str]]:
    out: list[tuple[str, str]] = []
    for key, value in table.items():
        out += _flat(value, f"{before}{key}.") if isinstance(value, dict) else [(before + key, str(value))]
    return out
