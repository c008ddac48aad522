"""A show with every service block switched on, by stand-ins of the real sources."""

import re
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from briefings.errors import BadShow, OnTheAir
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
        text = re.sub(r'\nlength = "[^"\n]{1,9}"', '\nlength = "150s"', text)
        text += f"""
[service]
warnings = ["Jateng"]
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
        "kemungkinan hujan lebat dan petir di sebagian wilayah Jawa Tengah, terutama di Randuwangi dan Watubiru Lor.",
        "Menurut BMKG, gempa bermagnitudo 4,7 terjadi hari ini pukul 02.59 WIB.",
        "Pusatnya di darat, 9 kilometer utara Kabupaten Argasana, pada kedalaman 10 kilometer.",
        "Guncangannya dirasakan di Watubiru dan Kabupaten Randuwangi.",
        "Gempa lain bermagnitudo 5,4 terjadi hari ini pukul 00.00 WIB",
        "Prakiraan cuaca BMKG untuk Randuwangi, Kabupaten Argasana: pagi ini",
        "Waktu salat di Argasana menurut kriteria Kementerian Agama: Zuhur pukul 11.28, Asar pukul 14.50, Magrib",
        "Satu dolar Amerika Serikat, kurs belinya Rp16.555, kurs jualnya Rp16.722.",
        "100 yen Jepang, kurs belinya Rp10.601, kurs jualnya Rp10.710.",
        "Menurut SPBU Randuwangi, harga Bensin Melati Rp10.000 per liter pada Sabtu, 21 November 2026.",
    ):
        assert said in written, said
    assert "Angin Kencang" not in written and "6,1" not in written
    assert all(line.article and line.original for line in told(made))
    assert not re.search(r"[0-9]", " ".join(line.spoken for line in told(made)))
    feed = (newsroom.public / "feed.xml").read_text("utf-8")
    assert "Info layanan" in feed and "Kurs transaksi Bank Indonesia" in feed
    chapters = [chapter.title for chapter in made.record.episode.chapters]
    page = (newsroom.public / "episodes" / made.record.slug / "index.html").read_text("utf-8")
    weather, rupiah = (
        page[page.index(f"<h3>{title}</h3>") :].partition("</section>")[0]
        for title in ("Prakiraan cuaca", "Kurs rupiah")
    )
    assert '<span class="outlet">BMKG</span>' in weather and "Bank Indonesia</span>" in rupiah
    assert 'href="https://www.bmkg.go.id/cuaca/prakiraan-cuaca/99.01.02.2003"' in weather
    told_of = [
        "Peringatan dini cuaca",
        "Gempa bumi",
        "Prakiraan cuaca",
        "Waktu salat",
        "Kurs rupiah",
        "Harga",
    ]
    assert chapters[-7:] == [*told_of, "Penutup"]
    assert abs(made.record.episode.audio.seconds - load(newsroom.show_file).length_s) < 30


def test_a_service_that_leaves_the_news_too_little_time_is_told_of(
    newsroom: Newsroom, served: list[str]
) -> None:
    from briefings.verbs.make import Order, write

    def words(length: str) -> list[str]:
        text = newsroom.show_file.read_text("utf-8")
        text = re.sub(r'\nlength = "[^"\n]{1,9}"', f'\nlength = "{length}"', text)
        newsroom.show_file.write_text(text, encoding="utf-8")
        draft = write(newsroom, load(newsroom.show_file), Order(), NOW, Quiet())
        return [notice for notice in draft.notices if "the news has what is left" in notice]

    assert words("8m") == []
    (told_of,) = words("45s")
    assert "of the 45 seconds" in told_of


def test_a_story_that_is_taken_back_costs_no_new_question_and_what_is_over_by_then_is_not_said(
    newsroom: Newsroom, served: list[str], make_edition: Callable[..., Any]
) -> None:
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
    text = newsroom.show_file.read_text("utf-8")
    more = '["99.01.02.2003", "99.01.03.2001", "99.01.03.2002"]'
    newsroom.show_file.write_text(text.replace('["99.01.02.2003"]', more), encoding="utf-8")
    near = desk.forecast(NOW, [(24, "Cerah")], place=("Watubiru", "Kab. Argasana"))
    answers |= dict.fromkeys((f"/publik/prakiraan-cuaca?adm4=99.01.03.200{n}" for n in (1, 2)), near)
    made = make_edition(newsroom, now=NOW)
    assert "weather 99.01.03.2002 is left out: another village" in " ".join(made.record.notices)
    assert sum("untuk Watubiru" in line.written for line in told(made)) == 1
    notices = " ".join(made.record.notices)
    assert "[service] weather 99.01.02.2003 is left out" in notices and "404" in notices
    assert (
        "quakes (autogempa.json) is left out: no JSON" in notices
        and "[service] prices is left out" in notices
    )
    written = " ".join(line.written for line in told(made))
    assert "Waktu salat" in written and "BMKG memperingatkan" in written
    assert "magnitudo 4,6" in written and "magnitudo 5,4" in written, "what the other lists have is told"


def test_what_a_source_says_is_never_a_template_nor_a_line_of_its_own(
    newsroom: Newsroom, served: list[str], answers: dict[str, str], make_edition: Callable[..., Any]
) -> None:
    bad = "Pusat gempa {{ show }} <script>x</script>\n# Judul\nberada di sini"
    answers["/DataMKG/TEWS/autogempa.json"] = desk.quakes(desk.quake(NOW, 5.9, bad, "1.0,120.0"))
    made = make_edition(newsroom, now=NOW)
    (line,) = [line for line in told(made) if "{{ show }}" in line.written]
    assert "<" not in line.written and "Warta Argasana" not in line.written
    assert "<script>x" not in (newsroom.public / "feed.xml").read_text("utf-8")


def test_a_second_run_leaves_what_is_on_air_though_the_weather_has_changed_and_replacing_asks_anew(
    newsroom: Newsroom, served: list[str], answers: dict[str, str], make_edition: Callable[..., Any]
) -> None:
    from briefings.verbs.make import Order, make

    aired = make_edition(newsroom, now=NOW)
    before, show = list(served), load(newsroom.show_file)
    answers["/DataMKG/TEWS/autogempa.json"] = desk.quakes(desk.quake(NOW, 6.6, "di laut", "1.0,120.0"))
    again = make(newsroom, show, Order(), NOW + timedelta(hours=1), Quiet())
    assert not again.changed and again.record.lines == aired.record.lines
    assert served == before, "nobody is asked for what is not said"
    fresh = make(newsroom, show, Order(replace=True), NOW + timedelta(hours=1), Quiet())
    assert any("magnitudo 6,6" in line.written for line in told(fresh))


def test_a_second_run_leaves_a_short_edition_alone_though_it_would_plan_its_stories_otherwise(
    newsroom: Newsroom, served: list[str], make_edition: Callable[..., Any]
) -> None:
    from briefings.verbs.make import Order, make

    text = newsroom.show_file.read_text("utf-8").replace('\nlength = "150s"', '\nlength = "90s"')
    newsroom.show_file.write_text(text, encoding="utf-8")
    aired = make_edition(newsroom, now=NOW)
    again = make(newsroom, load(newsroom.show_file), Order(), NOW + timedelta(hours=1), Quiet())
    assert not again.changed and again.record.lines == aired.record.lines
    templates = newsroom.root / "templates"
    (templates / "greeting.j2").write_text(
        "Selamat datang di {{ programme }}, dibacakan suara AI.\n", "utf-8"
    )
    with pytest.raises(OnTheAir):
        make(newsroom, load(newsroom.show_file), Order(), NOW + timedelta(hours=1), Quiet())


def test_a_price_that_changes_is_said_when_the_edition_is_made_anew(
    newsroom: Newsroom, make_edition: Callable[..., Any]
) -> None:
    text = newsroom.show_file.read_text("utf-8") + '\n[service]\nprices = "harga.csv"\n'
    newsroom.show_file.write_text(text, encoding="utf-8")
    (newsroom.root / "harga.csv").write_text(PRICES, encoding="utf-8")
    assert "Rp10.000" in told(make_edition(newsroom, now=NOW))[0].written
    (newsroom.root / "harga.csv").write_text(PRICES.replace("10.000", "10.450"), encoding="utf-8")
    assert "Rp10.450" in told(make_edition(newsroom, now=NOW))[0].written


def test_a_corrected_edition_asks_nobody_anew_and_says_no_warning_that_is_over(
    newsroom: Newsroom, served: list[str], make_edition: Callable[..., Any]
) -> None:
    from briefings.verbs.correct import Ralat, correct

    made = make_edition(newsroom, now=NOW)
    assert any("memperingatkan" in line.written for line in told(made))
    before, late = list(served), NOW + timedelta(hours=4)
    wish = Ralat("Jumlahnya keliru.", by="Rima", articles=(str(newsroom.root / "articles"),))
    after = correct(newsroom, load(newsroom.show_file), wish, late, Quiet())
    assert served == before
    said = " ".join(line.written for line in told(after))
    assert "Magrib" in said and "memperingatkan" not in said


@pytest.mark.parametrize(
    ("setting", "word"),
    [
        ('weather = ["99.01"]', "service.weather.0: '99.01' is no code of a village or ward"),
        ('weather = ["99.01.02.2003.x"]', "is no code of a village or ward"),
        ('weather = ["99.01.02.20a3"]', "is no code of a village or ward"),
        ('weather = ["99.01.02.2003&x"]', "is no code of a village or ward"),
        ('warnings = ["Lereng"]', "no province is called 'Lereng'"),
        ('warnings = ["Jawa Tenga"]', "did you mean 'Jawa Tengah'"),
        ('rates = ["UDS"]', "did you mean 'USD'"),
        ('prices = "../harga.csv"', "service.prices"),
        ('quakes_server = "file:///etc/passwd"', "service.quakes_server"),
        ('prayer = { place = "Argasana" }', "service.prayer: a place needs its latitude and longitude"),
        ('prayer = { place = "Argasana", latitude = 110.4, longitude = -7.1 }', "service.prayer.latitude"),
    ],
)
def test_a_slip_in_the_service_is_told_with_its_place(newsroom: Newsroom, setting: str, word: str) -> None:
    text = newsroom.show_file.read_text("utf-8")
    newsroom.show_file.write_text(f"{text}\n[service]\n{setting}\n", encoding="utf-8")
    with pytest.raises(BadShow, match=re.escape(word)):
        load(newsroom.show_file)


def test_what_is_over_when_an_approved_draft_goes_on_air_is_not_said(
    newsroom: Newsroom, served: list[str]
) -> None:
    from briefings.verbs.make import Order
    from briefings.verbs.publish import publish
    from briefings.verbs.sheet import open_sheet

    show = load(newsroom.show_file)
    open_sheet(newsroom, show, Order(), NOW, Quiet())
    before, noon = list(served), NOW + timedelta(hours=7)
    made = publish(newsroom, show, Order(edition="pagi", by="Rima"), noon, Quiet())
    assert served == before
    said = " ".join(line.written for line in told(made))
    assert "Asar" in said and "magnitudo 4,7" in said
    assert not any(over in said for over in ("Zuhur", "pagi ini", "memperingatkan", "tsunami"))
    chapters = [chapter.title for chapter in made.record.episode.chapters]
    assert "Peringatan dini cuaca" not in chapters and "Waktu salat" in chapters
    assert "Peringatan dini cuaca" not in [source.title for source in made.record.episode.service]
