"""For the ear: what is told as a listener in the kitchen follows it, by named rules that keep meaning and source.

`sentence` goes over each told sentence by itself, `flow` over a whole story, once it is known what is told of it.
"""

from dataclasses import replace
from functools import lru_cache

from scripts.ear.asides import LARGE, SMALL, shortened
from scripts.ear.initialisms import once
from scripts.ear.judgement import unjudged
from scripts.ear.lists import listed
from scripts.ear.parting import parted
from scripts.ear.persons import introduced
from scripts.ear.rounding import rounded
from scripts.ear.scores import told_scores
from scripts.ear.speaker import quotation, speaker_first
from scripts.ear.words import LONGEST, count
from scripts.story import Story
from scripts.text.sentences import split

__all__ = ["LONGEST", "flow", "is_long", "quotation", "sentence"]


@lru_cache(maxsize=4096)  # the judge asks for the same sentences again
def sentence(text: str, rounding: bool = False) -> str:
    """`text`, a sentence, as it is told: perhaps as two. What has nothing to mend comes back as it was.

    Empty where it cannot be told: a line-up, a table, a schedule. `rounding`: long figures are cut ("lebih dari").
    """
    text = listed(unjudged(told_scores(text)))
    if rounding:
        text = rounded(text)
    text = speaker_first(text)
    if count(text) <= LONGEST:
        return text
    return " ".join(map(_short, split(parted(shortened(text, SMALL)), whole_quotes=True)))


def flow(story: Story) -> Story:
    """`story` with what only the whole of what is told can mend; longer by a name and an office at most."""
    articles = ["\n".join(article.paragraphs) for article in story.articles]
    told = once(introduced(story.sentences, articles) if articles else story.sentences)
    return story if told == story.sentences else replace(story, sentences=told)


def _short(text: str) -> str:
    if count(text) <= LONGEST:
        return text
    text = shortened(text, LARGE)
    again = parted(text)
    return text if again == text else " ".join(map(_short, split(again, whole_quotes=True)))


def is_long(text: str, longest: int = LONGEST) -> bool:
    """Whether one of the sentences of `text` is longer than a listener holds."""
    return count(text) > longest and any(count(one) > longest for one in split(text))
