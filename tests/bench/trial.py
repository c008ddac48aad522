"""A trial: the program is run as a producer would run it, and what it says is held against what a news editor wants.

`Studio` is one newsroom in a folder of its own, with a web site on loopback; the clock is handed in. `faults` says
what is wrong with what was heard. Both benches (cases.py, truth.py) and the test of the tuning half stand on it.
"""

import contextlib
import gc
import gzip
import http.server
import io
import os
import re
import shutil
import sys
import threading
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, time, timedelta
from functools import cache
from pathlib import Path
from types import TracebackType
from typing import Any
from unittest import mock
from zoneinfo import ZoneInfo

import typer.main

from audio.engines.espeak import Espeak
from briefings.cli import main
from briefings.making import fetch
from briefings.newsroom.folder import found

HOURS = {"pagi": time(6), "siang": time(12), "malam": time(19)}
"""When the editions are heard that are not made at their own hour."""
_FRAME = re.compile(
    r"Selamat (?:dini hari|pagi|siang|sore|malam), Saudara\."
    r"|Inilah (?:Warta|berita(?:-berita utama)? ).*"
    r"|Hari ini (?:Senin|Selasa|Rabu|Kamis|Jumat|Sabtu|Minggu), .* pukul .*Waktu Indonesia \w+\."
    r"|(?:Inilah berita kita|Berita utama kita|Berikut pokok-pokok berita) .* ini\."
    r"|Satu berita kami siapkan untuk Anda\."
    r"|Dan berita terakhir (?:pagi|siang|sore|malam) ini\."
    r"|(?:Demikian|Itulah|Sekian) Warta Argasana.*|Terima kasih.*|Naskah disusun dari artikel .*"
)
"""The programme's own words; they speak of today and are not judged."""
_GONE = re.compile(r"left out|held|skipped|not told|passed over|waits|no news to tell", re.IGNORECASE)

Rules = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Heard:
    """What one run gave."""

    code: int
    spoken: str
    """Words, a line a line, without the programme's greeting and close."""
    printed: str
    """The same as the transcript shows it, with its headings."""
    notices: str
    """Standard error."""
    record: str = ""
    """The edition's record as JSON; empty where none was made."""

    @property
    def headlines(self) -> list[str]:
        """Of the stories that were told, in order."""
        heads = re.findall(r"^# (.*)$", self.printed, re.MULTILINE)
        return [head for head in heads if head not in ("Pembuka", "Penutup")]


class Site:
    """Pages on loopback by path: (status, type, bytes). What is not there is 404."""

    def __init__(self) -> None:
        self.pages: dict[str, tuple[int, str, bytes]] = {}
        pages = self.pages

        class _Answer(http.server.BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                status, kind, body = pages.get(self.path, (404, "text/plain", b"tidak ada"))
                self.send_response(status)
                self.send_header("Content-Type", kind)
                self.send_header("Content-Length", str(len(body)))
                self.end_headers()
                self.wfile.write(body)

            def log_message(self, *_: object) -> None:
                pass

        self._server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), _Answer)
        self._server.daemon_threads = True
        threading.Thread(target=self._server.serve_forever, args=(0.02,), daemon=True).start()
        self.address = f"127.0.0.1:{self._server.server_port}"

    def close(self) -> None:
        """No more answers."""
        self._server.shutdown()
        self._server.server_close()


