"""How an editor would judge the choice: python tests/bench/editor.py [--data DEV.jsonl] [--editions 200] [--table]

Prints what is right of the pairs in tests/data/worth ("which of these two leads", own articles with the editor's
reason) and of the titles in tests/data/desks. `--data`: articles as IndoSum has them. Then also pairs by its own desk
("tajuk utama" against the rest) and `--editions` five-minute editions, each of 30 stories drawn at random: how much of
the speech is story, titles that are heard twice, sentences of more than 30 words, stories of fewer than three
sentences whose article has more, two of a desk in a row that could be parted, and length against target, at the pace
of a measured voice. Articles are told as on the morning after their own day. `--table` prints the rows of the ten
editions in docs/telling.md instead.
"""

import argparse
import gzip
import json
import random
import re
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from itertools import pairwise
from pathlib import Path

ROOT = Path(__file__).parents[2]
sys.path[:0] = [str(ROOT), str(Path(__file__).parent)]

from editions import PACE, indosum  # noqa: E402 - from beside this file, once the tree is on the path

from briefings.editions.assignment import Assignment  # noqa: E402 - as above
from briefings.editions.layout import Copy, laid_out  # noqa: E402 - as above
from briefings.newsroom import config  # noqa: E402 - as above
from scripts.article import Article, Credit  # noqa: E402 - as above
from scripts.condense import tell  # noqa: E402 - as above
from scripts.judging.desks import desk_of  # noqa: E402 - as above
from scripts.judging.hour import Hour  # noqa: E402 - as above
from scripts.judging.values import Values  # noqa: E402 - as above
from scripts.judging.worth import worth  # noqa: E402 - as above
from scripts.story import Story  # noqa: E402 - as above
from scripts.text.sentences import split  # noqa: E402 - as above

DATA = ROOT / "tests" / "data"
NOW = datetime.fromisoformat("2026-11-24T06:00:00+07:00")
PAIRS = 1500
DRAWN = 30
TABLED = 2026
"""Seed of the ten editions of docs/telling.md."""
MORNING = timedelta(hours=13)
"""From the time that IndoSum's articles are given to the morning after."""


def value(title: str, text: Sequence[str], section: str = "", region: tuple[str, ...] = ()) -> float:
    """What an article is worth that was published now."""
    article = Article(title, tuple(text), Credit(published=NOW), section)
    return worth(Story(title, (), (article,), section), NOW, Values(region=region)).value


def pairs(paths: Sequence[Path]) -> Iterator[tuple[str, bool]]:
    """(file, whether the one that the editor leads with is worth more)."""
    for path in paths:
        for row in map(json.loads, path.read_text("utf-8").splitlines()):
            region = tuple(row.get("region", ()))
            one, other = (
                value(row[key]["title"], row[key]["text"], region=region) for key in ("leads", "follows")
            )
            yield path.stem, one > other


def derived(data: Path, rng: random.Random) -> float:
    """Share of pairs of IndoSum ("tajuk utama", anything else) that are right."""
    text_of = gzip.decompress if data.suffix == ".gz" else bytes
    top, rest = [], []
    for row in map(json.loads, text_of(data.read_bytes()).decode().splitlines()):
        worth_ = value(row["title"], [" ".join(p) if isinstance(p, list) else p for p in row["paragraphs"]])
        (top if row["category"] == "tajuk utama" else rest).append(worth_)
    return sum(rng.choice(top) > rng.choice(rest) for _ in range(PAIRS)) / PAIRS


@dataclass
class Measured:
    """What some editions come to."""

    speech: Counter[str] = field(default_factory=Counter)
    """Line kind -> letters."""
    desks: list[str] = field(default_factory=list)
    """Of the stories, in their order."""
    twice: int = 0
    sentences: int = 0
    long: int = 0
    stories: int = 0
    short: int = 0
    rows: int = 0
    lengths: list[float] = field(default_factory=list)
    """Of each edition, its share of the length that was asked for."""

    def add(self, copy: Copy, told: dict[str, Story], length_s: float) -> None:
        """One edition; `told` are its stories before they were cut, by slug."""
        self.lengths.append(copy.seconds / length_s)
        heads: Counter[str] = Counter()
        for line in copy.script.lines:
            self.speech[line.kind] += len(line.spoken)
            heads[" ".join(re.findall(r"\w+", line.written.casefold()))] += line.kind in ("headline", "story")
            if line.kind == "story":
                found = [_words(sentence) for sentence in split(line.written)]
                self.sentences += len(found)
                self.long += sum(words > 30 for words in found)
        self.twice += sum(count - 1 for count in heads.values() if count > 1)
        desks = [desk_of(slot.story.articles[0], slot.story.section) for slot in copy.rundown.slots]
        self.desks += desks
        self.rows += sum(one == other for one, other in pairwise(desks))
        for slot in copy.rundown.slots:
            self.stories += 1
            had = sum(len(split(chosen.text)) for chosen in told[slot.story.slug].sentences)
            said = sum(len(split(chosen.text)) for chosen in slot.story.sentences)
            self.short += said < 3 <= had

    @property
    def story_share(self) -> float:
        """Of all that is spoken, how much is story."""
        return self.speech["story"] / sum(self.speech.values())

    def row(self, length_s: float) -> str:
        """Of a single edition, as docs/telling.md has it."""
        seconds = round(self.lengths[0] * length_s)
        each = self.sentences / self.stories
        clock = f"{seconds // 60}:{seconds % 60:02d}"
        return (
            f"{self.stories} | {each:.1f} | {self.story_share:.0%} | {self.twice} | {self.long} | {clock} | "
            f"{', '.join(self.desks)}"
        ).replace("%", " %")


