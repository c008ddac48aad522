"""A fingerprint of everything that goes into an edition: the same again means that there is nothing to do.

It is compared before numpy, the engines and the parsers are imported, so only the standard library is used.
"""

import hashlib
import importlib.util
import sys
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from briefings.making.suffixes import articles_in
from briefings.newsroom.folder import Newsroom

PACKAGES = ("scripts", "audio", "feeds", "briefings")


def fingerprint(newsroom: Newsroom, slug: str, sources: Sequence[Path | str], facts: Iterable[object]) -> str:
    """Sixty-four hex digits of the articles in `sources`, the newsroom's own files, the program and `facts`.

    `slug` names the edition itself, whose own record does not count.

    Empty when it cannot be known beforehand: an address or standard input may bring something new each time.
    """
    if any(isinstance(source, str) for source in sources):
        return ""
    sign = hashlib.sha256()
    for fact in (slug, *facts, *_program(), *_records(newsroom, slug)):
        sign.update(repr(fact).encode() + b"\0")
    for path in (*_articles(sources), *_own(newsroom)):
        sign.update(str(path).encode() + b"\0" + hashlib.sha256(_content(path)).digest())
    return sign.hexdigest()


def _articles(sources: Sequence[Path | str]) -> Iterator[Path]:
    for source in sources:
        path = Path(source)
        yield from articles_in(path) if path.is_dir() else (path,)


def _own(newsroom: Newsroom) -> Iterator[Path]:
    """What the newsroom says in its own folder, and its house in its, about how the show is to be."""
    yield newsroom.show_file
    yield newsroom.lexicon
    house = newsroom.house
    if house is not None:
        yield house.lexicon
    shared = () if house is None else (house.templates, house.sounds)
    for folder in (newsroom.templates, newsroom.sounds, newsroom.root / "segments", *shared):
        yield from sorted(path for path in folder.rglob("*") if path.is_file())
    pictures = (".jpg", ".jpeg", ".png")
    yield from sorted(path for path in newsroom.root.iterdir() if path.suffix.lower() in pictures)


def _records(newsroom: Newsroom, own: str) -> Iterator[tuple[str, str]]:
    """Other editions by what is on air of them: their headlines mark follow-ups, and the feed lists them."""
    for folder in sorted(path.parent for path in newsroom.editions.glob("*/edition.json")):
        if folder.name == own:
            continue
        aired = sorted(path.name for path in folder.glob("broadcast-*"))
        if not aired and not any(folder.glob("found-*")):  # of version 1, where the record is all there is
            aired = [hashlib.sha256(_content(folder / "edition.json")).hexdigest()]
        yield folder.name, " ".join(aired)


def _program() -> Iterator[tuple[str, str] | str]:
    """Our own code and data, and the name and version of every installed package."""
    for name in PACKAGES:
        spec = importlib.util.find_spec(name)
        for home in spec.submodule_search_locations or () if spec else ():
            for path in sorted(p for p in Path(home).rglob("*") if p.suffix not in ("", ".pyc")):
                yield f"{name}/{path.relative_to(home)}", hashlib.sha256(_content(path)).hexdigest()
    for folder in map(Path, sys.path):
        yield from sorted(path.name for path in folder.glob("*.dist-info"))


def _content(path: Path) -> bytes:
    return path.read_bytes() if path.is_file() else b""
