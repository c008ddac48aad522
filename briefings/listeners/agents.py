"""User agents: which are no listeners, and which app the others are.

Bots are known by the list of the package crawler-user-agents (MIT), which is kept by its readers; beside it stand those
that fetch sounds and are no listeners: tools, directories, and watches, whose telephone has fetched the same already
(IAB 2.1, filtering of watchOS).
"""

import re
from typing import Final

_PROGRAMS: Final = re.compile(
    r"(?:^|[^a-z])(?:bot|crawl(?:er)?|spider|preview|monitor(?:ing)?|uptime|validator|feedfetcher|transcri(?:be|ption))"
    r"(?:[^a-z]|$)|^(?:curl|wget|python-requests|python-httpx|go-http-client|libwww-perl|java|okhttp|axios|node-fetch|"
    r"apache-httpclient|aiohttp|ffmpeg|lavf|postman)(?:[/ ]|$)|briefings",
    re.IGNORECASE,
)
_WATCH: Final = re.compile(r"watchos|apple ?watch", re.IGNORECASE)
_APPS: Final[tuple[tuple[str, str], ...]] = (
    ("spotify", "Spotify"),
    ("podcasts/", "Apple Podcasts"),
    ("itunes/", "Apple Podcasts"),
    ("applecoremedia", "Apple (bawaan)"),
    ("antennapod", "AntennaPod"),
    ("pocket casts", "Pocket Casts"),
    ("pocketcasts", "Pocket Casts"),
    ("overcast", "Overcast"),
    ("castbox", "Castbox"),
    ("podcastaddict", "Podcast Addict"),
    ("podcast addict", "Podcast Addict"),
    ("podbean", "Podbean"),
    ("podkicker", "Podkicker"),
    ("player fm", "Player FM"),
    ("playerfm", "Player FM"),
    ("castro", "Castro"),
    ("deezer", "Deezer"),
    ("noice", "Noice"),
    ("joox", "JOOX"),
    ("youtube", "YouTube"),
    ("alexamediaplayer", "Alexa"),
    ("echo/", "Alexa"),
    ("googlechirp", "Google"),
    ("google-speech-actions", "Google"),
    ("sonos", "Sonos"),
    ("home assistant", "Home Assistant"),
    ("homeassistant", "Home Assistant"),
    ("music assistant", "Music Assistant"),
    ("gpodder", "gPodder"),
    ("vlc/", "VLC"),
    ("kodi", "Kodi"),
    ("winamp", "Winamp"),
    ("edg/", "Edge"),
    ("opr/", "Opera"),
    ("firefox/", "Firefox"),
    ("chrome/", "Chrome"),
    ("safari/", "Safari"),
    ("exoplayerlib", "Android (lainnya)"),
    ("stagefright", "Android (lainnya)"),
    ("dalvik", "Android (lainnya)"),
)
"""A part of the agent in small letters -> the app; the first that is found holds."""
OTHER: Final = "lainnya"
UNNAMED: Final = "tanpa nama"


def is_listener(agent: str) -> bool:
    """Whether somebody may be listening behind it. `agent` comes from anywhere and may be of any length."""
    from crawleruseragents import is_crawler

    short = agent[:500]
    return not (_WATCH.search(short) or _PROGRAMS.search(short) or is_crawler(short))


def app(agent: str) -> str:
    """What people call it."""
    small = agent[:500].casefold()
    if small.strip() in ("", "-"):
        return UNNAMED
    return next((name for part, name in _APPS if part in small), OTHER)
