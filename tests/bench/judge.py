"""Plants faults in true scripts and counts how many the judge finds: python tests/bench/judge.py [--data FILE.jsonl(.gz)]

True scripts are made as an edition is (grouped, condensed, planned, composed at a pace, at an hour) of the articles of
tests/data/cluster, of tests/data/judge (texts with slots, filled by chance) and, with --data, of a file of IndoSum
(see docs/condense.md). A fault is planted where a bug would make it: in the written line, in the choice of sentences,
in the articles of a story. It is found when the judge says something grave that it does not say of the true script.

Articles are halved by turns: the judge was tuned on the half `seen`; nobody looked at the half `aside`.
"""

import argparse
import gzip
import json
import random
import re
import time
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from scripts.almanac import DAYS
from scripts.article import Article, Credit
from scripts.cluster import events
from scripts.compose import compose
from scripts.condense import tell
from scripts.format import Format
from scripts.judging.evidence import counted, sentences, vocabulary
from scripts.judging.hour import Hour
from scripts.judging.judge import Finding, judge
from scripts.judging.smallwords import CONDITION, MODALITY
from scripts.judging.strangers import signs
from scripts.planning import plan
from scripts.rundown import Pace
from scripts.script import Line, Script, Source
from scripts.speakable import speakable
from scripts.story import Story

DATA = Path(__file__).parents[1] / "data"
ZONE = ZoneInfo("Asia/Jakarta")
PACE = Pace(0.062, 0.35)
FORMAT = Format("Warta Argasana")
EACH = 60
"""Faults of a kind, at most."""
_PLACES = [
    "Kemuning Jaya",
    "Rawa Sindang",
    "Tanjung Peria",
    "Bukit Lawang Sari",
    "Sumber Waras",
    "Muara Teluk",
    "Karang Setia",
    "Wonosekar",
    "Pulo Mentari",
    "Ciranjang Hulu",
    "Lembah Padi",
    "Batu Sangkur",
    "Teluk Kencana",
    "Sidorukun",
    "Gunung Pelita",
    "Air Bening",
]
_PEOPLE = [
    "Hadi Prawoto",
    "Ratna Wulansari",
    "Yusran Latuconsina",
    "Melati Pangestu",
    "Togar Simanungkalit",
    "Imas Rohaeti",
    "Dedi Kurnaen",
    "Sri Handayati",
    "Bonar Pardomuan",
    "Laode Rahmatin",
    "Ni Luh Sekarini",
    "Fransiska Wenda",
]


@dataclass(frozen=True)
class Told:
    """A script, its stories and its hour."""

    script: Script
    stories: tuple[Story, ...]
    hour: Hour


Fault = Callable[[random.Random, Told, Sequence[Article]], Told | None]


def made(stories: Sequence[Story], hour: Hour, length_s: float = 600.0) -> Told:
    """The script of `stories` as an edition makes it."""
    rundown = plan(stories, length_s, PACE, hour.when, speakable)
    script = compose(rundown, FORMAT, hour.when, "pagi", speak=speakable)
    return Told(script, tuple(slot.story for slot in rundown.slots), hour)


def told(articles: Sequence[Article], hour: Hour, *, retelling: bool = True) -> Told:
    """The edition of `articles`, grouped and condensed; without `retelling` days are left as they were written."""
    groups = [
        sorted((articles[k] for k in group), key=lambda a: a.credit.published, reverse=True)  # type: ignore[arg-type,return-value]
        for group in events(articles)
    ]
    stories = [tell(group, hour=hour if retelling else None) for group in groups]
    return made([story for story in stories if story.sentences], hour)


# --- articles ---------------------------------------------------------------------------------------------------


def clustered() -> Iterator[tuple[str, Article]]:
    """(event, article) of the sets of tests/data/cluster."""
    for path in sorted((DATA / "cluster").glob("*.jsonl")):
        for row in map(json.loads, path.read_text("utf-8").splitlines()):
            credit = Credit(outlet=row["outlet"], published=datetime.fromisoformat(row["published"]))
            yield f"{path.stem} {row['event']}", Article(row["title"], tuple(row["paragraphs"]), credit)


def indosum(path: Path) -> Iterator[Article]:
    """Its articles, of the day that their text or address says; those that say none are of no day and left out."""
    opened = gzip.open(path, "rt", "utf-8") if path.suffix == ".gz" else path.open(encoding="utf-8")
    with opened as lines:
        for row in map(json.loads, lines):
            text = row["article"]
            found = re.search(r"\((\d{1,2})/(\d{1,2})/(20\d\d)\)", text)
            said = (found[3], found[2], found[1]) if found else None
            if said is None and (found := re.search(r"/(20\d\d)/?(\d\d)/?(\d\d)", row["source_url"])):
                said = (found[1], found[2], found[3])
            try:
                when = datetime(*map(int, said), 17, tzinfo=ZONE) if said else None  # type: ignore[arg-type,misc]
            except ValueError:
                when = None
            if when is None:
                continue
            paragraphs = tuple(" ".join(p) if isinstance(p, list) else p for p in row["paragraphs"])
            yield Article(
                row["title"], paragraphs, Credit(row["source"], published=when, link=row["source_url"])
            )


