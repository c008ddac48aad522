"""Reading logs: lines of any of the common kinds become requests, out of memory's way.

Known are nginx's and Apache's "combined" (with more fields behind it, or a host before it), Caddy's JSON, CloudFront's
and Amazon S3's logs, by their lines: one folder may hold several. Files may be packed (.gz). The addresses of listeners
are replaced as the lines are read, by a hash with a salt that this run alone has had: none is ever written, not even
aside. Of an IPv6 address the first 64 bits count (IAB 2.1).
"""

import glob
import secrets
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Final

from briefings.listeners.errors import NoLog

if TYPE_CHECKING:
    import duckdb

MEMORY: Final = "400MB"
LONGEST: Final = 65_536
"""Bytes of a line; a longer one is nobody's request."""
_COMBINED: Final = (
    r'^(?:\S+ )?(\S+) \S+ [^\[]+\[([^\]]+)\] "([A-Z]+) (\S+)[^"]*" (\d{3}) (\d+|-)'
    r'(?: "(?:[^"\\]|\\.)*")?(?: "((?:[^"\\]|\\.)*)")?'
)
"""Address, time, method, path, status, bytes, agent. DuckDB's engine (RE2) takes linear time, whatever it is given."""
_S3: Final = (
    r'^\S+ \S+ \[([^\]]+)\] (\S+) \S+ \S+ (?:REST|WEBSITE)\.(GET|HEAD)\.OBJECT \S+ "[A-Z]+ (\S+)[^"]*" (\d{3}) '
    r'\S+ (\d+|-) \S+ \S+ \S+ "(?:[^"\\]|\\.)*" "((?:[^"\\]|\\.)*)"'
)
"""Time, address, method, path, status, bytes, agent."""
_FIELDS: Final = (
    "c-ip",
    "date",
    "time",
    "cs-method",
    "cs-uri-stem",
    "sc-status",
    "sc-bytes",
    "cs(User-Agent)",
)


def connect(folder: Path) -> "duckdb.DuckDBPyConnection":
    """A counting table that takes at most `MEMORY`, and puts what is more aside in `folder`."""
    import duckdb

    base = duckdb.connect(config={"memory_limit": MEMORY, "temp_directory": str(folder), "threads": 2})
    base.execute(
        "SET preserve_insertion_order = false; SET TimeZone = 'UTC'; SET enable_progress_bar = false"
    )
    return base


def read(base: "duckdb.DuckDBPyConnection", logs: Sequence[Path]) -> int:
    """Put the requests of `logs` into the table `requests` (listener, agent, path, moment, bytes, method, status); how
    many lines there are. Raises NoLog."""
    files = [path for path in logs if path.is_file()]
    if missing := [path for path in logs if not path.is_file()]:
        raise NoLog(f"{missing[0]}: there is no such log; name files, packed (.gz) or not")
    salt = secrets.token_hex(32)
    base.execute("CREATE TABLE requests (listener HUGEINT, agent VARCHAR, path VARCHAR, moment BIGINT, bytes BIGINT, "
                 "method VARCHAR, status INTEGER)")  # fmt: skip
    lines = 0
    for path in files:
        lines += _one(base, path, salt)
    if lines and not base.execute("SELECT count(*) FROM requests").fetchall()[0][0]:
        raise NoLog(
            f"{files[0]}: none of {lines} lines is a request as nginx, Apache, Caddy, CloudFront or S3 log it; "
            "let the server write its log in the combined format"
        )
    return lines


