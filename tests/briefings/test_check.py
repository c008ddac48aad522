"""`briefings check`, as it is called."""

import http.server
import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from typer.testing import CliRunner

from briefings.commands import app
from briefings.editions.ledger import Ledger
from feeds.errors import Unpublishable
from tests.loopback import ANY, Server, serving

GOOD = Path(__file__).parents[1] / "data/feeds/good"


@pytest.fixture
def address() -> Iterator[str]:
    """A server on loopback that gives the feeds away."""

    class Files(http.server.SimpleHTTPRequestHandler):
        def __init__(self, *args: object) -> None:
            super().__init__(*args, directory=str(GOOD))  # type: ignore[arg-type]

        def log_message(self, *_: object) -> None:
            pass

    with serving(Server(ANY, Files)) as server:
        yield server.address


def test_a_good_feed_gives_exit_code_0() -> None:
    answer = CliRunner().invoke(app, ["check", str(GOOD / "hosted.xml")])
    assert answer.exit_code == 0
    assert "0 errors, 0 warnings" in answer.output


def test_a_bad_feed_gives_exit_code_1_and_sarif(tmp_path: Path) -> None:
    bad, log = tmp_path / "umpan.xml", tmp_path / "log.sarif"
    bad.write_text("<rss version='2.0'><channel><title>x</title></channel></rss>")
    answer = CliRunner().invoke(app, ["check", str(bad), "--json", "--sarif", str(log)])
    assert answer.exit_code == 1
    told = json.loads(answer.output)
    assert not told["ok"]
    assert len(json.loads(log.read_text())["runs"][0]["results"]) == len(told["findings"])


def test_a_feed_is_fetched_from_an_address(address: str) -> None:
    answer = CliRunner().invoke(app, ["check", f"{address}/serial.xml", "--json"])
    assert json.loads(answer.output)["errors"] == 0
    assert answer.exit_code == 0


def test_a_folder_without_a_feed_is_said_so(tmp_path: Path) -> None:
    answer = CliRunner().invoke(app, ["check", str(tmp_path)])
    assert answer.exit_code == 1
    assert "no feed.xml" in answer.output


def test_an_edition_that_directories_would_refuse_is_not_published(newsroom, make_edition) -> None:  # type: ignore[no-untyped-def]
    show = newsroom.show_file.read_text(encoding="utf-8")
    newsroom.show_file.write_text(show.replace('"News > Daily News"', '"Berita"'), encoding="utf-8")
    with pytest.raises(Unpublishable, match="no category 'Berita'"):
        make_edition(newsroom)
    assert not list(newsroom.public.glob("**/*"))
    assert (
        Ledger(newsroom.editions).edition("2026-11-22-pagi").state == "approved"
    )  # it waits, and nothing is lost
