"""`briefings listeners`: from the log of a real edition to a table, to what is kept, and to a private report."""

import csv
import gzip
import io
import json
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from briefings.editions.broadcast import Made
from briefings.errors import BadRecord
from briefings.listeners.chart import bars
from briefings.listeners.figures import Day, Figures, Tally
from briefings.listeners.kept import keep, merged, read
from briefings.listeners.report import report, totals
from briefings.listeners.sounds import sounds_of
from briefings.newsroom.folder import Newsroom
from tests.briefings.accesslogs import NIGHT, Asked, written

Run = Callable[..., tuple[int, str, str]]
MORNING = (datetime(2025, 1, 5, 1, 0, tzinfo=UTC) - NIGHT).total_seconds()
"""Long ago by any clock: lines from a day to come are not read."""


@pytest.fixture
def aired(newsroom: Newsroom, make_edition: Callable[..., Made], tmp_path: Path) -> Path:
    """A log of the morning of a real edition: three listeners, one twice; one has heard too little."""
    sound = make_edition(newsroom).record.episode.audio
    (whole,) = sounds_of([make_edition(newsroom).record], newsroom.public)
    assert 0 < whole.need < whole.bytes == sound.bytes and whole.episode == "2026-11-22-pagi"
    target = f"/acara/{sound.path}"
    asked = [
        Asked(MORNING, "203.0.113.7", bytes=sound.bytes, target=target),
        Asked(MORNING + 9, "203.0.113.7", bytes=sound.bytes, target=target),
        Asked(MORNING + 10, "203.0.113.8", bytes=whole.need, target=target),
        Asked(MORNING + 11, "203.0.113.9", bytes=whole.need - 1, target=target),
        Asked(MORNING + 12, "203.0.113.10", bytes=sound.bytes, target="/other.mp3"),
    ]
    log = tmp_path / "access.log"
    log.write_bytes(written(asked))
    return log


def test_a_table_is_printed_and_a_report_is_kept_that_is_not_public(
    run: Run, newsroom: Newsroom, aired: Path
) -> None:
    code, out, err = run("listeners", str(aired), "--show", str(newsroom.root))
    assert code == 0 and "2 downloads by 2 listeners; of 5 lines:" in out
    assert out.splitlines()[1].split() == ["2025-01-05", "2", "2"]
    kept = newsroom.root / "listeners"
    assert str(kept / "report.html") in err
    assert {path.name for path in kept.iterdir()} == {"figures.json", "report.html"}
    texts = [out, err]
    for path in kept.iterdir():
        assert path.stat().st_mode & 0o077 == 0
        texts.append(path.read_text("utf-8"))
    assert not any("203.0.113" in text for text in texts)
    assert not [path for path in newsroom.public.rglob("*") if "listeners" in path.name]
    assert read(newsroom.root)["2025-01-05"] == Day(4, 2, {"2026-11-22-pagi": 2}, {"AntennaPod": 2})


def test_figures_come_as_csv_and_json(run: Run, newsroom: Newsroom, aired: Path) -> None:
    here = ("--show", str(newsroom.root), "--no-keep")
    _, out, _ = run("listeners", str(aired), *here, "--format", "csv", "--by", "episode")
    assert list(csv.reader(io.StringIO(out))) == [["episode", "downloads"], ["2026-11-22-pagi", "2"]]
    _, out, _ = run("listeners", str(aired), *here, "--format", "csv")
    assert out == "day,downloads,listeners\n2025-01-05,2,2\n"
    _, out, _ = run("listeners", str(aired), *here, "--format", "json")
    said = json.loads(out)
    assert said["apps"] == [{"app": "AntennaPod", "downloads": 2}]
    assert (said["downloads"], said["listeners"], said["short"]) == (2, 2, 1)
    assert said["fates"] == {"heard": 4, "other": 1, "unread": 0} and said["lines"] == 5
    assert not (newsroom.root / "listeners").exists()


def test_several_logs_are_one_packed_or_down_a_pipe(
    run: Run, newsroom: Newsroom, aired: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    packed = aired.with_suffix(".gz")
    packed.write_bytes(gzip.compress(aired.read_bytes()))
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(aired.read_bytes())))
    code, out, _ = run("listeners", str(packed), "-", str(aired), "--show", str(newsroom.root), "--no-keep")
    assert code == 0 and "2 downloads by 2 listeners; of 15 lines:" in out


