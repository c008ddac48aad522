"""Outlets and agencies: how those whose news it is are named.

An outlet is said by name, "Tirto", never by its address. `NAMES` is a table of facts (masthead of each site);
an unknown domain is named by a rule.
"""

import re
from functools import lru_cache
from types import MappingProxyType
from typing import Final
from urllib.parse import urlsplit

_SITES: Final = """
tirto.id=Tirto kompas.com=Kompas kompas.id=Kompas kompas.tv=Kompas_TV kompasiana.com=Kompasiana
detik.com=Detik antaranews.com=Antara antarafoto.com=Antara tempo.co=Tempo tempointeraktif.com=Tempo
cnnindonesia.com=CNN_Indonesia cnbcindonesia.com=CNBC_Indonesia liputan6.com=Liputan6 merdeka.com=Merdeka
suara.com=Suara republika.co.id=Republika republika.id=Republika tribunnews.com=Tribunnews
okezone.com=Okezone sindonews.com=Sindonews inews.id=iNews viva.co.id=Viva jpnn.com=JPNN
jawapos.com=Jawa_Pos mediaindonesia.com=Media_Indonesia medcom.id=Medcom metrotvnews.com=Metro_TV
bisnis.com=Bisnis_Indonesia kontan.co.id=Kontan katadata.co.id=Katadata kumparan.com=Kumparan
idntimes.com=IDN_Times thejakartapost.com=The_Jakarta_Post jakartaglobe.id=Jakarta_Globe
beritasatu.com=Berita_Satu investor.id=Investor_Daily pikiran-rakyat.com=Pikiran_Rakyat
poskota.co.id=Pos_Kota poskotanews.com=Pos_Kota wartakotalive.com=Warta_Kota
wartaekonomi.co.id=Warta_Ekonomi rmol.id=RMOL rmol.co=RMOL gatra.com=Gatra akurat.co=Akurat
alinea.id=Alinea voi.id=VOI voaindonesia.com=VOA_Indonesia bbc.com=BBC bbc.co.uk=BBC dw.com=DW
rri.co.id=RRI tvrinews.com=TVRI tvonenews.com=tvOne grid.id=Grid bola.com=Bola bola.net=Bola_Net
bolasport.com=Bolasport juara.net=Juara goal.com=Goal skor.id=Skor fajar.co.id=Fajar solopos.com=Solopos
harianjogja.com=Harian_Jogja krjogja.com=Kedaulatan_Rakyat suaramerdeka.com=Suara_Merdeka
ayobandung.com=Ayo_Bandung suarasurabaya.net=Suara_Surabaya beritajatim.com=Berita_Jatim
surya.co.id=Surya bangkapos.com=Bangka_Pos balipost.com=Bali_Post nusabali.com=Nusa_Bali
baliexpress.com=Bali_Express lombokpost.net=Lombok_Post kaltimpost.id=Kaltim_Post prokal.co=Prokal
banjarmasinpost.co.id=Banjarmasin_Post riaupos.co=Riau_Pos riauonline.co.id=Riau_Online
batampos.co.id=Batam_Pos haluan.co=Haluan harianhaluan.com=Haluan padangekspres.co.id=Padang_Ekspres
waspada.co.id=Waspada waspada.id=Waspada analisadaily.com=Analisa serambinews.com=Serambi_Indonesia
manadopost.id=Manado_Post jubi.id=Jubi jubi.co.id=Jubi cenderawasihpos.com=Cenderawasih_Pos
mongabay.co.id=Mongabay_Indonesia betahita.id=Betahita narasi.tv=Narasi asumsi.co=Asumsi
projectmultatuli.org=Project_Multatuli theconversation.com=The_Conversation historia.id=Historia
hukumonline.com=Hukumonline kbr.id=KBR infopublik.id=InfoPublik nu.or.id=NU_Online
muhammadiyah.or.id=Muhammadiyah hidayatullah.com=Hidayatullah eramuslim.com=Era_Muslim
dailysocial.id=DailySocial jagatreview.com=Jagat_Review selular.id=Selular fimela.com=Fimela
kapanlagi.com=KapanLagi vice.com=Vice geotimes.id=Geotimes law-justice.co=Law_Justice
monitor.co.id=Monitor netralnews.com=Netralnews harianterbit.com=Harian_Terbit
nusantaratv.com=Nusantara_TV emitennews.com=EmitenNews idxchannel.com=IDX_Channel validnews.id=Validnews
era.id=Era jatimtimes.com=Jatim_Times timesindonesia.co.id=Times_Indonesia radarbogor.id=Radar_Bogor
rimanews.com=Rimanews indopos.co.id=Indopos tabloidbintang.com=Tabloid_Bintang
otomotifnet.com=Otomotifnet reuters.com=Reuters apnews.com=AP afp.com=AFP bloomberg.com=Bloomberg
bloombergtechnoz.com=Bloomberg_Technoz xinhuanet.com=Xinhua kyodonews.net=Kyodo aa.com.tr=Anadolu
aljazeera.com=Al_Jazeera cnn.com=CNN nytimes.com=The_New_York_Times theguardian.com=The_Guardian
washingtonpost.com=The_Washington_Post channelnewsasia.com=CNA straitstimes.com=The_Straits_Times
"""
NAMES: Final = MappingProxyType(
    {site: said.replace("_", " ") for site, said in (pair.split("=") for pair in _SITES.split())}
)
"""Domain without www -> name as it is said."""

