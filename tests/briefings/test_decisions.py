"""Whatever people decide, in whatever order: the edition follows from what was found and what was decided alone."""

import os
import shutil
import tempfile
from contextlib import suppress
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from functools import cache
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from briefings.editions.assignment import Assignment
from briefings.editions.candidate import Candidate, Found, named
from briefings.editions.decisions import Decision, Dropped, Held, Inserted, Kept, Merged, Moved
from briefings.editions.document import Edition
from briefings.editions.ledger import Ledger
from briefings.editions.log import Entry, standing
from briefings.editions.plain import dumped
from briefings.editions.play import lineup
from briefings.editions.running import run
from briefings.errors import NotApart, NothingTo
from briefings.making.assigning import played
from briefings.making.finding import candidate_of
from briefings.newsroom.config import load
from briefings.newsroom.folder import Newsroom
from briefings.newsroom.folder import found as new_newsroom
from briefings.newsroom.show import Show
from briefings.verbs import line as lines
from briefings.verbs import story as stories
from briefings.verbs.sheet import Sheet
from scripts.article import Article, Credit
from scripts.condense import tell
from scripts.rundown import Overhead, Pace

WIB = ZoneInfo("Asia/Jakarta")
WHEN = datetime(2026, 11, 22, 6, 0, tzinfo=WIB)
SLUG = "2026-11-22-pagi"
SUBJECTS = (
    ("Pasar Apung Meranti", "pedagang", "perahu"),
    ("Bendungan Sukaraja", "petani", "saluran"),
    ("Museum Layang-layang", "pengunjung", "koleksi"),
    ("Terminal Cempaka", "penumpang", "peron"),
    ("Kebun Raya Wanasari", "peneliti", "anggrek"),
    ("Pelabuhan Tanjung Rawa", "nelayan", "dermaga"),
    ("Stasiun Randu Alas", "pekerja", "rel"),
    ("Balai Tenun Kencana", "perajin", "kain"),
    ("Puskesmas Lembah Asri", "pasien", "ruang"),
)


def article(subject: int, page: int, version: int = 0) -> Article:
    place, people, thing = SUBJECTS[subject]
    count = 20 + 7 * subject + 3 * page
    return Article(
        f"{place} Menambah {count} {thing.title()}" + (" Baru" if page else ""),
        (
            f"{place} menambah {count} {thing} pada Sabtu pagi. Para {people} menyambut tambahan itu.",
            f"Kepala {place}, Darmo Wiratna, menyebut biayanya Rp{count + version} juta. "
            f"Sebanyak {count * 9} {people} datang setiap hari ke {place}.",
        ),
        Credit(f"Harian {page}", published=WHEN - timedelta(hours=9), link=f"https://h{page}.example/{subject}"),
    )  # fmt: skip


@cache
def candidate(*articles: Article) -> Candidate:
    job = Assignment(SHOW, SLUG, "pagi", WHEN)
    return candidate_of(tell(list(articles), hour=job.hour), job)


FOLDER = Path(tempfile.mkdtemp(prefix="meja-"))


@pytest.fixture(autouse=True, scope="module")
def _swept():  # type: ignore[no-untyped-def]
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(os, "fsync", lambda _: None)  # no power is cut here
        yield
    shutil.rmtree(FOLDER, ignore_errors=True)


