"""What a forged paper asks is not told as if somebody had asked it."""

from scripts.judging.forged import unspoken

_BEGIN = "Surat edaran tentang libur panjang beredar di grup warga."
_ASKED = "Orang tua diminta menjemput anak pukul sepuluh."


def test_what_a_forged_circular_asks_is_left_off() -> None:
    denial = "Kepala dinas menyatakan surat tersebut tidak pernah diterbitkan kantornya."
    assert unspoken((_BEGIN, _ASKED, denial)) == {1}


def test_what_a_genuine_circular_asks_is_told() -> None:
    for answer in (
        "Kepala dinas membenarkan surat tersebut diterbitkan kantornya.",
        "Ketua komite menyatakan surat itu tidak disertai bantuan.",
    ):
        assert unspoken((_BEGIN, _ASKED, answer)) == frozenset()


def test_a_warning_of_it_is_told_before_the_denial_too() -> None:
    warning = "Warga diminta tidak mudah percaya."
    assert unspoken((_BEGIN, warning, "Surat itu palsu.")) == frozenset()
