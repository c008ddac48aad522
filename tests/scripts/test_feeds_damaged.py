"""Feeds as servers really give them: whatever is damaged costs itself alone, and the producer is told where."""

import re

import pytest

from scripts.errors import UnreadablePage
from scripts.page import Page
from scripts.sources import items, sniff
from scripts.sources.parsed import parsed
from scripts.sources.rss import read_feed
from scripts.sources.teasers import whole

ADDRESS = "https://kabarlembah.example/umpan.xml"
ONE, TWO = "Dermaga Selirang Dibuka", "Panen Garam Melimpah"
TEXT = "Dermaga Selirang dibuka untuk kapal nelayan pada Sabtu. Panjangnya 140 meter."


def item(
    title: str, body: str = TEXT, link: str = "https://kabarlembah.example/dermaga", more: str = ""
) -> str:
    return (
        f"<item><title>{title}</title><link>{link}</link><description>{body}</description>"
        f"<pubDate>Sat, 21 Nov 2026 08:00:00 +0700</pubDate>{more}</item>\n"
    )


def feed(*entries: str, before: str = "", behind: str = "", head: str = "") -> str:
    return (
        f'{before}<?xml version="1.0" encoding="UTF-8"?>\n<rss version="2.0"><channel><title>Kabar Lembah</title>'
        f"<link>https://kabarlembah.example</link><description>Berita</description>{head}\n"
        f"{''.join(entries)}</channel></rss>{behind}"
    )


WHOLE = (item(ONE), item(TWO, link="https://kabarlembah.example/garam"))
CUT = feed(*WHOLE)
DAMAGED = {
    "a PHP warning": feed(
        *WHOLE, before="<br />\n<b>Warning</b>:  Undefined index in /srv/f.php on line 3<br />\n"
    ),
    "a PHP notice": feed(*WHOLE, before="PHP Notice:  Trying to access array offset\n"),
    "a greeting": feed(*WHOLE, before="ok "),
    "a comment": feed(*WHOLE, before="<!-- dibuat dalam 0.02 detik <html> -->\n"),
    "a byte order mark and blank lines": feed(*WHOLE, before="\ufeff\n\n  \n"),
    "two declarations": feed(*WHOLE, before='<?xml version="1.0"?>'),
    "a script behind it": feed(*WHOLE, behind="\n<script>x()</script>"),
    "a comment and text behind it": feed(*WHOLE, behind="\n<!-- 0.1 --> selesai"),
    "a second document behind it": feed(*WHOLE, behind="<html><body>galat</body></html>"),
    "an ampersand in a title": feed(item("Garam & Ikan"), item(TWO)),
    "an ampersand in a link": feed(item(ONE, link="https://kabarlembah.example/?a=1&b=2"), item(TWO)),
    "an ampersand before a blank": feed(item(ONE, TEXT + " Ikan & garam."), item(TWO)),
    "an entity of HTML": feed(item(ONE, "Suhu&nbsp;naik &ndash; " + TEXT), item(TWO)),
    "an entity of nobody": feed(item(ONE, TEXT + " &kabar;"), item(TWO)),
    "a control character": feed(item(ONE, TEXT + " \x0b\x08"), item(TWO)),
    "a control character as a number": feed(item(ONE, TEXT + " &#x1f;&#8;"), item(TWO)),
    "a NUL as a number": feed(item(ONE, TEXT + " &#0;"), item(TWO)),
    "a less-than before a figure": feed(item(ONE, TEXT + " Umur < 17 tahun."), item(TWO)),
    "arrows": feed(item(ONE, TEXT + " <- lama <3"), item(TWO)),
    "an undeclared prefix": feed(item(ONE, more='<media:content url="https://x.example/1.jpg"/>'), item(TWO)),
    "an undeclared prefix with text": feed(item(ONE, more="<kabar:nomor>7</kabar:nomor>"), item(TWO)),
    "an undeclared prefix of an attribute": feed(item(ONE, more='<guid kabar:jenis="a">1</guid>'), item(TWO)),
    "HTML that is not escaped": feed(item(ONE, f"<p>{TEXT}<br>Selesai.</p>"), item(TWO)),
    "a tag that never closes": feed(item(ONE, f"<p>{TEXT}"), item(TWO)),
    "tags wrongly nested": feed(item(ONE, f"<b><i>{TEXT}</b></i>"), item(TWO)),
    "HTML in CDATA": feed(
        item(ONE, f"<![CDATA[<!DOCTYPE html><html><body><p>{TEXT}</p></body></html>]]>"), item(TWO)
    ),
    "HTML in the channel": feed(*WHOLE, head="<image><url><![CDATA[<html>]]></url></image>"),
    "no end of the root": CUT.replace("</channel></rss>", ""),
    "half an end of the root": CUT.replace("</channel></rss>", "</channel></rs"),
    "cut within a third item": CUT.replace("</channel></rss>", item("Nomor Tiga")[:70]),
    "cut within a tag": CUT.replace("</channel></rss>", "<item><tit"),
    "an attribute without quotes": feed(item(ONE, more="<guid isPermaLink=false>1</guid>"), item(TWO)),
    "a declaration of another charset": feed(*WHOLE).replace("UTF-8", "ISO-8859-1"),
    "a charset that nobody knows": feed(*WHOLE).replace("UTF-8", "x-kabar"),
}