class Desk(RuleBasedStateMachine):
    """A desk at work; nothing is said aloud."""

    def __init__(self) -> None:
        super().__init__()
        self.room = Newsroom(Path(tempfile.mkdtemp(dir=FOLDER)))
        self.ledger = Ledger(self.room.editions)
        self.job = Assignment(SHOW, SLUG, "pagi", WHEN)
        self.ledger.open(Edition(SLUG, "2026-11-22", "pagi", WHEN))
        self.sources: dict[int, list[Article]] = {}
        self._sheet: Sheet | None = None
        self.clock = WHEN - timedelta(hours=1)
        self.before: list[bytes] = []
        """What the edition was before each decision that counts."""
        self.undone: list[bytes] = []
        self.own: set[str] = set()
        """Sentences and headlines that a person has written."""

    def teardown(self) -> None:
        shutil.rmtree(self.room.root)

    # what is there

    @property
    def edition(self) -> Edition:
        return self.ledger.edition(SLUG)

    def sheet(self) -> Sheet:
        edition = self.edition
        if self._sheet is None or self._sheet.edition != edition:
            self._sheet = laid(self.room, self.job, edition, self.ledger.found(edition))
        return self._sheet

    def shown(self) -> bytes:
        return picture(self.sheet())

    def now(self) -> datetime:
        self.clock += timedelta(seconds=1)
        return self.clock

    def decide(self, decisions: list[Decision]) -> None:
        self.before.append(self.shown())
        self.undone = []
        self.ledger.decide(SLUG, decisions[:1], "sari", self.now())
        for each in decisions[1:]:
            self.before.append(self.shown())
            self.ledger.decide(SLUG, [each], "sari", self.now())

    def pick(self, data: st.DataObject, *, told: bool = False) -> str:
        rows = [row for row in self.sheet().rows if row.seconds is not None or not told]
        return str(data.draw(st.sampled_from([row.number for row in rows]), "story"))

    def pick_line(self, data: st.DataObject) -> str:
        rows = [row for row in self.sheet().rows if row.seconds is not None and row.lines]
        row = data.draw(st.sampled_from(rows), "story")
        return f"{row.number}.{data.draw(st.integers(1, len(row.lines)), 'line')}"

    def told(self) -> int:
        return len(self.sheet().rundown.slots)

    def move_to(self, number: str, to: int) -> None:
        before = self.sheet()
        row, told = before.row(number), len(before.rundown.slots)
        self.decide(stories.move(before, number, to))
        slots = [slot.story.slug for slot in self.sheet().rundown.slots]
        if row.seconds is not None and len(slots) == told:
            assert slots.index(row.story.slug) + 1 == max(1, min(to, told)), (
                "it does not stand where it was put"
            )

    # what happens

    @initialize(first=st.sets(st.integers(0, 6), min_size=3, max_size=6))
    def open(self, first: set[int]) -> None:
        self.sources = {subject: [article(subject, 0)] for subject in sorted(first)}
        self.find()

    def find(self) -> None:
        fresh = [candidate(*articles) for articles in self.sources.values()]
        former = self.ledger.found(self.edition).candidates
        kept = named(fresh, former)
        decided = {entry_story for entry in self.edition.decisions for entry_story in stories_of(entry)}
        there = {each.story.slug for each in kept}
        stay = [each for each in former if each.story.slug in decided and each.story.slug not in there]
        found = Found((*kept, *stay), around=Overhead(frame_s=20.0, headline_s=0.0, story_s=4.0), pace=PACE)
        self.ledger.put_found(SLUG, found)
        # what was found anew is no decision: the pictures from before it are of another edition
        self.before, self.undone = [], []

    @rule(subject=st.integers(0, 8), more=st.booleans(), version=st.integers(0, 2))
    def news_comes_in(self, subject: int, more: bool, version: int) -> None:
        articles = [article(subject, 0, version)]
        self.sources[subject] = [*articles, article(subject, 1)] if more else articles
        self.find()

    @rule(data=st.data())
    @precondition(lambda self: len(self.sources) > 3)
    def a_source_forgets(self, data: st.DataObject) -> None:
        del self.sources[data.draw(st.sampled_from(sorted(self.sources)), "subject")]
        self.find()

    @rule(data=st.data())
    def drop(self, data: st.DataObject) -> None:
        self.decide(stories.drop(self.sheet(), self.pick(data)))

    @rule(data=st.data())
    def keep(self, data: st.DataObject) -> None:
        self.decide(stories.keep(self.sheet(), self.pick(data)))

    @rule(data=st.data())
    def hold(self, data: st.DataObject) -> None:
        self.decide(stories.hold(self.sheet(), self.pick(data), "12:00"))

    @rule(data=st.data(), to=st.integers(1, 6))
    def move(self, data: st.DataObject, to: int) -> None:
        self.move_to(self.pick(data), to)

    @rule(data=st.data(), places=st.sampled_from([-2, -1, 1, 2]))
    def shift(self, data: st.DataObject, places: int) -> None:
        number = self.pick(data)
        self.move_to(number, int(number) + places)

    @rule(data=st.data(), number=st.integers(1, 99))
    def retitle(self, data: st.DataObject, number: int) -> None:
        title = f"Judul Redaksi {number}"
        self.own.add(title)
        self.decide(stories.retitle(self.sheet(), self.pick(data), title))

    @rule(data=st.data(), number=st.integers(1, 99))
    @precondition(lambda self: self.told() > 0)
    def rewrite(self, data: st.DataObject, number: int) -> None:
        self.own.add(f"Redaksi menulis kalimat nomor {number}.")
        self.decide(
            lines.rewrite(self.sheet(), self.pick_line(data), f"Redaksi menulis kalimat nomor {number}")
        )

    @rule(data=st.data())
    @precondition(lambda self: self.told() > 0)
    def drop_line(self, data: st.DataObject) -> None:
        self.decide(lines.drop(self.sheet(), self.pick_line(data)))

    @rule(data=st.data(), number=st.integers(1, 99))
    @precondition(lambda self: self.told() > 0)
    def add_line(self, data: st.DataObject, number: int) -> None:
        self.own.add(f"Redaksi menambah kalimat nomor {number}.")
        after = self.pick_line(data)
        words = f"Redaksi menambah kalimat nomor {number}."
        self.decide(lines.add(self.sheet(), after.split(".")[0], words, after))

    @rule(data=st.data())
    def merge(self, data: st.DataObject) -> None:
        with suppress(NotApart):
            self.decide(stories.merge(self.sheet(), self.pick(data), self.pick(data)))

    @rule(data=st.data())
    def split(self, data: st.DataObject) -> None:
        with suppress(NotApart):
            self.decide(stories.split(self.sheet(), self.pick(data)))

    @rule(subject=st.integers(0, 8), place=st.integers(0, 4))
    def add_story(self, subject: int, place: int) -> None:
        self.decide(stories.inserted(self.sheet(), [article(subject, 2)], place))

    @rule()
    def undo(self) -> None:
        try:
            now = self.shown()
            self.ledger.undo(SLUG, "budi", self.now())
        except NothingTo:
            assert not self.before
            return
        if self.before:
            assert self.shown() == self.before.pop(), "what was undone has left something behind"
            self.undone.append(now)
        else:
            self.undone = []

    @rule()
    def redo(self) -> None:
        was = self.shown()
        try:
            self.ledger.redo(SLUG, "budi", self.now())
        except NothingTo:
            assert not self.undone
            return
        if self.undone:
            assert self.shown() == self.undone.pop(), "what was done again is not what it was"
            self.before.append(was)
        else:
            self.before = []

    @rule()
    def undo_everything(self) -> None:
        """All that was decided goes, and nothing is left but what was found."""
        count = 0
        while True:
            try:
                self.ledger.undo(SLUG, "budi", self.now())
                count += 1
            except NothingTo:
                break
        edition = self.edition
        assert edition.decisions == []
        bare = laid(self.room, self.job, replace(edition, log=()), self.ledger.found(edition))
        assert self.shown() == picture(bare)
        for _ in range(count):
            self.ledger.redo(SLUG, "budi", self.now())
        self.before, self.undone = [], []

    # what is always so

    @invariant()
    def the_same_comes_of_the_same_document(self) -> None:
        copy = self.room.root / "salinan"
        shutil.copytree(self.room.editions, copy)
        other = Ledger(copy)
        edition = other.edition(SLUG)
        fresh = laid(self.room, self.job, edition, other.found(edition))
        assert picture(fresh) == self.shown()
        assert edition.content == self.edition.content
        shutil.rmtree(copy)

    @invariant()
    def nothing_that_was_dropped_or_waits_is_told_and_what_was_kept_is_not_away(self) -> None:
        last: dict[str, Decision] = {}
        for entry in self.edition.decisions:
            decision = entry.decision
            if isinstance(decision, Dropped | Held | Kept | Moved):
                last[decision.story] = decision
            elif isinstance(decision, Inserted):
                last[decision.candidate.story.slug] = decision
            elif isinstance(decision, Merged):  # told within another; what is taken apart again starts anew
                last.pop(decision.story, None)
        sheet = self.sheet()
        told = {slot.story.slug for slot in sheet.rundown.slots}
        wanted = {name for name, decision in last.items() if not isinstance(decision, Dropped | Held)}
        # a story is away as well when its last line was dropped
        assert not wanted & {story.slug for story, _ in sheet.lineup.out if story.sentences}
        away = {name for name, decision in last.items() if isinstance(decision, Dropped | Held)}
        assert not told & away

    @invariant()
    def what_was_moved_stands_where_it_was_put(self) -> None:
        sheet = self.sheet()
        slots = [slot.story.slug for slot in sheet.rundown.slots]
        places = sheet.lineup.rulings.places
        assert len(set(slots)) == len(slots)
        if len(set(places.values())) == len(places) and all(at <= len(slots) for at in places.values()):
            for name, at in places.items():
                if name in slots and set(places) <= set(slots):
                    assert slots[at - 1] == name

    @invariant()
    def nothing_is_said_that_nobody_wrote(self) -> None:
        sheet = self.sheet()
        for slot in sheet.rundown.slots:
            story = slot.story
            if story.titled_by:
                assert story.headline in self.own
            for chosen in story.sentences:
                if chosen.by:
                    assert chosen.text in self.own
                else:
                    source = " ".join(story.articles[chosen.article].paragraphs)
                    assert chosen.original in source
                    assert chosen.text not in self.own


