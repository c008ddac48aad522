"""Abbreviations that are read in full: those with a point, and those that are known without one."""

import re

from scripts.speakable.letters import spell
from scripts.speakable.rule import rule

DOTTED = {
    # titles
    "Prof": "Profesor", "prof": "profesor", "Dr": "Doktor", "DR": "Doktor", "dr": "dokter", "drg": "dokter gigi",
    "drh": "dokter hewan", "Drs": "Doktorandus", "Dra": "Doktoranda", "Ir": "Insinyur", "Hj": "Hajah",
    "KH": "Kiai Haji", "K.H": "Kiai Haji", "Kh": "Kiai Haji", "Ust": "Ustaz", "Tgk": "Teungku", "Tk": "Tingkat", "Sdr": "Saudara",
    "Sdri": "Saudari", "Ny": "Nyonya", "Nn": "Nona", "Tn": "Tuan", "Bpk": "Bapak", "Yth": "Yang terhormat",
    "R.A": "Raden Ajeng", "R.M": "Raden Mas", "Rd": "Raden", "St": "Santo", "Mr": "Mister", "Mrs": "Misis", "Ms": "Mis",
    # ranks
    "Jend": "Jenderal", "Letjend": "Letnan Jenderal", "Letjen": "Letnan Jenderal", "Mayjend": "Mayor Jenderal", "Mayjen": "Mayor Jenderal",
    "Brigjen": "Brigadir Jenderal", "Brigjend": "Brigadir Jenderal", "Kol": "Kolonel", "Letkol": "Letnan Kolonel",
    "May": "Mayor", "Kapt": "Kapten", "Lettu": "Letnan Satu", "Letda": "Letnan Dua", "Pol": "Polisi",
    "Purn": "Purnawirawan", "Inf": "Infanteri", "Kav": "Kavaleri", "Art": "Artileri", "Mar": "Marinir", "Laks": "Laksamana",
    "Laksdya": "Laksamana Madya", "Laksda": "Laksamana Muda", "Laksma": "Laksamana Pertama", "Marsdya": "Marsekal Madya",
    # places
    "Jl": "Jalan", "Jln": "Jalan", "Gg": "Gang", "Kab": "Kabupaten", "Kec": "Kecamatan", "Kel": "Kelurahan",
    "Ds": "Desa", "Dsn": "Dusun", "Prov": "Provinsi", "Prop": "Provinsi", "Komp": "Kompleks", "Perum": "Perumahan",
    "Blk": "Blok", "Lt": "Lantai", "Sta": "Stasiun", "Kp": "Kampung", "P": "Pulau",
    # paper
    "No": "Nomor", "no": "nomor", "NO": "Nomor", "Nos": "Nomor", "Hlm": "Halaman", "hlm": "halaman", "hal": "halaman",
    "Hal": "Halaman", "vol": "volume", "Vol": "Volume", "ed": "edisi", "Ed": "Edisi", "ttd": "tertanda", "Tel": "Telepon", "tel": "telepon", "telp": "telepon", "Telp": "Telepon", "Tlp": "Telepon", "tlp": "telepon",
    "ext": "ekstensi", "Rek": "Rekening", "rek": "rekening", "ay": "ayat", "ps": "pasal", "Ps": "Pasal", "jo": "juncto", "Jo": "juncto", "cf": "bandingkan", "vs": "lawan", "Vs": "lawan", "VS": "lawan",
    "gub": "gubernur", "Univ": "Universitas", "Fak": "Fakultas", "Dept": "Departemen", "Kem": "Kementerian",
    # small words
    "a.n": "atas nama", "a/n": "atas nama", "an": "atas nama", "d.a": "dengan alamat", "u.p": "untuk perhatian", "s.d": "sampai", "a.l": "antara lain",
    "al": "antara lain", "d.h": "dahulu", "b.d": "berhubung dengan", "u.b": "untuk beliau", "n.b": "catatan", "N.B": "Catatan", "i.e": "yaitu",
    "e.g": "misalnya", "a.m": "pagi", "p.m": "petang", "s.w.t": "subhanahu wa taala", "S.W.T": "subhanahu wa taala", "s.a.w": "sallallahu alaihi wasallam", "S.A.W": "sallallahu alaihi wasallam",
    "a.s": "alaihissalam", "r.a": "radiallahu anhu", "A.S": "Amerika Serikat", "R.I": "Republik Indonesia", "P.T": "pe te",
    "ca": "sekitar", "lih": "lihat", "tsb": "tersebut", "ybs": "yang bersangkutan", "dr.": "dokter", "Sdr.": "Saudara",
}  # fmt: skip
"""Read so only with the point (before the last point if there are several)."""

FREE = {
    "dll": "dan lain-lain", "Dll": "Dan lain-lain", "dkk": "dan kawan-kawan", "dst": "dan seterusnya", "dsb": "dan sebagainya", "dlsb": "dan lain sebagainya",
    "tgl": "tanggal", "Tgl": "Tanggal", "yg": "yang", "Yg": "Yang", "dgn": "dengan", "utk": "untuk", "pd": "pada", "krn": "karena", "thd": "terhadap",
    "tdk": "tidak", "sdh": "sudah", "blm": "belum", "dlm": "dalam", "hlm": "halaman", "spt": "seperti", "tsb": "tersebut", "bhw": "bahwa", "jml": "jumlah", "dpt": "dapat", "jd": "jadi", "tp": "tapi", "sbg": "sebagai", "org": "orang",
    "Jl": "Jalan", "Jln": "Jalan", "Hj": "Hajah", "Kec": "Kecamatan", "Kab": "Kabupaten", "Prof": "Profesor", "Sdr": "Saudara", "Sdri": "Saudari", "Ny": "Nyonya", "Yth": "Yang terhormat",
    "swt": "subhanahu wa taala", "Swt": "subhanahu wa taala", "SWT": "subhanahu wa taala", "saw": "sallallahu alaihi wasallam", "Saw": "sallallahu alaihi wasallam", "SAW": "sallallahu alaihi wasallam",
    "vs": "lawan", "Vs": "lawan", "VS": "lawan", "Dr": "Doktor", "dr": "dokter", "Drs": "Doktorandus", "Dra": "Doktoranda", "drg": "dokter gigi", "drh": "dokter hewan", "Ir": "Insinyur", "jo": "juncto",
    "KH": "Kiai Haji", "Purn": "Purnawirawan", "Mr": "Mister", "Mrs": "Misis", "Tgk": "Teungku", "Ust": "Ustaz", "Hlm": "Halaman", "telp": "telepon", "Telp": "Telepon", "pkl": "pukul", "Jend": "Jenderal",
}  # fmt: skip
"""Read so with or without a point."""

_CLOSING = frozenset("dll Dll dkk dst dsb dlsb tsb swt Swt SWT saw Saw SAW a.s r.a ybs a.m p.m".split())
"""May stand at the end of a sentence; their point is then the sentence's too."""


def _read(match: re.Match[str]) -> str:
    word, point = match[1], match[2]
    said = (DOTTED.get(word) if point else None) or FREE.get(word)
    if said is None:
        if "." in word and max(map(len, word.split("."))) <= 3:
            return spell(word)
        return match[0]
    if point and word in _CLOSING:
        after = match.string[match.end() : match.end() + 2]
        if not after or (after[0] == " " and not after[1:].islower()):
            return said + "."
    return said


RULES = (rule(r"(?<![\w.])([^\W\d_]{1,10}+(?:\.[^\W\d_]{1,4}+){0,5}+)(\.?)(?![\w])", _read),)
