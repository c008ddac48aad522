"""One event told once: a Story from one or several Articles."""

from collections.abc import Sequence
from collections.abc import Set as AbstractSet

import numpy as np

from scripts.article import Article
from scripts.condense.chooser import Ranking, best, consider
from scripts.condense.coherence import unlinked
from scripts.condense.offices import without_repeated_titles
from scripts.condense.tokens import words
from scripts.condense.trim import trim
from scripts.condense.weights import learned
from scripts.judging import claims
from scripts.judging.claims import Bonds
from scripts.judging.hour import Hour, Retold, retold, written_at
from scripts.newest import Report, superseded
from scripts.sentences import split
from scripts.story import Chosen, Story

KEPT = 16
"""Sentences of an article handed to the planner, which drops the lowest when time is short."""
WORTH = 0.0125
"""A sentence that fewer than one summary in eighty would keep is background."""
RAREST = 7.0
"""Weight of a word that the table does not hold."""
SECOND_HAND = 0.6
"""What another outlet adds counts this share of what the lead says."""
KNOWN = 0.45
"""A sentence of another outlet is left out where more of it than this, by weight of its words, was said before."""

SUBHEAD = 9
"""A paragraph between others of at most so many words, with no mark at its end, is a subhead."""


def tell(
    articles: Sequence[Article], *, follow_up: bool = False, kept: int = KEPT, hour: Hour | None = None
) -> Story:
    """One Story from Articles on one event, the lead's first. Raises ValueError when there are none.

    The sentence that the summary opens with has the highest score. Dropping from the lowest score upwards, all
    sentences of equal score at once, leaves at each step what can be heard by itself: a sentence never outlives
    the one it refers to.

    What a newer article of them overtakes is not told, and with an `hour` everything is told as it stands then. A
    story may come out without any sentence: all that it has is over.
    """
    if not articles:
        raise ValueError("a story needs an article")
    split_up = [[split(paragraph, whole_quotes=True) for paragraph in a.paragraphs] for a in articles]
    rankings = [
        consider(article.title, _without_subheads(paragraphs))
        for article, paragraphs in zip(articles, split_up, strict=True)
    ]
    gone = superseded(
        [
            Report(
                article.title,
                ranking.texts if ranking else (),
                article.credit.updated or written_at(article),
                article.part,
            )
            for article, ranking in zip(articles, rankings, strict=True)
        ]
    )
    chosen: list[Chosen] = []
    everything: list[str] = []
    for place, (article, paragraphs, ranking) in enumerate(zip(articles, split_up, rankings, strict=True)):
        if ranking is None:
            continue
        bonds = claims.bonds(article.title, ranking.texts)
        said = [_at(hour, text, article) for text in ranking.texts]
        barred = gone[place] | bonds.barred | {n for n, each in enumerate(said) if each.text is None}
        scores = _scores(ranking, bonds, barred)
        if chosen:
            scores = {number: SECOND_HAND * ranking.gain[number] for number in scores}
            scores = _settled(ranking, _news(ranking, scores, [c.text for c in chosen]), bonds)
        everything += ranking.texts
        original = [sentence for paragraph in paragraphs for sentence in paragraph]
        homes = [number for number, paragraph in enumerate(paragraphs) for _ in paragraph]
        best_first = sorted(scores, key=lambda n: (-scores[n], n))
        limit = kept if not chosen else max(2, kept // 3)
        lowest = scores[best_first[limit - 1]] if len(best_first) > limit else -1.0
        for number in sorted(scores):
            if scores[number] >= lowest:
                linked = number - 1 in scores and scores[number - 1] >= max(scores[number], lowest)
                text = said[number].text or ""
                text = text if linked else unlinked(text)
                chosen.append(
                    Chosen(trim(text), original[number], place, number, homes[number], scores[number])
                )
    chosen = without_repeated_titles(chosen, everything)
    headline, headed = _headline(articles[0], chosen, hour)
    section = next((article.section for article in articles if article.section), "")
    return Story(headline, tuple(chosen), tuple(articles), section, follow_up, headed)


def _at(hour: Hour | None, text: str, article: Article) -> Retold:
    return retold(text, written_at(article), hour) if hour is not None and text else Retold(text)


def _headline(lead: Article, chosen: Sequence[Chosen], hour: Hour | None) -> tuple[str, int]:
    """What the story is called, and the number of the sentence that it was made from (-1: the title)."""
    title = _at(hour, claims.headline(lead.title), lead).text
    if title is not None:
        return title, -1
    best_ = max((c for c in chosen if c.article == 0), key=lambda c: c.score, default=None)
    return (best_.text.rstrip("."), best_.sentence) if best_ is not None else (lead.title, -1)


def _without_subheads(paragraphs: Sequence[Sequence[str]]) -> list[list[str]]:
    """`paragraphs` with the text of subheads gone, so that none is read out; every sentence keeps its number."""
    last = len(paragraphs) - 1
    return [
        [""] if 0 < number < last and len(paragraph) == 1 and _is_subhead(paragraph[0]) else list(paragraph)
        for number, paragraph in enumerate(paragraphs)
    ]


def _is_subhead(text: str) -> bool:
    return text[-1].isalnum() and len(text.split()) <= SUBHEAD and text[0] not in "\"“‘'"


def _scores(ranking: Ranking, bonds: Bonds, barred: AbstractSet[int]) -> dict[int, float]:
    """Sentence number -> score: 1 and more for those of the summary, the first of them highest of all.

    Those `barred` are not among them. Empty where nothing is left to say.
    """
    summary = [n for n in best(ranking) if n not in barred]
    if not summary:
        left = [n for n in ranking.numbers if n not in barred]
        summary = [max(left, key=lambda n: (ranking.gain[n], -n))] if left else []
    if not summary:
        return {}
    lead = bonds.lead if bonds.lead in ranking.numbers and bonds.lead not in barred else summary[0]
    summary = sorted({*summary, lead})
    scores = {
        n: ranking.gain[n]
        for n in ranking.numbers
        if n not in barred and (ranking.gain[n] >= WORTH or n in summary)
    }
    for number in summary:
        scores[number] += 1.0
    like = ranking.reading.likeness
    for one, other in zip(*np.nonzero(np.triu(like, 1) > 0.7), strict=True):  # said twice
        pair = (ranking.numbers[int(one)], ranking.numbers[int(other)])
        if pair[0] in scores and pair[1] in scores and lead not in pair:
            del scores[min(pair, key=lambda n: (scores[n], -n))]
    scores[lead] = max(scores.values()) + 0.01
    return _settled(ranking, scores, bonds, lead, barred)


def _settled(
    ranking: Ranking,
    scores: dict[int, float],
    bonds: Bonds,
    lead: int = -1,
    barred: AbstractSet[int] = frozenset(),
) -> dict[int, float]:
    """`scores` under which nothing outlives what it needs: quotations are of one score, debtors below creditors.

    The `lead` and the quotation that it stands in keep their height.
    """
    at = ranking.numbers
    units = [tuple(at[k] for k in unit) for unit in ranking.ties.units]
    debts = [(at[number], tuple(at[k] for k in paid)) for number, paid in ranking.ties.debts]
    debts += bonds.debts
    for unit in units:
        if lead in unit and barred.isdisjoint(unit):
            scores.update((n, max(scores.get(n, 0.0), ranking.gain[n])) for n in unit)
        elif any(n not in scores for n in unit):
            for n in unit:
                scores.pop(n, None)
    for _ in range(len(scores) + 1):  # each round lowers or drops something, or it is the last
        before = dict(scores)
        for unit in units:
            if any(n not in scores for n in unit):
                for n in unit:
                    scores.pop(n, None)
            else:
                lowest = (
                    min(scores[n] for n in unit) if unit[0] != min(scores) else max(scores[n] for n in unit)
                )
                scores.update(dict.fromkeys(unit, lowest))
        for number, paid in debts:
            if number in scores and number != lead:
                best_paid = max((scores[n] for n in paid if n in scores), default=None)
                if best_paid is None:
                    unit = next((u for u in units if number in u), (number,))
                    for n in unit:
                        scores.pop(n, None)
                elif best_paid < scores[number]:
                    scores[number] = best_paid
        if scores == before:
            break
    return scores


def _news(ranking: Ranking, scores: dict[int, float], told: list[str]) -> dict[int, float]:
    """Those of `scores` whose sentences say something that `told` does not."""
    idf = learned().idf
    known = {word for text in told for word in words(text)}
    fresh = {}
    for number in sorted(scores, key=lambda n: (-scores[n], n)):
        bag = {word: idf.get(word, RAREST) for word in words(ranking.texts[number])}
        if sum(weight for word, weight in bag.items() if word in known) <= KNOWN * sum(bag.values()):
            fresh[number] = scores[number]
            known.update(bag)
    return fresh