@pytest.mark.parametrize("damage", DAMAGED)
def test_a_flaw_costs_at_most_its_own_place(damage: str) -> None:
    content = DAMAGED[damage].encode()
    assert sniff(content, ADDRESS, "text/html") == "feed"
    found = read_feed(Page(ADDRESS, "feed", content))
    titles = {page.teaser.title for page in found.items if page.teaser}
    assert len(titles) == 2 and TWO in titles
    said = " ".join(" ".join((p.teaser.title, *p.teaser.paragraphs)) for p in found.items if p.teaser)
    assert not re.search(r"</?[a-z]\w*[ >]|xml|PHP|Warning|DOCTYPE|CDATA|lt;", said)
    assert "Dermaga Selirang dibuka untuk kapal nelayan" in said


@pytest.mark.parametrize("damage", ["an ampersand in a link", "a control character", "an undeclared prefix"])
def test_the_producer_is_told_the_line(damage: str) -> None:
    (notice,) = read_feed(Page(ADDRESS, "feed", DAMAGED[damage].encode())).notices
    assert ADDRESS in notice and "not well-formed" in notice and "line 3" in notice


def test_windows_bytes_under_a_false_declaration_are_read() -> None:
    content = feed(item(ONE, TEXT + " “Kami siap,” kata Darma."), item(TWO)).encode("cp1252")
    found = items(Page(ADDRESS, "feed", content))
    assert any("“Kami siap,”" in " ".join(page.teaser.paragraphs) for page in found if page.teaser)


def test_an_item_on_which_the_parser_itself_fails_costs_the_others_nothing() -> None:
    entry = "<entry><title>{0}</title><link href='https://kabarlembah.example/{0}'/></entry>"
    text = f"<feed><title>Kabar</title>{entry.format('satu')}<entry><link </entry</link>{entry.format('dua')}"
    _, entries, failed = parsed(text.encode())
    assert failed == 1 and {"satu", "dua"} <= {each.get("title") for each in entries}


def test_a_sound_feed_has_no_notice() -> None:
    assert read_feed(Page(ADDRESS, "feed", feed(*WHOLE).encode())).notices == ()


def test_what_holds_no_item_is_refused_with_its_line() -> None:
    with pytest.raises(UnreadablePage, match=r"line \d"):
        items(Page(ADDRESS, "feed", b"<?xml version='1.0'?><rss><channel>"))


def test_a_page_with_a_feed_in_its_text_is_no_feed() -> None:
    page = b"<!doctype html><html><body><p>Umpan ditulis dengan <rss> di awal.</p></body></html>"
    assert sniff(page, "https://kabarlembah.example/cara") == "html"


@pytest.mark.parametrize(
    ("link", "whole_link"),
    [
        ("/2026/dermaga", "https://kabarlembah.example/2026/dermaga"),
        ("dermaga.html", "https://kabarlembah.example/dermaga.html"),
        ("//cdn.kabarlembah.example/d", "https://cdn.kabarlembah.example/d"),
        ("https://kabarlembah.example/", ""),
        ("javascript:void(0)", ""),
    ],
)
def test_a_link_is_whole_or_none(link: str, whole_link: str) -> None:
    (found,) = items(Page(ADDRESS, "feed", feed(item(ONE, link=link)).encode()))
    assert found.teaser is not None and found.teaser.credit.link == whole_link


def test_an_aggregators_item_is_credited_to_its_own_source() -> None:
    listed = (
        "&lt;ol&gt;&lt;li&gt;&lt;a href='https://a.example/1'&gt;Dermaga Selirang Dibuka&lt;/a&gt; "
        "&lt;font&gt;Pos Teluk&lt;/font&gt;&lt;/li&gt;&lt;li&gt;&lt;a href='https://a.example/2'&gt;"
        "Tarif Dermaga Naik&lt;/a&gt; &lt;font&gt;Radar Teluk&lt;/font&gt;&lt;/li&gt;&lt;/ol&gt;"
    )
    source = '<source url="https://posteluk.example">Pos Teluk</source>'
    text = feed(item(f"{ONE} - Pos Teluk", listed, more=source)).replace(
        "Kabar Lembah", '"Teluk" - Google Berita'
    )
    (found,) = items(Page("https://news.google.com/rss", "feed", text.encode()))
    assert found.teaser is not None
    assert (found.teaser.title, found.teaser.credit.outlet, found.teaser.paragraphs) == (ONE, "Pos Teluk", ())


@pytest.mark.parametrize(
    ("lines", "kept", "cut"),
    [
        (["Dermaga dibuka. Panjangnya 140 me ..."], ["Dermaga dibuka."], True),
        (["Dermaga dibuka. Panjangnya 140 me…"], ["Dermaga dibuka."], True),
        (["Dermaga dibuka. Panjangnya 140 meter [&hellip;]"], ["Dermaga dibuka."], True),
        (["Dermaga dibuka. [...]"], ["Dermaga dibuka."], True),
        (["Dermaga dibuka. Selengkapnya"], ["Dermaga dibuka."], True),
        (
            ["Dermaga dibuka. Panjangnya 140 meter. Continue reading →"],
            ["Dermaga dibuka. Panjangnya 140 meter."],
            True,
        ),
        (["Dermaga dibuka untuk", "..."], [], True),
        (["Dermaga dibuka untuk kapal nelayan"], ["Dermaga dibuka untuk kapal nelayan"], False),
        (
            [
                "Dermaga dibuka. "
                + "Kapal nelayan dari tujuh desa datang bersandar sejak subuh dan menunggu " * 2
            ],
            ["Dermaga dibuka."],
            True,
        ),
        (["Bupati meresmikan dermaga bersama ribuan nelayan dari tu ..."], [], True),
    ],
)
def test_a_teaser_is_told_to_its_last_whole_sentence(lines: list[str], kept: list[str], cut: bool) -> None:
    assert whole(lines, teaser=True) == (kept, cut)
