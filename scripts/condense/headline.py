"""The headline as it is heard: a print title stripped of what is only for the eye, or the kernel of the lead.

Titles are written to be clicked ("Waduh! 10 Foto …, Nomor 3 Bikin Kaget"). What can go without loss goes; where what
is left asks, teases, is cut off or cannot be said, the lead says in its own words what happened.
"""

import re
from collections.abc import Iterable, Sequence
from typing import Final

from scripts.ear.words import is_verb
from scripts.text.stems import stem

LONGEST_WORDS: Final = 16
"""A headline of more cannot be kept in mind."""
SHORTEST_WORDS: Final = 3
TOLD: Final = 0.2
"""A headline with less of its words of weight in what is told is another story's."""
_MEDIA: Final = (
    r"(?:video|foto(?:[ -]foto)?|photo|galeri(?: foto)?|infogra(?:fis|fik)|grafis|podcast|siniar"
    r"|live(?: streaming| report| update)?|langsung|breaking(?: news)?|top ?\d{0,2}|terpopuler|populer|update|terkini"
    r"|terbaru|berita foto|eksklusif|exclusive|headline|kilas balik|flash(?:back| news)?|viral|heboh|geger"
    r"|waduh|wow|duh|astaga|innalillahi|catat|simak|awas hoaks|sorotan|opini|news|berita)"
)
_BEFORE: Final = re.compile(
    rf"\s{{0,20}}(?:[\[(]{_MEDIA}[\])]\s{{0,20}}[:|\-–—]?\s{{0,20}}|{_MEDIA}\s{{0,20}}(?:[:|»–—]|\s-)\s{{0,20}}|{_MEDIA}!+\s{{0,20}}|#\w{{1,60}}\s{{1,20}})",
    re.IGNORECASE,
)
_BEHIND: Final = re.compile(
    rf"\s{{0,20}}(?:[\[(]\s{{0,20}}{_MEDIA}[^()\[\]]{{0,24}}[\])]"
    r"|[\[(](?:bagian|halaman|part|hal\.?)\s?\d{1,2}(?:\s?[-/]\s?\w{1,6})?[\])]"
    r"|[-–—|]\s{0,20}(?:halaman|bagian|hal\.?|part)\s?\d{1,2})\s{0,20}$",
    re.IGNORECASE,
)
_TEASE: Final = re.compile(
    r"[,:;!]\s+(?:(?:dan )?(?:ini|begini|berikut|simak|cek|lihat|intip|yuk|ternyata ini|kok bisa|apa|mengapa"
    r"|kenapa|siapa|bagaimana|berapa|di mana|nomor \d{1,2}|no\.? ?\d{1,2})\b[^,;:]{0,70}[?!]?"
    r"|(?:netizen|warganet)\b[^,;:]{0,40}|selengkapnya|(?:cek|klik|baca)\b[^,;:]{0,40})$",
    re.IGNORECASE,
)
"""What a title promises behind its news: ", Ini Penjelasan Dinas", ", Kok Bisa?"."""
_TEASER: Final = re.compile(
    r"(?:ini(?:lah)?|begini(?:lah)?|berikut|simak|intip|cek|lihat|yuk|kenali|mengenal|daftar|deretan|profil|sosok"
    r"|\d{1,3} (?:foto|potret|video|fakta|hal|cara|tips|alasan|rekomendasi|ide|momen|gaya|tanda|manfaat|resep|link"
    r"|kata|ucapan|contoh|film|drama|lagu|quote|meme|tempat|kuliner|gejala|jenis|langkah|kebiasaan|zodiak)|foto|potret"
    r"|momen|detik-detik|fakta-fakta|beda|adu|tips|cara|apa|apakah|mengapa|kenapa|siapa|bagaimana|kapan|berapa|benarkah"
    r"|mungkinkah|akankah|haruskah|bisakah|tahukah|ternyata|jangan kaget|hati-hati|kisah|cerita|curhat|bikin|wajib|seru"
    r"|keren|waduh|duh)\b",
    re.IGNORECASE,
)
"""A title that begins so tells nothing itself."""
_CHECKS: Final = re.compile(
    r"(?<!\d )\b(?:fakta(?:nya)?|hoaks|hoax|benarkah|klarifikasi|salah|keliru|palsu|mitos|penipuan|modus|bantah\w*"
    r"|tepis|menepis|isu)\b",
    re.IGNORECASE,
)
"""What such a title asks or denies is a claim: a clause of the story's lead may be that claim alone."""
_CUT: Final = re.compile(
    r"(?:…|\.{3}|[,:;–—-])\s*$|\b(?:di|ke|dari|dan|yang|untuk|dengan|pada|oleh|akan|dalam|atau|karena|usai|saat|soal|tentang"
    r"|bagi|agar|hingga|sampai|setelah|sebelum|kepada|terhadap|para|sebuah|tak|tidak|bakal|sudah|juga|serta|jadi|per|rp)\s*$",
    re.IGNORECASE,
)
_BRACKET: Final = re.compile(r"\s{0,20}[(\[][^()\[\]]{0,80}[)\]]")
_ASIDE: Final = re.compile(r"\s[–—]\s[^–—]{1,120}\s[–—]\s|\s-\s[^–—]{1,80}\s-\s")
_WORD: Final = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_HANGS: Final = re.compile(
    r"(?:bahwa|yang|agar|supaya|untuk|karena|jika|bila|apabila|ketika|saat|setelah|sebelum|sejak|meski\w*|walau\w*|sementara"
    r"|sedangkan|selain|dalam|pada|di|dengan|menurut|berdasarkan|seiring|menyusul|usai|namun|tetapi|tapi|dan|hal|itu|ini|ia|dia"
    r"|mereka|seusai|jelang|menjelang|seperti|melansir|mengutip|dikutip|dilansir|sebagai|terkait|guna|demi|hingga|sampai)\b",
    re.IGNORECASE,
)
"""What begins so is no news by itself."""
_SAYS: Final = re.compile(
    r"(?:mengatakan|menyebut(?:kan)?|menyatakan|mengungkapkan|menjelaskan|menuturkan|menilai|mengaku|menegaskan|memastikan"
    r"|menambahkan|berharap|meminta|menduga|mengklaim|melaporkan|memperkirakan|mencatat|memprediksi|yakin|mendesak|menuntut|mengimbau|mengajak|membantah|menolak|membenarkan|bahwa|yaitu|yakni"
    r"|adalah|ialah|merupakan|seperti|antara lain|di antaranya|jika|bila|apabila|kalau|asalkan|kecuali)$"
)
"""What ends so has not told yet."""


