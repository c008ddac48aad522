"""One event told once: a Story from one or several Articles."""

from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace

from scripts import ear
from scripts.article import Article
from scripts.condense import headline
from scripts.condense.chooser import Ranking, consider
from scripts.condense.coherence import unlinked
from scripts.condense.offices import without_repeated_titles
from scripts.condense.settling import HEAVY, scored, settled
from scripts.condense.subheads import without_subheads
from scripts.condense.tokens import words
from scripts.condense.trim import trim
from scripts.condense.weights import learned
from scripts.events.newest import Report, counts_elsewhere, lost, outdated, superseded, uncounted
from scripts.events.newest.wording import SAID_BY
from scripts.events.signs import telling
from scripts.judging import claims
from scripts.judging.hour import Hour, Retold, detours, known_at, retold, spelled, written_at
from scripts.story import Chosen, Story
from scripts.text.figures import figures
from scripts.text.sentences import split

KEPT = 16
"""Sentences of an article handed to the planner, which drops the lowest when time is short."""
RAREST = 7.0
"""Weight of a word that the table does not hold."""
SECOND_HAND = 0.6
"""What another outlet adds counts this share of what the lead says."""
ENDLESS = 40
"""Words of a sentence that nobody can follow, so that a story opens with another if it can."""
KNOWN = 0.45
"""A sentence of another outlet is left out where more of it than this, by weight of its words, was said before."""

WHOLE = 3
"""Sentences that make a story; what is too long is told only where there are fewer."""
SURE = 1.0
"""A sentence of the summary has more: it is told where there is time for a story at all."""
KNOWN_BUT_COUNTED = 0.7
"""The same where it counts what was not counted before, in a report of which nothing is overtaken."""
KNOWN_BUT_UNCOUNTED = 0.9
"""The same where nothing of its kind was counted at all: doses beside cattle."""


