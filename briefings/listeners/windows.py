"""Requests become downloads: in 24 hours, of one address with one agent, of one edition, and at least a minute of it.

Each query is told which `part` of `parts` of the listeners it looks at; the tables that it leaves are of that part.
"""

from collections.abc import Mapping
from typing import Final

DAY_S: Final = 86_400

_PLACED = """
CREATE OR REPLACE TEMP TABLE placed AS
WITH part AS (
    SELECT ip, agent, number, sound, moment, first_byte, bytes, size, need
    FROM heard JOIN sounds ON sound = id WHERE ip % {{parts}} = {{part}}
), {0}
"""

STARTS: Final[Mapping[str, str]] = {
    # from the first request on; few come back on another day, and only those are looked at one by one
    "rolling": _PLACED.format(
        f"""span AS (
    SELECT ip, agent, number, min(moment) AS begun, max(moment) AS ended FROM part GROUP BY ip, agent, number
), returned AS (
    SELECT ip, agent, number, list_reduce(
        list_transform(list_sort(list(DISTINCT moment)), lambda each: [each]),
        lambda starts, each: CASE WHEN each[1] - starts[-1] >= {DAY_S} THEN list_append(starts, each[1]) ELSE starts END
    ) AS starts
    FROM part JOIN span USING (ip, agent, number) WHERE ended - begun >= {DAY_S} GROUP BY ip, agent, number
)
SELECT part.*, coalesce(list_filter(starts, lambda each: each <= moment)[-1], begun) AS window_
FROM part JOIN span USING (ip, agent, number) LEFT JOIN returned USING (ip, agent, number)"""
    ),
    "day": _PLACED.format(
        "known AS (SELECT quarter, date_diff('day', DATE '2000-01-01', day::DATE) AS window_ FROM days)\n"
        "SELECT part.*, window_ FROM part JOIN known ON moment // 900 = quarter"
    ),
}
"""Window -> a query for the requests, each with the beginning of its 24 hours."""

HEARD: Final = """
CREATE OR REPLACE TEMP TABLE listening AS
WITH piece AS (
    SELECT *, max(first_byte + bytes) OVER (
        PARTITION BY ip, agent, number, window_, sound ORDER BY first_byte, bytes
        ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING
    ) AS reached
    FROM placed
), file AS (
    SELECT ip, agent, number, window_, min(moment) AS moment, any_value(size) AS size, any_value(need) AS need,
        sum(CASE WHEN first_byte IS NULL THEN bytes
                 ELSE greatest(0, first_byte + bytes - greatest(first_byte, coalesce(reached, 0))) END) AS got
    FROM piece GROUP BY ip, agent, number, window_, sound
)
SELECT ip, agent, number, min(moment) AS moment, bool_or(least(got, size) >= need) AS heard
FROM file GROUP BY ip, agent, number, window_
"""
"""Ranges are joined: what was sent twice counts once. Where a log does not say which part was sent, its bytes are added
up, and no more than the whole file is ever counted."""

TALLY: Final = (
    "CREATE OR REPLACE TEMP TABLE download AS SELECT ip, agent, number, day FROM listening "
    "JOIN days ON moment // 900 = quarter WHERE heard QUALIFY count(*) OVER (PARTITION BY ip, day) <= {most}",
    "INSERT INTO losses SELECT count(*) FILTER (NOT heard), "
    "count(*) FILTER (heard) - (SELECT count(*) FROM download) FROM listening",
    "INSERT INTO tally SELECT day, number, agent, count(*) FROM download GROUP BY day, number, agent",
    "INSERT INTO people SELECT day, count(*) FROM (SELECT DISTINCT day, ip, agent FROM download) GROUP BY day "
    "UNION ALL SELECT '', count(*) FROM (SELECT DISTINCT ip, agent FROM download)",
)
"""Downloads are counted, and after them nothing is known of anybody."""
