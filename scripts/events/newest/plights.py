"""Plights: how things are for as long as a trouble lasts, which no report tells once a newer one says that it is over.

What hangs on a trouble is known not by its deeds, of which there are as many as there are troubles ("memakai rakit",
"tidur di lorong"), but by who does them: those whom it befalls, or who are at work on it. How it came about is told of
things ("Kabel laut tergesek karang") and stays, and so does what is said to be past, a reason or a toll.
"""

import re

from scripts.events.newest.count import Count
from scripts.events.newest.reading import Read, of_others
from scripts.events.newest.wording import plain, root, topics

_TROUBLE = re.compile(
    r"\b(?:tumbang|rusak|mati|padam|putus|terputus|hanyut|tumpah|jebol|lumpuh|macet|penuh|kosong|habis|langka|tutup"
    r"|ditutup|dibatalkan|dihentikan|terhenti|terendam|terisolasi|kandas|tertahan|telantar|mogok|gangguan|eror|error"
    r"|tercemar|asap|kering|kekeringan|kehabisan|kekurangan|terlambat|tertunda|tersendat|ambles|amblas|anjlok|banjir"
    r"|mengungsi|menyandera|disandera|sandera|tersesat|terjebak|krisis|darurat|keracunan|bocor|antrean|mengantre|gelap"
    r"|meledak|boikot|memboikot|memblokade|blokade|terganggu|menunda|ditunda|tidak (?:sehat|aman|bisa|dapat|berfungsi)"
    r"|menduduki|duduki|roboh|ambruk|miring"
    r"|menumpuk|dikosongkan|mengosongkan|tidur di|longsor|retak|pecah|runtuh)\b",
    re.IGNORECASE,
)
_OVER = re.compile(
    r"\b(?:pulih|dipulihkan|normal|dibuka|membuka|beroperasi|berakhir|mengakhiri|akhiri|diakhiri|selesai|diperbaiki"
    r"|rampung|bersih|aman|membaik|mengalir|menyala|tiba|datang|teratasi|diatasi|tertangani|terurai|lancar|tersedia|dilanjutkan"
    r"|surut|padam|reda|mereda|bebas|dibebaskan|lepas|selamat|menyerah|damai|berdamai|sepakat|dicabut|melayani|layani"
    r"|bisa dilalui|dapat dilalui|dibayar|diganti|terbang|berangkat|mendarat|pulang"
    r"|(?:kembali|lagi) (?:me|ber|di)\w{2,15}"
    r"|(?:me|ber|di)\w{2,15} (?:kembali|lagi)|sehat|kondusif"
    r"|diangkut|dibersihkan|ditopang|ditambal|diperkuat|kembali ke|boleh pulang)\b",
    re.IGNORECASE,
)
_CLAUSES = re.compile(r"[,;:]\s|\s(?:karena|sehingga|sementara|sedangkan)\s", re.IGNORECASE)
_STILL = re.compile(
    r"\b(?:belum|tidak|tak|akan|bakal|masih|gagal|menunggu|hingga|sampai|kembali|lagi|jika|bila|sebagian|separuh)"
    r" (?:\w{1,15} )?$",
    re.IGNORECASE,
)
"""Before a word of the end: it is none, or not of all."""
_MORE = re.compile(r"\b(?:masih|tetap|makin|semakin|kian|terus|kembali|tambah) $", re.IGNORECASE)
_BEFORE = re.compile(
    r"\b(?:telah|sudah|sempat|pernah|sebelumnya|semula|awalnya|mulanya|ketika|tadi|bermula|berawal|kemudian|lalu|setelah"
    r"|usai|sewaktu)\b",
    re.IGNORECASE,
)
_ALWAYS = re.compile(
    r"\b(?:adalah|merupakan|ialah|yakni|bernama|berusia|milik|didirikan|dibangun|dibuat|berdiri|diresmikan|berkapasitas"
    r"|ter(?:besar|panjang|tua|tinggi)|satu-satunya|tetap|dipakai|digunakan|menghubungkan|dihuni|sehari|setiap|tiap|wajib|syarat"
    r"|(?:19|20)\d\d)\b|\bini\b",
    re.IGNORECASE,
)
_WHY = re.compile(
    r"\b(?:penyebab(?:nya)?|disebabkan|dipicu|memicu|menyebabkan|mengakibatkan|diduga|berasal|terjadi|ternyata)\b",
    re.IGNORECASE,
)
_MONEY = re.compile(
    r"\b(?:biaya|anggaran|menganggarkan|rupiah|kerugian|ganti rugi|santunan|kompensasi|tiket|refund)\b",
    re.IGNORECASE,
)
_PEOPLE = (
    r"(?:warga|penduduk|masyarakat|penumpang|pengguna|pelanggan|pembeli|pengendara|pengemudi|sopir|pengunjung|wisatawan"
    r"|jemaah|santri|siswa|murid|mahasiswa|guru|orang tua|petani|nelayan|peternak|pedagang|pialang|nasabah|pasien"
    r"|keluarga|buruh|pekerja|karyawan|pegawai|peserta|penonton|pendaki|anak|ibu|mereka|petugas|polisi|aparat|tim"
    r"|regu|relawan|tentara|prajurit|awak|korban|pengungsi)"
)
_MEANWHILE = re.compile(
    rf"^(?:(?:sebanyak|sekitar|belasan|puluhan|ratusan|ribuan|sejumlah|beberapa|para|semua|banyak|sebagian|calon|\d[\d.,]*+)"
    rf" ){{0,3}}{_PEOPLE}\b(?! itu\b)"
    rf"|\bdan {_PEOPLE}\b"
    r"|^(?:jalan|jalur|lajur|sekolah|toko|pasar|kantor|rak|kendaraan)\b.{0,60}? (?:ditutup|dikosongkan|dialihkan"
    r"|diliburkan|tutup|kosong|sepi|mengular|antre)\b",
    re.IGNORECASE,
)
_TOLLS = frozenset({"dead", "hurt", "missing", "saved", "caught", "suspect"})
_WHERE = re.compile(
    r"\b(?:di|ke|dari|kota|kabupaten|desa|kecamatan|kelurahan|pulau|kampung|lembah|dusun)\s(?P<name>\w{2,30})",
    re.IGNORECASE,
)
_DEGREES = frozenset({"index", "height", "queue"})
_ANYTHING = frozenset(
    {"dibuka", "membuka", "tiba", "datang", "tersedia", "selamat", "pulang", "dibayar", "bebas"}
)
"""Ends of very many things."""
_LEAD = 2
"""The headline and the first sentence tell the trouble itself."""


