"""Figures: what a log tells of listeners, in numbers that name nobody."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Final, Literal

Side = Literal["day", "episode", "app"]
FATES: Final = {
    "unread": "lines that no known server writes",
    "other": "requests of other files",
    "method": "requests that only ask (HEAD and others)",
    "status": "answers without sound (304, 404 and others)",
    "probe": "tries and looks ahead (two bytes, prefetch)",
    "nameless": "requests of what does not say what it is",
    "watch": "watches that fetch what their telephone has",
    "robot": "requests of robots and of servers",
    "heard": "requests of listeners",
}
"""What became of each line; each is counted once, in the first of these that it is."""


@dataclass(frozen=True, slots=True)
class Tally:
    """Downloads of one edition with one app on one day."""

    day: str
    """Where the show is at home: "2026-11-28"."""
    episode: str
    app: str
    downloads: int


@dataclass(frozen=True, slots=True)
class Figures:
    """What the logs of one run tell."""

    tallies: tuple[Tally, ...] = ()
    listeners: int = 0
    """Different addresses and agents that have a download, of all days."""
    by_day: Mapping[str, int] = field(default_factory=dict)
    """Day -> different listeners of it."""
    fates: Mapping[str, int] = field(default_factory=dict)
    """Name of FATES -> lines."""
    short: int = 0
    """Listenings of less than a minute."""
    crowded: int = 0
    """Downloads of addresses that have more than one person's in a day."""
    requests: Mapping[str, int] = field(default_factory=dict)
    """Day -> requests of listeners: which of two runs has seen more of it."""

    @property
    def lines(self) -> int:
        """Of all logs, without remarks and empty ones."""
        return sum(self.fates.values())

    @property
    def downloads(self) -> int:
        """Of all days."""
        return sum(each.downloads for each in self.tallies)

    def by(self, side: Side) -> list[tuple[str, int]]:
        """(Day, slug or app, downloads): days and editions in their order, apps from the most heard one on."""
        return summed(self.tallies, side)


def summed(tallies: Iterable[Tally], side: Side) -> list[tuple[str, int]]:
    """`tallies` by one side of them, as `Figures.by` gives it."""
    counted: Counter[str] = Counter()
    for each in tallies:
        counted[getattr(each, side)] += each.downloads
    if side == "app":
        return sorted(counted.items(), key=lambda pair: (-pair[1], pair[0]))
    return sorted(counted.items())


@dataclass(frozen=True, slots=True)
class Day:
    """One day's figures."""

    requests: int
    """Of listeners: of two runs that saw the day, the one that saw more of it is right."""
    listeners: int
    episodes: Mapping[str, int] = field(default_factory=dict)
    """Slug -> downloads."""
    apps: Mapping[str, int] = field(default_factory=dict)

    @property
    def downloads(self) -> int:
        """Of all editions."""
        return sum(self.episodes.values())
