"""Service items: what each source says, for as long as it holds, in the words that listeners hear."""

import json
from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from scripts.format import Format
from scripts.rundown import Rundown
from scripts.script import Heading, Line
from scripts.service import alerts, holiday, prayer, prices, quakes, ramadan, rates, weather
from scripts.service.provinces import PROVINCES, expand, province, where
from scripts.service.told import Fact, NoService, Told, holding
from scripts.speakable import speakable
from scripts.telling.compose import compose
from scripts.telling.segments import OURS
from tests import servicedesk as desk

WIB = ZoneInfo("Asia/Jakarta")
WHEN = datetime(2026, 11, 29, 5, 30, tzinfo=WIB)
NOW = WHEN.astimezone(UTC)
HOUR = timedelta(hours=1)
CITIES = {
    "Jakarta": (-6.1667, 106.8167), "Semarang": (-6.9932, 110.4203), "Yogyakarta": (-7.8014, 110.3647),
    "Surabaya": (-7.2492, 112.7508), "Medan": (3.5833, 98.6667), "Makassar": (-5.1477, 119.4327),
    "Malang": (-7.9824, 112.6297),
}  # fmt: skip
KEMENAG = [
    # by bimasislam.kemenag.go.id, as newspapers printed them for Friday 17 January 2020, Thursday 14 September 2023 and
    # Sunday 20 August 2023; Jadwal Imsakiyah 1447 H, 3 and 12 March 2026; Kota Malang 2026
    ("Jakarta", date(2020, 1, 17), "04.28 12.05 15.30 18.19 19.33"),
    ("Semarang", date(2020, 1, 17), "04.12 11.52 15.15 18.06 19.20"),
    ("Yogyakarta", date(2020, 1, 17), "04.11 11.52 15.15 18.07 19.22"),
    ("Surabaya", date(2020, 1, 17), "04.02 11.42 15.06 17.57 19.11"),
    ("Medan", date(2020, 1, 17), "05.17 12.39 16.01 18.37 19.49"),
    ("Jakarta", date(2023, 9, 14), "04.32 11.52 15.06 17.53 19.02"),
    ("Jakarta", date(2022, 4, 4), "04.40 12.00 15.14 18.00 19.09"),
    ("Jakarta", date(2026, 3, 4), "04.43 12.08 15.09 18.14 19.23"),
    ("Jakarta", date(2026, 3, 13), "04.43 12.06 15.11 18.10 19.19"),
    ("Surabaya", date(2026, 3, 4), "04.19 11.44 14.46 17.51 19.00"),
    ("Makassar", date(2023, 8, 20), "04.51 12.09 15.29 18.08 19.18"),
    ("Malang", date(2026, 1, 1), "03.52 11.35 15.02 17.54 19.09"),
    ("Malang", date(2026, 2, 14), "04.15 11.46 14.58 17.58 19.09"),
    ("Malang", date(2026, 3, 22), "04.19 11.39 14.53 17.43 18.52"),
]


def script(told: Sequence[Told], when: datetime = WHEN) -> list[Any]:
    return list(
        compose(
            Rundown((), 300.0), Format("Warta", zone=str(when.tzinfo)), when, "pagi",
            speak=speakable, segments=[OURS["service"]], service=told,
        ).items
    )  # fmt: skip


def said(told: Told, when: datetime = WHEN) -> list[str]:
    """What listeners read of `told` at `when`; each line has words."""
    lines = [item for item in script([told], when) if isinstance(item, Line)]
    assert all(line.spoken for line in lines)
    return [line.written for line in lines]


# prayer times


@pytest.mark.parametrize(("city", "day", "table"), KEMENAG)
def test_prayer_times_are_those_of_the_ministrys_table_to_a_minute(city: str, day: date, table: str) -> None:
    zone = "Asia/Makassar" if city == "Makassar" else "Asia/Jakarta"
    found = prayer.times(*CITIES[city], day, zone)
    for name, at in zip(prayer.NAMES, table.split(), strict=True):
        hour, minute = map(int, at.split("."))
        wanted = datetime(day.year, day.month, day.day, hour, minute, tzinfo=ZoneInfo(zone))
        assert abs(found[name] - wanted) <= timedelta(minutes=1), (name, found[name], at)


