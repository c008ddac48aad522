"""Articles in, spoken scripts out: what the newsreader says, and where each sentence comes from.

These are the values that travel to the next stage. What makes them has a room of its own: `scripts.sources` reads
pages, `scripts.clean` takes the debris away, `scripts.events` tells which articles are one event, `scripts.judging`
what is still true and what it is worth, `scripts.condense` what is said of it; `scripts.telling` plans and writes,
`scripts.speakable` and `scripts.lexicon` say how. All other rooms are private to the stage.
"""

from scripts.article import Article, Credit
from scripts.errors import ScriptError
from scripts.format import Format
from scripts.page import Page
from scripts.rundown import Pace, Rundown, Slot
from scripts.script import Cue, Heading, Line, Script, Source
from scripts.story import Chosen, Story

__all__ = [
    "Article",
    "Chosen",
    "Credit",
    "Cue",
    "Format",
    "Heading",
    "Line",
    "Pace",
    "Page",
    "Rundown",
    "Script",
    "ScriptError",
    "Slot",
    "Source",
    "Story",
]
