"""What a newsroom reads: valid samples of our own of every kind, what reads them, and what is many times too large."""

import gzip
import io
import json
import random
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, date, datetime
from functools import cache
from pathlib import Path

import numpy as np
import soundfile

from audio.formats.decode import decode
from briefings.editions import store
from briefings.newsroom import config, lexicon
from briefings.newsroom.folder import Newsroom
from scripts.clean import clean
from scripts.page import Page
from scripts.sources import items, read, sniff
from scripts.speakable import speakable

ROOT = Path(__file__).parents[2]
SLUG = "2026-11-22-pagi"
STARTER = ROOT / "briefings" / "starter"
SAID = "Warga Desa Lembayung memperbaiki jembatan bambu yang hanyut pekan lalu. Pekerjaan diikuti 80 orang. "
TITLE = "Warga Lembayung Perbaiki Jembatan"
Reader = Callable[[bytes], None]

FEED = f"""<?xml version="1.0" encoding="UTF-8"?><rss version="2.0"><channel><title>Kabar Lembayung</title>
<link>https://kabar.example</link><item><title>{TITLE}</title><link>https://kabar.example/a?b=1&amp;c=2</link>
<guid isPermaLink="false">a1</guid><pubDate>Sat, 21 Nov 2026 08:00:00 +0700</pubDate><category>Daerah</category>
<description><![CDATA[<p>{SAID}</p>]]></description></item></channel></rss>"""
ATOM = f"""<feed xmlns="http://www.w3.org/2005/Atom"><title>Kabar</title><entry><title>{TITLE}</title><id>a</id>
<link href="https://kabar.example/a"/><updated>2026-11-21T08:00:00+07:00</updated><content type="html">&lt;p&gt;{SAID}
&lt;/p&gt;</content></entry></feed>"""
MARKDOWN = f"""---\ntitle: "{TITLE}"\ndate: 2026-11-21\ntags: [daerah, "jembatan"]\nauthor: 'Sela'\n---\n# {TITLE}\n
**LEMBAYUNG** - {SAID}\n\n- satu\n- dua\n\n> {SAID}\n\n[tautan](https://kabar.example)

| a | b |\n|---|---|\n| 1 | 2 |\n"""
ROW = {
    "title": TITLE, "text": SAID * 2, "outlet": "Kabar", "author": "Sela", "date": "2026-11-21T08:00:00+07:00",
    "url": "https://kabar.example/a", "section": "Daerah", "tags": ["a"], "paragraphs": [[SAID], [SAID]],
}  # fmt: skip


def _pages(kind: str, name: str, whole: bool) -> Reader:
    def reads(content: bytes) -> None:
        page = Page(name, sniff(content, name) if kind == "any" else kind, content)  # type: ignore[arg-type]
        found = (
            read(page) if page.kind != "feed" else tuple(each.teaser for each in items(page) if each.teaser)
        )
        if whole:
            for article in found[:2]:
                for paragraph in clean(article).paragraphs[:5]:
                    speakable(paragraph)

    return reads


@contextmanager
def _laid(content: bytes, *place: str) -> Iterator[Path]:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, *place)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
        yield path


def _show(content: bytes) -> None:
    with _laid(content, "show.toml") as path:
        config.load(path)


def _lexicon(content: bytes) -> None:
    with _laid(content, "lexicon.tsv") as path:
        lexicon.lexicon(Newsroom(path.parent))


def _edition(content: bytes) -> None:
    with _laid(content, SLUG, store.DOCUMENT) as path:
        store.read_edition(path.parent)


def _named(field: str, content: bytes) -> None:
    name = f"{field}-0.json.gz"
    with _laid(content, SLUG, name) as path:
        edition = store.read_edition(_newsroom().editions / SLUG)
        if field == "found":
            store.read_found(path.parent, replace(edition, found=name))
        else:
            assert edition.on_air is not None
            store.read_broadcast(path.parent, replace(edition, on_air=replace(edition.on_air, file=name)))


@cache
def _newsroom() -> Newsroom:
    """A newsroom with an edition on air, made once."""
    from briefings.newsroom.starter import lay
    from briefings.progress import Quiet
    from briefings.verbs.make import Order, make

    folder = Path(tempfile.mkdtemp(prefix="hostile-"))
    lay(folder, date(2026, 11, 22))
    room = Newsroom(folder)
    show = config.load(room.show_file)
    make(room, show, Order(voices=("silent",)), datetime(2026, 11, 21, 23, 30, tzinfo=UTC), Quiet())
    return room


def _sound(format_: str, subtype: str | None = None) -> bytes:
    tone = np.sin(np.arange(4_000) / 20).astype("float32") / 2
    file = io.BytesIO()
    soundfile.write(file, tone, 8_000, format=format_, subtype=subtype)
    return file.getvalue()


def _decode(content: bytes) -> None:
    decode(content)


def _record(pattern: str) -> bytes:
    (path,) = (_newsroom().editions / SLUG).glob(pattern)
    return path.read_bytes()


