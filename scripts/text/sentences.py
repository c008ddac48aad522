"""Sentences: where one ends in Indonesian news.

Every full stop, question or exclamation mark before a blank is looked at once, from left to right, so time is
linear. It ends
a sentence unless what stands before it (a title, an initial, a number of a list) or after it (a small letter,
the attribution
of a question in quotes) says otherwise.
"""

import re
from typing import Final

from scripts.text.unmarked import Unmarked

_MARK: Final = re.compile(
    r"""(?<![.!?…])(?P<mark>[.!?…]++)(?P<close>["”’')\]»]*+)(?P<later>(?:[ \u00a0][)\]»](?=\s|$))*+)"""
    r"""(?P<gap>\s++)(?P<open>["“‘'(\[«”’]*)(?P<next>\s?\S)"""
)
_LONE: Final = re.compile(r"(?<!\S)'(?!\S)")
_ATTRIBUTION: Final = re.compile(
    r"\s?(?:kata|ujar|tutur|ucap|sebut|jelas|tegas|imbuh|tandas|papar|ungkap|lanjut|tambah|demikian|tulis|terang|pungkas|tutup|cetus)"
)
_ASKED: Final = re.compile(
    r"(?:kata|ujar|tutur|ucap|sebut|jelas|tegas|imbuh|tandas|papar|ungkap|lanjut|tambah|demikian|tulis|terang|"
    r"pungkas|tutup|cetus|tanya|seru|teriak)(?:nya)?\b"
)
_QUOTED: Final = ('"', "'\"", "'")
_SAID_SO: Final = re.compile(r"(?:Kata|Ujar|Tutur|Ucap|Imbuh|Tegas|Tandas)(?:nya)?\b")
"""What some editors write large behind a quotation."""
_SMILE: Final = re.compile(r":[-' ]?[()DP](?!\w)")
_BRACKETED: Final = re.compile(r"[^\s()]{1,20}\)")
_SIGNED: Final = re.compile(r"[(\[][\w*][\w*/ -]{0,12}[)\]]\W{0,3}$")
_WORD_BEFORE: Final = re.compile(r"[^\s(\[\"“‘'/]{1,60}$")
_NEXT_WORD: Final = re.compile(r"[\s\"“‘'(\[]{0,20}([^\W\d_]{1,60})")
_BEFORE_A_NAME: Final = frozenset(
    """prof dr dra drs drg drh apt ir h hj kh k.h r rr rm ra r.a r.m kph gph gkr gusti tgk tgh tuan tn ny nn sdr
    sdri bpk ust hb pdt pnt rev fr rm mgr jend letjen mayjen brigjen kol letkol may mayor kapt lettu letda
    serma sertu komjen irjen kombes kompol akp iptu ipda bripka brigpol st ste sta mr mrs ms mme mlle sen rep
    gov gen lt sgt col capt dr.h dr.hc h.c jl jln jend. gg kec kab kel ds dsn prov kep no nomer nmr rp pt cv
    ud fa pd yth alm almh moh muh mohd muhd abd ach achm md mhd gst wyn kt nyo ny. i.g.n a.a tgl bln thn hlm
    bag ps ay vs cf eks a.n u.p d.a s.d a.l i.e e.g sp s m b a bung telp tlp op vol ed eds fig bd bdk dirjen
    waka wk kurleb min maks approx univ fak inst dept ave blvd bros mt ibu. bp ibnu. bin. sh. sgd tj tg kpt
    kolonel. romo. sprin reg pid sp.lidik sp.dik s.p""".split()  # noqa: SIM905 - a table of words reads better so
)
"""What stands before a name or a number and never ends a sentence, small letters."""
_RANKS: Final = frozenset(
    """jend jenderal letjen mayjen brigjen kol kolonel letkol may mayor kapt kapten lettu letda peltu pelda serma
    serka sertu serda kopka koptu kopda praka pratu prada laksamana laksdya laksda laksma marsekal marsdya marsda
    marsma komjen irjen kombes akbp kompol akp iptu ipda aiptu aipda bripka brigpol brigadir briptu bripda bharada
    bharatu tni letnan sersan polisi""".split()  # noqa: SIM905 - a table of words reads better so
)
_CORPS: Final = frozenset(
    """pol inf kav arm art arh czi cpm mar pnb pas cba chb cke ckm caj cpl ctp chk cpn laut tek kes sus adm nav lek
    kal mek kum purn sip""".split()  # noqa: SIM905 - a table of words reads better so
)
"""Behind a rank they belong to it, and a name follows: Kombes Pol., Letkol Inf., Brigjen TNI (Purn.)."""
_SERVICES: Final = frozenset(["P", "E", "T", "K", "S", "KH"])
"""Letda Laut (P.): branches of the navy."""
_MAY_END: Final = frozenset(
    """dll dsb dst dkk cs tbk jr sr inc corp ltd co llc etc wib wita wit a.m p.m m.si m.hum s.h m.h s.e m.m s.t
    m.t s.pd m.pd s.ag m.ag s.ip m.ip s.sos m.sc m.a b.a ph.d s.ked s.kom m.kom sp.og sp.a sp.pd m.kes s.kep
    m.b.a feb mar apr jun jul agt agu ags aug sep sept okt oct nov nop des dec jan""".split()  # noqa: SIM905 - a table of words reads better so
)
"""Abbreviations that end a sentence only before a word that begins one."""
_BEGINS: Final = frozenset(
    """ada adalah adapun agar akan akhirnya akibat akibatnya alasan alasannya anda antara apa apabila apakah
    apalagi artinya atas awalnya bagi bagaimana bahkan bahwa banyak barulah beberapa begitu begitupun belum
    berdasarkan berikut berbeda bersama bila biasanya bukan cara dalam dan dari dengan demikian di dia
    diketahui ditambahkan dua guna hal hanya harga hasil hasilnya hari hingga ia ini itu itulah jadi jangan
    jika juga kalau kami kamu karena karenanya kata kedua keduanya kemarin kemudian kendati kepada ketika
    ketiga kini kita lalu lantas lebih lewat maka malam maklum masih melalui memang menurut menurutnya meski
    meskipun mereka misalnya mulai mungkin namun nah nantinya oleh orang pada padahal para pasalnya pihak
    pihaknya pula pun rencananya saat saatnya salah sama sampai saya sayangnya sebab sebabnya sebagai
    sebaliknya sebanyak sebelum sebelumnya sebuah sedangkan sejak sejauh sejumlah sekarang sekitar selain
    selama selanjutnya selepas seluruh semantara sementara semua seorang seperti sepertinya serta sesudah
    setelah setiap setidaknya seusai siapa sudah supaya tahun tak tanpa tapi tentu tentunya terakhir terkait
    ternyata tetapi tiga tidak tim total untuk usai walau walaupun waktu warga yang yakni cadangan pelatih
    hadir turut diduga dikatakan disebutkan kasus polisi menteri pemerintah presiden the""".split()  # noqa: SIM905 - a table of words reads better so
)
"""Words that begin sentences but no names, small letters."""
_SHORT_WORDS: Final = frozenset("ya ia ok oh ah yu ti bo wu li xu hu su fu ma".split())  # noqa: SIM905 - as above
"""Of two letters, the first large, and no abbreviation as "Th." and "Gd." are."""
_CLASSES: Final = frozenset(
    """grup vitamin hepatitis blok kelas tipe rencana plan seri gedung tribun jenis golongan huruf lampiran sel
    model generasi pasal poin butir kategori terminal gerbang pintu zona liga serie hari type divisi level
    nilai opsi skema paket sesi jilid bagian komisi""".split()  # noqa: SIM905 - a table of words reads better so
)
"""Before a single letter: it is no initial."""
_ATTRIBUTED: Final = frozenset("com co id net org go tv".split())  # noqa: SIM905 - a table of words reads better so


