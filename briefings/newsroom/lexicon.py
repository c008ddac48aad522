"""How words are said in this newsroom: its own lexicon.tsv first, then ours."""

from audio.store.files import write_whole
from briefings.newsroom.folder import Newsroom
from scripts.errors import BadLexicon
from scripts.lexicon import Lexicon, ours, read


def lexicon(newsroom: Newsroom) -> Lexicon:
    """The newsroom's pronunciations over ours. Raises BadLexicon with the line."""
    path = newsroom.lexicon
    if not path.is_file():
        return ours()
    return read(listed(newsroom), str(path)).over(ours())


def listed(newsroom: Newsroom) -> str:
    """The text of lexicon.tsv, empty where there is none. Raises BadLexicon when it is no UTF-8."""
    path = newsroom.lexicon
    try:
        return path.read_text(encoding="utf-8") if path.is_file() else ""
    except UnicodeDecodeError:
        raise BadLexicon(str(path), "is not written in UTF-8: save it so in your editor") from None


def save(newsroom: Newsroom, text: str) -> None:
    """Put `text` in the place of lexicon.tsv: the whole of it or nothing."""
    write_whole(newsroom.lexicon, text.encode())
