"""Chapter titles of about five words, as Apple asks (read in November 2026): a headline with less said, never another.

Words only go from the end, or a side clause from the front. Nothing goes where a denial, a limit, a condition, a
superlative, a question or a quotation holds the headline together: less said would then say more. A number, a
speaker, a supposition, a victim never goes. Where nothing may go the headline stays whole.
"""

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Final

from scripts.judging.smallwords import CONDITION, DENIAL, MODALITY, MONTH_NAMES, SAYING, WEEKDAYS, word_set

WORDS: Final = 6
"""Words up to which a title stays as it is."""
LEAST: Final = 3
"""Words that are left in any case."""
LONGEST: Final = 300
"""Letters of a headline that are looked at; a longer one stays whole."""
_CORE: Final = re.compile(r"[^\W_]+(?:[-'’.,/][^\W_]+)*+")
_WHOLE: Final = (
    DENIAL
    | (CONDITION - {"baru"})
    | word_set(
        """tolak batalkan hentikan larang dilarang melarang larangan diwajibkan diizinkan dibolehkan diperbolehkan
        harus wajib wajibkan mewajibkan boleh bolehkan izinkan batasi dibatasi membatasi cabut bebas semua
        seluruh setiap tiap segala saja khusus satu-satunya pertama terakhir mayoritas kebanyakan daripada
        ketimbang dibanding dibandingkan melebihi benarkah apakah mengapa kenapa bagaimana gugat kecam protes
        terbesar terbanyak terkecil tertinggi terendah terbaik terburuk terlama tercepat termuda tertua
        terpanjang terpendek terkaya termiskin termahal termurah terkuat terlemah tersulit terjauh terdekat
        terparah terluas terpadat ter paling rekor ralat koreksi jangan mitos sulap palsukan pelintir"""
    )
)
"""With one of these in it nothing of the headline may go."""
_NUMBERS: Final = word_set(
    """nol satu dua tiga empat lima enam tujuh delapan sembilan sepuluh sebelas seratus seribu sejuta selusin
    sepasang separuh setengah sepertiga seperempat belas puluh belasan puluhan ratus ratusan ribu ribuan juta
    jutaan miliar miliaran triliun triliunan kedua ketiga keempat kelima keenam persen kali ganda lipat"""
)
_STAYING: Final = (
    MODALITY
    | SAYING
    | MONTH_NAMES
    | WEEKDAYS
    | _NUMBERS
    | word_set(
        """duga sebut klaim akui nilai tuding tuduh sangka pastikan tegaskan ungkap ungkapkan beber beberkan
        jelaskan sampaikan imbau minta desak janji janjikan siap rencanakan targetkan ancam curiga dicurigai
        terindikasi tapi tetapi namun sedangkan melainkan dan serta atau maupun juga tewas meninggal korban luka
        terluka hilang selamat gugur wafat cedera kritis patah dirawat pingsan keracunan buron hancur disekap
        dinyatakan tetap masih lain lainnya sisanya rekannya sebagian banding kasasi keberatan ajukan bebas
        berlaku besok esok lusa nanti mendatang depan kelak tahun bulan pekan jam pukul diverifikasi verifikasi
        dikoreksi direvisi dihitung dicek bungkam bersikukuh berdalih klarifikasi tersangka terdakwa terpidana
        terduga pelaku versi simulasi uji coba percobaan"""
    )
)
"""What is left off never has one of these."""
_HANGING: Final = (MODALITY - {"tersangka", "terdakwa", "calon"}) | word_set(
    """dan serta atau yang dari ke di pada dalam dengan untuk bagi oleh terhadap kepada antara para sang si adalah
    jadi menjadi sebagai secara seperti hingga sampai telah sudah sedang masih tetap baru sebut duga klaim nilai
    kata ungkap justru malah makin semakin kian tak sangat lebih kurang soal terkait tentang mengenai atas antar
    per mulai sejak tiap hampir akan"""
)
"""A title does not end in one of these."""
_DONE: Final = word_set(
    """resmikan meresmikan tangkap menangkap ringkus meringkus bekuk membekuk amankan mengamankan periksa memeriksa
    tahan menahan temukan menemukan evakuasi mengevakuasi kunjungi mengunjungi tinjau meninjau gelar menggelar
    luncurkan meluncurkan lantik melantik buka membuka tanam menanam serahkan menyerahkan salurkan menyalurkan
    bagikan membagikan bongkar membongkar sita menyita geledah menggeledah juarai menjuarai kalahkan mengalahkan
    taklukkan menaklukkan temui menemui hadiri menghadiri pimpin memimpin bangun membangun pasang memasang
    selamatkan menyelamatkan gagas rayakan merayakan sambut menyambut pamerkan memamerkan tampilkan menampilkan
    bersihkan membersihkan perbaiki memperbaiki padamkan memadamkan tabrak menabrak tanding bertanding bertemu
    berlatih berpidato berkunjung menikah tampil konser rendam merendam terjang menerjang lahap melahap digelar
    dipamerkan ditemukan diresmikan ditangkap dibekuk diringkus dilantik dipentaskan diluncurkan dimakamkan
    dievakuasi terbalik terguling tergelincir terperosok terjebak hanyut mendarat"""
)
"""Each tells something that was done once; where it was done may go unsaid."""
_OTHER_VERBS: Final = word_set(
    """naik turun tutup ditutup guncang rusak rendam landa terjang timbun padati jadi mulai ganti beli jual pilih
    raih rebut bawa beri terima tambah kurangi siapkan tetapkan bahas soroti dukung bantu kirim ajak undang
    panggil latih angkat pecat copot mundur pulang datang tiba masuk keluar lolos menang kalah unggul gagas
    rilis rawat ubah pakai gunakan kembangkan teliti pelajari cari kejar serang kepung hadang antar jemput jaga
    awasi pantau lestarikan hidupkan ramaikan macet lumpuh padam ambruk roboh longsor tumbang"""
)
_VERB: Final = re.compile(
    r"(?:mem(?=[bpfv])|men(?=[cdtjsz])|meng|meny|me(?=[lmnrwy])|di|ber|ter)[a-z]{4,20}|[a-z]{3,16}kan"
)
_NO_VERBS: Final = word_set(
    """menteri terminal berita beras berat berani dinas direktur direksi distrik divisi dinding dinamika digital
    disiplin diskusi diskon dialog diabetes meteran mercusuar mereka menara mental metode beruang berlian
    bersama beberapa berbagai terhadap tersebut terbaru terkini terkenal teras terang teroris terapi merdeka
    medali medis sedangkan bahkan bukan silakan pekan ikan pasukan masukan makan rekan tekan lautan perikanan
    kebutuhan berkah terompet terbit terik berlian membran mentega mentimun menantu mendatang"""
)
_CAUSES: Final = word_set("akibat karena lantaran gara-gara berkat jelang menjelang demi guna agar supaya")
_TIMES: Final = word_set("usai seusai setelah sesudah saat ketika sambil sembari sejak")
_PLACES: Final = word_set("di soal terkait tentang mengenai")
_UNITS: Final = word_set(
    "detik menit jam hari pekan minggu bulan tahun abad musim dekade sesaat sehari sejam sepekan"
)
_MADE: Final = re.compile(r"(?:pe|ke)[a-z]{4,20}an")
"""Nouns that look like verbs."""
_CLAIMED: Final = word_set(
    """diduga disebut dikabarkan dirumorkan dituduh dituding diklaim klaim tuding tuduh viral heboh beredar
    diperkirakan isu kabar video rekaman dinilai dianggap dikira disangka diisukan dikritik disorot dicurigai
    dilaporkan didakwa"""
)
"""Who is claimed to have done something is not told without the answer that stands beside it."""
_BEFORE_VERBS: Final = word_set(
    "sempat pernah sering kerap sudah telah akan gagal berkat pasca ingin ogah malu takut"
)
_DAYS: Final = (
    ("hari", "ini"),
    ("tadi", "malam"),
    ("tadi", "pagi"),
    ("pagi", "tadi"),
    ("semalam",),
    ("kemarin",),
)
_OPENERS: Final = word_set(
    """usai seusai setelah sesudah saat ketika jelang menjelang demi guna akibat karena lantaran sambil sembari"""
)


