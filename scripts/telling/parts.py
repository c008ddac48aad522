"""The parts of a script that templates word, and what each is given; docs/templates.md explains them."""

from collections.abc import Mapping
from types import MappingProxyType

from scripts.service.told import BLOCKS

_SHOW = {
    "show": "title of the show",
    "programme": "title with its edition: Warta Argasana edisi pagi",
    "tagline": "its motto, or empty",
    "edition": "pagi, siang, sore, malam, or the producer's own word",
    "day_part": 'pagi, siang, sore or malam: for "pagi ini"',
    "greeting": "Selamat pagi, Selamat siang, …",
    "date": "Minggu, 22 November 2026",
    "clock": "06.05, or empty where the edition is made at another time of day than it is named for",
    "zone": 'WIB, WITA, WIT; elsewhere "waktu Singapura"',
    "zone_words": 'Waktu Indonesia Barat, …; elsewhere "waktu Singapura"',
    "announcer": "name of the first voice, or empty",
    "reporter": "name of the second voice, or empty",
    "dialogue": "true where the announcer gives titles and the reporter tells the stories",
    "stories": "how many stories the edition has",
}
_STORY = {
    "title": "headline of the story",
    "number": "place of the story, from 1",
    "topic": 'how its section is named aloud ("ekonomi", "Jawa Tengah"), or empty',
    "place": "true when the topic is a place",
    "section": "its section as the outlet labels it, or empty",
    "follow_up": "true when it goes on with a story of an earlier edition",
    "first": "true for the first story",
    "last": "true for the last of several",
    "same_topic": "true when the story before had the same topic",
    "outlets": "list of outlets, by name",
    "agencies": "list of agencies that are not among the outlets",
    "partial": "true when only teasers were to be had",
}
_CORRECTION = {
    "corrections": 'list: each has "title" (headline of the story, or empty), "sentences" (list), '
    'and "withdrawn" (true when a story was taken back)',
}
_SERVICE = {
    "facts": "list: what the source says, each a mapping; docs/service.md",
    "outlet": "whose it is",
    "long_day": "makes 2026-11-29 a day as it is said",
}
_END = {
    "credited": "true when the sources of every story have been said",
    "reworded": "true when a language model has worded sentences anew",
}

VARIABLES: Mapping[str, Mapping[str, str]] = MappingProxyType(
    {
        "greeting.j2": MappingProxyType(_SHOW),
        "correction.j2": MappingProxyType(_SHOW | _CORRECTION),
        "headlines.j2": MappingProxyType(_SHOW | {"shown": "how many headlines will be read"}),
        "headline.j2": MappingProxyType(_SHOW | _STORY | {"shown": "how many headlines will be read"}),
        "transition.j2": MappingProxyType(_SHOW | _STORY),
        "story.j2": MappingProxyType(_SHOW | _STORY),
        "handover.j2": MappingProxyType(_SHOW | _STORY),
        "credit.j2": MappingProxyType(_SHOW | _STORY),
        **{f"service_{block}.j2": MappingProxyType(_SHOW | _SERVICE) for block in BLOCKS},
        "note.j2": MappingProxyType(_SHOW | _END),
        "signoff.j2": MappingProxyType(_SHOW | _END),
    }
)
"""For each part: the names that its template may use, and what they hold."""
