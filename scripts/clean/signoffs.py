"""Sign-offs: the initials behind the last sentence, with whatever keywords hang on them."""

import re
from dataclasses import replace
from typing import Final

from scripts import outlets
from scripts.article import Article, Credit

_INITIALS: Final = (
    r"(?:[a-z]{2,8}(?:\s?[/-]\s?[a-z]{1,8}){0,4}|mc\.[a-z]{2,20}(?:\s?[/-]\s?[a-z]{1,12}){0,3}"
    r"|[A-Z]{1,3}-\d{1,3}|[A-Z](?:\.?[A-Z]?\d{3}(?:/[A-Z]\d{3}){0,3})|[A-Z]|\*{1,3})"
)
_CODES: Final = r"(?:(?:T\.|Uu\.\s?)?[A-Z][A-Z ./-]{0,10}\d{3}(?:\s?/\s?[A-Z][A-Z -]{0,6}\d{0,3}){0,3})"
_WHOLE: Final = re.compile(rf"[(\[]\s?(?:{_INITIALS}|{_CODES})\s?[)\]][\s.]*")
_END: Final = re.compile(
    rf"""(?<=[.!?"”'’])\s?[(\[]\s?(?P<who>{_INITIALS})\s?[)\]](?P<rest>.*)$""", re.DOTALL
)
_SLASHED: Final = re.compile(
    r"\s?[(\[](?P<who>[a-z]{2,5}/[a-z]{2,5}(?:/[a-z]{2,5}){0,2})[)\]](?P<rest>.*)$", re.DOTALL
)
_DESK: Final = re.compile(r"[a-z]{2,4}(?:/[a-z]{2,4}){0,3}\s?\((?P<agencies>[A-Za-z][A-Za-z ,/.]{1,80})\)\W*")
# at most four words in brackets behind the last full stop: initials of every fashion, an agency, another outlet
_SHORT: Final = re.compile(
    r"""(?<=[.!?"”'’…])\s?[(\[](?P<who>[A-Za-z][\w./-]{0,20}(?:[\s,]{1,2}[\w./-]{1,20}){0,3})[)\]][\s.*]*$"""
)
# "(Andika Pratama)" in a line of its own
_NAMED: Final = re.compile(
    r"[(\[](?P<name>[A-Z][a-z'’]+(?: [A-Z][a-z'’]+){1,2}|[A-Z'’]{3,16}(?: [A-Z'’]{3,16}){1,2})[)\]]\W*"
)
_PERSON: Final = re.compile(r"(?P<name>[A-Z][A-Za-z'’]{2,20}(?: [A-Z][A-Za-z'’.]{0,20}){1,2})(?:$| /)")
"""A full name, with others behind a stroke."""
_MASTHEAD: Final = re.compile(
    r"\b(?:The|Post|Times|News|Web|Daily|Herald|Journal|Press|Today|Magazine|Tribune|Online|Media|Network|Independent"
    r"|Mirror|Radio|TV|Mail|Sun|Star|Telegraph|Guardian|Pos|Koran|Harian|Kabar|Berita|Warta|Suara|Tim|Humas|Redaksi)\b",
    re.IGNORECASE,
)
"""Words of which newspapers' names are made, and no person's."""
_SHOUTED: Final = re.compile(r"(?P<name>[A-Z][A-Z'’]{2,15}(?: [A-Z][A-Z'’.]{1,15}){1,3})\W{0,3}")
"""A reporter in capitals, alone on the last line."""
_SINCE: Final = re.compile(
    r"(?:wartawan|jurnalis|reporter|kontributor|penulis|editor|redaktur)\b[^.]{3,80}\bsejak (?:19|20)\d\d\.?",
    re.IGNORECASE,
)
"""Who the writer is, below a name."""
_HOUSE: Final = re.compile(
    r"[(\[]\s?(?:red|redaksi|tim(?: redaksi| liputan)?|adm|admin|ril|rls|rilis|hms|humas|net|dbs|bbs|int|ist)"
    r"(?:\s?/\s?[\w*]{1,12}){0,3}\s?[)\]][\s.*]*$|^[(\[](?:diskominfo\w*|kominfo|humas|prokopim|protokol|mc"
    r"|media center|biro|tim"
    r"|bagian) [^()\[\]]{2,50}[)\]][\s.*]*$",
    re.IGNORECASE,
)
"""The desk, an office or "various sources", in the place of initials."""
_BIO: Final = re.compile(
    r"(?P<name>[A-Z][\w.'’-]{1,20}(?: [A-Z][\w.'’-]{0,20}){0,4}),? (?:adalah|merupakan|ialah)(?: seorang)?"
    r" (?P<role>kontributor|kolumnis|penulis|jurnalis|wartawan|reporter|fotografer|redaktur|pewarta|koresponden)"
    r"\b.{0,200}"
)
_WRITER: Final = re.compile(
    r"\W{0,20}\*{1,3}\)?\s?(?:(?:penulis|pengarang)(?: (?:adalah|merupakan|ialah))?|dosen|guru|pengamat|peneliti"
    r"|mahasiswa|wartawan|anggota|ketua|direktur|alumnus)\b.{0,200}",
    re.IGNORECASE,
)
"""Who the writer of a column is, behind an asterisk."""
_LAST: Final = 4
"""Paragraphs from the end in which a sign-off may hang on a sentence."""


