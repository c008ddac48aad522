"""Known rows of capitals: which are read in full, said as words, or spelled although they could be said."""

from scripts.speakable.rule import table, words

EXPANDED = table("""
AS = Amerika Serikat; RI = Republik Indonesia; NTT = Nusa Tenggara Timur; NTB = Nusa Tenggara Barat
DIY = Daerah Istimewa Yogyakarta; UURI = Undang-Undang Republik Indonesia; DPRRI = de pe er Republik Indonesia
MPRRI = em pe er Republik Indonesia
UU = Undang-Undang; RUU = Rancangan Undang-Undang; PP = Peraturan Pemerintah
UUD = Undang-Undang Dasar; WIB = waktu Indonesia barat; WITA = waktu Indonesia tengah
PANRB = Pan er be; NRI = Negara Republik Indonesia
WIT = waktu Indonesia timur; KH = Kiai Haji; KUHAP = Kuhap; RKUHAP = er Kuhap; TKP = te ka pe
""")

SAID = frozenset(
    words(
        """
    SPA ZAYN MOAB DAX RIO
    ROCK PAY RAW GOLD FOX DAY FOOD SEND MART MIX KISS HITS WIN ARMY ONE EXO NET OLD ACE AIESEC QWERTY NISP POM
    HOAX POP TOP RED BLACK BLUE PINK KING BOY BOYS GIRL GIRLS STAR FREE BEST YOU SHOW LIFE TIME WORLD TOUR
    EXPO ICE BORR AJI LEN AEON RANS ASI BOP KIA AION GIIAS MIND LAZ BAIC JAECOO OMODA DENZA NETA ZEEKR IONIQ
    CEPA DIPA REDD HYBE AMI JAFF PAS DAMN NEXT LAST BACK JUST HELP WITH WHAT THIS THAT FIRST NIGHT
    LIGHT FIGHT RIGHT GHOST WORK PARK DARK LINK SHOP SHOT FRESH GREAT DREAM TEAM CLUB EAST NORTH SOUTH HAND WILD CHILD
        EARTH HEALTH TECH FINTECH COACH BEACH MATCH WATCH SWITCH KIR OCE SHARK TRUTH DEATH KNOW GROUP HOUSE EIGER
    UNIQLO IKEA IMAX LEGO ZARA
    CHERY FAST SMART
    GOR MAX SEA RAM ROM LED LAN GIF HAM BIN PAN PON BIK SAR BEM SIM RAN FIN DAM PIN KIP PAM SUN GEN VAR AIDS
    ASEAN NATO
    ISIS UNICEF FIFA SARS MERS BRICS UEFA NASA OPEC APEC POLRI WITA UNRWA UNCLOS BASARNAS INTERPOL
    KIS PIP NIK NIP KEK ISO OVO
    EUROPOL SKCK JAXA AUKUS QUAD QRIS POSYANDU PERTAMINA BUMDES BUMDESA KADIN TAPERA ASABRI TASPEN SATGAS DENSUS
    BABINSA KORPRI PERSIB PERSIJA PERSEBAYA PSIM AREMA PUSKESMAS SEKDA PEMDA PEMKAB PEMKOT PEMPROV PILKADA
    PILPRES PILEG LAZISNU LAZISMU BAZNAS GAVI CEPI TASS KONI GAPKI APINDO HIPMI ORMAS PARPOL KUR DAK RON
    DAOP THAAD JORR OKE YORK SWISS WEST CITY TWICE PAL BOS
    EURO PERPRES PERMEN PERDA INPRES KEPPRES PERPPU LANAL LANUD LANTAMAL KODIM KOREM KODAM KORAMIL POLDA POLRES
    POLSEK BRIMOB SABHARA PROPAM RESKRIM DITRESKRIMSUS SAMSAT SATPAM SATPOL AKPOL AKMIL LAPAS RUTAN KEJAGUNG
    KEJATI KEJARI JAMPIDSUS TIPIKOR GAM DAESH FEMA GOLKAR GERINDRA NASDEM HANURA PERINDO GELORA ADIPURA SIPOL
    SIREKAP KETUM SEKJEN WAMEN MENKO MENLU MENKEU MENDAGRI COVID MOTOGP TIMNAS LIGA JIS LRTJ JAK BESUK
    KOSTRAD KOPASSUS MARINIR BAKAMLA BAKORSURTANAL PELNI DAMRI PERUM BULOG ANTAM INALUM PINDAD BAPPEBTI BAPPENAS
    BAPETEN LAPAN BATAN BRIN LIPI PERHUMAS PERSI MUNAS RAKERNAS MUBES HAJI BALI ACEH RIAU PAPUA SULUT SULSEL
    SULTRA SULTENG JABAR JATENG JATIM KALBAR KALTIM KALSEL KALTENG SUMUT SUMBAR SUMSEL
    """
    )
)
"""Said as words whatever their syllables look like."""

