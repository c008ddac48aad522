"""A show with episodes, and its server on loopback."""

import http.client
import os
import socket
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
import uvicorn

from feeds.channel import Channel, Person
from feeds.episode import Caption, Chapter, Episode, Media, SourceNote, StoryNote
from feeds.server.patience import Impatient
from feeds.server.serve import make_app
from tests.feeds.hosts import EMULATORS, Server, missing, running
from tests.feeds.states import lay_after, lay_before

FIRST_MORNING = datetime(2026, 1, 5, 6, 0, tzinfo=ZoneInfo("Asia/Jakarta"))


@pytest.fixture
def channel() -> Channel:
    """A show with every fact filled in."""
    return Channel(
        title="Warta Lembah",
        description="Kabar pilihan dari lembah, dibacakan dalam lima menit.",
        url="https://warta.example/siaran",
        author="Redaksi Lembah",
        email="redaksi@warta.example",
        category="News > Daily News",
        copyright="© 2026 Redaksi Lembah",
        subtitle="Lima menit setiap pagi",
        cover="cover-1a2b3c4d.jpg",
        location="Indonesia",
        funding="https://warta.example/dukung",
        licence="cc-by-4.0",
        hub="https://hub.example/",
        persons=(Person("Sari Wening", "editor", "https://warta.example/sari"),),
    )


NewEpisode = Callable[..., Episode]


@pytest.fixture
def new_episode() -> NewEpisode:
    """Make the episode of day N of the year's first weeks; keywords replace its facts."""

    def make(day: int = 0, **facts: object) -> Episode:
        morning = FIRST_MORNING + timedelta(days=day)
        slug = f"{morning:%Y-%m-%d}-pagi"
        source = SourceNote("Pasar dibuka lagi", "Kabar Lembah", "Antara", "Wulan", "Seno", morning,
                            "https://kabar.example/pasar?a=1&b=2", "CC BY 4.0")  # fmt: skip
        plain = Episode(
            slug=slug,
            guid=f"guid-{slug}",
            title=f"Warta Lembah, {morning.day} Januari 2026, edisi pagi",
            summary="Pasar dibuka lagi; jembatan diperkuat.",
            published=morning,
            updated=morning,
            audio=Media(f"episodes/{slug}/{slug}.mp3", "audio/mpeg", 480_000, 60.04, "ab" * 32),
            chapters=(
                Chapter(0.0, 5.5, "Pembuka"),
                Chapter(5.5, 35.5, "Pasar dibuka lagi", "https://kabar.example/pasar", "pasar"),
                Chapter(35.5, 60.0, "Jembatan diperkuat", "", "jembatan"),
            ),
            transcript=(
                Caption(0.5, 4.5, "Selamat pagi, ini Warta Lembah, dibacakan oleh AI.", "Penyiar"),
                Caption(5.5, 12.0, "Pasar Lembah dibuka lagi sejak Senin setelah dipugar selama tiga bulan.",
                    "Reporter", "pasar"),
            ),
            stories=(
                StoryNote("pasar", "Pasar dibuka lagi", 5.5, 35.5, "Pasar Lembah dibuka lagi.", (source,)),
                StoryNote("jembatan", "Jembatan diperkuat", 35.5, 60.0, "Jembatan gantung diperkuat.", (source,)),
            ),
            number=day + 1,
            season=2026,
            voice="espeak:id",
        )  # fmt: skip
        return replace(plain, **facts)  # type: ignore[arg-type]

    return make


@dataclass(frozen=True)
class Answer:
    """What a client got."""

    status: int
    headers: dict[str, str]
    body: bytes


class Visitor:
    """A client that sends exactly what it is told, `..` included."""

    def __init__(self, port: int) -> None:
        self.port = port
        self.origin = f"http://127.0.0.1:{port}"

    def ask(self, path: str, method: str = "GET", **headers: str) -> Answer:
        """One request; header names are written with underscores."""
        line = http.client.HTTPConnection("127.0.0.1", self.port, timeout=10)
        try:
            line.request(method, path, headers={k.replace("_", "-"): v for k, v in headers.items()})
            answer = line.getresponse()
            told = {name.lower(): value for name, value in answer.getheaders()}
            return Answer(answer.status, told, answer.read())
        finally:
            line.close()


@pytest.fixture(scope="session")
def visit() -> Callable[[int], Visitor]:
    """A client of a server on loopback."""
    return Visitor


Serve = Callable[[Path, str], Visitor]


@pytest.fixture(scope="session")
def serve() -> Iterator[Serve]:
    """Start a server of a folder; all stop at the end, since starting takes longer than asking."""
    running: list[tuple[uvicorn.Server, threading.Thread, socket.socket]] = []

    def start(public: Path, show_url: str) -> Visitor:
        listener = socket.create_server(("127.0.0.1", 0), backlog=512)
        settings = uvicorn.Config(
            make_app(public, show_url, metrics=True),
            http=Impatient,
            log_level="error",
            timeout_graceful_shutdown=1,
        )
        server = uvicorn.Server(settings)
        thread = threading.Thread(target=server.run, kwargs={"sockets": [listener]}, daemon=True)
        thread.start()
        running.append((server, thread, listener))
        return Visitor(listener.getsockname()[1])

    yield start
    for server, thread, listener in running:
        server.should_exit = True
        thread.join(10)
        listener.close()


KINDS = ("file", "sftp", "webdav", "s3", *(kind for kind in EMULATORS if not missing(kind)))
"""Of hosts."""


@pytest.fixture(scope="module")
def states(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """The public folder yesterday and today."""
    room = tmp_path_factory.mktemp("states")
    lay_before(room / "before")
    lay_after(room / "after")
    return room / "before", room / "after"


@pytest.fixture(scope="module", params=KINDS)
def running_server(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Server]:
    if why := missing(request.param):
        if os.environ.get("BRIEFINGS_REQUIRE_HOSTS") == "1" and request.param not in EMULATORS:
            pytest.fail(f"BRIEFINGS_REQUIRE_HOSTS is set, but {why}")
        pytest.skip(why)
    with running(request.param, tmp_path_factory.mktemp(request.param)) as server:
        yield server


@pytest.fixture
def server(running_server: Server) -> Server:
    """With nothing on it."""
    host = running_server.opened()
    for path in host.list():
        host.remove(path)
    host.close()
    return running_server