@cache
def kinds() -> dict[str, tuple[tuple[bytes, ...], Reader]]:
    """Every kind of input: samples that are read well, and what reads it."""
    starter = [path.read_bytes() for path in sorted((STARTER / "articles").iterdir())]
    row = json.dumps(ROW).encode()
    pages = sorted((ROOT / "tests/data/pages").glob("*/*.html"))[::9]
    return {
        "text": ((starter[0], starter[1], starter[4]), _pages("text", "a.txt", True)),
        "html": (
            (starter[2], *(p.read_bytes() for p in pages)),
            _pages("html", "https://kabar.example/a", False),
        ),
        "page": ((starter[2],), _pages("html", "https://kabar.example/a", True)),
        "feed": ((FEED.encode(), ATOM.encode()), _pages("feed", "https://kabar.example/umpan", False)),
        "jsonl": ((row, row + b"\n" + row, starter[3]), _pages("jsonl", "a.jsonl", False)),
        "markdown": ((MARKDOWN.encode(),), _pages("markdown", "a.md", False)),
        "sniffed": ((*starter, FEED.encode(), row, MARKDOWN.encode()), _pages("any", "a.pun", False)),
        "show": (((STARTER / "show.toml").read_bytes(),), _show),
        "lexicon": (
            ((STARTER / "lexicon.tsv").read_bytes() + b"Lembayung\tlem-ba-yung\n",),
            _lexicon,
        ),
        "document": ((_record("edition.json"),), _edition),
        "broadcast": ((_record("broadcast-*"),), lambda content: _named("broadcast", content)),
        "found": ((_record("found-*"),), lambda content: _named("found", content)),
        "sound": (
            (
                _sound("WAV"),
                _sound("WAV", "FLOAT"),
                _sound("FLAC"),
                _sound("OGG"),
                _sound("MP3"),
                _sound("AIFF"),
            ),
            _decode,
        ),
    }


def big(size: int) -> dict[str, Callable[[], bytes]]:
    """Inputs of `size` bytes, by `KIND what`."""

    def times(unit: str, before: str = "", after: str = "") -> Callable[[], bytes]:
        return lambda: (before + unit * ((size - len(before) - len(after)) // len(unit)) + after).encode()

    head, item = (
        f"<html><body><h1>{TITLE}</h1><p>{SAID * 3}</p>",
        FEED[FEED.index("<item>") : FEED.index("</channel>")],
    )
    row, rss = json.dumps(ROW), '<rss version="2.0"><channel><title>K</title>'
    return {
        "text paragraphs": times(f"{SAID}\n\n", f"{TITLE}\n\n"),
        "text line": times(SAID, f"{TITLE}\n\n"),
        "text word": times("a", f"{TITLE}\n\n{SAID}\n\n"),
        "text blanks": times(" \n", f"{TITLE}\n\n{SAID}\n\n"),
        "html paragraphs": times(f"<p>{SAID}</p>", head),
        "html depth": times("<div>", head),
        "html attributes": times("a=1 ", f"{head}<p "),
        "html comment": times("<!--", head),
        "html line": times(SAID, f"{head}<p>"),
        "html open": times("<", head),
        "html script": times("<script>", head),
        "html entities": times("&amp;", f"{head}<p>"),
        "feed items": times(item, rss, "</channel></rss>"),
        "feed depth": times("<a>", rss),
        "feed text": times(SAID, f"{rss}<item><title>"),
        "feed entities": times("&x;", rss),
        "feed cdata": times("<![CDATA[", rss),
        "feed comments": times("<!--", rss),
        "jsonl rows": times(f"{row}\n"),
        "jsonl list": times(f"{row},", "[", row + "]"),
        "jsonl depth": times("["),
        "jsonl text": times(SAID, '{"title": "a", "text": "', '"}'),
        "jsonl keys": times('{"a":'),
        "jsonl number": times("9", '{"a":', "}"),
        "markdown quotes": times("> "),
        "markdown stars": times("**a "),
        "markdown links": times("[a]("),
        "markdown head": times("a: [b,\n", "---\n"),
        "markdown paragraphs": times(f"{SAID}\n\n", f"# {TITLE}\n\n"),
        "markdown fences": times("```\n"),
        "markdown brackets": times("["),
        "sniffed zeros": times("\0"),
        "sniffed open": times("<"),
        "sniffed brace": times("{"),
        "show text": times("a", 'a = "', '"'),
        "show depth": times("["),
        "show keys": times("a."),
        "show tables": times("[[a]]\n"),
        "lexicon rows": times("Lembayung\tlem\n"),
        "lexicon line": times("a"),
        "document depth": times("["),
        "document text": times("a", '{"version": 2, "slug": "', '"}'),
        "document zeros": times("\0"),
        "broadcast packed": lambda: gzip.compress(times("[")(), 1),
        "found packed": lambda: gzip.compress(times("0,", "[", "0]")(), 1),
        "sound wav": lambda: _sound("WAV")[:44] + bytes(size),
        "sound noise": lambda: random.Random(1).randbytes(size),
        "sound frames": lambda: _sound("MP3") * (size // len(_sound("MP3"))),
    }
