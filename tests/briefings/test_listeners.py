"""Who listened: logs with a known answer, each rule alone and all together, in every format that servers write."""

import gzip
import random
from collections import Counter, defaultdict
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from briefings.listeners import agents
from briefings.listeners.counting import Count, Rules
from briefings.listeners.figures import FATES, Figures
from briefings.listeners.reading import LONGEST_LINE, SPOON_BYTES, spoons
from briefings.listeners.sounds import Sound, header_bytes, minute_of
from feeds.episode import Media
from tests.briefings.accesslogs import MINUTE, NIGHT, RANGES, SOUND, WHOLE, WRITERS, Asked, written

DAY = 86_400
EDITION = "2026-11-28-pagi"
SOUNDS = (Sound(SOUND, EDITION, WHOLE, MINUTE), Sound("warta-malam.m4a", "2026-11-27-malam", 3_000, 3_000))
RULES = Rules(ZoneInfo("Asia/Jakarta"), NIGHT + timedelta(days=30))
BROWSER = "Mozilla/5.0 (X11; Linux x86_64; rv:132.0) Gecko/20100101 Firefox/132.0"
ROBOT = "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)"

Counted = Callable[..., Figures]


@pytest.fixture
def counted(tmp_path: Path) -> Counted:
    """What a log tells: counted([Asked(), …], how="caddy"); also of bytes as they are."""

    def count(asked: list[Asked] | bytes, how: str = "combined", rules: Rules = RULES) -> Figures:
        log = tmp_path / "access.log"
        log.write_bytes(asked if isinstance(asked, bytes) else written(asked, how))
        with Count(SOUNDS, rules) as counting:
            counting.add(spoons(str(log)))
            return counting.figures()

    return count


def fates(figures: Figures) -> dict[str, int]:
    return {fate: lines for fate, lines in figures.fates.items() if lines}


@pytest.mark.parametrize("how", WRITERS)
def test_every_server_tells_the_same(counted: Counted, how: str) -> None:
    """Given one morning in each format: two listeners, one of them twice, and everything that is no listening."""
    morning = [
        Asked(),
        Asked(3_600),
        Asked(60, address="198.51.100.20", status=206),
        Asked(61, address="198.51.100.21", bytes=MINUTE - 1),
        Asked(62, target="/feed.xml"),
        Asked(63, method="HEAD", bytes=0),
        Asked(64, status=304, bytes=0),
        Asked(65, status=206, bytes=2),
    ]
    figures = counted(morning, how)
    told = {"heard": 4, "other": 1, "method": 1, "status": 1, "probe": 1}
    assert (figures.downloads, figures.listeners, figures.short, fates(figures)) == (2, 2, 1, told)
    assert figures.by("day") == [("2026-11-28", 2)] and figures.by("episode") == [(EDITION, 2)]
    assert figures.by("app") == [(agents.UNSAID if how == "common" else "AntennaPod", 2)]


@pytest.mark.parametrize("how", [how for how in WRITERS if how != "common"])
def test_every_server_tells_robots_from_apps(counted: Counted, how: str) -> None:
    named = [ROBOT, "-", "Spotify/8.9 Android/34", BROWSER]
    figures = counted([Asked(agent=each) for each in named], how)
    assert figures.by("app") == [("Firefox", 1), ("Spotify", 1)]
    assert fates(figures) == {"robot": 1, "nameless": 1, "heard": 2}


