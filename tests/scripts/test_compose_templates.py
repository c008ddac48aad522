"""The newsroom's own wording: what it may do, and what neither it nor an article can."""

from datetime import UTC, datetime
from importlib.resources import files
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from scripts.article import Article, Credit
from scripts.errors import BrokenTemplate
from scripts.format import Format
from scripts.rundown import Rundown, Slot
from scripts.script import Cue, Heading, Line, Script
from scripts.story import Chosen, Story
from scripts.telling.compose import compose, names, variables

WHEN = datetime(2026, 11, 22, 5, tzinfo=UTC)


def script(
    templates: dict[str, str], title: str = "Pasar dibuka", outlet: str = "Kabar Lembah", text: str = "Isi."
) -> Script:
    article = Article(title, (text,), Credit(outlet=outlet))
    told = Story(title, (Chosen(text, text, 0, 0),), (article,), "Ekonomi")
    return compose(
        Rundown((Slot(told, 20.0),), 60.0), Format("Warta"), WHEN, "siang", loader=templates, speak=str.lower
    )


def said(made: Script, kind: str) -> list[str]:
    return [line.written for line in made.lines if line.kind == kind]


def test_a_newsroom_words_one_part_and_keeps_ours_for_the_rest() -> None:
    made = script({"signoff.j2": "Sampai jumpa di {{ show }}."})
    assert said(made, "signoff") == ["Sampai jumpa di Warta."]
    assert said(made, "greeting")[0] == "Selamat siang, Saudara."


def test_a_function_may_hand_the_templates_in() -> None:
    asked: list[str] = []

    def own(name: str) -> str | None:
        asked.append(name)
        return "Hai." if name == "greeting.j2" else None

    made = compose(Rundown((), 60.0), Format("Warta"), WHEN, "siang", loader=own, speak=str.lower)
    assert said(made, "greeting") == ["Hai."]
    assert set(asked) <= set(names)


def test_each_line_of_a_template_is_a_line_and_a_blank_one_is_a_breath() -> None:
    made = script({"greeting.j2": "\nHalo.\nApa kabar?\n\n\nInilah   berita.\n\n"})
    lines = [line for line in made.lines if line.kind == "greeting"]
    assert [(line.written, line.pause_ms) for line in lines] == [
        ("Halo.", 250), ("Apa kabar?", 450), ("Inilah berita.", 600),
    ]  # fmt: skip


def test_a_part_may_be_silent() -> None:
    assert said(script({"note.j2": "", "transition.j2": "{# tidak ada #}"}), "note") == []


def test_pick_takes_a_list_or_its_options_one_by_one() -> None:
    one = script({"signoff.j2": "{{ pick('A', 'B', 'C') }}"})
    other = script({"signoff.j2": "{{ pick(['A', 'B', 'C']) }}"})
    assert said(one, "signoff") == said(other, "signoff")


@pytest.mark.parametrize("part", names)
def test_each_documented_value_is_there(part: str) -> None:
    every = " ".join(f"{{{{ {name} }}}}" for name in variables[part])
    assert script({part: every}).lines


@pytest.mark.parametrize("part", names)
def test_the_guide_for_producers_names_each_template_and_value(part: str) -> None:
    guide = (Path(__file__).parents[2] / "docs" / "templates.md").read_text("utf-8")
    assert f"`{part}`" in guide
    assert all(f"`{name}`" in guide for name in variables[part])


def test_our_own_templates_are_the_parts_and_no_others() -> None:
    ours = {
        item.name
        for item in (files("scripts") / "telling" / "templates").iterdir()
        if item.name.endswith(".j2")
    }
    assert ours == set(names)


HOSTILE = [
    "{{ 7 * 7 }} {% for x in range(9) %}baris\n{% endfor %}",
    "Judul\nCue(intro)\r\n\n\n\u2028kedua\x0bketiga\x85keempat\x1cx",
    "<speak><break time='9s'/></speak> <!-- {# komentar #} -->",
    "{{ pick.__globals__ }}",
]


@pytest.mark.parametrize("text", HOSTILE)
def test_an_article_is_data_wherever_it_appears(text: str) -> None:
    told = f"Kata seorang warga yang ditemui di pasar pagi tadi: {text}"
    plain, hostile = script({}, text=told), script({}, title=text, outlet=text, text=told)
    assert [type(item) for item in hostile.items] == [type(item) for item in plain.items]
    flat = " ".join(text.split())
    assert said(hostile, "story") == [" ".join(told.split())]
    assert flat in said(hostile, "headline")


@settings(max_examples=60, deadline=None)
@given(st.text(min_size=1, max_size=200))
def test_no_text_at_all_makes_a_line_or_a_cue(text: str) -> None:
    made = script({}, title=f"Judul {text}", text=text)
    cues = [item.kind for item in made.items if isinstance(item, Cue)]
    assert cues == ["intro", "bed_in", "bed_out", "sting", "outro"]
    assert len([item for item in made.items if isinstance(item, Heading)]) == 3
    assert len(said(made, "story")) <= 1
    assert not any(len(line.written.splitlines()) > 1 for line in made.items if isinstance(line, Line))


@pytest.mark.parametrize(
    ("text", "where", "reason"),
    [
        ("Baris satu.\n{{ greeting", "templates/greeting.j2:2", "end of"),
        ("Baris satu.\n\n{{ greting }}", "templates/greeting.j2:3", "did you mean 'greeting'"),
        ("{% if x %}", "templates/greeting.j2:1", "end"),
        ("{{ 1 / 0 }}", "templates/greeting.j2:1", "division"),
        ("{{ pick() }}", "templates/greeting.j2:1", "something to pick from"),
        ("{% include 'lain.j2' %}", "templates/greeting.j2:1", "lain.j2"),
        ("{% include '../show.toml' %}", "templates/greeting.j2:1", "show.toml"),
        ("{{ show.__class__.__mro__ }}", "templates/greeting.j2:1", "unsafe"),
        ("{{ ''.__class__ }}", "templates/greeting.j2:1", "unsafe"),
        ("{% for n in range(10000000) %}a{% endfor %}", "templates/greeting.j2:1", "too big"),
        ("{% include 'greeting.j2' %}", "templates/greeting.j2:1", "recursion"),
    ],
)
def test_a_broken_template_says_where_and_why(text: str, where: str, reason: str) -> None:
    with pytest.raises(BrokenTemplate) as fault:
        script({"greeting.j2": text})
    assert where in str(fault.value)
    assert reason in str(fault.value)


def test_a_template_that_is_no_text_is_a_broken_one() -> None:
    def own(name: str) -> str | None:
        return b"\xff\xfe".decode("utf-8")

    with pytest.raises(BrokenTemplate, match=r"greeting\.j2"):
        compose(Rundown((), 60.0), Format("Warta"), WHEN, "siang", loader=own, speak=str.lower)


def test_a_fault_of_the_speaking_is_not_blamed_on_a_template() -> None:
    def broken(text: str) -> str:
        raise LookupError("lexicon")

    with pytest.raises(LookupError):
        compose(Rundown((), 60.0), Format("Warta"), WHEN, "siang", speak=broken)
