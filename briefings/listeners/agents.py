"""What asked for a sound: an app that people listen with, or something that is nobody's ear.

Who is a robot is known by `crawler-user-agents`, a public list that its readers keep. It also names the servers of
podcast apps that fetch for everybody, by the names of their apps; so the apps are looked for first, and what in them is
no listener before that. The words below are facts about what programs call themselves, gathered by ourselves.
"""

from collections.abc import Sequence
from functools import cache
from typing import Final

NO_APP: Final = "other"
"""What is none of those below and no robot."""
UNSAID: Final = "not said"
"""A log that keeps no agents (the common format) says nothing of apps."""

NOBODY: Final = (
    "podcast sync",
    "feedupdate",
    "feedfetcher",
    "feed parser",
    "itms",
    "podcastindex.org",
    "castfeedvalidator",
    "podcasts/1 feed",
    "gpodder.net",
    "bitdefender",
    "alexa media fetch",
    "headlesschrome",
    "phantomjs",
    "uptime",
    "monitoring",
    "okhttp",
    "python",
    "go-http-client",
    "libwww",
    "wget",
    "curl/",
    "java/",
    "ruby",
    "scrapy",
    "axios",
    "node-fetch",
)
"""Words of what fetches and is no ear: feeds read by servers, watchers of sites, programs of programmers."""

APPS: Final = (
    ("spotify", "Spotify"),
    ("overcast", "Overcast"),
    ("antennapod", "AntennaPod"),
    ("pocket casts", "Pocket Casts"),
    ("pocketcasts", "Pocket Casts"),
    ("shifty jelly", "Pocket Casts"),
    ("castbox", "Castbox"),
    ("podcast addict", "Podcast Addict"),
    ("podcastaddict", "Podcast Addict"),
    ("podcastrepublic", "Podcast Republic"),
    ("podcast republic", "Podcast Republic"),
    ("podbean", "Podbean"),
    ("player fm", "Player FM"),
    ("player_fm", "Player FM"),
    ("playerfm", "Player FM"),
    ("deezer", "Deezer"),
    ("^castro", "Castro"),
    ("downcast", "Downcast"),
    ("icatcher", "iCatcher"),
    ("podverse", "Podverse"),
    ("^fountain", "Fountain"),
    ("podcastguru", "Podcast Guru"),
    ("podcast guru", "Podcast Guru"),
    ("truefans", "TrueFans"),
    ("noice", "Noice"),
    ("joox", "JOOX"),
    ("tunein", "TuneIn"),
    ("iheartradio", "iHeartRadio"),
    ("audible", "Audible"),
    ("amazonmusic", "Amazon Music"),
    ("amazon music", "Amazon Music"),
    ("alexamediaplayer", "Alexa"),
    ("^echo/", "Alexa"),
    ("googlechirp", "Google Assistant"),
    ("google-speech", "Google Assistant"),
    ("googlepodcasts", "Google Podcasts"),
    ("sonos", "Sonos"),
    ("podkicker", "Podkicker"),
    ("beyondpod", "BeyondPod"),
    ("gpodder", "gPodder"),
    ("kasts", "Kasts"),
    ("podcini", "Podcini"),
    ("vlc/", "VLC"),
    ("itunes/", "iTunes"),
    ("^podcasts/", "Apple Podcasts"),
    ("homepod", "Apple Podcasts"),
    ("applecoremedia", "Apple (app not said)"),
)
"""A word of its agent in small letters (after ^: how it begins), and the app."""

BROWSERS: Final = (
    ("edg/", "Edge"),
    ("opr/", "Opera"),
    ("samsungbrowser", "Samsung Internet"),
    ("firefox", "Firefox"),
    ("fxios", "Firefox"),
    ("chrome/", "Chrome"),
    ("crios", "Chrome"),
    ("safari", "Safari"),
    ("exoplayer", "Android (app not said)"),
    ("stagefright", "Android (app not said)"),
    ("dalvik", "Android (app not said)"),
)
"""Likewise, asked after the robots: many of them call themselves browsers too."""

WATCHES: Final = (
    "(starts_with({0}, 'atc/') AND contains({0}, 'watchos') OR contains({0}, '(null)/(null) watchos'))"
)
"""Whether an agent in small letters is a watch that fetches once more what its telephone has: rule 1.2.7."""
_AT_ONCE: Final = 300
"""Patterns in one expression; a thousand are tried one by one by the engine, and cost two hundred times as much."""


@cache
def app_sql(agent: str, small: str) -> str:
    """An expression for the app of `agent`, an expression, and `small`, the same in small letters; NULL for a robot."""
    nobody = " OR ".join(_holds(small, word) for word in NOBODY)
    crawlers = " OR ".join(f"regexp_matches({agent}, {quoted(each)})" for each in _crawlers())
    return (
        f"CASE WHEN {nobody} THEN NULL {_cases(small, APPS)} "
        f"WHEN {crawlers} THEN NULL {_cases(small, BROWSERS)} ELSE {quoted(NO_APP)} END"
    )


def quoted(text: str) -> str:
    """`text` as SQL writes it."""
    return "'" + text.replace("'", "''") + "'"


def _cases(small: str, table: Sequence[tuple[str, str]]) -> str:
    return " ".join(f"WHEN {_holds(small, word)} THEN {quoted(name)}" for word, name in table)


def _holds(small: str, word: str) -> str:
    if word.startswith("^"):
        return f"starts_with({small}, {quoted(word[1:])})"
    return f"contains({small}, {quoted(word)})"


def _crawlers() -> list[str]:
    from crawleruseragents import CRAWLER_USER_AGENTS_DATA

    known = [str(each["pattern"]) for each in CRAWLER_USER_AGENTS_DATA]
    patterns = [each for each in known if "(?" not in each]  # the engine looks neither ahead nor back
    return ["|".join(patterns[at : at + _AT_ONCE]) for at in range(0, len(patterns), _AT_ONCE)]
