"""The commands `ralat` and `retract`, and who is told when something is published."""

import json
from datetime import UTC, datetime
from typing import Any

import pytest
from typer.testing import CliRunner

from briefings.commands import app
from briefings.editions.ledger import Ledger
from briefings.errors import BadShow, NoEdition, NotMended
from briefings.newsroom.config import load
from briefings.newsroom.folder import Newsroom
from briefings.progress import Quiet
from briefings.verbs.make import Order, make

MORNING = datetime(2026, 11, 21, 23, 30, tzinfo=UTC)
SLUG = "2026-11-22-pagi"


class Notes(Quiet):
    """Remembers what the producer is told."""

    def __init__(self) -> None:
        super().__init__()
        self.said: list[str] = []

    def say(self, text: str) -> None:
        self.said.append(text)


def settle(room: Newsroom, **settings: str) -> None:
    """Write settings of [publish] into show.toml."""
    text = room.show_file.read_text(encoding="utf-8")
    for name, value in settings.items():
        assert f'\n{name} = ""\n' in text
        text = text.replace(f'\n{name} = ""\n', f'\n{name} = "{value}"\n')
    room.show_file.write_text(text, encoding="utf-8")


def made(room: Newsroom) -> Notes:
    notes = Notes()
    make(room, load(room.show_file), Order(), MORNING, notes)
    return notes


def run(*words: str) -> dict[str, object]:
    result = CliRunner().invoke(app, list(words), catch_exceptions=False)
    assert result.exit_code == 0, result.output
    told: dict[str, object] = json.loads(result.stdout)
    return told


def test_hub_and_podping_are_told_of_an_edition_and_never_twice(
    newsroom: Newsroom, hub: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PODPING_KUNCI", "rahasia")
    settle(newsroom, hub=hub.address, podping_server=hub.address, podping_token_env="PODPING_KUNCI")
    notes = made(newsroom)
    channel = load(newsroom.show_file).channel
    assert hub.heard == [
        (
            "POST",
            {"hub.mode": ["publish"], "hub.url": [channel.feed_url, f"{channel.url}/feed.json"]},
            "",
        ),
        ("GET", {"url": [channel.feed_url], "reason": ["update"], "medium": ["podcast"]}, "rahasia"),
    ]
    assert f'rel="hub" href="{hub.address}"' in _links(
        newsroom
    ) or f'href="{hub.address}" rel="hub"' in _links(newsroom)
    made(newsroom)
    assert len(hub.heard) == 2
    assert not [said for said in notes.said if "rahasia" in said]


def test_nobody_is_told_unless_the_show_says_so(newsroom: Newsroom, hub: Any) -> None:
    made(newsroom)
    assert hub.heard == [] and 'rel="hub"' not in _links(newsroom)


@pytest.mark.parametrize("token", ["", "rahasia"])
def test_a_deaf_hub_is_a_notice_and_the_edition_stands(
    newsroom: Newsroom, hub: Any, monkeypatch: pytest.MonkeyPatch, token: str
) -> None:
    hub.answer = 500
    monkeypatch.setenv("PODPING_KUNCI", token)
    settle(newsroom, hub=hub.address, podping_server=hub.address, podping_token_env="PODPING_KUNCI")
    notes = made(newsroom)
    assert len([said for said in notes.said if said.endswith("published all the same")]) == 2
    assert not [said for said in notes.said if "rahasia" in said]
    assert (newsroom.public / "feed.xml").is_file()


def test_a_hub_that_is_no_address_is_a_fault_of_the_show(newsroom: Newsroom) -> None:
    settle(newsroom, hub="hub.example", podping_server="file:///etc/passwd", podping_token_env="a b")
    with pytest.raises(BadShow, match=r"publish\.hub") as fault:
        load(newsroom.show_file)
    assert len(fault.value.faults) == 3


def test_ralat_and_retract_by_hand(newsroom: Newsroom, hub: Any) -> None:
    made(newsroom)
    settle(newsroom, hub=hub.address)
    here = ("--show", str(newsroom.root), "--json")
    run(
        "line",
        "set",
        "1.1",
        "Ada tiga posko siaga di Argasana.",
        "--date",
        "2026-11-22",
        "--edition",
        "pagi",
        *here,
    )
    told = run("ralat", "--story", "1", "--text", "Yang benar tiga, bukan dua.", *here)
    first = told["audio"]
    assert told["edition"] == SLUG and str(first).startswith(str(newsroom.public / "episodes" / SLUG))
    assert str(told["title"]).endswith("(ralat)")
    told = run("retract", SLUG, "--story", "1", "--reason", "Narasumber keliru dikutip.", *here)
    assert told["state"] == "published" and told["audio"] != first
    told = run("retract", SLUG, "--reason", "Seluruh edisi keliru.", *here)
    assert (told["state"], told["reason"], told["audio"]) == ("retracted", "Seluruh edisi keliru.", "")
    assert len(hub.heard) == 3
    with pytest.raises(NoEdition):
        run("ralat", SLUG, "--text", "Terlambat.", *here)
    past = run("history", "--date", "2026-11-22", "--edition", "pagi", *here)
    assert (past["edition"], past["state"]) == (SLUG, "retracted")
    with pytest.raises(NoEdition):
        run("history", "--date", "2026-11-23", "--edition", "pagi", *here)


def test_a_correction_never_airs_the_mistake_that_the_desk_has_left_standing(newsroom: Newsroom) -> None:
    made(newsroom)
    here = ("--show", str(newsroom.root), "--json")
    day = ("--date", "2026-11-22", "--edition", "pagi")
    wish = ("ralat", "--story", "1", "--text", "Yang benar 120 personel, bukan 150 personel.", *here)
    run("line", "add", "1", "Warga diminta tetap tenang.", *day, *here)
    refused = CliRunner().invoke(app, list(wish))
    assert isinstance(refused.exception, NotMended) and "150 personel" in str(refused.exception).casefold()
    assert Ledger(newsroom.editions).edition(SLUG).state == "published"
    run("line", "set", "1.1", "Badan penanggulangan bencana menyiagakan 120 personel.", *day, *here)
    run("headline", "1", "Hujan lebat sampai Selasa, 120 personel siaga", *day, *here)
    assert str(run(*wish, "--by", "Ratna")["title"]).endswith("(ralat)")
    entry = Ledger(newsroom.editions).edition(SLUG).log[-1]
    assert (entry.decision.kind, entry.by) == ("aired", "Ratna")


def test_a_small_number_may_stand_for_something_else(newsroom: Newsroom) -> None:
    made(newsroom)
    day = ("--date", "2026-11-22", "--edition", "pagi", "--show", str(newsroom.root), "--json")
    run("line", "set", "1.1", "Ada tiga posko siaga di Argasana.", *day)
    run("line", "add", "1", "Dua truk tangki air ikut disiagakan.", *day)
    wish = ("ralat", "--story", "1", "--text", "Yang benar tiga, bukan dua.", "--show", str(newsroom.root))
    assert CliRunner().invoke(app, list(wish)).exit_code == 0


@pytest.mark.parametrize("call", [["ralat", SLUG], ["retract", SLUG], ["retract", "--reason", "Keliru."]])
def test_neither_is_done_without_its_words(newsroom: Newsroom, call: list[str]) -> None:
    assert CliRunner().invoke(app, [*call, "--show", str(newsroom.root)]).exit_code == 2


def _links(room: Newsroom) -> str:
    return (room.public / "feed.xml").read_text(encoding="utf-8")
