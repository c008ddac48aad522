"""Wordings: how Indonesian newsrooms write of rumours and say what became of them.

All patterns read one sentence or one title; each is linear.
"""

import re
from functools import lru_cache
from typing import Final, Literal

Verdict = Literal["false", "part", "unproven", "denied", "true", ""]
"""What a sentence or a title says about a claim; empty: nothing."""

CLAIM: Final = (
    r"(?:klaim(?:nya)?|kabar(?:nya)?|isu(?:nya)?|rumor|informasi|berita|pemberitaan|unggahan|postingan"
    r"|posting|pesan(?: berantai)?"
    r"|narasi(?:nya)?|video|rekaman|foto|gambar|konten|surat(?: edaran)?|tangkapan layar|poster|pamflet"
    r"|selebaran|kutipan"
    r"|cuitan|anggapan|mitos|gosip|tautan|undangan|pengumuman|lowongan|tawaran|akun|situs|desas-desus|spekulasi"
    r"|artikel|utas|kiriman|anjuran|ajakan|cerita|suara|dokumen|edaran|cuplikan|siaran|spanduk|daftar"
    r"|pernyataan|hal|takarir|judul|potongan video)"
)
"""What a rumour is called."""
ACCUSATION: Final = (
    r"(?:tudingan|tuduhan|dugaan|dakwaan|sangkaan|gugatan|laporan|kritik(?:an)?|pengakuan|keterangan)"
)
THAT: Final = r"(?:itu|tersebut|ini|tadi|dimaksud|demikian|serupa)"
_PLAIN_DENY: Final = re.compile(
    r"\b(?:(?:mem)?bantah(?:nya)?|dibantah|menyangkal(?:nya)?|disangkal|sangkal)\b", re.IGNORECASE
)
_DENIES: Final = re.compile(
    r"\b(?:menepis|ditepis|tepis|menampik|ditampik|tampik)(?: (?!(?:bola|tembakan|tendangan|sundulan"
    r"|penalti|peluang)\b)[\w-]+){0,3}? "
    rf"(?:{CLAIM}|{ACCUSATION}|bahwa|soal|jika|kalau)\b",
    re.IGNORECASE,
)
"""To ward off is to deny only where a claim is its object: keepers ward off balls."""
_SPREADS: Final = re.compile(
    r"\b(?:\w{0,20}sebar\w*|waspada\w*|melawan|lawan|memerangi|perangi|menangkal|tangkal|mencegah|cegah|terhadap"
    r"|percaya|termakan|korban|bahaya|maraknya|marak|literasi|anti|kanal|mengecek|turn back|termasuk|berbagai"
    r"|banyak|sejumlah"
    r"|penangkal|pembuat|membuat|produksi|memproduksi|pelaku|kasus|konten|tim|soal|jadi|ribuan|ratusan|\d{1,4})"
    r" (?:(?:berita|konten|informasi|isu|kabar|dan|atau|disinformasi|misinformasi|fitnah|bohong) ){0,2}\W?"
    r"(?:hoaks|hoax|disinformasi|misinformasi|kabar bohong|berita bohong|informasi (?:palsu"
    r"|yang menyesatkan))\b",
    re.IGNORECASE,
)
"""Of hoaxes in general: no verdict on one."""
_PART: Final = re.compile(
    r"\b(?:sebagian (?:besar )?(?:benar|salah|keliru)|(?:tidak|tak|belum) (?:sepenuhnya|seluruhnya|semuanya) "
    r"(?:benar|tepat|salah|akurat)|(?:separuh|setengah) benar|kurang tepat|benar sebagian|kurang akurat)\b",
    re.IGNORECASE,
)
_UNPROVEN: Final = re.compile(
    r"\b(?:(?:belum|(?:tidak|tak)(?: dapat| bisa)|belum (?:dapat|bisa)) (?:terbukti|dibuktikan|dipastikan"
    r"|diverifikasi"
    r"|terverifikasi|dikonfirmasi|terkonfirmasi)|belum ada (?:bukti|konfirmasi)|belum tentu benar|(?:tidak"
    r"|tak) cukup bukti"
    r"|(?:tidak|tak) (?:ada|ditemukan) (?:satu pun )?(?:bukti|dasar ilmiah|rujukan ilmiah)|tanpa bukti)\b",
    re.IGNORECASE,
)
_FALSE: Final = re.compile(
    r"\b(?:hoaks|hoax|disinformasi|misinformasi|malinformasi|menyesatkan|(?:tidak|tak|nggak|enggak)(?:lah"
    r"| itu)? benar(?!-)"
    r"|(?:tidak|tak|nggak) ada benarnya|bukan fakta|(?:tidak|tak) sesuai (?:dengan )?(?:fakta|kenyataan)"
    r"|(?:tidak|tak) berdasar"
    r"|tanpa dasar|(?:tidak|tak) terbukti|terbukti (?:tidak|salah|keliru|palsu|bohong)|mengada-ada|(?:kabar"
    r"|berita) bohong"
    r"|itu bohong|bohong (?:belaka|besar)|adalah bohong|bohong itu|isapan jempol|keliru|fitnah belaka"
    r"|adalah fitnah|itu fitnah"
    rf"|{CLAIM}(?: {THAT})?(?: adalah| jelas| memang| yang| sudah)? (?:salah(?! satu)|palsu|bohong|tidak tepat)"
    r"|(?:adalah|merupakan|dipastikan|ternyata|tergolong|dinyatakan|termasuk|berstatus|itu|tersebut"
    r"|kategori|diketahui) (?:\w+ ){0,3}?(?:palsu|salah(?! satu)|penipuan|manipulasi|rekayasa|parodi|satire)"
    r"|(?:modus|upaya) penipuan|(?:konteks|konten)(?: yang)? (?:salah|keliru|menyesatkan|palsu|tiruan"
    r"|dimanipulasi)|salah konteks"
    r"|hasil (?:suntingan|editan|manipulasi|rekayasa|olahan)|dimanipulasi|direkayasa|deepfake|disunting"
    r"|diedit|palsu belaka|(?:adalah|itu|tersebut|hanya(?:lah)?|sekadar|cuma|merupakan) (?:mitos|rekaan"
    r"|lelucon|candaan|guyonan|satire|parodi)|rekaan belaka"
    r"|(?:isinya|kontennya|tulisannya)(?: hanya| cuma| memang| murni)? (?:rekaan|lelucon|satire|satir|parodi"
    r"|candaan|fiksi|karangan))\b",
    re.IGNORECASE,
)
_IN_A_CHECK: Final = re.compile(
    r"\b(?:faktanya|ternyata|sebenarnya|aslinya|sesungguhnya|padahal|bukan(?:lah)?|(?:tidak|tak"
    r"|belum) (?:pernah|ada|akan|"
    r"memiliki|mengeluarkan|menerbitkan|membuka|menyelenggarakan|berencana|tercantum|ditemukan|menyebutkan"
    r"|benar)|penipuan|palsu"
    r"|kecerdasan (?:buatan|artifisial)|(?:teknologi|generator|buatan|hasil) AI|sintetis|video lama|foto lama"
    r"|peristiwa lama|hanya lelucon"
    r"|mencatut|dicatut|mengatasnamakan|(?:menepis|menampik|meluruskan|mengklarifikasi)nya|(?:meluruskan"
    r"|mengklarifikasi|klarifikasi)"
    r"|(?:diambil|direkam|dibuat|terjadi|diunggah|diterbitkan|dipotret) (?:pada|di|saat|ketika|sejak|tahun"
    r"|\w+ (?:tahun|bulan))|tidak tepat|merupakan (?:rekaman|video|foto|gambar|cuplikan|potongan|hasil)"
    r"|(?:tidak|tak) (?:di[a-z]{4,}|berlaku|berwenang|beroperasi|melakukan|memungut|meminta|mengirim(?:kan)?"
    r"|membagikan|bekerja sama|mengenal|berpengaruh|terpengaruh)|berasal dari (?:film|gim|situs (?:humor|satire)"
    r"|video lama|negara lain|acara lain)|situs (?:humor|satire|parodi)|rekaan"
    r"|(?:memastikan|menegaskan|menjamin|menyatakan|mengatakan|menyebut)(?: [\w-]+){0,8}? (?:tidak|tak"
    r"|bukan|belum|tanpa))\b",
    re.IGNORECASE,
)
"""What is a verdict only in an article that checks something."""
_TRUE: Final = re.compile(
    rf"\b(?:{CLAIM}(?: [\w-]+){{0,12}}?(?: {THAT})?(?: adalah| memang| dipastikan| ternyata| terbukti"
    rf"| dinyatakan| itu){{1,2}} benar"
    r"(?! ?-)|benar adanya|faktanya,? (?:\w+ ){0,4}benar|(?:memang|terbukti|dipastikan|dinyatakan|tergolong"
    r"|adalah) benar(?!-)|membenarkan(?:nya)?|dibenarkan|sesuai fakta|adalah fakta)\b",
    re.IGNORECASE,
)
_NAMED: Final = re.compile(rf"\b{CLAIM}\b", re.IGNORECASE)
_TELLS: Final = (
    r"(?:mengunggah|membagikan|menyatakan|menyebut(?:kan)?|mengklaim|menulis(?:kan)?|menarasikan|memuat"
    r"|menyebarkan|mengabarkan"
    r"|berbunyi|bernarasi|berisi(?:kan)?|mengajak|meminta|menuding|menuduh|memperlihatkan|menampilkan"
    r"|menunjukkan|bertuliskan|mengatasnamakan|menawarkan|menjanjikan|mengumumkan|mencantumkan)"
)
_TELLER: Final = (
    r"(?:akun|unggahan|postingan|pesan|narasi|video|foto|gambar|rekaman|surat|warganet|netizen|pengguna"
    r"|tangkapan layar|situs|kanal"
    r"|blog|poster|pamflet|selebaran|cuitan|tautan|pengunggah|pemilik akun|siaran|takarir|konten|klip"
    r"|cuplikan|edaran|artikel|brosur|spanduk|dokumen|kiriman|utas|meme|undangan|poster|formulir|siniar)"
)
RUMOUR: Final = re.compile(
    r"\b(?:beredar(?:nya)?|tersebar|menyebar|viral|ramai (?:di|diperbincangkan|dibicarakan|dibahas|beredar)"
    r"|heboh|dihebohkan|santer"
    rf"|{_TELLER}(?: [\w@.,/'-]+){{0,8}}? {_TELLS}"
    r"|(?:kabar|isu|rumor|informasi|klaim|narasi|desas-desus|gosip|anggapan|mitos|unggahan|video"
    r"|pesan(?: berantai)?|foto|berita"
    r"|surat|informasi viral) (?:bahwa|soal|tentang|mengenai|yang (?:menyebut|menyatakan|mengatakan"
    r"|mengklaim|menarasikan|menampilkan|memperlihatkan|beredar|berisi|diklaim|disebut))"
    r"|(?:banyak|sebagian|sejumlah) (?:orang|warga|masyarakat|ibu|kalangan) (?:percaya|meyakini|menganggap"
    r"|mengira)|warga(?: [\w-]+){0,4}? (?:mengira|menduga|menyangka)"
    r"|di(?:kabarkan|isukan|narasikan|gosipkan|rumorkan|klaim(?:kan)?|sebut-sebut|unggah)|konon|kabarnya"
    r"|(?<![,\"”] )katanya(?!\W*$)"
    r"|(?:media sosial|medsos|facebook|whatsapp|tiktok|instagram|twitter|youtube|telegram|jagat maya"
    r"|dunia maya|grup percakapan|aplikasi percakapan|warganet|netizen))\b"
    rf"|^\W*(?:kabar|isu|rumor|klaim|gosip|mitos|hoaks) (?!{THAT}\b)\w",
    re.IGNORECASE,
)
"""A sentence that tells of a rumour."""
_CARRIES: Final = re.compile(
    rf"\b(?:bahwa|soal|tentang|mengenai|jika|{_TELLS}|klaim|narasi"
    r"|di(?:klaim|sebut|narasikan|kabarkan|isukan|rumorkan|gosipkan))\b",
    re.IGNORECASE,
)
_HEARSAY: Final = re.compile(
    r"\b(?:disebut(?:kan)?|disebut-sebut|dikabarkan|diisukan|konon|kabarnya|(?<![,\"”] )katanya(?!\W*$)|diklaim"
    r"|dinarasikan|digosipkan"
    r"|dirumorkan|dikatakan|diberitakan)\b",
    re.IGNORECASE,
)
_RUMOUR_GOES_ON: Final = re.compile(
    rf"^\W*(?:(?:dalam|pada|lewat|melalui|di) )?{_TELLER}(?: {THAT})?(?: (?:juga|pun|tersebut|kemudian|lalu"
    rf"|turut|bahkan"
    rf"|sempat|itu))*,?(?: [\w-]+){{0,5}}? (?:{_TELLS}|disebut(?:kan)?|diklaim|disertai|dibubuhi|ditambahi"
    rf"|dilengkapi"
    r"|telah (?:dibagikan|ditonton|disukai|dilihat)|dibagikan|ditonton|disukai|dilihat|mendapat|tertulis"
    r"|tampak|terlihat|terdengar)\b",
    re.IGNORECASE,
)
_REFERS: Final = re.compile(
    rf"\b(?:{CLAIM}|{ACCUSATION}|program|acara|kegiatan|kejadian|peristiwa|rencana|kebijakan|penjualan"
    rf"|penutupan|bantuan)"
    rf"(?: [\w-]+){{0,2}}? {THAT}\b|\b(?:membantah|menepis|menampik|menyangkal|meluruskan|mengklarifikasi"
    rf"|membenarkan)(?:nya| hal)\b"
    rf"|^\W*(?:itu|ini|hal {THAT}|tidak (?:benar|ada) (?:itu|begitu)|faktanya|ternyata|klarifikasi"
    rf"|konteksnya|narasinya)\b"
    r"|\b(?:itu|tersebut) (?:tidak benar|hoaks|bohong|palsu|keliru)",
    re.IGNORECASE,
)
_POINTS_BACK: Final = re.compile(
    rf"\b(?:{CLAIM}|{ACCUSATION}) {THAT}\b|\b(?:me|di|ber)\w{{3,}}nya\b|^\W*(?:hal|itu|ini)\b"
    r"|^\W*(?:rekaman|video|foto|gambar|suara|unggahan|pesan|surat|tautan)nya\b",
    re.IGNORECASE,
)
_TRACES: Final = re.compile(
    r"\b(?:penelusuran|ditelusuri|menelusuri|setelah (?:dicek|diperiksa|diverifikasi|dikonfirmasi)"
    r"|pencarian (?:gambar|balik|terbalik)|hasil (?:pencarian|pemeriksaan|verifikasi|pelacakan)"
    r"|reverse image|tim cek fakta|pemeriksa fakta|google lens|alat pendeteksi)\b",
    re.IGNORECASE,
)
"""The newsroom looks into a claim: what it finds is not the rumour's."""
_PLAINLY: Final = re.compile(
    rf"\b(?:{CLAIM}|{ACCUSATION})(?: lama| viral| berantai| palsu)? {THAT}\b|\b(?:membantah"
    rf"|menyangkal)nya\b|^\W*(?:itu"
    rf"|hal (?:itu|tersebut))\b",
    re.IGNORECASE,
)
"""Speaks of a claim without a word of what it is."""
_MAY_JUDGE: Final = tuple(
    """hoak hoax benar bantah tepis nepis ampik angkal bohong salah palsu keliru fitnah esat sinformasi bukti tepat
    akurat isapan ngada sesuai dasar ekayasa anipulasi parodi satir penipuan unting edit deepfake konfirmasi verifikasi
    pastikan olahan""".split()  # noqa: SIM905 - a table of words reads better so
)
"""Cheap: a sentence without any of these gives no verdict outside a check."""


