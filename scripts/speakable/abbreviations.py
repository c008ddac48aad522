"""Abbreviations, initials and degrees: read in full where a table knows them, else letter by letter."""

import re

from scripts.lexicon.table import words as dictionary
from scripts.speakable.abbreviation_names import BEFORE_FIGURE, CLOSING, DOTTED, FREE, HOLY
from scripts.speakable.letters import LETTER_NAMES, spell, syllabic
from scripts.speakable.rule import follows, rule, words

_LETTERED = frozenset(
    words(
        """
    blok grup vitamin seri serie divisi model kelas plan golongan hepatitis gedung tipe titik huruf liga zona kategori
    opsi paket poin pilihan jurusan rute varian kode ruang tim rencana wilayah terminal peron gerbang pintu tribun
    hari influenza faktor rhesus akreditasi nilai status peringkat
    """
    )
)
_WORD_BEFORE = re.compile(r"(\w{1,20})\W{1,2}$")
_VERSION = re.compile(r"(?:[A-Za-z] \d{1,3}|\b[A-Za-z]{0,8}[a-z][A-Z][a-z]{1,10}) $")
_NEXT_WORD = re.compile(
    r"(?:Saat|Usai|Hal|Hasil|Harga|Ada|Warga|Polisi|Analis|Laga|Eks|"
    r"[A-Z][a-z]{2,12}nya|(?:Ke|Pe)[a-z]{4,14}an|(?:Me[mn]|Ter|Ber|Di[bgjkpst])[a-z]{4,14})\b"
)
_OPENS = re.compile(
    r"(?:Ia|Dia|Mereka|Kami|Kita|Ini|Itu|Namun|Tetapi|Tapi|Sementara|Kemudian|Selain|Menurut|Pada|Dari|Dengan|Untuk|"
    r"Ketika|Setelah|Sebelumnya|Karena|Sejak|Para|Bila|Jika|Kini|Adapun|Bahkan|Dalam|Apalagi|Sebagai|Meski(?:pun)?|"
    r"Walau(?:pun)?|Akan|Oleh|Hingga|Seperti|Tidak|Selanjutnya|Sebelum|Selama|Hal (?:ini|itu)|Eks [a-z]{3,12}|"
    r"Ada [A-Za-z]{2,12} [A-Za-z])\b"
)
"""What begins a sentence and is nobody's name."""
_SENTENCE = re.compile(r"\s{0,20}(?:$|\n|[\"')]?\s{1,20}[\"'(]?[A-Z0-9])")


_PARTS = frozenset(["Ag", "Farm", "Arch", "Eng", "Phil"])
"""Parts of degrees that are said as words though no Indonesian syllables."""


def _segment(part: str) -> str:
    """Of a degree (`M.Kes`): a part that parts into syllables is a word, else letters."""
    return part.lower() if (len(part) > 2 and syllabic(part)) or part in _PARTS else spell(part)


_COMPANIES = frozenset(["Inc", "Ltd", "Co", "Bhd", "Jr", "Tbk", "Corp"])


def _read(match: re.Match[str]) -> str:
    word, point = match[1], match[2]
    said = (DOTTED.get(word) if point else None) or FREE.get(word)
    if said is None:
        parts = word.split(".")
        if all(part.isupper() and len(part) > 2 for part in parts):
            return match[0]  # HAM.PBB, where a blank is lost
        if len(parts) == 2 and len(parts[0]) == 1 and parts[0] not in "MSB" and parts[1].istitle():
            return f"{LETTER_NAMES.get(parts[0].lower(), parts[0])} {parts[1]}{point or ''}"  # A.Yani
        if len(parts) > 1 and (
            max(map(len, parts)) <= 3 or (word[0].isupper() and max(map(len, parts)) <= 4)
        ):
            closes = point and not match.string[match.end() : match.end() + 4].strip("\"') ")
            return " ".join(map(_segment, parts)) + ("." if closes else "")
        return match[0]
    if point and word in CLOSING and _SENTENCE.match(match.string, match.end()):
        return said + "."
    if point and word in _COMPANIES and _OPENS.match(match.string, match.end() + 1):
        return said + "."
    if point and word in HOLY and not match.string[match.end() : match.end() + 3].strip("\"') "):
        return said + "."
    return said


_STATE = re.compile(
    r"\b(?:[Pp]residen|[Pp]emerintah|[Mm]enteri|[Dd]ubes|[Kk]edubes|di|ke|dari|dan|oleh|dengan|antara|untuk|dolar|[Tt]entara|"
    r"[Mm]iliter|Kongres|Senat|bagi|pada|terhadap|Luar Negeri|warga|Negara|negara) $"
)


