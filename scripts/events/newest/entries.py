"""Entries of a live page: each was true at its hour, and what an older one says of the moment is not told any more.

Stricter than between outlets: whoever wrote the newer entry knew the older one, and would have repeated what still was.
"""

import re
from collections.abc import Sequence

from scripts.events.newest.report import Report

_OF_THE_MOMENT = re.compile(
    r"\b(?:masih|sedang|tengah|belum|sementara|akan|bakal|segera|terus|mulai|kini|saat ini|hingga (?:saat ini"
    r"|kini|berita)|sejauh ini"
    r"|diperkirakan|rencananya|dijadwalkan|lainnya|tidak ada|nihil)\b",
    re.IGNORECASE,
)


def outdated(reports: Sequence[Report]) -> list[frozenset[int]]:
    """For each of `reports` the numbers of its sentences that spoke of a moment which is gone; none of the newest."""
    pages: dict[str, list[int]] = {}
    for place, report in enumerate(reports):
        if report.part:
            pages.setdefault(report.title, []).append(place)
    newest = {_newest(reports, places) for places in pages.values()}
    return [
        frozenset(n for n, text in enumerate(report.sentences) if _OF_THE_MOMENT.search(text))
        if report.part and place not in newest
        else frozenset()
        for place, report in enumerate(reports)
    ]


def _newest(reports: Sequence[Report], places: Sequence[int]) -> int:
    """By its moment; without moments by the order in which the page has them, newest first."""
    timed = [(reports[place].written, -place) for place in places if reports[place].written]
    return -max(timed)[1] if len(timed) == len(places) else places[0]
