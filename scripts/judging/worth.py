"""Worth: how much a story matters to a listener, as a desk would say it, in parts that a producer can read and bend.

A table of words, no model: each part is between 0 and 1, by what the title and the first sentences say, and each has a
weight. What is bent in show.toml ([worth]) bends the weight alone; `why` says in a line how a story stands.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from math import log2
from types import MappingProxyType
from typing import Final

from scripts.judging.desks import desk_of
from scripts.judging.values import WEIGHTS, Values
from scripts.judging.wordtable import Table, read
from scripts.judging.worth_words import COMMON, LIGHT, SERIOUS
from scripts.story import Story
from scripts.text.figures import figures

FRESH_HOURS: Final = 12.0
"""After as long again a story is worth half."""
_SAID: Final = (
    "danger",
    "death",
    "people",
    "service",
    "power",
    "justice",
    "money",
    "soft",
    "odd",
    "promotion",
)
"""The parts that words tell."""
_READ: Final = 420
_MANY: Final = re.compile(
    r"\b(?:warga|orang|jiwa|penduduk|rumah|keluarga|kk|siswa|pelajar|penumpang|pengungsi|pelanggan|petani"
    r"|nelayan|buruh|pekerja|guru|pemilih|kendaraan|desa|kecamatan|hektare|liter|pasien|jemaah|pedagang)\b",
    re.IGNORECASE,
)
_FIVE: Final = (
    r"(?:lima|enam|tujuh|delapan|sembilan|sepuluh|\w{0,9}belas(?:an)?|\w{0,9}puluh(?:an)?|ratusan|ribuan"
    r"|[5-9]|\d{2,6})\b"
)
_DEAD: Final = re.compile(
    rf"\b{_FIVE}(?! tahun)(?: [\w-]{{1,15}}){{0,2}} (?:tewas|meninggal|gugur|hilang)\b"
    rf"|\b(?:menewaskan|tewaskan) (?:sedikitnya |lebih dari )?{_FIVE}",
    re.IGNORECASE,
)
"""Five dead or more."""
_STAGED: Final = 0.3
_IN_EARNEST: Final = 0.3
_FEW: Final = 0.7
"""What fewer dead or hurt are of the part."""
_SHOWN: Final = 0.04
"""A part of less is not named in a `why`."""


@dataclass(frozen=True, slots=True)
class Worth:
    """What a story is worth, and of what."""

    value: float
    desk: str
    """One of `scripts.judging.desks.DESKS`."""
    parts: Mapping[str, float]
    """Part -> what it adds; 0 is left out."""

    @property
    def why(self) -> str:
        """ "daerah, 1.41 = fresh 0.81 + danger 0.60": the largest parts first."""
        named = sorted(self.parts.items(), key=lambda pair: -abs(pair[1]))
        shown = " ".join(
            f"{'-' if v < 0 else '+'} {name} {abs(v):.2f}" for name, v in named if abs(v) >= _SHOWN
        )
        return f"{self.desk}, {self.value:.2f} = {shown.removeprefix('+ ')}"


@cache
def _table() -> Table:
    return read(SERIOUS, COMMON, LIGHT)


def worth(story: Story, now: datetime, values: Values) -> Worth:
    """What `story` is worth at `now` (with a zone)."""
    lead = story.articles[0]
    text = " ".join(lead.paragraphs)[:_READ] or " ".join(chosen.text for chosen in story.sentences)[:_READ]
    desk = desk_of(lead, story.section)
    measured = _of_the_desk(_said(lead.title, text), desk)
    measured["people"] = max(measured["people"] / 2, _people(f"{lead.title}. {text}"))
    if measured["death"]:
        measured["death"] = 1.0 if _DEAD.search(f"{lead.title}. {text}") else min(_FEW, measured["death"])
    for part in ("soft", "odd", "promotion"):  # a beach under a warning is no outing
        measured[part] *= 1 - max(measured["danger"], measured["death"])
    measured["near"] = 1.0 if _near(story, values.region) else 0.0
    measured["outlets"] = log2(len({a.credit.outlet or a.key for a in story.articles}))
    times = [a.credit.published for a in story.articles if a.credit.published]
    hours = max(0.0, (now - max(times)).total_seconds() / 3600) if times else FRESH_HOURS
    measured["fresh"] = 0.5 ** (hours / FRESH_HOURS)
    measured["followed"] = float(story.follow_up)
    weights = {**WEIGHTS, **values.weights}
    parts = {name: weights[name] * value for name, value in measured.items() if weights[name] * value}
    return Worth(sum(parts.values()), desk, MappingProxyType(parts))


def _said(title: str, text: str) -> dict[str, float]:
    """Part -> 0 to 1: two words of it in a title, or five in the text, are all."""
    sums = dict.fromkeys(_SAID, 0.0)
    for source, each in ((title, 0.5), (text, 0.2)):
        for part, weight in _table().weigh(source).items():
            sums[part] += each * weight
    return {part: min(1.0, max(0.0, value)) for part, value in sums.items()}


def _of_the_desk(said: Mapping[str, float], desk: str) -> dict[str, float]:
    """`said`, with the words that a desk's stories use of a game or a film taken for what they are there."""
    measured = {**said, "sport": 1.0 if desk == "olahraga" else 0.0}
    if desk == "olahraga":  # "serangan", "kritis" and "gol bunuh diri" are words of the game
        measured |= dict.fromkeys(("danger", "death", "justice"), 0.0)
    elif desk == "budaya":  # the tsunami of a film drowns nobody
        measured |= {"soft": max(said["soft"], 0.6), "danger": said["danger"] * _STAGED}
    elif desk in ("nasional", "ekonomi", "hukum", "layanan"):  # a grower's coffee is no café's
        measured["soft"] = said["soft"] * _IN_EARNEST
    return measured


def _people(text: str) -> float:
    """How many it speaks of: ten are little, a hundred thousand all."""
    most = 0.0
    for figure, before, after in figures(text):
        if (_MANY.fullmatch(after) or _MANY.fullmatch(before)) and "-" not in figure:
            most = max(most, float(figure))
    return min(1.0, log2(1 + most / 10) / 13) if most >= 10 else 0.0


def _near(story: Story, region: Sequence[str]) -> bool:
    if not region:
        return False
    text = " ".join(
        (story.articles[0].title, " ".join(story.articles[0].paragraphs)[:_READ], story.section)
    ).casefold()
    return any(re.search(rf"\b{re.escape(place.casefold())}\b", text) for place in region)
