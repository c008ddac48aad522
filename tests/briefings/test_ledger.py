"""The ledger: nobody's work is lost, and what lies on disk is whole, private, and readable by the next program."""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from briefings.editions.candidate import Found
from briefings.editions.decisions import (
    Approved,
    Corrected,
    Decision,
    Dropped,
    Kept,
    Moved,
    Retitled,
    Rewritten,
    Split,
)
from briefings.editions.document import Edition
from briefings.editions.ledger import Ledger
from briefings.editions.log import undoable
from briefings.errors import BadRecord, NothingTo, Overtaken
from briefings.newsroom.config import load
from briefings.newsroom.folder import Newsroom
from briefings.progress import Quiet
from briefings.verbs.make import Order, make
from briefings.verbs.sheet import open_sheet

SLUG = "2026-11-22-pagi"
WHEN = datetime(2026, 11, 21, 23, 0, tzinfo=UTC)
NOW = datetime(2026, 11, 21, 23, 30, tzinfo=UTC)
MANY = 200


@pytest.fixture
def ledger(tmp_path: Path) -> Ledger:
    """With one empty draft."""
    ledger = Ledger(tmp_path / "editions")
    ledger.open(Edition(SLUG, "2026-11-22", "pagi", WHEN))
    return ledger


PRODUCER = f"""
import sys
from datetime import datetime
from pathlib import Path
from briefings.editions.decisions import Retitled
from briefings.editions.ledger import Ledger
editions, who, at = Path(sys.argv[1]), sys.argv[2], datetime.fromisoformat({str(NOW)!r})
print("ready", flush=True)
sys.stdin.readline()
for turn in range({MANY}):
    Ledger(editions).decide({SLUG!r}, [Retitled(who + str(turn), f"Judul {{turn}}")], who, at)
"""
"""What one producer does in a morning, in a process of her own."""


def test_two_producers_take_two_hundred_decisions_each_and_none_is_lost(ledger: Ledger) -> None:
    both = [
        subprocess.Popen(
            [sys.executable, "-c", PRODUCER, ledger.editions, who],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
        )
        for who in ("sari", "budi")
    ]  # fmt: skip
    for each in both:
        assert each.stdout is not None and each.stdout.readline() == "ready\n"
    for each in both:
        assert each.stdin is not None
        each.stdin.write("\n")
        each.stdin.flush()
    for each in both:
        each.communicate(timeout=120)
    assert [each.returncode for each in both] == [0, 0]
    edition = ledger.edition(SLUG)
    assert edition.revision == 2 * MANY
    assert [entry.number for entry in edition.log] == list(range(1, 2 * MANY + 1))
    assert [entry.revision for entry in edition.log] == list(range(1, 2 * MANY + 1))
    for who in ("sari", "budi"):
        own = [entry.decision for entry in edition.log if entry.by == who]
        assert own == [Retitled(f"{who}{turn}", f"Judul {turn}") for turn in range(MANY)]


REWRITTEN = Rewritten("kopi", "aa/1", "Panen membaik.", "Panen naik.", ("aa/0", "aa/1"))


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (Dropped("kopi"), Dropped("pasar")),
        (Dropped("kopi"), Retitled("kopi", "Kopi laku")),
        (Retitled("kopi", "Kopi laku"), REWRITTEN),
        (REWRITTEN, Rewritten("kopi", "aa/0", "Lain.", "Asli.", ("aa/0", "aa/1"))),
        (Moved("kopi", 1, 2), Dropped("pasar")),
        (Split("kopi", ()), Dropped("kopi-2")),
    ],
)
def test_a_decision_upon_an_old_revision_is_kept_where_it_touches_nothing_that_changed(
    ledger: Ledger, first: Decision, second: Decision
) -> None:
    ledger.decide(SLUG, [first], "sari", NOW, revision=0)
    edition = ledger.decide(SLUG, [second], "budi", NOW, revision=0)
    assert [entry.decision for entry in edition.decisions] == [first, second]
    assert edition.revision == 2


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (Dropped("kopi"), Kept("kopi")),
        (Retitled("kopi", "Kopi laku"), Retitled("kopi", "Kopi tak laku")),
        (REWRITTEN, Rewritten("kopi", "aa/1", "Panen memburuk.", "Panen naik.", ("aa/0", "aa/1"))),
        (Moved("kopi", 1, 2), Moved("pasar", 1, 3)),
        (Dropped("kopi"), Approved("isi pagi tadi")),
    ],
)
def test_a_decision_upon_an_old_revision_is_refused_where_somebody_has_changed_the_same(
    ledger: Ledger, first: Decision, second: Decision
) -> None:
    ledger.decide(SLUG, [first], "sari", NOW, revision=0)
    before = (ledger.folder(SLUG) / "edition.json").read_bytes()
    with pytest.raises(Overtaken) as refused:
        ledger.decide(SLUG, [second], "budi", NOW, revision=0)
    assert refused.value.exit_code == 9
    assert f"{first.kind} by sari" in str(refused.value) and "revision 1" in str(refused.value)
    assert (ledger.folder(SLUG) / "edition.json").read_bytes() == before


