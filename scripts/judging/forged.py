"""Forged: what a paper or a message asks that its supposed author denies, told as if somebody had asked it."""

import re
from collections.abc import Sequence
from typing import Final

_PAPER: Final = (
    r"(?:surat|edaran|pesan|poster|selebaran|pamflet|brosur|undangan|pengumuman|rekaman|dokumen|formulir|memo"
    r"|nota dinas|tangkapan layar|unggahan|akun|spanduk|jadwal|maklumat)"
)
_NAMES_IT: Final = re.compile(rf"(?i)\b{_PAPER}\b")
_DENIED: Final = re.compile(
    rf"(?i)\b{_PAPER}\b(?: [\w-]{{1,30}}){{0,4}} (?:(?:tidak|tak|belum) pernah (?:di|ada\b)"
    r"|bukan (?:berasal|dari|milik|buatan)\b"
    r"|(?:bukan|tidak|tak) (?:di(?:terbit|keluar|buat|kirim|teken|tanda|rilis|akui|sebar)\w{0,8}|berasal)\b"
    r"|(?:adalah |itu |tersebut |dipastikan |ternyata )?(?:palsu|tiruan|hoaks|bohong)\b)"
    rf"|\b(?:tidak|tak|belum) pernah (?:membuat|mengeluarkan|menerbitkan|mengirim\w{{0,3}}|menyebar\w{{0,3}}|meneken"
    rf"|menandatangani|merilis)\b(?: [\w-]{{1,30}}){{0,3}} {_PAPER}\b"
)
"""Somebody says that it is not his."""
_ASKS: Final = re.compile(
    r"(?i)\b(?:diminta|diimbau|diwajibkan|diharuskan|dilarang|diharapkan|dianjurkan|wajib|harus|mesti|diperintahkan)\b"
)
_OF_ITS_OWN: Final = re.compile(
    r"(?i)\b(?:mengatakan|menyatakan|menegaskan|mengimbau|meminta|mengingatkan|kata|ujar|tutur|menurut|jelas|tegas"
    r"|polisi|tidak (?:mudah |perlu |langsung )?(?:percaya|terkecoh|tertipu|terpancing|panik|menyebar\w{0,3}|resah)"
    r"|mengabaikan|waspada|mewaspadai|melapor\w{0,3}|memeriksa|berhati-hati|tenang)\b"
)
"""Somebody who speaks himself, or who warns of it."""
_REACH: Final = 4
"""So many sentences before the denial it is told what the paper says."""


def unspoken(texts: Sequence[str]) -> frozenset[int]:
    """Numbers of the sentences that only repeat what a forged paper asks, in nobody's name."""
    out: set[int] = set()
    for number, text in enumerate(texts):
        if not text or not _DENIED.search(text[:600]):
            continue
        before = range(max(0, number - _REACH), number)
        named = next((n for n in before if _NAMES_IT.search(texts[n])), number)
        out.update(n for n in before if n > named and _repeats(texts[n]))
    return frozenset(out)


def _repeats(text: str) -> bool:
    """Whether `text` asks something, and names neither the paper nor who asks."""
    return bool(_ASKS.search(text)) and not _NAMES_IT.search(text) and not _OF_ITS_OWN.search(text)
