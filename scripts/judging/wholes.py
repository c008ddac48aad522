"""Wholes: a story as it is told beside everything that its articles say, and beside each other's reports."""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from scripts.article import Article
from scripts.condense.weights import learned
from scripts.events.newest import Report, superseded
from scripts.judging import claims
from scripts.judging.counts import differing
from scripts.judging.evidence import bonds, holds, texts, tokens, vocabulary
from scripts.judging.finding import Case, Finding, Said
from scripts.judging.hour import known_at, written_at
from scripts.judging.smallwords import CALENDAR, DENIAL, word_set
from scripts.judging.strangers import strange
from scripts.story import Story
from scripts.telling.sourcing import agencies, outlets
from scripts.text.stems import stem

WEIGHTY = 2.0
"""Words lighter than this (nats) tell nothing of the event."""
RAREST = 7.0
HELD = 0.2
"""Less of a headline, by weight of its words, in the text under it: it is another's headline."""
_VERDICT_WORDS = DENIAL | word_set(
    """bahwa kabar klaim itu ini benar unggahan video foto pesan berita soal tentang perihal belum terbukti"""
)


def headline(case: Case) -> Iterator[Finding]:
    """A headline is its article's title (or sentence), says what the text under it says, and no denied claim."""
    story = case.story
    if story is None:
        return
    lead = story.articles[0]
    for said in case.headed:
        source = said.line.source
        if source is not None and source.article != lead.key:
            yield case.find(said, "headline", "its source is not the story's lead")
        elif source is not None and not holds(lead, source.original, source.sentence):
            yield case.find(said, "headline", "its source is not the title of the story's lead")
        elif said.descent:
            for edit in said.descent.unexplained:
                if not _verdict(edit.lost, edit.won, case):
                    lost, won = " ".join(edit.lost), " ".join(edit.won)
                    yield case.find(said, "headline", f'"{won[:60]}" where the title has "{lost[:60]}"')
        if _denied(lead) and not _denying([said]):
            yield case.find(said, "headline", "it states what its article denies")
    if case.headed and case.told:
        yield from _apart(case, case.headed[0], story)


def _verdict(lost: tuple[str, ...], won: tuple[str, ...], case: Case) -> bool:
    """Whether the change puts a verdict before a claim that the article denies, or a label in words."""
    assert case.story is not None
    both = [word.casefold() for word in (*lost, *won)]
    return _checks(case.story.articles[0]) and all(word in _VERDICT_WORDS for word in both)


def _apart(case: Case, said: Said, story: Story) -> Iterator[Finding]:
    """The headline beside the text of its articles, and beside what is told of it."""
    idf = learned().idf
    weights = {
        stem(word): min(RAREST, idf.get(word, RAREST))
        for word in tokens(story.headline)
        if not word[0].isdigit() and word not in CALENDAR and word not in DENIAL
    }
    weights = {key: weight for key, weight in weights.items() if weight >= WEIGHTY}
    if len(weights) < 2 or story.articles[0].part:  # an entry of a live page need not repeat its title
        return

    def held(words: Iterable[str]) -> bool:
        stems = {stem(word) for word in words}
        return sum(weight for key, weight in weights.items() if key in stems) >= HELD * sum(weights.values())

    if held(word for each in case.told for word in tokens(each.line.written)):
        return  # the ordinary case, and the cheap one
    if held(word for article in story.articles for text in texts(article) for word in tokens(text)):
        yield case.find(said, "headline", "nothing that is told under it speaks of what it says", grave=False)
    else:
        yield case.find(said, "headline", "the articles of the story do not speak of what it says")


def older(case: Case) -> Iterator[Finding]:
    """Nothing is told as it was when a newer report of the story knows it otherwise."""
    story = case.story
    if story is None or len(story.articles) < 2:
        return
    reports = [Report(article.title, texts(article), known_at(article)) for article in story.articles]
    gone = dict(zip((article.key for article in story.articles), superseded(reports), strict=True))
    for said in case.told:
        source = said.line.source
        if source is None or said.article is None:
            continue
        if source.sentence in gone.get(source.article, ()):
            yield case.find(said, "older", "a newer report of the event overtakes it")
        elif newer := differing(said.line.written, said.article, story.articles):
            yield case.find(said, "older", newer)
    for said in case.headed:
        if said.article is not None and (newer := differing(said.line.written, said.article, story.articles)):
            yield case.find(said, "older", newer)


