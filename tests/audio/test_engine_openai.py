"""A speech server on this machine, of the kind that many programs offer."""

import http.server
import io
import json
import threading
from collections import deque
from collections.abc import Iterator

import pytest
import soundfile

from audio.engine import Clip, Utterance
from audio.engines.openai import OpenAI
from audio.errors import EngineFailed, EngineUnreachable
from tests.audio.conftest import SECONDS_PER_LETTER, tone

TEXT = "Selamat pagi, pendengar. Inilah warta."


class Server:
    """Answers POST /v1/audio/speech with a tone of the text's length, unless a fault is waiting."""

    def __init__(self) -> None:
        self.faults: deque[tuple[int, bytes]] = deque()
        self.asked: list[tuple[str, str, dict[str, object]]] = []
        stand_in = self

        class Page(http.server.BaseHTTPRequestHandler):
            def do_POST(self) -> None:
                order = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
                stand_in.asked.append((self.path, self.headers.get("Authorization", ""), order))
                status, body = stand_in.faults.popleft() if stand_in.faults else (200, _wav(order["input"]))
                self.send_response(status)
                self.end_headers()
                self.wfile.write(body)

            def log_message(self, *_: object) -> None: ...

        self.http = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Page)
        threading.Thread(target=self.http.serve_forever, args=(0.05,), daemon=True).start()
        self.url = f"http://127.0.0.1:{self.http.server_address[1]}/v1"


def _wav(text: str) -> bytes:
    file = io.BytesIO()
    soundfile.write(file, tone(SECONDS_PER_LETTER * len(text)), 24_000, format="WAV")
    return file.getvalue()


@pytest.fixture
def server() -> Iterator[Server]:
    server = Server()
    yield server
    server.http.shutdown()
    server.http.server_close()


def say(server: Server, **settings: str) -> Clip:
    engine = OpenAI(
        {"url": server.url, "model": "suara", "voices": "sari, budi", "wait_s": "0.01"} | settings
    )
    return engine.speak(Utterance(TEXT, TEXT, "budi", 1.1))


def test_a_server_of_ones_own_speaks(server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("KUNCI", "rahasia")
    clip = say(server, key_env="KUNCI")
    path, key, order = server.asked[0]
    assert (path, key) == ("/v1/audio/speech", "Bearer rahasia")
    assert order == {"model": "suara", "input": TEXT, "voice": "budi", "response_format": "wav", "speed": 1.1}
    assert clip.sound.seconds == pytest.approx(SECONDS_PER_LETTER * len(TEXT), abs=0.1)
    assert [mark.text for mark in clip.marks] == [TEXT]


@pytest.mark.parametrize(
    "fault",
    [(503, b""), (429, b""), (200, b""), (200, b'{"error": "quota"}'), (200, _wav("Se")), (200, b"RIFF")],
)
def test_a_bad_answer_is_asked_for_again(server: Server, fault: tuple[int, bytes]) -> None:
    server.faults.append(fault)
    assert say(server).sound.seconds > 2 and len(server.asked) == 2


def test_a_missing_key_is_said_at_once(server: Server) -> None:
    server.faults.append((401, b""))
    with pytest.raises(EngineUnreachable, match="the key is missing or wrong"):
        say(server)
    assert len(server.asked) == 1


def test_a_server_that_only_talks_nonsense_is_given_up(server: Server) -> None:
    server.faults.extend([(200, b"ffconcat version 1.0\nfile /etc/hostname\n")] * 4)
    with pytest.raises(EngineFailed, match="playlist"):
        say(server)


def test_a_running_server_can_be_used_and_a_stopped_one_not(server: Server) -> None:
    OpenAI({"url": server.url}).check()
    with pytest.raises(EngineUnreachable, match="start it"):
        OpenAI({"url": "http://127.0.0.1:9/v1"}).check()
    with pytest.raises(EngineUnreachable, match="give http"):
        OpenAI({"url": "localhost"}).check()


def test_two_voices_are_offered_and_the_first_is_the_default(server: Server) -> None:
    traits = OpenAI({"url": server.url, "voices": "sari, budi"}).traits
    assert [voice.name for voice in traits.voices] == ["sari", "budi"] and not traits.network
