"""The network as a run asks it: within the show's patience, its hosts, and what was fetched before."""

from typing import TYPE_CHECKING

from briefings.making.assigning import Order
from briefings.newsroom.folder import Newsroom
from briefings.newsroom.show import Show
from scripts.text.published import NONE, Secrets

if TYPE_CHECKING:  # httpx costs a tenth of a second, and a folder of files needs none of it
    from briefings.making.fetch import Fetcher


def fetcher(newsroom: Newsroom, show: Show, order: Order, secrets: Secrets = NONE) -> "Fetcher":
    """To be closed after use."""
    from briefings.making.fetch import Fetcher
    from briefings.making.fetch_cache import FetchCache

    cache, intake = FetchCache(newsroom.fetched, since=order.since), show.intake
    return Fetcher(patience_s=intake.patience_s, allow_hosts=intake.allow_hosts, cache=cache, secrets=secrets)
