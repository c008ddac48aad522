"""Words that were glued together where a link or a line end was cut out: "diJakarta", "PresidenJoko", "rumah.Kemudian".

They are parted only where no doubt is left: at a capital letter inside a word, when what stands before it is a
word of the
small dictionary (or one that was handed in, or one that the article itself has) and the whole is no name of its own.
"""

import re
from collections import Counter
from collections.abc import Container, Mapping
from dataclasses import replace
from typing import Final

from scripts import outlets
from scripts.article import Article

_STOP: Final = re.compile(r"(?<=[a-z]{2})([.?!][\"”’]?)(?=[A-Z][a-z]+(?:[\s,]|$))")
_COMMA: Final = re.compile(r"(?<=[a-z]{2}),(?=[A-Za-z]{2})")
_BRACKET: Final = re.compile(r"(?<=[a-z]{2})(?=\((?:[A-Z\d]))|(?<=\w\))(?=[A-Za-z]{3})")
_SEAM: Final = re.compile(r"\b(?P<one>[A-Za-z][a-z]+)(?P<two>[A-Z][a-z]{2,})\b")
_SMALL: Final = frozenset(
    """di ke dari dan yang untuk pada dengan oleh dalam bahwa akan juga itu ini para atau kata ujar kepada
    antara adalah tersebut telah sudah sebagai karena saat setelah sebelum menurut seperti bagi terhadap
    hingga sampai sejak serta namun tetapi sementara oleh agar jika ketika kawasan wilayah kota kabupaten
    provinsi kecamatan desa jalan pulau gunung bersama melalui mantan asal warga pihak tim oleh partai
    mengatakan menyebut menyatakan menambahkan mengaku bertemu kunjungan pemerintah negara hari bulan tanggal
    tahun""".split()  # noqa: SIM905 - a table of words reads better so
)
_TITLES: Final = frozenset(
    """Presiden Menteri Gubernur Bupati Ketua Wakil Direktur Kepala Jenderal Komjen Irjen Brigjen Kombes Kapolri
    Kapolda Kapolres Panglima Perdana Juru Mantan Senin Selasa Rabu Kamis Jumat Sabtu Minggu Kota Kabupaten
    Provinsi Kecamatan Desa Kelurahan Jalan Pulau Gunung Menurut Kata Sementara Namun Selain Pada Dalam Dari
    Untuk Dengan Oleh Komisi Badan Kementerian Partai Stadion Universitas Januari Februari Maret April Juni
    Juli Agustus September Oktober November Desember""".split()  # noqa: SIM905 - a table of words reads better so
)
_NAMES: Final = frozenset(
    """YouTube FaceBook LinkedIn PayPal PlayStation MotoGP SeaBank SuperApp BukaLapak KapanLagi InfoPublik
    JawaPos TransJakarta TransMilenial DanaIndonesia PertaMina PeduliLindungi SatuSehat KotaKu KotaTua
    DariMana DesaKu JakLingko JakPro NaikTaksi MinggunYa PadaMu KataData""".split()  # noqa: SIM905 - a table of words reads better so
)
_BRANDS: Final = re.compile(
    r"(?:detik|kumparan|okezone|tribun|viva|merdeka|suara|e|i|m|my|go|gojek|grab)[A-Z]"
)
_DOMAINS: Final = frozenset({"com", "id", "co", "net", "org", "tv"})


_FIGURE: Final = re.compile(
    r"(?<=\d)(?=(?:ribu|juta|miliar|triliun|persen|orang|tahun|bulan|hari|jam|menit|detik|meter|kilometer"
    r"|kilogram|hektare|rupiah"
    r"|dolar|unit|rumah|desa|kecamatan|kali|ton|gram|liter|kasus|korban|siswa|warga)\b)"
    r"|\b(?:pada|dari|sebanyak|hingga|sampai|sekitar|pukul|selama|tanggal|sejumlah|senilai|sebesar|mencapai"
    r"|berusia|seluas|setinggi"
    r"|sejauh|dengan|sejak)(?=\d)",
    re.IGNORECASE,
)
"""Where a figure was glued to its unit, or to the word before it ("Rp90miliar", "pada12 Mei")."""
_LETTERS: Final = re.compile(
    r"\b(?P<one>[a-z]{2,})(?P<two>[A-Z]{2,7})(?![a-z\w])|\b(?P<letters>[A-Z]{2,5})(?P<word>[a-z]{4,})\b(?!\.\w)"
)
"""Letters that stand for a name, glued to the word before or behind ("olehPT", "RTsetempat")."""
_BEFORE_NAMES: Final = re.compile(
    r"\b(?P<letters>PT|CV|UD|RI|DPR|DPRD|DPD|DPC|DPP|DPW|MPR|KPK|KPU|TNI|RS|RSUD|RSU|SD|SDN|SMP|SMPN|SMA|SMAN|SMK"
    r"|SMKN|MAN|MTsN|MA|UU|PP|PDI|PKB|PKS|PAN|PPP|NTT|NTB|DKI|DIY|KM|KH|AKBP|AKP|PN|PLN|BPBD|BNPB|BMKG|RT|RW)"
    r"(?P<name>[A-Z][a-z]{2,})\b"
)
"""Letters that stand before names, glued to one ("PTBaja", "RIHarun")."""
_BEHIND: Final = re.compile(
    r"\b(?P<name>[A-Z][a-z]{3,20}?)(?P<word>akan|telah|sudah|yang|untuk|dengan|mengatakan|menyebut|menyatakan|meminta"
    r"|menjelaskan|menegaskan|menambahkan|adalah|tidak|bersama|kepada|menjadi|saat|(?P<common>sejak|dari|karena|hingga|sampai|pada|oleh|setelah|sebelum"
    r"|juga|masih|belum|bisa|dapat|harus|mulai|sebagai|dalam|agar|dan))\b"
)
"""Small words glued to the name before them ("Sutrisnaakan"). Names end so too, hence `_behind` doubts."""
_QUOTED: Final = re.compile(
    r"\b(dilansir|melansir|dikutip|mengutip)(?!(?:nya|kan|i|mu|ku)?\b)(?=[a-zA-Z]{3})"
)