def stories_of(entry: Entry) -> set[str]:
    from briefings.editions.log import concerned

    return concerned(entry.decision)


PACE = Pace(0.07, 0.3)


def laid(room: Newsroom, job: Assignment, edition: Edition, found: Found) -> Sheet:
    lined = lineup(found, edition.decisions, job.when)
    job = replace(played(job, lined), around=found.around)
    rundown = run(job, lined.stories, found.pace, found.around)
    return Sheet(room, job.show, edition, found, job, lined, rundown)


def picture(sheet: Sheet) -> bytes:
    """Rundown and lines, as bytes."""
    told = [(slot.story, slot.seconds, sheet.lineup.lines_of(slot.story)) for slot in sheet.rundown.slots]
    return dumped([told, list(sheet.rundown.dropped), list(sheet.lineup.out), list(sheet.lineup.notices)])


def _show() -> Show:
    room = new_newsroom(FOLDER / "warta", WHEN.date())
    text = room.show_file.read_text("utf-8").replace('"5m"', '"70s"')
    room.show_file.write_text(text, "utf-8")
    return load(room.show_file)


SHOW = _show()

EXAMPLES = os.environ.get("DESK_EXAMPLES", "")
"""How many mornings are played; with a number from outside they are others each time, without one always the same."""

Desk.TestCase.settings = settings(
    max_examples=int(EXAMPLES or "40"),
    stateful_step_count=20,
    deadline=None,
    suppress_health_check=list(HealthCheck),
    derandomize=not EXAMPLES,
    # one step of a failing morning is as good as another: shrinking took minutes, and printed pages
    phases=(Phase.explicit, Phase.generate),
)
TestWhateverADeskDecides = Desk.TestCase


def test_the_log_on_disk_gives_the_same_decisions_in_the_same_order(tmp_path: Path) -> None:
    ledger = Ledger(tmp_path)
    ledger.open(Edition(SLUG, "2026-11-22", "pagi", WHEN))
    now = datetime(2026, 11, 21, 23, 0, 0, 250_000, tzinfo=UTC)
    taken: list[Decision] = [Dropped("a"), Held("b", WHEN + timedelta(hours=6)), Moved("c", 1, 3)]
    written = ledger.decide(SLUG, taken, "sari", now, "karena ragu")
    again = Ledger(tmp_path).edition(SLUG)
    assert [entry.decision for entry in standing(again.log)] == taken
    assert [(entry.by, entry.at, entry.why) for entry in again.log] == [("sari", now, "karena ragu")] * 3
    assert (again.content, again.decided) == (written.content, written.decided)