def _one(base: "duckdb.DuckDBPyConnection", path: Path, salt: str) -> int:
    base.execute(f"""
        CREATE OR REPLACE TEMP VIEW lines AS SELECT line FROM read_csv(
            '{_quoted(glob.escape(str(path)))}', columns = {{'line': 'VARCHAR'}},
            delim = '\x01', quote = '', escape = '',
            header = false, auto_detect = false, ignore_errors = true, null_padding = true, strict_mode = false,
            max_line_size = {LONGEST * 4}, buffer_size = {LONGEST * 64})
        WHERE length(line) BETWEEN 1 AND {LONGEST}
    """)
    heads = base.execute("SELECT line FROM lines WHERE line LIKE '#Fields:%' LIMIT 1").fetchall()
    places = _places(heads[0][0]) if heads else None
    parsed = _cloudfront(places) if places else _by_line()
    base.execute(
        f"""
        INSERT INTO requests
        SELECT ('0x' || substr(sha256($salt || CASE WHEN address NOT LIKE '%:%' THEN address
                    WHEN len(str_split(str_split(address, '::')[1], ':')) < 4 THEN str_split(address, '::')[1]
                    ELSE array_to_string(str_split(address, ':')[1:4], ':') END), 1, 30))::HUGEINT,
               substr(agent, 1, 500), regexp_extract(path, '^(?:https?://[^/?#]*)?([^?#]*)', 1), moment, bytes,
               method, status
        FROM ({parsed})
        WHERE moment IS NOT NULL AND status IS NOT NULL AND path <> '' AND address <> ''
        """,
        {"salt": salt},
    )
    return int(base.execute("SELECT count(*) FROM lines WHERE line NOT LIKE '#%'").fetchall()[0][0])


def _by_line() -> str:
    """Combined, S3 and Caddy, told apart by each line."""
    clock = "epoch(try_strptime({}, '%d/%b/%Y:%H:%M:%S %z'))::BIGINT"
    return f"""
        SELECT m.address AS address, {clock.format("m.moment")} AS moment, m.method AS method, m.path AS path,
               try_cast(m.status AS INTEGER) AS status, coalesce(try_cast(m.bytes AS BIGINT), 0) AS bytes,
               replace(m.agent, chr(92) || '"', '"') AS agent
        FROM (SELECT CASE WHEN line LIKE '%.OBJECT %' AND regexp_matches(line, '{_quoted(_S3)}')
                 THEN regexp_extract(line, '{_quoted(_S3)}',
                                     ['moment', 'address', 'method', 'path', 'status', 'bytes', 'agent'])
                 ELSE {{'moment': c.moment, 'address': c.address, 'method': c.method, 'path': c.path,
                        'status': c.status,
                        'bytes': c.bytes, 'agent': c.agent}} END AS m
              FROM (SELECT line, regexp_extract(line, '{_quoted(_COMBINED)}',
                           ['address', 'moment', 'method', 'path', 'status', 'bytes', 'agent']) AS c
                    FROM lines WHERE line NOT LIKE '{{%' AND line NOT LIKE '#%'))
        UNION ALL
        SELECT coalesce(nullif(j ->> '$.request.client_ip', ''), j ->> '$.request.remote_ip') AS address,
               try_cast(try_cast(j ->> '$.ts' AS DOUBLE) AS BIGINT) AS moment, j ->> '$.request.method' AS method,
               j ->> '$.request.uri' AS path, try_cast(j ->> '$.status' AS INTEGER) AS status,
               coalesce(try_cast(j ->> '$.size' AS BIGINT), 0) AS bytes,
               coalesce(j ->> '$.request.headers.User-Agent[0]', '') AS agent
        FROM (SELECT try_cast(line AS JSON) AS j FROM lines WHERE line LIKE '{{%') WHERE j IS NOT NULL
    """


def _cloudfront(places: dict[str, int]) -> str:
    """Fields parted by tabs, in the order that the file's head gives."""

    def cell(name: str) -> str:
        return f"f[{places[name]}]"

    return f"""
        SELECT {cell("c-ip")} AS address,
               epoch(try_strptime({cell("date")} || ' ' || {cell("time")}, '%Y-%m-%d %H:%M:%S'))::BIGINT AS moment,
               {cell("cs-method")} AS method, {cell("cs-uri-stem")} AS path,
               try_cast({cell("sc-status")} AS INTEGER) AS status,
               coalesce(try_cast({cell("sc-bytes")} AS BIGINT), 0) AS bytes,
               replace(url_decode(url_decode({cell("cs(User-Agent)")})), '+', ' ') AS agent
        FROM (SELECT str_split(line, chr(9)) AS f FROM lines WHERE line NOT LIKE '#%')
    """


def _places(head: str) -> dict[str, int]:
    names = head.partition(":")[2].split()
    missing = [name for name in _FIELDS if name not in names]
    if missing:
        raise NoLog(f"the log's #Fields lack {', '.join(missing)}; switch these fields on")
    return {name: names.index(name) + 1 for name in _FIELDS}


def _quoted(text: str) -> str:
    return text.replace("'", "''")
