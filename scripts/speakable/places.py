"""Where something is: coordinates, number plates, neighbourhoods, kilometre stones, house numbers."""

import re

from scripts.speakable.letters import spell
from scripts.speakable.numbers import NUMBER, cardinal, digits, number
from scripts.speakable.rule import one_of, rule, words

_SIDES = {
    "LS": "Lintang Selatan", "LU": "Lintang Utara", "BT": "Bujur Timur", "BB": "Bujur Barat",
    "S": "Lintang Selatan", "N": "Lintang Utara", "E": "Bujur Timur", "W": "Bujur Barat",
}  # fmt: skip
_REGIONS = one_of(
    words(
        """
    A B D E F G H K L M N P R S T W Z AA AB AD AE AG BA BB BD BE BG BH BK BL BM BN BP BR DA DB DC DD DE DF DG DH
    DK DL DM DN DP DR DS DT DW EA EB ED KB KH KT KU PA PB PG PS PT RI CC CD
    """
    )
)


def _bare(figure: str) -> str:
    """`05` of a position as five."""
    return number(figure[1:] if len(figure) > 1 and figure[0] == "0" and figure[1].isdigit() else figure)


_NEXT_SIDE = re.compile(r" \d{1,3} ?°")
"""The other half of a position, which nothing but a blank parts from the first."""


def _minutes(match: re.Match[str]) -> str:
    degree, minute, second, side = match.groups()
    said = f"{_bare(degree)} derajat {_bare(minute)} menit"
    if second:
        said += f" {_bare(second)} detik"
    if not side:
        return said + " "
    return f"{said} {_SIDES[side]}" + ("," if _NEXT_SIDE.match(match.string, match.end()) else "")


def _house(match: re.Match[str]) -> str:
    lane = match[2] or cardinal(int(match[3]))
    return f"{match[1]}{lane} nomor {cardinal(int(match[4]))}"


_BEARINGS = {"U": "Lintang Utara", "S": "Lintang Selatan", "T": "Bujur Timur", "B": "Bujur Barat"}


def _sea_position(match: re.Match[str]) -> str:
    halves = (match.group(1, 2, 3, 4), match.group(6, 7, 8, 9))
    return ", ".join(
        f"{cardinal(int(degree))} derajat {cardinal(int(minute))} koma {digits(part)} menit {_BEARINGS[side]}"
        for degree, minute, part, side in halves
    )


def _coordinate(match: re.Match[str]) -> str:
    return f"{_bare(match[1])} derajat {_SIDES[match[2]]}{', ' if match[3] else ''}"


def _plate(match: re.Match[str]) -> str:
    return f"{spell(match[1])} {digits(match[2])} {spell(match[3])}"


def _neighbourhood(match: re.Match[str]) -> str:
    return f"er te {cardinal(int(match[1]))} er we {cardinal(int(match[2]))}"


_POINTS = {
    "U": "utara", "TL": "timur laut", "T": "timur", "TG": "tenggara", "S": "selatan", "BD": "barat daya",
    "B": "barat", "BL": "barat laut", "TIMURLAUT": "timur laut", "BARATDAYA": "barat daya", "BARATLAUT": "barat laut",
}  # fmt: skip
"""Points of the compass as notices of earthquakes write them behind a distance."""

