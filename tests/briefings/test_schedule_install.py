"""What starts the clock from outside: each is read by the program that it is written for, as far as that is here."""

import os
import re
import shutil
import subprocess
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest
import yaml

from briefings.newsroom.config import load
from briefings.newsroom.folder import Newsroom
from briefings.newsroom.show import Show
from briefings.schedule.install import Kind, Place, crons_utc, installation
from briefings.schedule.slots import slots

NOW = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)
DAY = timedelta(days=1)
WEEK = """
[schedule.pagi]
at = "05:00"
days = ["senin", "selasa", "rabu", "kamis", "jumat"]
[schedule.malam]
at = "18:30"
[notify]
to_env = ["NEWSROOM_NOTIFY"]
"""
ODD = """ruang $HOME "kutip" 100%d it's \\ [a]"""
"""A folder's name with what means something to a shell, to cron and to systemd."""
ODD_HOME = "alat $HOME 100%d [a]"
"""The same of the program's, less what systemd itself refuses there."""
ANALYZE = shutil.which("systemd-analyze")
needs_systemd = pytest.mark.skipif(
    ANALYZE is None, reason="systemd-analyze is not installed (Debian: systemd)"
)


def with_schedule(newsroom: Newsroom, more: str = WEEK, **changed: str) -> Show:
    text = newsroom.show_file.read_text("utf-8")
    for setting, value in changed.items():
        text = re.sub(rf"(?m)^{setting} = .*$", lambda _, s=setting, v=value: f"{s} = {v}", text)
    newsroom.show_file.write_text(text + more, encoding="utf-8")
    return load(newsroom.show_file)


def program(folder: Path) -> Path:
    """A program that tells how it was called, in a folder with an odd name."""
    folder.mkdir(parents=True)
    path = folder / "briefings"
    path.write_text('#!/bin/sh\nprintf "%s\\n" "$@" "$NEWSROOM_NOTIFY"\n', encoding="utf-8")
    path.chmod(0o755)
    return path


@pytest.fixture
def place(tmp_path: Path) -> Place:
    return Place(tmp_path / ODD / "warta", program(tmp_path / ODD_HOME / "bin"))


def lay(tmp_path: Path, kind: Kind, show: Show, place: Place) -> Path:
    place.folder.mkdir(parents=True, exist_ok=True)
    for name, text in installation(kind, show, place, NOW).files.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")
    return tmp_path


@needs_systemd
@pytest.mark.parametrize("title", ['"Warta Argasana"', '"100% Kabar\\n[Service]\\nExecStart=/bin/false"'])
def test_systemd_finds_nothing_wrong_in_timer_and_unit(
    newsroom: Newsroom, place: Place, tmp_path: Path, title: str
) -> None:
    show = with_schedule(newsroom, title=title)
    folder = lay(tmp_path / "units", "systemd", show, place)
    units = sorted(map(str, folder.iterdir()))
    assert [Path(unit).name for unit in units] == ["briefings-warta.service", "briefings-warta.timer"]
    seen = subprocess.run(
        [str(ANALYZE), "verify", "--man=no", *units], capture_output=True, text=True, timeout=60
    )
    about_ours = [line for line in seen.stderr.splitlines() if "briefings" in line]
    assert (seen.returncode, about_ours) == (0, [])
    assert "ExecStart=/bin/false" not in (folder / "briefings-warta.service").read_text("utf-8").splitlines()


@needs_systemd
def test_systemd_would_say_so_if_the_program_were_not_there(newsroom: Newsroom, tmp_path: Path) -> None:
    gone = Place(tmp_path, tmp_path / "nowhere" / "briefings")
    folder = lay(tmp_path / "units", "systemd", with_schedule(newsroom), gone)
    units = sorted(map(str, folder.iterdir()))
    seen = subprocess.run(
        [str(ANALYZE), "verify", "--man=no", *units], capture_output=True, text=True, timeout=60
    )
    assert seen.returncode != 0 and "nowhere/briefings is not executable" in seen.stderr


@needs_systemd
def test_systemd_wakes_at_the_moments_of_the_schedule(newsroom: Newsroom, place: Place) -> None:
    show = with_schedule(newsroom, zone='"Asia/Jayapura"')
    (timer,) = (t for n, t in installation("systemd", show, place, NOW).files.items() if n.endswith(".timer"))
    woken = set[datetime]()
    for calendar in re.findall(r"^OnCalendar=(.+)$", timer, flags=re.MULTILINE):
        seen = subprocess.run(
            [str(ANALYZE), "calendar", "--base-time=2026-11-22 12:00:00 UTC", "--iterations=14", calendar],
            capture_output=True, text=True, check=True, timeout=60, env=os.environ | {"TZ": "UTC", "LC_ALL": "C"},
        )  # fmt: skip
        found = re.findall(r"(?:elapse|Iter\. #\d+|\(in UTC\)): \w{3} ([\d-]+ [\d:]+) UTC", seen.stdout)
        woken |= {datetime.fromisoformat(each).replace(tzinfo=UTC) for each in found}
    wanted = {slot.at for slot in slots(show.schedule, show.zone, NOW, NOW + 10 * DAY)}
    assert len(wanted) == 18 and {moment for moment in woken if moment < NOW + 10 * DAY} == wanted


