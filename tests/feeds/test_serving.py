"""The server, as podcast apps and the curious meet it."""

import asyncio
import email
import gzip
import json
import os
import socket
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest

from feeds.errors import Unserved
from feeds.server.patience import Impatient
from feeds.server.serve import make_app, serve

URL = "https://warta.example/siaran"
SOUND = bytes(range(256)) * 1000
FEED = f'<rss><a href="{URL}/feed.xml"/>{"isi " * 300}</rss>'.encode()
Serve = Callable[[Path, str], Any]


@pytest.fixture(scope="module")
def public(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("warta") / "public"
    (folder / "episodes" / "a").mkdir(parents=True)
    (folder / "feed.xml").write_bytes(FEED)
    (folder / "feed.json").write_text(json.dumps({"feed_url": f"{URL}/feed.json"}))
    (folder / "index.html").write_text(f'<a href="{URL}/">Warta</a>')
    (folder / "latest.m3u").write_text(f"#EXTM3U\n{URL}/episodes/a/a.mp3\n")
    (folder / "latest.mp3").write_bytes(SOUND)
    (folder / "subscriptions.opml").write_text(f'<opml xmlUrl="{URL}/feed.xml"/>')
    (folder / "episodes" / "a" / "a.mp3").write_bytes(SOUND)
    (folder / "episodes" / "a" / "index.html").write_text("halaman")
    for name in ("transcript.vtt", "transcript.srt", "transcript.json", "chapters.json", "cover-1a.jpg"):
        (folder / "episodes" / "a" / name).write_text("isi")
    (folder.parent / "show.toml").write_text("rahasia")
    (folder / ".rahasia").write_text("rahasia")
    (folder / ".git").mkdir()
    (folder / ".git" / "config").write_text("rahasia")
    (folder / "episodes" / ".rahasia").write_text("rahasia")
    (folder / "keluar.txt").symlink_to(folder.parent / "show.toml")
    (folder / "luar").symlink_to(folder.parent)
    (folder / "tersembunyi.txt").symlink_to(folder / ".rahasia")
    os.mkfifo(folder / "pipa")
    return folder


@pytest.fixture(scope="module")
def visitor(public: Path, serve: Serve) -> Any:
    return serve(public, URL)


def test_the_address_that_was_asked_stands_in_the_feed(visitor: Any) -> None:
    answer = visitor.ask("/feed.xml")
    assert ElementTree.fromstring(answer.body).find("a").get("href") == visitor.origin + "/feed.xml"
    assert int(answer.headers["content-length"]) == len(answer.body)


@pytest.mark.parametrize("path", ["/feed.json", "/", "/latest.m3u", "/subscriptions.opml"])
def test_it_stands_in_every_file_that_carries_it(visitor: Any, path: str) -> None:
    body = visitor.ask(path).body
    assert visitor.origin.encode() in body
    assert b"warta.example" not in body


def test_each_name_of_the_server_is_answered_with_that_name(visitor: Any) -> None:
    first = visitor.ask("/feed.xml", Host="radio.local:8000")
    second = visitor.ask("/feed.xml", Host="[::1]:9000")
    assert b"http://radio.local:8000/feed.xml" in first.body
    assert b"http://[::1]:9000/feed.xml" in second.body
    assert first.headers["etag"] != second.headers["etag"]


def test_a_host_that_is_no_host_changes_nothing(visitor: Any) -> None:
    answer = visitor.ask("/feed.xml", Host='x"><script>')
    assert answer.status in (200, 400)
    assert b"<script>" not in answer.body


@pytest.mark.parametrize(
    ("asked", "part"),
    [("bytes=0-1", slice(0, 2)), ("bytes=255990-", slice(255990, None)), ("bytes=-100", slice(-100, None)),
     ("bytes=100-999999999", slice(100, None)), ("bytes=5-5", slice(5, 6))],
)  # fmt: skip
def test_a_player_may_jump(visitor: Any, asked: str, part: slice) -> None:
    answer = visitor.ask("/episodes/a/a.mp3", Range=asked)
    start, end, _ = part.indices(len(SOUND))
    assert (answer.status, answer.body) == (206, SOUND[part])
    assert answer.headers["content-range"] == f"bytes {start}-{end - 1}/{len(SOUND)}"


def test_a_jump_past_the_end_is_refused_with_the_length(visitor: Any) -> None:
    answer = visitor.ask("/episodes/a/a.mp3", Range="bytes=256000-")
    assert (answer.status, answer.headers["content-range"]) == (416, "bytes */256000")


def test_a_player_may_ask_for_several_parts_at_once(visitor: Any) -> None:
    answer = visitor.ask("/episodes/a/a.mp3", Range="bytes=0-1, 4-5,-3")
    assert answer.status == 206
    assert int(answer.headers["content-length"]) == len(answer.body)
    told = f"Content-Type: {answer.headers['content-type']}\r\n\r\n".encode() + answer.body
    parts = [part for part in email.message_from_bytes(told).walk() if not part.is_multipart()]
    size = len(SOUND)
    assert [part["content-range"] for part in parts] == [
        f"bytes 0-1/{size}", f"bytes 4-5/{size}", f"bytes {size - 3}-{size - 1}/{size}",
    ]  # fmt: skip
    assert [part.get_payload(decode=True) for part in parts] == [SOUND[:2], SOUND[4:6], SOUND[-3:]]
    assert {part.get_content_type() for part in parts} == {"audio/mpeg"}


@pytest.mark.parametrize(
    "asked",
    ["lines=1-2", "bytes=5-2", "bytes=0-1,5-2", "bytes=a-b", "bytes=-", "bytes=²-", "bytes=0-1,x",
     "bytes=" + "9" * 5000 + "-", "bytes=" + ",".join(["0-1"] * 200)],
)  # fmt: skip
def test_a_range_that_means_nothing_gets_the_whole(visitor: Any, asked: str) -> None:
    answer = visitor.ask("/episodes/a/a.mp3", Range=asked.encode("utf-8").decode("latin-1"))
    assert (answer.status, len(answer.body)) == (200, len(SOUND))


def test_only_a_get_has_a_range(visitor: Any) -> None:
    answer = visitor.ask("/episodes/a/a.mp3", "HEAD", Range="bytes=0-1")
    assert (answer.status, answer.headers["content-length"]) == (200, str(len(SOUND)))


def test_refusals_too_may_be_read_by_web_players(visitor: Any) -> None:
    past = visitor.ask("/episodes/a/a.mp3", Range="bytes=256000-")
    for answer in (past, visitor.ask("/tiada.mp3"), visitor.ask("/feed.xml", "POST")):
        assert answer.headers["access-control-allow-origin"] == "*"
        assert "Content-Range" in answer.headers["access-control-expose-headers"]


def test_a_show_that_has_published_nothing_has_nothing(tmp_path: Path, serve: Serve) -> None:
    assert serve(tmp_path / "belum", URL).ask("/feed.xml").status == 404


def test_a_download_goes_on_only_with_the_same_file(visitor: Any) -> None:
    told = visitor.ask("/episodes/a/a.mp3", "HEAD").headers
    assert visitor.ask("/episodes/a/a.mp3", Range="bytes=9-", If_Range=told["etag"]).status == 206
    assert visitor.ask("/episodes/a/a.mp3", Range="bytes=9-", If_Range=told["last-modified"]).status == 206
    for other in ('"other"', f"W/{told['etag']}", "Sat, 01 Jan 2000 00:00:00 GMT"):
        assert visitor.ask("/episodes/a/a.mp3", Range="bytes=9-", If_Range=other).status == 200


@pytest.mark.parametrize("path", ["/feed.xml", "/episodes/a/a.mp3", "/"])
def test_head_says_what_get_sends(visitor: Any, path: str) -> None:
    head, get = visitor.ask(path, "HEAD"), visitor.ask(path)
    assert head.body == b""
    drop = {"date"}
    assert {k: v for k, v in head.headers.items() if k not in drop} == {
        k: v for k, v in get.headers.items() if k not in drop
    }


@pytest.mark.parametrize("path", ["/feed.xml", "/episodes/a/a.mp3"])
def test_what_a_client_has_is_not_sent_again(visitor: Any, path: str) -> None:
    told = visitor.ask(path).headers
    for condition in (
        {"If_None_Match": told["etag"]},
        {"If_None_Match": f'"x", W/{told["etag"]}'},
        {"If_None_Match": "*"},
        {"If_Modified_Since": told["last-modified"]},
    ):
        answer = visitor.ask(path, **condition)
        assert (answer.status, answer.body) == (304, b"")
        assert answer.headers["etag"] == told["etag"]
    assert visitor.ask(path, If_None_Match='"x"', If_Modified_Since=told["last-modified"]).status == 200
    assert visitor.ask(path, If_Modified_Since="kemarin").status == 200


def test_a_changed_feed_is_sent_at_once(public: Path, visitor: Any) -> None:
    (public / "baru.xml").write_bytes(FEED)
    told = visitor.ask("/baru.xml").headers
    (public / "draft").write_bytes(FEED.replace(b"isi", b"ISI"))
    (public / "draft").replace(public / "baru.xml")
    answer = visitor.ask("/baru.xml", If_None_Match=told["etag"])
    assert answer.status == 200
    assert b"ISI" in answer.body


def test_texts_are_packed_and_sound_is_not(visitor: Any) -> None:
    text = visitor.ask("/feed.xml", Accept_Encoding="br, gzip;q=0.5")
    assert text.headers["content-encoding"] == "gzip"
    assert "accept-encoding" in text.headers["vary"].lower()
    assert visitor.origin.encode() in gzip.decompress(text.body)
    assert int(text.headers["content-length"]) == len(text.body)
    assert "content-encoding" not in visitor.ask("/episodes/a/a.mp3", Accept_Encoding="gzip").headers
    assert "content-encoding" not in visitor.ask("/feed.xml", Accept_Encoding="gzip;q=0").headers


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("feed.xml", "application/rss+xml"),
        ("feed.json", "application/feed+json"),
        ("index.html", "text/html"),
        ("subscriptions.opml", "text/x-opml"),
        ("latest.m3u", "audio/x-mpegurl"),
        ("episodes/a/a.mp3", "audio/mpeg"),
        ("episodes/a/transcript.vtt", "text/vtt"),
        ("episodes/a/transcript.srt", "application/x-subrip"),
        ("episodes/a/transcript.json", "application/json"),
        ("episodes/a/chapters.json", "application/json+chapters"),
        ("episodes/a/cover-1a.jpg", "image/jpeg"),
    ],
)
def test_each_kind_is_called_by_its_name_and_may_be_read_by_web_players(
    visitor: Any, name: str, kind: str
) -> None:
    told = visitor.ask(f"/{name}", Origin="https://player.example").headers
    assert told["content-type"].split(";")[0] == kind
    assert told["access-control-allow-origin"] == "*"
    assert told["cache-control"]