def is_signoff(line: str) -> bool:
    """Whether the line is nothing but initials, or an agency, in brackets."""
    return len(line) <= 60 and bool(_WHOLE.fullmatch(line) or _DESK.fullmatch(line))


def with_signoff(line: str) -> bool:
    """Whether initials in brackets, and nothing else, hang on the line's last sentence."""
    found = _END.search(line[-80:]) or _SLASHED.search(line[-80:])
    return bool(found) and not found["rest"].strip(" .")  # type: ignore[index]


def drop_signoff(article: Article) -> Article:
    """Without initials; an agency among them ("(afp, kna)", "(Antara)") is kept as credit."""
    credit = article.credit
    kept: list[str] = []
    late = len(article.paragraphs) - _LAST
    for number, paragraph in enumerate(article.paragraphs):
        head, tail = paragraph[:-400], paragraph[-400:]
        agency = ""
        if desk := (not head and _DESK.fullmatch(tail)):
            agency = next(filter(None, map(outlets.agency, re.split("[,/]", desk["agencies"]))), "")
            tail = "" if agency else tail
        elif number >= late and number and (named := _NAMED.fullmatch(tail)):
            name = named["name"].title() if named["name"].isupper() else named["name"]
            credit = credit if credit.author else replace(credit, author=name)
            tail = ""
        elif (
            number
            and not head
            and number == len(article.paragraphs) - 1
            and (who := _SHOUTED.fullmatch(tail))
        ):
            credit = credit if credit.author else replace(credit, author=who["name"].title())
            tail = ""
        elif (
            number
            and not head
            and (
                (number >= late and (_WRITER.fullmatch(tail) or _SINCE.fullmatch(tail)))
                or _HOUSE.fullmatch(tail)
            )
        ):
            tail = ""
        elif (
            number >= late
            and number
            and not head
            and (bio := _BIO.fullmatch(tail))
            and _is_writer(bio, credit)
        ):
            credit = credit if credit.author else replace(credit, author=bio["name"])
            tail = ""
        elif not head and _WHOLE.fullmatch(tail):
            agency = outlets.agency(tail)
            tail = ""
        elif number >= late:
            tail, agency, author = _without_signoff(tail)
            credit = credit if credit.author or not author else replace(credit, author=author)
        if agency and not credit.agency and agency != credit.outlet:
            credit = replace(credit, agency=agency)
        if head or tail:
            kept.append(head + tail)
    return replace(article, paragraphs=tuple(kept), credit=credit)


def _is_writer(bio: re.Match[str], credit: Credit) -> bool:
    """Whether a line that tells who somebody is tells it of the writer."""
    named = credit.author.casefold()
    return bio["name"].casefold() in named if named else bio["role"] in ("kontributor", "kolumnis")


def _without_signoff(text: str) -> tuple[str, str, str]:
    """The text, and the source and the reporter whom its sign-off names."""
    if house := _HOUSE.search(text):
        return text[: house.start()].rstrip(), "", ""
    if named := _SHORT.search(text):
        who = named["who"]
        source = outlets.agency(who) or (
            outlets.name(who) if outlets.known(who) or outlets.domain(who) else ""
        )
        person = None if source else _PERSON.match(who.replace("/", " / "))
        name = person["name"] if person and not _MASTHEAD.search(person["name"]) else ""
        return text[: named.start()].rstrip(), source, name.title() if name.isupper() else name
    found = _END.search(text) or _SLASHED.search(text)
    if found and _is_keywords(found["rest"]):
        return text[: found.start()].rstrip(), outlets.agency(found["who"]), ""
    return text, "", ""


def _is_keywords(rest: str) -> bool:
    """Nothing, or words without a sentence: no capital letter, no full stop, at most 30 of them."""
    return not rest.strip(" .") or (
        rest == rest.lower() and not re.search("[.!?]", rest) and len(rest.split()) <= 30
    )
