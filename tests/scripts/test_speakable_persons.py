"""Persons named by their initials are letters in all of their story, and nobody else is."""

from collections.abc import Iterable
from datetime import datetime, timedelta, timezone

import pytest

from scripts.article import Article
from scripts.format import Format
from scripts.speakable import speakable
from scripts.speakable.persons import initials_in, lettered
from scripts.story import Chosen, Story
from scripts.telling.desk import Desk, Wording

BODY = "Petugas menangkap lelaki berinisial AS (41). Temannya, RI (33), kabur."


@pytest.mark.parametrize(
    ("text", "persons"),
    [
        (BODY, {"AS", "RI"}),
        ("Ketiganya berinisial AS (20), RI (21), dan HR (22).", {"AS", "RI", "HR"}),
        ("Pelaku berinisial A.S. ditahan.", {"AS"}),
        ("Tersangka KH mengaku.", {"KH"}),
        ("Dua tersangka (AS dan RI) ditahan.", {"AS", "RI"}),
        ("Pelaku ialah HR, kata kapolsek.", {"HR"}),
        ("Terdakwa kasus narkoba AS divonis.", {"AS"}),
        ('Korban berinisial "PP" (13) dirawat.', {"PP"}),
        ("Terdakwa UU Nomor 5 dibebaskan.", set()),
        ("Perempuan berinisial A.N.S. (23) hilang.", {"ANS"}),
        ("PP, 44, warga Kalimas, tertipu.", {"PP"}),
        ("Seorang warga, PP, 44 tahun, tertipu.", {"PP"}),
        ("NTB yang berusia 19 tahun hilang.", {"NTB"}),
        ("Presiden AS (78) tiba di Jakarta.", set()),
        ("Perolehan medali AS (40) terbanyak.", set()),
        ("Tersangka UU ITE ditahan.", set()),
        ("Korban PHK mendatangi gedung DPR RI.", set()),
        ("Menteri RI bertemu Dubes AS.", set()),
    ],
)
def test_a_story_says_who_is_named_by_initials(text: str, persons: set[str]) -> None:
    assert initials_in([text]) == persons


@pytest.mark.parametrize(
    ("line", "spoken"),
    [
        ("Polisi Ringkus AS, Begal di Kalimas", "Polisi Ringkus a es, Begal di Kalimas"),
        ("RI masih dicari.", "er i masih dicari."),
        ("AS (41) dan RI ditahan.", "a es, empat puluh satu tahun, dan er i ditahan."),
        ("Rumah A.S. digeledah.", "Rumah a es digeledah."),
        ("Presiden AS menelepon.", "Presiden Amerika Serikat menelepon."),
        ("AS kabur ke AS.", "a es kabur ke Amerika Serikat."),
        ("Anggota DPR RI menjenguk RI.", "Anggota de pe er Republik Indonesia menjenguk er i."),
        ("Kurs dolar AS naik.", "Kurs dolar Amerika Serikat naik."),
        ("Klub AS Roma menang.", "Klub a es Roma menang."),
    ],
)
def test_other_lines_of_the_story_follow_it(line: str, spoken: str) -> None:
    assert speakable(lettered(line, initials_in([BODY]))) == spoken


def test_without_such_persons_a_line_stays_as_it_is() -> None:
    assert lettered("AS dan RI bertemu.", frozenset()) == "AS dan RI bertemu."
    assert speakable("AS dan RI bertemu.") == "Amerika Serikat dan Republik Indonesia bertemu."


def test_the_headline_takes_the_reading_of_its_story() -> None:
    def render(name: str, given: object, turn: int) -> Iterable[Wording]:
        assert isinstance(given, dict)
        return [Wording(str(given["title"]))] if name in ("headline.j2", "story.j2") else []

    title = "Begal Motor AS Ditangkap"
    other = Story(
        "Dubes AS Tiba",
        (Chosen("Ia tiba di Wiratama.", "Ia tiba di Wiratama.", 0, 0),),
        (Article("Dubes AS Tiba", ("Ia tiba di Wiratama.",)),),
    )
    story = Story(
        title,
        (Chosen("RI masih dicari.", "RI masih dicari.", 0, 2),),
        (Article(title, (BODY, "RI masih dicari.")),),
    )
    when = datetime(2026, 11, 22, 6, 0, tzinfo=timezone(timedelta(hours=7)))
    desk = Desk(Format("Warta", headlines=2), when, "pagi", render, speakable)
    heads = desk.headlines([story, other])
    assert [(line.written, line.spoken) for line in heads] == [
        (title, "Begal Motor a es Ditangkap"),
        ("Dubes AS Tiba", "Dubes Amerika Serikat Tiba"),
    ]
    told = [line.spoken for line in desk.story([story, other], 1)]
    assert told == ["Begal Motor a es Ditangkap", "er i masih dicari."]
