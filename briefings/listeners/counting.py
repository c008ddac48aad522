"""Counting: requests become downloads, by the IAB's podcast measurement guidelines (2.2, with 2.1's filters).

A download is one listener (address and user agent), one sound, in 24 hours from its first request: GET with 200 or 206,
all its ranges together, at least a minute of it (or the whole of a shorter one) beside the tag at its head. What is no
listener does not count, nor what asks for the first two bytes alone, as players do to see whether ranges are answered.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Final
from zoneinfo import ZoneInfo

from briefings.listeners import agents, reading

if TYPE_CHECKING:
    import duckdb

WINDOW_S: Final = 86_400
MINUTE_S: Final = 60.0
PROBE_BYTES: Final = 2
KBPS: Final = 64
"""Of a sound that the newsroom has no record of."""
ENDINGS: Final = (".mp3", ".m4a", ".opus")


@dataclass(frozen=True, slots=True)
class Sound:
    """What is known of a file: its edition, and how many bytes of it are a minute of listening."""

    edition: str
    enough_bytes: int


@dataclass(frozen=True, slots=True)
class Figures:
    """Who listened."""

    zone: str
    lines: int
    requests: int
    """Lines that are requests."""
    sounds: int
    """Requests for a sound."""
    programs: int
    """Of these, by what is no listener."""
    probes: int
    """Of these, for the first bytes alone, by HEAD, or without success."""
    short: int
    """Listeners who had less than a minute of it."""
    downloads: int
    days: Mapping[str, tuple[int, int]] = field(default_factory=dict)
    """Day in the show's zone -> downloads, and listeners."""
    editions: Mapping[str, int] = field(default_factory=dict)
    apps: Mapping[str, int] = field(default_factory=dict)

    @property
    def unread(self) -> int:
        """Lines that are no request of a known kind."""
        return self.lines - self.requests


def enough_bytes(size: int, seconds: float, kbps: int) -> int:
    """Bytes of a file of `size` bytes and `seconds` that hold its tag and a minute of sound; all of a shorter one."""
    if seconds <= MINUTE_S:
        return size
    tag = max(0, size - round(seconds * kbps * 125)) if kbps else 0
    return min(size, tag + round((size - tag) * MINUTE_S / seconds))


def count(logs: Sequence[Path], sounds: Mapping[str, Sound], prefix: str, zone: str, aside: Path) -> Figures:
    """The figures of `logs`. `sounds`: path below public/ -> what is known of it; `prefix`: the path of the show's
    address, before it. Raises NoLog."""
    base = reading.connect(aside)
    try:
        lines = reading.read(base, logs)
        return _figures(base, lines, sounds, prefix, zone)
    finally:
        base.close()


def _figures(
    base: "duckdb.DuckDBPyConnection", lines: int, sounds: Mapping[str, Sound], prefix: str, zone: str
) -> Figures:
    def one(query: str) -> int:
        return int(base.execute(query).fetchall()[0][0] or 0)

    known = base.execute("SELECT DISTINCT agent FROM requests").fetchall()
    rows = [(agent, agents.app(agent), agents.is_listener(agent)) for (agent,) in known]
    base.execute("CREATE TABLE agents (agent VARCHAR, app VARCHAR, listener BOOLEAN)")
    _fill(base, "agents", rows)
    base.execute("CREATE TABLE sounds (path VARCHAR, edition VARCHAR, enough BIGINT)")
    _fill(
        base,
        "sounds",
        [(f"{prefix}/{path}", each.edition, each.enough_bytes) for path, each in sounds.items()],
    )
    base.execute(f"""
        CREATE VIEW asked AS SELECT r.*, a.app, a.listener AS human FROM requests r JOIN agents a USING (agent)
        WHERE {" OR ".join(f"r.path LIKE '%{ending}'" for ending in ENDINGS)}
    """)
    good = f"human AND method = 'GET' AND status IN (200, 206) AND bytes > {PROBE_BYTES}"
    base.execute(f"""
        CREATE TABLE groups AS SELECT listener, agent, path, any_value(app) AS app,
               min(moment) AS first, max(moment) AS last,
               sum(bytes)::BIGINT AS bytes
        FROM asked WHERE {good} GROUP BY listener, agent, path
    """)
    counted = _windows(base, good)
    enough = one("SELECT count(*) FROM counted WHERE bytes >= enough")
    days = base.execute(
        """SELECT strftime(timezone($zone, to_timestamp(first)), '%Y-%m-%d') AS day, count(*),
                  count(DISTINCT (listener, agent))
           FROM counted WHERE bytes >= enough GROUP BY day ORDER BY day""",
        {"zone": str(ZoneInfo(zone))},
    ).fetchall()
    return Figures(
        zone,
        lines,
        one("SELECT count(*) FROM requests"),
        one("SELECT count(*) FROM asked"),
        one("SELECT count(*) FROM asked WHERE NOT human"),
        one(f"SELECT count(*) FROM asked WHERE human AND NOT ({good})"),
        counted - enough,
        enough,
        {day: (downloads, listeners) for day, downloads, listeners in days},
        _shares(base, "edition"),
        _shares(base, "app"),
    )


def _windows(base: "duckdb.DuckDBPyConnection", good: str) -> int:
    """The table `counted`: a row for each listener, sound and window; how many. Nearly all of a day's listeners need
    one window; of the few who come back after it, one window is taken off after the other."""
    base.execute(f"""
        CREATE TABLE windows AS SELECT listener, agent, app, path, first, bytes FROM groups
        WHERE last - first < {WINDOW_S};
        CREATE TABLE rest AS SELECT r.listener, r.agent, r.app, r.path, r.moment, r.bytes
        FROM (SELECT * FROM asked WHERE {good}) r JOIN groups g USING (listener, agent, path)
        WHERE g.last - g.first >= {WINDOW_S}
    """)
    while base.execute("SELECT 1 FROM rest LIMIT 1").fetchall():
        base.execute(f"""
            CREATE OR REPLACE TABLE begun AS SELECT listener, agent, path, min(moment) AS first FROM rest GROUP BY ALL;
            INSERT INTO windows SELECT r.listener, r.agent, any_value(r.app), r.path, b.first, sum(r.bytes)::BIGINT
            FROM rest r JOIN begun b USING (listener, agent, path) WHERE r.moment < b.first + {WINDOW_S} GROUP BY ALL;
            CREATE OR REPLACE TABLE rest AS SELECT r.* FROM rest r JOIN begun b USING (listener, agent, path)
            WHERE r.moment >= b.first + {WINDOW_S}
        """)
    base.execute(f"""
        CREATE TABLE counted AS
        SELECT w.*, coalesce(s.edition, regexp_extract(w.path, '([^/]+)/[^/]+$', 1)) AS edition,
               coalesce(s.enough, {KBPS * 125 * round(MINUTE_S)}) AS enough
        FROM windows w LEFT JOIN sounds s USING (path)
    """)
    return int(base.execute("SELECT count(*) FROM counted").fetchall()[0][0])


def _shares(base: "duckdb.DuckDBPyConnection", column: str) -> dict[str, int]:
    found = base.execute(
        f"SELECT {column}, count(*) AS n FROM counted WHERE bytes >= enough GROUP BY {column} ORDER BY n DESC, {column}"
    ).fetchall()
    return dict(found)


def _fill(base: "duckdb.DuckDBPyConnection", table: str, rows: Sequence[tuple[object, ...]]) -> None:
    if not rows:
        return
    marks = ", ".join("?" * len(rows[0]))
    base.begin()
    base.executemany(f"INSERT INTO {table} VALUES ({marks})", rows)
    base.commit()
