"""The settings of a show: each is declared once, told to producers, and arrives where it is asked for."""

import re
import tomllib
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, get_args

import pytest
from pydantic import BaseModel

from briefings.newsroom.show import Show

ROOT = Path(__file__).resolve().parents[2]
STARTER = (ROOT / "briefings" / "starter" / "show.toml").read_text(encoding="utf-8")
FACTS = {"title": "W", "url": "https://w.example", "author": "R", "email": "r@w.example", "description": "K"}
OWN = {*FACTS, "tagline", "region"}
"""What the starter says of its invented place."""


def declared(table: type[BaseModel] = Show, above: str = "") -> Iterator[str]:
    """Every setting with its table; one under names of the newsroom's own (`sections`) ends with its table."""
    for name, field in table.model_fields.items():
        inner = [each for each in (field.annotation, *get_args(field.annotation)) if isinstance(each, type)]
        tables = [each for each in inner if issubclass(each, BaseModel)]
        if tables:
            yield from declared(tables[0], f"{above}{name}.")
        else:
            yield f"{above}{name}"


def flattened(table: Mapping[str, Any], above: str = "") -> Iterator[tuple[str, Any]]:
    for name, value in table.items():
        key = f"{above}{name}"
        tables = [each for each in (value if isinstance(value, list) else [value]) if isinstance(each, dict)]
        if tables and key not in SETTINGS:
            yield from (pair for each in tables for pair in flattened(each, f"{key}."))
        else:
            yield key, value


SETTINGS = frozenset(declared())


def told(language: str) -> set[str]:
    """The settings that the guide to the command line tells beside the starter's."""
    text = (ROOT / "docs" / f"cli{language}.md").read_text(encoding="utf-8")
    part = re.split(r"\n## .{0,80}show\.toml.{0,80}\n", text)[1].split("\n## ")[0]
    block = part.split("```toml\n")[1].split("```")[0]
    named = {f"{table}.{name}" for name, table in re.findall(r"`(\w+)` (?:in|di) `\[(\w+)\]`", part)}
    return {key for key, _ in flattened(tomllib.loads(block))} | named


@pytest.mark.parametrize("language", ["", ".id"])
def test_every_setting_is_told_in_the_starter_or_in_the_guide_and_no_other_is(language: str) -> None:
    starter = {key for key, _ in flattened(tomllib.loads(STARTER))}
    assert sorted(SETTINGS - starter - told(language) - {"engines"}) == []  # docs/voices.md tells these
    assert sorted((starter | told(language)) - SETTINGS) == []


def test_what_the_starter_writes_out_is_what_a_show_is_without_it() -> None:
    without = dict(flattened(Show.model_validate(FACTS).model_dump(mode="json")))
    written = {key: value for key, value in flattened(tomllib.loads(STARTER)) if key not in OWN}
    without["sound.kbps"] = Show.model_validate(FACTS).mastering.kbps  # by the channels, if nobody sets it
    assert {key: without[key] for key in written} == written


CHANGED: dict[str, Any] = {
    "language": "su",
    "category": "Sports",
    "zone": "Asia/Jayapura",
    "tagline": "Kabar pagi",
    "cover": "gambar.png",
    "cover_tone": "soga",
    "region": ["Lembah Tuwi"],
    "worth": {"danger": 2.0},
    "sound": {"loudness_lufs": -18.0, "peak_dbtp": -2.0, "channels": 2, "kbps": 96, "bed_db": -30.0}
    | {"sting_db": -9.0, "lra_max": 6.0},
    "script": {"headlines": 5, "max_age": 7.0, "also": ["recipe"], "repeats": True, "round": True}
    | {"strict": False, "credits": False, "second_voice": "sekar", "announcer": "Wira", "reporter": "Tari"},
    "podcast": {"copyright": "(c) R", "explicit": True, "location": "Lembah Tuwi", "licence": "cc0-1.0"}
    | {"funding": "https://w.example/dukung", "guid": "2bfcbc6f-7635-5043-b7b9-7ddc13714555"}
    | {
        "rrule": "FREQ=WEEKLY",
        "persons": [{"name": "Rima", "role": "editor", "group": "writing", "link": "x"}],
    },
    "publish": {"hub": "https://hub.example/", "spotify": "https://open.spotify.com/show/abc"},
}


def test_each_stage_gets_the_settings_that_it_asks_for() -> None:
    show = Show.model_validate(FACTS | CHANGED)
    form, policy, sound, channel = show.format, show.policy, show.mastering, show.channel
    script, podcast, publish = CHANGED["script"], CHANGED["podcast"], CHANGED["publish"]
    assert {name: getattr(sound, name) for name in CHANGED["sound"]} == CHANGED["sound"]
    assert (form.headlines, form.credits, form.second_voice) == (5, False, True)
    assert (form.title, form.tagline, form.zone) == ("W", "Kabar pagi", "Asia/Jayapura")
    assert (form.announcer, form.reporter) == (script["announcer"], script["reporter"])
    assert (policy.max_age_days, policy.also) == (7.0, {"recipe"})
    assert (policy.repeats, policy.rounded, policy.strict) == (True, True, False)
    assert (show.values.weights, show.values.region) == ({"danger": 2.0}, ("Lembah Tuwi",))
    said = {name: getattr(channel, name) for name in (*podcast, *publish) if name != "persons"}
    assert said == {name: value for name, value in (podcast | publish).items() if name != "persons"}
    assert [(p.name, p.role, p.group, p.link) for p in channel.persons] == [
        ("Rima", "editor", "writing", "x")
    ]
    assert (channel.subtitle, channel.language, channel.category) == ("Kabar pagi", "su", "Sports")
    assert (channel.zone, channel.cover_tone, channel.cover) == ("Asia/Jayapura", "soga", "cover.jpg")


def test_a_show_is_a_value_that_nobody_can_change_on_the_way() -> None:
    show = Show.model_validate(FACTS | {"voices": ["espeak"]})
    assert show.voices == ("espeak",)
    with pytest.raises(ValueError, match="frozen"):
        show.publish.flash = False  # type: ignore[misc]
