"""Lines that say whose news it is: bylines, sources, editors, sections, times of publication."""

import re
from dataclasses import replace
from datetime import datetime
from typing import Final

from scripts import outlets
from scripts.article import Article, Credit
from scripts.clean.bylines import (
    BY,
    BY_AND_DATE,
    BY_AND_MORE,
    HELPED,
    MORE,
    REPORT,
    ROLE_NAME,
    ROLE_PAIR,
    with_labels,
)
from scripts.clean.dates import find_date, read_time
from scripts.clean.lines import is_menu
from scripts.clean.marks import count_words
from scripts.clean.menus import SECTIONS

_ROLES: Final = {
    "author": "ditulis oleh|penulis(?: naskah| berita)?|reporter|pewarta|wartawan|kontributor|jurnalis"
    "|laporan(?: wartawan)?(?: [\\w. ]{3,30})?"
    "|oleh|author|writer|by|rep|naskah|teks|penerjemah"
    "|(?:penulis|reporter|redaktur|editor)\\s?(?:&|/|dan)\\s?(?:penulis|reporter|redaktur|editor)",
    "editor": "disunting oleh|editor(?: bahasa)?|penyunting|redaktur(?: pelaksana)?|red|penyelaras bahasa"
    "|penanggung jawab",
    "source": "sumber(?: berita| artikel)?|source|dikutip dari|dilansir dari|diolah dari|copyright"
    "|hak cipta|kantor berita|publisher|penerbit",
    "time": "diterbitkan(?: pada)?|dipublikasikan(?: pada)?|terbit(?: pada)?|tayang|diperbarui(?: pada)?"
    "|update[dr]?|last updated?|published"
    "(?: on)?|tanggal|diunggah|pembaruan|dibuat|posted(?: on)?|rilis|waktu",
    "other": "fotografer|uploader|pengunggah|videografer|produser|desain(?:er)?|infografik|kamerawan|riset|grafis",
}
_LABEL: Final = re.compile(
    r"(?<![\w-])(?:"
    + "|".join(f"(?P<{role}>{words})" for role, words in _ROLES.items())
    + r")\s?(?:[:：]|\s-\s)\s?",
    re.IGNORECASE,
)
# the labels that glue to the name before them: "Pewarta: Rina SafitriEditor: Budi"
_GLUED: Final = re.compile(
    r"(?<=[a-z])(?=(?:Editor|Penulis|Reporter|Pewarta|Sumber|Copyright|Redaktur|Red|Penyunting)\s?[:©])"
)
# "ReporterJihan RistiEditorLinda Tri", where label and name had an element of their own
_LABELS_GLUED: Final = re.compile(
    r"(?:^|(?<=[a-z]))(?P<label>Reporter|Penulis|Editor|Pewarta|Penyunting|Redaktur)(?=[A-Z][a-z]+ [A-Z][a-z.])"
)
# behind the last sentence of the news: "... ke laut. Penulis: Ratna Dewi Editor: Bagus"
_BEHIND: Final = re.compile(
    r"""(?<=[.!?"”)])\s+(?=(?:Penulis|Reporter|Pewarta|Editor|Penyunting|Redaktur"
    r"|Kontributor)\s?[:：]\s?[A-Z][^.!?]{1,120}$)"""
)
_COPYRIGHT: Final = re.compile(
    r"(?:copyright|hak cipta)?\s?(?:©|\(c\))\s?(?P<owner>[\w. ]{2,30}?)\s?(?:(?:19|20)\d\d)?\W*",
    re.IGNORECASE,
)
_NAME_LINE: Final = re.compile(
    r"(?:oleh\s|by\s|laporan\s)?(?P<name>(?:[A-Z][\w.'’]+|de|van|bin|binti|al|dan|,"
    r"|&)(?:[ ,]{1,2}(?:[A-Z][\w.'’]*|de|van|bin|binti|al|dan|&)){0,7})"
    r"\s?(?:-|–|—|\||,|/)\s?(?P<outlet>[\w. ]{3,30})"
)
# "Tim detikFinance - detikFinance", "Tim tvOne - Bagas"
_STAFF: Final = re.compile(r"Tim (?P<outlet>[\w.]+(?: [A-Z]\w+)?)(?: - [\w. ]{3,30})?")
_SECTION_LINE: Final = re.compile(r"(?P<outlet>[\w. ]{3,30}?)\s?[-–—|/>]\s?(?P<section>[\w& ]{3,30})")
_TERKAIT: Final = re.compile(
    r"\W*baca juga artikel terkait (?P<section>[\w ]{3,30})(?: atau.*)?", re.IGNORECASE
)
_TAYANG: Final = re.compile(
    r"\W*(?:artikel|berita|konten|tulisan) ini (?:telah |sudah |pernah |sebelumnya )*(?:tayang|terbit"
    r"|dimuat|dipublikasikan|ditayangkan|diterbitkan)"
    r"(?: sebelumnya)? (?:di|oleh|pada)(?: laman| situs)? (?P<outlet>[\w.-]{3,30}(?-i:(?: [A-Z][\w.]+){0,2})).*",
    re.IGNORECASE | re.DOTALL,
)
_DATE_WORDS: Final = re.compile(
    r"(?i)\b(?:senin|selasa|rabu|kamis|jum.?at|sabtu|minggu|ahad|diterbitkan|dipublikasikan|diperbarui|terbit"
    r"|tayang|update[dr]?|published|pada|pukul"
    r"|posted|last|on|at|wib|wita|wit|monday|tuesday|wednesday|thursday|friday|saturday|sunday|tanggal|jam"
    r"|dibuat|rilis|oleh|by)\b|[\W_]+"
)
_READING_TIME: Final = re.compile(
    r"(?i)\b(?:waktu baca )?\d{1,2} (?:menit|min)(?: (?:baca|membaca|read))?\b|\bwaktu baca\b"
    r"|\b\d[\d.,]*[kK]? ?(?:kali )?(?:dilihat|dibaca|views?|pembaca)\b"
)
_GENERAL: Final = frozenset(
    "news berita terkini headline utama kabar tren terpopuler viral trending foto video infografis".split()  # noqa: SIM905 - a table of words reads better so
)
"""Names of sections that say nothing of what the news is about."""
_LONGEST: Final = 160