def test_the_next_five_prayers_are_told_all_of_them_and_none_that_is_over() -> None:
    def at(hour: int) -> list[str]:
        when = WHEN.replace(hour=hour, minute=0)
        return said(prayer.read("Semarang", *CITIES["Semarang"], when, "Asia/Jakarta"), when)

    subuh, zuhur, asar, magrib, isya = (
        f"{name} pukul {at:%H.%M}"
        for name, at in prayer.times(*CITIES["Semarang"], WHEN.date(), "Asia/Jakarta").items()
    )
    head = "Waktu salat di Semarang menurut kriteria Kementerian Agama:"
    assert at(3) == [f"{head} {subuh}, {zuhur}, {asar}, {magrib}, dan {isya} WIB."]
    assert at(13)[0] == f"{head} {asar}, {magrib}, dan {isya} WIB."
    assert at(13)[1].startswith("Besok, Subuh pukul 03.") and at(13)[1].count("pukul") == 2
    tomorrow = prayer.times(*CITIES["Semarang"], WHEN.date() + timedelta(1), "Asia/Jakarta")
    assert f"Magrib pukul {tomorrow['Magrib']:%H.%M}" in at(22)[0]
    (night,) = at(22)
    assert night.startswith(
        "Waktu salat besok di Semarang menurut kriteria Kementerian Agama: Subuh pukul 03."
    )
    assert night.count("pukul") == 5


def test_imsak_is_told_ten_minutes_before_subuh_and_only_in_ramadan() -> None:
    def told(when: datetime) -> list[tuple[str, str, str]]:
        found = prayer.read("Jakarta", *CITIES["Jakarta"], when, "Asia/Jakarta", ramadan.is_fasting)
        return [(fact.values["day"], fact.values["name"], fact.values["clock"]) for fact in found.facts]

    night = datetime(2026, 3, 4, 3, 30, tzinfo=WIB)
    assert told(night)[:2] == [
        ("", "imsak", "04.33"),
        ("", "Subuh", "04.43"),
    ]  # as the Jadwal Imsakiyah has them
    evening = told(night.replace(hour=20))
    assert evening[0][:2] == ("besok", "imsak") and len(evening) == 6
    after = told(night.replace(hour=4, minute=35))
    assert after[0][1] == "Subuh" and "imsak" not in [name for day, name, _ in after if not day]
    assert "imsak" not in str(told(datetime(2026, 3, 20, 20, tzinfo=WIB))), "the feast is tomorrow"
    assert "imsak" not in str(told(datetime(2026, 11, 29, 3, tzinfo=WIB)))


@pytest.mark.parametrize(
    ("first", "last"),
    [(date(2025, 3, 1), date(2025, 3, 30)), (date(2026, 2, 19), date(2026, 3, 20))],
)
def test_ramadan_is_the_month_that_the_government_decreed(first: date, last: date) -> None:
    day = timedelta(1)
    assert ramadan.is_fasting(first) and ramadan.is_fasting(last)
    assert not ramadan.is_fasting(first - day) and not ramadan.is_fasting(last + day)


def test_a_year_with_two_fasts_has_both() -> None:
    assert ramadan.is_fasting(date(2030, 1, 20)) and ramadan.is_fasting(date(2030, 12, 28))
    assert not ramadan.is_fasting(date(2030, 6, 1))


# weather


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
    assert said(told) == [
        "Prakiraan cuaca BMKG untuk Randuwangi, Kabupaten Argasana: pagi ini cerah, 23 sampai 25 derajat Celsius.",
        "Siang ini hujan petir, 29 sampai 30 derajat Celsius.",
        "Sore ini berawan, 27 derajat Celsius.",
    ]
    assert all(fact.until > WHEN for fact in told.facts)


def test_an_hour_of_weather_that_is_over_is_in_no_part_of_the_day_that_still_goes_on() -> None:
    begins = datetime(2026, 11, 28, 21, tzinfo=UTC)  # 04.00 WIB
    told = weather.read(desk.forecast(begins, [(22, "Hujan Lebat"), (26, "Cerah")]), WHEN)
    assert "hujan lebat, 22 sampai 26" in said(told)[0]
    late = WHEN.replace(hour=7, minute=30)
    (only,) = said(holding([told], late)[0], late)
    assert only.endswith("pagi ini cerah, 26 derajat Celsius.")


def test_the_night_and_the_morning_after_have_their_names() -> None:
    evening = datetime(2026, 11, 29, 19, tzinfo=WIB)
    sky = [(24, "Kabut"), (24, "Cerah"), (22, "Asap"), (22, "Udara Kabur"), (25, "Petir"), (-2, "Cerah")]
    lines = said(weather.read(desk.forecast(evening.astimezone(UTC), sky), evening), evening)
    assert [line.rpartition(": ")[2] for line in lines] == [
        "malam ini berkabut, 24 derajat Celsius.",
        "Dini hari nanti berasap, 22 derajat Celsius.",
        "Besok pagi berpetir, 22 sampai 25 derajat Celsius.",
        "Besok siang cerah, minus 2 derajat Celsius.",
    ]


