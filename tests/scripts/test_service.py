"""Service items: what each source says, for as long as it holds."""

import json
from datetime import UTC, date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from scripts.service import alerts, holiday, prayer, prices, quakes, rates, weather
from scripts.service.told import Fact, NoService, Told, holding
from tests import servicedesk as desk

WIB = ZoneInfo("Asia/Jakarta")
WHEN = datetime(2026, 11, 29, 5, 30, tzinfo=WIB)
NOW = WHEN.astimezone(UTC)
CITIES = {
    "Jakarta": (-6.1667, 106.8167), "Semarang": (-6.9932, 110.4203), "Yogyakarta": (-7.8014, 110.3647),
    "Surabaya": (-7.2492, 112.7508), "Medan": (3.5833, 98.6667),
}  # fmt: skip
KEMENAG = [
    # by bimasislam.kemenag.go.id, as a newspaper printed them for Friday 17 January 2020 and Thursday 14 September 2023
    ("Jakarta", date(2020, 1, 17), "04.28 12.05 15.30 18.19 19.33"),
    ("Semarang", date(2020, 1, 17), "04.12 11.52 15.15 18.06 19.20"),
    ("Yogyakarta", date(2020, 1, 17), "04.11 11.52 15.15 18.07 19.22"),
    ("Surabaya", date(2020, 1, 17), "04.02 11.42 15.06 17.57 19.11"),
    ("Medan", date(2020, 1, 17), "05.17 12.39 16.01 18.37 19.49"),
    ("Jakarta", date(2023, 9, 14), "04.32 11.52 15.06 17.53 19.02"),
    ("Jakarta", date(2022, 4, 4), "04.40 12.00 15.14 18.00 19.09"),
]


@pytest.mark.parametrize(("city", "day", "table"), KEMENAG)
def test_prayer_times_are_those_of_the_ministrys_table_to_a_minute(city: str, day: date, table: str) -> None:
    found = prayer.times(*CITIES[city], day, "Asia/Jakarta")
    for name, at in zip(prayer.NAMES, table.split(), strict=True):
        wanted = datetime.strptime(at, "%H.%M").replace(
            year=day.year, month=day.month, day=day.day, tzinfo=WIB
        )
        assert abs(found[name] - wanted) <= timedelta(minutes=1), (name, found[name], at)


def test_only_the_prayers_that_are_still_to_come_are_told() -> None:
    told = prayer.read("Semarang", *CITIES["Semarang"], WHEN.replace(hour=13), "Asia/Jakarta")
    assert [fact.values["name"] for fact in told.facts] == ["Asar", "Magrib", "Isya"]
    assert "Kementerian Agama" in told.title


def test_of_the_weather_each_part_of_the_day_is_told_once_and_nothing_that_is_over() -> None:
    sky = [
        (24, "Kabut"),
        (23, "Cerah"),
        (25, "Berawan"),
        (30, "Hujan Ringan"),
        (29, "Hujan Petir"),
        (27, "Berawan"),
    ]
    begins = datetime(2026, 11, 28, 18, tzinfo=UTC)  # 01.00 to 19.00 WIB
    told = weather.read(desk.forecast(begins, sky), WHEN)
    parts = [(f.values["part"], f.values["sky"], f.values["low"], f.values["high"]) for f in told.facts]
    assert parts == [
        ("pagi ini", "cerah", "23", "25"),
        ("siang ini", "hujan petir", "29", "30"),
        ("sore ini", "berawan", "27", "27"),
    ]  # fmt: skip
    assert all(fact.until > WHEN for fact in told.facts)
    assert told.facts[0].values["place"] == "Randuwangi, Kabupaten Argasana"
    late = holding([told], WHEN.replace(hour=17))
    assert [fact.values["part"] for fact in late[0].facts] == ["sore ini"]


def test_the_morning_of_a_place_is_told_by_its_own_clock() -> None:
    begins = datetime(2026, 11, 28, 21, tzinfo=UTC)  # 04.00 in Jakarta, 06.00 in Jayapura
    told = weather.read(desk.forecast(begins, [(24, "Cerah")] * 5, zone="Asia/Jayapura"), WHEN)
    assert [fact.values["part"] for fact in told.facts] == ["pagi ini", "siang ini", "sore ini", "malam ini"]
    odd = weather.read(desk.forecast(begins, [(24, "Cerah")] * 2, zone="Asia/../etc"), WHEN)
    assert [fact.values["part"] for fact in odd.facts] == ["pagi ini"]


def test_a_quake_that_stands_in_two_lists_is_one_and_two_quakes_are_two() -> None:
    morning = desk.a_morning("http://x.example", WHEN)
    texts = [
        morning[f"/DataMKG/TEWS/{name}.json"] for name in ("gempaterkini", "gempadirasakan", "autogempa")
    ]
    told = quakes.read(texts, WHEN)
    first, second = told.facts
    assert (first.values["magnitude"], first.values["felt"]) == ("4,7", "Watubiru|Randuwangi")
    assert first.values["where"] == "di darat 9 km utara Kabupaten Argasana"
    assert (second.values["magnitude"], second.values["day"]) == ("5,4", "hari ini")
    assert second.values["danger"] == "", "after hours nobody repeats what was said of a tsunami"


