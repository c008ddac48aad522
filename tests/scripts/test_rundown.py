from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import pairwise

import pytest

from scripts.article import Article, Credit
from scripts.rundown import STYLES, Overhead, Pace, Rundown
from scripts.story import Chosen, Story
from scripts.telling.filling import Before
from scripts.telling.planning import judged, plan, ranked

NOW = datetime(2026, 5, 4, 6, 0, tzinfo=UTC)
PACE = Pace(seconds_per_letter=0.07, seconds_per_line=0.3)
SENTENCE = "Petugas dinas kebersihan mengangkut dua belas ton sampah dari muara."


def story(
    name: str,
    sentences: int = 6,
    *,
    hours: float = 1,
    outlets: int = 1,
    section: str = "",
    follow_up: bool = False,
) -> Story:
    articles = tuple(
        Article(f"{name} {n}", (), Credit(outlet=f"Outlet {n}", published=NOW - timedelta(hours=hours)))
        for n in range(outlets)
    )
    chosen = tuple(
        Chosen(f"{SENTENCE} {name} {n}.", SENTENCE, 0, n, 0, 2.0 if n == 0 else 1.0 - 0.1 * n)
        for n in range(sentences)
    )
    return Story(name, chosen, articles, section, follow_up)


def length(rundown: Rundown) -> float:
    return Overhead().frame_s + sum(slot.seconds for slot in rundown.slots)


def names(rundown: Rundown) -> list[str]:
    return [slot.story.headline for slot in rundown.slots]


@pytest.mark.parametrize("wanted", [60, 90, 180, 300, 600])
@pytest.mark.parametrize("count", [1, 3, 8, 30])
def test_an_edition_is_never_longer_than_asked_for(wanted: float, count: int) -> None:
    made = plan([story(f"Berita {n}", 9) for n in range(count)], wanted, PACE, NOW, str)

    assert length(made) <= 1.05 * wanted


@pytest.mark.parametrize("wanted", [120, 300, 600])
def test_the_time_is_used_while_there_is_material(wanted: float) -> None:
    made = plan([story(f"Berita {n}", 16) for n in range(8)], wanted, PACE, NOW, str)

    assert length(made) >= 0.93 * wanted


def test_a_story_alone_is_told_with_all_it_has() -> None:
    made = plan([story("Tunggal", 7)], 300, PACE, NOW, str)

    assert len(made.slots[0].story.sentences) == 7


def test_the_lowest_sentences_go_first() -> None:
    made = plan([story("Tunggal", 9)], 75, PACE, NOW, str)

    kept = [chosen.sentence for chosen in made.slots[0].story.sentences]
    assert kept == list(range(len(kept)))
    assert 1 < len(kept) < 9


def test_in_a_bulletin_sentences_go_before_stories() -> None:
    made = plan([story(f"Berita {n}") for n in range(6)], 130, PACE, NOW, str, style=STYLES["bulletin"])

    assert len(made.slots) == 6
    assert not made.dropped


def test_whole_stories_go_when_leads_alone_are_too_long() -> None:
    made = plan([story(f"Berita {n}") for n in range(6)], 70, PACE, NOW, str)

    assert 1 <= len(made.slots) < 6
    assert len(made.slots) + len(made.dropped) == 6
    assert all(slot.story.sentences[0].sentence == 0 for slot in made.slots)


def test_a_bulletin_of_fragments_is_not_made() -> None:
    made = plan([story(f"Berita {n}") for n in range(40)], 300, PACE, NOW, str)

    assert all(len(slot.story.sentences) >= 2 for slot in made.slots)


def test_an_edition_has_at_least_one_sentence() -> None:
    made = plan([story("Panjang")], 10, PACE, NOW, str)

    assert len(made.slots) == 1
    assert len(made.slots[0].story.sentences) == 1


def test_no_stories_make_an_empty_rundown() -> None:
    assert plan([], 300, PACE, NOW, str) == Rundown((), 300)


