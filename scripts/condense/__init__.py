"""Articles in, the sentences worth saying out.

`choose` works on bare sentences, `tell` on Articles and makes a Story. Nothing here makes up a word: what is kept
stands in the article, less what `strip` and `trim` may take off without changing its meaning.
"""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from scripts.condense.chooser import choose, rank, shorten
    from scripts.condense.telling import tell

__all__ = ["choose", "rank", "shorten", "tell"]


def __getattr__(name: str) -> object:
    """Each when it is asked for: choosing brings numpy, telling asks the rooms that judge, and these ask the words and
    ties of this one."""
    if name == "tell":
        from scripts.condense.telling import tell

        return tell
    if name in __all__:
        from scripts.condense import chooser

        return getattr(chooser, name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
