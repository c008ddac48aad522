"""Titles of checks: the mark before a claim ("[SALAH]", "Cek Fakta:"), and how the claim is said with its verdict."""

import re
from dataclasses import dataclass
from typing import Final

from scripts.judging import marks
from scripts.judging.wordings import CLAIM, Verdict, denies, unspread, verdict

Said = tuple[Verdict, str]
"""A kind of verdict, and the word that it was marked with."""

_LABEL: Final = re.compile(
    r"\s{0,20}[\[(]\s{0,20}(?:video|foto|gambar|berita|update|infografik|infografis)\s{0,20}[\])]\s{0,20}[:|-]?\s{0,20}",
    re.IGNORECASE,
)
_RATED: Final = re.compile(
    r"\W{0,20}(?:rating|status|verdict|vonis|peringkat|nilai|hasil(?: akhir| cek fakta| pemeriksaan| verifikasi)?"
    r"|kesimpulan|simpulan|kategori|putusan|penilaian|label|skor|jenis)(?: (?:klaim|informasi|konten|kami))?"
    rf"\s?[:：=–-]\s?\W{{0,3}}({marks.ANY})\W{{0,20}}",
    re.IGNORECASE,
)
_SUFFIX: Final = re.compile(
    r"\s{0,3}[,?!:–|-]{1,9}\s{0,3}(?:(?:ini|begini|simak|berikut|cek|cari tahu|inilah"
    r"|bagaimana)?\s{0,3}(?:fakta|faktanya"
    r"|cek fakta"
    r"|kebenarannya|penjelasan\w{0,60}(?: [^?]{0,60})?|kata [^?]{0,60}|klarifikasi\w{0,60}(?: [^?]{0,60})?)"
    r"|fakta atau hoa(?:ks|x)"
    r"|hoa(?:ks|x) atau (?:fakta|bukan|benar)|benarkah|benar(?:kah)? atau (?:tidak|hoaks|salah)"
    r"|mitos atau fakta|betulkah)\s{0,20}[?!.]{0,60}$",
    re.IGNORECASE,
)
_REACTS: Final = re.compile(
    r"\s{0,3}[,:;–-]{1,9}\s{0,3}(?:(?:ini|begini|simak|berikut|apa"
    r"|bagaimana) (?:kata|respons|jawaban|penjelasan|tanggapan"
    r"|sikap|imbauan"
    r"|klarifikasi|bantahan|pengakuan|keterangan|reaksi|komentar|langkah)\b[^,?!:]{0,60}"
    r"|[^,?!:]{3,50} (?:angkat bicara|buka suara|buka-bukaan|bersuara|(?:mem)?beri(?:kan)? (?:penjelasan"
    r"|klarifikasi|jawaban"
    r"|keterangan|tanggapan)|bilang begini|(?:men)?jawab(?: begini)?|(?:me)?respons|(?:me)?nanggapi|tanggapi"
    r"|(?:meng)?ungkap"
    r" (?:fakta|kebenaran)\w{0,60}|beberkan (?:fakta|data)\w{0,60}|(?:me)?turun tangan|unjuk data))\W{0,20}$",
    re.IGNORECASE,
)
"""That somebody speaks of it, without a word of what he says."""
_RUMOURED: Final = re.compile(
    r"\b(?:viral|kabar|isu|rumor|beredar|heboh|ramai|geger|dikabarkan|diisukan|dirumorkan|gosip|klaim|hoaks|konon)\b",
    re.IGNORECASE,
)
_ASKS: Final = re.compile(
    r"^\s{0,20}(?:benarkah|betulkah|apakah(?: benar)?|apa benar|benar|betul)\s{0,20},?\s{1,20}(?=\S)",
    re.IGNORECASE,
)
_EXPLAINS: Final = re.compile(
    r"\s{0,20}(?:fakta|cerita|kebenaran|kisah|penjelasan|klarifikasi|respons|tanggapan|jawaban|kata) (?:di balik"
    r"|sebenarnya|[^?]{0,60}? (?:soal|terkait"
    r"|tentang|mengenai))\b",
    re.IGNORECASE,
)
_HUSH: Final = re.compile(
    r"^\s{0,20}(?:viral|heboh|geger|beredar|ramai|muncul|tersebar|diisukan|dikabarkan|dirumorkan|disebut-sebut"
    r"|konon)?(?:[:,!]\s{0,20}|\s{1,20})?(?:(?:di|lewat) (?:media sosial|medsos|wa|whatsapp)"
    r"\s{1,20})?",
    re.IGNORECASE,
)
_OF: Final = re.compile(
    r"^\s*(?:kabar|isu|rumor|klaim|informasi)\s+(?:(?:bahwa|soal|tentang)\s+)?", re.IGNORECASE
)
_STIR: Final = re.compile(
    r"^\s*(?:kabar|isu|rumor|gosip|desas-desus)\b|\b(?:heboh|resah|bingung|dihebohkan|panik|cemas"
    r"|gempar)\b.{0,40}\b(?:kabar|isu|rumor|video|pesan)\b",
    re.IGNORECASE,
)
_CRY: Final = re.compile(
    r"^\s*(?:waduh|wah|duh|astaga|gempar|terbongkar|terungkap|breaking news|miris|ngeri)\s*[,!:]\s*",
    re.IGNORECASE,
)
_HEARSAY: Final = re.compile(
    r"(?:^|(?<=\s))(?:(?:dikabarkan|diisukan|dirumorkan|digosipkan|disebut-sebut|konon)"
    r"|disebut(?= (?:sudah|telah|akan|bakal|sedang|segera|belum|tidak|capai|mencapai"
    r"|naik|turun|tak|me\w+|ber\w+|ter\w+|di\w{3,})\b))\s+",
    re.IGNORECASE,
)
_NOUN_FIRST: Final = re.compile(
    rf"\s{{0,20}}[\"“]?(?:{CLAIM}|konten|tautan|link|loker|akun|giveaway|hadiah|undian|bantuan|rekrutmen)\b",
    re.IGNORECASE,
)
_VERB: Final = re.compile(
    r"\b(?:(?!(?:menteri|mentan|merah|meja|media|medan|metro|merek|mesin|menit|berita|beras|berlian|berkas|terminal|teror"
    r"|terong|dinas|direktur|direksi|diskon|diesel|diabetes)\b)(?:me|ber|ter|di)[a-z]{3,}|(?!pe[mn]|ke(?:bija|nai|rusa|bai|ele)|(?:pe|i|ke|bu)kan\b)[a-z]{3,}kan"
    r"|(?:akui|alami|atasi|awasi|biayai|dekati|datangi|hadiri|ikuti|jalani|kunjungi|kuasai|kurangi|lewati|lindungi|lukai"
    r"|miliki|obati|penuhi|sepakati|setujui|sudahi|temui|tangani|tandatangani|wakili|warisi|gerogoti|racuni)"
    r"|akan|bisa|dapat|jadi|naik|turun|tutup|buka|jual|beli|hapus|batal|gelar|tewas"
    r"|mati|meninggal|wafat|wajib|larang|minta|sebut|pakai|ganti|punya|ada|kena|masuk|keluar|mundur"
    r"|bangkrut|pindah|bayar|cair"
    r"|gratis|libur|tolak|dukung|ubah|usir|bunuh|ambil|kirim|rilis|bawa|beri|buat|bikin|tangkap|tahan"
    r"|menang|kalah|bocor|runtuh"
    r"|roboh|adalah|tidak|tak|bukan|sudah|telah|belum|sedang|hilang|kabur|cerai|nikah|hamil|sakit|sembuh"
    r"|lumpuh|kebal)\b",
    re.IGNORECASE,
)
_WHICH: Final = re.compile(r"\s{0,20}[A-Za-z-]{1,60}(?: [A-Za-z-]{1,60})? yang\b", re.IGNORECASE)
"""A thing and what it does ("Peta yang menunjukkan ..."): no sentence, most likely."""
_OF_FALSE: Final = re.compile(
    r"\b(?:mitos|hoaks|hoax|keliru|salah kaprah|(?:di|me)?luruskan|jangan percaya|kesalahpahaman)\b",
    re.IGNORECASE,
)
_VERDICT_BEHIND: Final = re.compile(
    r"(?:[:,!?]|\b(?:ternyata|dipastikan|adalah|itu|pastikan|tegaskan|sebut|nyatakan))\s*(?:itu )?"
    r"(?:hoaks|hoax|tidak benar|tak benar|bohong|keliru|palsu|penipuan|fitnah|menyesatkan|satire|(?:hanya "
    r"|cuma )?mitos"
    r"|(?:tidak|tak) (?:berdasar|terbukti)|belum (?:terbukti|ada bukti\w*|terverifikasi))\W*$|\b(?:pastikan"
    r"|tegaskan"
    r"|sebut|nyatakan|bilang)\b"
    r".{0,100}\b(?:hoaks|hoax|tidak benar|tak benar)\W*$|^\W*bukan\b.{3,80},"
    r"|\b(?:pastikan|tegaskan|nyatakan|jamin)\b.{0,60}\b(?:tak|tidak|bukan|belum|tanpa)\b"
    r"|\bternyata\b.{0,80}$|\bbukan(?:lah)?\b.{0,80}\b(?:melainkan|tetapi|tapi)\b|\b(?:hasil"
    r"|buatan) (?:\w+ )?(?:AI"
    r"|editan|suntingan|rekayasa"
    r"|kecerdasan buatan)\b",
    re.IGNORECASE,
)
_OF_HOAXERS: Final = re.compile(
    r"\b(?:bekuk|tangkap|ciduk|ringkus|amankan|buru|polisikan|laporkan|adili|vonis\w*|tersangka|pembuat"
    r"|penyebar\w*|pelaku|lawan|perangi"
    r"|tangkal|cegah|waspada\w*|bahaya|marak\w*|jangan|imbau|ancam|hapus|blokir|takedown|ditangkap|dibekuk"
    r"|diringkus|sidang|uu|kuhp"
    r"|literasi|edukasi|kampanye)\b",
    re.IGNORECASE,
)
"""News of those who make or fight hoaxes: no verdict on one."""
_SETS_RIGHT: Final = re.compile(
    r"\b(?:(?:meng)?klarifikasi|klarifikasinya|(?:me)?luruskan)\b[^.?!]{0,60}\b(?:kabar|isu|informasi"
    r"|berita|klaim|soal|video|unggahan|rumor|foto"
    r"|pernyataan)\b",
    re.IGNORECASE,
)


