"""Touching: which lines of the newest script a word of the lexicon is said in."""

from collections.abc import Sequence
from dataclasses import dataclass

from briefings.errors import BadRecord
from briefings.studio.desk import Desk
from briefings.studio.spoken import spoken_of
from scripts.lexicon import Entry, Lexicon, put

LOOKED = 6
"""Editions that are looked at for one with a script."""


@dataclass(frozen=True, slots=True)
class Script:
    """The lines of an edition, as they are read out."""

    slug: str
    lines: tuple[str, ...]

    def touched(self, entries: Sequence[Entry]) -> dict[Entry, list[str]]:
        """The lines that hold each of `entries`, in their order."""
        words = Lexicon(tuple(entries))
        out: dict[Entry, list[str]] = {entry: [] for entry in entries}
        for line in self.lines:
            for entry in words.hits(line):
                out[entry].append(line)
        return out

    def holds(self, written: str, saying: str) -> int:
        """How many lines an entry of that form would touch. Raises BadLexicon where it cannot be one."""
        _, entry = put("", "lexicon.tsv", written, saying)
        return len(self.touched([entry])[entry])


def newest_script(desk: Desk) -> Script | None:
    """Of the newest edition that has one: what was aired, or what a draft would say."""
    for slug in desk.studio.archive.slugs()[:LOOKED]:
        try:
            edition = desk.studio.edition(slug)
            if edition.found:
                sheet = desk.studio.sheet(edition)
                rows = [row for row in sheet.rows if row.seconds is not None]
                lines = tuple(spoken_of(chosen) for row in rows for _, chosen in row.lines)
            elif edition.on_air is not None:
                lines = tuple(line.spoken for line in desk.studio.ledger.broadcast(edition).lines)
            else:
                continue
        except BadRecord:  # the archive says so
            continue
        if lines:
            return Script(slug, lines)
    return None