_CLAIMED: Final = re.compile(
    r"\b(?:viral|beredar|unggahan|diunggah|kabar|isu|rumor|klaim\w*|mengklaim|tudingan|tuduhan|dituding|dituduh|narasi"
    r"|hoaks|pesan|mengaku|diyakini|dipercaya|dianggap|menjanjikan|mitos|disebut-sebut|konon|dikabarkan|diisukan)\b",
    re.IGNORECASE,
)
"""A clause with one of these may be the claim that the story goes on to answer."""
_TURNS: Final = re.compile(
    r"\b(?:kata(?:nya)?|ujar(?:nya)?|tutur(?:nya)?|ucap(?:nya)?|jelas(?:nya)?|ungkap(?:nya)?|imbuh(?:nya)?|tegas(?:nya)?"
    r"|papar(?:nya)?|terang(?:nya)?|menurut|klaim|sebut|jika|bila|apabila|asalkan|kecuali|tetapi|tapi|namun|padahal"
    r"|meski\w*|walau\w*|kendati|hoaks|tidak|tak|bukan|belum|batal|dibatalkan|dibantah|membantah|diduga|konon|sebelum"
    r"|dicabut|berakhir)\b",
    re.IGNORECASE,
)
"""Words behind a clause that it does not stand without: who says so, under which condition, what turns it round."""


def stripped(title: str) -> str:
    """`title` without labels for the eye and without what it only promises; it may be unfit all the same."""
    text = " ".join(title.split())
    for _ in range(3):
        less = _BEHIND.sub("", _BEFORE.sub("", text, count=1) if _BEFORE.match(text) else text)
        if less == text or not less:
            break
        text = less
    less = _TEASE.sub("", text)
    return less if len(less.split()) >= SHORTEST_WORDS and not _TEASER.match(less) else text


