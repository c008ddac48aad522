"""The keeper of the clock, with a clock handed in: what is made when, what waits, and what people hear of it."""

import shutil
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefings.editions.broadcast import Broadcast, Made
from briefings.editions.decisions import Approved, Scheduled
from briefings.editions.document import Edition
from briefings.editions.ledger import Ledger
from briefings.errors import BadShow, Busy, NoVoice
from briefings.newsroom.folder import Newsroom, found
from briefings.newsroom.show import Show
from briefings.notify.notifier import Notifier
from briefings.notify.word import Word
from briefings.progress import Quiet
from briefings.schedule.attempt import Draft
from briefings.schedule.keeper import PAUSES, Keeper
from briefings.schedule.memory import MEMORY
from briefings.schedule.run import LOOK_S, run
from feeds.episode import Episode, Media

MINUTE, HOUR, DAY = timedelta(minutes=1), timedelta(hours=1), timedelta(days=1)
PAGI = "2026-11-22-pagi"


def at(text: str, zone: str = "Asia/Jakarta") -> datetime:
    """ "05:00" of Sunday 22 November 2026, or "23 05:00" of Monday."""
    day, _, hour = text.rpartition(" ")
    return (
        datetime.fromisoformat(f"2026-11-{day or 22}T{hour}").replace(tzinfo=ZoneInfo(zone)).astimezone(UTC)
    )


class Lines(Quiet):
    """What the producer reads."""

    def __init__(self) -> None:
        super().__init__()
        self.lines: list[str] = []

    def say(self, text: str) -> None:
        self.lines.append(text)


class Words(Notifier):
    """What people hear."""

    def __init__(self, root: Path) -> None:
        self.told: list[Word] = []
        super().__init__(root, {"DESK": "x://y"}, lambda _: None, lambda _n, _a, word: self.told.append(word))

    @property
    def titles(self) -> list[str]:
        return [word.title.partition(": ")[2] for word in self.told]


class Desk:
    """A newsroom whose editions are made in no time: `made` are those that went on air, in their order."""

    def __init__(self, room: Newsroom) -> None:
        self.room = room
        self.made: list[str] = []
        self.tried: list[datetime] = []
        self.faults: list[BaseException] = []
        """Raised one after the other, in the place of an edition."""
        self.approval = False
        self.words, self.lines = Words(room.root), Lines()

    def make(self, _room: Newsroom, show: Show, name: str, now: datetime, _: Quiet) -> Made | Draft:
        self.tried.append(now)
        if self.faults:
            raise self.faults.pop(0)
        ledger, when = Ledger(self.room.editions), now.astimezone(ZoneInfo(show.zone))
        edition = ledger.open(Edition(name, name[:10], name[11:], when))
        if self.approval and edition.approval is None:
            return Draft(
                now + (show.schedule.patience or HOUR), ("Jembatan dibuka", "Harga kopi naik"), 290.0
            )
        return self.air(name, now)

    def air(self, name: str, now: datetime) -> Made:
        sound = Media(f"{name}.mp3", "audio/mpeg", 10, 290.0)
        episode = Episode(name, name, f"Warta {name}", "…", now, now, sound, (), (), ())
        record = Broadcast(name, name[:10], name[11:], now, "silent:sunyi", episode, ())
        Ledger(self.room.editions).put_on_air(record, "", by="briefings run", at=now)
        self.made.append(name)
        return Made(record, self.room.public / sound.path, self.room.public / "feed.xml")

    def keeper(self) -> Keeper:
        """The program, started anew."""
        return Keeper(self.room, self.words, self.lines, self.make)

    def set(self, text: str) -> None:
        self.room.show_file.write_text(self.text + text, encoding="utf-8")

    @property
    def text(self) -> str:
        return self.room.show_file.read_text("utf-8").partition("\n[schedule")[0]


SCHEDULE = """
[schedule]
catch_up = "2h"
approve_within = "20m"
[schedule.pagi]
at = "05:00"
[notify]
to_env = ["DESK"]
"""


def newsroom_at(folder: Path, more: str = SCHEDULE) -> Desk:
    desk = Desk(found(folder))
    desk.set(more)
    return desk


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return newsroom_at(tmp_path / "warta")


def looks(keeper: Keeper, begin: str, end: str, step: timedelta = MINUTE) -> None:
    now = at(begin)
    while now <= at(end):
        keeper.look(now)
        now += step