def test_the_line_of_cron_reaches_the_program_whatever_the_folder_is_called(
    newsroom: Newsroom, place: Place, tmp_path: Path
) -> None:
    lay(tmp_path, "cron", with_schedule(newsroom), place)
    (line,) = (
        text
        for text in (tmp_path / "briefings-warta.cron").read_text("utf-8").splitlines()
        if not text.startswith("#")
    )
    *when, command = line.split(" ", 5)
    assert when == ["*/5", "*", "*", "*", "*"]
    assert re.search(r"(?<!\\)%", command) is None, "a bare % would be a line feed"
    home = tmp_path / "rumah"
    secrets = home / ".config" / "briefings" / "briefings-warta.env"
    for _ in range(2):  # without the file of secrets, and with it
        as_cron = {"HOME": str(home), "PATH": "/usr/bin:/bin", "SHELL": "/bin/sh"}
        subprocess.run(["/bin/sh", "-c", command.replace(r"\%", "%")], check=True, env=as_cron, timeout=30)
        secrets.parent.mkdir(parents=True, exist_ok=True)
        secrets.write_text('NEWSROOM_NOTIFY="json://x/?a=1&b=2"\n', encoding="utf-8")
    said = (place.folder / ".cache" / "run.log").read_text("utf-8").splitlines()
    called = ["run", "--once", "--show", str(place.folder)]
    assert said == [*called, "", *called, "json://x/?a=1&b=2"]


def fires(crons: list[str], begin: datetime, end: datetime) -> set[datetime]:
    """The moments of lines of cron, in UTC."""
    moments = set()
    for line in crons:
        minute, hour, _, _, days = line.split()
        on = set(range(7)) if days == "*" else set(map(int, days.split(",")))
        day = begin.replace(hour=int(hour), minute=int(minute), second=0, microsecond=0)
        moments |= {
            m for n in range(-1, 400) if begin <= (m := day + n * DAY) < end and m.isoweekday() % 7 in on
        }
    return moments


@pytest.mark.parametrize("zone", ["Asia/Jakarta", "Asia/Makassar", "Asia/Jayapura"])
def test_github_wakes_at_the_moments_of_the_schedule_in_its_own_zone(newsroom: Newsroom, zone: str) -> None:
    show = with_schedule(newsroom, zone=f'"{zone}"')
    wanted = {slot.at for slot in slots(show.schedule, zone, NOW, NOW + 365 * DAY)}
    assert fires(crons_utc(show, NOW), NOW, NOW + 365 * DAY) == wanted


def test_five_in_the_morning_of_weekdays_is_sunday_to_thursday_in_utc(newsroom: Newsroom) -> None:
    assert crons_utc(with_schedule(newsroom), NOW) == ["30 11 * * *", "0 22 * * 0,1,2,3,4"]


def test_where_clocks_change_github_wakes_in_summer_and_winter(newsroom: Newsroom) -> None:
    show = with_schedule(newsroom, zone='"Europe/Amsterdam"')
    wanted = {slot.at for slot in slots(show.schedule, show.zone, NOW, NOW + 365 * DAY)}
    woken = fires(crons_utc(show, NOW), NOW, NOW + 365 * DAY)
    assert wanted < woken and len(woken) == 2 * len(wanted)


def test_the_workflow_is_yaml_and_holds_the_names_of_secrets_and_no_more(
    newsroom: Newsroom, place: Place
) -> None:
    show = with_schedule(newsroom, title=r'"Kabar: \"pagi\" # ${{ secrets.LAIN }}"')
    (text,) = installation("github", show, place, NOW).files.values()
    read: Any = yaml.safe_load(text)
    assert read["name"].startswith('Kabar: "pagi"') and text.count("${{ secrets.") == 1
    assert [each["cron"] for each in read[True]["schedule"]] == crons_utc(
        show, NOW
    )  # YAML 1.1 reads `on` as true
    job = read["jobs"]["edition"]
    assert job["env"] == {"NEWSROOM_NOTIFY": "${{ secrets.NEWSROOM_NOTIFY }}"}
    assert job["timeout-minutes"] == 180 and read["concurrency"] == {"group": "briefings"}
    steps = [step.get("run", step.get("uses")) for step in job["steps"]]
    assert "briefings run --once --show ." in steps
    assert all(re.fullmatch(r"[\w/-]+@v\d+", step["uses"]) for step in job["steps"] if "uses" in step)


