"""How true the script is, kind by kind: python tests/bench/truth.py [--half tuning|blind|both|open] [--wrong] [NAME ..]

tests/data/truth/tuning and tests/data/truth/blind hold items (JSON, one a line; the first character of a file's name is
its kind): articles by invented outlets about invented events, or documents as tools put them out, the hour of the
edition, and what a demanding news editor wants to hear of it (rules: tests/bench/trial.py, Wanted). The blind half was
kept aside until all choices were made; "open" keeps what does not hold yet. An item is right only when all its rules
hold. Prints, for each kind and half, right of how many; `--wrong` names what does not hold.

An item: {"name", "why", "day", "edition", "articles": [an object as in a .jsonl], "files": {name: text or {"text",
"encoding"}}, "pages": {path: text or {"body", "type", "status"}}, "named": what stands on the command line, "former":
[editions made before: {"day", "edition", "articles"}], "settings": {key of show.toml: its TOML}, "beside": true with
the starter's articles, "wanted": rules}. "{site}" in any text is the address of the loopback site.
"""

import argparse
import json
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[2]
sys.path[:0] = [str(ROOT), str(Path(__file__).parent)]

from trial import Heard, Studio, Wanted  # noqa: E402  # from beside this file, once the tree is on the path

DATA = ROOT / "tests" / "data" / "truth"
HALVES = ("tuning", "blind")
OPEN = "open"
"""What does not hold yet: nobody may think that it does."""
KINDS = {
    "1": "the hour",
    "2": "the newest",
    "3": "one event, and only one",
    "4": "claim and verdict",
    "5": "trust in what was fetched",
    "6": "one flaw costs one item",
    "7": "not for this programme",
}
_QUICK = {"length": '"5m"', "flash": "false", "stories": "false"}
_DOCUMENT = {"xml": "application/rss+xml", "rss": "application/rss+xml", "json": "application/json"}


@dataclass(frozen=True, slots=True)
class Item:
    """One thing to be right about."""

    name: str
    kind: str
    """"1" to "7"."""
    day: date
    wanted: Wanted
    edition: str = "pagi"
    why: str = ""
    articles: list[dict[str, Any]] = field(default_factory=list)
    files: dict[str, Any] = field(default_factory=dict)
    pages: dict[str, Any] = field(default_factory=dict)
    named: list[str] = field(default_factory=list)
    former: list[dict[str, Any]] = field(default_factory=list)
    settings: dict[str, str] = field(default_factory=dict)
    beside: bool = False

    @property
    def size(self) -> int:
        """How many articles it brings; each document counts as one."""
        former = sum(len(edition["articles"]) for edition in self.former)
        feeds = sum(max(1, _text(text).count("<item>")) for text in self.files.values())
        return len(self.articles) + former + feeds + len(self.pages)


def load(half: str) -> list[Item]:
    """All items of a half, in order of kind."""
    return [
        _item(json.loads(line), path.stem[0])
        for path in sorted((DATA / half).glob("*.jsonl"))
        for line in path.read_text(encoding="utf-8").splitlines()
    ]


def tried(studio: Studio, item: Item) -> list[str]:
    """What is wrong with the edition that the program makes of `item`; empty when it is right."""
    studio.clear({**_QUICK, **item.settings})
    for former in item.former:
        _lay(studio, "former.jsonl", _lines(studio, former["articles"]))
        before = studio.make(date.fromisoformat(former["day"]), former["edition"], "former.jsonl")
        if before.code:
            return [f"the edition before ended with {before.code}: {before.notices.strip()[-80:]}"]
    for name, text in item.files.items():
        encoding = text.get("encoding", "utf-8") if isinstance(text, Mapping) else "utf-8"
        _lay(studio, name, _put(studio, _text(text)).encode(encoding))
    for path, page in item.pages.items():
        studio.site.pages[path] = _page(studio, path, page)
    return item.wanted.faults(_heard(studio, item))


def _heard(studio: Studio, item: Item) -> Heard:
    named = [_put(studio, name) for name in item.named]
    if item.articles:
        _lay(studio, "a.jsonl", _lines(studio, item.articles))
        named = named or ["a.jsonl"]
    if item.beside:
        named.append(str(studio.room.root / "articles"))
    heard = studio.script(item.day, item.edition, *named)
    if "record" not in item.wanted.rules:
        return heard
    made = studio.make(item.day, item.edition, *named)
    return Heard(heard.code, heard.spoken, heard.printed, heard.notices, made.record)


def _item(given: dict[str, Any], kind: str) -> Item:
    rest = {key: value for key, value in given.items() if key not in ("day", "wanted")}
    return Item(kind=kind, day=date.fromisoformat(given["day"]), wanted=Wanted(given["wanted"]), **rest)


def _put(studio: Studio, text: str) -> str:
    return text.replace("{site}", f"http://{studio.site.address}")


def _text(given: Any) -> str:
    return str(given["text"] if isinstance(given, Mapping) else given)


def _lines(studio: Studio, articles: list[dict[str, Any]]) -> bytes:
    whole = "".join(json.dumps(article, ensure_ascii=False) + "\n" for article in articles)
    return _put(studio, whole).encode()


def _lay(studio: Studio, name: str, content: bytes) -> None:
    path = studio.desk / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)


def _page(studio: Studio, path: str, page: Any) -> tuple[int, str, bytes]:
    given = page if isinstance(page, Mapping) else {"body": page}
    kind = given.get("type") or _DOCUMENT.get(path.rpartition(".")[2], "text/html; charset=utf-8")
    return int(given.get("status", 200)), kind, _put(studio, given["body"]).encode()


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--half", choices=(*HALVES, "both", OPEN), default="both")
    parser.add_argument("--wrong", action="store_true", help="name what does not hold")
    parser.add_argument("names", nargs="*", help="only items whose names begin so")
    given = parser.parse_args()
    halves = HALVES if given.half == "both" else (given.half,)
    begin, articles = time.perf_counter(), 0
    rows: list[str] = []
    with tempfile.TemporaryDirectory() as scratch, Studio(Path(scratch)) as studio:
        for half in halves:
            items = [item for item in load(half) if _asked(item, given.names)]
            articles += sum(item.size for item in items)
            for kind, title in KINDS.items():
                rows.append(_row(studio, half, title, [i for i in items if i.kind == kind], given.wrong))
    print(f"{'kind':28s} {'half':7s} right of    %")
    print("\n".join(filter(None, rows)))
    print(f"{articles} articles in {time.perf_counter() - begin:.0f} s")


def _asked(item: Item, names: list[str]) -> bool:
    return not names or item.name.startswith(tuple(names)) or item.kind in names


def _row(studio: Studio, half: str, title: str, items: list[Item], wrong: bool) -> str:
    right = 0
    for item, faults in _all(studio, items):
        right += not faults
        if faults and wrong:
            print(f"{half} {item.kind} {item.name}: {'; '.join(faults)}")
    if not items:
        return ""
    return f"{title:28s} {half:7s} {right:5d} {len(items):3d} {100 * right / len(items):5.1f}"


def _all(studio: Studio, items: list[Item]) -> Iterator[tuple[Item, list[str]]]:
    for item in items:
        yield item, tried(studio, item)


if __name__ == "__main__":
    main()
