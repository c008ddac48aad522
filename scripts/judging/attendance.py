"""Attendance: what is asked of people for the sake of something that is over when the edition is heard."""

import re
from collections.abc import Sequence
from typing import Final

from scripts.judging.moments import clocks
from scripts.judging.phrases import phrases

_WHO: Final = (
    r"(?:undangan|tamu|peserta|calon|pendaftar|pelamar|pengunjung|penonton|suporter|jemaah|jamaah|umat|pengendara"
    r"|pengemudi|sopir|penumpang|kapal|nelayan|pelanggan|warga|masyarakat|penduduk|wisatawan|pendaki|orang tua"
    r"|wali murid|siswa|pembeli|pedagang|pemohon|wajib pajak|pemilik|pendonor|penyumbang|relawan)"
)
_CALL: Final = re.compile(
    r"(?i)\b(?:diminta|diimbau|diharap(?:kan)?|dimohon|diwajibkan|disarankan|dianjurkan|dipersilakan|dilarang"
    r"|diperbolehkan|dibolehkan)\b"
    rf"|\b{_WHO}\b(?: [\w-]{{1,20}}){{0,5}}? (?:wajib|harus|boleh|dapat|bisa|cukup|tinggal)\b"
)
"""Something is asked of people, or offered to them."""
_OFFER: Final = re.compile(
    r"(?i)\b(?:tiket|karcis|formulir|kuota|kursi|tempat|parkir|loket|gerbang|pintu)(?:nya)?\b"
    r"(?: [\w-]{1,20}){0,4}? (?:masih|tersedia|dijual|dibuka|gratis|tidak dipungut|dapat|bisa)\b"
)
"""What there is for those who come."""
_UNSETTLED: Final = re.compile(
    r"(?i)\b(?:(?:belum|masih) (?!ada|pernah|mampu|banyak|bisa)"
    r"|(?:siap|yakin|optimistis|berharap|bertekad|menargetkan|mengincar|mengandalkan|menyiapkan)\b)"
)
"""How things stood before it, and what was hoped of it."""
_POINTS: Final = re.compile(
    r"(?i)\b(?:sampai|hingga|pada|sebelum|selama|sepanjang|di luar) (?:dengan )?(?:jam|pukul|waktu|tanggal|hari|saat"
    r"|masa|periode|kurun|batas(?: waktu)?) (?:itu|tersebut)\b"
    r"|\b(?:\w{1,12} (?:jam|menit)|sehari) (?:sebelumnya|sebelum acara|sebelum (?:itu|dimulai))\b"
)
"""An hour that is that of the sentence before."""
_BEHIND: Final = re.compile(
    r"(?i)\b(?:telah|sudah|sempat|semula|tadinya|sebelumnya (?:di|ter)\w+|ternyata|kini)\b"
)
_STAYS: Final = re.compile(r"(?i)\b(?:tetap|selalu|setiap|tiap|jika|bila|apabila|kalau|selanjutnya)\b")
"""What holds on other days too."""
_NEAR: Final = 3
"""So many sentences from the top a call may go with the first."""


def _hangs(text: str) -> bool:
    """Whether `text` asks something of people, offers it, or says how things stand before it."""
    return any(each.search(text) for each in (_CALL, _OFFER, _UNSETTLED))


def attending(texts: Sequence[str], ended: frozenset[int]) -> frozenset[int]:
    """Numbers of the sentences of `texts` that hang on those that are `ended`, and name no day of their own.

    What an hour is pointed at in ("sampai jam tersebut") goes with the sentence before; what is asked of those who
    come or keep away goes with the first sentence, since that tells what it is asked for.
    """
    gone: set[int] = set()
    first = next((n for n, text in enumerate(texts) if text), -1)
    for number in range(1, len(texts)):
        text = texts[number]
        if not text or number in ended or _BEHIND.search(text):
            continue
        hangs = (number - 1 in ended or number - 1 in gone) and _POINTS.search(text) is not None
        asked = first in ended and number <= first + _NEAR and _hangs(text) and not _STAYS.search(text)
        if (hangs or asked) and not _dated(_POINTS.sub("", text)):
            gone.add(number)
    return frozenset(gone)


def _dated(text: str) -> bool:
    """Whether `text` names a day or an hour."""
    return bool(phrases(text) or clocks(text))
