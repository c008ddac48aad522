"""Rows of capitals: read in full, said as a word, or spelled.

The rule for one that no table knows: four letters or more that part into Indonesian syllables are a word
(`letters.pronounceable`); so are names of the world's news, seven or more with a vowel to every four letters, and
five or more with a vowel to every three that begin as words do (BARBIE); all others are spelled.
A row of three or more capitalised words is a headline: in it, and in a text without any small letter, whatever can
be said is a word of the language, even a short one (DI, DAN, KE).
"""

import re

from scripts.lexicon.table import words as dictionary
from scripts.speakable.initialism_names import COMMON, EXPANDED, MIXED, SAID, SPELLED
from scripts.speakable.letters import LETTER_NAMES, pronounceable, spell, syllabic
from scripts.speakable.names import names
from scripts.speakable.rule import ROW, SEAM, rule
from scripts.speakable.unit_names import UNITS

_BEGINS = re.compile(
    r"(?!\w{0,40}(?:aa|ii|uu|[bcdfghjklmnpqrstvwxyz]{4}))"
    r"(?:[bcdfghjklmnpqrstvwyz]?[aeiou](?![aeiou]{2})|(?:[bcdfgkpst][lr]|s[ctkpwlmn]|[cstwk]h)[aeiou])"
)
_SUFFIX = r"-(?=(?:nya|lah|kah|pun|mu|ku|an|isasi)\b)"


def _is_word(token: str) -> bool:
    if token in SPELLED:
        return False
    if token in SAID or pronounceable(token):
        return True
    low = token.lower()
    vowels = sum(map(low.count, "aeiou"))
    return (
        low in COMMON
        or (len(low) > 4 and low in names())
        or (len(low) > 6 and 4 * vowels >= len(low))
        or (len(low) > 4 and 3 * vowels >= len(low) and _BEGINS.match(low) is not None)
    )


def capitals(token: str, coded: bool = False) -> str:
    """How one row of capitals is said; beside figures (`coded`) nothing is read in full."""
    if not coded and token in EXPANDED:
        return EXPANDED[token]
    if token in MIXED:
        return MIXED[token]
    if len(token) > 1 and _is_word(token) and not (coded and len(token) < 4):
        return token.capitalize()
    return spell(token)


def _token(match: re.Match[str]) -> str:
    return capitals(match[0])


def _headline_word(match: re.Match[str]) -> str:
    token = match[0]
    if token in EXPANDED or token in SPELLED or (token in SAID and token.lower() not in COMMON):
        return capitals(token)
    low = token.lower()
    if low in COMMON or low in _SMALL or (len(low) > 3 and low in dictionary()):
        return low
    return capitals(token)


_SMALL = frozenset({"to", "my", "of", "on", "me", "we", "up", "so", "go", "you", "our", "her", "his", "aja"})
_CAPITALS = re.compile(r"\b[A-Z]{2,40}\b")


def _headline(match: re.Match[str]) -> str:
    words = _CAPITALS.findall(match[0])
    plain = sum(len(word) > 4 and word not in SPELLED and pronounceable(word) for word in words)
    plain += sum(word.lower() in COMMON or word.lower() in _SMALL for word in words)
    if 2 * plain < len(words):
        return match[0]
    said = _CAPITALS.sub(_headline_word, match[0])
    return said[:1].upper() + said[1:]


def _mixed(match: re.Match[str]) -> str:
    token = match[0]
    if token in MIXED:
        return MIXED[token]
    if token in UNITS:
        return UNITS[token]
    head, tail = match[1], match[2]
    if not tail or head == "Mc":
        return token
    if len(tail) > 1 and tail.isupper() and _is_one_word(head, tail):
        return token.capitalize()
    if tail[1:].islower() and (len(head) > 1 or token.lower() in names()):
        return token  # GoTo, LinkAja, as TransJakarta; iPad, as the lexicon has it
    if _ENGLISH.fullmatch(tail) and tail not in SPELLED:
        return f"{head} {tail.capitalize()}"  # MyWILL
    return f"{head} {tail}"