def _of_a_name(match: re.Match[str]) -> str:
    """`A.S. Pudjo` has initials, unless what stands before speaks of the state."""
    return match[0] if follows(match, _STATE, 16) else f"{spell(match[1])} "


def _haji(match: re.Match[str]) -> str:
    """`H. Evan` is a pilgrim, but `Grup H. Evan` has a sentence between."""
    before = _WORD_BEFORE.search(match.string, max(0, match.start() - 22), match.start())
    return match[0] if before and before[1].lower() in _LETTERED else "Haji "


def _initial(match: re.Match[str]) -> str:
    letter = match[1]
    before = _WORD_BEFORE.search(match.string, max(0, match.start() - 22), match.start())
    if before and before[1].lower() in _LETTERED:
        return match[0]
    if letter == "X" or _OPENS.match(match.string, match.end()):
        return match[0]  # Profesor X. Apalagi: a letter of a name closes its sentence
    if _VERSION.search(match.string, max(0, match.start() - 18), match.start()):
        word = _NEXT_WORD.match(match.string, match.end())
        if word and word[0].lower() in dictionary():
            return match[0]  # Windows 10 S. Terbukti
    return LETTER_NAMES[letter.lower()] + " "


_RULED = re.compile(
    r"(?:[Nn]omor|[Tt]ahun|(?:Pe|Ke)[a-z]{3,14}an|Tapera|Tunas|Gaji|Upah|Royalti|Turunan|Minerba|Tambang|Devisa|Cipta|Pajak|"
    r"Statuta|Manajemen|Disiplin|Ormas|Jaminan|Kuota|Zakat|Hutan|Sanksi|Tarif|Izin|Perizinan|Rumah|Jasa|Dana|Dosen|Guru)\b"
)
_DECREED = re.compile(
    r"\b(?:[Rr]evisi|[Aa]turan|\w{0,3}[Tt]erbitkan|\w{0,3}[Tt]eken|\w{0,4}[Tt]andatangani|[Rr]ancangan|[Dd]alam|[Mm]elalui|"
    r"[Ll]ewat|[Ss]esuai|[Bb]erdasarkan|[Mm]elanggar|[Bb]erlakunya|[Ii]si|[Dd]raf|[Mm]enggodok|[Mm]engesahkan) $"
)


def _board(match: re.Match[str]) -> str:
    """`PP Pertina` is the board of a league; a regulation has a number or names what it rules."""
    if _RULED.match(match.string, match.end()) or follows(match, _DECREED, 20):
        return match[0]
    return "pe pe "


