"""The kinds of what is no news, by name: a show's settings know them without the signs that each is known by."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

KINDS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "advertorial": "paid or promotional text",
        "horoscope": "fortunes by zodiac, shio or weton",
        "recipe": "a recipe",
        "quiz": "a quiz, answers to exercises or codes for games",
        "lyrics": "lyrics or chords of a song",
        "sermon": "a sermon, a meditation or the words of a prayer",
        "jobs": "a listing of vacancies",
        "lottery": "numbers of a lottery, or betting",
        "gallery": "pictures or a video with little text, or a link to a stream",
        "opinion": "a column, an editorial or a reader's letter",
        "fiction": "a short story or a poem",
        "howto": "advice or a list of tips",
        "timetable": "a timetable of prayers or television, a synopsis, a guess at a match",
    }
)
"""What `[script] also` may name, and what each is."""
