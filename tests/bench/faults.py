"""Faults for the judge to find, each planted where a bug would make it: in the written line, in the choice of
sentences, in the articles of a story. A planter gives None where the edition has no place for its fault.
"""

import random
import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from editions import ZONE, Told, event_of, filled, made, pool_rows, slots, told

from scripts.almanac import DAYS, MONTHS
from scripts.article import Article
from scripts.condense import tell
from scripts.judging.evidence import sentences
from scripts.judging.hour import Hour
from scripts.judging.smallwords import CONDITION, MODALITY
from scripts.judging.strangers import signs
from scripts.script import Line, Script, Source
from scripts.speakable import speakable

Fault = Callable[[random.Random, Told, Sequence[Article]], Told | None]


def lines_of(told_: Told, fit: Callable[[Line], bool]) -> list[int]:
    """Places in `Script.items` of the story lines that are `fit`."""
    return [
        at
        for at, item in enumerate(told_.script.items)
        if isinstance(item, Line) and item.kind == "story" and fit(item)
    ]


def rewritten(told_: Told, at: int, written: str, **changes: object) -> Told | None:
    """`told_` with another line at `at`; None where nothing changed."""
    line = told_.script.items[at]
    assert isinstance(line, Line)
    if written == line.written and not changes:
        return None
    written = written[:1].upper() + written[1:]
    new = replace(line, written=written, spoken=speakable(written), **changes)  # type: ignore[arg-type]
    items = [*told_.script.items[:at], new, *told_.script.items[at + 1 :]]
    return replace(told_, script=Script(tuple(items)))


def some_line(rng: random.Random, told_: Told, pattern: str) -> tuple[int, str, re.Match[str]] | None:
    """A story line in which `pattern` stands, and one place of it."""
    places = lines_of(told_, lambda line: re.search(pattern, line.written) is not None)
    if not places:
        return None
    at = rng.choice(places)
    text = told_.script.items[at].written  # type: ignore[union-attr]
    return at, text, rng.choice(list(re.finditer(pattern, text)))


def swap(told_: Told, found: tuple[int, str, re.Match[str]], by: str) -> Told | None:
    """`by` in place of what was found."""
    at, text, match = found
    return rewritten(told_, at, " ".join((text[: match.start()] + by + text[match.end() :]).split()))


_ONES = "dua|tiga|empat|lima|enam|tujuh|delapan|sembilan"


def figure(rng: random.Random, told_: Told, pool: Sequence[Article]) -> Told | None:
    """Another figure, in digits or in words."""
    found = some_line(rng, told_, rf"(?<![\w/.,])\d{{1,3}}(?![\w/])|\b(?:{_ONES})\b|\b\d+[.,]\d+\b")
    if not found:
        return None
    old = found[2][0]
    if old.isalpha():
        return swap(told_, found, rng.choice([w for w in _ONES.split("|") if w != old]))
    digit = rng.randrange(len(old))
    while not old[digit].isdigit():
        digit = rng.randrange(len(old))
    return swap(
        told_, found, old[:digit] + rng.choice([d for d in "123456789" if d != old[digit]]) + old[digit + 1 :]
    )


def name(rng: random.Random, told_: Told, pool: Sequence[Article]) -> Told | None:
    """Another name, of this article or of another."""
    found = some_line(rng, told_, r"(?<=[a-z,] )[A-Z][a-z]{3,}\b")
    if not found:
        return None
    others = [
        w
        for a in (rng.choice(pool), rng.choice(pool))
        for p in a.paragraphs
        for w in re.findall(r"(?<=[a-z] )[A-Z][a-z]{3,}", p)
    ]
    others = [w for w in others if w != found[2][0]]
    return swap(told_, found, rng.choice(others)) if others else None


def negation(rng: random.Random, told_: Told, pool: Sequence[Article]) -> Told | None:
    """A "tidak" lost, or added before a verb."""
    if rng.random() < 0.5 and (found := some_line(rng, told_, r"\b(?:tidak|bukan|belum|tak|tanpa) ")):
        return swap(told_, found, "")
    found = some_line(rng, told_, r"(?<= )(?=(?:mem|men|meng|di|ber|ter)[a-z]{4,})")
    return swap(told_, found, rng.choice(("tidak ", "belum "))) if found else None


def modality(rng: random.Random, told_: Told, pool: Sequence[Article]) -> Told | None:
    """ "Diduga", "akan", "dapat" lost, or turned into what is certain."""
    words = "|".join(sorted(MODALITY - {"jika", "perlu"}))
    found = some_line(rng, told_, rf"\b(?:{words})\b ")
    return swap(told_, found, rng.choice(("", "", "telah "))) if found else None


