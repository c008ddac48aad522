"""A rundown becomes a script: what is said, in which order, and where each sentence comes from."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from scripts.article import Article, Credit
from scripts.format import Format
from scripts.rundown import Pace, Rundown, Slot
from scripts.script import Cue, Heading, Line, Script, Source
from scripts.story import Chosen, Story
from scripts.telling.compose import NO_TEMPLATES, Loader, compose, frame_seconds, seconds, story_overheads

SHOW = Format("Warta Lembah")
SIX = datetime(2026, 11, 21, 23, 5, tzinfo=UTC)
"""Sunday, five past six in Jakarta."""


def speak(text: str) -> str:
    """A stand-in for `speakable`: the letters alone."""
    return " ".join("".join(c if c.isalnum() else " " for c in text.lower()).split())


def story(
    title: str, *sentences: str, section: str = "", outlet: str = "Kabar Lembah", follow_up: bool = False
) -> Story:
    """A story of one article, two sentences a paragraph."""
    told = sentences or (
        f"Peristiwa di {title} berlangsung kemarin.",
        "Warga menyambut baik.",
        "Acara selesai siang.",
    )
    chosen = tuple(Chosen(text, f"{text} (asli)", 0, at, at // 2) for at, text in enumerate(told))
    article = Article(title, told, Credit(outlet=outlet, link=f"https://lembah.example/{len(title)}"))
    return Story(title, chosen, (article,), section, follow_up)


def rundown(*stories: Story) -> Rundown:
    return Rundown(tuple(Slot(each, 30.0) for each in stories), 300.0)


def script(
    *stories: Story,
    format: Format = SHOW,
    when: datetime = SIX,
    edition: str = "pagi",
    loader: Loader = NO_TEMPLATES,
) -> Script:
    return compose(rundown(*stories), format, when, edition, speak=speak, loader=loader)


def written(made: Script, *kinds: str) -> list[str]:
    return [line.written for line in made.lines if not kinds or line.kind in kinds]


def test_an_edition_is_heard_in_its_order() -> None:
    made = script(story("Pasar dibuka"), story("Jalan diperbaiki"))
    order = [
        item.kind if isinstance(item, Cue) else item.title
        for item in made.items
        if not isinstance(item, Line)
    ]
    assert order == [
        "Pembuka", "intro", "bed_in", "bed_out",
        "Pasar dibuka", "sting", "Jalan diperbaiki", "sting",
        "Penutup", "outro",
    ]  # fmt: skip


def test_the_greeting_says_the_show_the_day_and_the_clock() -> None:
    assert written(script(story("Pasar dibuka")), "greeting") == [
        "Selamat pagi, Saudara.",
        "Inilah Warta Lembah edisi pagi, dibacakan dengan suara AI.",
        "Hari ini Minggu, 22 November 2026, pukul 06.05 Waktu Indonesia Barat.",
    ]


def test_an_evening_edition_made_in_the_morning_does_not_say_the_morning_clock() -> None:
    greeting = written(script(story("Pasar dibuka"), edition="malam"), "greeting")
    assert greeting[0] == "Selamat malam, Saudara."
    assert greeting[2] == "Hari ini Minggu, 22 November 2026."


def test_an_edition_of_the_producers_own_name_is_greeted_by_the_clock() -> None:
    greeting = written(script(story("Pasar"), edition="khusus"), "greeting")
    assert greeting[0] == "Selamat pagi, Saudara."
    assert greeting[1] == "Inilah Warta Lembah edisi khusus, dibacakan dengan suara AI."
    assert greeting[2].endswith("pukul 06.05 Waktu Indonesia Barat.")


def test_the_date_is_that_of_the_shows_zone() -> None:
    late = datetime(2026, 11, 22, 15, 30, tzinfo=UTC)
    east = written(
        script(story("Pasar"), format=Format("Warta", zone="Asia/Jayapura"), when=late, edition="malam")
    )
    assert "Hari ini Senin, 23 November 2026, pukul 00.30 Waktu Indonesia Timur." in east


def test_a_show_named_for_its_edition_does_not_say_it_twice() -> None:
    assert "Inilah Warta Pagi, dibacakan dengan suara AI." in written(
        script(story("Pasar"), format=Format("Warta Pagi"))
    )


TITLED = {"story.j2": "{{ title }}"}


def test_a_title_is_heard_once_among_the_headlines() -> None:
    made = script(story("Pasar dibuka"), story("Jalan diperbaiki"))
    said = [line for line in made.lines if line.written == "Pasar dibuka"]
    assert [(line.kind, bool(line.story)) for line in said] == [("headline", False)]


def test_a_newsroom_may_have_the_title_said_again_before_its_story() -> None:
    made = script(story("Pasar dibuka"), story("Jalan diperbaiki"), loader=TITLED)
    said = [line for line in made.lines if line.written == "Pasar dibuka"]
    assert [(line.kind, bool(line.story)) for line in said] == [("headline", False), ("headline", True)]


def test_a_lead_that_repeats_the_title_is_said_instead_of_it() -> None:
    made = script(
        story(
            "Jembatan Watubiru dibuka lagi", "Jembatan Watubiru kembali dibuka lagi, Jumat.", "Warga lega."
        ),
        loader=TITLED,
    )
    assert [line.kind for line in made.lines if line.story] == ["story", "story", "credit"]


def test_a_lead_that_says_more_than_the_title_follows_it() -> None:
    lead = "Jembatan Watubiru dibuka lagi setelah hampir sembilan bulan ditutup akibat banjir besar pada Februari."
    made = script(story("Jembatan Watubiru dibuka lagi", lead), loader=TITLED)
    assert [line.kind for line in made.lines if line.story] == ["headline", "story", "credit"]


def test_no_more_headlines_are_read_than_the_show_wants() -> None:
    made = script(*(story(f"Berita ke-{n}") for n in range(5)), format=Format("Warta", headlines=2))
    assert [line.written for line in made.lines if line.kind == "headline" and not line.story][1:] == [
        "Berita ke-0", "Berita ke-1",
    ]  # fmt: skip


def test_a_show_without_headlines_has_no_bed() -> None:
    made = script(story("Pasar"), format=Format("Warta", headlines=0))
    assert not [item for item in made.items if isinstance(item, Cue) and item.kind.startswith("bed")]


def test_an_empty_rundown_still_opens_and_closes() -> None:
    made = script()
    assert [item.kind for item in made.items if isinstance(item, Cue)] == ["intro", "outro"]
    assert not written(made, "headline", "story", "credit")


def test_every_sentence_knows_its_article_and_the_original() -> None:
    told = story("Pasar dibuka", "Pasar dibuka Senin.", "Warga senang.")
    lines = [line for line in script(told).lines if line.kind == "story"]
    key = told.articles[0].key
    assert [line.source for line in lines] == [
        Source(key, 0, "Pasar dibuka Senin. (asli)"),
        Source(key, 1, "Warga senang. (asli)"),
    ]
    assert {line.story for line in lines} == {told.slug}


def test_a_chapter_bears_title_and_link_of_its_story() -> None:
    told = story("Pasar dibuka")
    assert Heading("Pasar dibuka", told.slug, "https://lembah.example/12") in script(told).items


def test_even_an_edition_of_one_story_has_the_three_chapters_that_apple_shows() -> None:
    made = script(story("Pasar dibuka"))
    titles = [item.title for item in made.items if isinstance(item, Heading)]
    assert titles == ["Pembuka", "Pasar dibuka", "Penutup"]


def test_a_longer_breath_ends_a_paragraph_and_the_longest_a_story() -> None:
    lines = [line for line in script(story("Pasar dibuka")).lines if line.story]
    assert [(line.kind, line.pause_ms) for line in lines] == [
        ("story", 250), ("story", 450), ("story", 450), ("credit", 600),
    ]  # fmt: skip


def test_a_line_without_words_is_left_out() -> None:
    assert written(script(story("Pasar", "Pasar dibuka Senin.", "— 🎉 —")), "story") == [
        "Pasar dibuka Senin."
    ]


def test_both_forms_of_a_line_are_kept() -> None:
    line = next(
        line for line in script(story("Pasar", "Pasar  dibuka, Senin!")).lines if line.kind == "story"
    )
    assert (line.written, line.spoken) == ("Pasar dibuka, Senin!", "pasar dibuka senin")


def test_the_voice_is_said_to_be_synthetic() -> None:
    assert written(script(story("Pasar")), "note") == [
        "Naskah disusun dari artikel yang sumbernya telah disebut, lalu dibacakan dengan suara sintetis buatan AI."
    ]


def test_before_the_first_headline_listeners_hear_that_ai_reads() -> None:
    lines = script(story("Pasar dibuka"), story("Jalan diperbaiki")).lines
    first = next(place for place, line in enumerate(lines) if line.kind == "headline")
    assert any("AI" in line.written and line.spoken for line in lines[:first])


def test_what_a_model_worded_anew_is_said_to_be_so() -> None:
    told = story("Pasar", "Pasar dibuka Senin.")
    (first,) = told.sentences
    anew = replace(told, sentences=(replace(first, plain="Pasar mulai dibuka Senin.", model="uji"),))
    assert "ditulis ulang" not in " ".join(written(script(told), "note"))
    assert written(script(anew), "note")[-1] == "Sebagian kalimatnya ditulis ulang oleh model bahasa AI."


def test_a_second_voice_reads_every_other_story_and_nothing_of_the_frame() -> None:
    made = script(
        story("Satu"), story("Dua"), story("Tiga"), format=Format("Warta", second_voice=True, reporter="Wira")
    )
    by_title = {item.title: item.story for item in made.items if isinstance(item, Heading)}
    read = {line.story for line in made.lines if line.role == "reporter"}
    assert read == {by_title["Dua"]}
    assert {line.role for line in made.lines if line.kind == "transition"} == {"announcer"}


def test_the_names_of_the_voices_are_said_only_when_there_are_any() -> None:
    both = Format("Warta", announcer="Laras", reporter="Wira", second_voice=True)
    assert "Saya Laras, bersama Wira." in written(script(story("Satu"), format=both))
    assert "Saya Laras." in written(
        script(story("Satu"), format=Format("Warta", announcer="Laras", reporter="Wira"))
    )


def test_the_same_arguments_give_the_same_script_and_another_day_another_wording() -> None:
    stories = [story("Satu"), story("Dua"), story("Tiga")]
    assert script(*stories) == script(*stories)
    next_day = script(*stories, when=datetime(2026, 11, 22, 23, 5, tzinfo=UTC))
    assert written(script(*stories), "credit", "signoff") != written(next_day, "credit", "signoff")


@pytest.mark.parametrize("headlines", [0, 3])
@pytest.mark.parametrize("count", [1, 2, 6])
def test_what_was_estimated_before_is_what_the_script_takes(count: int, headlines: int) -> None:
    format, pace = Format("Warta", headlines=headlines), Pace(0.07, 0.3)
    stories = [story(f"Berita ke-{n}", section="Ekonomi") for n in range(count)]
    made = script(*stories, format=format)
    frame = frame_seconds(
        format, count, pace, speak, SIX, headlines=[each.headline for each in stories], edition="pagi"
    )
    overheads = story_overheads(format, stories, pace, speak, SIX, "pagi")
    told = seconds((line for line in made.lines if line.kind == "story"), pace)
    assert frame + sum(overheads) + told == pytest.approx(seconds(made.lines, pace), rel=0.02)


def test_a_story_that_begins_with_its_title_is_not_headlined() -> None:
    made = script(
        story("Pasar dibuka Senin", "Pasar dibuka Senin.", "Warga lega."), story("Jalan diperbaiki")
    )
    heads = [line.written for line in made.lines if line.kind == "headline" and line.source]
    assert heads == ["Jalan diperbaiki"]


TWO = Format("Warta Lembah", second_voice=True, dialogue=True, reporter="Ratna", announcer="Wira")


def test_in_a_dialogue_a_single_title_is_not_heard_twice_in_a_row() -> None:
    alone = written(script(story("Pasar dibuka"), format=TWO))
    assert [line for line in alone if line.startswith("Pasar dibuka")] == ["Pasar dibuka."]
    one = replace(TWO, headlines=1)
    first = written(script(story("Pasar dibuka"), story("Jalan diperbaiki"), format=one))
    assert [line for line in first if line.startswith("Pasar dibuka")] == ["Pasar dibuka."]
    several = written(script(story("Pasar dibuka"), story("Jalan diperbaiki"), format=TWO))
    assert [line for line in several if line.startswith("Pasar dibuka")] == ["Pasar dibuka", "Pasar dibuka."]


@pytest.mark.parametrize("reporter", ["Ratna", ""])
def test_a_handover_says_who_reads_and_never_that_somebody_was_there(reporter: str) -> None:
    days = [datetime(2026, 11, day, 0, 0, tzinfo=UTC) for day in (21, 22, 23)]
    handed = set()
    for when in days:
        made = script(story("Pasar dibuka"), format=replace(TWO, reporter=reporter), when=when)
        (line,) = (each for each in made.lines if each.kind == "transition" and each.role == "announcer")
        handed.add(line.written)
        assert line.written.endswith(".") and (reporter in line.written)
    assert len(handed) == 3
    assert not any(
        word in " ".join(handed).casefold() for word in ("lapor", "lapangan", "lokasi", "langsung")
    )
