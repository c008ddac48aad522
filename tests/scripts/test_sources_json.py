"""JSON as the tools of the trade give it: one story each, with whose it is; what is broken costs itself alone."""

import json
from datetime import UTC, datetime, timedelta

import pytest

from scripts.article import Article
from scripts.errors import UnreadablePage
from scripts.page import Page
from scripts.sources.jsonl import Reading, read_all

TITLE = "Dermaga Kuala Pinang Dibuka Lagi"
LEAD = "Wali Kota Kuala Pinang membuka lagi dermaga rakyat pada Senin pagi."
SECOND = "Pasar Kuala Pinang Tutup Sehari"
MORE = "Dermaga itu melayani 40 perahu nelayan dan dua kapal penyeberangan setiap hari."
TEXT = f"{LEAD}\n\n{MORE}"
HTML = f"<p>KUALA PINANG - {LEAD}</p>\n<p>{MORE}</p>"
SITE = "https://suarapinang.example"
LINK = f"{SITE}/dermaga"


def reading(content: object, name: str = "kiriman.json") -> Reading:
    text = content if isinstance(content, str) else json.dumps(content)
    return read_all(Page(name, "jsonl", text.encode("utf-8", "surrogatepass")))


def only(content: object) -> Article:
    (article,) = reading(content).articles
    return article


SHAPES = {
    "WordPress with its author embedded": [
        {
            "date": "2026-03-02T15:00:00", "date_gmt": "2026-03-02T08:00:00", "link": LINK, "author": 7,
            "title": {"rendered": "Dermaga Kuala Pinang Dibuka&nbsp;Lagi"}, "content": {"rendered": HTML},
            "yoast_head_json": {"og_site_name": "Suara Pinang"}, "_embedded": {"author": [{"name": "Wulan Sari"}]},
        }
    ],
    "JSON Feed": {
        "version": "https://jsonfeed.org/version/1.1", "title": "Suara Pinang", "home_page_url": SITE,
        "items": [{"id": LINK, "title": TITLE, "content_html": HTML, "authors": [{"name": "Wulan Sari"}]}],
    },
    "NewsAPI": {
        "status": "ok",
        "articles": [{"source": {"id": None, "name": "Suara Pinang"}, "author": "Wulan Sari", "url": LINK,
                      "title": f"{TITLE} - Suara Pinang", "content": TEXT, "description": LEAD}],
    },
    "news-please": {
        "authors": ["Wulan Sari"], "maintext": TEXT, "text": None, "title": TITLE, "title_page": None, "url": LINK,
        "source_domain": "suarapinang.example",
    },
    "trafilatura": {
        "title": TITLE, "author": "Wulan Sari", "source": LINK, "source-hostname": "Suara Pinang",
        "raw_text": TEXT.replace("\n", " "), "text": TEXT, "excerpt": "Dermaga.", "comments": "",
    },
    "readability": {"title": TITLE, "byline": "Oleh Wulan Sari", "content": f"<div>{HTML}</div>",
                    "textContent": TEXT, "siteName": "Suara Pinang", "url": LINK},
    "JSON-LD in a graph": {
        "@context": "https://schema.org",
        "@graph": [
            {"@type": "WebSite", "name": "Suara Pinang"},
            {"@type": "NewsArticle", "headline": TITLE, "articleBody": TEXT, "publisher": {"name": "Suara Pinang"},
             "author": [{"@type": "Person", "name": "Wulan Sari"}], "mainEntityOfPage": {"@id": LINK}},
        ],
    },
    "Elasticsearch": {"hits": {"total": 1, "hits": [{"_id": "a", "_source": {
        "title": TITLE, "content": TEXT, "url": LINK, "source": "Suara Pinang", "author": "Wulan Sari"}}]}},
    "The parts of an article below its entry": {"response": {"results": [{
        "webTitle": TITLE, "webUrl": LINK, "fields": {"bodyText": TEXT, "byline": "Wulan Sari"}}]}},
    "Results within articles": {"articles": {"results": [{
        "title": TITLE, "body": TEXT, "url": LINK, "source": {"uri": "suarapinang.example", "title": "Suara Pinang"},
        "authors": [{"name": "Wulan Sari"}]}]}},
    "Edges and nodes": {"data": {"posts": {"edges": [{"node": {
        "title": TITLE, "content": HTML, "link": LINK, "author": {"node": {"name": "Wulan Sari"}}}}]}}},
    "A parsed feed": {"feed": {"title": "Suara Pinang"}, "entries": [{
        "title": TITLE, "link": LINK, "summary": "Dermaga.", "author": "Wulan Sari",
        "content": [{"type": "text/html", "value": HTML}]}]},
    "XML as a dictionary": {"rss": {"channel": {"title": "Suara Pinang", "item": [{
        "title": TITLE, "link": LINK, "content:encoded": HTML, "dc:creator": "Wulan Sari"}]}}},
    "A data frame by columns": {
        key: {"0": held} for key, held in (("title", TITLE), ("text", TEXT), ("url", LINK), ("author", "Wulan Sari"))},
    "A data frame that is split": {
        "columns": ["title", "text", "url", "author"], "data": [[TITLE, TEXT, LINK, "Wulan Sari"]]},
    "Articles by their address": {LINK: {"Judul": TITLE, "Isi Berita": TEXT, "Penulis": "Wulan Sari"}},
    "One object in a wrapper": {"article": {"title": TITLE, "body": TEXT, "url": LINK, "author": "Wulan Sari"}},
    "A page as Markdown": {"success": True, "data": {
        "markdown": f"# {TITLE}\n\n**KUALA PINANG** - Wali Kota [Kuala Pinang](https://x.example) membuka lagi"
                    f" dermaga rakyat pada Senin pagi.\n\n{MORE}",
        "metadata": {"title": TITLE, "sourceURL": LINK, "author": "Wulan Sari"}}},
    "A scraper's lists": [{"title": [TITLE], "content": [LEAD, "\n", MORE], "url": [LINK], "author": ["Wulan Sari"]}],
    "An editor's blocks": {"title": TITLE, "url": LINK, "author": "Wulan Sari", "content": {"type": "doc", "content": [
        {"type": "paragraph", "content": [{"type": "text", "text": LEAD[:20]}, {"type": "text", "text": LEAD[20:]}]},
        {"type": "paragraph", "content": [{"type": "text", "text": MORE}]}]}},
}  # fmt: skip


