"""Lines that say whose news it is: bylines, sources, editors, sections, times of publication."""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from scripts import outlets
from scripts.article import Article, Credit
from scripts.clean.bylines import (
    BY,
    BY_AND_DATE,
    BY_AND_MORE,
    HELPED,
    MORE,
    NAME_ROLE,
    NOBODY,
    REPORT,
    ROLE_NAME,
    ROLE_PAIR,
    with_labels,
)
from scripts.clean.dates import find_date, read_time
from scripts.clean.labels import LONGEST, labelled, own_lines, source, unglued
from scripts.clean.marks import ITEM, count_words, words_key
from scripts.clean.menus import GENERAL, is_menu, is_section, section_name
from scripts.clean.timestamps import time_line

_COPYRIGHT: Final = re.compile(
    r"(?:copyright|hak cipta)?\s?(?:©|\(c\))\s?(?P<owner>[\w. ]{2,30}?)\s?(?:(?:19|20)\d\d)?\W*",
    re.IGNORECASE,
)
_NAME_LINE: Final = re.compile(
    r"(?:oleh\s|by\s|laporan\s)?(?P<name>(?:[A-Z][\w.'’]{1,60}|de|van|bin|binti|al|dan|,"
    r"|&)(?:[ ,]{1,2}(?:[A-Z][\w.'’]{0,60}|de|van|bin|binti|al|dan|&)){0,7})"
    r"\s?(?:-|–|—|\||,|/)\s?(?P<outlet>[\w. ]{3,30})"
)
# "Tim detikFinance - detikFinance", "Tim tvOne - Bagas"
_STAFF: Final = re.compile(r"Tim (?P<outlet>[\w.]+(?: [A-Z]\w+)?)(?: - [\w. ]{3,30})?")
_SECTION_LINE: Final = re.compile(r"(?P<outlet>[\w. ]{3,30}?)\s?[-–—|/>]\s?(?P<section>[\w& ]{3,30})")
_STROKE: Final = re.compile(r"\s{0,20}[|•·]\s{0,20}")
STROKES: Final = re.compile(r"\s[|•·/]\s")
_PARTS_WORDS: Final = 14
_PART_WORDS: Final = 5
"""Words of a line of strokes, and of a part of it."""
_MENU: Final = 3
"""Section names in lines of their own, one below the other, are a menu."""
_TERKAIT: Final = re.compile(
    r"\W{0,20}baca juga artikel terkait (?P<section>[\w ]{3,30})(?: atau.*)?", re.IGNORECASE
)
_TAYANG: Final = re.compile(
    r"\W{0,20}(?:artikel|berita|konten|tulisan) ini (?:telah |sudah |pernah |sebelumnya )*(?:tayang|terbit"
    r"|dimuat|dipublikasikan|ditayangkan|diterbitkan)"
    r"(?: sebelumnya)? (?:di|oleh|pada)(?: laman| situs)? (?P<outlet>[\w.-]{3,30}(?-i:(?: [A-Z][\w.]{1,60}){0,2})).*",
    re.IGNORECASE | re.DOTALL,
)


def take_credits(article: Article) -> Article:
    """Credit lines become `Article.credit`; what the page's own metadata already says is never overwritten."""
    credit, section = article.credit, article.section
    if pair := ROLE_PAIR.fullmatch(credit.author):
        credit = replace(credit, author=pair["name"], editor=credit.editor or pair["editor"] or "")
    kept: list[str] = []
    helpers: list[str] = []
    lines_of_page = with_labels(article.paragraphs)
    menu = _menu(lines_of_page)
    said = False  # whether the time is from a line, and not from the page's metadata
    for number, paragraph in enumerate(lines_of_page):
        news, lines = own_lines(paragraph)
        taken = [_read(line.strip()) for line in lines]
        if not any(taken):
            kept.append(paragraph)
            continue
        kept += [news] if news else []
        for line, item in zip(lines, taken, strict=True):
            if item is None:
                kept.append(line)
            elif helped := HELPED.fullmatch(line.strip()):
                helpers.append(helped["name"] or helped["by"])
            else:
                told = "" if number in menu else item[1]
                bare = said and credit.published is not None and not any(credit.published.timetuple()[3:6])
                if bare and item[0].published and any(item[0].published.timetuple()[3:6]):
                    credit = replace(credit, published=None)  # the day on which the page was looked at
                said = said or credit.published is None
                credit, section = credit.filled_from(item[0]), section or told
    credit = _in_order(credit)
    if helpers:
        credit = replace(credit, author=", ".join(dict.fromkeys(filter(None, (credit.author, *helpers)))))
    return replace(article, paragraphs=tuple(kept), credit=credit, section=section)


def drop_house(article: Article) -> Article:
    """No author where the name beside the date was the outlet's own, or nobody's ("Admin")."""
    credit = article.credit
    if words_key(credit.author) != words_key(credit.outlet) and credit.author.casefold() not in NOBODY:
        return article
    return replace(article, credit=replace(credit, author=""))


