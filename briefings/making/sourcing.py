"""Sourcing: the articles that the producer named, or that show.toml's sources bring."""

from contextlib import ExitStack
from functools import cache
from typing import TYPE_CHECKING

from briefings.editions.assignment import Assignment
from briefings.errors import NoNews
from briefings.making.assigning import Order
from briefings.making.intake import SILENT, gather
from briefings.making.network import fetcher
from briefings.newsroom.folder import SHOW, Newsroom
from briefings.progress import Quiet

if TYPE_CHECKING:  # these bring numpy along, and a wrong show.toml should say so at once
    from briefings.making.fetch import Fetcher
    from scripts.article import Article


def read_sources(
    newsroom: Newsroom, job: Assignment, order: Order, progress: Quiet
) -> "tuple[tuple[Article, ...], tuple[str, ...]]":
    """The articles of the sources, and what the producer should know of how they came. Raises NoNews where `order` is
    for news that have come since, and no source has answered."""
    from briefings.newsroom.secrets import FILE, fill, written_plainly

    filled = fill(newsroom, () if order.articles else job.show.sources)
    with progress.stage("intake", "Reading the sources"), ExitStack() as closing:

        @cache
        def network() -> "Fetcher":
            return closing.enter_context(fetcher(newsroom, job.show, order, filled.secrets))

        intake = gather(
            order.articles,
            filled.sources,
            newsroom.root,
            network,
            now=job.when,
            secrets=filled.secrets,
            whole=order.whole,
        )
        afar = all("://" in source for source in filled.sources)
        silent = (SILENT,) if afar and network.cache_info().currsize and network().silent else ()
    if silent and order.anew:
        raise NoNews(SILENT)
    notices = (*intake.notices, *silent)
    if not order.articles and written_plainly(job.show.sources):
        notices += (
            f"{SHOW} holds a password or a key among its sources: put it into {FILE} beside it (mode 600) as "
            "NAME=value, and write ${NAME} in its place",
        )
    for notice in notices:
        progress.say(notice)
    return intake.articles, notices
