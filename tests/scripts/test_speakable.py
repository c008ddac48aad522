"""Written and spoken: pairs of sentences in tests/data/speakable, one file for each kind."""

from pathlib import Path

import pytest

from scripts.speakable import LETTER_NAMES, __all__, speakable

KINDS = (
    "abbr_expand|abbr_spelled|abbr_word|acronym|besides|cardinal|commonest|currency_fx|currency_idr|date_bare|"
    "date_long|date_paren|dateline|decimal|duration|engine|fraction_math|hour_or_length|initialisms_of_a_year|"
    "initials|islamic|large|law|list_dash|mixed|model|negative_sign|ordinal|percent|phone|product|quote_punct|range|reading_eight|reading_five|"
    "reading_found|reading_four|reading_one|reading_seven|reading_six|reading_three|reading_two|redup|score|"
    "thousands|time|title|unit|web|year|year_range"
)
DATA = Path(__file__).parents[1] / "data" / "speakable"


def pairs(kind: str) -> list[list[str]]:
    lines = (DATA / f"{kind}.tsv").read_text(encoding="utf-8").splitlines()
    return [line.split("\t") for line in lines if line and not line.startswith("#")]


@pytest.mark.parametrize("kind", KINDS.split("|"))
def test_every_kind_is_read_as_its_file_says(kind: str) -> None:
    written_and_spoken = pairs(kind)
    assert written_and_spoken
    assert [[written, speakable(written)] for written, _ in written_and_spoken] == written_and_spoken


def test_no_file_of_pairs_is_left_unread() -> None:
    assert sorted(path.stem for path in DATA.glob("*.tsv")) == KINDS.split("|")


def test_what_has_been_said_is_said_again_alike() -> None:
    for kind in KINDS.split("|"):
        for _, spoken in pairs(kind):
            assert speakable(spoken) == spoken


def test_every_letter_has_a_name_that_is_read_as_it_stands() -> None:
    assert len(LETTER_NAMES) == 26
    assert all(speakable(name) == name for name in LETTER_NAMES.values())


def test_the_front_door_is_what_it_says() -> None:
    import scripts.speakable as room

    assert all(hasattr(room, name) for name in __all__)
