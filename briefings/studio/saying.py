"""Say it so: a word goes into the newsroom's lexicon, for all lines and all editions to come."""

from briefings.editions.ledger import Ledger
from briefings.newsroom.folder import Newsroom
from briefings.newsroom.lexicon import listed, save
from briefings.studio.spoken import spoken_of
from briefings.verbs.sheet import Sheet
from scripts.lexicon import Lexicon, put, take_out


def keep(newsroom: Newsroom, written: str, saying: str, note: str, former: str = "") -> None:
    """Put the word into lexicon.tsv, or change it there; `former`: in the place of that one. Raises BadLexicon."""
    with Ledger(newsroom.editions).locked():  # two who add a word at once both keep theirs
        text, _ = put(listed(newsroom), str(newsroom.lexicon), written, saying, note, former)
        save(newsroom, text)


def forget(newsroom: Newsroom, written: str) -> None:
    """Take the word out of lexicon.tsv; comments and the other words stay as they are. Raises BadLexicon."""
    with Ledger(newsroom.editions).locked():
        text = listed(newsroom)
        left = take_out(text, str(newsroom.lexicon), written)
        if left != text:
            save(newsroom, left)


def touched(sheet: Sheet, written: str, saying: str) -> int:
    """How many lines that are told hold the word. Raises BadLexicon."""
    _, entry = put("", "lexicon.tsv", written, saying)
    words = Lexicon((entry,))
    lines = [chosen for row in sheet.rows if row.seconds is not None for _, chosen in row.lines]
    return sum(bool(words.hits(spoken_of(chosen))) for chosen in lines)
