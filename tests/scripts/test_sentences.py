"""Where a sentence ends."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scripts.text.sentences import split


@pytest.mark.parametrize(
    "sentences",
    [
        ["Prof. Dr. H. M. Surya Atmaja, S.H., M.Hum., hadir.", "Ia duduk di depan."],
        ["Rapat mulai pukul 19.30 WIB di Jl. Melati No. 5.", "Warga datang lebih awal."],
        ["PT Garam Jaya Tbk. merugi Rp 3,5 miliar.", "Sahamnya turun 2.5 persen."],
        ['"Kami siap.', 'Besok berangkat," kata Kapten Bima.'],
        ['"Apa benar?"', "tanya Sari.", "Tak ada yang menjawab."],
        ["“Siapa yang datang?” ujar Rina.", "“Pak Lurah.” Kata Rina lagi."],
        ["Kenapa?", "karena jembatannya putus."],
        ["Kami di Yahoo! lantai dua.", "Ia bertanya (benarkah?) kepada warga."],
        ["Harganya murah sekali!", ":) Ayo ke sana."],
        ["Saya pikir... Nanti saja.", "Mereka setuju."],
        ["Ia pulang, kata Bima.", '" Besok kami ke sana lagi."'],
        ["Polisi mencatat laporan (Reg. B12/2026).", "Berkasnya lengkap."],
        ["Ia menunggu... lalu pergi.", "Selesai..."],
        ["Mereka bertemu di Blok M.", "Kemudian hujan turun."],
        ["Menteri B. J. Wiranata tiba.", "Ia disambut bupati."],
        ["Beras, gula, dll. dibagikan.", "Antrean tertib."],
        ["Laga usai 2-1.", "Penonton pulang (sebagian).", "(Bersambung)"],
        ["Ada apa?!", "Semua lari!"],
        ["Kombes Pol. Wira Atmaja memimpin apel.", "Ia puas."],
        ["Brigjen TNI (Purn.) Bayu Sena wafat.", "Ia dimakamkan Rabu."],
        ["Irjen Pol. (Purn.) Danu Wirya hadir.", "Rapat usai."],
        ["Letkol Inf. Raka Adi dan Kolonel Czi. Lingga tiba.", "Hujan turun."],
        ["Letda Laut (P.) Gilang menyelam.", "Ia menemukan peti."],
        ["PT Rawa Pangan Tbk. (RAPA) membagi dividen.", "Nilainya kecil."],
        ["Yang datang seorang jenderal (Purn.).", "Ia duduk di depan."],
        ["Kapolda Randu, Irjen Pol. Wira Sela, hadir.", "Ia memimpin apel."],
        ["Letkol Inf. Darma Sela memimpin regu.", "Regu itu bergerak malam."],
        ["Brigjen TNI (Purn.) Surya Wangi wafat.", "Jenazahnya dibawa pulang."],
        ["Mayor Inf. (Purn.) Surya hadir.", "Ia bercerita."],
        ["Kol. Kav. Bima Atmaja dan Serda (Mar.) Joko Sela gugur.", "Keduanya dimakamkan."],
        ["Saham PT Garam Jaya Tbk. (GRJY) naik.", "Investor senang."],
        ["Pelapornya anggota Polri, Kombes Pol.", "Menurutnya, laporan itu lengkap."],
    ],
)
def test_a_paragraph_is_split_where_its_sentences_end(sentences: list[str]) -> None:
    assert split(" ".join(sentences)) == sentences


@pytest.mark.parametrize(
    "sentences",
    [
        [
            "Jalan itu dibuka lagi.",
            "Harga tiket naik",
            "Menurut kepala terminal, kenaikannya dua ribu rupiah.",
        ],
        [
            "Panen tertunda.",
            "Baca juga: Bupati Sela Resmikan Tiga Lumbung Desa",
            "Petani menunggu hujan reda.",
        ],
        ["Ia kembali.", "[Baca Juga: Pasar Lawe Buka Malam]", "Toko di sebelahnya tutup."],
        ["Berikut daftar pemenangnya:", "1.", "Rina Wulandari", "2.", "Bima Saputra", "3.", "Tari Lestari."],
        ["1) Ladang kering", "2) Sumur dangkal", "3) Saluran rusak."],
        ['"Kami pindah besok," kata Rina di Lawe, Senin (4/5)', "Ia membawa dua koper."],
        ['"Gudang itu kosong,"', '"Pintunya terbuka sejak pagi."'],
        ["Laga imbang.", "Elang Rimba: Surya, Dani, Bima", "Pelatih: Rudi Hartawan"],
        ["Warga mengungsi.", "TANGGUL JEBOL LAGI", "Hujan turun sejak subuh."],
    ],
)
def test_a_sentence_that_ends_without_a_mark_is_told_by_the_next(sentences: list[str]) -> None:
    assert split(" ".join(sentences)) == sentences


@pytest.mark.parametrize(
    "sentence",
    [
        "Film Ada Apa dengan Ladang Kita diputar di Nusa Dua mulai pekan depan.",
        "Mereka membeli empat ekor sapi di Pasar Sama dengan uang desa.",
        "Baca juga: Elang Rimba Menang 2-0 atas Garuda Laut",
        "Bupati (Sela) Ia Rahmawati hadir.",
        "Guru mengaji Tn. Ch. Anwar dan Th. Wibisono datang.",
        "Gempa di Laut Sela, Selasa (5/3), Kamis dan Jumat.",
    ],
)
def test_large_letters_within_a_sentence_do_not_end_it(sentence: str) -> None:
    assert split(sentence) == [sentence]


def test_a_question_and_who_asked_it_are_kept_together_for_reading() -> None:
    text = '"Apa benar?" tanya Sari. "Pergi!" seru ibunya. Tak ada yang menjawab.'
    assert split(text, whole_quotes=True) == [
        '"Apa benar?" tanya Sari.',
        '"Pergi!" seru ibunya.',
        "Tak ada yang menjawab.",
    ]


@given(st.text(alphabet="Aa1 .!?…\"”“'()\n", max_size=200))
def test_nothing_but_blanks_is_lost(text: str) -> None:
    assert "".join("".join(split(text)).split()) == "".join(text.split())


@pytest.mark.parametrize("unit", [".", '."', "A. ", '. " x', "? "])
def test_time_grows_with_length_only(unit: str) -> None:
    start = time.perf_counter()
    split(unit * (60_000 // len(unit)))

    assert time.perf_counter() - start < 5
