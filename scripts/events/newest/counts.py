"""Counts: how many and how much a sentence says, of what, and whether that was so before or is so now."""

import math
import re
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache

from scripts.events.newest.count import Count
from scripts.events.newest.labels import is_label
from scripts.events.newest.roles import (
    CLASSIFIERS,
    OF_UNITS,
    PERSONS,
    SCALED,
    SEARCHERS,
    measures,
    people,
    terms,
)
from scripts.events.newest.scopes import scope
from scripts.events.newest.sorts import sorts
from scripts.events.newest.wording import SAID_BY, names, persons, plain, root, tokens, topics
from scripts.text.figures import Figure, numbered

_NONE = re.compile(
    r"\b(?:(?:tidak|tak|belum|tanpa|bukan)(?: \w+){0,3}? korban(?: (?P<what>jiwa|tewas|meninggal|luka|hilang))?"
    r"|nihil korban(?: (?P<nil>jiwa|tewas|meninggal|luka|hilang))?"
    r"|korban(?: (?P<jiwa>jiwa|tewas|meninggal|luka|hilang))? nihil"
    r"|(?:seluruh|semua)(?: \w+){1,3}? (?:di)?selamat(?:kan)?\b)"
)
_NOT_ANY = re.compile(
    r"\b(?:tidak|tak|belum) ada(?: (?:yang|satu|pun|laporan|warga|orang|seorang|penumpang)){0,3}"
    r" (?P<what>\w{4,20})(?: (?P<more>\w{4,20}))?"
)
_NO_HARM = re.compile(
    r"\b(?:tidak|tak|belum) (?:ada|terdapat|menerima|mendapat|diterima)"
    r"(?: (?:laporan|informasi|kabar|adanya|soal)){0,3} kerusakan(?P<dead> (?:dan|atau|maupun|serta) korban)?"
)
_VAGUE = {"belasan": (11, 19), "puluhan": (20, 99), "ratusan": (100, 999), "ribuan": (1e3, 9999)}
_ONE = {"seorang", "seekor", "sebuah", "seunit"}
_WAS = {"semula", "awalnya", "sebelumnya", "tadinya", "mulanya", "sempat", "kemarin", "bukan", "dulu"}
_MOVES = {"naik", "turun", "bertambah", "berkurang", "meningkat", "menurun"}
_NOW = {"menjadi", "jadi", "kini", "total", "totalnya", "mencapai", "sekarang", "capai", "tembus"}
_STOPS = frozenset(
    """dan serta sedangkan sementara dengan sehingga akibat karena setelah yang di menjadi jadi pada per oleh
    untuk dari dalam atas melawan ke hingga sampai sejak""".split()  # noqa: SIM905 - a table of words reads better so
)
_LONG_AGO = re.compile(
    r"\b(?:(?:pada|tahun|sepanjang|selama|sejak|hingga|dari|bencana|musim)(?: tahun)? (?:19|20)\d\d\b"
    r"|(?:tahun|bulan|pekan) lalu"
    r"|(?:sejak|sepanjang|dalam|selama) (?:awal )?(?:tahun|januari|februari|maret|april|mei|juni|juli|agustus|september"
    r"|oktober|november|desember|\w+ tahun)\b|(?:per|setiap|tiap|saban) (?:tahun|bulan|hari)|pernah|tahun sebelumnya"
    r"|(?:dua|tiga|empat|lima|beberapa|\d{1,2}) tahun (?:lalu|silam|terakhir))"
)
_SUBSET = re.compile(r"\b(?:di ?antaranya|salah (?:satu|seorang)|masing-masing|satu-satunya|dari mereka)\b")
_LIVES = re.compile(r"\b(?:korban jiwa|nyawa)\b", re.IGNORECASE)
"""Else "jiwa" only counts heads."""
_HARMED = frozenset(
    map(root, ("rusak", "roboh", "hancur", "ludes", "terendam", "hangus", "ambruk", "jebol", "hanyut"))
)
"""They stand for what was counted before: "52 rumah rusak berat dan 14 rusak ringan"."""
_CAUSED = {"diper", "mempe"}
_UNLIKE = {"pesawat", "bertahan", "tinggal", "meninggalkan", "ditinggalkan", "tertinggal", "ketinggalan"}
"""By their letters forms of words of the tables ("dirawat", "tertahan"), and none."""
_MONEY = {"rupiah", "dolar", "dollar", "euro", "yen", "ringgit"}
_COMES_TO = ("menjadi", "jadi", "mencapai", "tercatat", "berjumlah", "tinggal", "tersisa")
"""Between what is counted and its number."""
_AFTER, _BEFORE = 5, 12
"""Words behind and before a number among which its role is looked for."""


def counts(sentence: str) -> tuple[Count, ...]:
    """What `sentence` counts, without what it says of years gone by."""
    return () if long_ago(sentence) else ever(sentence)


