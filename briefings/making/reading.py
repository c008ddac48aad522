"""Reading: each source, and what its feeds lead to, becomes articles in the order of the sources.

All addresses are asked for at once; what arrives is read here, one after the other, while the others are on their way.
"""

import sys
from collections.abc import Callable, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, wait
from dataclasses import dataclass, field, replace
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final, Protocol

from briefings.errors import SourceFailed
from briefings.making.sparing import failed
from briefings.making.suffixes import articles_in
from scripts.article import Article
from scripts.errors import UnreadablePage
from scripts.page import Page
from scripts.text.published import GONE, NONE, Secrets

if TYPE_CHECKING:  # httpx costs a tenth of a second, and a folder of files needs none of it
    from briefings.making.fetch import Fetched

ITEMS_PER_FEED: Final = 20
STALE_DAYS: Final = 3
"""A feed whose newest item is so old has probably been given up."""
REFERRALS: Final = 3
MAX_FILE_BYTES: Final = 50_000_000


class Network(Protocol):
    """Where addresses are fetched from."""

    def ask(self, address: str, rank: int = 0) -> "Future[Fetched]":
        """What stands there, later; the result raises SourceFailed. `rank`: its place among what was found."""

    def former(self, address: str) -> "Fetched | None":
        """What stood there before this run, for an answer that is no news."""


Arrived = Callable[["Future[Fetched]"], None]


@dataclass(slots=True)
class _Place:
    """What one source, or one item of a feed, has given."""

    name: str
    articles: list[Article] = field(default_factory=list)
    notices: list[str] = field(default_factory=list)
    inner: list["_Place"] = field(default_factory=list)
    fault: Exception | None = None
    """Of what the producer named by hand."""
    missing: bool = False
    """There is nothing of that name."""

    def flat(self) -> "list[_Place]":
        return [self, *(each for place in self.inner for each in place.flat())]


