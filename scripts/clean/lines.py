"""Paragraphs that are no news at all: menus, share buttons, scroll lines, embeds, tags, copyright, notes.

Every rule is a kind of debris, told by its words and never by the outlet alone, and must match a whole paragraph.
"""

import re
from typing import Final

from scripts.clean.menus import BUTTONS, SECTIONS

LONGEST: Final = 600
"""Letters; what is longer is never debris as a whole."""

_PLATFORM: Final = (
    r"(?:google\s?news|whats\s?app|\bwa\b|telegram|channel|kanal|saluran|instagram|facebook|twitter|\bx\b|youtube|tik\s?tok"
    r"|threads|\bline\b|aplikasi|\bapp\b|play\s?store|app\s?store|newsletter|notifikasi|media sosial|medsos"
    r"|e-?paper|premium"
    r"|berlangganan|tautan|link|grup)"
)
_OURS: Final = (
    r"(?:kami\b|di sini|disini|klik|berita (?:terbaru|terkini|pilihan|lain|update|menarik|hangat|viral)"
    r"|update|breaking|informasi"
    r"|terbaru|terkini|pilihan|\.com|\.id\b|\.co\b|google news|whats\s?app channel|channel whats\s?app"
    r"|saluran whats\s?app)"
)
_AI: Final = r"(?:\bAI\b|artificial intelligence|kecerdasan (?:buatan|artifisial)|akal imitasi)"