def filled(row: dict[str, object], rng: random.Random, written: datetime, slots: dict[str, str]) -> Article:
    """An article of tests/data/judge with its slots filled."""
    title, text = str(row["title"]), [str(each) for each in row["text"]]  # type: ignore[attr-defined]
    for name, value in slots.items():
        title = title.replace(f"{{{name}}}", value)
        text = [each.replace(f"{{{name}}}", value) for each in text]
    text = [each[:1].upper() + each[1:] for each in text]
    return Article(title, tuple(text), Credit(rng.choice(("Kabar Teluk", "Obor Desa")), published=written))


def slots(rng: random.Random, written: datetime) -> dict[str, str]:
    """Values for the slots: a is less than b."""
    small = rng.randint(2, 4)
    large = rng.randint(5, 9)
    tomorrow = written + timedelta(1)
    day = DAYS[tomorrow.weekday()]
    words = ["nol", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan"]
    spell = rng.random() < 0.5
    return {
        "tempat": rng.choice(_PLACES),
        "orang": rng.choice(_PEOPLE),
        "a": str(small) if not spell else words[small],
        "b": str(large) if not spell else words[large],
        "A": words[small].capitalize(),
        "B": words[large].capitalize(),
        "hari": DAYS[written.weekday()],
        "besok": rng.choice((f"{day} ({tomorrow:%-d/%-m/%Y})", day, f"hari {day}")),
    }


def editions(
    articles: Sequence[Article], rng: random.Random, size: int = 8
) -> Iterator[tuple[list[Article], Hour]]:
    """Articles of one day together, heard in the evening, the next morning, or the day after that."""
    by_day: dict[date, list[Article]] = {}
    for article in articles:
        assert article.credit.published is not None
        by_day.setdefault(article.credit.published.date(), []).append(article)
    for day in sorted(by_day):
        of_day = by_day[day]
        for at in range(0, len(of_day), size):
            part = of_day[at : at + size]
            last = max(article.credit.published for article in part)  # type: ignore[type-var]
            hours = rng.choice((2, 13, 37))
            assert last is not None
            yield part, Hour((last + timedelta(hours=hours)).astimezone(ZONE))


# --- faults -----------------------------------------------------------------------------------------------------


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
            return without(told_, [rng.choice(halves) + rng.randint(0, 1)])
    found = some_line(
        rng, told_,
        r",? (?:kata|ujar|ungkap|tutur|jelas|ucap) [^,.\"]{3,60}(?=[.,])|^Menurut [^,]{3,60}, |(?<=[a-z]) (?:mengatakan|menyebutkan|menyatakan|menilai|mengaku)(?: bahwa)?(?= )",
    )  # fmt: skip
    return swap(told_, found, "") if found else None


def condition(rng: random.Random, told_: Told, pool: Sequence[Article]) -> Told | None:
    """A condition or a limit is lost: "hanya", "sekitar", "jika …,"."""
    words = "|".join(sorted(CONDITION - {"baru", "selama", "sementara", "asal", "selain"}))
    found = some_line(
        rng, told_, rf"\b(?:[Jj]ika|[Aa]pabila|[Kk]alau) [^,.]{{4,60}}, |\b(?:{words})(?: dari)? "
    )
    return swap(told_, found, "") if found else None


def stale(rng: random.Random, told_: Told, pool: Sequence[Article]) -> Told | None:
    """Another weekday; or what the article says of its own day, left as it was written."""
    found = some_line(rng, told_, r"\b(?:Senin|Selasa|Rabu|Kamis|Jumat|Sabtu)\b")
    if found:
        return swap(told_, found, rng.choice([day for day in DAYS if day != found[2][0]]))
    return None


def over(rng: random.Random, told_: Told, pool: Sequence[Article]) -> Told | None:
    """An event that is over, told as it was announced; or a day left as it was written."""
    row = rng.choice(pool_rows["dated"])
    return _announced(rng, row)


def _announced(rng: random.Random, row: dict[str, object]) -> Told | None:
    written = datetime(2026, rng.randint(1, 12), rng.randint(1, 28), rng.randint(7, 14), 10, tzinfo=ZONE)
    article = filled(row, rng, written, slots(rng, written))
    made_ = told([article], Hour(written + timedelta(days=2)), retelling=False)
    # what this bug leaves out of the true script is nothing: that one is told at its own hour
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
    "weekday moved": stale,
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
pool_rows: dict[str, list[dict[str, object]]] = {}
event_of: dict[str, str] = {}


def rows(half: int) -> None:
    """Fill `pool_rows` from tests/data/judge: every other text."""
    for file in ("verdicts", "reports", "dated"):
        pool_rows[file] = json.loads((DATA / "judge" / f"{file}.json").read_text("utf-8"))[half::2]
    pool_rows["left"] = [row for row in pool_rows["dated"] if row["kind"] == "stale"]
    pool_rows["dated"] = [row for row in pool_rows["dated"] if row["kind"] == "over"]


def keys(findings: Sequence[Finding]) -> Counter[tuple[str, str, str]]:
    """The grave ones, by story, line and rule."""
    return Counter((f.story, f.written, f.rule) for f in findings if f.grave)


def own_editions(rng: random.Random) -> Iterator[tuple[list[Article], Hour]]:
    """True editions of tests/data/judge: checks, counts and days, heard the next morning."""
    for _ in range(12):
        written = datetime(2026, rng.randint(1, 12), rng.randint(1, 28), 15, 10, tzinfo=ZONE)
        part = [
            filled(row, rng, written, slots(rng, written)) for row in rng.sample(pool_rows["verdicts"], 2)
        ]
        part += [filled(row, rng, written, slots(rng, written)) for row in rng.sample(pool_rows["left"], 2)]
        pair, values = rng.choice(pool_rows["reports"]), slots(rng, written)
        part += [filled(pair["older"], rng, written, values)]  # type: ignore[arg-type]
        part += [filled(pair["newer"], rng, written + timedelta(hours=6), values)]  # type: ignore[arg-type]
        yield part, Hour(written + timedelta(hours=rng.choice((7, 15, 39))))


def main() -> None:
    """Print the table of both halves."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--data", type=Path, help="a file of IndoSum")
    parser.add_argument("--seed", type=int, default=11)
    parser.add_argument("--articles", type=int, default=400, help="of --data, at most")
    parser.add_argument("--half", choices=("seen", "aside", "both"), default="both")
    parser.add_argument("--show", action="store_true", help="print what was missed and what was refused")
    wanted = parser.parse_args()
    sets = list(clustered())
    event_of.update((article.key, event) for event, article in sets)
    real = list(indosum(wanted.data))[: wanted.articles] if wanted.data else []
    for half, label in enumerate(("seen", "aside")):
        if wanted.half in (label, "both"):
            report(label, half, sets, real, wanted)


def report(
    label: str,
    half: int,
    sets: Sequence[tuple[str, Article]],
    real: Sequence[Article],
    wanted: argparse.Namespace,
) -> None:
    """One half: true scripts, then the faults in them."""
    rng = random.Random(f"{wanted.seed} {label}")
    rows(half)
    order = sorted({event for event, _ in sets})
    kept = set(order[half::2])
    pool = [article for event, article in sets if event in kept] + list(real[half::2])
    parts = [*editions(pool, rng), *own_editions(rng)]
    true = [told(part, hour) for part, hour in parts]
    true = [each for each in true if each.stories]
    for cache in (sentences, vocabulary, counted, signs):
        cache.cache_clear()
    begin = time.perf_counter()
    judged = [judge(each.script, each.stories, each.hour) for each in true]
    seconds = time.perf_counter() - begin
    lines = sum(len(each.script.lines) for each in true)
    retold = sum(
        line.source is not None and line.written not in line.source.original
        for each in true
        for line in each.script.lines
        if line.kind == "story"
    )
    refused = {(n, f.line) for n, found in enumerate(judged) for f in found if f.grave}
    print(
        f"{label}: {len(true)} true editions, {lines} lines, {retold} of them retold, {lines / seconds:.0f} lines/s"
    )
    print(
        f"  refused {len(refused)} true lines, {len(refused) / lines:.2%}; {sum(map(len, judged))} findings in all"
    )
    if wanted.show:
        by_rule = Counter(f.rule for found in judged for f in found if f.grave)
        print("  ", dict(by_rule))
        for found in judged:
            for f in found:
                if f.grave:
                    print(
                        f"    refused [{f.rule}] {f.message}\n        {f.written[:150]}\n        {f.source.original[:150] if f.source else ''}"
                    )
    planted: Counter[str] = Counter()
    hits: Counter[str] = Counter()
    for kind, fault in KINDS.items():
        for _ in range(EACH * 6):
            if planted[kind] >= EACH // 2:
                break
            place = rng.randrange(len(true))
            bad = fault(rng, true[place], pool)
            if bad is None:
                continue
            findings = judge(bad.script, bad.stories, bad.hour)
            news = keys(findings) - (Counter() if kind in WHOLE else keys(judged[place]))
            planted[kind] += 1
            hits[kind] += bool(news)
            if not news and wanted.show:
                print(f"    missed {kind}:")
                before = {line.written for line in true[place].script.lines}
                for line in bad.script.lines:
                    if line.written not in before and line.kind in ("story", "headline"):
                        print(f"        {line.kind} {line.written[:160]}")
                        print(f"              {line.source.original[:160] if line.source else ''}")
    for kind in KINDS:
        print(f"  {kind:24s} {hits[kind]:4d} of {planted[kind]:4d}")
    print(
        f"  {'all':24s} {hits.total():4d} of {planted.total():4d}  {hits.total() / max(1, planted.total()):.1%}"
    )


if __name__ == "__main__":
    main()
