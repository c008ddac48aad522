"""The units of measurement by their written short form; exact, since `m` is a metre and `M` is money."""

from scripts.speakable.rule import table, words

UNITS = table("""
km = kilometer; Km = kilometer; KM = kilometer; m = meter; cm = sentimeter; Cm = sentimeter; CM = sentimeter
mm = milimeter
dm = desimeter; nm = nanometer; μm = mikrometer; um = mikrometer; ft = kaki; feet = kaki; inch = inci
Nmi = mil laut; nmi = mil laut
mdpl = meter di atas permukaan laut; Mdpl = meter di atas permukaan laut; MDPL = meter di atas permukaan laut
dpl = di atas permukaan laut
kg = kilogram; Kg = kilogram; KG = kilogram; gr = gram; g = gram; mg = miligram; μg = mikrogram; mcg = mikrogram
kw = kuintal; kwt = kuintal; lbs = pon; lb = pon; oz = ons; kt = kiloton; Mt = megaton; Gt = gigaton; ct = karat
l = liter; L = liter; lt = liter; ltr = liter; ml = mililiter; mL = mililiter; dL = desiliter; dl = desiliter
cc = ce ce; CC = ce ce; kl = kiloliter; KL = kiloliter; kL = kiloliter
ha = hektare; Ha = hektare; HA = hektare; hektar = hektare
km2 = kilometer persegi; m2 = meter persegi; cm2 = sentimeter persegi; mm2 = milimeter persegi; M2 = meter persegi
km^2 = kilometer persegi; m^2 = meter persegi; cm^2 = sentimeter persegi; mm^2 = milimeter persegi
m3 = meter kubik; cm3 = sentimeter kubik; km3 = kilometer kubik; dm3 = desimeter kubik; M3 = meter kubik
m^3 = meter kubik; cm^3 = sentimeter kubik; km^3 = kilometer kubik; dm^3 = desimeter kubik
kmh = kilometer per jam; kph = kilometer per jam; kmph = kilometer per jam; mph = mil per jam
rpm = putaran per menit; bpm = denyut per menit; fps = bingkai per detik
W = watt; kW = kilowatt; KW = kilowatt; MW = megawatt; GW = gigawatt; TW = terawatt; Wp = watt puncak
kWp = kilowatt puncak; MWp = megawatt puncak; GWp = gigawatt puncak; MWe = megawatt listrik
Wh = watt jam; Whr = watt jam; Whrs = watt jam; WHr = watt jam
kWh = kilowatt jam; KWh = kilowatt jam; kwh = kilowatt jam; KWH = kilowatt jam
MWh = megawatt jam; GWh = gigawatt jam; TWh = terawatt jam; mAh = miliampere jam; mAH = miliampere jam
MAh = miliampere jam; MAH = miliampere jam; Ah = ampere jam
VA = volt ampere; kVA = kilovolt ampere; MVA = megavolt ampere; V = volt; kV = kilovolt; mV = milivolt
A = ampere; mA = miliampere; Hz = hertz; kHz = kilohertz; MHz = megahertz; GHz = gigahertz; dB = desibel
KB = kilobita; kB = kilobita; MB = megabita; GB = gigabita; Gb = gigabita; Mb = megabita; TB = terabita; PB = petabita
kbps = kilobit per detik; Kbps = kilobit per detik; Mbps = megabit per detik; mbps = megabit per detik
Gbps = gigabit per detik; MBps = megabita per detik; MP = megapiksel; Mp = megapiksel
mmHg = milimeter air raksa; hPa = hektopaskal; kPa = kilopaskal; MPa = megapaskal; Pa = paskal; psi = pe es i
ppi = piksel per inci; atm = atmosfer; N = newton; Nm = newton meter; kN = kilonewton; J = joule; kJ = kilojoule
kal = kalori; kkal = kilokalori; kcal = kilokalori; cal = kalori; Kkal = kilokalori
ppm = bagian per juta; PPM = bagian per juta; ppb = bagian per miliar; hp = tenaga kuda; HP = tenaga kuda
bhp = tenaga kuda; BHP = tenaga kuda; ps = tenaga kuda
kgm = kilogram meter; NM = newton meter
dk = daya kuda; PS = tenaga kuda; Tk = tenaga kuda
dtk = detik; mnt = menit; thn = tahun; th = tahun; bln = bulan; mgg = minggu; org = orang; hr = hari; bh = buah
lbr = lembar; btg = batang; bks = bungkus; tbg = tabung; ktk = kotak
bph = barel per hari; bopd = barel minyak per hari; boepd = barel setara minyak per hari
BOPD = barel minyak per hari; BOEPD = barel setara minyak per hari
mmscfd = juta kaki kubik per hari; MMSCFD = juta kaki kubik per hari; MMBTU = em em be te u; MMBtu = em em be te u
SR = Skala Richter; bps = basis poin; bp = basis poin; sdm = sendok makan; sdt = sendok teh; mol = mol
TEU = te e u; TEUs = te e u; GT = gros ton; DWT = de we te; IU = i u; lx = lux; MeV = megaelektronvolt
μSv = mikrosievert; mSv = milisievert; Sv = sievert; Bq = becquerel; Ω = ohm; lm = lumen; kn = knot
""")

PER = {"h": "jam", "s": "detik", "dt": "detik", "det": "detik", "d": "hari", "bln": "bulan"}
"""Short forms that are a unit only after a slash."""

COUNTED = words(
    """
    jam hari orang bulan tahun ekor butir ikat liter lembar hektare kilogram gram bungkus porsi malam unit buah
    batang barel pon ons sak karung kepala keluarga rumah siswa menit detik meter minggu pekan kilometer kali
    tabung botol dus paket kamar lot saham ton kuintal sentimeter mililiter kapita semester triwulan musim
    pasang potong gelas piring kotak tandan sisir rit truk kendaraan pohon tangkai penumpang tiket pengguna
    pelanggan peserta pasien anak jiwa bidang petak kaleng galon loyang keping genggam set lusin kodi rim box
    euro dolar ringgit yen yuan baht won riyal poundsterling troy pax pcs sesi episode laga gol lap putaran
    """
)
"""Nouns that prices and rates are counted by: after a slash they are said with "per"."""
