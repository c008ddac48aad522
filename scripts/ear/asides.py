"""Asides: what a long sentence loses first, because the rest says the same without it.

Each step leaves off one kind. None leaves off a denial, a limit, a supposition or who says so.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from typing import Final

from scripts.ear.leaving import CAPITAL, is_plain, opens, stands
from scripts.ear.places import LEVEL, chains, places_last, rows
from scripts.ear.words import LONGEST, count, words
from scripts.judging.smallwords import NEGATION, word_set

_BRACKET: Final = re.compile(r" ?[(\[]([^()\[\]]{1,120}+)[)\]]")
_SHARE: Final = re.compile(r"%|persen|^ ?\d{1,2} ?[-–] ?\d{1,2} ?$")
"""Figures for which a bracket is the only place."""
_NUMBERED: Final = re.compile(r"\b(?:[Aa]yat|[Hh]uruf|[Aa]ngka|[Bb]utir|[Nn]omor|[Pp]asal)$")
_DASHES: Final = re.compile(r"(?<=\w) ?(?:—|–|--) ?([^—–\"“”]{3,90}?) ?(?:—|–|--) ?(?=[^\W\d])")
_PRESS: Final = re.compile(
    r",? (?:demikian )?(?:(?:seperti|sebagaimana) )?(?:yang )?"
    r"(?:di(?:kutip|lansir|beritakan|wartakan|laporkan)|melansir|mengutip)"
    r" (?:dari |oleh )?[^,.\"“”]{3,60}(?:\.(?:com|co|id)\b)?(?:, [^,.\"“”]{3,30})?(?=\.?$)"
)
_FRAME: Final = re.compile(
    r",? (?:dalam (?:keterangan|siaran pers|rilis|pernyataan|jumpa pers|konferensi pers|sambutan|kesempatan)(?:nya)?"
    r"|melalui (?:siaran|keterangan|pesan|sambungan|akun)|saat (?:dihubungi|dikonfirmasi|ditemui)"
    r"|ketika (?:dihubungi|dikonfirmasi|ditemui)|di sela(?:-sela)?|kepada (?:wartawan|awak media|media|pers))\b"
    r"[^,\"“”.]{0,80}(?=[,.]|$| bahwa)"
)
_MID: Final = re.compile(r", (?P<aside>[^,\"“”()]{6,140}+)(?P<next>,)(?= )")
_UNTIL: Final = re.compile(r"\b(?:sampai|hingga|sejak|mulai|dari|antara|sebelum|setelah|lewat|selepas|pada)$")
_PRICE: Final = re.compile(r"\b(?:Rp|US\$|juta|ribu|miliar|triliun)")
_NEXT_PLACE: Final = re.compile(rf" {LEVEL}(?: {CAPITAL})+,")
_APPOSED: Final = re.compile(
    r"(?:yang|warga|asal|panggilan|sapaan|akrab|alias|kakak|adik|anak|istri|suami|salah (?:satu|seorang)|tepatnya"
    r"|termasuk|lengkap dengan|khususnya|terutama|sekaligus|juga|didampingi|ditemani|bersama|berikut)\b"
)
_TAIL: Final = re.compile(
    r", (?P<aside>(?:termasuk|salah (?:satu|seorang)|tepatnya|terutama|khususnya|khusus|lengkap dengan"
    r"|didampingi|ditemani|baik (?:itu|di|dari|secara)|misalnya|misal|seperti|mulai dari"
    r"|berikut|sekaligus|beserta|bersama|sebagaimana"
    r"|(?:kakak|adik|istri|suami|putra|putri|ayah|ibu)(?= )|bagaimanapun"
    r"|serta lain-lain|dan lain(?:-| )lain|dan lain sebagainya|dengan mengenakan)\b[^\"“”()]{3,160}?)(?P<end>\.?)$"
)
_CLAUSE_TAIL: Final = re.compile(r", (?P<aside>yang [^\"“”()]{6,160}?)(?P<end>\.?)$")
_NAMED_TAIL: Final = re.compile(
    r"(?<=[a-z] )(?P<name>[A-Z][\w'’-]{1,60}+(?: [A-Z][\w'’-]{1,60}+){1,9}+) "
    r"(?P<aside>yang [^\"“”()]{12,200}?)(?P<end>\.?)$"
)
_MANY: Final = word_set(
    """warga orang mahasiswa siswa pelajar anggota pasukan pemain karyawan pegawai buruh pekerja pendukung umat jemaah
    para semua seluruh kader perusahaan bank negara kapal mobil produk penduduk pengusaha penumpang korban tim regu
    sejumlah beberapa banyak setiap setiap tiap pejabat petani nelayan pensiunan peserta pengguna tokoh total anak"""
)
_CLOCK: Final = re.compile(
    r",? (?:(?:pada|sekitar|sekira) ){0,3}(?:pukul|jam) \d{1,2}[.:]\d\d"
    r"(?: ?(?:-|–|hingga|sampai) ?(?:pukul )?\d{1,2}[.:]\d\d)?"
    r"(?: (?:WIB|Wib|WITA|Wita|WIT|waktu setempat)\b)?"
)
_ALIAS: Final = re.compile(r" alias(?: si)?(?: [A-Z][\w'’-]*+){1,3}")
_IN_LAW: Final = re.compile(
    r" (?:seperti|sebagaimana)(?: yang)? (?:tertuang|diatur|tercantum|tertulis|termuat|diamanatkan) (?:dalam|pada|di)"
    r"(?: (?:[A-Z][\w'’/-]*+|No\.|[Nn]omor|[Tt]ahun|[Aa]yat|\(?\d[\w/]*+\)?)){1,14}(?= [a-z])"
)
_NAMED_CLAUSE: Final = re.compile(
    r"(?<=[a-z] )(?P<name>[A-Z][\w'’-]{1,60}+(?: [A-Z][\w'’-]{1,60}+){1,9}+) "
    r"(?P<aside>yang(?: (?!(?:akan|bakal|harus|telah|sudah|kini)\b)[\w'’-]++"
    r"|(?<=yang) (?:telah|sudah|kini|akan)){2,10}) (?=(?:akan|bakal|harus|telah|sudah|kini) [a-z])"
)
_PURPOSE_TAIL: Final = re.compile(
    r"(?<=[\w)]),? (?P<aside>(?:dalam rangka|guna|sebagai bagian dari|seiring|dalam upaya|dalam lanjutan"
    r"|di sela(?:-sela)?|sembari|seraya|sambil)\b[^\"“”(),]{6,110}?)(?P<end>\.?)$"
)
_OUTCOME: Final = re.compile(
    r", (?P<aside>(?:me[a-z]{4,20}|naik|turun|tumbuh|anjlok|merosot|lewat|usai|seusai|setelah|menyusul|lantaran)\b"
    r"[^\"“”()]{6,160}?)(?P<end>\.?)$"
)

Step = Callable[[str], Iterator[str]]


def shortened(text: str, steps: Sequence[Step]) -> str:
    """`text` with as few asides left off as bring it to LONGEST words; with all that may go where none do."""
    if count(text) <= LONGEST:
        return text
    for step in steps:
        for shorter in step(text):
            text = shorter
            if count(text) <= LONGEST:
                return text
    return text


def brackets(text: str) -> Iterator[str]:
    """ "semen (KM Lautan Teduh 7)": all of them, since what stands side by side is told alike."""
    shorter = text
    priced = sum(_PRICE.search(found[1]) is not None for found in _BRACKET.finditer(text)) > 1
    for found in reversed(list(_BRACKET.finditer(text))):
        figure = priced or _SHARE.search(found[1]) or _NUMBERED.search(text, 0, found.start())
        if not figure and is_plain(found[1]) and not opens(text, found.start()):
            shorter = shorter[: found.start()] + shorter[found.end() :]
    if shorter != text:
        yield shorter


def press(text: str) -> Iterator[str]:
    """ "seperti dikutip dari ..." where somebody else speaks, or nobody."""
    found = _PRESS.search(text)
    if found and not opens(text, found.start()):
        yield text[: found.start()] + text[found.end() :]


def frames(text: str) -> Iterator[str]:
    """ "dalam keterangannya di pendopo pada Kamis": where something was said."""
    for found in reversed(list(_FRAME.finditer(text))):
        if opens(text, found.start()) or not is_plain(found[0].replace("keterangan", "")):
            continue
        if "kepada" in found[0] and not NEGATION.isdisjoint(words(text[: found.start()])):
            continue  # who may not talk to the press may talk to others
        end = found.end()
        lead = text[: found.start()]
        if text[end : end + 1] == ",":
            comma = found[0].startswith(",") and not lead.endswith(("mengatakan", "menyebut"))
            end += 0 if comma else 1
        lead = lead.rstrip(",") if text.startswith(" bahwa", end) else lead
        text = lead + text[end:]
        yield text


def dashes(text: str) -> Iterator[str]:
    """ "Museum — salah satu yang tertua — dibuka"."""
    found = _DASHES.search(text)
    if found and is_plain(found[1]) and not opens(text, found.start()):
        yield f"{text[: found.start()]} {text[found.end() :]}"


def tails(text: str) -> Iterator[str]:
    """ ", termasuk para pencari madu" at the end."""
    yield from _without(_TAIL, text)


def laws(text: str) -> Iterator[str]:
    """ "seperti yang tertuang dalam Peraturan Desa Nomor 7"."""
    found = _IN_LAW.search(text)
    if found and not opens(text, found.start()):
        yield text[: found.start()] + text[found.end() :]


def named_clauses(text: str) -> Iterator[str]:
    """ "Sungai Biru yang kini sedang dikeruk warga bakal": before what is told of it."""
    found = _NAMED_CLAUSE.search(text)
    if (
        found
        and _is_one(text[: found.start()])
        and is_plain(found["aside"])
        and not opens(text, found.start())
    ):
        yield f"{text[: found.start()]}{found['name']} {text[found.end() :]}"


def clocks(text: str) -> Iterator[str]:
    """ "sekitar pukul 07.00 WIB": the day and its part stay."""
    found = _CLOCK.search(text)
    bound = found and _UNTIL.search(text, max(0, found.start() - 12), found.start())
    if found and not bound and not opens(text, found.start()) and not _CLOCK.search(text, found.end()):
        yield text[: found.start()] + text[found.end() :]


def aliases(text: str) -> Iterator[str]:
    """ "alias Bang Jarwo"."""
    found = _ALIAS.search(text)
    if found and not opens(text, found.start()):
        yield text[: found.start()] + text[found.end() :]


def purposes(text: str) -> Iterator[str]:
    """ "dalam rangka hari jadi" at the end."""
    yield from _without(_PURPOSE_TAIL, text)


def outcomes(text: str) -> Iterator[str]:
    """ ", menambah kekhawatiran warga" at the end of a sentence without another comma: what came of it, or by what.

    Behind an aside between commas stands what the sentence tells ("Hakim, yang ..., memutuskan").
    """
    if text.count(", ") == 1:
        yield from _without(_OUTCOME, text)


def appositions(text: str) -> Iterator[str]:
    """ "Mirah Lestari, yang baru berumur tujuh belas tahun, memecahkan"; ", warga Desa Curug,"."""
    at = 0
    while found := _MID.search(text, at):
        at = found.start() + 1
        before, behind = text[: found.start()], text[found.end() :]
        if not _APPOSED.match(found["aside"]) or not is_plain(found["aside"]) or opens(text, found.start()):
            continue
        named = re.search(r"[A-Z][\w'’.-]{0,40}$", before[-40:])
        follows = words(behind[:40])[:2]
        if not named and not found["aside"].startswith(("termasuk", "terutama", "khususnya", "tepatnya")):
            continue
        if found["aside"].startswith(("termasuk", "bersama", "berikut")) and re.match(
            r" (?:dan|serta) ", behind
        ):
            continue
        while place := _NEXT_PLACE.match(behind):
            behind = behind[place.end() :]
        row = behind[1:2].isupper() or (
            follows and follows[0] in ("dan", "serta", "atau", "sedangkan", "sementara")
        )
        joint = "," if row else _closing(before)
        text = f"{before}{joint}{behind}"
        yield text


def clause_tails(text: str) -> Iterator[str]:
    """ ", yang mulai beroperasi pada 2010" at the end, behind a name."""
    yield from _without(_CLAUSE_TAIL, text)


def named_tails(text: str) -> Iterator[str]:
    """ "Sungai Biru yang berhulu di Gunung Pelana" at the end: a name says which one by itself."""
    found = _NAMED_TAIL.search(text)
    if (
        found
        and _is_one(text[: found.start()])
        and is_plain(found["aside"])
        and not opens(text, found.start())
    ):
        rest = text[: found.start()] + found["name"]
        if stands(rest):
            yield rest + found["end"]


def _is_one(before: str) -> bool:
    """Whether the name that follows is that of the only one: "warga Kota Merapen yang" are some of many."""
    return _MANY.isdisjoint(before.casefold().split()[-3:])


def _without(tail: re.Pattern[str], text: str) -> Iterator[str]:
    found = tail.search(text)
    if found and is_plain(found["aside"]) and not opens(text, found.start()):
        rest = text[: found.start()]
        if stands(rest):
            yield rest + found["end"]


def _closing(before: str) -> str:
    """The comma that closes an apposition opened before: "Rektor Tanah Rata, Bagas Sena" + ","; else none."""
    inside = before.rsplit(",", 1)[-1]
    return (
        ","
        if re.fullmatch(rf"(?: {CAPITAL})+", inside) and not before.rsplit(",", 1)[0].endswith(")")
        else ""
    )


SMALL: Final[tuple[Step, ...]] = (press, brackets, frames, chains, dashes, tails, rows)
"""Nobody misses these; the kinds that are missed least come first."""
LARGE: Final[tuple[Step, ...]] = (
    clocks, aliases, appositions, purposes, clause_tails, named_tails, laws, named_clauses, places_last, outcomes,
)  # fmt: skip
"""These say something, but nothing that the rest depends on."""