def test_three_mornings_and_evenings_are_made_at_their_hours_each_once(desk: Desk) -> None:
    desk.set(SCHEDULE + '[schedule.malam]\nat = "23:55"\n')
    looks(desk.keeper(), "22 00:00", "25 00:00", 5 * MINUTE)
    days = ("2026-11-22", "2026-11-23", "2026-11-24")
    assert desk.made == [f"{day}-{name}" for day in days for name in ("pagi", "malam")]
    assert [now.astimezone(ZoneInfo("Asia/Jakarta")).strftime("%H:%M") for now in desk.tried] == 3 * [
        "05:00",
        "23:55",
    ]
    assert desk.words.titles == 3 * ["edisi pagi mengudara", "edisi malam mengudara"]


def test_the_clock_sleeps_until_the_second_of_its_hour_and_ends_when_it_is_told(desk: Desk) -> None:
    now = [at("04:59") + timedelta(seconds=47)]
    waited: list[float] = []

    def wait(seconds: float) -> bool:
        waited.append(seconds)
        now[0] += timedelta(seconds=seconds)
        return len(waited) > 3

    assert run(desk.keeper(), lambda: now[0], wait) == 0
    assert waited == [13.0, LOOK_S, LOOK_S, LOOK_S] and desk.tried == [at("05:00")]


def test_a_run_that_was_killed_in_the_middle_is_made_by_the_next_one(desk: Desk) -> None:
    desk.faults = [KeyboardInterrupt()]
    with pytest.raises(KeyboardInterrupt):
        desk.keeper().look(at("05:00"))
    desk.keeper().look(at("05:01"))
    desk.keeper().look(at("05:02"))
    assert desk.made == [PAGI]


def test_a_newsroom_that_is_copied_without_its_cache_makes_nothing_again(desk: Desk, tmp_path: Path) -> None:
    desk.keeper().look(at("05:00"))
    copy = shutil.copytree(desk.room.root, tmp_path / "salinan", ignore=shutil.ignore_patterns(".cache"))
    other = Desk(Newsroom(copy))
    other.keeper().look(at("05:30"))
    assert other.made == [] and other.tried == []


def test_what_was_taken_back_is_not_made_again(desk: Desk) -> None:
    made = desk.air(PAGI, at("05:00"))
    back = replace(made.record, state="retracted")
    Ledger(desk.room.editions).put_on_air(back, "", by="Ratna", at=at("05:10"))
    desk.keeper().look(at("05:20"))
    assert desk.tried == []


@pytest.mark.parametrize(("woken", "made"), [("06:59", [PAGI]), ("07:00", [])])
def test_a_machine_that_was_off_catches_up_within_the_window_and_never_after_it(
    desk: Desk, woken: str, made: list[str]
) -> None:
    desk.keeper().look(at("21 23:00"))
    looks(desk.keeper(), woken, "10:00", 10 * MINUTE)
    assert desk.made == made
    assert desk.words.titles == (["edisi pagi mengudara"] if made else ["edisi pagi tidak ada"])


def test_a_clock_that_is_begun_in_the_afternoon_misses_no_morning(desk: Desk) -> None:
    looks(desk.keeper(), "14:00", "15:00")
    assert desk.words.told == [] and desk.made == []