_OPEN: Final = ("", "cek fakta", "klarifikasi")
"""Marks that another may stand in the place of: they give no verdict of their own."""


@dataclass(frozen=True, slots=True)
class Title:
    """A title, taken apart."""

    claim: str
    """What is left without mark, question and pointer."""
    mark: str = ""
    """What stands before it, by the word that is said for it ("hoaks", "tidak benar", "cek fakta")."""
    kind: Verdict = ""
    """Which verdict the mark gives; "cek fakta" gives none."""
    checked: bool = False
    """It announces a check ("Cek Fakta"), whether or not another mark gives the verdict."""
    asks: bool = False
    """It asks whether the claim is true."""
    bracketed: bool = False
    """Its mark stands in brackets."""
    tells: bool = False
    """Without its marks it tells by itself that the claim is denied or false."""


def read(title: str) -> Title:
    """`title` taken apart."""
    rest, mark, checked, bracketed = title.strip(), "", False, False
    for _ in range(4):
        found = marks.before(rest, bare=not mark)
        if not found or not rest[found.end :].strip(" .!?"):
            label = _LABEL.match(rest) if mark else None
            if not label or not rest[label.end() :].strip():
                break
            rest = rest[label.end() :]
            continue
        checked = checked or found.word == "cek fakta"
        bracketed = bracketed or found.bracketed
        mark = found.word if mark in _OPEN else mark
        rest = rest[found.end :]
    found = marks.behind(rest)
    if found and rest[: found.start].strip(" .!?"):
        checked = checked or found.word == "cek fakta"
        bracketed = bracketed or found.bracketed
        mark = found.word if mark in _OPEN else mark
        rest = rest[: found.start]
    claim = _SUFFIX.sub("", rest)
    claim = _REACTS.sub("", claim) if _RUMOURED.search(claim) else claim
    pointed = claim != rest
    asked = _ASKS.match(claim)
    if asked and asked[0].split()[0].casefold() in ("benar", "betul") and "?" not in claim:
        asked = None  # "Benar Saja, Hujan Turun"
    asks = pointed or asked is not None or claim.rstrip().endswith("?") or _EXPLAINS.match(rest) is not None
    if asked:
        claim = claim[asked.end() :]
    judged = bool(_VERDICT_BEHIND.search(unspread(rest)) or verdict(rest)) and not _OF_HOAXERS.search(rest)
    tells = not asks and (judged or denies(rest) or _SETS_RIGHT.search(rest) is not None)
    claim = claim.strip().rstrip("?!. ").strip()
    return Title(claim or rest, mark, marks.KINDS.get(mark, ""), checked, asks, bracketed, tells)


