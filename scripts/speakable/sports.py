"""Scores: both figures side by side, zero is "kosong"; told from ranges by their order and their company."""

import re

from scripts.speakable.numbers import cardinal, number
from scripts.speakable.rule import rule

CUE = (
    r"\b(?:menang|kemenangan|kalah|kekalahan|unggul|keunggulan|skor|imbang|seri|takluk|tumbang|bungkam|\w{2,6}bungkam|"
    r"\w{0,5}kalahkan|\w{0,6}aklukkan|\w{0,6}undukkan|gol|laga|final|semifinal|set|gim|game|agregat|kedudukan|berakhir|"
    r"\w{0,3}bekuk|\w{0,4}ekuk|\w{0,5}gasak|\w{0,4}libas|\w{0,4}lumat|\w{0,5}hajar|juara|penalti|leg|babak|"
    r"pertandingan|"
    r"kuarter|tandang|menyerah|tersingkir|\w{0,4}hempaskan|\w{0,4}hancurkan|\w{0,5}cukur|comeback|pertemuan|"
    r"kedudukan|hasil|ditahan|menahan|menjebol|\w{0,3}balas|ketinggalan|tertinggal|memimpin|poin|papan|remis|partai|"
    r"quarter|kuarter|straight|rubber|lawan|kontra|versus|vs|bermain|\w{0,3}bantai|\w{0,6}permalukan|\w{0,3}tekuk|"
    r"\w{0,3}gilas|\w{0,3}hajar|susul|ketertinggalan|menyamakan|mendekat|menjauh|\w{0,3}perkecil|"
    r"\w{0,3}perlebar|interval|turun minum|atas(?! nama))\b"
)
_CUE = re.compile(CUE, re.IGNORECASE)
_AFTER = re.compile(
    r"\s{0,20}(?:atas|untuk|lewat|dari|lawan|kontra|dalam|di|pada|saat|ketika|melalui|berkat|usai|setelah|dan|,|\.|\)|\(|;|$|"
    r"hingga|sampai|oleh|bagi|sebelum|selama|terhadap|tanpa|dengan|secara|sejak|namun|tetapi|yang|itu|ini|sekaligus|"
    r"sehingga|agar|berakhir|bertahan|[A-Z])"
)
_COUNTED = re.compile(
    r"\s{0,20}(?:hari|jam|menit|detik|tahun|bulan|minggu|pekan|orang|kali|persen|%|meter|kilo|km|kg|cm|ton|juta|ribu|miliar|"
    r"triliun|derajat|unit|buah|hektare|ekor|liter|Januari|Februari|Maret|April|Mei|Juni|Juli|Agustus|September|"
    r"Oktober|November|Desember|provinsi|negara|desa|kota|lokasi|titik|tempat|pekerja|warga|siswa|anak|kasus|rupiah|"
    r"dolar|poin|Kg|Km|KM|GB|MB|TB|Gb|Mb|Gbps|Mbps|MW|kW|kWh|GHz|MHz|Hz|Wib|WIB|MP|PS|HP)\b"
)
_SCALE = re.compile(
    r"\b(?:usia|umur|berusia|berumur|skala|nilai|skor|rentang|kisaran|berkisar|antara|angka|dari|kelas|tahun|km|pukul)\b",
    re.IGNORECASE,
)
_RIGHT_BEFORE = re.compile(
    r"\b(?:menang|kalah|unggul|skor|skornya|imbang|takluk|tumbang|agregat|kedudukan|menyerah|tertinggal|memimpin|seri|kemenangan|"
    r"kekalahan|keunggulan)(?: (?:tipis|telak|akhir|sementara|dengan skor|menjadi|jadi))? $",
    re.IGNORECASE,
)
_NUMBERED = re.compile(
    r"\b(?:kelas|bab|pasal|ayat|nomor|no|tanggal|hari|edisi|seri|halaman|juz|surah|blok|tahun|usia|umur|pukul|jam|level|"
    r"tahap|fase|zona|koridor|jalur|lantai|peringkat|posisi|semester|"
    r"kav\.?|kaveling|kios|unit|gang|gg\.?|rt|rw) $",
    re.IGNORECASE,
)
_OPPONENT = re.compile(r" (?:dari|atas|lawan|kontra|oleh) [A-Z]")
_DASH = r" ?[-–—] ?"
_FREE = r"(?<![\w.,/:-])"
_ONE = r"(\d{1,3}(?:[.,]5)?)"
_END = r"(?![\w/%]|[.,:-]\d|-an\b|[-–—]\d)"


