"""Prices of fuel, gold and the like, from a file of the newsroom's own: CSV with the columns nama, harga (rupiah),
satuan, tanggal (2026-11-28) and sumber; tautan if there is one."""

import csv
import io
from collections.abc import Mapping
from datetime import date, datetime, time, timedelta
from itertools import groupby
from typing import Final

from scripts.service.reading import plain
from scripts.service.told import Fact, NoService, Told

COLUMNS: Final = ("nama", "harga", "satuan", "tanggal", "sumber")
LARGEST: Final = 1_000_000_000_000
MOST_ROWS: Final = 50


def read(text: str, when: datetime, oldest_days: int) -> tuple[list[Told], list[str]]:
    """The prices in `text` that are no older than `oldest_days` at `when`, a value for each source, and a word for each
    line that is left out. Raises NoService where it is no such file."""
    try:
        rows = list(csv.DictReader(_lines(text), delimiter=_delimiter(text), strict=True))
    except csv.Error as fault:
        raise NoService(f"it is no CSV ({fault})") from fault
    named = rows[0].keys() if rows else ()
    missing = [name for name in COLUMNS if name not in named]
    if rows and missing:
        raise NoService(f"its first line lacks {', '.join(missing)}; it wants {', '.join(COLUMNS)}")
    if not rows:
        raise NoService(f"there is no price in it; its first line is {','.join(COLUMNS)}")
    if len(rows) > MOST_ROWS:
        raise NoService(f"{len(rows)} prices are more than anybody listens to; it may hold {MOST_ROWS}")
    told, left = list[tuple[str, str, Fact]](), list[str]()
    for number, row in enumerate(rows, 2):
        clean = {key: plain(value) for key, value in row.items() if isinstance(key, str)}
        try:
            told.append(_row(clean, when, oldest_days))
        except ValueError as fault:
            left.append(f"line {number}: {fault}")
    told.sort(key=lambda each: each[:2])
    found = [
        Told("prices", outlet, f"Harga menurut {outlet}", link, tuple(fact for *_, fact in rows))
        for (outlet, link), rows in groupby(told, key=lambda each: each[:2])
    ]
    return found, left


def _lines(text: str) -> io.StringIO:
    return io.StringIO(text.lstrip("\ufeff"), newline="")


def _delimiter(text: str) -> str:
    """A spreadsheet in Indonesian writes semicolons."""
    head = text.partition("\n")[0]
    return ";" if head.count(";") > head.count(",") else ","


def _row(row: Mapping[str, str], when: datetime, oldest_days: int) -> tuple[str, str, Fact]:
    empty = [name for name in COLUMNS if not row.get(name)]
    if empty:
        raise ValueError(f"{', '.join(empty)} is empty")
    price, day = _price(row["harga"]), date.fromisoformat(row["tanggal"])
    begins = datetime.combine(day, time(), tzinfo=when.tzinfo)
    if begins > when:
        raise ValueError(f"{day} is still to come")
    until = begins + timedelta(days=oldest_days)
    if until <= when:
        raise ValueError(f"{day} is longer ago than {oldest_days} days")
    values = {
        "name": row["nama"],
        "price": f"Rp{price:,}".replace(",", "."),
        "unit": row["satuan"],
        "day": f"{day:%Y-%m-%d}",
    }
    link = row.get("tautan", "")
    if link and not link.startswith(("https://", "http://")):
        raise ValueError(f"tautan is {link!r}, no web address")
    fact = Fact("; ".join(f"{name}: {row[name]}" for name in COLUMNS), begins, until, values)
    return row["sumber"], link, fact


def _price(text: str) -> int:
    """ "10000", "10.000" or "Rp10.000" in whole rupiah; 10.5 and 10,500 may mean either, and are refused."""
    digits = text.lower().removeprefix("rp").lstrip(". ").removesuffix(",00")
    head, *groups = digits.split(".")
    if not (digits.isascii() and head.isdigit() and all(len(g) == 3 and g.isdigit() for g in groups)):
        raise ValueError(f"harga is {text!r}; it is written 10000 or 10.000")
    price = int(digits.replace(".", ""))
    if not 0 < price < LARGEST:
        raise ValueError(f"harga is {price}")
    return price