def take_credits(article: Article) -> Article:
    """Credit lines become `Article.credit`; what the page's own metadata already says is never overwritten."""
    credit, section = article.credit, article.section
    if pair := ROLE_PAIR.fullmatch(credit.author):
        credit = replace(credit, author=pair["name"], editor=credit.editor or pair["editor"] or "")
    kept: list[str] = []
    helpers: list[str] = []
    for paragraph in with_labels(article.paragraphs):
        behind = _BEHIND.search(paragraph, max(0, len(paragraph) - _LONGEST))
        head, tail = (paragraph[: behind.start()], paragraph[behind.end() :]) if behind else ("", paragraph)
        line = _GLUED.sub("\n", tail) if len(tail) <= 2 * _LONGEST else tail
        parts = [*([head] if head else []), *line.split("\n")]
        taken = [
            _read(part.strip(), credit, section) if part is not head and len(tail) <= 2 * _LONGEST else None
            for part in parts
        ]
        if all(item is None for item in taken):
            kept.append(paragraph)
            continue
        for part, item in zip(parts, taken, strict=True):
            if item is None:
                kept.append(part)
            elif helped := HELPED.fullmatch(part.strip()):
                helpers.append(helped["name"] or helped["by"])
            else:
                credit, section = _merge(credit, item[0]), section or item[1]
    if helpers:
        credit = replace(credit, author=", ".join(dict.fromkeys(filter(None, (credit.author, *helpers)))))
    return replace(article, paragraphs=tuple(kept), credit=credit, section=section)


def names_someone(line: str) -> bool:
    """Whether the line is a byline: it names a person, a source or a time."""
    found = _read(line, Credit(), "")
    return bool(found) and found[0] != Credit(outlet=found[0].outlet)  # type: ignore[index]