@lru_cache(maxsize=4_096)
def shorten(title: str) -> str:
    """`title` on one line, with what may go left off; some of its words in their order, never others."""
    whole = " ".join(title.split())
    if len(whole) > LONGEST:
        return whole
    label, colon, rest = whole.rpartition(": ")
    words = rest.split(" ")
    if len(whole.split(" ")) <= WORDS or _is_held(whole):
        return whole
    words = _without_opening(words)
    while len(label.split()) + len(words) > WORDS:
        less = _without_end(words)
        if less is None:
            break
        words = less
    return f"{label}{colon}{' '.join(words)}"


def kept_words(title: str) -> list[str]:
    """The words of `title` that no shorter form may lack, in small letters."""
    return [core for core in map(_core, title.split()) if _stays(core)]


def _is_held(title: str) -> bool:
    words = [_core(word) for word in title.split(" ")]
    parts = [part for word in words for part in (word, *word.split("-"))]
    quoted = any(mark in title for mark in '?"“”«»()[]') or title.count("'") + title.count("‘") > 0
    return quoted or words[0] == "baru" or not _WHOLE.isdisjoint(parts)


def _without_opening(words: list[str]) -> list[str]:
    """Without the side clause that it opens with: "Usai Dilantik, …"."""
    if _core(words[0]) not in _OPENERS:
        return words
    at = next((number for number, word in enumerate(words) if word.endswith(",")), -1)
    rest = words[at + 1 :]
    if at < 0 or not _may_go(words[: at + 1]) or not _tells(rest):
        return words
    return rest


