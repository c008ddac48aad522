"""Datelines: "JAKARTA, KOMPAS.com - ", "Liputan6.com, Jakarta", "Jakarta (ANTARA) - ", glued or spaced.

A dateline stands at the beginning of one of the first paragraphs. It is read word by word: places (of the gazetteer,
or in capitals), outlets (of the table, or a domain), a date; then a dash, a colon, or the news' own capital letter.
"""

import re
from collections.abc import Callable
from dataclasses import replace
from typing import Final

from scripts import outlets
from scripts.article import Article, Credit
from scripts.clean.dateline_forms import (
    ANY_DOMAIN,
    ANYWHERE,
    BARE,
    BRACKET,
    CODED,
    DASH,
    DASH_BEHIND,
    DATE,
    DATED,
    DOMAIN,
    FIRST,
    GLUED_PLACE,
    HEAD,
    ITEM,
    JOINT,
    LONE_DASH,
    LONGEST,
    OPENING,
    PART,
    PLACE_BEHIND,
    SHOUTED_PLACE,
    STRANGE,
    UNKNOWN_PLACE,
)
from scripts.clean.dates import read_time
from scripts.clean.mastheads import house_and_place, own_name
from scripts.clean.places import PLACES
from scripts.judging.labels import sections

_WHOLE_DAY: Final = re.compile(r"\d{1,2} [A-Z][a-z]{2,8} \d{4}|\d{1,2}/\d{1,2}/\d{4}")


def drop_dateline(article: Article) -> Article:
    """The lead without its dateline; the outlet or agency it names is kept as credit."""
    credit = article.credit
    kept = list(article.paragraphs)
    labelled = sections(kept)  # "Narasi:" is an outlet's name too
    for number, paragraph in enumerate(kept[:FIRST]):
        if labelled[number]:
            continue
        if found := (
            _longer(_read(paragraph, article.credit.outlet), paragraph, article.credit)
            or own_name(paragraph, article.credit)
            or _confirmed(paragraph, article)
        ):
            length, name = found
            kept[number] = _capital(paragraph[length:])
            credit = _with_day(_with_name(credit, name), paragraph[:length])
    return replace(article, paragraphs=tuple(paragraph for paragraph in kept if paragraph), credit=credit)


def has_dateline(paragraph: str) -> bool:
    """Whether the paragraph begins with a dateline."""
    return _read(paragraph, "") is not None


def join_dateline(article: Article) -> Article:
    """ "Jakarta", "-", "Presiden ..." made one paragraph: some pages set place and dash in lines of their own."""
    kept: list[str] = []
    hanging = False
    for paragraph in article.paragraphs:
        if hanging:
            hanging = False
            kept[-1] = f"{kept[-1]} - {paragraph}"
            if not has_dateline(kept[-1]) and _looks_named(kept[-1].split(" - ")[0]) and " " in paragraph:
                kept[-1] = paragraph  # a place that no gazetteer has
        elif (
            len(kept) < HEAD
            and kept
            and len(kept[-1]) <= LONGEST
            and kept[-1][-1] not in '.!?"”:;,'
            and not LONE_DASH.match(kept[-1])
            and not paragraph.lstrip("-–— ")[:1].isdigit()
            and (lone := LONE_DASH.match(paragraph))
        ):
            hanging = lone.end() == len(paragraph)
            if not hanging:
                kept[-1] = f"{kept[-1]} - {paragraph[lone.end() :]}"
        elif (
            len(kept) < HEAD
            and len(paragraph) <= LONGEST
            and (behind := DASH_BEHIND.search(paragraph))
            and paragraph[0].isalnum()
        ):
            kept.append(paragraph[: behind.start()])
            hanging = True
        else:
            hanging = len(kept) < HEAD and len(paragraph) <= 60 and _is_all_dateline(paragraph)
            kept.append(paragraph)
    return replace(article, paragraphs=tuple(kept))


def _is_all_dateline(line: str) -> bool:
    """Whether an outlet and a place are all that the line has ("Liputan6.com, Jakarta")."""
    found = "," in line and _read(f"{line} Aa", "")
    return bool(found) and found[0] == len(line) + 1  # type: ignore[index]


def _read(paragraph: str, outlet: str) -> tuple[int, str] | None:
    """Length of the dateline and the outlet it names (or an empty string); None when the paragraph begins with news.

    `outlet`: whose page it is, where that is known already."""
    text = paragraph[:LONGEST]
    anywhere = ANYWHERE.match(text)
    if anywhere and _is_outlet(name := anywhere["inside"] or anywhere["behind"], outlet):
        return anywhere.end(), outlets.name(anywhere["place"]) if outlets.known(anywhere["place"]) else name
    if coded := CODED.match(text):
        return coded.end(), coded["inside"] or coded["beside"].title()
    if dated := DATED.match(text):
        return dated.end(), ""
    at, names, places, sure = 0, [], 0, False
    while True:
        if at and (date := DATE.match(text, at)):
            at = date.end()
        elif bracket := BRACKET.match(text, at):
            if not (outlets.known(bracket["inside"]) or (places and _looks_named(bracket["inside"]))):
                return None
            names.append(bracket["inside"])
            at, sure = bracket.end(), True
        elif (length := _outlet(text, at)) > 0:
            names.append(text[at : at + length])
            at += length
        elif names and not places and (strange := STRANGE.match(text, at)):
            places += 1
            at += len(strange["name"])
        elif places and not names and (strange := STRANGE.match(text, at)):
            names.append(strange["name"])
            at += len(strange["name"])
        elif (length := _place(text, at)) > 0:
            places += 1
            at += length
        else:
            break
        joint = JOINT.match(text, at)
        if joint:
            if joint[0] == " | " and (names or text[:at].isupper()) and OPENING.match(text, joint.end()):
                return joint.end(), names[0] if names else ""  # "TEMANGGUNG | Petani ..."
            at = joint.end()
        elif not BRACKET.match(text, at):
            break
    if not at:
        return None
    name = next(
        (name for name in names if outlets.known(name) or outlets.domain(name)), names[0] if names else ""
    )
    if dash := DASH.match(text, at):
        spaced = dash[0] not in ("-", "–", "—") or bool(names)
        opening = OPENING.match(text, dash.end()) or (names and places)
        if not names and not text[:at].isupper() and _place(text, dash.end()):
            return None  # "Jakarta - Bandung": a route, a match
        if names and not places and spaced and (length := _place_and_stop(text, dash.end())):
            return dash.end() + length, name  # "KONTAN.CO.ID - JAKARTA. Bank ..."
        return (dash.end(), name) if opening and spaced else None
    if names and text[at : at + 1] == ":":
        return at + 1 + (text[at + 1 : at + 2] == " "), name
    if places == 1 and not names and text[at : at + 2] == ": " and OPENING.match(text, at + 2):
        return at + 2, ""
    glued = OPENING.match(text, at + (text[at : at + 1] == " "))
    if (
        glued
        and places == 0
        and outlets.name(name) in PLACE_BEHIND
        and (strange := GLUED_PLACE.match(text, at))
    ):
        return strange.end(), name  # "Liputan6.com, Sukamaju Festival ...": a place that no gazetteer has
    if glued and (sure or (names and places) or (names and outlets.domain(names[0]) and not places)):
        return at + (text[at : at + 1] == " "), name
    return None


