"""Which story leads, and why."""

from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from scripts.article import Article, Credit
from scripts.judging.values import Values
from scripts.judging.worth import Worth, worth
from scripts.story import Story

NOW = datetime.fromisoformat("2026-05-20T06:00:00+07:00")


def judged(
    title: str, text: str = "", values: Values | None = None, hours: float = 0, outlets: int = 1
) -> Worth:
    """What a story is worth that `outlets` outlets told so many hours ago."""
    credit = Credit(published=NOW - timedelta(hours=hours))
    articles = tuple(
        Article(title, (text,), replace(credit, outlet=f"Koran Wanasari {n}")) for n in range(outlets)
    )
    return worth(Story(title, (), articles, ""), NOW, values or Values())


WARNING = judged("Peringatan Dini Badai untuk Pesisir Wanasari", "Warga diminta menjauh dari pantai.")
CUP = judged("Elang Loka Juara Piala Wanasari", "Elang Loka menang 2-1 di final.")


@pytest.mark.parametrize(
    ("leads", "follows"),
    [
        (WARNING, CUP),
        (judged("Harga Beras Naik di Seluruh Indonesia"), judged("Festival Kopi Dibuka di Wanasari")),
        (judged("Susu Bayi Ditarik, Orang Tua Diminta Waspada"), judged("Bupati Loka Hadiri Jalan Santai")),
        (judged("Dua Belas Penumpang Tewas"), judged("Seorang Penumpang Tewas")),
        (judged("Wakil Presiden Mengundurkan Diri"), judged("Wakil Bupati Loka Buka Lomba Mewarnai")),
        (judged("Pemerintah Naikkan Upah 9 Juta Guru"), judged("Pemerintah Naikkan Upah 90 Guru")),
    ],
)
def test_what_matters_to_many_leads_before_what_can_wait(leads: Worth, follows: Worth) -> None:
    assert leads.value > follows.value


def test_a_harmless_tremor_is_worth_less_than_one_that_brought_houses_down() -> None:
    harmless = judged("Gempa Guncang Wanasari", "Tidak ada kerusakan atau korban.")
    assert judged("Gempa Guncang Wanasari", "Puluhan rumah roboh.").value > harmless.value


def test_words_of_the_game_are_no_danger() -> None:
    game = judged("Serangan Balik dan Gol Bunuh Diri Bunuh Perlawanan Elang Loka")
    assert game.desk == "olahraga"
    assert not {"danger", "death", "justice"} & game.parts.keys()
    assert game.parts["sport"] < 0


def test_the_tsunami_of_a_film_drowns_nobody() -> None:
    film = judged("Film tentang Tsunami Wanasari Tayang di Bioskop")
    quake = judged("Tsunami Landa Wanasari")
    assert film.parts["danger"] < quake.parts["danger"] / 2
    assert film.value < quake.value


def test_a_beach_under_a_warning_is_no_outing() -> None:
    assert "soft" not in WARNING.parts
    assert judged("Wisata Pantai Wanasari Ramai").parts["soft"] < 0


def test_a_growers_coffee_is_no_cafes() -> None:
    grown = judged("Petani Kopi Wanasari Merugi, Harga Kopi Anjlok")
    served = judged("Kafe Wanasari Sajikan Menu Kopi Musim Hujan")
    assert grown.desk == "ekonomi" and served.desk == "budaya"
    assert grown.parts.get("soft", 0.0) > served.parts["soft"]


def test_an_age_is_no_number_of_dead() -> None:
    title = "Warga Berusia {} Tewas di Sungai Loka"
    assert judged(title.format("67 Tahun")).value == judged(title.format("2 Tahun")).value
    assert judged("67 Warga Tewas di Sungai Loka").value > judged(title.format("67 Tahun")).value


def test_what_is_near_leads_before_the_same_far_away() -> None:
    near, far = "Jembatan Wanasari Ditutup", "Jembatan Pringloka Ditutup"
    assert judged(near).value == judged(far).value
    show = Values(region=("Wanasari",))
    assert judged(near, values=show).value > judged(far, values=show).value


def test_a_name_within_another_name_is_not_near() -> None:
    assert "near" not in judged("Jembatan Wanasaringan Ditutup", values=Values(region=("Wanasari",))).parts


def test_a_producer_bends_what_sport_is_worth() -> None:
    cup = ("Elang Loka Juara Piala Wanasari", "Elang Loka menang 2-1 di final.")
    fan = judged(*cup, values=Values(weights={"sport": 0.5}))
    assert fan.value - CUP.value == pytest.approx(0.9)
    assert "sport" not in judged(*cup, values=Values(weights={"sport": 0.0})).parts


def test_old_news_is_worth_half_after_twelve_hours() -> None:
    assert judged("Jembatan Wanasari Ditutup", hours=12).parts["fresh"] == pytest.approx(0.5)


def test_a_story_is_as_fresh_as_the_newest_report_of_it() -> None:
    reports = tuple(
        Article("Jembatan Wanasari Ditutup", ("",), Credit(published=NOW - timedelta(hours=hours)))
        for hours in (24, 12, 36)
    )
    found = worth(Story("Jembatan Wanasari Ditutup", (), reports, ""), NOW, Values())
    assert found.parts["fresh"] == pytest.approx(0.5)


def test_what_more_outlets_tell_leads() -> None:
    title = "Jembatan Wanasari Ditutup"
    assert "outlets" not in judged(title).parts
    assert judged(title, outlets=4).parts["outlets"] == pytest.approx(2 * 0.3)


def test_why_names_the_largest_parts_first() -> None:
    found = judged("Banjir Bandang Landa Wanasari, Jembatan Putus", hours=12)
    assert found.why.startswith(f"{found.desk}, {found.value:.2f} = danger ")
    shown = [abs(float(part)) for part in found.why.partition("=")[2].split() if part[0].isdigit()]
    assert shown == sorted(shown, reverse=True)
    assert len(shown) > 1


def test_why_shows_what_pulls_a_story_down() -> None:
    assert " - sport 0.40" in CUP.why
