"""Lines that say when the news was published: "Senin, 12 Agt 2024 14.05 WIB | Rina Safitri"."""

import re
from typing import Final

from scripts import outlets
from scripts.article import Credit
from scripts.clean.dates import find_date, read_time
from scripts.clean.marks import count_words
from scripts.clean.menus import SECTIONS

_DATE_WORDS: Final = re.compile(
    r"(?i)\b(?:senin|selasa|rabu|kamis|jum.?at|sabtu|minggu|ahad|edisi|diunggah|diposting|dimuat|diterbitkan|dipublikasikan|diperbarui|terbit|terakhir|diperbaharui|dimutakhirkan|pembaruan"
    r"|tayang|update[dr]?|published|pada|pukul"
    r"|posted|last|on|at|wib|wita|wit|monday|tuesday|wednesday|thursday|friday|saturday|sunday|tanggal|jam|redaksi|admin"
    r"|dibuat|rilis|oleh|by)\b|\b(?:sen|sel|rab|kam|jum|sab|min|mon|tues?|wed|thu(?:rs)?|fri|sat|sun)(?=[,.]|\s*$)|[\W_]+"
)
_CHANGED: Final = re.compile(r"(?i)\b(?:diperba(?:ru|haru)i|update[dr]?|dimutakhirkan|pembaruan)\b")
"""Before a date that is of a change, and not of the publication."""
_READING_TIME: Final = re.compile(
    r"^P\d{3}\b|^(?:edisi|vol(?:ume)?)\b[\s.:]{0,3}(?:ke-?)?\d{1,4}\W{1,3}(?:(?:no|nomor|th|tahun)\b[\s.:]{0,3}[\dIVXL]{1,5}\W{1,3}){0,2}|"
    r"\b(?:waktu baca )?\d{1,2} (?:menit|min)(?: (?:baca|membaca|read))?\b|\bwaktu baca\b"
    r"|\b\d[\d.,]{0,60}[kK]? ?(?:(?:kali|x) )?(?:dilihat|dibaca|ditonton|views?|pembaca|posts?|tayangan)\b"
    r"|\b(?:dilihat|dibaca|views?|hits?|kunjungan|pembaca)\s?:?\s?\d[\d.,]{0,60}(?: kali\b| x\b)?",
    re.IGNORECASE,
)
_MASTHEAD: Final = re.compile(r"(?:[A-Z][a-z]+){2,3}|[A-Z]{4,20}|[a-z]{2,12}[A-Z][a-z]+")
"""An outlet that no table names, in one word with capitals within it: "WartaAsin", "kabarAsin"."""
_PRINTED: Final = re.compile(r"(?i)(?:dicetak|diakses|diunduh|disimpan|printed|accessed)\b")
"""Before a date on which somebody looked at the page."""
_HIJRI: Final = re.compile(
    r"(?i)\b\d{1,2} (?:muharr?am|[sş]h?afar|rabi['’]?(?:ul|u ?l)? ?(?:awal|akhir|tsani)"
    r"|jumad(?:il|ul)? ?(?:awal|ula|akhir|tsaniy?ah?)"
    r"|rajab|sya['’]?ban|ramad[h]?an|syawal|[dz]h?ul ?[qk]a['’]?i?dah|[dz]h?ul ?hij+ah) 1[34]\d\d ?H?\b\W{0,3}"
    r"|(?<=(?:19|20)\d\d) M\b"
)
"""The same day in the other calendar, and what tells the two apart."""
_ROLE: Final = re.compile(
    r"(?i)^(?:(?:di(?:tulis|posting|terbitkan|unggah) )?oleh|by)\s|^(?:penulis|oleh|reporter|pewarta|wartawan"
    r"|kontributor|author|by)\s?:\s?|,\s(?:jurnalis|reporter|wartawan|kontributor)$"
)


_DAY_BEHIND: Final = re.compile(
    r"\s(?:on|at|pada)$|[,\s]\s?(?:senin|selasa|rabu|kamis|jum.?at|sabtu|minggu|ahad)$"
    r"|\s(?:sen|sel|rab|kam|jum|sab|min)$",
    re.IGNORECASE,
)
"""Behind a name, before its date."""


_EMBARGO: Final = re.compile(r"\W{0,6}(?:masih )?(?:di)?embargo", re.IGNORECASE)
"""From when it may be told, which is not when it was."""


def time_line(line: str) -> Credit | None:
    """What is said by a date with nothing but an outlet, a name or day words around it; None for any other line."""
    if _PRINTED.match(line) or _EMBARGO.match(line):
        return None
    line = _HIJRI.sub("", _READING_TIME.sub(" ", line)).strip()
    span = find_date(line)
    if not span or count_words(line) > 16:
        return None
    moment = read_time(line)
    rest = (line[: span[0]] + " | " + line[span[1] :]).strip()
    parts = [part.strip(" -–—,()•") for part in re.split(r"[|•·]|\s[-–—]\s", rest)]
    changed = _CHANGED.search(line, 0, span[0])
    credit = Credit(updated=moment) if changed else Credit(published=moment)
    for part in parts:
        left = " ".join(_DATE_WORDS.sub(" ", part).split())
        bare = _DAY_BEHIND.sub("", part.strip(" ,-"))
        if outlets.known(bare) or outlets.domain(bare):
            credit = credit.filled_from(Credit(outlet=outlets.name(bare)))
        elif not left:
            continue
        elif known := _outlet_in(bare):
            credit = credit.filled_from(Credit(outlet=known))
        elif count_words(left) <= 4 and left == left.title() and not any(map(str.isdigit, left)):
            credit = credit.filled_from(Credit(author=_ROLE.sub("", bare).strip(" ,")))
        elif left.casefold() not in SECTIONS and not _MASTHEAD.fullmatch(bare):
            return None
    return credit if moment else None


def _outlet_in(text: str) -> str:
    first = text.split()[0].strip(",") if text.split() else ""
    rest = _DATE_WORDS.sub("", text[len(first) :])
    return outlets.name(first) if outlets.known(first) and not rest else ""
