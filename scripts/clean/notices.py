"""Notices: lines in which a page tells of its text how it was made, corrected, may be used, and where it came from."""

import re
from collections.abc import Sequence
from typing import Final

from scripts.clean.marks import ITEM

_TEXT: Final = r"(?:artikel|berita|tulisan|konten|liputan|naskah|reportase)"
_AI: Final = r"(?:\bAI\b|artificial intelligence|kecerdasan (?:buatan|artifisial)|akal imitasi)"
_KINDS: Final = {
    "made with AI": rf"\W*(?:artikel|konten|berita|tulisan|naskah|ringkasan|gambar|teks|materi|laporan|terjemahan)"
    rf"(?: di atas)? ini\b.{{0,80}}{_AI}.*"
    rf"|\W*(?:disclaimer\W.{{0,80}}|catatan\W.{{0,60}}){_AI}.*"
    rf"|\W*(?:(?:artikel|konten|berita|tulisan|ringkasan|gambar|teks|ilustrasi) )?(?:disusun|dibuat|ditulis|dirangkum"
    rf"|diterjemahkan|dibantu|dihasilkan|diproduksi|diringkas)(?: \w+){{0,4}} \(?{_AI}\W*"
    rf"(?:(?:dan|dengan|serta|lalu|kemudian|di bawah)\b.{{0,60}}\b(?:editor|redaksi|disunting|ditinjau|jurnalis"
    rf"|manusia)\b.*)?",
    "used again": rf"(?:seluruh )?{_TEXT} (?:ini|di (?:situs|laman) ini) (?:boleh|dapat|bisa|bebas|dilisensikan"
    rf"|berlisensi"
    r"|diterbitkan (?:ulang )?di bawah|dipublikasikan di bawah)\b"
    r"(?=.*\b(?:ulang|lisensi|creative commons|CC BY|dikutip|disebarluaskan|mencantumkan|izin)\b).{0,240}"
    r"|(?:hak jawab|hak koreksi)\b.{0,120}@.{0,120}|(?:hak jawab|keberatan|pengaduan)\b.{0,60}\b(?:dikirim|disampaikan)"
    r"(?:kan)? (?:ke|melalui|kepada)\b.{0,120}",
    "came from": rf"{_TEXT} ini (?:diambil|dikutip|disadur|diterjemahkan|diolah|pertama kali|merupakan (?:hasil"
    r"|bagian|liputan|program))\b.{3,240}"
    r"|(?:sumber data|data)\s?[:：].{2,120}|(?:grafik|peta|tabel|bagan|chart|map"
    r"|graphic)\s?[:：](?!\s?(?-i:[a-z])).{2,140}"
    r"|.{0,120}\b(?:dibuat dengan|created with|made with|dibuat menggunakan) (?:flourish|datawrapper|infogram"
    r"|canva|tableau)\b.{0,20}",
    "made by": rf"{_TEXT} ini (?:juga |turut )?(?:terlaksana|terwujud|merupakan|adalah bagian"
    rf"|dapat (?:juga )?dibaca|bisa (?:juga )?dibaca|dimuat|hasil|bagian"
    r"|didukung|dibiayai|didanai|terselenggara|diproduksi"
    r"|dikerjakan|disokong)\b.{3,240}",
    "said elsewhere": r".{0,400}(?:—|–|--|-) ?[\w .'’]{1,40} \(@\w{2,30}\).{0,60}|@\w{2,30} .{0,200}♬.{0,80}"
    r"|.{0,200}♬ ?(?:original sound|suara asli).{0,60}|pic\.twitter\.com/\S+|.{0,280}\bpic\.twitter\.com/\S+.{0,60}"
    r"|(?:lihat|view|tampilkan|buka) (?:postingan|kiriman|unggahan|postingan|profil|this post|more).{0,8} (?:ini )?di"
    r" (?:instagram|facebook|x|twitter|tiktok|threads|youtube).{0,10}|.{0,20}(?:postingan|kiriman"
    r"|unggahan) (?:dibagikan|ini)"
    r" (?:oleh|dibagikan)\b.{0,80}|(?:this )?(?:video|konten|media|postingan)(?: ini)?(?: sudah)? (?:tidak"
    r"|tak) (?:tersedia|lagi)"
    r".{0,40}|(?:video|content) (?:is )?(?:unavailable|not available).{0,40}",
    "names and views": r"(?:@\w{3,30}[\s,|]*)+|[\d.,]{1,8} ?[KkMm]?\W{0,3}[👁👀].{0,12}|(?:t\.me|bit\.ly|wa\.me"
    r"|s\.id|linktr\.ee)/\S+"
    r"|(?:www\.)?[\w-]{1,30}\.(?:com|co\.id|id|net|org)/\S{2,80}",
    "onward": r"(?:[\W_]{0,6}(?:selengkapnya|baca(?: di)?|baca selengkapnya(?: di)?|link|tautan|sumber|klik"
    r"|read more|full story|source)"
    r"\s?[:：]?\s?)(?:https?://\S+|(?:[\w-]{1,40}\.){1,3}[a-z]{2,8}(?:/\S{0,200})?)[\s.]*"
    r"|(?:sebarkan|bagikan|share)\b(?=.{0,60}\b(?:bermanfaat|ini|manfaat|info|kabar|grup)\b)[^.\"“”]{0,60}!?"
    r"|sebarkan\b[^.\"“”]{0,60}!?|(?:sebarkan|bagikan|share) (?:ke|kepada) \w[^.\"“”]{0,60}!?",
    "hoaxes": r"\W*(?:[\w ]{2,30}\?\s)?untuk mengetahui kebenaran\b.{3,300}"
    r"|.{0,120}\b(?:whatsapp|wa|sms)\b.{0,30}\b(?:ke )?nomor\b.{0,60}\b(?:mengetik|ketik) kata kunci\b.{0,120}",
    "blessings": r"\W*(?:wallahu? ?[‘'’`]?a['’`]?lam(?: bi(?:sh|s)?[- ]?s?h?awab)?|wassalam\w*(?: .{0,40})?"
    r"|salam (?:redaksi|hangat|sehat|literasi)"
    r"|semoga bermanfaat)\W*",
    "goals": r"\W*(?:SDGs?|tujuan pembangunan berkelanjutan)(?: \d{1,2})?\s?[:：].{2,200}",
    "booking": r"(?:buat|atur|jadwalkan|booking|pesan) (?:janji(?: temu)?|appointment|konsultasi)(?: sekarang"
    r"| anda| di sini)?\W*"
    r"|\W*(?:igd|hotline|call center|layanan 24 jam|customer care)\b[^.\"“”]{0,40}\d[\d\s()+-]{4,20}\W*"
    r"|[^\w\s]{0,4}\s?(?:wa|whatsapp|telp?|telepon|hp|phone|tel|fax|faks|email|alamat|ig|instagram|fb|web(?:site)?|youtube)"
    r"(?: \w+)?\s?[:.]?\s?(?:[@+(]?[\d][\d\s()+.-]{5,24}|\S+@\S+|@\w+|(?:https?://|www\.)\S+)\W*"
    r"|[📞📱☎📲✉📧📍🌐][\uFE0F\s]*.{3,120}",
    "passed on": r"[^.!?\"“”]{0,80}\bsila(?:k|hk)an (?:untuk )?(?:di)?(?:bagikan|sebarkan|sebarluaskan"
    r"|komentar\w*|share)\b[^\"“”]{0,60}"
    r"|(?:your opinion matters|share this (?:article|story|post)|tell us what you think)\W*",
    "attached": r"(?:lampiran|unduh(?:an)?|download|dokumen|attachments?|berkas|file)s?\s?[:：].{2,160}"
    r"|[^.!?\"“”]{2,120}\.(?:pdf|docx?|xlsx?|pptx?|zip)(?: ?\([\d.,]+ ?[kmg]?b\))?",
    "all rights": r"(?:hak cipta|copyright)\b[^\"“”]{0,80}\b(?:dilarang|dilindungi|reserved)\b[^\"“”]{0,120}",
    "wire": r"(?:reporting|additional reporting|writing|editing|compiled|laporan|penyuntingan) by .{3,200}"
    r"|our standards\s?:.{3,80}"
    r"|sign up (?:here|now|to)\b.{0,120}|(?:our )?(?:suggested|related) topics\W*.{0,60}"
    r"|our journalists\b.{0,80}",
    "network": r"\d{1,3}/\d{1,3}|\d{1,2}[:.]\d\d ?[AP]M\W{1,3}.{4,24}"
    r"|(?:[\d.,]+ ?[KkMm]?(?:rb|jt)? (?:reposts?|retweets?|quotes?|likes?|replies|bookmarks?|views?|suka|balasan"
    r"|kutipan|posting ulang|tayangan)\W*){1,6}|show (?:this thread|more)|tampilkan (?:utas|thread) ini",
    "reader's program": r"(?:visit (?:web)?site|keep unread|mark as (?:un)?read|save to board|open in browser"
    r"|add to .{2,20}"
    r"|hide|save for later)\W*|.{2,80}\s/\s\d{1,2}(?:h|d|m|min|jam|hari)\b(?:\s//\s.{2,40}){0,3}",
    "draft": r"(?:draf|draft|dokumen|naskah)\b.{0,40}\b(?:terakhir diedit|last edited|versi)\b.{0,40}"
    r"|\[[a-z]{1,2}\]\s?(?:komentar|comment)?\s?:?.{2,120}",
    "may be seen": r"[^.!?\"“”:]{3,100}\b(?:bisa|dapat) (?:anda|kamu|kalian) (?:saksikan|tonton|dengarkan|simak"
    r"|unduh|nikmati)\b"
    r"[^\"“”:]{0,60}",
    "no physician": r"(?:seluruh |semua )?(?:informasi|artikel|konten|materi|isi"
    r"|tulisan)\b[^.!?\"“”]{0,60}\b(?:hanya|semata-mata"
    r"|bersifat|ditujukan|bukan (?:pengganti|merupakan))\b[^.!?\"“”]{0,60}\b(?:informasi|informatif|edukasi"
    r"|pendidikan|umum"
    r"|nasihat|saran|rujukan)\b[^.!?\"“”]{0,120}\.?",
    "credits": r"(?:[A-Z][a-z]{1,30}+(?: [a-z]{1,30}+){0,2} ?: "
    r"[A-Z][\w.'’]{1,40}+(?: [A-Z][\w.'’]{1,40}+){0,3}\s?[.|;,]?\s?){2,8}",
    "rated": r"(?:rate this (?:item|post|article)|beri (?:nilai|rating)\b.{0,30}|\(?\d+ votes?\)?"
    r"|[\d.,]+/5(?: - \(\d+ votes?\))?)\W*"
    r"|(?:post views|page views|views|hits|dilihat|dibaca|read|pembaca)\s?[:：]?\s?[\d.,]+\s?(?:times|kali|x)?\W*"
    r"|(?:terakhir diperbarui|last (?:modified|updated))(?: on| pada)?\b.{4,40}",
}
_NOTICES: Final = tuple(re.compile(rule, re.IGNORECASE | re.DOTALL) for rule in _KINDS.values())
_LONGEST: Final = 500
_MARKS: Final = re.compile(r"^\*{1,3}\)?\s?")
"""Before a note."""


