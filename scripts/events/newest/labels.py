"""Labels: figures that count nothing, since they name, date or number what they stand beside."""

from collections.abc import Sequence

from scripts.events.newest.roles import CLASSIFIERS, LABELS, NUMBERED, PERIODS, PERSONS, SCALED, people, terms
from scripts.events.newest.wording import root
from scripts.text.figures import Figure

_ORDINAL = 100
_HEADING = 0.7
"""In a heading so many words are written large, and it says nothing that one is."""
_MOVED = frozenset({"naik", "turun", "merosot", "melonjak", "menurun", "meningkat", "melorot", "menembus"})
_SMALL = frozenset(
    {"di", "ke", "dan", "dari", "yang", "pada", "dengan", "oleh", "untuk", "jadi", "karena", "akibat"}
)
_VERBAL = ("men", "mem", "di", "ter", "ber")


def is_label(marked: Sequence[tuple[str, bool, str]], figure: Figure) -> bool:
    """Whether `figure` of the words `marked` (wording.tokens) counts nothing: an hour, an age, a name."""
    runs = [low for low, _, _ in marked]
    if _ends_a_name(marked, figure):
        return True
    before = runs[figure.start - 1] if figure.start else ""
    after = runs[figure.end] if figure.end < len(runs) else ""
    moved = before == "ke" and figure.start > 1 and runs[figure.start - 2] in _MOVED
    if moved:
        return False  # "turun ke 64"
    if before == "ke" and ((figure.value or 0) > _ORDINAL or not runs[figure.start][:1].isdigit()):
        return False  # "naik ke 7.412", "meluas ke dua desa"
    if before in LABELS and not (before == "dalam" and after in SCALED):
        return True
    return after in PERIODS and not (
        after in ("tahun", "bulan")
        and any(root(run) in terms() for run in runs[max(0, figure.start - 8) : figure.end + 3])
    )


def _ends_a_name(marked: Sequence[tuple[str, bool, str]], figure: Figure) -> bool:
    """Whether a small figure in digits is the end of a name ("SD Wanasari 2 ambruk")."""
    low, large, _ = marked[figure.start - 1] if figure.start > 1 else ("", False, "")
    if (
        not large
        or not figure.key.isdecimal()
        or not marked[figure.start][0].isdigit()
        or len(figure.key) > 2
    ):
        return False
    kind = marked[figure.start - 2][0]
    after = marked[figure.end][0] if figure.end < len(marked) else ""
    if marked[figure.start][2] or after in PERSONS | CLASSIFIERS | SCALED:
        return False
    if kind in NUMBERED or low in NUMBERED:
        return True
    if not _goes_on(marked, figure.end):
        return False
    heading = sum(each for _, each, _ in marked) > _HEADING * len(marked)
    return not heading and kind not in _SMALL


def _goes_on(marked: Sequence[tuple[str, bool, str]], end: int) -> bool:
    """Whether nothing that can be counted stands at `end`."""
    low, large, before = marked[end] if end < len(marked) else ("", False, "")
    if not low or before or large or low in _SMALL:
        return True
    return root(low) in people() or (low.startswith(_VERBAL) and low not in PERSONS)
