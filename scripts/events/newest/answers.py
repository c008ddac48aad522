"""Answers: what was awaited and has come, supposed and was denied, kept silent about and was said, under way and was
stopped."""

import re
from collections.abc import Sequence

from scripts.events.newest.counts import long_ago
from scripts.events.newest.domains import domains
from scripts.events.newest.reading import TOP, Read, of_others
from scripts.events.newest.wording import plain, root, tokens, topics

_WAIT = frozenset("menunggu menanti menantikan ditunggu dinanti dinantikan tunggu nantikan".split())  # noqa: SIM905 - a table of words reads better so
_UNTIL = frozenset({"sampai", "hingga"})
_COMES = frozenset("keluar terbit selesai rampung tiba diumumkan datang diterima".split())  # noqa: SIM905 - a table of words reads better so
"""Behind "until" and a thing: that is awaited too ("sampai hasil uji keluar")."""
_NOT = frozenset({"tidak", "bukan", "tak", "bukanlah", "tidaklah"})
_NOT_SO = _NOT | {"belum", "batal", "urung", "gagal", "tanpa"}
_MERELY = frozenset({"hanya", "sekadar", "cuma", "saja", "semata"})
"""Behind a "not" they deny nothing."""
_HELPING = frozenset(
    "perlu lagi pernah benar akan dapat bisa jadi ada sampai boleh harus mengalami".split()  # noqa: SIM905 - a table of words reads better so
)
_SILENT = frozenset({"belum", "menolak", "enggan", "tidak", "tak", "bungkam"})
_ANSWER = frozenset(
    """keterangan tanggapan pernyataan penjelasan konfirmasi komentar berkomentar merespons menanggapi menjawab
    dikonfirmasi bersuara""".split()  # noqa: SIM905 - a table of words reads better so
)
_SPEAKS = frozenset(
    """kata ujar mengatakan menyatakan menjelaskan menegaskan memastikan membantah mengakui mengaku membenarkan
    mengumumkan menyebut meminta tutur pastikan bantah akui akhirnya klarifikasi mengklarifikasi""".split()  # noqa: SIM905 - a table of words reads better so
)
_STOPPED = frozenset("dihentikan ditiadakan dicabut dibatalkan diakhiri berakhir disetop dihapus".split())  # noqa: SIM905 - a table of words reads better so
_NOT_YET = frozenset(
    "akan bakal bila jika kalau hingga sampai sebelum agar dapat bisa belum tidak tak".split()  # noqa: SIM905 - a table of words reads better so
)
_SUPPOSED = frozenset("menduga diduga dikira mengira dikhawatirkan khawatir mengkhawatirkan disangka".split())  # noqa: SIM905 - a table of words reads better so
_DENIES = frozenset("membantah bantah menampik tampik menepis tepis menyangkal sangkal".split())  # noqa: SIM905 - a table of words reads better so
_OWNS_UP = frozenset("mengakui akui mengaku membenarkan benarkan".split())  # noqa: SIM905 - a table of words reads better so
_RUMOUR = re.compile(
    r"\b(?:dikabarkan|disebut-sebut|kabarnya|diisukan|dirumorkan|digosipkan|beredar|isu|rumor|kabar|disebut|konon)\b",
    re.IGNORECASE,
)
_NO_RUMOUR = re.compile(
    r"\b(?:kabar|isu|rumor|informasi|berita)(?: \w{1,20}){0,4}? (?:(?:tidak|tak) benar|bohong|hoaks|keliru|dibantah)\b"
    r"|\b(?:membantah|bantah|menampik|menepis|tepis|tampik)(?: \w{1,20}){0,1}? (?:kabar|isu|rumor)\b",
    re.IGNORECASE,
)
_CALLS_OFF = frozenset(
    """membatalkan batalkan mencabut cabut mengurungkan urungkan menunda tunda menghentikan hentikan menarik
    menganulir anulir""".split()  # noqa: SIM905 - a table of words reads better so
)
_CUTS = frozenset(
    """setelah karena yang akibat untuk usai lantaran sebab demi menyusul sambil kata
    ujar""".split()  # noqa: SIM905 - a table of words reads better so
)
_PLANS = frozenset("rencana kebijakan aturan keputusan pemberlakuan pelaksanaan".split())  # noqa: SIM905 - a table of words reads better so
_TO_COME = frozenset({"akan", "bakal", "mulai", "rencananya"})
_FAILS = frozenset(
    [
        "gagal",
        "batal",
        "urung",
        "buntu",
        "ditolak",
        "dibatalkan",
        "kandas",
        "bubar",
        "tertunda",
        "ditunda",
        "ditangguhkan",
    ]
)
_ONE_MATTER = 3
_SLOT = frozenset("jadwal tanggal waktu hari tempat lokasi".split())  # noqa: SIM905 - a table of words reads better so
_SET = frozenset(
    [
        "diulang",
        "digelar",
        "dijadwalkan",
        "dimulai",
        "dilanjutkan",
        "tampil",
        "berlangsung",
        "dipindahkan",
        "pindah",
        "bermain",
    ]
)
_DAY = re.compile(
    r"\b\d{1,2} (?:januari|februari|maret|april|mei|juni|juli|agustus|september|oktober|november|desember)\b"
    r"|\b(?:senin|selasa|rabu|kamis|jumat|sabtu|minggu) (?:depan|mendatang|pekan depan|\()|\bpekan depan\b",
    re.IGNORECASE,
)
_SEARCH = "search"
_REACH = 4
"""Words from one that waits, is silent or speaks to what that is about."""
_NEAR = 0.6
"""So much of what is stopped must the older sentence speak of."""


