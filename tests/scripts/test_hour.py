"""Words of time are told so that they are true when they are heard."""

import time
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scripts.article import Article, Credit
from scripts.condense import tell
from scripts.judging.hour import Hour, ended, resolved, told_time, written_at
from scripts.judging.mentions import read

DATA = Path(__file__).parents[1] / "data" / "hour"
JAKARTA = ZoneInfo("Asia/Jakarta")
MORNING = Hour(datetime(2026, 11, 22, 6, tzinfo=JAKARTA))
"""Sunday."""


def rows(name: str) -> list[list[str]]:
    lines = (DATA / name).read_text(encoding="utf-8").splitlines()
    return [line.split("\t") for line in lines if line and not line.startswith("#")]


def at(written: str, zone: ZoneInfo = JAKARTA) -> datetime:
    moment = datetime.fromisoformat(written)
    return moment if moment.tzinfo else moment.replace(tzinfo=zone)


@pytest.mark.parametrize(("written", "heard", "zone", "text", "told"), rows("retold.tsv"))
def test_a_sentence_names_the_day_that_it_meant(
    written: str, heard: str, zone: str, text: str, told: str
) -> None:
    own = ZoneInfo(zone)

    said = resolved(text, at(written, own), Hour(at(heard, own)))

    assert said.text == {"-": None, "=": text}.get(told, told)
    assert bool(said.why) == (told != "=")


def test_there_are_pairs_enough() -> None:
    pairs = rows("retold.tsv")
    assert len(pairs) >= 150
    assert len({(written, heard, zone) for written, heard, zone, *_ in pairs}) >= 10


def test_without_a_date_nothing_changes_and_the_producer_is_told() -> None:
    said = resolved("Air ledeng akan mati besok.", None, MORNING)
    assert said.text == "Air ledeng akan mati besok."
    assert said.why == "no date: 'besok' is said as it stands"
    assert resolved("Air ledeng mati.", None, MORNING).why == ""
    assert resolved("Pedagang Pasar Minggu pindah.", None, MORNING).why == ""


def test_a_word_with_its_date_beside_it_needs_no_other_date() -> None:
    written = "Air ledeng mati kemarin, Jumat (20/11/2026)."
    assert resolved(written, None, MORNING).text == "Air ledeng mati pada Jumat."
    assert resolved(written, None, Hour(at("2026-11-21T06:00"))).text == written


def test_what_was_changed_is_said_to_the_producer() -> None:
    said = resolved("Kemarin pasar itu terbakar.", at("2026-11-21T11:00"), MORNING)
    assert said.why == "'Kemarin' is said as 'Pada Jumat'"


SENTENCES = (
    "Warga {} membersihkan selokan.", "{} warga membersihkan selokan.", "Warga akan membersihkan selokan {}.",
    "Selokan itu dibersihkan sejak {}.", "Selokan dibersihkan, kata Ketut Rimba, {}.", "Selokan Lindri Bersih {}",
)  # fmt: skip
WORDS = (
    "hari ini", "kemarin", "kemarin sore", "besok", "besok pagi", "lusa", "semalam", "tadi malam", "nanti malam",
    "pagi ini", "siang ini", "malam ini", "dini hari tadi", "Senin", "Sabtu malam", "Rabu lalu", "Jumat mendatang",
    "dua hari lalu", "tiga hari lagi", "hari ini, {}", "kemarin ({})", "besok, {} ({})",
)  # fmt: skip
NAMES = ("Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu")
MOMENTS = st.datetimes(datetime(2026, 10, 1), datetime(2027, 3, 31)).map(lambda d: d.replace(tzinfo=JAKARTA))


def sentence(frame: str, word: str, written: datetime) -> str:
    away = -1 if word.startswith("kemarin") else 1 if word.startswith("besok") else 0
    day = written + timedelta(days=away)
    first = NAMES[day.weekday()] if "({})" not in word or word.count("{}") == 2 else f"{day.day}/{day.month}"
    said = frame.format(word.format(first, f"{day.day}/{day.month}"))
    return said[0].upper() + said[1:]


