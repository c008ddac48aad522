"""Prices of fuel, gold and the like, from a file of the newsroom's own: CSV with the columns nama, harga (rupiah),
satuan, tanggal (2026-11-28) and sumber; tautan if there is one."""

import csv
import io
from datetime import date, datetime, time, timedelta
from itertools import groupby
from typing import Final

from scripts.service.told import Fact, NoService, Told

COLUMNS: Final = ("nama", "harga", "satuan", "tanggal", "sumber")
LARGEST: Final = 1_000_000_000_000


def read(text: str, when: datetime, oldest_days: int) -> list[Told]:
    """The prices in `text` that are no older than `oldest_days` at `when`, a value for each source. Raises NoService
    with the line that is wrong."""
    rows = csv.DictReader(io.StringIO(text.lstrip("\ufeff")))
    missing = [name for name in COLUMNS if name not in (rows.fieldnames or ())]
    if missing:
        raise NoService(f"its first line lacks {', '.join(missing)}; it wants {', '.join(COLUMNS)}")
    told = []
    for number, row in enumerate(rows, 2):
        try:
            told.append(
                _row(
                    {key: " ".join((value or "").split()) for key, value in row.items() if key},
                    when,
                    oldest_days,
                )
            )
        except (ValueError, AttributeError) as fault:
            raise NoService(f"line {number}: {fault}") from fault
    told.sort(key=lambda each: each[:2])
    return [
        Told("prices", outlet, f"Harga menurut {outlet}", link, tuple(fact for *_, fact in rows))
        for (outlet, link), rows in groupby(told, key=lambda each: each[:2])
    ]


def _row(row: dict[str, str], when: datetime, oldest_days: int) -> tuple[str, str, Fact]:
    empty = [name for name in COLUMNS if not row[name]]
    if empty:
        raise ValueError(f"{', '.join(empty)} is empty")
    price, day = int(row["harga"].replace(".", "")), date.fromisoformat(row["tanggal"])
    if not 0 < price < LARGEST:
        raise ValueError(f"harga is {price}")
    begins = datetime.combine(day, time(), tzinfo=when.tzinfo)
    values = {
        "name": row["nama"],
        "price": f"Rp{price:,}".replace(",", "."),
        "unit": row["satuan"],
        "day": f"{day:%Y-%m-%d}",
    }
    until = begins + timedelta(days=oldest_days) if begins <= when else begins
    fact = Fact("; ".join(f"{name}: {row[name]}" for name in COLUMNS), begins, until, values)
    return row["sumber"], row.get("tautan", ""), fact
