"""A mistake put right in the script: after the greeting, before the news."""

from datetime import UTC, datetime

from scripts.format import Format
from scripts.rundown import Pace, Rundown
from scripts.script import Line
from scripts.telling.compose import compose, frame_seconds
from scripts.telling.desk import Erratum

WHEN = datetime(2026, 11, 22, 5, tzinfo=UTC)


def said(*errata: Erratum, **templates: str) -> list[Line]:
    own = {f"{name}.j2": text for name, text in templates.items()}
    made = compose(
        Rundown((), 60.0), Format("Warta"), WHEN, "siang", loader=own, speak=str.lower, errata=errata
    )
    return [line for line in made.lines if line.kind == "correction"]


def test_without_a_mistake_nothing_is_put_right() -> None:
    assert said() == []


def test_a_correction_is_said_sentence_by_sentence() -> None:
    lines = said(Erratum("Kami menyebut 20 orang. Yang benar 12 orang.", "Banjir di hulu"))
    assert [line.written for line in lines] == [
        "Sebelum ke berita, kami sampaikan ralat.",
        'Ralat ini menyangkut berita berjudul "Banjir di hulu".',
        "Kami menyebut 20 orang.",
        "Yang benar 12 orang.",
        "Kami mohon maaf atas kekeliruan itu.",
    ]
    assert lines[-1].pause_ms == 600


def test_several_corrections_are_announced_as_several() -> None:
    lines = [line.written for line in said(Erratum("Satu."), Erratum("Dua."))]
    assert lines[0] == "Sebelum ke berita, kami sampaikan beberapa ralat."
    assert lines[1:3] == ["Satu.", "Dua."]


def test_a_withdrawal_is_no_ralat() -> None:
    lines = [line.written for line in said(Erratum("Satu berita kami cabut.", withdrawn=True))]
    assert lines == [
        "Sebelum ke berita, kami sampaikan pencabutan berita.",
        "Satu berita kami cabut.",
        "Kami mohon maaf.",
    ]


def test_the_words_of_a_correction_are_data() -> None:
    lines = [line.written for line in said(Erratum("{{ 7 * 7 }} {% raw %}\nBaris dua", "{{ show }}\nJudul"))]
    assert 'Ralat ini menyangkut berita berjudul "{{ show }} Judul".' in lines
    assert not any("49" in line or "\n" in line for line in lines)


def test_a_newsroom_may_word_it() -> None:
    lines = said(
        Erratum("Yang benar dua."),
        correction="Ralat.\n{% for each in corrections %}{{ each.sentences|join(' ') }}{% endfor %}",
    )
    assert [line.written for line in lines] == ["Ralat.", "Yang benar dua."]


def test_the_time_that_a_correction_takes_is_planned() -> None:
    def frame(*errata: Erratum) -> float:
        return frame_seconds(Format("Warta"), 1, Pace(0.07, 0.3), str.lower, WHEN, errata=errata)

    assert frame(Erratum("Yang benar dua belas orang.")) > frame() + 5