def _words(sentence: str) -> int:
    return sum(any(map(str.isalnum, word)) for word in sentence.split())


def editions(data: Path, count: int, rng: random.Random) -> Iterator[tuple[Copy, dict[str, Story], float]]:
    """`count` editions of stories drawn at random, each with its stories before they were cut and its length asked."""
    stories = []
    for article in indosum(data):
        published = article.credit.published
        assert published is not None
        story = tell([article], hour=Hour(published + MORNING))
        if story.sentences:
            stories.append(story)
    show = config.load(ROOT / "briefings" / "starter" / "show.toml")
    job = Assignment(show, "pagi", "pagi", NOW)
    for _ in range(count):
        drawn = [_fresh(story, rng) for story in rng.sample(stories, DRAWN)]
        yield laid_out(job, drawn, PACE), {story.slug: story for story in drawn}, show.length_s


def _fresh(story: Story, rng: random.Random) -> Story:
    """`story` as one of the last day's."""
    lead = story.articles[0]
    credit = replace(lead.credit, published=NOW - timedelta(hours=rng.uniform(1, 24)))
    return replace(story, articles=(replace(lead, credit=credit), *story.articles[1:]))


def main() -> int:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path)
    parser.add_argument("--editions", type=int, default=200)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--table", action="store_true")
    asked = parser.parse_args()
    if asked.table:
        for number, edition in enumerate(editions(asked.data, 10, random.Random(TABLED)), 1):
            one = Measured()
            one.add(*edition)
            print(f"| {number} after | {one.row(edition[2])} |")
        return 0
    rng = random.Random(asked.seed)
    by_file: dict[str, list[bool]] = {}
    for name, right in pairs(sorted((DATA / "worth").glob("*.jsonl"))):
        by_file.setdefault(name, []).append(right)
    for name, found in by_file.items():
        print(f"pairs right, {name:22} {sum(found):5} of {len(found):5}  {sum(found) / len(found):6.1%}")
    for path in sorted((DATA / "desks").glob("*.jsonl")):
        rows = [json.loads(line) for line in path.read_text("utf-8").splitlines()]
        right = sum(
            desk_of(Article(row["title"], tuple(row.get("text", ())))) in row["desks"] for row in rows
        )
        print(f"desks right, {path.stem:22} {right:5} of {len(rows):5}  {right / len(rows):6.1%}")
    if asked.data:
        print(f"pairs right, IndoSum's own desk       of {PAIRS:5}  {derived(asked.data, rng):6.1%}")
        measured = Measured()
        for edition in editions(asked.data, asked.editions, rng):
            measured.add(*edition)
        letters = sum(measured.speech.values())
        print(f"share of speech that is story           {measured.story_share:6.1%}")
        print("  " + ", ".join(f"{kind} {n / letters:.1%}" for kind, n in measured.speech.most_common()))
        print(f"heard twice                             {measured.twice}")
        print(
            f"sentences of more than 30 words         {measured.long / measured.sentences:6.2%} of {measured.sentences}"
        )
        print(
            f"stories of fewer than three sentences   {measured.short / measured.stories:6.1%} of {measured.stories}"
        )
        print(f"stories an edition                      {measured.stories / len(measured.lengths):6.1f}")
        print(f"two of a desk in a row, an edition      {measured.rows / len(measured.lengths):6.2f}")
        print(
            f"length against target                   {min(measured.lengths):.1%} to {max(measured.lengths):.1%}; "
            f"within 95 to 102 %: {sum(0.95 <= n <= 1.02 for n in measured.lengths)} of {len(measured.lengths)}"
        )
    return 0


if __name__ == "__main__":
    sys.exit(main())
