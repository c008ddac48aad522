"""Say it so: a word goes into the newsroom's lexicon, for all lines and all editions to come."""

from briefings.editions.ledger import Ledger
from briefings.newsroom.folder import Newsroom
from briefings.newsroom.lexicon import listed, save
from briefings.studio.spoken import spoken_of
from briefings.verbs.sheet import Sheet
from scripts.lexicon import Lexicon, put


def say_for_all(newsroom: Newsroom, sheet: Sheet, written: str, saying: str, by: str) -> int:
    """Put it into lexicon.tsv; how many lines of the edition hold it. Raises BadLexicon."""
    with Ledger(newsroom.editions).locked():  # two who add a word at once both keep theirs
        text, _ = put(listed(newsroom), str(newsroom.lexicon), written, saying, by)
        save(newsroom, text)
    return touched(sheet, written, saying)


def touched(sheet: Sheet, written: str, saying: str) -> int:
    """How many lines that are told hold the word. Raises BadLexicon."""
    _, entry = put("", "lexicon.tsv", written, saying)
    words = Lexicon((entry,))
    lines = [chosen for row in sheet.rows if row.seconds is not None for _, chosen in row.lines]
    return sum(bool(words.hits(spoken_of(chosen))) for chosen in lines)