def rating(text: str) -> Said | None:
    """What `text` rates the claim of a check, where it is nothing but a rating ("Status: HOAKS"); None: it is none."""
    found = _RATED.fullmatch(text) if len(text) < 80 else None
    word = marks.WORD_OF[" ".join(found[1].casefold().split())] if found else ""
    return (marks.KINDS[word], word) if marks.KINDS.get(word) and word != "klarifikasi" else None


def worded(kind: Verdict, claim: str, mark: str = "") -> str:
    """`claim` as a headline that gives its verdict first."""
    nominal = bool(_NOUN_FIRST.match(claim) or _WHICH.match(claim)) or not _VERB.search(claim)
    if mark in ("hoaks", "satire", "menyesatkan", "palsu", "penipuan"):
        return f"{mark.capitalize()}: {claim}"
    if kind == "false":
        return (
            f"{'Hoaks: ' if mark == 'tidak benar' else 'Tidak benar, '}{claim}"
            if nominal
            else f"Tidak benar bahwa {claim}"
        )
    if kind == "denied":
        return f"Dibantah: {claim}" if nominal else f"Dibantah, kabar bahwa {claim}"
    if kind == "part":
        return f"Sebagian benar: {claim}"
    if kind == "unproven":
        return f"Belum terbukti: {claim}" if nominal else f"Belum terbukti bahwa {claim}"
    if kind == "true":
        return f"Cek fakta, benar: {claim}" if nominal else f"Cek fakta: benar bahwa {claim}"
    if nominal and ":" in claim:
        return f"Cek fakta: {claim}"  # "Debat Kedua: Panen dan Jalan" is a subject
    return f"Cek fakta: benarkah {claim}?"


def hushed(claim: str) -> str:
    """`claim` without the stir about it ("Viral", "Waduh,", "Heboh, Kabar", "Dikabarkan")."""
    rest = _HEARSAY.sub("", _CRY.sub("", claim))
    rest = rest[len(found[0]) :] if (found := _HUSH.match(rest)) else rest
    if (found := _OF.match(rest)) and _VERB.search(rest, found.end()):
        rest = rest[
            found.end() :
        ]  # of what states nothing the rumour's own noun is kept: "isu penculikan anak"
    return rest or claim


def of_a_stir(title: str) -> bool:
    """Whether `title` tells of a rumour as one ("Kabar Libur Bikin Bingung"): it states nothing."""
    return _STIR.search(title) is not None or _EXPLAINS.match(title) is not None


def owns(claim: str) -> bool:
    """Whether `claim` itself says what is wrong about it ("Tiga Mitos soal Susu")."""
    return _OF_FALSE.search(claim) is not None


def names(claim: str) -> bool:
    """Whether it begins with what it is: "Klaim ...", "Video ..."."""
    return _NOUN_FIRST.match(claim) is not None