class Studio:
    """One newsroom for many runs; use it in `with`. Its editions are cleared between the runs."""

    def __init__(self, folder: Path) -> None:
        self.room = found(folder / "warta", date(2026, 11, 22))
        self.desk = folder / "desk"
        """Where the articles of the running trial lie."""
        self.site = Site()
        self.show = self.room.show_file.read_text(encoding="utf-8").replace(
            "allow_hosts = []", 'allow_hosts = ["127.0.0.1"]'
        )
        """As the starter has it, with leave to read the site on loopback."""

    def __enter__(self) -> "Studio":
        with contextlib.ExitStack() as stack:
            # hosts named .example answer no better for being waited for
            stack.enter_context(mock.patch.object(fetch, "AGAIN_S", 0.0))
            # what is judged are words: the commands are the same in each run, nothing is spoken, no power is cut
            stack.enter_context(mock.patch.object(typer.main, "get_command", cache(typer.main.get_command)))
            stack.enter_context(mock.patch.object(Espeak, "check", lambda _: None))
            stack.enter_context(mock.patch.object(os, "fsync", lambda _: None))
            self._patched = stack.pop_all()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, fault: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._patched.close()
        self.site.close()

    def clear(self, settings: Mapping[str, str] = {}) -> None:
        """An empty desk, no editions; `settings` replace lines of show.toml by their key, or are put before its
        first table where it has none of that name ("script.max_age" goes into [script])."""
        for folder in (self.desk, self.room.editions, self.room.public):
            shutil.rmtree(folder, ignore_errors=True)
        self.desk.mkdir()
        self.site.pages.clear()
        show = self.show
        for key, value in {"voices": '["espeak"]', **settings}.items():
            table, _, name = key.rpartition(".")
            line = f"{name} = {value}"
            show, done = re.subn(rf"(?m)^{name} = .*$", lambda _, line=line: line, show, count=1)
            if not done and table and f"[{table}]" in show:
                show = show.replace(f"[{table}]\n", f"[{table}]\n{line}\n", 1)
            elif not done:
                show = f"[{table}]\n{line}\n{show}" if table else f"{line}\n{show}"
        self.room.show_file.write_text(show, encoding="utf-8")

    def script(self, day: date, edition: str, *articles: str, now: datetime | None = None) -> Heard:
        """`briefings script`, printed and as words."""
        named = ["--show", str(self.room.root), "--date", day.isoformat(), "--edition", edition]
        with _clock(now or _next_week(day)), _drafts() as drafts:
            code, printed, said = self._run("script", *named, *articles)
        if code:
            return Heard(code, "", "", said)
        words = drafts[-1].script.words  # what --spoken prints; written once, it is not written again for it
        lines = [line for line in words.splitlines() if not _FRAME.fullmatch(line.strip())]
        return Heard(code, "\n".join(lines), printed, said)

    def make(self, day: date, edition: str, *articles: str, as_json: bool = False) -> Heard:
        """`briefings make` with the silent voice; `printed` is what it says on standard output."""
        named = ["--show", str(self.room.root), "--date", day.isoformat(), "--edition", edition]
        more = ["--json"] if as_json else []
        with _clock(_next_week(day)):
            code, out, said = self._run("make", *named, "--voice", "silent", *more, *articles)
        folder = self.room.record(f"{day.isoformat()}-{edition}").parent
        record = "".join(gzip.decompress(path.read_bytes()).decode() for path in folder.glob("broadcast-*"))
        return Heard(code, "", out, said, record)

    def _run(self, *arguments: str) -> tuple[int, str, str]:
        out, said = io.StringIO(), io.StringIO()
        code = 0
        with (
            mock.patch.object(sys, "argv", ["briefings", *arguments]),
            contextlib.redirect_stdout(out),
            contextlib.redirect_stderr(said),
            contextlib.chdir(self.desk),
        ):
            try:
                main()
            except SystemExit as end:
                code = end.code if isinstance(end.code, int) else 1 if end.code else 0
            except Exception as fault:
                # a traceback is what a producer would see; the trial goes on and counts it
                code = 99
                print(f"crashed: {type(fault).__name__}: {fault}", file=said)
            finally:
                gc.unfreeze()
        return code, out.getvalue(), said.getvalue()


def _next_week(day: date) -> datetime:
    """A moment at which `day` is no longer today: its editions are heard at their own hours."""
    return datetime.combine(day + timedelta(days=7), time(3), tzinfo=UTC)


@contextlib.contextmanager
def _drafts() -> Iterator[list[Any]]:
    """The drafts that `briefings script` writes meanwhile."""
    from briefings.verbs import make

    kept: list[Any] = []
    real = make.write

    def write(*given: Any) -> Any:
        kept.append(real(*given))
        return kept[-1]

    with mock.patch.object(make, "write", write):
        yield kept


@contextlib.contextmanager
def _clock(now: datetime) -> Iterator[None]:
    import briefings.commands.editions as room

    class _Clock(datetime):
        @classmethod
        def now(cls, tz: Any = None) -> datetime:  # type: ignore[override]
            return now.astimezone(tz) if tz else now.replace(tzinfo=None)

    with mock.patch.object(room, "datetime", _Clock):
        yield


def moment(day: date, edition: str, zone: str = "Asia/Jakarta") -> datetime:
    """When that edition is heard."""
    return datetime.combine(day, HOURS[edition], tzinfo=ZoneInfo(zone))