def is_credit(line: str) -> bool:
    """Whether the line says whose news it is, and nothing of the news."""
    return _read(line, Credit(), "") is not None


def _read(line: str, credit: Credit, section: str) -> tuple[Credit, str] | None:
    """What a credit line says; None when it is news."""
    if not line or len(line) > _LONGEST:
        shown = _TAYANG.fullmatch(line[:400]) if len(line) <= 400 else None
        return (_source(shown["outlet"]), "") if shown else None
    line = (
        _LABELS_GLUED.sub(r" | \g<label>: ", line).removeprefix(" | ") if _LABELS_GLUED.match(line) else line
    )
    if shown := _TAYANG.fullmatch(line):
        return _source(shown["outlet"]), ""
    if named := _labelled(line):
        return named, ""
    if related := _TERKAIT.fullmatch(line):
        return Credit(), _section_name(related["section"])
    if moment := _time_line(line):
        return moment, ""
    if pair := ROLE_PAIR.fullmatch(line):
        return Credit(author=pair["name"], editor=pair["editor"] or ""), ""
    if right := _COPYRIGHT.fullmatch(line):
        return _source(right["owner"]), ""
    if report := REPORT.fullmatch(line):
        return Credit(author=report["name"], outlet=outlets.name(report["outlet"])), ""
    if (more := BY_AND_MORE.fullmatch(line)) and all(
        MORE.fullmatch(part.strip()) or _time_line(part.strip())
        for part in re.split(r"[|•·]|\s[/-]\s", more["more"])
        if part.strip()
    ):
        return Credit(author=more["name"], published=read_time(more["more"])), ""
    if helped := HELPED.fullmatch(line):
        return Credit(author=helped["name"] or helped["by"]), ""
    if staff := _STAFF.fullmatch(line):
        return Credit(outlet=outlets.name(staff["outlet"]) if outlets.known(staff["outlet"]) else ""), ""
    if (dated := BY_AND_DATE.fullmatch(line)) and find_date(dated["date"]):
        return Credit(author=dated["name"], published=read_time(dated["date"])), ""
    if by := BY.fullmatch(line):
        return Credit(author=by["name"]), ""
    if (role := ROLE_NAME.fullmatch(line)) and count_words(line) <= 7:
        person = "" if outlets.known(role["name"]) else role["name"]
        return (Credit(editor=person) if role["editor"] else Credit(author=person)), ""
    found = _SECTION_LINE.fullmatch(line)
    if found and outlets.known(found["outlet"]) and _is_section(found["section"]):
        return Credit(outlet=outlets.name(found["outlet"])), _section_name(found["section"])
    name = _NAME_LINE.fullmatch(line)
    if (
        name
        and outlets.known(name["outlet"])
        and 1 <= count_words(name["name"]) <= 8
        and not outlets.known(name["name"])
        and not re.search(r"\w{3,} \w+ \w+ \w+ \w+", re.split(r",|\bdan\b|&", name["name"])[0])  # a title
    ):
        return Credit(author=name["name"].strip(" ,"), outlet=outlets.name(name["outlet"])), ""
    if outlets.known(line) and count_words(line) <= 3:
        agency = outlets.agency(line)
        return (Credit(agency=agency) if agency else Credit(outlet=outlets.name(line))), ""
    if _is_section(line):
        return Credit(), "" if line.casefold() in _GENERAL else _section_name(line)
    trail = re.split(r"\s?[>»›]\s?", line)
    if len(trail) > 1 and is_menu(line):
        return Credit(), _section_name(trail[-1]) if _is_section(trail[-1]) and trail[
            -1
        ].casefold() not in _GENERAL else ""
    return None


