"""Whatever comes, words come out: properties of any text at all."""

import gzip
import json
import os
import re
import time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from scripts.speakable import speakable

SPOKEN = re.compile(r"(?:[^\W\d_]|(?<=[^\W\d_])['-](?=[^\W\d_])|(?<=[^\W\d_])[.,?!;:]|(?<=[^ ]) (?=[^ ]))*")
NEWS = st.lists(
    st.sampled_from(
        [
            "Rp",
            "1.000",
            "2,5",
            "12",
            "3-1",
            "1/2",
            "(3/6/2024)",
            "Senin",
            "pukul",
            "08.00-10.00",
            "WIB",
            "KPK",
            "ASEAN",
            "menang",
            "dll.",
            "dr.",
            "H.",
            "Jl.",
            "No.",
            "5/2020",
            "UU",
            "Pasal",
            "ayat",
            "(1)",
            "%",
            "km/jam",
            "m²",
            "°C",
            "-3",
            "ke-4",
            "IV",
            "Paus",
            "II",
            "@akun",
            "#Tagar",
            "www.situs.co.id",
            "tirto.id",
            "0812-3456-7890",
            '"kata',
            "(",
            ")",
            "[",
            "]",
            "/",
            "-",
            "–",
            "—",
            "&",
            "+",
            "=",
            ">",
            "<",
            "~",
            "±",
            "½",
            "...",
            "?",
            "!",
            ":",
            ";",
            "G20",
            "COVID-19",
            "B",
            "1234",
            "XYZ",
            "US$",
            "juta",
            "M",
            "T",
            "😷",
            "中",
            "β",
            "é",
            "'98",
            "AS",
            "TNI-Polri",
            "Undang2",
            "film",
            "-",
            "a.n.",
            "S.H.",
            "M.Si.",
            "sampai",
            "s.d.",
            "2019-2024",
            "17.2.1",
            "iOS",
            "WIB.",
            "Tbk",
            "QS",
            "2:183",
            "LS",
            "saw.",
            "(ant)",
            "red",
        ]
    ),
    max_size=14,
).map(" ".join)


@settings(max_examples=400, deadline=None)
@given(st.one_of(st.text(max_size=80), NEWS))
def test_neither_a_digit_nor_a_symbol_is_left_on_any_text(text: str) -> None:
    assert SPOKEN.fullmatch(speakable(text)), speakable(text)


@settings(max_examples=300, deadline=None)
@given(NEWS)
def test_said_words_are_not_read_anew(text: str) -> None:
    once = speakable(text)
    assert speakable(once) == once


@pytest.mark.parametrize(
    "unit",
    [
        "1",
        "1.",
        "1-",
        "(",
        "A.",
        "a ",
        "\n",
        " ",
        "6-4, ",
        "Rp1-",
        "IV ",
        "a@",
        "dll. ",
        "1°2'",
        "\u0301",
        "...",
        "A1-",
        "½",
    ],
)
def test_a_hostile_line_costs_no_more_than_its_length(unit: str) -> None:
    def seconds(length: int) -> float:
        text = (unit * length)[:length]
        begin = time.process_time()
        speakable(text)
        return time.process_time() - begin

    short = seconds(4_000)

    assert seconds(16_000) < 8 * short + 0.1


@pytest.mark.parametrize(
    "item",
    [
        "{} ",
        "{}/12 ",
        "rumah - {} ",
        "{}~",
        "berinisial AS ({}), ",
        "berdurasi 01:{} ",
        "Balai Latih Kerja (BLK) {} ",
        "{}k ",
    ],
)
def test_a_row_of_figures_takes_no_longer_than_its_length(item: str) -> None:
    def seconds(items: int) -> float:
        text = "".join(item.format(20 + (number * 7 + items) % 39) for number in range(items))
        begin = time.process_time()
        speakable(text)
        return time.process_time() - begin

    assert seconds(14) < 0.1
    short = seconds(1_000)
    assert seconds(4_000) < 8 * short + 0.1


def test_neither_a_digit_nor_a_symbol_is_left_on_real_news() -> None:
    shared = Path(os.environ.get("BRIEFINGS_SHARED", Path(__file__).parents[2].parent / "shared"))
    corpus = shared / "data" / "summ" / "dev.jsonl.gz"
    if not corpus.exists():
        pytest.skip("the shared news corpus is not on this machine")
    with gzip.open(corpus, "rt", encoding="utf-8") as lines:
        articles = [json.loads(line) for _, line in zip(range(150), lines, strict=False)]

    sentences = [
        sentence for article in articles for paragraph in article["paragraphs"] for sentence in paragraph
    ]

    assert [text for text in sentences if not SPOKEN.fullmatch(speakable(text))] == []
