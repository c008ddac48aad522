"""A newsroom for a test, with the silent voice."""

import gzip
import json
import os
import sys
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import typer.main

from briefings.cli import main
from briefings.newsroom.config import load
from briefings.newsroom.folder import Newsroom, find
from briefings.progress import Quiet
from briefings.publish.publishing import Made
from briefings.verbs.make import Order, make
from tests.loopback import ANY, Door, Server, serving

MORNING = datetime(2026, 11, 21, 23, 30, tzinfo=UTC)
"""Sunday 22 November 2026, 06.30 in Jakarta."""

Answer = tuple[int, str, bytes]

commands = cache(typer.main.get_command)
"""The commands of a program, which are the same whenever it is run."""


@pytest.fixture(autouse=True)
def _no_power_is_cut(monkeypatch: pytest.MonkeyPatch) -> None:
    """Waiting for the disk is no matter here: who tests that patches it again."""
    monkeypatch.setattr(os, "fsync", lambda _: None)


@pytest.fixture
def make_edition() -> Callable[..., Made]:
    """Makes an edition of a newsroom: make_edition(newsroom, "a.txt", edition="pagi", now=MORNING)."""

    def run(room: Newsroom, *articles: str, now: datetime = MORNING, **order: str) -> Made:
        voices = (order.pop("voice"),) if "voice" in order else ()
        return make(
            find(room.root),
            load(room.show_file),
            Order(articles, voices=voices, replace=True, **order),
            now,
            Quiet(),
        )

    return run


@pytest.fixture
def run(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Callable[..., tuple[int, str, str]]:
    """Runs the program in this process: run("make", "--show", "x") -> exit code, standard output, standard error."""
    monkeypatch.setattr(typer.main, "get_command", commands)

    def call(*arguments: object) -> tuple[int, str, str]:
        monkeypatch.setattr(sys, "argv", ["briefings", *map(str, arguments)])
        with pytest.raises(SystemExit) as ended:
            main()
            raise SystemExit(0)
        shown = capsys.readouterr()
        return int(ended.value.code or 0), shown.out, shown.err

    return call


@pytest.fixture
def site() -> Iterator[tuple[str, dict[str, list[Answer]]]]:
    """A web site on loopback: its address, and the answers that it gives by path (the last one for ever)."""
    answers: dict[str, list[Answer]] = {}

    class Site(Door):
        def do_GET(self) -> None:
            queue = answers.get(self.path, [(404, "text/plain", b"tidak ada")])
            status, kind, body = queue.pop(0) if len(queue) > 1 else queue[0]
            self.answer(status, body, kind)

    with serving(Server(ANY, Site)) as server:
        yield server.address, answers


@pytest.fixture
def as_version_1() -> Callable[[Path], Any]:
    """Takes the record in the folder of a path as it was written before editions were documents: all in one file."""

    def read(path: Path) -> Any:
        (packed,) = path.parent.glob("broadcast-*")
        raw = json.loads(gzip.decompress(packed.read_bytes()))
        for file in path.parent.iterdir():
            file.unlink()
        return raw

    return read