@lru_cache(maxsize=4096)
def ever(sentence: str) -> tuple[Count, ...]:
    """What `sentence` counts, of whatever time."""
    text = plain(sentence)
    return (*_none(text), *_some(text))


def long_ago(text: str) -> bool:
    """Whether `text` speaks of other years, or of how things are every year."""
    return _LONG_AGO.search(plain(text).lower()) is not None


def _none(text: str) -> Iterator[Count]:
    """Counts of zero."""
    low = text.lower()
    about, who = topics(text), names(text)
    for found in _NONE.finditer(low):
        what = found["what"] or found["nil"] or found["jiwa"] or ""
        role = people().get(root(what)) if what else None
        for each in [role] if role else ["dead"] if "selamat" in found.group() else ["dead", "hurt"]:
            yield Count(each, 0, 0, about, who, total=True, person=True)
    for found in _NO_HARM.finditer(low):
        for each in (f"of:{root('rumah')}", *(("dead", "hurt") if found["dead"] else ())):
            yield Count(each, 0, 0, about, who, total=True, person=True)
    for found in _NOT_ANY.finditer(low):
        for word in (found["what"], found["more"]):
            role = people().get(root(word)) if word else None
            if role is not None:
                yield Count(role, 0, 0, about, who, total=True, person=True)
                break


def _some(text: str) -> Iterator[Count]:
    text = _LIVES.sub("korban tewas", text)
    marked = tokens(text)
    runs = [low for low, _, _ in marked]
    marks = [before for _, _, before in marked]
    found = [figure for figure in numbered(runs) if not is_label(marked, figure)]
    taken = {n for figure in found for n in range(figure.start, figure.end)}
    for place, run in enumerate(runs):
        if place not in taken and (run in _VAGUE or run in _ONE):
            found.append(Figure(run, None, place, place + 1))
    found.sort(key=lambda figure: figure.start)
    about, who = topics(text), names(text)
    people_ = persons(SAID_BY.sub("", text))
    changed = any(run in ("menjadi", "jadi", "ke") for run in runs)
    waiting: tuple[float, float] | None = None
    for figure in found:
        span = _span(
            figure,
            # a year has no dot: "2.000 dosis"
            amount=runs[figure.start].startswith("rp")
            or runs[max(0, figure.start - 1)] == "rp"
            or not runs[figure.start].isdecimal(),
        )
        before = runs[max(0, figure.start - 4) : figure.start]
        if span is None or _part_of_another(runs, figure, taken):
            continue
        more = "baru" in runs[figure.end : figure.end + 3]  # "tujuh pasien baru" come to others
        detail = more or _SUBSET.search(" ".join(runs[figure.start : figure.end + 5])) is not None
        role, person = _role(runs, marks, figure, skipped=taken)
        was = bool(_WAS.intersection(before)) or (
            runs[figure.start - 1 : figure.start] == ["dari"]
            and "menjadi" not in before
            and (changed or not _MOVES.isdisjoint(before[-2:]))
        )
        if not role or (was and root(role.removeprefix("of:")) in map(root, ("korban", "orang"))):
            waiting = span if was else waiting
            continue
        if waiting is not None:  # "dari tiga menjadi enam orang"
            yield Count(role, *waiting, about, who, former=True, person=person)
            waiting = None
        total = bool(_NOW.intersection(before))
        one = figure.key in _ONE or figure.value == 1
        yield Count(
            role,
            *span,
            about,
            who,
            former=was,
            total=total,
            person=person,
            detail=detail or (one and people_),
            scope=scope(marked, figure.start, figure.end),
            noun=next(iter(runs[figure.end : figure.end + 1]), ""),
            sorts=sorts(text),
        )


def _span(figure: Figure, *, amount: bool) -> tuple[float, float] | None:
    if figure.key in _VAGUE:
        return _VAGUE[figure.key]
    if figure.key in _ONE:
        return (1, 1)
    if figure.value is None:
        one, _, other = figure.key.partition("-")
        same = float(one) * 1e4 + float(other)  # a result is one value of its own
        return (same, same)
    if not amount and 1950 <= figure.value <= 2060 and figure.key.isdecimal():
        return None
    return (figure.value, figure.value) if math.isfinite(figure.value) else None


def _part_of_another(runs: Sequence[str], figure: Figure, taken: set[int]) -> bool:
    """The five of "tiga dari lima orang"; the three of "dari tiga menjadi lima" is none."""
    if runs[figure.start - 1 : figure.start] != ["dari"] or {"menjadi", "jadi"}.intersection(
        runs[figure.end : figure.end + 4]
    ):
        return False
    place = figure.start - 2
    while place > 0 and runs[place] in CLASSIFIERS:
        place -= 1
    return place in taken


