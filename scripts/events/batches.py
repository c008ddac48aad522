"""Batches: very many articles are compared in parts, so that the cost grows with their number and not with its square.

Articles that share what is rare come into one part; those of different parts share so little that no two of them could
be one event.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from typing import Final

from scripts.article import Article
from scripts.condense.weights import learned
from scripts.text.figures import RUN

MOST: Final = 400
"""So many are compared each with each, as an edition's are."""
PART: Final = 120
"""Of more, so many."""
_KEYS: Final = 16
"""Of an article, the heaviest of its words and names that another one has too."""
_COMMON: Final = 60
"""What more articles hold tells no two of them from the others."""
_RARE: Final = 12.0
"""Nats, of a word that no other text has."""
_READ: Final = 800
"""Letters: what happened is said first."""
_LEAST: Final = 2
"""So many keys must an article share with a group to be of it."""


def batches(articles: Sequence[Article], sizes: Sequence[int] = ()) -> list[list[int]]:
    """Places of `articles` in parts of at most `PART`; one part where there are no more than `MOST`. Where each stands
    for several, `sizes` says for how many."""
    sizes = sizes or [1] * len(articles)
    if sum(sizes) <= MOST:
        return [list(range(len(articles)))]
    read = [_words(article) for article in articles]
    count = Counter(word for words in read for word in words)
    idf = learned().idf
    groups: list[list[int]] = []
    full: list[int] = []
    home: defaultdict[str, set[int]] = defaultdict(set)
    for place, one in enumerate(read):
        rare = [word for word in one if 2 <= count[word] <= _COMMON]
        keys = sorted(rare, key=lambda word: (-idf.get(word, _RARE), word))[:_KEYS]
        votes = Counter(number for key in keys for number in home[key] if full[number] < PART)
        number, shared = max(votes.items(), key=lambda vote: (vote[1], -vote[0]), default=(0, 0))
        if shared < _LEAST:
            number = len(groups)
            groups.append([])
            full.append(0)
        groups[number].append(place)
        full[number] += sizes[place]
        for key in keys:
            home[key].add(number)
    return _filled(groups, full)


def _words(article: Article) -> set[str]:
    return {found.lower() for found in RUN.findall(f"{article.title} {' '.join(article.paragraphs)[:_READ]}")}


def _filled(groups: Iterable[list[int]], full: Iterable[int]) -> list[list[int]]:
    """Small groups put together, for a part costs by its size and says more of what is common."""
    parts: list[list[int]] = [[]]
    taken = 0
    for group, size in zip(groups, full, strict=True):
        if taken + size > PART:
            parts.append([])
            taken = 0
        parts[-1] += group
        taken += size
    return [sorted(part) for part in parts if part]