def is_notice(paragraph: str) -> bool:
    """Whether the paragraph tells of the page's text, and nothing of its news."""
    text = _MARKS.sub("", paragraph.removeprefix(ITEM))
    return len(text) <= _LONGEST and any(rule.fullmatch(text) for rule in _NOTICES)


_CORRECTION: Final = re.compile(
    rf"(?:catatan )?(?:koreksi|ralat|perbaikan|redaksi|editor|correction|editor['’]s note)\s?[:：].{{3,400}}"
    rf"|(?:versi (?:awal|sebelumnya|pertama)|dalam versi (?:awal|sebelumnya)|judul"
    rf"|foto utama)(?: dari)? {_TEXT} ini\b.{{3,300}}",
    re.IGNORECASE | re.DOTALL,
)
_RIGHT: Final = re.compile(
    r"\b(?:yang (?:benar|betul|tepat)|seharusnya|semestinya|menjadi|should (?:be|read))\b(?P<right>.{1,160})",
    re.IGNORECASE | re.DOTALL,
)
_WEIGHTY: Final = re.compile(
    r"\d[\d.,]*|[A-Z]\w{2,}|\b(?:satu|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|sepuluh)\b"
)


def is_told_already(paragraph: str, paragraphs: Sequence[str]) -> bool:
    """Whether it is a correction, and what it puts right is right in the other paragraphs: else it is news."""
    found = _CORRECTION.fullmatch(paragraph.removeprefix(ITEM))
    right = _RIGHT.search(paragraph) if found else None
    said = _WEIGHTY.findall(right["right"]) if right else []
    others = "\n".join(other for other in paragraphs if other != paragraph) if said else ""
    return bool(said) and all(
        re.search(rf"(?<!\w){re.escape(each.rstrip('.,'))}(?!\w)", others) for each in said
    )
