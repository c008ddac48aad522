"""The starter: a newsroom to copy, whose six articles are of the days before it is copied.

An old article is not told as news, so each date in them is written as a place: <<hari -1>> for yesterday's weekday,
<<tanggal +9>> for the date in nine days. The kinds of places are the keys of `_FORMS`.
"""

import re
import shutil
from collections.abc import Callable, Mapping
from datetime import date, timedelta
from importlib.resources import as_file, files
from pathlib import Path

from scripts.almanac import DAYS, MONTHS

_FORMS: Mapping[str, Callable[[date], str]] = {
    "hari": lambda day: DAYS[day.weekday()],
    "tanggal": lambda day: f"{day.day} {MONTHS[day.month - 1]} {day.year}",
    "angka": lambda day: f"{day.day}/{day.month}/{day.year}",
    "bulan": lambda day: MONTHS[day.month - 1],
    "tahun": lambda day: str(day.year),
    "iso": lambda day: day.isoformat(),
}
_PLACE = re.compile(rf"<<({'|'.join(_FORMS)}) ([+-]?\d{{1,3}})>>")


def lay(folder: Path, day: date) -> None:
    """A copy of the starter in `folder`, its articles written for an edition of `day`."""
    with as_file(files("briefings") / "starter") as starter:
        shutil.copytree(starter, folder, dirs_exist_ok=True, ignore=shutil.ignore_patterns("__pycache__"))
        for article in sorted((starter / "articles").iterdir()):
            written = dated(article.read_text("utf-8"), day)
            (folder / "articles" / article.name).write_text(written, encoding="utf-8")


def renew(folder: Path, day: date) -> None:
    """Write those articles of the newsroom in `folder` that nobody has changed anew, for an edition of `day`."""
    with as_file(files("briefings") / "starter") as starter:
        for article in sorted((starter / "articles").iterdir()):
            own, text = folder / "articles" / article.name, article.read_text("utf-8")
            if not own.is_file() or not _untouched(text, before := own.read_text("utf-8", errors="replace")):
                continue
            if (written := dated(text, day)) != before:
                own.write_text(written, encoding="utf-8")


def dated(text: str, day: date) -> str:
    """`text` with every place in it written for an edition of `day`."""
    return _PLACE.sub(lambda place: _FORMS[place[1]](day + timedelta(days=int(place[2]))), text)


def _untouched(text: str, own: str) -> bool:
    """Whether `own` is `text` as it was written for some day."""
    parts = _PLACE.split(text)[:: _PLACE.groups + 1]
    return re.fullmatch(r"[\w /-]{4,20}".join(map(re.escape, parts)), own) is not None
