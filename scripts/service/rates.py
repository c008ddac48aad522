"""Exchange rates: Bank Indonesia's transaction rates (wskursbi.asmx, getSubKursLokal3: XML, a row for each day)."""

from collections.abc import Mapping
from datetime import datetime, time, timedelta
from typing import Final
from xml.etree import ElementTree

from scripts.service.told import Fact, NoService, Told

OLDEST: Final = timedelta(days=5)
"""Of a rate that is told: a long weekend. Its day is always said."""
NAMES: Final[Mapping[str, str]] = {
    "USD": "dolar Amerika Serikat", "EUR": "euro", "SGD": "dolar Singapura", "MYR": "ringgit Malaysia",
    "JPY": "yen Jepang", "CNY": "yuan Tiongkok", "SAR": "riyal Arab Saudi", "AUD": "dolar Australia",
    "GBP": "pound sterling Inggris", "HKD": "dolar Hong Kong", "KRW": "won Korea Selatan", "THB": "baht Thailand",
    "TWD": "dolar Taiwan", "CHF": "franc Swiss", "NZD": "dolar Selandia Baru", "CAD": "dolar Kanada",
}  # fmt: skip


def read(texts: Mapping[str, str], when: datetime) -> Told:
    """The newest rate of each currency in `texts` (code -> answer), if it is new enough at `when`. Raises NoService."""
    facts = tuple(fact for code, text in texts.items() if (fact := _newest(code, text, when)) is not None)
    link = "https://www.bi.go.id/id/statistik/informasi-kurs/transaksi-bi/default.aspx"
    return Told("rates", "Bank Indonesia", "Kurs transaksi Bank Indonesia", link, facts)


def _newest(code: str, text: str, when: datetime) -> Fact | None:
    if "<!DOCTYPE" in text or "<!ENTITY" in text:
        raise NoService("it declares entities, which no table of rates has")
    try:
        rows = [row for row in ElementTree.fromstring(text).iter() if row.tag.rpartition("}")[2] == "Table"]
        found = [_row(row) for row in rows if (row.findtext("mts_subkurslokal") or "").strip() == code]
    except (ElementTree.ParseError, ValueError, TypeError) as fault:
        raise NoService(f"no rates as Bank Indonesia gives them ({type(fault).__name__}: {fault})") from fault
    day, buy, sell, unit = max(found, default=(None, 0.0, 0.0, 0))
    if day is None:
        return None
    begins = datetime.combine(day.date(), time(), tzinfo=when.tzinfo)
    if begins > when:
        return None
    return Fact(
        f"{code} {unit}: beli {buy}, jual {sell}, {day:%Y-%m-%d}",
        begins,
        begins + OLDEST,
        {
            "currency": NAMES.get(code, code),
            "unit": "" if unit == 1 else str(unit),
            "buy": _rupiah(buy),
            "sell": _rupiah(sell),
            "day": f"{day:%Y-%m-%d}",
        },
    )


def _row(row: ElementTree.Element) -> tuple[datetime, float, float, int]:
    day = datetime.fromisoformat((row.findtext("tgl_subkurslokal") or "").strip())
    buy, sell, unit = (float(row.findtext(f"{name}_subkurslokal") or "") for name in ("beli", "jual", "nil"))
    if not (0 < buy < 1e7 and 0 < sell < 1e7 and unit >= 1):
        raise ValueError(f"buys at {buy}, sells at {sell} for {unit}")
    return day, buy, sell, int(unit)


def _rupiah(amount: float) -> str:
    whole, _, cents = f"{amount:,.2f}".partition(".")
    text = whole.replace(",", ".")
    return f"Rp{text}" if cents == "00" else f"Rp{text},{cents}"
