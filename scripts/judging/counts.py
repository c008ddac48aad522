"""Counts: how many dead, missing, hurt or damaged a text tells of, so that no older report outlives a newer."""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache

from scripts.article import Article
from scripts.events.newest import counts_elsewhere
from scripts.events.newest.counts import long_ago
from scripts.judging.evidence import texts
from scripts.judging.hour import known_at
from scripts.judging.smallwords import word_set
from scripts.text.figures import figures
from scripts.text.stems import stem

_STATES: Mapping[str, str] = {
    word: state
    for state, words in {
        "dead": "meninggal tewas wafat gugur korban-jiwa merenggut menewaskan",
        "hurt": "luka terluka cedera luka-luka dirawat",
        "missing": "hilang dicari pencarian terjebak",
        "displaced": "mengungsi pengungsi dievakuasi terisolasi",
        "damaged": "rusak roboh ambruk hancur tertimbun merusak",
        "flooded": "terendam kebanjiran tergenang merendam",
        "burnt": "terbakar hangus ludes",
        "arrested": "ditangkap diamankan tersangka ditahan",
        "infected": "positif terjangkit tertular keracunan",
        "found": "ditemukan selamat",
    }.items()
    for word in words.split()
}
"""Word -> in which state what it counts is."""
_MEASURES = word_set("magnitudo bermagnitudo kedalaman kerugian")
_PEOPLE = word_set(
    """orang warga korban jiwa penumpang anak pekerja penduduk buruh siswa santri pasien nelayan pendaki
    prajurit polisi petani pengungsi keluarga perempuan laki-laki dewasa balita pelaku"""
)
_CLAUSE = re.compile(
    r"[,;.:!?](?!\d)|\b(?:dan|serta|sementara|sedangkan|sehingga|namun|tetapi|lalu)\b", re.IGNORECASE
)
_PART = re.compile(
    r"\b(?:di antaranya|salah satu|semula|awalnya|sebelumnya|tadinya|sempat|sebagian|masing-masing|lainnya|lagi"
    r"|setiap|per|masih)\b",
    re.IGNORECASE,
)
"""Before or behind a figure that does not count all."""
_ALL = re.compile(r"\b(?:masih)\b", re.IGNORECASE)


@lru_cache(maxsize=256)
def _told(article: Article) -> Mapping[tuple[str, str], frozenset[str]]:
    found: dict[tuple[str, str], set[str]] = {}
    for text in (article.title, *texts(article)):
        if long_ago(text):
            continue  # of years gone by, it overtakes nothing
        for key, figure in counts(text):
            found.setdefault(key, set()).add(figure)
    return {key: frozenset(each) for key, each in found.items()}


def counts(text: str) -> Iterator[tuple[tuple[str, str], str]]:
    """((what is counted, its state), figure) of each count in `text`."""
    for clause in _CLAUSE.split(text):
        words = clause.casefold().split()
        states = {_STATES[word] for each in words if (word := each.strip("\"“”'()")) in _STATES}
        measure = next((word for word in words if word in _MEASURES), "")
        if not states and not measure:
            continue
        for figure, before, after in figures(clause):
            if measure:
                yield (measure.removeprefix("ber"), ""), figure
                break
            if (
                len(states) != 1
                or "-" in figure
                or after in ("tahun", "km", "kilometer", "persen", "hari", "jam")
            ):
                continue
            state = next(iter(states))
            if after in _PEOPLE or after in _STATES:
                yield ("people", state), figure
            elif len(after) > 2 and not after[0].isdigit() and before not in ("pukul", "tanggal"):
                yield (stem(after), state), figure


def differing(line: str, article: Article, articles: Sequence[Article]) -> str:
    """What a newer one of `articles` counts otherwise than `line`, which is from `article`; empty where none does."""
    if not any(character.isdigit() for character in line) and not _WORDS.search(line):
        return ""
    written = known_at(article)
    if written is None:
        return ""
    newer = [
        (when, other)
        for other in articles
        if other is not article and (when := known_at(other)) is not None and when > written
    ]
    if not newer:
        return ""
    said: dict[tuple[str, str], set[str]] = {}
    for key, figure in counts(line):
        said.setdefault(key, set()).add(figure)
    for _, other in sorted(newer, key=lambda each: each[0], reverse=True):
        known = _told(other)
        for key, figures_ in said.items():
            if key in known and figures_.isdisjoint(known[key]):
                if _PART.sub("", line) != line and not _ALL.search(line):
                    continue
                if counts_elsewhere(line, (other.title, *other.paragraphs)):
                    continue
                return (
                    f"it counts {', '.join(sorted(figures_))} ({' '.join(filter(None, key))}), a newer report of the"
                    f" event {', '.join(sorted(known[key]))}: {other.title}"
                )
    return ""


_WORDS = re.compile(
    r"\b(?:se(?:orang|ratus|ribu|puluh|belas)|satu|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|puluh)\b",
    re.IGNORECASE,
)
