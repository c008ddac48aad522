"""Deadlines: what was announced and is over when the edition is heard."""

import re
from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Final

from scripts.judging.atoms import TRIGGER
from scripts.judging.mentions import Mention, planned, read

_WARNS: Final = re.compile(
    r"(?i)\b(?:peringatan dini|nowcast(?:ing)?|waspada(?:i)?|siaga|pra?kiraan cuaca"
    r"|cuaca (?:\w{1,20} ){0,4}hari ini|berpotensi hujan)\b"
)
_OF_THE_DAY: Final = re.compile(
    r"(?i)\b(?:jadwal|(?:sim|samsat) keliling|link (?:live )?streaming|prediksi"
    r"|ganjil genap"
    r"|jam (?:berapa|tayang)|cara (?:menonton|nonton|menyaksikan)(?:nya)?"
    r"|info (?:tol|lalu lintas|penerbangan|pasang surut)|ramalan)\b"
)
"""What is printed for one day: it is over with it."""
_WARNED: Final = re.compile(r"(?i)\b(?:peringatan dini|nowcast(?:ing)?|pra?kiraan cuaca)\b")
_WEATHER: Final = (
    r"(?:hujan|gelombang|ombak|angin|rob|petir|kabut|pasang|badai|puting beliung|cuaca|awan|suhu)"
)
_MAY: Final = r"(?:berpotensi|berpeluang|diperkirakan|diprakirakan|diprediksi)"
_FORECAST: Final = re.compile(
    rf"(?i)\b(?:{_WEATHER}\b[^.;]{{0,80}} {_MAY}|{_MAY}\b[^.;]{{0,40}} {_WEATHER})\b"
)
"""A lead that says what weather may come."""
_LIFTED: Final = re.compile(r"(?i)\b(?:dicabut|mencabut|cabut|berakhir|diakhiri|mengakhiri|diturunkan)\b")
"""That a warning is over is news."""
_INVITES: Final = re.compile(
    r"(?i)\b(?:pendaftaran|registrasi|lowongan|penutupan|ditutup|tutup|pengalihan|dialihkan|pemadaman|padam|mati"
    r"|dihentikan|terhenti|gratis|dibagikan|membagikan|promo|diskon|undang|mengundang|digelar|menggelar|gelar|berlangsung"
    r"|lelang|pemutihan|pelunasan|penukaran|bazar|obral|undian|pasar murah"
    r"|bidik|membidik|incar|mengincar|jelang|menjelang|hadapi|menghadapi|jamu|menjamu|tantang|menantang|siap|bersiap"
    r"|optimistis|bertekad|berlaga|bertanding|bentrok|vs"
    r"|dibuka|konser|festival|pameran|layanan|imbau|diimbau|jadwal|akan|bakal|besok|nanti)\b"
)
_ASKS: Final = re.compile(
    r"(?i)\b(?:diminta|dilarang|disarankan|dianjurkan|diwajibkan|diharapkan|dibolehkan|diperbolehkan"
    r"|(?:me|di)?(?:minta|larang|wajibkan)(?= [\w ]{1,60}?(?:tidak|jangan|me\w{3,}|ber\w{3,}))|jangan|wajib|harus)\b"
)
"""A headline and a lead that both ask the same of somebody, until then."""
_NARRATES: Final = re.compile(
    r"(?i)\b(?:(?:tak|tidak|batal) akan|batal|urung|menolak|tolak|ditunda|telah|sudah|tewas|meninggal|rusak|terbakar"
    r"|ditangkap|ambruk|surut|menang|kalah|divonis|ditemukan)\b"
)
_SHUT_WORDS: Final = (
    "ditutup|menutup|tutup|dihentikan|menghentikan|hentikan|dialihkan|mengalihkan|alihkan|lumpuh|terhenti|terputus"
    "|diliburkan|meliburkan|padam|dipadamkan"
)
_SHUT: Final = re.compile(rf"(?i)\b(?<!sempat )(?:{_SHUT_WORDS})\b")
_BEFALLEN: Final = re.compile(
    r"(?i)\b(?:karena|akibat|lantaran|imbas|dampak|setelah|usai|menyusul) (?!(?:ada )?(?:perbaikan|pemeliharaan"
    r"|perawatan|acara|karnaval|lomba|konser|kirab|upacara|kunjungan|pesta|libur|cuti|renovasi|pawai|festival|hari"
    r"|pemilihan|pengecoran|uji|latihan|revitalisasi|proyek|pembangunan|pekerjaan|habis|kehabisan|masa|salat|shalat)\b)"
    r"|\b(?:terbakar|ambruk|roboh|longsor|meledak|tumbang|jebol|amblas|terguling|anjlok|kandas|kebanjiran|terendam)\b"
)
"""A cause that nobody planned."""
_DETOUR: Final = re.compile(
    r"(?i)\b(?:diminta|diimbau|disarankan|dianjurkan|dilarang|diharapkan|diarahkan|meminta|mengimbau|menyarankan"
    r"|mengarahkan)\b(?: (?!waspada)[\w.-]{1,20}){0,5}? (?:memutar|menghindar\w{0,2}|menunda|memilih|melewati|melalui"
    r"|melintas\w?|beralih|mendaki|melaut|memasuki|mendekat\w?|berkunjung|lewat"
    r"|(?:menggunakan|memakai|mengambil|mencari)(?: [\w.-]{1,20}){1,4}?"
    r" (?:lain|alternatif|pengganti|tangki|darurat|cadangan))\b"
)
"""What is asked of people for as long as something is shut."""
_SHUT_UNTIL: Final = re.compile(
    rf"(?i)\b(?<!sempat )(?:{_SHUT_WORDS})\b[^.;]{{0,80}}? (?:hingga|sampai) (?!kini|saat|sekarang|berita|ada)"
)
_PLIGHT: Final = re.compile(
    r"(?i)\b(?:padam|mati|terputus|putus|terhenti|lumpuh|macet|kemacetan|antrean|gangguan|terganggu|tersendat|ditutup"
    r"|tertutup|tertahan|mengular|mengalir|diakses|tertunda|terlambat|tergenang|genangan)\b"
)
_STANDS: Final = re.compile(
    r"(?i)\b(?:sejak|masih|belum|(?:hingga|sampai|saat) (?:kini|ini|saat ini|sekarang))\b"
)
_MENDED: Final = re.compile(
    r"(?i)\b(?:selesai|rampung|pulih|normal|menyala|nyala|mengalir|terurai|teratasi|dibuka|beroperasi|lancar|surut|tuntas"
    r"|berakhir|berfungsi|diakses|tertangani|diperbaiki)\b"
)
"""What a lead says to be wrong for now, and what is foreseen of it."""
_OVER: Final = re.compile(rf"(?i)\bsempat (?:{_SHUT_WORDS})\b")
_SLIPS: Final = timedelta(hours=3)
"""So long behind the hour that was foreseen, what was wrong may be wrong still."""
FIRST: Final = 4
"""In so many sentences an announcement says until when."""


