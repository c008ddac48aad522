"""An engine's settings as show.toml gives them, text by name: checked once, when the engine is made."""

import math
from collections.abc import Mapping

from audio.errors import EngineUnreachable
from scripts.rundown import Pace
from scripts.text.near import suggest

PACE_SETTINGS = ("seconds_per_letter", "seconds_per_line")


class Settings:
    """Those of one engine. Whatever is wrong with one raises EngineUnreachable with its full path."""

    def __init__(self, engine: str, given: Mapping[str, str] | None, known: tuple[str, ...]) -> None:
        self._engine = engine
        self._given = dict(given or {})
        for name in self._given:
            if name not in known:
                raise self._wrong(name, f"unknown setting - {suggest(name, known)}")

    def text(self, name: str, default: str) -> str:
        """As it stands there."""
        return self._given.get(name, default)

    def names(self, name: str, default: str) -> tuple[str, ...]:
        """Parted by commas; at least one, each once."""
        given = self._given.get(name, default)
        found = tuple(dict.fromkeys(part.strip() for part in given.split(",") if part.strip()))
        if not found:
            raise self._wrong(name, "it is empty; give names parted by commas")
        return found

    def number(self, name: str, default: float, least: float, most: float) -> float:
        """A number from `least` to `most`."""
        given = self._given.get(name)
        if given is None:
            return default
        try:
            value = float(given)
        except ValueError:
            value = math.nan
        if not least <= value <= most:
            raise self._wrong(name, f"{given!r} is no number from {least:g} to {most:g}")
        return value

    def pace(self) -> Pace:
        """As measured; by default what newsreaders need."""
        return Pace(
            self.number("seconds_per_letter", 0.065, 0.005, 1), self.number("seconds_per_line", 0.45, 0, 30)
        )

    def _wrong(self, name: str, what: str) -> EngineUnreachable:
        return EngineUnreachable(self._engine, f"[engines.{self._engine}] {name}: {what}")
