"""Claims: a verdict is told with what it judges, and half a truth is not told."""

import re
import time
import tomllib
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from scripts.article import Article, Credit
from scripts.clean import clean
from scripts.condense import tell
from scripts.judging.claims import bonds, headline
from scripts.story import Story
from scripts.telling.desk import echoes

DATA = Path(__file__).parents[1] / "data" / "claims"
CHECKS: list[dict[str, Any]] = tomllib.loads((DATA / "checks.toml").read_text("utf-8"))["check"]
PAIRS: list[dict[str, Any]] = tomllib.loads((DATA / "pairs.toml").read_text("utf-8"))["pair"]


def story(title: str, text: str) -> Story:
    return tell([clean(Article(title, tuple(text.strip().split("\n"))))])


def tellings(told: Story) -> list[list[str]]:
    """The story at each length that time may leave it, the shortest first."""
    levels = sorted({chosen.score for chosen in told.sentences}, reverse=True)
    return [[c.text for c in told.sentences if c.score >= level] for level in levels]


def where(sentences: list[str], part: str) -> int:
    return next((n for n, text in enumerate(sentences) if re.search(part, text)), -1)


@pytest.mark.parametrize("case", CHECKS, ids=lambda case: case["title"][:40])
def test_a_check_is_told_with_its_verdict_at_any_length(case: dict[str, Any]) -> None:
    told = story(case["title"], case["text"])

    assert told.sentences
    for sentences in tellings(told):
        verdict = where(sentences, case["verdict"])
        claim = where(sentences, re.escape(case["claim"])) if "claim" in case else -1
        assert verdict >= 0
        assert claim < 0 or verdict <= claim + 1
        assert not [part for part in case.get("never", ()) for text in sentences if part in text]


@pytest.mark.parametrize("case", CHECKS, ids=lambda case: case["title"][:40])
def test_the_headline_of_a_check_gives_the_verdict_and_never_the_claim_alone(case: dict[str, Any]) -> None:
    assert re.search(case["headline"], story(case["title"], case["text"]).headline)


@pytest.mark.parametrize("case", PAIRS, ids=lambda case: case["title"][:40])
def test_half_a_truth_is_never_told_without_the_other_half(case: dict[str, Any]) -> None:
    told = tellings(story(case["title"], case["text"]))

    assert where(told[-1], case["half"]) >= 0
    assert not [t for t in told if where(t, case["half"]) >= 0 and where(t, case["other"]) < 0]


@pytest.mark.parametrize(
    "title",
    [
        "Polisi Tangkap Penyebar Hoaks di Kota Ranum",
        "Kiper Elang Putih Tepis Dua Penalti",
        "Mahasiswa Gelar Lokakarya Melawan Hoaks",
        "Benar Sakti Mart Buka Cabang Baru",
        "Pengedar Uang Palsu Divonis Empat Tahun",
        "Stok Pupuk Aman hingga Panen",
        "Mitos Kuda Laut Wiragati Difilmkan",
        "Video Lama Kota Ranum Dipamerkan di Museum",
        "Salah Tangkap, Polsek Ranum Minta Maaf",
        "Deepfake Jadi Mata Kuliah di Kampus Ranum",
    ],
)
def test_a_title_of_ordinary_news_stays_as_it_is(title: str) -> None:
    text = ("Acara itu digelar di balai desa pada Senin.", "Warga yang datang 200 orang.")

    assert headline(title, text) == title
    assert not bonds(title, text).verdict


@pytest.mark.parametrize(
    "text",
    [
        (
            "Harga garam naik Rp300 per kilogram di Pasar Wulung.",
            "Kepala dinas, Yuli Astana, mengatakan stok cukup.",
            "Kabar kelangkaan garam itu tidak benar, kata Yuli.",
        ),
        (
            "Harga garam naik Rp300 per kilogram di Pasar Wulung.",
            "Pedagang mengeluh.",
            "Di tempat lain, kabar bahwa gula langka beredar di Facebook.",
            "Kabar itu tidak benar, kata kepala dinas.",
        ),
        ("Harga garam naik Rp300 per kilogram.", *["Warga membeli garam."] * 14, "Kabar itu tidak benar."),
    ],
)
def test_a_denial_of_something_else_does_not_turn_the_news(text: tuple[str, ...]) -> None:
    title = "Harga Garam Naik di Pasar Wulung"

    assert headline(title, text) == title
    assert tell([Article(title, text)]).sentences[0].text == text[0]


