"""Calls: what a rumour or a swindle bids its readers do, quoted in a report on it."""

import re
from collections.abc import Sequence
from typing import Final

from scripts.judging.wordings import verdict

_QUOTED: Final = re.compile(r'["“][^"“”]{0,1500}+["”]')
_VEHICLE: Final = (
    r"(?:pesan|surat|unggahan|postingan|video|narasi|akun|poster|pamflet|selebaran|edaran|situs|laman|tautan|sms|penipu"
    r"|pelaku|pengunggah|penelepon|pengirim|penyebar|rekaman|siaran|iklan|brosur|formulir|cuitan|takarir|klip|undangan"
    r"|lowongan|takarirnya|isinya|anjuran|ajakan|resep)"
)
_IT_SAYS: Final = re.compile(
    r"\b(?:isi(?:nya)?|bunyi(?:nya)?|tulis(?:nya)?|tertulis|kata|ujar|seru|ajak|ajakan|bujuk|perintah|demikian|begitu"
    r"|begitulah|dalam|narasi|klaim)"
    rf"(?: [\w.-]+){{0,5}}? {_VEHICLE}\b|\b{_VEHICLE}(?: [\w.-]+){{0,4}}? (?:berbunyi|bertuliskan"
    rf"|berisi(?:kan)?|menulis"
    r"|meminta|mengajak|menyuruh|memerintahkan|memperingatkan|tertulis|menyebut|menyatakan)\b"
    r"|\b(?:bunyinya|isinya|tulisnya|begitu bunyi|demikian bunyi|menirukan)\b",
    re.IGNORECASE,
)
_OFFICIAL: Final = re.compile(r"\bresmi\b", re.IGNORECASE)
_BIDS: Final = re.compile(
    r"^\W*(?:segera|ayo|mari|buruan|cepat\w*|jangan|harap|mohon|tolong|wajib|silakan|silahkan|klik|daftar|transfer|tarik"
    r"|unduh|isi|hubungi|ambil|buang|simpan|beli|jual|cek|minum|makan|pakai|tutup|buka|matikan|siapkan|raih|serbu"
    r"|boikot|tolak|hindari|datang|bawa|kirim|sebar|share|cukup|coba|lindungi|ingat|awas|waspada"
    r"|[a-z]{3,}(?:kan|lah))\b|\b(?:anda|kamu|kalian|saudara|bapak/ibu|tautan|link|rekening|sekarang juga|sebelum"
    r" terlambat|sebarkan|bagikan|viralkan|kirimkan)\b",
    re.IGNORECASE,
)
_OF_FALSE: Final = re.compile(
    r"\b(?:penipuan|penipu|tertipu|menipu|tipu|gadungan|palsukan"
    r"|modus|hoaks|hoax|palsu|jangan percaya|abaikan|phishing|kabar bohong|isu|catut|dicatut"
    r"|mencatut|tidak benar|keliru)\b",
    re.IGNORECASE,
)


def unspoken(title: str, texts: Sequence[str]) -> frozenset[int]:
    """Numbers of those of `texts` that are hardly more than a bidding of a message which the article shows false."""
    able = [n for n, text in enumerate(texts) if text and ('"' in text or "“" in text)]
    found = frozenset(n for n in able if _bids(texts, n))
    if not found or _OF_FALSE.search(title):
        return found
    shown = any(
        n not in found and verdict(text, check=True) in ("false", "denied", "unproven")
        for n, text in enumerate(texts)
        if text
    )
    return found if shown else frozenset()


def _bids(texts: Sequence[str], number: int) -> bool:
    text = texts[number][:3000]
    quoted = _QUOTED.findall(text)
    rest = _QUOTED.sub(" ", text)
    if 3 * sum(map(len, quoted)) <= len(text) or verdict(rest):
        return False
    before = texts[number - 1] if number and len(rest.split()) < 2 else ""
    said = _IT_SAYS.search(rest) or (before and _IT_SAYS.search(before[-200:]))
    return bool(said) and not _OFFICIAL.search(rest) and any(_BIDS.search(each) for each in quoted)
