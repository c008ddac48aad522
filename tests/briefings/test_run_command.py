"""`briefings run` as it is typed: once and for all day, ended by a signal, by one program at a time."""

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from briefings.editions.history import live
from briefings.newsroom.day import BEGINS
from briefings.newsroom.folder import Newsroom
from briefings.schedule.run import alone

ROOT = Path(__file__).resolve().parents[2]
MORNING = '\n[schedule.pagi]\nat = "05:00"\n'
ALL_DAY = '\n[schedule]\ncatch_up = "12h"\n' + "".join(
    f'[schedule.{name}]\nat = "{hour:02}:00"\n' for name, hour in BEGINS.items()
)
"""Whenever the test is run, one edition is due."""


@pytest.fixture
def laid_for() -> date:
    """The program asks the clock."""
    return datetime.now(ZoneInfo("Asia/Jakarta")).date()


def write(newsroom: Newsroom, more: str) -> None:
    newsroom.show_file.write_text(newsroom.show_file.read_text("utf-8") + more, encoding="utf-8")


def test_run_once_makes_what_is_due_now_and_nothing_the_second_time(
    newsroom: Newsroom, run: Callable[..., tuple[int, str, str]]
) -> None:
    write(newsroom, ALL_DAY)
    code, _, err = run("run", "--once", "--show", newsroom.root)
    assert code == 0 and "on air" in err
    before = sorted(newsroom.public.rglob("*"))
    assert run("run", "--once", "--show", newsroom.root) == (0, "", "")
    assert sorted(newsroom.public.rglob("*")) == before and len(live(newsroom.editions)) == 1


def test_a_show_without_hours_has_no_clock_to_keep(
    newsroom: Newsroom, run: Callable[..., tuple[int, str, str]]
) -> None:
    code, _, err = run("run", "--show", newsroom.root)
    assert code == 2 and "[schedule.pagi]" in err
    assert run("run", "--once", "--show", newsroom.root)[0] == 0


def test_of_two_runs_one_works_and_the_other_says_so(
    newsroom: Newsroom, run: Callable[..., tuple[int, str, str]]
) -> None:
    write(newsroom, MORNING)
    with alone(newsroom):
        code, _, err = run("run", "--show", newsroom.root)
        assert code == 6 and "another `briefings run` is at work here" in err
    with alone(newsroom):
        pass


@contextmanager
def started(newsroom: Newsroom, *more: str) -> Iterator[subprocess.Popen[str]]:
    code = "from briefings.cli import main; main()"
    paths = [str(ROOT), *filter(None, [os.environ.get("PYTHONPATH")])]
    environment = os.environ | {"PYTHONPATH": os.pathsep.join(paths)}
    with subprocess.Popen(
        [sys.executable, "-c", code, "run", "--show", str(newsroom.root), *more],
        stderr=subprocess.PIPE,
        text=True,
        env=environment,
    ) as process:
        try:
            yield process
        finally:
            process.kill()


def test_sigterm_ends_a_clock_that_waits(newsroom: Newsroom) -> None:
    write(newsroom, MORNING)
    with started(newsroom) as process:
        assert process.stderr is not None
        assert "the clock is kept; next is 20" in process.stderr.readline()
        process.send_signal(signal.SIGTERM)
        assert process.wait(20) == 0
        assert process.stderr.read() == "ended; what was published stands\n"


def test_sigterm_in_the_middle_of_an_edition_ends_it_soon_and_the_next_run_makes_it(
    newsroom: Newsroom,
) -> None:
    with socket.create_server(("127.0.0.1", 0)) as mute:
        text = newsroom.show_file.read_text("utf-8")
        slow = f'sources = ["articles/", "http://127.0.0.1:{mute.getsockname()[1]}/rss"]'
        text = text.replace('sources = ["articles/"]', slow).replace(
            "allow_hosts = []", 'allow_hosts = ["127.0.0.1"]'
        )
        newsroom.show_file.write_text(text + ALL_DAY, encoding="utf-8")
        with started(newsroom, "--once") as process:
            assert process.stderr is not None
            assert process.stderr.readline().endswith("it is made now\n")
            mute.settimeout(20)
            asking, _ = mute.accept()  # it is in the middle of its work
            begin = time.monotonic()
            process.send_signal(signal.SIGTERM)
            assert process.wait(20) == 0 and time.monotonic() - begin < 10
            asking.close()
    assert live(newsroom.editions) == []
    newsroom.show_file.write_text(text.replace(slow, 'sources = ["articles/"]') + ALL_DAY, encoding="utf-8")
    with started(newsroom, "--once") as process:
        assert process.wait(60) == 0
    assert len(live(newsroom.editions)) == 1


def test_a_clock_that_was_killed_leaves_no_lock_behind(newsroom: Newsroom) -> None:
    write(newsroom, MORNING)
    with started(newsroom) as process:
        assert process.stderr is not None
        process.stderr.readline()
        with started(newsroom) as other:
            assert other.wait(20) == 6
        process.kill()
        process.wait(20)
    with started(newsroom) as process:
        assert process.stderr is not None and "the clock is kept" in process.stderr.readline()
