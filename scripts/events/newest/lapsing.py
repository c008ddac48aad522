"""Lapsing: what an older report says of a moment that is over once a newer one tells how its event ended or turned."""

import re
from collections.abc import Sequence
from functools import lru_cache

from scripts.events.newest.reading import TOP, Read, of_others
from scripts.events.newest.wording import plain, root, tokens, topics

_MOMENT = re.compile(
    r"\b(?:masih|sedang|tengah|belum|(?:hingga|sampai) (?:saat ini|kini|sekarang|berita)|saat ini|sejauh ini"
    r"|untuk sementara|sementara ini|terus (?:me|ber|di)\w{2,20})\b"
)
_HOPES = re.compile(
    r"\b(?:yakin|optimistis|berharap|percaya|harap|pesimistis|khawatir|memperkirakan|memprediksi|menargetkan"
    r"|meramalkan)\b(?: \w{1,20}){0,8}? (?:akan|bakal|bisa|dapat|mampu|segera|tidak|mulai)\b"
    r"|\b(?:doa|berdoa|mendoakan|didoakan|berharap|harapan|memohon|semoga|mudah-mudahan)\b(?: \w{1,20}){0,8}?"
    r" (?:agar|supaya|segera|lekas|cepat|bisa|dapat|selamat|pulih|sembuh|ditemukan|kembali|pulang)\b"
)
_ADVICE = re.compile(
    r"\b(?:diminta|diimbau|disarankan|dianjurkan|dipersilakan|diharapkan|diwajibkan|dilarang|dibolehkan|diperbolehkan"
    r"|diizinkan)\b|\b(?:warga|masyarakat|penduduk|pengunjung|penumpang|nelayan|pendaki)\b(?: \w{1,20}){0,3}? boleh\b"
    r"|\b(?:meminta|mengimbau|mengajak|menyarankan|menganjurkan|melarang)"
    r" (?:para )?(?:warga|masyarakat|penduduk|siswa|murid|santri|mahasiswa|orang tua|pengendara|penumpang|nelayan"
    r"|wisatawan|pengunjung|nasabah|pelanggan|pengguna|pendaki|karyawan|pegawai|jemaah)\b"
)
"""What is asked for as long as it is so, of whomever."""
_PLIGHT = re.compile(
    r"\b(?:penumpang|warga|kendaraan|truk|mobil|pelanggan|pembeli|nasabah|jemaah|pengunjung|wisatawan|peserta|siswa)\b"
    r"(?: \w{1,20}){0,3}? (?:menumpuk|mengantre|antre|mengular|panik|ketakutan|takut|was-was|cemas|resah"
    r"|memutar (?:lewat|melalui|ke))\b"
    r"|\bantrean\b(?: \w{1,20}){0,5}? (?:jam|menit|kilometer|meter)\b"
)
"""How those are who are waiting for it."""
_AT_WORK = re.compile(
    r"\b(?:menyusuri|menyisir|mencari|menelusuri|dikerahkan|mengerahkan|diterjunkan|menerjunkan|memburu|mengejar|melacak"
    r"|berjibaku|berupaya|bersiap|bersiap-siap|menunggu|menanti|menantikan|berjaga|bersiaga"
    r"|memeriksa (?:rekaman|saksi)|menyebar(?:kan)? (?:foto|sketsa|selebaran|ciri)|meminta keterangan"
    r"|mengalirkan|menyuplai|menggali|menyedot|memompa|berusaha|mencoba)\b"
)
"""What is done until it has come to something."""
_UNTIL = re.compile(
    r"\b(?:sampai|hingga)(?: \w{1,20}){0,4}? (?:pulih|normal|selesai|dibuka|surut|reda|mereda|padam|aman|ditemukan"
    r"|membaik|stabil|beroperasi|dicabut|dinyatakan|diperbaiki|ada keputusan|pemberitahuan"
    r"|senin|selasa|rabu|kamis|jumat|sabtu|minggu|besok|lusa|pekan depan|pukul)\b"
)
"""Until what is awaited."""
_LASTS = re.compile(
    r"\b(?:cukup|bertahan|tersisa|tinggal|habis)\b(?: (?:untuk|selama|dalam|sampai))?"
    r" (?:\w{1,12} (?:jam|hari|menit|pekan|malam)|sejam|sehari|semalam|sepekan|seminggu)\b"
)
_AHEAD = re.compile(
    r"\b(?:akan|bakal|dijadwalkan|rencananya|direncanakan|terancam|dikhawatirkan|ditargetkan)\b"
    r"|^(?:perbaikan|pemulihan|penanganan|pekerjaan|evakuasi|pencarian|pembersihan)\b.{0,60}? diperkirakan\b"
)
"""What was to come of it."""
_STATUS = re.compile(r"\b(?:normal|lancar|kondusif|terkendali|lengang)\b")
_MEASURES = re.compile(
    r"\b(?:petugas|polisi|tim|relawan|regu|aparat|dokter|penjaga)\b(?: \w{1,20}){0,4}? me\w{3,20}"
    r"(?:nya| mereka| keduanya)\b|\b(?:dipasang|disiagakan|dijaga)\b"
)
"""What is done about it."""
_NOT_YET = re.compile(r"\b(?:belum|(?:hingga|sampai) (?:saat ini|kini|sekarang|berita)|sejauh ini)\b")
_UNCOUNTED = re.compile(
    r"\b(?:korban|jumlah(?:nya)?|kerusakan|pendataan)\b(?: \w{1,20}){0,6}? (?:masih|belum|sedang)(?: \w{1,12}){0,2}?"
    r" (?:di)?(?:data|ketahui|hitung|pastikan|verifikasi|berlangsung|terdata)\b"
)
_TOLLS = frozenset({"dead", "hurt", "missing", "sick", "displaced"})
_IN_ITS_PLACE = re.compile(
    r"\b(?:menyiapkan|menyediakan|menyiagakan|mengerahkan|disiapkan|disediakan|disiagakan|dikerahkan|siapkan|sediakan)\b"
    r"(?: [\w.]{1,20}){1,4}? (?:pengganti|alternatif|cadangan|darurat)\b"
)
"""What is made ready for the time without it."""
_THERE_AGAIN = re.compile(
    r"\b(?:batal|urung|(?:mem|di)batalkan|pembatalan|tidak jadi|tak jadi|dicabut|berakhir|mengakhiri|diakhiri"
    r"|pulih|normal|(?:dibuka|beroperasi|berjalan|melayani|mengalir|menyala|tersambung) (?:lagi|kembali|penuh|seperti)"
    r"|kembali (?:dibuka|beroperasi|berjalan|melayani|mengalir|menyala|tersambung)|seperti biasa)\b"
)
_LAPSE = (_LASTS, _MOMENT, _HOPES, _ADVICE, _AT_WORK, _UNTIL, _PLIGHT, _STATUS, _MEASURES, _AHEAD)
_SHARES = re.compile(r"\b\d{1,3}(?:,\d{1,4})? (?:persen|suara)\b|%")
_PROVISIONAL = re.compile(
    r"\b(?:unggul sementara|sementara unggul|suara (?:yang )?(?:sudah )?masuk|hitung cepat|perolehan sementara"
    r"|real count|quick count|penghitungan sementara)\b"
)
_ASKED = frozenset(
    """diminta diimbau dilarang diwajibkan disarankan dianjurkan diperbolehkan diizinkan wajib dibolehkan
    diharuskan""".split()  # noqa: SIM905 - a table of words reads better so
)
_LIKE = 0.75
"""So much of what two sentences ask must be the same."""


