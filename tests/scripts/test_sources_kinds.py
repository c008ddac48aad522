"""What kind of page it is, and a clear line for what holds no article."""

import json

import pytest

from scripts.errors import UnreadablePage
from scripts.page import Page
from scripts.sources import items, read, sniff
from scripts.sources.jsonl import read_all

RSS = """<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>
<title>Warta Contoh</title><link>https://warta-contoh.co.id</link>
<item><title>Tanpa Tanggal</title><link>https://warta-contoh.co.id/0</link><description>Isi
singkat.</description></item>
<item><title>Lama</title><link>https://warta-contoh.co.id/1</link><description>Isi singkat &amp;amp;
padat.</description>
<pubDate>Mon, 03 Mar 2025 10:00:00 +0700</pubDate><category>Daerah</category></item>
<item><title>Baru</title><link>https://warta-contoh.co.id/2</link><author>Dian</author>
<content:encoded><![CDATA[%s]]></content:encoded><pubDate>Tue, 04 Mar 2025 10:00:00 +0700</pubDate></item>
<item><title>Jahat</title><link>javascript:alert(1)</link><description>Isi singkat.</description></item>
</channel></rss>""" % ("<p>" + "Warga desa menanam bambu di tepi kali sejak pagi. " * 12 + "</p>")  # fmt: skip
ATOM = """<feed xmlns="http://www.w3.org/2005/Atom"><title>Warta</title><entry><title>Satu</title>
<link href="https://warta-contoh.co.id/a"/><updated>2025-03-03T10:00:00+07:00</updated><summary>Isi.</summary></entry></feed>"""
RDF = """<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
xmlns="http://purl.org/rss/1.0/"><channel rdf:about="x"/>
<item rdf:about="https://warta-contoh.co.id/b"><title>Dua</title><link>https://warta-contoh.co.id/b</link></item></rdf:RDF>"""


@pytest.mark.parametrize(
    ("content", "name", "kind"),
    [
        ("Judul\n\nIsi berita.", "a.html", "text"),
        ("<!doctype html><p>Isi", "a.txt", "html"),
        (RSS, "a.html", "feed"),
        ("\n " + ATOM, "a", "feed"),
        (RDF, "a.xml", "feed"),
        ('{"title": "Satu", "text": "Isi"}\n{"title": "Dua", "text": "Isi"}', "a.txt", "jsonl"),
        ("[Foto] Judul berita", "a.txt", "text"),
    ],
)
def test_content_counts_more_than_the_name(content: str, name: str, kind: str) -> None:
    assert sniff(content.encode(), name) == kind


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b" \n", "empty"),
        (b"%PDF-1.7 ...", "a PDF"),
        (b"\x89PNG\r\n\x1a\n", "a PNG image"),
        (b"PK\x03\x04....", "a zip archive"),
        (b"Judul\x00Isi", "binary"),
        (b"<?xml version='1.0'?><urlset></urlset>", "no feed"),
    ],
)
def test_what_holds_no_article_gets_one_clear_line(content: bytes, words: str) -> None:
    with pytest.raises(UnreadablePage, match=words) as failure:
        sniff(content, "halaman.html")

    assert "\n" not in str(failure.value)


def test_a_page_without_news_says_how_little_is_left() -> None:
    with pytest.raises(UnreadablePage, match=r"only 4 words.* \(at least 15\)"):
        read(Page("a.txt", "text", b"Judul Berita\n\nIsinya hanya empat kata.\n\nBaca juga: Judul Lain"))


def test_feed_items_come_newest_first_with_their_own_credit() -> None:
    found = items(Page("https://warta-contoh.co.id/rss", "feed", RSS.encode()))

    teasers = [page.teaser for page in found if page.teaser]
    assert [teaser.title for teaser in teasers] == ["Baru", "Lama", "Tanpa Tanggal", "Jahat"]
    assert [teaser.partial for teaser in teasers] == [False, True, True, True]
    assert teasers[1].paragraphs == ("Isi singkat & padat.",)
    assert (teasers[0].credit.outlet, teasers[0].credit.author, teasers[1].section) == (
        "Warta Contoh",
        "Dian",
        "Daerah",
    )
    assert teasers[3].credit.link == ""


@pytest.mark.parametrize("feed", [ATOM, RDF])
def test_other_feeds_are_read_too(feed: str) -> None:
    (page,) = items(Page("https://warta-contoh.co.id/feed", "feed", feed.encode()))

    assert page.address.startswith("https://warta-contoh.co.id/")


def test_one_bad_line_of_json_is_named_by_its_number() -> None:
    content = b'{"title": "Satu", "text": "Warga menanam bambu."}\n{"title": \n'

    found = read_all(Page("a.jsonl", "jsonl", content))

    assert [article.title for article in found.articles] == ["Satu"]
    assert len(found.notices) == 1 and "line 2" in found.notices[0]


