"""show.toml: parsed once, and every fault named with its place."""

from pathlib import Path

import pytest

from briefings.errors import BadShow
from briefings.newsroom.config import load
from briefings.newsroom.settings import seconds

LEAST = """
title = "Warta Uji"
description = "Acara untuk pengujian."
url = "https://contoh.example/uji/"
author = "Redaksi Uji"
email = "uji@contoh.example"
"""


def show_of(folder: Path, more: str = "", least: str = LEAST) -> Path:
    path = folder / "show.toml"
    path.write_text(least + more, encoding="utf-8")
    return path


def faults_of(folder: Path, more: str, least: str = LEAST) -> list[str]:
    with pytest.raises(BadShow) as caught:
        load(show_of(folder, more, least))
    return caught.value.faults


def test_a_show_needs_only_five_facts(tmp_path: Path) -> None:
    show = load(show_of(tmp_path))
    assert show.channel.url == "https://contoh.example/uji"
    assert show.length_s == 300
    assert show.voices == ("kokoro", "espeak")


def test_the_show_says_how_many_stories_a_section_may_have(tmp_path: Path) -> None:
    show = load(show_of(tmp_path, "[sections]\nOlahraga = 2\nhiburan = 0\n"))
    assert show.sections == {"Olahraga": 2, "hiburan": 0}


def test_an_unknown_setting_is_an_error_and_the_nearest_known_one_is_named(tmp_path: Path) -> None:
    assert faults_of(tmp_path, "[sound]\nloudnes_lufs = -16.0") == [
        "show.toml: sound.loudnes_lufs: unknown setting - did you mean 'loudness_lufs'?"
    ]


def test_a_person_with_an_unknown_fact_is_told_the_nearest_known_one(tmp_path: Path) -> None:
    assert faults_of(tmp_path, '[[podcast.persons]]\nname = "Rima Sadewa"\nrol = "editor"') == [
        "show.toml: podcast.persons.0.rol: unknown setting - did you mean 'role'?"
    ]


def test_a_setting_in_the_place_of_a_table_is_said_so(tmp_path: Path) -> None:
    assert faults_of(tmp_path, "sound = 3") == ["show.toml: sound: is a table, [sound], not 3"]


def test_all_faults_come_at_once(tmp_path: Path) -> None:
    faults = faults_of(tmp_path, 'zone = "Asia/Jakrta"\nlength = "5 jam"\nvoise = []\n[sound]\nchannels = 5')
    assert [fault.split(":")[1].strip() for fault in faults] == ["zone", "length", "sound.channels", "voise"]


def test_a_missing_fact_is_named(tmp_path: Path) -> None:
    assert faults_of(tmp_path, "", LEAST.replace('author = "Redaksi Uji"\n', "")) == [
        "show.toml: author: is missing"
    ]


def test_what_is_no_toml_is_said_with_its_line(tmp_path: Path) -> None:
    (fault,) = faults_of(tmp_path, "length = 5m")
    assert "is no TOML" in fault and "line 7" in fault


def test_a_number_in_quotes_is_no_number(tmp_path: Path) -> None:
    (fault,) = faults_of(tmp_path, 'keep = "90"')
    assert fault.startswith("show.toml: keep:") and fault.endswith("not '90'")


def test_a_cover_outside_the_newsroom_is_refused(tmp_path: Path) -> None:
    assert faults_of(tmp_path, 'cover = "../rahasia.png"') == [
        "show.toml: cover: name a file inside the newsroom's folder"
    ]


def test_stereo_gets_twice_the_bit_rate_unless_it_is_set(tmp_path: Path) -> None:
    assert load(show_of(tmp_path, "[sound]\nchannels = 2")).mastering.kbps == 128
    assert load(show_of(tmp_path, "[sound]\nchannels = 2\nkbps = 192")).mastering.kbps == 192


@pytest.mark.parametrize(("written", "meant"), [("5m", 300), ("4m30s", 270), ("90s", 90), ("2 m", 120)])
def test_a_length_is_minutes_and_seconds(written: str, meant: float) -> None:
    assert seconds(written) == meant


@pytest.mark.parametrize("written", ["", "m", "5", "5 jam", "-5m", "10s", "999m"])
def test_a_length_that_says_nothing_is_refused(written: str) -> None:
    with pytest.raises(ValueError, match=r"length|lasts"):
        seconds(written)


def test_the_show_says_how_long_its_sources_are_waited_for_and_what_may_be_read_inside(
    tmp_path: Path,
) -> None:
    show = load(show_of(tmp_path, '[intake]\npatience = "1m"\nallow_hosts = ["cms.dalam:8080"]\n'))
    assert (show.intake.patience_s, show.intake.allow_hosts) == (60, ("cms.dalam:8080",))
    assert load(show_of(tmp_path, "[intake]\npatience = 12.5\n")).intake.patience_s == 12.5
    (fault,) = faults_of(tmp_path, '[intake]\npatience = "sebentar"\n')
    assert fault.startswith("show.toml: intake.patience: write how long")