def lapsed(older: Read, number: int, newer: Read) -> bool:
    """Whether a text speaks of the moment, of hopes or of provisional shares, in a report whose event is in another
    state now."""
    text = " ".join(low for low, _, _ in tokens(plain(older.texts[number])))
    of_now = next(filter(None, (each.search(text) for each in _LAPSE)), None)
    if not of_now and _SHARES.search(plain(older.texts[number])):
        of_now = next(filter(None, (_PROVISIONAL.search(each.lower()) for each in older.texts)), None)
    if not of_now and (replaced := _IN_ITS_PLACE.search(text)):
        of_now = replaced if any(_THERE_AGAIN.search(each.lower()) for each in newer.texts[:3]) else None
    return of_now is not None and not of_others(older, number, newer, 0)


def not_yet(older: Read, number: int, newer: Read) -> bool:
    """Whether a text says what is not so yet, in a report whose figures are overtaken."""
    text = " ".join(low for low, _, _ in tokens(plain(older.texts[number])))
    return _NOT_YET.search(text) is not None and not of_others(older, number, newer, 0)


def counted_since(older: Read, number: int, newer: Read) -> bool:
    """Whether a text says that nobody knows yet how many, and `newer` counts them."""
    text = " ".join(low for low, _, _ in tokens(plain(older.texts[number])))
    return _UNCOUNTED.search(text) is not None and any(
        count.role in _TOLLS and count.high for counts_ in newer.numbers for count in counts_
    )


def asked_otherwise(older: Read, number: int, newer: Read) -> bool:
    """Whether `newer` asks the same of others ("Semua kapal diminta tidak melaut" of "Kapal kecil diminta ...")."""
    mine = _asked(older.texts[number])
    if mine is None:
        return False
    for text in newer.texts:
        theirs = _asked(text)
        if theirs is None or theirs[0] != mine[0]:
            continue
        same = len(mine[2] & theirs[2]) >= _LIKE * max(len(mine[2] | theirs[2]), 1)
        if same and mine[1] != theirs[1]:
            return True
    return False


_MAY = frozenset(["aman", "boleh", "bisa", "dapat", "layak", "diizinkan", "dibolehkan", "diperbolehkan"])
_NOT = frozenset(["tidak", "tak", "belum", "bukan", "jangan", "akan", "bila", "jika", "agar"])


def allowed_since(older: Read, number: int, newer: Read) -> bool:
    """Whether a text asks people to keep from what `newer` says may be done ("diminta tidak memakai", "aman
    dipakai")."""
    mine = _asked(older.texts[number])
    if mine is None or not mine[0]:
        return False
    for place, text in enumerate(newer.texts[: TOP + 1]):
        runs = [low for low, _, _ in tokens(plain(text))]
        for at, run in enumerate(runs):
            if run not in _MAY or _NOT.intersection(runs[max(0, at - 2) : at]):
                continue
            done = {root(each) for each in runs[at + 1 : at + 3]} & mine[2]
            about = older.topics[number] & newer.topics[place]
            if done and about - done and not of_others(older, number, newer, place):
                return True
    return False


@lru_cache(maxsize=4096)
def _asked(text: str) -> tuple[bool, frozenset[str], frozenset[str]] | None:
    """Whether something is asked not to be done, of whom, and what; None where nothing is asked."""
    runs: Sequence[str] = [low for low, _, _ in tokens(plain(text))]
    at = next((n for n, run in enumerate(runs) if run in _ASKED), -1)
    if at < 0:
        return None
    behind = runs[at + 1 : at + 9]
    for stop in ("kata", "ujar", "karena", "sampai", "hingga", "menurut"):
        if stop in behind:
            behind = behind[: behind.index(stop)]
    what = topics(" ".join(behind))
    if not what:
        return None
    refused = runs[at] == "dilarang" or any(run in ("tidak", "tak", "jangan") for run in behind[:2])
    return refused, topics(" ".join(runs[:at])), what