def answered(older: Read, number: int, newer: Read) -> bool:
    """Whether `newer` answers what `older` leaves open or supposes in its text `number`."""
    said = _runs(older.texts[number])
    if long_ago(older.texts[number]):
        return False
    return (
        _came(older, number, said, newer)
        or _denied(older, number, said, newer)
        or _spoke(older, number, said, newer)
        or _stopped(older, number, said, newer)
        or _feared(older, number, said, newer)
        or _owned_up(older, number, said, newer)
        or _called_off(older, number, said, newer)
        or _rumoured(older, number, newer)
        or _was_set(said, newer)
    )


def fell_through(older: Read, number: int, newer: Read) -> bool:
    """Whether a text puts something ahead ("akan membentuk koalisi"), and the headline of `newer` says that it, or
    what it hangs on, came to nothing."""
    if _TO_COME.isdisjoint(_runs(older.texts[number])) or _FAILS.isdisjoint(_runs(newer.texts[0])):
        return False
    about = older.topics[number] & newer.all_topics
    return len(about) >= _ONE_MATTER and not of_others(older, number, newer, 0)


def _runs(text: str) -> list[str]:
    return [low for low, _, _ in tokens(plain(text))]


def _came(older: Read, number: int, said: Sequence[str], newer: Read) -> bool:
    """Whether what a sentence waits for ("menunggu hasil tes") is there."""
    for at, run in enumerate(said):
        if run not in _WAIT and not (run in _UNTIL and _COMES.intersection(said[at + 2 : at + 2 + _REACH])):
            continue
        awaited = topics(" ".join(said[at + 1 : at + 1 + _REACH])) & older.topics[number]
        awaited -= topics(" ".join(_COMES)) if run in _UNTIL else frozenset()
        if len(awaited) < 2:
            continue
        for place, theirs in enumerate(newer.topics):
            low = set(_runs(newer.texts[place]))
            if len(awaited & theirs) >= max(2, len(awaited) - 1) and not low & (_WAIT | _NOT_YET):
                return not of_others(older, number, newer, place)
    return False


def _denied(older: Read, number: int, said: Sequence[str], newer: Read) -> bool:
    """Whether the headline or the first sentences of `newer` deny a word of a sentence that speaks of the same."""
    mine = older.topics[number]
    for place in range(min(TOP, len(newer.texts))):
        theirs = _runs(newer.texts[place])
        for at, run in enumerate(theirs):
            if run not in _NOT or _MERELY.intersection(theirs[at + 1 : at + 2]):
                continue
            behind = [each for each in theirs[at + 1 : at + 4] if each not in _HELPING][:1]
            keys = {root(each) for each in behind} & mine & newer.topics[place]
            again = [root(each) for n, each in enumerate(theirs) if not at < n < at + 4]
            if not keys or keys.intersection(again) or not _affirmed(said, keys):
                continue
            known = not _SUPPOSED.isdisjoint(said) and not older.all_names.isdisjoint(newer.all_names)
            about = len((mine & newer.all_topics) - keys) >= 2 and (mine & newer.topics[place]) - keys
            if known or about:
                return not of_others(older, number, newer, place)
    return False


def _affirmed(said: Sequence[str], keys: set[str]) -> bool:
    places = [n for n, run in enumerate(said) if root(run) in keys]
    return any(_NOT_SO.isdisjoint(said[max(0, n - 3) : n]) for n in places)


def _spoke(older: Read, number: int, said: Sequence[str], newer: Read) -> bool:
    """Whether somebody who had said nothing yet ("belum memberi keterangan") says something."""
    for at, run in enumerate(said):
        if run not in _SILENT or not (_ANSWER.intersection(said[at : at + 2 + _REACH]) or run == "bungkam"):
            continue
        who = topics(" ".join(said[:at])) & older.topics[number]
        for place, text in enumerate(newer.texts):
            theirs = _runs(text)
            if _SILENT.intersection(theirs) and _ANSWER.intersection(theirs):
                continue
            speaking = [n for n, each in enumerate(theirs) if each in _SPEAKS]
            near = set(theirs[:_REACH]) if speaking else set()
            for n in speaking:
                near.update(theirs[n + 1 : n + 1 + _REACH] if theirs[n] in ("kata", "ujar", "tutur") else ())
            if len(who) > 0 and who & {root(each) for each in near} & newer.topics[place]:
                return True
    return False


