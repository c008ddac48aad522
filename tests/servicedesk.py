"""Loopback stand-ins of the sources of service items, in their formats, with invented places and values."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from typing import Any

from tests.loopback import ANY, Door, Server, serving

FEED = "/alerts/nowcast/id"
CAP = "urn:oasis:names:tc:emergency:cap:1.2"


def forecast(
    begins: datetime,
    steps: list[tuple[int, str]],
    place: tuple[str, str] = ("Randuwangi", "Kab. Argasana"),
    zone: str = "Asia/Jakarta",
) -> str:
    """BMKG's answer for a village: (degrees, sky) every three hours from `begins` (UTC)."""
    where = {"adm4": "99.01.02.2003", "kecamatan": place[0], "kotkab": place[1], "timezone": zone}
    rows = [
        {
            "datetime": f"{(at := begins + timedelta(hours=3 * n)):%Y-%m-%dT%H:%M:%SZ}",
            "utc_datetime": f"{at:%Y-%m-%d %H:%M:%S}",
            "t": degrees,
            "weather_desc": sky,
            "vs_text": None,
        }
        for n, (degrees, sky) in enumerate(steps)
    ]
    return json.dumps({"lokasi": where, "data": [{"lokasi": where, "cuaca": [rows[:4], rows[4:]]}]})


def quake(
    at: datetime, magnitude: float, where: str, place: str = "-7.10,106.30", **more: str
) -> dict[str, str]:
    """An entry of BMKG's lists."""
    return {
        "Tanggal": f"{at:%d %b %Y}",
        "Jam": f"{at + timedelta(hours=7):%H:%M:%S} WIB",
        "DateTime": at.isoformat(),
        "Coordinates": place,
        "Magnitude": f"{magnitude}",
        "Kedalaman": "10 km",
        "Wilayah": where,
        **more,
    }


def quakes(*entries: dict[str, str]) -> str:
    """One of the lists; of a single entry as autogempa gives it."""
    return json.dumps({"Infogempa": {"gempa": entries[0] if len(entries) == 1 else list(entries)}})


def alert(name: str, begins: datetime, ends: datetime, **more: str) -> str:
    """A warning in CAP 1.2, its area a province and its districts in the description, as BMKG's are."""
    has = {
        "status": "Actual", "msgType": "Alert", "references": "", "event": "Hujan Lebat dan Petir",
        "severity": "Moderate", "areas": "Jawa Tengah", "language": "id", "sent": begins.isoformat(), "info": "",
        "description": f"Hujan lebat disertai petir akan terjadi pada {begins:%H:%M} WIB di sebagian wilayah Jawa "
        "Tengah, khususnya di RANDUWANGI, WATUBIRU LOR.\n Kondisi ini berpotensi menimbulkan dampak.",
    } | more  # fmt: skip
    areas = "".join(f"<area><areaDesc>{each}</areaDesc></area>" for each in has["areas"].split("|"))
    return (
        f'<?xml version="1.0" encoding="UTF-8"?>\n<alert xmlns="{CAP}"><identifier>{name}</identifier>'
        f"<sender>uji@cuaca.example</sender><sent>{has['sent']}</sent><status>{has['status']}</status>"
        f"<msgType>{has['msgType']}</msgType><scope>Public</scope><references>{has['references']}</references>"
        f"{has['info']}<info><language>{has['language']}</language><event>{has['event']}</event>"
        f"<severity>{has['severity']}</severity>"
        f"<effective>{begins.isoformat()}</effective><expires>{ends.isoformat()}</expires>"
        f"<headline>{has['event']} di Jawa Tengah</headline><description>{has['description']}</description>"
        f"{areas}</info></alert>"
    )


def feed(*items: tuple[str, str]) -> str:
    """The feed of warnings: (title, address)."""
    listed = "".join(f"<item><title>{title}</title><link>{link}</link></item>" for title, link in items)
    return f"<rss version='2.0'><channel><title>Peringatan</title>{listed}</channel></rss>"