def _figure(text: str) -> str:
    return "kosong" if text in ("0", "00") else number(text)


def is_score(text: str, begin: int, end: int, first: str, last: str) -> bool:
    """Whether `first`-`last`, at `begin`:`end` of `text`, is a score and no range.

    The rule: what is counted behind it makes it a range; figures that do not rise make it a score (ranges rise), and
    so does a lone zero before a figure unless an age or a scale is spoken of; rising ones are a score right behind
    the verb of one, where a word of sport stands within 70 characters before it in the sentence, or where both
    neighbours are names ("Persib 1-2 Persija").
    """
    if text[end : end + 2].strip() == "=" or _COUNTED.match(text, end, end + 16):
        return False
    if float(first.replace(",", ".")) >= float(last.replace(",", ".")):
        return True
    if first == "0" and len(last) == 1 and not _SCALE.search(text[max(0, begin - 40) : begin]):
        return True
    if _OPPONENT.match(text, end, end + 12) and re.search(
        r"[A-Z][\w'-]{1,20} $", text[max(0, begin - 22) : begin]
    ):
        return True
    before = text[max(0, begin - 70) : begin]
    if _NUMBERED.search(before):
        return False
    if _RIGHT_BEFORE.search(before):
        return True
    if _AFTER.match(text, end, end + 12) is None:
        return False
    return _CUE.search(before) is not None or (
        re.search(r"[A-Z][\w'-]{1,20} $", before[-22:]) is not None
        and (text[end : end + 2].strip()[:1].isupper())
    )


def _score(match: re.Match[str]) -> str:
    first, last = match[1], match[2]
    if is_score(match.string, match.start(), match.end(), first, last):
        return f"{_figure(first)} {_figure(last)}"
    return match[0]


def _sets(match: re.Match[str]) -> str:
    said = re.sub(rf"(?<!\d)(\d++){_DASH}(\d+)", lambda m: f"{_figure(m[1])} {_figure(m[2])}", match[0])
    return re.sub(r" ?\((\d+)\)", lambda m: f", {cardinal(int(m[1]))},", said)


def _row_of_sets(match: re.Match[str]) -> str:
    return re.sub(rf"(?<!\d)(\d++){_DASH}(\d+) ?", lambda m: f"{_figure(m[1])} {_figure(m[2])}, ", match[0])[
        :-2
    ]


def _row_of(figures: str) -> str:
    return " ".join(cardinal(int(figure)) for figure in re.split(r" ?[-–] ?", figures))


def _formation(match: re.Match[str]) -> str:
    players = sum(int(figure) for figure in re.findall(r"\d", match[0]))
    return _row_of(match[0]) if players == 10 else match[0]


def _row(match: re.Match[str]) -> str:
    return _row_of(match[0])


_SET = rf"\d{{1,2}}{_DASH}\d{{1,2}}(?: ?\(\d{{1,2}}(?:{_DASH}\d{{1,2}})?\))?"


_QUOTED = re.compile(r"(?<![\w'])'(?= ?\w)[^'.!?]{1,60}$")


def _minute(match: re.Match[str]) -> str:
    """`(23')` is a minute; behind an open quote ('Edisi 25') the mark closes it."""
    begin = match.start(2)
    if not match[1] and _QUOTED.search(match.string, max(0, begin - 62), begin):
        return match[0].replace("'", " ")
    more = match[3] or match[4]
    return f"{match[1] or 'menit '}{cardinal(int(match[2]))}{' plus ' + cardinal(int(more)) if more else ''}"


def _halves(match: re.Match[str]) -> str:
    """Two scores with a half in at least one of them."""
    if not (match[2] or match[4]):
        return match[0]
    one, two = (
        f"{_figure(figure)} setengah" if half else _figure(figure)
        for figure, half in ((match[1], match[2]), (match[3], match[4]))
    )
    return f"{one}, {two}"


_POSITION = re.compile(r"\([KBGPCDM]\)[,;.]")


def _position(match: re.Match[str]) -> str:
    return "" if len(_POSITION.findall(match.string, 0, 2_000)) > 2 else match[0]