def _stopped(older: Read, number: int, said: Sequence[str], newer: Read) -> bool:
    """Whether any sentence of `newer` says in few words that what is told was stopped ("Pembagian air dihentikan")."""
    mine = older.topics[number]
    if _STOPPED.intersection(said):
        return False
    for place, theirs in enumerate(newer.topics):
        runs = _runs(newer.texts[place])
        for at, run in enumerate(runs):
            if run not in _STOPPED or _NOT_YET.intersection(runs[max(0, at - 3) : at]):
                continue
            what, deed = theirs & topics(" ".join(runs[:at])), root(runs[0])
            if deed in map(root, said) and len((what - {deed}) & mine) >= max(1, _NEAR * len(what - {deed})):
                return not of_others(older, number, newer, place)
    return False


def _feared(older: Read, number: int, said: Sequence[str], newer: Read) -> bool:
    """Whether a sentence supposes what became of somebody who was looked for and was found, and `newer` has nothing of
    that."""
    at = next((n for n, run in enumerate(said) if run in _SUPPOSED), -1)
    supposed = topics(" ".join(said[at + 1 :])) & older.topics[number] if at >= 0 else frozenset[str]()
    if not supposed or not supposed.isdisjoint(newer.all_topics):
        return False
    looked, found = (
        {
            state
            for each in one.states[:2]
            for one_ in each
            if domains()[0][one_.domain].name == _SEARCH
            for state in one_.now
        }
        for one in (older, newer)
    )
    return looked == {0} and found == {1}


def _owned_up(older: Read, number: int, said: Sequence[str], newer: Read) -> bool:
    """Whether a sentence denies what the same speaker admits by the headline or the first sentences of `newer`."""
    if not (_DENIES | _NOT).intersection(said):
        return False
    for text in older.texts[:2]:
        denying = _runs(text)
        at = next((n for n, run in enumerate(denying) if run in _DENIES), -1)
        if at < 0:
            continue
        who, what = topics(" ".join(denying[:at])), topics(" ".join(denying[at + 1 :]))
        for place in range(min(TOP, len(newer.texts))):
            theirs = _runs(newer.texts[place])
            of = next((n for n, run in enumerate(theirs) if run in _OWNS_UP), -1)
            if of < 0 or not who & topics(" ".join(theirs[:of])):
                continue
            if len(what & topics(" ".join(theirs[of + 1 :]))) >= min(2, len(what)):
                return not of_others(older, number, newer, place)
    return False


def _called_off(older: Read, number: int, said: Sequence[str], newer: Read) -> bool:
    """Whether the headline or the first sentences of `newer` call off what a sentence tells ("membatalkan kenaikan
    tarif"), or what its headline tells and the sentence puts ahead."""
    if _CALLS_OFF.intersection(said):
        return False
    ahead = not _TO_COME.isdisjoint(said)
    for place in range(min(TOP, len(newer.texts))):
        theirs = _runs(newer.texts[place])
        at = next((n for n, run in enumerate(theirs) if run in _CALLS_OFF), -1)
        if at < 0 or not _NOT_YET.isdisjoint(theirs[max(0, at - 3) : at]):
            continue
        behind = theirs[at + 1 : at + 7]
        end = next((n for n, run in enumerate(behind) if run in _CUTS), len(behind))
        what = topics(" ".join(run for run in behind[:end] if run not in _PLANS))
        if len(what) < 2:
            continue
        of = [older.topics[number], *(older.topics[n] for n in (0, 1) if ahead and n < len(older.topics))]
        if any(len(what & mine) >= max(2, _NEAR * len(what)) for mine in of):
            return not of_others(older, number, newer, place)
    return False


def _rumoured(older: Read, number: int, newer: Read) -> bool:
    """Whether a sentence passes on what is rumoured, and `newer` says that there is nothing in it."""
    if not _RUMOUR.search(older.texts[number]) or _NO_RUMOUR.search(older.texts[number]):
        return False
    return any(
        _NO_RUMOUR.search(text) and not of_others(older, number, newer, place)
        for place, text in enumerate(newer.texts)
    ) and any(
        len(topics_ & newer.all_topics) >= 2
        for topics_, text in zip(older.topics, older.texts, strict=True)
        if _RUMOUR.search(text)
    )


def _was_set(said: Sequence[str], newer: Read) -> bool:
    """Whether a sentence says that the day is not known yet, and the headline or the first sentence of `newer` gives
    one."""
    at = next((n for n, run in enumerate(said) if run == "belum"), -1)
    if at < 0 or _SLOT.isdisjoint(said[max(0, at - _REACH) : at]):
        return False
    return any(_DAY.search(text) and not _SET.isdisjoint(_runs(text)) for text in newer.texts[:2])