def rates(code: str, *days: tuple[str, float, float], unit: int = 1) -> str:
    """Bank Indonesia's answer for a currency."""
    rows = "".join(
        f"<Table><id_subkurslokal>1</id_subkurslokal><nil_subkurslokal>{unit}.00</nil_subkurslokal>"
        f"<beli_subkurslokal>{buy:.2f}</beli_subkurslokal><jual_subkurslokal>{sell:.2f}</jual_subkurslokal>"
        f"<tgl_subkurslokal>{day}T00:00:00+07:00</tgl_subkurslokal><mts_subkurslokal>{code}  </mts_subkurslokal>"
        "</Table>"
        for day, buy, sell in days
    )
    inner = f'<NewDataSet xmlns="">{rows}</NewDataSet>'
    return f'<?xml version="1.0"?><DataSet xmlns="http://tempuri.org/">{inner}</DataSet>'


@contextmanager
def servers(answers: dict[str, str]) -> Iterator[tuple[str, list[str]]]:
    """An address whose paths give `answers` (404 for others), and what was asked for."""
    asked: list[str] = []

    class Page(Door):
        def do_GET(self) -> None:
            path = self.path.partition("&start")[0]
            asked.append(path)
            text = answers.get(path)
            self.answer(404 if text is None else 200, (text or "").encode(), "application/json")

    with serving(Server(ANY, Page)) as server:
        yield server.address, asked


def a_morning(base: str, when: datetime) -> dict[str, Any]:
    """Answers of all sources at `when`, the warnings' under `base`."""
    now = when.astimezone(UTC)
    first = now.replace(minute=0, second=0, microsecond=0) - timedelta(hours=6)
    sky = [
        (24, "Kabut"),
        (23, "Cerah"),
        (25, "Cerah Berawan"),
        (30, "Hujan Ringan"),
        (29, "Hujan Petir"),
        (27, "Berawan"),
    ]
    tews = "/DataMKG/TEWS"
    felt = quake(
        now - timedelta(hours=2),
        4.6,
        "Pusat gempa berada di darat 8 km Utara Kab. Argasana",
        Dirasakan="II-III Kab. Randuwangi, III - IV Watubiru",
    )
    strong = quake(
        now - timedelta(hours=5),
        5.4,
        "71 km BaratDaya KARANGMELATI-JABAR",
        "-9.40,107.90",
        Potensi="Tidak berpotensi tsunami",
    )
    again = quake(
        now - timedelta(hours=2, seconds=4),
        4.7,
        "Pusat gempa berada di darat 9 km Utara Kab. Argasana",
        "-7.12,106.31",
        Potensi="Gempa ini dirasakan untuk diteruskan pada masyarakat",
    )
    old = quake(
        now - timedelta(hours=30), 6.1, "Pusat gempa berada di laut 200 km barat Muarasunyi", "-2.0,95.0"
    )
    warnings = feed(
        ("Hujan Lebat disertai Petir di Jawa Tengah", f"{base}/cap/1.xml"),
        ("Angin Kencang di Kep. Riau", f"{base}/cap/2.xml"),
    )
    return {
        "/publik/prakiraan-cuaca?adm4=99.01.02.2003": forecast(first, sky),
        f"{tews}/gempaterkini.json": quakes(strong, old),
        f"{tews}/gempadirasakan.json": quakes(felt, old),
        f"{tews}/autogempa.json": quakes(again),
        FEED: warnings,
        "/cap/1.xml": alert("W-1", when - timedelta(hours=1), when + timedelta(hours=2)),
        "/biwebservice/wskursbi.asmx/getSubKursLokal3?mts=USD": rates(
            "USD",
            (f"{when - timedelta(1):%Y-%m-%d}", 16_555, 16_722.5),
            (f"{when - timedelta(2):%Y-%m-%d}", 16_500, 16_600),
        ),
        "/biwebservice/wskursbi.asmx/getSubKursLokal3?mts=JPY": rates(
            "JPY", (f"{when - timedelta(1):%Y-%m-%d}", 10_601, 10_710), unit=100
        ),
    }
