"""Eighty small mistakes, and how many of them the tests notice.

usage: python tests/bench/mutations.py [WORD...]     some minutes; with words, only the mistakes that hold one of them

Each is made in a copy of the tree, and the tests that ought to notice it are run there; first they are run without any
mistake, and must pass. Of the kinds that slip in where a program is rebuilt: what a key leaves out, a bound that is
off by one, a state that is not asked for, an order turned round; and of the kinds that slip in every day: a lock not
taken, a gate not shut, a zone or a default changed, a boundary on the wrong side. Exit code 1 below the goal.
"""

import os
import shutil
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[2]
COPIED = ("audio", "briefings", "feeds", "scripts", "tests", "pyproject.toml", "README.md", "docs")
GOAL = 0.9
"""Of all mistakes."""
LEDGER, AIR, RULES, DECISIONS, MORNING, ROOM, REVISION = (
    f"tests/briefings/test_{name}.py"
    for name in ("ledger", "on_air", "desk_rules", "decisions", "morning", "corrections_room", "revision")
)
SOUNDS = "tests/audio/test_names_of_sounds.py"


@dataclass(frozen=True)
class Mistake:
    """`old` becomes `new`, once, in `file`; `tests` (a file, and words for -k) ought to notice."""

    file: str
    old: str
    new: str
    tests: str
    words: str = ""


