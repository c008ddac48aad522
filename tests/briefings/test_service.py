"""A show with every service block switched on, by stand-ins of the real sources."""

import re
from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from briefings.newsroom.config import load
from briefings.newsroom.folder import Newsroom
from briefings.progress import Quiet
from tests import servicedesk as desk

NOW = datetime(2026, 11, 21, 22, 0, tzinfo=UTC)
WHEN = NOW.astimezone(ZoneInfo("Asia/Jakarta"))
PRICES = "nama,harga,satuan,tanggal,sumber\nBensin Melati,10.000,liter,2026-11-21,SPBU Randuwangi\n"


@pytest.fixture
def answers() -> dict[str, str]:
    return {}


@pytest.fixture
def served(newsroom: Newsroom, answers: dict[str, str]) -> Any:
    with desk.servers(answers) as (base, asked):
        answers |= desk.a_morning(base, WHEN)
        (newsroom.root / "harga.csv").write_text(PRICES, encoding="utf-8")
        text = newsroom.show_file.read_text("utf-8").replace(
            "allow_hosts = []", 'allow_hosts = ["127.0.0.1"]'
        )
        text += f"""
[service]
warnings = ["Jawa Lereng"]
quakes = true
weather = ["99.01.02.2003"]
holidays = true
rates = ["USD", "JPY"]
prices = "harga.csv"
weather_server = "{base}"
quakes_server = "{base}"
warnings_feed = "{base}{desk.FEED}"
rates_server = "{base}"

[service.prayer]
place = "Argasana"
latitude = -7.1
longitude = 110.4
"""
        newsroom.show_file.write_text(text, encoding="utf-8")
        yield asked


def told(made: Any) -> list[Any]:
    return [line for line in made.record.lines if line.kind == "service"]


def test_every_block_is_said_with_its_source_and_traced_to_it(
    newsroom: Newsroom, served: list[str], make_edition: Callable[..., Any]
) -> None:
    made = make_edition(newsroom, now=NOW)
    written = " ".join(line.written for line in told(made))
    for said in (
        "memperingatkan kemungkinan hujan lebat dan petir di Kecamatan Randuwangi dan Kecamatan Watubiru, sampai",
        "Menurut BMKG, gempa bermagnitudo 4,7 terjadi hari ini pukul 02.59 WIB, di darat 9 km utara Kabupaten Argasana",
        "Gempa itu dirasakan di Watubiru dan Randuwangi.",
        "Gempa lain bermagnitudo 5,4 terjadi hari ini pukul 00.00 WIB",
        "Prakiraan cuaca BMKG untuk Randuwangi, Kabupaten Argasana: pagi ini",
        "Waktu salat di Argasana menurut kriteria Kementerian Agama: Zuhur pukul 11.28, Asar pukul 14.50, Magrib",
        "dolar Amerika Serikat, beli Rp16.555, jual Rp16.722,50.",
        "100 yen Jepang, beli Rp10.601, jual Rp10.710.",
        "Menurut SPBU Randuwangi, harga Bensin Melati Rp10.000 per liter, per Sabtu, 21 November 2026.",
    ):
        assert said in written, said
    assert "Angin Kencang" not in written and "6,1" not in written
    assert all(line.article and line.original for line in told(made))
    assert not re.search(r"[0-9]", " ".join(line.spoken for line in told(made)))
    feed = (newsroom.public / "feed.xml").read_text("utf-8")
    assert "Info layanan" in feed and "Kurs transaksi Bank Indonesia" in feed
    assert any(chapter.title == "Info layanan" for chapter in made.record.episode.chapters)
    assert abs(made.record.episode.audio.seconds - load(newsroom.show_file).length_s) < 30


def test_a_new_price_in_the_newsrooms_file_makes_another_edition(
    newsroom: Newsroom, served: Any, run: Callable[..., Any]
) -> None:
    order = ("make", "--show", newsroom.root, "--date", f"{WHEN:%Y-%m-%d}", "--edition", "pagi")
    assert run(*order)[0] == 0 and "nothing has changed" in run(*order)[1]
    (newsroom.root / "harga.csv").write_text(PRICES.replace("10.000", "10.250"), encoding="utf-8")
    assert "is on air, and the news has changed since" in run(*order)[2]
    assert run(*order, "--replace")[0] == 0
    (page,) = newsroom.public.glob("episodes/*/index.html")
    assert "10.250" in page.read_text("utf-8")


def test_a_story_that_is_taken_back_costs_no_new_question_and_what_is_over_by_then_is_not_said(
    newsroom: Newsroom, served: list[str], make_edition: Callable[..., Any]
) -> None:
    from datetime import timedelta

    from briefings.verbs.retract import retract

    made = make_edition(newsroom, now=NOW)
    assert len(served) == len(set(served)), "each source is asked once"
    before, show = list(served), load(newsroom.show_file)

    def after(hours: int, story: str) -> list[str]:
        now = NOW + timedelta(hours=hours)
        record = retract(newsroom, show, made.record.slug, "Keliru.", now, Quiet(), story=story)
        return [line.written for line in record.lines if line.kind == "service"]

    said = [line.written for line in told(made)]
    assert after(0, made.record.episode.stories[0].slug) == said
    late = " ".join(
        after(9, made.record.episode.stories[1].slug)
    )  # 14.00: after the morning, Zuhur and the warning
    assert "Magrib" in late and "Rp16.555" in late
    assert not any(over in late for over in ("Zuhur", "pagi ini", "memperingatkan"))
    assert served == before


def test_a_source_that_fails_is_left_out_with_a_word(
    newsroom: Newsroom, served: list[str], answers: dict[str, str], make_edition: Callable[..., Any]
) -> None:
    del answers["/publik/prakiraan-cuaca?adm4=99.01.02.2003"]
    answers["/DataMKG/TEWS/autogempa.json"] = "<html>pemeliharaan"
    (newsroom.root / "harga.csv").unlink()
    made = make_edition(newsroom, now=NOW)
    notices = " ".join(made.record.notices)
    assert "[service] weather 99.01.02.2003 is left out" in notices and "404" in notices
    assert "[service] quakes is left out" in notices and "[service] prices (harga.csv) is left out" in notices
    written = " ".join(line.written for line in told(made))
    assert "Waktu salat" in written and "BMKG memperingatkan" in written and "gempa" not in written


def test_what_a_source_says_is_never_a_template_nor_a_line_of_its_own(
    newsroom: Newsroom, served: list[str], answers: dict[str, str], make_edition: Callable[..., Any]
) -> None:
    bad = "Pusat gempa {{ show }} <script>x</script>\n# Judul\nberada di sini"
    answers["/DataMKG/TEWS/autogempa.json"] = desk.quakes(desk.quake(NOW, 5.9, bad, "1.0,120.0"))
    made = make_edition(newsroom, now=NOW)
    (line,) = [line for line in told(made) if "5,9" in line.written]
    assert "{{ show }}" in line.written and "Warta Argasana" not in line.written
    assert "<script>x" not in (newsroom.public / "feed.xml").read_text("utf-8")
