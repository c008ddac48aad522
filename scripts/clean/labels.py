"""Labels and the names behind them: "Penulis: Rina Safitri | Editor: Budi"."""

import re
from typing import Final

from scripts import outlets
from scripts.article import Credit
from scripts.clean.dates import find_date, read_time
from scripts.clean.marks import count_words

_ROLES: Final = {
    "author": "ditulis oleh|penulis(?: naskah| berita)?|(?:reporter|wartawan|penulis|jurnalis)(?: magang"
    "| lepas)?|pewarta|pewawancara|kontributor"
    "|laporan(?: wartawan)?(?: [\\w. ]{3,30})?"
    "|oleh|author|writer|by|rep|(?:naskah|teks)(?: dan foto)?|foto (?:dan|&) (?:teks|naskah)|penerjemah"
    "|(?:penulis|reporter|redaktur|editor)\\s?(?:&|/|dan)\\s?(?:penulis|reporter|redaktur|editor)",
    "editor": "disunting oleh|editor(?: bahasa)?|penyunting|redaktur(?: pelaksana)?|red|penyelaras bahasa"
    "|penanggung jawab",
    "source": "sumber(?: berita| artikel)?|source|dikutip dari|dilansir dari|diolah dari|copyright"
    "|hak cipta|kantor berita|publisher|penerbit",
    "time": "diterbitkan(?: pada)?|dipublikasikan(?: pada)?|terbit(?: pada)?|tayang|published"
    "(?: on)?|tanggal|diunggah|dibuat|posted(?: on)?|rilis|waktu",
    "updated": "(?:terakhir )?(?:diperbarui|diperbaharui|dimutakhirkan|disunting|diubah)(?: pada)?|update[dr]?"
    "|last (?:updated?|modified)|pembaruan(?: terakhir)?",
    "other": "juru (?:kamera|foto)|foto(?: oleh)?|naskah foto|fotografer|uploader|pengunggah|videografer"
    "|produser|desain(?:er)?|infografik|kamerawan|riset|grafis",
}
_LABEL: Final = re.compile(
    r"(?<![\w-])(?:"
    + "|".join(f"(?P<{role}>{words})" for role, words in _ROLES.items())
    + r")\s?(?:[:：]|\s-\s)\s?",
    re.IGNORECASE,
)
_STRANGE: Final = re.compile(r"\s?[|;/•·]\s?[A-Z][\w ]{2,20}\s?[:：]")
"""A label that no table has, behind one that some has: "Reporter: Rina | Juru kamera: Edo"."""
# the labels that glue to the name before them: "Pewarta: Rina SafitriEditor: Budi"
_GLUED: Final = re.compile(
    r"(?<=[a-z])(?=(?:Editor|Penulis|Reporter|Pewarta|Sumber|Copyright|Redaktur|Red|Penyunting)\s?[:©])"
)
# the labels that glue to the names on both sides
_LABELS_GLUED: Final = re.compile(
    r"(?:^|(?<=[a-z]))(?P<label>Reporter|Penulis|Editor|Pewarta|Penyunting|Redaktur)(?=[A-Z][a-z]+ [A-Z][a-z.])"
)
# behind the last sentence of the news: "... ke laut. Penulis: Ratna Dewi Editor: Bagus"
_BEHIND: Final = re.compile(
    r'(?<=[.!?"”)])\s*(?=(?:Penulis|Reporter|Pewarta|Editor|Penyunting|Redaktur|Kontributor)'
    r"\s?[:：]\s?[A-Z][^.!?]{1,120}$)"
)

_JOINT: Final = re.compile(r"\s(?:on|pada|at|di|tanggal)$")
"""Between a name and its date."""
_TAG_GLUED: Final = re.compile(r"(?<=[a-z.)])(?=(?:Tags?|Topik|TAGS?)\s?[:：])")
LONGEST: Final = 160
"""Letters of a credit line; what is longer is news."""


def own_lines(paragraph: str) -> tuple[str, list[str]]:
    """The news before labels that hang on it ("... ke laut. Penulis: Ratna"), and the lines of the rest, a glued label
    in one of its own. No lines where the rest is too long to be anything but news."""
    behind = _BEHIND.search(paragraph, max(0, len(paragraph) - LONGEST))
    news, rest = (paragraph[: behind.start()], paragraph[behind.end() :]) if behind else ("", paragraph)
    rest = _TAG_GLUED.sub("\n", rest)
    return news, _GLUED.sub("\n", rest).split("\n") if len(rest) <= 2 * LONGEST else []


def unglued(line: str) -> str:
    """ "ReporterJihan RistiEditorLinda Tri", where label and name had an element of their own, with its colons."""
    if not _LABELS_GLUED.match(line):
        return line
    return _LABELS_GLUED.sub(r" | \g<label>: ", line).removeprefix(" | ")


def labelled(line: str) -> Credit | None:
    """ "Penulis: A | Editor: B": every label with the name behind it; None when a sentence hangs on a label."""
    labels = list(_LABEL.finditer(line))
    if not labels or labels[0].start() > 3:
        return None
    credit = Credit()
    for number, label in enumerate(labels):
        end = labels[number + 1].start() if number + 1 < len(labels) else len(line)
        value = _STRANGE.split(line[label.end() : end])[0].strip(" \t|/,;-–—•*[]")
        if count_words(value) > 10 or (value.endswith((".", "!", "?")) and count_words(value) > 5):
            return None
        span = find_date(value)
        if span and (label["author"] or label["editor"]):
            credit = credit.filled_from(Credit(published=read_time(value)))
            value = _JOINT.sub("", value[: span[0]].rstrip(" -–—|,("))
        if label["author"]:
            credit = credit.filled_from(Credit(author=_person(value)))
        elif label["editor"]:
            credit = credit.filled_from(Credit(editor=_person(value)))
        elif label["source"]:
            credit = credit.filled_from(source(value))
        elif label["time"]:
            if not (moment := read_time(value)):
                return None
            credit = credit.filled_from(Credit(published=moment))
        elif label["updated"]:
            if not (moment := read_time(value)):
                return None
            credit = credit.filled_from(Credit(updated=moment))
    return credit


def _person(value: str) -> str:
    """A name without e-mail address, handle and outlet: "Rina S. (rina@contoh.id)" -> "Rina S."."""
    value = re.sub(r"\S{1,60}@\S{1,60}|\(.{0,60}\)|https?://\S+|\s?\*{1,3}\)?$", " ", value)
    head, _, tail = value.partition(" - ")
    return " ".join((head if outlets.known(tail) else value).split()).strip(" ,;|-/")


def source(value: str) -> Credit:
    """An agency by its name, everything else as the place the news was taken from."""
    value = re.sub(r"https?://(?:www\.)?", "", value).strip(" .,;©")
    value = re.sub(r"\s?(?:19|20)\d\d$", "", value)
    agencies = [found for part in re.split(r"[,/&]| dan ", value) if (found := outlets.agency(part))]
    return Credit(agency=", ".join(dict.fromkeys(agencies)) if agencies else outlets.name(value))