_PARTS_OF_DAY = ("pagi", "siang", "sore", "malam")
_SAYINGS = (
    r",? (?:kata|ujar|ungkap|tutur|jelas|ucap) [^,.\"]{3,60}(?=[.,])",
    r"^Menurut [^,]{3,60}, ",
    r"(?<=[a-z]) (?:mengatakan|menyebutkan|menyatakan|menilai|mengaku)(?: bahwa)?(?= )",
)


def attribution(rng: random.Random, told_: Told, pool: Sequence[Article]) -> Told | None:
    """Who said it is cut off, in the line or with the end of a quotation."""
    if rng.random() < 0.3:
        open_ = [
            at
            for at in lines_of(told_, lambda line: line.written.count('"') % 2 == 1)
            if isinstance(line := told_.script.items[at], Line) and line.source
        ]
        of = {at: told_.script.items[at].source for at in open_}  # type: ignore[union-attr]
        halves = [
            at
            for at in open_
            if at + 1 in of and of[at + 1].sentence == of[at].sentence + 1 and of[at].original.startswith('"')  # type: ignore[union-attr]
        ]
        if halves:
            return without(told_, [rng.choice(halves) + 1])
    found = some_line(rng, told_, rng.choice(_SAYINGS))
    return swap(told_, found, "") if found else None


def condition(rng: random.Random, told_: Told, pool: Sequence[Article]) -> Told | None:
    """A condition or a limit is lost: "hanya", "sekitar", "jika …,"."""
    words = "|".join(sorted(CONDITION - {"baru", "selama", "sementara", "asal", "selain"}))
    found = some_line(
        rng, told_, rf"\b(?:[Jj]ika|[Aa]pabila|[Kk]alau) [^,.]{{4,60}}, |\b(?:{words})(?: dari)? "
    )
    return swap(told_, found, "") if found else None


def stale(rng: random.Random, told_: Told, pool: Sequence[Article]) -> Told | None:
    """Another weekday, part of the day, date, month or direction."""
    days = tuple(day for day in DAYS if day != "Minggu")
    for words in rng.sample([days, days, _PARTS_OF_DAY, MONTHS[4:], ("lalu", "depan")], 5):
        if found := some_line(rng, told_, rf"\b(?:{'|'.join(words)})\b"):
            return swap(told_, found, rng.choice([word for word in words if word != found[2][0]]))
    return None


def over(rng: random.Random, told_: Told, pool: Sequence[Article]) -> Told | None:
    """An event that is over, told as it was announced; or a day left as it was written."""
    row = rng.choice(pool_rows["dated"])
    return _announced(rng, row)


def _announced(rng: random.Random, row: dict[str, object]) -> Told | None:
    written = datetime(2026, rng.randint(1, 12), rng.randint(1, 28), rng.randint(7, 14), 10, tzinfo=ZONE)
    article = filled(row, rng, written, slots(rng, written))
    made_ = told([article], Hour(written + timedelta(days=2)), retelling=False)
    return made_ if any(item.kind == "story" for item in made_.script.lines) else None


def left(rng: random.Random, told_: Told, pool: Sequence[Article]) -> Told | None:
    """ "Besok" of an article of another day, as it was written."""
    return _announced(rng, rng.choice(pool_rows["left"]))


def verdict(rng: random.Random, told_: Told, pool: Sequence[Article]) -> Told | None:
    """A claim without its verdict: in the choice of sentences, or in the headline."""
    row = rng.choice(pool_rows["verdicts"])
    written = datetime(2026, rng.randint(1, 12), rng.randint(1, 28), 9, tzinfo=ZONE)
    values = slots(rng, written)
    article = filled(row, rng, written, values)
    hour = Hour(written + timedelta(hours=3))
    if rng.random() < 0.4:
        claim = filled({**row, "title": row["claim"]}, rng, written, values).title
        story = replace(tell([article], hour=hour), headline=claim)
        return made([story], hour)
    story = tell([article], hour=hour)
    at = int(row["verdict"])  # type: ignore[call-overload]
    kept = tuple(c for c in story.sentences if c.sentence < at)
    if not kept:
        rumour = article.paragraphs[0]
        kept = (replace(story.sentences[0], text=rumour, original=rumour, sentence=0),)
    return made([replace(story, sentences=kept)], hour)


