"""Decisions played at random: whatever a desk does, the edition that comes of it follows from what was found and what
was decided, and from nothing else."""

import json
import shutil
import tempfile
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from briefings.commands.sheets import as_data
from briefings.editions.candidate import Candidate, Found
from briefings.editions.ledger import Ledger
from briefings.editions.log import undoable
from briefings.newsroom.config import load
from briefings.newsroom.folder import Newsroom, found
from briefings.verbs import line, story
from briefings.verbs.sheet import Sheet, decide, sheet_of
from briefings.verbs.undo import turn
from scripts.article import Article, Credit
from scripts.judging.worth import Worth
from scripts.rundown import Overhead, Pace
from scripts.story import Chosen, Story

WHEN = datetime(2026, 11, 22, 6, 0, tzinfo=UTC)
SLUG = "2026-11-22-pagi"
PLACES = (
    "Wanasari",
    "Karangmelati",
    "Sukarimba",
    "Telagawaru",
    "Bumiraya",
    "Pasirlor",
    "Gunungjati",
    "Rawakuning",
)
THINGS = ("jembatan", "pasar", "sekolah", "puskesmas", "pelabuhan", "bendungan", "stasiun", "terminal")


def candidate(number: int, sentences: int = 6) -> Candidate:
    """An invented story that no other one shares a sentence with."""
    place, thing = PLACES[number % 8], THINGS[number // 8 % 8]
    texts = tuple(
        f"Warga {place} mencatat hal ke-{n} tentang {thing} nomor {number} di wilayah itu sepanjang pekan ini."
        for n in range(sentences)
    )
    link = f"https://kabar.example/{number}"
    article = Article(f"{thing.title()} {place} {number}", texts, Credit("Kabar", published=WHEN, link=link))
    chosen = tuple(Chosen(text, text, 0, n, score=float(sentences - n)) for n, text in enumerate(texts))
    worth = Worth(2.0 - number / 20, ("daerah", "ekonomi", "hukum")[number % 3], {"near": 1.0})
    return Candidate(Story(article.title, chosen, (article,)), worth, tuple(map(len, texts)))


def found_of(numbers: "list[int]", sentences: int = 6) -> Found:
    """What a find brings; `numbers` are the stories that the sources have."""
    return Found(
        tuple(candidate(n, sentences) for n in numbers),
        around=Overhead(20.0, 0.0, 3, 5.0),
        pace=Pace(0.06, 0.3),
    )


def shown(sheet: Sheet) -> str:
    """The edition as people and programs see it, less how often it was written."""
    data: dict[str, Any] = as_data(sheet)
    for volatile in ("revision", "approved", "ahead", "state", "notices"):
        data.pop(volatile)
    return json.dumps(data, sort_keys=True)


class Desk(RuleBasedStateMachine):
    """A desk at which anything may be decided at any time."""

    def __init__(self) -> None:
        super().__init__()
        self.root = Path(tempfile.mkdtemp())
        self.room: Newsroom = found(self.root / "warta")
        self.show = replace(load(self.room.show_file), length_s=240.0)
        self.ledger = Ledger(self.room.editions)
        self.now = WHEN
        self.own: set[str] = set()
        """Sentences and headlines that the desk wrote."""
        self.dropped: set[str] = set()

    def teardown(self) -> None:
        shutil.rmtree(self.root, ignore_errors=True)

    @initialize()
    def open(self) -> None:
        from briefings.editions.document import Edition

        self.ledger.open(Edition(SLUG, "2026-11-22", "pagi", WHEN))
        self.ledger.put_found(SLUG, found_of(list(range(10))))

    @property
    def sheet(self) -> Sheet:
        return sheet_of(self.room, self.show, self.ledger.edition(SLUG))

    def take(self, decisions: "list[Any]") -> None:
        self.now += timedelta(seconds=1)
        decide(self.sheet, decisions, "Rini", self.now)

    def one(self, data: st.DataObject, *, told: bool | None = None) -> str:
        rows = [row for row in self.sheet.rows if told is None or (row.seconds is not None) == told]
        return data.draw(st.sampled_from([row.story.slug for row in rows])) if rows else ""

    @rule(data=st.data())
    def drop(self, data: st.DataObject) -> None:
        if (slug := self.one(data, told=True)) and len(self.sheet.rundown.slots) > 2:
            self.take(story.drop(self.sheet, slug))
            self.dropped.add(slug)

    @rule(data=st.data())
    def keep(self, data: st.DataObject) -> None:
        if slug := self.one(data):
            self.take(story.keep(self.sheet, slug))
            self.dropped.discard(slug)

    @rule(data=st.data(), to=st.integers(1, 6))
    def move(self, data: st.DataObject, to: int) -> None:
        if slug := self.one(data):
            self.take(story.move(self.sheet, slug, to))
            self.dropped.discard(slug)

    @rule(data=st.data())
    def hold(self, data: st.DataObject) -> None:
        if (slug := self.one(data, told=True)) and len(self.sheet.rundown.slots) > 2:
            self.take(story.hold(self.sheet, slug, "12:00"))
            self.dropped.add(slug)

    @rule(data=st.data(), number=st.integers(0, 99))
    def retitle(self, data: st.DataObject, number: int) -> None:
        if slug := self.one(data):
            self.own.add(f"Judul redaksi {number}")
            self.take(story.retitle(self.sheet, slug, f"Judul redaksi {number}"))

    @rule(data=st.data(), number=st.integers(0, 99))
    def rewrite(self, data: st.DataObject, number: int) -> None:
        if slug := self.one(data, told=True):
            self.own.add(f"Kalimat redaksi {number}.")
            lines = self.sheet.row(slug).lines
            at = data.draw(st.integers(1, len(lines)))
            self.take(line.rewrite(self.sheet, f"{slug}.{at}", f"Kalimat redaksi {number}"))

    @rule(data=st.data(), number=st.integers(0, 99))
    def add_line(self, data: st.DataObject, number: int) -> None:
        if slug := self.one(data, told=True):
            self.own.add(f"Tambahan redaksi {number}.")
            self.take(line.add(self.sheet, slug, f"Tambahan redaksi {number}"))

    @rule(data=st.data())
    def drop_line(self, data: st.DataObject) -> None:
        if (slug := self.one(data, told=True)) and len(lines := self.sheet.row(slug).lines) > 1:
            self.take(line.drop(self.sheet, f"{slug}.{data.draw(st.integers(1, len(lines)))}"))

    @rule(data=st.data())
    def merge(self, data: st.DataObject) -> None:
        one, other = self.one(data, told=True), self.one(data, told=True)
        if one and other and one != other and len(self.sheet.rundown.slots) > 3:
            self.take(story.merge(self.sheet, one, other))

    @rule(
        numbers=st.lists(st.integers(0, 15), min_size=6, max_size=12, unique=True),
        sentences=st.integers(4, 7),
    )
    def find_again(self, numbers: "list[int]", sentences: int) -> None:
        """The sources bring other news; what people have decided about stays, as finding sees to."""
        from briefings.editions.candidate import named
        from briefings.editions.log import concerned
        from briefings.making.finding import _with_decided

        edition = self.ledger.edition(SLUG)
        former = self.ledger.found(edition)
        decided = {slug for entry in edition.decisions for slug in concerned(entry.decision)}
        fresh = named(found_of(sorted(numbers), sentences).candidates, former.candidates)
        self.ledger.put_found(SLUG, replace(former, candidates=_with_decided(fresh, former, decided)))

    @rule()
    def undo_and_redo(self) -> None:
        """Whatever was decided last, undone and done again, gives the same edition byte for byte."""
        sheet = self.sheet
        if undoable(sheet.edition.log) is None:
            return
        before = shown(sheet)
        self.now += timedelta(seconds=1)
        turn(sheet, "undo", "Rini", self.now)
        turn(self.sheet, "redo", "Rini", self.now)
        assert shown(self.sheet) == before

    @rule(data=st.data())
    def decide_and_undo(self, data: st.DataObject) -> None:
        """Undo of anything gives the former edition byte for byte."""
        sheet, before = self.sheet, shown(self.sheet)
        slug = self.one(data, told=True)
        if not slug:
            return
        choices = [
            story.drop(sheet, slug), story.keep(sheet, slug), story.move(sheet, slug, 1), story.hold(sheet, slug, ""),
            story.retitle(sheet, slug, "Judul sesaat"), line.rewrite(sheet, f"{slug}.1", "Kalimat sesaat"),
            line.drop(sheet, f"{slug}.1"), line.add(sheet, slug, "Tambahan sesaat"),
        ]  # fmt: skip
        self.take(data.draw(st.sampled_from(choices)))
        turn(self.sheet, "undo", "Rini", self.now)
        assert shown(self.sheet) == before

    @precondition(lambda self: self.ledger.exists(SLUG))
    @invariant()
    def nothing_dropped_revives(self) -> None:
        assert not self.dropped & {slot.story.slug for slot in self.sheet.rundown.slots}

    @precondition(lambda self: self.ledger.exists(SLUG))
    @invariant()
    def nothing_moved_leaves_its_place(self) -> None:
        sheet = self.sheet
        told = [slot.story.slug for slot in sheet.rundown.slots]
        places = {s: p for s, p in sheet.lineup.rulings.places.items() if s in told}
        if max(places.values(), default=0) <= len(told):  # there are stories enough for every place
            assert {slug: told.index(slug) + 1 for slug in places} == places

    @precondition(lambda self: self.ledger.exists(SLUG))
    @invariant()
    def nothing_is_said_that_nobody_wrote(self) -> None:
        sheet = self.sheet
        for slot in sheet.rundown.slots:
            titles = {article.title for article in slot.story.articles} | self.own
            assert slot.story.headline in titles
            texts = {text for article in slot.story.articles for text in article.paragraphs}
            for chosen in slot.story.sentences:
                assert chosen.text in (self.own if chosen.by else texts), chosen

    @precondition(lambda self: self.ledger.exists(SLUG))
    @invariant()
    def a_replay_gives_the_same(self) -> None:
        edition = self.ledger.edition(SLUG)
        one = shown(sheet_of(self.room, self.show, edition))
        other = Ledger(self.room.editions)
        assert shown(sheet_of(self.room, self.show, other.edition(SLUG), other.found(edition))) == one


Desk.TestCase.settings = settings(
    max_examples=10,
    stateful_step_count=25,
    deadline=None,
    suppress_health_check=list(HealthCheck),
    phases=(Phase.explicit, Phase.reuse, Phase.generate),  # shrinking a morning takes minutes
)
TestDesk = Desk.TestCase