def test_of_two_reports_the_one_that_denies_leads_and_the_rumour_is_not_told() -> None:
    rumour = Article(
        "Pabrik Gula Tirtosari Dijual", ("Pabrik Gula Tirtosari dijual kepada pemodal dari luar negeri.",)
    )
    denial = Article(
        "Direksi Bantah Kabar Pabrik Gula Tirtosari Dijual",
        ("Direksi membantah kabar bahwa Pabrik Gula Tirtosari dijual.", "Giling dimulai pada Mei."),
    )

    told = tell([rumour, denial])

    assert told.headline == denial.title
    assert {told.articles[c.article].title for c in told.sentences} == {denial.title}


def test_who_tells_more_than_the_denied_claim_states_it_too() -> None:
    rumour = Article(
        "Menara Jam Kota Ranum Miring, Tiga Warung Ditutup dan Jalan Dialihkan",
        ("Menara jam Kota Ranum miring sehingga tiga warung ditutup.",),
    )
    denial = Article(
        "Hoaks, Foto Menara Jam Kota Ranum Miring",
        ("Foto yang memperlihatkan menara jam Kota Ranum miring ternyata hoaks.", "Menara itu tegak."),
    )

    told = tell([rumour, denial])

    assert {told.articles[c.article].title for c in told.sentences} == {denial.title}


def test_a_page_that_puts_its_mistake_right_says_what_is_right_and_not_how_sorry_it_is() -> None:
    text = (
        "Sebanyak 30 perahu ikut lomba di Danau Ranum, kata panitia, Hadi Rukma.",
        "Redaksi meminta maaf atas kekeliruan pada judul sebelumnya.",
    )

    told = tell([Article("Puluhan Perahu Ikut Lomba di Danau Ranum", text)])

    assert [chosen.text for chosen in told.sentences] == [text[0]]


def test_a_report_later_than_the_denial_is_told_as_it_is() -> None:
    day = datetime(2026, 11, 20, tzinfo=UTC)
    denial = Article(
        "Direksi Bantah Kabar Pabrik Gula Tirtosari Dijual",
        ("Direksi membantah kabar bahwa Pabrik Gula Tirtosari dijual.",),
        Credit(published=day),
    )
    sale = Article(
        "Pabrik Gula Tirtosari Dijual",
        ("Pabrik Gula Tirtosari dijual kepada koperasi petani tebu.",),
        Credit(published=day.replace(day=22)),
    )

    assert tell([sale, denial]).headline == sale.title


def test_a_page_that_speaks_of_itself_is_not_told() -> None:
    news = "Anggaran perbaikan jalan di Kabupaten Pandan mencapai Rp40 miliar."
    text = (
        "Berikut rincian lengkap anggaran perbaikan jalan.",
        news,
        "Berapa anggaran untuk tiap kecamatan?",
        "Geser ke kanan untuk melihat tabel lengkap.",
        "1. Kecamatan Wuluh - Rp4 miliar",
        "2. Kecamatan Pakis - Rp3 miliar",
        "Simak selengkapnya di halaman berikutnya.",
        "12 14 15 18 20 22",
    )

    assert [c.text for c in story("Anggaran Jalan Pandan", "\n".join(text)).sentences] == [news]


def test_a_question_that_somebody_asks_is_told() -> None:
    text = ('"Siapa yang akan merawat jembatan ini?" tanya Camat Wuluh, Ridwan Saleh.', "Warga diam.")

    assert not bonds("Jembatan Wuluh", text).barred


def test_what_needs_a_barred_sentence_does_not_open_the_story() -> None:
    text = ("Berikut daftar pemenang lomba perahu.", "Ia menang dua kali.", "Lomba perahu diikuti 30 regu.")

    assert [c.text for c in tell([Article("Lomba Perahu", text)]).sentences] == [text[2]]


