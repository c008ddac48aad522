"""What the doctor learns of the host of a show: it asks for the feed as an app does."""

import socket
import socketserver
import ssl
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from pathlib import Path

import pytest
import trustme

from briefings.verbs.hosting import ask_host

NOW = datetime.now(UTC)
SLUG = "2026-11-22-pagi"
FEED = f"<rss><link>https://warta.example/episodes/{SLUG}/</link></rss>".encode()


@contextmanager
def host(body: bytes = FEED, status: str = "200 OK", *, ends: datetime | None = None, now: datetime = NOW,
         more: str = "", trusted: Path | None = None) -> Iterator[str]:  # fmt: skip
    """A web server; with `ends`, by TLS with a certificate until then, whose authority is written to `trusted`."""
    head = f"HTTP/1.1 {status}\r\nDate: {format_datetime(now, usegmt=True)}\r\n{more}"
    said = f"{head}Content-Length: {len(body)}\r\nConnection: close\r\n\r\n".encode() + body
    context = None
    if ends is not None:
        authority, context = trustme.CA(), ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        authority.issue_cert("127.0.0.1", not_after=ends).configure_cert(context)
        assert trusted is not None
        authority.cert_pem.write_to_path(trusted)

    class Talk(socketserver.StreamRequestHandler):
        def handle(self) -> None:
            while self.rfile.readline().strip():
                pass
            self.wfile.write(said)

    class Server(socketserver.ThreadingTCPServer):
        daemon_threads = True

        def get_request(self) -> tuple[socket.socket, object]:
            plain, where = super().get_request()
            return (context.wrap_socket(plain, server_side=True) if context else plain), where

        def handle_error(self, *_: object) -> None:
            pass

    with Server(("127.0.0.1", 0), Talk) as server:
        threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True).start()
        yield f"{'https' if context else 'http'}://127.0.0.1:{server.server_address[1]}/feed.xml"
        server.shutdown()


@pytest.fixture
def authority(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where the authority that is believed is written to."""
    monkeypatch.setenv("SSL_CERT_FILE", str(tmp_path / "ca.pem"))
    return tmp_path / "ca.pem"


def test_of_a_host_that_shows_the_newest_edition_nothing_is_said(authority: Path) -> None:
    with host(ends=NOW + timedelta(days=60), trusted=authority) as url:
        assert list(ask_host(url, SLUG, NOW)) == []


@pytest.mark.parametrize(("days", "what", "why"), [(-1, "address", "expired"), (3, "certificate", "3 days")])
def test_a_certificate_that_has_ended_or_soon_will_is_told_of(
    authority: Path, days: int, what: str, why: str
) -> None:
    with host(ends=NOW + timedelta(days=days, hours=1), trusted=authority) as url:
        ((name, told),) = ask_host(url, SLUG, NOW)
    assert name == what and why in told and "renew it" in told


def test_a_host_that_is_not_there_or_shows_nothing_is_told_of() -> None:
    ((what, told),) = ask_host("http://127.0.0.1:9/feed.xml", SLUG, NOW)
    assert what == "address" and "web server running" in told
    with host(status="404 Not Found") as url:
        ((what, told),) = ask_host(url, SLUG, NOW)
    assert what == "address" and "404" in told and "public/" in told


def test_a_feed_that_was_not_copied_to_the_host_is_told_of() -> None:
    with host(FEED.replace(b"22", b"21")) as url:
        ((what, told),) = ask_host(url, SLUG, NOW)
    assert what == "host" and SLUG in told and "copy public/" in told


def test_a_clock_that_goes_wrong_is_seen_by_the_hosts() -> None:
    with host(now=NOW - timedelta(minutes=20)) as url:
        ((what, told),) = ask_host(url, SLUG, NOW)
    assert what == "clock" and "20 minutes ahead" in told and "timedatectl" in told
    with host(now=NOW - timedelta(minutes=20), more="Age: 1200\r\n") as url:  # an old copy, and it says so
        assert list(ask_host(url, SLUG, NOW)) == []
