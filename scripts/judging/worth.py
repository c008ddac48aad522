"""Worth: how much a story matters to a listener, as a desk would say it, in parts that a producer can read and bend.

A table of words, no model: each part is between 0 and 1, by what the title and the first sentences say, and each has a
weight. What is bent in show.toml ([worth]) bends the weight alone; `why` says in a line how a story stands.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from math import log2
from types import MappingProxyType
from typing import Final

from scripts.figures import figures
from scripts.judging.desks import desk_of
from scripts.judging.values import WEIGHTS, Values
from scripts.stems import stem
from scripts.story import Story

FRESH_HOURS: Final = 12.0
"""After as long again a story is worth half."""
_WORDS: Final = """
danger: tsunami gempa erupsi banjir bandang longsor evakuasi mengungsi pengungsi siaga waspada awas
    peringatan dini bahaya badai siklon kebakaran kabut asap wabah klb keracunan virus ledakan bom teror
    teroris serangan perang rudal konflik kerusuhan bentrok darurat bencana gelombang tinggi karhutla gunung
    letusan rabies difteri radiasi bocor tenggelam
death: tewas meninggal korban jiwa nyawa jenazah wafat gugur bunuh pembunuhan luka kritis hilang terluka
    kecelakaan tertimbun terbakar penembakan ditembak
service: jalan jembatan tol macet kereta kapal penerbangan bandara ditutup dibuka listrik padam air bersih
    pdam sekolah libur ujian puskesmas rumah sakit bpjs vaksin imunisasi bansos bantuan ktp sim paspor
    layanan jadwal mudik arus lalu lintas angkutan bensin elpiji gas pupuk internet gangguan pendaftaran
    cuaca hujan
power: presiden wapres menteri kabinet dpr mpr dprd gubernur bupati wali kota pemerintah pemilu pilkada kpu
    bawaslu partai koalisi ruu undang mahkamah konstitusi tni polri panglima kapolri diplomatik dubes pbb
    senat parlemen perdana sanksi pertahanan nuklir kebijakan larangan aturan peraturan reshuffle
justice: kpk korupsi suap tersangka terdakwa vonis hakim jaksa sidang penjara ditangkap ditahan polisi
    penyidik geledah narkoba perampokan pencurian pemerkosaan pelecehan penipuan kekerasan kejaksaan gugatan
    pengadilan hukuman
money: harga tarif upah gaji thr pajak subsidi bbm beras cabai minyak inflasi rupiah dolar anggaran apbn
    apbd utang triliun miliar ekspor impor phk buruh pekerja bunga ihsg bank panen investasi defisit krisis
    ekonomi pangan
soft: artis aktor aktris penyanyi film drama konser album lagu musik seleb selebritas idol kpop drakor
    pernikahan menikah pacaran cerai hamil busana fesyen kuliner resep wisata destinasi festival kafe tips
    cantik zodiak gaya liburan sinetron bioskop sutradara novel pameran miss model rambut kulit kucing
    parfum kostum
odd: unik viral heboh aneh rekor muri warganet netizen kocak lucu terbesar terpanjang tertua langka misteri
    gaib hantu
promotion: meluncurkan peluncuran diluncurkan promo diskon hadiah undian gerai cabang penghargaan csr brand
    merek fitur varian smartphone ponsel aplikasi gim game rilis rilisan resmi hadir membesut startup
