"""Bylines' times: "Diperbarui Senin, 12 Agt 2024 14.05 WIB" -> a datetime with its zone.

Where in a line the date stands is found here; what it says is dateparser's business.
"""

import re
from datetime import datetime, timedelta, timezone
from email.utils import parsedate_to_datetime
from functools import lru_cache
from typing import Final

WIB: Final = timezone(timedelta(hours=7))
_MONTH: Final = (
    r"(?:january|januari|jan|february|februari|pebruari|feb|peb|march|maret|mar|mrt|april|apr|mei|may|june|juni|jun"
    r"|july|juli|jul|agustus|agus|ags|agt|agu|august|aug|september|sept|sep|oktober|october|okt|oct"
    r"|november|nopember|nov|nop|desember|december|des|dec)\b\.?"
)
_CLOCK: Final = (
    r"(?:[\s,|@•·./–—-]{0,6}(?:(?:pukul|jam|pkl\.?)\s{0,3})?(?:[01]?\d|2[0-3])[:.][0-5]\d(?:[:.][0-5]\d)?"
    r"(?:\s?[ap]m\b)?(?:\s{0,3}(?:wib|wita|wit|gmt|utc|z)\b)?(?:\s?[+-]\d\d:?\d\d)?)?"
)
_DATES: Final = tuple(
    re.compile(f"(?P<day>{form})(?P<clock>{_CLOCK})", re.IGNORECASE)
    for form in (
        rf"(?<!\d)[0-3]?\d[\s-]{{1,3}}{_MONTH}[\s,-]{{1,3}}(?:19|20)\d\d",
        rf"\b{_MONTH}\s[0-3]?\d,?\s(?:19|20)\d\d",
        r"(?<!\d)(?:19|20)\d\d(?P<sign>[/-])[01]?\d(?P=sign)[0-3]?\dT?",
        r"(?<!\d)[0-3]?\d[/.-][01]?\d[/.-](?:19|20)\d\d(?!\d)",
    )
)
_MAIL: Final = re.compile(
    r"(?:[A-Z][a-z]{2}, )?\d{1,2} [A-Z][a-z]{2} \d{4} \d\d:\d\d(?::\d\d)? (?:[+-]\d{4}|GMT|UT)$"
)
_OFFSET: Final = re.compile(r"\b(?:GMT|UTC)\s?([+-])(\d{1,2})(?![\d:])(?::?00)?", re.IGNORECASE)
_BEFORE_CLOCK: Final = re.compile(
    r"^[\s,|@•·./–—-]+(?:(?:pukul|jam|pkl\.?)\s*)?|^(?:pukul|jam|pkl\.?)\s*", re.IGNORECASE
)


def read_time(text: str, zone: timezone = WIB) -> datetime | None:
    """The first point in time that `text` (a byline, a meta tag, a feed's date) names; `zone` where it names none."""
    text = _OFFSET.sub(lambda found: f"{found[1]}{found[2]:0>2}00", text.strip()[:200])
    if exact := _standard(text, zone):
        return exact
    for pattern in _DATES:
        if match := pattern.search(text):
            return _written(match["day"], match["clock"] or "", zone)
    return None


def find_date(text: str) -> tuple[int, int] | None:
    """Where the first date with its clock time stands in `text`."""
    for pattern in _DATES:
        if match := pattern.search(text):
            return match.span()
    return None


def _standard(text: str, zone: timezone) -> datetime | None:
    try:
        moment = parsedate_to_datetime(text) if _MAIL.match(text) else datetime.fromisoformat(text)
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
    return moment if moment.tzinfo else moment.replace(tzinfo=zone)


@lru_cache(maxsize=512)  # the same byline is asked for by every rule that wants to know whether it is one
def _written(day: str, clock: str, zone: timezone) -> datetime | None:
    import dateparser  # a tenth of a second, and most pages say their time in ISO 8601

    day = re.sub(
        r"\bags\b", "agu", day.rstrip("T"), flags=re.IGNORECASE
    )  # the one short month that it does not know
    clock = re.sub(r"(?<=\d)\.(?=\d)", ":", _BEFORE_CLOCK.sub("", clock))
    order = "YMD" if re.match(r"\d{4}", day) else "DMY"
    settings = {
        "DATE_ORDER": order,
        "TIMEZONE": f"{datetime(2000, 1, 1, tzinfo=zone):%z}",
        "RETURN_AS_TIMEZONE_AWARE": True,
        "REQUIRE_PARTS": ["day", "month", "year"],
    }
    moment: datetime | None = dateparser.parse(
        f"{day} {clock}".strip(), languages=["id", "en"], settings=settings
    )
    return moment
