"""True editions to plant faults in: grouped, condensed, planned and composed as a show does, each at its hour."""

import gzip
import json
import random
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from briefings.newsroom.starter import dated
from scripts.almanac import DAYS
from scripts.article import Article, Credit
from scripts.condense import tell
from scripts.events.cluster import events
from scripts.format import Format
from scripts.judging.hour import Hour, written_at
from scripts.page import Page
from scripts.rundown import Pace
from scripts.script import Script
from scripts.sources import read, sniff
from scripts.speakable import speakable
from scripts.story import Story
from scripts.telling.compose import compose
from scripts.telling.planning import plan

DATA = Path(__file__).parents[1] / "data"
ZONE = ZoneInfo("Asia/Jakarta")
PACE = Pace(0.062, 0.35)
FORMAT = Format("Warta Argasana")
_PLACES = (
    "Kemuning Jaya", "Rawa Sindang", "Tanjung Peria", "Bukit Lawang Sari", "Sumber Waras", "Muara Teluk",
    "Karang Setia", "Wonosekar", "Pulo Mentari", "Ciranjang Hulu", "Lembah Padi", "Batu Sangkur", "Teluk Kencana",
    "Sidorukun", "Gunung Pelita", "Air Bening",
)  # fmt: skip
_PEOPLE = (
    "Hadi Prawoto", "Ratna Wulansari", "Yusran Latuconsina", "Melati Pangestu", "Togar Simanungkalit",
    "Imas Rohaeti", "Dedi Kurnaen", "Sri Handayati", "Bonar Pardomuan", "Laode Rahmatin", "Ni Luh Sekarini",
    "Fransiska Wenda",
)  # fmt: skip
_WORDS = ("nol", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan")


@dataclass(frozen=True)
class Told:
    """A script, its stories and its hour."""

    script: Script
    stories: tuple[Story, ...]
    hour: Hour


pool_rows: dict[str, list[dict[str, object]]] = {}
event_of: dict[str, str] = {}
"""`Article.key` -> its event, where tests/data tells."""


def rows(half: int) -> None:
    """Fill `pool_rows` from tests/data/judge: every other text."""
    for file in ("verdicts", "reports", "dated"):
        pool_rows[file] = json.loads((DATA / "judge" / f"{file}.json").read_text("utf-8"))[half::2]
    pool_rows["left"] = [row for row in pool_rows["dated"] if row["kind"] == "stale"]
    pool_rows["dated"] = [row for row in pool_rows["dated"] if row["kind"] == "over"]


def made(stories: Sequence[Story], hour: Hour, length_s: float = 600.0) -> Told:
    """The script of `stories` as an edition makes it."""
    rundown = plan(stories, length_s, PACE, hour.when, speakable)
    script = compose(rundown, FORMAT, hour.when, "pagi", speak=speakable)
    return Told(script, tuple(slot.story for slot in rundown.slots), hour)


def told(articles: Sequence[Article], hour: Hour, *, retelling: bool = True) -> Told:
    """The edition of `articles`, grouped and condensed; without `retelling` days are left as they were written."""
    groups = [sorted((articles[k] for k in group), key=_moment, reverse=True) for group in events(articles)]
    stories = [tell(group, hour=hour if retelling else None) for group in groups]
    return made([story for story in stories if story.sentences], hour)


def clustered() -> Iterator[tuple[str, Article]]:
    """(event, article) of the sets of tests/data/cluster."""
    for path in sorted((DATA / "cluster").glob("*.jsonl")):
        for row in map(json.loads, path.read_text("utf-8").splitlines()):
            credit = Credit(outlet=row["outlet"], published=datetime.fromisoformat(row["published"]))
            yield f"{path.stem} {row['event']}", Article(row["title"], tuple(row["paragraphs"]), credit)


def pages() -> Iterator[Article]:
    """The articles of tests/data/pages and of the starter, as the program reads them."""
    starter = Path(__file__).parents[2] / "briefings" / "starter" / "articles"
    for path in sorted([*(DATA / "pages").iterdir(), *starter.iterdir()]):
        if path.suffix in (".txt", ".html", ".jsonl"):
            content = dated(path.read_text("utf-8"), date(2026, 11, 22)) if starter in path.parents else ""
            page = content.encode() or path.read_bytes()
            yield from read(Page(f"https://halaman.example/{path.stem}", sniff(page, path.name), page))


def indosum(path: Path) -> Iterator[Article]:
    """Its articles, of the day that their text or address says; those that say none are of no day and left out."""
    text_of = gzip.decompress if path.suffix == ".gz" else bytes
    for row in map(json.loads, text_of(path.read_bytes()).decode().splitlines()):
        text = row["article"]
        found = re.search(r"\((\d{1,2})/(\d{1,2})/(20\d\d)\)", text)
        said = (found[3], found[2], found[1]) if found else None
        if said is None and (found := re.search(r"/(20\d\d)/?(\d\d)/?(\d\d)", row["source_url"])):
            said = (found[1], found[2], found[3])
        try:
            when = datetime(*map(int, said), 17, tzinfo=ZONE) if said else None  # type: ignore[arg-type,misc]
        except ValueError:
            when = None
        if when is None:
            continue
        paragraphs = tuple(" ".join(p) if isinstance(p, list) else p for p in row["paragraphs"])
        yield Article(row["title"], paragraphs, Credit(row["source"], published=when, link=row["source_url"]))


def filled(row: dict[str, object], rng: random.Random, written: datetime, slots: dict[str, str]) -> Article:
    """An article of tests/data/judge with its slots filled."""
    title, text = str(row["title"]), [str(each) for each in row["text"]]  # type: ignore[attr-defined]
    for name, value in slots.items():
        title = title.replace(f"{{{name}}}", value)
        text = [each.replace(f"{{{name}}}", value) for each in text]
    text = [each[:1].upper() + each[1:] for each in text]
    return Article(title, tuple(text), Credit(rng.choice(("Kabar Teluk", "Obor Desa")), published=written))


def slots(rng: random.Random, written: datetime) -> dict[str, str]:
    """Values for the slots: a is less than b, in digits or words; x and y are the same in digits."""
    small = rng.randint(2, 4)
    large = rng.randint(5, 9)
    tomorrow = written + timedelta(1)
    day = DAYS[tomorrow.weekday()]
    words = _WORDS
    spell = rng.random() < 0.5
    return {
        "tempat": rng.choice(_PLACES),
        "orang": rng.choice(_PEOPLE),
        "a": str(small) if not spell else words[small],
        "b": str(large) if not spell else words[large],
        "x": str(small),
        "y": str(large),
        "A": words[small].capitalize(),
        "B": words[large].capitalize(),
        "hari": DAYS[written.weekday()],
        "besok": rng.choice((f"{day} ({tomorrow:%-d/%-m/%Y})", day, f"hari {day}")),
    }


def _moment(article: Article) -> datetime:
    return written_at(article) or datetime(2026, 11, 22, 5, tzinfo=ZONE)


def editions(
    articles: Sequence[Article], rng: random.Random, size: int = 8
) -> Iterator[tuple[list[Article], Hour]]:
    """Articles of one day together, heard in the evening, the next morning, or the day after that."""
    by_day: dict[date, list[Article]] = {}
    for article in articles:
        by_day.setdefault(_moment(article).date(), []).append(article)
    for day in sorted(by_day):
        of_day = by_day[day]
        for at in range(0, len(of_day), size):
            part = of_day[at : at + size]
            last = max(map(_moment, part))
            hours = rng.choice((2, 13, 37))
            yield part, Hour((last + timedelta(hours=hours)).astimezone(ZONE))


def own_editions(rng: random.Random) -> Iterator[tuple[list[Article], Hour]]:
    """True editions of tests/data/judge: checks, counts and days, heard the next morning."""
    for _ in range(12):
        written = datetime(2026, rng.randint(1, 12), rng.randint(1, 28), 15, 10, tzinfo=ZONE)
        part = [
            filled(row, rng, written, slots(rng, written)) for row in rng.sample(pool_rows["verdicts"], 2)
        ]
        part += [filled(row, rng, written, slots(rng, written)) for row in rng.sample(pool_rows["left"], 2)]
        pair, values = rng.choice(pool_rows["reports"]), slots(rng, written)
        part += [filled(pair["older"], rng, written, values)]  # type: ignore[arg-type]
        part += [filled(pair["newer"], rng, written + timedelta(hours=6), values)]  # type: ignore[arg-type]
        yield part, Hour(written + timedelta(hours=rng.choice((7, 15, 39))))
