"""Whether any article ends a run: python tests/bench/damage.py DATA.jsonl[.gz] [--count 20000] [--seed 1] [--jobs 1]

DATA: articles as IndoSum has them (title, paragraphs as lists of sentences); the starter's own articles are added.
First every article as it stands, then `count` damaged ones, each by one to four kinds of damage, goes through
cleaning, telling at an hour and the spoken form of headline and sentences. Prints the exceptions by kind of damage and
the slowest articles by processor time; ends with 1 if there was an exception or one took longer than `--limit` seconds.
"""

import argparse
import json
import random
import sys
import time
import traceback
from collections import Counter
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from datetime import datetime, timedelta, timezone
from pathlib import Path

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT))

from scripts.article import Article, Credit  # noqa: E402 - the repository need not be installed to be measured
from scripts.clean import clean  # noqa: E402 - as above
from scripts.condense import tell  # noqa: E402 - as above
from scripts.condense.train import articles  # noqa: E402 - as above
from scripts.judging.hour import Hour  # noqa: E402 - as above
from scripts.page import Page  # noqa: E402 - as above
from scripts.sources import read, sniff  # noqa: E402 - as above
from scripts.speakable import speakable  # noqa: E402 - as above

Paragraphs = list[str]
Damage = Callable[[random.Random, Paragraphs], Paragraphs]

QUOTES = ('"', "“", "”", "'", "‘", "’", "«", "»", '""', '."', '," ')
STRANGE = (
    "\x00", "\x07", "\x1b[31m", "\x7f", "\x85", "\xa0", "\u200b", "\u200d", "\u202e", "\u2028", "\ufeff", "\ufffd",
    "\ud800", "\udfff", "\ue000", "\ue001", "\U000f0000", "ﬁ", "Å",
    "e\u0301\u0301\u0301", "🧨", "中", "ع", "½", "²",
    "٣", "\t", "\r", "\n",
)  # fmt: skip
LABELS = (
    "NARASI:", "PENJELASAN:", "KESIMPULAN:", "SUMBER:", "RUJUKAN:", "[SALAH]", "Kabar itu hoaks.", "Ia membantahnya.",
    "Ralat:", "Baca juga: Judul Lain", "1.", "Berikut daftar lengkapnya:", "Semula tiga.",
    "Ternyata enam.", "Jika tidak,",
    "kata dia.",
)  # fmt: skip


def cut(chance: random.Random, text: Paragraphs) -> Paragraphs:
    """The end, or the beginning, is lost."""
    whole = "\n".join(text)
    at = chance.randrange(len(whole) + 1)
    return (whole[:at] if chance.random() < 0.7 else whole[at:]).split("\n")


def doubled(chance: random.Random, text: Paragraphs) -> Paragraphs:
    """A paragraph, or all of it, comes again."""
    if not text or chance.random() < 0.2:
        return text + text
    at = chance.randrange(len(text))
    return text[:at] + [text[at]] * chance.randint(2, 6) + text[at:]


def quoted(chance: random.Random, text: Paragraphs) -> Paragraphs:
    """Quote marks are added anywhere."""
    return _strewn(chance, text, QUOTES, chance.randint(1, 12))


def unquoted(chance: random.Random, text: Paragraphs) -> Paragraphs:
    """Some quote marks are lost."""
    share = chance.random()
    return ["".join(c for c in line if c not in "\"“”'‘’" or chance.random() > share) for line in text]


def swapped(chance: random.Random, text: Paragraphs) -> Paragraphs:
    """Paragraphs, or words of one, change places."""
    out = list(text)
    if chance.random() < 0.6:
        chance.shuffle(out)
    elif out:
        at = chance.randrange(len(out))
        words = out[at].split()
        chance.shuffle(words)
        out[at] = " ".join(words)
    return out


def strange(chance: random.Random, text: Paragraphs) -> Paragraphs:
    """Characters that no newsroom writes."""
    return _strewn(chance, text, STRANGE, chance.randint(1, 30))


