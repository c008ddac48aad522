"""Ranks of the police and the forces, and what stands in brackets behind them."""

from scripts.speakable.rule import SEAM, one_of, rule, table

_POLICE = table("""
Jenderal = Jenderal; Komjen = Komisaris Jenderal; Irjen = Inspektur Jenderal; Brigjen = Brigadir Jenderal
Brigjend = Brigadir Jenderal; Irjend = Inspektur Jenderal; Komjend = Komisaris Jenderal
Kombes = Komisaris Besar; AKBP = Ajun Komisaris Besar; Jend = Jenderal; Kompol = Komisaris
""")
_FORCES = table("""
Letjen = Letnan Jenderal; Mayjen = Mayor Jenderal; Brigjen = Brigadir Jenderal; Letjend = Letnan Jenderal
Mayjend = Mayor Jenderal; Brigjend = Brigadir Jenderal; Jend = Jenderal; Letkol = Letnan Kolonel; Kol = Kolonel
Laksdya = Laksamana Madya; Laksda = Laksamana Muda; Laksma = Laksamana Pertama; Marsdya = Marsekal Madya
Marsda = Marsekal Muda; Marsma = Marsekal Pertama; Kapt = Kapten; Lettu = Letnan Satu; Letda = Letnan Dua
May = Mayor; Serma = Sersan Mayor; Serka = Sersan Kepala; Sertu = Sersan Satu; Serda = Sersan Dua
Pelda = Pembantu Letnan Dua; Peltu = Pembantu Letnan Satu; Kopda = Kopral Dua; Koptu = Kopral Satu
Kopka = Kopral Kepala; Praka = Prajurit Kepala; Pratu = Prajurit Satu; Prada = Prajurit Dua
""")
_CORPS = table("""
Inf = Infanteri; Kav = Kavaleri; Art = Artileri; Arm = Armed; Mar = Marinir; Czi = Zeni; Cpm = ce pe em
CPM = ce pe em; CZI = Zeni; Arh = Arhanud; Pnb = Penerbang; Pas = Pasukan; Laut = Laut; Chb = Perhubungan
Cke = Keuangan; Ckm = Kesehatan; Caj = Ajudan Jenderal; Cba = Pembekalan; Sus = Khusus; Tek = Teknik; Kes = Kesehatan
K = ka; P = Pelaut; E = Elektro; T = Teknik; S = Suplai; KH = Khusus
""")
_SIGHT = "|".join(["TNI", "(", *(corps for corps in _CORPS if len(corps) > 2)])
_ANY = one_of(
    [*_FORCES, "Jenderal", "Kolonel", "Mayor", "Kapten", "Laksamana", "Marsekal", "Letnan Satu", "Sersan"]
)

RULES = (
    # KomBes, BrigJen
    rule(r"\b(Kom|Brig|May|Let|Ir)([JKB])(en|ol|es)\b", lambda m: m[1] + m[2].lower() + m[3], SEAM),
    rule(
        rf"\b(?=[AJKIB][KOa-z])({one_of(_POLICE)})\.?,? ?\(?Pol\b(?:\.|\))*(?=[ ,)]|$)",
        lambda m: f"{_POLICE[m[1]]} Polisi",
        words="Pol",
    ),
    rule(
        rf"\b(?=[BJKLMPS][a-z])({one_of(_FORCES)})\.?"
        rf"(?= (?:TNI|\(?Purn|\({one_of(_CORPS)}\.?\)|{one_of(_CORPS)}\.? [A-Z(]))",
        lambda m: _FORCES[m[1]],
        words=_SIGHT,
    ),
    rule(
        rf"\b(?=[BJKLMPS][a-z])({_ANY}|{one_of(set(_FORCES.values()))})( TNI)?(?: \(({one_of(_CORPS)})\.?\)|"
        rf" ({one_of(_CORPS)})\b\.?(?= [A-Z(]))",
        lambda m: f"{m[1]}{m[2] or ''} {_CORPS[m[3] or m[4]]}",
        words=_SIGHT,
    ),
    rule(r"\s?\(?\b(?:Purn|Purnawirawan)\b\.?\)", " Purnawirawan", words="Purn"),
    rule(r"\b(Laut|Marinir) \(([A-Z]{1,2})\)", r"\1 \2", "("),
    rule(r"\(Persero\)", "Persero", "("),
)
