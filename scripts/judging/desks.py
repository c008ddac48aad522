"""Desks: which desk of a newsroom a story belongs to, by its outlet's label where that says it, else by its words.

Outlets call one desk by many names ("sport", "bola", "olahraga") and put most of a day under "News". The words that
tell a desk are kept as stems with a weight; what a title says counts three times what its lead says.
"""

import re
from collections.abc import Mapping
from functools import cache
from types import MappingProxyType
from typing import Final

from scripts.article import Article
from scripts.judging.desk_pastimes import ARTS, SCIENCE, SPORT
from scripts.judging.desk_places import ABROAD, HOME, POWERS
from scripts.judging.desk_words import MONEY, SERVICE, STATE
from scripts.stems import stem

DESKS: Final = ("nasional", "daerah", "dunia", "ekonomi", "hukum", "olahraga", "iptek", "budaya", "layanan")
"""nasional: power and politics of the state; daerah: what concerns a place; hukum: crimes, courts, police; iptek:
science, technology, health; budaya: arts, entertainment, life; layanan: warnings and service."""

_LABELS: Final[Mapping[str, str]] = MappingProxyType(
    {
        label: desk
        for desk, labels in {
            "nasional": "nasional national politik pemilu pilkada pemerintahan pemerintah parlemen dpr istana militer"
            " pertahanan keamanan peristiwa-nasional polhukam",
            "daerah": "daerah regional regions nusantara kota jabodetabek megapolitan metropolitan metro desa warga"
            " lokal kabupaten provinsi",
            "dunia": "dunia internasional international mancanegara global world luar-negeri asean asia eropa amerika"
            " timur-tengah",
            "ekonomi": "ekonomi economy bisnis business finansial keuangan finance market pasar-modal industri energi"
            " properti makro moneter bursa umkm pertanian perdagangan ketenagakerjaan perbankan fintech money cuan"
            " ekbis ekonomi-bisnis entrepreneur",
            "hukum": "hukum kriminal kriminalitas hukum-kriminal hukum-dan-kriminal peradilan korupsi crime law",
            "olahraga": "olahraga sport sports bola sepak-bola sepakbola soccer football liga liga-indonesia"
            " liga-inggris liga-italia liga-spanyol motogp formula-1 f1 bulu-tangkis badminton basket tinju raket"
            " otosport arena piala-dunia timnas voli tenis",
            "iptek": "iptek sains science teknologi tekno technology tech techno inet gadget digital startup kesehatan"
            " health sehat lingkungan edukasi pendidikan education otomotif automotive oto",
            "budaya": "budaya seni seni-budaya hiburan entertainment showbiz seleb selebriti selebritas celebrity musik"
            " film hot gaya gaya-hidup lifestyle life wisata travel kuliner food wolipop fashion hobi sosok"
            " inspirasi unik viral hype pop culture sastra buku relationship parenting ragam",
            "layanan": "layanan cuaca bencana kebencanaan peringatan lalu-lintas transportasi info-layanan info",
        }.items()
        for label in labels.split()
    }
)

_LONGEST: Final = 3
"""Words of a phrase."""
Said = Mapping[str, float]
"""Desk -> weight."""


@cache
def _tables() -> tuple[Mapping[str, Said], Mapping[str, Said]]:
    """Word or phrase, and stem -> what it says."""
    words: dict[str, dict[str, float]] = {}
    stems: dict[str, dict[str, float]] = {}
    for table in (STATE, MONEY, SPORT, SCIENCE, ARTS, SERVICE):
        for row in re.split(r"\n(?=\S)", table.strip()):
            head, _, rest = row.partition(":")
            desk, weight = head.split()
            for word in rest.split():
                if weight.endswith("~"):
                    said = stems.setdefault(stem(word), {})
                else:
                    said = words.setdefault(word.replace("_", " "), {})
                if desk != _NOTHING:
                    said[desk] = max(float(weight.rstrip("~")), said.get(desk, 0.0))
    for names, side, each in ((ABROAD, _ABROAD, 4.0), (POWERS, _ABROAD, 5.0), (HOME, _HOME, 1.0)):
        for name in names:
            words.setdefault(name.replace("_", " "), {})[side] = each
    return MappingProxyType(words), MappingProxyType(stems)


