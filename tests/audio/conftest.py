"""Stand-ins for what the engines talk to, on this machine alone."""

import base64
import contextlib
import json
import socketserver
import ssl
import threading
import time
from collections import deque
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import parse_qs

import lameenc
import numpy as np
import pytest
import trustme

from audio.dsp.loudness import Meter
from audio.sound import Sound

SECONDS_PER_LETTER = 0.065


def tone(seconds: float, rate: int = 24_000) -> np.ndarray:
    """Something like a voice: a hum with syllables, between two silences of 0.2 s."""
    t = np.arange(round(seconds * rate)) / rate
    hum = 0.4 * np.sin(2 * np.pi * 150 * t) * (0.6 + 0.4 * np.sin(2 * np.pi * 4 * t))
    hum *= np.minimum(1, 50 * np.minimum(t, t[::-1]))
    silence = np.zeros(rate // 5)
    return np.concatenate([silence, hum, silence]).astype(np.float32)


def mp3(samples: np.ndarray, rate: int = 24_000) -> bytes:
    encoder = lameenc.Encoder()
    encoder.set_bit_rate(64)
    encoder.set_in_sample_rate(rate)
    encoder.set_channels(samples.ndim)
    encoder.set_quality(7)
    encoder.silence()
    pcm = (samples * 32_767).astype("<i2").tobytes()
    return bytes(encoder.encode(pcm)) + bytes(encoder.flush())


def measure(sound: Sound) -> tuple[float, float]:
    """Integrated loudness (LUFS) and true peak (dBTP)."""
    meter = Meter(sound.rate)
    meter.add(sound.samples)
    return meter.loudness_lufs, meter.peak_dbtp


class Google:
    """A proxy that answers in Google's place: CONNECT, TLS with a certificate of its own, the one RPC.

    `faults` are used up one a request; without any, each text is answered with a tone of its length.
    """

    def __init__(self, certificate: trustme.LeafCert) -> None:
        self.faults: deque[str | tuple[str, str, bytes]] = deque()
        """By name, or status, further headers and body."""
        self.asked: list[str] = []
        self.redirected = 0
        self.times: list[float] = []
        self.context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        certificate.configure_cert(self.context)
        google = self

        class Line(socketserver.StreamRequestHandler):
            def handle(self) -> None:
                with contextlib.suppress(OSError, ValueError):  # the other side may hang up
                    google.answer(self)

        self.server = socketserver.ThreadingTCPServer(("127.0.0.1", 0), Line)
        self.server.daemon_threads = True
        threading.Thread(target=self.server.serve_forever, args=(0.05,), daemon=True).start()
        self.closing = threading.Event()

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.server.server_address[1]}"

    def close(self) -> None:
        self.closing.set()
        self.server.shutdown()
        self.server.server_close()

    def answer(self, line: socketserver.StreamRequestHandler) -> None:
        while line.rfile.readline().strip():
            pass
        line.wfile.write(b"HTTP/1.1 200 Connection established\r\n\r\n")
        with (
            self.context.wrap_socket(line.connection, server_side=True) as link,
            link.makefile("rwb") as file,
        ):
            length = 0
            while header := file.readline().strip():
                if header.lower().startswith(b"content-length:"):
                    length = int(header.split(b":")[1])
            if not length:
                self.redirected += 1
                file.write(b"HTTP/1.1 302 Found\r\nLocation: /lagi\r\nContent-Length: 0\r\n\r\n")
                return
            text = _text(file.read(length))
            self.asked.append(text)
            self.times.append(time.monotonic())
            fault = self.faults.popleft() if self.faults else ""
            status, extra, body = fault if isinstance(fault, tuple) else self._reply(fault, text)
            promised = len(body) + (100 if fault == "cut" else 0)
            head = f"HTTP/1.1 {status}\r\nContent-Length: {promised}\r\n{extra}Connection: close\r\n\r\n"
            file.write(head.encode())
            if fault == "trickle":
                for byte in body:
                    file.write(bytes([byte]))
                    file.flush()
                    if self.closing.wait(0.05):
                        return
            file.write(body)

    def _reply(self, fault: str, text: str) -> tuple[str, str, bytes]:
        if fault == "429":
            return "429 Too Many Requests", "Retry-After: 1\r\n", b"slow down"
        if fault in {"403", "503"}:
            return f"{fault} No", "", b"no"
        if fault == "html":
            return "200 OK", "", b"<!doctype html><title>Sebelum Anda melanjutkan</title>"
        if fault == "drop":
            raise ConnectionError
        if fault == "hang":
            self.closing.wait(20)
        if fault == "playlist":
            return (
                "200 OK",
                "",
                _rpc(base64.b64encode(b"ffconcat version 1.0\nfile /etc/hostname\n").decode()),
            )
        if fault == "redirect":
            return "302 Found", "Location: /lagi\r\n", b""
        if fault == "json":
            return "200 OK", "", b'{"error": {"message": "kuota habis"}}'
        if fault == "huge":
            return "200 OK", "", b"jQ1olc" + b"x" * 6_000_000
        seconds = SECONDS_PER_LETTER * len(text)
        if fault == "stereo":
            voice = tone(seconds, 16_000)
            return "200 OK", "", _rpc(base64.b64encode(mp3(np.stack([voice, voice], 1), 16_000)).decode())
        if fault == "noise":
            quiet = np.full(round(seconds * 24_000), 2e-4, np.float32)
            return "200 OK", "", _rpc(base64.b64encode(mp3(quiet * np.sin(np.arange(len(quiet))))).decode())
        sound = base64.b64encode(mp3(tone(seconds / 2 if fault == "half" else seconds))).decode()
        return "200 OK", "", _rpc({"empty": "", "base64": sound[:-3]}.get(fault, sound))


def _text(body: bytes) -> str:
    rpc = json.loads(parse_qs(body.decode())["f.req"][0])
    text: str = json.loads(rpc[0][0][1])[0]
    return text


def _rpc(sound: str) -> bytes:
    answer = json.dumps(
        [["wrb.fr", "jQ1olc", json.dumps([sound]), None, None, None, "generic"]], separators=(",", ":")
    )
    return f")]}}'\n\n{len(answer)}\n{answer}\n".encode()


@pytest.fixture(scope="session")
def authority() -> trustme.CA:
    return trustme.CA()


@pytest.fixture(scope="session")
def certificate(authority: trustme.CA) -> trustme.LeafCert:
    return authority.issue_cert("translate.google.com")


@pytest.fixture
def google(
    authority: trustme.CA, certificate: trustme.LeafCert, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Google]:
    """Google's stand-in, found through the proxy settings of the environment and trusted by them."""
    authority.cert_pem.write_to_path(tmp_path / "authority.pem")
    monkeypatch.setenv("REQUESTS_CA_BUNDLE", str(tmp_path / "authority.pem"))
    stand_in = Google(certificate)
    monkeypatch.setattr("audio.engines.turns._services", {})
    monkeypatch.setenv("HTTPS_PROXY", stand_in.address)
    monkeypatch.setenv("https_proxy", stand_in.address)
    yield stand_in
    stand_in.close()
