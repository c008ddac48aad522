"""Titles of other articles that stand in the middle of the news ("Baca juga: Judul Lain"), and where they end.

Titles write every word of weight with a capital: the first small word of weight tells that a sentence has begun,
and the last capital before it where. A pointer that cannot be told from the news is left to stand.
"""

import re
from collections.abc import Collection, Iterable
from itertools import pairwise
from typing import Final

# a colon, or capitals all through ("Baca Juga Polisi Tangkap"); "Baca juga dilakukan oleh" is news
POINTER: Final = re.compile(
    r"(?<![\w\"“‘'])(?:(?:[Bb][Aa][Cc][Aa]|[Ll]ihat|LIHAT|[Ss]imak|SIMAK|[Tt]onton|[Dd]engarkan|[Ss]aksikan)"
    r"[\s_](?:[Jj][Uu][Gg][Aa]|[Pp]ula)(?:\s(?:[Vv]ideo|[Ff]oto|[Bb]erita|[Aa]rtikel)(?:nya)?)?\s?(?:[:：]|-\s|[>»])\s?"
    r"|(?:BACA|Baca|SIMAK|Simak|Lihat|LIHAT)\s?[:：]\s?(?=[A-Z0-9\"“‘'])"
    r"|(?:BACA|Baca|SIMAK|Simak|Lihat|LIHAT)\s(?:[Ss]elengkapnya|SELENGKAPNYA)\s?[:：]\s?(?=[A-Z0-9\"“‘'])"
    r"|(?:BACA|Baca|Simak|Lihat)\s(?:Juga|JUGA)\s(?=[A-Z\"“‘'])"
    r"|(?:[Aa]rtikel|ARTIKEL|[Bb]erita|BERITA)\s(?:[Tt]erkait|TERKAIT|[Ll]ain(?:nya)?|LAIN(?:NYA)?)\s?[:：-]\s?(?=[A-Z0-9\"“‘'])"
    r"|(?:[Pp]ilihan|PILIHAN)\s(?:[Ee]ditor|EDITOR|[Rr]edaksi|REDAKSI)\s?[:：]\s?(?=[A-Z0-9\"“‘']))"
)
STARTERS: Final = frozenset(
    """Ada Adapun Akhirnya Akibatnya Apabila Apakah Artinya Bagaimana Bahkan Banyak Beberapa Begitu Berbeda
    Berdasarkan Berikut Berikutnya Biasanya Bila Bukan Dengan Demikian Di Disebutkan Hal Hanya
    Hingga Ia Jangan Jika Kalau Kalaupun Karena Kebanyakan Kemudian Kendati Ketika Ketimbang Kini Lebih
    Lewat Maka Melalui Memang Mengenai Menurut Menurutnya Meski Meskipun Misalnya Mungkin Namun Nantinya Nah
    Pada Padahal Para Pasalnya Rencananya Saat Sampai Sayangnya Seandainya Sebab Sebagai Sebagaimana
    Sebagian Sebaliknya Sebanyak Sebelum Sebelumnya Sebuah Secara Sedangkan Sehingga Sejak Sejauh Sejumlah
    Selain Selama Selanjutnya Selepas Seluruh Semua Sementara Seorang Seperti Sepertinya Serta Sesudah Setelah
    Setiap Setidaknya Seusai Siapa Sudah Supaya Tak Tanpa Tapi Tentu Tentunya Terkait Terlepas Ternyata Tetapi
    Tidak Untuk Usai Walau Walaupun Yang Justru Adapun Pun""".split()  # noqa: SIM905 - a table of words reads better so
)
"""Words that begin sentences; in the middle of one they stand small, and names that hold them go on large."""
_STRONG: Final = frozenset("Selain Menurut Namun Sedangkan Sementara Justru Meski Meskipun".split())  # noqa: SIM905 - as above
"""Of these, what hardly stands in a title."""
_SMALL_IN_TITLES: Final = frozenset(
    """di ke dari yang dan untuk pada dengan ini itu oleh akan dalam saat jadi bagi atau tak tidak usai soal
    hingga agar karena vs para sebagai lewat demi kepada terhadap antara tentang secara per of the in on and
    for a an to bisa bakal juga sudah belum harus sejak setelah sebelum jika tapi namun serta guna kala hari
    tahun juta ribu miliar triliun persen kali orang lagi masih telah demi buat biar kok nih loh""".split()  # noqa: SIM905 - a table of words reads better so
)
_OFFICES: Final = frozenset(
    """Presiden Wakil Menteri Gubernur Bupati Wali Kota Camat Lurah Kepala Ketua Direktur Sekretaris Jenderal Juru
    Bicara Pemerintah Kementerian Dinas Badan Balai Kantor Kabupaten Provinsi Kecamatan Desa Kelurahan Polisi
    Polres Polda Polsek Kapolres Kapolda Kapolsek Kapten Panglima Komandan Dokter Profesor Pelatih Perdana Mantan
    Rektor Universitas Rumah Sakit PT CV Partai Komisi Dewan Majelis Mahkamah Pengadilan Kejaksaan Jaksa Hakim
    Pengacara Advokat Kurator Peneliti Kombes AKBP AKP Kompol Iptu Ipda Aiptu Bripka Irjen Brigjen Komjen Jenderal
    Letjen Mayjen Kolonel Letkol Mayor Lettu Letda Serma Kapten Dr Prof Ir KH Haji Hajah Ustaz Kiai Pendeta Uskup
    Deputi Staf Penasihat Anggota Manajer Komisaris Panitia""".split()  # noqa: SIM905 - a table of words reads better so
)
"""They stand before a name and belong to it."""
_PEOPLE: Final = frozenset(
    """Warga Petani Nelayan Pedagang Peternak Penumpang Pengunjung Penonton Korban Pelaku Keluarga Masyarakat Siswa
    Mahasiswa Guru Pengamat Pakar Peneliti Petugas Pihak Pria Perempuan Anak Jumlah Harga Laga Kasus Acara Peristiwa
    Kejadian Kebijakan Keputusan Penyebab""".split()  # noqa: SIM905 - a table of words reads better so
)
"""They begin sentences, and no name: an office before them belongs to the title."""
_LINK: Final = re.compile(
    r"(?:(?:Setelah|Sementara|Selain|Sebelum|Karena|Oleh karena|Untuk|Dengan|Hal|Sejak|Saat|Meski|Namun) (?:itu|ini|"
    r"demikian|begitu)|Di sisi lain|Sebelumnya|Namun|Selanjutnya|Sebaliknya|Akibatnya|Diketahui|Menurut(?:nya)?)"
    r"(?:, | [a-z])"
)
"""What links a sentence to the one before it, and stands in no title."""
_TOKEN: Final = re.compile(r"\S+")
_SEAM: Final = re.compile(r"(?<=[a-z]{2})(?=[A-Z][a-z]{2})")
_LONGEST_WORDS: Final = 22
"""No title has more words."""