"""
_READ: Final = 420
_MANY: Final = re.compile(
    r"\b(?:warga|orang|jiwa|penduduk|rumah|keluarga|kk|siswa|pelajar|penumpang|pengungsi|pelanggan|petani"
    r"|nelayan|buruh|pekerja|guru|pemilih|kendaraan|desa|kecamatan|hektare|liter|pasien|jemaah|pedagang)\b",
    re.IGNORECASE,
)
_WORD: Final = re.compile(r"[a-z][a-z-]+")
_SHOWN: Final = 0.04
"""A part of less is not named in a `why`."""


@dataclass(frozen=True, slots=True)
class Worth:
    """What a story is worth, and of what."""

    value: float
    desk: str
    """One of `scripts.judging.desks.DESKS`."""
    parts: Mapping[str, float]
    """Part -> what it adds; 0 is left out."""

    @property
    def why(self) -> str:
        """ "daerah, 1.41 = fresh 0.81 + danger 0.60": the largest parts first."""
        named = sorted(self.parts.items(), key=lambda pair: -abs(pair[1]))
        shown = " ".join(
            f"{'-' if v < 0 else '+'} {name} {abs(v):.2f}" for name, v in named if abs(v) >= _SHOWN
        )
        return f"{self.desk}, {self.value:.2f} = {shown.removeprefix('+ ')}"


@cache
def _table() -> Mapping[str, tuple[str, ...]]:
    """Stem -> the parts that it speaks for."""
    found: dict[str, list[str]] = {}
    for row in re.split(r"\n(?=\S)", _WORDS.strip()):
        part, _, words = row.partition(":")
        for word in words.split():
            found.setdefault(stem(word), []).append(part)
    return MappingProxyType({key: tuple(dict.fromkeys(parts)) for key, parts in found.items()})


def worth(story: Story, now: datetime, values: Values) -> Worth:
    """What `story` is worth at `now` (with a zone)."""
    lead = story.articles[0]
    text = " ".join(lead.paragraphs)[:_READ] or " ".join(chosen.text for chosen in story.sentences)[:_READ]
    measured = _said(lead.title, text)
    measured["people"] = _people(f"{lead.title}. {text}")
    desk = desk_of(lead, story.section)
    measured["sport"] = 1.0 if desk == "olahraga" else 0.0
    if desk == "olahraga":  # "serangan", "kritis" and "gol bunuh diri" are words of the game
        measured |= dict.fromkeys(("danger", "death", "justice"), 0.0)
    elif desk == "budaya":
        measured["soft"] = max(measured["soft"], 0.6)
    measured["near"] = 1.0 if _near(story, values.region) else 0.0
    measured["outlets"] = log2(len({a.credit.outlet or a.key for a in story.articles}))
    times = [a.credit.published for a in story.articles if a.credit.published]
    hours = max(0.0, (now - max(times)).total_seconds() / 3600) if times else FRESH_HOURS
    measured["fresh"] = 0.5 ** (hours / FRESH_HOURS)
    measured["followed"] = float(story.follow_up)
    weights = {**WEIGHTS, **values.weights}
    parts = {name: weights[name] * value for name, value in measured.items() if weights[name] * value}
    return Worth(sum(parts.values()), desk, MappingProxyType(parts))


def _said(title: str, text: str) -> dict[str, float]:
    """Part -> 0 to 1: two words of it in a title, or five in the text, are all."""
    sums = dict.fromkeys((row.partition(":")[0] for row in re.split(r"\n(?=\S)", _WORDS.strip())), 0.0)
    for source, each in ((title, 0.5), (text, 0.2)):
        for key in {stem(word) for word in _WORD.findall(source.casefold())}:
            for part in _table().get(key, ()):
                sums[part] += each
    return {part: min(1.0, value) for part, value in sums.items()}


def _people(text: str) -> float:
    """How many it speaks of: ten are little, a hundred thousand all."""
    most = 0.0
    for figure, before, after in figures(text):
        if (_MANY.fullmatch(after) or _MANY.fullmatch(before)) and "-" not in figure:
            most = max(most, float(figure))
    return min(1.0, log2(1 + most / 10) / 13) if most >= 10 else 0.0


def _near(story: Story, region: Sequence[str]) -> bool:
    if not region:
        return False
    text = " ".join(
        (story.articles[0].title, " ".join(story.articles[0].paragraphs)[:_READ], story.section)
    ).casefold()
    return any(re.search(rf"\b{re.escape(place.casefold())}\b", text) for place in region)
