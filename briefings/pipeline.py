"""The pipeline: from what the producer named to what listeners get."""

import os
from collections.abc import Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from datetime import date, datetime, time
from functools import cache
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from briefings.assignment import Assignment, Gathered, Standing
from briefings.edition import Made, free_slug, read
from briefings.fingerprint import fingerprint
from briefings.intake import gather, located
from briefings.newsroom import Newsroom, slug
from briefings.progress import Quiet
from briefings.show import Show

if TYPE_CHECKING:  # these bring numpy and an engine along, and a wrong show.toml should say so at once
    from briefings.fetch import Fetcher
    from scripts.article import Article
    from scripts.omission import Omission
    from scripts.rundown import Rundown
    from scripts.script import Script

MOMENTS = {"pagi": time(6), "siang": time(12), "malam": time(19)}
"""When an edition is heard that is not made at its own time of day."""


@dataclass(frozen=True, slots=True)
class Order:
    """What is to be made."""

    articles: tuple[str, ...] = ()
    """Named on the command line; empty: the show's sources."""
    day: date | None = None
    """None: today, in the show's zone."""
    edition: str = ""
    """pagi, siang or malam; empty: by the hour."""
    voices: tuple[str, ...] = ()
    """In the place of the show's order of preference."""


def assign(newsroom: Newsroom, show: Show, order: Order, now: datetime) -> Assignment:
    """Which edition `order` means at `now` (with a zone). Raises BadRecord."""
    local = now.astimezone(ZoneInfo(show.format.zone))
    day = order.day or local.date()
    name = order.edition or (_due(local) if day == local.date() else "pagi")
    own = free_slug(newsroom.editions, slug(day, name))
    path = newsroom.record(own)
    before = read(path) if path.exists() else None
    if before is not None:
        when = before.when
    elif day == local.date() and _due(local) == name and _own_time(local, name):
        when = local.replace(microsecond=0)
    else:
        when = datetime.combine(day, MOMENTS[name], tzinfo=local.tzinfo)
    return Assignment(newsroom, show, name, when.astimezone(local.tzinfo), before, own, Standing.of(before))


@dataclass(frozen=True, slots=True)
class Draft:
    """What would be said, and what would not."""

    script: "Script"
    rundown: "Rundown"
    notices: tuple[str, ...] = ()
    omissions: "tuple[Omission, ...]" = ()


def write(newsroom: Newsroom, show: Show, order: Order, now: datetime, progress: Quiet) -> Draft:
    """The script of an edition without its sound, at the pace of the first voice that is healthy."""
    from audio.engines import load
    from briefings import layout
    from briefings.recording import healthy

    job = assign(newsroom, show, order, now)
    found = gathered(job, order, progress)
    by = next(healthy(show, order.voices or show.voices, progress), None)
    pace = by.pace if by is not None else load("espeak", {}).traits.voice().pace
    copy = layout.write(job, found.stories, pace)
    for notice in copy.notices:
        progress.say(notice)
    return Draft(
        copy.script, copy.rundown, (*found.notices, *copy.notices), (*found.omissions, *copy.omissions)
    )


def make(newsroom: Newsroom, show: Show, order: Order, now: datetime, progress: Quiet) -> Made:
    """Make one edition and publish it. Raises the errors of every stage; what was published before stays then."""
    with newsroom.held():
        mended(newsroom, show, now, progress)
        job = assign(newsroom, show, order, now)
        voices = order.voices or show.voices
        print_ = seal(job, order)
        if (made := _standing(job, voices, print_)) is not None:
            return made
        found = gathered(job, order, progress)
        from briefings.recording import read_aloud

        recording = read_aloud(job, found.stories, voices, progress)
        from briefings.publishing import publish

        with progress.stage("publish", "Publishing"):
            made = publish(job, recording, found, now, print_)
    announced(show, progress)
    return made


