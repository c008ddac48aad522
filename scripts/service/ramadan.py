"""Ramadan: the days of the fast, counted back from Idulfitri as the kept package `holidays` knows it of Indonesia."""

from datetime import date, timedelta
from functools import cache
from typing import Final

MOST_DAYS: Final = 30
"""Of the month. In a year in which it has 29 the first of these is the day before it."""
_FEAST: Final = "hari raya idul fitri"


def is_fasting(day: date) -> bool:
    """Whether `day` lies in the thirty days before Idulfitri. Needs `holidays`. Raises ImportError."""
    feasts = (*_feasts(day.year), *_feasts(day.year + 1))
    return any(feast - timedelta(MOST_DAYS) <= day < feast for feast in feasts)


@cache
def _feasts(year: int) -> tuple[date, ...]:
    """First days of Idulfitri in `year`; of 2033 there are two."""
    import holidays

    known = holidays.country_holidays("ID", years=year, language="id")
    return tuple(
        sorted(
            day
            for day, names in known.items()
            if any(name.strip().lower().startswith(_FEAST) for name in str(names).split(";"))
        )
    )