class Reading:
    """Reads sources; `take` each, then ask for `all`. `by_hand`: the producer has named them now. Nothing that comes
    out holds one of `secrets`."""

    def __init__(
        self, network: Callable[[], Network], *, by_hand: bool, now: datetime | None, secrets: Secrets = NONE
    ) -> None:
        self._network, self._by_hand, self._now, self._secrets = network, by_hand, now, secrets
        self._places: list[_Place] = []
        self._pending: dict[Future[Fetched], list[tuple[_Place, Arrived]]] = {}

    def take(self, source: str, base: Path) -> None:
        """Read a file, a folder or standard input, or ask for an address."""
        place = _Place(source)
        self._places.append(place)
        if source.startswith(("http://", "https://")):
            self._guarded(place, partial(self._ask, place, source, partial(self._source, place, source)))
        elif source == "-":
            self._guarded(place, lambda: self._read(place, "-", sys.stdin.buffer.read(MAX_FILE_BYTES)))
        else:
            self._guarded(place, lambda: self._path(place, base / source))

    def all(self, *, whole: bool = False) -> tuple[tuple[Article, ...], tuple[str, ...]]:
        """Articles and notices of everything that was taken. Of what was named by hand the first fault is raised where
        something is not there, nothing can be read, or (`whole`) not all. Raises SourceFailed, UnreadablePage."""
        while self._pending:
            done, _ = wait(self._pending, return_when=FIRST_COMPLETED)
            for future in done:
                for place, arrived in self._pending.pop(future):
                    self._guarded(place, partial(arrived, future))
        flat = [each for place in self._places for each in place.flat()]
        some = any(place.articles for place in flat) and not whole
        for place in flat:
            if place.fault is not None:
                if place.missing or not some:
                    raise place.fault
                place.notices.append(f"skipped {place.fault}")
        return (
            tuple(self._published(article) for place in flat for article in place.articles),
            tuple(dict.fromkeys(self._secrets.text(notice) for place in flat for notice in place.notices)),
        )

    def _published(self, article: Article) -> Article:
        """Its credit knows itself how an address is published, but not which values are secret."""
        link = self._secrets.address(article.credit.link)
        if link == article.credit.link:
            return article
        return replace(article, credit=replace(article.credit, link="" if GONE in link else link))

    def _guarded(self, place: _Place, step: Callable[[], None]) -> None:
        """Do `step`; whatever fails in it is left out and told, the rest of the morning is read."""
        try:
            step()
        except (SourceFailed, UnreadablePage) as fault:
            if self._by_hand and place in self._places:
                place.fault = place.fault or fault
            else:
                place.notices.append(f"skipped {fault}")
        except Exception as fault:
            place.notices.append(failed(place.name, fault))

    def _path(self, place: _Place, path: Path) -> None:
        if path.is_dir():
            for file in articles_in(path):
                inner = _Place(str(file))
                place.inner.append(inner)
                self._guarded(inner, partial(self._file, inner, file))
        elif path.is_file():
            self._file(place, path)
        else:
            place.missing = True
            raise SourceFailed(place.name, "there is no such file or folder")

    def _file(self, place: _Place, path: Path) -> None:
        try:
            if path.stat().st_size > MAX_FILE_BYTES:
                raise SourceFailed(str(path), f"the file is larger than {MAX_FILE_BYTES // 1_000_000} MB")
            content = path.read_bytes()
        except OSError as fault:
            raise SourceFailed(str(path), fault.strerror or str(fault)) from fault
        self._read(place, str(path), content)

    def _ask(
        self, place: _Place, address: str, arrived: Arrived, rank: int = 0, left: int = REFERRALS
    ) -> None:
        """Ask for `address`, and for what it refers to; `arrived` is called with the last."""
        onward = partial(self._onward, place, arrived, rank, left)
        self._pending.setdefault(self._network().ask(address, rank), []).append((place, onward))

    def _onward(
        self, place: _Place, arrived: Arrived, rank: int, left: int, future: "Future[Fetched]"
    ) -> None:
        from scripts.sources.wrappers import referral

        if left and future.exception() is None:
            got = future.result()
            if onward := referral(got.content[:20_000], got.address):
                self._ask(place, onward, arrived, rank, left - 1)
                return
        arrived(future)

    def _source(self, place: _Place, source: str, future: "Future[Fetched]") -> None:
        got = future.result()
        place.notices += got.notices
        try:
            self._read(place, got.address, got.content, got.content_type, got.charset)
        except UnreadablePage as fault:
            former = self._network().former(source)
            if former is None:
                raise
            place.notices += (f"skipped {fault}", *former.notices)
            self._read(place, former.address, former.content, former.content_type, former.charset)

    def _read(
        self, place: _Place, address: str, content: bytes, content_type: str = "", charset: str = ""
    ) -> None:
        from scripts.sources import read, sniff
        from scripts.sources.packed import unpacked
        from scripts.sources.rss import read_feed

        content = unpacked(content)
        address = self._secrets.address(address)
        page = Page(address, sniff(content, address, content_type), content, charset)
        if page.kind == "jsonl":
            from scripts.sources.jsonl import read_all

            found = read_all(page)
            place.articles += found.articles
            place.notices += found.notices
        elif page.kind != "feed":
            _whole(place, page, read(page))
        else:
            feed = read_feed(page)
            place.notices += feed.notices
            self._stale(place, feed.items)
            self._items(place, feed.items)

    def _stale(self, place: _Place, entries: Sequence[Page]) -> None:
        times = [e.teaser.credit.published for e in entries if e.teaser and e.teaser.credit.published]
        if self._now is not None and times and (days := (self._now - max(times)).days) >= STALE_DAYS:
            place.notices.append(
                f"{place.name}: its newest item is of {max(times):%Y-%m-%d}, {days} days old; "
                "does this feed still move?"
            )

    def _items(self, place: _Place, entries: Sequence[Page]) -> None:
        if len(entries) > ITEMS_PER_FEED:
            place.notices.append(
                f"{place.name}: its first {ITEMS_PER_FEED} items are read, "
                f"{len(entries) - ITEMS_PER_FEED} more are not"
            )
        for rank, entry in enumerate(entries[:ITEMS_PER_FEED], 1):
            inner = _Place(entry.address)
            place.inner.append(inner)
            self._guarded(inner, partial(self._item, inner, entry, rank))

    def _item(self, place: _Place, entry: Page, rank: int) -> None:
        if entry.teaser is not None and not entry.teaser.partial:
            place.articles.append(entry.teaser)
        elif entry.address.startswith(("http://", "https://")):
            self._ask(place, entry.address, partial(_page_of, place, entry), rank)
        else:
            _teaser_only(place, entry.teaser, f"{entry.address}: it has no address")


def _whole(place: _Place, page: Page, articles: tuple[Article, ...]) -> None:
    from scripts.sources.trust import refused

    if page.kind == "html" and (what := refused(articles[0].title, articles[0].paragraphs)):
        raise UnreadablePage(page.address, f"this is {what}, no article; open it in a browser")
    place.articles += articles


def _page_of(place: _Place, entry: Page, future: "Future[Fetched]") -> None:
    """The page behind an item of a feed; where it cannot be had, or is another one, its teaser."""
    from scripts.sources import read
    from scripts.sources.html import words_of
    from scripts.sources.packed import unpacked
    from scripts.sources.trust import in_its_place, titled

    teaser = entry.teaser
    try:
        got = future.result()
        content = unpacked(got.content)
        place.notices += got.notices
        found = read(replace(entry, kind="html", content=content, charset=got.charset))
        if teaser is None:
            place.articles += found
            return
        what = in_its_place(found[0], teaser, words_of(content, got.charset))
        if not what:
            found = (titled(found[0], teaser), *found[1:])
            place.articles += (replace(a, credit=a.credit.filled_from(teaser.credit)) for a in found)
            return
        why = f"{entry.address}: the page is {what}, and does not speak of {teaser.title!r}"
    except (SourceFailed, UnreadablePage) as fault:
        why = str(fault)
    _teaser_only(place, teaser, why)


def _teaser_only(place: _Place, teaser: Article | None, why: str) -> None:
    if teaser is None or not teaser.paragraphs:
        named = f"{teaser.title!r}: its feed has no text for it, and " if teaser else ""
        place.notices.append(f"left out {named}{why}")
        return
    place.notices.append(f"{why}; only its teaser is told")
    place.articles.append(teaser)
