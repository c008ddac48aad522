"""Desks: which desk of a newsroom a story belongs to, by its outlet's label where that says it, else by its words.

Outlets call one desk by many names ("sport", "bola", "olahraga") and put most of a day under "News". The words that
tell a desk are kept as stems with a weight; what a title says counts three times what its lead says.
"""

import re
from collections.abc import Mapping
from functools import cache
from types import MappingProxyType
from typing import Final

from scripts.article import Article
from scripts.stems import stem

DESKS: Final = ("nasional", "daerah", "dunia", "ekonomi", "hukum", "olahraga", "iptek", "budaya", "layanan")
"""nasional: power and politics of the state; daerah: what concerns a place; hukum: crimes, courts, police; iptek:
science, technology, health; budaya: arts, entertainment, life; layanan: warnings and service."""

_LABELS: Final[Mapping[str, str]] = MappingProxyType(
    {
        label: desk
        for desk, labels in {
            "nasional": "nasional national politik pemilu pilkada pemerintahan pemerintah parlemen dpr istana militer"
            " pertahanan keamanan peristiwa-nasional polhukam",
            "daerah": "daerah regional regions nusantara kota jabodetabek megapolitan metropolitan metro desa warga"
            " lokal kabupaten provinsi",
            "dunia": "dunia internasional international mancanegara global world luar-negeri asean asia eropa amerika"
            " timur-tengah",
            "ekonomi": "ekonomi economy bisnis business finansial keuangan finance market pasar-modal industri energi"
            " properti makro moneter bursa umkm pertanian perdagangan ketenagakerjaan perbankan fintech money cuan"
            " ekbis ekonomi-bisnis entrepreneur",
            "hukum": "hukum kriminal kriminalitas hukum-kriminal hukum-dan-kriminal peradilan korupsi crime law",
            "olahraga": "olahraga sport sports bola sepak-bola sepakbola soccer football liga liga-indonesia"
            " liga-inggris liga-italia liga-spanyol motogp formula-1 f1 bulu-tangkis badminton basket tinju raket"
            " otosport arena piala-dunia timnas voli tenis",
            "iptek": "iptek sains science teknologi tekno technology tech techno inet gadget digital startup kesehatan"
            " health sehat lingkungan edukasi pendidikan education otomotif automotive oto",
            "budaya": "budaya seni seni-budaya hiburan entertainment showbiz seleb selebriti selebritas celebrity musik"
            " film hot gaya gaya-hidup lifestyle life wisata travel kuliner food wolipop fashion hobi sosok"
            " inspirasi unik viral hype pop culture sastra buku relationship parenting ragam",
            "layanan": "layanan cuaca bencana kebencanaan peringatan lalu-lintas transportasi info-layanan info",
        }.items()
        for label in labels.split()
    }
)