def test_what_was_said_of_a_tsunami_is_told_as_long_as_it_holds() -> None:
    at = NOW - timedelta(minutes=40)
    for text, told in (
        ("Tidak berpotensi tsunami", "tidak berpotensi tsunami"),
        ("Berpotensi TSUNAMI di Selatan Karangmelati", "berpotensi tsunami"),
    ):
        (fact,) = quakes.read([desk.quakes(desk.quake(at, 7.1, "di laut", Potensi=text))], WHEN).facts
        assert fact.values["danger"] == told
    weak = desk.quakes(desk.quake(at, 3.1, "di laut"))
    assert quakes.read([weak], WHEN).facts == ()


def test_a_warning_stands_until_it_ends_or_is_called_off() -> None:
    stands = desk.alert("W-1", WHEN - timedelta(hours=1), WHEN + timedelta(hours=2))
    over = desk.alert("W-2", WHEN - timedelta(hours=5), WHEN - timedelta(minutes=1))
    ahead = desk.alert("W-3", WHEN + timedelta(hours=1), WHEN + timedelta(hours=3))
    trial = desk.alert("W-4", WHEN - timedelta(hours=1), WHEN + timedelta(hours=2), status="Test")
    (fact,) = alerts.read([stands, over, ahead, trial], WHEN).facts
    assert fact.values["event"] == "hujan lebat dan petir" and fact.values["clock"] == "07.30"
    off = desk.alert(
        "W-5",
        WHEN,
        WHEN + timedelta(hours=2),
        msgType="Cancel",
        references="uji@cuaca.example,W-1,2026-11-29T04:30",
    )
    assert alerts.read([stands, off], WHEN).facts == ()


def test_the_newest_rate_is_told_with_its_day_and_an_old_one_is_not() -> None:
    told = rates.read(
        {"USD": desk.rates("USD", ("2026-11-26", 16_500, 16_600), ("2026-11-27", 16_555, 16_722.5))}, WHEN
    )
    (fact,) = told.facts
    assert (fact.values["buy"], fact.values["sell"], fact.values["day"]) == (
        "Rp16.555",
        "Rp16.722,50",
        "2026-11-27",
    )
    old = rates.read({"USD": desk.rates("USD", ("2026-11-20", 16_500, 16_600))}, WHEN)
    assert holding([old], WHEN) == ()


def test_holidays_of_the_week_are_told_and_leave_is_told_as_leave() -> None:
    found = {f.values["day"]: f.values for f in holiday.read(datetime(2026, 12, 24, 5, tzinfo=WIB)).facts}
    assert found["2026-12-25"]["when"] == "besok" and not found["2026-12-25"]["leave"]
    assert found["2026-12-24"]["leave"] and "cuti" in found["2026-12-24"]["name"].lower()
    assert holiday.read(datetime(2026, 11, 10, 5, tzinfo=WIB)).facts == ()


def test_prices_come_from_the_newsrooms_own_file_and_grow_old() -> None:
    text = (
        "nama,harga,satuan,tanggal,sumber,tautan\n"
        "Bensin Melati,10.000,liter,2026-11-28,SPBU Randuwangi,\n"
        "Emas batangan,2150000,gram,2026-11-01,Toko Emas Lereng,https://emas.example\n"
    )
    told = holding(prices.read(text, WHEN, 14), WHEN)
    assert [(each.outlet, each.facts[0].values["price"]) for each in told] == [
        ("SPBU Randuwangi", "Rp10.000")
    ]
    with pytest.raises(NoService, match="line 2: harga"):
        prices.read("nama,harga,satuan,tanggal,sumber\nGaram,,kg,2026-11-28,Pasar\n", WHEN, 14)
    with pytest.raises(NoService, match="lacks tanggal"):
        prices.read("nama,harga,satuan,sumber\n", WHEN, 14)


@pytest.mark.parametrize(
    "read",
    [
        lambda text: weather.read(text, WHEN),
        lambda text: quakes.read([text], WHEN),
        lambda text: alerts.read([text], WHEN),
        lambda text: rates.read({"USD": text}, WHEN),
    ],
)
@pytest.mark.parametrize(
    "text",
    [
        "", "[]", "null", "{}", "<a/>", "<html><body>Masuk dulu",
        json.dumps({"Infogempa": {"gempa": [{"Magnitude": "x"}]}}),
        '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>', "[" * 90_000, json.dumps({"data": [{"cuaca": [[{"t": "x"}]]}]}),
    ],
)  # fmt: skip
def test_what_a_source_does_not_say_is_not_told(read: Any, text: str) -> None:
    try:
        assert read(text).facts == ()
    except NoService:
        return


def test_danger_is_told_first() -> None:
    fact = Fact("x", WHEN, WHEN + timedelta(hours=1))
    told = [Told("rates", "a", "a", "", (fact,)), Told("quakes", "b", "b", "", (fact,))]
    assert [each.block for each in holding(told, WHEN)] == ["quakes", "rates"]
    assert holding(told, WHEN + timedelta(hours=1)) == ()
