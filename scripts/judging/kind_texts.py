"""The words and shapes by which a kind is known in the text of such pieces, and those by which news is."""

import re
from typing import Final, NamedTuple

from scripts.judging.kind_labels import LABEL, STRONG, SURE, WEAK


class Text(NamedTuple):
    """What a body of a kind says."""

    weight: int
    least: int
    """How many different ways of saying it have to be found."""
    hints: tuple[str, ...]
    """Small letters: without one of them it is not worth looking."""
    pattern: re.Pattern[str]


def text(weight: int, least: int, hints: str, pattern: str, flags: int = re.IGNORECASE) -> Text:
    """A sign of this weight; `hints` are parted by "|"."""
    return Text(weight, least, tuple(hints.split("|")), re.compile(pattern, flags))


BODIES: Final[dict[str, tuple[Text, ...]]] = {
    "advertorial": (
        text(
            LABEL,
            1,
            " ini ",
            r"\b(?:artikel|konten|tulisan|berita|informasi) ini (?:merupakan|adalah|dibuat|hasil|terbit|ditayangkan)"
            r"\b.{0,40}\b(?:kerja ?sama|sponsor\w{0,8}|iklan|advertorial|berbayar|promosi)\b",
        ),
        text(
            LABEL,
            1,
            "dipersembahkan|disponsori|dibiayai",
            r"\b(?:artikel|konten|tulisan) ini (?:dipersembahkan|disponsori|dibiayai)\b",
        ),
    ),
    "recipe": (
        text(STRONG, 1, "bahan", r"(?m)^\W{0,4}bahan(?:-bahan)?\b[^.\n]{0,40}(?::|$)"),
        text(
            STRONG,
            1,
            "cara|langkah",
            r"(?m)^\W{0,4}(?:cara (?:membuat|memasak|mengolah|bikin)|langkah(?:-langkah)?)\b[^.\n]{0,40}(?::|$)",
        ),
        text(
            STRONG,
            4,
            "sdm|sdt|siung|sendok|butir|lembar",
            r"\b\d{1,3}(?:[/,]\d)? ?(?:sdm|sdt|siung|butir|lembar|ruas|sendok (?:makan|teh)|papan|"
            r"ikat)\b [a-z]{3,12}",
        ),
    ),
    "quiz": (
        text(
            STRONG,
            1,
            "jawaban|kode",
            r"\b(?:alternatif|pembahasan|kunci|berikut(?: ini)?) (?:kunci |alternatif )?jawaban(?:nya)?\b|"
            r"\bjawaban (?:ini|di atas|tersebut) (?:hanya|bersifat|bukan|tidak)\b|\bpanduan (?:bagi|untuk) "
            r"(?:orang ?tua|siswa)\b|"
            r"\b(?:menukar(?:kan)?|mengklaim|memasukkan) kode (?:berikut|ini|di bawah|redeem)\b|\blaman "
            r"(?:penukaran|redeem)\b",
        ),
        text(STRONG, 3, "kode", r"\b(?=[A-Z]{0,15}\d)(?=\d{0,15}[A-Z])[A-Z\d]{10,16}\b", 0),
        text(WEAK, 1, "redeem|jawaban", r"\bkode redeem\b|\bkunci jawaban\b|\bjawaban(?:nya)?\s?:"),
        text(
            STRONG,
            1,
            "kode",
            r"\b(?:masukkan|tempel(?:kan)?|salin|tukar(?:kan)?|klaim) kode(?:nya)?\b(?! (?:otp|pos|pin)\b)",
        ),
        text(STRONG, 3, "a.|a)", r"(?m)(?:^|\s)[aA][.)] \S.{0,80}\s[bB][.)] ", 0),
    ),
    "lyrics": (
        text(
            STRONG,
            1,
            "verse|chorus|ref|bridge|intro|outro|bait",
            r"(?m)^\W{0,3}(?:verse|chorus|reff?|bridge|pre-?chorus|intro|outro|bait)\b\W{0,3}\d?\W{0,3}$",
        ),
        text(STRONG, 2, "m|c", r"(?m)^(?:\W{0,2}[A-G][#b]?(?:maj7|m7|sus4|dim|m|7)?\b){3,12}\W{0,3}$", 0),
    ),
    "sermon": (
        text(
            STRONG,
            1,
            ":",
            r"\b(?:Kejadian|Keluaran|Mazmur|Amsal|Pengkhotbah|Yesaya|Yeremia|Matius|Markus|Lukas|Yohanes|Kisah "
            r"Para Rasul|"
            r"Roma|Korintus|Galatia|Efesus|Filipi|Kolose|Tesalonika|Timotius|Ibrani|Yakobus|Petrus|Wahyu|QS\.?) "
            r"?\d{1,3} ?: ?\d",
            0,
        ),
        text(
            SURE,
            1,
            "rahimakumullah|dirahmati|dimuliakan|berbahagia|terkasih|dikasihi",
            r"\b(?:jamaah|jemaah|hadirin|sidang|kaum muslimin|saudara(?:-saudari)?)\b.{0,40}"
            r"\b(?:rahimakumullah|dirahmati|dimuliakan|berbahagia|terkasih|dikasihi)\b",
        ),
        text(
            STRONG,
            1,
            "wallahu|allahumma|nawaitu|rabbana|bismillahir|subhanaka|ushalli",
            r"\bwallahu a['‘’`]?lam\b|\b(?:allahumma|nawaitu|rabbana|bismillahir|subhanaka|ushalli)",
        ),
        text(WEAK, 1, "artinya", r"\bartinya\s?:"),
        text(WEAK, 2, "hr|qs", r"\((?:HR|QS|Q\.S|H\.R)\b\.? ?\w{1,12}|\b(?:QS|HR)\.? [A-Z]\w{1,12}", 0),
        text(
            WEAK,
            1,
            "tuhan|bapa |marilah",
            r"\b(?:Tuhan Yesus|Bapa di surga|Marilah kita (?:berdoa|merenung))",
            0,
        ),
    ),
    "jobs": (
        text(
            STRONG,
            2,
            "lamaran|kualifikasi|melamar|penempatan|persyaratan|pendidikan minimal",
            r"\b(?:kualifikasi\s?:|persyaratan(?: umum)?\s?:|posisi yang (?:dibuka|dibutuhkan|tersedia)|"
            r"kirim(?:kan)? (?:cv|lamaran|berkas)|cara (?:melamar|mendaftar)|pendidikan minimal|usia maksimal|"
            r"maksimal usia|batas (?:akhir )?(?:lamaran|pendaftaran)|link (?:pendaftaran|lamaran)|"
            r"deskripsi pekerjaan|penempatan\s?:|job ?desk|ijazah terakhir|fotokopi ktp)",
        ),
        text(
            WEAK,
            1,
            "daftar|lamaran|curriculum",
            r"\b(?:segera daftar|daftarkan diri (?:anda|kamu)|surat lamaran|curriculum vitae)\b",
        ),
    ),
    "lottery": (
        text(
            STRONG,
            2,
            "angka|colok|bbfs|4d|3d|2d|kepala|ekor",
            r"\b(?:angka (?:main|ikut|jitu)|colok (?:bebas|macau)|bbfs|[234]d|kepala|ekor|twin|shio)\s?[:=]",
        ),
        text(WEAK, 1, "maxwin|scatter|gacor|jackpot", r"\b(?:maxwin|scatter|gacor|jackpot)\b"),
    ),
    "gallery": (
        text(
            STRONG,
            2,
            "foto|gambar",
            r"(?m)^\W{0,3}(?:foto|gambar) \d{1,2}(?: ?(?:dari|/) ?\d{1,2})?\s?[:.)]|\b(?:foto|gambar) \d{1,2} "
            r"?(?:dari|/) ?\d{1,2}\b",
        ),
    ),
    "opinion": (
        text(
            STRONG,
            1,
            "hemat |kami ber|saya ber|saya yakin|kami percaya|kami men",
            r"\b(?:menurut )?hemat (?:saya|kami|penulis)\b|\b(?:kami|saya) (?:berpandangan|berpendapat|menilai "
            r"bahwa)\b",
        ),
        text(LABEL, 1, "penulis", r"(?m)^\W{0,4}penulis(?:nya)? (?:adalah|merupakan|ialah)\b[^\n]{3,200}$"),
        text(
            LABEL,
            1,
            "penulis|pribadi",
            r"\b(?:tulisan|artikel|isi artikel|kolom|opini) ini\b.{0,40}\b(?:pendapat|opini|pandangan|"
            r"tanggung jawab) "
            r"(?:pribadi|penulis)",
        ),
    ),
    "howto": (
        text(STRONG, 3, "1.|1)", r"(?m)^\W{0,3}\d{1,2}[.)] "),
        text(
            STRONG,
            2,
            "pertanyaan|tanya|jawab",
            r"(?m)^\W{0,3}(?:pertanyaan|jawaban|tanya|jawab|t|j|q|a)\s?:",
        ),
        text(WEAK, 1, "anda|kamu", r"(?s)\b(?:anda|kamu)\b(?:.{1,1500}?\b(?:anda|kamu)\b){2}"),
    ),
    "stream": (
        text(WEAK, 1, "klik|link|tautan", r"\b(?:klik|link|tautan) (?:di sini|berikut|ini|nonton|live)\b"),
    ),
    "prediction": (
        text(
            WEAK,
            1,
            "susunan|skor",
            r"\b(?:perkiraan|prakiraan|prediksi) (?:susunan|skor|pemain)\b",
        ),
        text(WEAK, 1, "head to head|laga terakhir", r"\b(?:head to head|(?:lima|5) laga terakhir)\b"),
    ),
}