_ALIASES: Final = """
antara news=Antara|antara=Antara|lkbn antara=Antara|kantor berita antara=Antara|ant=Antara|tempo.co=Tempo
tempo=Tempo|koran tempo=Koran Tempo|majalah tempo=Majalah Tempo|detikcom=Detik|detiknews=Detik|detikfinance=Detik
detiksport=Detik|detikinet=Detik|detikhot=Detik|detikoto=Detik|detikhealth=Detik|detiktravel=Detik|detikedu=Detik
detikjabar=Detik|detikjatim=Detik|detikjateng=Detik|detiksumut=Detik|detiksulsel=Detik|detikbali=Detik|detikfood=Detik
sindonews=Sindonews|koran sindo=Koran Sindo|kompastv=Kompas TV|kompas tv=Kompas TV|harian kompas=Kompas|jpnn=JPNN
inews=iNews|cnnindonesia=CNN Indonesia|bbc indonesia=BBC|bbc news indonesia=BBC|deutsche welle=DW|dw indonesia=DW
voa=VOA Indonesia|kbrn=RRI|rri=RRI|tvri=TVRI|tvonenews=tvOne|tvone=tvOne|bisnis=Bisnis Indonesia|pos kota=Pos Kota
poskota=Pos Kota|pr=Pikiran Rakyat|beritasatu=Berita Satu|suara pembaruan=Suara Pembaruan
okezone=Okezone|jawapos=Jawa Pos
liputan 6=Liputan6|republika online=Republika|republika=Republika|warta kota=Warta Kota|tribun=Tribunnews
tribun network=Tribunnews|tribun news=Tribunnews|idn times=IDN Times|media indonesia=Media Indonesia|metro tv=Metro TV
katadata=Katadata|kumparan=Kumparan|kumparannews=Kumparan|viva=Viva|vivanews=Viva|merdeka=Merdeka|suara=Suara
kompas=Kompas|nu online=NU Online|infopublik=InfoPublik|gatra=Gatra|kontan=Kontan|medcom=Medcom|fajar=Fajar
narasi tv=Narasi|cnbc indonesia research=CNBC Indonesia|katadata insight center=Katadata
"""
_AGENCY_FORMS: Final = """
Antara=antara,antara news,lkbn antara,kantor berita antara,ant,antara foto
Reuters=reuters,rtr
AFP=afp,agence france-presse
AP=ap,associated press,the associated press
Xinhua=xinhua,xhn
Bloomberg=bloomberg
DPA=dpa
Kyodo=kyodo,kyodo news
Anadolu=anadolu,anadolu agency,aa
TASS=tass
Sputnik=sputnik,ria novosti
Yonhap=yonhap
Bernama=bernama
WAM=wam
SPA=spa
KNA=kna
EPD=epd
EFE=efe
ANSA=ansa
PTI=pti
UPI=upi
IRNA=irna
WAFA=wafa
KCNA=kcna
VNA=vna
Jiji=jiji,jiji press
"""
AGENCIES: Final = MappingProxyType(
    {
        form: said
        for said, forms in (line.split("=") for line in _AGENCY_FORMS.split("\n") if line)
        for form in forms.split(",")
        if form
    }
)
"""Small letters as written -> name of the agency as it is said."""

_KNOWN: Final = MappingProxyType(
    {
        **{said.casefold(): said for said in NAMES.values()},
        **dict(pair.split("=") for line in _ALIASES.split("\n") if line for pair in line.split("|")),
    }
)
_DOMAIN: Final = re.compile(r"(?:[a-z0-9][a-z0-9-]{0,60}\.){1,9}[a-z]{2,12}")
_SECOND_LEVEL: Final = frozenset(
    {"co", "or", "go", "ac", "web", "my", "sch", "net", "com", "biz", "desa", "mil"}
)
_PRINTED: Final = MappingProxyType({"Detik": "detikcom", "Tirto": "Tirto.id", "Kumparan": "kumparan"})


def domain(text: str) -> str:
    """The domain in an address, without port, www, m and amp, in small letters; empty when there is none."""
    host = text.strip().casefold()
    if "//" in host:
        try:
            host = urlsplit(host).hostname or ""
        except ValueError:
            return ""
    host = re.sub(r"^(?:www\d?|m|amp|mobile)\.", "", host.split("/")[0].split(":")[0])
    return host if _DOMAIN.fullmatch(host) else ""


@lru_cache(maxsize=4096)
def name(domain_or_name: str) -> str:
    """How the outlet is said, from its address, its domain or its name as printed; unknown names stay as they are."""
    text = " ".join(domain_or_name.split())
    if known := _KNOWN.get(text.casefold()):
        return known
    host = domain(text)
    if not host:
        return text.strip(" -|:,.")
    labels = host.split(".")
    for start in range(len(labels) - 1):
        if known := NAMES.get(".".join(labels[start:])):
            return known
    return _by_rule(labels)


def _by_rule(labels: list[str]) -> str:
    """ "warta-contoh.co.id" -> "Warta Contoh"; a subdomain does not count."""
    stem = labels[:-1]
    if len(stem) > 1 and stem[-1] in _SECOND_LEVEL:
        stem = stem[:-1]
    words = stem[-1].split("-")
    return " ".join(
        word.upper() if len(word) <= 3 and not re.search("[aiueo]", word) else word.capitalize()
        for word in words
        if word
    )


def agency(text: str) -> str:
    """The agency's name as it is said; empty when `text` names none."""
    return AGENCIES.get(" ".join(text.split()).casefold().strip(" .()[]"), "")


def known(text: str) -> bool:
    """Whether `text` is an outlet or an agency that the tables name (as a name or as a domain)."""
    plain = " ".join(text.split()).casefold()
    if plain in _KNOWN or plain in AGENCIES:
        return True
    labels = domain(plain).split(".")
    return any(".".join(labels[start:]) in NAMES for start in range(len(labels) - 1))


def printed(said: str) -> str:
    """How the outlet prints its own name, for show notes."""
    return _PRINTED.get(said, said)
