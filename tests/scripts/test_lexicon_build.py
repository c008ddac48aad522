"""Making the table and the model."""

from scripts.lexicon import build
from scripts.lexicon.affixes import derive
from scripts.lexicon.letters import guess


def test_the_e_of_a_word_is_taken_from_its_phonemes() -> None:
    table = build.sayings("pedas\tp ə d a s\nlele\tl e l e\n-nya\t- ɲ a\nde\td e\nx\te k s")
    assert table == {"pedas": "pêdas", "lele": "lélé", "de": "dé"}


def test_a_loanword_does_not_end_in_schwa_but_the_preposition_does() -> None:
    table = build.sayings("kode\tk o d ə\nke\tk ə")
    assert table == {"kode": "kodé", "ke": "kê"}


def test_our_corrections_win_over_the_list() -> None:
    assert build.sayings("bela\tb ə l a", "béla # ours") == {"bela": "béla"}


def test_the_same_words_give_the_same_model_which_learned_them() -> None:
    words = ["pêdas", "bêras", "têras", "dêras", "sêbab", "lélé", "démo", "mémo", "témpo", "sénso"]
    model = build.train(words)
    assert model == build.train(reversed(words))
    assert [guess(word, model) for word in ("keras", "nemo")] == ["kêras", "némo"]


def test_a_derived_word_has_the_vowels_of_its_stem() -> None:
    table = {"pérsén": "pérsén", "beda": "béda", "koleksi": "koléksi", "sapu": "sapu", "kelola": "kêlola"}
    said = {
        word: derive(word, table.get)
        for word in ("berbeda", "mengoleksi", "menyapunya", "pengelolaan", "peter")
    }
    assert said == {
        "berbeda": "bêrbéda",
        "mengoleksi": "mêngoléksi",
        "menyapunya": "mênyapunya",
        "pengelolaan": "pêngêlolaan",
        "peter": None,
    }