def title_end(text: str, start: int, pairs: Collection[tuple[str, str]]) -> int:
    """Where the title that begins at `start` ends and the news goes on; the end of `text` when it never does.

    `pairs`: neighbouring words that are names (see `name_pairs`). Where it is not clear, `start`: all is news.
    """
    tokens: list[re.Match[str]] = []
    news = text[-20:].rstrip(" \"'”’)]\n")[-1:] in tuple(".!?…:;,")  # a title alone ends with no mark
    for token in _TOKEN.finditer(text, start):
        tokens.append(token)
        word = token[0]
        if len(tokens) > 1 and word[-1] in ".?!" and len(word) > 2:
            following = _TOKEN.search(text, token.end())
            if not following:
                return _named(tokens, token.end()) if word[-1] == "." else token.end()
            if following[0][0] in "\"“'‘(" or following[0][0].isupper():
                return token.end()
        if len(tokens) > _LONGEST_WORDS + 1:
            return start
        if len(tokens) > 2 and word[0].isupper() and _LINK.match(text, token.start()):
            return token.start()
        if (news or (len(tokens) > 3 and _opens(tokens[-2][0]))) and len(tokens) > 1 and _goes_on(word):
            return _sentence_case(text, start) if len(tokens) == 2 else _back(tokens, pairs)
    return len(text)