E, V, M, P = "briefings/editions/", "briefings/verbs/", "briefings/making/", "briefings/publish/"
MISTAKES = (
    Mistake(E + "log.py", "_within(a, b) or _within(b, a)", "_within(a, b)", LEDGER, "refused"),
    Mistake(E + "log.py", "            undone = []\n", "            pass\n", LEDGER, "undo_goes"),
    Mistake(E + "ledger.py", "entry.revision > revision", "entry.revision >= revision", MORNING),
    Mistake(E + "ledger.py", "revision=edition.revision + 1", "revision=edition.revision", LEDGER + " " + RULES),
    Mistake(E + "store.py", "version > VERSION", "version > VERSION + 1", LEDGER, "newer"),
    Mistake(E + "document.py", "fit[-1] if fit else None", "found[-1] if found else None", AIR, "approval"),
    Mistake(E + "play.py", "closed = at - 1 if was and at > was else at", "closed = at", RULES, "move_up"),
    Mistake(E + "play.py", 'by = entry.by or "redaksi"', 'by = ""', AIR + " " + DECISIONS),
    Mistake(E + "play.py", "if original and (chosen", "if not original and (chosen", RULES, "changed_under"),
    Mistake(E + "play.py", "self._out.pop(story, None)\n        self._first.add(story)",
            "self._first.add(story)", RULES + " " + DECISIONS),
    Mistake(E + "history.py", "while ledger.exists(name)", "if ledger.exists(name)", AIR, "used_again"),
    Mistake(E + "layout.py", "OVER = 1.02", "OVER = 1.15", AIR, "hundredths"),
    Mistake(E + "revision.py", 'if mark in passed or ends & passed_ends else "new"', 'if mark in passed else "new"',
            REVISION),
    Mistake(M + "assigning.py", "local.hour < 11", "local.hour <= 11", AIR, "hour"),
    Mistake(M + "assigning.py", '"pagi": time(11)', '"pagi": time(10)', AIR, "until_when"),
    Mistake(M + "held.py", "LOOKED_BACK = timedelta(days=7)", "LOOKED_BACK = timedelta(0)", RULES, "waits"),
    Mistake(M + "finding.py", "return (*fresh, *stay)", "return (*fresh,)", RULES, "worked_on"),
    Mistake(M + "finding.py", "if each.until > job.when:", "if each.until >= job.when:", MORNING),
    Mistake(M + "finding.py", "job.when < dated <= job.asked", "job.asked < dated", AIR, "after_an_editions_moment"),
    Mistake(M + "fingerprint.py", "    yield newsroom.lexicon\n", "", RULES, "whatever_goes"),
    Mistake(V + "make.py", 'voice.partition(":")[0] == voices[0]', 'voice.partition(":")[0] != "" or voices[0]', AIR,
            "fallback"),
    Mistake(V + "make.py", "if job.when.date() > now", "if job.when.date() > job.when.date() or job.when.date() < now",
            AIR, "day_to_come"),
    Mistake(V + "story.py", "moment if moment > when else", "moment if moment >= when else", RULES, "hour_itself"),
    Mistake(V + "correct.py", "raise NotMended(before.headline, f", "return print(before.headline, f", AIR, "mistake"),
    Mistake(P + "publishing.py", "return job.before.episode.number", "return 1 + max(e.number for e in others)", AIR,
            "number"),
    Mistake(
        "audio/production/cache.py",
        'getattr(item, "pause_ms", getattr(item, "seconds", 0))', 'getattr(item, "seconds", 0)', SOUNDS,
    ),
    Mistake("audio/production/cache.py", "sorted(asdict(mastering).items()), ", "", SOUNDS),
    Mistake("audio/production/cache.py", "for take in takes]\n",
            "for take in sorted(takes, key=lambda each: each.key)]\n", SOUNDS),
    Mistake("audio/production/cache.py", "*assets.stings, ", "", SOUNDS),
    Mistake("audio/speech/clips.py", "        preprocessing.VERSION,\n", "", SOUNDS),
    Mistake("audio/speech/clips.py", 'f"{utterance.rate:.4f}"', '""', "tests/audio/speech/test_clips.py", "key"),
    Mistake("audio/production/shorten.py", "slugs.pop()", "slugs.pop(0)",
            "tests/audio/production/test_master.py", "shorter"),
    Mistake("audio/formats/clip_wav.py", "bytes_of_sound // 2, offset=_HEAD.size",
            "bytes_of_sound // 2 - 1, offset=_HEAD.size",
            "tests/audio/speech/test_clips.py"),
    Mistake("feeds/formats/rss.py", "times = (episode.published, episode.updated, episode.corrections)",
            "times = (episode.published, episode.corrections)", "tests/feeds/test_pages_written.py"),
    Mistake("feeds/formats/rss.py", "str(audio.bytes)", "str(int(audio.seconds))", "tests/feeds/test_podcast_feed.py"),
    Mistake("feeds/formats/flash.py", "format_alexa(episode.updated)", "format_alexa(episode.published)",
            "tests/feeds/test_speaker_feeds.py"),
    Mistake("feeds/retention.py", "if path not in heard and (", "if (", "tests/feeds/test_corrections.py"),
    Mistake("feeds/build.py", "(episode.published, episode.guid), reverse=True", "(episode.published, episode.guid)",
            "tests/feeds/test_build.py"),
    Mistake("feeds/publishers/folder.py", "return _FEED_TURN + 1, path", "return 0, path",
            "tests/feeds/test_folder_publisher.py tests/feeds/test_killed_publishing.py"),
    Mistake("feeds/formats/paging.py", "keys[size:], episodes[size:]", "keys[size:], episodes[size - 1 : -1]",
            "tests/feeds/test_feed_pages.py"),
)  # fmt: skip
REPEATED, PIPE, RETRACT, GATES = (
    f"tests/briefings/test_{name}.py" for name in ("repeated", "pipeline", "corrections_command", "gates")
)
MORE = (
    Mistake(E + "log.py", "done = [entry for entry in standing(log) if not isinstance(entry.decision, OfTheAir)]",
            "done = standing(log)", LEDGER),
    Mistake(E + "log.py", '{f"{decision.story}/place", "order"}', '{f"{decision.story}/place"}', LEDGER + " " + RULES),
    Mistake(E + "log.py", 'path.startswith(f"{above}/")', "path.startswith(above)", LEDGER + " " + RULES),
    Mistake(E + "ledger.py",
            "        with self.locked():\n            edition = self.edition(slug)\n            wanted",
            "        if self.editions:\n            edition = self.edition(slug)\n            wanted", LEDGER),
    Mistake(E + "ledger.py", "edition.when if when is None or edition.on_air else when",
            "edition.when if when is None else when", LEDGER),
    Mistake(E + "store.py", "if known is None or known[0] != seal:", "if known is None:", LEDGER + " " + RULES),
    Mistake(E + "store.py", "        if path.name not in named:\n", "        if path.name in ():\n",
            GATES),
    Mistake(E + "document.py", "sign = hashlib.sha256(self.found.encode())", "sign = hashlib.sha256()",
            GATES),
    Mistake(E + "document.py", "return times[-1] if times", "return times[0] if times", GATES),
    Mistake(E + "history.py", "each.live and not each.on_air.expired and not", "each.live and not",
            REPEATED + " tests/briefings/test_index.py " + ROOM),
    Mistake(E + "layout.py", "if not (failed or beside) or not job.show.policy.strict:", "if not (failed or beside):",
            "tests/briefings/test_judged.py " + PIPE),
    Mistake(E + "layout.py", "return copy if copy.seconds <= most_s else lay(", "return copy if copy.seconds else lay(",
            REVISION + " " + AIR),
    Mistake(E + "index.py", "(found.st_size, found.st_mtime_ns, found.st_ino)", "(found.st_size, 0, 0)",
            "tests/briefings/test_index.py"),
    Mistake(M + "assigning.py", "max(when, heard) if drafting else when", "when", GATES),
    Mistake(M + "assigning.py", "job if edition.on_air else replace(job, when=when)", "replace(job, when=when)",
            AIR + " " + RULES + " " + ROOM),
    Mistake(M + "assigning.py", "[e for e in others if e.live and when", "[e for e in others if when",
            GATES),
    Mistake(M + "assigning.py", "now.astimezone(ZoneInfo(show.format.zone))", "now", AIR + " " + PIPE),
    Mistake(M + "held.py", "(told | job.withdrawn)", "told", GATES),
    Mistake(M + "finding.py", "for each in reversed(waiting):", "for each in waiting:", RULES + " " + MORNING),
    Mistake(M + "recording.py", "rest[rest.index(named[0]) + 1 :]", "rest[rest.index(named[0]) :]", PIPE + " " + AIR),
    Mistake(M + "renditions.py", 'parts.scheme == "https" or', 'parts.scheme != "" or',
            "tests/briefings/test_renditions.py"),
    Mistake(M + "fingerprint.py", ', newsroom.root / "segments"):', "):",
            "tests/briefings/test_segments.py " + RULES),
    Mistake(P + "publishing.py", "while moment in taken:", "if moment in taken:", GATES),
    Mistake(P + "publishing.py", "if today or job.new_guid else", "if today else", GATES),
    Mistake(P + "release.py", "frozenset(order[keep:])", "frozenset(order[keep + 1 :])", GATES),
    Mistake(P + "release.py", "if new.record.retracted or _stands(", "if _stands(", ROOM + " " + AIR),
    Mistake(P + "clock.py", "len(ahead) > FEW", "len(ahead) >= FEW", "tests/briefings/test_clock_few.py"),
    Mistake(V + "make.py", "whole = made.audio.is_file() and made.audio.stat().st_size == record.episode.audio.bytes",
            "whole = made.audio.is_file()", GATES),
    Mistake(V + "publish.py", "when=max(sheet.job.when,", "when=min(sheet.job.when,", GATES),
    Mistake(V + "publish.py", "if e.on_air is None and e.scheduled", "if e.scheduled", AIR + " " + MORNING),
    Mistake("audio/store/store.py", "            if path in kept:\n                continue\n", "",
            "tests/audio/store/test_store.py"),
    Mistake("audio/store/store.py", "elif time.time() - state.st_mtime > ABANDONED_S:", "elif ABANDONED_S:",
            "tests/audio/store/test_store.py"),
    Mistake("audio/engines/patience.py", 'max(backoff(state), getattr(_error(state), "retry_after_s", 0.0))',
            "backoff(state)", "tests/audio/engines/test_patience.py"),
    Mistake("audio/production/mix.py", "samples[-edge:] *= ramp[::-1]", "samples[-edge:] *= ramp",
            "tests/audio/production/test_mix.py tests/audio/production/test_master.py"),
    Mistake("feeds/build.py", 'made["feed.json"] = lambda: render_jsonfeed(channel, newest)',
            'made["feed.json"] = lambda: render_jsonfeed(channel, newest[1:])',
            "tests/feeds/test_build.py tests/feeds/test_podcast_feed.py"),
    Mistake("feeds/server/files.py", "int(first) <= int(last)", "int(first) < int(last)",
            "tests/feeds/test_serving.py"),
    Mistake("feeds/retention.py", 'folder[1] in tombs and path.endswith("/index.html")', "folder[1] in tombs",
            "tests/feeds/test_corrections.py"),
    Mistake("scripts/judging/worth.py", "(now - max(times))", "(now - min(times))", "tests/scripts/test_worth.py"),
    Mistake("scripts/telling/planning.py", "if any(count[name] >= most[name] for name in names):",
            "if any(count[name] > most[name] for name in names):",
            "tests/scripts/test_rundown.py tests/scripts/test_desks.py"),
    Mistake("scripts/telling/selection.py", "if beside.repeat and not policy.repeats:", "if beside.repeat:",
            "tests/scripts/test_selection.py " + REPEATED),
)  # fmt: skip
EVERY = (*MISTAKES, *MORE)


