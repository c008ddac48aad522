"""Kinds: what sources bring that is no news for this programme.

A kind is known by what the outlet calls the piece (a label, a section, a folder of its address), or by several signs
that agree: its title, the words and the shape of its body. What a piece of news has (a day in brackets, somebody who
says something) stands against them, and so does a title that tells news about such things: the police in a betting
den, an actor in a film called "Zodiak". In doubt it is news.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final
from urllib.parse import urlsplit

from scripts.article import Article
from scripts.judging import kind_labels as labels
from scripts.judging import kind_texts as texts
from scripts.judging import kind_titles as titles
from scripts.judging.kind_fields import addressed, commands, fields, praise
from scripts.judging.kind_labels import LABEL, SECTIONS, STRONG, SURE, WEAK
from scripts.judging.kind_names import KINDS
from scripts.judging.kind_news import NEWS
from scripts.judging.kind_offers import CALLS
from scripts.judging.kind_texts import Text

_COUNTED_AS: Final[Mapping[str, str]] = MappingProxyType({"stream": "gallery", "prediction": "timetable"})
"""Kinds with signs of their own that a producer lets in under another name."""
ENOUGH: Final = 3
"""The weight of signs that makes a kind."""

_PARTS: Final = re.compile(r"[>»|,;/]")
_NO_LETTER: Final = re.compile(r"[^a-z\d]+")
_QUOTED: Final = re.compile(r"[\"“”][^\"“”\n]{1,800}[\"“”]")
_SENTENCE: Final = re.compile(r"[.!?]\s|\n")
_LONGEST: Final = 20_000
"""Characters of the body that are looked at."""
_TIMELESS: Final = frozenset(
    [
        "horoscope",
        "recipe",
        "quiz",
        "lyrics",
        "sermon",
        "lottery",
        "howto",
        "stream",
        "opinion",
        "fiction",
        "jobs",
    ]
)
"""Kinds that have neither a day nor a speaker."""
_LABELLED: Final = "advertorial"
"""What is paid for is so whatever its title tells."""
_COMMANDS: Final = "what it tells its reader to do"
_SHORT, _LONG = 60, 130
"""Words: fewer are a picture's, more are a report whatever stands before its title."""


@dataclass(frozen=True, slots=True)
class Kind:
    """What a piece is instead of news."""

    name: str
    """One of `kind_names.KINDS`."""
    reason: str
    """English, for the producer: what it was known by. No full stop."""


def kind_of(article: Article) -> Kind | None:
    """What `article` is if it is no news for a newscast; None where it is news, or where it cannot be told."""
    title = article.title[:400]
    body = "\n".join(article.paragraphs)[:_LONGEST]
    scores: dict[str, int] = {}
    known_by: dict[str, str] = {}
    for name, weight, reason in (
        *_called(article),
        *_labelled(article, title),
        *_voiced(title, body),
        *_said(title, body),
        *_own(article, body),
    ):
        if name not in scores or weight > WEAK:
            known_by.setdefault(name, reason)
        scores[name] = scores.get(name, 0) + weight
    titled = any(sign.search(title) for _, sign in titles.TITLES["howto"])
    if "howto" in scores and not titled and known_by["howto"] != _COMMANDS:
        del scores["howto"]  # what speaks to its reader may be any report of a new telephone
    if not scores:
        return None
    lead = " ".join(article.paragraphs[:2])[:1_200]
    against = (texts.DATED.search(lead) is not None) + (texts.ATTRIBUTED.search(body) is not None)
    official = texts.AUTHORITY.search(lead) is not None
    for name in scores:
        if name in _TIMELESS and not against and not official:
            scores[name] += WEAK
        news = name != _LABELLED or scores[name] < LABEL
        if name == _LABELLED and news and official:
            scores[name] -= WEAK
        scores[name] -= against + (SURE if news and NEWS[name].search(title) else 0)
    name = max(scores, key=lambda name: scores[name])
    if scores[name] < ENOUGH:
        return None
    reason = known_by[name]
    name = _COUNTED_AS.get(name, name)
    return Kind(name, f"{KINDS[name]}, known by {reason}")


def _called(article: Article) -> Iterator[tuple[str, int, str]]:
    """By the section that the outlet gives, and by the folders of its address."""
    sections = [*_PARTS.split(article.section), article.section]
    found = {SECTIONS[slug] for part in sections if (slug := _slug(part)) in SECTIONS}
    for weight, name in sorted(found):
        yield name, weight, f"its section {article.section!r}"
    try:
        address = urlsplit(article.credit.link)
    except ValueError:
        return
    folders = [(address.hostname or "").partition(".")[0], *address.path.split("/")[1:-1]]
    for weight, name in sorted({SECTIONS[f.casefold()] for f in folders if f.casefold() in SECTIONS} - found):
        yield name, weight, "the folder of its address"