NUMBERED = (
    # di VS Show: a name, no match of two sides
    rule(
        r"\b((?:[Dd]i|[Kk]e|[Dd]ari|[Oo]leh|[Uu]ntuk|[Mm]erek|[Aa]jang) )VS\b", r"\1ve es", words=" VS|i VS"
    ),
    # Batman v Superman
    rule(r"(?<=[a-z]) v\.? (?=[A-Z][a-z])", " lawan ", words=" v | v. "),
    # Pelaksana Tugas (Plt.)
    rule(r"\((Plt|Plh|Pjs|Pj)\.?\)", lambda m: f"({spell(m[1])})", words="(P"),
    rule(
        r"\b([Tt]iket|[Pp]erjalanan|[Rr]ute|[Rr]elasi|[Tt]rayek|[Jj]urusan|[Pp]enerbangan|[Bb]us|[Kk]ereta|[Pp]esawat|[Oo]ngkos)"
        r"((?: (?!PP\b|pp\b)[A-Za-z–-]{2,40}){0,4}+) \(?(?:PP|pp)\b\)?(?! ?No| ?\d)",
        r"\1\2 pulang pergi",
        words="PP|pp",
    ),
    # Kol. LDL: no colonel
    rule(r"\b([Kk])ol\. ?(?=LDL|HDL|[Tt]otal\b|darah\b)", r"\1olesterol ", words="ol."),
    # Rp 1,9 juta pp
    rule(r"(?<=[\w)] )pp\b\.?(?=[ ,)]|$)", "pulang pergi", words=" pp"),
    # PP Muhammadiyah, Ketum PP PBSI, PT PP: a board or a name, no regulation
    rule(
        r"\b((?:PT\.?|[Kk]etua(?: [Uu]mum)?|[Kk]etum|[Ss]ekjen|[Ss]ekretaris(?: [Uu]mum)?|[Ss]ekum|[Bb]endahara|"
        r"[Pp]engurus|[Aa]nggota|[Jj]ajaran|[Ii]nternal|[Ss]atpol|SATPOL|Pol) )PP\b|"
        r"\bPP (?=Muhammadiyah|'?Ai?syiyah|GP |Fatayat|Muslimat|Persis\b|Pemuda|Properti|Presisi|[A-Z]{3,8}\b(?<!RPP))",
        lambda m: f"{m[1] or ''}pe pe" + ("" if m[1] else " "),
        words="PP",
    ),
    rule(r"\bPP(?: - |-)(?=[A-Z]{3,8}\b)", "pe pe ", "-", "PP"),
    rule(r"\bPP (?=[A-Z][a-z]{3,20}\b)", _board, words="PP "),
    # 89 M. Rahardi Puspa, in a line-up: no sum of money
    rule(
        r"(?<![\w.,-])(\d{1,3}) M\. (?=[A-Z][a-z]{2,14}(?: [A-Z][a-z]{2,14})?[,;)])", r"\1 em ", "0 M", " M. "
    ),
    # klasemen: 1. Persib 45 poin, 2. Bali United
    rule(r"(?<=[:;,] )(\d{1,2})\. (?=[A-Z][a-z])", r"\1, ", "0 :;,"),
    rule(r"\b(Hj|Ny|Hajah|Nyonya)(\.?) St\.? (?=[A-Z])", r"\1\2 Siti ", words="St"),
    rule(r"\b([Nn])o\. ?Pol\b\.?", r"\1omor polisi", words="Pol"),
    rule(
        r"\b([Nn])o\. ?(?=(?:urut|rumah|telepon|telp|rekening|punggung|induk|seri|HP)\b)",
        r"\1omor ",
        words="o.",
    ),
    # figures behind: No. 5, hal. 12
    rule(
        r"\b([A-Z]?[a-z]{1,4}|NO)(\. ?| )(?=\d)",
        lambda m: f"{BEFORE_FIGURE[m[1]]} " if m[1] in BEFORE_FIGURE else m[0],
        "0",
    ),
    rule(r"\b([Nn]o|NO)\. ?(?=[A-Za-z]{1,3}[ ./-]?\d|[IVXLC]{1,7}[/ ])", "Nomor ", "."),
    rule(r"\b[Tt][Ww]\.? ?(?=[IV]{1,3}\b|[1-4]\b)", "triwulan ", "wW"),
    rule(r"\b([Mm]agnitudo) ?\(M[wL]?\)", r"\1", "M ("),
)
RULES = (
    # J.F.Rahardi
    rule(r"(?<![\w.])((?:[A-Z]\.){2,3})(?=[A-Z][a-z]{5,20}\b)", r"\1 ", "."),
    # dr. Sari, Sp. A; S. Pd., M. Kes: degrees with a blank in them
    rule(r"(?<=[a-z] )Sp\. (?=[A-Z]{1,3}\b)", "Sp.", words=" Sp. "),
    rule(r"(?<=, )Sp\. (?=[A-Z]{1,3}\b|[A-Z][a-z]{1,3}[A-Z]?(?: \(K\)|[.,;]|$))", "Sp.", words=", Sp. "),
    rule(
        r"(?<=, )([SM])\. (?=(?:Pd|Si|Kes|Hum|Sos|Kom|Ag|Kep|Farm|Hut|Psi|"
        r"Ak|Th|Fil|Tr|IP|Sc|Ked|[THEMPA])\b(?:[.,]|$))",
        r"\1.",
        words=", S. |, M. ",
    ),
    # MHum, SKom: degrees without their points
    rule(r"\b([MS])(Kes|Hum|Sos|Kom|Kep|Farm|Hut)\b", r"\1.\2", words="M|S"),
    rule(r"(?<![\w.])(A\.S|R\.I|R\.A)\. (?=[A-Z][a-z])(?!Kartini)", _of_a_name, "."),
    rule(r"(?<![\w.])([^\W\d_]{1,10}+(?:\.[^\W\d_]{1,5}+){0,5}+)(\.?)(?![\w])", _read),
    # Haji; then initials: M. Nuh, B.J. Habibie
    rule(r"(?<![\w.])H\. ?(?=[A-Z][a-z'])", _haji, "H."),
    rule(
        r"\b((?:Jalan|Jl\.?|Bupati|Gubernur|Wali [Kk]ota|Walikota|Ketua|Ustaz|Imam|Bapak|Pak|Stadion|Masjid|Almarhum|"
        r"Doktorandus|Insinyur|Doktor|dokter|Profesor|Camat|Lurah|Kades) )H (?=[A-Z][a-z])",
        r"\1Haji ",
        words=" H ",
    ),
    rule(r"(?<![\w.-])([A-Z])\.(?: (?=[A-Z][\w.'])|(?=[A-Z][a-z]{2}))", _initial, "."),
)
