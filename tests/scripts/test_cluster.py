import json
import time
from dataclasses import replace
from datetime import datetime, timedelta
from itertools import combinations
from pathlib import Path

import pytest

from scripts.article import Article, Credit
from scripts.cluster import events, follow_ups, stories

DATA = Path(__file__).parents[1] / "data" / "cluster"
NOON = datetime.fromisoformat("2026-05-04T12:00:00+07:00")


def written(name: str) -> list[tuple[Article, str]]:
    rows = [json.loads(line) for line in (DATA / name).read_text(encoding="utf-8").splitlines()]
    return [
        (
            Article(
                row["title"],
                tuple(row["paragraphs"]),
                Credit(outlet=row["outlet"], published=datetime.fromisoformat(row["published"])),
            ),
            row["event"],
        )
        for row in rows
    ]


def article(title: str, text: str, outlet: str = "", link: str = "", partial: bool = False) -> Article:
    return Article(title, (text,), Credit(outlet=outlet, link=link, published=NOON), partial=partial)


FIRE = article(
    "Kebakaran Hanguskan Gudang Kapas di Tegalsari",
    "Gudang kapas milik koperasi di Tegalsari terbakar Senin pagi. Kerugian ditaksir dua miliar rupiah.",
    "Warta Nusa",
    "https://nusa.example/1",
)
SAME_FIRE = article(
    "Gudang kapas koperasi Tegalsari terbakar",
    "Api menghanguskan gudang kapas koperasi di Tegalsari, Senin pagi. Enam mobil pemadam dikerahkan ke lokasi.",
    "Kabar Pesisir",
    "https://pesisir.example/9",
)
MARKET = article(
    "Pasar Malam Sungai Intan Dibuka Lagi",
    "Wali Kota Herlina Saad membuka kembali pasar malam di tepi Sungai Intan. Ada 75 pedagang.",
    "Radar Kota",
    "https://radar.example/3",
)


@pytest.mark.parametrize(
    ("name", "least"),
    [
        ("tuning", 0.95),
        ("heldout", 0.95),
        ("unseen", 0.95),
        ("harder", 0.93),
        ("wider", 0.94),
        ("further", 0.85),
        ("blind", 0.9),
        ("strangers", 0.97),
    ],
)
def test_articles_of_one_event_are_found_and_few_others(name: str, least: float) -> None:
    told = written(f"{name}.jsonl")

    found = {pair for group in events([item for item, _ in told]) for pair in combinations(sorted(group), 2)}
    wanted = {(i, j) for i, j in combinations(range(len(told)), 2) if told[i][1] == told[j][1]}

    right = len(found & wanted)
    assert 2 * right / (len(found) + len(wanted)) > least


def test_two_outlets_on_one_fire_make_one_story_with_both_credits() -> None:
    made = stories([FIRE, MARKET, SAME_FIRE])

    assert len(made) == 2
    assert {item.credit.outlet for item in made[0].articles} == {"Warta Nusa", "Kabar Pesisir"}
    assert [item.credit.outlet for item in made[1].articles] == ["Radar Kota"]


def test_the_same_link_twice_is_one_article() -> None:
    made = stories([MARKET, MARKET])

    assert len(made) == 1
    assert made[0].articles == (MARKET,)


def test_the_whole_article_is_taken_before_its_teaser() -> None:
    teaser = article("Pasar Malam", "Pasar malam dibuka.", "Radar Kota", MARKET.credit.link, partial=True)

    assert stories([teaser, MARKET])[0].articles == (MARKET,)


def test_the_lead_is_a_whole_article_where_there_is_one() -> None:
    teaser = article(
        FIRE.title, FIRE.paragraphs[0][:62], "Pos Selatan", "https://pos.example/4", partial=True
    )

    made = stories([teaser, FIRE])

    assert made[0].articles == (FIRE, teaser)
    assert made[0].headline == FIRE.title


def test_the_lead_is_the_longer_report_and_the_others_are_credited() -> None:
    longer = replace(FIRE, paragraphs=(*FIRE.paragraphs, "Polisi masih memeriksa penjaga malam. " * 20))

    made = stories([SAME_FIRE, longer])

    assert [item.credit.outlet for item in made[0].articles] == ["Warta Nusa", "Kabar Pesisir"]
    assert made[0].headline == FIRE.title


def test_a_named_author_leads_before_nobody() -> None:
    signed = replace(SAME_FIRE, credit=replace(SAME_FIRE.credit, author="Ratih Anggraini"))

    assert stories([FIRE, signed])[0].articles[0] == signed


def test_bulletins_from_one_mould_stay_two() -> None:
    mould = "Gempa bermagnitudo {0} mengguncang {1}, Senin pukul {2} WIB. Gempa tidak berpotensi tsunami."
    one = article("Gempa M 5,3 Guncang Muara Dalu", mould.format("5,3", "Muara Dalu", "03.10"), "Warta Nusa")
    two = article(
        "Gempa M 4,8 Guncang Tanjung Rewa", mould.format("4,8", "Tanjung Rewa", "11.45"), "Warta Nusa"
    )

    assert len(stories([one, two])) == 2


def test_reports_from_two_days_stay_two() -> None:
    monday = "Harga cabai rawit di Pasar Tegalsari mencapai Rp92.000 per kilogram, Senin."
    tuesday = "Harga cabai rawit di Pasar Tegalsari turun menjadi Rp85.000 per kilogram, Selasa."
    later = Article(
        "Cabai di Tegalsari Rp85.000", (tuesday,), Credit("Radar Kota", published=NOON + timedelta(days=1))
    )

    assert len(stories([article("Cabai di Tegalsari Rp92.000", monday), later])) == 2


def test_what_goes_on_with_yesterday_says_so() -> None:
    later = article(
        "Polisi Periksa Penjaga Gudang Kapas Tegalsari yang Terbakar",
        "Polisi memeriksa penjaga gudang kapas koperasi di Tegalsari yang terbakar Senin lalu.",
        "Warta Nusa",
        "https://nusa.example/2",
    )

    made = stories([later, MARKET], earlier=[FIRE])

    assert [story.follow_up for story in made] == [True, False]


def test_a_bare_headline_of_yesterday_is_enough() -> None:
    assert follow_ups([SAME_FIRE, MARKET], ["Gudang Kapas Milik Koperasi Tegalsari Terbakar"]) == [
        True,
        False,
    ]


def test_the_same_article_again_is_no_development() -> None:
    assert follow_ups([FIRE], [FIRE]) == [False]
    assert follow_ups([FIRE], [FIRE.title.upper()]) == [False]
    assert stories([FIRE], earlier=[FIRE])[0].follow_up is False


def test_nothing_in_nothing_out() -> None:
    assert stories([]) == []
    assert events([]) == []
    assert follow_ups([], [FIRE]) == []


def test_articles_without_time_or_text_are_stories_of_their_own() -> None:
    made = stories([Article("Judul saja", ()), Article("", ("Sungai Meranti surut sejak kemarin.",))])

    assert len(made) == 2


def test_five_hundred_articles_are_grouped_in_two_seconds() -> None:
    told = [item for item, _ in written("tuning.jsonl")]
    many = [Article(f"{told[n % 58].title} {n}", told[n % 58].paragraphs) for n in range(500)]

    begin = time.process_time()
    events(many)

    assert time.process_time() - begin < 2
