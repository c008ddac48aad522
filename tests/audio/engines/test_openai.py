"""A speech server on this machine, of the kind that many programs offer."""

import contextlib
import http.server
import io
import json
import threading
from collections import deque
from collections.abc import Iterator

import numpy as np
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
        self.headers: dict[str, str] = {}
        self.asked: list[tuple[str, str, dict[str, object]]] = []
        stand_in = self

        class Page(http.server.BaseHTTPRequestHandler):
            def do_POST(self) -> None:
                order = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
                stand_in.asked.append((self.path, self.headers.get("Authorization", ""), order))
                status, body = stand_in.faults.popleft() if stand_in.faults else (200, _wav(order["input"]))
                self.send_response(status)
                for name, value in stand_in.headers.items():
                    self.send_header(name, value)
                stand_in.headers = {}
                self.end_headers()
                with contextlib.suppress(OSError):
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


@pytest.mark.parametrize("rate", [16_000, 44_100])
@pytest.mark.parametrize("subtype", ["PCM_U8", "PCM_24", "FLOAT"])
def test_whatever_kind_of_wav_it_is_it_is_heard(server: Server, rate: int, subtype: str) -> None:
    file = io.BytesIO()
    voice = tone(SECONDS_PER_LETTER * len(TEXT), rate)
    soundfile.write(file, np.stack([voice, voice], 1), rate, format="WAV", subtype=subtype)
    server.faults.append((200, file.getvalue()))
    clip = say(server)
    assert clip.sound.rate == rate and clip.sound.samples.ndim == 1 and len(server.asked) == 1


def test_a_connection_that_breaks_off_is_noticed(server: Server) -> None:
    whole = _wav(TEXT)
    server.headers = {"Content-Length": str(len(whole))}
    server.faults.append((200, whole[:-4_000]))
    assert say(server).sound.seconds > 2 and len(server.asked) == 2


def test_an_answer_without_end_is_refused(server: Server) -> None:
    server.faults.extend([(200, _wav(TEXT) + bytes(33_000_000))] * 4)
    with pytest.raises(EngineFailed, match="more than 32 MB"):
        say(server)


@pytest.mark.parametrize(
    ("status", "body", "complaint"),
    [
        (400, b'{"error": {"message": "no voice budi"}}', "400: a message: “no voice budi”; check model and"),
        (422, b'{"detail": [{"msg": "speed: too fast"}]}', "speed: too fast"),
        (404, b"<html><title>Not\x1b[31m here</title>", r"a web page \(“Not .*url in \[engines.openai\]"),
        (
            401,
            b'{"error": "the key rahasia is unknown"}',
            "missing or wrong.*key … is unknown.*variable KUNCI",
        ),
    ],
)
def test_what_the_server_says_is_told(
    server: Server, monkeypatch: pytest.MonkeyPatch, status: int, body: bytes, complaint: str
) -> None:
    monkeypatch.setenv("KUNCI", "rahasia")
    server.faults.append((status, body))
    with pytest.raises(EngineUnreachable, match=complaint) as refusal:
        say(server, key_env="KUNCI")
    assert len(server.asked) == 1 and str(refusal.value).isprintable()


def test_a_server_that_sends_on_is_not_followed(server: Server) -> None:
    server.headers = {"Location": f"{server.url}/lain"}
    server.faults.append((307, b""))
    with pytest.raises(EngineUnreachable, match=r"it sends on to http.*/v1/lain; set url"):
        say(server)
    assert len(server.asked) == 1


def test_a_server_that_is_busy_for_hours_is_left_alone(server: Server) -> None:
    server.headers = {"Retry-After": "7200"}
    server.faults.append((503, b""))
    with pytest.raises(EngineUnreachable, match="left alone for 2 hours"):
        say(server)


def test_a_port_that_is_none_is_named() -> None:
    with pytest.raises(EngineUnreachable, match=r"\[engines\.openai\] url"):
        OpenAI({"url": "http://127.0.0.1:delapan/v1"}).check()
