"""Articles in, the sentences worth saying out.

`choose` works on bare sentences, `tell` on Articles and makes a Story. Nothing here makes up a word: what is kept
stands in the article, less what `strip` and `trim` may take off without changing its meaning.
"""

from scripts.condense.chooser import choose, rank, shorten
from scripts.condense.telling import tell

__all__ = ["choose", "rank", "shorten", "tell"]
