"""Holidays: public ones and days of collective leave, as the kept package `holidays` knows them of Indonesia."""

from datetime import date, datetime, time, timedelta
from typing import Final

from scripts.service.told import Fact, Told

AHEAD_DAYS: Final = 7
_ESTIMATED: Final = ("(perkiraan)", "(diperkirakan)", "(estimasi)", "(dugaan)", "(estimated)")
_LEAVE: Final = "Cuti Bersama "


def read(when: datetime) -> Told:
    """Those of the day of `when` and of the week after it. Needs `holidays`. Raises ImportError."""
    from importlib.metadata import version

    import holidays

    today = when.date()
    years = {today.year, (today + timedelta(AHEAD_DAYS)).year}
    known = {
        kind: holidays.country_holidays("ID", years=years, language="id", categories=(kind,))
        for kind in ("public", "government")
    }
    facts: list[Fact] = []
    for ahead in range(AHEAD_DAYS + 1):
        day = today + timedelta(ahead)
        named = {kind: str(known[kind].get(day) or "") for kind in known}
        kind = "public" if named["public"] else "government"
        if named[kind]:
            facts.append(_fact(day, ahead, named[kind], kind, when))
    title = f"Hari libur Indonesia menurut paket holidays {version('holidays')}"
    return Told(
        "holidays", "kalender hari libur nasional", title, "https://pypi.org/project/holidays/", tuple(facts)
    )


def _fact(day: date, ahead: int, name: str, kind: str, when: datetime) -> Fact:
    estimated = any(mark in name.lower() for mark in _ESTIMATED)
    names = dict.fromkeys(_plain(each) for each in name.split(";"))
    begins = datetime.combine(day, time(), tzinfo=when.tzinfo)
    return Fact(
        f"{day:%Y-%m-%d}: {name}",
        begins,
        begins + timedelta(days=1),
        {
            "name": " dan ".join(names),
            "when": {0: "hari ini", 1: "besok"}.get(ahead, ""),
            "day": f"{day:%Y-%m-%d}",
            "leave": "ya" if kind == "government" else "",
            "estimated": "ya" if estimated else "",
        },
    )


def _plain(name: str) -> str:
    """ "Cuti Bersama Hari Raya Idul Fitri (perkiraan)" -> "Hari Raya Idulfitri"; as KBBI and the joint decree write."""
    name = " ".join(name.split("(")[0].split()).removeprefix(_LEAVE)
    name = name.replace("Idul Fitri", "Idulfitri").replace("Idul Adha", "Iduladha")
    return name.replace("Hari kedua dari ", "hari kedua ")