def test_the_morning_of_a_place_is_told_by_its_own_clock() -> None:
    begins = datetime(2026, 11, 28, 21, tzinfo=UTC)  # 04.00 in Jakarta, 06.00 in Jayapura
    told = weather.read(desk.forecast(begins, [(24, "Cerah")] * 5, zone="Asia/Jayapura"), WHEN)
    parts = [part["part"] for part in weather.parts([fact.values for fact in told.facts])]
    assert parts == ["pagi ini", "siang ini", "sore ini", "malam ini"]
    odd = weather.read(desk.forecast(begins, [(24, "Cerah")] * 2, zone="Asia/../etc"), WHEN)
    assert {fact.values["part"] for fact in odd.facts} == {"pagi ini"}


def test_an_hour_that_is_missing_or_makes_no_sense_costs_that_hour_alone() -> None:
    raw = json.loads(
        desk.forecast(NOW, [(24, "Cerah"), (25, "Berawan"), (26, "{{ 7 * 7 }}"), (900, "Cerah")])
    )
    first = raw["data"][0]["cuaca"][0]
    first[1]["t"] = None
    first += ["x", None, {}, first[0] | {"datetime": "9999-12-31T23:59:59+00:00"}]
    told = weather.read(json.dumps(raw), WHEN)
    assert [fact.values["degrees"] for fact in told.facts] == ["24"]


def test_the_weather_of_eighteen_hours_is_told_and_of_no_hour_that_has_ended() -> None:
    sky = [(n, "Cerah") for n in range(10)]
    for begins, degrees in (
        (NOW - 3 * HOUR, ["1", "2", "3", "4", "5", "6"]),
        (NOW - 3 * HOUR + timedelta(minutes=1), ["0", "1", "2", "3", "4", "5", "6"]),
    ):
        told = weather.read(desk.forecast(begins, sky), WHEN)
        assert [fact.values["degrees"] for fact in told.facts] == degrees
    assert said(weather.read(desk.forecast(NOW, [(0, "Cerah")]), WHEN))[0].endswith(
        "cerah, 0 derajat Celsius."
    )


def test_the_hour_of_a_step_is_known_by_either_of_its_two_fields() -> None:
    raw = json.loads(desk.forecast(NOW, [(24, "Cerah")]))
    del raw["data"][0]["cuaca"][0][0]["datetime"]
    assert weather.read(json.dumps(raw), WHEN).facts[0].since == NOW


def test_a_forecast_of_another_day_is_refused_with_a_word() -> None:
    with pytest.raises(NoService, match="of another day"):
        weather.read(desk.forecast(NOW - 40 * HOUR, [(24, "Cerah")] * 4), WHEN)


# earthquakes


def told_of(*lists: str, when: datetime = WHEN) -> Told:
    return quakes.tell(quakes.merge([quakes.read(text) for text in lists]), when)


def test_a_quake_that_stands_in_two_lists_is_one_and_two_quakes_are_two() -> None:
    morning = desk.a_morning("http://x.example", WHEN)
    lists = [
        morning[f"/DataMKG/TEWS/{name}.json"] for name in ("autogempa", "gempaterkini", "gempadirasakan")
    ]
    assert said(told_of(*lists)) == [
        "Menurut BMKG, gempa bermagnitudo 4,7 terjadi hari ini pukul 03.29 WIB.",
        "Pusatnya di darat, 9 kilometer utara Kabupaten Argasana, pada kedalaman 10 kilometer.",
        "Guncangannya dirasakan di Watubiru dan Kabupaten Randuwangi.",
        "Gempa lain bermagnitudo 5,4 terjadi hari ini pukul 00.30 WIB.",
        "Pusatnya 71 kilometer barat daya Karangmelati, Jawa Barat, pada kedalaman 10 kilometer.",
    ]


def test_two_quakes_of_one_minute_are_two_wherever_they_stand() -> None:
    at = NOW - HOUR
    shock, after, far = (
        desk.quake(at, 5.2, "a"), desk.quake(at + timedelta(seconds=20), 5.1, "b"), desk.quake(at, 5.3, "c", "3,127"),
    )  # fmt: skip

    def many(*lists: str) -> list[float]:
        return sorted(quake.magnitude for quake in quakes.merge([quakes.read(text) for text in lists]))

    assert many(desk.quakes(shock, after, far)) == [5.1, 5.2, 5.3]
    assert many(desk.quakes(shock, after), desk.quakes(after, shock), desk.quakes(far)) == [5.1, 5.2, 5.3]
    assert many(desk.quakes(shock), desk.quakes(after, shock)) == [5.1, 5.2]
    assert many(desk.quakes(shock, shock)) == [5.2]
    border = [desk.quake(at, 6.0, "d", f"-2.0,{east}") for east in ("179.9", "-179.9")]
    assert many(*(desk.quakes(each) for each in border)) == [6.0]


def test_a_great_quake_is_told_before_its_many_small_ones() -> None:
    swarm = [desk.quake(NOW - n * HOUR / 4, 3.0, "di laut", Dirasakan="II Watubiru") for n in range(1, 9)]
    great = desk.quake(NOW - 5 * HOUR, 7.2, "di laut")
    sizes = [fact.values["magnitude"] for fact in told_of(desk.quakes(*swarm, great)).facts]
    assert "7,2" in sizes and len(sizes) == 3


