"""Listeners are counted by the IAB's rules, from logs of any common server, and nobody's address is kept."""

import gzip
import json
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

import pytest

pytest.importorskip("duckdb")
pytest.importorskip("crawleruseragents")

from briefings.listeners.agents import app, is_listener
from briefings.listeners.counted import PAGE, kept
from briefings.listeners.counting import Figures, Sound, count, enough_bytes
from briefings.listeners.errors import NoLog
from briefings.newsroom.folder import Newsroom

PAGI = "episodes/2026-11-22-pagi/2026-11-22-pagi-0a1b2c3d.mp3"
SOUNDS = {PAGI: Sound("2026-11-22-pagi", 500_000)}
APP = "AntennaPod/3.4.0"


def line(
    hour: str = "22/Nov/2026:06:10:00 +0700",
    address: str = "203.0.113.7",
    agent: str = APP,
    status: int = 200,
    size: int = 2_400_000,
    method: str = "GET",
    path: str = f"/siaran/{PAGI}",
) -> str:
    """As nginx writes it in its combined format."""
    return f'{address} - - [{hour}] "{method} {path} HTTP/1.1" {status} {size} "-" "{agent}"'


@pytest.fixture
def counting(tmp_path: Path) -> Callable[..., Figures]:
    def run(*lines: str, name: str = "akses.log") -> Figures:
        path = tmp_path / name
        path.write_text("\n".join(lines) + "\n", "utf-8")
        return count([path], SOUNDS, "/siaran", "Asia/Jakarta", tmp_path)

    return run


RULES: list[tuple[str, Iterable[str], int]] = [
    ("one request", [line()], 1),
    ("the same again within the day", [line(), line(hour="23/Nov/2026:06:09:59 +0700")], 1),
    ("after a day", [line(), line(hour="23/Nov/2026:06:10:00 +0700")], 2),
    (
        "the window begins with the first and is not pushed on",
        [line(hour=f"{day}/Nov/2026:{hour}:00:00 +0700") for day in (22, 23, 24) for hour in ("06", "18")],
        3,
    ),
    (
        "across midnight",
        [line(hour="22/Nov/2026:23:50:00 +0700"), line(hour="23/Nov/2026:00:10:00 +0700")],
        1,
    ),
    ("another address", [line(), line(address="203.0.113.8")], 2),
    ("another app behind the same address", [line(), line(agent="Spotify/8.9")], 2),
    ("the first two bytes alone", [line(status=206, size=2)], 0),
    ("ranges that make a minute together", [line(status=206, size=130_000)] * 4, 1),
    ("ranges that make less", [line(status=206, size=120_000)] * 4, 0),
    ("just a minute", [line(status=206, size=500_000)], 1),
    ("HEAD", [line(method="HEAD")], 0),
    ("not modified", [line(status=304, size=0)], 0),
    ("not there", [line(status=404, size=900_000)], 0),
    ("a bot", [line(agent="Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)")], 0),
    ("a tool", [line(agent="curl/8.5.0")], 0),
    ("a watch whose telephone has it already", [line(agent="atc/1.0 watchOS/10.2 model/Watch6,1")], 0),
    ("the feed is no sound", [line(path="/siaran/feed.xml")], 0),
    ("a query is none of the path", [line(path=f"/siaran/{PAGI}?_from=app"), line()], 1),
    ("one network of IPv6", [line(address="2001:db8:1:2::5"), line(address="2001:db8:1:2:aaaa::9")], 1),
    ("one network of IPv6, in short", [line(address="2001:db8::5"), line(address="2001:db8::9")], 1),
    ("two networks of IPv6", [line(address="2001:db8:1:2::5"), line(address="2001:db8:1:3::5")], 2),
]


@pytest.mark.parametrize(
    ("lines", "downloads"), [rule[1:] for rule in RULES], ids=[rule[0] for rule in RULES]
)
def test_a_rule(counting: Callable[..., Figures], lines: Iterable[str], downloads: int) -> None:
    assert counting(*lines).downloads == downloads


def test_all_rules_together_make_the_known_sum(counting: Callable[..., Figures]) -> None:
    lines, wanted = [], 0
    for number, (_, some, downloads) in enumerate(RULES):
        lines += [
            each.replace("203.0.113.", f"198.51.{number}.").replace("2001:db8:", f"2001:{number:x}:")
            for each in some
        ]
        wanted += downloads
    found = counting(*lines)
    assert found.downloads == wanted == sum(downloads for downloads, _ in found.days.values())
    assert found.editions == {"2026-11-22-pagi": wanted}
    assert sum(found.apps.values()) == wanted and found.unread == 0 and found.lines == len(lines)
    assert found.programs == 3


def test_days_are_the_shows_own(counting: Callable[..., Figures]) -> None:
    found = counting(
        line(hour="21/Nov/2026:22:00:00 +0000"), line(hour="22/Nov/2026:18:00:00 +0000", agent="Noice/2")
    )
    assert found.days == {"2026-11-22": (1, 1), "2026-11-23": (1, 1)}