_BEFORE: Final = re.compile(
    r"\b(?P<one>kepada|dengan|dalam|untuk|yang|pada|oleh|bahwa|seperti|menurut|antara|sebagai|terhadap"
    r"|mengatakan|menurut)"
    r"(?P<two>[a-z]{4,20})\b"
)
"""Words that hang on the next when a line end between them was lost; no affixed word begins so but a known one."""


_MONTH: Final = re.compile(
    r"(?P<month>Januari|Februari|Maret|April|Mei|Juni|Juli|Agustus|September|Oktober|November|Desember)"
    r"(?=(?:19|20)\d\d\b)"
)
_UNIT: Final = re.compile(r"(?<![\w.,-])(?P<figure>\d[\d.,]{0,14})(?P<word>[a-z]{4,20})\b")
"""A figure glued to any word behind it."""
_INITIALS: Final = re.compile(
    r"\b(?P<one>[A-Za-z][a-z]{3,19})(?P<two>[A-Z]{2,6}|Rp)(?=[A-Z][a-z]{2}|[^\w.]|\d|$|\.\s)"
)
"""Letters that stand for a name, or money, glued to any word before them."""
_LONG: Final = re.compile(
    r"(?<![\w-])(?<!dilansir )(?<!melansir )(?<!dikutip )(?<!mengutip )(?<!dari )[a-z]{8,40}(?![\w-])(?!\.\w)"
)
"""What may be two words in small letters, and no outlet's name."""
_SEWN: Final = re.compile(r"\b(?P<one>[A-Z][a-z]{4,20})(?P<two>[A-Z][a-z]{4,20})\b")
_TOLD: Final = re.compile(
    r"\b(?P<name>[A-Z][a-z]{3,20}?)(?P<verb>(?:me|ber|ter)[a-z]{5,20}|di(?:tahan|tangkap|periksa)[a-z]{0,6})\b"
)
"""A name with the verb behind it; no name ends so."""
_SHORTEST: Final = 4
"""Letters of a word that two glued ones are parted into, unless it is a small one."""
_SIGNS: Final = 2
"""Places where words were surely glued, in an article of which links were cut: then those in small letters are too."""


def part_glued_words(article: Article, known: Container[str] = ()) -> Article:
    """Title and paragraphs with glued words parted. `known`: further words, small letters."""
    own = _vocabulary(article)
    parted = tuple(_part(paragraph, known, own) for paragraph in article.paragraphs)
    signs = sum(
        one.count(" ") - other.count(" ") for one, other in zip(parted, article.paragraphs, strict=True)
    )
    if signs >= _SIGNS:
        parted = tuple(_surely(paragraph, known) for paragraph in parted)
    return replace(
        article,
        title=_part(article.title, known, own),
        paragraphs=_with_house(parted, article),
    )


def _with_house(parted: tuple[str, ...], article: Article) -> tuple[str, ...]:
    """With the outlet's own name as its article writes it ("lentikJateng")."""
    house = article.credit.outlet
    if not house.isalpha():
        return parted
    for form in set(re.findall(rf"\b{house}\b", "\n".join(article.paragraphs), re.IGNORECASE)):
        if (cut := _part(form, (), {form: 1})) != form or (cut := _CASE.sub(" ", form)) != form:
            parted = tuple(text.replace(cut, form) for text in parted)
    return parted


_CASE: Final = re.compile(r"(?<=[a-z])(?=[A-Z])")


def _surely(text: str, known: Container[str]) -> str:
    """Of an article whose words were glued elsewhere: what is two words of the dictionary, and none by itself."""

    def sewn(match: re.Match[str]) -> str:
        one, two, whole = match["one"].casefold(), match["two"].casefold(), match[0]
        both = one in known and two in known and whole.casefold() not in known and whole not in _NAMES
        return f"{match['one']} {match['two']}" if both and not outlets.known(whole) else whole

    def told(match: re.Match[str]) -> str:
        sure = match["verb"] in known and match[0].casefold() not in known
        return f"{match['name']} {match['verb']}" if sure else match[0]

    text = _LONG.sub(lambda match: _two(match[0], known), text)
    return _TOLD.sub(told, _SEWN.sub(sewn, text))


