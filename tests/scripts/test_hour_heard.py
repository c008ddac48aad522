"""What an article's words of time mean at the hour of the edition; tests/data/hour holds the pairs."""

import re
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scripts.article import Article, Credit
from scripts.judging.embargo import waits, without_embargo
from scripts.judging.hour import Hour, ended, retold, spelled, told_time, written_at

PAIRS = [
    line.split("\t")
    for line in (Path(__file__).parents[1] / "data" / "hour" / "heard.tsv").read_text("utf-8").splitlines()
    if not line.startswith("#")
]
MORNING = Hour(datetime.fromisoformat("2026-03-11T06:00+07:00"))


def moment(text: str) -> datetime | None:
    return None if text == "-" else datetime.fromisoformat(text)


@pytest.mark.parametrize(("written", "heard", "text", "said"), PAIRS)
def test_words_of_time_are_told_for_the_hour(written: str, heard: str, text: str, said: str) -> None:
    assert (retold(text, moment(written), Hour(datetime.fromisoformat(heard))).text or "") == said


@given(st.sampled_from([pair[2] for pair in PAIRS if "(" not in pair[2] and "pukul" not in pair[2]]))
def test_what_is_heard_as_it_is_written_is_not_changed(text: str) -> None:
    noon = datetime.fromisoformat("2026-03-10T12:00+07:00")
    if "agi ini" not in text:
        assert retold(text, noon, Hour(noon)).text == text


@given(
    st.sampled_from([pair[2] for pair in PAIRS]),
    st.integers(1, 9),
    st.sampled_from([6, 12, 19]),
)
def test_nothing_of_another_day_is_heard_as_kemarin_or_lusa(text: str, days: int, hour: int) -> None:
    written = datetime.fromisoformat("2026-03-10T20:00+07:00")
    heard = written.replace(hour=hour) + timedelta(days=days)
    said = retold(text, written, Hour(heard)).text or ""
    assert not re.search(r"(?<!pekan )\bkemarin\b|\blusa\b|nanti malam", said.casefold())


def test_an_undated_sentence_is_not_changed_and_the_word_is_named() -> None:
    found = retold("Besok jembatan ditutup.", None, MORNING)
    assert found.text == "Besok jembatan ditutup." and "Besok" in found.why


def test_without_any_hour_a_date_in_brackets_is_said_out() -> None:
    assert spelled("Rapat digelar Rabu (4/3/2026).") == "Rapat digelar Rabu, 4 Maret 2026."
    assert spelled("Rapat digelar Rabu (4/3).") == "Rapat digelar Rabu, 4 Maret."


def article(title: str, *paragraphs: str, published: str = "") -> Article:
    return Article(
        title, paragraphs, Credit(published=datetime.fromisoformat(published) if published else None)
    )


def test_an_undated_page_is_of_the_day_that_it_opens_with_or_on_which_somebody_speaks() -> None:
    opened = article("Pasar Dibuka", "Rabu, 4 Maret 2026, pasar dibuka. Pasar itu tutup Senin (2/2/2026).")
    spoken = article("Pasar Dibuka", "Pasar akan dibuka Senin (16/3/2026), kata camat, Rabu (4/3/2026).")
    for each in (opened, spoken):
        found = written_at(each)
        assert found is not None and found.date().isoformat() == "2026-03-04"
    assert written_at(article("Pasar Dibuka", "Pasar dibuka kembali.")) is None


def test_an_article_is_as_old_as_its_last_change() -> None:
    old = article("Pasar Dibuka", "Pasar dibuka.", published="2026-03-04T10:00+07:00")
    new = datetime.fromisoformat("2026-03-10T10:00+07:00")
    assert told_time(replace(old, credit=replace(old.credit, updated=new))) == new


@pytest.mark.parametrize(
    ("title", "lead", "over"),
    [
        ("Peringatan Dini Cuaca Muara Dalu", "Hujan lebat dapat berlangsung hingga pukul 21.00 WIB.", True),
        ("Peringatan Dini Cuaca Muara Dalu 10 Maret 2026", "Warga diminta berhati-hati.", True),
        ("Peringatan Dini Cuaca Muara Dalu", "Hujan lebat dapat turun hingga Kamis (12/3/2026).", False),
        (
            "Pendaftaran Pelatihan Ditutup Selasa",
            "Pendaftaran pelatihan las ditutup Selasa (10/3/2026).",
            True,
        ),
        (
            "Jembatan Karanglo Ditutup",
            "Jembatan Karanglo ditutup sampai Rabu (11/3/2026) pukul 05.00 WIB.",
            True,
        ),
        (
            "Jembatan Karanglo Ditutup",
            "Jembatan Karanglo ditutup sampai Rabu (11/3/2026) pukul 15.00 WIB.",
            False,
        ),
        (
            "Banjir Muara Dalu Surut",
            "Banjir yang merendam Muara Dalu sudah surut sejak Selasa (10/3/2026).",
            False,
        ),
        ("Bupati Lantik Camat", "Bupati melantik camat sampai pukul 12.00 WIB, Selasa (10/3/2026).", False),
    ],
)
def test_an_article_is_over_with_what_it_announces(title: str, lead: str, over: bool) -> None:
    written = datetime.fromisoformat("2026-03-10T18:00+07:00")
    assert bool(ended(title, [lead], written, MORNING)) is over


@pytest.mark.parametrize(
    ("title", "first", "until"),
    [
        (
            "EMBARGO sampai 12 Maret 2026 pukul 10.00: Kapal Baru",
            "Kapal baru diluncurkan.",
            "2026-03-12T10:00+07:00",
        ),
        (
            "Kapal Baru",
            "EMBARGO HINGGA 12 Maret 2026 pukul 10.00 WITA. Kapal diluncurkan.",
            "2026-03-12T10:00+08:00",
        ),
        (
            "Kapal Baru",
            "Jangan disiarkan sebelum Kamis, 12 Maret 2026, pukul 09.00 WIB",
            "2026-03-12T09:00+07:00",
        ),
        ("Kapal Baru", "Embargoed until 12 March 2026, 10:00", "2026-03-12T10:00+07:00"),
        ("Kapal Baru", "(Embargo: 12/3/2026) Kapal diluncurkan.", "2026-03-12T00:00+07:00"),
    ],
)
def test_an_embargoed_article_waits_and_is_told_without_its_mark(title: str, first: str, until: str) -> None:
    held = article(title, first, "Kapal itu berlayar ke tujuh pulau.", published="2026-03-10T09:00+07:00")
    found = waits(held, MORNING)
    assert found is not None and found[0] == datetime.fromisoformat(until) and "embargo" in found[1]
    later = Hour(datetime.fromisoformat("2026-03-13T06:00+07:00"))
    assert waits(held, later) is None
    bare = without_embargo(held)
    text = " ".join((bare.title, *bare.paragraphs)).casefold()
    assert "embargo" not in text and "disiarkan" not in text and bare.title == "Kapal Baru"


def test_news_about_an_embargo_is_not_held() -> None:
    news = article(
        "Embargo Minyak Diperpanjang", "Embargo minyak diperpanjang sampai 12 Mei 2026, kata menteri.",
        published="2026-03-10T09:00+07:00",
    )  # fmt: skip
    assert without_embargo(news) == news


def test_local_time_labelled_gmt_is_not_the_future() -> None:
    for hours, held in ((8, False), (9, False), (10, True)):
        later = (MORNING.when + timedelta(hours=hours)).isoformat()
        assert (waits(article("Pasar", "Pasar dibuka.", published=later), MORNING) is not None) is held