KNOWN = frozenset(
    {
        "say", "never", "printed", "printed_never", "notice", "notice_never", "left_out", "held", "stories",
        "headline", "headline_never", "order", "if", "fails", "record", "either", "first",
    }
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Wanted:
    """What an editor wants of a run. All patterns are regular expressions, without regard to case.

    say, never: of the spoken text, where "." stays within a line. printed, printed_never: of the transcript.
    notice, notice_never: of standard error. left_out, held: a line of standard error says so of the title.
    stories: how many, or [least, most]; a run that ends with "no news" has told none. headline, headline_never: of any
    headline. first: of the first headline. order: pairs, the one before the other where both are said. if: pairs; what
    the one speaks of asks for the other. fails: it must end with an error. record: of the record. either: sets of
    these rules, of which one must hold beside the rest.
    """

    rules: Rules = field(default_factory=dict)

    def faults(self, heard: Heard) -> list[str]:
        """What is wrong, in few words each; empty when all holds."""
        unknown = set(self.rules) - KNOWN
        if unknown:
            raise ValueError(f"unknown rules: {sorted(unknown)}")
        return list(_faults(self.rules, heard))


def _faults(rules: Rules, heard: Heard) -> Iterator[str]:
    if "crashed: " in heard.notices:
        yield heard.notices.strip().splitlines()[-1][:100]
        return
    yield from _said(rules, heard)
    yield from _stderr(rules, heard)
    yield from _shape(rules, heard)
    for pattern in rules.get("record", ()):
        if not _found(pattern, heard.record):
            yield f"record without {pattern!r}"
    if choices := rules.get("either"):
        tried = [list(_faults(choice, heard)) for choice in choices]
        if all(tried):
            yield min(tried, key=len)[0] + (" (nor the other way)" if len(tried) > 1 else "")


def _said(rules: Rules, heard: Heard) -> Iterator[str]:
    for name, text in (("say", heard.spoken), ("printed", heard.printed)):
        yield from (f"{name}: missing {p!r}" for p in rules.get(name, ()) if not _found(p, text))
    for name, text in (("never", heard.spoken), ("printed_never", heard.printed)):
        for pattern in rules.get(name, ()):
            if hit := re.search(pattern, text, re.IGNORECASE | re.MULTILINE):
                yield f"{name}: {hit[0][:60]!r}"
    for one, other in rules.get("order", ()):
        before, after = (re.search(p, heard.spoken, re.IGNORECASE | re.MULTILINE) for p in (one, other))
        if before and after and before.start() > after.start():
            yield f"order: {other!r} comes before {one!r}"
    for one, other in rules.get("if", ()):
        if _found(one, heard.spoken) and not _found(other, heard.spoken):
            yield f"if: {one!r} without {other!r}"


def _stderr(rules: Rules, heard: Heard) -> Iterator[str]:
    said = heard.notices
    yield from (f"notice: none of {p!r}" for p in rules.get("notice", ()) if not _found(p, said))
    yield from (f"notice: {p!r}" for p in rules.get("notice_never", ()) if _found(p, said))
    for name in ("left_out", "held"):
        for pattern in rules.get(name, ()):
            lines = [line for line in re.split(r"[\n;]", said) if _found(pattern, line)]
            whole = [line for line in said.splitlines() if _found(pattern, line)]
            if not any(_GONE.search(line) for line in [*lines, *whole]):
                yield f"{name}: no notice of {pattern!r}"


def _shape(rules: Rules, heard: Heard) -> Iterator[str]:
    heads = heard.headlines
    empty = heard.code != 0 and _found("no news|nothing|held|left out|older", heard.notices)
    if rules.get("fails"):
        if heard.code == 0:
            yield "fails: it went through"
    elif heard.code and not empty:
        yield f"ended with {heard.code}: {heard.notices.strip().splitlines()[-1:] or ''}"
    if (wanted := rules.get("stories")) is not None:
        least, most = wanted if isinstance(wanted, list) else (wanted, wanted)
        if not least <= len(heads) <= most:
            yield f"stories: {len(heads)} in the place of {wanted}"
    for pattern in rules.get("headline", ()):
        if not any(_found(pattern, head) for head in heads):
            yield f"headline: none of {pattern!r}"
    for pattern in rules.get("headline_never", ()):
        yield from (f"headline: {head[:60]!r}" for head in heads if _found(pattern, head))
    for pattern in rules.get("first", ()):
        if not heads or not _found(pattern, heads[0]):
            yield f"first: {(heads or ['nothing'])[0][:60]!r} in the place of {pattern!r}"


def _found(pattern: str, text: str) -> bool:
    return re.search(pattern, text, re.IGNORECASE | re.MULTILINE) is not None


def joined(runs: Sequence[Heard]) -> Heard:
    """Several runs as one, for what must hold of their notices together."""
    return replace(runs[-1], notices="\n".join(run.notices for run in runs))
