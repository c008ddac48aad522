"""Airing: an edition as it stands is read aloud, published and announced."""

import os
import shutil
from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING

from briefings.editions.assignment import Assignment
from briefings.editions.broadcast import Made
from briefings.editions.history import lost, on_air
from briefings.making.assigning import Order
from briefings.making.cleared import Cleared
from briefings.making.fingerprint import fingerprint
from briefings.making.intake import located
from briefings.newsroom.folder import READY, Newsroom
from briefings.newsroom.show import Show
from briefings.progress import Quiet
from briefings.publish.clock import mend_dates
from scripts.service.told import holding

if TYPE_CHECKING:  # these bring numpy and an engine along, and a wrong show.toml should say so at once
    from briefings.making.recording import Recording


def air(newsroom: Newsroom, cleared: Cleared, now: datetime, progress: Quiet) -> Made:
    """Read aloud what is `cleared`, and publish it. Raises the errors of every stage; what was published before stays
    then."""
    recording = read_cleared(newsroom, cleared, now, progress)
    return publish_recording(newsroom, cleared, recording, now, progress)


def read_cleared(newsroom: Newsroom, cleared: Cleared, now: datetime, progress: Quiet) -> "Recording":
    """Read aloud what is `cleared`, without what of the weather and the like is over by `now`.

    Raises NoVoice, Unsigned and the other errors of the audio stage.
    """
    from briefings.making.recording import read_aloud
    from briefings.publish.signing import signer

    signer(newsroom, cleared.job.show)  # what is missing is said before minutes of speech, not after them
    return read_aloud(newsroom, _holding(cleared, now), progress, _get_ready)


def _holding(cleared: Cleared, now: datetime) -> Cleared:
    """A draft that airs late, and an edition that is corrected, may have been found when other weather lay ahead."""
    job = cleared.job
    still = holding(job.service, max(job.when, now))
    if still == holding(job.service, job.when):
        return cleared
    return replace(cleared, job=replace(job, service=still), ready=None)


def publish_recording(
    newsroom: Newsroom, cleared: Cleared, recording: "Recording", now: datetime, progress: Quiet
) -> Made:
    """Publish `recording`, which was made of what is `cleared`. Raises FeedError, OSError."""
    from briefings.publish.publishing import publish

    with progress.stage("publish", "Publishing"):
        return publish(newsroom, cleared, recording, now, progress)


def _get_ready() -> None:
    """Load what publishing needs; a fault is met when it is used."""
    import briefings.publish.publishing  # noqa: F401 - loaded, not used
    from feeds.site import pages

    pages.compile_templates()


def seal(newsroom: Newsroom, job: Assignment, order: Order, decided: str = "") -> str:
    """The fingerprint of what goes into the edition; empty when it cannot be known beforehand. `decided`:
    `Edition.decided`."""
    if job.show.service.asks:
        return ""  # a server may say something new each time
    where = located(order.articles, job.show.sources, newsroom.root)
    facts = (order.articles, order.voices or job.show.voices, decided, _prices(newsroom, job.show))
    return fingerprint(newsroom, job.slug, where, facts)


def _prices(newsroom: Newsroom, show: Show) -> bytes:
    """What the file of prices holds."""
    path = newsroom.root / show.service.prices
    return path.read_bytes() if show.service.prices and path.is_file() else b""


def repair(newsroom: Newsroom, show: Show, now: datetime, progress: Quiet) -> None:
    """End what a run that was stopped in the middle of publishing has begun, and tell what is amiss. Whoever calls
    holds the newsroom: nobody else is laying files ready."""
    for left in (newsroom.root / ".cache").glob(f"{READY}*"):
        shutil.rmtree(left, ignore_errors=True)
    if any(newsroom.editions.glob("*/edition.new")):
        from briefings.publish import release

        for ended in release.repair(newsroom, show, now):
            progress.say(f"{ended}: its publication was stopped in the middle; it is complete now")
    mend_dates(newsroom, now, progress)
    for edition in lost(on_air(newsroom.editions), newsroom.public):
        progress.say(
            f"{edition.slug}: its sound is not in public/, so the feed does not list it; bring public/ from where the "
            f"newsroom was, or: briefings again --date {edition.date} --edition {edition.edition} --replace"
        )


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
