"""What a setting of show.toml may be: the kinds of values that the show's tables are declared with."""

import re
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import Annotated, Any, get_args
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from pydantic import AfterValidator, BeforeValidator, Field, GetCoreSchemaHandler
from pydantic_core import CoreSchema, core_schema

from feeds.publishers.remote import find_fault
from scripts.judging.kind_names import KINDS
from scripts.judging.values import WEIGHTS
from scripts.text.near import suggest

_SPAN = re.compile(r"(?:(\d{1,2})\s*h)?\s*(?:(\d{1,4})\s*m(?:in)?)?", re.ASCII)
_VARIABLE = re.compile(r"[A-Za-z_][A-Za-z0-9_]{0,99}")
_LENGTH = re.compile(r"(?:(\d{1,3})\s*m(?:in)?)?\s*(?:(\d{1,4})\s*s)?", re.ASCII)


@dataclass(frozen=True)
class Listed:
    """Says that a tuple is written as a list of at least `least`: TOML has no tuples, and a value has no lists."""

    least: int | None = None

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        items = handler.generate_schema(get_args(source)[0])
        written = core_schema.list_schema(items, min_length=self.least, strict=True)
        turned = core_schema.no_info_after_validator_function(tuple, written)
        return core_schema.chain_schema([turned, core_schema.tuple_variable_schema()])


def seconds(length: str) -> float:
    """ "5m", "4m30s", "90s" in seconds. Raises ValueError."""
    match = _LENGTH.fullmatch(length.strip())
    if not match or not any(match.groups()):
        raise ValueError('write a length as "5m", "4m30s" or "90s"')
    total = 60 * int(match[1] or 0) + int(match[2] or 0)
    if not 30 <= total <= 4 * 3600:
        raise ValueError("a briefing lasts from 30 seconds to 4 hours")
    return float(total)


def patience(time: str | float) -> float:
    """ "30s", "1m" or a number of seconds. Raises ValueError."""
    match = _LENGTH.fullmatch(time.strip()) if isinstance(time, str) else None
    if isinstance(time, str) and (not match or not any(match.groups())):
        raise ValueError('write how long the sources are waited for as "30s" or "1m30s"')
    total = 60.0 * int(match[1] or 0) + int(match[2] or 0) if match else float(time)
    if not 1 <= total <= 3600:
        raise ValueError("the sources are waited for from a second to an hour")
    return total


def span(time: str) -> timedelta:
    """ "2h", "45m" or "1h30m". Raises ValueError."""
    match = _SPAN.fullmatch(time.strip())
    if not match or not any(match.groups()):
        raise ValueError('write a span as "2h", "45m" or "1h30m"')
    total = timedelta(hours=int(match[1] or 0), minutes=int(match[2] or 0))
    if not timedelta(minutes=1) <= total <= timedelta(hours=12):
        raise ValueError("a span lasts from a minute to 12 hours")
    return total


def _span(value: str) -> str:
    if value:
        span(value)
    return value


def _length_or_none(value: str) -> str:
    return _length(value) if value else value


def _variables(value: Any) -> Any:
    """Before anything else: what was written in their place is a secret, perhaps, and pydantic would print it."""
    named = value if isinstance(value, list) else [value]
    if value != named or not all(isinstance(n, str) and _VARIABLE.fullmatch(n) for n in named):
        raise ValueError(
            'name the environment variables that hold the addresses, as ["READERS"] or ["NEWSROOM_NOTIFY"]; such '
            "an address is a secret and never stands here"
        )
    return value


def _patience(value: str | float) -> str | float:
    patience(value)
    return value


def size(text: str) -> int:
    """ "5 GB", "500 MiB" in bytes; 0 for nothing. Raises ValueError."""
    from pydantic import ByteSize, TypeAdapter, ValidationError

    if not text.strip():
        return 0
    try:
        return int(TypeAdapter(ByteSize).validate_python(text.strip()))
    except ValidationError as fault:
        raise ValueError('write how much the sounds may take up as "5 GB" or "800 MB"') from fault


def _size(value: str) -> str:
    size(value)
    return value