def verdict(case: Case) -> Iterator[Finding]:
    """A claim is told with its verdict; what may never be said is not said."""
    if case.story is None:
        return
    for article in case.story.articles:
        told = [s for s in case.told if s.line.source and s.line.source.article == article.key]
        if told and (check := _denier(article, case.story.articles)):
            # a check judges the whole of a rumour; news that denies ("Tidak Tertukar") only what says the same
            stating = told if _denied(check) or bonds(check).verdict else _stating(told, check)
            for said in stating[:1]:
                yield case.find(said, "verdict", f"another article of the story denies it: {check.title}")
        if not told or not _hangs(article):
            continue
        bound = bonds(article)
        numbers = [s.line.source.sentence for s in told if s.line.source]
        for said, number in zip(told, numbers, strict=True):
            if number in bound.barred:
                yield case.find(said, "verdict", "it is never to be said: a rumour's own words, or a label")
        for number, paid in bound.debts:
            if number in numbers and not any(n in numbers for n in paid):
                yield case.find(
                    told[numbers.index(number)], "verdict", "told without what its truth hangs on"
                )
        if bound.verdict and bound.lead >= 0 and bound.lead not in numbers:
            yield case.find(told[0], "verdict", "told without the verdict on it")
        elif _denied(article) and not _denying(_heard_of(article, told, numbers, case)):
            yield case.find(told[0], "verdict", "the article denies something, and nothing that is told does")


def _denier(article: Article, articles: Sequence[Article]) -> Article | None:
    """Which of `articles` denies what `article` states; None where none does, or `article` is newer."""
    when = written_at(article)
    for other in articles:
        if other is article or not _checks(other) or _checks(article):
            continue
        since = written_at(other)
        if claims.judges(other.title, article.title) and not (when and since and when > since):
            return other
    return None


def _heard_of(article: Article, told: Sequence[Said], numbers: Sequence[int], case: Case) -> Sequence[Said]:
    """The lines that may deny what `article` denies: its own, and the headline where its verdict follows."""
    if case.story is None or article is not case.story.articles[0]:
        return case.lines
    return (*told, *case.headed) if bonds(article).lead in numbers else told


def _stating(told: Sequence[Said], check: Article) -> list[Said]:
    """Those of `told` that state what the title of `check` denies."""
    return [said for said in told if not _denying([said]) and claims.judges(check.title, said.line.written)]


def _denying(lines: Sequence[Said]) -> bool:
    """Whether any of `lines` denies something, in words: a label in brackets is none, half a truth is."""
    return any("sebagian benar" in said.line.written.casefold() for said in lines) or any(
        word in DENIAL or word.removesuffix("nya") in DENIAL
        for said in lines
        for word in tokens(_LABEL.sub("", said.line.written))
    )


def _hangs(article: Article) -> bool:
    """Whether there is anything in the article that could hang on something else."""
    return not vocabulary(article).isdisjoint(_HANGING)


def _checks(article: Article) -> bool:
    return not DENIAL.isdisjoint(tokens(article.title)) or (_hangs(article) and bonds(article).verdict)


def _denied(article: Article) -> bool:
    """Whether the title says that the article denies or checks a claim."""
    if _LABEL.search(article.title):
        return True
    words = tokens(article.title)
    if not _STRONG.isdisjoint(words):
        return True
    return any(pair in _PAIRS for pair in pairwise(words))


def strangers(case: Case) -> Iterator[Finding]:
    """The articles of a story tell of one event."""
    story = case.story
    if story is None or len(story.articles) < 2 or not case.lines:
        return
    for article in strange(story.articles):
        told = [s for s in case.told if s.line.source and s.line.source.article == article.key]
        yield case.find(
            (told or list(case.lines))[0],
            "strangers",
            f"another event than the rest of its story: {article.title}",
        )


def credit(case: Case) -> Iterator[Finding]:
    """Whose news it was is said as the articles have it."""
    if case.story is None:
        return
    names = (*outlets(case.story.articles), *agencies(case.story.articles))
    for said in case.lines:
        if said.line.kind == "credit" and not any(each in said.line.written for each in names[:3]):
            yield case.find(said, "credit", "it names none of the story's sources", grave=False)


RULES = (headline, older, verdict, strangers, credit)
_LABEL = re.compile(
    r"[\[(](?:salah|hoa(?:ks|x)|penipuan|disinformasi|misinformasi|cek fakta|keliru|klarifikasi|hasut|berita)"
    r"[^\])]{0,30}[\])]",
    re.IGNORECASE,
)
"""What checkers print before a claim."""
_STRONG = word_set(
    """hoaks hoax membantah bantah dibantah menyangkal sangkal menepis tepis menampik tampik keliru
    menyesatkan disinformasi misinformasi klarifikasi mengklarifikasi"""
)
_PAIRS = frozenset(
    {("tidak", "benar"), ("tak", "benar"), ("cek", "fakta"), ("periksa", "fakta"), ("bukan", "fakta")}
)
_HANGING = DENIAL | word_set(
    """rumor isu awalnya semula namun tetapi jika apabila klaim mengklaim diduga unggahan"""
)
