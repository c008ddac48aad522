"""The starter: a newsroom to copy, and six articles about invented events for those who want to try it first.

An old article is not told as news, so each date in them is written as a place: <<hari -1>> for yesterday's weekday,
<<tanggal +9>> for the date in nine days. The kinds of places are the keys of `_FORMS`.
"""

import re
import shutil
from collections.abc import Callable, Iterator, Mapping
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
ARTICLES = "articles"
"""The folder that the starter's show names as its only source."""
_PLACE = re.compile(rf"<<({'|'.join(_FORMS)}) ([+-]?\d{{1,3}})>>")


def lay(folder: Path, day: date | None) -> None:
    """A copy of the starter in `folder`; with a `day` also its articles, written for an edition of that day."""
    with as_file(files("briefings") / "starter") as starter:
        left_out = shutil.ignore_patterns("__pycache__", ARTICLES)
        shutil.copytree(starter, folder, dirs_exist_ok=True, ignore=left_out)
        (folder / ARTICLES).mkdir()
        if day is None:
            return
        for article in sorted((starter / ARTICLES).iterdir()):
            written = dated(article.read_text("utf-8"), day)
            (folder / ARTICLES / article.name).write_text(written, encoding="utf-8")


def renew(folder: Path, day: date) -> None:
    """Write those articles of the newsroom in `folder` that nobody has changed anew, for an edition of `day`."""
    for own, text in _examples(folder):
        if (written := dated(text, day)) != own.read_text("utf-8"):
            own.write_text(written, encoding="utf-8")


def find_examples(folder: Path) -> list[Path]:
    """The starter's articles in the newsroom in `folder`, in so far as nobody has changed them."""
    return [own for own, _ in _examples(folder)]


def _examples(folder: Path) -> Iterator[tuple[Path, str]]:
    """Each of them, and the starter's text that it was written from."""
    with as_file(files("briefings") / "starter") as starter:
        for article in sorted((starter / ARTICLES).iterdir()):
            own, text = folder / ARTICLES / article.name, article.read_text("utf-8")
            if own.is_file() and _is_untouched(text, own.read_text("utf-8", errors="replace")):
                yield own, text


def dated(text: str, day: date) -> str:
    """`text` with every place in it written for an edition of `day`."""
    return _PLACE.sub(lambda place: _FORMS[place[1]](day + timedelta(days=int(place[2]))), text)


def _is_untouched(text: str, own: str) -> bool:
    """Whether `own` is `text` as it was written for some day."""
    parts = _PLACE.split(text)[:: _PLACE.groups + 1]
    return re.fullmatch(r"[\w /-]{4,20}".join(map(re.escape, parts)), own) is not None