def test_a_title_with_a_verdict_is_said_before_a_sentence_without_one() -> None:
    claim = "Beredar kabar bahwa bank sentral menarik semua uang logam pecahan seribu rupiah mulai Januari mendatang."

    assert not echoes(claim, "Tidak " + claim)


def test_of_nothing_but_a_rumour_nothing_is_told() -> None:
    text = "NARASI:\nSegera jual semua emas Anda.\nRUJUKAN:\nhttps://rujukan.example/9\nPENJELASAN:"

    assert story("[SALAH] Emas Akan Ditarik Negara", text).sentences == ()


SENTENCES = (
    "Menurut peraturan itu, pulau kecil dilindungi",
    "Kepala desa, Sarwo Edhi, menolak tambang",
    "pulau kecil tidak boleh ditambang oleh siapa pun",
    "Ia berkata tegas",
    "Kabar itu hoaks",
    "Beredar kabar bahwa pulau dijual",
    "Namun, rapat batal",
    "1",
)
MARKS = ("", "", "", '"', "“", "”", "''", '" ', ' "', '."')


@settings(max_examples=300, deadline=None)
@given(
    st.lists(
        st.tuples(st.sampled_from(MARKS), st.sampled_from(SENTENCES), st.sampled_from(MARKS), st.booleans()),
        min_size=1,
        max_size=12,
    )
)
def test_no_stray_mark_tears_a_story(pieces: list[tuple[str, str, str, bool]]) -> None:
    text = "".join(
        f"{before}{said}.{after}" + ("\n" if ends else " ") for before, said, after, ends in pieces
    )

    told = tell([Article("Pulau Kecil", tuple(text.split("\n")))])

    highest = max((c.score for c in told.sentences), default=0.0)
    opening = {c.text for c in told.sentences if c.score == highest}
    assert bool(opening) == bool(told.sentences)
    alone = max(told.sentences, key=lambda c: c.score) if len(opening) == 1 else None
    assert alone is None or alone.sentence == 0 or not alone.text.startswith("Ia berkata")


@pytest.mark.parametrize(
    "piece", ["klaim itu ", "beredar ", "akun itu menulis ", "membantah ", '"', "kabar ", "Bukan, ", "A "]
)
def test_a_hostile_sentence_is_judged_in_linear_time(piece: str) -> None:
    text = (piece * (100_000 // len(piece)), "Kabar itu tidak benar.")
    begin = time.process_time()

    bonds("[SALAH] " + piece * 200, text)
    headline(piece * 2_000, text)

    assert time.process_time() - begin < 2


def test_of_a_check_of_several_claims_each_goes_with_its_own_verdict() -> None:
    told = story(
        "Cek Fakta Debat Calon Bupati Lawe: Sawah, Jalan, dan Sekolah",
        "Redaksi memeriksa tiga klaim dalam debat calon bupati Lawe.\n"
        "Calon nomor satu menyebut panen padi naik 12 persen. Data dinas menunjukkan klaim itu benar.\n"
        "Ia juga menyebut semua jalan sudah beraspal. Klaim itu keliru karena 31 kilometer masih tanah.\n"
        "Calon nomor dua menyebut 40 sekolah ditutup. Klaim itu sebagian benar; yang ditutup 22 sekolah.",
    )

    assert told.headline.startswith("Cek fakta: Debat")
    for said in tellings(told):
        for claim, verdict in (
            ("12 persen", "itu benar"),
            ("beraspal", "keliru"),
            ("40 sekolah", "sebagian"),
        ):
            assert (where(said, claim) >= 0) == (where(said, verdict) >= 0)


def test_a_swindlers_bidding_is_not_spoken_in_a_report_on_the_swindle() -> None:
    told = story(
        "Dua Warga Lawe Tertipu Petugas Air Gadungan",
        "Dua warga Lawe kehilangan Rp8 juta karena petugas air gadungan.\n"
        '"Kirim kode di ponsel sekarang," kata pelaku yang mengaku bernama Dirun kepada korban.\n'
        '"Jangan kirim kode kepada siapa pun," kata Kapolsek Lawe, Iptu Sari Nurdin.',
    )

    said = " ".join(chosen.text for chosen in told.sentences)
    assert "kata pelaku" not in said
    assert "Kapolsek Lawe" in said