@lru_cache(maxsize=512)  # the rooms of one article ask for the same sentences
def verdict(sentence: str, *, check: bool = False) -> Verdict:
    """What `sentence` says about a claim. `check`: it stands in an article that checks one, where less tells it."""
    if not check:
        low = sentence.casefold()
        if not any(part in low for part in _MAY_JUDGE):
            return ""
    text = _SPREADS.sub(" ", sentence[:1500])
    named = check or _NAMED.search(text) is not None or refers(text)
    if named and not _only_told(text):
        for pattern, kind in ((_PART, "part"), (_FALSE, "false"), (_UNPROVEN, "unproven")):
            if pattern.search(text):
                return kind  # type: ignore[return-value]
    if denies(text) and not _told_by_rumour(text):
        return "denied"
    if check and not _only_told(text):
        if _TRUE.search(text):
            return "true"
        if _IN_A_CHECK.search(text) and not _only_told(text):
            return "false"
    return ""


def unspread(text: str) -> str:
    """`text` without what it says of hoaxes in general."""
    return _SPREADS.sub(" ", text)


def denies(sentence: str) -> bool:
    """Whether somebody denies something here."""
    return bool(_PLAIN_DENY.search(sentence) or _DENIES.search(sentence))


def refers(sentence: str) -> bool:
    """Whether it speaks of a claim that another sentence names ("membantahnya", "kabar itu hoaks")."""
    return _REFERS.search(sentence[:1500]) is not None


