"""Abbreviations and what they stand for. The left side is exact and without its last point."""

from scripts.speakable.rule import table

DOTTED = table("""
Prof = Profesor; prof = profesor; Dr = Doktor; DR = Doktor; dr = dokter; drg = dokter gigi; drh = dokter hewan
Drg = dokter gigi; Drh = dokter hewan
Drs = Doktorandus; Dra = Doktoranda; Ir = Insinyur; Hj = Hajah; KH = Kiai Haji; K.H = Kiai Haji; Kh = Kiai Haji
Ust = Ustaz; Tgk = Teungku; Sdr = Saudara; Sdri = Saudari; Ny = Nyonya; Nn = Nona; Tn = Tuan; Bpk = Bapak
Yth = Yang terhormat; yth = yang terhormat; R.A = Raden Ajeng; R.M = Raden Mas; R.Ng = Raden Ngabehi; Rd = Raden
Mr = Mister; Mrs = Misis; Ms = Mis; St = Santo; Sto = Santo; Sta = Santa; Alm = Almarhum; alm = almarhum
Almh = Almarhumah; almh = almarhumah; Pdt = Pendeta; Pst = Pastor; Rm = Romo; Br = Bruder; Sr = Suster
Jend = Jenderal; Letjend = Letnan Jenderal; Letjen = Letnan Jenderal; Mayjend = Mayor Jenderal
Mayjen = Mayor Jenderal; Brigjen = Brigadir Jenderal; Brigjend = Brigadir Jenderal; Kol = Kolonel
Letkol = Letnan Kolonel; Kapt = Kapten; Lettu = Letnan Satu; Letda = Letnan Dua; Pol = Polisi
Purn = Purnawirawan; Laks = Laksamana; Laksdya = Laksamana Madya; Laksda = Laksamana Muda
Laksma = Laksamana Pertama; Marsdya = Marsekal Madya; Marsda = Marsekal Muda; Marsma = Marsekal Pertama
Jl = Jalan; Jln = Jalan; jl = jalan; jln = jalan; Gg = Gang; Kab = Kabupaten; kab = kabupaten; Kec = Kecamatan
kec = kecamatan; Kel = Kelurahan; kel = kelurahan; Ds = Desa; Dsn = Dusun; Prov = Provinsi; prov = provinsi
Prop = Provinsi; Komp = Kompleks; Kav = Kaveling; Ps = Pasar; Perum = Perumahan; Blk = Blok
Kp = Kampung; Ged = Gedung; Gd = Gedung; Peg = Pegunungan
Tj = Tanjung; Tg = Tanjung; Kep = Kepulauan; Sei = Sungai; Jkt.Pst = Jakarta Pusat; Jkt.Sel = Jakarta Selatan
Jkt.Brt = Jakarta Barat; Jkt.Tim = Jakarta Timur; Jkt.Utr = Jakarta Utara; Bhd = Berhad; Sdn = Sendirian
Plt = Pelaksana tugas; Plh = Pelaksana harian; Pj = Penjabat; Pjs = Penjabat sementara; Adv = Advokat
Hub = Hubungi; hub = hubungi; Mgr = Monsinyur; Kb = Kebon; Kby = Kebayoran
apt = apoteker; Apt = Apoteker; Cand = Kandidat; k.w = karamallahu wajhah; Kpd = Kepada
Mis = Misalnya; mis = misalnya; Rr = Raden Roro; Jr = Junior
Hlm = Halaman; Tel = Telepon; Telp = Telepon; Tlp = Telepon; tlp = telepon; telp = telepon; Rek = Rekening
jo = juncto; Jo = Juncto; juncto = juncto; cf = bandingkan; vs = lawan; Vs = Lawan; VS = lawan; Univ = Universitas
Fak = Fakultas; Dept = Departemen; Kem = Kementerian; Dir = Direktur; Dit = Direktorat; Dirjen = Direktur Jenderal
a.n = atas nama; A.n = Atas nama; d.a = dengan alamat; u.p = untuk perhatian; s.d = sampai; s.d.a = sama dengan atas
a.l = antara lain; d.h = dahulu; b.d = berhubung dengan; u.b = untuk beliau; n.b = catatan; N.B = Catatan
d.k.k = dan kawan-kawan; d.l.l = dan lain-lain; d.s.b = dan sebagainya; i.e = yaitu; e.g = misalnya
a.m = pagi; p.m = petang; et al = dan kawan-kawan
ybs = yang bersangkutan; tsb = tersebut; lih = lihat; ttd = tertanda
s.w.t = subhanahu wa taala; S.W.T = subhanahu wa taala; s.a.w = sallallahu alaihi wasallam
S.A.W = sallallahu alaihi wasallam; a.s = alaihissalam; r.a = radiallahu anhu; A.S = Amerika Serikat
PT = PT; CV = CV; UD = UD
R.I = Republik Indonesia; W.I.B = waktu Indonesia barat; al = antara lain; cq = casu quo
c.q = casu quo; q.q = qualitate qua; gub = gubernur; Ktr = Kantor; Moch = Mochammad; Moh = Mohammad
Muh = Muhammad; Mhd = Muhammad; Abd = Abdul
Sekjen = Sekretaris Jenderal
Kapt = Kapten; Co = Ko; Inc = Ink; Ltd = Limited
""")
"""Read so only with the point."""

