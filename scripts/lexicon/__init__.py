"""How words are said: ours, the newsroom's before it, and the language's own rules for all the rest.

    lexicon = read(newsroom_tsv, "lexicon.tsv").over(ours())
    lexicon.read("Presiden tiba.")    # (Said("Presiden", "présidén", "table"), " ", Said("tiba", "tiba", "plain"), ".")

A saying is written in Indonesian letters with é for the full e and ê for the schwa; an entry may be IPA instead,
between slashes. `audio.speech.phonemes` turns a line's sayings into what an engine takes.
"""

from functools import cache
from importlib.resources import files

from scripts.lexicon.editing import put, take_out
from scripts.lexicon.entries import Entry, parse
from scripts.lexicon.reading import known
from scripts.lexicon.sayings import Lexicon, Said

__all__ = ["Entry", "Lexicon", "Said", "known", "ours", "put", "read", "take_out"]


@cache
def ours() -> Lexicon:
    """The names and loanwords that come with the product (`scripts/data/names.tsv`)."""
    text = files("scripts").joinpath("data", "names.tsv").read_text("utf-8")
    return Lexicon(parse(text, "scripts/data/names.tsv", "names"))


def read(text: str, where: str) -> Lexicon:
    """The newsroom's own list from its text; `where` names the file in messages.

    Each line: written form, tab, how to say it (Indonesian letters with é and ê, or IPA between slashes), and
    optionally a tab and a note. Raises BadLexicon with the number of the line.
    """
    return Lexicon(parse(text, where, "newsroom"))
