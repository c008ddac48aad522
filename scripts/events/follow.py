"""Following: what an edition tells that was on air before, and what of it is new."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from difflib import SequenceMatcher

from scripts.article import Article
from scripts.events.cluster import goes_on
from scripts.events.newest import Report
from scripts.events.newest.behind import behind
from scripts.events.newest.domains import states, vocabulary
from scripts.events.newest.leading import moment
from scripts.events.newest.overtaken import overtaken
from scripts.events.newest.wording import names, plain, root, topics
from scripts.story import Story
from scripts.text.figures import figures

_WORD = re.compile(r"\w+")
_FRESH = 0.2
"""So much of what a sentence speaks of may be said in words that were not heard, and all of it was told."""
_SLIGHT = 2
"""So few things that were not told are no news beside as many that were: that a doctor looks after the mother, too."""
_SLIPS, _NEARLY = 3, 0.7
"""So many words may be written otherwise, each as like the other as this."""
_ROUGHLY = re.compile(
    r"\b(?:hampir|nyaris|sekitar|kira-kira|kurang lebih|lebih dari|lebih kurang|sedikitnya|setidaknya)\s+(?:Rp\s?)?\d",
    re.IGNORECASE,
)
_ROUGH = 0.03
"""A figure that was told is rounded to another by no more than this share."""
_TURNS = frozenset({"tidak", "tak", "belum", "bukan", "batal", "sudah", "telah", "kini", "akhirnya"})
"""Where one of them is new, something has turned."""

_NOT = frozenset({"tidak", "tak", "bukan", "gagal", "batal", "urung", "tanpa"})
"""What was told with one of them is told the same with another."""
_DONE = frozenset({"sudah", "telah"})
"""They turn something only where it was still to come."""
_TO_COME = frozenset({"akan", "bakal", "belum", "besok", "lusa", "rencananya", "dijadwalkan", "tidak", "tak"})
"""What a sentence says with one of them has not come about."""
_POINTS_BACK = re.compile(
    r"\b(?:keputusan|kebijakan|langkah|peristiwa|kejadian|insiden|kabar|acara|kegiatan|program|tindakan|aturan|rencana"
    r"|perkara|kasus|musibah|bencana)(?:nya)? (?:itu|ini|tersebut)\b",
    re.IGNORECASE,
)
"""What was told, by a word that says no more of it."""
_WINS = re.compile(r"\b(?:mem)?bawa pulang\b", re.IGNORECASE)
"""Who brings a medal home need not have come home."""
_AT_WORK = frozenset(
    map(
        root,
        (
            "hampir",
            "nyaris",
            "dikerahkan",
            "mengerahkan",
            "diterjunkan",
            "dilibatkan",
            "berjumlah",
            "tercatat",
            "berlangsung",
            "memakan",
            "bernama",
            "berinisial",
        ),
    )
)
"""That somebody is there, is called so, or so many are: only who and how many can be new in it."""


@dataclass(frozen=True, slots=True)
class Aired:
    """One story as an earlier edition told it."""

    headline: str
    articles: frozenset[str]
    """`Article.key`s."""
    sentences: tuple[str, ...]
    """As they stood in its articles."""
    when: datetime
    """The moment of that edition."""


@dataclass(frozen=True, slots=True)
class Followed:
    """A story beside what was on air."""

    repeat: bool = False
    """Nothing in it is new."""
    follow_up: bool = False
    """It goes on with what was told, and says something new."""
    known: frozenset[tuple[int, int]] = frozenset()
    """(article, number) of its sentences that were told before."""


def followed(story: Story, aired: Sequence[Aired]) -> Followed:
    """`story` (with all its sentences, before it is cut to length) beside the editions before.

    What was on air is known by its articles or by what it tells of. A sentence is known if it was told in the same
    words, but for a slip of the pen, or if each thing, name and number in it was. Of an article that was on air and
    has not changed since, nothing is new; another figure, another state or a sentence of an outlet with something
    of its own is. Of stories whose sentences were not kept, only the headline is known.
    """
    before = _related(story, aired)
    if not before:
        return Followed()
    told = _Told.of(before)
    known, news = set(), False
    standing = _standing(story, before)
    late = _late(story, before)
    for chosen in story.sentences:
        if (chosen.article, chosen.sentence) in late or told.holds(chosen.original):
            known.add((chosen.article, chosen.sentence))
        elif chosen.article not in standing:
            news = True
    news = news or (not late and _overtakes(story, before, standing, told))
    if all(not one.sentences for one in before):  # nothing but headlines was kept
        titles = {_letters(one.headline) for one in before}
        news = not any(_letters(title) in titles for title in (story.headline, story.articles[0].title))
    return Followed(repeat=not news, follow_up=news, known=frozenset(known))


def _related(story: Story, aired: Sequence[Aired]) -> list[Aired]:
    """Those of `aired` that told of the affair of `story`."""
    keys = {article.key for article in story.articles}
    found = [one for one in aired if keys & one.articles]
    rest = [one for one in aired if not keys & one.articles]
    if rest:
        earlier = [Article(one.headline, one.sentences) if one.sentences else one.headline for one in rest]
        on = goes_on(story.articles, earlier)
        # the lead is what is heard; of the others most must agree
        found += [one for n, one in enumerate(rest) if on[0, n] or 2 * on[:, n].sum() > len(on)]
    return found


def _late(story: Story, before: Sequence[Aired]) -> set[tuple[int, int]]:
    """(article, number) of sentences of reports older than an edition that told more of the same already."""
    found = set()
    for one in before:
        told_ = Report(one.headline, one.sentences, one.when)
        for place, article in enumerate(story.articles):
            when = moment(article)
            if article.key in one.articles or when is None or when > one.when:
                continue
            mine = [chosen for chosen in story.sentences if chosen.article == place]
            gone = behind(Report(article.title, tuple(chosen.original for chosen in mine), when), told_)
            found |= {(place, chosen.sentence) for n, chosen in enumerate(mine) if n in gone}
    return found


def _standing(story: Story, before: Sequence[Aired]) -> set[int]:
    """Places of the articles of `story` that were on air and stand as they stood."""
    texts = [_letters(" ".join(article.paragraphs)) for article in story.articles]
    found = set()
    for one in before:
        mine = [n for n, article in enumerate(story.articles) if article.key in one.articles]
        gone = _missing(one, [texts[n] for n in mine])
        # a sentence that stands nowhere now was changed, or is of an article that is not here
        changed = gone and len(mine) == len(one.articles)
        for n in mine:
            when = moment(story.articles[n])
            if not changed and not (when is not None and when > one.when):
                found.add(n)
    return found


def _missing(one: Aired, texts: Sequence[str]) -> list[str]:
    return [sentence for sentence in one.sentences if not any(_letters(sentence) in text for text in texts)]


def _overtakes(story: Story, before: Sequence[Aired], standing: set[int], told: "_Told") -> bool:
    """Whether `story` changes a figure or a state that was told."""
    fresh = [
        chosen.original
        for chosen in story.sentences
        if chosen.article not in standing
        and not told.rounded(chosen.original)
        and not told.repeats(chosen.original)
    ]
    if not fresh:
        return False
    texts = [_letters(" ".join(article.paragraphs)) for article in story.articles]
    for one in before:
        older = Report(one.headline, tuple(_missing(one, texts)), one.when)
        headline = "" if told.rounded(story.headline) else story.headline
        newer = Report(headline, tuple(fresh), one.when + timedelta(days=1))
        if any(number >= 0 for number in overtaken([newer, older])[1]):
            return True
    return False


@dataclass(frozen=True, slots=True)
class _Told:
    """What was on air of one affair."""

    letters: frozenset[str]
    sentences: tuple[tuple[tuple[str, ...], tuple[str, ...]], ...]
    """Words and figures of each."""
    each: tuple[tuple[frozenset[str], frozenset[str], frozenset[str]], ...]
    """Topics, words and figures of each."""
    topics: frozenset[str]
    names: frozenset[str]
    figures: frozenset[str]

    @classmethod
    def of(cls, before: Sequence[Aired]) -> "_Told":
        texts = [text for one in before for text in (one.headline, *one.sentences)]
        return cls(
            frozenset(map(_letters, texts)),
            tuple((_words(text), _figures(text)) for text in texts),
            tuple(
                (frozenset(topics(text)), frozenset(_words(text)), frozenset(_figures(text)))
                for text in texts
            ),
            frozenset(key for text in texts for key in topics(text)),
            frozenset(word for text in texts for word in _words(text)),
            frozenset(figure for text in texts for figure in _figures(text)),
        )

    def holds(self, sentence: str) -> bool:
        """Whether it was told."""
        if _letters(sentence) in self.letters:
            return True
        words, counted = _words(sentence), _figures(sentence)
        if any(counted == other and _one_slip(words, theirs) for theirs, other in self.sentences):
            return True
        mine = topics(_POINTS_BACK.sub(" ", _WINS.sub("meraih", sentence))) - _AT_WORK
        fresh = mine - self.topics
        return (
            len(mine) > 0
            and (len(fresh) <= _FRESH * len(mine) or (len(fresh) <= _SLIGHT and 2 * len(fresh) <= len(mine)))
            and not any(map(self._another_state, fresh & vocabulary()))
            and names(sentence) <= self.names
            and all(figure in self.figures or self._rounds(figure, sentence) for figure in counted)
            and _TURNS.isdisjoint(set(words) - self.names - self._no_turns())
        )

    def _another_state(self, word: str) -> bool:
        """Whether no word that was told is of the state of `word` ("raib" where it was "hilang")."""
        mine = states().get(word, frozenset())
        return not any(mine & states().get(other, frozenset()) for other in self.topics)

    def _no_turns(self) -> frozenset[str]:
        """Words that turn nothing beside what was told: another "not", "already" where nothing was still to come."""
        done = frozenset() if _TO_COME & self.names else _DONE
        return done | (_NOT if _NOT & self.names else frozenset())

    def repeats(self, sentence: str) -> bool:
        """Whether one sentence that was told says all of it, and as something that has come about."""
        if not self.holds(sentence):
            return False
        mine, counted, words = topics(sentence), set(_figures(sentence)), set(_words(sentence))
        return any(
            counted <= figures_
            and (_TO_COME & theirs) <= words
            and (len(mine - topics_) <= _SLIGHT and 2 * len(mine - topics_) <= len(mine))
            and vocabulary().isdisjoint(mine - topics_)
            for topics_, theirs, figures_ in self.each
        )

    def rounded(self, sentence: str) -> bool:
        """Whether it was told, with another figure for the same count, which so is no newer one."""
        return self.holds(sentence) and not self.figures.issuperset(_figures(sentence))

    def _rounds(self, figure: str, sentence: str) -> bool:
        """Whether `sentence` gives a figure that was told only less exactly ("hampir 1.900" of 1.874)."""
        if "-" in figure or not float(figure) or not _ROUGHLY.search(sentence):
            return False
        rough = float(figure)
        return rough % 10 == 0 and any(
            "-" not in told and float(told) % 10 and abs(float(told) - rough) <= _ROUGH * rough
            for told in self.figures
        )


def _one_slip(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether two sentences are the same but for words that are nearly the same."""
    if abs(len(one) - len(other)) > 1 or len(set(one) & set(other)) < len(one) - _SLIPS:
        return False
    if len(one) == len(other):
        return all(
            a == b or SequenceMatcher(None, a, b).ratio() >= _NEARLY for a, b in zip(one, other, strict=True)
        )
    return not set(one) ^ set(other)


def _letters(text: str) -> str:
    return " ".join(_words(text))


def _words(text: str) -> tuple[str, ...]:
    return tuple(_WORD.findall(text.casefold()))


def _figures(text: str) -> tuple[str, ...]:
    return tuple(sorted({figure for figure, _, _ in figures(plain(text))}))
