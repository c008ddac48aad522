"""Airing: an edition as it stands is read aloud, published and announced."""

import os
from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from briefings.editions.assignment import Assignment, Gathered
from briefings.editions.broadcast import Made
from briefings.editions.candidate import Found
from briefings.editions.decisions import Decision
from briefings.making.assigning import Order
from briefings.making.fingerprint import fingerprint
from briefings.making.intake import located
from briefings.newsroom.folder import Newsroom
from briefings.newsroom.show import Show
from briefings.progress import Quiet

if TYPE_CHECKING:  # these bring numpy and an engine along, and a wrong show.toml should say so at once
    from briefings.editions.layout import Copy
    from briefings.making.readers import Reader
    from scripts.story import Story


def air(
    newsroom: Newsroom,
    job: Assignment,
    stories: "Sequence[Story]",
    found: Gathered,
    voices: Sequence[str],
    now: datetime,
    progress: Quiet,
    *,
    content: str,
    by: str,
    fingerprint: str = "",
    decision: Decision | None = None,
    changed: Found | None = None,
    editors: tuple[str, ...] = (),
    ready: "tuple[Reader, Copy] | None" = None,
) -> Made:
    """Read `stories` aloud and publish them as edition `job`.

    `content` is the `Edition.content` that they were played from, `decision` what has led to it (a correction),
    `changed` the candidates where it has changed them; the log says `by` whom, the notes name the `editors`. `ready`
    is a copy that was written already, for the first reader. Raises the errors of every stage; what was published
    before stays then.
    """
    from briefings.making.recording import read_aloud

    recording = read_aloud(newsroom, job, stories, voices, progress, ready, _get_ready)
    from briefings.publish.publishing import publish

    with progress.stage("publish", "Publishing"):
        return publish(
            newsroom, job, recording, found, now, fingerprint, content, by, decision, changed, editors
        )


def _get_ready() -> None:
    """Load what publishing needs; a fault is met when it is used."""
    import briefings.publish.publishing  # noqa: F401 - loaded, not used
    from feeds.site import pages

    pages.compile_templates()


def seal(newsroom: Newsroom, job: Assignment, order: Order, decided: str = "") -> str:
    """The fingerprint of what goes into the edition; empty when it cannot be known beforehand. `decided`:
    `Edition.decided`."""
    where = located(order.articles, job.show.sources, newsroom.root)
    facts = (order.articles, order.voices or job.show.voices, decided)
    return fingerprint(newsroom, job.slug, where, facts)


def repair(newsroom: Newsroom, show: Show, now: datetime, progress: Quiet) -> None:
    """End what a run that was stopped in the middle of publishing has begun."""
    if any(newsroom.editions.glob("*/edition.new")):
        from briefings.publish import release

        for ended in release.repair(newsroom, show, now):
            progress.say(f"{ended}: its publication was stopped in the middle; it is complete now")


def announce(show: Show, progress: Quiet) -> None:
    """Tell the hubs that the show names; one that does not listen is no fault of the edition."""
    channel, asked = show.channel, show.publish
    if not channel.hub and not asked.podping_server:
        return
    from feeds.errors import Unannounced
    from feeds.publishers.notify import notify_hub, notify_podping

    def to_hub() -> None:
        notify_hub(channel.hub, [channel.feed_url, f"{channel.url}/feed.json"])

    def to_podping() -> None:
        token = os.environ.get(asked.podping_token_env, "")
        if not token:
            name = asked.podping_token_env or "podping_token_env"
            raise Unannounced(asked.podping_server, f"the environment has no token in {name}")
        notify_podping(asked.podping_server, token, channel.feed_url)

    for wanted, tell in ((channel.hub, to_hub), (asked.podping_server, to_podping)):
        if wanted:
            try:
                tell()
            except Unannounced as fault:
                progress.say(f"{fault}; the edition is published all the same")