@pytest.mark.parametrize("tool", SHAPES)
def test_a_story_comes_whole_whatever_tool_wrote_it_down(tool: str) -> None:
    article = only(SHAPES[tool])

    assert (article.title, article.paragraphs) == (TITLE, (LEAD, MORE))
    assert article.credit.link == LINK
    assert article.credit.author == "Wulan Sari"
    assert article.credit.outlet.replace(" ", "").casefold() == "suarapinang"
    assert not article.partial


def test_wordpress_tells_the_zone_by_its_two_times() -> None:
    post = {
        "title": {"rendered": TITLE}, "content": {"rendered": HTML}, "date": "2026-03-02T16:30:00",
        "date_gmt": "2026-03-02T08:30:00", "modified": "2026-03-02T18:00:00", "modified_gmt": "2026-03-02T10:00:00",
    }  # fmt: skip

    credit = only([post]).credit

    assert credit.published == datetime(2026, 3, 2, 8, 30, tzinfo=UTC)
    assert credit.published is not None and credit.published.utcoffset() == timedelta(hours=8)
    assert credit.updated == datetime(2026, 3, 2, 10, tzinfo=UTC)


@pytest.mark.parametrize(
    "said", [{"$date": "2026-03-02T08:30:00Z"}, 1772440200, "1772440200000", "2/3/2026 16.30 WITA"]
)
def test_a_moment_is_read_however_a_database_keeps_it(said: object) -> None:
    assert only({"title": TITLE, "text": TEXT, "date": said}).credit.published == datetime(
        2026, 3, 2, 8, 30, tzinfo=UTC
    )


@pytest.mark.parametrize(
    "cut",
    [f"{LEAD} Dermaga itu mel… [+943 chars]", f"{LEAD}… [+943 chars]", f"{LEAD} Dermaga i... [943 chars]"],
)
def test_what_a_service_cut_off_is_told_as_a_part_and_the_count_is_no_text(cut: str) -> None:
    article = only({"articles": [{"title": TITLE, "content": cut, "url": LINK}]})

    assert article.paragraphs == (LEAD,)
    assert article.partial


def test_the_description_is_told_where_a_service_sells_the_text() -> None:
    article = only(
        {"results": [{"title": TITLE, "content": "ONLY AVAILABLE IN PAID PLANS", "description": LEAD}]}
    )

    assert (article.paragraphs, article.partial) == ((LEAD,), True)


def test_the_address_of_a_site_is_no_articles_own() -> None:
    rows = [{"title": TITLE, "text": TEXT, "source_url": "https://suarapinang.example"},
            {"title": SECOND, "text": TEXT, "source_url": "https://suarapinang.example"}]  # fmt: skip

    found = reading(rows).articles

    assert len({article.key for article in found}) == 2
    assert found[0].credit.link == ""


ONE = json.dumps({"title": TITLE, "text": TEXT})
TWO = json.dumps({"title": SECOND, "text": TEXT})