BEFORE_FIGURE = table("""
maks = maksimal; Maks = Maksimal; min = minimal; Min = Minimal; No = Nomor; no = nomor; NO = Nomor
Hal = Halaman; hal = halaman; hlm = halaman; Hlm = Halaman; vol = volume
Vol = Volume; ed = edisi; Ed = Edisi; ay = ayat; ps = pasal; Ps = Pasal; psl = pasal; Psl = Pasal; Lt = Lantai
lt = lantai; tel = telepon; rek = rekening; ext = ekstensi; Ext = Ekstensi; Blok = Blok; bab = bab
Thn = Tahun; Op = opus
Kav = Kaveling; subs = subsider
thn = tahun; Th = Tahun; th = tahun; ket = ketetapan; art = artikel; Art = Artikel; gbr = gambar; Gbr = Gambar
tgl = tanggal; Tgl = Tanggal; kal = kaliber; Kal = Kaliber; mnt = menit; Mnt = Menit; Km = Kilometer
pkl = pukul; pk = pukul; Pk = pukul; ca = sekitar; Dir = Direktorat; Tap = Ketetapan
""")
"""Read so only before a figure (with or without the point)."""

FREE = table("""
ev = e ve
s.d = sampai
dll = dan lain-lain; Dll = Dan lain-lain; DLL = dan lain-lain; dkk = dan kawan-kawan; Dkk = dan kawan-kawan
dst = dan seterusnya; dsb = dan sebagainya; dlsb = dan lain sebagainya; tgl = tanggal; Tgl = Tanggal; yg = yang
Yg = Yang; dgn = dengan; dg = dengan; utk = untuk; krn = karena; thd = terhadap; thdp = terhadap; bbrp = beberapa
sblm = sebelum; stlh = setelah; hrs = harus; kls = kelas; Kls = Kelas; tdk = tidak; sdh = sudah; blm = belum
Jkt.Pst = Jakarta Pusat; Jkt.Sel = Jakarta Selatan; Jkt = Jakarta; Bdg = Bandung; Sby = Surabaya; Smg = Semarang
agg = agregat; Jkt.Brt = Jakarta Barat; Jkt.Tim = Jakarta Timur; Jkt.Utr = Jakarta Utara
dlm = dalam; spt = seperti; tsb = tersebut; bhw = bahwa; jml = jumlah; dpt = dapat; sbg = sebagai; dr = dokter
sbb = sebagai berikut; kpd = kepada; pd = pada; ttg = tentang; hlm = halaman; Hlm = Halaman; jo = juncto
pkl = pukul; pk = pukul; Pk = pukul
skrg = sekarang; Drt = Darurat; drt = darurat
Jl = Jalan; Jln = Jalan; Gg = Gang; Hj = Hajah; Kec = Kecamatan; Kab = Kabupaten; Prof = Profesor; Sdr = Saudara
Sdri = Saudari; Ny = Nyonya; Yth = Yang terhormat; yth = yang terhormat; Dr = Doktor; Drs = Doktorandus
Dra = Doktoranda; drg = dokter gigi; drh = dokter hewan; Ir = Insinyur; KH = Kiai Haji; Purn = Purnawirawan
Jr = Junior; Mr = Mister; Mrs = Misis; Tgk = Teungku; Ust = Ustaz; telp = telepon; Telp = Telepon; Jend = Jenderal
swt = subhanahu wa taala; Swt = subhanahu wa taala; SWT = subhanahu wa taala; saw = sallallahu alaihi wasallam
Saw = sallallahu alaihi wasallam; SAW = sallallahu alaihi wasallam; vs = lawan; Vs = lawan; VS = lawan
Prov = Provinsi; Kel = Kelurahan; dibwh = di bawah; sd = sampai; Alm = Almarhum; alm = almarhum; Almh = Almarhumah
""")
"""Read so with or without a point."""

HOLY = frozenset(["swt", "Swt", "SWT", "saw", "Saw", "SAW", "a.s", "r.a", "s.w.t", "s.a.w", "S.W.T", "S.A.W"])
CLOSING = frozenset(
    [
        "dll",
        "Dll",
        "dkk",
        "Dkk",
        "dst",
        "dsb",
        "dlsb",
        "tsb",
        "ybs",
        "a.m",
        "p.m",
        "A.S",
        "R.I",
        "Jkt",
        "Bdg",
        "Sby",
        "Smg",
    ]
)
"""May stand at the end of a sentence; their point is then the sentence's too."""
