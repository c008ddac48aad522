"""Install: what makes systemd, cron or GitHub start `briefings run --once` at its hours. Values in, texts out.

systemd and GitHub are told the hours; cron knows no zones, so it asks every five minutes whether anything is due, which
catches up after a night without power too.
"""

import json
import re
import shlex
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Final, Literal

from briefings.newsroom.show import Show
from briefings.notify.word import plain
from briefings.schedule.slots import slots

Kind = Literal["systemd", "cron", "github"]
MARK: Final = "briefings schedule --install"
"""Stands in every file of ours: no other is ever replaced."""
WEEKDAYS: Final = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
YEAR: Final = timedelta(days=370)
"""In so much time a zone shows all of its offsets."""
ENVIRONMENT: Final = ".config/briefings"
"""Below the home: where what is secret lies, NAME.env, a line each: NAME="value"."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a newsroom and its program are."""

    folder: Path
    """Absolute."""
    program: Path
    """Absolute: `briefings` itself."""

    @property
    def name(self) -> str:
        """What its timer is called: of letters that every file system and systemd take."""
        return "briefings-" + (
            re.sub(r"[^a-z0-9]{1,100}", "-", self.folder.name.lower()[:50]).strip("-") or "show"
        )


@dataclass(frozen=True, slots=True)
class Installation:
    """Files, and what a person does with them."""

    files: Mapping[str, str]
    """Path below the folder that they are written to -> text."""
    steps: tuple[str, ...]
    """Commands, and sentences that begin with #."""


def installation(kind: Kind, show: Show, place: Place, now: datetime) -> Installation:
    """What starts the editions of `show` by `kind`. Raises ValueError where a path cannot be written there."""
    if not all(str(path).isprintable() for path in (place.folder, place.program)):
        raise ValueError("a folder's name has letters that no timer takes; move the newsroom to another one")
    if kind == "systemd":
        return _systemd(show, place)
    return _cron(place) if kind == "cron" else _github(show, now)


def _systemd(show: Show, place: Place) -> Installation:
    title = plain(show.title).replace("%", "%%")
    hours = "".join(
        f"OnCalendar={_weekdays(each.weekdays)}*-*-* {each.at}:00 {show.zone}\n"
        for _, each in show.schedule.editions()
    )
    timer = f"""# by {MARK} systemd
[Unit]
Description={title}: each edition at its hour

[Timer]
{hours}AccuracySec=1s
# what was missed while the machine was off is asked for when it is on again
Persistent=true

[Install]
WantedBy=timers.target
"""
    service = f"""# by {MARK} systemd
[Unit]
Description={title}: what is due now

[Service]
Type=oneshot
WorkingDirectory={str(place.folder).replace("%", "%%")}
ExecStart={_executable(place.program)} run --once --show {_quoted(place.folder)}
EnvironmentFile=-%h/{ENVIRONMENT}/{place.name}.env
# another run is at work: it does what is due
SuccessExitStatus=6
"""
    name = place.name
    return Installation(
        {f"{name}.service": service, f"{name}.timer": timer},
        (
            f"mkdir -p ~/.config/systemd/user && cp {name}.service {name}.timer ~/.config/systemd/user/",
            f"systemctl --user daemon-reload && systemctl --user enable --now {name}.timer",
            "# so that it runs while nobody is logged in: loginctl enable-linger",
            f"# what it says: journalctl --user -u {name}.service",
        ),
    )


def _cron(place: Place) -> Installation:
    folder, program = shlex.quote(str(place.folder)), shlex.quote(str(place.program))
    cache = shlex.quote(str(place.folder / ".cache"))
    log = shlex.quote(str(place.folder / ".cache" / "run.log"))
    secrets = f'"$HOME/{ENVIRONMENT}/{place.name}.env"'
    command = (
        f"mkdir -p {cache}; set -a; [ -r {secrets} ] && . {secrets}; "
        f"exec {program} run --once --show {folder} >>{log} 2>&1"
    ).replace("%", r"\%")  # cron makes it a line feed
    return Installation(
        {f"{place.name}.cron": f"# by {MARK} cron\n*/5 * * * * {command}\n"},
        (f"(crontab -l 2>/dev/null; cat {place.name}.cron) | crontab -", f"# what it says: {log}"),
    )


def _github(show: Show, now: datetime) -> Installation:
    # names of variables are letters, digits and _; what else comes from show.toml is quoted by JSON, which YAML reads
    wanted = tuple(dict.fromkeys((*show.notify.to_env, *show.deliver.variables)))
    secrets = "".join(f"      {name}: ${{{{ secrets.{name} }}}}\n" for name in wanted)
    extras = "neural,notify,newsletter" if show.deliver.mail_to_env else "neural,notify"
    crons = "".join(f'    - cron: "{line}"\n' for line in crons_utc(show, now))
    minutes = int(show.schedule.window.total_seconds() / 60) + 60
    title = json.dumps(plain(show.title).replace("${{", "$ {{"), ensure_ascii=False)
    text = f"""# by {MARK} github
name: {title}
on:
  schedule: # in UTC; GitHub may be late, and what is not made yet is caught up with
{crons}  workflow_dispatch:
concurrency:
  group: briefings
permissions:
  contents: write
jobs:
  edition:
    runs-on: ubuntu-latest
    timeout-minutes: {minutes}
{"    env:" + chr(10) + secrets if secrets else ""}    steps:
      - uses: actions/checkout@v4
      - uses: actions/setup-python@v5
        with:
          python-version: "3.12"
      - run: pip install 'briefings[{extras}]'
      - uses: actions/cache@v4
        with:
          path: .cache
          key: briefings-${{{{ github.run_id }}}}
          restore-keys: briefings-
      - run: briefings run --once --show .
      - name: Keep what was made
        if: always()
        run: |
          git config user.name briefings
          git config user.email briefings@users.noreply.github.com
          git add --force editions public
          git diff --cached --quiet || git commit -m "An edition"
          git push
"""
    return Installation(
        {".github/workflows/briefings.yml": text},
        (
            "# the newsroom is the repository: lay the file there, commit and push it",
            *(f"# its secret: gh secret set {name}" for name in wanted),
        ),
    )


def crons_utc(show: Show, now: datetime) -> list[str]:
    """The hours of `show` as lines of cron in UTC; of a zone that changes its clocks, those of summer and winter: the
    one that is too early finds nothing to do."""
    days: dict[tuple[int, int], set[int]] = {}
    for slot in slots(show.schedule, show.zone, now, now + YEAR):
        at = slot.at.astimezone(UTC)
        days.setdefault((at.hour, at.minute), set()).add(at.isoweekday() % 7)
    return [
        f"{minute} {hour} * * {'*' if len(on) == 7 else ','.join(map(str, sorted(on)))}"
        for (hour, minute), on in sorted(days.items())
    ]


def _weekdays(days: frozenset[int]) -> str:
    return "" if len(days) == 7 else ",".join(WEEKDAYS[day] for day in sorted(days)) + " "


def _executable(path: Path) -> str:
    """`path` as the first word of a unit's command line: there systemd expands no variable, and takes no quotes."""
    if set(str(path)) & set("\"'\\"):
        raise ValueError("the program lies in a folder with quotes in its name, which systemd does not start")
    return f'"{str(path).replace("%", "%%")}"'


def _quoted(path: Path) -> str:
    """`path` as another word of it."""
    text = str(path).replace("\\", "\\\\").replace('"', '\\"').replace("%", "%%").replace("$", "$$")
    return f'"{text}"'