def test_a_story_of_which_nothing_can_be_said_is_dropped() -> None:
    silent = story("Bisu", 0)

    assert plan([silent, story("Ada")], 300, PACE, NOW, str).dropped == (silent,)


def test_fresh_news_and_news_of_many_come_first() -> None:
    old, fresh, shared = story("Lama", hours=30), story("Baru", hours=1), story("Ramai", hours=1, outlets=3)

    assert [item.headline for item in ranked([old, fresh, shared], judged([old, fresh, shared], NOW))] == [
        "Ramai",
        "Baru",
        "Lama",
    ]


def test_a_follow_up_gives_way_to_what_is_new() -> None:
    again, new = story("Lanjutan", follow_up=True), story("Kabar")

    assert [item.headline for item in ranked([again, new], judged([again, new], NOW))] == [
        "Kabar",
        "Lanjutan",
    ]


def test_a_section_has_no_more_stories_than_its_quota() -> None:
    sports = [story(f"Bola {n}", hours=n, section="Olahraga") for n in range(4)]

    made = plan([*sports, story("Pasar", hours=20)], 600, PACE, NOW, str, quotas={"olahraga": 2})

    assert names(made) == ["Pasar", "Bola 0", "Bola 1"]
    assert [item.headline for item in made.dropped] == ["Bola 2", "Bola 3"]


def test_sentences_of_one_score_stay_together() -> None:
    parts = tuple(
        Chosen(SENTENCE + str(n), SENTENCE, 0, n, 0, score) for n, score in enumerate((2.0, 0.5, 0.5, 0.4))
    )
    whole = Story("Kutipan", parts, story("Kutipan").articles)

    for wanted in range(40, 90, 3):
        kept = {chosen.sentence for chosen in plan([whole], wanted, PACE, NOW, str).slots[0].story.sentences}
        assert (1 in kept) == (2 in kept)


def test_the_pace_of_the_spoken_form_counts() -> None:
    slow = plan([story("Satu", 9)], 90, PACE, NOW, lambda text: text * 2)
    quick = plan([story("Satu", 9)], 90, PACE, NOW, str)

    assert len(slow.slots[0].story.sentences) < len(quick.slots[0].story.sentences)


def test_stories_of_one_worth_stand_as_they_came() -> None:
    many = [story(f"Berita {n}", hours=n % 3) for n in range(12)]

    assert [each.headline for each in ranked(many, judged(many, NOW))][:4] == [
        f"Berita {n}" for n in (0, 3, 6, 9)
    ]
    assert plan(many, 200, PACE, NOW, str) == plan(list(many), 200, PACE, NOW, str)


def test_a_briefing_tells_fewer_stories_each_of_them_whole() -> None:
    many = [story(f"Berita {n}", 9) for n in range(30)]

    briefing = plan(many, 300, PACE, NOW, str)
    bulletin = plan(many, 300, PACE, NOW, str, style=STYLES["bulletin"])

    assert all(3 <= len(slot.story.sentences) <= 6 for slot in briefing.slots)
    assert len(briefing.slots) < len(bulletin.slots)
    assert 0.95 * 300 <= length(briefing) <= 1.02 * 300


def test_a_story_that_has_but_one_sentence_is_told_with_it() -> None:
    made = plan([story("Singkat", 1), *(story(f"Berita {n}", 9) for n in range(9))], 300, PACE, NOW, str)

    assert "Singkat" in names(made)


def told(rundown: Rundown) -> frozenset[tuple[str, int]]:
    return places([slot.story for slot in rundown.slots])


def places(stories: Sequence[Story]) -> frozenset[tuple[str, int]]:
    return frozenset(
        (story.articles[chosen.article].key, chosen.sentence)
        for story in stories
        for chosen in story.sentences
    )


def known(stories: Sequence[Story], told: AbstractSet[tuple[str, int]]) -> Before:
    return Before(told, places(stories) - told)


def reworded(whole: Story, number: int, more: str, score: float | None = None) -> Story:
    sentences = list(whole.sentences)
    was = sentences[number]
    sentences[number] = replace(was, text=was.text + more, score=was.score if score is None else score)
    return replace(whole, sentences=tuple(sentences))


