"""A show: show.toml, each of its settings declared here and nowhere else.

A setting that a stage asks for stands in that stage's own value too, and goes there by its name.
"""

from collections.abc import Mapping
from dataclasses import fields
from typing import TYPE_CHECKING, Annotated, Any, Literal, TypeVar

from pydantic import Field

from audio.mastering import Mastering
from briefings.newsroom.delivery import Deliver, Radio
from briefings.newsroom.schedule import Notify, Schedule
from briefings.newsroom.service import Service
from briefings.newsroom.settings import (
    Address,
    HostPlace,
    Hosts,
    Hub,
    Inside,
    Kinds,
    Length,
    Listed,
    Patience,
    Server,
    Size,
    Text,
    Texts,
    TimeOfDay,
    Voices,
    Weights,
    Zone,
    patience,
    seconds,
    size,
)
from briefings.newsroom.table import Table
from feeds.channel import Channel, Person
from scripts.format import Format
from scripts.judging.values import Values
from scripts.policy import Policy
from scripts.rundown import StyleName

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

Value = TypeVar("Value", bound="DataclassInstance")

_MASTERING = Mastering()
_POLICY = Policy()
_CHANNEL: Mapping[str, Any] = {each.name: each.default for each in fields(Channel)}


class Sound(Table):
    """How an edition is to sound; `audio.mastering` says what each is."""

    loudness_lufs: Annotated[float, Field(ge=-31, le=-9)] = _MASTERING.loudness_lufs
    peak_dbtp: Annotated[float, Field(ge=-9, le=-0.1)] = _MASTERING.peak_dbtp
    channels: Annotated[int, Field(ge=1, le=2)] = _MASTERING.channels
    kbps: Annotated[int, Field(ge=32, le=320)] | None = None
    """None: as many for each channel as suit speech."""
    bed_db: Annotated[float, Field(ge=-60, le=0)] = _MASTERING.bed_db
    sting_db: Annotated[float, Field(ge=-40, le=6)] = _MASTERING.sting_db
    lra_max: Annotated[float, Field(ge=0, le=30)] = _MASTERING.lra_max


class Telling(Table):
    """What is told and in which words; `scripts.format` and `scripts.policy` say more."""

    style: StyleName = "briefing"
    """Fewer stories, each told, or many in short."""
    headlines: Annotated[int, Field(ge=0, le=10)] = 3
    max_age: Annotated[float, Field(ge=0, le=3650)] = _POLICY.max_age_days
    also: Kinds = ()
    repeats: bool = _POLICY.repeats
    round: bool = _POLICY.rounded
    strict: bool = _POLICY.strict
    credits: bool = True
    second_voice: str = ""
    """Reads every other story; of the same engine, or ENGINE:VOICE of any. Empty: one voice reads all."""
    announcer: str = ""
    reporter: str = ""
    dialogue: bool = False
    """With a second voice: the announcer gives each story's title and hands over, the reporter tells it."""
    segments: Texts = ()
    """Names of the parts of the programme in their order; none: ours in ours."""
    rewrite: Server = ""
    """The address, with its /v1, of a server that answers chat/completions as OpenAI's does, and words sentences anew
    where the judge allows it; empty: every sentence is said as it was extracted."""
    rewrite_model: Annotated[str, Field(max_length=200)] = ""
    """Its name there."""
    rewrite_key_env: Annotated[str, Field(pattern=r"^([A-Za-z_][A-Za-z0-9_]*)?$")] = ""
    """Name of the environment variable that holds our key there."""
    rewrite_patience: Patience = "1m"
    """For all sentences of an edition together."""

    @property
    def rewrite_patience_s(self) -> float:
        """The same in seconds."""
        return patience(self.rewrite_patience)


class Intake(Table):
    """How sources are asked."""

    patience: Patience = "30s"
    """For all addresses among the sources together."""
    allow_hosts: Hosts = ()
    """Hosts, addresses and networks inside the house that sources may lead to."""

    @property
    def patience_s(self) -> float:
        """The same in seconds."""
        return patience(self.patience)


class Desk(Table):
    """What people are asked, and when the edition must be there."""

    approval: bool = False
    """A person approves each edition before it goes on air."""
    credited: bool = False
    """The notes say who approved it."""
    on_air: TimeOfDay = ""
    """When the edition must be there, in the show's zone; empty: when it is done."""


class Contributor(Table):
    """Somebody who is heard or who answers for the show."""

    name: Text
    role: str = "host"
    group: str = ""
    link: str = ""


class Podcast(Table):
    """What apps and directories are told besides; `feeds.channel` says what each is."""

    copyright: str = _CHANNEL["copyright"]
    explicit: bool = _CHANNEL["explicit"]
    location: str = _CHANNEL["location"]
    country: str = _CHANNEL["country"]
    ai_label: str = _CHANNEL["ai_label"]
    funding: str = _CHANNEL["funding"]
    licence: str = _CHANNEL["licence"]
    guid: str = _CHANNEL["guid"]
    rrule: str = _CHANNEL["rrule"]
    persons: Annotated[tuple[Contributor, ...], Listed()] = ()


