"""The network as it is: slow, absent, packed, moved, and leading where it should not."""

import socket
import socketserver
import ssl
import threading
import time
from collections.abc import Callable, Iterator
from ipaddress import ip_address
from itertools import pairwise
from pathlib import Path

import pytest
import trustme

from briefings.errors import SourceFailed
from briefings.making.fetch import Fetcher
from briefings.making.fetch_cache import AGE_S, FetchCache
from briefings.making.reach import Allowed

Say = Callable[[str, dict[str, str]], "bytes | Iterator[bytes]"]
BODY = b"<p>Jembatan Watubiru dibuka.</p>"


def answer(status: str = "200 OK", body: bytes = BODY, **headers: str) -> bytes:
    lines = [f"HTTP/1.1 {status}", f"Content-Length: {len(body)}", "Connection: close"]
    lines += [f"{name.replace('_', '-')}: {value}" for name, value in headers.items()]
    return "\r\n".join([*lines, "", ""]).encode() + body


class Host:
    """A server on loopback that says what `say` gives for a path and the headers of the request."""

    def __init__(self) -> None:
        self.say: Say = lambda path, headers: answer()
        self.asked: list[tuple[str, float]] = []
        self.address = ""


@pytest.fixture
def host() -> Iterator[Host]:
    there = Host()

    class Talk(socketserver.StreamRequestHandler):
        def handle(self) -> None:
            path = self.rfile.readline().decode("latin-1").split(" ")[1]
            headers = dict[str, str]()
            while line := self.rfile.readline().decode("latin-1").strip():
                name, _, value = line.partition(":")
                headers[name.lower()] = value.strip()
            there.asked.append((path, time.monotonic()))
            said = there.say(path, headers)
            try:
                for part in [said] if isinstance(said, bytes) else said:
                    self.wfile.write(part)
                    self.wfile.flush()
            except OSError:
                pass

    class Server(socketserver.ThreadingTCPServer):
        allow_reuse_address = daemon_threads = True

    with Server(("127.0.0.1", 0), Talk) as server:
        there.address = f"http://127.0.0.1:{server.server_address[1]}"
        threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True).start()
        yield there
        server.shutdown()


def fetcher(patience_s: float = 6.0, cache: FetchCache | None = None, distance_s: float = 0.0) -> Fetcher:
    return Fetcher(
        patience_s=patience_s, allow_hosts=("127.0.0.1",), cache=cache, retries=1, distance_s=distance_s
    )


def failure(address: str, patience_s: float = 6.0) -> str:
    with fetcher(patience_s) as network, pytest.raises(SourceFailed) as caught:
        network.get(address)
    return caught.value.reason


def drip(path: str, headers: dict[str, str]) -> Iterator[bytes]:
    yield b"HTTP/1.1 200 OK\r\nContent-Length: 5000\r\n" + (b"\r\n" if path == "/isi" else b"X-A: ")
    while True:
        yield b"a"
        time.sleep(0.05)


@pytest.mark.parametrize("path", ["/isi", "/kepala"])
def test_a_server_that_sends_a_letter_at_a_time_is_cut_off(host: Host, path: str) -> None:
    host.say = drip
    begin = time.monotonic()
    assert failure(host.address + path, patience_s=1.5) == "no whole answer within 0 s"
    assert time.monotonic() - begin < 1.4


def test_many_sources_that_never_answer_cost_one_time_for_all(host: Host) -> None:
    host.say = drip
    begin = time.monotonic()
    with fetcher(1.5) as network:
        asked = [network.ask(f"{host.address}/isi?{n}") for n in range(40)]
        assert all(isinstance(each.exception(), SourceFailed) for each in asked)
    assert time.monotonic() - begin < 2.5


def test_when_a_server_wants_to_be_asked_tomorrow_nobody_waits_and_the_producer_hears_it(host: Host) -> None:
    host.say = lambda path, headers: answer("429 Later", Retry_After="86400")
    begin = time.monotonic()
    why = failure(host.address)
    assert why == "the server answered 429 Too Many Requests and wants to be asked again in 24 hours"
    assert time.monotonic() - begin < 2 and len(host.asked) == 1


def test_a_second_that_a_server_asks_for_is_waited_and_told(host: Host) -> None:
    host.say = lambda path, headers: (
        answer("503 Later", Retry_After="1") if len(host.asked) == 1 else answer()
    )
    with fetcher() as network:
        got = network.get(host.address)
    assert got.content == BODY and got.notices == (f"{host.address}: waited 1 s, as its server asked",)


def test_nothing_that_a_server_words_itself_reaches_the_producer(host: Host) -> None:
    host.say = lambda path, headers: answer("404 \x1b]0;DIAMBIL ALIH\x07")
    assert failure(host.address) == "the server answered 404 Not Found"


