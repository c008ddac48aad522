"""Whether any input ends a parser: PYTHONPATH=. python tests/bench/hostile.py [--count 100000] [--seed 1] [--only KIND …]

Valid samples of our own of every kind that a newsroom reads are mutated, each input by its own seed, and read. Anything
but an error of the house, more than `LONGEST_S`, or a big one (up to 50 MB, each in a process of its own) above
`MOST_MB` is a violation: it is printed with kind and seed, and `--one KIND:SEED` runs it again with its traceback.
"""

import argparse
import gzip
import io
import json
import random
import resource
import signal
import subprocess
import sys
import tempfile
import time
import traceback
import warnings
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, date, datetime
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT))

import numpy as np  # noqa: E402 - the repository need not be installed to be measured
import soundfile  # noqa: E402 - as above

from audio.errors import AudioError  # noqa: E402 - as above
from audio.formats.decode import decode  # noqa: E402 - as above
from briefings.editions import store  # noqa: E402 - as above
from briefings.errors import BriefingError  # noqa: E402 - as above
from briefings.newsroom import config, lexicon  # noqa: E402 - as above
from briefings.newsroom.folder import Newsroom  # noqa: E402 - as above
from feeds.errors import FeedError  # noqa: E402 - as above
from scripts.clean import clean  # noqa: E402 - as above
from scripts.errors import ScriptError  # noqa: E402 - as above
from scripts.page import Page  # noqa: E402 - as above
from scripts.sources import items, read, sniff  # noqa: E402 - as above
from scripts.speakable import speakable  # noqa: E402 - as above
from tests.bench.damage import DAMAGES, STRANGE  # noqa: E402 - as above

