"""What passes: sentences that hold for the time being, or whose thing a newer report ends or turns by common words."""

import re
from collections.abc import Sequence

from scripts.events.newest.counts import long_ago
from scripts.events.newest.reading import TOP, Read, of_others
from scripts.events.newest.wording import SAID_BY, plain, root, tokens, topics
from scripts.text.stems import stem

_FOR_NOW = frozenset(
    """masih sedang tengah belum sementara segera akan bakal rencananya diperkirakan dijadwalkan memperkirakan
    memprediksi memproyeksikan meramalkan""".split()  # noqa: SIM905 - a table of words reads better so
)
_DAYS = frozenset(
    map(stem, "senin selasa rabu kamis jumat sabtu minggu pagi siang sore petang malam pukul hari".split())  # noqa: SIM905 - a table of words reads better so
)
_BY_SOMEBODY = frozenset({"menargetkan", "memperkirakan", "memprediksi", "memproyeksikan", "meramalkan"})
"""Who foresees stands before them, and is not what is foreseen."""
_PLANS = frozenset({"akan", "bakal", "rencananya", "dijadwalkan"})
_MONTH = r"(?:januari|februari|maret|april|mei|juni|juli|agustus|september|oktober|november|desember)"
_DATED = re.compile(rf"\b(?:\d{{1,2}}|mulai|pada|bulan) {_MONTH}\b", re.IGNORECASE)
_ONLY_MEANT = frozenset(
    [
        "selama",
        "sebelum",
        "jika",
        "bila",
        "saat",
        "untuk",
        "rencana",
        "akan",
        "bakal",
        "sampai",
        "hingga",
        "ketika",
        "apabila",
        "kalau",
    ]
)
"""Before a deed: it is spoken of, and not said to be done."""
_FORESEEN = frozenset(
    """diperkirakan ditargetkan menargetkan memperkirakan diharapkan dijadwalkan direncanakan rencananya ditaksir
    diprediksi akan bakal""".split()  # noqa: SIM905 - a table of words reads better so
)
_LITTLE = 4
"""A sentence of so few topics says little but how long its thing will take."""
_BESIDE = 3
"""Words from one that tells that something is done to what it is."""
_UNTIL_NOW = re.compile(
    r"\b(?:(?:hingga|sampai) (?:saat ini|kini|berita|sekarang)|sejauh ini|saat ini|untuk sementara|sementara ini)\b"
)
_ENDS = frozenset(
    """dicabut mencabut berakhir diakhiri selesai usai batal dibatalkan rampung tuntas teratasi tertangani pulih reda
    mereda padam surut bubar tertangkap ditangkap dibebaskan bebas dipulangkan diringkus dibekuk disahkan
    terpilih dilantik dicopot mundur sembuh siuman sepakat berdamai terungkap
    berhenti normal""".split()  # noqa: SIM905 - a table of words reads better so
)
_TURNS = frozenset(
    """sudah telah kini akhirnya kembali lagi menjadi jadi resmi berhasil ternyata justru bertambah berkurang naik turun
    ditambah dikurangi dipangkas diralat dimutakhirkan diperbarui berubah diubah diganti ditunda diundur dimajukan
    dibuka ditutup dipindahkan diperpanjang memperpanjang dilanjutkan melanjutkan ditetapkan dinyatakan""".split()  # noqa: SIM905 - a table of words reads better so
)
"""Words that tell that something ended, or that it is otherwise now."""
_COUNTED = frozenset(
    {"menjadi", "jadi", "bertambah", "berkurang", "naik", "turun", "kini", "sudah", "telah", "ditambah"}
)
"""What turns beside a number may be the number alone."""
_FIGURE = re.compile(r"(?<![\d/(-])\d[\d.,]*(?![\d/)-])")
_BESIDES = re.compile(r"\bjuga\b", re.IGNORECASE)
_CAUSES = frozenset({"karena", "akibat", "dipicu", "disebabkan", "gara-gara", "lantaran", "sebab"})
_SPOKEN = 0.6
"""So much of a sentence must a newer one speak of, to end what it tells."""
_SHARED = 0.4
"""So much of a sentence that holds for now must a newer one speak of, to know more."""


def came_to_an_end(older: Read, number: int, newer: Read) -> bool:
    """Whether the headline or the first sentences of `newer` end what a sentence tells, in words of no domain."""
    said = [run for run, _, _ in tokens(plain(older.texts[number]))]
    low, mine = set(said), older.topics[number]
    if {"itu", "tersebut"}.intersection(said[:5]) or _CAUSES & low or long_ago(older.texts[number]):
        return False  # what something is ("Pabrik itu ..."), or why something happened
    if _BESIDES.search(newer.texts[0]):
        return False  # one more thing: what was told stands
    stems = {stem(run) for run in low}
    for place in range(min(TOP, len(newer.texts))):
        theirs = _but_again(newer.texts[place], stems) - low
        # "kini enam", "ditambah 20": what turned is the number, and the thing itself stands
        ended, turned = (
            theirs & _ENDS,
            theirs
            & (_TURNS - _COUNTED if _FIGURE.search(newer.texts[place]) or newer.numbers[place] else _TURNS),
        )
        shared = len(mine & newer.topics[place])
        if (ended or turned) and shared >= max(_SPOKEN * len(mine), 3):
            return not of_others(older, number, newer, place)
    return False