def test_pages_of_one_host_are_asked_for_at_a_distance(host: Host) -> None:
    with fetcher(distance_s=0.1) as network:
        for each in [network.ask(f"{host.address}/{n}") for n in range(5)]:
            each.result()
    times = [at for _, at in host.asked]
    assert min(b - a for a, b in pairwise(times)) > 0.07


ROBOTS = b"User-agent: *\nDisallow: /arsip/\n"


def test_what_robots_txt_keeps_to_itself_is_not_read_behind_a_feed(host: Host) -> None:
    host.say = lambda path, headers: answer(body=ROBOTS) if path == "/robots.txt" else answer()
    with fetcher() as network:
        assert network.ask(f"{host.address}/berita/1", 1).result().content == BODY
        assert "robots.txt" in str(network.ask(f"{host.address}/arsip/2", 2).exception())
        assert network.get(f"{host.address}/arsip/umpan").content == BODY  # named by the producer
    assert [path for path, _ in host.asked].count("/robots.txt") == 1
    assert "/arsip/2" not in [path for path, _ in host.asked]


def test_a_host_whose_robots_txt_fails_is_not_read_behind_a_feed(host: Host) -> None:
    host.say = lambda path, headers: answer("500 X") if path == "/robots.txt" else answer()
    with fetcher() as network:
        assert "cannot be read" in str(network.ask(f"{host.address}/berita/1", 1).exception())


def test_the_next_morning_asks_only_for_what_is_new(host: Host, tmp_path: Path) -> None:
    heard = []

    def say(path: str, headers: dict[str, str]) -> bytes:
        heard.append((headers.get("if-none-match"), headers.get("if-modified-since")))
        if headers.get("if-none-match") == '"v1"':
            return answer("304 Not Modified", b"")
        return answer(ETag='"v1"', Last_Modified="Sat, 21 Nov 2026 00:00:00 GMT", Content_Type="text/html")

    host.say = say
    for _ in range(2):
        with fetcher(cache=FetchCache(tmp_path / "rak")) as network:
            got = network.get(host.address)
            assert (got.content, got.content_type, got.notices) == (BODY, "text/html", ())
    assert heard == [(None, None), ('"v1"', "Sat, 21 Nov 2026 00:00:00 GMT")]
    assert [file.stat().st_mode & 0o777 for file in (tmp_path / "rak").iterdir()] == [0o600]


def test_the_last_good_answer_stands_in_for_a_server_that_fails_and_is_told(
    host: Host, tmp_path: Path
) -> None:
    now = [1_000_000.0]
    cache = FetchCache(tmp_path, lambda: now[0])
    with fetcher(cache=cache) as network:
        network.get(host.address)
    host.say = lambda path, headers: answer("502 X")
    now[0] += 2 * 3600
    with fetcher(cache=cache) as network:
        got = network.get(host.address)
    assert got.content == BODY
    told = "the server answered 502 Bad Gateway; what it gave 2.0 hours ago is read in its place"
    assert got.notices == (f"{host.address}: {told}",)
    now[0] += AGE_S
    with fetcher(cache=cache) as network, pytest.raises(SourceFailed, match="502"):
        network.get(host.address)


def test_what_an_outlet_took_back_is_not_read_from_the_cache(host: Host, tmp_path: Path) -> None:
    cache = FetchCache(tmp_path)
    with fetcher(cache=cache) as network:
        network.get(host.address)
    host.say = lambda path, headers: answer("410 Gone")
    with fetcher(cache=cache) as network, pytest.raises(SourceFailed, match="410"):
        network.get(host.address)


def test_an_answer_that_is_packed_twice_is_not_unpacked(host: Host) -> None:
    host.say = lambda path, headers: answer(Content_Encoding="gzip, gzip")
    assert "packed" in failure(host.address)


def test_an_answer_that_never_ends_is_cut_off(host: Host) -> None:
    def endless(path: str, headers: dict[str, str]) -> Iterator[bytes]:
        yield b"HTTP/1.1 200 OK\r\n\r\n"
        while True:
            yield b"a" * 1_000_000

    host.say = endless
    assert failure(host.address) == "the page is larger than 20 MB"


def test_a_server_that_refers_for_ever_is_left(host: Host) -> None:
    host.say = lambda path, headers: answer("302 X", Location=path + "a")
    assert "leads on more than 5 times" in failure(host.address)


