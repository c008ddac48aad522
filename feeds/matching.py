"""Words that are written and words that are heard, side by side: for captions, and for the word that is lit in a
video."""

from collections.abc import Sequence
from difflib import Match, SequenceMatcher


def matching(written: Sequence[str], said: Sequence[str]) -> Sequence[Match]:
    """Runs of words that are in both, in order; both `bare`."""
    if written == said:  # most lines, and many times faster
        return (Match(0, 0, len(said)),)
    return SequenceMatcher(None, written, said, autojunk=False).get_matching_blocks()


def bare(word: str) -> str:
    """`word` as it is compared: its letters and digits, small; "" of a dash."""
    folded = word.casefold()
    return folded if folded.isalnum() else "".join(letter for letter in folded if letter.isalnum())
