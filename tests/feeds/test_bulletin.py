"""A radio station asks for a bulletin that is fresh enough: one is made where it is not, by one maker at a time."""

import asyncio
import threading
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import httpx
import pytest
from starlette.requests import Request
from starlette.responses import Response

from feeds.server import bulletin
from feeds.server.bulletin import Bulletin, Bulletins, Kind
from feeds.server.files import PublicFiles
from feeds.server.rebase import make_rebase
from feeds.server.serve import make_app
from feeds.server.texts import Texts
from tests.station import asking

FIRST, SECOND = b"RIFF" + bytes(range(256)) * 40, b"RIFF" + bytes(reversed(range(256))) * 41


class Desk:
    """Makes a bulletin in a moment; or fails, or is slow."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.moment: datetime | None = None
        self.made = 0
        self.at_once = 0
        self.fails = False
        self.lasts = timedelta(hours=12)
        self.slow = threading.Event()
        self.slow.set()

    def put(self, content: bytes, age_s: float = 0.0) -> None:
        for kind in ("wav", "mp3"):
            aside = self.folder / f"aside.{kind}"
            aside.write_bytes(content)
            aside.replace(self.folder / f"a.{kind}")
        self.moment = datetime.now(UTC) - timedelta(seconds=age_s)

    def newest(self, kind: Kind) -> Bulletin | None:
        if self.moment is None:
            return None
        return Bulletin(self.folder / f"a.{kind}", self.moment, self.moment + self.lasts)

    def make(self) -> bool:
        self.at_once += 1
        assert self.at_once == 1, "two makers"
        try:
            assert self.slow.wait(10)
            self.made += 1
            if not self.fails:
                self.put(SECOND)
            return not self.fails
        finally:
            self.at_once -= 1


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path)


@pytest.fixture
def station(desk: Desk, tmp_path: Path) -> Iterator[httpx.Client]:
    public = tmp_path / "public"
    public.mkdir()
    with asking(make_app(public, "https://warta.example", desk=desk)) as client:
        yield client


@pytest.mark.parametrize(("kind", "type_"), [("wav", "audio/wav"), ("mp3", "audio/mpeg")])
def test_what_is_young_enough_is_given_as_it_is(
    desk: Desk, station: httpx.Client, kind: str, type_: str
) -> None:
    desk.put(FIRST, age_s=600)
    answer = station.get(f"/bulletin.{kind}?max_age=3600")
    assert (answer.status_code, answer.content, answer.headers["content-type"]) == (200, FIRST, type_)
    assert 600 <= int(answer.headers["age"]) <= 605 and desk.made == 0
    assert "warning" not in answer.headers and answer.headers["cache-control"] == "no-cache"
    assert answer.headers["etag"] and answer.headers["last-modified"]


def test_what_is_too_old_is_made_anew(desk: Desk, station: httpx.Client) -> None:
    desk.put(FIRST, age_s=7200)
    answer = station.get("/bulletin.wav?max_age=3600")
    assert (answer.content, desk.made) == (SECOND, 1) and int(answer.headers["age"]) <= 2
    assert station.get("/bulletin.wav?max_age=3600").content == SECOND and desk.made == 1


def test_the_first_bulletin_is_made_where_there_is_none(desk: Desk, station: httpx.Client) -> None:
    assert station.get("/bulletin.mp3").status_code == 404 and desk.made == 0
    assert station.get("/bulletin.mp3?max_age=60").content == SECOND


def test_nobody_gets_a_fresher_one_by_asking_for_it(desk: Desk, station: httpx.Client) -> None:
    desk.put(FIRST, age_s=bulletin.LEAST_AGE_S - 30)
    answer = station.get("/bulletin.wav?max_age=0")
    assert answer.content == FIRST and desk.made == 0
    assert answer.headers["warning"] == bulletin.STALE  # it is older than was asked for, and says so


def test_a_look_at_the_headers_makes_nothing(desk: Desk, station: httpx.Client) -> None:
    desk.put(FIRST, age_s=7200)
    seen = station.head("/bulletin.wav?max_age=3600")
    assert (seen.status_code, seen.content, seen.headers["content-length"]) == (200, b"", str(len(FIRST)))
    assert int(seen.headers["age"]) >= 7200 and desk.made == 0


def test_a_player_gets_the_piece_that_it_asks_for_and_nothing_that_it_has(
    desk: Desk, station: httpx.Client
) -> None:
    desk.put(FIRST)
    whole = station.get("/bulletin.wav")
    piece = station.get("/bulletin.wav", headers={"range": "bytes=4-259"})
    assert (piece.status_code, piece.content) == (206, FIRST[4:260])
    assert piece.headers["content-range"] == f"bytes 4-259/{len(FIRST)}"
    same = station.get("/bulletin.wav", headers={"if-none-match": whole.headers["etag"]})
    assert (same.status_code, same.content) == (304, b"") and int(same.headers["age"]) <= 5
    assert station.get("/bulletin.wav", headers={"range": "bytes=9-2"}).status_code == 200
    assert station.get("/bulletin.wav", headers={"range": "bytes=999999-"}).status_code == 416


def test_all_who_ask_at_a_time_wait_for_one_maker(desk: Desk, station: httpx.Client) -> None:
    desk.put(FIRST, age_s=7200)
    desk.slow.clear()
    with ThreadPoolExecutor(8) as crowd:
        asked = [crowd.submit(station.get, "/bulletin.wav?max_age=3600") for _ in range(8)]
        time.sleep(0.2)
        assert station.get("/bulletin.mp3").content == FIRST  # nobody else waits
        desk.slow.set()
        answers = [each.result().content for each in asked]
    assert answers == [SECOND] * 8 and desk.made == 1


def test_who_cannot_wait_gets_the_last_with_a_warning_and_the_next_the_fresh_one(
    desk: Desk, station: httpx.Client
) -> None:
    desk.put(FIRST, age_s=7200)
    desk.slow.clear()
    answer = station.get("/bulletin.wav?max_age=3600&wait=0")
    assert (answer.content, answer.headers["warning"]) == (FIRST, bulletin.STALE)
    desk.slow.set()
    assert station.get("/bulletin.wav?max_age=3600").content == SECOND and desk.made == 1


def test_a_make_that_fails_gives_the_last_and_is_not_repeated_at_once(
    desk: Desk, station: httpx.Client
) -> None:
    desk.put(FIRST, age_s=7200)
    desk.fails = True
    answers = [station.get("/bulletin.wav?max_age=3600") for _ in range(3)]
    assert [(each.content, each.headers["warning"]) for each in answers] == [(FIRST, bulletin.FAILED)] * 3
    assert all(int(each.headers["age"]) >= 7200 for each in answers) and desk.made == 1


def test_who_has_the_last_one_already_is_warned_as_well(desk: Desk, station: httpx.Client) -> None:
    desk.put(FIRST, age_s=7200)
    desk.fails = True
    has = {"if-none-match": station.get("/bulletin.wav").headers["etag"]}
    answer = station.get("/bulletin.wav?max_age=3600", headers=has)
    assert (answer.status_code, answer.headers["warning"]) == (304, bulletin.FAILED)
    assert int(answer.headers["age"]) >= 7200


@pytest.mark.parametrize("method", ["GET", "HEAD"])
def test_what_is_no_news_any_more_is_given_to_nobody(desk: Desk, station: httpx.Client, method: str) -> None:
    desk.put(FIRST, age_s=13 * 3600)
    answer = station.request(method, "/bulletin.mp3")
    assert answer.status_code == 404 and desk.made == 0
    assert method == "HEAD" or answer.text == "Buletin terakhir sudah kedaluwarsa.\n"


def test_nor_where_the_next_cannot_be_made_or_is_not_ready(desk: Desk, station: httpx.Client) -> None:
    desk.put(FIRST, age_s=13 * 3600)
    desk.slow.clear()
    answer = station.get("/bulletin.wav?max_age=604800&wait=0")
    assert (answer.status_code, answer.text) == (503, "Buletin sedang dibuat; coba lagi sebentar lagi.\n")
    desk.fails = True
    desk.slow.set()
    answer = station.get("/bulletin.wav?max_age=604800")
    assert answer.status_code == 503 and "tidak dapat dibuat" in answer.text and desk.made == 1


def test_a_make_that_brings_nothing_fresh_is_not_passed_as_fresh_and_not_repeated_at_once(
    desk: Desk, station: httpx.Client, monkeypatch: Any
) -> None:
    desk.put(FIRST, age_s=7200)
    monkeypatch.setattr(desk, "put", lambda content: None)
    answers = [station.get("/bulletin.wav?max_age=3600") for _ in range(3)]
    assert [(each.content, each.headers["warning"]) for each in answers] == [(FIRST, bulletin.FAILED)] * 3
    assert desk.made == 1


def test_where_there_is_none_and_none_can_be_made_a_sentence_says_so(
    desk: Desk, station: httpx.Client
) -> None:
    desk.fails = True
    answer = station.get("/bulletin.wav?max_age=3600")
    assert (answer.status_code, answer.headers["retry-after"]) == (503, "60")
    assert answer.text == "Buletin tidak dapat dibuat sekarang; coba lagi dalam satu menit.\n"


def test_who_waits_when_the_server_ends_is_told_to_come_again(desk: Desk, tmp_path: Path) -> None:
    desk.put(FIRST, age_s=7200)
    desk.slow.clear()

    async def ended() -> Response:
        bulletins = Bulletins(desk, PublicFiles(tmp_path, Texts(make_rebase("https://warta.example"))))
        asked = Request({"type": "http", "method": "GET", "headers": [], "query_string": b"max_age=3600"})
        waiting = asyncio.create_task(bulletins.answer(asked, "wav"))
        await asyncio.sleep(0.1)
        waiting.cancel()
        answer = await waiting
        desk.slow.set()
        return answer

    answer = asyncio.run(ended())
    assert (answer.status_code, answer.headers["retry-after"]) == (503, "60")


def test_a_desk_that_breaks_is_a_make_that_fails(desk: Desk, station: httpx.Client, monkeypatch: Any) -> None:
    desk.put(FIRST, age_s=7200)

    def broken() -> bool:
        raise RuntimeError("rusak")

    monkeypatch.setattr(desk, "make", broken)
    answer = station.get("/bulletin.wav?max_age=3600")
    assert (answer.content, answer.headers["warning"]) == (FIRST, bulletin.FAILED)


@pytest.mark.parametrize(
    "wrong", ["max_age=sejam", "max_age=-1", "max_age=1e3", "max_age=60&wait=x", "max_age=99999999"]
)
def test_seconds_that_are_none_are_refused_in_a_sentence(
    desk: Desk, station: httpx.Client, wrong: str
) -> None:
    desk.put(FIRST)
    answer = station.get(f"/bulletin.wav?{wrong}")
    name = wrong.rpartition("=")[0].rpartition("&")[2]
    example = {"max_age": 3600, "wait": 120}[name]
    assert answer.text == f"{name} ditulis dalam detik, misalnya {name}={example}.\n"
    assert answer.status_code == 400 and desk.made == 0


def test_a_server_that_was_not_asked_to_makes_nothing(tmp_path: Path) -> None:
    with asking(make_app(tmp_path, "https://warta.example")) as client:
        assert client.get("/bulletin.wav?max_age=1").status_code == 404
    assert not any(
        "bulletin" in str(getattr(r, "path", "")) for r in make_app(tmp_path, "https://w.example").routes
    )
