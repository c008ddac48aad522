"""The forms of a byline: who wrote, who edited, and what stands beside their names."""

import re
from typing import Final

_FULL_NAME: Final = r"[A-Z][\w.'’-]{0,40}+(?:\s[A-Z][\w.'’-]{0,40}+){0,4}"
NOBODY: Final = frozenset(
    """oleh|by|ditulis oleh|written by|posted by|diposting oleh|admin
    administrator|superadmin|super user|superuser|admin web|admin website|webmaster|operator|root|user|redaksi
    tim redaksi|redaktur|editor|none|null|nan|unknown|anonim|guest|author|penulis|reporter|wartawan""".replace(
        "\n    ", "|"
    ).split("|")
)
"""What stands in an author's field where nobody is named."""
REPORT: Final = re.compile(
    r"Laporan (?:Wartawan|Kontributor|Reporter|Jurnalis)\s(?P<outlet>[A-Z][\w.]*(?: [A-Z][\w.]*){0,3}),\s"
    rf"(?P<name>{_FULL_NAME})"
)
# "By Nia Kurnia | 18 April 2026 | 0 Comments", "Penulis Yoga Pranata • 3 jam yang lalu"
BY_AND_MORE: Final = re.compile(
    r"(?:[Oo]leh|OLEH|By|Penulis|Reporter|Ditulis oleh)\s(?P<name>[A-Z][\w.'’]+(?: [A-Z][\w.'’]*){0,4})"
    r"(?P<more>(?:\s?[|•·/-]\s?[^|•·]{1,40}+){1,4})"
)
MORE: Final = re.compile(
    r"\d{1,3} (?:detik|menit|jam|hari|minggu|bulan)(?: yang)? lalu|\(?\d{0,4}\)? ?(?:comments?|komentar|views?)",
    re.IGNORECASE,
)
BY: Final = re.compile(
    r"(?:[Oo]leh|OLEH|(?:(?:[Ww]ritten|[Pp]osted|[Rr]eported) )?[Bb]y|(?:Artikel )?(?:yang )?[Dd]i(?:tulis|terbitkan"
    r"|posting) oleh)\s(?P<name>[A-Z][\w.'’]+(?:\s[A-Z][\w.'’]*){0,4}"
    r"(?:(?:, | dan | & )[A-Z][\w.'’]+(?:\s[A-Z][\w.'’]*){0,4}){0,3})"
)
# "oleh Asad Asnawi di 11 Juni 2025"
BY_AND_DATE: Final = re.compile(
    r"(?:(?:Di(?:kirim|posting|poskan|tulis|terbitkan|publikasikan|unggah)|Submitted|Posted|Published)\s)?"
    r"(?:[Oo]leh|[Bb]y)\s(?P<name>[A-Z][\w.'’]+(?: [A-Z][\w.'’]*){0,4}),?\s(?:di|pada|on|at|-|–"
    r"|\|)\s(?P<date>.{6,40})"
)
ALONE: Final = re.compile(
    r"(?:Penulis|Reporter|Pewarta|Editor|Penyunting|Wartawan|Jurnalis|Kontributor|Redaktur|Author|Writer|Oleh|Sumber)\s?:?"
)
PERSON: Final = re.compile(r"[A-Z][\w.'’-]*(?:[ ,]{1,2}(?:[A-Z][\w.'’-]*|bin|binti|dan|van|de)){0,6}")
# "Hanaa Septiana berkontribusi dalam penulisan artikel ini.", "Diadaptasi oleh Rahka Susanto"
HELPED: Final = re.compile(
    r"(?:(?:Wartawan|Jurnalis|Reporter|Kontributor|Koresponden)\s(?:[A-Z][a-z]{1,60}[A-Z]\w{0,60}\s|[A-Z]{3,12}\s)?)?"
    rf"(?P<name>{_FULL_NAME}(?: dan {_FULL_NAME})?)(?: (?:di|dari) {_FULL_NAME})?(?: ikut| turut)? (?:berkontribusi"
    rf"|membantu)\b[^.]{{0,40}}\b(?:artikel|laporan|tulisan"
    rf"|berita|liputan) ini\.?|(?:Diadaptasi|Disadur|Diterjemahkan|Dilaporkan|Diolah) oleh:? (?P<by>{_FULL_NAME})"
)
# "Rahmat Hidayat," in a line of its own
_OWN_NAME: Final = r"[A-Z][a-z'’]+(?: (?:[A-Z][a-z'’]+|[A-Z]\.?|bin|binti)){1,3}"
ONE_NAME: Final = re.compile(r"[A-Z][a-z'’]{3,20}")
NAME_AND_SECTION: Final = re.compile(
    rf"(?P<name>{_OWN_NAME}|[A-Z][a-z'’]{{3,20}})\s[-–—|•/]\s(?P<section>[A-Z][\w& ]{{2,25}}|[a-z]{{4,16}})"
)
# a name and, in the next line, what it did: "Hery Kurniawan", "Author", "Wiwig Prayugi", "Editor"
ROLE_BELOW: Final = re.compile(
    r"Author|Writer|Penulis|Reporter|Jurnalis|Journalist|Wartawan|Kontributor|Editor|Redaktur"
)
NAME_ALONE: Final = re.compile(rf"{_OWN_NAME}(?:(?:\s?[|&]\s?|, | dan ){_OWN_NAME})?,?")
# "Kontributor Lampung, Yusuf Hidayat": no colon, but nothing in small letters either
ROLE_NAME: Final = re.compile(
    r"(?:Penulis|Reporter|Pewarta|Wartawan|Kontributor|Jurnalis|Koresponden|Writer|Journalist"
    r"|(?P<editor>Editor(?:[ -]?[Ii]n[ -]?Chief)?|Penyunting|Redaktur))\s"
    rf"(?:[A-Z]\w+(?:\s[A-Z]\w+)?\s?,\s)?(?P<name>{_FULL_NAME})"
)
# "Nurhaliza Manoppo, Penulis", "Bima Aldrian (Editor)", "Rina Safitri - Wartawan"
NAME_ROLE: Final = re.compile(
    rf"(?P<name>{_OWN_NAME})(?:\s?[,|•–—-]\s?|\s?\(\s?|\s)(?:Penulis|Reporter|Pewarta|Kontributor|Jurnalis|Wartawan"
    r"|(?P<editor>Editor|Penyunting|Redaktur))(?:\s?\))?"
)
# "Kontributor Lerengsari, Bagas Widodo, Editor Farida Hanum"; "Penulis, Dewi Larasati"; "Dian Puspa, Jurnalis"
ROLE_PAIR: Final = re.compile(
    rf"(?:Penulis|Reporter|Pewarta|Kontributor|Jurnalis|Wartawan)(?:\s[A-Z]\w+){{0,3}},\s(?P<name>{_FULL_NAME})"
    rf"(?:\s?[,|]\s?(?:Editor|Penyunting|Redaktur)[\s,:]\s?(?P<editor>{_FULL_NAME}))?"
)


def with_labels(paragraphs: tuple[str, ...]) -> list[str]:
    """A label alone in its line ("Editor") gets the name in the next ("Wahyu Setiadi")."""
    joined: list[str] = []
    for paragraph in _names_first(paragraphs):
        if joined and ALONE.fullmatch(joined[-1]) and PERSON.fullmatch(paragraph):
            joined[-1] = f"{joined[-1].rstrip(' :')}: {paragraph}"
        else:
            joined.append(paragraph)
    return joined


def _names_first(paragraphs: tuple[str, ...]) -> list[str]:
    """Names that stand above their roles ("Hery Kurniawan", "Author") put behind them, where every role of the page
    has a name above it and the last has none below."""
    lines = list(paragraphs)
    roles = [number for number, line in enumerate(lines) if ROLE_BELOW.fullmatch(line)]
    if (
        not roles
        or not roles[0]
        or not all(NAME_ALONE.fullmatch(lines[number - 1]) for number in roles)
        or (roles[-1] + 1 < len(lines) and NAME_ALONE.fullmatch(lines[roles[-1] + 1]))
    ):
        return lines
    for number in roles:
        lines[number - 1], lines[number] = lines[number], lines[number - 1]
    return lines