def test_an_undo_upon_an_old_revision_does_not_take_back_what_the_other_has_just_decided(
    ledger: Ledger,
) -> None:
    ledger.decide(SLUG, [Dropped("kopi")], "sari", NOW)
    ledger.decide(SLUG, [Dropped("pasar")], "budi", NOW)
    with pytest.raises(Overtaken, match="dropped by budi"):
        ledger.undo(SLUG, "sari", NOW, revision=1)
    assert [entry.decision for entry in ledger.edition(SLUG).decisions] == [Dropped("kopi"), Dropped("pasar")]


def test_a_revision_that_was_never_written_is_refused(ledger: Ledger) -> None:
    with pytest.raises(Overtaken):
        ledger.decide(SLUG, [Dropped("kopi")], "sari", NOW, revision=7)


def test_undo_goes_back_to_the_beginning_and_redo_forward_again_until_something_new_is_decided(
    ledger: Ledger,
) -> None:
    taken: list[Decision] = [Dropped("kopi"), Retitled("pasar", "Pasar dibuka"), Kept("kopi")]
    for each in taken:
        ledger.decide(SLUG, [each], "sari", NOW)
    for left in (2, 1, 0):
        ledger.undo(SLUG, "sari", NOW)
        assert [entry.decision for entry in ledger.edition(SLUG).decisions] == taken[:left]
    with pytest.raises(NothingTo):
        ledger.undo(SLUG, "sari", NOW)
    for there in (1, 2):
        ledger.redo(SLUG, "sari", NOW)
        assert [entry.decision for entry in ledger.edition(SLUG).decisions] == taken[:there]
    ledger.decide(SLUG, [Dropped("banjir")], "sari", NOW)
    with pytest.raises(NothingTo):
        ledger.redo(SLUG, "sari", NOW)


def test_what_was_on_air_is_no_decision_that_undo_could_take_back(ledger: Ledger) -> None:
    ledger.decide(SLUG, [Corrected("Yang benar dua.")], "sari", NOW)
    assert undoable(ledger.edition(SLUG).log) is None


def test_what_was_found_anew_is_a_revision_and_the_same_again_is_none(ledger: Ledger) -> None:
    first = ledger.put_found(SLUG, Found((), notices=("satu",)))
    assert first.revision == 1
    assert ledger.put_found(SLUG, Found((), notices=("satu",))).revision == 1
    ledger.decide(SLUG, [Dropped("kopi")], "sari", NOW, revision=1)
    again = ledger.put_found(SLUG, Found((), notices=("dua",)))
    assert (again.revision, again.found != first.found) == (3, True)
    assert ledger.found(ledger.edition(SLUG)).notices == ("dua",)
    assert [entry.decision for entry in again.decisions] == [Dropped("kopi")]


class Stopped(BaseException):
    """The machine went off."""


STEPS = ("fsync", "replace", "unlink")


def stopping(monkeypatch: pytest.MonkeyPatch, at: int, *, after: bool = False) -> Callable[[], int]:
    """From now on the machine goes off at the `at`-th write to the disk (or right after it); how many there were."""
    count = 0

    def slow(real: Callable[..., object]) -> Callable[..., object]:
        def step(*given: object, **named: object) -> object:
            nonlocal count
            count += 1
            if count == at and not after:
                raise Stopped
            done = real(*given, **named)
            if count == at:
                raise Stopped
            return done

        return step

    for name in STEPS:
        monkeypatch.setattr(os, name, slow(getattr(os, name)))
    return lambda: count