def test_the_newest_is_never_kept_and_a_cover_always(visitor: Any) -> None:
    assert visitor.ask("/latest.mp3").headers["cache-control"] == "no-store"
    assert visitor.ask("/latest.m3u").headers["cache-control"] == "no-store"
    assert "immutable" in visitor.ask("/episodes/a/cover-1a.jpg").headers["cache-control"]


def test_a_web_player_may_ask_beforehand(visitor: Any) -> None:
    answer = visitor.ask("/episodes/a/a.mp3", "OPTIONS", Origin="https://player.example")
    assert answer.status == 204
    assert "Range" in answer.headers["access-control-allow-headers"]


def test_nothing_can_be_sent_to_it(visitor: Any) -> None:
    assert [visitor.ask("/feed.xml", method).status for method in ("POST", "PUT", "DELETE")] == [405] * 3


@pytest.mark.parametrize(
    "path",
    [
        "/../show.toml", "/%2e%2e/show.toml", "/episodes/../../show.toml", "/..%2fshow.toml", "/%2e%2e%5cshow.toml",
        "/.rahasia", "/.git/config", "/episodes/.rahasia", "//etc/passwd", "/%00", "/keluar.txt", "/luar/show.toml",
        "/pipa", "/episodes/", "/feed.xml/", "/episodes//a/a.mp3", "/tersembunyi.txt", "/" + "a" * 5000,
        "/%ff%fe",
    ],
)  # fmt: skip
def test_only_the_public_folder_can_be_reached(visitor: Any, path: str) -> None:
    answer = visitor.ask(path)
    assert answer.status == 404
    assert b"rahasia" not in answer.body


