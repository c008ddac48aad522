"""Desks: which desk of a newsroom a story belongs to, by its outlet's label where that says it, else by its words.

Outlets call one desk by many names ("sport", "bola", "olahraga") and put most of a day under "News". The words that
tell a desk stand in tables with a weight; what a title says counts twice what its lead says, and a little more at its
beginning, where it says who acts. News from abroad is the world desk's, unless somebody of this country has a part in
it or it is sport, arts or science.
"""

import re
from collections.abc import Mapping
from functools import cache
from types import MappingProxyType
from typing import Final

from scripts.article import Article
from scripts.judging.desk_pastimes import ARTS, SPORT
from scripts.judging.desk_places import ABROAD, HOME, POWERS
from scripts.judging.desk_trades import MONEY, SCIENCE
from scripts.judging.desk_words import SERVICE, STATE
from scripts.judging.wordtable import Table, read

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

_ABROAD: Final = "abroad"
_POWER: Final = "power"
_HOME: Final = "home"
_STAR: Final = "star"
_LEAD: Final = 700
"""Letters of the text that say what the story is about."""
_IN_A_TITLE: Final = 2.0
_ACTS: Final = 1.25
"""A title begins with who acts."""
_BEFORE: Final = frozenset(
    """mantan eks bekas dua tiga empat lima enam tujuh delapan sembilan sepuluh belasan puluhan ratusan
    ribuan""".split()  # noqa: SIM905 - a table of words reads better so
)
"""What stands before who acts."""
_SERVES: Final = frozenset(
    "awas begini cara catat cek hindari jadwal panduan siaga simak syarat waspada".split()  # noqa: SIM905 - as above
)
"""A title that begins so tells listeners what to do."""
_SERVICE: Final = 16.0
_ADDRESS: Final = 12.0
"""What a part of the story's address says ("bola." or "/ekonomi/")."""
_ENOUGH: Final = 8.0
"""Names of ten countries say no more than those of two."""
_STARRED: Final = 0.4
"""What is left of other desks beside a star, whose doings are the arts desk's."""
_BOTH: Final = 0.6
"""What a country abroad says beside this one."""
_DATELINE: Final = re.compile(r"\A[^.!?]{2,60}?\s(?:--|[-–—])\s")
"""Where a story was written is not where it happened."""
_LINK: Final = re.compile(
    r"https?://(?P<host>[a-z-]{2,24})\.[^/]{3,80}(?P<path>(?:/[a-z-]{2,24}){0,3})(?=/|$)"
)


@cache
def _table() -> Table:
    sides = {_ABROAD: (ABROAD, 4.0), _POWER: (POWERS, 5.0), _HOME: (HOME, 1.0)}
    return read(STATE, MONEY, SPORT, SCIENCE, ARTS, SERVICE, names=sides)


def labelled(section: str) -> str:
    """The desk that a label means; empty for one that says nothing ("News", "Headline")."""
    label = "-".join(re.findall(r"[a-z0-9]+", section.casefold()))
    return _LABELS.get(label) or next((_LABELS[part] for part in label.split("-") if part in _LABELS), "")


def desk_of(article: Article, section: str = "") -> str:
    """One of DESKS. `section`: what a story's outlets call it, where the article's own does not say."""
    if known := labelled(article.section) or labelled(section):
        return known
    scores = dict.fromkeys((*DESKS, _ABROAD, _HOME, _STAR), 0.0)
    scores["daerah"] = 0.5  # where nothing speaks, news is from somewhere
    if article.title[:20].casefold().partition(" ")[0] in _SERVES:
        scores["layanan"] = _SERVICE
    lead = " ".join(article.paragraphs)[:_LEAD]
    lead = _DATELINE.sub("", lead[:80]) + lead[80:]
    for text, times in ((article.title, _IN_A_TITLE), (lead, 1.0)):
        said = _table().weigh(text, _ACTS, _BEFORE)
        said[_ABROAD] = min(_ENOUGH, said.get(_ABROAD, 0.0) + said.pop(_POWER, 0.0))
        for desk, weight in said.items():
            scores[desk] += times * weight
    if found := _LINK.match(article.credit.link):
        for part in (found["host"], *found["path"].split("/")):
            if part in _LABELS:
                scores[_LABELS[part]] += _ADDRESS
    _judge(scores)
    return max(DESKS, key=lambda desk: scores[desk])


def _judge(scores: dict[str, float]) -> None:
    """Give each desk of `scores` what is its own: who acts, and where, says whose a deed, a storm or a vote is."""
    if scores[_STAR]:
        for desk in (_ABROAD, "hukum", "iptek", "daerah", "nasional"):
            scores[desk] *= _STARRED
    scores["dunia"] += scores[_ABROAD] * (_BOTH if scores[_HOME] else 1.0)
    if scores[_ABROAD] and not scores[_HOME]:
        for desk, share in (("nasional", 1.0), ("layanan", 1.0), ("daerah", 1.0), ("hukum", 0.5)):
            scores["dunia"] += scores[desk] * share
            scores[desk] *= 1 - share