def older(rng: random.Random, told_: Told, pool: Sequence[Article]) -> Told | None:
    """What an older report counted, though a newer one of the story counts otherwise."""
    row = rng.choice(pool_rows["reports"])
    written = datetime(2026, rng.randint(1, 12), rng.randint(1, 28), 9, tzinfo=ZONE)
    values = slots(rng, written)
    first = filled(row["older"], rng, written, values)  # type: ignore[arg-type]
    second = filled(row["newer"], rng, written + timedelta(hours=7), values)  # type: ignore[arg-type]
    hour = Hour(written + timedelta(hours=9))
    newest, past = tell([second], hour=hour), tell([first], hour=hour)
    number = row["stale"][0]  # type: ignore[index]
    moved = [replace(c, article=1) for c in past.sentences if c.sentence == number]
    if not moved:
        return None
    story = replace(newest, sentences=(*newest.sentences, *moved), articles=(second, first))
    return made([story], hour)


def stranger(rng: random.Random, told_: Told, pool: Sequence[Article]) -> Told | None:
    """An article of another event is grouped with a story, of all the one that is most like it."""
    single = [story for story in told_.stories if len(story.articles) == 1]
    if not single:
        return None
    story = rng.choice(single)
    lead = story.articles[0]
    others = [
        a
        for a in rng.sample(list(pool), min(120, len(pool)))
        if event_of.get(a.key, a.key) != event_of.get(lead.key, lead.key)
    ]
    if not others:
        return None
    mine = signs(lead)
    other = rng.choice(others)
    if rng.random() < 0.5:
        other = max(others, key=lambda a: sum(weight for key, weight in signs(a).items() if key in mine))
    merged = tell([lead, other], hour=told_.hour)
    if not any(c.article == 1 for c in merged.sentences):
        return None
    stories = [merged if each is story else each for each in told_.stories]
    return made(stories, told_.hour)


def headline(rng: random.Random, told_: Told, pool: Sequence[Article]) -> Told | None:
    """The headline of another story: in the line, in the story, or as the title of the article itself."""
    if not told_.stories:
        return None
    story, other = rng.choice(told_.stories), rng.choice(pool)
    if other.title == story.headline or event_of.get(other.key, "") == event_of.get(
        story.articles[0].key, "-"
    ):
        return None
    way = rng.random()
    if way < 0.4:
        heads = [
            at
            for at, item in enumerate(told_.script.items)
            if isinstance(item, Line)
            and item.kind == "headline"
            and item.source
            and item.written == story.headline
        ]
        return rewritten(told_, rng.choice(heads), other.title) if heads else None
    if way < 0.7:
        changed = replace(story, headline=other.title)
    else:
        lead = replace(story.articles[0], title=other.title)
        changed = replace(story, headline=other.title, articles=(lead, *story.articles[1:]))
    return made([changed if each is story else each for each in told_.stories], told_.hour)


def source(rng: random.Random, told_: Told, pool: Sequence[Article]) -> Told | None:
    """A sentence that is not the source's: another article's, under either key, or put together of two."""
    places = lines_of(told_, lambda line: line.source is not None)
    if not places:
        return None
    at = rng.choice(places)
    line = told_.script.items[at]
    assert isinstance(line, Line) and line.source is not None
    other = rng.choice(pool)
    flat = [s for p in sentences(other) for s in p if len(s.split()) > 5]
    if not flat or other.key == line.source.article:
        return None
    sentence = rng.choice(flat)
    way = rng.random()
    if way < 0.3:
        return rewritten(told_, at, sentence)
    if way < 0.55:
        return rewritten(told_, at, sentence, source=replace(line.source, original=sentence))
    if way < 0.8:
        return rewritten(told_, at, sentence, source=Source(other.key, flat.index(sentence), sentence))
    half = line.written.split()
    mixed = " ".join([*half[: len(half) // 2], *sentence.split()[len(sentence.split()) // 2 :]])
    return rewritten(told_, at, mixed)


def without(told_: Told, places: Sequence[int]) -> Told:
    """`told_` without the lines at `places`."""
    items = [item for at, item in enumerate(told_.script.items) if at not in places]
    return replace(told_, script=Script(tuple(items)))


KINDS: dict[str, Fault] = {
    "another figure": figure,
    "another name": name,
    "lost or added tidak": negation,
    "lost modality": modality,
    "lost attribution": attribution,
    "lost condition": condition,
    "day moved": stale,
    "day left as written": left,
    "over, told as coming": over,
    "claim without verdict": verdict,
    "older toll": older,
    "merged strangers": stranger,
    "swapped headline": headline,
    "wrong source": source,
}
WHOLE = {"day left as written", "over, told as coming", "claim without verdict", "older toll"}
"""These bring an edition of their own."""
