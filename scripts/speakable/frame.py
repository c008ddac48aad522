"""What frames an article in print and is never read: the dateline before it, the credit behind it."""

from scripts.speakable.rule import one_of, rule, words

_CITIES = words(
    """
    Jakarta Bandung Surabaya Semarang Yogyakarta Yogya Jogja Solo Surakarta Medan Palembang Makassar Denpasar
    Padang Pekanbaru Jambi Bengkulu Lampung Serang Tangerang Bekasi Bogor Depok Cirebon Sukabumi Tasikmalaya
    Garut Cianjur Karawang Purwakarta Subang Sumedang Kuningan Majalengka Indramayu Cimahi Tegal Brebes
    Pekalongan Kudus Jepara Demak Pati Rembang Blora Magelang Salatiga Klaten Boyolali Sragen Wonogiri Sukoharjo
    Karanganyar Banyumas Purwokerto Cilacap Kebumen Purworejo Temanggung Wonosobo Sleman Bantul Malang Kediri
    Blitar Madiun Mojokerto Pasuruan Probolinggo Jember Banyuwangi Sidoarjo Gresik Lamongan Tuban Bojonegoro
    Jombang Nganjuk Ngawi Ponorogo Pacitan Lumajang Situbondo Bondowoso Sumenep Pamekasan Sampang Bangkalan
    Batam Tanjungpinang Pontianak Banjarmasin Samarinda Balikpapan Palangkaraya Tarakan Manado Gorontalo Palu
    Kendari Mamuju Ambon Ternate Jayapura Sorong Manokwari Timika Merauke Wamena Mataram Kupang Bima Ende
    Maumere Cilegon Pandeglang Lebak Rangkasbitung Dumai Bukittinggi Sibolga Pematangsiantar Binjai Lhokseumawe
    Langsa Sabang Meulaboh Nusantara Singapura Tokyo Beijing Washington London Paris Moskow Riyadh Mekkah Makkah
    Madinah Jeddah Kairo Gaza Yerusalem Istanbul Ankara Teheran Bagdad Seoul Bangkok Manila Hanoi Canberra
    Sydney Melbourne Brussel Berlin Roma Madrid Jenewa Doha Dubai
    """
)
_LONG_CITIES = """
Banda Aceh;Bandar Lampung;Pangkal Pinang;Tanjung Pinang;Tanjung Selor;Palangka Raya;Kota Malang;Kota Bandung;
Kuala Lumpur;New York;New Delhi;Tel Aviv;Hong Kong;Phnom Penh;Labuan Bajo;Tangerang Selatan;Jakarta Selatan;
Jakarta Pusat;Jakarta Barat;Jakarta Timur;Jakarta Utara;Gunung Kidul;Kulon Progo;Washington DC;Washington D.C.
""".replace("\n", "").split(";")
_OUTLETS = """
ANTARA News;ANTARA;Antara News;Antara;CNN Indonesia;CNBC Indonesia;BBC Indonesia;VOA Indonesia;detikcom;detikNews;
Kompas TV;Kompas;Tempo;Republika;Media Indonesia;Beritasatu;Kumparan;kumparan;Okezone;JPNN;RRI;TVRI;tvOne;Xinhua;
Reuters;AFP;AP;Anadolu;Sindonews;Tribunnews;Suara;Bisnis;Kontan;Jawa Pos;MI;InfoPublik;Pikiran Rakyat;IDN Times;
Tirto;Liputan6;Merdeka;Inews;iNews;SINDOnews;BeritaSatu;Metro TV;Kantor Berita
""".replace("\n", "").split(";")
_TLD = r"(?i:com|co\.id|go\.id|or\.id|ac\.id|id|co|net|org|tv|news)"
_CITY = one_of([*_CITIES, *_LONG_CITIES])
_SITE = rf"[A-Za-z][\w-]{{1,30}}\.{_TLD}"
_PLACE = r"[A-Z][\w.'/]{1,24}(?: [A-Z][\w.']{1,20}){0,3}"
_DASH = r"\s?(?:--+|[–—]+|-)\s"
_START = r"(?:(?<=\n)|^)"
_OPEN = r"(?=[\"'(]{0,2}[A-Z0-9])"

_END = r"\s*(?=\n|$)"

