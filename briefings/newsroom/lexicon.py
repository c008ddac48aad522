"""How words are said in this newsroom: its own lexicon.tsv first, then that of its house, then ours."""

from pathlib import Path

from audio.store.files import write_whole
from briefings.newsroom.folder import Newsroom
from scripts.errors import BadLexicon
from scripts.lexicon import Lexicon, ours, read


def lexicon(newsroom: Newsroom) -> Lexicon:
    """The newsroom's pronunciations over those of its house, and these over ours. Raises BadLexicon with the line."""
    house, words = newsroom.house, ours()
    for path in (newsroom.lexicon,) if house is None else (house.lexicon, newsroom.lexicon):
        if path.is_file():
            words = read(_text(path), str(path)).over(words)
    return words


def listed(newsroom: Newsroom) -> str:
    """The text of lexicon.tsv, empty where there is none. Raises BadLexicon when it is no UTF-8."""
    return _text(newsroom.lexicon)


def _text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8") if path.is_file() else ""
    except UnicodeDecodeError:
        raise BadLexicon(str(path), "is not written in UTF-8: save it so in your editor") from None


def save(newsroom: Newsroom, text: str) -> None:
    """Put `text` in the place of lexicon.tsv: the whole of it or nothing."""
    write_whole(newsroom.lexicon, text.encode())