def over(mentions: Sequence[Mention], written: datetime, now: datetime) -> datetime | None:
    """When all that a sentence announced had ended, if that is before `now`; None: it announces nothing, or not yet."""
    ahead = [mention for mention in mentions if announces(mention, written)]
    if not ahead:
        return None
    if gone := [m for m in ahead if m.planned and not m.until and m.lasts <= now]:
        return max(m.lasts for m in gone)
    last = max(mention.lasts for mention in ahead)
    if any(m.from_ and not m.until and not m.planned for m in ahead):
        return None
    return last if last <= now else None


def closed(text: str, mentions: Sequence[Mention], written: datetime) -> str:
    """`text` told of what had closed for a cause and is open again ("sempat ditutup hingga pukul 17.00"); empty where
    it tells of no such closing. That an airport was shut by ash is news, when it is open again too."""
    found = _SHUT.search(text)
    begun = all(
        m.until and not m.quoted and not planned(text, m.phrase.start, m.phrase.end)
        for m in mentions
        if announces(m, written)
    )
    if not found or not begun or not _BEFALLEN.search(text):
        return ""
    word = found[0]
    was = "Sempat " if word[0].isupper() else "sempat "
    small = word if text.rstrip("\"”’' )")[-1:].isalnum() else word[:1].lower() + word[1:]
    return text[: found.start()] + was + small + text[found.end() :]


def is_over(text: str, said: str | None) -> bool:
    """Whether `text` told of something shut until an hour that is over, and is `said` so (None: not at all)."""
    if said is None:
        return _SHUT_UNTIL.search(text) is not None
    return _OVER.search(said) is not None and not _OVER.search(text)