def _role(
    runs: Sequence[str], marks: Sequence[str], figure: Figure, *, skipped: set[int]
) -> tuple[str, bool]:
    """What `figure` counts (empty where nothing tells it), and whether that is a toll."""
    if figure.value is None and "-" in figure.key:
        return "result", False
    after = _following(runs, marks, figure, skipped)
    before = [
        runs[n] for n in range(figure.start - 1, max(-1, figure.start - 1 - _BEFORE), -1) if n not in skipped
    ]
    unit = after[0] if after else ""
    money = runs[figure.start].startswith("rp") or unit in _MONEY or before[:1] in (["rp"], ["us"])
    if unit in ("tahun", "bulan"):
        kind = _first(before, terms()) or _first(after, terms())
        return f"{kind or 'jail'}:{unit}", False
    if money or unit in SCALED:
        kind = _first(before, measures()) or _first(after[1:], measures()) or OF_UNITS.get(unit, "")
        if not kind and before[:1] == ["m"]:
            kind = "magnitude"
        if money:
            return f"{kind or 'sum'}:{_currency(runs, figure, unit)}", False
        return f"{kind or 'sum'}:{unit}", False
    if before[:1] and before[0] in ("m", "mag", "sr") and (not unit or unit not in PERSONS):
        return "magnitude", False
    kind = _first(after, people())
    if kind == "missing" and any(people().get(root(run)) == "found" for run in after):
        kind = "found"
    if kind == "missing" and after[0] in SEARCHERS:
        kind = ""
    if kind:
        return kind, True
    nouns = [run for run in after if run not in CLASSIFIERS and len(run) > 2]
    if nouns and root(nouns[0]) in _HARMED and before:
        nouns = [run for run in before if root(run) in topics(run) and root(run) not in _HARMED][:1]
    countable = not after or after[0] in PERSONS or after[0] in CLASSIFIERS
    if countable:
        kind = _first(before, people()) or _first(_far(runs, figure, skipped), people())
        if (
            not kind and runs[0] == "korban"
        ):  # however long its subject is ("Korban luka dalam kebakaran ...")
            kind = _first(runs[1:3], people())
        if kind:
            return kind, True
    measured = _first(before[:6], measures())
    if measured in ("magnitude", "interest", "inflation", "heat", "index", "depth") and not (
        nouns and nouns[0] in PERSONS
    ):
        return measured, False
    if nouns:
        return f"of:{root(nouns[0])}", nouns[0] in PERSONS or root(nouns[0]) == root("rumah")
    if after and after[0] in CLASSIFIERS and "jumlah" in before:
        # "jumlah calon mahasiswa ... menjadi 1.240 orang"
        subject = [run for run in reversed(before[: before.index("jumlah")]) if run not in CLASSIFIERS]
        if subject and len(subject[0]) > 3:
            return f"of:{root(subject[0])}", subject[0] in PERSONS
    if after and after[0] in PERSONS:
        return f"of:{root(after[0])}", True
    if after or before[:1] in ([run] for run in _COMES_TO) or "jumlah" in before:
        # "rumah yang rusak tercatat 208 unit": the subject is counted
        heads = [
            run
            for run in reversed(before)
            if len(run) > 3 and run not in _WAS | _NOW and root(run) in topics(run)
        ]
        if heads:
            return f"of:{root(heads[0])}", root(heads[0]) == root("rumah")
    return "", False


def _currency(runs: Sequence[str], figure: Figure, unit: str) -> str:
    """What an amount of money is in: two currencies do not contradict each other."""
    if runs[figure.start].startswith("rp") or "rp" in runs[max(0, figure.start - 1) : figure.start]:
        return "money"
    return {"rupiah": "money", "dollar": "dolar"}.get(unit, unit if unit in _MONEY else "dolar")


def _far(runs: Sequence[str], figure: Figure, skipped: set[int]) -> list[str]:
    """Words behind `figure` up to the next number."""
    end = next((n for n in range(figure.end, len(runs)) if n in skipped), len(runs))
    return list(runs[figure.end : min(end, figure.end + _BEFORE)])


def _following(runs: Sequence[str], marks: Sequence[str], figure: Figure, skipped: set[int]) -> list[str]:
    """Words behind `figure` in its clause."""
    made: list[str] = []
    place = figure.end
    if runs[place : place + 1] == ["dari"] and place + 1 in skipped:  # "tiga dari lima orang"
        place += 2
    while place < len(runs) and len(made) < _AFTER:
        if marks[place] or place in skipped or runs[place] in _STOPS:
            break
        made.append(runs[place])
        place += 1
    return made


def _first(runs: Sequence[str], table: Mapping[str, str]) -> str:
    # what is widened ("diperluas") is no width
    return next(
        (
            role
            for run in runs
            if run[:5] not in _CAUSED and run not in _UNLIKE and (role := table.get(root(run)))
        ),
        "",
    )
