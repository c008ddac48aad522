"""The settings of show.toml, as they stand in the file: each is declared here, with what it may be."""

import re
from dataclasses import fields
from pathlib import Path
from typing import Annotated, Any, Literal
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, field_validator

from audio.mastering import Mastering
from feeds.channel import Channel
from scripts.judging.kind_names import KINDS
from scripts.judging.values import WEIGHTS
from scripts.policy import Policy
from scripts.rundown import StyleName
from scripts.text.near import suggest

_LENGTH = re.compile(r"(?:(\d{1,3})\s*m(?:in)?)?\s*(?:(\d{1,4})\s*s)?", re.ASCII)


def seconds(length: str) -> float:
    """ "5m", "4m30s", "90s" in seconds. Raises ValueError."""
    match = _LENGTH.fullmatch(length.strip())
    if not match or not any(match.groups()):
        raise ValueError('write a length as "5m", "4m30s" or "90s"')
    total = 60 * int(match[1] or 0) + int(match[2] or 0)
    if not 30 <= total <= 4 * 3600:
        raise ValueError("a briefing lasts from 30 seconds to 4 hours")
    return float(total)


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
    if not re.fullmatch(r"https?://[^\s/?#]+(?:/[^\s?#]*)?", value):
        raise ValueError('write the public address of the folder, as "https://radio.example/warta"')
    return value.rstrip("/")


def _hub(value: str) -> str:
    if value and not re.fullmatch(r"https?://[^\s/?#]+(?:/\S*)?", value):
        raise ValueError('write its address, as "https://hub.example/", or nothing')
    return value


def _voice(value: str) -> str:
    if not re.fullmatch(r"[a-z][\w-]*(?::[\w+.-]+)?", value):
        raise ValueError("write a voice as ENGINE or ENGINE:VOICE")
    return value


Text = Annotated[str, Field(min_length=1)]


class _Table(BaseModel):
    model_config = ConfigDict(extra="forbid", strict=True, frozen=True)


_DEFAULT = Mastering()
_POLICY = Policy()


class _Sound(_Table):
    loudness_lufs: Annotated[float, Field(ge=-31, le=-9)] = _DEFAULT.loudness_lufs
    peak_dbtp: Annotated[float, Field(ge=-9, le=-0.1)] = _DEFAULT.peak_dbtp
    channels: Annotated[int, Field(ge=1, le=2)] = _DEFAULT.channels
    kbps: Annotated[int, Field(ge=32, le=320)] | None = None
    bed_db: Annotated[float, Field(ge=-60, le=0)] = _DEFAULT.bed_db
    sting_db: Annotated[float, Field(ge=-40, le=6)] = _DEFAULT.sting_db
    lra_max: Annotated[float, Field(ge=0, le=30)] = _DEFAULT.lra_max


def _kinds(value: list[str]) -> list[str]:
    for name in value:
        if name not in KINDS:
            raise ValueError(f"no such kind {name!r} - {suggest(name, KINDS)}")
    return value


def _weights(value: dict[str, float]) -> dict[str, float]:
    for name in value:
        if name not in WEIGHTS:
            raise ValueError(f"no such part {name!r} - {suggest(name, WEIGHTS)}")
    return value


class _Script(_Table):
    style: StyleName = "briefing"
    headlines: Annotated[int, Field(ge=0, le=10)] = 3
    max_age: Annotated[float, Field(ge=0, le=3650)] = _POLICY.max_age_days
    also: Annotated[list[str], AfterValidator(_kinds)] = []
    repeats: bool = _POLICY.repeats
    round: bool = _POLICY.rounded
    strict: bool = _POLICY.strict
    credits: bool = True
    second_voice: str = ""
    announcer: str = ""
    reporter: str = ""
    segments: list[Text] = []


class _Desk(_Table):
    approval: bool = False
    credited: bool = False


class _Person(_Table):
    name: Text
    role: str = "host"
    group: str = ""
    link: str = ""


_CHANNEL: dict[str, Any] = {each.name: each.default for each in fields(Channel)}


class _Podcast(_Table):
    copyright: str = _CHANNEL["copyright"]
    explicit: bool = _CHANNEL["explicit"]
    location: str = _CHANNEL["location"]
    funding: str = _CHANNEL["funding"]
    licence: str = _CHANNEL["licence"]
    guid: str = _CHANNEL["guid"]
    rrule: str = _CHANNEL["rrule"]
    persons: list[_Person] = []


class _Publish(_Table):
    publisher: Text = "folder"
    hub: Annotated[str, AfterValidator(_hub)] = ""
    podping_server: Annotated[str, AfterValidator(_hub)] = ""
    podping_token_env: Annotated[str, Field(pattern=r"^([A-Za-z_][A-Za-z0-9_]*)?$")] = ""
    spotify: Annotated[str, Field(pattern=r"^(https://open\.spotify\.com/show/\w+)?$")] = ""
    flash: bool = True
    stories: bool = True
    opus: bool = False
    aac: bool = False


class ShowFile(_Table):
    title: Text
    url: Annotated[str, AfterValidator(_address)]
    author: Text
    email: Annotated[str, Field(pattern=r"^[^@\s]+@[^@\s]+$")]
    description: Text
    tagline: str = ""
    language: Annotated[str, Field(pattern=r"^[a-z]{2,3}(-[A-Za-z]{2,4})?$")] = "id"
    category: Text = "News > Daily News"
    zone: Annotated[str, AfterValidator(_zone)] = "Asia/Jakarta"
    length: Annotated[str, AfterValidator(_length)] = "5m"
    voices: Annotated[list[Annotated[str, AfterValidator(_voice)]], Field(min_length=1)] = [
        "kokoro",
        "espeak",
    ]
    sources: list[Text] = ["articles/"]
    keep: Annotated[int, Field(ge=1, le=100_000)] = 90
    cover: str = ""
    cover_tone: Literal["", "nila", "soga", "hijau", "merah", "ungu"] = ""
    sound: _Sound = _Sound()
    script: _Script = _Script()
    region: list[Text] = []
    sections: dict[str, Annotated[int, Field(ge=0)]] = {}
    worth: Annotated[
        dict[str, Annotated[float, Field(ge=-5, le=5, strict=False)]], AfterValidator(_weights)
    ] = {}
    desk: _Desk = _Desk()
    podcast: _Podcast = _Podcast()
    publishers: dict[str, dict[str, str]] = {}
    publish: _Publish = _Publish()
    engines: dict[str, dict[str, str]] = {}

    @field_validator("cover")
    @classmethod
    def _below_the_newsroom(cls, value: str) -> str:
        if Path(value).is_absolute() or ".." in Path(value).parts:
            raise ValueError("name a file inside the newsroom's folder")
        return value