def _host(value: str) -> str:
    if not re.fullmatch(r"[\w.:\[\]/-]{1,300}", value):
        raise ValueError(
            'name a host, an address or a network, as "cms.dalam", "192.168.4.7" or "10.2.0.0/16"'
        )
    return value


def _length(value: str) -> str:
    seconds(value)
    return value


def _zone(value: str) -> str:
    try:
        ZoneInfo(value)
    except (ZoneInfoNotFoundError, ValueError, OSError) as fault:
        raise ValueError("no such zone; write Asia/Jakarta, Asia/Makassar or Asia/Jayapura") from fault
    return value


def _address(value: str) -> str:
    if not re.fullmatch(r"https?://[^\s/?#@]+(?:/[^\s?#]*)?", value):
        raise ValueError('write the public address of the folder, as "https://radio.example/warta"')
    return value.rstrip("/")


def _hub(value: str) -> str:
    if value and not re.fullmatch(r"https?://[^\s/?#]+(?:/\S*)?", value):
        raise ValueError('write its address, as "https://hub.example/", or nothing')
    return value


def _server(value: str) -> str:
    if value and not re.fullmatch(r"https?://[^\s/?#@]{1,300}(?:/[^\s?#]{0,300})?", value):
        raise ValueError(
            'write its address, as "http://127.0.0.1:11434/v1", or nothing; a key stands in the environment'
        )
    return value.rstrip("/")


def _host_place(value: str) -> str:
    if value and (fault := find_fault(value)):
        raise ValueError(fault)
    return value.rstrip("/")


def _voice(value: str) -> str:
    if not re.fullmatch(r"[a-z][\w-]*(?::[\w+.-]+)?", value):
        raise ValueError("write a voice as ENGINE or ENGINE:VOICE")
    return value


def _inside(value: str) -> str:
    if Path(value).is_absolute() or ".." in Path(value).parts:
        raise ValueError("name a file inside the newsroom's folder")
    return value


def _kind(value: tuple[str, ...]) -> tuple[str, ...]:
    for name in value:
        if name not in KINDS:
            raise ValueError(f"no such kind {name!r} - {suggest(name, KINDS)}")
    return value


def _weights(value: dict[str, float]) -> dict[str, float]:
    for name in value:
        if name not in WEIGHTS:
            raise ValueError(f"no such part {name!r} - {suggest(name, WEIGHTS)}")
    return value


Text = Annotated[str, Field(min_length=1)]
Texts = Annotated[tuple[Text, ...], Listed()]
Kinds = Annotated[tuple[str, ...], Listed(), AfterValidator(_kind)]
"""Names of `scripts.judging.kinds`."""
Voices = Annotated[tuple[Annotated[str, AfterValidator(_voice)], ...], Listed(least=1)]
Length = Annotated[str, AfterValidator(_length)]
Size = Annotated[str, AfterValidator(_size)]
"""As "5 GB"; or empty."""
Patience = Annotated[str | float, AfterValidator(_patience)]
Hosts = Annotated[tuple[Annotated[str, AfterValidator(_host)], ...], Listed()]
TimeOfDay = Annotated[str, Field(pattern=r"^(([01][0-9]|2[0-3]):[0-5][0-9])?$")]
"""As "05:30"; or empty."""
Span = Annotated[str, AfterValidator(_span)]
"""As "2h"; or empty."""
LengthOrNone = Annotated[str, AfterValidator(_length_or_none)]
Variables = Annotated[tuple[str, ...], Listed(), BeforeValidator(_variables)]
"""Names of environment variables."""
Zone = Annotated[str, AfterValidator(_zone)]
Address = Annotated[str, AfterValidator(_address)]
HostPlace = Annotated[str, AfterValidator(_host_place)]
Hub = Annotated[str, AfterValidator(_hub)]
Server = Annotated[str, AfterValidator(_server)]
"""Address of a service; or empty."""
Inside = Annotated[str, AfterValidator(_inside)]
Weight = Annotated[float, Field(ge=-5, le=5, strict=False)]
Weights = Annotated[dict[str, Weight], AfterValidator(_weights)]
"""By the parts of `scripts.judging.values`."""