def tell(
    articles: Sequence[Article],
    *,
    follow_up: bool = False,
    kept: int = KEPT,
    hour: Hour | None = None,
    rounding: bool = False,
) -> Story:
    """One Story from Articles on one event, the lead's first. Raises ValueError when there are none.

    The sentence that the summary opens with has the highest score. Dropping from the lowest score upwards, all
    sentences of equal score at once, leaves at each step what can be heard by itself: a sentence never outlives
    the one it refers to.

    What a newer article of them overtakes is not told, and with an `hour` everything is told as it stands then. A
    story may come out without any sentence: all that it has is over. What is told is made for the ear (`scripts.ear`);
    with `rounding` long figures are cut to "lebih dari Rp2,3 miliar".
    """
    if not articles:
        raise ValueError("a story needs an article")
    sources = _judged_first([_source(article) for article in articles])
    articles = [source.article for source in sources]
    reports = [Report(s.article.title, s.texts, known_at(s.article), s.article.part) for s in sources]
    gone = [one | other for one, other in zip(superseded(reports), outdated(reports), strict=True)]
    chosen: list[Chosen] = []
    plain: dict[int, str] = {}
    for place, source in enumerate(sources):
        if source.ranking is None or source.untrue:
            continue
        said = [_at(hour, text, source.article) for text in source.texts]
        barred = gone[place] | source.bonds.barred | {n for n, each in enumerate(said) if each.text is None}
        barred |= detours(source.texts, said)
        said = _speaking_first(said, source.ranking)
        heard = {n: ear.sentence(trim(each.text), rounding) for n, each in enumerate(said) if each.text}
        barred |= {n for n, text in heard.items() if not text}
        heavy = {n for n, text in heard.items() if ear.is_long(text)}
        endless = {n for n in heavy if ear.is_long(heard[n], ENDLESS)}
        scores = scored(source.ranking, source.bonds, barred, heavy, endless)
        if chosen:
            share = {n: SECOND_HAND * (HEAVY if n in heavy else 1.0) for n in scores}
            scores = {number: share[number] * source.ranking.gain[number] for number in scores}
            fresh = _news(source.ranking, scores, [c.text for c in chosen], stands=not gone[place])
            scores = settled(source.ranking, fresh, source.bonds)
        scores = _without_heavy(scores, heavy, source)
        best_first = sorted(scores, key=lambda n: (-scores[n], n))
        limit = kept if not chosen else max(2, kept // 3)
        lowest = scores[best_first[limit - 1]] if len(best_first) > limit else -1.0
        for number in sorted(scores):
            if scores[number] >= lowest:
                linked = number - 1 in scores and scores[number - 1] >= max(scores[number], lowest)
                text = said[number].text or ""
                text = claims.unlabelled(text) if source.bonds.verdict else text
                text = trim(text if linked else unlinked(text))
                if not place:
                    plain[number] = text
                home = source.homes[number]
                chosen.append(
                    Chosen(
                        ear.sentence(text, rounding),
                        source.original[number],
                        place,
                        number,
                        home,
                        scores[number],
                    )
                )
    chosen = without_repeated_titles(chosen, [text for source in sources for text in source.texts])
    called, headed = _headline(sources[0], chosen, plain, hour)
    section = next((article.section for article in articles if article.section), "")
    return Story(called, tuple(chosen), tuple(articles), section, follow_up, headed)


@dataclass(frozen=True, slots=True)
class _Source:
    """One article, read for telling."""

    article: Article
    ranking: Ranking | None
    original: tuple[str, ...]
    """Every sentence as it is written."""
    homes: tuple[int, ...]
    """For each sentence the number of its paragraph."""
    seen: tuple[str, ...]
    """What claims are judged by: what may be said, and the subheads that part a check."""
    bonds: claims.Bonds
    untrue: bool = False
    """Another of the story's articles denies what this one states."""

    @property
    def texts(self) -> tuple[str, ...]:
        """Every sentence as it may be said; empty where none is."""
        return self.ranking.texts if self.ranking else ()


def _source(article: Article) -> _Source:
    paragraphs = [split(paragraph, whole_quotes=True) for paragraph in article.paragraphs]
    ranking = consider(article.title, without_subheads(paragraphs))
    original = tuple(sentence for paragraph in paragraphs for sentence in paragraph)
    homes = tuple(number for number, paragraph in enumerate(paragraphs) for _ in paragraph)
    texts = ranking.texts if ranking else ("",) * len(original)
    seen = tuple(
        text or (written if claims.is_label(written) else "")
        for text, written in zip(texts, original, strict=True)
    )
    return _Source(article, ranking, original, homes, seen, claims.bonds(article.title, seen))


def _judged_first(sources: Sequence[_Source]) -> list[_Source]:
    """`sources`; where one of them denies what the first states, it comes first, and what it denies is not told.

    Whoever states it again later than the denial was written may know more: then nothing is changed.
    """
    lead = sources[0]
    check = next((s for s in sources if s.bonds.verdict), None)
    if check is None:
        return list(sources)
    denied = [
        s for s in sources if not s.bonds.verdict and claims.judges(check.article.title, s.article.title)
    ]
    denied = [s for s in denied if not _later(s.article, check.article)]
    if lead in denied:
        sources = [check, *(s for s in sources if s is not check)]
    return [replace(s, untrue=True) if s in denied else s for s in sources]


def _later(one: Article, other: Article) -> bool:
    times = (written_at(one), written_at(other))
    return times[0] is not None and times[1] is not None and times[0] > times[1]


def _at(hour: Hour | None, text: str, article: Article) -> Retold:
    """As it may be said at `hour`; without one, at the moment at which it was written."""
    written = written_at(article)
    if hour is None and written is not None:
        hour = Hour(written)
    if not text or hour is None:
        return Retold(spelled(text))
    return retold(text, written, hour, article.paragraphs)


def _speaking_first(said: Sequence[Retold], ranking: Ranking) -> list[Retold]:
    """`said` with who speaks before each quotation of several sentences; these are told as a whole or not at all."""
    out = list(said)
    for unit in ranking.ties.units:
        numbers = [ranking.numbers[place] for place in unit]
        texts = [out[number].text for number in numbers]
        if unit[0] in ranking.ties.tails and all(texts):
            for number, text in zip(numbers, ear.quotation([text or "" for text in texts]), strict=True):
                out[number] = replace(out[number], text=text)
    return out


def _without_heavy(scores: dict[int, float], heavy: AbstractSet[int], source: _Source) -> dict[int, float]:
    """`scores` without what is too long for the ear, but for the opening, where enough is left without it."""
    opening = max(scores.values(), default=0.0)
    kept = {number: score for number, score in scores.items() if number not in heavy or score == opening}
    if source.ranking is None or len(kept) == len(scores) or len(kept) < WHOLE:
        return scores
    kept = settled(source.ranking, kept, source.bonds, {n for n, score in kept.items() if score == opening})
    return kept if len(kept) >= WHOLE else scores


def _headline(
    lead: _Source, chosen: Sequence[Chosen], plain: Mapping[int, str], hour: Hour | None
) -> tuple[str, int]:
    """What the story is called, and the number of the sentence that it was made from (-1: the title).

    `plain`: by number, how the sentences of the lead stood before they were made for the ear.
    """
    opening = max((c for c in chosen if c.article == 0), key=lambda c: c.score, default=None)
    judged = claims.headline(lead.article.title, lead.seen)
    title = _at(hour, judged, lead.article).text
    if opening is None:
        return title or lead.article.title, -1
    core = _at(hour, headline.kernel(lead.texts[opening.sentence]), lead.article).text or ""
    if title is None:
        return core or plain[opening.sentence].rstrip("."), opening.sentence
    if lead.bonds.verdict or judged != lead.article.title or lead.article.part:
        return headline.stripped(
            title
        ), -1  # its verdict keeps its words, an entry the name that its page gives it
    sure = [c.text for c in chosen if c.score >= SURE]
    if headline.stands(title, sure, lead.article.paragraphs):
        return headline.forms(title, lead.article.paragraphs)[-1], -1
    if core:
        return core, opening.sentence
    if headline.says_nothing(title) and headline.short(plain[opening.sentence]):
        return plain[opening.sentence].rstrip("."), opening.sentence
    return headline.stripped(title), -1


def _news(ranking: Ranking, scores: dict[int, float], told: list[str], *, stands: bool) -> dict[int, float]:
    """Those of `scores` whose sentences say something that `told` does not.

    `stands`: nothing of their report is overtaken; then who says a thing is no part of what is new in it.
    """
    idf = learned().idf
    known = {word for text in told for word in words(text)}
    counted = {figure for text in told for figure, _, _ in figures(text)}
    fresh = {}
    for number in sorted(scores, key=lambda n: (-scores[n], n)):
        text = ranking.texts[number]
        said_by = set() if stands else {word for word in words(text) if word in known}
        bare = words(SAID_BY.sub("", text) or text)
        said_by = said_by.difference(bare)  # who was heard before is no part of it; who is new says something
        bag = {
            word: idf.get(word, RAREST) for word in (bare if stands else words(text)) if word not in said_by
        }
        said = sum(weight for word, weight in bag.items() if word in known)
        counts = stands and any(
            telling(figure) >= 1 and figure not in counted for figure, _, _ in figures(text)
        )
        most = KNOWN_BUT_COUNTED if counts else KNOWN
        if stands and uncounted(text, told):
            most = KNOWN_BUT_UNCOUNTED
        if said <= most * sum(bag.values()) or counts_elsewhere(text, told) or (stands and lost(text, told)):
            fresh[number] = scores[number]
            known.update(bag)
    return fresh