def _without_end(words: list[str]) -> list[str] | None:
    """Without its last part; None where that may not go."""
    if _core(words[0]) in _OPENERS:
        return None
    for days in _DAYS:
        if tuple(map(_core, words[-len(days) :])) == days and _stands(
            words[: -len(days)], words[-len(days) :]
        ):
            return words[: -len(days)]
    for at in range(len(words) - 1, LEAST - 1, -1):
        head, end = words[:at], words[at:]
        if head[-1].endswith((",", ";")):
            head = [*head[:-1], head[-1].rstrip(",;")]
            return head if _is_told(head) and _stands(head, end) else None
        core = _core(end[0])
        if core in _CAUSES and len(end) > 1:
            return head if _stands(head, end) else None
        if core in _TIMES and len(end) > 1:
            timed = _core(head[-1]) in _UNITS  # "40 detik setelah diluncurkan"
            return head if not timed and _is_verb(_core(end[1])) and _stands(head, end) else None
        if core in _PLACES and len(end) > 1:
            return head if _is_done(head, end) and _stands(head, end) else None
    return None


def _is_told(head: Sequence[str]) -> bool:
    """Whether what stands before a comma is the news, and needs no answer: no side clause, no claim, no list."""
    cores = [_core(word) for word in head]
    opens = _is_verb(cores[0]) or cores[0] in _NUMBERS or cores[0] in _BEFORE_VERBS
    aside = not (_TIMES | _OPENERS | _CLAIMED).isdisjoint(cores)
    return not opens and not aside and not any(word.endswith(",") for word in head)


def _is_done(head: Sequence[str], end: Sequence[str]) -> bool:
    """Whether it was done once, by somebody, to something that the place does not tell from others."""
    done = any(_core(word) in _DONE for word in head[1:])
    told_apart = any(_core(word) in ("yang", "untuk", "bagi") for word in head)
    return done and not told_apart and not any(map(_is_verb, map(_core, end[1:])))


def _stands(head: Sequence[str], end: Sequence[str]) -> bool:
    return _may_go(end) and _tells(head)


def _may_go(part: Sequence[str]) -> bool:
    return not any(":" in word or _stays(_core(word)) for word in part)


def _stays(core: str) -> bool:
    parts = (core, *core.split("-"))
    return any(letter.isdigit() for letter in core) or not _STAYING.isdisjoint(parts)


def _tells(words: Sequence[str]) -> bool:
    """Whether a verb is in it, and it ends in no word that waits for another."""
    cores = [_core(word) for word in words]
    return len(words) >= LEAST and cores[-1] not in _HANGING and any(map(_is_verb, cores[1:]))


def _is_verb(core: str) -> bool:
    if core in _DONE or core in _OTHER_VERBS:
        return True
    return core not in _NO_VERBS and _MADE.fullmatch(core) is None and _VERB.fullmatch(core) is not None


def _core(word: str) -> str:
    found = _CORE.search(word)
    return found[0].casefold() if found else ""
