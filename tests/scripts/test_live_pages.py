"""A live page is told as its newest entry leaves it."""

from datetime import datetime, timedelta

import pytest

from scripts.judging.hour import Hour
from scripts.page import Page
from scripts.sources import read
from scripts.telling.selection import select

EVENING = Hour(datetime.fromisoformat("2026-03-10T22:00:00+07:00"))
HEAD = '<meta property="article:published_time" content="2026-03-10T12:00:00+07:00">'
SHAPES = {
    "boxes": '<div class="live-entry"><time>{hour} WIB</time><h3>Judul kecil</h3><p>{text}</p></div>',
    "flat": "<p><strong>{hour} WIB</strong></p><p>{text}</p>",
    "a list": '<ul class="timeline"><li><b>Pukul {hour} WIB</b> – {text}</li></ul>',
    "moments": (
        '<section class="update"><time datetime="2026-03-10T{clock}:00+07:00">{hour}</time>'
        "<p>{text}</p></section>"
    ),
}
ENTRIES = (
    (
        "20.10",
        "Kapal Bintang Aru ditemukan dan enam awaknya selamat, kata kepala kantor pencarian, Ruben Patty.",
    ),
    ("16.30", "Kapal itu masih dicari. Empat awak belum ditemukan oleh tim penyelamat di Laut Aru."),
    ("12.40", "Kapal ikan Bintang Aru hilang kontak setelah mesinnya mati di selatan Pulau Lontar."),
)


def page(shape: str, title: str = "LIVE: Pencarian Kapal Bintang Aru") -> Page:
    told = [SHAPES[shape].format(hour=h, clock=h.replace(".", ":"), text=t) for h, t in ENTRIES]
    head = f"<html><head>{HEAD}<title>{title}</title></head>"
    body = f"{head}<body><article><h1>{title}</h1>{''.join(told)}</article></body></html>"
    return Page("langsung.html", "html", body.encode())


@pytest.mark.parametrize("shape", SHAPES)
def test_a_live_page_is_read_as_entries_the_newest_first(shape: str) -> None:
    entries = read(page(shape))
    assert [entry.title for entry in entries] == ["Pencarian Kapal Bintang Aru"] * 3
    assert [" ".join(entry.paragraphs) for entry in entries] == [text for _, text in ENTRIES]
    moments = [entry.credit.published for entry in entries]
    assert all(moments) and moments == sorted(moments, reverse=True)  # type: ignore[type-var]


@pytest.mark.parametrize("shape", SHAPES)
def test_only_what_no_later_hour_touches_is_told_of_older_entries(shape: str) -> None:
    (story,) = select(read(page(shape)), EVENING).stories
    told = " ".join(chosen.text for chosen in story.sentences)
    assert story.sentences[0].text.startswith("Kapal Bintang Aru ditemukan")
    assert "hilang kontak" in told or len(story.sentences) == 1
    assert "masih dicari" not in told and "belum ditemukan" not in told


def test_a_page_that_goes_on_after_midnight_goes_on_the_next_day() -> None:
    late = page("boxes")
    text = late.content.decode().replace("T12:00:00+07:00", "T22:30:00+07:00").replace("20.10", "01.15")
    newest = read(Page("langsung.html", "html", text.encode()))[0]
    assert newest.credit.published == datetime.fromisoformat("2026-03-11T01:15:00+07:00")
    assert newest.credit.published - timedelta(hours=3) > datetime.fromisoformat("2026-03-10T16:30:00+07:00")


@pytest.mark.parametrize(
    "body",
    [
        "<p>Kapal berangkat dua kali sehari. Loket dibuka pukul 07.00 WIB dan ditutup pukul 15.00 WIB.</p>"
        * 2,
        "<p>07.00 WIB</p><p>Subuh berjemaah di masjid agung diikuti warga.</p>"
        "<p>09.00 WIB</p><p>Karnaval berangkat dari alun-alun menuju pelabuhan lama kota.</p>",
    ],
)
def test_a_timetable_is_no_live_page(body: str) -> None:
    title = "Acara Peringatan Hari Jadi Muara Dalu"
    found = read(Page("a.html", "html", f"<article><h1>{title}</h1>{body}</article>".encode()))
    assert len(found) == 1 and found[0].part == ""