def is_over(older: Read, newer: Read) -> bool:
    """Whether the headline or the first sentence of `older` tells of a trouble that lasts, and that of `newer`, on the
    same, of its end."""
    if not any(_TROUBLE.search(plain(text)) for text in older.texts[:_LEAD]):
        return False
    if any(_lasts(plain(text)) for text in newer.texts[:_LEAD]):
        return False
    people = {root(name) for name in older.all_names | newer.all_names}
    named = frozenset().union(*older.topics[:_LEAD])
    for place, text in enumerate(newer.texts[:_LEAD]):
        if of_others(older, 1, newer, place):
            continue
        for clause in _CLAUSES.split(plain(text)):
            ends = [found[0].lower() for found in _OVER.finditer(clause) if not _ended_not(clause, found)]
            same = named & topics(clause)
            # a kitchen that opens in a village ends no flood there
            where = {root(found["name"].lower()) for found in _WHERE.finditer(clause)}
            if ends and (same - people - where or (same and _ANYTHING.isdisjoint(ends))):
                return True
    return _eased(older, newer)


def _eased(older: Read, newer: Read) -> bool:
    """Whether the first texts of both measure how bad it is, and `newer` has less."""
    now = [count for counts in newer.numbers[:_LEAD] for count in counts if _measured(count)]
    return any(
        other.role == count.role and other.high < count.low and not other.apart(count)
        for counts in older.numbers[:_LEAD]
        for count in counts
        if _measured(count)
        for other in now
    )


def _measured(count: Count) -> bool:
    return count.role.partition(":")[0] in _DEGREES and not count.former


def _lasts(text: str) -> bool:
    """Whether `text` says that a trouble is there still, or more."""
    return any(_MORE.search(text[: found.start()]) for found in _TROUBLE.finditer(text))


def _ended_not(text: str, found: re.Match[str]) -> bool:
    """Whether an end is denied or put off, or it is the trouble itself that is there again ("kembali ditutup")."""
    return _STILL.search(text[: found.start()]) is not None or _TROUBLE.search(found[0]) is not None


def hangs(older: Read, number: int, newer: Read) -> bool:
    """Whether a text says nothing but the trouble, or what people do meanwhile."""
    text = plain(older.texts[number])
    if not (_TROUBLE if number < _LEAD else _MEANWHILE).search(text):
        return False
    if any(each.search(text) for each in (_BEFORE, _ALWAYS, _WHY, _MONEY)):
        return False
    if any(count.role in _TOLLS for count in older.numbers[number]):
        return False
    return not of_others(older, number, newer, 0)