def seal(job: Assignment, order: Order) -> str:
    """The fingerprint of what goes into the edition; empty when it cannot be known beforehand."""
    show, room = job.show, job.newsroom
    where = located(order.articles, show.sources, room.root)
    return fingerprint(room, job.slug, where, (order.articles, order.voices or show.voices))


def mended(newsroom: Newsroom, show: Show, now: datetime, progress: Quiet) -> None:
    """End what a run that was stopped in the middle of publishing has begun."""
    if any(newsroom.editions.glob("*/edition.new")):
        from briefings.release import repair

        for ended in repair(newsroom, show, now):
            progress.say(f"{ended}: its publication was stopped in the middle; it is complete now")


def _standing(job: Assignment, voices: Sequence[str], print_: str) -> Made | None:
    """What stands already when nothing has changed, and the voice that was wished for most has read it."""
    before = job.before
    if before is None or not print_ or before.fingerprint != print_:
        return None
    made = Made(
        before,
        job.newsroom.public / before.episode.audio.path,
        job.newsroom.public / "feed.xml",
        changed=False,
    )
    wished = voices[0].partition(":")[0]
    whole = made.audio.is_file() and made.audio.stat().st_size == before.episode.audio.bytes
    return made if whole and made.feed.is_file() and before.voice.partition(":")[0] == wished else None


def gathered(job: Assignment, order: Order, progress: Quiet) -> Gathered:
    """The stories that the sources tell, and what the producer should know. Raises SourceFailed, NoNews."""
    articles, notices = taken(job, order, progress)
    from scripts.omission import Omission

    back = job.withdrawn
    withdrawn = [
        Omission.of(article, "withdrawn", "it was withdrawn in an edition")
        for article in articles
        if article.key in back
    ]
    with progress.stage("script", "Choosing what to say"):
        found = job.select(articles)
    for notice in found.notices:
        progress.say(notice)
    return Gathered(found.stories, (*notices, *found.notices), (*withdrawn, *found.omissions))


def taken(job: Assignment, order: Order, progress: Quiet) -> "tuple[tuple[Article, ...], tuple[str, ...]]":
    """The articles of the sources."""
    with progress.stage("intake", "Reading the sources"), ExitStack() as closing:

        @cache
        def network() -> "Fetcher":
            from briefings.fetch import Fetcher

            return closing.enter_context(Fetcher())

        intake = gather(
            order.articles,
            job.show.sources,
            job.newsroom.root,
            fetch=lambda address: network().get(address),
            now=job.when,
        )
    for notice in intake.notices:
        progress.say(notice)
    return intake.articles, intake.notices


def announced(show: Show, progress: Quiet) -> None:
    """Tell the hubs that the show names; one that does not listen is no fault of the edition."""
    channel = show.channel
    if not channel.hub and not show.podping_server:
        return
    from feeds.errors import Unannounced
    from feeds.publishers.notify import notify_hub, notify_podping

    def to_hub() -> None:
        notify_hub(channel.hub, [channel.feed_url, f"{channel.url}/feed.json"])

    def to_podping() -> None:
        token = os.environ.get(show.podping_token_env, "")
        if not token:
            name = show.podping_token_env or "podping_token_env"
            raise Unannounced(show.podping_server, f"the environment has no token in {name}")
        notify_podping(show.podping_server, token, channel.feed_url)

    for wanted, tell in ((channel.hub, to_hub), (show.podping_server, to_podping)):
        if wanted:
            try:
                tell()
            except Unannounced as fault:
                progress.say(f"{fault}; the edition is published all the same")


def _due(local: datetime) -> str:
    """The edition that is made at that hour: what is made before dawn is the morning's, not last night's."""
    return "pagi" if local.hour < 11 else "siang" if local.hour < 18 else "malam"


def _own_time(local: datetime, edition: str) -> bool:
    """Whether listeners would call the hour by the edition's name."""
    from scripts.almanac import part_of_day

    return (
        part_of_day(local.hour)
        in {"pagi": ("pagi",), "siang": ("siang", "sore"), "malam": ("malam",)}[edition]
    )
