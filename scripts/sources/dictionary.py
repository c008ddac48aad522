"""The dictionary that decides whether glued words may be parted: the lexicon's, asked only when a seam is found."""

from typing import Final


class Dictionary:
    """Holds a word when `scripts.lexicon` knows it."""

    def __contains__(self, word: object) -> bool:
        from scripts.lexicon import known

        return isinstance(word, str) and known(word)


DICTIONARY: Final = Dictionary()
