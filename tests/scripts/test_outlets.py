"""How outlets and agencies are named."""

import pytest

from scripts import outlets


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("tirto.id", "Tirto"),
        ("https://nasional.kompas.com/read/2025/1", "Kompas"),
        ("KOMPAS.com", "Kompas"),
        ("news.detik.com", "Detik"),
        ("ANTARA News", "Antara"),
        ("cnnindonesia.com", "CNN Indonesia"),
        ("warta-contoh.co.id", "Warta Contoh"),
        ("https://www.kabar-laut.com:8080/a", "Kabar Laut"),
        ("Harian Kota Baru", "Harian Kota Baru"),
        ("", ""),
    ],
)
def test_an_outlet_is_said_by_name(written: str, said: str) -> None:
    assert outlets.name(written) == said


def test_the_table_knows_the_countrys_press() -> None:
    assert len(outlets.NAMES) >= 100


def test_an_agency_is_told_from_an_outlet() -> None:
    assert outlets.agency("(AFP)") == "AFP"
    assert outlets.agency("Warta Contoh") == ""
