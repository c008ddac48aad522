"""Announcer and reporter: two voices of one engine in one edition, at one level."""

import gzip
import json
import sys
from collections import defaultdict

import numpy as np
import pytest
import soundfile

from audio.dsp.loudness import energies, integrated_lufs
from audio.speech.clips import Clips
from briefings.making.readers import reader
from briefings.newsroom.config import load
from briefings.progress import Quiet
from briefings.verbs.hear import say
from scripts.script import Line

CLOSE_LU = 0.5
"""Between the two, over all that each says."""


def test_two_voices_take_turns_at_the_same_level(newsroom, make_edition) -> None:  # type: ignore[no-untyped-def]
    show = newsroom.show_file.read_text(encoding="utf-8").replace(
        'second_voice = ""', 'second_voice = "id+f3"'
    )
    newsroom.show_file.write_text(
        show.replace('["silent"]', '["espeak:id"]').replace('"90s"', '"3m"'), encoding="utf-8"
    )
    made = make_edition(newsroom)
    lines = made.record.lines
    voices = {line.role: Clips(newsroom.clips).find(line.clip).voice for line in lines}
    assert voices == {"announcer": "id", "reporter": "id+f3"}
    told = {
        line.story: {other.role for other in lines if other.story == line.story and other.kind == "story"}
        for line in lines
        if line.kind == "story"
    }
    assert all(len(roles) == 1 for roles in told.values())  # nobody is interrupted in the middle of a story

    sound, rate = soundfile.read(made.audio, dtype="float32")
    said = defaultdict(list)
    for cue, line in zip(made.record.episode.transcript, lines, strict=True):
        if line.kind == "story":
            said[line.role].append(sound[int(cue.start_s * rate) : int(cue.end_s * rate)])
    levels = {role: integrated_lufs(energies(np.concatenate(parts), rate)) for role, parts in said.items()}
    assert levels["announcer"] == pytest.approx(levels["reporter"], abs=CLOSE_LU)
    assert {cue.speaker for cue in made.record.episode.transcript} == {"Penyiar", "Reporter"}
    assert "Suara: espeak:id dan espeak:id+f3." in (newsroom.public / "feed.xml").read_text("utf-8")
    assert made.record.sound is not None and made.record.sound.loudness_lufs == pytest.approx(-16, abs=0.2)


def test_in_a_dialogue_the_announcer_gives_the_title_and_the_reporter_tells_it_word_for_word(
    newsroom, make_edition
) -> None:  # type: ignore[no-untyped-def]
    show = newsroom.show_file.read_text(encoding="utf-8").replace(
        'second_voice = ""', 'second_voice = "espeak:id+f3"'
    )
    show = show.replace("dialogue = false", "dialogue = true").replace('reporter = ""', 'reporter = "Ratna"')
    newsroom.show_file.write_text(
        show.replace('["silent"]', '["espeak:id"]').replace('"90s"', '"3m"'), encoding="utf-8"
    )
    made = make_edition(newsroom)
    lines = [line for line in made.record.lines if line.story]
    assert {line.role for line in lines if line.kind == "story"} == {"reporter"}
    assert {line.role for line in lines if line.kind in ("headline", "transition")} == {"announcer"}
    titles = {story.slug: story.headline for story in made.record.episode.stories}
    handed = [line for line in lines if "Ratna" in line.written]
    assert handed and all(line.kind == "transition" and not line.original for line in handed)
    for line in lines:
        if line.kind == "headline":
            assert line.written.rstrip(".") == titles[line.story].rstrip(".")
    assert all(line.original for line in lines if line.kind == "story")
    assert "Ratna" not in " ".join(line.written for line in lines if line.role == "reporter")


def test_where_the_reporter_breaks_down_in_the_midst_the_announcer_reads_all(newsroom, run) -> None:  # type: ignore[no-untyped-def]
    broken = f"{sys.executable} -c 'raise SystemExit(3)'"
    show = newsroom.show_file.read_text(encoding="utf-8").replace(
        'second_voice = ""', 'second_voice = "command:bawaan"'
    )
    show = show.replace('["silent"]', '["espeak:id"]').replace('reporter = ""', 'reporter = "Ratna"')
    show += f'\n[engines.command]\ncommand = "{broken}"\n'
    newsroom.show_file.write_text(show.replace("dialogue = false", "dialogue = true"), encoding="utf-8")
    code, _, err = run("make", "--show", newsroom.root, "--date", "2026-11-22", "--edition", "pagi")
    assert code == 0 and "One voice reads all, without command:bawaan" in err
    (record,) = newsroom.root.glob("editions/*/broadcast-*")
    lines = json.loads(gzip.decompress(record.read_bytes()))["lines"]
    assert {line["role"] for line in lines} == {"announcer"}
    assert "Ratna" not in " ".join(line["written"] for line in lines)


def test_an_edition_is_heard_before_it_is_made_although_the_reporter_breaks_down(newsroom) -> None:  # type: ignore[no-untyped-def]
    show = newsroom.show_file.read_text(encoding="utf-8").replace(
        'second_voice = ""', 'second_voice = "command:bawaan"'
    )
    show += f"\n[engines.command]\ncommand = \"{sys.executable} -c 'raise SystemExit(3)'\"\n"
    newsroom.show_file.write_text(show, encoding="utf-8")
    lines = [Line("Satu.", "Satu.", "story"), Line("Dua.", "Dua.", "story", "reporter")]
    takes, by = say(newsroom, load(newsroom.show_file), lines, (), Quiet())
    assert by == "silent:hening" and {take.voice for take in takes} == {"hening"}


@pytest.mark.parametrize(
    ("second", "heard", "alone"),
    [
        ("id+f3", ("espeak", "id+f3"), ""),
        ("silent", ("silent", "hening"), ""),
        ("silent:", ("silent", "hening"), ""),
        ("espeak:id+f2", ("espeak", "id+f2"), ""),
        ("", ("espeak", "id"), ""),
        ("id", ("espeak", "id"), "the announcer has that voice"),
        ("sekar", ("espeak", "id"), "it has no voice 'sekar'; it has id, id+m3"),
        ("espeek:id", ("espeak", "id"), "did you mean 'espeak'"),
        ("silent:keras", ("espeak", "id"), "it has no voice 'keras'; it has hening"),
    ],
)
def test_a_second_voice_is_found_by_its_name_or_its_engines_or_the_producer_is_told(
    second: str, heard: tuple[str, str], alone: str
) -> None:
    by = reader("espeak:id", second, {})
    line = Line("Dua.", "Dua.", "story", "reporter")
    assert (by.engine_of(line).traits.name, by.voice(line)) == heard
    assert alone in by.alone and bool(alone) == bool(by.alone)
    assert by.two is (heard != ("espeak", "id"))


def test_a_dialogue_without_a_second_voice_is_told_and_read_by_one(newsroom, run) -> None:  # type: ignore[no-untyped-def]
    show = newsroom.show_file.read_text(encoding="utf-8").replace("dialogue = false", "dialogue = true")
    newsroom.show_file.write_text(show, encoding="utf-8")
    code, _, err = run("make", "--show", newsroom.root, "--date", "2026-11-22", "--edition", "pagi")
    assert code == 0 and "for a dialogue name a second_voice" in err
