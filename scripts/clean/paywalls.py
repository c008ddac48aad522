"""Paywalls: what a page says to who has not paid, and that what stands before it is only the beginning."""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from scripts.article import Article
from scripts.clean.marks import ITEM, count_words
from scripts.clean.offers import REPORTED, asks_to_go_on, is_branded, is_offer, offer_at_the_end, signs
from scripts.text.sentences import split

_WHAT: Final = r"(?:artikel|konten|berita|laporan|tulisan|halaman|cerita|liputan)"
_PAYER: Final = (
    r"(?:pelanggan|anggota|member|subscribers?|pengguna (?:terdaftar|premium)|pembaca (?:terdaftar|premium))"
)
_READER: Final = (
    rf"(?=.*\b(?:anda|kamu|silakan|selengkapnya|selanjutnya|lengkap|{_WHAT} (?:ini|lengkap|premium))\b)"
)
_WALLS: Final = tuple(
    re.compile(rule, re.IGNORECASE | re.DOTALL)
    for rule in (
        rf".*\b{_WHAT} (?:ini )?(?:(?:hanya|khusus|eksklusif|tersedia|ditujukan|dapat dibaca|dapat diakses)\s)+"
        rf"(?:untuk|bagi|oleh)? ?(?:para )?{_PAYER}\b.*",
        rf".*\b{_WHAT} ini (?:terkunci|dikunci|berbayar)\b.*",
        rf".*\b{_WHAT} ini (?:hanya|khusus|eksklusif) (?:untuk|bagi|bisa|dapat|tersedia)\b.*",
        rf"\W*(?:ini )?{_WHAT} (?:premium|eksklusif|berbayar)\b.{{0,120}}",
        rf"\W*(?:hanya|khusus|eksklusif) (?:untuk |bagi )?{_PAYER}(?: [\w+]+){{0,3}}\W*",
        rf"(?:\W*|{_READER}.*\b)(?:(?:ber)?langganan|jadi(?:lah)? (?:pelanggan|anggota)|daftar|masuk|login)\b"
        r".{0,60}\b(?:untuk|dan|agar)\b.{0,30}\b(?:membaca|baca|melanjutkan|akses|mengakses|menikmati)\b.*",
        rf".*\b(?:membaca|baca) (?:{_WHAT}|selengkapnya|seluruh).{{0,60}}\b(?:berlangganan|langganan)\b.*",
        r"\W*(?:lanjut(?:kan)?|teruskan|selesaikan) (?:membaca|baca)\b.{0,40}\b(?:dengan|bersama|plus|premium)\b.*",
        r"\W*(?:dapatkan|nikmati|buka) akses (?:penuh|tanpa batas|ke|premium|semua)\b.*",
        r".*\b(?:batas artikel|kuota (?:baca|artikel)|sisa artikel gratis|artikel gratis (?:anda|kamu))\b.*",
        rf".*\b(?:sudah|telah|belum) (?:menjadi |jadi )?{_PAYER}(?: [\w+]+){{0,3}}\s?\?.*",
        rf".*\b(?:buka|membuka) kunci (?:{_WHAT}|dengan)\b.*|.*\bsisa {_WHAT} (?:ini )?(?:hanya|khusus|untuk)\b.*",
        r".*\b(?:selengkapnya|versi lengkap\w*) (?:hanya |tersedia )*(?:di|dalam|pada)"
        r" (?:edisi|versi|e-?paper|koran)\b.*",
        r"\W*(?:yuk|ayo|mari),? (?:lanjut|terus) (?:baca|membaca)\b.*",
        r".*\b(?:subscribe (?:now )?(?:to|for)|already a (?:subscriber|member)|(?:log|sign) in to|to (?:continue|keep)"
        r" reading|this (?:article|content|story) is (?:for|only|exclusive|available to)"
        r"|unlock (?:this|full|unlimited))\b.*",
    )
)
_LONGEST_WALL: Final = 400
_ADDRESSED: Final = re.compile(r"\b(?:anda|kamu|(?:ber)?langganan|pilih paket|akun)\b", re.IGNORECASE)
_LOCK: Final = re.compile(
    r"\b(?:"
    # what is locked, or costs something
    r"(?:isi|sisa|artikel|konten|tulisan|halaman|berita|cerita|bacaan|lanjutan|bagian)\b[^.!?]{0,40}\b(?:ter"
    r"|di)kunci\b"
    r"|buka kunci\b|(?:tukar(?:kan)?|gunakan|pakai|pakailah|beli|butuh|perlu)\b[^.!?]{0,20}\b(?:koin|poin"
    r"|token|kredit)\b"
    r"[^.!?]{0,60}\b(?:buka|membuka|baca|membaca)\b"
    # how many are free
    r"|(?:batas|jatah|kuota|limit|sisa)\b[^.!?]{0,40}\b(?:artikel|bacaan|berita)\b[^.!?]{0,40}\b(?:gratis"
    r"|bulan ini|minggu ini"
    r"|hari ini|anda|kamu)\b|(?:artikel|bacaan) gratis (?:anda|kamu|bulan ini|minggu ini|hari ini|telah|sudah"
    r"|habis|tersisa)"
    # how much of it is left
    r"|(?:masih|tersisa|sisa|tinggal|baca|baru)\b[^.!?]{0,30}(?:\bpersen|%|\bkata"
    r"|\bparagraf)[^.!?]{0,40}\b(?:artikel|tulisan|berita"
    r"|laporan|cerita|liputan|isi)\b[^!?]{0,200}\b(?:lanjut\w*|langganan|berlangganan|pelanggan|akun|masuk"
    r"|gratis|mulai|akses)\b"
    # for whom the rest is
    r"|(?:(?:isi|versi|bagian|kelanjutan|lanjutan|sisa|artikel|berita|laporan|cerita|tulisan|ulasan)\b[^.!?]{0,40}"
    r"\b(?:selengkapnya|lengkap|selanjutnya|penuh|utuh|ini|berikutnya)|selengkapnya|selanjutnya)\b[^.!?]{0,40}"
    r"\b(?:hanya|khusus|dapat|bisa|tersedia|ada|baca|untuk|bagi)\b[^.!?]{0,40}\b(?:pelanggan|berlangganan"
    r"|langganan|member\b"
    r"|e-?paper|koran digital|edisi (?:cetak|digital)|versi cetak|aplikasi kami)"
    # the same of foreign programs
    r"|(?:subscribe|sign (?:in|up)|log in|register|create (?:a )?(?:free )?account"
    r"|become a member)\b[^.!?]{0,60}\b(?:to|and)\b"
    r"[^.!?]{0,30}\b(?:continue|keep|read|reading|unlock|access|finish)\b|already (?:a|an) (?:subscriber|member)"
    r"|(?:article|story|content|page) is (?:only |exclusively )?(?:for|available to|reserved for"
    r"|exclusive to)\b[^.!?]{0,30}"
    r"\b(?:subscribers?|members)|reached your (?:\w{1,12} ){0,3}limit|free articles? (?:left|remaining|this month)"
    r"|subscribers? only|unlock this (?:article|story)"
    r")",
    re.IGNORECASE,
)
"""More wordings of a wall; news about subscribers does not speak so."""
_CALL: Final = re.compile(
    r"(?:^|[.!?]\s)\W{0,3}(?:silakan|silahkan|yuk|ayo|mari|penasaran|ingin|mau|klik|dapatkan|daftar\w*|log ?in"
    r"|masuk\w*|buka|beli"
    r"|langganan|berlangganan|mulai|cukup|baca|nikmati|gabung|lanjut\w*|tingkatkan|aktifkan|start|get|join|sign"
    r"|log|try|upgrade)\b"
    r"|\b(?:anda|kamu|\w{3,12}mu|you|your|you\'ve)\b",
    re.IGNORECASE,
)
_ACCESS: Final = re.compile(
    r"\b(?:langganan|berlangganan|pelanggan|log ?in|akun\w*|premium|prioritas|edisi digital|versi digital"
    r"|e-?paper|koran digital"
    r"|koin|trial|subscri\w+|sign (?:in|up)|member\w*|keanggotaan|free|akses (?:penuh|tanpa batas|semua|seluruh))\b",
    re.IGNORECASE,
)
_READING: Final = re.compile(
    r"\b(?:membaca|baca\w*|artikel\w*|konten\w*|(?:semua|seluruh) berita|berita (?:ini"
    r"|lengkap|selengkapnya)|kelanjutan\w*|selengkapnya|seluruh isi|isi lengkap"
    r"|tulisan ini|cerita ini"
    r"|laporan ini|read\w*|article|stor(?:y|ies)|content)\b",
    re.IGNORECASE,
)
_ELSE: Final = re.compile(
    r"\b(?:buletin|newsletter|surel|e-?mail|notifikasi|whatsapp|telegram|youtube|instagram|kanal|channel"
    r"|podcast|komentar|berkomentar"
    r"|gratis ongkir|(?<!\d )kata(?! sandi| kunci)|ujar\w*|tutur\w*|mengatakan|menurut)\b|\(\d{1,2}/\d",
    re.IGNORECASE,
)
"""What is offered is a letter or a channel, or it is news after all."""
_APPEAL: Final = re.compile(
    r"\b(?:(?:jurnalisme|redaksi|media|kerja jurnalistik|liputan|kami)\b[^!?]{0,160}\b(?:donasi|berdonasi"
    r"|iuran|saweran"
    r"|traktir|dukungan (?:anda|pembaca|kamu))|(?:dukung|sokong|traktir|donasi(?:kan)? (?:untuk|ke"
    r"|kepada))\b[^!?]{0,60}\b(?:kami"
    r"|redaksi|jurnalisme|media ini|jurnalis)|support our (?:work|journalism)|buy (?:us|me) a coffee)\b",
    re.IGNORECASE,
)
"""A plea for money beside a text that anybody may read."""
_TO_READER: Final = re.compile(
    r"\b(?:anda|kamu|kalian|sobat|pembaca|dukung|sokong|traktir|our|us|me)\b", re.IGNORECASE
)
_TOLD: Final = 2
_SURE: Final = 30
"""Paragraphs, and their words, behind it that are news for sure."""
_WHOLE: Final = 120
"""Words behind a wall: then it stood in the middle of a text that can be read."""
_CUT_WORDS: Final = 8
"""What is shorter and ends in no mark is a heading, and no sentence that was cut."""
_END: Final = re.compile(r"[.!?][\"”’')\]]{0,3}$")
_CUT: Final = re.compile(r"(?:\.{2}|…)[\"”’')\]]{0,3}$")


