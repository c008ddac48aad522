"""Intake: what the producer named, or what show.toml's sources bring, becomes cleaned articles."""

import sys
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from briefings.errors import NoNews, SourceFailed
from scripts.article import Article
from scripts.errors import UnreadablePage
from scripts.page import Page

if TYPE_CHECKING:  # requests costs a tenth of a second, and a folder of files needs none of it
    from briefings.fetch import Fetched

Fetch = Callable[[str], "Fetched"]

SUFFIXES = frozenset(
    {".txt", ".md", ".html", ".htm", ".xhtml", ".xml", ".rss", ".atom", ".json", ".jsonl", ".ndjson"}
)
"""What counts as an article in a folder; anything else there (pictures, notes of the editor) is passed over."""
ITEMS_PER_FEED = 20
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
) -> Intake:
    """Read everything `named` (relative to the working folder) or, without any, `sources` (relative to `folder`).

    What is named by hand must be readable: the first fault is raised. What a source, a folder or a feed brings is
    skipped with a notice when it cannot be read, since the rest of the morning's news is worth more than a stop.
    Raises SourceFailed, UnreadablePage, NoNews.
    """
    reader = _Reader(fetch, strict=bool(named))
    for source in named or sources:
        reader.take(source, Path() if named else folder)
    if not reader.articles:
        raise NoNews(_nothing(named, sources, reader.notices))
    return Intake(tuple(_once(reader.articles)), tuple(reader.notices))


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


def _once(articles: Iterable[Article]) -> Iterable[Article]:
    seen: set[str] = set()
    for article in articles:
        if article.key not in seen:
            seen.add(article.key)
            yield article


class _Reader:
    def __init__(self, fetch: Fetch, *, strict: bool) -> None:
        self.articles: list[Article] = []
        self.notices: list[str] = []
        self._fetch, self._strict = fetch, strict

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
        got = self._fetch(address)
        self._read(got.address, got.content, got.content_type, got.charset)

    def _page(self, address: str, content: bytes, *, strict: bool) -> None:
        try:
            self._read(address, content)
        except UnreadablePage as fault:
            if strict:
                raise
            self.notices.append(f"skipped {fault}")

    def _read(self, address: str, content: bytes, content_type: str = "", charset: str = "") -> None:
        from scripts.sources import items, read, sniff

        page = Page(address, sniff(content, address, content_type), content, charset)
        if page.kind != "feed":
            self.articles += read(page)
            return
        for entry in items(page)[:ITEMS_PER_FEED]:
            self.articles += self._item(entry)

    def _item(self, entry: Page) -> tuple[Article, ...]:
        from scripts.sources import read

        teaser = entry.teaser
        if teaser is not None and not teaser.partial:
            return (teaser,)
        try:
            got = self._fetch(entry.address)
            return read(replace(entry, kind="html", content=got.content, charset=got.charset))
        except (SourceFailed, UnreadablePage) as fault:
            if teaser is None or not teaser.paragraphs:
                self.notices.append(f"skipped {fault}")
                return ()
            self.notices.append(f"{fault}; only its teaser is told")
            return (teaser,)
