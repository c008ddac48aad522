"""An assignment: which edition is to be made; articles in, a script out, at the pace of the voice that will read."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from statistics import mean

from briefings.edition import Edition, read_all
from briefings.newsroom import Newsroom, slug
from briefings.show import Show
from scripts.article import Article
from scripts.rundown import Pace, Rundown
from scripts.script import Script
from scripts.story import Story

MUSIC_S = 9.0
"""Intro, outro and the bed before and after the headlines, less what sounds under the voice."""
STING_S = 1.8


@dataclass(frozen=True, slots=True)
class Copy:
    """What is handed to the studio."""

    rundown: Rundown
    script: Script


@dataclass(frozen=True, slots=True)
class Assignment:
    """One edition to be made. The same articles, pace and time give the same copy."""

    newsroom: Newsroom
    show: Show
    edition: str
    when: datetime
    """Moment of the edition, in the show's zone."""
    before: Edition | None = None
    """The same edition as it was made before."""

    @property
    def slug(self) -> str:
        """The edition's name in folders and addresses."""
        return slug(self.when, self.edition)

    def stories(self, articles: Sequence[Article]) -> list[Story]:
        """One story an event."""
        from scripts.cluster import stories

        return stories(articles, self._earlier())

    def _earlier(self) -> tuple[str, ...]:
        """Headlines of the edition before, to know a follow-up by."""
        known = [record for record in read_all(self.newsroom.editions) if record.when < self.when]
        newest = max(known, key=lambda record: record.when, default=None)
        return tuple(story.headline for story in newest.episode.stories) if newest else ()

    def write(self, stories: Sequence[Story], pace: Pace) -> Copy:
        """Rundown and script of `stories` at `pace`. Raises BrokenTemplate."""
        from scripts.compose import compose, frame_seconds, story_overheads
        from scripts.planning import Overhead, plan
        from scripts.speakable import speakable

        show, loader = self.show, self.newsroom.template
        heads = [story.headline for story in stories[: show.format.headlines]]
        frame = frame_seconds(
            show.format, len(stories), pace, speakable, self.when,
            headlines=heads, edition=self.edition, loader=loader,
        )  # fmt: skip
        beside = story_overheads(
            show.format, stories, pace, speakable, self.when, self.edition, loader=loader
        )  # fmt: skip
        overhead = Overhead(frame_s=frame + MUSIC_S, headline_s=0.0, story_s=mean(beside) + STING_S)
        rundown = plan(stories, show.length_s, pace, self.when, speakable, show.quotas, overhead)
        script = compose(
            rundown, show.format, self.when, self.edition, loader=loader, speak=speakable
        )  # fmt: skip
        return Copy(rundown, script)


def slower(pace: Pace, ratio: float) -> Pace:
    """`pace` as it was measured on the edition itself: `ratio` times as many seconds."""
    return replace(
        pace,
        seconds_per_letter=pace.seconds_per_letter * ratio,
        seconds_per_line=pace.seconds_per_line * ratio,
    )
