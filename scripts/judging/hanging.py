"""Hanging: sentences of ordinary news that say half of something, and where the other half stands."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from scripts.judging.topics import topic
from scripts.judging.wordings import THAT, denies, hearsay, of_rumour, plainly, refers, verdict

Debt = tuple[int, tuple[int, ...]]

_ACCUSES: Final = re.compile(
    r"\b(?:menuding|menuduh|dituding|dituduh|tudingan|tuduhan|mendakwa|didakwa|dakwaan|diduga|dugaan"
    r"|menduga|disangka|mencurigai|dicurigai"
    r"|mengklaim|warganet (?:menyebut|menilai)|disebut(?: [\w-]+){0,3} oleh|(?:di|me)laporkan(?:nya)? (?:ke"
    r"|atas|karena|terkait|lantaran|dengan|me\w{4,})|melaporkan \w+(?: \w+){0,6} ke polisi|diadukan|dipolisikan"
    r"|mengadukan|terseret|terjerat|(?:sebagai|jadi|menjadi) tersangka|dikenai sangkaan|disebut-sebut"
    r"|mengaku (?:dipukul"
    r"|ditipu|dipaksa|diperas|dilecehkan"
    r"|diancam|dianiaya|menjadi korban)|menyalahkan|menggugat|digugat|curiga)\b",
    re.IGNORECASE,
)
_ANSWERS: Final = re.compile(
    r"\b(?:membantah|dibantah|bantahan|menyangkal|disangkal|menampik|menepis|mengelak|berkelit"
    r"|menolak (?:tuduhan|tudingan|dakwaan|dituduh"
    r"|disebut|disalahkan|berkomentar)|enggan berkomentar|tidak (?:pernah|benar)|bukan (?:pelaku|miliknya"
    r"|tanggung jawab)|tidak bersalah"
    r"|merasa tidak|menyatakan tidak|mengaku tidak|hak jawab|(?:menjelaskan|memastikan|menegaskan"
    r"|menyatakan)(?: [\w,-]+){0,12}? (?:tidak|bukan|hanya|tak|belum)|belum (?:memberi(?:kan)?|menjawab"
    r"|menanggapi"
    r"|merespons)|tidak menjawab)\b",
    re.IGNORECASE,
)
_CLEARED: Final = re.compile(
    r"\b(?:terbukti tidak|(?:tidak|tak) terbukti|tidak bersalah|divonis bebas|dinyatakan bebas"
    r"|dibebaskan dari|salah tangkap|bukan pelaku"
    r"|penyidikan(?:nya)? dihentikan|dihentikan penyidikannya|laporan(?:nya)? dicabut|ternyata (?:bukan"
    r"|tidak)|dugaan itu (?:keliru|salah))\b",
    re.IGNORECASE,
)
_FIRST: Final = re.compile(
    r"\b(?:awalnya|semula|mulanya|tadinya|pada mulanya|mula-mula|sedianya|rencananya|sempat|dikira|disangka"
    r"|sebelumnya (?:di\w+|akan|sempat"
    r"|disebut|dilaporkan|dikabarkan|dijadwalkan|direncanakan|tercatat|diumumkan)|dijadwalkan|direncanakan"
    r"|diperkirakan|dikabarkan"
    r"|dilaporkan|diprediksi|akan digelar|dipastikan akan)\b|^\W*sebelumnya\b",
    re.IGNORECASE,
)
_STRONG_FIRST: Final = re.compile(
    r"\b(?:awalnya|semula|mulanya|tadinya|pada mulanya|mula-mula|sedianya|dikira|disangka|sempat)\b",
    re.IGNORECASE,
)
_TURNS: Final = re.compile(
    r"^\W*(?:namun|tetapi|tapi|akan tetapi|ternyata|kini|sekarang|belakangan|sayang(?:nya)?|padahal"
    r"|nyatanya|kenyataannya|faktanya|hanya saja"
    r"|akhirnya|meski (?:begitu|demikian)|walau (?:begitu|demikian)|kendati (?:begitu|demikian)"
    r"|rencana (?:itu|tersebut)|jumlah(?:nya| itu)"
    r"|angka (?:itu|tersebut)|setelah (?:diperiksa|ditelusuri|dicek|dihitung ulang|diperbarui)"
    r"|data (?:terbaru|terakhir))\b"
    r"|\b(?:batal|dibatalkan|urung|ditunda|mundur menjadi|diundur|ternyata|direvisi|diralat|dikoreksi"
    r"|diperbarui|berubah menjadi"
    r"|bertambah menjadi|naik menjadi|turun menjadi|tidak jadi|gagal|dicabut|dibuka kembali|sudah dibuka"
    r"|telah dibuka|kembali normal)\b",
    re.IGNORECASE,
)
_LATER: Final = re.compile(r"\b(?:kemudian|lalu|kini|akhirnya|setelah itu|menjadi|hingga)\b", re.IGNORECASE)
_WHOLE: Final = re.compile(
    r",? \b(?:namun|tetapi|tapi|ternyata|batal|dibatalkan|urung|ditunda|kini|akhirnya|kemudian|sebelum"
    r"|melainkan)\b",
    re.IGNORECASE,
)
_LIMITS: Final = re.compile(
    r"^\W*(?:syaratnya|dengan syarat|dengan catatan|asalkan|itu pun (?:jika|kalau|bila|asal|dengan|hanya)"
    r"|kecuali|hanya saja|pengecualian"
    r"|dengan ketentuan|tetapi (?:hanya|tidak)|namun,? (?:hanya|tidak semua|tidak berlaku|ketentuan|aturan"
    r"|syarat|ini tidak|itu tidak)"
    r"|(?:ketentuan|aturan|kebijakan|hal|larangan|bantuan|keringanan|potongan|tarif|diskon|hal) (?:itu|ini"
    r"|tersebut)(?: hanya| tidak| baru| akan)*"
    r" berlaku|tidak semua|(?:hal )?itu berlaku (?:jika|bila|hanya|untuk)|persyaratannya)\b",
    re.IGNORECASE,
)
_FOLLOWS: Final = re.compile(
    r"^\W*(?:maka\b|kalau (?:tidak|begitu|demikian)\b|(?:jika|bila|apabila) (?:tidak|begitu|demikian"
    r"|itu terjadi|hal itu|syarat itu|gagal)\b"
    r"|dalam hal itu\b|bila sebaliknya\b|jika sebaliknya\b|barulah\b|baru setelah itu\b)",
    re.IGNORECASE,
)
_MENDS: Final = re.compile(
    r"^\W*(?:yang benar|yang tepat|seharusnya|semestinya|yang betul|kami meralat|redaksi meralat|ralat"
    r"|koreksi|dengan demikian, ralat)\b",
    re.IGNORECASE,
)
_WRONG: Final = re.compile(
    r"\b(?:tertulis|tercantum|disebut(?:kan)?|termuat|kekeliruan|kesalahan|keliru|salah tulis)\b",
    re.IGNORECASE,
)
_RALAT: Final = re.compile(r"\b(?:ralat|koreksi|meralat|mengoreksi|yang benar|seharusnya)\b", re.IGNORECASE)
_NEWSPAPER: Final = re.compile(r"\b(?:ralat|koreksi|meralat|mengoreksi)\b", re.IGNORECASE)
_PAIR: Final = re.compile(
    r"\b(?:tertulis|tercantum|disebut(?:kan)?|bukan(?:lah)?)\b(.{1,80}?)\b(?:yang benar|seharusnya"
    r"|melainkan|semestinya|yang tepat)\b(.{1,80})",
    re.IGNORECASE,
)
_NUMBER: Final = re.compile(
    r"\b(?:\d[\d.,]*|(?:se)?puluh|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|sepuluh|sebelas|seratus)\b",
    re.IGNORECASE,
)
_REACH: Final = 6
"""Sentences within which the other half is looked for."""
_RUMOUR_REACH: Final = 3
_ANSWER_REACH: Final = 4
_ALIKE: Final = 2
"""Words that a denial has in common with a rumour told far before it."""
_RUMOUR: Final = re.compile(
    r"\b(?:kabar|isu|rumor|gosip|desas-desus|klaim|hoaks|narasi|pesan berantai|spekulasi) (?:bahwa|yang (?:menyebut"
    r"|menyatakan|mengatakan|beredar)|tentang|soal|mengenai)\b"
    r"|\b(?:dikabarkan|diisukan|dirumorkan|digosipkan|disebut-sebut|konon|kabarnya|beredar|mencuat|berembus|santer"
    r"|warganet (?:menyebut|menuding|menulis))\b"
    rf"|^\W*(?:kabar|isu|rumor|gosip|desas-desus) (?!{THAT}\b|baik|buruk|duka|gembira|terbaru|terkini)\w",
    re.IGNORECASE,
)
"""A sentence that tells a rumour as one."""
_SPEAKS: Final = re.compile(
    r"\b(?:mengatakan|menyatakan|menegaskan|memastikan|menjelaskan|menyebut(?:kan)?|menuturkan|berujar|mengungkapkan"
    r"|mengaku|menjawab|menerangkan|kata|ujar|tutur|ucap|jelas|tegas|ungkap)(?:nya)?\b",
    re.IGNORECASE,
)
_RUMOURED: Final = re.compile(
    rf"\b(?:kabar|isu|rumor|gosip|klaim|hoaks|informasi|anggapan) (?!{THAT}\b|terbaru|terkini|lebih)\w+"
    rf"|\b(?:dikabarkan|diisukan|diklaim|mengklaim"
    r"|beredar|viral)\b",
    re.IGNORECASE,
)
_POINTS: Final = re.compile(r"\b(?:itu|tersebut|ini)\b|nya\b", re.IGNORECASE)


def debts(texts: Sequence[str]) -> list[Debt]:
    """For each half the sentences that hold the other, as `Bonds.debts` has them."""
    return [*_judged(texts), *_answered(texts), *_turned(texts), *_limited(texts), *_mended(texts)]


def _judged(texts: Sequence[str]) -> list[Debt]:
    """A rumour within the news goes with the sentence that denies it, and that one with the rumour.

    Where no word denies it, it goes with what somebody says to it; so does whoever only regrets it.
    """
    out: list[Debt] = []
    strong = [n for n, text in enumerate(texts) if text and _RUMOUR.search(text[:1500])]
    judged: set[int] = set()
    for number, text in enumerate(texts):
        if not number or verdict(text) not in ("false", "denied", "unproven") or not refers(text):
            continue
        near = range(max(0, number - _RUMOUR_REACH), number)
        told = [n for n in near if texts[n] and _RUMOURED.search(texts[n])]
        about = topic(text)
        told = [n for n in strong if n < near.start and len(about & topic(texts[n])) >= _ALIKE] + told
        judged.update(told)
        out += [(n, (number,)) for n in told]
        if told and plainly(text):
            out.append((number, (told[-1],)))
    for number in strong:
        answer = next(_answers(texts, number), -1)
        if answer < 0:
            continue
        if number not in judged and not verdict(texts[number]):
            out.append((number, (answer,)))
        between = range(number + 1, answer)
        out += [(n, (answer,)) for n in between if texts[n] and plainly(texts[n])]
    return out


def _answers(texts: Sequence[str], rumour: int) -> Iterator[int]:
    """The sentences soon after the `rumour` in which somebody speaks to it, or says that it is not so."""
    for number in range(rumour + 1, min(len(texts), rumour + 1 + _ANSWER_REACH)):
        text = texts[number]
        if (
            text
            and not of_rumour(text)
            and not hearsay(text)
            and (verdict(text, check=True) or _SPEAKS.search(text))
        ):
            yield number


def _answered(texts: Sequence[str]) -> list[Debt]:
    """An accusation goes with what the accused says to it, and with what became of it."""
    out: list[Debt] = []
    accused = [n for n, text in enumerate(texts) if text and _ACCUSES.search(text)]
    if not accused:
        return []
    answers = [n for n, text in enumerate(texts) if text and (denies(text) or _ANSWERS.search(text))]
    cleared = [n for n, text in enumerate(texts) if text and _CLEARED.search(text)]
    names = [_names(text) for text in texts]
    for number in accused:
        own = number in answers
        near = [
            n
            for n in answers
            if 0 < n - number <= _REACH
            and (names[n] & names[number] or _POINTS.search(texts[n]) or n == number + 1)
        ]
        before = [
            n for n in answers if -_REACH <= n - number < 0 and names[n] & names[number] and denies(texts[n])
        ]
        if near and not own:
            out.append((number, (*near, *before)))
            out.append((near[0], tuple(n for n in accused if 0 < near[0] - n <= _REACH)))
        later = [n for n in cleared if n > number and (names[n] & names[number] or n - number <= 2)]
        if later and number not in cleared:
            out.append((number, tuple(later)))
    return out


def _names(text: str) -> frozenset[str]:
    """Words with a capital within a sentence."""
    return frozenset(
        re.findall(r"(?<=[a-z,\"“] )[A-Z][\w'’-]{2,40}", text[:1500])
        + re.findall(r"^[\"“]?([A-Z][\w'’-]{2,40})", text)
    )


def _turned(texts: Sequence[str]) -> list[Debt]:
    """What was so at first goes with what came of it."""
    out: list[Debt] = []
    for number, text in enumerate(texts[:-1]):
        begun = _FIRST.search(text)
        if not begun or _WHOLE.search(text, begun.end()):
            continue
        strong = _STRONG_FIRST.search(text) is not None
        about = topic(text)
        for other in range(number + 1, min(len(texts), number + 1 + (3 if strong else 2))):
            after = texts[other]
            if not after:
                continue
            turn = _TURNS.search(after) or (_LATER.search(after) if strong and other == number + 1 else None)
            if turn and (other == number + 1 or about & topic(after)):
                out.append((number, (other,)))
                break
    return out


def _limited(texts: Sequence[str]) -> list[Debt]:
    """A promise goes with its condition, a consequence with what it follows from."""
    out: list[Debt] = []
    for number in range(1, len(texts)):
        text = texts[number]
        if not text or not texts[number - 1]:
            continue
        if _LIMITS.match(text):
            out += [(number - 1, (number,)), (number, (number - 1,))]
        elif _FOLLOWS.match(text):
            out.append((number, (number - 1,)))
    return out


def _mended(texts: Sequence[str]) -> list[Debt]:
    """What a newspaper puts right is never said without the right of it, and not said wrongly further up."""
    out: list[Debt] = []
    for number, text in enumerate(texts):
        if not text or not _RALAT.search(text):
            continue
        if _MENDS.match(text) and number and _WRONG.search(texts[number - 1]):
            out += [(number - 1, (number,)), (number, (number - 1,))]
        own = _PAIR.search(text[:1500])
        pair = own or _PAIR.search(" ".join(texts[max(0, number - 1) : number + 1])[:1500])
        if not pair or not any(map(_NEWSPAPER.search, texts)):
            continue
        wrong = set(_NUMBER.findall(pair[1].casefold())) - set(_NUMBER.findall(pair[2].casefold()))
        out += [
            (n, (number,))
            for n, other in enumerate(texts)
            if n != number
            and (own or n != number - 1)
            and other
            and wrong & set(_NUMBER.findall(other.casefold()))
        ]
    return out
