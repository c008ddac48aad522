"""Language: whether an article is Indonesian, by the small words that no text does without.

Each language has a table of such words, none of which is Indonesian. A paragraph is of a language when enough of its
words are in that table and few in the Indonesian one; the article is of the language that most of its words are in.
So a quotation, a song title or a row of foreign names leaves an article what it is. Other scripts are told by their
letters. Malaysian, which shares its small words with Indonesian, is told by spellings and words of its own.
"""

import re
import unicodedata
from collections import Counter
from collections.abc import Mapping
from itertools import islice
from types import MappingProxyType
from typing import Final

from scripts.article import Article

_TABLES: Final = {
    "Indonesian": """yang dan di untuk dengan pada dari ini itu dalam akan tidak adalah juga karena bahwa oleh para
        sebagai saat telah sudah kata ujar tersebut mereka kami kita saya dia atau namun hingga setelah secara lebih
        agar bagi masih belum hanya ada kepada terhadap antara menjadi dapat harus serta menurut hari tahun
        seperti tak
        bisa orang jika lalu sebelumnya ketika warga sejumlah sementara seorang""",
    "English": """the of and to is was were are been be has have had by with that from which for not but his her their
        they we you he she it its this these those on at as an will would said who when where after than into about
        there or if can could our your more also over while during a in said two""",
    "Dutch": """het een van niet met zijn voor naar wordt werd worden maar ook bij door aan uit nog heeft hebben deze
        dit hij zij wij over geen meer als wel veel kan moet onder tussen tegen en de op ik je""",
    "German": """der die das und ist nicht ein eine einen dem den des mit von zu auf für sich auch nach bei wird wurde
        werden hat haben sind aus dass durch oder aber wie wir sie ich es im zum zur""",
    "French": """les des est une dans que qui pour sur avec pas sont été cette ces aux leur mais plus nous vous ils elle
        par ou où être avait ont comme selon le la du au""",
    "Spanish": """los las una que por con para del como más pero sus este esta fue son está han sobre entre también ser
        desde hasta cuando según el la es en lo su""",
    "Portuguese": """uma não com para dos das mais como mas foi são está pelo pela ser também até quando seu sua nos nas
        entre ao os que o em um do da""",
    "Italian": """il della che non una con sono più anche dei delle nel alla gli questo questa dopo come stato essere
        ha è lo dal""",
    "Tagalog": """ang ng mga sa ay na ni si kay hindi siya ito iyon nang kung para upang dahil noong sila niya kanyang
        aming ating rin din ngunit at isang""",
    "Turkish": """ve bir bu için ile olarak olan daha çok ancak gibi sonra kadar ise değil tarafından göre""",
    "Swedish": """och att det som en på är av för med den till inte har ett om vi men från eller hade efter""",
    "Polish": """i w na z do nie się że jest to po przez od dla za jak oraz był była ale przy został""",
    "Romanian": """și în de la cu pe nu că din este pentru un mai au fost care sau prin după""",
    "Swahili": """ya wa na kwa ni katika za la kuwa hiyo hii watu baada kutoka yake huo wao pia""",
    "Tetum": """no ba iha husi katak sira nia ne'ebé atu hodi ona ho tanba mós hosi ema""",
    "Vietnamese": """và của là có được trong cho không một với những các người này đã để tại từ khi""",
    "Javanese": """lan sing kang dening ora wis iku kuwi ing marang padha dina ngendika wong karo saka kanggo nganti
        nalika yen amarga isih durung akeh uga sawise menyang panjenengane kalebu liyane nanging utawa kabeh
        banjur iki
        dadi taun menawa awit tumrap dheweke piyambakipun ingkang saking dhateng punika kaliyan wonten boten menika
        kagem dados ugi arep nggawe duwe duweni dhuwit nambah maneh kaya bisane saiki wiwit supaya ngono
        ngene opo sampun""",
    "Sundanese": """jeung nu anu teu ieu éta eta keur geus urang dina aya pikeun kana tina ogé oge moal loba jalma poé
        saurna ceuk nepi kitu kieu mah téh sangkan nyaéta nyaeta dumasar ngeunaan ngan lamun ayeuna mangrupa sarta
        salian ti ka ku tuluy bakal euweuh naon sabab parantos tiasa""",
    "Balinese": """sané sane ring tiang ané ane puniki punika nénten nenten antuk saking olih miwah ento ené teken lakar
        suba tusing sareng ida wénten wenten lan majeng ngajak krama rahina kadi mangda taler raris ngelarang pacang
        toya kaanggen makasami semeng ngiring para""",
    "Minangkabau": """nan jo indak alah untuak pado dek iko sabagai ado sarato urang kato awak bisuak mambuek lai
        surang manjadi karano sado baliau kapado ciek taun dek akan rang patang basamo samo kito apo alun ndak
        bana inyo
        sadonyo duo tigo ampek limo mudo tuo baru-baru hari pulo labiah dapek tibo sajak acok dima saketek""",
    "Palembang Malay": """wong galo idak katek nian jugo dewek bae pacak cak mano samo kito apo ado budak-budak melok
        balek ngomong dio sapo kalu cakmano lemak sano sini dulur duitnyo galo-galo""",
    "eastern Malay": """torang ngoni ngana dorang nyanda nda deng pe so kwa kase samua kitorang kitong dong tra trada su
        pu pung katong beta ose seng par skali jang musti sampe bapa kacil kacil-kacil pante bosong sonde dolo
        skarang""",
    "Betawi": """nyang ame ape aje kagak kaga entu die siape gimane kite udeh pade kudu bakalan same ade""",
    "Bugis": """ri iyaro enrengnge sibawa pole makkeda tau narekko nasaba engka maneng purani onro esso mancaji toni
        riolo tennia idi iyya""",
    "Makassarese": """ri siagang battu nakana tau anjo anne lanri nakke katte ngaseng punna tena bajik""",
    "Sasak": """dait leq sik niki siq ndek kance sak isiq gati uah endeq laguk pade""",
    "Ngaju Dayak": """tuntang uluh hong je jituh te ewen ikau yaku puna awi dengae""",
    "Madurese": """sè dâri dhâri bân orèng oreng kabbhi ka'dinto panèka polana bâdâ badha èka se ban reng ampon dari'
        kalaban ngoca' dhibi' abadhi jembadan dhalem kaangguy tor otaba bhunten lebbi tretan""",
    "Acehnese": """nyang ngon bak ureueng ureuëng lam nyoe nyan hana keu ateuh jeuet geu teuma watèe sabab lom ban gob
        meunan peugah ureung uroe jinoe buet tanyoe droe aneuk bandum""",
    "Banjarese": """nang wan gasan urang kada sidin ulun banua sabarataan inya jua matan wayah jadi handak hudah
        pambakal saurang bubuhan sabuting umpat ading ngaran tumatan""",
    "Batak": """na do ni ma tu dohot asa angka halak nasida ndang sian di ala ibana laho tung on jala saluhut
        hami hita jolma mandok songon sude nuaeng nunga ingkon manang boi""",
}
_FUNCTION: Final[Mapping[str, frozenset[str]]] = MappingProxyType(
    {language: frozenset(words.split()) for language, words in _TABLES.items()}
)
_OF: Final[Mapping[str, tuple[str, ...]]] = MappingProxyType(
    {
        word: tuple(language for language, words in _FUNCTION.items() if word in words)
        for word in frozenset().union(*_FUNCTION.values())
    }
)
"""Each small word with the languages that have it."""