def passes(tree: Path, tests: str, words: str) -> bool:
    """Whether the tests pass in `tree`."""
    wanted = [*tests.split(), *(["-k", words] if words else [])]
    call = [sys.executable, "-m", "pytest", "-x", "-q", "--no-header", "-p", "no:cacheprovider", *wanted]
    shared = os.environ.get("BRIEFINGS_SHARED", str(ROOT.parent / "shared"))
    around = {
        **os.environ,
        "PYTHONPATH": str(tree),
        "PYTHONDONTWRITEBYTECODE": "1",
        "BRIEFINGS_SHARED": shared,
    }
    done = subprocess.run(call, cwd=tree, env=around, capture_output=True, text=True, check=False)
    if done.returncode not in (0, 1):
        sys.exit(f"{tests} -k {words!r}: {done.stdout[-800:]}{done.stderr[-400:]}")
    return done.returncode == 0


def main() -> None:
    wanted = [each for each in EVERY if not sys.argv[1:] or any(w in repr(each) for w in sys.argv[1:])]
    caught = stale = 0
    with tempfile.TemporaryDirectory(prefix="salah-") as name:
        tree = Path(name)
        for part in COPIED:
            source = ROOT / part
            if source.is_dir():
                shutil.copytree(source, tree / part, ignore=shutil.ignore_patterns("__pycache__"))
            elif source.is_file():
                shutil.copy(source, tree / part)
        sound = {file for each in wanted for file in each.tests.split()}
        if broken := [file for file in sorted(sound) if not passes(tree, file, "")]:
            sys.exit(f"without any mistake these fail: {broken}")
        for each in wanted:
            path = tree / each.file
            text = path.read_text("utf-8") if path.is_file() else ""
            if text.count(each.old) < 1:
                stale += 1
                print(f"NOT THERE  {each.file}: {each.old.strip()!r}", flush=True)
                continue
            path.write_text(text.replace(each.old, each.new, 1), "utf-8")
            noticed = not passes(tree, each.tests, each.words)
            path.write_text(text, "utf-8")
            caught += noticed
            print(
                f"{'caught' if noticed else 'MISSED':10} {each.file}: {each.old.strip()[:70]!r}", flush=True
            )
    print(f"caught {caught} of {len(wanted)}, goal {GOAL * len(wanted):.0f}; not there any more: {stale}")
    sys.exit(0 if caught >= GOAL * len(wanted) else 1)


if __name__ == "__main__":
    main()
