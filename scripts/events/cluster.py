"""Which articles tell of the same event, and which go on with an event of an earlier edition."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import timedelta
from itertools import chain

import numpy as np
from numpy.typing import NDArray

from scripts.article import Article
from scripts.condense.weights import learned
from scripts.events.batches import MOST, PART, batches
from scripts.events.likeness import FEATURES, Alike, Floats, compare
from scripts.events.newest import superseded
from scripts.events.newest.leading import report
from scripts.events.particulars import particulars
from scripts.events.signs import READ
from scripts.events.strangers import other_deeds, strangers
from scripts.events.unlikeness import at_one_house, one_accused, one_subject, same_matter, unlike

# fitted and rounded by tests/bench/cluster_fit.py
ONE_EVENT: Mapping[str, float] = {
    "told": -1.7,
    "held": 12.6,
    "titled": 5.5,
    "headed": 1.3,
    "who_what": 6.7,
    "who_many": 0.1,
    "agree": 2.7,
    "clash": -3.1,
    "mould": -7.1,
    "day": -3.9,
    "back": -0.3,
    "apart": -15.1,
    "lead": 1.1,
    "did": 6.1,
    "held_both": -2.6,
    "foreign": -1.4,
    "bias": -8.8,
}
AN_AFFAIR: Mapping[str, float] = {
    "told": 2.7,
    "held": 14.1,
    "titled": 3.5,
    "headed": 2.7,
    "who_what": 2.9,
    "who_kind": 3.7,
    "who_many": 0.2,
    "agree": 2.7,
    "clash": -5.1,
    "mould": -5.3,
    "bias": -8.4,
}
_SAME_NEWS = -1.0
_DOUBT, _TRUST = -3.0, 4.5
"""So much may one pair of articles weigh against and for joining two groups: another angle contradicts nothing."""
_STRANGE = -12.0
"""What a pair weighs that tells of two events."""
_GOES_ON = -1.5
_BY_NAMES = -0.8
"""What is asked of a sequel; more where it shares nothing but names."""
_ONE_AFFAIR = 0.5
"""More is asked of two reports of one day than of a follow-up, since both are to be one story."""
_SURELY = 9.0
"""Above this nothing need be overtaken: of tests/data/cluster no two affairs are as alike."""
_ONE_DAY = timedelta(hours=24)
"""So long after, a report that overtakes nothing has news of its own."""
_NEXT_DAY = timedelta(hours=40)
_NEARLY = 4.0
"""So long after, and as alike as this, it may be of the same thing if both headlines are."""
_FORESEEN, _TITLED = -3.0, 0.6
"""Less, where the older headline foresees what the newer tells in the words of it ("Bank Sentral Diperkirakan ...")."""
_FORESEES = re.compile(
    r"\bdi(?:perkirakan|prediksi|proyeksikan|ramalkan|yakini|nantikan|tunggu)\b", re.IGNORECASE
)
_CALLED_OFF, _OFF_TITLED = -1.0, 0.35
"""Less, where the one headline calls off what the other says to be coming: what does not happen has its own words."""
_CALLS_OFF = re.compile(
    r"\b(?:batal|(?:mem|di)?batalkan|pembatalan|urung|(?:meng)?urungkan|(?:di|me)?tunda|penundaan|(?:di|meng)?undur"
    r"|(?:tak|tidak) jadi)\b",
    re.IGNORECASE,
)
_COMING = re.compile(
    r"\b(?:akan|bakal|hendak|segera|siap|besok|mulai|dijadwalkan|jadwal\w*|direncanakan|rencana\w*|berencana|digelar)\b",
    re.IGNORECASE,
)
_TURNED, _TURNED_TITLED = -2.5, 0.5
"""Less, where half of the headlines is in the other report and no figure: prices of two days are two reports."""
_INITIALS = re.compile(r"\bberinisial ([A-Z]{2,4})\b")
_SUSPECTED = -1.0
"""Less, where both speak of one suspect; the headline of the one is his name, of the other what he did."""
_HEADLINE_HELD = 0.62
"""Share of a bare headline, by weight of its words, that an article must hold to go on with it."""

_HEADLINE_THINGS = 2
"""So many things two headlines must name before they are of two affairs for sharing none."""


def events(articles: Sequence[Article]) -> list[list[int]]:
    """Places of the articles of each event, by average linkage: a story is one event only if all its articles agree.

    Order: by the first article of each. Cost: one matrix of n * n, then what is alike at all; of more than
    `batches.MOST` articles, one for each part of them.
    """
    pages = _pages(articles)
    told = [_whole([articles[place] for place in page]) for page in pages]
    groups = [
        [part[place] for place in group]
        for part in batches(told)
        if part
        for group in _events([told[place] for place in part])
    ]
    return sorted(sorted(place for page in group for place in pages[page]) for group in groups)


def _events(told: Sequence[Article]) -> list[list[int]]:
    alike = compare(told, learned().idf)
    scores = _score(alike, ONE_EVENT) - np.float32(_SAME_NEWS)
    scores[strangers(told, alike.read, alike, scores > 0)] = _STRANGE
    np.clip(scores, _STRANGE, _TRUST, out=scores)
    np.maximum(scores, _DOUBT, out=scores, where=scores > _STRANGE)
    return [group for part in _parts(scores > 0) for group in _joined(part, scores)]


def affairs(articles: Sequence[Article], groups: Sequence[Sequence[int]]) -> list[list[int]]:
    """`groups` (places of the articles of each event) with those joined of which the one has become the other.

    The search and the rescue, the arrest after the manhunt are two events to an archive and one story to a listener:
    told apart, the older would stand beside what has overtaken it. So groups are joined where a newer report goes on
    with an older one and makes a sentence of it untrue, or is too much like it to be on anything else.
    """
    made = []
    for part in batches([articles[group[0]] for group in groups], [len(group) for group in groups]):
        some = [place for number in part for place in groups[number]]
        again, taken = [], 0
        for number in part:
            again.append(list(range(taken, taken + len(groups[number]))))
            taken += len(groups[number])
        joined = _affairs([articles[place] for place in some], again)
        made += [sorted(some[place] for place in group) for group in joined]
    return sorted(made)


def _affairs(articles: Sequence[Article], groups: Sequence[Sequence[int]]) -> list[list[int]]:
    if len(groups) < 2:
        return [list(group) for group in groups]
    alike = compare(articles, learned().idf)
    scores = _score(alike, AN_AFFAIR)
    foresees = np.array([_FORESEES.search(article.title) is not None for article in articles])
    titled = alike.features[FEATURES.index("titled")]
    likely = (foresees[:, None] != foresees[None, :]) & (titled > _TITLED) & (scores > _FORESEEN)
    likely |= _one_suspect(articles) & (scores > _SUSPECTED)
    off, coming = (
        np.array([words.search(article.title) is not None for article in articles])
        for words in (_CALLS_OFF, _COMING)
    )
    near = (scores > _CALLED_OFF) & (titled > _OFF_TITLED)
    likely |= near & ((off[:, None] & (coming & ~off)[None, :]) | ((coming & ~off)[:, None] & off[None, :]))
    worded = np.array([not any(map(str.isdigit, article.title)) for article in articles])
    likely |= (titled > _TURNED_TITLED) & (scores > _TURNED) & worded[:, None] & worded[None, :]
    linked = (scores > _ONE_AFFAIR) | likely
    linked &= ~strangers(articles, alike.read, alike, linked)
    home = {place: number for number, group in enumerate(groups) for place in group}
    joined = np.eye(len(groups), dtype=np.bool_)
    for one, other in zip(*np.nonzero(np.triu(linked, 1)), strict=True):
        mine, theirs = home[int(one)], home[int(other)]
        if (
            mine != theirs
            and not joined[mine, theirs]
            and (
                scores[one, other] > _SURELY
                or _overtakes(articles[int(one)], articles[int(other)])
                or _one_thing(articles, alike, int(one), int(other), float(scores[one, other]))
            )
        ):
            joined[mine, theirs] = joined[theirs, mine] = True
    return sorted(sorted(place for number in part for place in groups[number]) for part in _parts(joined))


def _one_suspect(articles: Sequence[Article]) -> NDArray[np.bool_]:
    """Whether both articles speak of one whom either knows by initials ("berinisial TK"); (n, n)."""
    texts = [" ".join((article.title, *article.paragraphs))[:READ] for article in articles]
    made = np.zeros((len(texts), len(texts)), np.bool_)
    for place, text in enumerate(texts):
        for initials in set(_INITIALS.findall(text)):
            said = re.compile(rf"\b{initials}\b")
            made[place] |= [said.search(other) is not None for other in texts]
    return np.asarray(made | made.T, np.bool_)


def _one_thing(articles: Sequence[Article], alike: Alike, one: int, other: int, near: float) -> bool:
    """Whether two reports, some hours apart, are of one thing that happened, each from its own side."""
    mine, theirs = alike.read[one], alike.read[other]
    new, old = particulars(articles[one], mine), particulars(articles[other], theirs)
    times = [articles[place].credit.published for place in (one, other)]
    apart = abs(times[0] - times[1]) if times[0] and times[1] else timedelta(0)
    if apart >= _ONE_DAY:
        return apart <= _NEXT_DAY and near > _NEARLY and one_subject(new, old, mine, theirs)
    return same_matter(new, old, mine, theirs, near) and not at_one_house(new, old, mine, theirs)


def _overtakes(one: Article, other: Article) -> bool:
    """Whether the newer of the two makes something untrue that the older says."""
    return any(superseded([report(one), report(other)]))


def _pages(articles: Sequence[Article]) -> list[list[int]]:
    """Places of the articles of one page: entries of a live page, and the same article again, are one event always."""
    pages: dict[str, list[int]] = {}
    for place, article in enumerate(articles):
        page = (
            (article.credit.link or f"{article.credit.outlet}\n{article.title}")
            if article.part
            else article.key
        )
        pages.setdefault(page, []).append(place)
    return list(pages.values())


def _whole(entries: Sequence[Article]) -> Article:
    """The entries of one page as one article."""
    paragraphs = tuple(paragraph for entry in entries for paragraph in entry.paragraphs)
    return replace(entries[0], paragraphs=paragraphs) if len(entries) > 1 else entries[0]


def goes_on(articles: Sequence[Article], earlier: Sequence[Article | str]) -> NDArray[np.bool_]:
    """Whether each of `articles` belongs to the affair of each of `earlier` (articles, or only headlines); (n, m)."""
    if len(articles) > MOST:
        parts = [articles[begin : begin + PART] for begin in range(0, len(articles), PART)]
        return np.concatenate([goes_on(part, earlier) for part in parts])
    made = np.zeros((len(articles), len(earlier)), np.bool_)
    whole = [place for place, item in enumerate(earlier) if isinstance(item, Article)]
    bare = [place for place, item in enumerate(earlier) if isinstance(item, str)]
    if articles and whole:
        both = [*articles, *(item for item in earlier if isinstance(item, Article))]
        alike = compare(both, learned().idf)
        scores = _score(alike, AN_AFFAIR)
        # who has nothing in common but names with what was told mostly does another thing
        linked = scores > np.where(alike.features[FEATURES.index("told")] > 0, _GOES_ON, _BY_NAMES)
        linked &= ~strangers(both, alike.read, alike, linked)
        for one, other in zip(*np.nonzero(np.triu(linked, 1)), strict=True):
            mine, theirs = alike.read[one], alike.read[other]
            new, old = particulars(both[one], mine), particulars(both[other], theirs)
            strange = mine.title_names.keys().isdisjoint(theirs.title_names) and other_deeds(mine, theirs)
            linked[one, other] = not strange and (
                one_accused(new, old, mine, theirs)
                or not (
                    unlike(new, old, mine, theirs, _HEADLINE_THINGS) or at_one_house(new, old, mine, theirs)
                )
            )
        made[:, whole] = linked[: len(articles), len(articles) :]
    if articles and bare:
        heads = [Article(item, ()) for item in earlier if isinstance(item, str)]
        made[:, bare] = (compare(articles, learned().idf, heads).held > _HEADLINE_HELD).T
    return made


def _score(alike: Alike, weights: Mapping[str, float]) -> Floats:
    by_feature = np.array([weights.get(name, 0.0) for name in FEATURES], np.float32)
    return np.asarray(np.tensordot(by_feature, alike.features, 1) + np.float32(weights["bias"]), np.float32)


def _parts(linked: np.ndarray[tuple[int, ...], np.dtype[np.bool_]]) -> list[list[int]]:
    """Groups of places between which there is any link."""
    left = set(range(len(linked)))
    parts = []
    while left:
        part, waiting = [], [min(left)]
        left.discard(waiting[0])
        while waiting:
            place = waiting.pop()
            part.append(place)
            near = left.intersection(np.flatnonzero(linked[place]).tolist())
            left -= near
            waiting.extend(sorted(near))
        parts.append(sorted(part))
    return parts


def _joined(part: list[int], scores: Floats) -> list[list[int]]:
    """`part` joined from below, the closest two groups first, while they agree on average."""
    groups = [[place] for place in part]
    sums = scores[np.ix_(part, part)].astype(np.float64)
    sizes = np.ones(len(part))
    while len(groups) > 1:
        mean = sums / (sizes[:, None] * sizes[None, :])
        np.fill_diagonal(mean, -np.inf)
        one, other = divmod(int(mean.argmax()), len(groups))
        if mean[one, other] <= 0:
            break
        one, other = min(one, other), max(one, other)
        groups[one] = sorted(chain(groups[one], groups.pop(other)))
        sums[one] += sums[other]
        sums[:, one] += sums[:, other]
        sizes[one] += sizes[other]
        sums, sizes = np.delete(np.delete(sums, other, 0), other, 1), np.delete(sizes, other)
    return groups