def test_a_quake_is_told_for_twelve_hours_and_never_before_it_was() -> None:
    entry = desk.quakes(desk.quake(NOW, 5.0, "di laut", Potensi="Tidak berpotensi tsunami"))
    minute = timedelta(minutes=1)
    assert told_of(entry, when=WHEN - minute).facts == ()
    assert len(told_of(entry, when=WHEN).facts) == 2
    assert len(told_of(entry, when=WHEN + 2 * HOUR - minute).facts) == 2
    assert len(told_of(entry, when=WHEN + 2 * HOUR).facts) == 1, "nothing more of a tsunami"
    assert len(told_of(entry, when=WHEN + 12 * HOUR - minute).facts) == 1
    assert told_of(entry, when=WHEN + 12 * HOUR).facts == ()
    assert told_of(desk.quakes(desk.quake(NOW, 4.9, "di laut"))).facts == ()
    night = desk.quakes(desk.quake(NOW - 6 * HOUR, 5.0, "di laut"))
    assert "terjadi kemarin pukul 23.30 WIB" in said(told_of(night))[0]


@pytest.mark.parametrize(
    ("seconds", "east", "many"), [(0, 0.0, 1), (30, 0.0, 1), (31, 0.0, 2), (0, 0.89, 1), (0, 0.95, 2)]
)  # 0.9 degrees are 100 km
def test_two_lists_mean_one_quake_only_where_they_nearly_agree(seconds: int, east: float, many: int) -> None:
    one = desk.quake(NOW - HOUR, 5.5, "di laut", "0.0,120.0")
    other = desk.quake(NOW - HOUR + timedelta(seconds=seconds), 5.4, "di laut", f"0.0,{120 + east}")
    assert len(quakes.merge([quakes.read(desk.quakes(each)) for each in (one, other)])) == many


def test_what_one_list_lacks_of_a_quake_another_gives() -> None:
    first = desk.quake(NOW - HOUR, 4.7, "9 km Utara RANDU-JABAR") | {"Kedalaman": "-"}
    first["Potensi"] = "Gempa ini dirasakan untuk diteruskan pada masyarakat"
    second = desk.quake(NOW - HOUR, 4.6, "Pusat gempa berada di darat 9 km Utara Randu", Dirasakan="II Randu")
    third = desk.quake(NOW - HOUR, 4.5, "di laut", Potensi="Tidak berpotensi tsunami")
    assert said(told_of(*(desk.quakes(each) for each in (first, second, third)))) == [
        "Menurut BMKG, gempa bermagnitudo 4,7 terjadi hari ini pukul 04.30 WIB.",
        "Pusatnya di darat, 9 kilometer utara Randu, pada kedalaman 10 kilometer.",
        "Guncangannya dirasakan di Randu.",
        "Menurut BMKG, gempa itu tidak berpotensi tsunami.",
    ]
    assert len(said(told_of(desk.quakes(first)))) == 2, "felt, though nobody says where"


def test_what_was_said_of_a_tsunami_is_told_as_long_as_it_holds() -> None:
    at = NOW - timedelta(minutes=40)
    for text, danger in (
        ("Tidak berpotensi tsunami", "tidak berpotensi tsunami"),
        ("Gempa ini tdk berpotensi TSUNAMI", "tidak berpotensi tsunami"),
        ("Berpotensi TSUNAMI untuk diteruskan pada masyarakat", "berpotensi tsunami"),
    ):
        told = told_of(desk.quakes(desk.quake(at, 7.1, "di laut", Potensi=text)))
        assert said(told)[-1] == f"Menurut BMKG, gempa itu {danger}."
        late = WHEN + 2 * HOUR  # an edition that airs late
        (held,) = holding([told], late)
        assert "7,1" in said(held, late)[0] and not any("tsunami" in line for line in said(held, late))
    weak = desk.quakes(desk.quake(at, 3.1, "di laut"))
    assert told_of(weak).facts == ()


def test_what_two_lists_say_differently_of_a_tsunami_is_not_said() -> None:
    lists = [
        desk.quakes(desk.quake(NOW - HOUR, 7.1, "di laut", Potensi=text))
        for text in ("Tidak berpotensi tsunami", "Berpotensi tsunami")
    ]
    assert "tsunami" not in " ".join(said(told_of(*lists)))


