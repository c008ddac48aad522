"""Kinds: text that newspapers print and that is no news for this programme.

A kind is known by one sure sign (a label, a section, the shape of its body), or by two that agree. News about such
things (a raid on a lottery, a contest of cooks) has none of their shapes. A look-alike costs more than a miss.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from scripts.article import Article

KINDS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "advertorial": "paid text, or text that sells",
        "horoscope": "horoscopes, shio and primbon",
        "recipe": "recipes",
        "quiz": "answers to quizzes and school books, codes of games",
        "lyrics": "lyrics and chords",
        "sermon": "sermons, prayers and devotions",
        "jobs": "posts of vacancies",
        "lottery": "numbers of lotteries",
        "gallery": "pictures, videos and streams without a text of their own",
        "opinion": "columns, letters and texts in the first person",
        "howto": "tips, lists and how-tos for the reader",
        "timetable": "timetables of prayers, television, cinemas and ships",
    }
)
"""Name, as show.toml has it, and what it is."""


@dataclass(frozen=True, slots=True)
class Kind:
    """What an article is in the place of news."""

    name: str
    """One of KINDS."""
    reason: str
    """English, for the producer; no full stop."""


@dataclass(frozen=True, slots=True)
class _Signs:
    """How one kind shows itself; each pattern is looked for without regard to case."""

    label: str
    """In a title, sure."""
    section: str
    """A whole section or part of a link's path, sure."""
    title: str
    """In a title, a hint."""
    body: str
    """In the text; a hint, and sure where it stands three times."""
    never: str = r"(?!)"
    """In the title: then it is news."""


