"""Carrying: what lies in public/ is brought to the host where listeners fetch it, then those who ask are told."""

import hashlib
import os
import socket
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from briefings.editions.broadcast import Made
from briefings.editions.history import lost, on_air
from briefings.errors import EXPECTED, Busy
from briefings.newsroom.folder import Newsroom
from briefings.newsroom.show import Show
from briefings.progress import Quiet
from briefings.publish.airing import announce
from feeds.errors import Uncarried

if TYPE_CHECKING:
    from feeds.publishers.remote import Carried, Edge, Host, Plan


def send_out(
    newsroom: Newsroom, show: Show, progress: Quiet, *, changed: bool = True, wait: bool = False
) -> "Carried | None":
    """Bring what is public to the show's host, where it has one, and tell the hubs that the show names.

    Hubs are told when the feed that listeners fetch has changed; `changed`: whether ours has. Where all is right on
    the host, nothing is done. None: there is no host, or a run that has begun meanwhile carries at its end; where that
    is not to be trusted to (`wait`), Busy is raised. Raises Uncarried; the next call does what is left.
    """
    carried = None
    if show.publish.to:
        try:
            with newsroom.held():
                carried = carry(newsroom, show, progress)
        except Busy:
            if wait:
                raise
            return None
        changed = carried.is_news
    if changed:
        announce(show, progress)
    return carried


@contextmanager
def carrying_on(newsroom: Newsroom, show: Show, progress: Quiet) -> Iterator[None]:
    """What an earlier run could not carry is carried although this one ends with nothing new to publish."""
    try:
        yield
    except Busy:  # the other run does it
        raise
    except EXPECTED:
        if (newsroom.public / "feed.xml").is_file():
            try:
                send_out(newsroom, show, progress, changed=False)
            except Uncarried as fault:
                progress.say(str(fault))
        raise


def sent_out(newsroom: Newsroom, show: Show, made: Made, progress: Quiet) -> Made:
    """`made`, sent out; where the host has not got all of it, it says why."""
    try:
        send_out(newsroom, show, progress, changed=made.changed)
    except Uncarried as fault:
        return replace(made, uncarried=fault)
    return made


def carry(newsroom: Newsroom, show: Show, progress: Quiet) -> "Carried":
    """Bring what is public to the show's host. The caller holds the newsroom. Raises Uncarried, OSError."""
    from feeds.publishers import remote

    with _reached(newsroom, show) as host, progress.stage("carry", f"To {show.publish.to}"):
        return remote.carry(
            _edge(newsroom, show), host, _owner(newsroom), lambda: datetime.now(UTC), time.sleep
        )


def plan(newsroom: Newsroom, show: Show) -> "Plan":
    """What `carry` would do. Raises Uncarried, OSError."""
    from feeds.publishers import remote

    with _reached(newsroom, show) as host:
        return remote.survey(_edge(newsroom, show), host)


@contextmanager
def _reached(newsroom: Newsroom, show: Show) -> "Iterator[Host]":
    from feeds.publishers import remote

    folder, public = remote.local_folder(show.publish.to), newsroom.public.resolve()
    if folder is not None and (
        folder.resolve() in (public, *public.parents) or public in folder.resolve().parents
    ):
        raise Uncarried(show.publish.to, f"{public} lies in it, or it in that; name another folder")
    host = remote.open_host(show.publish.to, os.environ)
    try:
        yield host
    finally:
        host.close()


def _edge(newsroom: Newsroom, show: Show) -> "Edge":
    from feeds.publishers.remote import Edge

    cache = newsroom.root / ".cache"
    cache.mkdir(exist_ok=True)
    gone = lost(on_air(newsroom.editions), newsroom.public)  # the host may have the last copy of them
    spared = tuple(f"episodes/{each.slug}/" for each in gone)
    return Edge(newsroom.public, show.channel.url, cache / "digests.json", spared)


def _owner(newsroom: Newsroom) -> str:
    """This newsroom on this machine, and nothing that tells a stranger which."""
    return hashlib.sha256(f"{socket.gethostname()} {newsroom.root}".encode()).hexdigest()[:16]