SPELLED = frozenset(
    words(
        """
    IAIN STIE IPNU IPPNU IMEI OJOL UIN UKI UII UMI UPI UNO IDI ILO IMO ITU IKN IPO IPA IPS IOC ICU IGD UGD
    USD USB URI UEA UAE UAS UTS ATM API AFF AFC ASN ATR AHU APK ADB ACT AKP AKBP BUMN BUMD MUI KUA KUD KPU
    KPR DPR DPD MPR MUA UMP UMK UMR IUP IMB ITB IPB UGM UNY UNS UMS UIII PUI DAU RAB BAP BAB WAG LIB
    JHT CEO CFO COO CTO USA UFO UUD PUU DOB DOM KIM SBU SEMA SIUP TAUD RIS TAP BIG DOKA AIPA AIPI IORA IMIP
    IWIP ASDP APBN APBD AGO AIIB ADRO ANTM ASII GIAA PTBA ISAT EXCL ITMG MEDC TINS INCO BUKA EMAS AMRT ICBP INDF
        KLBF MIKA AKRA SIDO HRUM IGA IGT UHC IHK IMF IMT ILC IAF IPP IPDN IPW IDC IKM UKM KUN CPO IEU RCEP
    UNODC UNFCCC BLUD NYIA IPEF
    ETLE IPHI UPT UPTD UPTB OTT ODP PDP OTG PUPR SIP SOP RIP DIM TAM TIM SIG RUPS NOC
    """
    )
) - frozenset(
    ["TIM", "EMAS", "BUKA", "ITU", "BIG", "OJOL", "KIM", "BAB", "TAP", "ANTM"]
)  # words of the language
"""Spelled although the rule would say them."""

COMMON = frozenset(
    words(
        """
    di ke ya tak dan ini itu ada aku dia kau apa oleh para juga akan bisa dari pada agar tapi jadi saat usai
    soal tim bab tap buka emas kata baru bagi hari kita kami yang atas sang si pun mau beri jika kini lagi maka
    mana naik turun pula saja satu dua tiga enam lima sini situ tahu tiba tadi tanpa tidak usah umum untuk wah
    wajib hal jam kota desa film bank teks pers helm pos gas es aksi anak air api baik bak ban bos bus cek dam
    dua duka gol hot ibu info isi jika kaki kapal ojol live stop big kim the and for new breaking news sport
    trans modern golf stres dll dkk lo lu gue ayo hai hei nih dong sih deh kok loh yuk awas tewas lawan
    warga korban banjir gempa
    """
    )
)
"""Words that a headline prints in capitals; never initialisms (`API` and `BOS` are both: see below)."""

MIXED = table("""
TCASH = te Cash
OK = oke; JAK = Jak; PMOLED = pe em Oled; QLED = ki Led; COP = Kop; DTSEN = de te sen; KontraS = Kontras; DeX = Deks
JIExpo = Ji Expo; JIEXPO = Ji Expo; BtoB = be tu be; BtoC = be tu ce
XPeng = eks Peng; XPENG = eks Peng; XLSMART = eks el Smart; XLSmart = eks el Smart; LiDAR = Lidar
RoHS = er o ha es; BeIN = Bein; beIN = Bein; IKEA = Ikea; SiCepat = Sicepat
NaCl = en a ce el; KCl = ka ce el; HCl = ha ce el; NaOH = en a o ha; LiFePO = li fe pe o; VoIP = vo ip; WiFi = Wifi
iOS = i o es; iPadOS = ai pad o es; macOS = mek o es
MacOS = mek o es; PPh = pe pe ha; PPnBM = pe pe en be em; PPn = pe pe en
MPASI = em pe asi; RSPAD = er es pad; QRIS = Kris; BRICS = Briks
MoU = em o u; MTs = em te es; MTsN = em te es en; MtsN = em te es en; IoT = i o te; eSIM = e sim; mRNA = em er en a
BPJamsostek = be pe Jamsostek; pH = pe ha; kWh = kilowatt jam; MWh = megawatt jam; GWh = gigawatt jam; MW = megawatt
Tbk = te be ka; tbk = te be ka; YoY = year on year; yoy = year on year; mtm = month to month
qtq = quarter to quarter
ytd = year to date; yoY = year on year; QtQ = quarter to quarter; SMKs = es em ka es; Ph = pe ha; PhD = pe ha de
BUMDes = Bumdes; BUMDesa = Bumdesa; KemenPANRB = Kemenpan er be; KemenPAN = Kemenpan; MenPANRB = Menpan er be
MenPAN = Menpan; Menpan-RB = Menpan er be; KemenkoPMK = Kemenko pe em ka; MotoGP = Moto ge pe; BRImo = Brimo
Mbps = megabit per detik; mdpl = meter di atas permukaan laut; DPRa = de pe er a; BRILink = be er i Link
GoPay = Gopay
NasDem = Nasdem; PolDA = Polda; DPRK = de pe er ka; TikTok = Tiktok; WhatsApp = Whatsapp; YouTube = Youtube
Medsos = Medsos; KPUD = ka pe u de; AMDAL = Amdal; ShopeePay = Shopee Pay; OpenAI = Open a i; SpaceX = Space eks
TVOne = te ve One; tvOne = te ve One; TvOne = te ve One; CoV = Kov
MRT = em er te; CT-scan = si ti sken; XMAX = eks Max; NMAX = en Max; TMAX = te Max; XRIDE = eks Ride
""")
"""Names in mixed case, as they are said."""
