"""Between stories and after them: what is said varies, and only says what is so."""

from datetime import UTC, datetime, timedelta
from itertools import pairwise

import pytest

from scripts.article import Article, Credit
from scripts.format import Format
from scripts.rundown import Rundown, Slot
from scripts.script import Script
from scripts.story import Chosen, Story
from scripts.telling.compose import compose
from scripts.telling.sections import topic
from scripts.telling.sourcing import agencies, listed, outlets

WHEN = datetime(2026, 11, 22, 5, tzinfo=UTC)


def story(
    number: int, section: str = "", *credits: Credit, follow_up: bool = False, partial: bool = False
) -> Story:
    articles = tuple(
        Article(f"Berita {number} versi {at}", ("Isi.",), credit, partial=partial)
        for at, credit in enumerate(credits or (Credit(outlet="Kabar Lembah"),))
    )
    return Story(f"Berita {number}", (Chosen("Isi berita.", "Isi.", 0, 0),), articles, section, follow_up)


def script(*stories: Story, when: datetime = WHEN, credits: bool = True) -> Script:
    slots = tuple(Slot(each, 20.0) for each in stories)
    return compose(Rundown(slots, 300.0), Format("Warta", credits=credits), when, "siang", speak=str.lower)


def said(made: Script, kind: str) -> list[str]:
    return [line.written for line in made.lines if line.kind == kind]


def test_two_neighbours_never_share_their_transition() -> None:
    for day in range(20):
        made = said(script(*(story(n) for n in range(7)), when=WHEN + timedelta(days=day)), "transition")
        assert len(made) == 6
        assert all(one != other for one, other in pairwise(made))


def test_two_neighbours_never_share_the_form_of_their_credit() -> None:
    made = said(script(*(story(n) for n in range(5))), "credit")
    assert all(one != other for one, other in pairwise(made))


def test_the_first_story_needs_no_transition() -> None:
    assert said(script(story(1, "Ekonomi")), "transition") == []


def test_a_new_section_is_named() -> None:
    for day in range(8):
        second = said(
            script(story(1, "Politik"), story(2, "Ekonomi"), story(3), when=WHEN + timedelta(days=day)),
            "transition",
        )[0]
        assert "berita ekonomi" in second
        assert "Masih" not in second


def test_the_same_section_is_not_entered_again() -> None:
    for day in range(8):
        made = said(
            script(story(1, "ekonomi"), story(2, "Ekonomi"), when=WHEN + timedelta(days=day)), "transition"
        )
        assert "berita ekonomi" in made[0].casefold()
        assert not {"beralih", "selanjutnya", "kini"} & set(made[0].casefold().replace(",", "").split())


def test_a_province_is_a_place_and_not_a_desk() -> None:
    made = said(script(story(1), story(2, "jawa-tengah"), story(3)), "transition")
    assert "Jawa Tengah" in made[0]
    assert "berita Jawa Tengah" not in made[0]


@pytest.mark.parametrize(
    "label", ["", "News", "news/hukum-2024", "Headline", "2026", "{{ show }}", "Terkini"]
)
def test_a_label_that_makes_no_sense_aloud_is_not_named(label: str) -> None:
    assert topic(label) is None
    neutral = said(script(story(1), story(2, label), story(3)), "transition")
    assert neutral == said(script(story(1), story(2), story(3)), "transition")


def test_a_follow_up_is_said_to_be_one_and_no_other_story_is() -> None:
    made = said(script(story(1), story(2, "Ekonomi", follow_up=True), story(3)), "transition")
    assert "sebelumnya" in made[0]
    assert "sebelumnya" not in made[1]


def test_only_the_last_of_several_is_called_the_last() -> None:
    for day in range(6):
        made = said(script(story(1), story(2), story(3), when=WHEN + timedelta(days=day)), "transition")
        assert "terakhir" in made[1].casefold()
        assert "terakhir" not in made[0].casefold()


def test_outlet_and_agency_are_credited_by_name_and_never_by_address() -> None:
    for day in range(3):
        made = script(
            story(1, "", Credit(outlet="www.kabar-lembah.co.id", agency="Antara")),
            when=WHEN + timedelta(days=day),
        )
        credit = said(made, "credit")[0]
        assert "Kabar Lembah" in credit
        assert "Antara" in credit
        assert ".co" not in credit


def test_a_nameless_outlet_is_named_by_its_page() -> None:
    assert outlets([Article("A", (), Credit(link="https://m.suara-bukit.example/a/b"))]) == ("Suara Bukit",)


@pytest.mark.parametrize(
    "link", ["", "http://[", "http://127.0.0.1:8000/a", "http://localhost/a", "file:///etc/hosts"]
)
def test_an_address_that_names_nobody_is_no_credit(link: str) -> None:
    made = script(story(1, "", Credit(author="Wening Hapsari", link=link)))
    assert said(made, "credit") == []


def test_an_agency_that_is_the_outlet_is_said_once() -> None:
    told = story(1, "", Credit(outlet="ANTARA", agency="Kantor Berita Antara"), Credit(outlet="Antara News"))
    assert (outlets(told.articles), agencies(told.articles)) == (("Antara",), ())
    assert said(script(told), "credit")[0].count("Antara") == 1


def test_all_outlets_of_a_story_are_credited() -> None:
    credit = said(
        script(story(1, "", Credit(outlet="Kabar Lembah"), Credit(outlet="Suara Bukit"))), "credit"
    )[0]
    assert "Kabar Lembah dan Suara Bukit" in credit


def test_the_author_is_printed_and_not_said() -> None:
    made = script(story(1, "", Credit(outlet="Kabar Lembah", author="Wening Hapsari")))
    assert "Wening" not in made.words.title()


def test_a_teaser_is_not_passed_off_as_the_whole_article() -> None:
    assert "cuplikan" in said(script(story(1, partial=True)), "credit")[0].casefold()


def test_a_show_may_leave_its_credits_to_the_notes() -> None:
    assert said(script(story(1), credits=False), "credit") == []


@pytest.mark.parametrize(
    ("names", "said"),
    [
        ([], ""),
        (["A"], "A"),
        (["A", "B"], "A dan B"),
        (["A", "B", "C"], "A, B, dan C"),
        (["A", "B", "C", "D", "E"], "A, B, C, dan 2 sumber lain"),
    ],
)
def test_names_are_listed_as_indonesian_lists_them(names: list[str], said: str) -> None:
    assert listed(names) == said


@pytest.mark.parametrize("silent", [{"credits": False}, {"outlet": ""}])
def test_the_note_points_to_the_show_notes_where_sources_were_not_said(silent: dict[str, object]) -> None:
    credit = Credit(outlet=str(silent.get("outlet", "Kabar Lembah")))
    made = script(story(1), story(2, "", credit), credits=bool(silent.get("credits", True)))
    assert "tercantum dalam catatan episode" in said(made, "note")[0]
    assert "artikel yang sumbernya telah disebut" in said(script(story(1)), "note")[0]
