"""Exchange rates: Bank Indonesia's transaction rates (wskursbi.asmx, getSubKursLokal3: XML, a row for each day)."""

from collections.abc import Mapping, Sequence
from datetime import datetime, time, timedelta
from typing import Final
from xml.etree.ElementTree import Element

from scripts.service.reading import moment, number, plain, root, written
from scripts.service.told import Fact, NoService, Told

OLDEST: Final = timedelta(days=5)
"""Of a rate that is told: a long weekend. Its day is always said."""
WHOLE: Final = 1000.0
"""From so many rupiah on the sen are not said."""
NAMES: Final[Mapping[str, str]] = {
    "USD": "dolar Amerika Serikat", "EUR": "euro", "SGD": "dolar Singapura", "MYR": "ringgit Malaysia",
    "JPY": "yen Jepang", "CNY": "yuan Tiongkok", "SAR": "riyal Arab Saudi", "AUD": "dolar Australia",
    "GBP": "pound sterling Inggris", "HKD": "dolar Hong Kong", "KRW": "won Korea Selatan", "THB": "baht Thailand",
    "TWD": "dolar Taiwan", "CHF": "franc Swiss", "NZD": "dolar Selandia Baru", "CAD": "dolar Kanada",
    "INR": "rupee India", "PHP": "peso Filipina", "AED": "dirham Uni Emirat Arab", "VND": "dong Vietnam",
    "BND": "dolar Brunei", "SEK": "krona Swedia", "NOK": "krone Norwegia", "DKK": "krone Denmark",
}  # fmt: skip
"""What may be asked for, and how it is said."""


def read(code: str, text: str, when: datetime) -> Fact:
    """The newest rate of the currency `code` (of NAMES) in `text` that is not of a day after `when`. Raises
    NoService."""
    table = root(text)
    if table.tag.rpartition("}")[2] != "DataSet":
        raise NoService("no rates as Bank Indonesia gives them")
    rows = [row for row in table.iter() if row.tag.rpartition("}")[2] == "Table"]
    facts = [fact for row in rows if (fact := _fact(code, row, when)) is not None]
    newest = max((fact for fact in facts if fact.since <= when), key=lambda fact: fact.since, default=None)
    if newest is None or newest.until <= when:
        raise NoService(f"Bank Indonesia gives no rate of the last {OLDEST.days} days")
    return newest


def tell(facts: Sequence[Fact]) -> Told:
    """All of `facts` together."""
    link = "https://www.bi.go.id/id/statistik/informasi-kurs/transaksi-bi/default.aspx"
    return Told("rates", "Bank Indonesia", "Kurs transaksi Bank Indonesia", link, tuple(facts))


def _fact(code: str, row: Element, when: datetime) -> Fact | None:
    day = moment(_of(row, "tgl"))
    unit, buy, sell = (number(_of(row, name)) for name in ("nil", "beli", "jual"))
    if day is None or _of(row, "mts") != code or unit is None or buy is None or sell is None:
        return None
    if not (0 < buy <= sell < 1e7 and 1 <= unit <= 1e5 and unit == int(unit)):
        return None
    begins = datetime.combine(day.date(), time(), tzinfo=when.tzinfo)
    return Fact(
        f"{code} {unit:.0f}: beli {buy}, jual {sell}, {day:%Y-%m-%d}",
        begins,
        begins + OLDEST,
        {
            "currency": NAMES[code],
            "unit": "satu" if unit == 1 else f"{unit:.0f}",
            "buy": _rupiah(buy),
            "sell": _rupiah(sell),
            "day": f"{day:%Y-%m-%d}",
        },
    )


def _of(row: Element, name: str) -> str:
    return plain(row.findtext(f"{name}_subkurslokal"), 40)


def _rupiah(amount: float) -> str:
    return f"Rp{written(amount, 0 if amount >= WHOLE else 2)}"
