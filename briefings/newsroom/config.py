"""show.toml in, a Show out. All faults come at once, each with its full path; after this room nobody sees a dict."""

import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final, get_args

from pydantic import ValidationError

from briefings.errors import BadShow
from briefings.newsroom.show import Show
from feeds.channel import find_faults
from scripts.text.near import suggest
from scripts.text.published import is_secret, told

GUARDED = ("engines", "publishers")
"""Tables that may hold passwords: what stands in them is not repeated."""

_MOST_BYTES: Final = 1_000_000


def load(path: Path) -> Show:
    """The show that `path` describes. Raises BadShow with every fault."""
    try:
        if path.stat().st_size > _MOST_BYTES:
            raise BadShow([f"{path}: is larger than any show.toml ({path.stat().st_size} bytes)"])
        raw = tomllib.loads(path.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, RecursionError) as fault:
        raise BadShow([f"{path}: is no TOML: {fault}"]) from fault
    except (OSError, UnicodeDecodeError) as fault:
        raise BadShow([f"{path}: cannot be read: {fault}"]) from fault
    try:
        show = Show.model_validate(raw)
    except ValidationError as fault:
        raise BadShow([f"{path.name}: {line}" for line in _faults(fault)]) from fault
    faults = [f"{path.name}: podcast.{field}: {fault}" for field, fault in find_faults(show.channel)]
    if faults:
        raise BadShow(faults)
    return show


def _faults(fault: ValidationError) -> Iterator[str]:
    for error in fault.errors():
        where = ".".join(str(part) for part in error["loc"])
        guarded = any(part in GUARDED or is_secret(str(part)) for part in error["loc"])
        given = f"not {type(error['input']).__name__}" if guarded else f"not {told(repr(error['input']))}"
        match error["type"]:
            case "extra_forbidden":
                yield f"{where}: unknown setting{_near(error['loc'])}"
            case "missing":
                yield f"{where}: is missing"
            case "model_type":
                yield f"{where}: is a table, [{where}], {given}"
            case "value_error":
                yield f"{where}: {told(str(error['ctx']['error']))}"
            case "string_pattern_mismatch" if where.endswith("_env"):
                named = str(error["loc"][-1]).removesuffix("_env").upper()
                yield f'{where}: name the environment variable, as "{named}"; what it holds never stands here'
            case _:
                yield f"{where}: {error['msg'][0].lower()}{error['msg'][1:]}, {given}"


def _near(place: tuple[int | str, ...]) -> str:
    table: Any = Show
    for part in place[:-1]:  # a number is the place in a list of tables
        table = get_args(table)[0] if isinstance(part, int) else table.model_fields[part].annotation
    return f" - {suggest(str(place[-1]), table.model_fields)}"
