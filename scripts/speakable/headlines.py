"""Lines printed in capitals: written small before any other rule looks, but for what is spelled anyway.

The rule: in a line without a small letter, of three rows of capitals or more, a row is a word when the dictionary or
the list of names has it, when it parts into syllables, or when of five letters and more every third is a vowel.
Known initialisms and what has no vowel stay as they are.
"""

import re

from scripts.lexicon.table import words as dictionary
from scripts.speakable.initialism_names import COMMON, EXPANDED, SAID, SPELLED
from scripts.speakable.initialisms import capitals
from scripts.speakable.letters import pronounceable
from scripts.speakable.names import names
from scripts.speakable.rule import ROW, rule, table

_SMALL = table("""
RP = Rp; JL = Jl; NO = No; DR = Dr; PROF = Prof; HJ = Hj; IR = Ir; KE = ke; TGL = tgl; DLL = dll; DKK = dkk; VS = vs
KG = kg; KM = km; CM = cm; HA = ha; MM = mm; JT = jt; RB = rb; SD = sd; PKL = pkl; MDPL = mdpl; KAB = Kab; KEC = Kec
TBK = Tbk; PUKUL = pukul; JAM = jam; DRS = Drs; DRA = Dra; NY = Ny; TN = Tn; ALM = Alm; PERSEN = persen; JUTA = juta
PER = per
""")
_ENGLISH = frozenset(
    {"act", "art", "hit", "her", "his", "our", "own", "sun", "sky", "war", "men", "man", "say", "see"}
)
"""Short words of titles of films, songs and prizes; elsewhere some are initialisms."""
_ROW = re.compile(r"(?<![A-Za-z\d.])[A-Z]{2,40}(?![A-Za-z\d])")


def _word(match: re.Match[str]) -> str:
    row = match[0]
    if row in _SMALL:
        return _SMALL[row]
    low = row.lower()
    if low in COMMON or low in _ENGLISH:
        return low
    if row in EXPANDED or row in SPELLED or row in SAID:
        return row
    if len(low) > 2 and low in dictionary():
        return low
    said = len(low) > 4 and 3 * sum(map(low.count, "aeiou")) >= len(low)
    return low.capitalize() if said or low in names() or pronounceable(row) else row


def _line(match: re.Match[str]) -> str:
    line = match[0]
    rows = _ROW.findall(line)
    changed = _ROW.sub(_word, line)
    small = sum(row not in changed for row in rows)
    if len(rows) < 3 or 3 * small < len(rows):
        return line
    if row := _ROW.match(changed):
        changed = capitals(row[0]) + changed[row.end() :]
    return changed[:1].upper() + changed[1:]


RULES = (rule(r"(?<![^\n])[^a-z\n]{10,600}+(?![^\n])", _line, ROW),)
"""The line has no small letter: what holds one is passed over."""
