"""Provinces, and places as BMKG shortens them: "KAB-ARGASANA-JABAR", "Kep. Riau", "LERENGBARAT-MALUT"."""

import re
from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

PROVINCES: Final = (
    "Aceh", "Sumatera Utara", "Sumatera Barat", "Riau", "Kepulauan Riau", "Jambi", "Bengkulu", "Sumatera Selatan",
    "Bangka Belitung", "Lampung", "Banten", "Jakarta", "Jawa Barat", "Jawa Tengah", "Yogyakarta", "Jawa Timur", "Bali",
    "Nusa Tenggara Barat", "Nusa Tenggara Timur", "Kalimantan Barat", "Kalimantan Tengah", "Kalimantan Selatan",
    "Kalimantan Timur", "Kalimantan Utara", "Sulawesi Utara", "Gorontalo", "Sulawesi Tengah", "Sulawesi Barat",
    "Sulawesi Selatan", "Sulawesi Tenggara", "Maluku", "Maluku Utara", "Papua", "Papua Barat", "Papua Barat Daya",
    "Papua Selatan", "Papua Tengah", "Papua Pegunungan",
)  # fmt: skip
"""All 38, as they are said."""
SHORT: Final[Mapping[str, str]] = MappingProxyType(
    {
        "nad": "Aceh", "sumut": "Sumatera Utara", "sumbar": "Sumatera Barat", "kepri": "Kepulauan Riau",
        "sumsel": "Sumatera Selatan", "babel": "Bangka Belitung", "dki": "Jakarta", "jabar": "Jawa Barat",
        "jateng": "Jawa Tengah", "diy": "Yogyakarta", "jogja": "Yogyakarta", "jatim": "Jawa Timur",
        "ntb": "Nusa Tenggara Barat", "ntt": "Nusa Tenggara Timur", "kalbar": "Kalimantan Barat",
        "kalteng": "Kalimantan Tengah", "kalsel": "Kalimantan Selatan", "kaltim": "Kalimantan Timur",
        "kaltara": "Kalimantan Utara", "sulut": "Sulawesi Utara", "sulteng": "Sulawesi Tengah",
        "sulbar": "Sulawesi Barat", "sulsel": "Sulawesi Selatan", "sultra": "Sulawesi Tenggara",
        "malut": "Maluku Utara", "papuabrt": "Papua Barat", "pabar": "Papua Barat",
    }
)  # fmt: skip
_KNOWN: Final[Mapping[str, str]] = {**{name.casefold(): name for name in PROVINCES}, **SHORT}
_LONGEST: Final = 4
"""Words of a name: Daerah Istimewa is left out, "papua barat daya" has three."""
_RUN: Final = (
    ("BRTDAYA", " Barat Daya"), ("BARATDAYA", " Barat Daya"), ("TENGGARA", " Tenggara"), ("SELATAN", " Selatan"),
    ("TENGAH", " Tengah"), ("TIMUR", " Timur"), ("BARAT", " Barat"), ("UTARA", " Utara"), ("BRT", " Barat"),
    ("SEL", " Selatan"),
)  # fmt: skip
"""What BMKG runs together with the name before it."""
_BEFORE: Final = (("KAB.", "Kabupaten "), ("KEP.", "Kepulauan "), ("PULAU", "Pulau "), ("P.", "Pulau "))
_KEEPS: Final = 4
"""Letters that are left of a name where something is taken off its end."""
_KIND: Final = re.compile(r"\b(Kab|Kep|Kec|Kota Adm)(?:\.\s?|-|\s)|\b(Kota)-", re.IGNORECASE)
_KINDS: Final = {
    "kab": "Kabupaten",
    "kep": "Kepulauan",
    "kec": "Kecamatan",
    "kota adm": "Kota",
    "kota": "Kota",
}
_WHERE: Final = re.compile(
    r"(?:pusat gempa(?:bumi)? )?(?:berada )?(?:di (laut|darat),? )?(\d{1,4}) ?km "
    r"(barat ?laut|barat ?daya|timur ?laut|tenggara|utara|selatan|barat|timur) (.{2,80})",
    re.IGNORECASE,
)
_WAYS: Final = {"baratlaut": "barat laut", "baratdaya": "barat daya", "timurlaut": "timur laut"}
_HEAD: Final = "pusat gempa berada "


def province(text: str) -> str:
    """The province that `text` names, as it is said: "Hujan Lebat di Kep. Riau" -> "Kepulauan Riau", never "Riau";
    "" for none, and the first of several."""
    words = text.casefold().replace("kep.", "kepulauan ").replace(".", "").split()
    words = [word.strip(",;:()") for word in words]
    for at in range(len(words)):
        for many in range(_LONGEST, 0, -1):
            if found := _KNOWN.get(" ".join(words[at : at + many])):
                return found
    return ""


def expand(place: str) -> str:
    """ "Kab. Argasana" -> "Kabupaten Argasana", "KAB-LERENGBARAT-JABAR" -> "Kabupaten Lereng Barat, Jawa Barat"."""
    place = " ".join(place.split())
    if place != place.upper() or len(place) < _KEEPS:
        return " ".join(_KIND.sub(lambda found: f"{_KINDS[(found[1] or found[2]).lower()]} ", place).split())
    parts = [part.strip() for part in place.split("-") if part.strip()]
    kind = _KINDS.get(parts[0].rstrip(".").lower(), "") if len(parts) > 1 else ""
    parts = parts[1:] if kind else parts
    last = parts[-1].casefold()
    home = _KNOWN.get(last, "") if len(parts) > 1 else ""
    if home or (len(parts) > 1 and last == "indonesia"):
        parts = parts[:-1]
    names = [_apart(part) for part in parts]
    names[0] = f"{kind} {names[0]}".strip()
    return ", ".join([*names, *filter(None, [home])])


def where(told: str) -> str:
    """Where a quake lay, BMKG's `Wilayah`, as a sentence goes on behind "Pusatnya": "Pusat gempa berada di laut 84 km
    BaratDaya Kab. Argasana" -> "di laut, 84 kilometer barat daya Kabupaten Argasana"."""
    plain = " ".join(told.split()).rstrip(". ")
    if found := _WHERE.fullmatch(plain):
        way = found[3].lower()
        ground = f"di {found[1].lower()}, " if found[1] else ""
        return f"{ground}{found[2]} kilometer {_WAYS.get(way, way)} {expand(found[4])}"
    if plain.casefold().startswith(_HEAD):
        plain = plain[len(_HEAD) :]
    return plain if not plain or plain.startswith("di ") else f"di {expand(plain)}"


def _apart(name: str) -> str:
    """ "LERENGBARAT" -> "Lereng Barat", "PULAUDOI" -> "Pulau Doi"."""
    front = ""
    for short, long in _BEFORE:
        if name.startswith(short) and len(name) >= len(short) + 3:
            front, name = long, name[len(short) :].strip()
            break
    for short, long in _RUN:
        if name.endswith(short) and len(name) >= len(short) + _KEEPS:
            return f"{front}{_apart(name[: -len(short)].strip())}{long}"
    return front + name.title()
