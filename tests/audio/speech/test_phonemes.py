"""What each kind of engine is given."""

import re
import string

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from audio.engine import Alphabet
from audio.speech.phonemes import notation
from scripts.lexicon import Lexicon, ours, read

KOKORO = set('();:,.!?—…"“” abdefhijklmnoprstuvwxzɛɔəɡŋɲʃʧʤɪʊˈɾ')
LINE = "Presiden tiba di New York, sementara rakyat menunggu kabar."


def test_kokoro_is_given_ipa_with_stress_and_punctuation() -> None:
    said = notation(LINE, ours(), "ipa")
    assert said == ("presˈiden tˈiba di ɲˈu jˈork, səməntˈara rˈakjat mənˈuŋɡu kˈabar.")


def test_espeak_is_given_mnemonics_only_where_its_own_reading_differs() -> None:
    said = notation(LINE, ours(), "espeak")
    assert said == ("[[pR2Es'idEn]] tiba di [[n^'u]] [[j'oRk]], [[s@m@nt'aR2a]] rakyat [[m@n'uNgu]] kabar.")


def test_gtts_is_given_plain_letters_and_only_where_the_newsroom_says_so() -> None:
    lexicon = read("Kalabahi\tkala-bé", "lexicon.tsv").over(ours())
    said = notation("Kapal dari Kalabahi ke Liverpool tersebut.", lexicon, "respelling")
    assert said == "Kapal dari kalabe ke Liverpool tersebut."


@pytest.mark.parametrize(
    ("word", "ipa"),
    [
        ("nyanyian", "ɲaɲˈian"),
        ("menggunakan", "məŋɡunˈakan"),
        ("massal", "mˈasal"),
        ("menunjukkan", "mənunʤˈukkan"),
        ("syarat", "ʃˈarat"),
        ("khusus", "xˈusus"),
        ("cukup", "ʧˈukup"),
        ("jujur", "ʤˈuʤur"),
        ("pantai", "pˈantaɪ"),
        ("pulaunya", "pulˈaʊɲa"),
        ("sampaikannya", "sampaɪkˈanɲa"),
        ("laut", "lˈaut"),
        ("saat", "sˈaat"),
        ("Sony", "sˈoni"),
        ("bank", "bˈaŋk"),
        ("mainkan", "maˈinkan"),
        ("taksi", "tˈaksi"),
        ("taxi", "tˈaksi"),
        ("Qatar", "kˈatar"),
        ("Jum'at", "ʤˈumat"),
        ("ke", "kə"),
        ("yang", "jaŋ"),
    ],
)
def test_indonesian_letters_have_their_sounds(word: str, ipa: str) -> None:
    assert notation(word, Lexicon(), "ipa") == ipa


def test_an_entry_in_ipa_is_taken_as_it_stands_and_for_each_alphabet() -> None:
    lexicon = read("Kalabahi\t/kaˈlabt͡ʃi/", "lexicon.tsv")
    said = {
        alphabet: notation("di Kalabahi.", lexicon, alphabet) for alphabet in ("ipa", "espeak", "respelling")
    }
    assert said == {"ipa": "di kaˈlabʧi.", "espeak": "di [[ka'labtSi]].", "respelling": "di kalabci."}


@pytest.mark.parametrize("alphabet", ["ipa", "espeak", "respelling"])
def test_no_text_can_command_the_engine(alphabet: Alphabet) -> None:
    said = notation("Kabar [[baik]] <dari/> ]] kami & [ [kita]", Lexicon(), alphabet)
    assert not set("<>&[]") & set(said)


def test_kokoro_never_sees_a_symbol_that_it_does_not_know() -> None:
    text = "Ærø, Łódź – “señor” naïve façade Ñandú смотри 東京 Jalan/Gang kupu-kupu… x" + string.ascii_letters
    assert set(notation(text, ours(), "ipa")) <= KOKORO


@settings(max_examples=150, deadline=None)
@given(st.text(max_size=80))
def test_whatever_the_text_an_engine_is_given_only_what_it_knows(text: str) -> None:
    assert set(notation(text, ours(), "ipa")) <= KOKORO
    inside = re.findall(r"\[\[(.*?)\]\]", notation(text, ours(), "espeak"))
    assert all(
        re.fullmatch(r"(?:tS|dZ|n\^|R2|aI|aU|oI|_\||[abdE@fghijklmnNoOpRsStuvwxz'])*", word)
        for word in inside
    )


def test_a_line_has_as_many_words_in_every_notation_so_that_word_times_can_be_told() -> None:
    for entry in ours().entries:
        words = len(entry.written.replace("-", " ").split())
        said = [notation(entry.written, ours(), alphabet).split() for alphabet in ("ipa", "espeak")]
        assert [len(line) for line in said] == [words, words], entry


def test_every_entry_of_ours_can_be_said_by_every_engine() -> None:
    for entry in ours().entries:
        assert set(notation(entry.written, ours(), "ipa")) <= KOKORO, entry
        assert notation(entry.written, ours(), "espeak").isascii(), entry


def test_a_stressed_schwa_is_not_marked_for_kokoro_which_would_make_it_an_a() -> None:
    assert "ˈə" not in notation("dua belas orang tetap di sana", ours(), "ipa")
    assert "ˈo" in notation("dua belas orang tetap di sana", ours(), "ipa")