def test_what_fails_is_told_once_tried_again_with_pauses_and_made_when_it_can_be(desk: Desk) -> None:
    desk.faults = [NoVoice(["kokoro: gone"]) for _ in range(3)]
    looks(desk.keeper(), "05:00", "05:30")
    assert [(now - at("05:00")) // MINUTE for now in desk.tried] == [0, 1, 3, 7]
    assert desk.words.titles == ["edisi pagi belum ada", "edisi pagi mengudara"]
    assert "Dicoba lagi sendiri sampai 07.00." in desk.words.told[0].body


def test_what_fails_until_its_window_closes_is_told_and_the_shell_hears_why(desk: Desk) -> None:
    desk.faults = [NoVoice(["kokoro: gone"]) for _ in range(100)]
    now = [at("05:00")]

    def wait(seconds: float) -> bool:
        now[0] += timedelta(seconds=seconds)
        return now[0] > at("08:00")

    assert run(desk.keeper(), lambda: now[0], wait, once=True) == NoVoice.exit_code
    assert now[0] == at("07:00") and 8 < len(desk.tried) < 16
    assert desk.words.titles == ["edisi pagi belum ada", "edisi pagi tidak ada"]


def test_a_fault_of_our_own_ends_no_clock_and_is_told_with_all_that_helps_to_mend_it(desk: Desk) -> None:
    desk.faults = [ZeroDivisionError("of our own")]
    looks(desk.keeper(), "05:00", "05:02")
    assert desk.made == [PAGI] and "kesalahan di dalam program" in desk.words.told[0].body
    assert any("Traceback" in line and "of our own" in line for line in desk.lines.lines)


def test_when_the_desk_is_at_work_it_is_tried_again_at_the_next_look(desk: Desk) -> None:
    desk.faults = [Busy(desk.room.root)]
    looks(desk.keeper(), "05:00", "05:01", timedelta(seconds=20))
    assert desk.tried == [at("05:00"), at("05:00") + timedelta(seconds=20)]
    assert desk.words.titles == ["edisi pagi mengudara"]


def approve(desk: Desk) -> None:
    ledger = Ledger(desk.room.editions)
    ledger.decide(PAGI, [Approved(ledger.edition(PAGI).content)], "Ratna", at("05:10"))


def test_an_edition_waits_for_approval_and_airs_when_it_comes_also_after_a_restart(desk: Desk) -> None:
    desk.approval = True
    looks(desk.keeper(), "05:00", "05:10")
    assert desk.tried == [at("05:00")], "its sources are not read again while it waits"
    assert desk.words.titles == ["edisi pagi menunggu persetujuan sampai 05.20"]
    assert "1. Jembatan dibuka\n2. Harga kopi naik\n" in desk.words.told[0].body
    approve(desk)
    looks(desk.keeper(), "05:11", "05:40")
    assert desk.made == [PAGI] and desk.words.titles[1:] == ["edisi pagi mengudara"]


def test_an_edition_that_nobody_approves_stays_a_draft_and_people_are_told_once(desk: Desk) -> None:
    desk.approval = True
    looks(desk.keeper(), "05:00", "05:25")
    looks(desk.keeper(), "05:26", "11:30")
    assert desk.made == [] and len(desk.tried) == 1
    assert desk.words.titles[1:] == ["edisi pagi tidak mengudara"]
    assert "Sampai 05.20 belum ada yang menyetujuinya." in desk.words.told[1].body


def test_what_was_approved_in_time_is_tried_as_long_as_it_is_morning(desk: Desk) -> None:
    desk.approval = True
    keeper = desk.keeper()
    keeper.look(at("05:00"))
    approve(desk)
    desk.faults = [NoVoice(["kokoro: gone"]) for _ in range(8)]
    looks(keeper, "05:15", "08:00")
    assert desk.made == [PAGI] and desk.tried[-1] > at("06:00")


def test_a_run_for_what_is_due_waits_for_approval_and_says_that_none_came(desk: Desk) -> None:
    desk.approval = True
    now = [at("05:00")]

    def wait(seconds: float) -> bool:
        now[0] += timedelta(seconds=seconds)
        return now[0] > at("08:00")

    assert run(desk.keeper(), lambda: now[0], wait, once=True) == 8
    assert now[0] == at("05:20")


def test_a_person_who_publishes_meanwhile_ends_the_waiting(desk: Desk) -> None:
    desk.approval = True
    keeper = desk.keeper()
    keeper.look(at("05:00"))
    desk.air(PAGI, at("05:05"))
    assert keeper.look(at("05:06")) is False
    looks(keeper, "05:07", "08:00")
    assert desk.made == [PAGI] and len(desk.tried) == 1 and len(desk.words.told) == 1


def test_an_hour_that_the_desk_has_set_for_a_draft_goes_before_that_of_the_schedule(desk: Desk) -> None:
    ledger = Ledger(desk.room.editions)
    ledger.open(Edition(PAGI, PAGI[:10], "pagi", at("06:00")))
    ledger.decide(PAGI, [Scheduled(at("06:30"))], "Ratna", at("04:00"))
    looks(desk.keeper(), "05:00", "06:29")
    assert desk.tried == [] and desk.words.told == []


def test_a_draft_that_the_desk_has_given_an_hour_waits_no_longer_for_the_clock(desk: Desk) -> None:
    desk.approval = True
    keeper = desk.keeper()
    keeper.look(at("05:00"))
    Ledger(desk.room.editions).decide(PAGI, [Scheduled(at("07:30"))], "Ratna", at("05:10"))
    looks(keeper, "05:11", "07:29")
    assert len(desk.tried) == 1 and len(desk.words.told) == 1


def test_a_clock_that_jumps_a_day_ahead_and_back_makes_each_edition_once(desk: Desk) -> None:
    keeper = desk.keeper()
    for moment in ("05:00", "23 05:30", "05:30", "04:30", "05:00", "06:00", "23 05:00", "23 06:00"):
        keeper.look(at(moment))
    assert desk.made == [PAGI, "2026-11-23-pagi"]
    assert "edisi pagi tidak ada" not in desk.words.titles


def test_a_clock_that_is_set_back_an_hour_tries_again_what_had_failed(desk: Desk) -> None:
    desk.faults = [NoVoice(["kokoro: gone"])]
    keeper = desk.keeper()
    keeper.look(at("06:30"))
    keeper.look(at("05:30"))
    assert desk.made == [PAGI]


def test_a_change_of_hour_counts_at_once(desk: Desk) -> None:
    keeper = desk.keeper()
    keeper.look(at("04:00"))
    desk.set(SCHEDULE.replace("05:00", "04:10"))
    looks(keeper, "04:01", "04:30")
    assert desk.tried == [at("04:10")]


def test_a_show_toml_that_has_become_wrong_is_told_once_and_the_hours_of_before_hold(desk: Desk) -> None:
    keeper = desk.keeper()
    desk.set(SCHEDULE.replace("05:00", "25:00"))
    looks(keeper, "04:00", "05:30")
    assert desk.made == [PAGI] and desk.words.titles == ["show.toml salah", "edisi pagi mengudara"]
    assert sum("schedule.pagi.at" in line for line in desk.lines.lines) == 1
    with pytest.raises(BadShow):
        desk.keeper()


def test_a_damaged_document_is_told_once_a_day_and_the_shell_hears_of_it(desk: Desk) -> None:
    path = desk.room.record(PAGI)
    path.parent.mkdir(parents=True)
    path.write_text("{", encoding="utf-8")
    looks(desk.keeper(), "05:00", "06:00")
    assert desk.words.titles == ["jadwal tersendat"] and desk.made == []
    assert run(desk.keeper(), lambda: at("06:10"), lambda _: True, once=True) == 4
    path.unlink()
    looks(desk.keeper(), "06:11", "06:12")
    assert desk.made == [PAGI]


def test_a_notifier_that_breaks_keeps_no_edition_from_air(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object) -> int:
        raise RuntimeError("out of order")

    monkeypatch.setattr(desk.words, "tell", broken)
    monkeypatch.setattr(desk.words, "retry", broken)
    looks(desk.keeper(), "05:00", "05:02")
    assert desk.made == [PAGI] and len(desk.tried) == 1


def test_the_memory_may_be_damaged_or_lost(desk: Desk) -> None:
    desk.keeper().look(at("04:59"))
    (desk.room.root / MEMORY).write_text("[]", encoding="utf-8")
    desk.keeper().look(at("05:00"))
    (desk.room.root / MEMORY).unlink()
    desk.keeper().look(at("05:01"))
    assert desk.made == [PAGI]


STEP = st.one_of(
    st.timedeltas(MINUTE, 20 * MINUTE),
    st.timedeltas(HOUR, 30 * HOUR),
    st.sampled_from([-HOUR, -DAY, DAY]),
)
WHAT = st.sampled_from(["looks", "looks", "looks", "fails", "is killed", "is copied"])


@settings(max_examples=25, deadline=None)
@given(st.lists(st.tuples(STEP, WHAT), min_size=1, max_size=40))
def test_in_whatever_order_it_sleeps_fails_is_killed_and_copied_each_edition_is_made_once(
    steps: list[tuple[timedelta, str]],
) -> None:
    with TemporaryDirectory() as folder:
        desk = newsroom_at(Path(folder, "warta"))
        keeper, now, due = desk.keeper(), at("21 12:00"), set[str]()
        failed: datetime | None = None  # of what the running program remembers
        for step, what in steps:
            now += step
            local = now.astimezone(ZoneInfo("Asia/Jakarta"))
            if what == "is copied":
                shutil.rmtree(desk.room.root / ".cache", ignore_errors=True)
                keeper, failed = desk.keeper(), None
            faults: list[BaseException] = {"fails": [NoVoice([])], "is killed": [KeyboardInterrupt()]}.get(
                what, []
            )
            desk.faults = faults[:]
            try:
                keeper.look(now)
            except KeyboardInterrupt:
                keeper, failed = desk.keeper(), None
            rests = failed is not None and failed <= now < failed + PAUSES[-1]
            if 5 <= local.hour < 7 and not faults and not rests:
                due.add(f"{local:%Y-%m-%d}-pagi")
            if faults and not desk.faults and what == "fails":
                failed = now
        assert len(desk.made) == len(set(desk.made))
        assert due <= set(desk.made)
