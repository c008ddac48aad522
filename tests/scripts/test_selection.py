"""From articles to the stories of an edition, and what is left out."""

from dataclasses import replace
from datetime import timedelta

import pytest

from scripts.article import Article, Credit
from scripts.judging.hour import Hour
from scripts.policy import Policy
from scripts.story import Story
from scripts.telling.selection import select
from tests.scripts.reports import FIRE, MARKET, NOON, SAME_FIRE, article

LATER = Hour(NOON + timedelta(hours=2))


def stories(articles: list[Article]) -> list[Story]:
    newest = max((a.credit.published for a in articles if a.credit.published), default=NOON)
    return list(select(articles, Hour(newest + timedelta(hours=2))).stories)


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


def test_nothing_in_nothing_out() -> None:
    assert stories([]) == []


def test_an_article_without_text_is_left_out_and_said() -> None:
    found = select([Article("Judul saja", ()), MARKET], LATER)

    assert [story.headline for story in found.stories] == [MARKET.title]
    assert [(o.title, o.rule) for o in found.omissions] == [("Judul saja", "claim")]


def test_an_old_article_is_left_out_with_its_date() -> None:
    old = replace(MARKET, credit=replace(MARKET.credit, published=NOON - timedelta(days=3)))

    found = select([old, FIRE], LATER)

    assert [story.headline for story in found.stories] == [FIRE.title]
    assert found.omissions[0].rule == "old" and "1 Mei 2026" in found.omissions[0].reason


def test_the_day_before_yesterday_is_not_old_at_whatever_hour() -> None:
    almost = replace(MARKET, credit=replace(MARKET.credit, published=NOON - timedelta(days=2, hours=11)))

    assert select([almost], LATER).omissions == ()


def test_a_producer_can_raise_the_limit_of_age() -> None:
    old = replace(MARKET, credit=replace(MARKET.credit, published=NOON - timedelta(days=300)))

    assert select([old], LATER, Policy(max_age_days=400)).omissions == ()
    assert select([old], LATER, Policy(max_age_days=0)).omissions == ()


def test_an_undated_article_is_told_and_the_producer_knows() -> None:
    undated = replace(MARKET, credit=replace(MARKET.credit, published=None))

    found = select([undated], LATER)

    assert len(found.stories) == 1
    assert any(MARKET.title in notice and "no date" in notice for notice in found.notices)


@pytest.mark.parametrize("fails", ["tell", "events"])
def test_one_article_that_fails_takes_no_other_along(fails: str, monkeypatch: pytest.MonkeyPatch) -> None:
    import scripts.telling.selection

    real = getattr(scripts.telling.selection, fails)

    def broken(articles: list[Article], **more: object) -> object:
        if any(article.title == SAME_FIRE.title for article in articles):
            raise KeyError(3)
        return real(articles, **more)

    monkeypatch.setattr(scripts.telling.selection, fails, broken)
    found = select([FIRE, SAME_FIRE, MARKET], LATER)

    assert [story.headline for story in found.stories] == [FIRE.title, MARKET.title]
    assert [(o.title, o.rule) for o in found.omissions] == [(SAME_FIRE.title, "unreadable")]
    assert "KeyError" in found.omissions[0].reason


def test_long_figures_are_said_short_only_where_the_show_wants_it() -> None:
    text = (
        "Pemerintah Kabupaten Wiratama menganggarkan Rp2.347.891.000 untuk enam jembatan di tiga kecamatan."
    )
    told_of = article("Wiratama Perbaiki Enam Jembatan", text)
    told = [
        select([told_of], Hour(NOON), Policy(rounded=wish)).stories[0].sentences[0].text
        for wish in (False, True)
    ]
    assert "2.347.891.000" in told[0] and "lebih dari Rp2,3 miliar" in told[1]


def test_an_article_of_another_event_is_told_by_itself_beside_the_newest(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    ferry = article("Feri Lintas Wiru Kandas", "Feri lintas Wiru kandas di muara pada Senin pagi.")
    mango = article("Panen Mangga Karangdoro Melimpah", "Petani Karangdoro memanen mangga dua kali lipat.")
    monkeypatch.setattr("scripts.telling.selection.affairs", lambda articles, groups: [[0, 1]])
    told = stories([ferry, mango])
    assert sorted(len(story.articles) for story in told) == [1, 1]