def test_json_without_any_article_is_an_error() -> None:
    with pytest.raises(UnreadablePage, match=r"item 1 .* has no text"):
        read(Page("a.json", "jsonl", b'[{"title": "Satu", "text": null}]'))


TOLD = ("Warga menanam bambu di tepi sungai. Bambu itu ditanam sejak Senin.",)


TITLE, LINK, AT = "Warga “Tanam” Bambu", "https://kabar.example/1", "2026-03-10T08:00:00+07:00"
PAGE = {"title": TITLE, "url": LINK}
RENDERED = {
    "title": {"rendered": "Warga &#8220;Tanam&#8221; Bambu"},
    "content": {"rendered": f"<p>{TOLD[0]}</p>"},
    "date_gmt": "2026-03-10T01:00:00",
    "date": "2026-03-10T08:00:00",
    "link": LINK,
    "status": "publish",
    "categories": [3],
}
CUT = f"{TOLD[0]} Kepala desa men… [+90 chars]"
SHAPES: dict[str, object] = {
    "WordPress": [RENDERED],
    "JSON Feed": {
        "version": "https://jsonfeed.org/version/1",
        "title": "Kabar",
        "items": [PAGE | {"id": "1", "content_text": TOLD[0], "date_published": AT}],
    },
    "NewsAPI": {
        "status": "ok",
        "articles": [
            {"source": {"id": None, "name": "Kabar"}, "title": f"{TITLE} - Kabar", "url": LINK}
            | {"publishedAt": "2026-03-10T01:00:00Z", "content": CUT}
        ],
    },
    "rss2json": {
        "message": "OK",
        "data": [
            {"title": TITLE, "link": LINK, "contentSnippet": TOLD[0], "isoDate": "2026-03-10T01:00:00.000Z"}
        ],
    },
    "news-please": PAGE
    | {"maintext": TOLD[0], "date_publish": "2026-03-10 08:00:00", "source_domain": "kabar.example"},
    "Elasticsearch": {
        "hits": {"total": 1, "hits": [{"_source": PAGE | {"body": TOLD[0], "published_at": AT}}]}
    },
    "JSON-LD": {
        "@context": "https://schema.org",
        "@graph": [
            {"headline": TITLE, "articleBody": TOLD[0], "datePublished": AT, "url": LINK}
            | {"publisher": {"name": "Kabar"}}
        ],
    },
    "trafilatura": PAGE | {"raw_text": TOLD[0], "sitename": "Kabar", "date": "2026-03-10"},
    "NewsData": {
        "results": [
            {"title": TITLE, "link": LINK, "description": TOLD[0], "content": None, "source_id": "kabar"}
            | {"pubDate": "2026-03-10 08:00:00"}
        ]
    },
    "Strapi": {"posts": [{"attributes": PAGE | {"content": f"<div>{TOLD[0]}</div>", "publishedAt": AT}}]},
}


@pytest.mark.parametrize("tool", SHAPES)
def test_json_of_common_tools_is_read(tool: str) -> None:
    (article,) = read(Page("a.json", "jsonl", json.dumps(SHAPES[tool]).encode()))
    assert article.title == "Warga “Tanam” Bambu"
    assert " ".join(article.paragraphs) == TOLD[0]
    assert article.credit.link == "https://kabar.example/1" and article.credit.outlet.casefold() == "kabar"
    assert article.credit.published is not None and f"{article.credit.published:%Y-%m-%d}" == "2026-03-10"


def test_a_draft_is_not_read() -> None:
    with pytest.raises(UnreadablePage, match="draft"):
        read(
            Page("a.json", "jsonl", json.dumps([{"title": "T", "text": TOLD[0], "status": "draft"}]).encode())
        )


def test_a_lone_surrogate_costs_itself() -> None:
    (article,) = read(
        Page("a.json", "jsonl", b'{"title": "Warga \\ud800 Tanam Bambu", "text": "Bambu \\udc00 ditanam."}')
    )
    assert article.key and "ditanam" in article.paragraphs[0]
    " ".join((article.title, *article.paragraphs)).encode("utf-8")


def test_json_is_read_with_keys_of_many_houses() -> None:
    value = {
        "headline": "Bambu",
        "paragraphs": [["Satu.", "Dua."], "Tiga."],
        "author": [{"name": "Dian"}],
        "source": "antaranews.com",
        "url": "https://warta-contoh.co.id/a",
        "date": 1741003200,
        "license": "CC BY 4.0",
    }

    (article,) = read(Page("a.json", "jsonl", json.dumps([value]).encode()))

    credit = article.credit
    assert (article.title, article.paragraphs) == ("Bambu", ("Satu. Dua.", "Tiga."))
    assert (credit.author, credit.outlet, credit.licence) == ("Dian", "Antara", "CC BY 4.0")
    assert credit.link == "https://warta-contoh.co.id/a"
    assert credit.published is not None and credit.published.year == 2025
