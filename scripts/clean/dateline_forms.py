"""The forms of a dateline, and of its parts: place, outlet, date, dash."""

import re
from typing import Final

LONGEST: Final = 130
FIRST: Final = 4
"""Paragraphs from the top in which a dateline may stand."""
HEAD: Final = 30
"""Paragraphs, menus and all, in which place and dash may stand in lines of their own."""
DASH: Final = re.compile(r"\s{0,20}(?:--+|[-–—―])\s{0,20}")
WORD: Final = r"[^\W\d_][\w.'’-]*"
ITEM: Final = re.compile(rf"{WORD}(?: {WORD}){{0,3}}")
DOMAIN: Final = re.compile(
    r"(?:[A-Za-z0-9][\w-]{0,40}\.){1,3}(?:co\.id|or\.id|go\.id|com|id|co|net|org|tv|news)(?![a-z])",
    re.IGNORECASE,
)
BRACKET: Final = re.compile(r"\s?\((?P<inside>[\w .,/&-]{2,40})\)")
# any place at all before an outlet of the table: "Parit Malintang (ANTARA News) - ", "LE MANS, JUARA.net - "
ANYWHERE: Final = re.compile(
    r"(?P<place>[A-Z][\w.'’-]{0,60}(?:[ ,/]{1,2}[A-Z][\w.'’-]{0,60}){0,5})(?:\s?\((?P<inside>[\w .]{2,30})\)"
    r"|,\s?(?P<behind>[\w .]{2,30}?))\s?(?:--?|[–—])\s?"
)
# an outlet that no table names, between a place and a dash: "Semarang, Warta Contoh - "
STRANGE: Final = re.compile(
    r"(?P<name>[A-Z][\w.]{0,60}(?: [A-Z][\w.]{0,60}){0,3})\s?(?:--?|[–—])\s?(?=[A-Z\"“])"
)
# an outlet whose ending no table has, and that nothing else can be: "kabar.example - ", "pesisir.news, Muara --"
ANY_DOMAIN: Final = re.compile(
    r"(?:[A-Za-z0-9][\w-]{1,40}\.){1,2}[A-Za-z]{2,12}(?=(?:, ?[A-Z][\w.'’]*(?: [A-Z][\w.'’]*){0,3})?\s(?:--?|[–—])\s"
    r"|[-–—][A-Z]{4,20}(?: [A-Z]{2,20}){0,2}[.,:] )"
)
# any place in capitals before a name in brackets: "TANJUNG ASIN (WARTALEMBAH) – "
CODED: Final = re.compile(
    r"[A-Z][A-Z.'’-]{2,20}(?:,? [A-Z][A-Z.'’-]{1,20}){0,3}(?:\s?[|•]\s?(?P<beside>[A-Z]{3,20}(?: [A-Z]{2,20}){0,2})"
    r"|\s?\((?P<inside>[A-Z][\w.]{2,24}(?: [A-Z][\w.]{0,24}){0,2})\))"
    r"\s?(?:--?|[–—])\s(?=[A-Z\"“])"
)
# any place before a whole date and a dash: "Tanjung Asin, 15 November 2026 - ", "Asin, Rabu (15/11/2026) –"
DATED: Final = re.compile(
    r"[A-Z][\w.'’-]{2,20}(?: [A-Z][\w.'’-]{1,20}){0,3},? "
    r"(?:(?:Senin|Selasa|Rabu|Kamis|Jum[’']?at|Sabtu|Minggu|Ahad),? )?"
    r"\(?(?:\d{1,2} [A-Z][a-z]{2,8} \d{4}|\d{1,2}/\d{1,2}(?:/\d{2,4})?)\)?\s?(?:--?|[–—])\s(?=[A-Z\"“])"
)
UNKNOWN_PLACE: Final = re.compile(
    r"(?P<place>[A-Z][a-z'’]{2,20}(?: [A-Z][a-z'’]{2,20}){0,2})\s(?:--?|[–—])\s(?=[A-Z\"“])"
)
SHOUTED_PLACE: Final = re.compile(
    r"(?P<place>[A-Z][A-Z'’]{3,20}(?: [A-Z]{2,20}){0,2})(?:--?|[–—])(?=[A-Z][a-z]|[\"“])"
)
"""As some houses set it: "KOTA-Kata pertama"."""
BARE: Final = ("Detik",)
"""Outlets that put a bare place and a dash before every story."""
PLACE_BEHIND: Final = ("Liputan6",)
"""Outlets that put their name and a place before every story, and no dash."""
PART: Final = re.compile(
    r"(?: (?:Baru|Lama|Kota|Raya|Utara|Selatan|Timur|Barat|Tengah|Tenggara|Pusat|Hilir|Hulu)){1,2}(?=\s?[-–—:(])"
)
GLUED_PLACE: Final = re.compile(r" ?[A-Z][a-z]{3,20} (?=[A-Z][a-z])")
LONE_DASH: Final = re.compile(r"(?:--?|[–—])(?: |$)")
DASH_BEHIND: Final = re.compile(r"\s(?:--?|[–—])$")
DATE: Final = re.compile(
    r"\s?\(\d{1,2}/\d{1,2}(?:/\d{2,4})?\)|\d{1,2}/\d{1,2}(?:/\d{2,4})?|\d{1,2} [A-Z][a-z]{2,8}(?: \d{4})?"
    r"|(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]{0,6}\.? \d{1,2}(?:, \d{4})?(?= ?(?:\(|--?|[–—]))"
)
JOINT: Final = re.compile(r"\s{0,20}[,/|•]\s{0,20}")
OPENING: Final = re.compile(r"[A-Z0-9\"“‘'(]")