@pytest.mark.parametrize(
    ("told", "heard"),
    [
        ("II-III Kab. Randuwangi, IV Watubiru", "di Watubiru dan Kabupaten Randuwangi"),
        ("Dirasakan (Skala MMI): II - III Kota-Argasana", "di Kota Argasana"),
        ("III MMI di Lor; Tual-Randu", "di Lor dan Tual-Randu"),
        ("I Aria, II Beri, III Cita, IV Dara, V Elok", "antara lain di Elok, Dara, Cita, dan Beri"),
    ],
)
def test_where_a_quake_was_felt_is_told_by_strength(told: str, heard: str) -> None:
    entry = desk.quake(NOW - HOUR, 4.1, "di laut", Dirasakan=told)
    assert said(told_of(desk.quakes(entry)))[-1] == f"Guncangannya dirasakan {heard}."


@pytest.mark.parametrize(
    ("told", "heard"),
    [
        ("Pusat gempa berada di laut 84 km BaratDaya Kab. Randu", "di laut, 84 kilometer barat daya Kabupaten Randu"),
        ("Pusat gempa berada di darat 12 Km Timur Laut WATUBIRU", "di darat, 12 kilometer timur laut Watubiru"),
        ("berada di darat 23km Tenggara Kab-Argasana", "di darat, 23 kilometer tenggara Kabupaten Argasana"),
        ("41 km BaratLaut WATUBIRU-ARGASANA-NTT", "41 kilometer barat laut Watubiru, Argasana, Nusa Tenggara Timur"),
        ("67 km Utara RANDU-KEP.LERENG-SULUT", "67 kilometer utara Randu, Kepulauan Lereng, Sulawesi Utara"),
        ("9 km Selatan KAB-LERENGBARAT-PAPUABRT", "9 kilometer selatan Kabupaten Lereng Barat, Papua Barat"),
        ("101 km BaratLaut PULAURANDU-MALUT", "101 kilometer barat laut Pulau Randu, Maluku Utara"),
        ("12 km Utara KAB.RANDU-JATIM", "12 kilometer utara Kabupaten Randu, Jawa Timur"),
        ("252 km Timur RANDUTENGGARABRT", "252 kilometer timur Randu Tenggara Barat"),
        ("2215 km TimurLaut WATUBIRU-INDONESIA", "2215 kilometer timur laut Watubiru"),
        ("Pusat gempa berada di Laut Randu", "di Laut Randu"),
    ],
)  # fmt: skip
def test_where_a_quake_lay_is_told_as_one_says_it(told: str, heard: str) -> None:
    assert where(told) == heard


@pytest.mark.parametrize(
    ("depth", "said_as"),
    [("10 km", "10"), ("15.5 Km", "15,5"), ("7km", "7"), ("-", ""), ("dangkal", ""), (None, "")],
)
def test_a_depth_is_told_where_it_is_one(depth: Any, said_as: str) -> None:
    entry = desk.quake(NOW - HOUR, 5.1, "di laut") | {"Kedalaman": depth}
    assert told_of(desk.quakes(entry)).facts[0].values["depth"] == said_as


def test_a_quake_that_cannot_be_read_does_not_cost_the_others() -> None:
    good = desk.quake(NOW - HOUR, 5.1, "di laut")
    odd = [
        good | change
        for change in ({"DateTime": "kemarin"}, {"Magnitude": "x"}, {"Coordinates": "1 LS, 2 BT"})
    ]
    assert len(quakes.read(desk.quakes(*odd, good))) == 1
    with pytest.raises(NoService, match="no quake in it"):
        quakes.read(desk.quakes(*odd))


# warnings


def standing(*texts: str, when: datetime = WHEN) -> Told:
    return alerts.standing([alerts.read(text) for text in texts], when)


def test_a_warning_is_told_for_the_part_of_the_province_that_is_meant_until_it_ends() -> None:
    stands = desk.alert("W-1", WHEN - HOUR, WHEN + 2 * HOUR)
    over = desk.alert("W-2", WHEN - 5 * HOUR, WHEN - timedelta(minutes=1))
    trial = desk.alert("W-4", WHEN - HOUR, WHEN + 2 * HOUR, status="Test")
    minor = desk.alert("W-5", WHEN - HOUR, WHEN + 2 * HOUR, severity="Minor", event="Hujan Ringan")
    assert said(standing(stands, over, trial, minor)) == [
        "BMKG memperingatkan kemungkinan hujan lebat dan petir di sebagian wilayah Jawa Tengah, terutama di Randuwangi "
        "dan Watubiru Lor.",
        "Peringatan itu berlaku hingga pukul 07.30 WIB.",
    ]
    assert holding([standing(stands)], WHEN + 2 * HOUR) == ()


def test_a_warning_of_the_next_hours_says_when_it_begins() -> None:
    begins = WHEN + HOUR / 2
    ahead = desk.alert(
        "W-1", begins, WHEN + 20 * HOUR, sent=WHEN.isoformat(), areas="Kep. Riau", description=""
    )
    assert said(standing(ahead)) == [
        "BMKG memperingatkan kemungkinan hujan lebat dan petir di Kepulauan Riau.",
        "Peringatan itu berlaku mulai pukul 06.00 hingga besok pukul 01.30 WIB.",
    ]
    assert standing(ahead, when=WHEN - HOUR).facts == (), "nobody has sent it yet"


