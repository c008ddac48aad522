"""For the ear: every rule by its pairs (tests/data/ear: `text` as written, `heard` as told, `why`).

Where a rule looks at a whole story its sentences are parted by " | "; `article` is the text that they came from.
"""

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from scripts import ear
from scripts.article import Article
from scripts.condense import tell
from scripts.ear.asides import LARGE, SMALL, shortened
from scripts.ear.initialisms import once
from scripts.ear.judgement import unjudged
from scripts.ear.lists import listed
from scripts.ear.parting import parted
from scripts.ear.persons import introduced
from scripts.ear.rounding import rounded
from scripts.ear.scores import told_scores
from scripts.ear.speaker import speaker_first
from scripts.judging.descent import descend
from scripts.judging.easing import eased
from scripts.story import Chosen, Story

DATA = Path(__file__).parents[1] / "data" / "ear"


def told(*texts: str) -> tuple[Chosen, ...]:
    """Sentences as a story holds them."""
    return tuple(Chosen(text, text, 0, number) for number, text in enumerate(texts))


def heard_together(text: str) -> str:
    """Sentences of one story, parted by " | ", as they are heard one after another."""
    return " | ".join(chosen.text for chosen in once(told(*text.split(" | "))))


def made_whole(text: str) -> str:
    """Sentences of one story and, behind " || ", its article: with names brought in."""
    sentences, article = text.split(" || ")
    return " | ".join(chosen.text for chosen in introduced(told(*sentences.split(" | ")), [article]))


RULES: dict[str, Callable[[str], str]] = {
    "asides": lambda text: shortened(text, SMALL + LARGE),
    "initialisms": heard_together,
    "judgement": unjudged,
    "lists": listed,
    "parting": parted,
    "persons": made_whole,
    "rounding": rounded,
    "scores": told_scores,
    "speaker": speaker_first,
}
PAIRS = [
    pytest.param(path.stem, pair, id=f"{path.stem}: {pair['why'][:40]}")
    for path in sorted(DATA.rglob("*.jsonl"))
    for pair in map(json.loads, path.read_text("utf-8").splitlines())
]
STORIES = ("initialisms", "persons")
LONG = (
    "Pemerintah Kota Merapen memperbaiki tiga jembatan yang rusak diterjang banjir pada awal bulan ini, sedangkan "
    "warga di bantaran Kali Biru bergotong royong membersihkan lumpur yang menutup jalan menuju sekolah dan pasar."
)


@pytest.mark.parametrize(("rule", "pair"), PAIRS)
def test_a_sentence_is_heard_as_an_editor_would_have_it(rule: str, pair: dict[str, str]) -> None:
    text = f"{pair['text']} || {pair['article']}" if "article" in pair else pair["text"]

    assert RULES[rule](text) == pair["heard"]


def test_every_rule_has_pairs_and_some_of_them_leave_the_sentence_alone() -> None:
    for rule in RULES:
        pairs = [param.values[1] for param in PAIRS if param.values[0] == rule]
        assert len(pairs) >= 25
        assert any(pair["text"] == pair["heard"] for pair in pairs)  # type: ignore[index,call-overload]


@pytest.mark.parametrize(("rule", "pair"), PAIRS)
def test_what_was_made_for_the_ear_is_not_made_again(rule: str, pair: dict[str, str]) -> None:
    if rule not in (*STORIES, "rounding") and pair["heard"]:
        assert ear.sentence(ear.sentence(pair["text"])) == ear.sentence(pair["text"])


def test_a_long_sentence_is_told_as_two_from_one_place_of_its_article() -> None:
    article = Article("Jembatan Merapen Diperbaiki", (LONG, "Pasar dibuka lagi pada hari Senin."))
    first = tell([article]).sentences[0]

    assert first.text.count(". ") == 1
    assert first.original == LONG


def test_a_sentence_that_stays_too_long_is_told_last() -> None:
    endless = " ".join(["Jika hujan tidak turun,", *["petani di lembah"] * 11, "akan menunggu."])
    body = (
        "Warga Merapen membangun bendungan kecil di Kali Biru.",
        endless,
        "Bendungan itu mengairi empat puluh hektare sawah di tiga desa.",
        "Bupati Haris Lubis meresmikannya pada Senin pagi.",
    )
    scores = {c.sentence: c.score for c in tell([Article("Bendungan Kali Biru Dibangun", body)]).sentences}

    assert 1 not in scores or scores[1] == min(scores.values())