_ISLANDS = one_of(
    words(
        """
    Jawa Sumatra Sumatera Kalimantan Sulawesi Bali Lombok Sumba Sumbawa Flores Timor Madura Buru Seram Nias Bangka
    Belitung Batam Bintan Natuna Rote Komodo Rinca Weh Simeulue Papua Halmahera Ternate Tidore Morotai
    Bawean Nusakambangan
    """
    )
)
_MOUNTAINS = one_of(
    words(
        """
    Merapi Merbabu Semeru Bromo Rinjani Agung Sinabung Marapi Kerinci Slamet Lawu Gede Salak Ciremai Papandayan
    Tangkuban Kelud Raung Ijen Dempo Krakatau Tambora Lokon Soputan Gamalama Ibu Lewotobi Karangetang
    Arjuno Sumbing Sindoro
    """
    )
)
_SAINTS = one_of(
    words(
        """
    Petersburg Louis Pauli Andrews James Helena Lucia Kitts Gallen Etienne Johnstone Mirren Moritz Tropez Albans Martin
    Vincent Ives Germain Denis Malo Helens John Barth Truiden Polten Kilda Albert Paul Lawrence
    """
    )
)
_OFFICES = (
    "Ketua|Kepala|Wakil|Bupati|Gubernur|Wali|Direktur|Menteri|Presiden|Sekretaris|Anggota|Juru|Mantan|Komisi|Dinas|Badan|"
    "Warga|Polisi|Tim|Minggu|Senin|Selasa|Rabu|Kamis|Jumat|Sabtu|Kota|Kabupaten|Provinsi|Pasal|Bab|Jalan"
)
_PAIR = re.compile(
    rf"(?<=[a-z,:] )(?!(?:{_OFFICES})\b)([A-Z][a-z]{{2,14}}) [-–] (?!(?:{_OFFICES})\b)([A-Z][a-z]{{2,14}})"
    r"(?=(?: [A-Z][a-z]{2,14})? [a-z\d(]|[,.)])"
)


def _pair(match: re.Match[str]) -> str:
    """Two running mates, where the sentence has more than one such pair: no clause between dashes."""
    return f"{match[1]}-{match[2]}" if len(_PAIR.findall(match.string, 0, 2_000)) > 1 else match[0]


