"""Roman numerals and ordinals: cardinal after abad, kelas, Komisi; ordinal after monarchs, popes and world wars."""

import re

from scripts.speakable.letters import LETTER_NAMES
from scripts.speakable.numbers import cardinal, ordinal
from scripts.speakable.rule import follows, one_of, rule, words

_VALUES = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100, "D": 500, "M": 1000}
_ROMAN = re.compile(r"M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})")

_REIGNS = one_of(
    words(
        """
    Elizabeth Elisabeth Paulus Benediktus Charles Karel Fransiskus Louis Henry Ramses Nikolas Nicholas Wilhelm
    Abdullah Mohammed Muhammad Felipe Harald Gustaf Margrethe Frederik Leo Rama Mehmed Murad George Edward
    William Willem Philip Philippe Richard Alexander Ivan Katarina Gregorius Pius Klemens Innosensius Urbanus
    Sixtus Julius Juan Carlos Napoleon Friedrich Yohanes Pakubuwono Pakubuwana Hamengkubuwono Buwono
    Mangkunegara Mangkunegoro Alam Selim Bayezid Sulaiman Osman Hassan Hussein Vajiralongkorn Constantine
    Leopold Albert Baudouin Ferdinand Josef Bonifasius Paku Yohannes Badaruddin Kertanegara James Peter Tupou
    Simeon PB HB
    """
    )
)
_MONARCH = re.compile(
    r"\b(?:Perang Dunia|(?:Paus|Raja|Ratu|Kaisar|Sultan|Tsar|Firaun|Pangeran|Sunan|Dalai Lama|Aga Khan|Emir)"
    rf"(?: [A-Z][\w'-]{{1,20}}){{1,4}}|{_REIGNS}) $"
)
_EVENT = re.compile(
    r"\b(?:Muktamar|Kongres|Munas|Musda|Muswil|Muscab|Munaslub|Rakernas|Rakornas|Rapimnas|Mukernas|Rakerda|Konferda|"
    r"Konferwil|Jambore(?: Nasional)?|MTQ(?: Nasional)?|Porprov|Pesparawi|Peparnas|Musabaqah|Musyawarah Nasional|"
    r"Konferensi|Simposium|Olimpiade|Konsili|Sidang Raya|Pekan Olahraga Nasional) (?:ke-?)?$"
)
_CUE = re.compile(
    r"\b(?:[Aa]bad|[Kk]omisi|[Kk]elas|BAB|[Bb]ab|[Kk]odam|[Jj]ilid|[Ss]emester|[Tt]riwulan|[Kk]uartal|[Tt]ingkat|"
    r"[Gg]olongan|[Tt]ahap|[Ff]ase|[Ss]eri|[Ww]ilayah|[Dd]apil(?: [A-Z][\w-]{1,14}){0,2}|"
    r"[Gg]elombang|PON|[Pp]asal|[Ll]ampiran|[Zz]ona|Daops|"
    r"[Dd]ivisi|[Bb]agian|[Vv]olume|[Ee]pisode|[Tt]erminal|[Dd]eputi|[Ww]akil [Kk]etua(?: [Uu]mum)?|"
    r"[Ww]aketum|[Ss]trata|[Ee]selon|[Tt]ipe|"
    r"[Dd]irektorat|[Kk]amar|[Tt]im|[Ll]antai|[Rr]ayon|[Tt]ermin|[Kk]loter|[Ss]esi|[Pp]utaran|Kabinet|[Bb]uku|"
    r"[Pp]ansus|[Pp]anja|[Tt]ahun|[Pp]osko|Pelindo|Deputi|Subdit|Unit|Kanwil|Lantamal|Korem|Kowilhan|Kodim|Lanal|"
    r"[Kk]lasis|[Aa]ngkatan|[Pp]eriode|[Bb]atch|Liga|Ditreskrimsus|Kogabwilhan|Kohanudnas|Pangdam|Kapolda|Armada|"
    r"[Cc]abang|[Jj]uara(?: [Uu]mum)?|[Bb]abak|[Rr]onde|[Ll]eg|[Ss]eksi|[Rr]uas|[Pp]aket|[Jj]alur|"
    r"[Kk]oridor|[Mm]asa [Ss]idang|[Ss]iaga|Kanit|Panit|Kasubdit|Subdit|Kasubbid|"
    r"[Ee]tape|[Kk]ampus|[Aa]sisten|[Jj]enjang|[Pp]aruh|[Mm]usim|[Rr]epelita|[Pp]leno|[Ss]ub[Ss]ektor|"
    r"[Ss]tadium|[Gg]rade|[Ll]evel) (?:ke-?)?$"
)
_BALINESE = one_of(
    words(
        """
    Wayan Made Nyoman Ketut Putu Gede Gusti Komang Kadek Dewa Nengah Ngurah Gst Gd Wy Md Nym Kt Pt Kade Luh Bagus Ida
    Ngakan Cokorda Kompiang Gde Ngr
    """
    )
)
_NAMED = re.compile(rf" {_BALINESE}\b")
_FIRST = (
    rf"(?<![\w.'-])I(?! {_BALINESE}\b)(?=[.,;)]|$| [a-z]{{3,}}| (?:Golkar|Partai|Provinsi|Kementerian|"
    rf"Dit[a-z]{{4,20}}|Sat[a-z]{{4,20}}|Polda|Polres|Reskrim|Subdit|"
    r"Kemen[a-z]{2,12}|DPR|DPRD|MPR|Jakarta|Bandara|Kantor)\b)"
)
_PLACES = re.compile(
    r"(?:\b(?:Gedung|Kantor|Stasiun|Gerbang|Graha|Wisma|Menara|Ruang|Aula|Rusun(?:awa)?|Stadion|Pasar|Bendungan|Jembatan|"
    r"Flyover|Underpass|Asrama|Perumahan|Taman)(?: [A-Z][a-z]{2,16}){1,3}|"
    r"\b[Ww]ilayah(?: [A-Z][a-z]{2,14}){1,2}|"
    r"\b(?:DPD|DPW|Nusantara|Pura|Pelindo|PTPN|Kanit|Panit|Kasubdit|Subdit|Kasubbid|Satgas|SP)) $"
)
_LAST_WORD = re.compile(r"[A-Za-z]{3,20} $")
_DISTRICT = re.compile(r"\b[Dd]apil\b[^.!?\d]{0,50}[A-Z][A-Za-z]{2,16} $")
_COUNTED = re.compile(
    r"\b(?:[Hh]ari|[Pp]eringkat|[Uu]rutan|[Pp]osisi|[Jj]uara|[Aa]bad|"
    r"HUT(?: (?:RI|Kemerdekaan|Kota|TNI|Bhayangkara|Republik Indonesia))?(?: [A-Z][a-z]{3,14})?|"
    r"[Pp]utaran|[Mm]enit|[Tt]ahun|"
    r"[Tt]empat|[Aa]nak|"
    r"[Ll]antai|[Kk]ali|[Pp]ekan|[Mm]inggu|[Mm]usim|KTT|Games|Dunia|[Kk]lasemen|[Uu]lang tahun) $"
)