def test_a_folder_shows_its_page(visitor: Any) -> None:
    assert visitor.ask("/episodes/a/").body == b"halaman"
    moved = visitor.ask("/episodes/a")
    assert (moved.status, moved.headers["location"]) == (308, "a/")


def test_many_slow_listeners_harm_nobody(public: Path, visitor: Any) -> None:
    big = public / "besar.mp3"
    with big.open("wb") as out:
        out.truncate(4_000_000)
    slow = [socket.create_connection(("127.0.0.1", visitor.port)) for _ in range(120)]
    try:
        for line in slow:
            line.sendall(b"GET /besar.mp3 HTTP/1.1\r\nHost: x\r\n\r\n")
            line.recv(100)
        assert visitor.ask("/feed.xml").status == 200
        assert visitor.ask("/episodes/a/a.mp3", Range="bytes=0-1").status == 206
    finally:
        for line in slow:
            line.close()


def test_a_file_that_is_replaced_while_it_is_heard_is_heard_to_its_end(public: Path, visitor: Any) -> None:
    old, new = b"\0" * 6_000_000, b"\1" * 6_000_000
    (public / "a.mp3").write_bytes(old)
    got = bytearray()
    with socket.create_connection(("127.0.0.1", visitor.port), timeout=10) as line:
        line.sendall(b"GET /a.mp3 HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")
        got += line.recv(1000)
        (public / "b.mp3").write_bytes(new)
        (public / "b.mp3").replace(public / "a.mp3")
        while block := line.recv(1 << 20):
            got += block
    assert bytes(got).partition(b"\r\n\r\n")[2] == old


