"""Logs for programs: a JSON object a line, with the run and the edition that it is about."""

import json
import os
import signal
import subprocess
import sys
from typing import Any

import pytest

from briefings.newsroom.folder import Newsroom

PROGRAM = (sys.executable, "-c", "from briefings.cli import main; main()")


def logged(room: Newsroom, *command: str, asked: bool = True) -> tuple[int, list[dict[str, Any]], str]:
    """Exit code, events, and what stood on standard output."""
    flag = {"BRIEFINGS_LOG_JSON": "1"} if asked else {}
    done = subprocess.run(
        [*PROGRAM, *command, "--show", str(room.root)],
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, **flag},
        timeout=240,
    )
    return done.returncode, [json.loads(line) for line in done.stderr.splitlines()], done.stdout


def test_an_edition_is_made_in_events_of_one_run(newsroom: Newsroom) -> None:
    (newsroom.root / "articles" / "kosong.txt").write_text("", "utf-8")
    code, events, out = logged(newsroom, "make", "--date", "2026-11-22", "--edition", "pagi", "--json")
    assert code == 0 and json.loads(out)["edition"] == "2026-11-22-pagi"
    assert len({event["run"] for event in events}) == 1
    assert {event["event"] for event in events} == {"stage", "step", "notice", "decided", "on_air"}
    assert {event["edition"] for event in events if "edition" in event} == {"2026-11-22-pagi"}
    steps = [event["step"] for event in events if event["event"] == "step"]
    assert steps[0] == "keep_what_stands" and steps[-1] == "put_on_air"
    assert all(event["seconds"] >= 0 for event in events if event["event"] in ("stage", "step"))
    assert all(event["timestamp"].endswith("Z") and event["level"] for event in events)


def test_a_failure_is_an_event_with_its_remedy(newsroom: Newsroom) -> None:
    code, events, _ = logged(newsroom, "make", "--voice", "tidak-ada")
    (failed,) = (event for event in events if event["event"] == "failed")
    assert (code, failed["kind"], failed["exit_code"], failed["level"]) == (5, "NoVoice", 5, "error")
    assert failed["remedy"]


def test_no_log_holds_what_opens_a_door(newsroom: Newsroom) -> None:
    text = newsroom.show_file.read_text("utf-8")
    source = '"http://redaksi:geheim77@127.0.0.1:9/umpan?token=rahasia88"'
    newsroom.show_file.write_text(text.replace('["articles/"]', f'["articles/", {source}]'), "utf-8")
    code, events, _ = logged(newsroom, "make", "--date", "2026-11-22", "--edition", "pagi")
    assert code == 0 and any("127.0.0.1" in str(event) for event in events)
    assert not any(secret in str(event) for event in events for secret in ("geheim77", "rahasia88"))


def test_nothing_of_it_is_loaded_where_nobody_asks() -> None:
    code = "import sys; from briefings.commands import app; print('structlog' in sys.modules)"
    assert (
        subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout
        == "False\n"
    )


def test_a_decision_of_the_desk_is_an_event_of_its_edition(newsroom: Newsroom) -> None:
    moment = ("--date", "2026-11-22", "--edition", "pagi")
    assert logged(newsroom, "rundown", *moment, "--json")[0] == 0
    code, events, out = logged(newsroom, "story", "drop", "2", *moment, "--by", "sari", "--json")
    assert code == 0 and json.loads(out)["edition"] == "2026-11-22-pagi"
    (event,) = (event for event in events if event["event"] == "decided")
    assert (event["edition"], event["decisions"], event["by"]) == ("2026-11-22-pagi", ["dropped"], "sari")
    assert event["run"] and event["revision"]
    code, events, _ = logged(newsroom, "story", "drop", "19", *moment)
    assert [(event["event"], event["edition"]) for event in events] == [("failed", "2026-11-22-pagi")]


def test_nothing_but_events_stands_on_standard_error(newsroom: Newsroom) -> None:
    (newsroom.root / "articles" / "kosong.txt").write_text("", "utf-8")
    for command in (("script",), ("run",), ("schedule", "--word"), ("schedule", "--install", "cron")):
        _, events, _ = logged(newsroom, *command)  # each line is read as JSON
        assert "notice" in {event["event"] for event in events}, command


@pytest.mark.parametrize("command", ["serve", "studio"])
def test_a_server_tells_where_it_listens_and_lets_nobody_in_by_that(newsroom: Newsroom, command: str) -> None:
    process = subprocess.Popen(
        [*PROGRAM, "--log-json", command, "--port", "0", "--show", str(newsroom.root)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    try:
        assert process.stderr is not None
        event = json.loads(process.stderr.readline())
    finally:
        process.send_signal(signal.SIGTERM)
        _, rest = process.communicate(timeout=20)
    assert event["event"] == "listening" and event["run"] and "#" not in event["address"]
    assert {json.loads(line)["run"] for line in rest.splitlines()} <= {event["run"]}


def test_work_in_the_studio_is_told_of_with_its_edition() -> None:
    code = (
        "from briefings import logs; logs.begin()\n"
        "from briefings.studio.jobs import Jobs\n"
        "import threading\n"
        "def work(progress):\n"
        "    with progress.stage('speech', 'Speaking'): progress.say('lambat')\n"
        "    return {}\n"
        "Jobs().start('2026-11-22-pagi', 'job.publish', 'sari', work)\n"
        "for each in threading.enumerate()[1:]: each.join()\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    events = [json.loads(line) for line in done.stderr.splitlines()]
    assert [event["event"] for event in events] == ["job", "notice", "stage", "done"]
    assert {event["edition"] for event in events} == {"2026-11-22-pagi"}
    assert len({event["run"] for event in events}) == 1