_NEWS: Final = (
    r"\b(?:polisi|polres|polda|kpk|kejaksaan|dprd?|bupati|wali kota|gubernur|menteri|presiden|pemerintah|pemkab"
    r"|pemkot|pemprov|tewas"
    r"|ditangkap|digerebek|diperiksa|sidang|vonis|korupsi|penipuan|tertipu|meninggal|kasus|dilaporkan|larang\w*"
    r"|diblokir)\b"
)
_BEGINS: Final = r"^\W{0,3}"
_SIGNS: Final[Mapping[str, _Signs]] = MappingProxyType(
    {
        "advertorial": _Signs(
            _BEGINS
            + r"(?:advertorial|adv|iklan|pariwara|sponsored(?: content)?|konten bersponsor|info(?:rmasi)? komersial"
            r"|promoted|brand(?:ed)? (?:content|view)|kerja ?sama)\W{0,2}\s?[:|\]\)–—-]"
            r"|[\[(](?:adv(?:ertorial)?|iklan|pariwara|sponsored|ad)(?:/[\w ]{1,30})?[\])]",
            r"advertorial|adv|iklan|pariwara|sponsored|brand-?(?:view|content)|promo(?:si)?|advertorials"
            r"|partner(?:ship)?-content",
            r"\b(?:promo|diskon|cashback|dp nol|uang muka|harga spesial|penawaran|gratis ongkir|launching)\b",
            r"hubungi (?:kantor )?(?:pemasaran|marketing|kami)|segera (?:hubungi|kunjungi|dapatkan|pesan)"
            r"|dapatkan (?:potongan|diskon"
            r"|promo|penawaran)|promo (?:terbatas|berlaku)|syarat dan ketentuan berlaku|unit terbatas"
            r"|kunjungi (?:gerai|situs|showroom"
            r"|kantor pemasaran)|\(adv(?:/[\w ]{1,20})?\)|artikel ini (?:merupakan|adalah|hasil) (?:kerja ?sama"
            r"|konten bersponsor"
            r"|advertorial)|konten ini (?:merupakan|adalah) (?:kerja ?sama|iklan|hasil kerja)"
            r"|bekerja sama dengan advertiser"
            r"|\bkami hadir\b|jangan lewatkan (?:promo|kesempatan)|bonus (?:kanopi|langsung)|cicilan (?:ringan"
            r"|mulai)",
        ),
        "horoscope": _Signs(
            r"\b(?:ramalan|horoskop)\b.{0,30}\b(?:zodiak|bintang|shio|harian|hari ini|besok|pekan|minggu|asmara"
            r"|keuangan)\b"
            r"|\bzodiak\b.{0,40}\b(?:hari ini|besok|minggu ini|pekan ini)\b|\bramalan (?:aries|taurus|gemini"
            r"|cancer|leo|virgo|libra"
            r"|scorpio|sagitarius|capricorn|aquarius|pisces|shio|primbon)\b|\bprimbon\b",
            r"zodiak|horoskop|ramalan(?:-zodiak|-bintang)?|shio|primbon|astrologi",
            r"\b(?:zodiak|shio|horoskop)\b",
            r"^\W{0,3}(?:aries|taurus|gemini|cancer|leo|virgo|libra|scorpio|skorpio|sagit+arius|capricorn"
            r"|aquarius|akuarius|pisces"
            r"|shio \w+|tikus|kerbau|macan|kelinci|naga|kambing|monyet|ayam|anjing|babi)\W{0,3}[(:–—-]",
            _NEWS,
        ),
        "recipe": _Signs(
            _BEGINS
            + r"(?:resep|cara (?:membuat|bikin|memasak|masak))\b(?!.{0,40}\b(?:obat|dokter|sukses|hidup"
            r"|kemenangan|juara|vaksin"
            r"|paspor|ktp|sim|rekening)\b)|\bresep (?:masakan|kue|sambal|sayur|minuman|makanan|ayam|ikan|sup"
            r"|rendang|opor|bolu)\b",
            r"resep(?:-masakan)?|recipes?",
            r"\bresep\b",
            r"\b\d{1,4}(?:/\d)? ?(?:sdm|sdt|sendok (?:makan|teh)|siung|ruas|lembar daun"
            r"|cup)\b"
            r"|^\W{0,3}(?:bahan(?:-bahan)?|bumbu(?: halus)?|cara (?:membuat|memasak))\W{0,3}:",
            _NEWS + r"|\b(?:ditemukan|temuan|naskah|peneliti|warisan|unesco|juara|lomba|festival|museum)\b",
        ),
        "quiz": _Signs(
            r"\bkunci jawaban\b|\bkode redeem\b|\bjawaban (?:tebak|tts|soal|kuis|brain)\b|\bsoal (?:dan"
            r"|beserta) (?:kunci )?jawaban\b"
            r"|\bcontoh soal\b|\b(?:tes|kuis) (?:kepribadian|iq|psikologi)\b|\btebak gambar\b",
            r"kunci-jawaban|kuis|quiz|game-?redeem",
            r"\b(?:kuis|teka-teki|tebak-tebakan)\b",
            r"\b(?:kode redeem|kunci jawaban|jawaban(?:nya)?)\s?:|^\W{0,3}\d{1,2}[.)] ?[a-e][.)] ",
            r"\b(?:bocor\w*|kebocoran|dijual|polisi|curang|kecurangan|disdik|dinas pendidikan|kementerian)\b",
        ),
        "lyrics": _Signs(
            r"\b(?:lirik|chord|kunci gitar|terjemahan lagu|not angka)\b(?=.{0,60}\b(?:lagu|gitar|dan|-|beserta"
            r"|lengkap)\b|.{0,60}[-–—\"'“‘])"
            r"|\blirik lagu\b",
            r"lirik(?:-lagu)?|chord",
            r"\blirik\b",
            r"^\W{0,3}(?:\[?(?:verse|chorus|reff?|bridge|intro|outro|interlude)\b|\(?reff?\W)",
            r"\b(?:gugat\w*|plagiat|diprotes|dihapus|dilarang|hak cipta|digugat|polisi|dikecam)\b",
        ),
        "sermon": _Signs(
            r"\b(?:khotbah|khutbah|kultum|ceramah (?:singkat|ramadan|ramadhan)|renungan harian|renungan (?:pagi"
            r"|malam|katolik|kristen)"
            r"|naskah khotbah|teks khotbah|bacaan (?:doa|niat|injil|zikir|dzikir|surat|ayat)|doa (?:harian"
            r"|sebelum|sesudah|setelah"
            r"|agar|untuk|pagi|qunut|iftitah|buka puasa)|niat (?:puasa|salat|sholat|mandi|zakat)"
            r"|tata cara (?:salat|sholat|puasa|wudu|wudhu)"
            r"|amalan (?:sunah|sunnah|malam|hari)|hukum .{1,40} dalam islam|keutamaan (?:puasa|membaca|salat"
            r"|sholat|surah))\b",
            r"khotbah|khutbah|renungan|doa(?:-harian)?|hikmah|kultum|oase-iman|tausiyah|mimbar-(?:agama|jumat)",
            r"\b(?:doa|khotbah|renungan)\b",
            r"\b(?:jamaah|jemaah|hadirin|saudara-saudari?) (?:jumat |sidang jumat "
            r"|salat jumat )?(?:yang )?(?:rahimakumullah|dirahmati|dimuliakan"
            r"|terkasih)|\bartinya\s?:|\b(?:ya allah|allahumma|alhamdulillahi)\b|marilah kita (?:renungkan"
            r"|senantiasa|berdoa)",
            _NEWS,
        ),
        "jobs": _Signs(
            _BEGINS
            + r"(?:loker|lowongan(?: kerja)?|info (?:loker|lowongan)|rekrutmen)\b(?!.{0,60}\b(?:palsu|bodong"
            r"|fiktif|penipuan|minim|turun"
            r"|menyusut|naik|bertambah|dibuka pemerintah|bagi warga)\b)|\b(?:walk in interview|job vacancy)\b",
            r"loker|lowongan(?:-kerja)?|karier|career",
            r"\b(?:lowongan|loker|rekrutmen)\b",
            r"\b(?:kualifikasi|persyaratan|syarat(?: pelamar)?|cara (?:melamar|daftar)|posisi(?: yang dibuka)?"
            r"|deskripsi pekerjaan)\s?:"
            r"|kirim(?:kan)? (?:cv|lamaran|berkas)|(?:cv|lamaran) (?:dikirim|ke) |usia maksimal \d\d"
            r"|pengalaman (?:minimal|kerja) \d"
            r"|pendidikan (?:min|minimal)",
            r"\b(?:penipuan|bodong|palsu|polisi|korban|job fair dibuka|pengangguran|bps)\b",
        ),
        "lottery": _Signs(
            r"\b(?:prediksi|bocoran|keluaran|hasil|angka|data) (?:jitu |main |keluaran )?(?:togel|sgp|sydney|hk"
            r"|hongkong|toto|sdy)\b|\btogel\b.{0,20}\b(?:hari ini"
            r"|malam ini|jitu)\b|\bslot gacor\b|\brtp (?:slot|live)\b",
            r"togel|lottery|slot",
            r"\b(?:togel|toto|4d|slot)\b",
            r"\b(?:angka main|colok bebas|shio jitu|bbfs|2d|3d|4d top|rtp|gacor|maxwin)\b",
            _NEWS,
        ),
        "gallery": _Signs(
            _BEGINS + r"(?:(?:\d{1,2} )?(?:foto|potret)(?:-foto)?|galeri(?: foto)?|video|infografis|podcast"
            r"|live streaming|link live"
            r"|streaming|tonton|saksikan langsung)\s?[:|–—-]|"
            + _BEGINS
            + r"\d{1,2} (?:foto|potret)\b|\blink (?:live )?streaming\b|\blive streaming\b.{0,60}\b(?:vs"
            r"|malam ini|hari ini)\b",
            r"foto|galeri|gallery|video|tv|photos?|infografi[sk]|podcast|multimedia|live-streaming",
            r"\b(?:potret|foto|galeri)\b",
            r"\b(?:geser|swipe) (?:untuk|ke)\b|klik (?:link|tautan) (?:streaming|berikut)|(?:foto"
            r"|gambar) \d{1,2} (?:dari|/)",
        ),
        "opinion": _Signs(
            _BEGINS
            + r"(?:opini|kolom|tajuk(?: rencana)?|editorial|surat pembaca|catatan (?:pinggir|redaksi|harian)"
            r"|esai|sudut pandang"
            r"|perspektif|refleksi|resensi|analisis|wawancara khusus)\s?[:|–—-]|\[(?:opini|kolom|esai)\]",
            r"opini|kolom(?:-\w+)?|tajuk(?:-rencana)?|editorial|surat-pembaca|esai|op-?ed|opinion"
            r"|column(?:ist)?s?|gagasan|analisis"
            r"|sudut-pandang|suara-pembaca|citizen",
            r"(?!)",
            r"(?!)",
        ),
        "howto": _Signs(
            _BEGINS
            + r"(?:\d{1,2}|tiga|empat|lima|enam|tujuh|delapan|sembilan|sepuluh) (?:cara|tips|trik|manfaat"
            r"|khasiat|tanda|ciri|kesalahan"
            r"|rekomendasi|inspirasi|ide|jenis (?:makanan|buah|olahraga)|makanan|kebiasaan|hal yang|zodiak"
            r"|drama korea|drakor|film|outfit)\b"
            r"|"
            + _BEGINS
            + r"(?:cara (?:cek|mudah|ampuh|mengatasi|menghilangkan|merawat|daftar|download|mengunduh"
            r"|membersihkan|cepat)|tips\b|begini cara"
            r"|simak cara|apa itu|mengenal apa)\b(?!.{0,60}\b(?:polisi|pelaku|korban|tersangka|kpk|warga|petani"
            r"|pemerintah)\b)",
            r"tips|how-?to|tutorial|tips-?(?:dan|&|and)?-?trik",
            r"\b(?:tips|trik)\b",
            r"\b(?:anda|kamu) (?:bisa|dapat|harus|perlu|cukup|juga)\b|^\W{0,3}\d{1,2}[.)] \w",
            _NEWS,
        ),
        "timetable": _Signs(
            _BEGINS
            + r"jadwal (?:salat|sholat|shalat|imsak(?:iyah)?|buka puasa|azan|tv|acara tv|televisi|bioskop|film|tayang"
            r"|live|siaran langsung|pertandingan liga)\b|\bjadwal (?:salat|sholat|shalat|imsakiyah?|bioskop"
            r"|acara tv)\b"
            r"|" + _BEGINS + r"prediksi (?:skor|pertandingan|line ?up)?\b.{0,80}\bvs\b",
            r"jadwal-(?:sholat|salat|tv|imsak\w*|bioskop|bola)",
            r"\bjadwal\b",
            r"^\W{0,3}(?:subuh|zuhur|dzuhur|asar|ashar|magrib|maghrib|isya|imsak|terbit)\W{1,6}\d{1,2}[.:]\d\d"
            r"|^\W{0,3}\d{1,2}[.:]\d\d"
            r"(?: ?wi[tb]a?)?\W{1,4}\w",
        ),
    }
)
_COMPILED: Final = {
    name: {
        part: re.compile(getattr(signs, part), re.IGNORECASE | re.MULTILINE)
        for part in ("label", "title", "body", "never")
    }
    | {"section": re.compile(rf"(?:{signs.section})", re.IGNORECASE)}
    for name, signs in _SIGNS.items()
}
_FIRST: Final = re.compile(r"\b(?:saya|aku|kita|kami)\b", re.IGNORECASE)
_BY: Final = re.compile(r"^\W{0,2}(?:oleh|penulis)\s?:? [A-Z]", re.MULTILINE)
_WRITER: Final = re.compile(
    r"(?:penulis (?:adalah|merupakan)|\*\)? ?(?:penulis|dosen|guru|pengamat|peneliti)"
    r"|tulisan ini (?:adalah )?(?:pendapat|opini)"
    r"|isi (?:artikel|tulisan).{0,40}tanggung jawab penulis)",
    re.IGNORECASE,
)
_QUOTED: Final = re.compile(r"[\"“][^\"“”]{0,2000}[\"”]")
_READ: Final = 6000
"""Letters of an article that are looked at."""
_THREE: Final = 3