def _longer(found: tuple[int, str] | None, paragraph: str, credit: Credit) -> tuple[int, str] | None:
    """`found`, or with the names that follow it before the next dash."""
    length = house_and_place(paragraph, credit)
    if length is None or (found and found[0] >= length):
        return found
    return length, found[1] if found else ""


def _with_day(credit: Credit, dateline: str) -> Credit:
    """With the whole date of a dateline, where nothing else says when the news was told."""
    whole = _WHOLE_DAY.search(dateline) if credit.published is None else None
    return replace(credit, published=read_time(whole[0])) if whole else credit


def _confirmed(paragraph: str, article: Article) -> tuple[int, str] | None:
    """The length of a place that no gazetteer has, where the article says that it is one ("di Randuwangi")."""
    found = UNKNOWN_PLACE.match(paragraph) or SHOUTED_PLACE.match(paragraph)
    if not found:
        return None
    if article.credit.outlet in BARE and paragraph is article.paragraphs[0]:
        return found.end(), ""
    rest = (
        article.title
        + "\n"
        + paragraph[found.end() :]
        + "\n"
        + "\n".join(other for other in article.paragraphs if other is not paragraph)
    )
    said = rf"\b(?:di|ke|dari|[Kk]ota|[Kk]abupaten|[Kk]ecamatan|[Dd]esa|[Kk]elurahan|[Pp]ulau) {found['place']}\b"
    if found.re is SHOUTED_PLACE:
        known = (
            found["place"].casefold() in PLACES
            or re.search(said, rest, re.IGNORECASE)
            or re.search(rf"\b{re.escape(found['place'].title())}\b", rest)
        )
        return (found.end(), "") if known else None
    return (found.end(), "") if re.search(said, rest) else None


def _is_outlet(text: str, outlet: str) -> bool:
    return outlets.known(text) or (bool(outlet) and outlets.name(text).casefold() == outlet.casefold())


def _outlet(text: str, at: int) -> int:
    if domain := DOMAIN.match(text, at) or (None if at else ANY_DOMAIN.match(text)):
        return domain.end() - at
    return _longest(text, at, outlets.known)


def _place(text: str, at: int) -> int:
    if length := _longest(text, at, lambda words: words.casefold() in PLACES):
        return length + (found.end() - at - length if (found := PART.match(text, at + length)) else 0)
    item = re.compile(r"[A-Z][A-Z.'’-]{3,}(?: [A-Z][A-Z.'’-]+){0,2}(?![a-z])").match(text, at)
    return (
        item.end() - at
        if (item and DASH.match(text, item.end()))
        or (item and text[item.end() : item.end() + 1] in (",", "("))
        else 0
    )


def _place_and_stop(text: str, at: int) -> int:
    """Length of a place with a full stop behind it, as one house sets it."""
    length = _longest(text, at, lambda words: words.casefold() in PLACES)
    stop = re.compile(r"\.\s?(?=[A-Z0-9\"“‘'])").match(text, at + length) if length else None
    return length + len(stop[0]) if stop else 0


def _longest(text: str, at: int, fits: Callable[[str], bool]) -> int:
    """Length of the longest run of words (at most four) from `at` that `fits`; the last may be glued to a capital."""
    item = ITEM.match(text, at)
    if not item:
        return 0
    ends = [match.end() for match in re.finditer(r"[\w.'’-]+", item[0])]
    for end in reversed(ends):
        if fits(item[0][:end].rstrip(".-")):
            return len(item[0][:end].rstrip(".-"))
        cut = re.match(r"(.*[a-z])(?=-?[A-Z][a-z])", item[0][:end])
        if cut and fits(cut[1].rstrip("-")):
            return len(cut[1].rstrip("-"))
    return 0


def _looks_named(text: str) -> bool:
    return bool(re.fullmatch(r"[A-Z][\w.]*(?: [A-Z][\w.]*){0,3}", text))


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _with_name(credit: Credit, name: str) -> Credit:
    if not name:
        return credit
    if (agency := outlets.agency(name)) and agency != credit.outlet:
        return credit if credit.agency else replace(credit, agency=agency)
    return credit if credit.outlet else replace(credit, outlet=outlets.name(name))