ONE_RULE = {
    "one and the same within 24 hours is one download": ([Asked(), Asked(DAY - 1)], 1),
    "after 24 hours it is another": ([Asked(), Asked(DAY)], 2),
    "24 hours begin with the first request and not with the last": (
        [Asked(), Asked(DAY - 1), Asked(DAY + 1)],
        2,
    ),
    "another app at one address is another listener": ([Asked(), Asked(agent=BROWSER)], 2),
    "another address with one app is another listener": ([Asked(), Asked(address="203.0.113.8")], 2),
    "another edition is another download": ([Asked(), Asked(target="/warta-malam.m4a", bytes=3_000)], 2),
    "a sound shorter than a minute is heard whole or not": (
        [Asked(target="/warta-malam.m4a", bytes=2_999)],
        0,
    ),
    "a minute is enough": ([Asked(bytes=MINUTE)], 1),
    "less than a minute is none": ([Asked(bytes=MINUTE - 1)], 0),
    "two beginnings are no minute": ([Asked(bytes=600_000), Asked(9, bytes=600_000)], 0),
    "what a question mark brings along changes no file": ([Asked(target=f"/x/{SOUND}?_from=apel#t=1")], 1),
    "a telephone has one network, whatever its address": (
        [Asked(address="2001:db8:0:7::1"), Asked(9, address="2001:DB8:0:7:aaaa:bbbb:cccc:dddd")],
        1,
    ),
    "another network is another listener": (
        [Asked(address="2001:db8:0:7::1"), Asked(address="2001:db8:0:8::1")],
        2,
    ),
    "zeros left out stand where they stood": (
        [Asked(address="2001:db8::7:1:2:3:4"), Asked(9, address="2001:0db8:0000:0007:9::")],
        1,
    ),
    "an old address in a new one is the old one": ([Asked(), Asked(9, address="::ffff:203.0.113.7")], 1),
    "a watch fetches what its telephone has": (
        [Asked(agent="atc/1.0 watchOS/11.0 model/Watch6"), Asked(agent="(null)/(null) watchOS/11.0")],
        0,
    ),
    "the server of an app is no listener": ([Asked(agent="Overcast/1.0 Podcast Sync (41 subscribers)")], 0),
    "the app itself is one": ([Asked(agent="Overcast/3.0 (+http://overcast.fm/; iOS podcast app)")], 1),
    "a program of a programmer is no listener": (
        [Asked(agent="curl/8.5.0"), Asked(agent="okhttp/4.12.0")],
        0,
    ),
    "what posts is no listener": ([Asked(method="POST")], 0),
    "what is not there is not heard": ([Asked(status=404), Asked(status=416), Asked(status=302)], 0),
    "a day that is not yet is not read": ([Asked(400 * DAY)], 0),
}


@pytest.mark.parametrize("rule", ONE_RULE)
def test_each_rule_alone(counted: Counted, rule: str) -> None:
    asked, downloads = ONE_RULE[rule]
    assert counted(asked).downloads == downloads


@pytest.mark.parametrize("how", RANGES)
def test_ranges_are_joined_and_none_is_counted_twice(counted: Counted, how: str) -> None:
    def parts(*spans: tuple[int, int]) -> list[Asked]:
        return [
            Asked(at, status=206, span=span, bytes=span[1] - span[0] + 1) for at, span in enumerate(spans)
        ]

    assert counted(parts((0, 499_999), (500_000, 999_999)), how).downloads == 1
    assert counted(parts((500_000, 999_999), (0, 499_998)), how).downloads == 0
    assert counted(parts((0, 699_999), (300_000, 999_998)), how).downloads == 0
    assert counted(parts(*[(0, 499_999)] * 5), how).downloads == 0
    assert fates(counted(parts((0, 1)), how)) == {"probe": 1}