@pytest.mark.parametrize(
    ("content", "told", "said"),
    [
        (f'{ONE}\n{{"title": "Belum Ada Isi", "text": null}}\n{TWO}', 2, "line 2 ('Belum Ada Isi') has no text"),
        (f'{ONE}\n{{"title": "Rusak\n{TWO}', 2, "line 2 is no JSON"),
        (f'[{ONE}, {{"title": "Kosong Lagi Ini", "text": ""}}, {TWO}]', 2, "item 2 ('Kosong Lagi Ini') has no text"),
        (f'[{ONE}, {{"title": "Kutip "dalam" kutip", "text": "a"}}, {TWO}]', 2, "line 1 is no JSON"),
        (f"[{ONE}, {TWO[:-40]}", 1, "breaks off"),
        (f'{{"data": [{ONE}, {TWO}', 2, "breaks off"),
        (f"{ONE}\n{json.dumps({'articles': [json.loads(TWO), {'title': 'Hanya Judul Saja'}]})}", 2, "line 2, item 2"),
        (f'[{ONE}, 7, {TWO}]', 2, "item 2 is no object"),
    ],
)  # fmt: skip
def test_what_is_broken_costs_itself_and_is_named(content: str, told: int, said: str) -> None:
    found = reading(content)

    assert len(found.articles) == told
    assert len(found.notices) == 1 and said in found.notices[0]


@pytest.mark.parametrize(
    "content",
    [
        f"{json.dumps(json.loads(ONE), indent=2)}\n{json.dumps(json.loads(TWO), indent=2)}",
        f"[{ONE},\n{TWO},\n]",
        f"{ONE},\n{TWO},",
        f"[\n{ONE[:-1]},}},\n{TWO}\n]",
        (ONE + "\n" + TWO).replace("\\n\\n", "\t"),
        f"\ufeff{ONE}{TWO}",
    ],
)
def test_what_a_careless_tool_wrote_is_read_without_a_word(content: str) -> None:
    found = reading(content)

    assert [article.title for article in found.articles] == [TITLE, SECOND]
    assert found.notices == ()


def test_half_a_letter_costs_that_letter_only() -> None:
    source = (
        '{"title": "Dermaga \\ud83d Kuala Pinang", "text": "%s \\udc00", "author": "Wu\\ud800lan",'
        ' "source": "Suara\\udfff Pinang"}'
    )

    article = only(source % LEAD)

    assert (article.title, article.paragraphs) == ("Dermaga Kuala Pinang", (LEAD,))
    assert (article.credit.author, article.credit.outlet) == ("Wulan", "Suara Pinang")


def test_a_letter_that_is_whole_stays() -> None:
    assert only(
        '{"title": "Kue \\u00e9clair Kuala", "text": "Rasanya \\\\ud83d enak \\ud83d\\ude00 kata warga Kuala."}'
    ).paragraphs == ("Rasanya \\ud83d enak \U0001f600 kata warga Kuala.",)


def test_a_draft_is_left_out_with_a_notice() -> None:
    found = reading([json.loads(ONE), {**json.loads(TWO), "status": "draft"}])

    assert len(found.articles) == 1
    assert 'its status is "draft"' in found.notices[0]


def test_a_live_page_in_json_comes_in_entries() -> None:
    page = {
        "@type": "LiveBlogPosting", "headline": "LIVE: Rob di Kuala Pinang",
        "liveBlogUpdate": [
            {"datePublished": "2026-03-02T10:00:00+07:00",
             "articleBody": "Air setinggi lutut masuk ke Jalan Bakau, kata warga."},
            {"datePublished": "2026-03-02T13:15:00+07:00",
             "articleBody": "<p>Air di Jalan Bakau sudah surut, kata lurah.</p>"},
        ],
    }  # fmt: skip

    newest, first = reading(page).articles

    assert newest.paragraphs == ("Air di Jalan Bakau sudah surut, kata lurah.",)
    assert newest.title == first.title == "Rob di Kuala Pinang"
    assert newest.key != first.key


def test_where_nothing_can_be_read_the_first_reason_is_given() -> None:
    with pytest.raises(UnreadablePage, match=r"item 1 \('Hanya Judul Saja'\) has no text"):
        reading([{"title": "Hanya Judul Saja"}])


def test_many_faults_are_counted_instead_of_told() -> None:
    found = reading([json.loads(ONE), *({"title": f"Judul ke-{n} tanpa isi"} for n in range(90))])

    assert len(found.notices) == 41
    assert "50 more" in found.notices[-1]


@pytest.mark.parametrize(
    "hostile",
    ['[{"a":' * 50_000, '[{"a":1,"b":[{' * 30_000, '[{"a" 1},' * 60_000, '{"a":"' + '"},{' * 60_000, "," * 300_000,
     '{"a":\n' * 60_000, '"' + "\\" * 300_001, '{"items":[' * 900 + "]}" * 900, "\\ud83d" * 60_000],
)  # fmt: skip
def test_hostile_json_costs_no_more_than_its_length(hostile: str) -> None:
    import time

    start = time.perf_counter()
    with pytest.raises(UnreadablePage):
        reading(hostile)

    assert time.perf_counter() - start < 5
