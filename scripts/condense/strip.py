"""What frames an article's sentences and is no part of the news: the dateline before, the sign-off behind."""

import re
from collections.abc import Sequence

_DASH = r"(?:--+|[-–—])"
_OUTLET = (
    r"(?<!\w)(?:[\w.]{2,40}\.(?i:com|co|id|net|org|tv)(?i:\.id)?|ANTARA(?: News)?|Antara"
    r"|(?i:CNN Indonesia|CNBC Indonesia|Rimanews|Pos ?Kota))(?!\w)"
)
_PLACE_NAME = r"[^\W\d_][\w.,'’/ -]{1,40}"
# a place and an outlet, in either order, in brackets or after a comma, up to a dash
_WITH_OUTLET = re.compile(
    rf"^(?:{_PLACE_NAME} ?,? ?)??\(?{_OUTLET}\)?(?: ?,? {_PLACE_NAME})?? ?(?<!\d)[-–—]++ ?(?=\S)"
)
"""An agency's name only as it is written: "antara" and "Nusantara" are words, and the dash of "3-2" ends nothing."""
_CAPITALS = re.compile(rf"^[^\Wa-z\d_][^\Wa-z\d_, .()/'’-]{{2,50}} ?{_DASH} +(?=[^\W\d_\s]|[\"“‘'\d])")
_TWO_DASHES = re.compile(r"^(?:[^\W\d_][\w.'’]{1,30}(?: ?,)? ){1,5}(?:--+|—) ?(?=\S)")
_PLACE = re.compile(r"^([^\W\d_][\w'’]{2,20}(?: [^\W\d_][\w'’]{2,20}){0,2}) ?[-–] (?=[A-Z\"“])")
_INITIALS = re.compile(
    r"\s{0,20}[(\[](?:[a-z]{2,5}|[A-Z]|[A-Z]-\d|[a-z]{2,6}(?:/[a-z]{2,6}){1,3}|[A-Za-z/]{1,20})[)\]]\s{0,20}\.?$"
)


def strip_dateline(sentence: str) -> str:
    """`sentence` without the dateline it opens with ("Jakarta, Outlet -- ", "outlet.com - ", "BOGOR – ")."""
    head = sentence[:120]
    for pattern in (_WITH_OUTLET, _CAPITALS, _TWO_DASHES, _PLACE):
        found = pattern.match(head)
        if found:
            rest = sentence[found.end() :].lstrip()
            if len(rest) > 15:
                return rest
    return sentence


def strip_sign_off(sentence: str) -> str:
    """`sentence` without the initials of its makers ("(ara/ara)", "[bal]", "(E-2)"); empty when that was all."""
    tail = sentence.rstrip()
    if len(tail) < 25 and tail[:1] in ("(", "[") and tail[-1:] in (")", "]", "."):
        return ""
    found = _INITIALS.search(tail, max(0, len(tail) - 40))
    before = tail[: found.start()].rstrip() if found else ""
    return before if before[-1:] in (".", "!", "?", '"', "”") else tail


def bare(paragraphs: Sequence[Sequence[str]]) -> list[str]:
    """All sentences in order, dateline and sign-off gone; empty where nothing is left, so that numbers stay."""
    flat = [strip_sign_off(sentence.strip()) for paragraph in paragraphs for sentence in paragraph]
    for number, sentence in enumerate(flat):
        if sentence:
            flat[number] = strip_dateline(sentence)
            break
    return flat