def is_detour(text: str) -> bool:
    """Whether `text` asks people to go another way, or not at all, and names no day of its own."""
    return _DETOUR.search(text) is not None and not TRIGGER.search(text)


def announces(mention: Mention, written: datetime) -> bool:
    """Whether what `mention` names was still to come, or to end, when that was written."""
    phrase, today = mention.phrase, mention.span.first == written.date()
    if (phrase.last and not phrase.shift) or phrase.tense == "tadi":
        return False
    if mention.planned:
        return mention.ends > written
    if mention.until:
        # "sejak kemarin sampai hari ini": told so far, no end
        so_far = today and mention.begins <= written and not (mention.timed or mention.open or phrase.shift)
        return mention.ends > written and not so_far
    # of this day, and no word says that it is to come ("Rabu petang"): the clock of many feeds is hours wrong
    return mention.begins > written and (
        not today or phrase.tense in ("nanti", "ini") or mention.timed or phrase.hours
    )


def ended(title: str, sentences: Sequence[str], written: datetime | None, now: datetime) -> str:
    """Why an article is over as a whole, English; empty where it is not.

    That is so where its title or lead announces something (a warning, a closure, a registration, an event) and
    nothing that its first sentences announce lies ahead of `now`.
    """
    if written is None or written >= now:
        return ""
    first = [sentence for sentence in sentences if sentence][:FIRST]
    heads = [title, *first[:1]]
    ends: list[datetime] = []
    timed: list[datetime] = []
    whole: list[datetime] = []
    listed = _OF_THE_DAY.search(title) is not None
    warned = any(_WARNED.search(head) for head in heads)
    told = _LIFTED.search(title) or _NARRATES.search(title)
    warns = (warned or _WARNS.search(title) is not None) and not _LIFTED.search(title)
    # "Hujan Lebat Intai Pesisir": a forecast whose hour has passed, and with it the calls to beware
    forecast = not told and any(_FORECAST.search(lead) for lead in first[:1])
    warns = warns or (forecast and over(read(first[0], written), written, now) is not None)
    for text in (title, *first):
        mentions = read(text, written)
        # a schedule gives the hour at which something begins; it is of no use from then on
        at_once = listed and text in heads
        ends += [
            m.begins if at_once and m.timed and not m.until else m.lasts
            for m in mentions
            if announces(m, written)
        ]
        timed += [m.lasts for m in mentions if announces(m, written) and m.timed]
        # a warning of today's date is one for today; "siaga" and "waspada" are said of much else that happens today
        if (warns or listed) and (text == title or (text in heads and (warned or listed))):
            whole += [m.ends for m in mentions if m.span.first == written.date() and not m.timed]
    # the hour at which a warning ends says more than the day that its lead gives with it
    if not (warns and timed):
        ends += whole
    if not ends or max(ends) > now:
        return ""
    if not told and max(ends) + _SLIPS <= now and _mended(first, written, now):
        return f"it was expected to be over at {_clock(max(ends))}"
    # the day of a warning is known better by the hour in its text than by the date in its title
    when = max(timed or ends)
    if warns:
        return f"the warning ended at {_clock(when)}"
    if listed and any(m.span.first == written.date() for m in read(title, written)):
        return f"it was for a day that ended at {_clock(when)}"
    if not any(over(read(head, written), written, now) for head in heads if head):
        return ""
    asks = _ASKS.search(title) and any(_ASKS.search(head) for head in first[:1])
    # a headline that gives the hour itself, and a lead that does
    asks = asks or all(over(read(head, written), written, now) for head in heads)
    asks = asks and not any(m.from_ for head in heads for m in read(head, written))  # it begins, and goes on
    if not (asks or _INVITES.search(title)) or _NARRATES.search(title):
        return ""
    if any(closed(head, read(head, written), written) for head in heads):
        return ""
    return f"what it announces ended at {_clock(when)}"


def _mended(first: Sequence[str], written: datetime, now: datetime) -> bool:
    """Whether the lead says what is wrong for now, and a sentence behind it when that would be over, which it is."""
    if not first or not (_PLIGHT.search(first[0]) and _STANDS.search(first[0])):
        return False
    return any(_MENDED.search(text) and over(read(text, written), written, now) for text in first[1:])


def _clock(when: datetime) -> str:
    return f"{when:%Y-%m-%d %H:%M}"