def _but_again(text: str, stems: set[str]) -> set[str]:
    """Words of `text` of other `stems`, without the "kembali" that says that the same happened once more, and without
    those of what is only meant ("untuk membangun lagi")."""
    runs = [run for run, _, _ in tokens(plain(text))]
    again = {
        at
        for at, run in enumerate(runs)
        if (run == "kembali" and stems.intersection(map(stem, runs[at + 1 : at + 2])))
        or (run in ("lagi", "kembali") and "untuk" in runs[max(0, at - _BESIDE) : at])
    }
    return {run for at, run in enumerate(runs) if at not in again and stem(run) not in stems}


def was_foreseen(older: Read, number: int, newer: Read) -> bool:
    """Whether a short sentence says how long its thing will take ("Perbaikan diperkirakan memakan tiga hari") and the
    headline or the first sentences of `newer` say that it is done."""
    low = [run for run, _, _ in tokens(plain(older.texts[number]))]
    at = next((n for n, run in enumerate(low) if run in _FORESEEN), -1)
    # who foresees it stands before that, and is not what is foreseen
    of = topics(" ".join(low[at + 1 :])) if low[at] in _BY_SOMEBODY else older.topics[number]
    mine = of - _DAYS - {stem(name) for name in older.all_names | newer.all_names}
    if at < 0 or len(mine) > _LITTLE:
        return False
    for place in range(min(TOP, len(newer.texts))):
        theirs = [run for run, _, _ in tokens(plain(newer.texts[place]))]
        ends = [at for at, run in enumerate(theirs) if run in _ENDS]
        beside = {stem(run) for at in ends for run in theirs[max(0, at - _BESIDE) : at + _BESIDE + 1]}
        if _FORESEEN.isdisjoint(theirs) and any(_of_one_root(one, other) for one in mine for other in beside):
            return not of_others(older, number, newer, place)
    return False


def _of_one_root(one: str, other: str) -> bool:
    """Whether of two stems one begins as the other: "perbaikan" and "diperbaiki" lose unlike endings."""
    return min(len(one), len(other)) > 2 and (one.startswith(other) or other.startswith(one))


def was_for_now(older: Read, number: int, newer: Read) -> bool:
    """Whether a sentence says how things are for the time being, and `newer` speaks of the same things."""
    low = [run for run, _, _ in tokens(plain(older.texts[number]))]
    text = " ".join(low)
    marked = [place for place, run in enumerate(low) if run in _FOR_NOW]
    if not marked and not _UNTIL_NOW.search(text):
        return False
    people_ = {stem(name) for name in older.all_names | newer.all_names}
    mine = topics(SAID_BY.sub("", older.texts[number]))
    plan = bool(marked) and all(low[at] in _PLANS for at in marked) and _DATED.search(older.texts[number])
    if marked and low[marked[0]] in _BY_SOMEBODY:
        mine &= topics(" ".join(low[marked[0] + 1 :]))
    waited = {
        stem(run) for place in marked for run in _up_to_place(low[place + 1 : place + 4])
    } & mine - people_
    if marked and _nobody_did(low, marked, newer):
        return False
    for place, theirs in enumerate(newer.topics):
        if of_others(older, number, newer, place) or (plan and not _tells(newer.texts[place], waited)):
            continue
        shared = mine & theirs
        if len(shared) < _SHARED * len(mine):
            continue
        if len(shared - people_) >= 2 or (waited & theirs and len(shared) >= 2):
            return True
    if plan or not marked or len(mine - people_) > 3:
        return False
    return bool(waited & newer.all_topics)


def _up_to_place(runs: Sequence[str]) -> Sequence[str]:
    """`runs` up to where something is: of the ship on which somebody waits any report speaks."""
    return runs[: next((n for n, run in enumerate(runs) if run in ("di", "ke", "dari", "pada")), len(runs))]


def _nobody_did(low: Sequence[str], marked: Sequence[int], newer: Read) -> bool:
    """Whether what somebody has not done yet ("belum memutuskan tarif") is nothing of which `newer` speaks."""
    at = marked[0]
    deed = low[at + 1] if at + 1 < len(low) else ""
    if low[at] != "belum" or not (deed.startswith("me") or deed.endswith("kan")):
        return False
    done = topics(" ".join(low[at + 2 : at + 3]))
    return bool(done) and newer.all_topics.isdisjoint(done | {root(deed)})


def _tells(text: str, deeds: set[str]) -> bool:
    """Whether `text` says that one of `deeds` is done, or that something has turned."""
    runs = [run for run, _, _ in tokens(plain(text))]
    return any(
        (run in _TURNS or run in _ENDS or stem(run) in deeds)
        and _ONLY_MEANT.isdisjoint(runs[max(0, at - _BESIDE) : at])
        for at, run in enumerate(runs)
    )
