"""The logs of the servers that people use, recognised by their lines, and how each is taken apart, as SQL.

Every format gives the same columns of its lines; what is NULL was not said. Nothing here searches by a pattern with
groups: a line is split where its server puts signs, in time that grows with its length alone.
"""

import json
import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

COLUMNS: Final = (
    "address",
    "forwarded",  # X-Forwarded-For, as the server was told
    "seconds",  # since 1970
    "method",
    "target",
    "status",
    "bytes",  # of the body, or of all that was sent where a server says nothing else
    "agent",
    "first_byte",
    "last_byte",  # of the range that was asked for or sent, counted from 0
    "prefetch",  # the browser itself has said so
)
SAMPLE: Final = 200
"""Lines that a format is recognised by: so many from the beginning, and as many from all over."""


@dataclass(frozen=True, slots=True)
class Format:
    """How one kind of server writes."""

    name: str
    sql: str
    """A query for COLUMNS of each line of the table `lines(line)`; remarks and empty lines are not in it."""


_CLF_TIME = "epoch(try_strptime({0}, '%d/%b/%Y:%H:%M:%S %z'))::BIGINT"
_RANGE = """
    try_cast(split_part(substr({0}, 7), '-', 1) AS BIGINT) AS first_byte,
    try_cast(split_part(substr({0}, 7), '-', 2) AS BIGINT) AS last_byte"""
_ONE_RANGE = "CASE WHEN NOT contains({0}, ',') THEN {0} END"

_COMMON = f"""
SELECT CASE WHEN len(who) >= 4 AND who[2] <> '-' THEN who[2] ELSE who[1] END AS address,
    CASE WHEN NOT starts_with(part[8], 'bytes=') THEN part[8] END AS forwarded,
    {_CLF_TIME.format("split_part(split_part(part[1], '[', 2), ']', 1)")} AS seconds,
    CASE WHEN starts_with(asked[3], 'HTTP/') THEN asked[1] END AS method, asked[2] AS target,
    try_cast(sent[1] AS INTEGER) AS status,
    CASE WHEN sent[2] = '-' THEN 0 ELSE try_cast(sent[2] AS BIGINT) END AS bytes,
    part[6] AS agent, {_RANGE.format("span")}, false AS prefetch
FROM (
    SELECT part, string_split(part[2], ' ') AS asked, string_split(trim(part[3]), ' ') AS sent,
        string_split(trim(split_part(part[1], '[', 1)), ' ') AS who,
        {_ONE_RANGE.format("list_filter(part[7:], lambda each: starts_with(each, 'bytes='))[1]")} AS span
    FROM (SELECT string_split(replace(replace(line, '\\\\', '/'), '\\"', ''), '"') AS part
          FROM lines WHERE line <> '')
)"""

_S3 = f"""
SELECT split_part(split_part(part[1], '] ', 2), ' ', 1) AS address, NULL::VARCHAR AS forwarded,
    {_CLF_TIME.format("split_part(split_part(part[1], '[', 2), ']', 1)")} AS seconds,
    CASE WHEN starts_with(asked[3], 'HTTP/') THEN asked[1] END AS method, asked[2] AS target,
    try_cast(sent[1] AS INTEGER) AS status,
    CASE WHEN sent[3] = '-' THEN 0 ELSE try_cast(sent[3] AS BIGINT) END AS bytes,
    part[6] AS agent, NULL::BIGINT AS first_byte, NULL::BIGINT AS last_byte, false AS prefetch
FROM (
    SELECT part, string_split(part[2], ' ') AS asked, string_split(trim(part[3]), ' ') AS sent
    FROM (SELECT string_split(replace(line, '\\"', ''), '"') AS part FROM lines WHERE line <> '')
)"""

_CADDY = f"""
SELECT coalesce(said ->> '$.request.client_ip', said ->> '$.request.remote_ip') AS address,
    said ->> '$.request.headers."X-Forwarded-For"[0]' AS forwarded,
    coalesce(
        CASE WHEN try_cast(said ->> '$.ts' AS DOUBLE) > 1e11 THEN (said ->> '$.ts')::DOUBLE / 1000
             ELSE try_cast(said ->> '$.ts' AS DOUBLE) END,
        epoch(try_cast(said ->> '$.ts' AS TIMESTAMPTZ)))::BIGINT AS seconds,
    said ->> '$.request.method' AS method, said ->> '$.request.uri' AS target,
    try_cast(said ->> '$.status' AS INTEGER) AS status, try_cast(said ->> '$.size' AS BIGINT) AS bytes,
    coalesce(said ->> '$.request.headers."User-Agent"[0]', '') AS agent, {_RANGE.format("span")},
    coalesce(
        said ->> '$.request.headers."Sec-Purpose"[0]', said ->> '$.request.headers.Purpose[0]', ''
    ) LIKE '%prefetch%' AS prefetch
FROM (
    SELECT said, {_ONE_RANGE.format("(said ->> '$.request.headers.Range[0]')")} AS span
    FROM (SELECT CASE WHEN json_valid(line) THEN line::JSON END AS said FROM lines WHERE line <> '')
)"""

