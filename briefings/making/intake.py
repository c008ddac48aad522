"""Intake: what the producer named, or what show.toml's sources bring, becomes cleaned articles."""

import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from briefings.errors import NoNews, SourceFailed
from scripts.article import Article
from scripts.errors import UnreadablePage
from scripts.page import Page

if TYPE_CHECKING:  # requests costs a tenth of a second, and a folder of files needs none of it
    from briefings.making.fetch import Fetched

Fetch = Callable[[str], "Fetched"]

SUFFIXES = frozenset(
    {
        ".txt",
        ".md",
        ".markdown",
        ".html",
        ".htm",
        ".xhtml",
        ".xml",
        ".rss",
        ".atom",
        ".json",
        ".jsonl",
        ".ndjson",
    }
)
"""What counts as an article in a folder; anything else there (pictures, notes of the editor) is passed over."""
ITEMS_PER_FEED = 20
STALE_DAYS = 3
"""A feed whose newest item is so old has probably been given up."""
REFERRALS = 3
MAX_FILE_BYTES = 50_000_000


@dataclass(frozen=True, slots=True)
class Intake:
    """The articles of one run, and what the producer should know about how they came."""

    articles: tuple[Article, ...]
    notices: tuple[str, ...] = ()


def gather(
    named: Sequence[str],
    sources: Sequence[str],
    folder: Path,
    fetch: Fetch,
    now: datetime | None = None,
) -> Intake:
    """Read everything `named` (relative to the working folder) or, without any, `sources` (relative to `folder`).

    What is named by hand must be readable: the first fault is raised. What a source, a folder or a feed brings is
    skipped with a notice when it cannot be read, since the rest of the morning's news is worth more than a stop. A
    feed whose newest item is much older than `now` (with a zone) is named.
    Raises SourceFailed, UnreadablePage, NoNews.
    """
    reader = _Reader(fetch, strict=bool(named), now=now)
    for source in named or sources:
        reader.take(source, Path() if named else folder)
    if not reader.articles:
        raise NoNews(_nothing(named, sources, reader.notices))
    return Intake(tuple(reader.articles), tuple(reader.notices))


def articles_in(folder: Path) -> list[Path]:
    """The files of `folder` that may hold an article, in order of their names."""
    return sorted(file for file in folder.iterdir() if file.suffix.lower() in SUFFIXES and file.is_file())


def located(named: Sequence[str], sources: Sequence[str], folder: Path) -> list[Path | str]:
    """Where the intake of a run lies: a path for files and folders, text for an address or standard input."""
    base = Path() if named else folder
    return [source if _elsewhere(source) else base / source for source in named or sources]


def _elsewhere(source: str) -> bool:
    return source == "-" or source.startswith(("http://", "https://"))


def _nothing(named: Sequence[str], sources: Sequence[str], notices: list[str]) -> str:
    if notices:
        return "no news to tell: " + "; ".join(notices)
    if named:
        return f"no news to tell: {', '.join(named)} holds no article"
    where = ", ".join(sources) or "show.toml names no sources"
    return f"no news to tell: put articles into the sources ({where}) or name some on the command line"