def test_without_a_newsroom_every_sound_is_an_edition(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    asked = [
        Asked(MORNING, target="/a/satu.mp3", bytes=480_000),
        Asked(MORNING, target="/a/dua.m4a", bytes=479_999),
        Asked(MORNING, target="/feed.xml", bytes=9_000_000),
        Asked(MORNING, target="/tiga.mp3", status=404, bytes=9_000_000),
    ]
    (tmp_path / "log").write_bytes(written(asked))
    _, out, _ = run("listeners", "log", "--kbps", "64", "--by", "episode", "--format", "csv")
    assert out == "episode,downloads\nsatu.mp3,1\n"


def test_a_log_that_is_none_is_told_of(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "log").write_bytes(b"nothing of the kind\n")
    code, out, err = run("listeners", "log")
    assert code == 0 and "0 downloads" in out and "docs/listeners.md" in err
    code, _, err = run("listeners", "none.log")
    assert code == 4 and "none.log" in err and "Traceback" not in err
    code, _, err = run("listeners", "log", "--show", "nowhere")
    assert code == 2 and "no show.toml" in err


def figures(day: str, downloads: int, requests: int) -> Figures:
    return Figures(
        (Tally(day, f"{day}-pagi", "Spotify", downloads),),
        downloads,
        {day: downloads},
        {},
        0,
        0,
        {day: requests},
    )


def test_of_a_day_that_two_runs_have_seen_the_fuller_one_stands(tmp_path: Path) -> None:
    """A log that was rotated at noon shows half of a day, and the next morning's run shows all of it."""
    for downloads, requests in ((5, 60), (9, 100), (4, 40)):
        keep(tmp_path, "Warta", figures("2026-11-28", downloads, requests))
    keep(tmp_path, "Warta", figures("2026-11-27", 3, 30))
    days = read(tmp_path)
    assert [(day, each.downloads) for day, each in days.items()] == [("2026-11-27", 3), ("2026-11-28", 9)]
    assert merged(days, {"2026-11-27": Day(30, 2)})["2026-11-27"].listeners == 2
    assert totals(days, "episodes") == [("2026-11-28-pagi", 9), ("2026-11-27-pagi", 3)]
    assert totals(days, "apps") == [("Spotify", 12)]


@pytest.mark.parametrize(
    "text", ["{", "[]", '{"version": 9, "days": {}}', '{"version": 1, "days": {"x": {}}}', '{"version": 1}']
)
def test_figures_that_cannot_be_read_are_not_written_over(tmp_path: Path, text: str) -> None:
    path = tmp_path / "listeners" / "figures.json"
    path.parent.mkdir()
    path.write_text(text)
    with pytest.raises(BadRecord, match=r"figures\.json"):
        keep(tmp_path, "Warta", figures("2026-11-28", 1, 1))
    assert path.read_text() == text


def test_the_report_fetches_nothing_runs_nothing_and_takes_names_as_texts() -> None:
    page = report("<Warta>", {"2026-11-28": Day(3, 2, {"x": 2}, {"<b>App</b>": 2})})
    assert "<script" not in page and "http://" not in page and "https://" not in page and "src=" not in page
    assert "<b>App" not in page and "&lt;b&gt;App" in page and "&lt;Warta&gt;" in page
    assert page.count("<rect ") == 1 and "default-src 'none'" in page


def test_bars_are_as_high_as_their_numbers() -> None:
    drawn = bars([("a", 1), ("b", 4), ("c", 0)], 300, 100)
    assert [(bar.height, bar.y) for bar in drawn] == [(25.0, 75.0), (100.0, 0.0), (0.0, 100.0)]
    assert all(bar.x >= 0 and bar.x + bar.width <= 300 for bar in drawn) and drawn[0].x < drawn[1].x
    assert bars([("a", 0)]) == () and bars([]) == ()


def test_who_has_not_installed_it_is_told_what_to_install(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setitem(__import__("sys").modules, "duckdb", None)
    (tmp_path / "log").write_bytes(written([Asked(MORNING)]))
    code, _, err = run("listeners", "log")
    assert code == 2 and "briefings[listeners]" in err


def test_the_studio_is_shown_what_was_kept(newsroom: Newsroom) -> None:
    from types import SimpleNamespace

    from briefings.studio.pages.listeners import show
    from briefings.studio.words import words

    keep(newsroom.root, "Warta", figures("2026-11-28", 7, 70))
    desk: Any = SimpleNamespace(newsroom=newsroom, w=words("id"))
    told = show(desk)
    assert told["episodes"] == [("2026-11-28-pagi", True, 7)] and told["apps"] == [("Spotify", 7)]
    assert told["most"] == 7 and [bar.number for bar in told["bars"]] == [7]  # type: ignore[attr-defined]


def test_a_name_from_a_log_is_no_formula_in_a_spreadsheet(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    asked = '"GET /=HYPERLINK(1).mp3 HTTP/1.1" 200 900000 "-" "AntennaPod/3.4"'
    (tmp_path / "log").write_text(f"192.0.2.7 - - [22/Nov/2026:06:00:00 +0700] {asked}\n", "utf-8")
    _, out, _ = run("listeners", "log", "--kbps", "8", "--by", "episode", "--format", "csv")
    assert list(csv.reader(io.StringIO(out)))[1:] == [["'=HYPERLINK(1).mp3", "1"]]
