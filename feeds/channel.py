"""A channel: the podcast as its listeners know it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody who is heard or who answers for the show."""

    name: str
    role: str = "host"
    link: str = ""


@dataclass(frozen=True, slots=True)
class Channel:
    """The facts of a show that every app is told."""

    title: str
    description: str
    url: str
    """Public address of the folder `public/`, https, without a slash at the end."""
    author: str
    email: str
    language: str = "id"
    category: str = "News"
    """Apple's name of the category; "News > Daily News" names a sub-category."""
    copyright: str = ""
    explicit: bool = False
    subtitle: str = ""
    zone: str = "Asia/Jakarta"
    """IANA zone in which the show lives."""
    cover: str = "cover.jpg"
    """File name below `url`."""
    cover_tone: str = ""
    location: str = ""
    """Where the show is about, in words; empty: not said."""
    funding: str = ""
    licence: str = ""
    hub: str = ""
    """WebSub hub; empty: none."""
    persons: tuple[Person, ...] = ()
    guid: str = ""
    """podcast:guid; empty: derived from the feed's address."""
    rrule: str = "FREQ=DAILY"
    """How often there is news, as an RFC 5545 rule; empty: not said."""
    spotify: str = ""
    """Address of the show's page there; empty: a search leads to it."""

    @property
    def feed_url(self) -> str:
        """Public address of the podcast feed."""
        return f"{self.url}/feed.xml"