_CLOUDFRONT_FIELDS = (
    "date", "time", "x-edge-location", "sc-bytes", "c-ip", "cs-method", "cs(Host)", "cs-uri-stem",
    "sc-status", "cs(Referer)", "cs(User-Agent)", "cs-uri-query", "cs(Cookie)", "x-edge-result-type",
    "x-edge-request-id", "x-host-header", "cs-protocol", "cs-bytes", "time-taken", "x-forwarded-for",
    "ssl-protocol", "ssl-cipher", "x-edge-response-result-type", "cs-protocol-version", "fle-status",
    "fle-encrypted-fields", "c-port", "time-to-first-byte", "x-edge-detailed-result-type",
    "sc-content-type", "sc-content-len", "sc-range-start", "sc-range-end",
)  # fmt: skip


def _cloudfront(fields: Sequence[str]) -> str:
    """The query for a log with these columns."""
    place = {name: f"part[{number}]" for number, name in enumerate(fields, 1)}
    of = {name: place.get(name, "NULL::VARCHAR") for name in _CLOUDFRONT_FIELDS}
    return f"""
SELECT {of["c-ip"]} AS address, {of["x-forwarded-for"]} AS forwarded,
    epoch(try_strptime({of["date"]} || ' ' || {of["time"]}, '%Y-%m-%d %H:%M:%S'))::BIGINT AS seconds,
    {of["cs-method"]} AS method, {of["cs-uri-stem"]} AS target, try_cast({of["sc-status"]} AS INTEGER) AS status,
    try_cast({of["sc-bytes"]} AS BIGINT) AS bytes, url_decode(url_decode({of["cs(User-Agent)"]})) AS agent,
    try_cast({of["sc-range-start"]} AS BIGINT) AS first_byte,
    try_cast({of["sc-range-end"]} AS BIGINT) AS last_byte, false AS prefetch
FROM (SELECT string_split(line, '\t') AS part FROM lines WHERE line <> '' AND NOT starts_with(line, '#'))"""


UNKNOWN: Final = Format(
    "unknown", f"SELECT {', '.join(f'NULL AS {name}' for name in COLUMNS)} FROM lines LIMIT 0"
)
"""Of a log that nobody's server writes: all of it stays unread."""

_REQUEST = r'"[A-Z]{1,20} [^"\s]++ HTTP/[0-9.]{1,3}"'
_S3_LINE = re.compile(rf"\S++ \S++ \[[^\]]{{1,40}}+\] \S++ \S++ \S++ \S++ \S++ {_REQUEST} \d{{3}} \S++ ")
_COMMON_LINE = re.compile(rf"\S++ [^\[\"]{{1,300}}+\[[^\]]{{1,40}}+\] {_REQUEST} \d{{3}} (?:\d|-)")
_CLOUDFRONT_LINE = re.compile(r"\d{4}-\d\d-\d\d\t\d\d:\d\d:\d\d\t[^\t]*+\t\d++\t[0-9A-Fa-f.:]++\t[A-Z]++\t")


def recognise(sample: Sequence[str]) -> Format:
    """The format that most of these lines, the first of a log, are written in."""
    fields = next((line[8:].split() for line in sample if line.startswith("#Fields:")), _CLOUDFRONT_FIELDS)
    known = {
        Format("s3", _S3): sum(_S3_LINE.match(line) is not None for line in sample),
        Format("common", _COMMON): sum(_COMMON_LINE.match(line) is not None for line in sample),
        Format("caddy", _CADDY): sum(_is_caddy(line) for line in sample),
        Format("cloudfront", _cloudfront(fields)): sum(
            _CLOUDFRONT_LINE.match(line) is not None for line in sample
        ),
    }
    best = max(known, key=lambda each: known[each])
    return best if known[best] else UNKNOWN


def _is_caddy(line: str) -> bool:
    if not line.startswith("{"):
        return False
    try:
        said = json.loads(line)
        return isinstance(said["request"]["uri"], str) and "status" in said
    except (ValueError, KeyError, TypeError, RecursionError):
        return False
