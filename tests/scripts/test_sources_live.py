"""Live pages in many dresses come in entries; whatever else has hours is told whole."""

import json
from contextlib import suppress
from datetime import datetime

import pytest

from scripts.article import Article
from scripts.errors import UnreadablePage
from scripts.page import Page
from scripts.sources import read, sniff

ENTRIES = (
    ("20.45", "Api di Pasar Lembang Jati padam seluruhnya, kata Komandan Regu Damkar, Yoga Prasetia."),
    ("17.10", "Api merembet ke 40 kios dan belum dapat dijinakkan, kata petugas di lokasi."),
    ("15.30", "Api terlihat di los kain pada sore hari, kata seorang pedagang bernama Mirna."),
)
TITLE = "Kebakaran Pasar Lembang Jati"
BEGUN = '<meta property="article:published_time" content="2026-04-07T15:40:00+07:00">'


def page(body: str, title: str = f"LIVE: {TITLE}", head: str = BEGUN) -> tuple[Article, ...]:
    story = f"<article><h1>{title}</h1>{body}</article>"
    source = f"<html><head><title>{title}</title>{head}</head><body>{story}</body></html>"
    return read(Page("a.html", "html", source.encode()))


def text(body: str, title: str = f"LIVE REPORT: {TITLE}", name: str = "a.txt") -> tuple[Article, ...]:
    content = f"{title}\n\n{body}".encode()
    return read(Page(name, sniff(content, name), content))


def each(form: str, glue: str = "") -> str:
    return glue.join(
        form.format(hour=hour, clock=hour.replace(".", ":"), said=said) for hour, said in ENTRIES
    )


def check(found: tuple[Article, ...]) -> None:
    assert [article.part for article in found] == [hour for hour, _ in ENTRIES]
    assert [article.paragraphs for article in found] == [(said,) for _, said in ENTRIES]
    assert {article.title for article in found} == {TITLE}


@pytest.mark.parametrize(
    "form",
    [
        '<div class="x"><span class="jam">{hour} WIB</span><p>{said}</p></div>',
        '<div class="x"><h3>Perkembangan di lokasi</h3><span>{hour} WIB</span><p>{said}</p></div>',
        "<h3>{hour} WIB - Perkembangan di lokasi</h3><p>{said}</p>",
        "<p><strong>Pukul {hour} WIB</strong><br>{said}</p>",
        "<ul><li><b>{hour} WIB</b> – {said}</li></ul>",
        "<p>[{hour} WIB] {said}</p>",
        "<p>{hour} WIB {said}</p>",
        '<div><time datetime="2026-04-07T{clock}:00+07:00">sekian jam lalu</time><p>{said}</p></div>',
        "<div><span>Selasa, 7 April 2026 {hour} WIB</span><p>{said}</p></div>",
        "<section><p>Update: {clock}</p><p>{said}</p></section>",
    ],
)
def test_an_entry_is_known_by_its_hour_in_any_mark_up(form: str) -> None:
    found = page(each(form))

    check(found)
    assert found[0].credit.published == datetime.fromisoformat("2026-04-07T20:45:00+07:00")


@pytest.mark.parametrize(
    ("form", "glue"),
    [
        ("{hour} WIB – {said}", "\n\n"),
        ("[{hour}] {said}", "\n\n"),
        ("({hour} WIB) {said}", "\n"),
        ("{hour} WIB\n{said}", "\n\n"),
        ("Pukul {hour} WIB: {said}", "\n\n"),
        ("UPDATE {hour} WIB | {said}", "\n\n"),
        ("{clock} - {said}", "\n\n"),
        ("Selasa (7/4/2026) pukul {hour} WIB – {said}", "\n\n"),
    ],
)
def test_an_entry_of_plain_text_begins_with_its_hour(form: str, glue: str) -> None:
    check(text(each(form, glue)))


@pytest.mark.parametrize("form", ["**{hour} WIB** – {said}", "### {hour} WIB\n\n{said}"])
def test_an_entry_of_markdown_too(form: str) -> None:
    check(text(each(form, "\n\n"), f"# LIVE: {TITLE}", "a.md"))


@pytest.mark.parametrize(
    "title",
    [f"LIVE UPDATE: {TITLE}", f"[LIVE] {TITLE}", f"Live Report - {TITLE}", f"{TITLE} - Live Update",
     f"Liputan Langsung: {TITLE}", f"Breaking News: {TITLE}", f"(LIVE) {TITLE}"],
)  # fmt: skip
def test_that_it_is_live_is_no_part_of_the_title(title: str) -> None:
    check(page(each("<div><b>{hour} WIB</b><p>{said}</p></div>"), title))


@pytest.mark.parametrize("blog", ["articleBody", "headline"])
def test_the_entries_that_a_page_lists_of_itself_are_taken(blog: str) -> None:
    updates = [{"@type": "BlogPosting", blog: said, "datePublished": f"2026-04-07T{hour.replace('.', ':')}:00+07:00"}
               for hour, said in ENTRIES]  # fmt: skip
    linked = json.dumps({"@type": "LiveBlogPosting", "headline": TITLE, "liveBlogUpdate": updates})

    check(page("<p>Memuat …</p>", head=f'{BEGUN}<script type="application/ld+json">{linked}</script>'))