def roman(text: str) -> int | None:
    """The value of a well-formed Roman numeral, else None."""
    if not text or not _ROMAN.fullmatch(text):
        return None
    total = 0
    for c, after in zip(text, text[1:] + "I", strict=True):
        total += -_VALUES[c] if _VALUES[c] < _VALUES[after] else _VALUES[c]
    return total


def _numeral(match: re.Match[str]) -> str:
    written, last, slash = match.groups()
    value = roman(written)
    if value is None:
        return match[0]
    if written == "I" and _NAMED.match(match.string, match.end()):
        return match[0]  # Deputi I Made Sudana
    cued = follows(match, _CUE, 24)
    said = cardinal(value)
    if not cued and follows(match, _MONARCH, 80):
        said = ordinal(value).capitalize()
    elif not cued and follows(match, _EVENT, 40):
        said = ordinal(value)
    elif not cued and len(written) == 1 and follows(match, _PLACES, 60):
        pass  # Stasiun Rimba V
    elif not cued and (len(written) == 1 or not set(written) <= set("IVX")):
        return match[0]
    if last:
        said += f" sampai {cardinal(roman(last) or 0)}"
    return said + (" " if slash else "")


def _counted(match: re.Match[str]) -> str:
    return ordinal(int(match[1])) if follows(match, _COUNTED, 44) else match[0]


