"""What is kept of who listened: numbers by day, in the newsroom's own folder, beside a report to look at.

Neither is ever below public/, and neither names anybody.
"""

import json
from collections import Counter
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Final

from briefings.errors import BadRecord
from briefings.files import write_aside
from briefings.listeners.figures import Day, Figures
from briefings.listeners.report import report

FOLDER: Final = "listeners"
"""Of a newsroom."""
VERSION: Final = 1
RIGHTS: Final = 0o600


def days_of(figures: Figures) -> dict[str, Day]:
    """`figures` day by day."""
    found = {}
    for day, requests in sorted(figures.requests.items()):
        here = [each for each in figures.tallies if each.day == day]
        episodes, apps = Counter[str](), Counter[str]()
        for each in here:
            episodes[each.episode] += each.downloads
            apps[each.app] += each.downloads
        found[day] = Day(requests, figures.by_day.get(day, 0), dict(episodes), dict(apps))
    return found


def read(root: Path) -> dict[str, Day]:
    """What is kept in the newsroom at `root`, by day; nothing where nobody has counted. Raises BadRecord."""
    path = root / FOLDER / "figures.json"
    if not path.is_file():
        return {}
    try:
        said = json.loads(path.read_text("utf-8"))
        if said["version"] != VERSION:
            raise BadRecord(path, f"is of version {said['version']}")
        return {
            date.fromisoformat(day).isoformat(): Day(
                int(each["requests"]),
                int(each["listeners"]),
                _counts(each["episodes"]),
                _counts(each["apps"]),
            )
            for day, each in sorted(said["days"].items())
        }
    except (ValueError, KeyError, TypeError, AttributeError) as fault:
        raise BadRecord(path, f"cannot be read ({fault})") from fault


def _counts(said: Mapping[str, object]) -> dict[str, int]:
    return {str(name): int(str(number)) for name, number in said.items()}


def merged(kept: Mapping[str, Day], fresh: Mapping[str, Day]) -> dict[str, Day]:
    """Both, and of a day that is in both the one that was seen more of: a log that is rotated begins in its middle."""
    days = {**kept}
    for day, each in fresh.items():
        if day not in days or each.requests >= days[day].requests:
            days[day] = each
    return dict(sorted(days.items()))


def keep(root: Path, title: str, figures: Figures) -> Path:
    """Put `figures` to what is kept in the newsroom at `root`; where the report lies. Raises BadRecord, OSError."""
    days = merged(read(root), days_of(figures))
    said = {
        "version": VERSION,
        "days": {
            day: {
                "requests": each.requests,
                "listeners": each.listeners,
                "episodes": each.episodes,
                "apps": each.apps,
            }
            for day, each in days.items()
        },
    }
    written = {
        "figures.json": json.dumps(said, ensure_ascii=False, indent=1) + "\n",
        "report.html": report(title, days),
    }
    for name, text in written.items():
        path = root / FOLDER / name
        write_aside(path, text.encode())
        path.chmod(RIGHTS)
    return root / FOLDER / "report.html"
