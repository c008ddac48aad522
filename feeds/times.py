"""Times as feeds and listeners read them."""

from datetime import UTC, date, datetime
from email.utils import format_datetime
from functools import lru_cache
from zoneinfo import ZoneInfo

_LOCALE = "id"
"""Of what listeners read: our own words are Indonesian, whatever language a show's articles are in."""


def format_rfc2822(moment: datetime, zone: str) -> str:
    """`moment` as pubDate has it: the show's offset, English names whatever the locale (RFC 2822)."""
    return format_datetime(moment.astimezone(ZoneInfo(zone)))


def format_rfc3339(moment: datetime, zone: str) -> str:
    """`moment` as JSON Feed and HTML's <time> have it."""
    return moment.astimezone(ZoneInfo(zone)).isoformat(timespec="seconds")


def format_alexa(moment: datetime) -> str:
    """`moment` as Alexa's flash briefing has it: yyyy-MM-dd'T'HH:mm:ss.0'Z'."""
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.0Z")


def format_day(moment: datetime, zone: str, *, hour: bool = False) -> str:
    """`moment` for readers: "Minggu, 22 November 2026", and with the hour ", 06.00 WIB"."""
    local = moment.astimezone(ZoneInfo(zone))
    day = _format_date(local.date())
    if not hour:
        return day
    from babel.dates import format_time, get_timezone_gmt, get_timezone_name

    name = get_timezone_name(local, "short", locale=_LOCALE)
    if not name.isalpha():  # a zone that Indonesian has no name for
        name = get_timezone_gmt(local, "long", locale=_LOCALE)
    return f"{day}, {format_time(local, 'HH.mm', tzinfo=local.tzinfo, locale=_LOCALE)} {name}"


@lru_cache(maxsize=1024)
def _format_date(day: date) -> str:
    """A show of ten years prints a few thousand days, most of them several times."""
    from babel.dates import format_date

    return format_date(day, "EEEE, d MMMM y", locale=_LOCALE)


def format_clock(seconds: float) -> str:
    """A place in the audio as apps turn it into a jump: "03:15", past the first hour "1:03:15"."""
    whole = int(seconds)
    minutes, rest = divmod(whole, 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{rest:02}" if hours else f"{minutes:02}:{rest:02}"


def format_timestamp(seconds: float, point: str) -> str:
    """A place in the audio as subtitles have it: hours, minutes, seconds, `point`, milliseconds."""
    whole, ms = divmod(round(seconds * 1000), 1000)
    minutes, rest = divmod(whole, 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours:02}:{minutes:02}:{rest:02}{point}{ms:03}"