def test_a_piece_of_a_sound_and_a_feed_that_is_known_take_neither_thread_nor_second_task(
    public: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    app, told = make_app(public, URL), list[Any]()

    async def ask(path: str, **headers: str) -> bytes:
        async def hear() -> Any:
            pytest.fail("nobody has to watch whether the client hangs up")

        async def send(message: Any) -> None:
            told.append(message)

        told.clear()
        fields = [
            (name.encode(), value.encode()) for name, value in {"host": "warta.test", **headers}.items()
        ]
        asked = {"type": "http", "method": "GET", "path": path, "headers": fields, "query_string": b""}
        await app({**asked, "scheme": "http", "asgi": {"version": "3.0", "spec_version": "2.3"}}, hear, send)
        return b"".join(message.get("body", b"") for message in told)

    async def listen() -> None:
        first = await ask("/feed.xml")  # rewritten once, in a thread
        monkeypatch.setattr("anyio.to_thread.run_sync", None)
        assert await ask("/feed.xml") == first
        assert await ask("/episodes/a/a.mp3", range="bytes=1000-200000") == SOUND[1000:200001]

    with ThreadPoolExecutor(1) as beside:  # a browser of another test may have a loop in this thread
        beside.submit(asyncio.run, listen()).result()


def test_the_server_tells_its_address_and_that_a_port_is_taken(public: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken, pytest.raises(Unserved, match="--port"):
        serve(public, URL, "127.0.0.1", taken.getsockname()[1])
    told: list[str] = []

    def stop(address: str) -> None:
        told.append(address)
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        serve(public, URL, "127.0.0.1", 0, stop)
    assert told[0].startswith("http://127.0.0.1:")


def test_a_client_that_sends_its_headers_letter_by_letter_is_cut_off(
    visitor: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Impatient, "head_s", 0.3)
    head = b"GET /feed.xml HTTP/1.1\r\nHost: 127.0.0.1\r\n"
    for asked_before in (b"", head + b"\r\n"):
        with socket.create_connection(("127.0.0.1", visitor.port), timeout=5) as line:
            if asked_before:  # the second request of a connection as much as the first
                line.sendall(asked_before)
                while not line.recv(65536).endswith(b"</rss>"):
                    pass
            line.sendall(head)
            begun, left = time.monotonic(), b"x"
            with suppress(ConnectionError):
                left = line.recv(1)
            assert left in (b"", b"x") and time.monotonic() - begun < 4


def test_a_listener_who_takes_a_sound_slowly_is_not_cut_off(
    visitor: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Impatient, "head_s", 0.1)
    with socket.create_connection(("127.0.0.1", visitor.port), timeout=5) as line:
        line.sendall(b"GET /episodes/a/a.mp3 HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")
        got = b""
        while block := line.recv(65536):
            got += block
            time.sleep(0.1)
    assert got.endswith(SOUND)


def test_a_watchman_asks_whether_there_is_a_feed(visitor: Any, serve: Serve, tmp_path: Path) -> None:
    answer = visitor.ask("/healthz")
    assert answer.status == 200 and json.loads(answer.body) == {"feed": True}
    assert serve(tmp_path, URL).ask("/healthz").status == 503


def test_figures_tell_kinds_and_never_who_or_what_was_asked(visitor: Any) -> None:
    visitor.ask("/episodes/a/a.mp3", Range="bytes=0-99")
    visitor.ask("/tidak/ada/rahasia.php")
    text = visitor.ask("/metrics").body.decode()
    assert 'briefings_answers_total{kind="sound",status="206"}' in text
    assert 'briefings_sent_bytes_total{kind="sound"}' in text
    assert "rahasia" not in text and "127.0.0.1" not in text


def test_without_the_wish_there_are_no_figures(public: Path) -> None:
    paths = [getattr(route, "path", "") for route in make_app(public, URL).routes]
    assert "/metrics" not in paths