SIGNS_OF_THE_ZODIAC: Final = re.compile(
    r"(?m)^\W{0,4}(?:\d{1,2}[.)] )?(?:zodiak |shio )?(aries|taurus|gemini|cancer|leo|virgo|libra|scorpio|"
    r"sagit+arius|capricorn|"
    r"aquarius|pisces|tikus|kerbau|macan|harimau|kelinci|naga|ular|kuda|kambing|monyet|ayam|anjing|babi)"
    r"(?:\s?[:(–—]|\s-|\s?$)",
    re.IGNORECASE,
)

ATTRIBUTED: Final = re.compile(
    r"\b(?:kata|ujar|tutur|ucap|ungkap|imbuh|papar|tandas|pungkas|sambung|beber|cetus)(?:nya)?\b|"
    r"(?<=[,”\"] )(?:jelas|tegas|terang|tambah|tulis|lanjut)(?:nya)?\b|"
    r"\b(?:mengatakan|menyebut(?:kan)?|menjelaskan|mengungkapkan|menyatakan|membenarkan|melaporkan|menuturkan|"
    r"menegaskan|menambahkan|mengaku|memaparkan|menilai)\b"
)
PICTURE: Final = re.compile(
    r"[(\[.!?] ?(?:foto|photo|dok|kredit foto)\b\.?\s?[:/]\s?[^\n]{2,60}$|^\W{0,3}(?:foto|gambar) \d{1,2}\b|"
    r"\([A-Z]\w{1,20} Foto/[^)]{2,40}\)$",
    re.IGNORECASE,
)
"""A line that is the text below a picture."""
AUTHORITY: Final = re.compile(
    r"\b(?:Polisi|Pol(?:res|da|sek|ri)\w{0,4}|Kapol\w{2,6}|Bupati|Wali Kota|Gubernur|Menteri|Presiden|"
    r"Kementerian|Dinas|Pem(?:kot|kab|prov|da)|"
    r"Pemerintah|DPRD?|BPBD|BMKG|KPK|Kejaksaan|Pengadilan|Kemen\w{2,10}|Mahkamah|Basarnas|Syahbandar|Komisi|"
    r"Satpol|Camat|Lurah)\b"
)
"""Who does what newscasts tell of."""
DATED: Final = re.compile(
    r"\((?:\d{1,2}[-–])?\d{1,2}/\d{1,2}(?:/\d{2,4})?\)|\b(?:Senin|Selasa|Rabu|Kamis|Jum'?at|Sabtu|"
    r"Minggu),? ?(?:pagi |siang |"
    r"sore |malam )?\(|\bpada (?:hari )?(?:Senin|Selasa|Rabu|Kamis|Jumat|Sabtu|Minggu)\b|"
    r"\b(?:Senin|Selasa|Rabu|Kamis|Jumat|Sabtu|Minggu) (?:pagi|siang|sore|malam|dini hari|lalu|kemarin)\b",
)
WRITER: Final = re.compile(
    r"\b(?:saya|aku|penulis)\b|\b[a-z]{3,16}(?<!la)(?<!bu)(?<!su)(?<!ba)(?<!be)(?<!si)(?<!pa)(?<!gu)ku\b",
    re.IGNORECASE,
)
"""The writer of a column: "saya", "ayahku"."""
WE: Final = re.compile(r"\b(?:saya|aku|penulis|kita|kami)\b", re.IGNORECASE)
SCHOLAR: Final = re.compile(
    r"^(?:Dr|Prof|KH|Ir|Pdt|Ust)\b|,? (?:[SM]\.? ?[A-Z]\w{0,4}|Ph\.?D|ST|SH|SE|MM|MA)\b\.?\W{0,3}$|\*\)?$|"
    r", (?:(?:seorang|mantan|pendiri|ketua|anggota|direktur|kepala) )?(?i:pegiat|pengamat|dosen|guru|peneliti|"
    r"aktivis|mahasiswa|pensiunan|penulis|"
    r"warga|pakar|akademisi|praktisi|sastrawan|budayawan|alumnus|santri|pendeta|pastor|kiai|penyair|esais|"
    r"sosiolog|antropolog|ekonom|"
    r"dokter|psikolog|advokat|pemerhati|pembaca|kolumnis)\b"
)
"""An author with a degree, or a note behind the name: no reporter is credited so."""