def drop_paywall(article: Article) -> Article:
    """`article` up to its wall, marked as a part; as it is where no wall stands in it.

    One that is a part already, as its page says, ends also at an offer, and in no half sentence.
    """
    paragraphs = tuple(text for n, text in enumerate(article.paragraphs) if not n or not _is_appeal(text))
    if len(paragraphs) < len(article.paragraphs):
        article = replace(article, paragraphs=paragraphs)
    walls = (n for n in range(len(paragraphs)) if _is_wall(paragraphs, n, known=article.partial))
    end = offer_at_the_end(paragraphs, article.credit.outlet)
    at = min((n for n in (next(walls, None), end) if n is not None), default=None)
    if at is None:
        return replace(article, paragraphs=_whole_sentences(paragraphs)) if article.partial else article
    rest = tuple(text for text in paragraphs[at + 1 :] if not is_offer(text) and not _says_wall(text))
    if sum(map(count_words, rest)) >= _WHOLE or _goes_on(rest):
        return replace(article, paragraphs=(*paragraphs[:at], *rest))
    before = _without_heading(tuple(text for text in paragraphs[:at] if not is_offer(text)))
    return replace(article, paragraphs=_whole_sentences(before) or rest, partial=True)


def _goes_on(rest: Sequence[str]) -> bool:
    """Whether what stands behind it is news: sentences that speak to nobody and offer nothing."""
    told = [text for text in rest if count_words(text) >= _CUT_WORDS and _END.search(text)]
    return len(told) >= _TOLD and sum(map(count_words, told)) >= _SURE and not any(map(signs, told))


