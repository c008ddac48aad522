import json
import time
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from scripts.article import Article, Credit
from scripts.events.cluster import events
from scripts.events.newest import Report, order, superseded, versions
from scripts.events.newest.addresses import address

DATA = Path(__file__).parents[1] / "data" / "newest"
NOON = datetime.fromisoformat("2026-05-04T12:00:00+07:00")
LINK = "https://kabar.example/2026/05/04/racun-wanakerta"


def pairs(name: str) -> list[dict[str, object]]:
    """Two reports on one event each, and the sentences of the older one that the newer one overtakes."""
    return [json.loads(line) for line in (DATA / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()]


def report(told: object, hours: float | None = 0) -> Report:
    assert isinstance(told, dict)
    written = None if hours is None else NOON + timedelta(hours=hours)
    return Report(told["title"], tuple(told["sentences"]), written)


def article(
    title: str, *paragraphs: str, link: str = LINK, hours: float | None = 0, **more: object
) -> Article:
    published = None if hours is None else NOON + timedelta(hours=hours)
    return Article(title, paragraphs, Credit("Kabar Wanakerta", link=link, published=published), **more)  # type: ignore[arg-type]  # of Article


@pytest.mark.parametrize(
    "pair",
    pairs("overtaken") + pairs("unseen") + pairs("later") + pairs("fresh") + pairs("standing"),
    ids=lambda p: p["kind"],
)
def test_what_a_newer_report_has_changed_is_not_told_and_the_rest_stands(pair: dict[str, object]) -> None:
    gone = superseded([report(pair["newer"], 5), report(pair["older"])])

    assert gone == [frozenset(), frozenset(pair["gone"])]  # type: ignore[arg-type]  # a list of numbers


def test_the_order_in_which_reports_come_in_changes_nothing() -> None:
    for pair in pairs("overtaken"):
        newer, older = report(pair["newer"], 5), report(pair["older"])
        assert superseded([older, newer]) == superseded([newer, older])[::-1]


def test_a_report_that_tells_how_it_came_about_stays_whole() -> None:
    older = Report("Tiga Pekerja Tewas di Galangan Sembur", ("Tiga pekerja tewas di galangan Sembur.",), NOON)
    newer = Report(
        "Korban Galangan Sembur Bertambah",
        ("Korban tewas di galangan Sembur bertambah dari tiga menjadi enam orang.",),
        NOON + timedelta(hours=2),
    )

    assert superseded([older, newer]) == [frozenset({0}), frozenset()]


def test_the_newest_of_three_decides_and_not_the_one_between() -> None:
    first, between, last = (
        Report(
            "Siswa Pingsan di Aula Puri",
            (f"Sebanyak {n} siswa pingsan di Puri.",),
            NOON + timedelta(hours=hour),
        )
        for hour, n in enumerate((5, 9, 5))
    )

    assert superseded([first, between, last]) == [frozenset(), frozenset({0}), frozenset()]


def test_of_the_same_quarter_of_an_hour_the_lead_tells_the_figure() -> None:
    one = Report("Dua Tewas di Tol Arimbi", ("Dua orang tewas di Tol Arimbi.", "Hujan turun deras."), NOON)
    told = ("Tiga orang tewas di Tol Arimbi.", "Truk itu melaju kencang.")
    other = Report("Tiga Tewas di Tol Arimbi", told, NOON + timedelta(minutes=9))

    assert superseded([one, other]) == [frozenset(), frozenset({0})]
    assert superseded([other, one]) == [frozenset(), frozenset({0})]


def test_without_times_the_words_say_which_report_is_newer() -> None:
    older = Report("Pendulang Emas Hilang di Kali Buru", ("Tim mencari pendulang emas di Kali Buru.",))
    newer = Report(
        "Pendulang Emas di Kali Buru Ditemukan", ("Pendulang emas itu ditemukan selamat di Kali Buru.",)
    )

    assert superseded([older, newer]) == [frozenset({0}), frozenset()]
    assert superseded([newer, older]) == [frozenset(), frozenset({0})]


def test_what_the_newest_report_says_in_the_same_words_is_not_overtaken() -> None:
    told = ("Jalan Gatot Menur ditutup.", "Petugas masih membersihkan lumpur.", "Empat rumah roboh.")

    assert superseded(
        [Report("Banjir Menur", told, NOON + timedelta(hours=3)), Report("Banjir Menur", told, NOON)]
    ) == [
        frozenset(),
        frozenset(),
    ]


def live(*entries: tuple[str, str], timed: bool = True) -> list[Article]:
    day = NOON.replace(hour=0)
    return [
        Article(
            "LANGSUNG: Banjir Kota Mirah",
            (text,),
            Credit(
                "Kabar Mirah",
                link="https://mirah.example/langsung",
                published=day + timedelta(hours=int(hour[:2]), minutes=int(hour[3:])) if timed else None,
            ),
            part=hour,
        )
        for hour, text in entries
    ]


ENTRIES = (
    ("20.10", "Korban meninggal akibat banjir Kota Mirah bertambah menjadi empat orang."),
    ("17.45", "Dua orang meninggal akibat banjir. Seorang warga masih dicari."),
    ("13.20", "Tidak ada korban jiwa, kata wali kota."),
    ("12.05", "Sungai Mirah meluap setelah hujan semalam."),
)


@pytest.mark.parametrize("timed", [True, False])
@pytest.mark.parametrize("turned", [True, False])
def test_a_live_page_is_told_from_its_newest_entry(timed: bool, turned: bool) -> None:
    entries = live(*(ENTRIES[::-1] if turned else ENTRIES), timed=timed)

    told = order(entries)
    gone = superseded(
        [Report(e.title, tuple(e.paragraphs[0].split(". ")), e.credit.published, e.part) for e in told]
    )

    assert [entry.part for entry in told] == ["20.10", "17.45", "13.20", "12.05"]
    assert [bool(numbers) for numbers in gone] == [False, True, True, False]
    assert events(entries) == [[0, 1, 2, 3]]
    assert len(versions(entries)[0]) == 4


@pytest.mark.parametrize("turned", [True, False])
def test_of_two_versions_of_a_page_the_newer_one_is_told_whatever_the_order(turned: bool) -> None:
    both = [
        article("Racun di Wanakerta, 12 Dirawat", "Lama."),
        article("Racun, 31 Dirawat", "Baru.", hours=4),
    ]

    kept, omitted = versions(both[::-1] if turned else both)

    assert [one.title for one in kept] == ["Racun, 31 Dirawat"]
    assert [(one.title, one.rule) for one in omitted] == [("Racun di Wanakerta, 12 Dirawat", "version")]


def test_the_time_of_the_last_change_counts_before_that_of_publication() -> None:
    changed = article("Racun, 31 Dirawat", "Baru.")
    changed = replace(changed, credit=replace(changed.credit, updated=NOON + timedelta(hours=6)))

    assert versions([changed, article("Racun, 20 Dirawat", "Lama.", hours=2)])[0] == [changed]


def test_a_whole_text_is_told_before_a_newer_teaser() -> None:
    teaser = article("Racun di Wanakerta", "Puluhan orang ...", hours=5, partial=True)
    whole = article("Racun di Wanakerta", "Dua puluh orang dirawat di puskesmas.")

    assert versions([teaser, whole])[0] == [whole]


def test_of_undated_versions_the_one_that_goes_on_counts_and_else_the_longer() -> None:
    short = article("Racun di Wanakerta", "Warga dirawat.", hours=None)
    long_ = article("Racun di Wanakerta", "Warga dirawat di puskesmas sejak Minggu pagi.", hours=None)
    first = article(
        "Racun di Wanakerta", "Sebanyak 20 orang dirawat sejak Minggu pagi di puskesmas.", hours=None
    )
    update = article("Racun di Wanakerta", "Korban bertambah dari 20 menjadi 31 orang dirawat.", hours=None)

    assert versions([long_, short])[0] == [long_]
    assert versions([update, first])[0] == [update]


def test_the_same_text_twice_needs_no_word_to_the_producer() -> None:
    assert versions([article("Racun", "Satu."), article("Racun", "Satu.")])[1] == []


def test_the_same_text_of_another_outlet_keeps_its_credit() -> None:
    other = article("Racun", "Satu.", link="https://lain.example/9")

    assert versions([article("Racun", "Satu."), other])[0] == [article("Racun", "Satu."), other]


@pytest.mark.parametrize(
    "link",
    [
        f"{LINK}?utm_source=wa&utm_medium=share",
        f"{LINK}?fbclid=IwAR0abc",
        f"{LINK}?page=all",
        f"{LINK}#komentar",
        f"{LINK}/",
        f"{LINK}/amp",
        f"{LINK}?amp=1",
        LINK.replace("https://", "http://"),
        LINK.replace("https://", "https://www."),
        LINK.replace("https://", "https://m."),
        LINK.replace("https://", "https://amp."),
        LINK.replace("kabar.example", "KABAR.example:443"),
    ],
)
def test_addresses_that_lead_to_one_text_are_one(link: str) -> None:
    assert address(link) == address(LINK)
    assert len(versions([article("Racun", "Satu."), article("Racun", "Satu dan dua.", link=link)])[0]) == 1


@pytest.mark.parametrize(
    "link",
    [
        LINK.replace("wanakerta", "wanasaba"),
        f"{LINK}?id=7",
        f"{LINK}?page=2",
        "https://kabar.example/",
        "https://lain.example/2026/05/04/racun-wanakerta",
        "ftp://kabar.example/racun",
        "https://[kabar",
        "",
    ],
)
def test_addresses_that_lead_elsewhere_are_two(link: str) -> None:
    assert address(link) != address(LINK)


def test_two_items_that_link_to_the_home_page_are_judged_by_their_whole_address() -> None:
    one = article("Racun", "Satu.", link="https://kabar.example/")
    other = article("Panen", "Dua.", link="https://kabar.example/?utm_source=x")

    assert len(versions([one, other])[0]) == 2


def test_a_report_that_was_overtaken_never_leads() -> None:
    older = article(
        "Pulau Rengis Terputus dari Listrik",
        "Listrik di Pulau Rengis padam total. " + "Warga menyalakan lilin dan menunggu kabar. " * 20,
        link="https://kabar.example/1",
    )
    newer = article(
        "Listrik Pulau Rengis Menyala",
        "Listrik di Pulau Rengis menyala lagi.",
        link="https://kabar.example/2",
        hours=1,
    )

    assert order([older, newer])[0] == newer
    assert order([newer, older])[0] == newer


def test_within_three_hours_the_better_source_leads_and_later_the_newer_one() -> None:
    long_ = article(
        "Museum Kapal Dibuka", "Museum kapal dibuka di Labuan. " * 30, link="https://kabar.example/1"
    )
    soon = article(
        "Museum Kapal di Labuan", "Museum itu menyimpan jangkar.", link="https://kabar.example/2", hours=2
    )
    late = replace(soon, credit=replace(soon.credit, published=NOON + timedelta(hours=9)))

    assert order([soon, long_])[0] == long_
    assert order([long_, late])[0] == late


def test_where_all_else_is_equal_the_newer_leads_and_then_the_first_in_the_list() -> None:
    same = [article("Museum Kapal Dibuka", "Isi.", link=f"https://kabar.example/{n}") for n in range(6)]
    newer = replace(same[3], credit=replace(same[3].credit, published=NOON + timedelta(minutes=40)))

    assert order(same) == same
    assert order(same[::-1]) == same[::-1]
    assert order([*same[:3], newer])[0] == newer


def test_hostile_text_costs_only_its_length() -> None:
    text = "tidak ada " * 20_000 + "dua ratus " * 20_000 + "yang hilang " * 20_000
    begin = time.process_time()
    superseded(
        [Report("Gempa", (text, "di " * 50_000), NOON), Report(text, (text,), NOON + timedelta(hours=1))]
    )

    assert time.process_time() - begin < 2


def test_a_live_page_of_a_whole_day_is_compared_in_seconds() -> None:
    entries = [
        Report(
            "LANGSUNG",
            (f"Sebanyak {n} orang tewas. Jalan Kresna ditutup.",),
            NOON + timedelta(minutes=n),
            f"{n}",
        )
        for n in range(150)
    ]
    begin = time.process_time()
    gone = superseded(entries)

    assert time.process_time() - begin < 4
    assert all(gone[:-1])
    assert not gone[-1]