_ENGLISH = re.compile(
    r"[BCDFGHJKLMNPRSTVWY][AEIOU]{1,2}(?:LL|SS|FF|ND|NT|ST|RT|RD|CK|NG|RK|LK|LT|MP|RN|RM|TH|SH)E?|[B-DF-HJ-NP-TV-Z][AEIOU][B-DF-HJ-NP-TV-Z]E"
)
"""A short English word at the end of a name."""
_ENDINGS = ("nya", "lah", "kah", "pun", "isasi")
_MODEL = re.compile(r"[aeiou][a-z]{1,2}")
_NO_ONSET = re.compile("(?![BCDFGKPSTW][RLHWY]|S[CKMNPT]|N[GY]|KH)[B-DF-HJ-NP-TV-Z]{2}")
"""Two capitals that begin no word: the first is a letter by itself (XPilot)."""


def _is_one_word(head: str, tail: str) -> bool:
    """Whether a name that plays with capitals is one word: KiTA, BeAT, RoRI; but Polda NTT, Kemen PUPR."""
    if len(head) > 3 and (tail in EXPANDED or tail in SPELLED or len(tail) < 4):
        return False
    low = (head + tail).lower()
    return low in dictionary() or (syllabic(low) and len(low) > 3)


def _is_glued(head: str, tail: str) -> bool:
    """Whether a word of its own follows the capitals (JKsaat), and no longer one begins with the last of them."""
    if len(tail) < 4 or tail in _ENDINGS or (head + tail).lower() in dictionary():
        return False
    longer = head[-1].lower() + tail
    if longer in dictionary() or longer in names():
        return False
    return tail in dictionary() or tail in names() or (len(head) > 2 and tail.upper() in SAID)


def _run_on(match: re.Match[str]) -> str:
    """`CNNIndonesia` parts before its name; `PPh`, being no word, is spelled."""
    token, head, tail = match[0], match[1], match[2]
    if token in MIXED:
        return MIXED[token]
    if token in UNITS:
        return UNITS[token]
    if tail == "s" and not pronounceable(head):
        return capitals(head)  # CEOs, PCs
    if _is_glued(head, tail):
        return f"{head} {tail}"
    if (len(tail) > 3 or _MODEL.fullmatch(tail)) and len(tail) > 2 and _NO_ONSET.fullmatch(head):
        return f"{LETTER_NAMES[head[0].lower()]} {head[1]}{tail}"  # XPilot
    if len(head) == 2 and len(tail) > 2 and (token.lower() in dictionary() or tail[0] not in "aeiou"):
        return token.capitalize()  # PElabuhan
    if len(head) == 2 and head[0] in "NX" and len(tail) < 4 and _MODEL.fullmatch(tail):
        return f"{LETTER_NAMES[head[0].lower()]} {head[1]}{tail}"  # XRide, NMax
    if tail in _ENDINGS:
        return f"{head}-{tail}"
    if len(tail) > 3 or (len(tail) == 3 and len(head) > 2 and tail[0] in "aeiou"):
        return f"{head[:-1]} {head[-1]}{tail}" if len(head) > 2 else token.capitalize()  # PCMark, TWitter
    if pronounceable(token):
        return token.capitalize()
    return spell(token)


def _played(match: re.Match[str]) -> str:
    """A name that plays with capitals in its middle: JogjaROCKarta; but KemenPUPRnya."""
    row = match[1]
    if match[2] in _ENDINGS or row in SPELLED or row in EXPANDED or not any(c in "AEIOU" for c in row):
        return match[0]
    return match[0].capitalize()


_MEASURES = {"km": "kilometer", "kg": "kilogram", "cm": "sentimeter", "ml": "mililiter", "gr": "gram"}


_NOISES = re.compile(r"h+m+|s+t+|ps+t*|b+r+|m+|z+|[szm]{2,4}|st|nd|rd|th|vs|dr")
_LOUD = re.compile(r"Hm+|Ss+t|Ps+t|Br+")


