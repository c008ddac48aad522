"""The gate: every planted fault is found, and none is invented."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from feeds.channel import Channel
from feeds.episode import Episode, Media
from feeds.formats import rss
from feeds.formats.flash import render_flash_json, render_flash_xml
from feeds.formats.opml import render_opml
from feeds.formats.paging import cut_pages
from feeds.formats.stories import render_stories
from feeds.lint import Finding, check_any, check_feed
from feeds.lint.categories import CATEGORIES
from feeds.lint.check import RULES
from feeds.lint.finding import MOST

NewEpisode = Callable[..., Episode]
DATA = Path(__file__).parents[1] / "data/feeds"
GOOD = sorted((DATA / "good").glob("*.xml"))
FAULTS = [
    line.split("\t")
    for line in (DATA / "faults.tsv").read_text(encoding="utf-8").splitlines()
    if not line.startswith("#")
]
NOW = datetime(2026, 11, 22, tzinfo=UTC)


def serious(findings: tuple[Finding, ...]) -> set[str]:
    return {finding.rule for finding in findings if finding.severity != "note"}


@pytest.mark.parametrize("path", GOOD, ids=lambda path: path.stem)
def test_nothing_is_invented_on_a_good_feed_in_another_style(path: Path) -> None:
    assert serious(check_feed(path.read_bytes(), now=NOW)) == set()


def test_our_own_feed_breaks_no_rule_on_any_page(channel: Channel, new_episode: NewEpisode) -> None:
    episodes = [new_episode(day, art="1a2b3c4d") for day in reversed(range(250))]
    for page in cut_pages(episodes):
        xml = rss.render(channel, page.episodes, place=page.place)
        assert check_feed(xml, page.place.path) == ()


def test_our_feeds_for_speakers_break_no_rule(channel: Channel, new_episode: NewEpisode) -> None:
    sound = Media("episodes/x/flash.mp3", "audio/mpeg", 480_000, 60.0)
    episode = new_episode(flash=sound)
    told = tuple(
        replace(s, audio=replace(sound, path=f"episodes/x/{s.slug}.mp3", seconds=31.0))
        for s in episode.stories
    )
    assert check_feed(render_flash_xml(channel, [episode]), "flash.xml") == ()
    assert check_feed(render_stories(channel, [replace(episode, stories=told)]), "stories.xml") == ()
    assert check_any(render_flash_json(channel, [episode]).encode(), "flash.json") == ()
    assert check_any(render_opml([channel]).encode(), "subscriptions.opml") == ()


@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: f"{fault[1]}: {fault[3]}"[:60])
def test_a_planted_fault_is_found_and_no_other(fault: list[str]) -> None:
    name, rules, old, new = fault
    encoding = "iso-8859-1" if name == "serial" else "utf-8"
    good = (DATA / f"good/{name}.xml").read_text(encoding=encoding)
    assert old in good
    bad = good.replace(old, new, 1)
    assert serious(check_feed(bad.encode(encoding), now=NOW)) == set(rules.split())


def test_every_rule_of_feeds_that_can_refuse_has_a_planted_fault() -> None:
    planted = {rule for fault in FAULTS for rule in fault[1].split()}
    told = {rule.id for rule in RULES if rule.severity != "note"}
    assert told - planted <= {"apple-no-items", "apple-description", "p20-length"}  # planted below


def test_an_empty_show_and_texts_without_end_are_found(channel: Channel, new_episode: NewEpisode) -> None:
    assert serious(check_feed(rss.render(channel, []))) == {"apple-no-items"}
    good = (DATA / "good/serial.xml").read_bytes()
    long = good.replace(b"Air sumur naik semalam.", b"Air naik. " * 500).replace(b"Jawa Tengah", b"Jawa" * 50)
    assert serious(check_feed(long, now=NOW)) == {"apple-description", "p20-length"}


def test_a_finding_names_rule_line_place_remedy_and_source() -> None:
    good = (DATA / "good/serial.xml").read_bytes()
    bad = good.replace(b"<itunes:duration>01:15", b"<itunes:duration>sebentar")
    (finding,) = (f for f in check_feed(bad, "umpan.xml", now=NOW) if f.severity == "error")
    line = next(n for n, text in enumerate(bad.split(b"\n"), 1) if b"sebentar" in text)
    assert (finding.file, finding.line) == ("umpan.xml", line)
    assert finding.where == "/rss/channel/item[2]/itunes:duration"
    assert "sebentar" in finding.message
    assert finding.remedy
    assert finding.source.startswith("Apple")


def test_a_fault_of_ten_thousand_items_is_told_once(channel: Channel, new_episode: NewEpisode) -> None:
    feed = rss.render(channel, [new_episode(day) for day in reversed(range(90))])
    found = [
        f for f in check_feed(feed.replace(b'length="480000"', b'length="0"')) if f.rule == "rss-enclosure"
    ]
    assert len(found) == MOST + 1
    assert found[-1].message == "and 70 more of the same"


def test_a_feed_that_would_blow_itself_up_or_fetch_is_not_expanded(tmp_path: Path) -> None:
    (tmp_path / "rahasia").write_text("RAHASIA")
    bombs = [
        '<!DOCTYPE r [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;">]><rss>&b;</rss>',
        f'<!DOCTYPE r [<!ENTITY x SYSTEM "file://{tmp_path}/rahasia">]><rss><channel><title>&x;</title></channel></rss>',
        '<!DOCTYPE rss SYSTEM "http://127.0.0.1:9/x.dtd"><rss version="2.0"><channel/></rss>',
    ]
    for bomb in bombs:
        for encoding in ("utf-8", "utf-16"):
            found = check_feed(bomb.encode(encoding))
            assert "RAHASIA" not in str(found)
            assert any(finding.severity == "error" for finding in found)


@pytest.mark.parametrize(
    "junk", [b"", b"\0" * 50, b"<a>" * 3000, b"<html><body>404</body></html>", b"<rss/>", b"\xff\xfe"]
)
def test_what_is_no_feed_is_an_error_and_no_crash(junk: bytes) -> None:
    assert any(finding.severity == "error" for finding in check_feed(junk))


@given(st.binary(max_size=300))
def test_any_bytes_can_be_checked(data: bytes) -> None:
    assert check_any(data, "x")
    assert check_any(b"[" + data, "x")


SOURCES = [path.read_bytes() for path in GOOD]


@given(st.sampled_from(SOURCES), st.data())
def test_a_feed_with_anything_missing_or_odd_can_be_checked(feed: bytes, data: st.DataObject) -> None:
    at = data.draw(st.integers(0, len(feed)))
    size = data.draw(st.integers(0, 200))
    odd = data.draw(
        st.sampled_from([b"", b'"', b"<item/>", b"&#233;", b"9" * 5000, b"\xf0\x9f\x98\x80", b"-1", b"x:"])
    )
    for finding in check_feed(feed[:at] + odd + feed[at + size :], now=NOW):
        assert finding.message
        assert finding.line >= 0


VALUES = st.sampled_from(
    [
        "",
        " ",
        "\n",
        "-1",
        "0",
        "٣",
        "²",
        "1e999",
        "nan",
        "http://[",
        "https://x:99999/",
        "//",
        "a" * 9000,
        "&#x1F600;",
    ]
)


@given(
    st.sampled_from(["length", "url", "type", "startTime", "start", "href", "text", "value", "rrule"]), VALUES
)
def test_a_feed_with_any_attribute_can_be_checked(name: str, value: str) -> None:
    import re

    for feed in SOURCES:
        check_feed(re.sub(rf'\b{name}="[^"]*"'.encode(), f'{name}="{value}"'.encode("ascii", "ignore"), feed))


@given(
    st.sampled_from(
        ["pubDate", "itunes:duration", "itunes:episode", "podcast:season", "podcast:guid", "guid"]
    ),
    VALUES,
)
def test_a_feed_with_any_text_can_be_checked(name: str, value: str) -> None:
    import re

    for feed in SOURCES:
        check_feed(
            re.sub(
                rf"(<{name}[^>]*>)[^<]*".encode(),
                rb"\g<1>" + value.encode("ascii", "xmlcharrefreplace"),
                feed,
            )
        )


def test_apples_list_is_whole() -> None:
    assert len(CATEGORIES) == 19
    assert sum(map(len, CATEGORIES.values())) == 91
