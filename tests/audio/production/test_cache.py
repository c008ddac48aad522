"""Finished renderings and encoded parts, kept and let go."""

import os
import time
from pathlib import Path

from audio.production.cache import ABANDONED_S, Shelf


def rendering(shelf: Shelf, key: str, content: bytes, age_s: float) -> Path:
    kept = shelf.make(key, lambda out: (out.write(content), -16.0, -1.5, 3.0))
    os.utime(kept.file, (time.time() - age_s,) * 2)
    return kept.file


def test_what_was_used_longest_ago_goes_first_with_its_note(tmp_path: Path) -> None:
    shelf = Shelf(tmp_path)
    old, new = (rendering(shelf, key, bytes(1_000), age_s) for key, age_s in (("a", 500), ("b", 5)))
    shelf.parts.keep("c", bytes(100))
    shelf.prune(1_500)
    assert not old.exists() and not old.with_suffix(".json").exists()
    assert new.exists() and shelf.find("b") is not None
    assert shelf.parts.find("c") == bytes(100)


def test_what_a_killed_run_left_aside_goes_and_what_another_is_writing_stays(tmp_path: Path) -> None:
    left, written = tmp_path / ".a.sound.1-aa.tmp", tmp_path / ".b.part.2-bb.tmp"
    for path, age_s in ((left, ABANDONED_S + 60), (written, 60)):
        path.write_bytes(b"half")
        os.utime(path, (time.time() - age_s,) * 2)
    Shelf(tmp_path).prune(1_000)
    assert not left.exists() and written.exists()
