"""Tables of results as sports print them: nations by three letters, kinds of doubles by two.

The rule: three letters are a nation in brackets behind a name where sport is spoken of, or between the name of a
rider and that of a team where a time of a lap stands in the same line.
"""

import re

from scripts.speakable.appositions import short_of
from scripts.speakable.rule import ROW, one_of, rule, table

NATIONS = table("""
INA = Indonesia; MAS = Malaysia; SGP = Singapura; SIN = Singapura; THA = Thailand; VIE = Vietnam; PHI = Filipina
MYA = Myanmar; CAM = Kamboja; LAO = Laos; BRU = Brunei; TLS = Timor Leste; CHN = Tiongkok; TPE = Taiwan; TAI = Taiwan
HKG = Hong Kong
JPN = Jepang; KOR = Korea Selatan; PRK = Korea Utara; IND = India; PAK = Pakistan; SRI = Sri Lanka; NEP = Nepal
BAN = Bangladesh; IRI = Iran; IRQ = Irak; KSA = Arab Saudi; UAE = Uni Emirat Arab; QAT = Qatar; KUW = Kuwait
BRN = Bahrain; OMA = Oman; JOR = Yordania; SYR = Suriah; ISR = Israel; TUR = Turki; KAZ = Kazakhstan; UZB = Uzbekistan
AUS = Australia; NZL = Selandia Baru; PNG = Papua Nugini; FIJ = Fiji; USA = Amerika Serikat; CAN = Kanada
MEX = Meksiko; JAM = Jamaika; CUB = Kuba; BRA = Brasil; ARG = Argentina; CHI = Cile; COL = Kolombia; ECU = Ekuador
PER = Peru; URU = Uruguay; VEN = Venezuela; GBR = Inggris Raya; ENG = Inggris; SCO = Skotlandia; WAL = Wales
IRL = Irlandia; FRA = Prancis; GER = Jerman; ITA = Italia; ESP = Spanyol
SPA = Spanyol; POR = Portugal; NED = Belanda; BEL = Belgia
SUI = Swiss; AUT = Austria; DEN = Denmark; SWE = Swedia; NOR = Norwegia; FIN = Finlandia; ISL = Islandia
POL = Polandia; CZE = Ceko; SVK = Slowakia; SLO = Slovenia; HUN = Hungaria; CRO = Kroasia; SRB = Serbia; BUL = Bulgaria
ROU = Rumania; GRE = Yunani; UKR = Ukraina; BLR = Belarus; RUS = Rusia; EST = Estonia; LAT = Latvia; LTU = Lituania
LUX = Luksemburg; MON = Monako; EGY = Mesir; MAR = Maroko; ALG = Aljazair; TUN = Tunisia; NGR = Nigeria; GHA = Ghana
SEN = Senegal; CMR = Kamerun; KEN = Kenya; ETH = Etiopia; RSA = Afrika Selatan; UGA = Uganda; MGL = Mongolia
""")
_NATION = one_of(NATIONS)
_SPORT = re.compile(
    r"(?i)\b(?:vs\.?|lawan|melawan|mengalahkan|unggulan|ganda|tunggal|medali|emas|perak|perunggu|set|gim|finis|juara|"
    r"pebalap|pembalap|petinju|pelari|perenang|atlet|petenis|pebulu ?tangkis|final|semifinal|detik|pemain|poin|"
    r"menang|kalah|takluk|\d{1,2}-\d{1,2})\b"
)
_LAP = re.compile(r"\b\d{1,2}(?: ?m ?|[:'.])\d\d[.,\"]\d{3}|\d[.,]\d{3} ?s\b|\d ?km/(?:h|jam)")
_WORDS = re.compile(r"(?:[A-Z][\w'-]{1,20}(?: dan)? ){2,5}$")
_ROW_OF_A_TABLE = re.compile(
    rf"(?:\d{{1,3}}\.? )?(?:[A-Z][\w'-]{{1,20}} ){{2,4}}\({_NATION}\)[ \d.,:]{{0,30}}"
)
_OTHER = re.compile(rf"\((?:{_NATION})\)")
_KINDS = {
    "MS": "Tunggal putra", "WS": "Tunggal putri", "MD": "Ganda putra", "WD": "Ganda putri", "XD": "Ganda campuran"
}  # fmt: skip


def _nation(match: re.Match[str]) -> str:
    text = match.string
    near = text[max(0, match.start() - 160) : match.end() + 160]
    if len(_OTHER.findall(near)) < 2 and not _ROW_OF_A_TABLE.fullmatch(text):
        name = _WORDS.search(text, max(0, match.start() - 60), match.start())
        if not _SPORT.search(near) or (name and short_of(name[0].strip(), match[1])):
            return match[0]  # Federasi Ikan Nasional (FIN): short for what stands before it
    return f"({NATIONS[match[1]]})"


def _rider(match: re.Match[str]) -> str:
    return NATIONS[match[0]] if _LAP.search(match.string, match.end(), match.end() + 120) else match[0]


def _kind(match: re.Match[str]) -> str:
    return f"{_KINDS[match[1]]}:"


RULES = (
    # Ratna Dewanti (INA), Sora Takeda/Rin Aoba (JPN)
    rule(rf"(?<=[a-z] )\(({_NATION})\)", _nation, ROW, words="("),
    # Ratna Dewanti (5/INA): the seed and the nation
    rule(
        rf"(?<=[a-z] )[(\[](?:(\d{{1,2}})/({_NATION})|({_NATION})/(\d{{1,2}}))[)\]]",
        lambda m: f"({NATIONS[m[2] or m[3]]}, unggulan {m[1] or m[4]})",
        f"{ROW} 0 /",
    ),
    # Aoba/Dewanti (MAS/INA): a pair of two nations
    rule(
        rf"(?<=[a-z] )\(({_NATION})/({_NATION})\)",
        lambda m: f"({NATIONS[m[1]]} dan {NATIONS[m[2]]})",
        f"{ROW} /",
    ),
    # Bruno Alcaraz ESP Tim Garuda 1 m 58.204s
    rule(rf"(?<=[a-z] )(?:{_NATION})(?= [A-Z(])", _rider, f"{ROW} 0"),
    # MD: Bima/Ratno vs Sora/Takeda
    rule(
        r"(?:(?<=\n)|^|(?<=[.;] ))(MS|WS|MD|WD|XD): (?=[^.\n]{4,90} vs\b)",
        lambda m: _kind(m) + " ",
        ROW,
        "vs",
    ),
)