INSIDE = (
    "127.0.0.1", "2130706433", "0x7f000001", "017700000001", "127.1", "127.0.1", "0177.0.0.1", "0x7f.0.0.1", "0",
    "0.0.0.0", "[::1]", "[::]", "[::ffff:127.0.0.1]", "[::ffff:7f00:1]", "[0:0:0:0:0:ffff:7f00:1]", "localhost",
    "LOCALHOST", "localhost.", "kabar.example@127.0.0.1", "kabar.example:80@127.1", "127.127.127.127",
    "１２７.０.０.１", "127。0。0。1", "①②⑦.0.0.1", "[64:ff9b::7f00:1]", "[2002:7f00:1::]", "[fd00::1]", "[fe80::1]",
    "10.1.2.3", "172.16.0.1", "192.168.0.1", "169.254.169.254", "100.64.0.1", "224.0.0.1", "255.255.255.255",
    "[ff02::1]", "[fec0::1]", "[::127.0.0.1]", "%31%32%37.0.0.1",
)  # fmt: skip


@pytest.mark.parametrize("spelling", INSIDE)
def test_no_spelling_leads_into_the_house(host: Host, spelling: str) -> None:
    port = host.address.rpartition(":")[2]
    with Fetcher(patience_s=3, distance_s=0) as network, pytest.raises(SourceFailed):
        network.get(f"http://{spelling}:{port}/rahasia")
    assert host.asked == []


def test_a_name_that_resolves_into_the_house_leads_nowhere(
    host: Host, monkeypatch: pytest.MonkeyPatch
) -> None:
    def resolver(name: str, port: int, **_: object) -> list[object]:
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", ("127.0.0.1", port))]

    monkeypatch.setattr(socket, "getaddrinfo", resolver)
    with Fetcher(patience_s=3) as network, pytest.raises(SourceFailed, match="inside the house"):
        network.get(host.address.replace("127.0.0.1", "kabar.example"))
    assert host.asked == []


def test_a_redirect_into_the_house_is_not_followed(host: Host) -> None:
    host.say = lambda path, headers: answer("302 X", Location="http://127.0.0.2/rahasia")
    assert failure(host.address).startswith("127.0.0.2 is an address inside the house")


def test_the_connection_goes_to_the_address_that_was_looked_at(
    host: Host, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = []

    def resolver(name: str, port: int, **_: object) -> list[object]:
        asked.append(name)
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", ("127.0.0.1", port))]

    real = socket.getaddrinfo
    monkeypatch.setattr(
        socket, "getaddrinfo", lambda n, p, **k: resolver(n, p) if n == "cms.dalam" else real(n, p, **k)
    )
    heard = []
    host.say = lambda path, headers: heard.append(headers["host"]) or answer()  # type: ignore[func-returns-value]
    port = host.address.rpartition(":")[2]
    with Fetcher(patience_s=3, allow_hosts=("cms.dalam",), distance_s=0) as network:
        for n in range(3):
            network.get(f"http://cms.dalam:{port}/{n}")
    assert asked == ["cms.dalam"] and heard == [f"cms.dalam:{port}"] * 3


def test_a_host_may_be_allowed_for_one_port_or_as_a_network() -> None:
    allowed = Allowed.of(["cms.dalam:8080", "10.2.0.0/16", "[::1]:9000", "fd00::/8"])
    assert allowed.name("CMS.dalam.", 8080) and not allowed.name("cms.dalam", 80)
    assert allowed.address(ip_address("10.2.7.1"), 80) and not allowed.address(ip_address("10.3.0.1"), 80)
    assert allowed.address(ip_address("::1"), 9000) and not allowed.address(ip_address("::1"), 80)
    assert allowed.address(ip_address("fd12::1"), 443)


@pytest.mark.parametrize(
    ("issued", "why"), [("cms.dalam", ""), ("lain.dalam", "its certificate is not trusted")]
)
def test_a_certificate_is_held_against_the_name_and_not_against_the_resolved_address(
    issued: str, why: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    authority = trustme.CA()
    authority.cert_pem.write_to_path(tmp_path / "ca.pem")
    monkeypatch.setenv("SSL_CERT_FILE", str(tmp_path / "ca.pem"))
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert(issued).configure_cert(context)

    class Talk(socketserver.StreamRequestHandler):
        def handle(self) -> None:
            self.wfile.write(answer())

    class Server(socketserver.ThreadingTCPServer):
        daemon_threads = True

        def get_request(self) -> tuple[socket.socket, object]:
            plain, where = super().get_request()
            return context.wrap_socket(plain, server_side=True), where

        def handle_error(self, *_: object) -> None:
            pass

    real = socket.getaddrinfo
    monkeypatch.setattr(
        socket, "getaddrinfo", lambda n, p, **k: real("127.0.0.1" if n == "cms.dalam" else n, p, **k)
    )
    with Server(("127.0.0.1", 0), Talk) as server:
        threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True).start()
        address = f"https://cms.dalam:{server.server_address[1]}/"
        with Fetcher(patience_s=6, allow_hosts=("cms.dalam",), distance_s=0, retries=0) as network:
            fault = network.ask(address).exception()
        server.shutdown()
    assert (fault.reason if isinstance(fault, SourceFailed) else "") == why
