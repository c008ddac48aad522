"""Addresses of the net: e-mail, web, handles and hashtags; "titik", "at", and what can be said as a word is."""

import re

from scripts.speakable.initialism_names import MIXED
from scripts.speakable.letters import spell, syllabic
from scripts.speakable.names import names
from scripts.speakable.numbers import integer
from scripts.speakable.rule import one_of, rule, table, words

ENDINGS = table("""
com = kom; id = i de; co = ko; go = go; ac = a ce; or = or; sch = es ce ha; net = net; org = org; tv = te ve
io = i o; gov = gov; edu = edu; info = info; biz = biz; me = em e; my = em ye; sg = es ge; au = a u; uk = u ka
us = u es; jp = je pe; cn = ce en; ai = a i; app = app; news = news; dev = dev; int = int; mil = mil; web = web
desa = desa; xyz = eks ye zet; asia = asia; online = online; site = site; store = store; link = link; ly = el ye
in = i en; de = de e; fr = ef er; nl = en el; ph = pe ha; kr = ka er; ru = er u; eu = e u; nz = en zet
""")
_SIGNS = {"-": "strip", "_": "garis bawah", "/": "garis miring", ".": "titik", "@": "at", "~": "tilde"}
_SHORT = frozenset(
    words(
        """
    di ke dan ini itu kita ayo jaga cek info bit aku kami go net web pos bank film tech blog shop mail you play
    drive docs maps tube store team top one app apps kids
    """
    )
)
_PIECES = re.compile(r"\d+|[A-Z]{2,}(?=[A-Z][a-z])|[A-Z]?[^\W\d_A-Z]+|[A-Z]+|[-_/.@~]")
_NASAL = re.compile("^(?:m(?=[bp])|n(?=[dgjtc]))")
"""mpok, ndoro, nggak: what is said before the first consonant."""
_TWICE = re.compile(r"([aeiou])\1")
"""Maa, Anees: a vowel that a name doubles."""
_CODE = re.compile(r"[A-Z]{1,4}\d{1,4}[A-Z]{0,2}")
_JOINED = re.compile(r"([A-Z]{2,8})([a-z]{4,20})")
_TLD = one_of(ENDINGS)
_NAME = r"[A-Za-z0-9](?:[\w-]{0,40}[A-Za-z0-9])?"
_HOST = rf"(?:{_NAME}\.){{1,4}}{_TLD}"
_PATH = r"(?:/[\w.~%?=&#+/-]{0,120}+)?"


def _label(piece: str) -> str:
    if piece[0].isdigit():
        return integer(piece)
    if piece in _SIGNS:
        return _SIGNS[piece]
    low = piece.lower()
    if piece.istitle() and len(piece) > 3 and any(map(low.count, "aeiou")):
        return piece  # StarWars
    vowels = sum(map(low.count, "aeiouy"))
    if (
        low in _SHORT
        or (len(low) > 2 and syllabic(_NASAL.sub("", _TWICE.sub(r"\1", low))))
        or (len(low) > 4 and 4 * vowels >= len(low))
    ):
        return piece
    return spell(piece)


def camel(written: str) -> str:
    """`CNNIndonesia` as "CNN Indonesia", `2019GantiPresiden` as "2019 Ganti Presiden"; for later rules to read."""
    if _CODE.fullmatch(written):
        return written
    return " ".join(piece for piece in _PIECES.findall(written) if piece not in _SIGNS)


def _said(written: str) -> str:
    """Its pieces one by one; capitals before a name in small letters keep their last one (`CNNindonesia`)."""
    if written in MIXED:
        return MIXED[written]
    parted = _JOINED.sub(lambda m: f"{m[1]} {m[2]}" if m[2] in names() else m[0], written)
    return " ".join(map(_label, _PIECES.findall(parted)))


def _host(written: str) -> str:
    labels = written.split(".")
    tail = [ENDINGS[labels.pop().lower()]]
    while len(labels) > 1 and labels[-1].lower() in (
        "co",
        "go",
        "ac",
        "or",
        "sch",
        "web",
        "desa",
        "com",
        "net",
        "mil",
    ):
        tail.insert(0, ENDINGS[labels.pop().lower()])
    return " titik ".join([*("we we we" if x.lower() == "www" else _said(x) for x in labels), *tail])


def _web(match: re.Match[str]) -> str:
    path = match[2].partition("?")[0].rstrip("/.-#")
    return f"{_host(match[1])} {_said(path)}".rstrip() + ("." if match[2].endswith(".") else "")


def _mail(match: re.Match[str]) -> str:
    return f"{_said(match[1])} at {_host(match[2])}"


RULES = (
    rule(rf"(?<![\w.@-])([A-Za-z0-9][\w.+-]{{0,60}})@((?:{_NAME}\.){{1,4}}(?i:{_TLD}))\b", _mail, "@ ."),
    rule(rf"\b(?i:https?://)((?i:{_HOST}))(?::\d{{1,5}})?\b({_PATH})", _web, ": /"),
    rule(
        rf"(?<![\w.@-])((?:www\.)?(?:{_NAME}\.){{1,4}}(?:{_TLD}|ID|CO\.ID|COM|CO|NET|ORG|GO\.ID|TV))(?!\w|"
        rf"\.\w|-\w)({_PATH})",
        _web,
        ".",
    ),
    # domain .id
    rule(
        r"(?<=[a-z] )\.((?:co\.|go\.|ac\.|or\.|sch\.)?(?:id|com|net|org|gov|edu|io|ai|co))\b(?![.\w])",
        lambda m: " ".join(f"titik {ENDINGS[part]}" for part in m[1].split(".")),
        ".",
    ),
    rule(r"\b(?i:https?|ftp)://", " ", ": /"),
    rule(r"(?<![\w@])@(?!Rp ?\d)([A-Za-z_][\w.]{0,40}\w)", lambda m: f"at {_said(m[1])}", "@"),
    rule(r"(\b[Tt]agar|\b[Hh]ashtag)(?: |: ?|, ?)?[\"']?#(\w{1,80})", lambda m: f"{m[1]} {camel(m[2])}", "#"),
    rule(r"(?<!\w)#(\d{1,6})\b(?!\w)", r"nomor \1", "# 0"),
    rule(r"(?<!\w)#(\w{1,80})", lambda m: f"tagar {camel(m[1])}", "#"),
    rule(r"_+", " ", "_"),
)
