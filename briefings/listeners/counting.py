"""Lines are counted, by the rules of the IAB Tech Lab's Podcast Measurement Guidelines 2.2 as published.

Rule 1, what is no listening, is applied to each line as it is read; only what is left is kept, some 45 bytes a request:
no address, but its hash with a salt that this run has drawn and that ends with it. Rules 2 and 3, a minute and one
download in 24 hours, are applied to one part of the listeners after the other. What does not fit into memory lies in a
folder that only this user can read, and that goes with the run.
"""

import secrets
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, tzinfo
from tempfile import TemporaryDirectory
from typing import Final, Literal

from briefings.errors import NotInstalled
from briefings.listeners.agents import UNSAID, quoted
from briefings.listeners.figures import Figures, Tally
from briefings.listeners.formats import SAMPLE, UNKNOWN, Format, recognise
from briefings.listeners.judging import JUDGED, KEPT, NAMED, NEW_SOUNDS, SCHEMA, batch, new_agents
from briefings.listeners.reading import Spoon
from briefings.listeners.sounds import MINUTE_S, Sound
from briefings.listeners.windows import HEARD, STARTS, TALLY

MEMORY: Final = "256MB"
"""Of the engine; what is more goes to disk."""
PART: Final = 400_000
"""Requests that are joined to downloads at once."""
OLDEST: Final = datetime(2005, 1, 1, tzinfo=UTC)
"""There were no podcasts before: a line that says so is not read."""
QUARTER_S: Final = 900
"""Zones are apart by quarters of an hour; days are looked up by them."""

Window = Literal["rolling", "day"]


@dataclass(frozen=True, slots=True)
class Rules:
    """What the guidelines leave open, settled."""

    zone: tzinfo
    """Of days."""
    now: datetime
    window: Window = "rolling"
    """24 hours from the first request on, or the calendar day."""
    kbps: int = 128
    """Of sounds of which no record is at hand."""
    most: int = 500
    """Downloads of one address in a day; whoever has more is no person, nor a house of them."""
    forwarded: bool = False
    """Listeners are whom the server's own proxy names in X-Forwarded-For, which anybody else may forge."""


