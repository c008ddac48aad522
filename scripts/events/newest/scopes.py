"""Scopes: of which period, place and part a number is, so that two numbers of one kind need not contradict each other.

A month's inflation beside a year's, the main shock beside its aftershock, one subdistrict's sick beside another's.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from scripts.events.newest.wording import topics

_PERIODS = {
    "tahunan": "year", "setahun": "year", "yoy": "year", "bulanan": "month", "mtm": "month", "sebulan": "month",
    "mingguan": "week", "sepekan": "week", "seminggu": "week", "harian": "day", "sehari": "day",
    "kuartal": "quarter", "kuartalan": "quarter", "triwulan": "quarter", "triwulanan": "quarter",
    "semester": "half", "kumulatif": "sum", "susulan": "after",
}  # fmt: skip
_ALWAYS = frozenset({"after"})
"""Who does not say it means another."""
_MONTHS = frozenset(
    "januari februari maret april mei juni juli agustus september oktober november desember".split()  # noqa: SIM905 - a table of words reads better so
)
_LEVELS = frozenset(
    """desa kelurahan kecamatan kabupaten kota provinsi distrik nagari dusun kampung pasar pulau sd smp sma smk
    puskesmas rs rsud sakit bandara pelabuhan stasiun terminal jalan gunung""".split()  # noqa: SIM905 - a table of words reads better so
)
"""Before the name of a place: two of one level are two places."""
_NARROW = {
    "pulau": 1, "provinsi": 1, "kabupaten": 2, "kota": 2, "kecamatan": 3, "distrik": 3, "desa": 4, "kampung": 5,
    "dusun": 5, "gunung": 1, "jalan": 5,
}  # fmt: skip
_HOUSE = 6
_SAME_LEVEL = {"rs": "rsud", "sakit": "rsud", "kelurahan": "desa", "nagari": "desa"}
_PRICED = frozenset("harga tarif ongkos biaya jumlah rata".split())  # noqa: SIM905 - a table of words reads better so
_NO_THING = frozenset(
    """di ke dari pada naik turun jadi per rp sebesar senilai seharga masih kini sudah telah tetap sekitar hanya tembus
    capai bertahan melonjak merosot meroket melandai untuk yang dengan oleh akibat karena sebanyak tahun""".split()  # noqa: SIM905 - a table of words reads better so
)
_JOINS = frozenset({"dan", "serta", "sedangkan", "sementara"})
_VERBAL = ("mem", "men", "di", "ber", "ter")
_BEFORE, _AFTER = 8, 6
"""Words beside a number that say of what it is."""


@dataclass(frozen=True, slots=True)
class Scope:
    """What is said beside a number of what it is a number of; empty where nothing is."""

    periods: frozenset[str] = frozenset()
    months: frozenset[str] = frozenset()
    places: frozenset[tuple[str, str]] = frozenset()
    """(level, name)."""
    things: frozenset[str] = frozenset()
    """Stems of what stands at the head of the clause: "harga beras premium"."""

    def of_another_thing(self, other: "Scope") -> bool:
        """Whether each names something that the other does not: "beras medium", "beras premium"."""
        return bool(self.things - other.things) and bool(other.things - self.things)

    def differs(self, other: "Scope") -> bool:
        """Whether both say it, and say something else."""
        if self.periods != other.periods and (
            (self.periods and other.periods)
            or (self.periods and other.months)
            or (other.periods and self.months)
            or (self.periods | other.periods) & _ALWAYS
        ):
            return True
        if self.months and other.months and self.months.isdisjoint(other.months):
            return True
        shared = {level for level, _ in self.places} & {level for level, _ in other.places}
        narrowest = max((_NARROW.get(level, _HOUSE) for level in shared), default=0)
        return bool(shared) and all(
            {name for one, name in self.places if one == level}.isdisjoint(
                name for one, name in other.places if one == level
            )
            for level in shared
            if _NARROW.get(level, _HOUSE) == narrowest  # two hospitals treat the sick of one village
        )


EVERYWHERE = Scope()
"""Of a number beside which nothing is said."""


def scope(marked: Sequence[tuple[str, bool, str]], start: int, end: int) -> Scope:
    """Of the number that stands in the words `start` to `end` of `marked` (wording.tokens)."""
    begin = start
    while begin > max(0, start - _BEFORE) and not _parts(marked[begin][2]):
        begin -= 1
    stop = end
    while stop < min(len(marked), end + _AFTER) and not _parts(marked[stop][2]):
        stop += 1
    near = [low for low, _, _ in marked[begin:stop]]
    periods = frozenset(_PERIODS[low] for low in near if low in _PERIODS)
    places = frozenset(
        (_SAME_LEVEL.get(low, low), name)
        for place, (low, _, _) in enumerate(marked[begin:stop], begin)
        if low in _LEVELS and (name := _name(marked, place + 1))
    )
    return Scope(periods, _MONTHS.intersection(near), places, _things(marked, start))


def _things(marked: Sequence[tuple[str, bool, str]], start: int) -> frozenset[str]:
    """Stems of the first words of the clause in which the number at `start` stands, up to one that is no thing."""
    begin = start
    while begin > 0 and not _parts(marked[begin][2]) and marked[begin - 1][0] not in _JOINS:
        begin -= 1
    things: list[str] = []
    for low, _, _ in marked[begin:start]:
        if low in _PRICED:
            continue
        if low in _NO_THING or low[0].isdigit() or (things and len(low) > 6 and low.startswith(_VERBAL)):
            break
        things.append(low)
    return topics(" ".join(things))


def _parts(marks: str) -> bool:
    return any(mark in marks for mark in ",;:.")


def _name(marked: Sequence[tuple[str, bool, str]], place: int) -> str:
    """The first word of the name that stands at `place`; empty where none does."""
    low, large, before = marked[place] if place < len(marked) else ("", False, "")
    return low if large and not before else ""
