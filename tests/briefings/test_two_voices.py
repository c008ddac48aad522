"""Announcer and reporter: two voices of one engine in one edition, at one level."""

from collections import defaultdict

import numpy as np
import pytest
import soundfile

from audio.dsp.loudness import energies, integrated_lufs
from audio.speech.clips import Clips

CLOSE_LU = 0.5
"""Between the two, over all that each says."""


@pytest.mark.parametrize("second", ["id+f3", "espeak:id+f3"])
def test_two_voices_take_turns_at_the_same_level(newsroom, make_edition, second) -> None:  # type: ignore[no-untyped-def]
    show = newsroom.show_file.read_text(encoding="utf-8").replace(
        'second_voice = ""', f'second_voice = "{second}"'
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


def test_the_transcript_names_both(newsroom, make_edition) -> None:  # type: ignore[no-untyped-def]
    show = newsroom.show_file.read_text(encoding="utf-8").replace(
        'second_voice = ""', 'second_voice = "id+f3"'
    )
    newsroom.show_file.write_text(
        show.replace('["silent"]', '["espeak:id"]').replace('"90s"', '"3m"'), encoding="utf-8"
    )
    made = make_edition(newsroom)
    assert {cue.speaker for cue in made.record.episode.transcript} == {"Penyiar", "Reporter"}
    assert "Suara: espeak:id dan espeak:id+f3." in (newsroom.public / "feed.xml").read_text("utf-8")
    assert made.record.sound is not None and made.record.sound.loudness_lufs == pytest.approx(-16, abs=0.2)


def test_in_a_dialogue_the_announcer_gives_the_title_and_the_reporter_tells_it_word_for_word(
    newsroom, make_edition
) -> None:  # type: ignore[no-untyped-def]
    show = newsroom.show_file.read_text(encoding="utf-8").replace(
        'second_voice = ""', 'second_voice = "id+f3"'
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
