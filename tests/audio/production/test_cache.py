"""Finished renderings and parts of them, kept and let go."""

import os
import time
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from audio.mastering import Mastering
from audio.music.cues import Assets
from audio.production.cache import RenderCache, rendering_key
from audio.sound import Sound
from audio.take import Take
from scripts.script import Cue, Heading, Line, Script

SCRIPT = Script(
    (
        Heading("Berita"),
        Cue("intro"),
        Line("Pasar dibuka.", "Pasar dibuka.", "story"),
        Cue("pause", seconds=1.0),
    )
)
TAKE = Take("a", 44_100, 44_100, -20.0, "espeak", "id")
BELL = Sound(np.ones(100, np.float32), 44_100)
ASSETS = Assets(intro=BELL)


def kept(cache: RenderCache, key: str, content: bytes) -> Path:
    return cache.make(key, lambda out: (out.write(content), -16.0, -1.5, 3.0)).file


def age(folder: Path, seconds: float) -> None:
    for file in folder.rglob("*"):
        os.utime(file, (time.time() - seconds,) * 2)


def test_a_finished_rendering_is_found_as_it_was_measured(tmp_path: Path) -> None:
    assert RenderCache(tmp_path).find("a") is None
    file = kept(RenderCache(tmp_path), "a", b"sound")
    found = RenderCache(tmp_path).find("a")
    assert found is not None and found.file == file and file.read_bytes() == b"sound"
    assert (found.frames, found.loudness_lufs, found.peak_dbtp, found.range_lu) == (5, -16.0, -1.5, 3.0)


def test_a_rendering_that_was_damaged_is_made_again(tmp_path: Path) -> None:
    file = kept(RenderCache(tmp_path), "a", b"sound")
    file.write_bytes(b"sauna")
    assert RenderCache(tmp_path).find("a") is None
    assert kept(RenderCache(tmp_path), "a", b"sound").read_bytes() == b"sound"
    assert RenderCache(tmp_path).find("a") is not None


def test_what_was_used_longest_ago_goes_first(tmp_path: Path) -> None:
    cache = RenderCache(tmp_path)
    old = kept(cache, "a", bytes(1_000))
    age(tmp_path, 500)
    new = kept(cache, "b", b"1" * 1_000)
    cache.put("c", bytes(100))
    cache.prune(1_500)
    assert not old.exists() and cache.find("a") is None
    assert new.exists() and cache.find("b") is not None
    assert cache.get("c") == bytes(100)


def test_a_rendering_that_was_aired_again_is_no_old_one(tmp_path: Path) -> None:
    cache = RenderCache(tmp_path)
    first, second = kept(cache, "a", b"1" * 1_000), kept(cache, "b", b"2" * 1_000)
    age(tmp_path, 500)
    assert cache.find("a") is not None
    cache.prune(1_300)
    assert first.exists() and not second.exists()


def test_a_full_disk_costs_a_part_only_time(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    cache = RenderCache(tmp_path / "file")
    cache.put("c", b"part")
    assert cache.get("c") is None
    with pytest.raises(OSError):
        kept(cache, "a", b"sound")


@pytest.mark.parametrize(
    "other",
    [
        {"script": Script((*SCRIPT.items[:3], Cue("pause", seconds=1.2)))},
        {"script": Script((*SCRIPT.items[:2], replace(SCRIPT.lines[0], pause_ms=900), SCRIPT.items[3]))},
        {"script": Script((SCRIPT.items[0], Cue("sting"), *SCRIPT.items[2:]))},
        {"script": Script(SCRIPT.items[1:])},
        {"takes": [replace(TAKE, key="b")]},
        {"takes": [replace(TAKE, frames=44_000)]},
        {"takes": [replace(TAKE, loudness_lufs=-20.1)]},
        {"assets": Assets(intro=Sound(BELL.samples * np.float32(0.5), 44_100))},
        {"assets": Assets(outro=BELL)},
        {"mastering": Mastering(loudness_lufs=-14.0)},
        {"mastering": Mastering(bed_db=-18.0)},
        {"kind": "opus"},
    ],
    ids=[
        "pause",
        "pause after a line",
        "cue",
        "heading",
        "words",
        "length",
        "level",
        "sound",
        "its place",
        "LUFS",
        "bed",
        "format",
    ],
)
def test_all_that_is_heard_in_a_rendering_is_in_its_key(other: dict[str, object]) -> None:
    facts = {"script": SCRIPT, "takes": [TAKE], "assets": ASSETS, "mastering": Mastering(), "kind": "mp3"}
    assert rendering_key(**facts) == rendering_key(**facts)  # type: ignore[arg-type]  # short-hand
    assert rendering_key(**facts) != rendering_key(**{**facts, **other})  # type: ignore[arg-type]  # short-hand