def name_pairs(texts: Iterable[str]) -> frozenset[tuple[str, str]]:
    """Neighbouring capitalised words of sentences, and (word, "") for one that stands alone; pointers left out.

    None when there is no pointer."""
    found: set[tuple[str, str]] = set()
    waiting = list(texts)
    if not any(POINTER.search(text) for text in waiting):
        return frozenset()
    for text in waiting:
        before = POINTER.split(text, maxsplit=1)[0]
        words = [_bare(word) for word in before.split()]
        for one, two in pairwise(words):
            if two[:1].isupper():
                found.add((one, two) if one[:1].isupper() else (two, ""))
    return frozenset(found)


def _sentence_case(text: str, start: int) -> int:
    """Where a title ends that is written as a sentence ("Petani garam untung besar."): at its full stop when no
    capital within it may begin the news, before an office ("Bupati") or a word that begins sentences, else `start`."""
    tokens: list[re.Match[str]] = []
    plain = True
    for token in _TOKEN.finditer(text, start):
        tokens.append(token)
        word = token[0]
        if len(tokens) > 3 and (word in _OFFICES or word in STARTERS):
            return token.start()
        plain = plain and (len(tokens) == 1 or not word.lstrip("\"“‘'(")[:1].isupper())
        if word[-1] in ".?!" and len(word) > 3:
            return token.end() if plain else start
        if len(tokens) > _LONGEST_WORDS:
            break
    return start


def _named(tokens: list[re.Match[str]], end: int) -> int:
    """Of words that are all large, with a full stop behind: before the office that begins the news, if there is one."""
    for number in range(len(tokens) - 2, 2, -1):
        if tokens[number][0] in _OFFICES and tokens[number - 1][0] not in _OFFICES:
            return tokens[number].start()
    return end


def _goes_on(word: str) -> bool:
    """A small word of weight: no title has it, so a sentence has begun before it."""
    bare = _bare(word)
    return bare.islower() and bare not in _SMALL_IN_TITLES


def _back(tokens: list[re.Match[str]], pairs: Collection[tuple[str, str]]) -> int:
    """The last capital before the small word begins the sentence; the words before it belong to it when they are
    an office, or a name. What is glued to the title ("GratisKurator museum") begins at its own capital."""
    at = len(tokens) - 2
    while at > 0 and not tokens[at][0].lstrip("\"“‘'(")[:1].isupper():
        at -= 1
    if at <= 0:
        return tokens[0].start()
    while at > 1 and not _opens(tokens[at][0]):
        words = [token[0] for token in tokens[max(1, at - 3) : at + 1]]
        steps = _belonging(words, pairs)
        if not steps:
            break
        at -= steps
    seam = _SEAM.search(tokens[at][0])
    return tokens[at].start() + (seam.start() if seam else 0)


def _belonging(words: list[str], pairs: Collection[tuple[str, str]]) -> int:
    """How many of `words` before the last belong to it: an office up to three words before, a name of the article,
    a first name that no dictionary has."""
    last = _bare(words[-1])
    before = [_bare(word) for word in words[:-1]]
    for steps in range(1, len(before) + 1):
        if before[-steps] in STARTERS and (
            steps == 1 or words[-1 - steps][-1] == "," or before[-steps] in _STRONG
        ):
            return steps
        if not before[-steps][:1].isupper():
            break
    if not before or words[-2][-1] in ".,;:?!" or last in STARTERS:
        return 0
    if last in _PEOPLE:
        return 0
    if (before[-1], last) in pairs:
        return 1
    for steps in range(1, len(before) + 1):
        word = before[-steps]
        if not word[:1].isupper() or words[-1 - steps][-1] in ".,;:?!":
            break
        if word in _OFFICES:
            return steps
    from scripts.lexicon.table import look_up  # asked where a name is in doubt, hence seldom

    unknown = (last, "") not in pairs and look_up(last.casefold()) is None
    return int(unknown and before[-1][:1].isupper() and look_up(before[-1].casefold()) is None)


def _opens(word: str) -> bool:
    return word[0] in "\"“‘'("


def _bare(word: str) -> str:
    return word.strip("\"“”'‘’(),.;:?!")