class Publish(Table):
    """What is made for listeners, and who is told of it."""

    publisher: Text = "folder"
    """The plug-in that puts finished files where listeners get them."""
    to: HostPlace = ""
    """Where listeners fetch: a folder or the address of a host, to which public/ is carried; empty: public/ itself."""
    hub: Hub = ""
    podping_server: Hub = ""
    """Writes to podping for us; empty: none."""
    podping_token_env: Annotated[str, Field(pattern=r"^([A-Za-z_][A-Za-z0-9_]*)?$")] = ""
    """Name of the environment variable that holds our token there."""
    spotify: Annotated[str, Field(pattern=r"^(https://open\.spotify\.com/show/\w+)?$")] = ""
    flash: bool = False
    """A rendering for smart speakers beside each edition."""
    stories: bool = True
    """Each story as a sound of its own, where it is long enough."""
    opus: bool = False
    """An Opus file as the feed's alternate."""
    aac: bool = False
    """An AAC file as the feed's alternate."""
    video: bool = False
    """Two videos of each edition, lying and upright, as the feed's alternates."""
    sign: str = ""
    """Certificate that signs MP3, M4A and videos (C2PA): a file below the newsroom unless absolute; empty: none."""
    sign_key_env: Annotated[str, Field(pattern=r"^[A-Za-z_][A-Za-z0-9_]*$")] = "BRIEFINGS_SIGN_KEY"
    """Name of the environment variable that names the file with its key."""


class Show(Table):
    """A show as the pipeline knows it, and what of it each stage asks for: `format`, `policy` and `values` (scripts),
    `mastering` (audio), `channel` (feeds)."""

    title: Text
    url: Address
    author: Text
    email: Annotated[str, Field(pattern=r"^[^@\s]+@[^@\s]+$")]
    description: Text
    tagline: str = ""
    language: Annotated[str, Field(pattern=r"^[a-z]{2,3}(-[A-Za-z]{2,4})?$")] = "id"
    category: Text = "News > Daily News"
    zone: Zone = "Asia/Jakarta"
    length: Length = "5m"
    voices: Voices = ("kokoro", "espeak")
    """Order of preference; each ENGINE or ENGINE:VOICE."""
    sources: Texts = ("articles/",)
    """Folders and files (below the newsroom unless absolute) and http(s) addresses."""
    keep: Annotated[int, Field(ge=1, le=100_000)] = 90
    """Editions that stay in the feed."""
    keep_bytes: Size = ""
    """What their files may take up in all; the newest stays in any case. Empty: no limit."""
    cover: Inside = ""
    """The newsroom's own picture, below its folder; empty: ours is drawn."""
    cover_tone: Literal["", "nila", "soga", "hijau", "merah", "ungu"] = ""
    sound: Sound = Sound()
    script: Telling = Telling()
    region: Texts = ()
    """Names of the places that are the show's own."""
    sections: dict[str, Annotated[int, Field(ge=0)]] = Field(default_factory=dict)
    """At most so many stories of a desk, or of a section as outlets label it."""
    worth: Weights = Field(default_factory=dict)
    """Part of a story's worth -> weight, in the place of ours."""
    intake: Intake = Intake()
    desk: Desk = Desk()
    schedule: Schedule = Schedule()
    notify: Notify = Notify()
    service: Service = Service()
    deliver: Deliver = Deliver()
    radio: Radio = Radio()
    podcast: Podcast = Podcast()
    publishers: dict[str, dict[str, str]] = Field(default_factory=dict)
    """Settings of a publisher, by its name."""
    publish: Publish = Publish()
    engines: dict[str, dict[str, str]] = Field(default_factory=dict)
    """Settings of an engine, by its name."""

    @property
    def length_s(self) -> float:
        """How long an edition is to be, in seconds."""
        return seconds(self.length)

    @property
    def most_bytes(self) -> int:
        """What the files of the editions in the feed may take up; 0: no limit."""
        return size(self.keep_bytes)

    @property
    def format(self) -> Format:
        """How it sounds in words."""
        return _fill(Format, self, self.script, second_voice=bool(self.script.second_voice))

    @property
    def policy(self) -> Policy:
        """What may be told at all."""
        asked = self.script
        also = frozenset(asked.also)
        return _fill(Policy, asked, max_age_days=asked.max_age, also=also, rounded=asked.round)

    @property
    def values(self) -> Values:
        """What makes a story worth telling."""
        return Values(self.worth, self.region)

    @property
    def mastering(self) -> Mastering:
        """How it is to sound."""
        kbps = self.sound.kbps or _MASTERING.kbps * self.sound.channels
        return _fill(Mastering, self.sound, kbps=kbps)

    @property
    def channel(self) -> Channel:
        """What every app is told."""
        persons = tuple(_fill(Person, each) for each in self.podcast.persons)
        published = _CHANNEL["cover"]  # under what name; `cover` is what it is made from
        return _fill(
            Channel,
            self,
            self.publish,
            self.podcast,
            subtitle=self.tagline,
            cover=published,
            persons=persons,
        )


def _fill(value: type[Value], *tables: Table, **otherwise: object) -> Value:
    """A `value` of those settings in `tables` that it has fields for, and of `otherwise` where they are called or
    written otherwise."""
    known = {each.name for each in fields(value)}
    given = {name: set_to for table in tables for name, set_to in table if name in known}
    return value(**{**given, **otherwise})
