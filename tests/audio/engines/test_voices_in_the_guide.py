"""The voices that the guide names are those that the engine has, and of the sex that it says."""

from pathlib import Path

import pytest

from audio.engines import load, parse

DOCS = Path(__file__).parents[3] / "docs"


@pytest.mark.parametrize("page", ["voices.md", "voices.id.md"])
def test_the_voices_of_supertonic_are_men_and_women_as_the_guide_says(page: str) -> None:
    text = (DOCS / page).read_text("utf-8")
    assert 'voices = ["supertonic:F1", "kokoro", "espeak"]' in text
    voices = {voice.name: voice.sex for voice in load("supertonic", {}).traits.voices}
    engine, voice = parse("supertonic:F1")
    assert engine == "supertonic" and voices[voice] == "female"
    for sign, sex in (("M", "male"), ("F", "female")):
        assert f"{sign}1" in text and f"{sign}5" in text
        assert [voices[f"{sign}{number}"] for number in range(1, 6)] == [sex] * 5
    assert len(voices) == 10
