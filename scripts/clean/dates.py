"""Bylines' times: "Diperbarui Senin, 12 Agt 2024 14:05 WIB" -> a datetime with its zone."""

import re
from datetime import UTC, datetime, timedelta, timezone
from email.utils import parsedate_to_datetime
from typing import Final

WIB: Final = timezone(timedelta(hours=7))
_ZONES: Final = {
    "wib": WIB,
    "wita": timezone(timedelta(hours=8)),
    "wit": timezone(timedelta(hours=9)),
    "gmt": UTC,
    "utc": UTC,
    "z": UTC,
}
_MONTHS: Final = {
    form: number
    for number, forms in enumerate(
        (
            "januari jan january",
            "februari feb pebruari peb february",
            "maret mar mrt march",
            "april apr",
            "mei may",
            "juni jun june",
            "juli jul july",
            "agustus agt agu ags agus aug august",
            "september sep sept",
            "oktober okt oct october",
            "november nov nop nopember",
            "desember des dec december",
        ),
        start=1,
    )
    for form in forms.split()
}
_MONTH: Final = "(?P<month>" + "|".join(sorted(_MONTHS, key=len, reverse=True)) + r")\b\.?"
_CLOCK: Final = (
    r"(?:[\s,|@•·./-]{0,6}(?:(?:pukul|jam|pkl\.?)\s{0,3})?(?P<hour>[01]?\d|2[0-3])[:.](?P<minute>[0-5]\d)(?:[:.](?P<second>[0-5]\d))?"
    r"(?:\s?(?P<half>[ap]m)\b)?(?:\s{0,3}(?P<zone>wib|wita|wit|gmt|utc|z)\b)?(?P<offset>\s?[+-]\d\d:?\d\d)?)?"
)
_DATES: Final = tuple(
    re.compile(form + _CLOCK, re.IGNORECASE)
    for form in (
        rf"(?<!\d)(?P<day>[0-3]?\d)[\s-]{{1,3}}{_MONTH}[\s,-]{{1,3}}(?P<year>(?:19|20)\d\d)",
        rf"\b{_MONTH}\s(?P<day>[0-3]?\d),?\s(?P<year>(?:19|20)\d\d)",
        r"(?<!\d)(?P<year>(?:19|20)\d\d)(?P<sign>[/-])(?P<month>[01]?\d)(?P=sign)(?P<day>[0-3]?\d)T?",
        r"(?<!\d)(?P<day>[0-3]?\d)[/.-](?P<month>[01]?\d)[/.-](?P<year>(?:19|20)\d\d)(?!\d)",
    )
)
_MAIL: Final = re.compile(
    r"(?:[A-Z][a-z]{2}, )?\d{1,2} [A-Z][a-z]{2} \d{4} \d\d:\d\d(?::\d\d)? (?:[+-]\d{4}|GMT|UT)$"
)


def read_time(text: str, zone: timezone = WIB) -> datetime | None:
    """The first point in time that `text` (a byline, a meta tag, a feed's date) names; `zone` where it names none."""
    text = text.strip()[:200]
    if exact := _standard(text, zone):
        return exact
    for pattern in _DATES:
        if match := pattern.search(text):
            return _moment(match, zone)
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


def _moment(match: re.Match[str], zone: timezone) -> datetime | None:
    part = match.groupdict()
    month = part["month"].casefold()
    hour = int(part["hour"] or 0)
    if part["half"]:
        hour = hour % 12 + (12 if part["half"].casefold() == "pm" else 0)
    if part["zone"]:
        zone = _ZONES[part["zone"].casefold()]
    if part["offset"]:
        sign, hours, minutes = re.fullmatch(r"\s?([+-])(\d\d):?(\d\d)", part["offset"]).groups()  # type: ignore[union-attr]
        span = timedelta(hours=int(hours), minutes=int(minutes))
        zone = timezone(span if sign == "+" else -span) if span < timedelta(hours=24) else zone
    try:
        return datetime(
            int(part["year"]), _MONTHS.get(month) or int(month), int(part["day"]),
            hour, int(part["minute"] or 0), int(part["second"] or 0), tzinfo=zone,
        )  # fmt: skip
    except ValueError:
        return None
