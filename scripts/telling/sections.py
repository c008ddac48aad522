"""Sections: how the newsreader names the desk or the province that a story comes from.

Outlets label their sections for the eye ("News", "hukum-kriminal", "Regional"). Only labels that make sense
aloud are named; for the others the transition stays neutral.
"""

from dataclasses import dataclass

_DESKS = {
    "ekonomi": "ekonomi", "economy": "ekonomi", "bisnis": "bisnis", "business": "bisnis",
    "industri": "industri", "keuangan": "keuangan", "finansial": "keuangan", "finance": "keuangan",
    "market": "pasar modal", "olahraga": "olahraga", "sport": "olahraga", "sports": "olahraga",
    "bola": "sepak bola", "sepak bola": "sepak bola", "sepakbola": "sepak bola",
    "bulu tangkis": "bulu tangkis", "politik": "politik", "pemilu": "pemilu", "hukum": "hukum",
    "kriminal": "kriminal", "hukum kriminal": "hukum dan kriminal",
    "hukum dan kriminal": "hukum dan kriminal", "internasional": "mancanegara",
    "international": "mancanegara", "dunia": "mancanegara", "world": "mancanegara", "global": "mancanegara",
    "mancanegara": "mancanegara", "luar negeri": "mancanegara", "nasional": "nasional",
    "national": "nasional", "daerah": "daerah", "regional": "daerah", "nusantara": "daerah",
    "regions": "daerah", "pendidikan": "pendidikan", "edukasi": "pendidikan", "education": "pendidikan",
    "kesehatan": "kesehatan", "health": "kesehatan", "sehat": "kesehatan", "teknologi": "teknologi",
    "tekno": "teknologi", "technology": "teknologi", "tech": "teknologi", "sains": "sains",
    "science": "sains", "iptek": "ilmu pengetahuan dan teknologi", "budaya": "budaya", "seni": "seni",
    "seni budaya": "seni dan budaya", "hiburan": "hiburan", "entertainment": "hiburan", "musik": "musik",
    "film": "film", "lingkungan": "lingkungan", "lingkungan hidup": "lingkungan", "cuaca": "cuaca",
    "bencana": "kebencanaan", "wisata": "pariwisata", "pariwisata": "pariwisata", "travel": "pariwisata",
    "otomotif": "otomotif", "transportasi": "transportasi", "perhubungan": "perhubungan",
    "pertanian": "pertanian", "pangan": "pangan", "perikanan": "perikanan", "kelautan": "kelautan",
    "energi": "energi", "sosial": "sosial", "warga": "warga", "keamanan": "keamanan",
    "pertahanan": "pertahanan", "pemerintahan": "pemerintahan", "desa": "desa",
}  # fmt: skip

_PLACES = (
    "Aceh", "Sumatera Utara", "Sumatera Barat", "Riau", "Kepulauan Riau", "Jambi", "Bengkulu",
    "Sumatera Selatan", "Kepulauan Bangka Belitung", "Bangka Belitung", "Lampung", "Banten", "DKI Jakarta",
    "Jakarta", "Jawa Barat", "Jawa Tengah", "Yogyakarta", "DI Yogyakarta", "Daerah Istimewa Yogyakarta",
    "Jawa Timur", "Bali", "Nusa Tenggara Barat", "Nusa Tenggara Timur", "Kalimantan Barat",
    "Kalimantan Tengah", "Kalimantan Selatan", "Kalimantan Timur", "Kalimantan Utara", "Sulawesi Utara",
    "Gorontalo", "Sulawesi Tengah", "Sulawesi Barat", "Sulawesi Selatan", "Sulawesi Tenggara", "Maluku",
    "Maluku Utara", "Papua", "Papua Barat", "Papua Barat Daya", "Papua Selatan", "Papua Tengah",
    "Papua Pegunungan", "Sumatera", "Jawa", "Kalimantan", "Sulawesi", "Nusa Tenggara", "Jabodetabek",
    "Bandung", "Surabaya", "Semarang", "Medan", "Makassar", "Palembang", "Denpasar",
)  # fmt: skip
_PLACE_BY_LABEL = {place.casefold(): place for place in _PLACES}


@dataclass(frozen=True, slots=True)
class Topic:
    """What follows "berita" (a desk: "ekonomi") or "dari" (a place: "Jawa Tengah")."""

    name: str
    place: bool


def topic(section: str) -> Topic | None:
    """How `section`, as it is labelled in writing, is named aloud; None when it had better not be."""
    label = " ".join(section.casefold().replace("-", " ").replace("_", " ").replace("&", " ").split())
    if label in _PLACE_BY_LABEL:
        return Topic(_PLACE_BY_LABEL[label], place=True)
    if label in _DESKS:
        return Topic(_DESKS[label], place=False)
    return None