def test_a_warning_that_was_called_off_or_replaced_is_not_told() -> None:
    stands = desk.alert("W-1", WHEN - HOUR, WHEN + 2 * HOUR)
    back = "uji@cuaca.example,W-1,2026-11-29T04:30:00+07:00"
    off = desk.alert("W-5", WHEN, WHEN + 2 * HOUR, msgType="Cancel", references=back)
    assert standing(stands, off).facts == standing(off, stands).facts == ()
    update = desk.alert(
        "W-6", WHEN + HOUR / 4, WHEN + 4 * HOUR, msgType="Update", references=back, sent=WHEN.isoformat()
    )
    lines = said(standing(stands, update))
    assert len(lines) == 2 and lines[1] == "Peringatan itu berlaku mulai pukul 05.45 hingga pukul 09.30 WIB."
    trial = desk.alert("W-8", WHEN, WHEN + HOUR, msgType="Cancel", status="Exercise", references=back)
    assert len(standing(stands, trial).facts) == 1, "an exercise calls nothing off"
    later = desk.alert("W-7", WHEN + HOUR, WHEN + 4 * HOUR, msgType="Cancel", references=back)
    assert len(standing(stands, later).facts) == 1, "an edition of before knows nothing of what came after"


def test_many_districts_are_not_all_read_out_and_none_is_called_a_source() -> None:
    many = ", ".join(f"LERENG {name}" for name in ("ARI", "BERI", "CITA", "DARA", "ELOK", "FAJAR"))
    told = f"Akan terjadi di sebagian wilayah Banten, khususnya di {many}. Kondisi ini berpotensi, lama."
    (line, _) = said(standing(desk.alert("W-1", WHEN - HOUR, WHEN + HOUR, areas="BANTEN", description=told)))
    assert line.endswith(
        "di sebagian wilayah Banten, terutama di Lereng Ari, Lereng Beri, Lereng Cita, Lereng Dara, dan beberapa "
        "kecamatan lain."
    )
    four = told.replace(", LERENG ELOK, LERENG FAJAR", "")
    (line, _) = said(standing(desk.alert("W-1", WHEN - HOUR, WHEN + HOUR, areas="BANTEN", description=four)))
    assert line.endswith("Lereng Ari, Lereng Beri, Lereng Cita, dan Lereng Dara.")


def test_of_many_warnings_the_three_that_last_longest_are_told() -> None:
    names = ("Aceh", "Bali", "Banten", "Gorontalo")
    many = [
        desk.alert(name, WHEN - HOUR, WHEN + n * HOUR, areas=name, description="")
        for n, name in enumerate(names, 1)
    ]
    assert [fact.values["place"] for fact in standing(*many).facts] == ["Gorontalo", "Banten", "Bali"]


def test_of_a_warning_in_two_languages_ours_is_told() -> None:
    english = (
        "<info><language>en</language><event>Thunderstorm</event><severity>Severe</severity>"
        f"<expires>{(WHEN + HOUR).isoformat()}</expires><area><areaDesc>Central Java</areaDesc></area></info>"
    )
    lines = said(standing(desk.alert("W-1", WHEN - HOUR, WHEN + HOUR, info=english)))
    assert len(lines) == 2 and "hujan lebat" in lines[0]
    assert standing(desk.alert("W-2", WHEN - HOUR, WHEN + HOUR, language="en")).facts == ()


def test_a_warning_without_an_end_is_never_told() -> None:
    with pytest.raises(NoService, match="until when"):
        alerts.read(desk.alert("W-1", WHEN - HOUR, WHEN + HOUR).replace("expires>", "ends>"))


def test_a_province_is_known_however_it_is_written_and_none_is_taken_for_another() -> None:
    for text, name in (
        ("Hujan Lebat disertai Petir di Kep. Riau", "Kepulauan Riau"), ("Angin Kencang di Riau", "Riau"),
        ("Peringatan Dini Cuaca Provinsi DKI Jakarta", "Jakarta"), ("Hujan di D.I. Yogyakarta", "Yogyakarta"),
        ("Hujan di Papua Barat Daya", "Papua Barat Daya"), ("PAPUA", "Papua"), ("Jateng", "Jawa Tengah"),
        ("Hujan Lebat di Kepulauan Bangka Belitung", "Bangka Belitung"), ("Hujan di Pulau Seberang", ""),
    ):  # fmt: skip
        assert province(text) == name, text
    assert len(set(PROVINCES)) == 38 and all(province(name) == name for name in PROVINCES)
    items = [(f"Hujan Lebat di {name}", f"https://cuaca.example/{n}") for n, name in enumerate(PROVINCES)]
    feed = desk.feed(
        *items, ("Hujan di Riau", "https://lain.example/1"), ("Hujan di Riau", "file:///etc/passwd")
    )
    found = alerts.listed(feed, ["Riau", "Papua"], "https://cuaca.example/id")
    assert found == ([f"https://cuaca.example/{PROVINCES.index(name)}" for name in ("Riau", "Papua")], 2)