_MALAYSIAN: Final = frozenset(
    """bahawa kerana ialah iaitu manakala sahaja polis kereta jumaat khamis isnin ogos julai disember mac telefon
    universiti syarikat aktiviti kualiti mesyuarat jabatan jawatankuasa parlimen persekutuan datuk suspek siasatan
    tempatan kebangsaan kemalangan bomba lelaki mahu wang tarikh mangsa bagaimanapun sekiranya semalam beliau pasukan
    kerajaan pihak kompaun perkara sepanjang memaklumkan teksi lapan kanak akta berkenaan daripada pelbagai mengikut
    mahkamah hospital ketua perdana tauliah tular skim penduduk pegawai pentadbiran selepas terbabas maut rm
    ringgit esok berkata peniaga motosikal lori disyaki dipercayai
    kelmarin negeri kakitangan elaun""".split()  # noqa: SIM905 - a table
)
_SURELY_MALAYSIAN: Final = frozenset(
    """bahawa kerana ialah iaitu sahaja jumaat khamis isnin ogos disember parlimen mesyuarat universiti aktiviti
    kualiti jawatankuasa suspek siasatan lapan kompaun kemalangan tauliah telefon polis disyaki motosikal basikal
    lebuhraya pesuruhjaya peniaga elaun kakitangan perkhidmatan kempen kaunter manakala setakat
    tengahari teksi""".split()  # noqa: SIM905 - a table
)
_SURELY_INDONESIAN: Final = frozenset(
    """bahwa karena yaitu yakni saja polisi mobil senin kamis jumat agustus desember juli universitas perusahaan rapat
    tersangka delapan telepon kantor uang pria bisa kecelakaan kemarin""".split()  # noqa: SIM905 - a table
)

