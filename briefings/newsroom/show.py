"""A show: everything show.toml says, parsed once."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from audio.mastering import Mastering
from feeds.channel import Channel
from scripts.format import Format
from scripts.judging.values import Values
from scripts.policy import Policy
from scripts.rundown import StyleName


@dataclass(frozen=True, slots=True)
class Show:
    """A show as the pipeline knows it: Format (scripts), Mastering (audio), Channel (feeds)."""

    format: Format
    mastering: Mastering
    channel: Channel
    length_s: float
    voices: tuple[str, ...]
    """Order of preference; each ENGINE or ENGINE:VOICE."""
    sources: tuple[str, ...]
    """Folders and files (below the newsroom unless absolute) and http(s) addresses."""
    patience_s: float = 30.0
    """For all addresses among the sources together."""
    allow_hosts: tuple[str, ...] = ()
    """Hosts, addresses and networks inside the house that sources may lead to."""
    podping_server: str = ""
    """Writes to podping for us; empty: none."""
    podping_token_env: str = ""
    """Name of the environment variable that holds our token there."""
    keep: int = 90
    """Editions that stay in the feed."""
    cover: str = ""
    """The newsroom's own picture, below its folder; empty: ours is drawn."""
    quotas: Mapping[str, int] = field(default_factory=dict)
    """At most so many stories of a desk, or of a section as outlets label it."""
    values: Values = field(default_factory=Values)
    """What makes a story worth telling."""
    style: StyleName = "briefing"
    """Fewer stories, each told, or many in short."""
    policy: Policy = field(default_factory=Policy)
    """What may be told at all."""
    approval: bool = False
    """A person approves each edition before it goes on air."""
    credited: bool = False
    """The notes say who approved it."""
    on_air: str = ""
    """When the edition must be there, as "05:30" in the show's zone; empty: when it is done."""
    second_voice: str = ""
    """Reads every other story; of the same engine, or ENGINE:VOICE. Empty: one voice reads all."""
    engines: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    """Settings of an engine, by its name."""
    segments: tuple[str, ...] = ()
    """Names of the parts of the programme in their order; none: ours in ours."""
    publisher: str = "folder"
    """The plug-in that puts finished files where listeners get them."""
    publishers: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    """Settings of a publisher, by its name."""
    flash: bool = True
    """A rendering for smart speakers beside each edition."""
    stories: bool = True
    """Each story as a sound of its own, where it is long enough."""
    opus: bool = False
    """An Opus file as the feed's alternate."""
    aac: bool = False
    """An AAC file as the feed's alternate."""