class Count:
    """Logs are taken in one after the other; `figures` is asked at the end."""

    def __init__(self, sounds: Iterable[Sound], rules: Rules, newest: Sequence[tuple[int, str]] = ()) -> None:
        """Without any sound, each file that is called like one is an edition; `newest`: see `newest_of`. Raises
        NotInstalled."""
        try:
            import crawleruseragents  # noqa: F401 - asked for now, not in the middle of a log
            import duckdb
        except ImportError as fault:
            raise NotInstalled("listeners", [fault.name or "duckdb"], "briefings[listeners]") from fault
        self._rules = rules
        self._salt = secrets.token_hex(32)
        self._fates: Counter[str] = Counter()
        self._room = TemporaryDirectory(prefix="briefings-listeners-")
        self._base = duckdb.connect()
        for setting in (
            "TimeZone = 'UTC'",
            f"temp_directory = {quoted(self._room.name)}",
            f"memory_limit = '{MEMORY}'",
            "preserve_insertion_order = false",
            "enable_progress_bar = false",
            "autoinstall_known_extensions = false",
        ):
            self._base.execute(f"SET {setting}")
        self._base.execute(SCHEMA)
        self._base.execute("INSERT INTO agents VALUES (0, ?)", [UNSAID])
        known = list(sounds)
        self._open = not known
        if known:
            self._base.execute(
                "INSERT INTO sounds SELECT unnest($1), unnest($2), unnest($3), unnest($4), unnest($5), unnest($6)",
                _columns(known),
            )
        if newest:
            since, names = zip(*newest, strict=True)
            self._base.execute("INSERT INTO newest SELECT unnest($1), unnest($2)", [list(since), list(names)])
        self._new_agents = new_agents()

    def __enter__(self) -> "Count":
        return self

    def __exit__(self, *_: object) -> None:
        self._base.close()
        self._room.cleanup()

    def add(self, log: Iterator[Spoon]) -> str:
        """Take in one log; the name of its format, "unknown" of one that nobody's server writes."""
        found = UNKNOWN
        for spoon in log:
            self._fates["unread"] += spoon.overlong
            if found is UNKNOWN:
                lines = [line for line in spoon.text.split("\n") if line]
                found = recognise(lines[:SAMPLE] + lines[:: len(lines) // SAMPLE + 1])
                if found is UNKNOWN:
                    self._fates["unread"] += len(lines)
                    continue
            self._take(found, spoon.text)
        return found.name

    def _take(self, found: Format, text: str) -> None:
        base, rules = self._base, self._rules
        latest = rules.now + timedelta(days=2)
        query = batch(found, rules.forwarded, int(OLDEST.timestamp()), int(latest.timestamp()))
        base.execute(query, [text, self._salt])
        base.execute(NAMED)
        if self._open:
            base.execute(NEW_SOUNDS, [rules.kbps * 125 * MINUTE_S])
        base.execute(self._new_agents)
        base.execute(JUDGED)
        self._fates.update(dict(base.execute("SELECT fate, count(*) FROM judged GROUP BY fate").fetchall()))
        base.execute(KEPT)
        base.execute("DROP TABLE judged; DROP TABLE batch")

    def figures(self) -> Figures:
        """All that was taken in. Asked once."""
        base, rules = self._base, self._rules
        self._lay_days()
        parts = 1 + self._number("SELECT count(*) FROM heard") // PART
        for part in range(parts):
            for query in (STARTS[rules.window], HEARD, *TALLY):
                base.execute(query.format(part=part, parts=parts, most=rules.most))
        people = dict(base.execute("SELECT day, sum(listeners)::BIGINT FROM people GROUP BY day").fetchall())
        return Figures(
            tallies=tuple(Tally(*each) for each in base.execute(_TALLIES).fetchall()),
            listeners=people.pop("", 0),
            by_day=people,
            fates=dict(self._fates),
            short=self._number("SELECT coalesce(sum(short), 0)::BIGINT FROM losses"),
            crowded=self._number("SELECT coalesce(sum(crowded), 0)::BIGINT FROM losses"),
            requests=dict(base.execute(_REQUESTS).fetchall()),
        )

    def _lay_days(self) -> None:
        """The day, where the show is at home, of every quarter of an hour in which something was heard."""
        base, zone = self._base, self._rules.zone
        found = base.execute(f"SELECT DISTINCT moment // {QUARTER_S} FROM heard").fetchall()
        quarters = [row[0] for row in found]
        days = [datetime.fromtimestamp(each * QUARTER_S, zone).date().isoformat() for each in quarters]
        base.execute("INSERT INTO days SELECT unnest($1), unnest($2)", [quarters, days])

    def _number(self, query: str) -> int:
        row = self._base.execute(query).fetchone()
        return int(row[0]) if row else 0


_TALLIES: Final = """
SELECT day, episode, app, sum(downloads)::BIGINT
FROM tally JOIN (SELECT DISTINCT number, episode FROM sounds) USING (number) JOIN agents ON agent = id
GROUP BY day, episode, app ORDER BY day, episode, app
"""
_REQUESTS: Final = (
    f"SELECT day, count(*) FROM heard JOIN days ON moment // {QUARTER_S} = quarter GROUP BY day"
)


def _columns(sounds: list[Sound]) -> list[list[object]]:
    """`sounds` as the table holds them; all of one edition bear one number."""
    numbers = {
        episode: number for number, episode in enumerate(dict.fromkeys(each.episode for each in sounds))
    }
    rows = [
        (at, numbers[each.episode], each.name, each.episode, each.bytes, each.need)
        for at, each in enumerate(sounds)
    ]
    return [list(column) for column in zip(*rows, strict=True)]
