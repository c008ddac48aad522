"""For the ear: what is told as a listener in the kitchen follows it, by named rules that keep meaning and source.

`sentence` goes over each told sentence by itself, `flow` over a whole story, once it is known what is told of it.
"""

from functools import lru_cache

from scripts.ear.asides import LARGE, SMALL, shortened
from scripts.ear.parting import parted
from scripts.ear.speaker import speaker_first
from scripts.ear.words import LONGEST, count
from scripts.sentences import split

__all__ = ["LONGEST", "is_long", "sentence"]


@lru_cache(maxsize=4096)  # the judge asks for the same sentences again
def sentence(text: str) -> str:
    """`text`, a sentence, as it is told: perhaps two. What has nothing to mend comes back as it was."""
    text = speaker_first(text)
    if count(text) <= LONGEST:
        return text
    return " ".join(_short(piece) for piece in split(parted(shortened(text, SMALL)), whole_quotes=True))


def _short(text: str) -> str:
    if count(text) <= LONGEST:
        return text
    text = shortened(text, LARGE)
    again = parted(text)
    return text if again == text else " ".join(map(_short, split(again, whole_quotes=True)))


def is_long(text: str) -> bool:
    """Whether one of the sentences of `text` is longer than a listener holds."""
    return count(text) > LONGEST and any(count(one) > LONGEST for one in split(text))
