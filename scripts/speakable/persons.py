"""Persons whom a story names by their initials only: AS is then no country, HR no hadith, RI no republic.

Who is who stands in the story: "berinisial AS", "AS (34)", "tersangka AS". `initials_in` reads it there,
`lettered` gives what a line, or the headline of the story, then says.
"""

import re
from collections.abc import Iterable

from scripts.speakable.letters import spell
from scripts.speakable.rule import one_of, words

_ROW = r"(?:[A-Z](?:\.[A-Z]){1,3}\b\.?|[A-Z]{1,4}\b)"
_AGED = r"(?: ?\([1-9]\d?(?: ?(?:tahun|thn|th)\.?)?\)|, [1-9]\d(?: tahun)?(?=[,. ]))"
_NEXT = rf"(?:, dan |, serta |, | dan |/| serta |; )[\"']?{_ROW}(?![\"']? [A-Z]{{2}})"
_CALLED = re.compile(
    rf"\b(?:[Bb]er)?[Ii]nisial(?:nya)?(?: nama)?(?: yakni| yaitu| adalah|"
    rf":)? [\"']?({_ROW}[\"']?{_AGED}?(?:{_NEXT}[\"']?{_AGED}?){{0,9}})"
)
"""berinisial AS; berinisial AS (34), RI (29), dan MA"""
_TWO = r"(?:[A-Z](?:\.[A-Z]){1,3}\b\.?|[A-Z]{2}\b)(?!-|\.\w| [A-Z]{2,})"
_OLD = re.compile(
    r"(?<![\w.-])((?:[A-Z]{2,4}|[A-Z](?:\.[A-Z]){1,3}\.?)"
    r"(?: ?\((?:[1-9]\d|[4-9](?= ?(?:tahun|thn|th)))(?: ?(?:tahun|thn|th)\.?)?\)|, [1-9]\d(?:, (?=[a-z])| tahun\b)"
    r"|,? (?:yang )?(?:berusia|berumur) \d)"
    rf"(?:(?:, dan |, | dan |/| serta ){_TWO}(?:{_AGED})?){{0,5}})"
)
"""AS (34); AS, 34 tahun, dan RI; AS yang berusia 34"""
_ROLE = one_of(
    words(
        """
    tersangka; terdakwa; mendiang; almarhum; almarhumah; jenazah; jasad; ibu korban; ayah korban;
    terduga; terpidana; korban; pelaku; saksi; pelapor; terlapor; buron; buronan; bocah; napi;
    narapidana; residivis; kurir; pengedar; bandar; mucikari; muncikari; terduga pelaku; tersangka lain; pelaku lain;
    tersangka lainnya; pelaku lainnya; pelaku utama; tersangka utama; rekannya; temannya; kawannya; istrinya;
    suaminya; anaknya; adiknya; kakaknya; ayahnya; ibunya; pacarnya; kekasihnya; keponakannya; tetangganya;
    menantunya; pamannya; bibinya; mertuanya; sepupunya; majikannya; sopirnya; keduanya; ketiganya
    """
    )
)
_BY_ROLE = re.compile(
    rf"\b(?i:{_ROLE})(?: kasus [a-z]{{3,15}}(?: [a-z]{{3,15}})?)?,? \(?"
    rf"(?:yakni |yaitu |ialah |adalah |inisial |bernama |atas nama )?({_TWO}(?:(?:, dan |, | dan |/){_TWO}){{0,5}})"
)
"""tersangka AS, terdakwa (AS dan RI); two letters, for three may be a party or an office"""
_ALIAS = re.compile(r"(?<![\w.-])([A-Z]{2,3}) alias [A-Z]")
_EACH = re.compile(rf"(?<![\w.]){_ROW}")
_MAY_NAME = re.compile(
    r"nisial|[A-Z]\.? ?\([1-9]|[A-Z]\.?, [1-9]\d|[a-z],? [A-Z]\.?[A-Z]\b| alias |eru(?:sia|mur) \d"
)