def _slug(section: str) -> str:
    return _NO_LETTER.sub("-", section[:60].casefold()).strip("-")


def _labelled(article: Article, title: str) -> Iterator[tuple[str, int, str]]:
    """By a word of the outlet's before or behind title and text that says who paid for it."""
    ends = (
        [article.paragraphs[0][:120], *(p[-120:] for p in article.paragraphs[-2:])]
        if article.paragraphs
        else []
    )
    if labels.ADVERTISED.match(title) or labels.ADVERTISED_BEHIND.search(title):
        yield "advertorial", LABEL, "the label of its title"
    elif ends and (
        labels.ADVERTISED.match(ends[0]) or any(labels.ADVERTISED_BEHIND.search(end) for end in ends[1:])
    ):
        yield "advertorial", LABEL, "the label of its text"


def _said(title: str, body: str) -> Iterator[tuple[str, int, str]]:
    """By its own words."""
    for name, patterns in titles.TITLES.items():
        weights = [weight for weight, pattern in patterns if pattern.search(title)]
        if weights:
            more = WEAK if weights.count(WEAK) and max(weights) > WEAK else 0
            yield name, max(weights) + more, "its title"
    small = body.casefold()
    for name, rows in texts.BODIES.items():
        for text in rows:
            if _found(text, body, small):
                yield name, text.weight, "its text"
    calls = sum(_found(call, body, small) for call in CALLS) + praise(body)
    if calls >= 2:
        yield "advertorial", {2: STRONG, 3: ENOUGH}.get(calls, SURE), "what it asks of its readers"
    heads = {head.casefold() for head in texts.SIGNS_OF_THE_ZODIAC.findall(body)}
    if len(heads) >= 2:
        yield "horoscope", min(len(heads), SURE), "its paragraphs for the signs of the zodiac"
    yield from _shaped(body)


def _voiced(title: str, body: str) -> Iterator[tuple[str, int, str]]:
    """By the words that it chooses, and by whom it speaks to."""
    bare = _QUOTED.sub(" ", body)
    for name, weight in fields(f"{title}\n{bare}"):
        yield name, weight, "its words"
    sentences = [sentence for sentence in _SENTENCE.split(bare) if sentence.strip()]
    if commands(sentences) >= 2:
        yield "howto", STRONG, _COMMANDS
    if addressed(sentences):
        yield "howto", WEAK, "its talk to the reader"


def _shaped(body: str) -> Iterator[tuple[str, int, str]]:
    """By the form of its text."""
    lines = [line for line in body.split("\n") if line.strip()]
    verses = sum(len(line) < 60 and line.rstrip()[-1] not in '.:!?"”' for line in lines)
    if len(lines) >= 8 and verses > 0.8 * len(lines) and not texts.ATTRIBUTED.search(body):
        yield "lyrics", STRONG, "its verses"
    pictures = sum(texts.PICTURE.search(line[-100:]) is not None for line in lines)
    if pictures >= 2 and 2 * pictures >= len(lines):
        yield "gallery", SURE, "its lines below pictures"
    words = len(body.split())
    if words < _SHORT:
        yield "gallery", WEAK, "its short text"
    elif words > _LONG:
        yield "gallery", -STRONG, "its text"


def _found(text: Text, body: str, small: str) -> bool:
    if not any(map(small.__contains__, text.hints)):
        return False
    if text.least == 1:
        return text.pattern.search(body) is not None
    ways: set[str] = set()
    for match in text.pattern.finditer(body):
        ways.add(match[0].casefold())
        if len(ways) == text.least:
            return True
    return False


def _own(article: Article, body: str) -> Iterator[tuple[str, int, str]]:
    """By who speaks in it: a writer in the first person, or one with a degree."""
    if labels.ADVERTISER.search(article.credit.author[:200]):
        yield "advertorial", LABEL, "its author"
    elif texts.SCHOLAR.search(article.credit.author[-200:]):
        yield "opinion", STRONG, "its author's degree"
    if texts.WE.search(body) is None:
        return
    sentences = _SENTENCE.split(_QUOTED.sub(" ", body))
    i = sum(texts.WRITER.search(sentence) is not None for sentence in sentences)
    we = sum(texts.WE.search(sentence) is not None for sentence in sentences)
    if (i >= 2 and we >= 0.3 * len(sentences)) or (we >= 2 + (not i) and we >= 0.4 * len(sentences)):
        yield "opinion", STRONG, "its first person"
    elif we >= 2 and we >= 0.2 * len(sentences):
        yield "opinion", WEAK, "its first person"