_SCRIPTS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "CJK": "Chinese", "HIRAGANA": "Japanese", "KATAKANA": "Japanese", "HANGUL": "Korean", "ARABIC": "Arabic",
        "CYRILLIC": "Russian", "THAI": "Thai", "DEVANAGARI": "Hindi", "TAMIL": "Tamil", "HEBREW": "Hebrew",
        "GREEK": "Greek", "BENGALI": "Bengali", "KHMER": "Khmer", "LAO": "Lao", "MYANMAR": "Burmese",
        "JAVANESE": "Javanese", "BALINESE": "Balinese", "SUNDANESE": "Sundanese", "GEORGIAN": "Georgian",
        "ARMENIAN": "Armenian", "TELUGU": "Telugu", "GURMUKHI": "Punjabi", "ETHIOPIC": "Amharic",
    }
)  # fmt: skip

_LONGEST: Final = 40_000
"""Characters that are looked at: what an article is in, it is in from the beginning."""
_WORD: Final = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*+")
_QUOTED: Final = re.compile(r"[\"“”][^\"“”\n]{1,600}[\"“”]")
"""What somebody said or something is called: whose words the article quotes does not make its language."""
_INDONESIAN_FORM: Final = re.compile(
    r"(?:mem|men|meng|meny)[a-z]{3,16}(?:kan|i)|[a-z]{3,16}nya|di[a-z]{4,16}(?:kan|i)|(?:ber|ter|pe[mn])[a-z]{3,16}an"
)
"""Affixes that no other language of the tables but Malaysian puts on its words."""
_FORMS: Final = re.compile(
    r"(?P<Minangkabau>[a-z]{2,16}(?:nyo|uik|uih|[^bnt]aik|siak|tuak|buek|gkek|mpek)|mamb[a-z]{4,16}|"
    r"manj[a-z]{4,16}|many[a-z]{4,16}|"
    r"mang[aeiou][a-z]{4,16})|(?P<Javanese>(?:di|ng|n|m|k)[a-z]{3,16}(?:ake|aken)|ng[bdgj][a-z]{3,16}|"
    r"[a-z]{0,8}(?:dh|th)[aeio]"
    r"[a-z]{2,12}ing)|(?P<Sundanese>(?:di|nga|ny|m|n|ka)[a-z]{2,16}keun)|(?P<Balinese>nga[a-z]{3,16}(?:ang|in)|"
    r"ka[a-z]{3,12}gen|"
    r"ma[a-z]{3,12}ang)|(?P<Acehnese>(?:meu|geu|peu)[a-zëèéô]{3,16}|[a-z]{1,8}ô[a-z]{1,8})|"
    r"(?P<Madurese>[a-z']{0,12}[âè][a-zâè']{0,12})"
)
"""Affixes that a language of the tables puts on its words, and Indonesian on none."""
_SHARE: Final = 0.12
"""The least part of a paragraph's words that small words of its language are."""
_FEWEST: Final = 3
"""The least number of them in one paragraph; four in all."""
_FEWEST_IN_ALL: Final = 4
_NEIGHBOURS: Final = 2
"""With so many of its own a language is told by those of its neighbours too: dialects share words, tables end."""
_MAJORITY: Final = 0.5