_SETTLES: Final = re.compile(
    r"\b(?:dipastikan|adalah|merupakan|ternyata|tergolong|termasuk|namun|tetapi|tapi|padahal|faktanya"
    r"|membantah|menegaskan"
    r"|memastikan|dinyatakan|berasal dari|situs (?:humor|satire|parodi)|rekaan)\b|,? (?:itu"
    r"|tersebut) (?:hoaks|tidak benar|keliru|palsu|bohong)",
    re.IGNORECASE,
)
_TOLD: Final = re.compile(
    rf"\b(?:beredar|tersebar|viral|{_TELLER}(?: [\w@./'-]+){{0,8}}? {_TELLS}|warganet|di(?:klaim|narasikan"
    rf"|kabarkan|sebut-sebut))\b",
    re.IGNORECASE,
)


def settles(sentence: str) -> bool:
    """Whether it says how a thing turned out ("ternyata", "faktanya", "memastikan")."""
    return _SETTLES.search(sentence[:1500]) is not None


def _told_by_rumour(text: str) -> bool:
    """A rumour that somebody denied something."""
    told = _TOLD.search(text)
    return told is not None and bool(re.search(r"\bbahwa\b|\bmenyebut\b", text[told.end() :][:60]))


def _only_told(text: str) -> bool:
    """It is the rumour that calls something false ("Akun itu menulis bahwa data pemerintah tidak benar")."""
    told = _TOLD.search(text)
    return told is not None and not _SETTLES.search(text) and not _TRACES.search(text)


