"""Every rule that the gate knows, for the documents."""

from types import ModuleType

from feeds.lint import (
    alexa,
    apple,
    apple_shown,
    check,
    files,
    google,
    marks,
    pictures,
    podcast20,
    podlove,
    psp1,
    rss,
    sidecars,
    spoken,
    youtube,
)
from feeds.lint.finding import Law, Rule

_ROOMS: dict[str, tuple[ModuleType, ...]] = {
    "RSS 2.0 and its pages": (check, rss),
    "Apple Podcasts": (apple, apple_shown),
    "PSP-1": (psp1,),
    "Podcasting 2.0 and Podlove": (podcast20, pictures, podlove),
    "Alexa's flash briefing": (alexa,),
    "Google's audio news and briefings": (google,),
    "YouTube": (youtube,),
    "Files": (files, marks, spoken, sidecars),
}


def catalogue() -> dict[str, list[Rule | Law]]:
    """The rules by authority, in the order in which they are written."""
    return {
        name: [value for room in rooms for value in vars(room).values() if isinstance(value, Rule | Law)]
        for name, rooms in _ROOMS.items()
    }


def table() -> str:
    """The catalogue as Markdown."""
    parts = []
    for name, rules in catalogue().items():
        rows = "".join(
            f"| `{r.id}` | {r.severity} | {_cell(r.remedy)} | {_cell(r.source)} |\n" for r in rules
        )
        parts.append(f"## {name}\n\n| rule | | what to do | who asks for it |\n|---|---|---|---|\n{rows}")
    return "\n".join(parts)


def _cell(text: str) -> str:
    return text.replace("|", "\\|").replace("<", "\\<")