class _Reader:
    def __init__(self, fetch: Fetch, *, strict: bool, now: datetime | None) -> None:
        self.articles: list[Article] = []
        self.notices: list[str] = []
        self._fetch, self._strict, self._now = fetch, strict, now

    def take(self, source: str, base: Path) -> None:
        try:
            if source == "-":
                self._page("-", sys.stdin.buffer.read(MAX_FILE_BYTES), strict=True)
            elif source.startswith(("http://", "https://")):
                self._address(source)
            else:
                self._path(base / source, source)
        except (SourceFailed, UnreadablePage) as fault:
            if self._strict:
                raise
            self.notices.append(f"skipped {fault}")
        except Exception as fault:  # our own mistake on one source: the others are read
            self.notices.append(_failed(source, fault))

    def _path(self, path: Path, source: str) -> None:
        if path.is_dir():
            for file in articles_in(path):
                self._file(file, strict=False)
        elif path.is_file():
            self._file(path, strict=self._strict)
        else:
            raise SourceFailed(source, "there is no such file or folder")

    def _file(self, path: Path, *, strict: bool) -> None:
        try:
            if path.stat().st_size > MAX_FILE_BYTES:
                raise SourceFailed(str(path), f"the file is larger than {MAX_FILE_BYTES // 1_000_000} MB")
            content = path.read_bytes()
        except OSError as fault:
            raise SourceFailed(str(path), fault.strerror or str(fault)) from fault
        self._page(str(path), content, strict=strict)

    def _address(self, address: str) -> None:
        got = self._followed(address)
        self._read(got.address, got.content, got.content_type, got.charset)

    def _page(self, address: str, content: bytes, *, strict: bool) -> None:
        try:
            self._read(address, content)
        except UnreadablePage as fault:
            if strict:
                raise
            self.notices.append(f"skipped {fault}")
        except Exception as fault:
            self.notices.append(_failed(address, fault))

    def _read(self, address: str, content: bytes, content_type: str = "", charset: str = "") -> None:
        from scripts.sources import read, sniff
        from scripts.sources.packed import unpacked
        from scripts.sources.rss import read_feed

        content = unpacked(content)
        page = Page(address, sniff(content, address, content_type), content, charset)
        if page.kind == "jsonl":
            from scripts.sources.jsonl import read_all

            found = read_all(page)
            self.articles += found.articles
            self.notices += found.notices
            return
        if page.kind != "feed":
            self._whole(page, read(page))
            return
        feed = read_feed(page)
        self.notices += feed.notices
        self._stale(address, feed.items)
        for entry in feed.items[:ITEMS_PER_FEED]:
            try:
                self.articles += self._item(entry)
            except Exception as fault:
                self.notices.append(_failed(entry.address, fault))

    def _whole(self, page: Page, articles: tuple[Article, ...]) -> None:
        from scripts.sources.trust import refused

        if page.kind == "html" and (what := refused(articles[0].title, articles[0].paragraphs)):
            raise UnreadablePage(page.address, f"this is {what}, no article; open it in a browser")
        self.articles += articles

    def _stale(self, address: str, entries: Sequence[Page]) -> None:
        times = [e.teaser.credit.published for e in entries if e.teaser and e.teaser.credit.published]
        if self._now is not None and times and (days := (self._now - max(times)).days) >= STALE_DAYS:
            self.notices.append(
                f"{address}: its newest item is of {max(times):%Y-%m-%d}, {days} days old; does this feed still move?"
            )

    def _item(self, entry: Page) -> tuple[Article, ...]:
        from scripts.sources import read
        from scripts.sources.html import words_of
        from scripts.sources.trust import in_its_place, titled

        teaser = entry.teaser
        if teaser is not None and not teaser.partial:
            return (teaser,)
        why = f"{entry.address}: it has no address"
        if entry.address.startswith(("http://", "https://")):
            try:
                got = self._followed(entry.address)
                found = read(replace(entry, kind="html", content=got.content, charset=got.charset))
                if teaser is None:
                    return found
                what = in_its_place(found[0], teaser, words_of(got.content, got.charset))
                if not what:
                    found = (titled(found[0], teaser), *found[1:])
                    return tuple(replace(a, credit=a.credit.filled_from(teaser.credit)) for a in found)
                why = f"{entry.address}: the page is {what}, and does not speak of {teaser.title!r}"
            except (SourceFailed, UnreadablePage) as fault:
                why = str(fault)
        if teaser is None or not teaser.paragraphs:
            named = f"{teaser.title!r}: its feed has no text for it, and " if teaser else ""
            self.notices.append(f"left out {named}{why}")
            return ()
        self.notices.append(f"{why}; only its teaser is told")
        return (teaser,)

    def _followed(self, address: str) -> "Fetched":
        """The page, behind a few pages that only refer on."""
        from scripts.sources.packed import unpacked
        from scripts.sources.wrappers import referral

        got = self._fetch(address)
        for _ in range(REFERRALS):
            onward = referral(got.content[:20_000], got.address)
            if not onward:
                break
            got = self._fetch(onward)
        return replace(got, content=unpacked(got.content))


def _failed(where: str, fault: Exception) -> str:
    return f"left out {where}: this program failed on it ({type(fault).__name__}: {str(fault)[:120]}); please report it"