def of_rumour(sentence: str) -> bool:
    """Whether it tells of a rumour, by whomever."""
    text = sentence[:1500]
    return RUMOUR.search(text) is not None and _TRACES.search(text) is None


def carries(sentence: str) -> bool:
    """Whether it says what the rumour says, and whose it is."""
    return of_rumour(sentence) and _CARRIES.search(sentence) is not None


def hearsay(sentence: str) -> bool:
    """Whether it passes a rumour on as nobody's ("disebut laku Rp2 triliun"), or goes on with what a post said."""
    text = sentence[:1500]
    if _TRACES.search(text):
        return False
    return _HEARSAY.search(text) is not None or _RUMOUR_GOES_ON.match(text) is not None


def points_back(sentence: str) -> bool:
    """Whether it speaks of a rumour that another sentence tells ("Isu itu berembus sejak Rabu")."""
    return _POINTS_BACK.search(sentence[:1500]) is not None


def plainly(sentence: str) -> bool:
    """Whether it speaks of a claim without a word of what it is ("membantahnya", "kabar itu")."""
    return _PLAINLY.search(sentence[:1500]) is not None


def looks_into(sentence: str) -> bool:
    """Whether the newsroom says here how it checked, and what it found."""
    return _TRACES.search(sentence[:1500]) is not None