@pytest.mark.parametrize("after", [False, True])
def test_a_document_is_whole_wherever_the_machine_goes_off_while_it_is_written(
    tmp_path: Path, newsroom: Newsroom, monkeypatch: pytest.MonkeyPatch, after: bool
) -> None:
    sheet = open_sheet(newsroom, load(newsroom.show_file), Order(day=date(2026, 11, 22)), NOW, Quiet())
    ledger, slug = Ledger(newsroom.editions), sheet.edition.slug
    ledger.decide(slug, [Dropped("kopi")], "sari", NOW)
    one = ledger.edition(slug)
    fewer = ledger.found(one)
    fewer = replace(fewer, candidates=fewer.candidates[1:])
    stopped = 0
    for at in range(1, 40):
        room = tmp_path / f"mati-{at}"
        shutil.copytree(newsroom.editions, room)
        with monkeypatch.context() as patched:
            total = stopping(patched, at, after=after)
            try:
                Ledger(room).put_found(slug, fewer)
                Ledger(room).decide(slug, [Kept("kopi")], "sari", NOW)
            except Stopped:
                stopped += 1
            if total() < at:
                break
        left = Ledger(room).edition(slug)
        assert left.revision in (one.revision, one.revision + 1, one.revision + 2)
        assert Ledger(room).found(left).candidates
        assert left.log[: len(one.log)] == one.log
        assert Ledger(room).decide(slug, [Retitled("pasar", "Pasar dibuka")], "sari", NOW).decisions
    assert stopped >= 4


@pytest.fixture
def aired(newsroom: Newsroom) -> Newsroom:
    """With one edition on air."""
    make(newsroom, load(newsroom.show_file), Order(), NOW, Quiet())
    return newsroom


def test_a_record_of_version_1_becomes_a_document_that_can_be_decided_about(
    aired: Newsroom, as_version_1: Callable[[Path], Any]
) -> None:
    ledger = Ledger(aired.editions)
    record = ledger.broadcast(ledger.edition(SLUG))
    path = aired.record(SLUG)
    raw = as_version_1(path)
    raw["episode"]["corrections"] = [
        {"moment": "2026-11-22T09:00:00+07:00", "text": "Yang benar dua ton.", "edition": SLUG}
    ]
    assert raw["version"] == 1
    path.write_text(json.dumps(raw), encoding="utf-8")
    edition = ledger.edition(SLUG)
    assert edition.version == 2 and edition.state == "corrected" and edition.live
    assert [entry.decision for entry in edition.log] == [Corrected("Yang benar dua ton.")]
    assert edition.on_air is not None
    assert (edition.on_air.guid, edition.on_air.number) == (record.guid, record.episode.number)
    ledger.decide(SLUG, [Retitled(record.told[0].slug, "Judul baru")], "sari", NOW)
    assert json.loads(path.read_bytes())["version"] == 2
    after = ledger.edition(SLUG)
    assert len(after.log) == 2
    assert ledger.broadcast(after).lines == record.lines


def test_a_document_of_a_newer_program_is_refused_in_a_sentence_and_left_alone(
    aired: Newsroom,
    run,  # type: ignore[no-untyped-def]
) -> None:
    path = aired.record(SLUG)
    raw = json.loads(path.read_bytes())
    path.write_text(json.dumps({**raw, "version": 3, "new": "things"}), encoding="utf-8")
    before = path.read_bytes()
    with pytest.raises(BadRecord, match="newer program"):
        Ledger(aired.editions).edition(SLUG)
    arguments = ("--show", aired.root, "--date", "2026-11-22", "--edition", "pagi")
    code, _, error = run("story", "drop", "1", *arguments)
    assert code == 4
    assert "version 3; this one reads 2" in error and "Traceback" not in error
    assert path.read_bytes() == before


def test_what_is_found_later_moves_the_moment_of_a_draft_and_of_nothing_that_was_heard(
    ledger: Ledger, aired: Newsroom
) -> None:
    later, news = NOW + timedelta(hours=2), Found((), notices=("baru",))
    assert ledger.put_found(SLUG, news, later).when == later
    heard = Ledger(aired.editions).edition(SLUG)
    after = Ledger(aired.editions).put_found(SLUG, news, later)
    assert (after.when, after.revision) == (heard.when, heard.revision + 1)


def test_nothing_of_the_desk_is_ever_below_public(aired: Newsroom) -> None:
    ledger = Ledger(aired.editions)
    ledger.decide(SLUG, [Dropped("kopi")], "sari-dari-redaksi", NOW, "karena-belum-pasti")
    assert not any(
        path.name.startswith(("edition", "found-", "broadcast-")) for path in aired.public.rglob("*")
    )
    make(aired, load(aired.show_file), Order(replace=True), NOW, Quiet())
    private = {path.resolve() for path in aired.editions.rglob("*")}
    assert not private & {path.resolve() for path in aired.public.rglob("*")}
    published = [path.read_bytes() for path in aired.public.rglob("*") if path.is_file()]
    assert published
    for secret in (b"sari-dari-redaksi", b"karena-belum-pasti"):
        assert not any(secret in content for content in published)