HOUSE = (ScriptError, AudioError, FeedError, BriefingError)
LONGEST_S = 10
MOST_MB = 1_000
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
**LEMBAYUNG** - {SAID}\n\n- satu\n- dua\n\n> {SAID}\n\n[tautan](https://kabar.example)\n\n| a | b |\n|---|---|\n| 1 | 2 |\n"""
ROW = {
    "title": TITLE, "text": SAID * 2, "outlet": "Kabar", "author": "Sela", "date": "2026-11-21T08:00:00+07:00",
    "url": "https://kabar.example/a", "section": "Daerah", "tags": ["a"], "paragraphs": [[SAID], [SAID]],
}  # fmt: skip
TOKENS = (
    *(sign.encode("utf-8", "surrogatepass") for sign in STRANGE), b"\xff\xfe", b"\x80", b"\xc3", b"\xed\xa0\x80", b"\\ud800",
    b"\\u0000", b"NaN", b"-Infinity", b"1e999", b"9" * 5_000, b"-1", b"0", b"null", b"{}", b"[]", b'""', b"[" * 3_000,
    b'{"a":' * 3_000, b"<p>" * 500, b"<div>" * 2_000, b"<!--", b"-->", b"<![CDATA[", b"]]>", b"<script>", b"</script>",
    b"<!DOCTYPE a [<!ENTITY b 'c'>]>", b"&b;", b"&#0;", b"&#xD800;", b"&#x110000;", b"&#99999999999;", b"<?xml?>",
    b' a="' + b"x" * 5_000 + b'"', b" a=1" * 1_000, b"9999-99-99", b"0000-00-00", b"2026-02-30T25:61:61+99:99",
    b"31 Desember 99999", b"http://[", b"https://a:99999999/", b"\n\n", b"\t", b'"', b"'", b"\\", b"=", b"\r", b"\x00",
    b"\n- ", b"\n# ", b"```", b"---\n", b"![a](", b"|", b"inf", b"1979-05-27", b'"""', b"'''", b"[[a]]", b"[a.b.c]",
)  # fmt: skip
VALUES = (
    None, True, False, 0, -1, 10**400, 1e308, float("nan"), float("inf"), "", "x", "\ud800", "\x00", "\u202e" * 9, [], {}, [[]],
    ["a", 1, None], {"a": {"b": []}}, [None] * 50, "9999-12-31T23:59:59+14:00", "0001-01-01T00:00:00-14:00", "1e999", "http://[",
    "9" * 5_000, 1e18, -1e18, {"$date": 1e30}, [{"@type": []}], {"@value": None}, {"": ""},
)  # fmt: skip


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


def mutated(kind: str, seed: int) -> bytes:
    """One input, always the same for its seed."""
    chance = random.Random(f"{kind} {seed}")
    content = chance.choice(kinds()[kind][0])
    packed = content[:2] == b"\x1f\x8b" and chance.random() < 0.8
    content = gzip.decompress(content) if packed else content
    if content[:1] == b"{" and b"\n{" not in content and chance.random() < 0.6:
        content = _other_values(chance, content)
    elif kind in ("text", "markdown", "page") and chance.random() < 0.4:
        lines = content.decode("utf-8").split("\n")
        content = "\n".join(chance.choice(DAMAGES)(chance, lines)).encode("utf-8", "surrogatepass")
    elif kind == "show" and chance.random() < 0.5:
        content = _other_settings(chance, content)
    if chance.random() < 0.8:
        for _ in range(chance.randint(1, 6)):
            content = _bytes(chance, content)
    return gzip.compress(content, 1) if packed else content


def _bytes(chance: random.Random, content: bytes) -> bytes:
    at = chance.randrange(len(content) + 1)
    end = min(len(content), at + chance.choice((1, 2, 8, 60, 900)))
    way = chance.randrange(7)
    if way == 0 and content:
        at = min(at, len(content) - 1)
        return content[:at] + bytes([content[at] ^ (1 << chance.randrange(8))]) + content[at + 1 :]
    if way == 1:
        return content[:at] if chance.random() < 0.5 else content[at:]
    if way == 2:
        return content[:at] + content[end:]
    if way == 3:
        return content[:end] + content[at:end] * chance.choice((1, 3, 50)) + content[end:]
    if way == 4:
        at = chance.randrange(min(len(content), 60) + 1)  # in its head
        return content[:at] + chance.randbytes(chance.randint(1, 8)) + content[at + chance.randint(0, 8) :]
    return content[:at] + chance.choice(TOKENS) + content[at if way == 5 else end :]


def _other_values(chance: random.Random, content: bytes) -> bytes:
    raw = json.loads(content)
    for _ in range(chance.randint(1, 3)):
        place = raw
        while True:
            keys = list(place) if isinstance(place, dict) else list(range(len(place)))
            if not keys:
                break
            key = chance.choice(keys)
            if isinstance(place[key], dict | list) and place[key] and chance.random() < 0.8:
                place = place[key]
                continue
            if chance.random() < 0.2:
                del place[key]
            else:
                place[key] = chance.choice(VALUES)
            break
    return json.dumps(raw).encode()


def _other_settings(chance: random.Random, content: bytes) -> bytes:
    lines = content.decode("utf-8").split("\n")
    for _ in range(chance.randint(1, 4)):
        at = chance.randrange(len(lines))
        name, equals, _ = lines[at].lstrip("# ").partition("=")
        if equals:
            other = (
                '""',
                "-1",
                "nan",
                "inf",
                "[]",
                "{}",
                "true",
                '["a", 1]',
                "9" * 400,
                "1e308",
                "1979-05-27",
                '"\\u0000"',
            )
            lines[at] = f"{name}= {chance.choice(other)}"
    return "\n".join(lines).encode()


def _late(*_: object) -> None:
    raise TimeoutError(f"more than {LONGEST_S} s")


def fault_of(reader: Reader, content: bytes) -> str:
    """The traceback of what is no error of the house; "" where it was read or refused."""
    signal.signal(signal.SIGPROF, _late)
    signal.setitimer(signal.ITIMER_PROF, LONGEST_S)
    try:
        reader(content)
    except HOUSE:
        return ""
    except (Exception, RecursionError, MemoryError):
        return traceback.format_exc(limit=-3)
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
    return ""


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
        "text paragraphs": times(f"{SAID}\n\n", f"{TITLE}\n\n"), "text line": times(SAID, f"{TITLE}\n\n"),
        "text word": times("a", f"{TITLE}\n\n{SAID}\n\n"), "text blanks": times(" \n", f"{TITLE}\n\n{SAID}\n\n"),
        "html paragraphs": times(f"<p>{SAID}</p>", head), "html depth": times("<div>", head),
        "html attributes": times("a=1 ", f"{head}<p "), "html comment": times("<!--", head), "html line": times(SAID, f"{head}<p>"),
        "html open": times("<", head), "html script": times("<script>", head), "html entities": times("&amp;", f"{head}<p>"),
        "feed items": times(item, rss, "</channel></rss>"), "feed depth": times("<a>", rss), "feed text": times(SAID, f"{rss}<item><title>"),
        "feed entities": times("&x;", rss), "feed cdata": times("<![CDATA[", rss), "feed comments": times("<!--", rss),
        "jsonl rows": times(f"{row}\n"), "jsonl list": times(f"{row},", "[", row + "]"), "jsonl depth": times("["),
        "jsonl text": times(SAID, '{"title": "a", "text": "', '"}'), "jsonl keys": times('{"a":'), "jsonl number": times("9", '{"a":', "}"),
        "markdown quotes": times("> "), "markdown stars": times("**a "), "markdown links": times("[a]("), "markdown head": times("a: [b,\n", "---\n"),
        "markdown paragraphs": times(f"{SAID}\n\n", f"# {TITLE}\n\n"), "markdown fences": times("```\n"), "markdown brackets": times("["),
        "sniffed zeros": times("\0"), "sniffed open": times("<"), "sniffed brace": times("{"),
        "show text": times("a", 'a = "', '"'), "show depth": times("["), "show keys": times("a."), "show tables": times("[[a]]\n"),
        "lexicon rows": times("Lembayung\tlem\n"), "lexicon line": times("a"),
        "document depth": times("["), "document text": times("a", '{"version": 2, "slug": "', '"}'), "document zeros": times("\0"),
        "broadcast packed": lambda: gzip.compress(times("[")(), 1), "found packed": lambda: gzip.compress(times("0,", "[", "0]")(), 1),
        "sound wav": lambda: _sound("WAV")[:44] + bytes(size), "sound noise": lambda: random.Random(1).randbytes(size),
        "sound frames": lambda: _sound("MP3") * (size // len(_sound("MP3"))),
    }  # fmt: skip


def one_big(name: str, size: int) -> int:
    """In a process of its own: 1 where it is a violation."""
    content = big(size)[name]()
    reader = kinds()[name.split()[0]][1]
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    begin = time.process_time()
    fault = fault_of(reader, content)
    took, peak = time.process_time() - begin, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    broken = bool(fault) or took > LONGEST_S or peak > MOST_MB
    print(
        f"{'BROKEN ' if broken else ''}big {name}: {took:.1f} s, {peak} MB ({before} before){chr(10) + fault if fault else ''}"
    )
    return int(broken)


def main() -> int:
    """Print what is violated, and the figure; 1 if anything is."""
    warnings.simplefilter("ignore")
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--count", type=int, default=100_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--only", nargs="*", default=[])
    parser.add_argument("--mb", type=int, default=50, help="of the big ones; 0: none")
    parser.add_argument("--one", default="")
    parser.add_argument("--one-big", default="")
    args = parser.parse_args()
    if args.one_big:
        return one_big(args.one_big, args.mb * 1_000_000)
    if args.one:
        kind, _, seed = args.one.partition(":")
        print(fault_of(kinds()[kind][1], mutated(kind, int(seed))) or "read, or refused in a sentence")
        return 0
    wanted = args.only or list(kinds())
    tried, faults, slowest = Counter[str](), Counter[str](), (0.0, "")
    seen = set[str]()
    for number in range(args.count):
        kind, seed = wanted[number % len(wanted)], args.seed * 10_000_000 + number
        content = mutated(kind, seed)
        begin = time.process_time()
        fault = fault_of(kinds()[kind][1], content)
        slowest = max(slowest, (time.process_time() - begin, f"{kind}:{seed}"))
        tried[kind] += 1
        if fault:
            faults[kind] += 1
            where = fault[fault.rfind("  File") :]
            if where not in seen:  # each fault once
                seen.add(where)
                print(f"{kind}:{seed}\n{fault}", flush=True)
    broken = 0
    for name in big(1_000) if args.mb else ():
        if name.split()[0] in wanted:
            order = [sys.executable, __file__, "--one-big", name, "--mb", str(args.mb)]
            broken += subprocess.run(order, check=False).returncode != 0
    print(
        f"{sum(tried.values())} inputs of {len(tried)} kinds: {sum(faults.values())} violations, {len(seen)} kinds of them; "
        f"slowest {slowest[0]:.1f} s ({slowest[1]}); {broken} of the big ones broken"
    )
    return int(bool(faults or broken))


if __name__ == "__main__":
    sys.exit(main())