STORIES = [story(f"Berita {n}", 9) for n in range(4)]


@pytest.mark.parametrize("wanted", range(90, 240, 7))
@pytest.mark.parametrize(("more", "score"), [("", 0.05), (" lagi", None), (" tersebut tadi", 1.5)])
def test_an_edition_made_again_tells_nothing_new(wanted: float, more: str, score: float | None) -> None:
    before = told(plan(STORIES, wanted, PACE, NOW, str))
    changed = [reworded(STORIES[0], 1, more, score), *STORIES[1:]]

    again = plan(changed, wanted, PACE, NOW, str, before=known(STORIES, before))

    assert told(again) <= before
    assert len(before - told(again)) <= bool(more)
    assert length(again) <= 1.02 * wanted


def test_a_gap_in_an_edition_made_again_is_filled() -> None:
    before = told(plan(STORIES, 130, PACE, NOW, str))

    again = plan(STORIES, 190, PACE, NOW, str, before=known(STORIES, before))

    assert before < told(again)
    assert length(again) >= 0.9 * 190


def test_a_lead_put_before_the_others_is_told() -> None:
    first = plan(STORIES, 150, PACE, NOW, str)
    before, whole = told(first), STORIES[0]
    lead = replace(whole.sentences[0], sentence=99, text="Jalan ke muara ditutup pagi ini.", score=2.1)
    changed = [replace(whole, sentences=(*whole.sentences, lead)), *STORIES[1:]]

    again = plan(changed, 150, PACE, NOW, str, before=known(STORIES, before))

    assert told(again) - before == {(whole.articles[0].key, 99)}
    assert len(before - told(again)) <= 1


def test_a_story_that_goes_takes_no_sentence_of_the_others_along() -> None:
    before = told(plan(STORIES, 150, PACE, NOW, str))

    again = told(plan(STORIES[1:], 150, PACE, NOW, str, before=known(STORIES, before)))

    assert before - places(STORIES[:1]) < again


def test_a_new_story_has_its_share_beside_those_that_were_told() -> None:
    before = told(plan(STORIES[:3], 190, PACE, NOW, str))

    again = told(plan(STORIES, 190, PACE, NOW, str, before=known(STORIES[:3], before)))

    assert again >= told(plan(STORIES, 190, PACE, NOW, str))
    assert again - places(STORIES[3:]) < before


def test_what_a_told_sentence_needs_now_comes_with_it() -> None:
    whole = STORIES[0]
    key = whole.articles[0].key
    sentences = tuple(replace(c, score=0.75) if c.sentence in (3, 4) else c for c in whole.sentences)
    bound = replace(whole, sentences=sentences)

    again = plan([bound], 55, PACE, NOW, str, before=known([whole], {(key, 0), (key, 3)}))

    assert {0, 3, 4} == {number for _, number in told(again)}


def test_a_long_edition_closes_with_sport() -> None:
    many = [story(f"Berita {n}", 9) for n in range(20)]
    match = story("Persatuan Wiratama Menang", 9, hours=20, section="Bola")

    made = plan([match, *many], 300, PACE, NOW, str)

    assert names(made)[-1] == "Persatuan Wiratama Menang"
    assert "Persatuan Wiratama Menang" not in names(
        plan([match, *many], 300, PACE, NOW, str, quotas={"olahraga": 0})
    )
    assert "Persatuan Wiratama Menang" not in names(plan([match, *many], 120, PACE, NOW, str))


def test_no_two_of_a_desk_stand_in_a_row_where_another_can_part_them() -> None:
    desks = ["Hukum", "Hukum", "Ekonomi", "Hukum", "Dunia", "Bola", "Bola"]
    made = plan([story(f"Berita {n}", 6, section=desk) for n, desk in enumerate(desks)], 600, PACE, NOW, str)
    sections = [slot.story.section for slot in made.slots]
    assert sections[-2:] == ["Bola", "Bola"]
    assert all(one != other for one, other in pairwise(sections[:-2]))