def language(article: Article) -> str:
    """The English name of the language that most of `article` is written in; empty where that is Indonesian.

    Empty too where it cannot be told, as with a table of results.
    """
    pieces = list(_pieces(article))
    if foreign := _by_script(" ".join(pieces)[:_LONGEST]):
        return foreign
    words_of: Counter[str] = Counter()
    signs_of: Counter[str] = Counter()
    every: list[str] = []
    for piece in pieces:
        words = [word.replace("’", "'") for word in _WORD.findall(_QUOTED.sub(" ", piece).casefold())]
        every += words
        if (found := _of_paragraph(words)) is not None:
            words_of[found[0]] += len(words)
            signs_of[found[0]] += found[1]
    if not words_of:
        return ""
    most, many = words_of.most_common(1)[0]
    if most == "Indonesian":
        return "Malay" if _is_malaysian(every) else ""
    sure = many > _MAJORITY * words_of.total() and signs_of[most] >= _FEWEST_IN_ALL
    return most if sure else ""


def _pieces(article: Article) -> list[str]:
    """Title and paragraphs, no more of them than are looked at."""
    pieces, left = [], _LONGEST
    for piece in (article.title, *article.paragraphs):
        if left <= 0:
            break
        pieces.append(piece[:left])
        left -= len(piece)
    return pieces


def _of_paragraph(words: list[str]) -> tuple[str, int] | None:
    """The language of one paragraph and how many of its small words it has; None where nothing is sure."""
    found: Counter[str] = Counter()
    foreign = 0
    for word in words:
        foreign += word in _OF and "Indonesian" not in _OF[word]
        for language_ in _OF.get(word, ()):
            found[language_] += 1
        if word in _OF:
            continue
        if _INDONESIAN_FORM.fullmatch(word):
            found["Indonesian"] += 1
        elif (form := _FORMS.fullmatch(word)) is not None:
            found[str(form.lastgroup)] += 1
            foreign += 1
    indonesian = found.pop("Indonesian", 0)
    other, many = found.most_common(1)[0] if found else ("", 0)
    many = max(many, foreign if many >= _NEIGHBOURS else 0)
    if many >= _FEWEST and many >= _SHARE * len(words) and many > 1.5 * indonesian:
        return other, many
    return ("Indonesian", indonesian) if indonesian > many else None


def _is_malaysian(words: list[str]) -> bool:
    """Only where spellings that Indonesian has otherwise are found, and hardly any of its own."""
    sure = sum(word in _SURELY_MALAYSIAN for word in words)
    ours = sum(word in _SURELY_INDONESIAN for word in words)
    kinds = len(_SURELY_MALAYSIAN.intersection(words))
    signs = sum(word in _MALAYSIAN for word in words)
    if sure >= 3 and kinds >= 2 and sure > 3 * ours and signs >= 0.03 * len(words):
        return True
    return bool(sure and not ours) and len(_MALAYSIAN.intersection(words)) >= 4 and signs >= 0.08 * len(words)


def _by_script(text: str) -> str:
    """The language of a text most letters of which are not Latin; "another script" where no table knows it."""
    if text.isascii():
        return ""
    letters = [c for c in text if c.isalpha()]
    foreign = [c for c in letters if ord(c) > 0x24F]
    if 2 * len(foreign) <= len(letters):
        return ""
    scripts = Counter(unicodedata.name(c, "?").split()[0] for c in islice(foreign, 2_000))
    if scripts["HIRAGANA"] + scripts["KATAKANA"] > 0.1 * scripts.total():
        return "Japanese"
    return _SCRIPTS.get(scripts.most_common(1)[0][0], "another script")