def test_three_hours_that_go_backwards_are_a_live_page_though_nothing_says_so() -> None:
    check(page(each("<p><b>{hour} WIB</b></p><p>{said}</p>"), TITLE))


def test_a_page_without_a_date_keeps_its_order_and_its_hours() -> None:
    found = page("".join(f"<div><b>{h} WIB</b><p>{s}</p></div>" for h, s in reversed(ENTRIES)), head="")

    check(found)
    assert [article.credit.published for article in found] == [None, None, None]


@pytest.mark.parametrize(
    ("head", "days"),
    [
        ('<meta property="article:modified_time" content="2026-04-08T00:40:00+07:00">', (8, 7, 7, 7)),
        ("", (8, 7, 7, 7)),
        (None, (7, 6, 6, 6)),
    ],
)
def test_midnight_lies_where_the_clock_goes_up(head: str | None, days: tuple[int, ...]) -> None:
    late = "<div><b>00.30 WIB</b><p>Pasar ditutup garis polisi sampai penyelidikan selesai, kata polisi.</p></div>"
    written = '<meta property="article:published_time" content="2026-04-07T00:35:00+07:00">'

    found = page(
        late + each("<div><b>{hour} WIB</b><p>{said}</p></div>"),
        head=written if head is None else BEGUN + head,
    )

    assert tuple(article.credit.published.day for article in found if article.credit.published) == days


def test_the_heading_of_a_day_dates_the_entries_below_it() -> None:
    found = page(
        "<h2>Rabu, 8 April 2026</h2><div><b>20.45 WIB</b><p>Pedagang memindahkan barang ke lapangan.</p></div>"
        f"<h2>Selasa, 7 April 2026</h2>{each('<div><b>{hour} WIB</b><p>{said}</p></div>')}"
    )

    assert [article.part for article in found] == ["2026-04-08 20.45", "2026-04-07 20.45", "17.10", "15.30"]
    assert len({article.key for article in found}) == 4


def test_zones_of_the_east_are_kept() -> None:
    found = page(each("<div><b>{hour} WIT</b><p>{said}</p></div>"))

    assert found[0].credit.published == datetime.fromisoformat("2026-04-07T20:45:00+09:00")


def test_two_entries_of_one_minute_are_one() -> None:
    more = "<div><b>20.45 WIB</b><p>Tidak ada korban jiwa dalam kebakaran itu.</p></div>"

    assert len(page(more + each("<div><b>{hour} WIB</b><p>{said}</p></div>"))) == 3


@pytest.mark.parametrize(
    ("title", "hours"),
    [
        ("Kronologi Kebakaran Pasar Lembang Jati", ("15.30", "17.10", "20.45")),
        ("Jadwal Kirab Budaya Lembang Jati", ("15.30", "17.10", "20.45")),
        ("Jadwal Siaran Langsung Kirab Lembang Jati", ("20.45", "17.10", "15.30")),
        ("Kirab Budaya Lembang Jati Digelar Sehari Penuh", ("15.30", "17.10", "20.45")),
        ("Update Kirab Budaya Lembang Jati", ("15.30", "17.10", "20.45")),
    ],
)
def test_what_goes_forward_is_told_whole(title: str, hours: tuple[str, ...]) -> None:
    told = [f"{hour} WIB – {said}" for hour, (_, said) in zip(hours, ENTRIES, strict=True)]

    for found in (text("\n\n".join(told), title), page("".join(f"<p>{line}</p>" for line in told), title)):
        assert [article.part for article in found] == [""]


def test_teasers_with_hours_below_a_story_do_not_part_it() -> None:
    links = "".join(
        f'<div><a href="/{hour}"><h4>{said}</h4></a><b>{hour} WIB</b></div>' for hour, said in ENTRIES
    )
    lead = f"<p>{ENTRIES[0][1]}</p><p>{ENTRIES[1][1]}</p>"

    (whole,) = page(f"{lead}<section>{links}</section>", TITLE)

    assert whole.part == ""


def test_a_sentence_that_begins_with_an_hour_is_no_entry() -> None:
    (whole,) = text("Pukul 20.45 WIB, api padam seluruhnya di pasar itu menurut petugas damkar.\n\n"
                    "Pukul 17.10 WIB, api masih merembet ke kios lain di sisi timur pasar itu.")  # fmt: skip

    assert whole.part == ""


@pytest.mark.parametrize(
    "piece", ["<p>21.40 WIB</p>", "<div><time datetime='2026-01-01T10:00'>x</time>", "<li>20.10 WIB <a>b</a>"]
)
def test_a_page_of_hours_alone_costs_no_more_than_its_length(piece: str) -> None:
    import time

    start = time.perf_counter()
    with suppress(UnreadablePage):
        page(piece * 4000)

    assert time.perf_counter() - start < 5