_KINDS: Final = {
    "skip link": r"(?:menuju|lewati|lompat|langsung|loncat|skip|jump)(?: langsung)?(?: ke| to)?(?: the)? "
    r"(?:konten|isi|navigasi|bilah|menu|main|content|artikel|berita|utama)(?: (?:utama|content|berita"
    r"|artikel|navigasi|sisi))*",
    "scroll": r"[\W_]*(?:scroll|gulir|geser|swipe)\b.{0,80}(?:continue|resume|lanjut|melanjutkan|membaca"
    r"|content|konten|bawah|reading)[\w ]*\W*",
    "go on": r"(?:lanjutkan membaca|continue reading|baca selengkapnya|selengkapnya|read more|lihat selengkapnya"
    r"|(?:artikel|berita|konten)(?: ini)? (?:berlanjut|lanjut|akan berlanjut) (?:di bawah|setelah).{0,40})\W*",
    "advertisement": r"[\W_]*(?:advertisement|advertising|adv|ads|iklan|pariwara|sponsored|advertorial"
    r"|sponsor|promoted|konten bersponsor)"
    r"(?: (?:by|oleh) .{1,40})?[\W_]*",
    "follow": rf"[^\w\"“'‘]*(?:ikuti|follow|dapatkan|gabung|ayo|mari|yuk|join|bergabung|simak|cek|temukan"
    rf"|jangan (?:lewatkan|lupa)|nikmati|baca"
    rf"|update|unduh|download|install|pantau|kunjungi|subscribe|langganan|berlangganan|klik|saksikan)\b"
    rf"(?=.*{_PLATFORM})(?=.*{_OURS}).*",
    "newsletter": r"(?:berlangganan|langganan|subscribe)(?: (?:sekarang|newsletter|gratis|di sini|kami"
    r"|berita|now|to).{0,60})?\W*",
    "comments": r"(?:(?:lihat |tampilkan |baca )?(?:semua )?\(?\d[\d.,]*\)? ?(?:rb|k)? ?(?:komentar"
    r"|comments?|tanggapan)"
    r"|(?:komentar|comments?)\s?\(?\d*\)?|(?:lihat|tulis|tampilkan|kirim|beri|tinggalkan)(?: semua)? komentar(?: anda)?"
    r"|jadilah yang pertama .{0,30}komentar.{0,30}|silakan (?:login|masuk) .{0,60}komentar.{0,20}"
    r"|leave a (?:comment|reply))\W*",
    "captions of pictures": r"(?:sumber|keterangan) (?:gambar|foto|video|audio), .{2,300}|article information"
    r"|(?:lewati|akhir dari) (?:paling banyak|podcast|whatsapp|artikel|promosi|video|konten).{0,80}"
    r"|paling banyak dibaca",
    "written by readers": r"tulisan ini (?:berasal dari|dibuat oleh|ditulis oleh|merupakan).{0,80}"
    r"(?:laporkan tulisan)?\W*|laporkan (?:tulisan|artikel|konten)",
    "log in": r"(?:dapatkan|nikmati|silakan akses|akses|daftar)\b.{0,160}"
    r"(?:\bklik di ?sini|\bsatu akun|\be-?paper\b.{0,40}\bdi ?sini)\b.{0,120}",
    "cookies": r"(?=.*\b(?:cookies?|kuki)\b)(?:kami|situs|website|laman|dengan|this|we|by|terima|accept)\b.*",
    "pages": r"\d{1,2} (?:dari|of) \d{1,2}(?: halaman| pages?)?"
    r"|(?:halaman|page|hal)\W*(?:berikutnya|selanjutnya|sebelumnya)?\W*(?:\d+|show all"
    r"|tampilkan semua|all|semua|of|dari|selanjutnya|berikutnya|next|[\s|/.:,>»-])*"
    r"|\d{1,2}(?:\s*[|/-]?\s*\d{1,2})*\s*(?:selanjutnya|next|berikutnya|tampilkan semua|show all|lihat semua)\W*"
    r"|(?:selanjutnya|sebelumnya|next|previous|prev|berikutnya|tampilkan semua|show all|lihat semua"
    r"|kembali ke atas|back to top)\W*"
    r"|halaman (?:selanjutnya|berikutnya)\s?[:,].*",
    "views": r"(?:dilihat|dibaca|views?|viewed|pembaca|dibagikan|shares?)\W*\d[\d.,]*\s?(?:k|rb|jt|kali|x"
    r"|views?|times)?\W*"
    r"|\d[\d.,]*\s?(?:k|rb|jt)?\s?(?:views?|kali dilihat|kali dibaca|shares?|pembaca|dibagikan|likes?)\W*",
    "reading time": r"(?:waktu|estimasi|lama)?\s?(?:baca|membaca|reading time)\W*\d{1,2} ?(?:menit|min|minutes?)\W*"
    r"|\d{1,2} ?(?:menit|min|minutes?) ?(?:baca|membaca|waktu baca|read|reading)\W*",
    "ago": r"\d{1,2} (?:detik|menit|jam|hari|minggu|bulan) (?:yang )?lalu",
    "tags": r"\W*(?:tags?|topik(?: terkait| terkini| pilihan)?|kata kunci|keywords?|label|tagar)\s?[:：].*"
    r"|(?:tags?|topik terkait|label)"
    r"|(?:#\s?\w+[\s,;|]*)+",
    "video": r"\W*(?:(?:simak|lihat|tonton|saksikan|cek)(?: juga)?\W*)?(?:video|foto|infografis|live|podcast)\s?[:：].*"
    r"|\W*(?:simak|tonton|saksikan|lihat|cek)(?: juga)? (?:video|foto-foto|infografis|live|siaran langsung"
    r"|podcast|tayangan|liputan"
    r"|selengkapnya)\b.{0,140}(?:di bawah(?: ini)?|berikut(?: ini)?|di sini|selengkapnya|[:”\"'’]|ini)\W*"
    r"|\[video\]|video (?:pilihan|terkait|populer)(?: editor)?\W*",
    "read also": r"[\W_]*(?:(?:baca|lihat|simak|tonton|cek|dengarkan|saksikan) (?:juga|pula)"
    r"|baca selengkapnya|read also|also read|artikel terkait|baca|pilihan editor"
    r"|berita terkait|lihat pula|selengkapnya baca)\s?[:：>»|\]–—-].*",
    "read also, quoted": r"(?:baca|lihat|simak|tonton|saksikan) juga\s?[\"'“‘].{3,160}[\"'”’]\s?:?",
    "checked facts": r"\W*fakta atau hoaks\?.*",
    "come along": r"[^\w\"“'‘]*(?:yuk|ayo|mari),? (?:gabung|ikuti|follow|ikut"
    r"|bergabung)\b.{0,120}\b(?:di sini|disini|klik|kami)\W*",
    "photo button": r"(?:lihat|tampilkan|buka) (?:semua )?(?:foto|gambar)(?: lainnya)?|tim redaksi",
    "related": r"\W*(?:baca juga|simak juga|lihat juga|(?:berita|artikel|konten|video"
    r"|topik)(?: yang)? (?:terkait|lainnya|lain|populer|terpopuler"
    r"|terkini|terbaru|pilihan|menarik|rekomendasi)(?: lainnya)?|terpopuler|terkait"
    r"|rekomendasi(?: untuk anda)?|pilihan (?:redaksi|editor|untuk anda)(?-i:(?=[A-Z]).*)?"
    r"|pilihan untukmu|most popular|related (?:articles|posts|news)|you may also like|trending|terkini"
    r"|terbaru|populer|lainnya)\W*",
    "made with AI": rf"\W*(?:(?:artikel|konten|berita|tulisan|naskah|ringkasan|gambar|teks|materi|laporan"
    rf"|terjemahan)\b.{{0,80}}"
    rf"|disclaimer\W.{{0,80}}|catatan\W.{{0,60}}|disusun |dibuat |ditulis |dirangkum |diterjemahkan "
    rf"|dibantu |dihasilkan ){_AI}.*",
    "copyright": r"\W*(?:copyright|hak cipta|©|\(c\)|all rights reserved|dilarang (?:keras )?(?:mengambil"
    r"|mengutip|menyalin|memperbanyak|menggandakan)"
    r"|seluruh isi (?:situs|laman)|segala bentuk pengutipan).*",
    "shown before": r"\W*(?:artikel|berita|konten|tulisan) ini (?:telah |sudah |pernah "
    r"|sebelumnya )*(?:tayang|terbit|dimuat|dipublikasikan|ditayangkan"
    r"|diterbitkan)\b.*",
    "notes": r"\W*(?:disclaimer|penafian|catatan redaksi)\s?[:：].*|(?:kirim|punya) (?:berita|artikel"
    r"|tulisan|informasi).{0,120}@.{0,60}",
    "player": r"\d{1,2}:\d\d(?:\s?[/|-]\s?-?\d{1,2}:\d\d)?|(?:putar|play|dengarkan) (?:audio|suara|berita|artikel)\W*",
    "more of ours": r"(?:simak|baca|temukan|ikuti|cek|dapatkan) (?:terus )?"
    r"(?:berita|informasi|artikel|kabar|ulasan|info)\b"
    r".{0,80}\b(?:lainnya|lain|selengkapnya|menarik|terkini|terbaru|seputar)\b.{0,60}\bdi\b.{1,40}",
    "press release": r"(?:siaran pers|press release|rilis pers|keterangan pers)\W*"
    r"|(?:nomor|no\.?)\s?[:：]?\s?(?=\S*/)[\w.-]{1,20}(?:/[\w.-]{1,20}){1,6}",
    "rule": r"[\W_]+",
}
_DEBRIS: Final = tuple(re.compile(rule, re.IGNORECASE | re.DOTALL) for rule in _KINDS.values())

