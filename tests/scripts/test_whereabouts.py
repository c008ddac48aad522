"""Where a report says that it happened tells one event from another."""

import pytest

from scripts.article import Article
from scripts.events.whereabouts import Whereabouts, elsewhere

_FLOOD = frozenset({"flood"})
_CRASH = frozenset({"crash"})


def _apart(one: tuple[str, str], other: tuple[str, str], kinds: frozenset[str]) -> bool:
    read = [Whereabouts.of(Article(title, (text,)), 2000) for title, text in (one, other)]
    assert elsewhere(*read, kinds) == elsewhere(*reversed(read), kinds)
    return elsewhere(*read, kinds)


def test_one_river_floods_two_regencies_and_that_is_two_floods() -> None:
    one = ("Banjir", "Sawah di Desa Lembuk, Kabupaten Aruwana, terendam.")
    other = ("Banjir", "Sekolah di Kelurahan Pasirnaga, Kota Temuwangi, terendam.")
    assert _apart(one, other, _FLOOD)
    assert not _apart(one, other, frozenset({"arrest"}))


def test_who_names_the_other_regency_as_well_may_tell_of_the_same_flood() -> None:
    one = ("Banjir", "Sawah di Desa Lembuk, Kabupaten Aruwana, terendam.")
    assert not _apart(one, ("Banjir", "Pasar di Kota Temuwangi terendam, begitu pula sawah Aruwana."), _FLOOD)


@pytest.mark.parametrize(
    ("one", "other", "apart"),
    [
        ("Truk terguling di KM 12 Tol Garuwa.", "Bus terbakar di Kilometer 60 Tol Garuwa.", True),
        ("Truk terguling di KM 12+400 Tol Garuwa.", "Truk terguling di Kilometer 13 Tol Garuwa.", False),
        ("Truk terguling di KM 12 Tol Garuwa.", "Truk terguling, antrean sampai KM 30 Tol Garuwa.", False),
    ],
)
def test_two_accidents_on_a_road_have_two_stones(one: str, other: str, apart: bool) -> None:
    assert _apart(("Kecelakaan", one), ("Kecelakaan", other), _CRASH) is apart


def test_two_mountains_are_two_and_api_is_no_name() -> None:
    one = ("Gunung Api Sembara Siaga", "Gunung Api Sembara naik ke Siaga.")
    assert _apart(one, ("Gunung Wokutu Waspada", "Gunung Wokutu turun ke Waspada."), frozenset())
    assert not _apart(one, ("Gunung Sembara Siaga", "Gunung Sembara naik ke Siaga."), frozenset())


def test_a_ship_leaves_one_harbour_and_is_missed_at_another() -> None:
    one = ("Kapal Hilang dari Pelabuhan Ture", "Kapal bertolak dari Pelabuhan Ture.")
    other = ("Kapal Tak Tiba di Pelabuhan Lomawa", "Kapal ditunggu di Pelabuhan Lomawa.")
    assert not _apart(one, other, frozenset())
