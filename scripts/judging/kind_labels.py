"""What outlets themselves call a piece: labels, sections, folders of addresses; and how much signs weigh.

Each pattern has a weight. `LABEL` is what the outlet itself says; of the others two have to agree (`kinds.ENOUGH`).
"""

import re
from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

LABEL: Final = 6
"""Stands against any sign of news."""
SURE: Final = 4
"""Alone enough where one sign of news stands against it."""
STRONG: Final = 2
WEAK: Final = 1

Sign = tuple[int, re.Pattern[str]]
"""A weight and what it is found by."""


def signs(table: dict[int, tuple[str, ...]]) -> tuple[Sign, ...]:
    """Patterns by their weights, each compiled without regard to case."""
    return tuple(
        (weight, re.compile(pattern, re.IGNORECASE))
        for weight, patterns in table.items()
        for pattern in patterns
    )


_ADV = (
    r"adv(?:ertorial|etorial)?|pariwara|in(?:fo|f)torial|inforial|iklan|sponsored(?: (?:content|post))?|"
    r"konten (?:bersponsor|berbayar|promosi|kerja ?sama)|disponsori|paid(?: (?:content|post|promote|partnership))?|"
    r"promoted|content partnership|brand(?:ed)? content|native ads?"
)
_ADV_IN_BRACKETS = rf"{_ADV}|kerja ?sama|partnership|promosi"
"""Before a colon these may be what the news speaks of."""
ADVERTISED: Final = re.compile(
    rf"\W{{0,3}}[\[(]\s?(?:{_ADV_IN_BRACKETS})(?:\s?[/|\-–]\s?[^\])\n]{{1,60}})?\s?[\])]|"
    rf"\W{{0,3}}(?:{_ADV})\s?(?:[:|]|[-–—]\s)",
    re.IGNORECASE,
)
"""A label before a title or a paragraph: "[ADV]", "Advertorial:", "(Adv/Diskominfo)"."""
ADVERTISED_BEHIND: Final = re.compile(
    rf"[\[(]\s?(?:\w{{2,12}}\s?/\s?)?(?:{_ADV_IN_BRACKETS})(?:\s?[/|\-–]\s?[^\])\n]{{1,60}})?\s?[\])]\W{{0,3}}$|"
    rf"\s[-–—|]\s?(?:{_ADV})\W{{0,3}}$",
    re.IGNORECASE,
)
"""The same behind it."""
ADVERTISER: Final = re.compile(
    r"\b(?:advertorial|pariwara|inforial|sponsored|(?:brand|content|native) (?:partner|studio|content|lab)|tim "
    r"(?:iklan|adv)|"
    r"konten (?:bersponsor|mitra|promosi|berbayar)|media partner|mitra (?:konten|merek)|iklan)\b|^ADV\b",
    re.IGNORECASE,
)
"""The same in the place of a reporter's name."""

SECTIONS: Final[Mapping[str, tuple[int, str]]] = MappingProxyType(
    {
        name: (weight, kind)
        for kind, by_weight in {
            "advertorial": {
                LABEL: "advertorial advetorial adv pariwara inforial infotorial sponsored sponsored-content "
                "konten-bersponsor brand-content branded-content native-ads iklan paid-content "
                "advertising partner-content"
            },
            "horoscope": {
                LABEL: "zodiak horoskop ramalan-zodiak ramalan-bintang shio primbon astrologi horoscope zodiac"
            },
            "recipe": {SURE: "resep resep-masakan recipe recipes resepi", STRONG: "dapur masak"},
            "quiz": {SURE: "kunci-jawaban kode-redeem teka-teki tts", STRONG: "kuis quiz game-center"},
            "lyrics": {SURE: "lirik lirik-lagu chord chord-lagu kunci-gitar lyrics"},
            "sermon": {
                SURE: "khutbah khotbah renungan renungan-harian doa kultum tausiyah tausiah khazanah-doa doa-dan-zikir",
                STRONG: "hikmah mimbar rohani",
            },
            "jobs": {SURE: "loker lowongan lowongan-kerja info-loker", WEAK: "karier karir"},
            "lottery": {LABEL: "togel slot prediksi-togel"},
            "gallery": {
                STRONG: "foto galeri galeri-foto gallery photo photos video videos infografis infografik fotografi "
                "foto-berita multimedia",
                SURE: "live-streaming streaming",
            },
            "opinion": {
                LABEL: "opini opinion opinions kolom kolumnis columns editorial tajuk tajuk-rencana surat-pembaca "
                "suara-pembaca surat-dari-pembaca esai resonansi perspektif sudut-pandang gagasan opini-publik "
                "kolom-opini ruang-opini artikel-opini pojok catatan-redaksi",
                STRONG: "wacana catatan blog refleksi",
            },
            "fiction": {LABEL: "cerpen puisi cerbung sastra-cerpen dongeng fiksi"},
            "howto": {STRONG: "tips tips-trik tips-dan-trik how-to howto tutorial"},
            "timetable": {
                SURE: "jadwal-sholat jadwal-salat jadwal-tv jadwal-bioskop sinopsis jadwal-imsakiyah prediksi "
                "prediksi-bola prediksi-skor"
            },
        }.items()
        for weight, names in by_weight.items()
        for name in names.split()
    }
)
"""Sections and folders of addresses that are a kind's own."""
