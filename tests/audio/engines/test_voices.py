"""The voices of our own: recipes over the style vectors of the model."""

from pathlib import Path

import numpy as np
import pytest

from audio.engines import kokoro_model
from audio.engines.kokoro_notation import unstressed
from audio.engines.kokoro_voices import COLUMNS, ROWS, TIMBRE, Recipe, pack, read_recipes
from audio.errors import EngineUnreachable

OURS = read_recipes()
PACE = "seconds_per_letter = 0.08\nseconds_per_line = 0.1\n"


@pytest.mark.parametrize("recipe", OURS, ids=lambda recipe: recipe.voice.name)
def test_the_weights_of_each_voice_sum_to_one(recipe: Recipe) -> None:
    assert sum(recipe.blend.values()) == pytest.approx(1)
    assert sum(recipe.melody.values()) == pytest.approx(1)


@pytest.mark.parametrize("recipe", OURS, ids=lambda recipe: recipe.voice.name)
def test_each_voice_reads_as_fast_as_newsreaders_do(recipe: Recipe) -> None:
    pace = recipe.voice.pace
    line_s = 90 * pace.seconds_per_letter + pace.seconds_per_line  # 90 letters are about 12 words
    assert 80 < 12 * 60 / line_s < 160


@pytest.mark.parametrize("recipe", OURS, ids=lambda recipe: recipe.voice.name)
def test_each_voice_tells_a_producer_what_it_is(recipe: Recipe) -> None:
    assert recipe.voice.sex in ("male", "female")
    assert recipe.voice.note


def test_no_two_voices_have_the_same_rank() -> None:
    assert len({recipe.rank for recipe in OURS}) == len(OURS)


def test_our_voices_are_made_of_what_the_model_brings() -> None:
    try:
        vectors = kokoro_model.read_vectors()
    except EngineUnreachable as error:
        pytest.skip(str(error))
    for recipe in OURS:
        style = recipe.style(vectors)
        assert style.shape == (ROWS, COLUMNS)
        assert np.isfinite(style).all()


def test_a_voice_may_have_the_colour_of_one_and_the_melody_of_another(tmp_path: Path) -> None:
    (tmp_path / "warta.toml").write_text(PACE + "[blend]\na = 1\n[melody]\na = 0.5\nb = 0.5\n")
    (recipe,) = (recipe for recipe in read_recipes(tmp_path) if recipe.voice.name == "warta")
    style = recipe.style({"a": np.ones((510, 1, 256), np.float32), "b": np.zeros((510, 1, 256), np.float32)})
    assert (style[:, :TIMBRE] == 1).all()
    assert (style[:, TIMBRE:] == 0.5).all()


def test_all_that_is_heard_of_a_voice_makes_it_another(tmp_path: Path) -> None:
    versions = []
    for other in (
        "[blend]\na = 1\n",
        "[blend]\na = 1\n[melody]\nb = 1\n",
        "rate = 1.1\n[blend]\na = 1\n",
        "ease = 1.2\n[blend]\na = 1\n",
        'stress = "none"\n[blend]\na = 1\n',
        "row = 40\n[blend]\na = 1\n",
    ):
        (tmp_path / "warta.toml").write_text(PACE + other)
        versions += [
            recipe.voice.version for recipe in read_recipes(tmp_path) if recipe.voice.name == "warta"
        ]
    assert len(set(versions)) == len(versions) == 6


def test_a_melody_whose_weights_do_not_sum_to_one_is_no_voice(tmp_path: Path) -> None:
    (tmp_path / "salah.toml").write_text(PACE + "[blend]\na = 1\n[melody]\na = 0.5\n")
    with pytest.raises(EngineUnreachable, match=r"salah\.toml.*\[melody\]"):
        read_recipes(tmp_path)


def test_a_voice_is_hurried_no_further_than_its_ease(tmp_path: Path) -> None:
    (tmp_path / "warta.toml").write_text(PACE + "ease = 1.2\n[blend]\na = 1\n")
    (recipe,) = (recipe for recipe in read_recipes(tmp_path) if recipe.voice.name == "warta")
    assert recipe.delivery(0.8) == (0.8, 1.0)
    assert recipe.delivery(1.5) == (1.2, pytest.approx(1.25))


@pytest.mark.parametrize(
    ("stress", "marked"),
    [
        ("words", "presˈiden tˈiba, ˈia sˈehat."),
        ("phrases", "presiden tˈiba, ia sˈehat."),
        ("none", "presiden tiba, ia sehat."),
    ],
)
def test_a_voice_bears_the_stress_that_its_recipe_asks_for(tmp_path: Path, stress: str, marked: str) -> None:
    (tmp_path / "warta.toml").write_text(PACE + f'stress = "{stress}"\n[blend]\na = 1\n')
    (recipe,) = (recipe for recipe in read_recipes(tmp_path) if recipe.voice.name == "warta")
    assert recipe.marked("presˈiden tˈiba, ˈia sˈehat.") == marked


def test_a_voice_may_read_every_length_alike(tmp_path: Path) -> None:
    (tmp_path / "warta.toml").write_text(PACE + "row = 2\n[blend]\na = 1\n")
    (recipe,) = (recipe for recipe in read_recipes(tmp_path) if recipe.voice.name == "warta")
    vectors = {"a": np.arange(510, dtype=np.float32).reshape(510, 1, 1).repeat(256, axis=2)}
    assert recipe.style(vectors).shape == (510, 256)
    assert (recipe.style(vectors) == 2).all()


def test_a_finished_voice_needs_none_of_the_vectors_it_was_made_of(tmp_path: Path) -> None:
    row = np.linspace(-1, 1, COLUMNS, dtype=np.float32)
    (tmp_path / "warta.toml").write_text(PACE + f'style = "{pack(row)}"\n[blend]\nfar_away = 1\n')
    (recipe,) = (recipe for recipe in read_recipes(tmp_path) if recipe.voice.name == "warta")
    style = recipe.style({})
    assert style.shape == (510, COLUMNS)
    assert np.abs(style - row).max() < 0.001


def test_another_finished_style_is_another_voice(tmp_path: Path) -> None:
    versions = set()
    for value in (0.25, 0.5):
        style = pack(np.full(COLUMNS, value, np.float32))
        (tmp_path / "warta.toml").write_text(PACE + f'style = "{style}"\n[blend]\na = 1\n')
        versions |= {
            recipe.voice.version for recipe in read_recipes(tmp_path) if recipe.voice.name == "warta"
        }
    assert len(versions) == 2


@pytest.mark.parametrize("style", ["", "AAAA", "no base64!", pack(np.full(COLUMNS, np.nan, np.float32))])
def test_a_finished_style_that_is_none_is_named(tmp_path: Path, style: str) -> None:
    (tmp_path / "salah.toml").write_text(PACE + f'style = "{style}"\n[blend]\na = 1\n')
    with pytest.raises(EngineUnreachable, match=r"salah\.toml"):
        read_recipes(tmp_path)


@pytest.mark.parametrize("setting", ["ease = 9", 'stress = "loud"', "row = 510"])
def test_a_delivery_that_is_none_is_named(tmp_path: Path, setting: str) -> None:
    (tmp_path / "salah.toml").write_text(PACE + setting + "\n[blend]\na = 1\n")
    with pytest.raises(EngineUnreachable, match=f"salah\\.toml.*{setting.split()[0]}"):
        read_recipes(tmp_path)


def test_stress_marks_and_nothing_else_are_left_out() -> None:
    assert unstressed("presˈiden tˈiba, ˌaŋɡara.") == "presiden tiba, aŋɡara."