def split(text: str, *, whole_quotes: bool = False) -> list[str]:
    """The sentences of `text` (a paragraph), in order, stripped; only blanks between them are left out.

    A question or exclamation that is quoted to its end is one sentence, and who asked it the next ('"Siapa?"',
    "tanya Rina."), as IndoSum's editors have it, unless `whole_quotes` keeps the two together, as they are read.
    """
    found: list[str] = []
    unmarked = Unmarked(text)
    start = quotes = counted = 0
    for match in _MARK.finditer(text):
        end = match.start("gap")
        begin = match.end("gap")
        opens = False
        if match["open"] and match["next"][0].isspace():
            # a mark of quotation with blanks on both sides: it closes when one is open
            quotes += text.count('"', counted, match.start("open"))
            counted = match.start("open")
            opens = not _closes(text, start, match, quotes)
            if not opens:
                end = match.end("open")
                begin = end + 1
        if _ends(text, start, match, begin, opens, whole_quotes):
            for at in unmarked.begins(start, end):
                found.append(text[start:at].strip())
                start = at
            found.append(text[start:end].strip())
            start = begin
    for at in unmarked.begins(start, len(text)):
        found.append(text[start:at].strip())
        start = at
    found.append(text[start:].strip())
    return [sentence for sentence in found if sentence]


def _closes(text: str, start: int, match: re.Match[str], quotes: int) -> bool:
    """Whether a mark of quotation with blanks on both sides belongs to the sentence before it."""
    sign = match["open"]
    if sign == '"':
        last = text.rfind('"', start, match.start("open"))
        if last < 0 and match["next"][-1].isupper():
            return False  # nothing was opened in this sentence, and another begins
        return quotes % 2 == 1 and not (last >= 0 and _ATTRIBUTION.match(text, last + 1))
    if sign in ("”", "’", "”)", "’)"):
        opening = "“" if sign[0] == "”" else "‘"
        return text.rfind(opening, start, match.start("open")) > text.rfind(
            sign[0], start, match.start("open")
        )
    return sign == "'" and len(_LONE.findall(text, start, match.start("open"))) % 2 == 1