def _two(word: str, known: Container[str], depth: int = 2) -> str:
    """ "biayasolar", "untuknelayandi": parted into two words of the dictionary, or three, where no doubt is left."""
    if word in known:
        return word
    ways = [
        (word[:at], word[at:])
        for at in range(2, len(word) - 1)
        if _may_stand(word[:at], known) and _may_stand(word[at:], known)
    ]
    ways = [way for way in ways if min(map(len, way)) >= _SHORTEST] or ways
    if ways:
        return " ".join(max(ways, key=lambda way: min(map(len, way))))
    for at in range(len(word) - _SHORTEST, 1, -1) if depth > 1 else ():
        if _may_stand(word[:at], known) and " " in (rest := _two(word[at:], known, depth - 1)):
            return f"{word[:at]} {rest}"
    return word


def _may_stand(part: str, known: Container[str]) -> bool:
    return part in _SMALL if len(part) < _SHORTEST else part in known


def _part(text: str, known: Container[str], own: Mapping[str, int]) -> str:
    text = _STOP.sub(lambda match: match[1] + " ", text)
    text = _BRACKET.sub(" ", _COMMA.sub(", ", text)) if "," in text or "(" in text else text
    text = _MONTH.sub(r"\g<month> ", _FIGURE.sub(lambda match: f"{match[0]} ", text))
    text = _INITIALS.sub(
        lambda match: _initials(match, known), _UNIT.sub(lambda match: _unit(match, known), text)
    )
    text = _QUOTED.sub(r"\1 ", _BEFORE_NAMES.sub(r"\g<letters> \g<name>", text))
    text = _LETTERS.sub(lambda match: _letters(match, known), text)
    text = _BEFORE.sub(lambda match: _hanging(match, known), text)
    text = _SEAM.sub(lambda match: _seam(match, known, own), text)
    return _BEHIND.sub(lambda match: _behind(match, known, own), text)


def _unit(match: re.Match[str], known: Container[str]) -> str:
    return f"{match['figure']} {match['word']}" if match["word"] in known else match[0]


def _initials(match: re.Match[str], known: Container[str]) -> str:
    one, whole = match["one"], match[0]
    sure = one in known if one.islower() else one in _TITLES
    sure = sure and not outlets.known(whole) and not _BRANDS.match(whole)
    return f"{one} {match['two']}" if sure else whole


def _hanging(match: re.Match[str], known: Container[str]) -> str:
    """ "kepadawartawan": parted when the dictionary has both words and not the whole."""
    one, two, whole = match["one"], match["two"], match[0]
    return f"{one} {two}" if two in known and whole not in known else whole


def _behind(match: re.Match[str], known: Container[str], own: Mapping[str, int]) -> str:
    """A name and a small word: parted where the article has the name by itself, or where two vowels meet that no
    name joins, and never where the whole is a word."""
    name, word, whole = match["name"], match["word"], match[0]
    if whole.casefold() in known:
        return whole
    if match["common"]:
        sure = name in own or (len(name) > 5 and name.casefold() in known)
        return f"{name} {word}" if sure else whole
    meet = name[-1] in "aiueo" and word[0] in "aiueo"
    return f"{name} {word}" if name in own or meet or (len(word) > 5 and len(name) > 3) else whole


def _letters(match: re.Match[str], known: Container[str]) -> str:
    if match["one"]:
        return f"{match['one']} {match['two']}" if match["one"] in _SMALL else match[0]
    sure = match["word"] in known and match[0].casefold() not in known
    return f"{match['letters']} {match['word']}" if sure else match[0]


def _seam(match: re.Match[str], known: Container[str], own: Mapping[str, int]) -> str:
    one, two, whole = match["one"], match["two"], match[0]
    if whole in _NAMES or _BRANDS.match(whole) or outlets.known(whole) or two.casefold() in _DOMAINS:
        return whole
    if one[0].isupper():
        sure = one in _TITLES and (two in own or len(two) > 3)
        sure = sure or (
            len(one) >= _SHORTEST
            and two in own
            and own.get(whole, 0) <= 1  # a brand comes again
            and one.casefold() in known
            and whole.casefold() not in known
        )
    else:
        both = len(one) >= 5 and len(two) >= 4 and one in known and two.casefold() in known
        sure = one in _SMALL or (len(one) >= 4 and (one in known or one in own) and two in own)
        sure = sure or (both and whole.casefold() not in known)
    return f"{one} {two}" if sure else whole


def _vocabulary(article: Article) -> Mapping[str, int]:
    """The words of the article, as written, and how often; asked only when there is a seam."""
    if not any(_SEAM.search(paragraph) or _BEHIND.search(paragraph) for paragraph in article.paragraphs):
        return {}
    return Counter(word for paragraph in article.paragraphs for word in re.findall(r"[A-Za-z]+", paragraph))