def capitals(chance: random.Random, text: Paragraphs) -> Paragraphs:
    """Large and small letters are lost."""
    change = chance.choice((str.upper, str.lower, str.title, str.swapcase))
    return [change(line) if chance.random() < 0.8 else line for line in text]


def glued(chance: random.Random, text: Paragraphs) -> Paragraphs:
    """Blanks are lost, or doubled."""
    share, sign = chance.random() / 3, chance.choice(("", "  ", "\xa0"))
    return ["".join(sign if c == " " and chance.random() < share else c for c in line) for line in text]


def numbers(chance: random.Random, text: Paragraphs) -> Paragraphs:
    """Rows of figures: a table that lost its lines."""
    seam = chance.choice((" ", ", ", "-", ".", "/", "", " | ", "\t", ":"))
    row = seam.join(str(chance.randint(0, 10 ** chance.randint(1, 6))) for _ in range(chance.randint(5, 400)))
    return _put(chance, text, row)


def empty(chance: random.Random, text: Paragraphs) -> Paragraphs:
    """Paragraphs of nothing, or of one sign."""
    for _ in range(chance.randint(1, 8)):
        text = _put(chance, text, chance.choice(("", " ", ".", '"', "-", "...", "\u200b", "?", "(", "“”")))
    return text


def huge(chance: random.Random, text: Paragraphs) -> Paragraphs:
    """A paragraph that does not end."""
    unit = chance.choice(
        (
            *text,
            "a",
            "A. ",
            '"',
            "kata dia ",
            "1.",
            "( ",
            "Rp1.000 ",
            "Menurut Budi, ",
            "klaim itu ",
            "tidak ",
        )
    )
    return _put(chance, text, (unit or ".") * (chance.randint(2_000, 30_000) // max(1, len(unit))))


def bracketed(chance: random.Random, text: Paragraphs) -> Paragraphs:
    """Brackets and mark-up that open and never close."""
    return _strewn(
        chance,
        text,
        ("(", ")", "[", "]", "{", "}", "<", ">", "<p>", "&amp;", "&#", "]]>", "(("),
        chance.randint(1, 15),
    )


def labelled(chance: random.Random, text: Paragraphs) -> Paragraphs:
    """Words that decide what is told stand where they do not belong."""
    for _ in range(chance.randint(1, 5)):
        text = _put(chance, text, chance.choice(LABELS))
    return text


DAMAGES: tuple[Damage, ...] = (
    cut, doubled, quoted, unquoted, swapped, strange, capitals, glued, numbers, empty, huge, bracketed, labelled,
)  # fmt: skip


def _put(chance: random.Random, text: Paragraphs, line: str) -> Paragraphs:
    at = chance.randrange(len(text) + 1)
    return [*text[:at], line, *text[at:]]


def _strewn(chance: random.Random, text: Paragraphs, signs: tuple[str, ...], count: int) -> Paragraphs:
    out = list(text)
    for _ in range(count if out else 0):
        line = chance.randrange(len(out))
        at = chance.randrange(len(out[line]) + 1)
        out[line] = out[line][:at] + chance.choice(signs) + out[line][at:]
    return out


@dataclass(frozen=True, slots=True)
class Tried:
    """What became of one article."""

    kinds: tuple[str, ...]
    title: str
    seconds: float
    fault: str = ""


def put_through(article: Article, hour: Hour) -> None:
    """All that an edition does to the words of one article, and of it beside another."""
    cleaned = clean(article)
    for told in (tell([cleaned], hour=hour), tell([cleaned, article], hour=hour)):
        speakable(told.headline)
        for chosen in told.sentences:
            speakable(chosen.text)


def tried(article: Article, kinds: tuple[str, ...], hour: Hour) -> Tried:
    """One article put through, with its time and its fault."""
    begin = time.process_time()
    try:
        put_through(article, hour)
    except Exception:  # any fault of any room is what is looked for
        return Tried(kinds, article.title, time.process_time() - begin, traceback.format_exc(limit=-3))
    return Tried(kinds, article.title, time.process_time() - begin)


def stock(data: Path) -> list[Article]:
    """The articles of `data` and the starter's, all of one day."""
    day = datetime(2026, 11, 21, 9, 30, tzinfo=timezone(timedelta(hours=7)))
    found = [
        Article(row["title"], tuple(" ".join(p) for p in row["paragraphs"]), Credit(published=day))
        for row in articles(data)
    ]
    for path in sorted((ROOT / "briefings/starter/articles").iterdir()):
        content = path.read_bytes()
        found += read(Page(path.name, sniff(content, path.name), content))
    return found


def damaged(found: list[Article], seed: int, count: int) -> Iterator[tuple[Article, tuple[str, ...]]]:
    """`count` damaged articles, the same for the same `seed`."""
    chance = random.Random(seed)
    for _ in range(count):
        article = chance.choice(found)
        paragraphs, title = list(article.paragraphs), [article.title]
        chosen = [chance.choice(DAMAGES) for _ in range(chance.randint(1, 4))]
        for damage in chosen:
            paragraphs = damage(chance, paragraphs)
            if chance.random() < 0.3 and damage not in (huge, doubled):
                title = damage(chance, title)
        kinds = tuple(sorted({damage.__name__ for damage in chosen}))
        yield Article(" ".join(title), tuple(paragraphs), article.credit), kinds


def portion(data: Path, seed: int, count: int) -> list[Tried]:
    """One worker's share."""
    hour = Hour(datetime(2026, 11, 22, 6, 0, tzinfo=timezone(timedelta(hours=7))))
    return [tried(article, kinds, hour) for article, kinds in damaged(stock(data), seed, count)]


def main() -> int:
    """Print the table."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("data", type=Path)
    parser.add_argument("--count", type=int, default=20_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--jobs", type=int, default=1)
    parser.add_argument("--limit", type=float, default=2.0)
    args = parser.parse_args()
    hour = Hour(datetime(2026, 11, 22, 6, 0, tzinfo=timezone(timedelta(hours=7))))
    whole = [tried(article, ("none",), hour) for article in stock(args.data)]
    share = [(args.count + n) // args.jobs for n in range(args.jobs)]
    if args.jobs == 1:
        done = portion(args.data, args.seed, args.count)
    else:
        with ProcessPoolExecutor(args.jobs) as pool:
            waiting = [
                pool.submit(portion, args.data, args.seed * 1000 + n, count) for n, count in enumerate(share)
            ]
            done = [each for future in waiting for each in future.result()]
    return report(whole, done, args.limit)


def report(whole: list[Tried], done: list[Tried], limit: float) -> int:
    """What is printed; 1 if something failed or was slow."""
    faults = [each for each in [*whole, *done] if each.fault]
    slow = [each for each in [*whole, *done] if each.seconds > limit]
    spoiled, failed = (
        Counter(kind for each in some for kind in each.kinds) for some in ([*whole, *done], faults)
    )
    print(
        f"{len(whole)} whole and {len(done)} damaged articles: {len(faults)} exceptions, {len(slow)} above {limit:g} s"
    )
    for kind, number in sorted(spoiled.items()):
        print(f"  {kind:<10} {number:>6} articles {failed[kind]:>4} exceptions")
    for each in sorted([*whole, *done], key=lambda each: -each.seconds)[:5]:
        print(f"  {each.seconds:.2f} s  {', '.join(each.kinds)}: {json.dumps(each.title[:60])}")
    for each in list({each.fault: each for each in faults}.values())[:10]:
        print(json.dumps(each.title[:80]), *each.kinds, each.fault, sep="\n")
    return int(bool(faults or slow))


if __name__ == "__main__":
    sys.exit(main())