_SEPARATORS: Final = re.compile(r"[\s>»›/|•·,&:+-]+")
_TRAIL: Final = re.compile(
    r"(?:beranda|home|depan|halaman depan)\s?[>»›/|]\s?[^>»›.!?]{1,40}(?:\s?[>»›/|]\s?[^>»›.!?]{1,150}){0,4}"
)
_CONTACT: Final = re.compile(
    r"(?:narahubung|kontak(?: media| pers)?|contact person|media contact"
    r"|(?:untuk )?informasi lebih lanjut(?:,? (?:silakan )?hubungi)?)\s?[:：]?.{0,60}",
    re.IGNORECASE,
)


def is_debris(paragraph: str) -> bool:
    """Whether the paragraph as a whole belongs to the page and not to the news."""
    if len(paragraph) > LONGEST:
        return False
    return is_menu(paragraph) or any(rule.fullmatch(paragraph) for rule in _DEBRIS)


def is_menu(paragraph: str) -> bool:
    """Whether it is made of buttons and section names only: "Bagikan Facebook X", "Home > News > Politik"."""
    if len(paragraph) > 200:
        return False
    if _TRAIL.fullmatch(paragraph.casefold()):
        return True
    words = [word for word in _SEPARATORS.split(paragraph.casefold()) if word]
    return bool(words) and all(word in BUTTONS or word in SECTIONS or word == "dan" for word in words)


def is_contact_heading(paragraph: str) -> bool:
    """Whether whom to call begins here, as at the end of a press release."""
    return len(paragraph) <= 90 and bool(_CONTACT.fullmatch(paragraph))


def is_related_heading(paragraph: str) -> bool:
    """Whether a list of links to other articles begins here."""
    return len(paragraph) <= 80 and bool(_RELATED.fullmatch(paragraph))


_RELATED: Final = re.compile(_KINDS["related"] + r"|" + _KINDS["go on"], re.IGNORECASE)