def _ends(text: str, start: int, match: re.Match[str], begin: int, opens: bool, whole_quotes: bool) -> bool:
    """Whether the sentence that began at `start` ends with this mark; `opens`: a quotation begins at `begin`."""
    mark = match["mark"]
    following = text[begin : begin + 1]
    if len(text) - begin < 4 and not any(map(str.isalnum, text[begin:])):
        return False
    if following == ":" and _SMILE.match(text, begin):
        return True
    if not following or following in ",;:.!?…)]–—-":
        return False
    if following in "”’" and begin == match.end("gap") and not opens:
        return False
    if (
        following in "(["
        and (match["close"][-1:] in "”’" or mark not in ".!?")
        and _SIGNED.match(text, begin)
    ):
        return not match["close"] and mark in ".!?"
    word = _NEXT_WORD.match(text, begin, begin + 40)
    next_word = word[1] if word else ""
    small = next_word[:1].islower()
    if small and following not in "([":
        if match["close"]:
            return not whole_quotes and match["close"] in _QUOTED and _ASKED.match(text, begin) is not None
        return _ordinary(text, start, match, next_word) if mark == "." else _exclaimed(text, start, match)
    if next_word == "Cadangan" and text.startswith("Cadangan:", begin):
        return False  # a line-up is one piece
    if match["close"] and following not in "([" and _SAID_SO.match(text, begin):
        return False
    if mark.strip(".…") == "" and mark != "." and match["close"] in ("", "]"):
        return following in "(["  # a hesitation: the speaker goes on
    if mark == "." and match["close"] in ("", ")") and _ranked(text, start, match):
        return next_word.casefold() in _BEGINS and not next_word.isupper() and following not in "(["
    if mark == "." and not match["close"] and following == "(" and _before(text, start, match) == "Tbk":
        return False
    if mark != "." or match["close"] or following in "([":
        return True
    if _BRACKETED.match(text, begin) and "(" in text[max(start, match.start() - 12) : match.start()]:
        return False
    return not _abbreviated(text, start, match, next_word)


def _ranked(text: str, start: int, match: re.Match[str]) -> bool:
    """Whether the full stop is that of a corps behind its rank, in brackets or not."""
    words = re.split(r"[\s(.)]+", text[max(start, match.start() - 40) : match.start()])
    return (
        len(words) > 1
        and (words[-1].casefold() in _CORPS or (match["close"] == ")" and words[-1] in _SERVICES))
        and (words[-2].casefold() in _RANKS or words[-2].casefold() in _CORPS)
    )


def _exclaimed(text: str, start: int, match: re.Match[str]) -> bool:
    """Before a small letter: "Kenapa? karena" is two, "Yahoo! meluncurkan" and "Siapa?..." are one."""
    if match["mark"] not in ("?", "!", "?!", "!!", "!!!", "??", "???"):
        return False
    word = _before(text, start, match)
    return not (word[:1].isupper() and match["mark"] == "!" and match.start() - len(word) > start)


def _before(text: str, start: int, match: re.Match[str]) -> str:
    """The word before the mark."""
    at = match.start()
    while at > start and text[at - 1].isspace():
        at -= 1
    word = _WORD_BEFORE.search(text, max(start, at - 40), at)
    return word[0] if word else ""


def _ordinary(text: str, start: int, match: re.Match[str], next_word: str) -> bool:
    """Before a small letter: only an ordinary word, or a bracket, ends a sentence that goes on so."""
    word = _before(text, start, match)
    if next_word in _ATTRIBUTED:
        return False
    low = word.casefold()
    letters = word.rstrip(")]")
    return (
        low not in _BEFORE_A_NAME
        and low not in _MAY_END
        and "." not in word
        and (len(letters) >= 3 or letters != word or letters.isdigit())
    )


def _abbreviated(text: str, start: int, match: re.Match[str], next_word: str) -> bool:
    """Whether the full stop belongs to the word before it, and the sentence goes on."""
    word = _before(text, start, match)
    low = word.casefold()
    begins = next_word.casefold() in _BEGINS and not next_word.isupper()
    if (len(word) == 1 and word.isalpha()) or re.fullmatch(r"(?:[A-Z]\.)+[A-Z]", word):
        if begins or not word.isupper():
            return not begins
        rest = text[max(start, match.start() - 30) : match.start() - len(word)].split()
        return not (rest and rest[-1].casefold() in _CLASSES) and bool(next_word)
    if len(word) == 2 and word[0].isupper() and word[1].islower() and low not in _SHORT_WORDS:
        return (
            not begins and not text[max(start, match.start() - 4) : match.start() - 2].rstrip()[-1:].isdigit()
        )
    if low in _BEFORE_A_NAME:
        return not (word.isupper() and len(word) > 1 and begins)
    if low in _MAY_END:
        return not begins and not (
            match.start() - start > 20 and low in ("tbk", "wib", "wita", "wit", "dll", "dkk", "dsb", "dst")
        )
    if low.isdigit() and len(low) <= 2:
        return _is_clock(text, start, match, next_word)
    return False


def _is_clock(text: str, start: int, match: re.Match[str], next_word: str) -> bool:
    """ "pukul 19. 30": a time with a blank in it."""
    before = text[max(start, match.start() - 12) : match.start()].casefold()
    return not next_word and ("pukul" in before or "jam" in before)