def _labelled(line: str) -> Credit | None:
    """ "Penulis: A | Editor: B": every label with the name behind it; None when a sentence hangs on a label."""
    labels = list(_LABEL.finditer(line))
    if not labels or labels[0].start() > 3:
        return None
    credit = Credit()
    for number, label in enumerate(labels):
        end = labels[number + 1].start() if number + 1 < len(labels) else len(line)
        value = line[label.end() : end].strip(" \t|/,;-–—•*[]")
        if count_words(value) > 10 or (value.endswith((".", "!", "?")) and count_words(value) > 5):
            return None
        span = find_date(value)
        if span and (label["author"] or label["editor"]):
            credit = _merge(credit, Credit(published=read_time(value)))
            value = value[: span[0]].rstrip(" -–—|,(")
        if label["author"]:
            credit = _merge(credit, Credit(author=_person(value)))
        elif label["editor"]:
            credit = _merge(credit, Credit(editor=_person(value)))
        elif label["source"]:
            credit = _merge(credit, _source(value))
        elif label["time"]:
            if not (moment := read_time(value)):
                return None
            credit = _merge(credit, Credit(published=moment))
    return credit


def _person(value: str) -> str:
    """A name without e-mail address, handle and outlet: "Rina S. (rina@contoh.id)" -> "Rina S."."""
    value = re.sub(r"\S{1,60}@\S{1,60}|\(.{0,60}\)|https?://\S+", " ", value)
    head, _, tail = value.partition(" - ")
    return " ".join((head if outlets.known(tail) else value).split()).strip(" ,;|-/")


def _source(value: str) -> Credit:
    """An agency by its name, everything else as the place the news was taken from."""
    value = re.sub(r"https?://(?:www\.)?", "", value).strip(" .,;©")
    value = re.sub(r"\s?(?:19|20)\d\d$", "", value)
    agencies = [found for part in re.split(r"[,/&]| dan ", value) if (found := outlets.agency(part))]
    return Credit(agency=", ".join(dict.fromkeys(agencies)) if agencies else outlets.name(value))


def _time_line(line: str) -> Credit | None:
    """A date with nothing but an outlet, a name or day words around it."""
    line = _READING_TIME.sub(" ", line).strip()
    span = find_date(line)
    if not span or count_words(line) > 16:
        return None
    moment = read_time(line)
    rest = (line[: span[0]] + " | " + line[span[1] :]).strip()
    parts = [part.strip(" -–—,()•") for part in re.split(r"[|•·]|\s[-–—]\s", rest)]
    credit = Credit(published=moment)
    for part in parts:
        left = " ".join(_DATE_WORDS.sub(" ", part).split())
        bare = part.strip(" ,-")
        if outlets.known(bare) or outlets.domain(bare):
            credit = _merge(credit, Credit(outlet=outlets.name(bare)))
        elif not left:
            continue
        elif known := _outlet_in(bare):
            credit = _merge(credit, Credit(outlet=known))
        elif count_words(left) <= 4 and left == left.title() and not any(map(str.isdigit, left)):
            credit = _merge(
                credit,
                Credit(
                    author=re.sub(
                        r"(?i)^(?:oleh|by)\s|,\s(?:jurnalis|reporter|wartawan|kontributor)$", "", bare
                    )
                ),
            )
        elif left.casefold() not in SECTIONS:
            return None
    return credit if moment else None


def _outlet_in(text: str) -> str:
    first = text.split()[0].strip(",") if text.split() else ""
    rest = _DATE_WORDS.sub("", text[len(first) :])
    return outlets.name(first) if outlets.known(first) and not rest else ""


def _is_section(line: str) -> bool:
    words = re.split(r"[\s&,]+", line.casefold().strip())
    return 1 <= len(words) <= 3 and all(word in SECTIONS or word == "dan" for word in words)


def _section_name(text: str) -> str:
    return " ".join(
        word if word in ("dan", "&") else word.capitalize() for word in text.strip().lower().split()
    )


def _merge(credit: Credit, more: Credit) -> Credit:
    """`credit`, with what it does not say taken from `more`."""
    author = credit.author or more.author
    agency = credit.agency or ("" if more.agency == (credit.outlet or more.outlet) else more.agency)
    moments: list[datetime] = [moment for moment in (credit.published, more.published) if moment]
    return replace(
        credit,
        outlet=credit.outlet or more.outlet,
        agency=agency,
        author=author,
        editor=credit.editor or more.editor,
        published=moments[0] if moments else None,
    )