# rates, holidays, prices


def test_the_newest_rate_is_told_with_its_day_and_an_old_one_is_not() -> None:
    days = [("2026-11-26", 16_500, 16_600), ("2026-11-27", 16_555, 16_722.5), ("2026-11-30", 1, 2)]
    dollar = rates.read("USD", desk.rates("USD", *days), WHEN)
    yen = rates.read("JPY", desk.rates("JPY", ("2026-11-26", 10_601, 10_710.4), unit=100), WHEN)
    dong = rates.read("VND", desk.rates("VND", ("2026-11-26", 0.625, 0.64)), WHEN)
    told = rates.tell([dollar, yen, dong])
    assert said(told) == [
        "Berikut kurs transaksi Bank Indonesia per Jumat, 27 November 2026.",
        "Satu dolar Amerika Serikat, kurs belinya Rp16.555, kurs jualnya Rp16.722.",
        "Berikut kurs transaksi Bank Indonesia per Kamis, 26 November 2026.",
        "100 yen Jepang, kurs belinya Rp10.601, kurs jualnya Rp10.710.",
        "Satu dong Vietnam, kurs belinya Rp0,62, kurs jualnya Rp0,64.",
    ]
    assert holding([rates.tell([yen])], WHEN + timedelta(days=3)) == ()
    edge = rates.read("MYR", desk.rates("MYR", ("2026-11-27", 999.95, 1000.45)), WHEN)
    assert (edge.values["buy"], edge.values["sell"]) == ("Rp999,95", "Rp1.000")
    with pytest.raises(NoService, match="no rate of the last 5 days"):
        rates.read("USD", desk.rates("USD", ("2026-11-20", 16_500, 16_600)), WHEN)
    with pytest.raises(NoService, match="no rate"):
        rates.read(
            "USD", desk.rates("USD", ("2026-11-27", 16_600, 16_500)), WHEN
        )  # buys dearer than it sells


def test_holidays_of_the_week_are_told_and_leave_is_told_as_leave() -> None:
    eve = datetime(2026, 12, 24, 5, tzinfo=WIB)
    assert said(holiday.read(eve), eve) == [
        "Menurut kalender hari libur nasional, hari ini, Kamis, 24 Desember 2026, cuti bersama Hari Raya Natal.",
        "Besok, Jumat, 25 Desember 2026, libur nasional Hari Raya Natal.",
    ]
    assert holiday.read(datetime(2026, 11, 10, 5, tzinfo=WIB)).facts == ()
    feast = datetime(2026, 3, 20, 5, tzinfo=WIB)
    assert said(holiday.read(feast), feast)[1:3] == [
        "Besok, Sabtu, 21 Maret 2026, libur nasional Hari Raya Idulfitri.",
        "Minggu, 22 Maret 2026, libur nasional hari kedua Hari Raya Idulfitri.",
    ]


def test_a_holiday_that_is_only_estimated_is_told_as_that(monkeypatch: pytest.MonkeyPatch) -> None:
    days = {"public": {date(2026, 11, 30): "Hari Panen Raya (perkiraan)"}, "government": {}}
    monkeypatch.setattr("holidays.country_holidays", lambda *_, categories, **__: days[categories[0]])
    (line,) = said(holiday.read(WHEN))
    assert line == (
        "Menurut kalender hari libur nasional, besok, Senin, 30 November 2026, libur nasional Hari Panen Raya, menurut "
        "perkiraan yang masih menunggu penetapan pemerintah."
    )


PRICES = "nama,harga,satuan,tanggal,sumber,tautan\nBensin Melati,10.000,liter,2026-11-28,SPBU Randuwangi,\n"


def test_prices_come_from_the_newsrooms_own_file_and_each_has_its_day() -> None:
    (told,), left = prices.read(PRICES, WHEN, 14)
    assert left == []
    assert said(told) == [
        "Menurut SPBU Randuwangi, harga Bensin Melati Rp10.000 per liter pada Sabtu, 28 November 2026."
    ]
    assert holding([told], WHEN + timedelta(days=13)) == ()
    sheet = "\ufeff" + PRICES.replace(",", ";").replace(
        "\n", "\r\n"
    )  # as a spreadsheet in Indonesian saves it
    assert prices.read(sheet, WHEN, 14)[0][0].facts == told.facts


