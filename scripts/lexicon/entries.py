"""A pronunciation list: one written form, how to say it, and a note on each line, parted by tabs."""

from dataclasses import dataclass
from typing import Literal

from scripts.errors import BadLexicon
from scripts.lexicon.marks import respelled

Origin = Literal["newsroom", "names"]

_IPA = frozenset("abdefhijklmnoprstuvwxyzɐɑæɒɔəɛɜɡgɪɨŋɲɳɹɾɽʁʃʂʊʌʋʒʔθðʤʧçɕɣχβɸøœɯʈɖʎˈˌː͡‿.'ʰʲ̪̃ -")
_LONGEST = 200
"""Characters of a written form or a saying; what is longer is a slip of the tab key."""


@dataclass(frozen=True, slots=True)
class Entry:
    """How one written form (a word or a few) is said."""

    written: str
    said: str
    """A saying (`scripts.lexicon.marks`), or IPA between slashes."""
    note: str = ""
    origin: Origin = "newsroom"

    @property
    def ipa(self) -> str:
        """The IPA without its slashes, or an empty string where the entry is a respelling."""
        return self.said[1:-1] if self.said.startswith("/") else ""


def parse(text: str, where: str, origin: Origin) -> tuple[Entry, ...]:
    """The entries of a list; empty lines and lines that begin with # are passed over.

    Raises BadLexicon with `where` and the line's number. The same written form twice is an error, too: nobody could
    tell which of the two holds.
    """
    entries: dict[str, Entry] = {}
    for number, line in enumerate(text.removeprefix("\ufeff").split("\n"), 1):
        line = line.rstrip("\r")
        if not line.strip() or line.lstrip().startswith("#"):
            continue
        place = f"{where}, line {number}"
        written, tab, rest = line.partition("\t")
        said, _, note = rest.partition("\t")
        written = " ".join(written.split())
        if not tab or not written or not said.strip():
            raise BadLexicon(
                place, "a line is: written form, tab, how to say it, and if you like a tab and a note"
            )
        if len(written) > _LONGEST or len(said) > _LONGEST:
            raise BadLexicon(place, f"more than {_LONGEST} characters")
        if not any(letter.isalpha() for letter in written):
            raise BadLexicon(place, f"{written!r} holds no letter, so it is never looked up")
        if any(letter.isdigit() for letter in written):
            raise BadLexicon(
                place, f"{written!r} holds figures, which are words before anybody looks them up"
            )
        if written in entries:
            raise BadLexicon(place, f"{written!r} stands here for the second time")
        entries[written] = Entry(written, _saying(said.strip(), place), note.strip(), origin)
    return tuple(entries.values())


def _saying(said: str, place: str) -> str:
    if said.startswith("/") or said.endswith("/"):
        ipa = said.strip("/").strip()
        strange = sorted({symbol for symbol in ipa if symbol not in _IPA})
        if len(said) < 2 or not (said.startswith("/") and said.endswith("/")) or not ipa:
            raise BadLexicon(place, "IPA stands between two slashes: /ˈdʒaːkarta/")
        if strange:
            raise BadLexicon(place, "no engine of ours knows the IPA " + " ".join(strange))
        return f"/{ipa}/"
    try:
        return respelled(said)
    except ValueError as reason:
        raise BadLexicon(place, str(reason)) from None
