"""A revision: what an edition that is made again keeps of itself as it was made before.

A sentence that stood in its articles then and was not told is passed over again. So the record has to know those
sentences, but an archive of what was said need not hold the whole text of every source: it holds signs of them.
"""

import hashlib
from collections.abc import Callable, Iterable, Sequence

from briefings.editions.broadcast import Broadcast
from scripts.story import Story
from scripts.telling.filling import Before, Place

ENDS = 4
"""Words at each end of a sentence by which it is known when a word of it was changed."""
SEEN = 120
"""Sentences of an article that condensing looks at."""


def sign(sentence: str) -> str:
    """Sixteen hex digits: half of its first words, half of its last."""
    words = sentence.split()
    return _digest(words[:ENDS]) + _digest(words[-ENDS:])


def passed_over(story: Story) -> tuple[str, ...]:
    """Signs of the sentences in the articles of `story` that it does not tell."""
    from scripts.text.sentences import split

    told = {(chosen.article, chosen.sentence) for chosen in story.sentences}
    found = []
    for place, article in enumerate(story.articles):
        every = [s for paragraph in article.paragraphs for s in split(paragraph, whole_quotes=True)]
        found += [sign(s) for number, s in enumerate(every[:SEEN]) if (place, number) not in told]
    return tuple(dict.fromkeys(found))


def known(stories: Sequence[Story], record: Broadcast) -> Before:
    """Which sentences of `stories` were told, and which were passed over, in the edition as `record` has it.

    Others are new. One with a word changed is still what it was. A story of which nothing is there any more that was
    told is told as if it were new.
    """
    told: set[Place] = set()
    passed: set[Place] = set()
    for story in stories:
        kind = _kinds(*_known(story, record))
        found: dict[Place, str] = {
            (story.articles[chosen.article].key, chosen.sentence): kind(chosen.original)
            for chosen in story.sentences
        }
        if set(found.values()) != {"passed over"}:
            told.update(place for place, what in found.items() if what == "told")
            passed.update(place for place, what in found.items() if what == "passed over")
    return Before(told, passed)


def _known(story: Story, record: Broadcast) -> tuple[set[str], set[str]]:
    """What was told of the story before, and the signs of what was not.

    It is the same story when it has an article in common or, where a title was changed, a sentence that was told.
    """
    keys = {article.key for article in story.articles}
    now = {chosen.original for chosen in story.sentences}
    said: set[str] = set()
    signs: set[str] = set()
    for each in record.told:
        told = {line.original for line in record.lines if line.story == each.slug and line.original}
        if keys & set(each.articles) or now & told:
            said |= told
            signs.update(each.passed_over)
    return said, signs


def _kinds(said: Iterable[str], passed_over: Iterable[str]) -> Callable[[str], str]:
    told, passed = {sign(sentence) for sentence in said}, set(passed_over)
    told_ends, passed_ends = ({end for each in signs for end in _ends(each)} for signs in (told, passed))

    def kind(sentence: str) -> str:
        mark = sign(sentence)
        ends = _ends(mark)
        if mark in told or (mark not in passed and ends & told_ends):
            return "told"
        return "passed over" if mark in passed or ends & passed_ends else "new"

    return kind


def _ends(mark: str) -> set[tuple[int, str]]:
    half = len(mark) // 2
    return {(0, mark[:half]), (1, mark[half:])}


def _digest(words: Sequence[str]) -> str:
    return hashlib.sha256(" ".join(words).encode(errors="replace")).hexdigest()[:8]


def kept(story: Story, record: Broadcast | None) -> tuple[str, ...]:
    """As `passed_over`; of a story that stands as it was broadcast what the former `record` knew."""
    if any(article.paragraphs for article in story.articles) or record is None:
        return passed_over(story)
    former = {each.slug: each.passed_over for each in record.told}
    return former.get(story.slug, ())
