"""An edition whose documents are damaged is put aside and told, and the morning airs; nothing of it is deleted."""

import gzip
import json
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest

from briefings.editions import index, store
from briefings.editions.broadcast import Made
from briefings.editions.history import on_air
from briefings.newsroom.config import load
from briefings.newsroom.folder import Newsroom
from briefings.progress import Quiet
from briefings.verbs.make import Order, make
from tests.briefings.conftest import MORNING

SLUG = "2026-11-22-pagi"
Damage = Callable[[bytes], bytes]


def with_fields(**fields: object) -> Damage:
    return lambda content: json.dumps({**json.loads(content), **fields}).encode()


DOCUMENT: dict[str, Damage] = {
    "empty": lambda content: b"",
    "cut": lambda content: content[: len(content) // 2],
    "not UTF-8": lambda content: b"\xff\xfe" + content,
    "a list": lambda content: b"[]",
    "deep": lambda content: b"[" * 200_000,
    "another's": with_fields(slug="2026-11-20-pagi"),
    "a wrong type": with_fields(log={"a": 1}),
    "no zone": with_fields(when="2026-11-22T06:30:00"),
    "not a number": with_fields(version=float("nan")),
}
RECORD: dict[str, Damage] = {
    "empty": lambda content: b"",
    "cut": lambda content: content[: len(content) // 2],
    "a byte flipped": lambda content: content[:40] + bytes([content[40] ^ 0xFF]) + content[41:],
    "no archive": lambda content: b"{}",
    "a list": lambda content: gzip.compress(b"[]"),
    "deep": lambda content: gzip.compress(b"[" * 200_000),
    "not UTF-8": lambda content: gzip.compress(b"\xff\xfe"),
}


class Heard(Quiet):
    def __init__(self) -> None:
        super().__init__()
        self.said: list[str] = []

    def say(self, text: str) -> None:
        self.said.append(text)


def forget(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(index, "_kept", {})
    monkeypatch.setattr(store, "_known", {})


def next_morning(newsroom: Newsroom) -> tuple[Made, list[str]]:
    progress = Heard()
    (newsroom.root / "articles" / "esok.txt").write_text(
        "Purbasora Panen Raya\n\nPetani Desa Purbasora memanen padi pada Senin, 23 November 2026. Hasilnya 12 ton.",
        "utf-8",
    )
    made = make(newsroom, load(newsroom.show_file), Order(), MORNING + timedelta(days=1), progress)
    return made, progress.said


def damaged(newsroom: Newsroom, pattern: str, damage: Damage) -> Path:
    (path,) = newsroom.editions.glob(f"{SLUG}/{pattern}")
    path.write_bytes(damage(path.read_bytes()))
    return path


@pytest.mark.parametrize(
    ("pattern", "damage"),
    [("edition.json", each) for each in DOCUMENT.values()]
    + [("broadcast-*", each) for each in RECORD.values()],
    ids=[f"document {name}" for name in DOCUMENT] + [f"record {name}" for name in RECORD],
)
def test_the_next_edition_airs_beside_a_damaged_one_which_is_put_aside_whole(
    newsroom: Newsroom,
    make_edition: Callable[..., Made],
    monkeypatch: pytest.MonkeyPatch,
    run: Callable[..., tuple[int, str, str]],
    pattern: str,
    damage: Damage,
) -> None:
    before = make_edition(newsroom)
    path = damaged(newsroom, pattern, damage)
    content = path.read_bytes()
    forget(monkeypatch)
    for order in (
        ("check",),
        ("rundown", "--edition", "pagi"),
        ("ralat", SLUG, "--text", "Yang benar dua."),
        ("retract", SLUG),
    ):
        code, _, err = run(
            *order, "--show", newsroom.root, *(["--reason", "Keliru."] if order[0] == "retract" else [])
        )
        assert "Traceback" not in err, (order, code)
        assert order[0] not in ("ralat", "retract") or (code == 4 and str(path) in err), (order, code, err)
    made, said = next_morning(newsroom)
    (notice,) = [each for each in said if str(path) in each]
    aside = newsroom.root / "damaged" / SLUG
    assert str(aside) in notice and "backup" in notice
    assert (aside / path.name).read_bytes() == content
    assert made.audio.is_file() and before.audio.is_file()
    assert (newsroom.public / f"episodes/{SLUG}/index.html").is_file()
    assert [each.slug for each in on_air(newsroom.editions)] == ["2026-11-23-pagi"]


def test_what_is_brought_back_from_a_backup_is_in_the_feed_again(
    newsroom: Newsroom, make_edition: Callable[..., Made], monkeypatch: pytest.MonkeyPatch
) -> None:
    make_edition(newsroom)
    path = newsroom.record(SLUG)
    whole = path.read_bytes()
    path.write_bytes(b"")
    forget(monkeypatch)
    next_morning(newsroom)
    aside = newsroom.root / "damaged" / SLUG
    (aside / path.name).write_bytes(whole)
    aside.rename(newsroom.editions / SLUG)
    with (newsroom.root / "articles" / "esok.txt").open(
        "a"
    ) as more:  # something changed: it is published again
        more.write(" Panen itu disambut kenduri di tepi sungai.")
    make(newsroom, load(newsroom.show_file), Order(replace=True), MORNING + timedelta(days=1), Heard())
    assert SLUG in (newsroom.public / "feed.xml").read_text("utf-8")


def test_candidates_that_are_damaged_hold_up_no_edition(
    newsroom: Newsroom, make_edition: Callable[..., Made], monkeypatch: pytest.MonkeyPatch
) -> None:
    make_edition(newsroom)
    damaged(newsroom, "found-*", lambda content: content[:50])
    forget(monkeypatch)
    progress = Heard()
    made = make(newsroom, load(newsroom.show_file), Order(replace=True), MORNING, progress)
    assert made.audio.is_file()


def test_a_document_of_a_newer_program_is_no_damage_and_stays(
    newsroom: Newsroom, make_edition: Callable[..., Made], monkeypatch: pytest.MonkeyPatch
) -> None:
    make_edition(newsroom)
    path = damaged(newsroom, "edition.json", with_fields(version=999))
    forget(monkeypatch)
    with pytest.raises(Exception, match="newer program"):
        next_morning(newsroom)
    assert path.is_file()
