"""The learned models: a forest answers as its trees say, and sets are judged by the words that they say."""

from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray

from scripts.condense import company, sets, wording
from scripts.condense.coherence import ties
from scripts.condense.features import read
from scripts.condense.trees import Forest
from scripts.condense.weights import learned

SENTENCES = [
    "Jembatan Kali Sewu runtuh pada Senin pagi setelah hujan semalaman.",
    "Tiga warga luka ringan dan dibawa ke puskesmas.",
    "Cuaca cerah diperkirakan kembali besok.",
]


def stored(trees: int, depth: int, columns: int) -> dict[str, NDArray[Any]]:
    chance = np.random.default_rng(5)
    return {
        "uji_feature": chance.integers(0, columns, trees * depth),
        "uji_border": chance.choice(np.float32([-0.5, 0.0, 0.25]), trees * depth),
        "uji_leaves": chance.integers(-9, 9, (trees, 2**depth)).astype(np.int16),
        "uji_scale": np.array([0.5, 2.0]),
    }


def asked_one_by_one(arrays: dict[str, NDArray[Any]], row: NDArray[np.float32]) -> float:
    """Level n of a tree gives bit n of its leaf."""
    trees, width = arrays["uji_leaves"].shape
    depth = width.bit_length() - 1
    step, total = arrays["uji_scale"]
    for tree in range(trees):
        levels = range(tree * depth, (tree + 1) * depth)
        yes = [row[arrays["uji_feature"][n]] > arrays["uji_border"][n] for n in levels]
        total += step * arrays["uji_leaves"][tree, sum(1 << n for n, answer in enumerate(yes) if answer)]
    return float(total)


@pytest.mark.parametrize("depth", [1, 3, 6])
def test_a_forest_answers_as_its_trees_do_one_by_one(depth: int) -> None:
    arrays = stored(trees=40, depth=depth, columns=7)
    rows = np.random.default_rng(6).normal(size=(25, 7)).astype(np.float32)
    rows[:3, :] = 0.25  # on a border: not above it
    expected = [asked_one_by_one(arrays, row) for row in rows]
    assert Forest.load(arrays, "uji").predict(rows) == pytest.approx(expected, abs=1e-4)


def test_a_forest_is_asked_about_no_rows() -> None:
    assert Forest.load(stored(3, 2, 4), "uji").predict(np.zeros((0, 4), np.float32)).shape == (0,)


def test_what_a_set_says_is_the_f1_of_its_words() -> None:
    reading = read("", SENTENCES, [0, 1, 2], learned().idf)
    surely = np.where(reading.holds[0] > 0, 50.0, -50.0).astype(np.float32)
    chosen = np.float32([[1, 0, 0], [1, 1, 0], [0, 1, 1]])
    lead, more, other = wording.expected(reading, chosen, surely)
    held = reading.holds.sum(1)
    both = (reading.holds[:2].sum(0) > 0).sum()
    assert lead == pytest.approx(1.0)
    assert more == pytest.approx(2 * held[0] / (both + held[0]))
    assert other < more


def test_each_word_of_an_article_is_described_and_the_model_takes_it() -> None:
    reading = read("", SENTENCES, [0, 1, 2], learned().idf)
    gain = np.float32([0.6, 0.4, 0.1])
    found, promise = sets.candidates(reading, gain, ties(SENTENCES), 20.0)
    described = wording.describe(reading, gain, found, promise)
    assert len(described) == reading.holds.shape[1] and np.isfinite(described).all()
    odds = learned().words.predict(described)
    assert odds.shape == (len(described),) and len(set(odds.tolist())) > 1


def test_a_chance_is_the_log_odds_read_as_a_share() -> None:
    arrays = stored(trees=1, depth=1, columns=1)
    arrays["uji_leaves"][:] = 0
    arrays["uji_scale"] = np.array([1.0, np.log(3.0)])
    assert Forest.load(arrays, "uji").chance(np.zeros((2, 1), np.float32)) == pytest.approx([0.75, 0.75])


def test_a_sentence_is_judged_again_beside_its_neighbours_and_its_rivals() -> None:
    reading = read("", SENTENCES, [0, 1, 2], learned().idf)
    first = np.float32([0.6, 0.1, 0.4])
    described = company.describe(reading, first)
    beside = described[:, reading.table.shape[1] :]
    own, before, _, after, _, order = beside.T[:6]
    assert own == pytest.approx(first)
    assert before == pytest.approx([-1.0, 0.6, 0.1])
    assert after == pytest.approx([0.1, 0.4, -1.0])
    assert order.tolist() == [0, 2, 1]
    assert np.isfinite(described).all()


def test_the_second_judgement_depends_on_how_the_others_were_judged() -> None:
    reading = read("", SENTENCES, [0, 1, 2], learned().idf)
    model = learned().company
    weak = model.chance(company.describe(reading, np.float32([0.1, 0.3, 0.1])))
    strong = model.chance(company.describe(reading, np.float32([0.9, 0.3, 0.9])))
    assert weak[1] != strong[1]
    assert ((weak > 0) & (weak < 1)).all()


def test_one_sentence_alone_has_no_company() -> None:
    reading = read("", SENTENCES[:1], [0], learned().idf)
    assert np.isfinite(company.describe(reading, np.float32([0.5]))).all()