_TITLED = r"Nomor\b|No\b|Tahun\b|tentang\b|\d"
_STATE_BEFORE = re.compile(
    r"(?:\b(?:[Pp]residen|[Ww]apres|[Ww]akil [Pp]residen|[Pp]emerintah(?:an)?|[Mm]en(?:teri|lu|han|keu|ko|"
    r"dag)|[Dd]ubes|"
    r"[Kk]edubes|[Kk]edutaan|[Mm]iliter|[Tt]entara|[Pp]asukan|Kongres|Senat|[Dd]olar|[Ww]arga(?: negara)?|[Nn]egara|"
    r"HUT|[Kk]emerdekaan|Kemen[a-z]{2,12}|Kementerian [A-Z]\w{2,20}|Kejagung|Kejaksaan Agung|Polri|Timnas|"
    r"[Aa]ngkatan \w{4,5}|"
    r"[Ss]erikat|[Ee]kspor|[Ii]mpor|[Tt]arif|[Pp]asar|[Pp]ilpres|di|ke|antara) |(?:Serikat|Indonesia) \(|"
    r"Nabi(?: [A-Z]\w{1,12})? )$"
)
_OFFICE_BEFORE = re.compile(r"\b[A-Z]{2,8} $")
TABLE_BEFORE = re.compile(
    r"\b(?:medali|emas|klasemen|peringkat|skor|poin|grup|gol|menit)\b[^.!?]{0,110}$", re.IGNORECASE
)
"""What stands before a state, also where the story has somebody of the same letters."""
_PARTY_BEFORE = re.compile(
    r"\b(?:[Ff]raksi|[Pp]artai|[Pp]olitikus|[Pp]olitisi|[Kk]ader|[Dd][Pp][Pp]|[Kk]etua(?: [Uu]mum)?) $"
)
_PARTIES = frozenset({"PAN", "PSI", "PBB", "PKB", "PKS", "PPP"})
_ZONES = frozenset({"WIB", "WIT", "WITA"})
_LAWS = frozenset({"UU", "PP", "RUU", "UUD"})
_TITLES = frozenset({"KH", "DR", "HJ", "IR", "KM", "PT", "CV", "RT", "RW", "SD", "RS"})
_CLUBS = re.compile(r" (?:Roma|Monaco|Saint)\b")
_REPORTED = re.compile(r" (?:Bukhari|Muslim|Tirmi|Ahmad|Abu|Ibnu?)\b")
_DOTS = str.maketrans("", "", ".")

_CLOSES = re.compile(r"\s{0,20}$|\s{1,20}[A-Z]")
_NAMED = re.compile(
    r"(?<![\w.&/])(?<![A-Za-z]-)([A-Z](?:\.[A-Z]){1,3}\b\.?|[A-Z]{2,4})(?![\w&/]|-[A-Za-z]|\.\w)"
    r"(?:[\"']? ?\(([1-9]\d?)(?: ?(?:tahun|thn|th)\.?)?\)|, ([1-9]\d)(?=, [a-z]))?"
)


def initials_in(texts: Iterable[str]) -> frozenset[str]:
    """The rows of capitals (without points) that `texts`, those of one story, bring in as somebody's initials."""
    found: set[str] = set()
    for text in texts:
        if not _MAY_NAME.search(text):
            continue
        for called in _CALLED.finditer(text):
            found.update(_EACH.findall(called[1]))
        for pattern in (_OLD, _BY_ROLE, _ALIAS):
            for named in pattern.finditer(text):
                for each in _EACH.finditer(text, named.start(1), named.end(1)):
                    if not _is_state(text, each.start(), each[0], firmly=True):
                        found.add(each[0])
    return frozenset(bare for row in found if len(bare := row.translate(_DOTS)) > 1)


def _is_state(text: str, at: int, row: str, *, firmly: bool = False) -> bool:
    """Whether `row` at `at` is what its letters mean otherwise: Presiden AS, DPR RI, PP Nomor 5."""
    before, end = text[max(0, at - 34) : at], at + len(row)
    if _STATE_BEFORE.search(before) or (row == "RI" and _OFFICE_BEFORE.search(before)):
        return True
    if firmly and TABLE_BEFORE.search(text[max(0, at - 120) : at]):
        return True
    if row in _PARTIES and _PARTY_BEFORE.search(before):
        return True
    if row in _ZONES and before[-2:-1].isdigit():
        return True
    if row in _LAWS:
        return re.match(rf"\.? (?:{_TITLED})", text[end : end + 9]) is not None
    if row in _TITLES and not firmly:
        return re.match(r"\.? ?(?:[A-Z][a-z]|\d)", text[end : end + 4]) is not None and not re.search(
            rf"(?i:{_ROLE}|inisial(?:nya)?) $", before
        )
    if row == "HR":
        return _REPORTED.match(text, end) is not None
    return row == "AS" and _CLUBS.match(text, end) is not None


def lettered(text: str, persons: frozenset[str]) -> str:
    """`text` with the initials in `persons` as the names of their letters, and the age behind them in years."""
    if not persons:
        return text

    def letters(match: re.Match[str]) -> str:
        row, age, end = match[1].translate(_DOTS), match[2] or match[3], match.end()
        if row not in persons or _is_state(text, match.start(), row):
            return match[0]
        if age:
            return spell(row) + (f", {age} tahun" if match[3] else f" ({age} tahun)")
        closes = match[1].endswith(".") and _CLOSES.match(text[end : end + 4])
        return spell(row) + "." * bool(closes)

    return _NAMED.sub(letters, text)