SPECIAL = (
    # Oblak (K), Saul (G): what each is in a line-up
    rule(r" \([KBGPCDM]\)(?=[,;.]|$)", _position, "("),
    # basket 3X3
    rule(r"(?<=\b\d)X(?=\d\b)", " kali ", "0 X"),
    # chess: 1/2-1/2
    rule(r"(?<![\w/])1/2 ?[-–] ?1/2(?![\w/])", "setengah setengah", "0 /"),
    # chess: 7 1/2-4 1/2, 3-2 1/2
    rule(
        rf"{_FREE}(\d{{1,2}}) ?(1/2)? ?[-–] ?(\d{{1,2}}) ?(1/2)?(?![\w/%]|[.,:-]\d)",
        _halves,
        "0 /",
    ),
    # skor 3:1
    rule(
        r"(\b[Ss]kor(?: akhir| sementara| telak| tipis)? )(\d{1,3}) ?: ?(\d{1,3})\b",
        lambda m: f"{m[1]}{_figure(m[2])} {_figure(m[3])}",
        "0 :",
    ),
)
RULES = (
    # 4-2 - 3-1: ten players, however a page parts them
    rule(r"(?<![\w.,/-])\d-\d - \d(?:-\d)?(?![\w/]|-\d|[.,]\d)", _formation, "0 -", " - "),
    # formations: 4-3-3, 4-2-3-1; 4-3 - 3 as some pages part it
    rule(r"(?<![\w.,/-])\d(?:-\d){2,3}(?![\w/]|-\d|[.,]\d)", _row, "0 -"),
    # pupuk 16-16-16, medali 91-80-95
    rule(r"(?<![\w.,/-])[1-9]\d{0,2}(?:-\d{1,3}){2,5}(?![\w/]|-\d|[.,]\d)", _row, "0 -"),
    rule(
        r"(\b(?:[Ff]ormasi|[Ss]kema|[Pp]ola|[Pp]akem)(?: [a-z]{2,12}){0,3}:? )(\d(?: ?- ?\d){2,3})(?![\w/]|-\d|[.,]\d)",
        lambda m: m[1] + _row_of(m[2]),
        "0 -",
    ),
    # Kembara (3-5 - 2)
    rule(r"(?<=\()\d(?: ?- ?\d){2,3}(?=\))", _row, "0 - ("),
    # (4-2 pen.), 3-2 (aet)
    rule(r"(?<=\d),? (?:pen\.?|adu pen\.?)(?=[)]|$)", " penalti", "0", "pen"),
    # 6-4, 3-6, 7-6 (5)
    rule(
        rf"{_FREE}{_SET}(?:(?:, | dan |; ){_SET}){{1,6}}(?![\w/%]|[.,:-]\d)(?! (?:tahun|persen|hari|kali|"
        rf"orang|Ja|Fe|Ma|Ap|Me|Ju|Ag|Se|Ok|No|De))",
        _sets,
        "0 -–—",
    ),
    # (16-25 25-18 22-25)
    rule(rf"{_FREE}{_SET}(?: {_SET}){{2,6}}(?![\w/%]|[.,:-]\d)", _row_of_sets, "0 -–—"),
    rule(rf"{_FREE}{_ONE}{_DASH}{_ONE}{_END}", _score, "0 -–—"),
    # menit ke-45+2, (23')
    rule(
        r"\b((?:[Mm]enit )?ke-\d{1,3}) ?\+ ?(\d{1,2})\b",
        lambda m: f"{m[1]} plus {cardinal(int(m[2]))}",
        "0 +",
    ),
    rule(r"(?<=\d)' ?(?:-|\(| - ?)(?=pen(?:alti)?\b)", "', ", "0 '", "pen"),
    rule(
        r"(\b[Mm]enit )?(?<![\w'+])(\d{1,3})(?: ?\+ ?(\d{1,2}))?(?:'| '(?=[);,]))(?: ?\+ ?(\d{1,2})'?)?"
        r"(?=[,;:.!?) ]|$)",
        _minute,
        "0 '",
    ),
    # 2x, 2 x 45 menit, 4x100
    rule(r"(?<=\d) ?[x×] ?(?=\d)", " kali ", "0 x×"),
    rule(r"(?<=[a-z\d]) [x×] (?=\d)", " kali ", "0 x×"),
    rule(r"(?<=\d) ?[x×](?!\w)", " kali", "0 x×"),
)
