"""The signs of an article by which an editor knows its event: who and where, what happened, how many, which day."""

import math
import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from scripts.article import Article
from scripts.condense.tokens import DAYS
from scripts.events.happenings import rows
from scripts.events.institutions import is_common
from scripts.text.figures import RUN, figures
from scripts.text.stems import stem

READ = 1200
"""Characters of an article that are read after its title: news says first what happened."""
_OPENING = 450
"""Characters of an article's first sentences, which name whom it is about."""
_LEAD = 150
"""Letters of the text that say what its title says."""
_RARE = 7.0
_COMMON = 1.2
"""Words lighter than this (nats) say nothing of the event."""
_NAME = 2.0
"""Lighter words are no names even where they are written large."""
_TITLE_NAME = 4.0
_RARE_NAME = 1.2
"""So heavy must a name be to tell one event from others."""
_TELLING = 3.0
_SHARED = 1.0
"""What the name of an institution says at most of an event."""
_MONTHS = "januari februari maret april mei juni juli agustus september oktober november desember"
_CLOCK = "pagi siang sore malam subuh dini hari wib wita wit"
_NEITHER = DAYS | {*_MONTHS.split(), *_CLOCK.split(), "kata", "ujar", "sang"}
_BACK = re.compile(
    r"\b(?:kemarin|(?:sehari|hari) sebelumnya|hari (?:kedua|ketiga|keempat|kelima)|buntut|pekan lalu|lanjutan"
    r"|(?:senin|selasa|rabu|kamis|jumat|sabtu|minggu) lalu|pasca\w*)\b",
    re.IGNORECASE,
)


_STOP = re.compile(r"[)\]\"\u201d]{0,2}[.!?:\n]")
"""What ends a sentence, behind a bracketed date too."""


@dataclass(slots=True)
class Signs:
    """Key -> weight, in nats where it is a word's."""

    names: dict[str, float] = field(default_factory=dict)
    deeds: dict[str, float] = field(default_factory=dict)
    """Stems of words that are no names."""
    title: dict[str, float] = field(default_factory=dict)
    """Names and deeds of the title."""
    title_names: dict[str, float] = field(default_factory=dict)
    lead_names: dict[str, float] = field(default_factory=dict)
    """Names of the title and the first sentences, without those that many events share."""
    lead_deeds: dict[str, float] = field(default_factory=dict)
    kinds: dict[int, float] = field(default_factory=dict)
    """Rows of `happenings`."""
    top: dict[int, float] = field(default_factory=dict)
    """Those of the title and the first sentences."""
    figures: dict[str, float] = field(default_factory=dict)
    counted: dict[str, set[str]] = field(default_factory=dict)
    """Stem of what is counted or measured -> its figures."""
    days: set[str] = field(default_factory=set)
    """Days of the week that are named."""
    back: bool = False
    """It speaks of an earlier day's news."""


def signs(articles: Sequence[Article], idf: Mapping[str, float]) -> list[Signs]:
    """Of each article. What is a name is known from all of them, since headlines write every word large."""
    large: Counter[str] = Counter()
    small: Counter[str] = Counter()
    texts = [(article.title[:READ], "\n".join(article.paragraphs)[:READ]) for article in articles]
    for title, body in texts:
        for text in (title, body):
            for word, first in _words(text):
                if word[0].islower():
                    small[word] += 1
                elif text is body and not first and word[0].isupper():
                    large[word.lower()] += 1
    names = {word for word, count in large.items() if count > small[word] and idf.get(word, _RARE) > _NAME}
    return [_signs(title, body, idf, names) for title, body in texts]


def _words(text: str) -> Iterator[tuple[str, bool]]:
    """Each run of letters or digits, and whether a sentence begins with it."""
    first = True
    for found in RUN.finditer(text):
        yield found.group(), first
        first = _STOP.match(text, found.end()) is not None


def _signs(title: str, body: str, idf: Mapping[str, float], names: set[str]) -> Signs:
    made = Signs(back=bool(_BACK.search(title) or _BACK.search(body[:400])))
    for text in (title, body):
        read = 0
        for found in RUN.finditer(text):
            low = found.group().lower()
            read += len(low)
            if low in DAYS:
                made.days.add(low)
            if low[0].isdigit() or low in _NEITHER or len(low) < 2:
                continue
            key = stem(low)
            for row in rows().get(key, ()):
                made.kinds[row] = 1.0
                if text is title or read < _LEAD:
                    made.top[row] = 1.0
            weight = min(_RARE, idf.get(low, _RARE))
            if low in names:
                key = low
                if is_common(low):
                    weight = min(weight, _SHARED)
                made.names[key] = weight
            elif weight >= _COMMON:
                made.deeds[key] = max(weight, made.deeds.get(key, 0.0))
            else:
                continue
            if text is title or found.start() < _OPENING:
                if low in names:
                    if weight >= _RARE_NAME and not is_common(low):
                        made.lead_names[key] = weight
                elif weight >= _TELLING:
                    made.lead_deeds[key] = max(weight, made.lead_deeds.get(key, 0.0))
            if text is title:
                made.title[key] = weight
                if low in names and weight > _TITLE_NAME:
                    made.title_names[key] = weight
    for figure, before, after in figures(title + "\n" + body):
        made.figures[figure] = telling(figure)
        for unit in (before, after):
            if len(unit) > 2 and unit not in _NEITHER and not unit[0].isdigit():
                made.counted.setdefault(stem(unit), set()).add(figure)
    return made


def telling(figure: str) -> float:
    """How much it says that two articles hold the same `figure`: 340 much, 2 hardly anything, a year nothing."""
    if "-" in figure:
        return 1.5
    value = float(figure)
    if 1990 <= value <= 2040:
        return 0.2
    if value != int(value):
        return 2.0
    digits = len(f"{value:.0f}".rstrip("0"))
    large = 0.5 * (value >= 20) + (0.3 * math.log10(value) if value >= 100 else 0.0)
    return min(3.0, 0.25 + 0.9 * max(0, digits - 1) + large)