_NOTHING: Final = "-"
_STAR: Final = "star"
"""Who is a star makes what befalls him the arts desk's."""
_ABROAD: Final = "abroad"
_HOME: Final = "home"
_LEAD: Final = 700
"""Letters of the text that say what the story is about."""
_DATELINE: Final = re.compile(r"\A[^.!?]{2,60}?\s(?:--|[-–—])\s")
"""Where a story was written is not where it happened."""
_HOST: Final = re.compile(r"https?://(?P<host>[a-z-]{2,24})\.[^/]{3,80}(?P<path>(?:/[a-z-]{2,24}){0,3})(?=/|$)")
_WORD: Final = re.compile(r"[a-z][a-z0-9-]*|\d{1,2}-\d{1,2}(?![\w-])|\d[\w.,]*+")
_SCORE: Final = re.compile(r"\d{1,2}-\d{1,2}")
_IN_A_TITLE: Final = 2.0
_ACTS: Final = 1.5
"""A title begins with who acts."""
_BEFORE: Final = frozenset(
    "mantan eks bekas dua tiga empat lima enam tujuh delapan sembilan sepuluh belasan puluhan ratusan ribuan".split()  # noqa: SIM905 - a table of words reads better so
)
"""What stands before it."""
_SERVES: Final = frozenset("awas begini cara catat cek hindari jadwal panduan siaga simak syarat waspada".split())  # noqa: SIM905 - as above
"""A title that begins so tells listeners what to do."""
_ENOUGH: Final = 8.0
"""Names of ten countries say no more than those of two."""


def _read(text: str) -> dict[str, float]:
    """Desk, `_ABROAD` or `_HOME` -> what the words of `text` say for it; each word once."""
    words, stems = _tables()
    tokens = _WORD.findall(text.casefold())
    sums: dict[str, float] = {}
    seen: set[str] = set()
    at = acts = 0
    while at < len(tokens):
        for many in range(min(_LONGEST, len(tokens) - at), 0, -1):
            key = " ".join(tokens[at : at + many])
            if (said := words.get(key)) is not None:
                break
        else:
            many, token = 1, tokens[at]
            said = words.get(token.removesuffix("nya")) or stems.get(key := stem(token), {})
            if not said and _SCORE.fullmatch(token):
                said = {"olahraga": 3.0}
        times = _ACTS if at <= acts else 1.0
        acts += many if at <= acts and tokens[at] in _BEFORE else 0
        at += many
        if key not in seen:
            seen.add(key)
            for desk, weight in said.items():
                sums[desk] = sums.get(desk, 0.0) + weight * times
    if sums.get(_ABROAD, 0.0) > _ENOUGH:
        sums[_ABROAD] = _ENOUGH
    return sums


def labelled(section: str) -> str:
    """The desk that a label means; empty for one that says nothing ("News", "Headline")."""
    label = "-".join(re.findall(r"[a-z0-9]+", section.casefold()))
    return _LABELS.get(label) or next((_LABELS[part] for part in label.split("-") if part in _LABELS), "")


def desk_of(article: Article, section: str = "") -> str:
    """One of DESKS. `section`: what a story's outlets call it, where the article's own does not say."""
    if known := labelled(article.section) or labelled(section):
        return known
    scores = dict.fromkeys((*DESKS, _ABROAD, _HOME, _STAR), 0.0)
    opening = article.title[:20].casefold().split()
    scores["layanan"] = 10.0 if opening and opening[0] in _SERVES else 0.0
    lead = " ".join(article.paragraphs)[:_LEAD]
    scores["daerah"] = 0.5  # where nothing speaks, news is from somewhere
    for text, times in ((article.title, _IN_A_TITLE), (_DATELINE.sub("", lead[:80], count=1) + lead[80:], 1.0)):
        for desk, weight in _read(text).items():
            scores[desk] += times * weight
    abroad, home = scores.pop(_ABROAD), scores.pop(_HOME)
    if scores.pop(_STAR):
        abroad *= 0.5
        for desk in ("hukum", "iptek", "daerah"):
            scores[desk] *= 0.5
    if abroad and not home:
        for desk, share in (("nasional", 1.0), ("layanan", 1.0), ("daerah", 1.0), ("hukum", 0.5)):
            abroad += scores[desk] * share
            scores[desk] *= 1 - share
    scores["dunia"] += abroad
    if found := _HOST.match(article.credit.link):
        for part in (found["host"], *found["path"].split("/")):
            if part in _LABELS:
                scores[_LABELS[part]] += 12.0
    return max(DESKS, key=lambda desk: scores[desk])
