"""Where a sentence ends."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scripts.sentences import split


@pytest.mark.parametrize(
    "sentences",
    [
        ["Prof. Dr. H. M. Surya Atmaja, S.H., M.Hum., hadir.", "Ia duduk di depan."],
        ["Rapat mulai pukul 19.30 WIB di Jl. Melati No. 5.", "Warga datang lebih awal."],
        ["PT Garam Jaya Tbk. merugi Rp 3,5 miliar.", "Sahamnya turun 2.5 persen."],
        ['"Kami siap.', 'Besok berangkat," kata Kapten Bima.'],
        ['"Apa benar?" tanya Sari.', "Tak ada yang menjawab."],
        ["Ia menunggu... lalu pergi.", "Selesai..."],
        ["Mereka bertemu di Blok M.", "Kemudian hujan turun."],
        ["Menteri B. J. Wiranata tiba.", "Ia disambut bupati."],
        ["Beras, gula, dll. dibagikan.", "Antrean tertib."],
        ["Laga usai 2-1.", "Penonton pulang (sebagian).", "(Bersambung)"],
        ["Ada apa?!", "Semua lari!"],
    ],
)
def test_a_paragraph_is_split_where_its_sentences_end(sentences: list[str]) -> None:
    assert split(" ".join(sentences)) == sentences


@given(st.text(alphabet="Aa1 .!?…\"”“'()\n", max_size=200))
def test_nothing_but_blanks_is_lost(text: str) -> None:
    assert "".join("".join(split(text)).split()) == "".join(text.split())


@pytest.mark.parametrize("unit", [".", '."', "A. ", '. " x', "? "])
def test_time_grows_with_length_only(unit: str) -> None:
    start = time.perf_counter()
    split(unit * (60_000 // len(unit)))

    assert time.perf_counter() - start < 5
