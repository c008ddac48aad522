"""The programme as an ordered list of parts, and a part of somebody else's among them."""

import json
from collections.abc import Iterable
from dataclasses import dataclass

import pytest

from briefings.errors import BadShow
from briefings.newsroom.config import load
from briefings.newsroom.folder import Newsroom
from briefings.plugins import load_segments
from scripts.script import Heading
from scripts.telling.segments import Item, Sitting


def weather(sitting: Sitting) -> Iterable[Item]:
    """A weather item as a stranger would write it: one function and a template."""
    said = json.loads(sitting.data.get("cuaca.json", "{}"))
    if lines := sitting.say("weather.j2", {"sky": said.get("langit", "")}):
        yield Heading("Cuaca")
        yield from lines


@dataclass(frozen=True)
class Point:
    """An entry point that is there without a distribution."""

    name: str
    found: object

    def load(self) -> object:
        if isinstance(self.found, Exception):
            raise self.found
        return self.found


@pytest.fixture
def weathered(newsroom: Newsroom, monkeypatch: pytest.MonkeyPatch) -> Newsroom:
    """A newsroom whose show ends with the weather."""
    monkeypatch.setattr("briefings.plugins.entry_points", lambda group: [Point("weather", weather)])
    show = newsroom.show_file.read_text(encoding="utf-8")
    order = '["opening", "corrections", "headlines", "stories", "weather", "closing"]'
    newsroom.show_file.write_text(
        show.replace("[script]\n", f"[script]\nsegments = {order}\n", 1), encoding="utf-8"
    )
    (newsroom.root / "segments").mkdir()
    (newsroom.root / "segments" / "cuaca.json").write_text('{"langit": "cerah berawan"}', encoding="utf-8")
    (newsroom.root / "templates" / "weather.j2").write_text(
        "Cuaca {{ day_part }} ini di Argasana {{ sky }}.\n", encoding="utf-8"
    )
    return newsroom


def test_the_weather_is_one_function_and_a_template(weathered: Newsroom, make_edition) -> None:  # type: ignore[no-untyped-def]
    record = make_edition(weathered).record
    lines = [line.written for line in record.lines]
    assert lines.count("Cuaca pagi ini di Argasana cerah berawan.") == 1
    last_story = max(n for n, line in enumerate(record.lines) if line.kind == "story")
    assert lines.index("Cuaca pagi ini di Argasana cerah berawan.") > last_story
    assert "Cuaca" in [chapter.title for chapter in record.episode.chapters]
    assert record.episode.audio.seconds <= 1.02 * load(weathered.show_file).length_s


def test_a_weather_that_has_changed_is_another_edition(weathered: Newsroom, make_edition) -> None:  # type: ignore[no-untyped-def]
    make_edition(weathered)
    assert not make_edition(weathered).changed
    (weathered.root / "segments" / "cuaca.json").write_text('{"langit": "hujan"}', encoding="utf-8")
    assert any(
        "hujan" in line.written for line in make_edition(weathered).record.lines if line.kind == "note"
    )


def test_a_show_may_go_without_headlines_and_never_without_news() -> None:
    parts = load_segments(["opening", "stories", "closing"])
    assert [part.__name__ for part in parts] == ["opening", "stories", "closing"]
    with pytest.raises(BadShow, match="without 'stories' no news is told"):
        load_segments(["opening", "closing"])


def test_a_show_that_orders_its_parts_and_forgets_the_service_is_told(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    parts = ["opening", "stories", "closing"]
    with pytest.raises(BadShow, match=r"without 'service' nothing of \[service\] is told"):
        load_segments(parts, service=True)
    assert len(load_segments([*parts, "service"], service=True)) == 4
    assert load_segments((), service=True) == ()
    monkeypatch.setattr("briefings.plugins.entry_points", lambda group: [Point("weather", weather)])
    assert len(load_segments([*parts, "weather"], service=True)) == 4, "a part of one's own may tell it"


@pytest.mark.parametrize(
    ("name", "found", "told"),
    [
        ("wether", weather, "did you mean 'weather'"),
        ("weather", RuntimeError("kunci hilang"), "RuntimeError: kunci hilang"),
    ],
)
def test_a_part_that_is_not_there_or_broken_is_named_with_what_to_do(
    name: str, found: object, told: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("briefings.plugins.entry_points", lambda group: [Point("weather", found)])
    with pytest.raises(BadShow, match=told):
        load_segments(["stories", name])


def test_a_parts_file_is_data_and_makes_no_line(weathered: Newsroom, make_edition) -> None:  # type: ignore[no-untyped-def]
    evil = {"langit": "cerah\n{{ show }}\n<b>"}
    (weathered.root / "segments" / "cuaca.json").write_text(json.dumps(evil), encoding="utf-8")
    told = [line for line in make_edition(weathered).record.lines if "Argasana cerah" in line.written]
    assert [line.written for line in told] == ["Cuaca pagi ini di Argasana cerah {{ show }} <b>."]