def fit(title: str) -> bool:
    """Whether `title` can be said and says what happened: no question, no tease, not cut, not in capitals."""
    words = title.split()
    return (
        SHORTEST_WORDS <= len(words) <= LONGEST_WORDS
        and "?" not in title
        and not _TEASER.match(title)
        and not _CUT.search(title)
        and not shouted(title)
    )


def shouted(title: str) -> bool:
    """Whether `title` stands in capitals all through: nothing tells which of its words are initialisms."""
    words = [word for word in _WORD.findall(title) if len(word) > 1]
    return len(words) > SHORTEST_WORDS and sum(word.isupper() for word in words) >= 0.8 * len(words)


def cased(title: str, texts: Iterable[str]) -> str:
    """`title` (in capitals) written as `texts` write its words; what they do not hold begins with a capital."""
    known: dict[str, str] = {}
    for text in texts:
        for word in _WORD.findall(text):
            if not word.isupper() or len(word) <= 6:
                known.setdefault(word.casefold(), word)
    return _WORD.sub(lambda found: _large(known.get(found[0].casefold(), found[0].lower())), title)


def _large(word: str) -> str:
    return word[:1].upper() + word[1:]


def kernel(sentence: str) -> str:
    """What `sentence` says first, as a clause that can stand alone, without its end mark; empty where none can."""
    bare = _ASIDE.sub(" ", _BRACKET.sub("", sentence)).strip().rstrip(".!")
    if not bare or _HANGS.match(bare) or "?" in bare or bare[0] in "\"“‘'":
        return ""
    if any(mark in bare for mark in '"“”') or _CLAIMED.search(bare):
        return ""
    for comma in (*re.finditer(r",\s", bare), None):
        taken = bare[: comma.start()] if comma else bare
        if _stands(taken):
            return "" if _TURNS.search(bare[len(taken) :]) else taken
        if len(taken.split()) > LONGEST_WORDS:
            return ""
    return ""


def _stands(text: str) -> bool:
    words = text.split()
    return (
        SHORTEST_WORDS + 2 <= len(words) <= LONGEST_WORDS
        and any(is_verb(word.strip(",")) for word in words[1:])
        and not _SAYS.search(text)
        and not _CUT.search(text)
        and text.count("(") == text.count(")")
    )


def told(title: str, sentences: Iterable[str]) -> bool:
    """Whether what `sentences` tell is what `title` speaks of: half of its words of weight, at least."""
    weighty = {stem(word) for word in _WORD.findall(title.casefold()) if len(word) > 3}
    said = {stem(word) for sentence in sentences for word in _WORD.findall(sentence.casefold())}
    return len(weighty & said) >= TOLD * len(weighty)


def forms(title: str, texts: Iterable[str]) -> tuple[str, ...]:
    """What may be said of a title: without labels; where it stands in capitals, also with those of `texts`.

    Titles of checks are left as they are: what they ask or deny is a claim.
    """
    said = title if _CHECKS.search(title) else stripped(title)
    return (said, cased(said, texts)) if shouted(said) else (said,)


def stands(title: str, sentences: Sequence[str], texts: Iterable[str]) -> bool:
    """Whether `title` can be said, and says what `sentences`, which are told in any case, tell. `texts`: what the
    article says, for its capitals."""
    if _CHECKS.search(title):
        return True
    said = forms(title, texts)[-1]
    return fit(said) and told(said, sentences)


def says_nothing(title: str) -> bool:
    """Whether even a long sentence is better: `title` asks, teases or breaks off."""
    said = stripped(title)
    few = len(said.split()) < SHORTEST_WORDS
    return few or "?" in said or bool(_TEASER.match(said)) or bool(_CUT.search(said))


def short(sentence: str) -> bool:
    """Whether `sentence` can be a headline as a whole, where nothing shorter can."""
    return len(sentence.split()) <= 2 * LONGEST_WORDS and sentence[:1] not in "\"“‘'"