RULES = (
    # KONTAN.CO.ID - JAKARTA.
    rule(rf"{_START}{_SITE}{_DASH}(?i:{_CITY})\. {_OPEN}", "", "-–—"),
    # tirto.id - ; KOMPAS.com – ; TEMPO.CO, Jakarta - ; TEMPO.CO,Jakarta- ; Bisnis.com, JAKARTA -
    rule(rf"{_START}{_SITE}(?:, ?{_PLACE}(?:, {_PLACE})?)?(?:\s?(?:--+|[–—-]+)\s?|: ){_OPEN}", "", ". :-–—"),
    # JUARA.NET, TOKYO - pasangan
    rule(rf"{_START}{_SITE}, ?{_PLACE}\s(?:--+|[–—-]+)\s(?=[a-z])", "", ". ,"),
    # Kilatnews - : an outlet by its name
    rule(
        rf"{_START}[A-Z][a-z]{{2,14}}(?:news|News|com|Com|pos|Pos|post|Post)\s(?:--+|[–—-]+)\s(?=[\"']?[A-Z][a-z])",
        "",
        "-–—",
    ),
    # suarakota.news - ; kabar.example, Bogor -- : an outlet that nobody knows, with blanks around its dash
    rule(
        rf"{_START}[A-Za-z][\w-]{{2,30}}\.[A-Za-z]{{2,10}}(?:, ?{_PLACE})?\s(?:--+|[–—-]+)\s{_OPEN}",
        "",
        ". -–—",
    ),
    # Liputan6.com, Jakarta glued to the next word or parted from it by a blank only
    rule(rf"{_START}{_SITE}, {_CITY} ?(?=[A-Z])", "", ". ,"),
    # JAKARTA, KOMPAS.com - ; Jakarta, CNN Indonesia -- ; SEMARANG, suaramerdeka.com -
    rule(rf"{_START}{_PLACE}, (?:{_SITE}|{one_of(_OUTLETS)}){_DASH}{_OPEN}", "", "-–—"),
    # detikNews - ; IDN Times, Surabaya -
    rule(rf"{_START}{one_of(_OUTLETS)}(?:, {_CITY})?{_DASH}{_OPEN}", "", "-–—"),
    # INILAHCOM, Jakarta - ; BANDUNG, (PR).-
    rule(rf"{_START}[A-Z]{{3,16}}COM, ?{_CITY}{_DASH}{_OPEN}", "", "-–—"),
    rule(rf"{_START}(?i:{_CITY}), ?\([A-Z]{{2,8}}\)\s?\.?\s?(?:--?|[–—])\s?{_OPEN}", "", "("),
    # JAKARTA | , Jakarta |
    rule(rf"{_START}(?i:{_CITY})(?:, {_PLACE})? \| {_OPEN}", "", "|"),
    # Jakarta (ANTARA) - ; (ANTARA) -
    rule(
        rf"{_START}(?:{_PLACE}(?:, {_PLACE})?,? ?)?\([A-Za-z][\w. /]{{1,24}}\)(?:{_DASH}|\s[-–—]){_OPEN}",
        "",
        "(",
    ),
    # Jakarta - ; JAKARTA, JAWA BARAT -- ; Bogor:
    rule(
        rf"{_START}(?i:{_CITY})(?:, {_PLACE})?(?:\s(?:--+|[–—-])\s|--+|[–—])(?!{_CITY}\b|[A-Z]{{1,3}}\d)"
        rf"{_OPEN}",
        "",
        "-–—",
    ),
    rule(
        rf"{_START}[A-Z]{{4,20}}(?: [A-Z]{{3,20}}){{0,2}} ?(?:--+|[–—]| - ) ?(?=[A-Z\"][a-z\"A-Z])", "", "-–—"
    ),
    # (2017 - red), (red: desa itu): whoever edited says so
    rule(r" ?[-–,;/] ?[Rr]ed\.?(?=[)\]])", "", "-–,;/", "ed)|ed]|ed."),
    rule(r"(?<=[(\[])[Rr]ed(?:aksi)?\.?: ?", "", "([", "ed:|si:|ed."),
    # (ant), (ara/ara), [bal], (E-2), (*), ***
    rule(
        rf"(?<=[.!?\"'])\s*[(\[](?!\d{{1,4}}[)\]])[\w.*]{{1,14}}(?:[/ ,-][\w.*]{{1,14}}){{0,3}}[)\]]\.?{_END}",
        "",
        "([",
    ),
    rule(
        rf" ?[(\[](?:[a-z]{{2,8}}/[a-z]{{2,8}}|ant|Ant|ANT|ANTARA|Antara|\*{{1,3}})[)\]](\.?){_END}",
        r"\1",
        "([",
    ),
    rule(r" ?\*{1,5}$", "", "*"),
)