_WORDS: Final = """
nasional 2: presiden wapres istana kabinet menteri kementerian dpr mpr dpd komisi fraksi parpol partai pemilu pilpres
    pilkada kpu bawaslu koalisi oposisi ruu undang perppu konstitusi mahkamah tni panglima alutsista asn bpjs haji
    menko reshuffle capres cawapres kampanye caleg legislator ketum nasional pemerintah jemaah umrah kemenag kemendikbud
    kemenkes guru kurikulum
daerah 2: bupati wali walikota wagub gubernur pemkab pemkot pemprov dprd kecamatan camat kelurahan lurah desa kades
    kabupaten warga jembatan jalan puskesmas rsud perumda pdam pasar pedagang sungai tps kampung rt rw dusun terminal
    alun
dunia 2: pbb nato asing kedubes kedutaan dubes israel palestina gaza ukraina rusia moskow kremlin washington pentagon
    beijing tiongkok cina taiwan korea pyongyang jepang tokyo iran teheran suriah turki myanmar rohingya thailand
    malaysia singapura filipina australia inggris london prancis paris jerman eropa amerika trump biden arab saudi
    yaman afganistan india pakistan afrika sanksi diplomatik senat kongres perdana kanselir raja ratu vatikan paus
ekonomi 2: ihsg saham bursa emiten rupiah dolar kurs inflasi deflasi suku bunga bank perbankan ojk investasi investor
    ekspor impor pajak bea cukai apbn utang obligasi sukuk laba rugi dividen pendapatan triliun harga beras bbm minyak
    solar pertamina pln listrik tarif subsidi umkm koperasi perusahaan industri pabrik ritel properti phk buruh upah
    panen petani nelayan pupuk bulog pangan perdagangan startup pendanaan fintech kredit asuransi tambang nikel sawit
    batu bara anggaran ekonomi pertumbuhan lelang tol
hukum 3: kpk korupsi suap gratifikasi tersangka terdakwa terpidana vonis hakim jaksa sidang pengadilan kejaksaan
    kejari kejati polisi polres polda polsek bareskrim kapolres kapolda penyidik ditangkap ditahan dibekuk penangkapan
    pembunuhan dibunuh perampokan pencurian pencuri maling begal narkoba sabu ganja pemerkosaan diperkosa pencabulan
    pelecehan penipuan penganiayaan dianiaya teroris densus buron dakwaan tuntutan gugatan praperadilan kasasi banding
    penjara lapas napi ott geledah sita perkosa cabul bui
olahraga 3: gol laga pertandingan pelatih striker kiper gelandang bek pemain liga klasemen timnas persib persija
    persebaya arema madrid barcelona juventus milan inter chelsea arsenal liverpool manchester tottenham bayern
    dortmund psg napoli roma piala final semifinal perempatfinal juara medali atlet turnamen stadion motogp pebalap
    balapan podium petinju tinju bulutangkis badminton basket nba voli tenis petenis golf renang asian olimpiade
    sea games pssi fifa uefa kandang tandang derbi transfer kontrak klub fc pole sirkuit grand prix open tunggal ganda
    sprint marquez rossi lorenzo ronaldo messi skuad winger trigol hattrick imbang
iptek 3: aplikasi smartphone ponsel android ios iphone google facebook twitter instagram whatsapp microsoft apple
    samsung xiaomi chip prosesor internet siber peretas browser gim game startup teknologi digital robot satelit roket
    antariksa nasa planet peneliti penelitian riset studi ilmuwan sains fosil spesies virus vaksin obat penyakit kanker
    diabetes dokter kesehatan gizi dna kecerdasan buatan ai mobil motor listrik baterai fitur peluncuran pengguna
    e-commerce daring marketplace
budaya 3: film aktor aktris sutradara bioskop serial drama korea idol boyband girlband kpop konser musik album lagu
    single band penyanyi vokalis artis selebritas seleb pernikahan menikah cerai pacar hamil fesyen busana desainer
    kuliner resep masakan restoran wisata turis destinasi pantai hotel festival pameran seni seniman lukisan tari
    teater novel buku penulis sastra budaya tradisi museum batik tips kecantikan rambut kulit miss putri netflix
    trailer sekuel oscar grammy zodiak ramalan gaya tren liburan kafe kopi
layanan 3: bmkg cuaca prakiraan peringatan waspada siaga tsunami gempa banjir longsor erupsi evakuasi pengungsi
    pengalihan ditutup penutupan pemadaman lalu lintas mudik arus kemacetan gelombang hujan petir angin kencang
    gangguan layanan jadwal pendaftaran vaksinasi samsat sim
"""


@cache
def _weights() -> Mapping[str, Mapping[str, float]]:
    """Stem -> desk -> weight; a stem of several desks says less of each."""
    found: dict[str, dict[str, float]] = {}
    for row in re.split(r"\n(?=\S)", _WORDS.strip()):
        head, _, words = row.partition(":")
        desk, weight = head.split()
        for word in words.split():
            found.setdefault(stem(word), {})[desk] = float(weight)
    return MappingProxyType(
        {key: {desk: weight / len(desks) for desk, weight in desks.items()} for key, desks in found.items()}
    )


_LEAD: Final = 400
"""Letters of the text that say what the story is about."""
_PATH: Final = re.compile(r"https?://(?:(?P<host>[a-z-]{3,20})\.)?[^/]+/(?P<path>[a-z-]{3,24})?")
_WORD: Final = re.compile(r"[a-z][a-z-]+")


def labelled(section: str) -> str:
    """The desk that a label means; empty for one that says nothing ("News", "Headline")."""
    label = "-".join(re.findall(r"[a-z0-9]+", section.casefold()))
    return _LABELS.get(label) or next((_LABELS[part] for part in label.split("-") if part in _LABELS), "")


def desk_of(article: Article, section: str = "") -> str:
    """One of DESKS. `section`: what a story's outlets call it, where the article's own does not say."""
    if known := labelled(article.section) or labelled(section):
        return known
    scores = dict.fromkeys(DESKS, 0.0)
    scores["daerah"] = 0.5  # where nothing speaks, news is from somewhere
    for text, times in ((article.title, 3.0), (" ".join(article.paragraphs)[:_LEAD], 1.0)):
        for key in {stem(word) for word in _WORD.findall(text.casefold())}:
            for desk, weight in _weights().get(key, {}).items():
                scores[desk] += times * weight
    if found := _PATH.match(article.credit.link):
        for part in (found["host"], found["path"]):
            if part and part in _LABELS:
                scores[_LABELS[part]] += 6.0
    return max(DESKS, key=lambda desk: scores[desk])