def _is_wall(paragraphs: tuple[str, ...], number: int, *, known: bool) -> bool:
    text = paragraphs[number].removeprefix(ITEM)
    if _says_wall(text) or (known and number and is_offer(text) and _ADDRESSED.search(text)):
        return True
    below = paragraphs[number + 1] if number + 1 < len(paragraphs) else ""
    return bool(number) and is_branded(text, below)


def _says_wall(text: str) -> bool:
    text = text.removeprefix(ITEM)
    if len(text) > _LONGEST_WALL or REPORTED.search(text):
        return False
    known = any(rule.fullmatch(text) for rule in _WALLS) or bool(_LOCK.search(text))
    return known or _is_offer_to_read(text) or asks_to_go_on(text)


def _without_heading(paragraphs: tuple[str, ...]) -> tuple[str, ...]:
    """Without the headings at the end: what stood below them is gone."""
    end = len(paragraphs)
    while (
        end > 1 and count_words(paragraphs[end - 1]) < _CUT_WORDS and paragraphs[end - 1][-1] not in '.”"…,'
    ):
        end -= 1
    return paragraphs[:end]


def _whole_sentences(paragraphs: tuple[str, ...]) -> tuple[str, ...]:
    """Without the sentence in which the wall cut the text off, where another one is left."""
    last = paragraphs[-1] if paragraphs else ""
    if (
        not last
        or (_END.search(last) and not _CUT.search(last))
        or (count_words(last) < _CUT_WORDS and last[-1] not in "….,")
    ):
        return paragraphs
    kept = " ".join(split(last)[:-1])
    return ((*paragraphs[:-1], kept) if kept else paragraphs[:-1]) or paragraphs


def _is_offer_to_read(text: str) -> bool:
    """Whether it calls on the reader to get something (a subscription, an account) for more to read."""
    return (
        len(text) <= 300
        and bool(_CALL.search(text) and _ACCESS.search(text) and _READING.search(text))
        and not _ELSE.search(text)
    )


def _is_appeal(text: str) -> bool:
    return (
        len(text) <= 400
        and not REPORTED.search(text)
        and bool(_TO_READER.search(text))
        and bool(_APPEAL.search(text))
    )
