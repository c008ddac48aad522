"""Placeholders: what of a newsroom still says what the starter says, or leads nowhere."""

from collections.abc import Iterator
from dataclasses import dataclass
from importlib.resources import as_file, files
from ipaddress import ip_address
from urllib.parse import urlsplit

from briefings.newsroom.config import load
from briefings.newsroom.folder import SHOW, Newsroom
from briefings.newsroom.show import Show
from briefings.newsroom.starter import ARTICLES, find_examples

RESERVED_ENDINGS = (".example", ".invalid", ".test", ".localhost", ".local", ".internal")
"""Top-level names that no public server has (RFC 2606, 6761 and 6762, ICANN 2024-07-29)."""
RESERVED_NAMES = ("example.com", "example.net", "example.org", "localhost")


@dataclass(frozen=True, slots=True)
class Placeholder:
    """What is to be filled in, or taken away, before anybody subscribes."""

    what: str
    """A setting as show.toml calls it, several of them, or files."""
    why: str


def find_placeholders(newsroom: Newsroom, show: Show) -> Iterator[Placeholder]:
    """What of `newsroom` is left as the starter has it, or leads nowhere. Raises BadShow."""
    with as_file(files("briefings") / "starter" / SHOW) as path:
        starter = load(path)
    yield from _unreachable(show)
    own, given = show.channel, starter.channel
    unchanged = [
        setting
        for setting, value, before in (
            ("title", own.title, given.title),
            ("tagline", own.subtitle, given.subtitle),
            ("description", own.description, given.description),
            ("author", own.author, given.author),
            ("region", show.values.region, starter.values.region),
        )
        if value and value == before
    ]
    if unchanged:
        yield Placeholder(", ".join(unchanged), "still the starter's, about an invented place")
    if examples := find_examples(newsroom.root):
        those = f"{examples[0].name} and {len(examples) - 1} more" if examples[1:] else examples[0].name
        yield Placeholder(f"{ARTICLES}/", f"{those} tell of invented events, and are aired beside your news")


def is_trial(show: Show) -> bool:
    """Whether nobody can have subscribed to it: its address leads nowhere."""
    return is_reserved(urlsplit(show.channel.url).hostname or "")


def _unreachable(show: Show) -> Iterator[Placeholder]:
    if is_trial(show):
        yield Placeholder("url", f"no public server is ever called so: {show.channel.url}")
    if is_reserved(show.channel.email.rpartition("@")[2]):
        yield Placeholder("email", f"no mail ever arrives there: {show.channel.email}")


def is_reserved(host: str) -> bool:
    """Whether no server of that name is reached from outside: made for examples, tests and own networks."""
    name = host.rstrip(".").casefold()
    try:
        return not ip_address(name).is_global
    except ValueError:
        return f".{name}".endswith((*RESERVED_ENDINGS, *(f".{each}" for each in RESERVED_NAMES)))
