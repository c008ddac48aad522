"""The sample configuration of docs/, in a real nginx, asked what our own server is asked."""

import gzip
import os
import shutil
import socket
import subprocess
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from feeds.headers import cache_control, content_type

SAMPLE = Path(__file__).parents[2] / "docs" / "nginx.conf"
NGINX = os.environ.get("BRIEFINGS_NGINX") or shutil.which("nginx") or shutil.which("nginx", path="/usr/sbin")
SOUND = bytes(range(256)) * 1000
FILES = [
    "feed.xml", "feed.json", "flash.json", "index.html", "subscriptions.opml", "latest.m3u", "latest.mp3",
    "cover-1a2b3c4d.jpg", "arsip/feed-1.xml", "episodes/a/a.mp3", "episodes/a/a.opus", "episodes/a/a.m4a",
    "episodes/a/index.html",
    "episodes/a/transcript.vtt", "episodes/a/transcript.srt", "episodes/a/transcript.json",
    "episodes/a/chapters.json", "arsip/1.html", "static/style-1a2b3c4d.css", "static/player-1a2b3c4d.js",
    "static/icon-1a2b3c4d.svg",
]  # fmt: skip

pytestmark = pytest.mark.skipif(NGINX is None, reason="nginx is not installed (Debian: nginx-light)")


@pytest.fixture(scope="module")
def nginx(tmp_path_factory: pytest.TempPathFactory, visit: Callable[[int], Any]) -> Iterator[Any]:
    root = tmp_path_factory.mktemp("nginx")
    root.chmod(0o755)
    public = root / "public"
    for name in FILES:
        (public / name).parent.mkdir(parents=True, exist_ok=True)
        (public / name).write_bytes(SOUND if name.endswith("mp3") else b"isi " * 400)
    (root / "show.toml").write_text("rahasia")
    (public / ".rahasia").write_text("rahasia")
    (public / "keluar.txt").symlink_to(root / "show.toml")
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    site = SAMPLE.read_text().replace("listen 8080;", f"listen 127.0.0.1:{port};")
    (root / "site.conf").write_text(site.replace("/srv/warta/public", str(public)))
    temp = "".join(
        f"{kind}_temp_path {root}/{kind};" for kind in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
    )
    user = "user root;" if os.getuid() == 0 else ""
    (root / "nginx.conf").write_text(
        f"{user} daemon off; pid {root}/pid; error_log {root}/error.log; events {{}}"
        f" http {{ access_log off; {temp} include {root}/site.conf; }}"
    )
    assert NGINX is not None
    command = [NGINX, "-p", str(root), "-c", str(root / "nginx.conf"), "-e", str(root / "error.log")]
    with subprocess.Popen(command, stderr=subprocess.PIPE) as running:
        try:
            _wait(port, running)
            yield visit(port)
        finally:
            running.terminate()
            running.wait(10)


def _wait(port: int, running: "subprocess.Popen[bytes]") -> None:
    for _ in range(100):
        if running.poll() is not None:
            pytest.fail(running.stderr.read().decode() if running.stderr else "nginx ended")
        try:
            socket.create_connection(("127.0.0.1", port), timeout=1).close()
        except OSError:
            time.sleep(0.05)
        else:
            return
    pytest.fail("nginx does not answer")


@pytest.mark.parametrize("name", FILES)
def test_nginx_says_of_each_file_what_we_say(nginx: Any, name: str) -> None:
    told = nginx.ask(f"/{name}").headers
    assert told["content-type"].lower() == content_type(name)
    assert told["cache-control"] == cache_control(name)
    assert told["access-control-allow-origin"] == "*"
    assert told["etag"]
    assert told["last-modified"]


def test_nginx_lets_a_player_jump(nginx: Any) -> None:
    part = nginx.ask("/episodes/a/a.mp3", Range="bytes=10-19")
    assert (part.status, part.body) == (206, SOUND[10:20])
    assert nginx.ask("/episodes/a/a.mp3", Range="bytes=256000-").status == 416
    told = nginx.ask("/episodes/a/a.mp3", "HEAD").headers
    assert told["content-length"] == "256000"
    assert nginx.ask("/episodes/a/a.mp3", Range="bytes=9-", If_Range='"x"').status == 200
    assert nginx.ask("/episodes/a/a.mp3", Range="bytes=9-", If_Range=told["etag"]).status == 206


def test_nginx_sends_nothing_twice(nginx: Any) -> None:
    told = nginx.ask("/feed.xml").headers
    assert nginx.ask("/feed.xml", If_None_Match=told["etag"]).status == 304
    assert nginx.ask("/feed.xml", If_Modified_Since=told["last-modified"]).status == 304


def test_nginx_packs_texts_and_never_sound(nginx: Any) -> None:
    text = nginx.ask("/feed.xml", Accept_Encoding="gzip")
    assert gzip.decompress(text.body) == b"isi " * 400
    assert "accept-encoding" in text.headers["vary"].lower()
    assert "content-encoding" not in nginx.ask("/episodes/a/a.mp3", Accept_Encoding="gzip").headers


@pytest.mark.parametrize(
    "path", ["/.rahasia", "/keluar.txt", "/../show.toml", "/%2e%2e/show.toml", "/episodes/"]
)
def test_nginx_shows_nothing_but_the_folder(nginx: Any, path: str) -> None:
    answer = nginx.ask(path)
    assert answer.status in (400, 403, 404)
    assert b"rahasia" not in answer.body


def test_nginx_shows_the_page_of_a_folder_and_takes_nothing(nginx: Any) -> None:
    assert nginx.ask("/episodes/a/").status == 200
    assert nginx.ask("/", "OPTIONS").status == 204
    assert nginx.ask("/feed.xml", "DELETE").status == 405


def test_nginx_sends_who_asks_for_a_folder_without_its_slash_to_the_folder(nginx: Any) -> None:
    answer = nginx.ask("/episodes/a")
    assert answer.status in (301, 308) and answer.headers["location"].endswith("/episodes/a/")