@pytest.mark.parametrize(
    ("row", "why"),
    [
        ("Garam,,kg,2026-11-28,Pasar", "harga is empty"),
        ("Garam,mahal,kg,2026-11-28,Pasar", "harga is 'mahal'"),
        ("Garam,10.5,kg,2026-11-28,Pasar", "harga is '10.5'"),
        ("Garam,-5,kg,2026-11-28,Pasar", "harga is '-5'"),
        ("Garam,0,kg,2026-11-28,Pasar", "harga is 0"),
        ("Garam,5000,kg,kemarin,Pasar", "kemarin"),
        ("Garam,5000,kg,2026-11-30,Pasar", "still to come"),
        ("Garam,5000,kg,9999-12-31,Pasar", "still to come"),
        ("Garam,5000,kg,2026-11-01,Pasar", "longer ago than 14 days"),
        ("Garam,5000,kg,2026-11-28,Pasar,javascript:alert(1)", "tautan is"),
        ("Garam,1000000000000,kg,2026-11-28,Pasar", "harga is 1000000000000"),
        ("Garam", "harga, satuan, tanggal, sumber is empty"),
    ],
)
def test_a_price_that_is_wrong_is_left_out_with_its_line_and_the_others_are_told(row: str, why: str) -> None:
    told, left = prices.read(f"{PRICES}{row}\n", WHEN, 14)
    assert [each.outlet for each in told] == ["SPBU Randuwangi"]
    assert len(left) == 1 and left[0].startswith("line 3: ") and why in left[0]


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("", "no price"), ("nama,harga,satuan,sumber\nGaram,1,kg,Pasar\n", "lacks tanggal"), (f'{PRICES}"a', "no CSV"),
        (PRICES + PRICES.partition("\n")[2] * 60, "more than anybody"),
    ],
)  # fmt: skip
def test_a_file_that_holds_no_prices_is_refused(text: str, why: str) -> None:
    with pytest.raises(NoService, match=why):
        prices.read(text, WHEN, 14)


# whatever servers send


@pytest.mark.parametrize(
    "read",
    [
        lambda text: weather.read(text, WHEN),
        quakes.read,
        alerts.read,
        lambda text: alerts.listed(text, ["Riau"], "https://cuaca.example"),
        lambda text: rates.read("USD", text, WHEN),
        lambda text: prices.read(text, WHEN, 14),
    ],
)
@pytest.mark.parametrize(
    "text",
    [
        "", "[]", "null", "{}", "7", "<a/>", "<html><body>Masuk dulu", '"x"', "\x00",
        json.dumps({"Infogempa": {"gempa": [{"Magnitude": "x"}]}}), json.dumps({"Infogempa": {"gempa": 7}}),
        '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>', "[" * 90_000, json.dumps({"data": [{"cuaca": [[{"t": "x"}]]}]}),
        json.dumps({"lokasi": [1], "data": [{"cuaca": [7]}]}),
        json.dumps({"lokasi": {"kecamatan": 1, "kotkab": []}, "data": [{"cuaca": {"t": 1}}]}),
    ],
)  # fmt: skip
def test_what_a_source_does_not_say_is_refused_with_a_word(read: Any, text: str) -> None:
    with pytest.raises(NoService, match=r"."):
        read(text)


HOSTILE = "{{ 7 * 7 }} <speak>x</speak>\n\n# Judul ${HOME} \u202eterbalik"


def test_a_place_that_acts_up_is_data_and_makes_no_line() -> None:
    told = weather.read(desk.forecast(NOW, [(24, "Cerah")], place=(HOSTILE, "Kab. Argasana")), WHEN)
    (line,) = said(told)
    assert "{{ 7 * 7 }}" in line and not {"<", "\n", "\u202e"} & set(line)
    long = desk.quakes(desk.quake(NOW - HOUR, 6.0, "di laut " + "x" * 5000, Dirasakan="III " + "y" * 5000))
    assert "xxx" not in str(told_of(long)) and "yyy" not in str(told_of(long))


def test_danger_is_told_first_and_each_item_is_a_chapter() -> None:
    dollar = rates.tell([rates.read("USD", desk.rates("USD", ("2026-11-27", 16_555, 16_722)), WHEN)])
    shock = told_of(desk.quakes(desk.quake(NOW - HOUR, 6.0, "di laut")))
    here = [
        weather.read(desk.forecast(NOW, [(24, "Cerah")], place=(name, "Kab. Argasana")), WHEN)
        for name in "AB"
    ]
    heads = [item.title for item in script([dollar, *here, shock]) if isinstance(item, Heading)]
    assert heads == ["Gempa bumi", "Prakiraan cuaca", "Kurs rupiah"]
    fact = Fact("x", WHEN, WHEN + HOUR)
    assert holding([Told("rates", "a", "a", "", (fact,))], WHEN + HOUR) == ()


def test_a_place_is_expanded_and_one_that_is_whole_stays() -> None:
    assert expand("Kota Adm. Watubiru") == "Kota Watubiru" and expand("Randu Lor") == "Randu Lor"