def test_who_speaks_comes_before_a_quotation_of_several_sentences() -> None:
    quotation = (
        '"Air sudah surut.',
        'Warga boleh pulang besok," kata Camat Selo Lestari Puspa di posko, Rabu.',
    )

    assert ear.quotation(quotation) == (
        'Camat Selo Lestari Puspa mengatakan, "Air sudah surut.',
        'Warga boleh pulang besok."',
    )
    assert ear.quotation(quotation[:1]) == quotation[:1]


def test_a_line_up_is_not_told() -> None:
    body = (
        "Selo FC menang 2-0 atas Wates.",
        "Susunan pemain Selo FC: Bayu; Seno, Joko, Tarjo; Rusdi, Halim.",
    )

    assert [c.sentence for c in tell([Article("Selo FC Menang", body)]).sentences] == [0]


def test_figures_are_rounded_only_where_the_show_allows_it() -> None:
    article = Article("Anggaran Desa Selo", ("Anggaran Desa Selo tahun ini Rp2.347.891.000.",))

    assert "Rp2.347.891.000" in tell([article]).sentences[0].text
    assert "lebih dari Rp2,3 miliar" in tell([article], rounding=True).sentences[0].text


def test_a_story_says_full_name_and_short_form_together_once() -> None:
    story = Story("Banjir", told("Badan Siaga Sungai (BSS) siaga.", "Kepala BSS Wahyono hadir."), ())

    assert [c.text for c in ear.flow(story).sentences] == [
        "Badan Siaga Sungai atau BSS siaga.",
        "Kepala BSS Wahyono hadir.",
    ]
    assert ear.flow(replace(story, sentences=story.sentences[1:])).sentences == story.sentences[1:]


def test_the_judge_admits_a_name_made_whole_and_no_other_name() -> None:
    article = Article(
        "Banjir", ("Kepala Badan Siaga Wahyono Tirta tiba.", "Wahyono menilai air sudah surut.")
    )
    line = "Kepala Badan Siaga Wahyono Tirta menilai air sudah surut."
    other = "Kepala Badan Siaga Wahyono Halim menilai air sudah surut."

    assert not descend(line, article.paragraphs[1], article, None, " ").unexplained
    assert descend(other, article.paragraphs[1], article, None, " ").unexplained
    assert descend(line, article.paragraphs[1], article, None, " wahyono tiba ").unexplained


@pytest.mark.parametrize(("rule", "pair"), PAIRS)
def test_the_judge_admits_what_the_rules_make(rule: str, pair: dict[str, str]) -> None:
    text = pair["text"]
    if rule not in STORIES and ear.sentence(text) not in ("", text):
        line = ear.sentence(text)
        assert not descend(line, text, Article("Judul", (text,)), None, " ").unexplained


@pytest.mark.parametrize(
    ("right", "wrong"),
    [
        ("Sementara itu, warga", "Sementara itu, petugas"),
        ("tiga jembatan", "empat jembatan"),
        ("warga di bantaran", "warga tidak di bantaran"),
        ("Kota Merapen", "Kota Lembayung"),
        (" bergotong royong", " akan bergotong royong"),
    ],
)
def test_the_judge_finds_a_fault_in_what_the_rules_made(right: str, wrong: str) -> None:
    line = ear.sentence(LONG).replace(right, wrong)

    assert line != ear.sentence(LONG)
    assert descend(line, LONG, Article("Judul", (LONG,)), None, " ").unexplained


def test_the_judge_does_not_take_the_rules_word_for_it(monkeypatch: pytest.MonkeyPatch) -> None:
    text = "Bupati Haris Lubis tidak menerima uang dari pengusaha pasir itu."
    monkeypatch.setattr(ear, "sentence", lambda text, rounding=False: text.replace("tidak ", ""))
    eased.cache_clear()

    assert not eased(text)
    eased.cache_clear()