def _first(match: re.Match[str]) -> str:
    """Gedung Juanda I, DPD I Golkar: the first of several; but DPD I Wayan is a name."""
    before = _LAST_WORD.search(match.string, max(0, match.start() - 24), match.start())
    if before and f"{before[0]}II" in match.string:
        return "satu"  # remisi umum I ... remisi umum II
    return "satu" if follows(match, _PLACES, 60) or follows(match, _DISTRICT, 60) else match[0]


def _from_to(match: re.Match[str]) -> str:
    first, last = roman(match[1]), roman(match[3])
    return f"{cardinal(first)} sampai {cardinal(last)}" if first and last and first < last else match[0]


def _classed(match: re.Match[str]) -> str:
    return (
        f"{match[1] or ''}{cardinal(roman(match[2] or match[5]) or 0)} "
        f"{LETTER_NAMES[(match[3] or match[6]).lower()]}"
    )


RULES = (
    # tergugat I Gubernur
    rule(
        rf"\b([Tt]ergugat|[Pp]enggugat|[Pp]emohon|[Tt]ermohon|[Tt]erbanding|[Tt]erdakwa|[Tt]erlapor) "
        rf"I(?! {_BALINESE}\b)(?![\w.'])",
        r"\1 satu",
        "I",
        "ugat I|mohon I|banding I|dakwa I|lapor I",
    ),
    rule(_FIRST, _first, "I", " I | I,| I.| I)| I;"),
    # Gol I, gol. II/b: golongan, where a Roman numeral follows
    rule(
        r"\b([Gg])ol\.? ?(?=(?:I{1,3}|IV|V)(?:[/-]?[a-eA-EIV]{1,3})?\b)",
        r"\1olongan ",
        "IV",
        "Gol |Gol.|gol.|gol I|gol V",
    ),
    # album I - V, jilid II – IV
    rule(r"(?<![\w.'-])([IVX]{1,5})( ?– ?| - )([IVX]{1,5})(?![\w.'-])", _from_to, "IVX -–"),
    # clade Ib, golongan III/a, Lapas Kelas IIA, IIb
    rule(
        r"\b((?:[Cc]lade|[Gg]olongan|[Pp]angkat|[Tt]ipe|[Ss]tadium|[Ee]selon|[Ff]ase|[Kk]elas|[Kk]la?s) )(I{1,3}|IV|V)"
        r"[/.]?([a-eA-E])\b|\b()(I{2,3}(?=/?[a-e])|III|IV)/?([a-eA-E])\b",
        _classed,
        "IV",
    ),
    # xii + 320 halaman
    rule(
        r"(?<![\w.'-])([ivxl]{1,7})(?= ?\+ ?\d| hlm\b| halaman\b)",
        lambda m: cardinal(value) if (value := roman(m[1].upper())) else m[0],
        "ivxl",
        "+|hlm|halaman",
    ),
    # kelas XII, Paulus II, Kodam XVIII/Kasuari, kelas I-III
    rule(
        r"(?<![\w.'-])([IVX]{1,8}|(?!CC)[XLC][IVXLC]{1,10})(?![\w'.]\w|"
        r"\w)(?: ?[-–] ?([IVX]{1,8})\b)?( ?/ ?(?=[A-Z\d]))?",
        _numeral,
        "IVXLC",
    ),
    rule(r"\b([Kk])e-([IVX]{1,8})\b", lambda m: ordinal(roman(m[2]) or 0) if roman(m[2]) else m[0], "IVX -"),
    # ke 21 after what is counted
    rule(r"\b[Kk]e (\d{1,3})\b(?![.,]\d)", _counted, "0", " ke "),
    # ke-3
    rule(
        r"\b([Kk])e-(\d{1,24})(?!\d|\.\d{3}|,\d)",
        lambda m: ordinal(int(m[2])) if m[1] == "k" else ordinal(int(m[2])).capitalize(),
        "0 -",
    ),
    rule(r"\b([Kk])e-(\d{1,3}(?:\.\d{3}){1,5})(?!\d)", lambda m: ordinal(int(m[2].replace(".", ""))), "0 -"),
)
