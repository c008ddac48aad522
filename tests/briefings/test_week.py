"""A week of three shows by a clock that is handed in: whatever goes wrong at night, each morning's feed is right."""

import re
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from briefings.editions.decisions import Approved
from briefings.editions.ledger import Ledger
from briefings.newsroom.folder import Newsroom, found
from briefings.notify.notifier import Notifier
from briefings.notify.word import Word
from briefings.progress import Quiet
from briefings.schedule.keeper import Keeper
from feeds.lint import check_folder

pytest.importorskip("fsspec")
ZONE = ZoneInfo("Asia/Jakarta")
MONDAY = datetime(2026, 11, 23, tzinfo=ZONE)
OFF, UNAPPROVED, AWAY = 2, 4, 5
"""The day whose night the machine was off, on which nobody approved, on which the host was out of reach."""
PLACES = ("Wanasari", "Tegalwangi", "Karangjati", "Sumberagung", "Randusari", "Kalibening", "Purwasari")
WORKS = ("jembatan", "pasar", "terminal", "puskesmas", "dermaga", "perpustakaan", "bendungan")


class Words(Notifier):
    """What people hear."""

    def __init__(self, root: Path) -> None:
        self.told: list[Word] = []
        super().__init__(root, {"DESK": "x://y"}, lambda _: None, lambda _n, _a, word: self.told.append(word))


@dataclass
class Show:
    """A show, its host, and who listens there."""

    name: str
    room: Newsroom
    host: Path
    words: Words = field(init=False)
    keeper: Keeper = field(init=False)

    def __post_init__(self) -> None:
        self.words = Words(self.room.root)
        self.begin()

    def begin(self) -> None:
        """The machine is on."""
        self.keeper = Keeper(self.room, self.words, Quiet())

    def news(self, day: int) -> None:
        """What has happened since yesterday."""
        place, work, when = PLACES[day], WORKS[(day + len(self.name)) % 7], MONDAY + timedelta(days=day)
        (self.room.root / "articles" / f"{day}.txt").write_text(
            f"{work.title()} {place} Dibuka Lagi\n\nWarta Uji, {when:%Y-%m-%d} 02:00 WIB\n\n"
            f"{work.title()} di {place} dibuka lagi pada {when:%d} November 2026 setelah diperbaiki {20 + day} hari. "
            f"Kepala Desa {place} mengatakan biayanya Rp {3 + day} miliar. Sebanyak {60 + day} pekerja "
            f"menyelesaikannya lebih cepat daripada rencana.\n",
            "utf-8",
        )

    def heard(self) -> list[str]:
        """The editions that the feed on the host lists, the newest first; each of its sounds is there, whole."""
        feed = (self.host / "feed.xml").read_text("utf-8")
        sounds = re.findall(r'<enclosure url="https://[^"]*?/(episodes/[^"]+)" length="(\d+)"', feed)
        assert sounds and all((self.host / path).stat().st_size == int(size) for path, size in sounds)
        assert not [each for each in check_folder(self.host) if each.severity == "error"]
        return [path.split("/")[1] for path, _ in sounds]


@pytest.fixture
def shows(tmp_path: Path, picture: bytes) -> list[Show]:
    made = []
    for name in ("kota", "desa", "laut"):
        room, host = found(tmp_path / "redaksi" / name), tmp_path / "siaran" / name / "public"
        (room.root / "articles").mkdir(exist_ok=True)
        (room.root / "sampul.png").write_bytes(picture)
        text = room.show_file.read_text("utf-8")
        for key, value in (
            ("url", f'"https://{name}.warta.example"'),
            ("voices", '["silent"]'),
            ("length", '"60s"'),
            ("cover", '"sampul.png"'),
            ("stories", "false"),
            (
                "sources",
                '["articles/", "http://127.0.0.1:9/umpan.xml"]' if name == "kota" else '["articles/"]',
            ),
        ):
            text = re.sub(rf"^{key} = .*$", f"{key} = {value}", text, count=1, flags=re.MULTILINE)
        text = re.sub(r"^\[publish\]$", f'[publish]\nto = "{host}"', text, flags=re.MULTILINE)
        text += '\n[schedule]\ncatch_up = "2h"\napprove_within = "30m"\n[schedule.pagi]\nat = "05:00"\n'
        text += '[notify]\nto_env = ["DESK"]\n'
        text += "[desk]\napproval = true\n" if name == "desa" else ""
        room.show_file.write_text(text, "utf-8")
        made.append(Show(name, room, host))
    return made


def live(shows: list[Show], day: int) -> None:
    """One morning, a look every ten minutes from four to eight."""
    now = MONDAY + timedelta(days=day, hours=4)
    if day == OFF:  # it was switched on at eight
        now += timedelta(hours=4)
        for show in shows:
            show.begin()
    while now <= MONDAY + timedelta(days=day, hours=8, minutes=10):
        for show in shows:
            away = show.host.parent
            if show.name == "laut" and day == AWAY and now.hour == 5 and not away.is_file():
                away.rename(away.with_name("laut-jauh"))
                away.write_text("out of reach")
            elif show.name == "laut" and day == AWAY and now.hour == 6 and away.is_file():
                away.unlink()
                away.with_name("laut-jauh").rename(away)
            if show.name == "desa" and day != UNAPPROVED and (now.hour, now.minute) == (5, 20):
                approve(show, f"{MONDAY + timedelta(days=day):%Y-%m-%d}-pagi", now)
            show.keeper.look(now.astimezone(UTC))
        now += timedelta(minutes=10)


def approve(show: Show, slug: str, now: datetime) -> None:
    """The editor has come in."""
    ledger = Ledger(show.room.editions)
    ledger.decide(slug, [Approved(ledger.edition(slug).content)], "Ratna", now.astimezone(UTC))


def test_a_week_of_three_shows_is_right_each_morning(shows: list[Show]) -> None:
    wanted: dict[str, list[str]] = {show.name: [] for show in shows}
    for day in range(7):
        for show in shows:
            show.news(day)
        live(shows, day)
        slug = f"{MONDAY + timedelta(days=day):%Y-%m-%d}-pagi"
        for show in shows:
            if day != OFF and not (show.name == "desa" and day == UNAPPROVED):
                wanted[show.name].insert(0, slug)
            assert show.heard() == wanted[show.name], f"{show.name}, day {day}"
    titles = {show.name: [word.title.partition(": ")[2] for word in show.words.told] for show in shows}
    assert all(titles[name].count("edisi pagi tidak ada") == 1 for name in titles), "the night it was off"
    assert titles["kota"].count("edisi pagi mengudara") == 6
    assert (
        titles["desa"].count("edisi pagi mengudara") == 5
        and titles["desa"].count("edisi pagi tidak mengudara") == 1
    )
    assert titles["laut"].count("edisi pagi belum sampai ke pendengar") == 1
    assert titles["laut"].count("siaran sudah sampai") == 1
