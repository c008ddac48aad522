"""How words are said in this newsroom: its own lexicon.tsv first, then ours."""

from briefings.newsroom import Newsroom
from scripts.lexicon import Lexicon, ours, read


def lexicon(newsroom: Newsroom) -> Lexicon:
    """The newsroom's pronunciations over ours. Raises BadLexicon with the line."""
    path = newsroom.lexicon
    if not path.is_file():
        return ours()
    return read(path.read_text(encoding="utf-8"), str(path)).over(ours())
