"""A person's long title is said once; who is meant stays as clear as before."""

import pytest

from scripts.article import Article
from scripts.condense import tell
from scripts.condense.offices import without_repeated_titles
from scripts.story import Chosen

FULL = "Menteri Koordinator Bidang Pangan Wahyu Sanjaya"
FIRST = f"{FULL} membuka lumbung desa di Lawe."
CALLED = "Beras itu cukup untuk setahun, kata Wahyu."


def told(*texts: str, scores: tuple[float, ...] = (), called: str = CALLED) -> list[str]:
    scores = scores or tuple(2.0 - 0.1 * number for number in range(len(texts)))
    chosen = [
        Chosen(text, text, 0, number, 0, score)
        for number, (text, score) in enumerate(zip(texts, scores, strict=True))
    ]
    return [sentence.text for sentence in without_repeated_titles(chosen, [*texts, called])]


def test_the_title_is_left_out_when_the_same_person_is_named_again() -> None:
    assert told(FIRST, f"Menurut {FULL}, panen naik.") == [FIRST, "Menurut Wahyu Sanjaya, panen naik."]


@pytest.mark.parametrize(
    "again",
    [
        f'"Kami menunggu {FULL} di sini," kata petani itu.',
        f'"Kami menunggu {FULL} sejak pagi.',
        "Menteri Pangan Wahyu Sanjaya lalu pulang.",
        "Menteri Koordinator Bidang Pangan Rina Sanjaya tidak hadir.",
    ],
)
def test_quotations_other_titles_and_other_persons_stay_as_they_are(again: str) -> None:
    assert told(FIRST, again) == [FIRST, again]


@pytest.mark.parametrize(
    "other",
    [
        "Istrinya, Ratna Sanjaya, ikut menanam, kata Wahyu.",
        "Sopirnya, Wahyu Hidayat, menunggu, kata Wahyu.",
        "Acara itu di Jalan Wahyu, kata Wahyu.",
    ],
)
def test_a_name_that_two_share_keeps_its_title(other: str) -> None:
    again = f"Menurut {FULL}, panen naik."

    assert told(FIRST, again, called=other) == [FIRST, again]


def test_without_a_word_that_tells_the_name_from_the_title_nothing_is_cut() -> None:
    again = f"Menurut {FULL}, panen naik."

    assert told(FIRST, again, called="Beras itu cukup untuk setahun.") == [FIRST, again]


def test_a_first_mention_that_may_be_dropped_earlier_shortens_nothing() -> None:
    again = f"Menurut {FULL}, panen naik."

    assert told(FIRST, again, scores=(0.3, 1.2)) == [FIRST, again]


def test_a_place_in_the_title_is_not_taken_for_the_name() -> None:
    first = "Gubernur Lawe Selatan Bagas Widodo tiba di Lawe."
    again = "Rombongan Gubernur Lawe Selatan Bagas Widodo berhenti di pasar."

    assert (
        told(first, again, called="Bagas menolak dijemput.")[1] == "Rombongan Bagas Widodo berhenti di pasar."
    )


def test_the_shortened_sentence_still_knows_what_it_was() -> None:
    body = (
        f"{FULL} membuka 12 lumbung desa di Kabupaten Lawe pada Senin pagi untuk menyimpan beras petani.",
        "Beras di lumbung itu cukup untuk setahun, kata Wahyu.",
        f"Pedagang pasar berharap harga turun, dan {FULL} menjanjikan truk angkutan gratis.",
    )
    story = tell([Article("Menteri Wahyu Sanjaya Buka Lumbung Desa di Lawe", body)])

    (last,) = [sentence for sentence in story.sentences if sentence.sentence == 2]
    assert last.original == body[2]
    assert last.text == body[2].replace(FULL, "Wahyu Sanjaya")
