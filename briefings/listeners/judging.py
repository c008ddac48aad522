"""Rule 1, as SQL: which lines are requests of listeners, and what the others are.

What a line says of its sender leaves the first query as a hash alone.
"""

from typing import Final

from briefings.listeners.agents import WATCHES, app_sql, quoted
from briefings.listeners.formats import Format
from briefings.listeners.sounds import ENDINGS, LATEST

SCHEMA: Final = """
CREATE TABLE sounds (id UINTEGER, number UINTEGER, name VARCHAR, episode VARCHAR, size BIGINT, need BIGINT);
CREATE TABLE agents (id UBIGINT, app VARCHAR);
CREATE TABLE heard (sound UINTEGER, ip UBIGINT, agent UBIGINT, moment BIGINT, first_byte BIGINT, bytes BIGINT);
CREATE TABLE newest (since BIGINT, name VARCHAR);
CREATE TABLE days (quarter BIGINT, day VARCHAR);
CREATE TABLE tally (day VARCHAR, number UINTEGER, agent UBIGINT, downloads BIGINT);
CREATE TABLE people (day VARCHAR, listeners BIGINT);
CREATE TABLE losses (short BIGINT, crowded BIGINT);
"""
"""`number` is one for all sounds of an edition."""

_LEFT, _RIGHT = "string_split(split_part({0}, '::', 1), ':')", "string_split(split_part({0}, '::', 2), ':')"
_NETWORK = (
    "array_to_string(list_transform(list_concat("
    f"{_LEFT}, CASE WHEN contains({{0}}, '::') THEN list_concat("
    f"list_resize(['0'], greatest(1, 8 - len({_LEFT}) - len({_RIGHT})), '0'), {_RIGHT}) ELSE [] END"
    ")[1:4], lambda each: ltrim(each, '0')), ':')"
)
"""The first 64 bits of an IPv6 address: the rest changes within the hour on one telephone."""
_ADDRESS = (
    "CASE WHEN NOT contains({0}, ':') THEN {0} WHEN contains({0}, '.') THEN split_part({0}, ':', -1) "
    f"ELSE {_NETWORK} END"
)
_ASKED = "method = 'GET' AND status IN (200, 206)"


def batch(found: Format, forwarded: bool, earliest: int, latest: int) -> str:
    """A query that takes apart the lines in $1 and salts whose they are with $2."""
    sender = "lower(address)"
    if forwarded:
        sender = "lower(coalesce(nullif(nullif(trim(split_part(forwarded, ',', 1)), '-'), ''), address))"
    ending = " OR ".join(f"ends_with(lower(name), {quoted(each)})" for each in ENDINGS)
    return f"""
CREATE TEMP TABLE batch AS
WITH lines AS (SELECT unnest(string_split($1, chr(10))) AS line), said AS ({found.sql}),
sent AS (SELECT *, {sender} AS sender FROM said)
SELECT ('0x' || left(sha256($2 || {_ADDRESS.format("sender")}), 16))::UBIGINT AS ip,
    CASE WHEN seconds BETWEEN {earliest} AND {latest} THEN seconds END AS moment,
    method, status, CASE WHEN bytes >= 0 THEN bytes END AS bytes,
    string_split(split_part(split_part(target, '#', 1), '?', 1), '/')[-1] AS name,
    coalesce({ending}, false) AS sounding,
    CASE WHEN agent IS NULL THEN 0 ELSE hash(agent) END AS agent_id, agent,
    CASE WHEN first_byte >= 0 AND (last_byte IS NULL OR last_byte >= first_byte) THEN first_byte END AS first_byte,
    CASE WHEN first_byte >= 0 AND last_byte >= first_byte THEN last_byte END AS last_byte, prefetch
FROM sent"""


NAMED: Final = f"""
UPDATE batch SET name = (SELECT arg_max(newest.name, since) FROM newest WHERE since <= batch.moment)
WHERE name = {quoted(LATEST)} AND EXISTS (FROM newest WHERE since <= batch.moment)
"""
"""What is always called the same is the edition that it was at that moment."""


NEW_SOUNDS: Final = f"""
INSERT INTO sounds
SELECT (SELECT count(*) FROM sounds) + row_number() OVER () - 1 AS fresh,
    (SELECT count(*) FROM sounds) + row_number() OVER () - 1, name, name, NULL, $1
FROM (SELECT DISTINCT name FROM batch WHERE sounding AND {_ASKED}) WHERE name NOT IN (SELECT name FROM sounds)
"""
"""Where no newsroom is at hand, whatever was sent and is called like a sound is an edition of its own."""


def new_agents() -> str:
    """A query that learns what the agents are that were not met before."""
    return f"""
INSERT INTO agents SELECT id, {app_sql("agent", "small")} FROM (
    SELECT agent_id AS id, any_value(agent) AS agent, lower(any_value(agent)) AS small
    FROM batch SEMI JOIN sounds USING (name) WHERE {_ASKED} AND agent_id <> 0 GROUP BY agent_id
) AS met ANTI JOIN agents USING (id)"""


JUDGED: Final = f"""
CREATE TEMP TABLE judged AS
SELECT CASE
    WHEN moment IS NULL OR ip IS NULL OR method IS NULL OR name IS NULL OR status IS NULL OR bytes IS NULL THEN 'unread'
    WHEN sounds.id IS NULL THEN 'other'
    WHEN method <> 'GET' THEN 'method'
    WHEN status NOT IN (200, 206) THEN 'status'
    WHEN prefetch OR status = 206 AND (bytes <= 2 OR first_byte = 0 AND last_byte <= 1) THEN 'probe'
    WHEN agent IN ('', '-') THEN 'nameless'
    WHEN {WATCHES.format("lower(agent)")} THEN 'watch'
    WHEN app IS NULL THEN 'robot'
    ELSE 'heard' END AS fate,
    sounds.id AS sound, ip, agent_id AS agent, moment,
    CASE WHEN status = 200 THEN 0 ELSE first_byte END AS first_byte,
    CASE WHEN status = 206 AND last_byte IS NOT NULL THEN least(bytes, last_byte - first_byte + 1)
        ELSE bytes END AS bytes
FROM batch LEFT JOIN sounds USING (name) LEFT JOIN agents ON agent_id = agents.id
"""
KEPT: Final = (
    "INSERT INTO heard SELECT sound, ip, agent, moment, first_byte, bytes FROM judged WHERE fate = 'heard'"
)
