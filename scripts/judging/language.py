"""Language: whether an article is in Indonesian, by the small words that no text of a language does without."""

import re
from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from scripts.article import Article

_WORDS: Final[Mapping[str, frozenset[str]]] = MappingProxyType(
    {
        name: frozenset(words.split())
        for name, words in {
            "Indonesian": "yang dan di ke dari untuk dengan pada dalam ini itu tidak akan telah sudah juga"
            " karena oleh sebagai"
            " adalah bahwa atau saat para tersebut bisa dapat lebih ada kata setelah hingga agar serta menjadi"
            " mereka ia dia"
            " kami kita namun antara seorang sebuah secara tahun hari orang warga masih belum sehingga ketika"
            " seperti",
            "English": "the of and to in is was for that on with as by at from it an be are this have has had"
            " not which were"
            " their will his her they but said after more who would been its about also when there than into",
            "Javanese": "lan sing kang ing dening ora wis iku kuwi iki marang saka padha dina kanggo karo dadi"
            " ana arep nganti"
            " uga luwih bakal yen mung amarga nalika wong kudu bisa sawise supaya durung banget ngendika"
            " ngandika lurah kabeh"
            " dheweke tiyang kaliyan ingkang saged boten sampun mboten dipun nganggo nyambut gawe dalan omah banyu",
            "Sundanese": "jeung nu anu teu ieu éta eta ka ti keur geus urang dina ku pikeun sarta lain kudu nepi"
            " bisa aya mah"
            " téh teh heunteu henteu ogé oge nalika sabab jalma sangkan salah hiji parantos kanggo sareng tina"
            " lamun loba leuwih",
            "Balinese": "lan ring sane puniki punika antuk ipun ngelah sampun nenten tan saking miwah duwe anake"
            " ento ne ia"
            " suba tusing lakar olih majeng",
            "Minangkabau": "nan jo indak lah ka di pado untuak dek urang iko itu dari sampai lai ado bana ndak"
            " inyo kito awak",
            "Madurese": "ban bi' se e ka dhari reng oreng tak bisa kaangguy sareng ampon gi' ta' sataretan",
            "Malay": "bahawa ialah kerana polis hendaklah manakala berkata katanya beliau pihak bagi kereta"
            " pejabat Malaysia"
            " rakyat serta sebanyak kementerian ringgit maklum isnin khamis jumaat ahad disember ogos mac",
            "Dutch": "de het een en van in is dat op te met voor niet zijn aan er om maar ook als bij naar door werd",
            "German": "der die das und in den von zu mit sich des auf für ist im dem nicht ein eine als auch es"
            " an werden",
            "French": "le la les de des et en un une du que est pour dans qui par sur au plus pas avec ce se",
            "Spanish": "el la los las de y en que un una por con para del se al como más su no es lo",
            "Portuguese": "o a os as de e em que um uma por com para do da se não mais como na no",
            "Tetum": "iha no ba ne'e nian sira husi katak mós maibé la'ós ho hosi tuir ita governu",
        }.items()
    }
)
_RUN: Final = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_SCRIPTS: Final = (
    ("Arabic", re.compile("[\u0600-\u06ff]")),
    ("Chinese or Japanese", re.compile("[\u3040-\u30ff\u4e00-\u9fff]")),
    ("Korean", re.compile("[\uac00-\ud7af]")),
    ("Russian", re.compile("[\u0400-\u04ff]")),
    ("Thai", re.compile("[\u0e00-\u0e7f]")),
    ("Tamil or Hindi", re.compile("[\u0900-\u0dff]")),
)
_READ: Final = 4000
_FEWEST: Final = 12
"""Words: of fewer nobody can tell."""
_LEAST: Final = 0.08
"""Share of its small words that a text of another language has at least."""


def language(article: Article) -> str:
    """English name of the language of `article`; empty where it is Indonesian, or nothing tells."""
    text = "\n".join((*article.paragraphs,))[:_READ] or article.title
    letters = sum(map(str.isalpha, text))
    for name, script in _SCRIPTS:
        if letters and len(script.findall(text)) > 0.3 * letters:
            return name
    words = [word.casefold() for word in _RUN.findall(f"{article.title}\n{text}")]
    if len(words) < _FEWEST:
        return ""
    counts = {name: sum(word in small for word in words) for name, small in _WORDS.items()}
    own = counts.pop("Indonesian")
    best = max(counts, key=lambda name: counts[name])
    if best == "Malay":
        sure = sum(
            word
            in (
                "bahawa",
                "ialah",
                "kerana",
                "polis",
                "hendaklah",
                "manakala",
                "isnin",
                "khamis",
                "jumaat",
                "ogos",
            )
            for word in words
        )
        return "Malay" if sure >= 3 and sure > 0.01 * len(words) else ""
    if counts[best] < _LEAST * len(words) or counts[best] <= 1.3 * own:
        return ""
    return best