def kind_of(article: Article) -> Kind | None:
    """What `article` is in the place of news; None where it is news."""
    text = "\n".join(article.paragraphs)[:_READ]
    section = "-".join(re.findall(r"[\w&]+", article.section.casefold()))
    path = article.credit.link.partition("//")[2].partition("/")[2].casefold().split("/")[:3]
    for name, found in _COMPILED.items():
        if found["never"].search(article.title):
            continue
        if found["label"].search(article.title):
            return Kind(name, f"its title says that it is {KINDS[name]}")
        if section and found["section"].fullmatch(section):
            return Kind(name, f'its section "{article.section}" has {KINDS[name]}')
        if any(found["section"].fullmatch(part) for part in path[:-1]):
            return Kind(name, f"its address is among {KINDS[name]}")
        signs = len(found["body"].findall(text))
        if signs >= _THREE and name not in ("howto", "gallery", "quiz", "timetable"):
            return Kind(name, f"its text is made as {KINDS[name]}")
        if signs and found["title"].search(article.title):
            return Kind(name, f"title and text are made as {KINDS[name]}")
        if name == "advertorial" and re.search(
            r"^\W{0,2}(?:advertorial|iklan|pariwara)\b|\(adv(?:/|\))", text[:200], re.IGNORECASE
        ):
            return Kind(name, f"its text says that it is {KINDS[name]}")
    return _first_person(article, text)


def _first_person(article: Article, text: str) -> Kind | None:
    """A column is written by somebody who speaks: not in quotations, from the first lines on."""
    bare = _QUOTED.sub(" ", text)
    words = len(bare.split())
    persons = len(_FIRST.findall(bare))
    opening = " ".join(bare.split()[:60])
    spoken = len(re.findall(r"\b(?:saya|aku)\b", bare, re.IGNORECASE))
    if _WRITER.search(text) and (spoken or persons >= _THREE):
        return Kind("opinion", f"its writer speaks: {KINDS['opinion']}")
    if (
        words >= 20
        and spoken >= 2
        and persons >= 0.012 * words
        and re.search(r"\b(?:saya|aku)\b", opening, re.IGNORECASE)
    ):
        return Kind("opinion", f"its writer speaks: {KINDS['opinion']}")
    if words >= 60 and persons >= 0.03 * words and _BY.search(text[:300]):
        return Kind("opinion", f"its writer speaks: {KINDS['opinion']}")
    return None