def _small(match: re.Match[str]) -> str:
    """Spelled, but for hm and psst, which are noises, and parts of a longer token."""
    row, text = match[0], match.string
    if row[0].isupper():
        return row if _LOUD.fullmatch(row) else spell(row)
    if _NOISES.fullmatch(row) or text[match.start() - 1 : match.start()] in tuple(".'’-"):
        return row
    if text[match.end() : match.end() + 1] in tuple("'’") or re.match(r"[-.]\w", text[match.end() :][:2]):
        return row
    return _MEASURES.get(row) or spell(row)


def _letter(match: re.Match[str]) -> str:
    return LETTER_NAMES[match[0].lower()]


_CLUBS = "(?:Roma|Monaco|Saint|St|Nancy|Cannes|Livorno|Trencin|Eupen|Bari|Vita|FAR|Arta|Otoho)"
_TICKER = r"\b([Ss]aham|[Kk]ode(?: saham| emiten)?|[Ee]miten|[Tt]icker|Tbk\.?,?)( \(| )([A-Z]{4})\b"

_SAID_TWICE = "|".join(
    rf"{re.escape(full)} \({short}\)" for short, full in EXPANDED.items() if " " in full or "-" in full
)

RULES = (
    # Amerika Serikat (AS): the newsreader says it once
    rule(rf"(?i:\b({_SAID_TWICE}))", lambda m: m[1].rpartition(" (")[0], ROW, words="("),
    # Amerika Serikat/AS
    rule(
        r"\b(Amerika Serikat/AS|Republik Indonesia/RI|Undang-Undang/UU|Peraturan Pemerintah/PP)\b",
        lambda m: m[1].rpartition("/")[0],
        "/",
    ),
    # akrab disapa AA Rimba, AA Gym: elder brother
    rule(
        r"\b((?:[Aa]krab|[Dd]isapa|[Dd]ipanggil|[Ss]apaan|[Dd]ai|[Uu]staz|[Pp]enceramah|[Pp]endakwah)"
        r"(?: [a-z]{3,10}){0,2} \"?)AA\b|"
        r"\bAA(?= Gym\b)",
        lambda m: f"{m[1] or ''}Aa",
        words="AA",
    ),
    # berinisial AS is a person, not the United States
    rule(
        r"\b([Bb]er)?([Ii]nisial) ([A-Z]{1,4})\b",
        lambda m: f"{m[1] or ''}{m[2]} {spell(m[3])}",
        words="nisial",
    ),
    # the card and the book of mother and child; else it is a car
    rule(
        r"\b((?:[Kk]artu|[Bb]uku|[Pp]oli|[Kk]epemilikan|[Pp]enerbitan|[Pp]embuatan|[Mm]embuat|[Mm]engurus|[Ll]ayanan|[Pp]rogram|"
        r"[Bb]idang|KTP(?:-el)?,?|KK,?|KK dan|KTP dan|[Aa]kta (?:lahir|kelahiran)|anak|Anak|ibu|"
        r"Ibu)(?: \w{2,12})? \(?)KIA\b|"
        r"\bKIA(?= (?:anak|bagi|untuk anak|digital))",
        lambda m: f"{m[1] or ''}ka i a",
        words="KIA",
    ),
    # DI Yogyakarta, DI Aceh; DI/TII was an army
    rule(r"\bDI(?=[/ -]TII\b)", "de i", words="TII"),
    rule(r"\bD\.?I\.? (?=Yogya|Jogja|Aceh\b)", "Daerah Istimewa ", words="DI |D.I"),
    # AS Roma is a club
    rule(rf"\bAS (?={_CLUBS}\b)", "a es ", words="AS "),
    rule(_TICKER, lambda m: f"{m[1]}{m[2]}{spell(m[3])}", words="saham|Saham|ode |miten|icker|Tbk"),
    rule(r"\b(CT-scan|Menpan-RB)\b", lambda m: MIXED[m[1]], "-"),
    # GO-JEK, Go-Food: a family of brands
    rule(
        r"\bG[Oo](?: - |-)([Jj][Ee][Kk]|[Ff][Oo][Oo][Dd]|[Pp][Aa][Yy]|[Cc][Aa][Rr]"
        r"|[Rr][Ii][Dd][Ee]|[Ss][Ee][Nn][Dd]|MART|Mart)\b",
        lambda m: "Go" + m[1].lower(),
        "-",
        "GO-|Go-|Go - |GO - ",
    ),
    # GO-BILLS, GO - BLUEBIRD: the rest of the family keeps its second word
    rule(r"\bGO(?: - |-)([A-Z]{3,12})\b", lambda m: f"Go {m[1].capitalize()}", "-", "GO-|GO - "),
    # Union (ITU): in brackets behind a name it is no word of the language
    rule(
        r"(?<=[a-z] \()([A-Z]{2,4})(?=\))",
        lambda m: spell(m[1]) if m[1].lower() in COMMON and m[1] not in SAID else m[1],
        ROW,
        words="(",
    ),
    # EX'ACT: capitals that an apostrophe parts
    rule(r"\b([A-Z]{2,8})'([A-Z]{2,8})\b", lambda m: (m[1] + m[2]).capitalize(), ROW, words="'"),
    # MTsN, SaaS, CPaaS, AEoI
    rule(
        r"\b(?:[SPID]aaS|McD|[A-Z][a-z][A-Z]|Sp[A-Z]{1,3}|[A-Z]{2,4}[a-z]{1,2}[A-Z]{1,2})\b",
        lambda m: MIXED.get(m[0]) or spell(m[0]),
        SEAM,
    ),
    # PCGamesN: a word between capitals
    rule(
        r"\b([A-Z]{2,4})([A-Z][a-z]{3,10})([A-Z]{1,3})\b",
        lambda m: f"{spell(m[1])} {m[2]} {spell(m[3])}",
        f"{ROW} {SEAM}",
    ),
    # DxOMark
    rule(r"\b([A-Z][a-z][A-Z])([A-Z][a-z]{2,12})\b", lambda m: f"{spell(m[1])} {m[2]}", SEAM),
    rule(r"\bMtsN\b", lambda m: MIXED[m[0]], words="tsN"),
    # headlines
    rule(r"\b[A-Z]{2,40}(?:(?:, | - |: | |-)[A-Z]{2,40}\b){2,60}", _headline, ROW),
    # TNI-Polri, di-PHK; KPK-nya keeps its hyphen
    rule(r"(?<=[^\W\d_])-(?=[A-Z]{2})", " ", "-"),
    rule(rf"(?<=[A-Z]{{2}})(?!{_SUFFIX})-(?=[^\W\d_])", " ", "-"),
    rule(r"\b([A-Z]{2,20})([a-z]{1,30})\b", _run_on, ROW),
    rule(r"\b[A-Z]?[a-z]{1,20}([A-Z]{3,12})([a-z]{2,20})\b", _played, f"{ROW} {SEAM}"),
    rule(r"\b([A-Za-z]?[a-z]{0,20})(?<=[a-z])([A-Z]{1,12}[a-z]{0,3})\b", _mixed, SEAM),
    rule(
        r"\b(?:yoy|mtm|qtq|ytd|tbk|Tbk|pH|kWh|mdpl)\b\.?(?!\w)",
        lambda m: MIXED[m[0].rstrip(".")] + ("." if m.end() == len(m.string) and m[0][-1] == "." else ""),
        words="yoy|mtm|qtq|ytd|bk|pH|kWh|mdpl",
    ),
    rule(r"\b[A-Z]{2,400}\b", _token, ROW),
    # bjb, tv, pc; Pdt, Nf3: consonants alone are no word of any language here
    rule(r"\b[B-DF-HJ-NP-TV-XZb-df-hj-np-tv-xz][b-df-hj-np-tv-xz]{1,3}\b", _small),
)

LETTERS = (
    # a letter by itself: Blok M, vitamin C, huruf b
    rule(r"(?<![\w'])[B-DF-HJ-NP-TV-Zb-df-hj-np-tv-zAEIOU](?![\w'])", _letter),
)

ALONE = (rule(r"[A-Z]{2,400}", lambda m: f" {spell(m[0])} "),)
"""For rows of capitals that no other rule has met: inside a word, or beside a sign that is gone."""
