"""Asides: what a long sentence loses first, because the rest says the same without it.

Each step leaves off one kind. None leaves off a denial, a limit, a supposition or who says so.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from typing import Final

from scripts.ear.words import LONGEST, count, is_aside, is_verb, words
from scripts.judging.smallwords import NEGATION, word_set

_CAPITAL: Final = r"[A-Z][\w'’./-]*+"
_BRACKET: Final = re.compile(r" ?[(\[]([^()\[\]]{1,120}+)[)\]]")
_SHARE: Final = re.compile(r"%|persen|^ ?\d{1,2} ?[-–] ?\d{1,2} ?$")
"""Figures for which a bracket is the only place."""
_NUMBERED: Final = re.compile(r"\b(?:[Aa]yat|[Hh]uruf|[Aa]ngka|[Bb]utir|[Nn]omor|[Pp]asal)$")
_DASHES: Final = re.compile(r"(?<=\w) ?(?:—|–|--) ?([^—–\"“”]{3,90}?) ?(?:—|–|--) ?(?=[^\W\d])")
_LEVEL: Final = (
    r"(?:Kampung|Dusun|RT|RW|Kelurahan|Desa|Nagari|Jorong|Distrik|Kecamatan|Kec\.|Kabupaten|Kab\.|Kota|Provinsi|Jalan|Jl\.|Komplek"
    r"|Kompleks|Perumahan|Pulau)"
)
_PROVINCE: Final = (
    "(?:Jawa|Sumatera|Sumatra|Kalimantan|Sulawesi|Papua|Maluku|Nusa|Bali|Banten|Aceh|Riau|Kepulauan|Lampung|Jambi|Bengkulu"
    "|Yogyakarta|DI|DKI|Jakarta|Gorontalo|Bangka)"
)
_CHAIN: Final = re.compile(
    rf"(?P<first>{_CAPITAL}(?: {_CAPITAL}|(?: \d{{1,3}}))*+),"
    rf"(?P<rest>(?: {_LEVEL}(?: {_CAPITAL}|(?: \d{{1,3}}))++,?){{2,6}})"
    rf"(?P<last>(?:(?<=,) {_PROVINCE}\b(?: {_CAPITAL}){{0,2}})?)(?P<comma>,?)(?=[ .]|$)"
)
_KNOWN: Final = re.compile(r"(?:Kabupaten|Kab\.|Kota) ")
_PRESS: Final = re.compile(
    r",? (?:(?:seperti|sebagaimana) )?(?:yang )?(?:di(?:kutip|lansir|beritakan|wartakan|laporkan)|melansir|mengutip)"
    r" (?:dari |oleh )?[^,.\"“”]{3,60}(?:\.(?:com|co|id)\b)?(?:, [^,.\"“”]{3,30})?(?=\.?$)"
)
_FRAME: Final = re.compile(
    r",? (?:dalam (?:keterangan|siaran pers|rilis|pernyataan|jumpa pers|konferensi pers|sambutan|kesempatan)(?:nya)?"
    r"|melalui (?:siaran|keterangan|pesan|sambungan|akun)|saat (?:dihubungi|dikonfirmasi|ditemui)"
    r"|ketika (?:dihubungi|dikonfirmasi|ditemui)|di sela(?:-sela)?|kepada (?:wartawan|awak media|media|pers))\b"
    r"[^,\"“”.]{0,80}(?=[,.]|$| bahwa)"
)
_MID: Final = re.compile(r", (?P<aside>[^,\"“”()]{6,140}+)(?P<next>,)(?= )")
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
    r"(?<=[a-z] )(?P<name>[A-Z][\w'’-]+) (?P<aside>yang [^\"“”()]{12,200}?)(?P<end>\.?)$"
)
_CLOCK: Final = re.compile(
    r",? (?:(?:pada|sekitar|sekira) )*(?:pukul|jam) \d{1,2}[.:]\d\d"
    r"(?: ?(?:-|–|hingga|sampai) ?(?:pukul )?\d{1,2}[.:]\d\d)?"
    r"(?: (?:WIB|Wib|WITA|Wita|WIT|waktu setempat)\b)?"
)
_ROW: Final = re.compile(
    rf"(?<=\bdi )(?P<first>(?:[a-z]+ ){{0,3}}{_CAPITAL}(?: {_CAPITAL}| \d{{1,3}})*+)"
    rf"(?:, {_CAPITAL}(?: {_CAPITAL}){{0,3}}){{1,4}}"
    rf"(?P<last>, {_CAPITAL}(?: {_CAPITAL}){{0,2}})(?=,? (?:[a-z])|[.]?$)"
)
_ALIAS: Final = re.compile(r" alias(?: si)?(?: [A-Z][\w'’-]*+){1,3}")
_PLACE_TAIL: Final = re.compile(
    r"(?<=[\w,)]) (?P<aside>(?:di|pada|dalam acara|dari dana|dari anggaran|berupa)(?! (?:antara|mana|bawah|atas)\b)"
    r"(?: (?!(?:di|pada|berupa|yang|dan|ketika|saat|setelah|sebelum|karena|agar|sehingga|oleh|dengan|sambil|serta)\b)"
    r"[\w,'’/-]++(?:\.\w++)?){1,16})(?P<end>\.?)$"
)
_IN_LAW: Final = re.compile(
    r" (?:seperti|sebagaimana)(?: yang)? (?:tertuang|diatur|tercantum|tertulis|termuat|diamanatkan) (?:dalam|pada|di)"
    r"(?: (?:[A-Z][\w'’/-]*+|No\.|[Nn]omor|[Tt]ahun|[Aa]yat|\(?\d[\w/]*+\)?)){1,14}(?= [a-z])"
)
_NAMED_CLAUSE: Final = re.compile(
    r"(?<=[a-z] )(?P<name>[A-Z][\w'’-]++) (?P<aside>yang(?: (?!(?:akan|bakal|harus|telah|sudah|kini)\b)[\w'’-]++"
    r"|(?<=yang) (?:telah|sudah|kini|akan)){2,10}) (?=(?:akan|bakal|harus|telah|sudah|kini) [a-z])"
)
_LEFT: Final = 15
"""Words that a sentence has at least when its place is left off."""
_ABSOLUTE: Final = NEGATION | word_set(
    "semua seluruh seluruhnya hanya pertama terakhir satu-satunya paling setiap tiap terbesar tertinggi terbanyak"
    " terbaik terburuk terkecil terendah termuda tertua terpanjang naik turun"
)
_PURPOSE_TAIL: Final = re.compile(
    r"(?<=[\w)]),? (?P<aside>(?:dalam rangka|guna|sebagai bagian dari|seiring|dalam upaya|dalam lanjutan"
    r"|di sela(?:-sela)?|sembari|seraya|sambil)\b[^\"“”(),]{6,110}?)(?P<end>\.?)$"
)
_HOLDS: Final = re.compile(r"(?:jika|kalau|bila|apabila|kecuali|selain|tidak|bukan|belum|tanpa|tak)\b")
_HARMLESS: Final = re.compile(r"\bsalah (?=satu|seorang)|\b(?:tersangka|terdakwa) (?=[A-Z])")
"""No mistake; and of whom nothing is said any more nothing is supposed."""

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
    for found in reversed(list(_BRACKET.finditer(text))):
        figure = _SHARE.search(found[1]) or _NUMBERED.search(text, 0, found.start())
        if not figure and _plain(found[1]) and not _opens(text, found.start()):
            shorter = shorter[: found.start()] + shorter[found.end() :]
    if shorter != text:
        yield shorter


def press(text: str) -> Iterator[str]:
    """ "seperti dikutip dari ..." where somebody else speaks, or nobody."""
    found = _PRESS.search(text)
    if found and not _opens(text, found.start()):
        yield text[: found.start()] + text[found.end() :]


def frames(text: str) -> Iterator[str]:
    """ "dalam keterangannya di pendopo pada Kamis": where something was said."""
    for found in reversed(list(_FRAME.finditer(text))):
        if _opens(text, found.start()) or not _plain(found[0].replace("keterangan", "")):
            continue
        end = found.end()
        lead = text[: found.start()]
        if text[end : end + 1] == ",":
            comma = found[0].startswith(",") and not lead.endswith(("mengatakan", "menyebut"))
            end += 0 if comma else 1
        lead = lead.rstrip(",") if text.startswith(" bahwa", end) else lead
        text = lead + text[end:]
        yield text


def chains(text: str) -> Iterator[str]:
    """ "Kampung Lebak, Desa Gading, Kecamatan Gading, Kabupaten Merapen": the first and the one that is known."""
    while found := _CHAIN.search(text):
        places = [place.strip() for place in f"{found['rest']},{found['last']}".split(",") if place.strip()]
        known = next((place for place in places if _KNOWN.match(place)), places[-1])
        comma = "," if (found["rest"].endswith(",") and not found["last"]) or found["comma"] else ""
        shorter = f"{text[: found.start()]}{found['first']}, {known}{comma}{text[found.end() :]}"
        if count(shorter) >= count(text):
            return
        text = shorter
        yield text


def dashes(text: str) -> Iterator[str]:
    """ "Museum — salah satu yang tertua — dibuka"."""
    found = _DASHES.search(text)
    if found and _plain(found[1]) and not _opens(text, found.start()):
        yield f"{text[: found.start()]} {text[found.end() :]}"


def tails(text: str) -> Iterator[str]:
    """ ", termasuk para pencari madu" at the end."""
    yield from _without(_TAIL, text)


def laws(text: str) -> Iterator[str]:
    """ "seperti yang tertuang dalam Peraturan Desa Nomor 7"."""
    found = _IN_LAW.search(text)
    if found and not _opens(text, found.start()):
        yield text[: found.start()] + text[found.end() :]


def named_clauses(text: str) -> Iterator[str]:
    """ "Sungai Biru yang kini sedang dikeruk warga bakal": before what is told of it."""
    found = _NAMED_CLAUSE.search(text)
    if found and _plain(found["aside"]) and not _opens(text, found.start()):
        yield f"{text[: found.start()]}{found['name']} {text[found.end() :]}"


def clocks(text: str) -> Iterator[str]:
    """ "sekitar pukul 07.00 WIB": the day and its part stay."""
    found = _CLOCK.search(text)
    if found and not _opens(text, found.start()) and not _CLOCK.search(text, found.end()):
        yield text[: found.start()] + text[found.end() :]


def rows(text: str) -> Iterator[str]:
    """ "di Jalan Kenari, Wates, Curug, Selo Barat": the first and the last."""
    found = _ROW.search(text)
    if found and not _opens(text, found.start()) and not re.search(r"(?i)\b(?:antara|dan|serta)\b", found[0]):
        yield text[: found.start()] + found["first"] + found["last"] + text[found.end() :]


def aliases(text: str) -> Iterator[str]:
    """ "alias Bang Jarwo"."""
    found = _ALIAS.search(text)
    if found and not _opens(text, found.start()):
        yield text[: found.start()] + text[found.end() :]


def purposes(text: str) -> Iterator[str]:
    """ "dalam rangka hari jadi" at the end."""
    yield from _without(_PURPOSE_TAIL, text)


def appositions(text: str) -> Iterator[str]:
    """ "Mirah Lestari, yang baru berumur tujuh belas tahun, memecahkan"; ", warga Desa Curug,"."""
    at = 0
    while found := _MID.search(text, at):
        at = found.start() + 1
        before, behind = text[: found.start()], text[found.end() :]
        if not _APPOSED.match(found["aside"]) or not _plain(found["aside"]) or _opens(text, found.start()):
            continue
        named = re.search(r"[A-Z][\w'’.-]*$", before[-40:])
        follows = words(behind[:40])[:2]
        if not named and not found["aside"].startswith(("termasuk", "terutama", "khususnya", "tepatnya")):
            continue
        if found["aside"].startswith(("termasuk", "bersama", "berikut")) and re.match(
            r" (?:dan|serta) ", behind
        ):
            continue
        joint = _closing(before) if follows and is_verb(follows[0]) else ","
        text = f"{before}{joint}{behind}"
        yield text


def clause_tails(text: str) -> Iterator[str]:
    """ ", yang mulai beroperasi pada 2010" at the end, behind a name."""
    yield from _without(_CLAUSE_TAIL, text)


def named_tails(text: str) -> Iterator[str]:
    """ "Sungai Biru yang berhulu di Gunung Pelana" at the end: a name says which one by itself."""
    found = _NAMED_TAIL.search(text)
    if found and _plain(found["aside"]) and not _opens(text, found.start()):
        rest = text[: found.start()] + found["name"]
        if _stands(rest):
            yield rest + found["end"]


def places_last(text: str) -> Iterator[str]:
    """Where and when, from the end, as far as brings it to LONGEST words; nothing where that is not far enough.

    "Tidak ada korban di Selo" says more without its place than with it, and so does "yang terbesar di Selo".
    """
    shorter = text
    while count(shorter) > LONGEST:
        found = _PLACE_TAIL.search(shorter)
        if not found or not _plain(found["aside"]) or _opens(shorter, found.start()):
            return
        rest = shorter[: found.start()].rstrip(",")
        if not _stands(rest) or count(rest) < _LEFT or not _ABSOLUTE.isdisjoint(words(rest)):
            return
        shorter = rest + found["end"]
    yield shorter


def _without(tail: re.Pattern[str], text: str) -> Iterator[str]:
    found = tail.search(text)
    if found and _plain(found["aside"]) and not _opens(text, found.start()):
        rest = text[: found.start()]
        if _stands(rest):
            yield rest + found["end"]


def _closing(before: str) -> str:
    """The comma that closes an apposition opened before: "Rektor Tanah Rata, Bagas Sena" + ","; else none."""
    inside = before.rsplit(",", 1)[-1]
    return (
        ","
        if re.fullmatch(rf"(?: {_CAPITAL})+", inside) and not before.rsplit(",", 1)[0].endswith(")")
        else ""
    )


def _plain(aside: str) -> bool:
    return is_aside(_HARMLESS.sub("", aside)) and _HOLDS.search(aside) is None


def _stands(rest: str) -> bool:
    """Whether what is left is a sentence."""
    return count(rest) >= 6 and any(map(is_verb, words(rest))) and rest[-1:].isalnum()


def _opens(text: str, at: int) -> bool:
    """Whether place `at` is within a quotation."""
    return text.count('"', 0, at) % 2 == 1 or text.count("“", 0, at) > text.count("”", 0, at)


SMALL: Final[tuple[Step, ...]] = (press, brackets, frames, chains, dashes, tails, rows)
"""Nobody misses these; the kinds that are missed least come first."""
LARGE: Final[tuple[Step, ...]] = (
    clocks, aliases, appositions, purposes, clause_tails, named_tails, laws, named_clauses, places_last,
)  # fmt: skip
"""These say something, but nothing that the rest depends on."""