_NAME = r"[A-Z][a-z]{2,16}(?: [A-Z][a-z]{2,16})?"
RULES = (
    # tol Padang - Pekanbaru, pasangan Bima - Ratna: two that belong together
    rule(
        rf"(\b(?:[Tt]ol|[Jj]alur|[Rr]ute|[Tt]ujuan|[Rr]elasi|[Ll]intas|[Tt]rayek|[Jj]urusan|[Rr]uas|[Kk]oridor|[Pp]enerbangan|"
        rf"[Pp]erbatasan|[Pp]asangan|[Pp]aslon|[Dd]uet|[Gg]anda|[Dd]uo|[Kk]ubu|[Hh]ubungan|[Ll]aga|"
        rf"[Dd]uel)(?: [a-z]{{3,12}})? {_NAME}) [-–] (?={_NAME}\b)",
        r"\1-",
        "-–",
        " - | – ",
    ),
    # Bima - Ratna 30 persen, Joko - Sari 20 persen
    rule(_PAIR.pattern, _pair, "-–", " - | – "),
    # Stadion St. Mary: a saint of the English
    rule(
        r"\b((?:Stadion|Stadium|Lapangan|Taman) )St\.? ?(?=[A-Z][a-z]{2,10}\b)",
        r"\1Saint ",
        words="St",
    ),
    # St Petersburg, St. Pauli; St Carolus, St Maria are of the church
    rule(rf"\bSt\.? ?(?={_SAINTS}\b)", "Saint ", words="St"),
    rule(
        r"\bSt (?=(?:Maria|Ursula|Angela|Theresia|Teresa|Lusia|Agnes|Elisabeth|Anna|Klara|Clara)\b)",
        "Santa ",
        words="St ",
    ),
    rule(r"\bSt (?=[A-Z][a-z]{3,})", "Santo ", words="St "),
    # Jalan P. Jayakarta: a prince
    rule(
        r"(?<![\w.])P\. ?(?=(?:Jayakarta|Diponegoro|Antasari|Hidayatullah|Suriansyah|Kornel|Mangkubumi)\b)",
        "Pangeran ",
        words="P.",
    ),
    # P. Jawa, G. Merapi, as maps print them
    rule(rf"(?<![\w.])P\. ?(?={_ISLANDS}\b)", "Pulau ", words="P."),
    rule(rf"(?<![\w.])G\. ?(?={_MOUNTAINS}\b)", "Gunung ", words="G."),
    rule(r"\bGng?\. ?(?=[A-Z][a-z]{2})", "Gunung ", words="Gn"),
    # Sp. Kalirejo: a crossing; behind a comma it is a degree
    rule(r"(?<![,.] )(?<![\w,])Sp\. ?(?=[A-Z][a-z]{3})", "Simpang ", words="Sp."),
    rule(
        r"(\b(?:[Dd]i|[Kk]e|[Dd]ari|[Uu]nit|[Pp]enghuni|[Kk]awasan|[Ll]obi|[Kk]ompleks|[Pp]engelola) )Apt\.? (?=[A-Z])",
        r"\1Apartemen ",
        words="Apt",
    ),
    rule(r"(?<![\w.])Tn\. ?(?=Abang|Kusir|Tinggi|Merah)", "Tanah ", words="Tn."),
    rule(
        r"(?<![\w.])St\. ?(?=Gambir|Pasar Senen|Senen|Manggarai|Tugu|Tawang|Gubeng|Jatinegara)",
        "Stasiun ",
        words="St.",
    ),
    # 6°12'30" LS, 106° 49′ BT
    rule(
        rf"({NUMBER}) ?° ?(\d{{1,2}}(?:[.,]\d{{1,4}})?) ?['′](?: ?({NUMBER}) ?(?:[\"″]|''))?(?: ?(LS|LU|BT|"
        rf"BB|[SNEW])\b)?",
        _minutes,
        "0 °",
    ),
    # 8,67 LS, 115,2° BT
    rule(rf"({NUMBER})(?: ?°?| derajat) ?(LS|LU|BT|BB)\b( ?[-–] ?(?=\d))?", _coordinate, "0", "LS|LU|BT|BB"),
    rule(rf"({NUMBER}) ?° ?([SNEW])\b( ?[-–] ?(?=\d))?", _coordinate, "0 °"),
    # 8,24 S dan 109,28 BT: letters of a position, where both halves stand
    rule(
        rf"({NUMBER}) ?([SN])(?=(?: dan|,|) ?(?:{NUMBER} ?[EW]\b|[a-z ]{{4,80}} derajat Bujur))",
        lambda m: f"{_bare(m[1])} derajat {_SIDES[m[2]]}",
        "0 SN",
    ),
    rule(
        rf"(Lintang (?:Selatan|Utara)(?: dan|,|) ?)({NUMBER}) ?([EW])\b",
        lambda m: f"{m[1]}{_bare(m[2])} derajat {_SIDES[m[3]]}",
        "0 EW",
        "Lintang",
    ),
    # 01.08.722 U/103.48.022 T
    rule(
        r"(?<![\w.,])(\d{1,2})\.(\d\d)\.(\d{1,3}) ?([US])( ?[/,–-] ?| dan | )(\d{2,3})\.(\d\d)\.(\d{1,3}) ?([TB])\b",
        _sea_position,
        "0 US",
    ),
    # 23 km BD Sabang, 12 kilometer BaratDaya Pacitan
    rule(
        rf"({NUMBER} ?(?:km|Km|KM|[Kk]ilometer) )(TL|TG|BD|BL|U|T|S|B|(?:Timur|Barat)(?:[Ll]aut|[Dd]aya)) "
        r"(?=(?:Kab|Kota|Kec|Prov|Pulau)\b|[A-Z][A-Za-z]{2})",
        lambda m: f"{m[1]}{_POINTS[m[2].upper()]} ",
        "0 mM",
        "m |M |ilometer ",
    ),
    # Jalan Rimba 1/23: a house in a lane
    rule(
        r"(\b(?:Jalan|Jl\.?|Jln\.?|Gang|Gg\.?)(?: [A-Z][a-z]{1,16}){1,4},? )"
        r"(?:([IVX]{1,4})|(\d{1,3}))/(\d{1,4})(?![\w/]|[.,]\d)",
        _house,
        "0 /",
    ),
    # Bujur Timur (BT)
    rule(
        r"\b((?:Lintang|Bujur) (?:Selatan|Utara|Timur|Barat)) \((?:LS|LU|BT|BB)\)",
        r"\1",
        "(",
        "Lintang|Bujur",
    ),
    # B 1234 XYZ
    rule(rf"(?<![\w-])({_REGIONS})[ -](\d{{1,4}})[ -]([A-Z]{{1,3}})(?![\w-])", _plate, "0"),
    rule(
        rf"(\b(?:[Pp]elat(?: nomor)?|[Nn]opol|[Nn]omor polisi|bernomor polisi|"
        rf"berpelat)(?: nomor)? )({_REGIONS}) (\d{{1,4}})\b",
        lambda m: f"{m[1]}{spell(m[2])} {digits(m[3])}",
        "0",
        "pelat|Pelat|polisi|opol",
    ),
    # bernomor polisi 1325 EZ
    rule(
        r"(\b(?:[Pp]elat(?: nomor)?|[Nn]opol|[Nn]omor polisi|bernomor polisi|berpelat)(?: nomor)? )"
        r"(\d{1,4}) ([A-Z]{1,3})\b",
        lambda m: f"{m[1]}{digits(m[2])} {spell(m[3])}",
        "0",
        "pelat|Pelat|polisi|opol",
    ),
    rule(r"\bRI[ -](\d{1,2})\b", lambda m: f"er i {cardinal(int(m[1]))}", "0", "RI"),
    # RT 03/RW 05, RT 003 RW 007, RT/RW 01/02, RT 01/02
    rule(r"\bRT\.? ?/ ?RW\.? ?(\d{1,3}) ?/ ?(\d{1,3})\b", _neighbourhood, "0", "RT"),
    rule(
        r"\bRT\.? ?(\d{1,3}) ?(?:/|, ?(?=RW))? ?(?:RW\.? ?)?(?<=[/ W.])(\d{1,3})\b", _neighbourhood, "0", "RT"
    ),
    # RT 03, 06, dan 14
    rule(
        r"\b(R[TW])\.? ?(\d{1,3}(?:, \d{1,3}){0,5}(?:, dan | dan |, )\d{1,3})(?![\w/]|[.,]\d)",
        lambda m: f"{spell(m[1])} " + re.sub(r"\d+", lambda n: cardinal(int(n[0])), m[2]),
        "0 R",
    ),
    rule(r"\b(R[TW])\.? ?0*(\d{1,3})\b", lambda m: f"{spell(m[1])} {cardinal(int(m[2]))}", "0 R"),
    # KM 207A, Km 15.B: the side of a road
    rule(
        r"\b(?:KM|Km|km|[Kk]ilometer)\.? ?(\d{1,3})[. ]?([AB])(?!\w|\.\w)",
        lambda m: (
            f"kilometer {cardinal(int(m[1]))} {m[2].lower()}"
            if m[2] == "A"
            else f"kilometer {cardinal(int(m[1]))} be"
        ),
        "0 kK",
        "KM|Km|km|ilometer",
    ),
    # KM 57, Km. 78+500; a KM with a name is a ship
    rule(
        r"\b(?:KM|Km)\.? ?(\d{1,4})\+(\d{3})\b",
        lambda m: f"kilometer {number(m[1])} plus {number(m[2])}",
        "0 K",
    ),
    rule(r"\b(?:KM|Km|km)\b\.? ?(?=\d)(?!\^?[23]\b)|\bKM(?=\d)", "kilometer ", "0 mM"),
    # KM CN 68: a stone of an old road
    rule(r"\bKM ([A-Z]{2,3}) (?=\d)", r"kilometer \1 ", "0 K", "KM "),
    rule(r"\bKM (?=sekian|berapa)", "kilometer ", words="KM "),
    rule(r"\b[Kk]apal KM\.? (?=[A-Z])", "Kapal Motor ", "K"),
    rule(r"\b[Kk]apal [Mm]otor KM\.? (?=[A-Z])|\bKM\.? (?=[A-Z][a-z])", "Kapal Motor ", "K"),
    rule(r"\bK[Mm]/[Jj]am\b", "kilometer per jam", "K"),
    rule(r"\b([Kk]ilometer \d{1,4}) ?[-–] ?(?=[Kk]ilometer \d)", r"\1 sampai ", "0 -–"),
)