def test_where_no_range_is_said_parts_are_added_up_and_never_beyond_the_whole(counted: Counted) -> None:
    halves = [Asked(at, status=206, bytes=MINUTE // 2) for at in range(2)]
    assert counted(halves).downloads == 1
    whole = [Asked(at, target="/warta-malam.m4a", status=206, bytes=1_000) for at in range(3)]
    assert (counted(whole[:2]).downloads, counted(whole).downloads) == (0, 1)


def test_what_a_browser_fetches_ahead_is_not_heard(counted: Counted) -> None:
    assert fates(counted([Asked(agent=BROWSER, prefetch=True)], "caddy")) == {"probe": 1}


def test_calendar_days_are_those_of_the_show(counted: Counted) -> None:
    late = 18 * 3_600 - 1  # 23:59:59 in Jakarta
    evening = [Asked(late), Asked(late + 2)]
    assert counted(evening).by("day") == [("2026-11-28", 1)]
    assert counted(evening, rules=replace(RULES, window="day")).by("day") == [
        ("2026-11-28", 1),
        ("2026-11-29", 1),
    ]


def test_an_address_with_more_than_a_house_of_people_is_left_out(counted: Counted) -> None:
    crowd = [Asked(agent=f"AntennaPod/{number}") for number in range(4)] + [Asked(address="198.51.100.1")]
    assert counted(crowd, rules=replace(RULES, most=4)).downloads == 5
    few = counted(crowd, rules=replace(RULES, most=3))
    assert (few.downloads, few.crowded, few.listeners) == (1, 4, 1)


def test_a_proxy_is_believed_when_it_is_ones_own(counted: Counted) -> None:
    asked = [Asked(forwarded="192.0.2.1, 10.0.0.1"), Asked(9, forwarded="192.0.2.2"), Asked(99)]
    for how in ("nginx_main", "nginx_range", "caddy", "cloudfront"):
        assert counted(asked, how).downloads == 1, how
        assert counted(asked, how, replace(RULES, forwarded=True)).downloads == 3, how


def expected(asked: list[Asked]) -> tuple[Counter[str], int]:
    """Downloads by app and listenings that were too short, reckoned request by request, as one would on paper."""
    groups = defaultdict(list)
    names = {"AntennaPod/3.5.0": "AntennaPod", BROWSER: "Firefox"}
    for each in sorted(asked, key=lambda each: each.seconds):
        tried = each.status == 206 and each.bytes <= 2
        if each.method == "GET" and each.status in (200, 206) and each.agent in names and not tried:
            groups[each.address, each.agent].append(each)
    downloads, short = Counter[str](), 0
    for (_, agent), all_of_them in groups.items():
        while all_of_them:
            begun = all_of_them[0].seconds
            window = [each for each in all_of_them if each.seconds < begun + DAY]
            all_of_them = all_of_them[len(window) :]
            had = set()
            for each in window:
                first = each.span[0] if each.status == 206 and each.span else 0
                had.update(range(first // 1_000, (first + each.bytes) // 1_000))
            if len(had) * 1_000 >= MINUTE:
                downloads[names[agent]] += 1
            else:
                short += 1
    return downloads, short


@pytest.mark.parametrize("seed", range(3))
def test_all_rules_together_give_what_is_reckoned_on_paper(counted: Counted, seed: int) -> None:
    dice = random.Random(seed)
    asked = []
    for _ in range(3_000):
        first, size = dice.randrange(0, 3_000) * 1_000, dice.choice((100, 400, 700, 1_000)) * 1_000
        status = dice.choice((200, 206, 206, 206, 304, 404))
        each = Asked(
            dice.randrange(5 * DAY),
            address=f"203.0.113.{dice.randrange(60)}",
            agent=dice.choice(("AntennaPod/3.5.0", BROWSER, ROBOT)),
            method=dice.choice(("GET",) * 9 + ("HEAD",)),
            status=status,
            bytes=size if status in (200, 206) else 0,
            span=(first, first + size - 1) if status == 206 else None,
        )
        asked.append(replace(each, span=(0, 1), bytes=2) if dice.random() < 0.1 and status == 206 else each)
    downloads, short = expected(asked)
    assert downloads.total() > 100 and short > 10
    for how in RANGES:
        figures = counted(asked, how)
        assert (dict(figures.by("app")), figures.short) == (dict(downloads), short), how
        assert figures.lines == 3_000


HOSTILE = {
    "control characters": b"\x1b[2J\x00\x07\x9b31m GET /x",
    "a line without an end": b"A" * (3 * LONGEST_LINE),
    "a wrong encoding": '203.0.113.9 - - [äöü] "GÉT /ß HTTP/1.1" 200 5'.encode("latin-1"),
    "half a character": b"\xf0\x9f\x8e\x99"[:3] + b"\xff\xfe",
    "quotation marks": b'"' * 500,
    "numbers beyond all numbers": b'1.2.3.4 - - [28/Nov/2026:00:00:00 +0000] "GET /a.mp3 HTTP/1.1" 200 '
    + b"9" * 400,
    "less than nothing": b'1.2.3.4 - - [28/Nov/2026:00:00:00 +0000] "GET /a.mp3 HTTP/1.1" 200 -5',
    "a day that never was": b'1.2.3.4 - - [31/Feb/2026:00:00:00 +0000] "GET /a.mp3 HTTP/1.1" 200 5',
    "a query": b"'); DROP TABLE heard; --",
    "braces": b'{"request": {"uri": [[[[' + b"[" * 9_000,
    "a tag of a page": b"<script>alert(1)</script>",
}


@pytest.mark.parametrize("how", WRITERS)
@pytest.mark.parametrize("line", HOSTILE)
def test_a_hostile_line_is_counted_as_unread_and_harms_no_other(
    counted: Counted, how: str, line: str
) -> None:
    good = [Asked(address=f"203.0.113.{number}") for number in range(5)]
    log = written(good, how) + HOSTILE[line] + b"\n" + written([Asked(address="198.51.100.9")], how)
    figures = counted(log)
    assert (figures.downloads, fates(figures)) == (6, {"heard": 6, "unread": 1})


def test_hostile_agents_and_targets_are_only_names(counted: Counted) -> None:
    bad = [
        "AntennaPod/3 \x1b[31m",
        "AntennaPod ' OR 1=1 --",
        'AntennaPod "x" \\',
        "AntennaPod/" + "9" * 9_000,
    ]
    figures = counted([Asked(agent=each) for each in bad])
    assert figures.by("app") == [("AntennaPod", 4)]
    assert counted([Asked(target="/%00/../../" + SOUND + "\x1b")]).downloads == 0


def test_what_nobody_writes_is_wholly_unread(counted: Counted) -> None:
    junk = random.Random(5).randbytes(200_000)
    figures = counted(junk)
    assert figures.downloads == 0 and figures.lines == figures.fates["unread"] > 0
    assert counted(b"").lines == 0


def test_overlong_lines_are_left_out_wherever_they_end(counted: Counted) -> None:
    good = written([Asked()])
    for size in (
        LONGEST_LINE + 1,
        SPOON_BYTES - len(good),
        SPOON_BYTES,
        SPOON_BYTES + 1,
        2 * SPOON_BYTES + 7,
    ):
        figures = counted(good + b"x" * size + b"\n" + written([Asked(address="198.51.100.9")]))
        assert (figures.downloads, figures.fates["unread"], figures.lines) == (2, 1, 3), size
        assert counted(good + b"x" * size).lines == 2
    many = SPOON_BYTES // len(good) + 3
    assert counted(good * many).fates["heard"] == many


def test_packed_logs_are_read_also_where_they_break_off(counted: Counted) -> None:
    one, other = written([Asked()]), written([Asked(address="198.51.100.9")])
    packed = gzip.compress(one) + gzip.compress(other)
    assert counted(packed).downloads == 2
    assert counted(gzip.compress(one) + gzip.compress(other * 5_000)[:-9]).downloads == 2
    emptiness = counted(gzip.compress(b"\n" * 50_000_000 + one))
    assert (emptiness.downloads, emptiness.lines) == (1, 1)


def test_a_log_is_recognised_although_it_begins_with_rubbish(counted: Counted) -> None:
    figures = counted(b"starting up\n" * 1_000 + written([Asked()] * 1_000, "caddy"))
    assert (figures.downloads, fates(figures)) == (1, {"heard": 1_000, "unread": 1_000})


def test_nothing_in_the_count_is_an_address(tmp_path: Path) -> None:
    (tmp_path / "log").write_bytes(written([Asked(), Asked(address="2001:db8:0:7::1")]))
    hashes = []
    for _ in range(2):
        with Count(SOUNDS, RULES) as counting:
            counting.add(spoons(str(tmp_path / "log")))
            base, held = counting._base, ""
            for (table,) in base.execute("SELECT table_name FROM information_schema.tables").fetchall():
                held += repr(base.execute(f"SELECT * FROM {table}").fetchall())
            hashes.append({row[0] for row in base.execute("SELECT ip FROM heard").fetchall()})
            assert "heard" in repr(base.execute("SHOW TABLES").fetchall()) and "203.0.113" not in held
            assert "2001" not in held.replace("2026", "")
            room = Path(counting._room.name)
            assert room.stat().st_mode & 0o077 == 0
        assert not room.exists()
    assert len(hashes[0]) == 2 and not hashes[0] & hashes[1]  # another salt each time


def test_a_minute_is_the_tag_and_sixty_seconds(tmp_path: Path) -> None:
    sound = Media("a.mp3", "audio/mpeg", 1_300_000, 120.0)
    assert minute_of(sound, 100_000) == 700_000
    assert minute_of(replace(sound, seconds=60.0), 100_000) == 1_300_000
    path = tmp_path / "a.mp3"
    path.write_bytes(b"ID3\x04\x00\x00\x00\x00\x02\x01" + bytes(300))
    assert header_bytes(path) == 10 + 257
    path.write_bytes(b"\xff\xfb" + bytes(300))
    assert header_bytes(path) == header_bytes(tmp_path / "none.mp3") == 0


def test_the_newest_edition_is_counted_as_what_it_was_at_that_hour(tmp_path: Path) -> None:
    log = tmp_path / "log"
    log.write_bytes(written([Asked(at, target="/latest.mp3") for at in (10, 100, 150)]))
    begun = int(NIGHT.timestamp())
    with Count(SOUNDS, RULES, [(begun + 50, "warta-malam.m4a"), (begun + 120, SOUND)]) as counting:
        counting.add(spoons(str(log)))
        figures = counting.figures()
    assert figures.by("episode") == [("2026-11-27-malam", 1), (EDITION, 1)]
    assert fates(figures) == {"heard": 2, "other": 1}  # nothing was on air at the first


def test_every_fate_has_a_sentence(counted: Counted) -> None:
    assert set(counted([Asked()]).fates) <= set(FATES)
