"""A long title is said once: "Menteri Perhubungan Wahyu Sanjaya" is "Wahyu Sanjaya" when he is named again.

Nothing else than the repetition goes: title and name must be the same to the letter, the first mention must be heard
whenever the second is, and the article must tell by itself which of the words are the person's name.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from scripts.story import Chosen

OFFICE: Final = (
    "Presiden|Wakil|Perdana|Menteri|Menko|Gubernur|Bupati|Wali|Camat|Kepala|Ketua|Direktur|Sekretaris|Juru|Komisaris"
    "|Kapolri|Kapolda|Kapolres|Kapolsek|Panglima|Komandan|Jaksa|Hakim|Rektor|Pelaksana|Pelatih|Duta|Koordinator"
    "|Kombes|Komjen|Irjen|Brigjen|Jenderal|Letjen|Mayjen|Kolonel|Letkol|Laksamana|Marsekal|AKBP|Kompol|Anggota|Manajer"
)
_CAPITAL: Final = r"[A-Z][\w'’-]{0,60}+"
_MENTION: Final = re.compile(rf"(?<![\w-])(?:{OFFICE})(?: (?:dan (?={_CAPITAL} ))?{_CAPITAL}){{2,11}}")
_SPEAKS: Final = (
    "mengatakan|menuturkan|menjelaskan|menambahkan|menyebut|menyebutkan|menyatakan|menegaskan|mengaku|berharap|meminta"
    "|berjanji|mengungkapkan|menilai|memastikan|mengingatkan|menyampaikan|menerangkan|memaparkan|melanjutkan|menolak"
)
_SAYS: Final = "kata|ujar|tutur|ucap|jelas|tegas|imbuh|ungkap|papar|terang|lanjut|tandas|pungkas|cetus|sebut"
_SPEAKER: Final = re.compile(
    rf"\b(?:{_SAYS}) ({_CAPITAL})(?! {_CAPITAL})|(?<![\w,] )(?<![\w,])({_CAPITAL}) (?:{_SPEAKS})\b"
)
"""One word that speaks: the name by which the article itself goes on to call a person."""
_NO_PERSON: Final = re.compile(
    rf"{OFFICE}|[A-Z]+|Polri|Polisi|Polda|Polres|Polsek|Pemerintah|Kementerian|Bank|Badan|Dinas|Komisi|Istana|Kejaksaan"
    "|Mahkamah|Partai|Tim|Lembaga|Yayasan|Universitas|Pengadilan|Perusahaan|Dewan|Majelis|Kantor|Biro|Divisi|Bagian"
)
_QUOTES: Final = re.compile('["“”]')


def without_repeated_titles(told: Sequence[Chosen], texts: Sequence[str]) -> list[Chosen]:
    """`told`, in the order in which it is heard, with titles that an earlier sentence has told left out.

    `texts`: all sentences of the articles, by which names are known. A mention is shortened only when its sentence
    is worth no more than the one with the first mention, so that it goes first when time is short.
    """
    everything = "\n".join(texts)
    named = {first or second for first, second in _SPEAKER.findall(everything)}
    heard: dict[str, float] = {}
    shortened = []
    for sentence in told:
        text = sentence.text
        for mention in reversed(list(_MENTION.finditer(text))):
            name = _name(mention[0], named)
            if not name or _shared(name, mention[0], everything):
                continue
            if heard.get(mention[0], -1.0) >= sentence.score and not _quoted(text, mention.start()):
                text = text[: mention.start()] + name + text[mention.end() :]
        for mention in _MENTION.finditer(sentence.text):
            heard[mention[0]] = max(sentence.score, heard.get(mention[0], -1.0))
        shortened.append(sentence if text == sentence.text else replace(sentence, text=text))
    return shortened


def _name(mention: str, named: set[str]) -> str:
    """The person's name in "Menteri Perhubungan Wahyu Sanjaya"; empty where the article never calls them by it."""
    words = mention.split()
    for number in range(1, len(words)):
        if words[number] in named and not _NO_PERSON.fullmatch(words[number]):
            name = words[number:]
            return "" if len(name) > 4 or any(map(_NO_PERSON.fullmatch, name)) else " ".join(name)
    return ""


def _shared(name: str, mention: str, everything: str) -> bool:
    """Whether a word of `name` also belongs to another name: a wife, a brother, a street."""
    words = name.split()
    title = mention[: -len(name)].split()
    for number, word in enumerate(words):
        before = {words[number - 1]} if number else {title[-1]}
        after = words[number + 1] if number + 1 < len(words) else ""
        for found in re.finditer(rf"(?:({_CAPITAL}) )?\b{re.escape(word)}\b(?: ({_CAPITAL}))?", everything):
            if found[2] and found[2] != after:
                return True
            if found[1] and found[1] not in before and not _begins_sentence(everything, found.start(1)):
                return True
    return False


def _begins_sentence(text: str, at: int) -> bool:
    """Whether the word at `at` has its capital from the sentence: "Menurut Wahyu"."""
    return at == 0 or text[at - 1] == "\n"


def _quoted(text: str, at: int) -> bool:
    """Whether place `at` lies within a quotation, or in a sentence that is a part of one."""
    marks = _QUOTES.findall(text)
    if len(marks) % 2:
        return True
    return len(_QUOTES.findall(text[:at])) % 2 == 1