def test_a_show_that_tells_nobody_needs_no_secrets(newsroom: Newsroom, place: Place) -> None:
    show = with_schedule(newsroom, '\n[schedule.pagi]\nat = "05:00"\n')
    (text,) = installation("github", show, place, NOW).files.values()
    assert "secrets" not in text and "env" not in yaml.safe_load(text)["jobs"]["edition"]


def test_a_path_that_is_no_line_is_refused(newsroom: Newsroom, place: Place) -> None:
    show = with_schedule(newsroom)
    with pytest.raises(ValueError, match="quotes in its name"):
        installation("systemd", show, Place(place.folder, Path("/it's/briefings")), NOW)
    with pytest.raises(ValueError, match="letters that no timer takes"):
        installation("systemd", show, Place(Path("/x\nExecStart=/bin/sh"), place.program), NOW)


Run = Callable[..., tuple[int, str, str]]


@pytest.mark.parametrize("kind", ["systemd", "cron", "github"])
def test_install_prints_and_touches_nothing(newsroom: Newsroom, run: Run, kind: str) -> None:
    with_schedule(newsroom)
    before = sorted(newsroom.root.rglob("*"))
    code, out, _ = run("schedule", "--install", kind, "--show", newsroom.root)
    assert code == 0 and out.startswith("# file: ") and "# nothing is installed yet. Next:" in out
    assert "run --once --show" in out and sorted(newsroom.root.rglob("*")) == before


def test_install_writes_into_a_folder_again_and_again_and_over_nobody_elses_file(
    newsroom: Newsroom, run: Run, tmp_path: Path
) -> None:
    with_schedule(newsroom)
    into, call = tmp_path / "unit", ("schedule", "--install", "cron", "--show", newsroom.root, "--into")
    assert [run(*call, into)[0], run(*call, into)[0]] == [0, 0]
    (written,) = into.iterdir()
    written.write_text("# mine\n", encoding="utf-8")
    code, _, err = run(*call, into)
    assert code == 2 and "is not ours" in err and written.read_text("utf-8") == "# mine\n"


def test_schedule_tells_the_next_runs_and_how_the_last_one_stands(newsroom: Newsroom, run: Run) -> None:
    import json

    with_schedule(newsroom, '\n[schedule.pagi]\nat = "05:00"\n')
    code, out, _ = run("schedule", "--count", "3", "--show", newsroom.root, "--json")
    told = json.loads(out)
    states = [each["state"] for each in told["runs"]]
    assert code == 0 and told["zone"] == "Asia/Jakarta" and states[-3:] == 3 * ["coming"]
    assert len(states) == 4 and states[0] in ("due", "too late")
    first = datetime.fromisoformat(told["runs"][-3]["at"])
    assert first.astimezone(ZoneInfo("Asia/Jakarta")).hour == 5 and first > datetime.now(UTC)
    lines = run("schedule", "--count", "3", "--show", newsroom.root)[1].splitlines()
    assert len(lines) == 4 and re.fullmatch(
        r"\w{3} [\d-]{10} 05:00 WIB  pagi   coming    .* until 07:00", lines[1]
    )


def test_a_show_without_hours_says_how_to_get_some(newsroom: Newsroom, run: Run) -> None:
    assert "[schedule.pagi]" in run("schedule", "--show", newsroom.root)[1]
    assert run("schedule", "--install", "cron", "--show", newsroom.root)[0] == 2


def test_a_word_is_sent_to_see_whether_it_arrives(
    newsroom: Newsroom, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert run("schedule", "--word", "--show", newsroom.root)[0] == 2
    with_schedule(newsroom)
    monkeypatch.delenv("NEWSROOM_NOTIFY", raising=False)
    code, out, err = run("schedule", "--word", "--show", newsroom.root)
    assert (code, out) == (1, "0 heard it\n") and "no address in NEWSROOM_NOTIFY" in err


def test_the_doctor_says_whether_people_can_be_told(
    newsroom: Newsroom, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("NEWSROOM_NOTIFY", raising=False)
    assert "notify" not in run("doctor", "--show", newsroom.root)[1]
    with_schedule(newsroom)
    assert "the environment has no address in NEWSROOM_NOTIFY" in run("doctor", "--show", newsroom.root)[1]
    monkeypatch.setenv("NEWSROOM_NOTIFY", "json://127.0.0.1/rahasia")
    told = run("doctor", "--show", newsroom.root)[1]
    assert "briefings schedule --word" in told and "rahasia" not in told
