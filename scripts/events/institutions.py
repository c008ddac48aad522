"""Institutions: names that a thousand different events share, so that none is known by them."""

_KINDS = frozenset(
    """damkar tipikor kejaksaan kejagung kejati kejari mahkamah konstitusi pengadilan negeri tinggi majelis hakim jaksa
    polisi polri polda polres polresta polrestabes polsek mabes bareskrim ditreskrimum ditreskrimsus satreskrim
    reskrim satlantas lantas brimob densus kapolri kapolda kapolres kapolsek kombes akbp kompol iptu ipda irjen
    brigjen komjen tni kodim koramil kodam babinsa dewan perwakilan rakyat daerah komisi fraksi paripurna senat
    parlemen kementerian menteri kemenkes kemendagri kemenkeu kemenag kemenhub kemendikbud kemensos kemenkumham
    kemenhan kemnaker kementan kominfo komdigi dirjen direktorat jenderal deputi badan meteorologi klimatologi
    geofisika nasional penanggulangan bencana basarnas pencarian pertolongan dinas perhubungan kesehatan
    pendidikan sosial lingkungan perdagangan bupati gubernur wali kota camat lurah sekda pemkot pemkab pemprov
    pemda kecamatan kelurahan kabupaten provinsi desa dusun rumah sakit puskesmas rsud posko palang merah satgas
    satpol pamong praja imigrasi cukai bea bulog pertamina pln kai pelni damri bank indonesia otoritas jasa
    keuangan bursa efek pusat statistik pemilihan umum pengawas bawaslu partai koalisi istana presiden wakil
    kepresidenan sekretariat negara republik universitas institut sekolah stasiun terminal bandara pelabuhan
    jalan tol gerbang pasar masjid gereja hotel lapas rutan rancangan undang perda perpres perppu pasal ayat
    omnibus liga piala grup klasemen stadion gelora persatuan federasi asosiasi ikatan lembaga yayasan
    perusahaan perseroan kantor balai pusat regional wilayah unit ketua kepala direktur juru bicara humas kabid
    kasat anggota sekretaris bendahara amerika serikat uni eropa perserikatan bangsa washington cnn kompas detik
    tempo tirto liputan republika viva merdeka okezone sindo sindonews tribun suara kumparan beritagar
    metrotvnews mediaindonesia rilis jpnn reuters afp espn bbc cnbc bisnis kontan harian koran kantor berita
    instagram twitter facebook youtube tiktok whatsapp telegram google rupiah celsius wib wita wit ramadan
    idulfitri lebaran natal imlek tuhan allah islam kristen barat timur utara selatan tengah tenggara laut
    antara news com kawasan pt cv tbk dr prof hj drs kh ustaz haji hajah bapak ibu pak bu premier league
    champions cup grand prix open terbuka world united city fc sc al el de van der la los san santo""".split()  # noqa: SIM905 - a table of words reads better so
)
_SHORT = frozenset(
    """dpr dprd dpd mpr mk ma ky kpk kpu kpud bpk bpkp bps bnn bnpb bpbd bmkg bssn brin bpom bpjs ojk bi lps esdm pupr
    atr bpn lkpp ppatk komnas kpai ham ombudsman bumn bumd umkm apbn apbd ruu uu perpu uud ott dki diy ntt ntb
    as ri pbb who imf fifa uefa afc aff pssi koni kemenpora nu muhammadiyah mui pbnu pgi pdip pkb pks pan golkar
    gerindra nasdem demokrat psi ppp hanura tvri rri ihsg bei pns asn ppkm klb ispa sar tni ad al au lsm ormas
    upt tkp cctv ktp sim stnk npwp sd smp sma smk sltp tk paud ukt kip kjp psbb covid hiv aids dbd tbc bbm lpg
    elpiji spbu plts pltu krl mrt lrt ka gp motogp nba atp wta ufc sea games asian olimpiade ceo cto cfo""".split()  # noqa: SIM905 - a table of words reads better so
)


def is_common(word: str) -> bool:
    """Whether `word`, in small letters, names an institution, an office or a kind of thing, and no one of them."""
    return word in _KINDS or word in _SHORT