@given(st.sampled_from(SENTENCES), st.sampled_from(WORDS), MOMENTS)
def test_heard_when_it_was_written_a_sentence_stays_as_it_is(
    frame: str, word: str, written: datetime
) -> None:
    text = sentence(frame, word, written)
    assert resolved(text, written, Hour(written)).text == text


@given(st.sampled_from(SENTENCES), st.sampled_from(WORDS), MOMENTS, st.integers(0, 60))
def test_no_word_of_a_retold_sentence_means_another_day(
    frame: str, word: str, written: datetime, hours: int
) -> None:
    text = sentence(frame, word, written)
    heard = written + timedelta(hours=hours)

    said = resolved(text, written, Hour(heard)).text

    if said is not None:
        meant = {mention.span.first for mention in read(text, written)}
        assert {mention.span.first for mention in read(said, heard)} <= meant


@given(st.text(alphabet="aAbB hari ini besok Senin(2/1) \"“”'.,-pukul0:Minggu\n", max_size=200), MOMENTS)
def test_any_text_can_be_retold(text: str, written: datetime) -> None:
    assert resolved(text, written, MORNING).text != "" or text == ""


@pytest.mark.parametrize(
    "part", ["besok ", "(2/1", "pukul 1", "Senin, ", "“", '"', "20 sampai ", "hingga pada ", "'A "]
)
def test_hostile_text_costs_only_its_length(part: str) -> None:
    written = at("2026-11-21T11:00")
    begin = time.perf_counter()
    resolved(part * (40_000 // len(part)), written, MORNING)
    assert time.perf_counter() - begin < 4


def test_plain_sentences_pass_fast() -> None:
    plain = [
        f"Warga Desa Kalisuren nomor {n} menanam padi di sawah yang luas dan subur." for n in range(4_000)
    ]
    begin = time.perf_counter()
    for text in plain:
        resolved(text, at("2026-11-21T11:00"), MORNING)
    assert time.perf_counter() - begin < 2


def article(title: str, *paragraphs: str, published: str = "", updated: str = "") -> Article:
    credit = Credit(
        published=at(published) if published else None,
        updated=at(updated) if updated else None,
        outlet="Radar Lindri",
    )
    return Article(title, paragraphs, credit)


def test_words_count_from_the_publication() -> None:
    told = article("Air Mati", "Air mati hari ini.", published="2026-11-20T10:00", updated="2026-11-20T12:00")
    assert written_at(told) == at("2026-11-20T10:00")
    assert told_time(told) == at("2026-11-20T12:00")


def test_words_of_an_article_changed_on_another_day_count_from_the_day_that_its_dates_name() -> None:
    of_the_second_day = "Air sudah mengalir, kata Ketut Rimba, Sabtu (21/11/2026). Kemarin air mati."
    of_the_first_day = "Air masih mati, kata Ketut Rimba, Jumat (20/11/2026). Besok air mengalir."
    for body, day in ((of_the_second_day, 21), (of_the_first_day, 20)):
        told = article("Air", body, published="2026-11-20T10:00", updated="2026-11-21T09:00")
        written = written_at(told)
        assert written is not None and written.day == day


@pytest.mark.parametrize(
    ("body", "day"),
    [
        ("Air sudah surut, kata Ketut Rimba, Sabtu (21/11/2026).", date(2026, 11, 21)),
        ("Loket dibuka Senin (30/11/2026), kata Ketut Rimba, Sabtu (21/11/2026).", date(2026, 11, 21)),
        (
            "Rabu, 18 November 2026, jembatan itu dibuka. Jembatan itu ambruk Senin (2/2/2026).",
            date(2026, 11, 18),
        ),
        (
            "Jembatan itu ambruk Jumat (20/11/2026). Jembatan itu dibangun Senin (2/2/2026).",
            date(2026, 11, 20),
        ),
        ("Pameran akan dibuka Senin (30/11/2026).", None),
        ("Air mati besok.", None),
    ],
)
def test_an_article_without_a_date_is_dated_by_its_text(body: str, day: date | None) -> None:
    written = written_at(article("Air", body))
    assert (written.date() if written else None) == day


def test_a_time_just_ahead_of_the_hour_is_the_clock_of_the_place() -> None:
    labelled_as_greenwich = datetime(2026, 11, 22, 5, 30, tzinfo=UTC)
    assert resolved("Hari ini pasar dibuka.", labelled_as_greenwich, MORNING).text == "Hari ini pasar dibuka."


@pytest.mark.parametrize(
    ("title", "body"),
    [
        ("Peringatan Dini Hujan Lebat Lindri", ["Hujan lebat masih dapat turun hingga pukul 17.00 WIB."]),
        (
            "Peringatan Dini Cuaca Lindri 21 November 2026",
            ["Badan cuaca mengingatkan warga.", "Angin kencang terjadi."],
        ),
        ("Waspada Angin Kencang di Lindri Hari Ini", ["Angin kencang bertiup dari laut."]),
        (
            "Air Ledeng Lindri Mati Nanti Malam",
            ["Air ledeng akan dihentikan nanti malam pukul 19.00 sampai 23.00."],
        ),
        ("Pendaftaran Lomba Lari Lindri Ditutup Hari Ini", ["Pendaftaran ditutup hari ini pukul 20.00 WIB."]),
        ("Jadwal SIM Keliling Lindri Hari Ini", ["SIM keliling hadir di dua lokasi."]),
        ("Lelang Mebel Lindri Berakhir Hari Ini", ["Lelang mebel berakhir hari ini pukul 15.00 WIB."]),
        ("Cuaca Kota Lindri Hari Ini Berawan", ["Cuaca diperkirakan berawan hari ini."]),
        ("Undian Lindri Ditutup Malam Ini", ["Undian ditutup pukul 22.00 WIB."]),
        ("Pemadaman Listrik di Lindri", ["Listrik padam, Sabtu (21/11), pukul 15.00 sampai 18.00 WITA."]),
        ("Jalan Cempaka Ditutup", ["Jalan Cempaka ditutup 20 sampai 21 November 2026."]),
        ("Konser Amal Digelar Nanti Malam", ["Konser amal digelar nanti malam di alun-alun."]),
    ],
)
def test_an_announcement_whose_time_has_passed_is_over(title: str, body: list[str]) -> None:
    written = at("2026-11-21T14:00")
    assert "ended at 2026-11-2" in ended(title, body, written, MORNING)
    assert ended(title, body, written, Hour(written)) == ""


@pytest.mark.parametrize(
    ("title", "body"),
    [
        ("Jembatan Kalisuren Ambruk", ["Jembatan Kalisuren ambruk kemarin.", "Jalan ditutup hingga tadi pagi."]),
        ("Banjir Lindri Surut", ["Banjir di Lindri surut, kata Ketut Rimba, Sabtu (21/11/2026)."]),
        ("Air Ledeng Lindri Mati Besok", ["Air ledeng akan dihentikan besok pukul 08.00 sampai 17.00."]),
        ("Tiket Dibagikan Nanti Malam", ["Tiket dibagikan nanti malam.", "Pembagian berlangsung sampai besok siang."]),
        ("Peringatan Dini Tsunami Berakhir", ["Peringatan dini tsunami dinyatakan berakhir pukul 08.15 WIB."]),
        ("Jalan Cempaka Dibuka Lagi", ["Jalan Cempaka dibuka lagi hari ini setelah tiga hari ditutup."]),
        ("Tarif Parkir Naik Mulai Hari Ini", ["Tarif parkir naik mulai hari ini."]),
        ("Festival Danau Biru Dibuka", ["Festival digelar Sabtu dan Minggu (21-22/11/2026)."]),
        ("Jalan Cempaka Ditutup Hari Ini karena Longsor", ["Jalan Cempaka ditutup hari ini karena longsor."]),
        ("Peringatan Dini Banjir Lindri Dicabut", ["Peringatan dini banjir dicabut siang ini."]),
        ("Siaga Merah, Gunung Lindri Meletus", ["Gunung Lindri meletus hari ini, dan statusnya siaga."]),
        ("Waspada Penipuan Undian", ["Polisi mengingatkan warga soal penipuan hari ini."]),
        ("Mogok Sopir Lindri Berakhir Hari Ini", ["Mogok sopir berakhir hari ini setelah dua pekan."]),
        ("Bupati Tolak Kenaikan Tarif", ["Bupati akan menemui sopir nanti malam."]),
        ("Peringatan Dini Ombak Tinggi", ["Ombak tinggi berlangsung hingga Selasa (24/11/2026)."]),
    ],
)  # fmt: skip
def test_news_of_what_has_been_or_goes_on_is_not_over(title: str, body: list[str]) -> None:
    assert ended(title, body, at("2026-11-21T14:00"), MORNING) == ""


def test_a_story_is_told_for_its_hour() -> None:
    told = article(
        "Pipa Besar di Lindri Pecah Kemarin",
        "Pipa besar di Jalan Cempaka, Lindri, pecah kemarin dan merendam dua puluh rumah warga.",
        "Petugas perusahaan air minum mengganti pipa itu hari ini dengan pipa baja.",
        "Ketua warga, Ketut Rimba, mengatakan rapat digelar Jumat (4/12/2026) di balai warga.",
        published="2026-11-20T10:00",
    )
    story = tell([told], hour=MORNING)
    said = " ".join(chosen.text for chosen in story.sentences)

    assert story.headline == "Pipa Besar di Lindri Pecah Kamis"
    assert "pecah pada Kamis" in said and "pada Jumat dengan pipa baja" in said
    assert "Jumat, 4 Desember, di balai warga" in said
    assert "kemarin" not in said and "hari ini" not in said


def test_a_day_behind_next_year_is_the_day_on_which_it_was_said() -> None:
    zone = ZoneInfo("Asia/Jakarta")
    text = "Bupati menunda kenaikan tarif air hingga tahun depan, Sabtu (21/11/2026)."
    told = resolved(
        text, datetime(2026, 11, 21, 17, 40, tzinfo=zone), Hour(datetime(2026, 11, 22, 6, tzinfo=zone))
    )
    assert told.text is not None and "menunda" in told.text


def test_a_warning_ends_at_its_hour_although_its_lead_names_the_day() -> None:
    lead = [
        "Hujan lebat mengintai Kota Lor, Minggu (22/11/2026).",
        "Peringatan berlaku hingga pukul 05.30 WIB.",
    ]
    written = datetime(2026, 11, 22, 3, tzinfo=JAKARTA)
    assert ended("Peringatan Dini: Hujan Lebat di Kota Lor", lead, written, MORNING)
    lead[1] = "Peringatan berlaku hingga pukul 06.30 WIB."
    assert not ended("Peringatan Dini: Hujan Lebat di Kota Lor", lead, written, MORNING)


def test_a_schedule_is_of_no_use_once_its_hour_has_struck() -> None:
    title = "Jadwal Final Bola Voli Rukun Lor, Minggu 22 November 2026 Pukul 05.00 WIB"
    lead = ["Final bola voli antara Rukun Lor dan Tirta akan digelar Minggu (22/11/2026) pukul 05.00 WIB."]
    written = datetime(2026, 11, 21, 10, tzinfo=JAKARTA)
    assert ended(title, lead, written, MORNING)
    assert not ended(title, lead, written, Hour(MORNING.when - timedelta(hours=2)))


def test_the_day_behind_a_plan_that_takes_years_is_the_day_on_which_it_was_said() -> None:
    text = "Pemerintah akan membangun pabrik kereta di Kalijati Anyar, Sabtu (21/11/2026)."
    told = resolved(text, datetime(2026, 11, 21, 12, tzinfo=JAKARTA), MORNING)
    assert told.text is not None and "akan membangun" in told.text
