"""Articles in, the sentences worth saying out.

`choose` works on bare sentences, `tell` on Articles and makes a Story. Nothing here makes up a word: what is kept
stands in the article, less what `strip` and `trim` may take off without changing its meaning.
"""

from typing import TYPE_CHECKING

from scripts.condense.chooser import choose, rank, shorten

if TYPE_CHECKING:
    from scripts.condense.telling import tell

__all__ = ["choose", "rank", "shorten", "tell"]


def __getattr__(name: str) -> object:
    """`tell` when it is asked for: telling asks the rooms that judge, and these ask the words and ties of this one."""
    if name == "tell":
        from scripts.condense.telling import tell

        return tell
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