def _menu(lines: Sequence[str]) -> frozenset[int]:
    """Numbers of section names that stand among others, line by line: a menu, which says nothing of the story."""
    found: set[int] = set()
    run: list[int] = []
    for number, line in enumerate((*lines, "")):
        if is_section(line):
            run.append(number)
            if any(
                map(_STROKE.fullmatch, (*lines[max(0, number - 1) : number], *lines[number + 1 : number + 2]))
            ):
                found.add(number)
            continue
        found.update(run if len(run) >= _MENU else ())
        run = []
    return frozenset(found)


def _in_order(credit: Credit) -> Credit:
    """A change comes after a publication; where nothing else is said, it is the publication."""
    if credit.updated is None:
        return credit
    if credit.published is None:
        return replace(credit, published=credit.updated, updated=None)
    return credit if credit.updated > credit.published else replace(credit, updated=None)


def names_someone(line: str) -> bool:
    """Whether the line is a byline: it names a person, a source or a time."""
    found = _read(line)
    return found is not None and found[0] != Credit(outlet=found[0].outlet)


def says_author(line: str) -> bool:
    """Whether the line names who wrote the news."""
    found = _read(line)
    return found is not None and bool(found[0].author)


def is_credit(line: str) -> bool:
    """Whether the line says whose news it is, and nothing of the news."""
    return _read(line) is not None


def _together(roles: Sequence[re.Match[str] | None]) -> Credit:
    """Who wrote and who edited, of names with their roles."""
    credit = Credit()
    for role in filter(None, roles):
        credit = credit.filled_from(
            Credit(editor=role["name"]) if role["editor"] else Credit(author=role["name"])
        )
    return credit


def _read(line: str) -> tuple[Credit, str] | None:
    """What a credit line says, and the section that it names; None when it is news."""
    line = line.removeprefix(ITEM)
    if not line or len(line) > LONGEST:
        shown = _TAYANG.fullmatch(line[:400]) if len(line) <= 400 else None
        return (source(shown["outlet"]), "") if shown else None
    line = unglued(line)
    if shown := _TAYANG.fullmatch(line):
        return source(shown["outlet"]), ""
    if named := labelled(line):
        return named, ""
    if related := _TERKAIT.fullmatch(line):
        return Credit(), section_name(related["section"])
    if moment := time_line(line):
        return moment, ""
    if pair := ROLE_PAIR.fullmatch(line):
        return Credit(author=pair["name"], editor=pair["editor"] or ""), ""
    if role := NAME_ROLE.fullmatch(line):
        return (Credit(editor=role["name"]) if role["editor"] else Credit(author=role["name"])), ""
    if STROKES.search(line) and count_words(line) <= _PARTS_WORDS:
        roles = [NAME_ROLE.fullmatch(part.strip()) for part in STROKES.split(line)]
        if all(roles):
            return _together(roles), ""
        said = [by["name"] for part in STROKES.split(line) if (by := BY.fullmatch(part.strip()))]
        if len(said) == 1 and all(count_words(part) <= _PART_WORDS for part in STROKES.split(line)):
            return Credit(author=said[0]), ""
    if right := _COPYRIGHT.fullmatch(line):
        return source(right["owner"]), ""
    if report := REPORT.fullmatch(line):
        return Credit(author=report["name"], outlet=outlets.name(report["outlet"])), ""
    if (more := BY_AND_MORE.fullmatch(line)) and all(
        MORE.fullmatch(part.strip()) or time_line(part.strip())
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
    if found and outlets.known(found["outlet"]) and is_section(found["section"]):
        return Credit(outlet=outlets.name(found["outlet"])), section_name(found["section"])
    name = _NAME_LINE.fullmatch(line)
    if (
        name
        and outlets.known(name["outlet"])
        and 1 <= count_words(name["name"]) <= 8
        and not outlets.known(name["name"])
        and not re.search(
            r"(?<!\w)\w{3,60} \w{1,60} \w{1,60} \w{1,60} \w", re.split(r",|\bdan\b|&", name["name"])[0]
        )  # a title
    ):
        return Credit(author=name["name"].strip(" ,"), outlet=outlets.name(name["outlet"])), ""
    if outlets.known(line) and count_words(line) <= 3:
        agency = outlets.agency(line)
        return (Credit(agency=agency) if agency else Credit(outlet=outlets.name(line))), ""
    if is_section(line):
        return Credit(), "" if line.casefold() in GENERAL else section_name(line)
    crumbs = re.split(r"\s?[>»›]\s?|\s/\s", line)
    if len(crumbs) > 1 and is_menu(line):
        told = [crumb for crumb in crumbs if is_section(crumb) and crumb.casefold() not in GENERAL]
        return Credit(), section_name(told[-1]) if told else ""
    return None