CADDY = json.dumps({
    "level": "info", "ts": 1795302600.2, "logger": "http.log.access", "status": 200, "size": 2400000,
    "request": {"remote_ip": "10.0.0.1", "client_ip": "203.0.113.7", "method": "GET", "uri": f"/siaran/{PAGI}",
                "headers": {"User-Agent": [APP]}},
})  # fmt: skip
S3 = (
    f"79a5 siaran [22/Nov/2026:06:10:00 +0700] 203.0.113.7 - 3E57 REST.GET.OBJECT siaran/{PAGI} "
    f'"GET /siaran/{PAGI} HTTP/1.1" 200 - 2400000 2400000 70 10 "-" "{APP}" - x= SigV4 TLS_AES AuthHeader a TLSv1.3'
)
CLOUDFRONT = (
    "#Version: 1.0\n#Fields: date time x-edge-location sc-bytes c-ip cs-method cs(Host) cs-uri-stem sc-status "
    "cs(Referer) cs(User-Agent)\n"
    f"2026-11-21\t23:10:00\tSIN2\t2400000\t203.0.113.7\tGET\td1.example\t/siaran/{PAGI}\t200\t-\tAntennaPod%2F3.4.0"
)
FORMATS = {
    "nginx": line(),
    "nginx, main": line() + ' "198.51.100.4"',
    "apache, with its host": f"warta.example:443 {line()}",
    "apache, common": line().rsplit(' "-" ', 1)[0],
    "caddy": CADDY,
    "s3": S3,
    "cloudfront": CLOUDFRONT,
}


@pytest.mark.parametrize("kind", FORMATS)
def test_the_log_of_a_server_is_read(counting: Callable[..., Figures], kind: str) -> None:
    found = counting(*FORMATS[kind].split("\n"))
    assert (found.downloads, found.lines, found.unread) == (1, 1, 0)
    assert list(found.days) == ["2026-11-22"]
    assert list(found.apps) == (["tanpa nama"] if kind == "apache, common" else ["AntennaPod"])


def test_packed_logs_and_lines_that_are_nobodys_do_not_disturb(tmp_path: Path) -> None:
    bad = [
        b"", b"omong kosong", b"\x00\x01\x02", b"\xff\xfe" * 40, b'{"ts": "kemarin"', b"{}", b"[" * 500,
        b'203.0.113.9 - - [32/Foo/2026:99:10:00 +0700] "GET /a.mp3 HTTP/1.1" 200 9 "-" "x"',
        b"a" * 200_000, b'" " " "', line(agent="\x1b[31mmerah").encode(),
    ]  # fmt: skip
    packed = tmp_path / "akses.log.1.gz"
    packed.write_bytes(gzip.compress(b"\n".join([*bad, line().encode()]) + b"\n"))
    found = count([packed], SOUNDS, "/siaran", "Asia/Jakarta", tmp_path)
    assert found.downloads == 2 and "\x1b" not in repr(found.apps)
    assert found.unread > 0


def test_what_is_no_log_is_told(counting: Callable[..., Figures], tmp_path: Path) -> None:
    with pytest.raises(NoLog, match="combined format"):
        counting("bukan log", "sama sekali")
    with pytest.raises(NoLog, match="no such log"):
        count([tmp_path / "tak-ada.log"], SOUNDS, "", "Asia/Jakarta", tmp_path)


def test_a_minute_is_beside_the_tag_and_a_short_one_is_whole() -> None:
    assert enough_bytes(2_400_000, 300.0, 64) == 480_000
    assert enough_bytes(2_900_000, 300.0, 64) == 980_000
    assert enough_bytes(240_000, 30.0, 64) == 240_000


@pytest.mark.parametrize(
    "agent", ["", "-", "AntennaPod/3.4", "Mozilla/5.0 (X11) Firefox/140.0", "Abbott FM/1", "Spotify/8"]
)
def test_whoever_may_listen_counts(agent: str) -> None:
    assert is_listener(agent) and app(agent)


def test_no_address_is_kept_anywhere(
    newsroom: Newsroom, run: Callable[..., tuple[int, str, str]], tmp_path: Path
) -> None:
    log = tmp_path / "akses.log"
    log.write_text(line() + "\n", "utf-8")
    for layout in ("table", "csv", "json"):
        code, out, _ = run("listeners", log, "--show", newsroom.root, "--format", layout, "--save")
        assert code == 0 and "203.0.113" not in out and "AntennaPod" in out
    told: dict[str, Any] = json.loads(out)
    assert told["days"] == {"2026-11-22": {"downloads": 1, "listeners": 1}}
    report = kept(newsroom)
    assert report is not None and report.downloads == 1
    assert "Pendengar" in (newsroom.root / PAGE).read_text("utf-8")
    assert not newsroom.public.exists() or not any(
        "listeners" in str(each) for each in newsroom.public.rglob("*")
    )
    for path in newsroom.root.rglob("*"):
        assert not path.is_file() or b"203.0.113.7" not in path.read_bytes(), path
