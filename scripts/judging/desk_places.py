"""Names by which the world desk is told: countries, capitals, powers abroad, and what is of this country in them."""

from typing import Final

ABROAD: Final = """
afganistan afghanistan albania aljazair andorra angola argentina armenia australia austria azerbaijan bahama
bahrain bangladesh belanda belarus belgia belize benin bhutan bolivia bosnia botswana brasil brazil brunei
bulgaria burundi ceko chad chili cile cina china tiongkok denmark ekuador estonia eswatini ethiopia etiopia
fiji filipina finlandia gabon gambia georgia ghana guatemala guinea guyana haiti honduras hongaria hungaria
hong_kong hongkong india inggris irak iran irlandia islandia israel italia jamaika jepang jerman jibuti
kamboja kamerun kanada kazakhstan kenya kirgizstan kolombia kongo korea korea_selatan korea_utara korsel korut
kosovo kosta_rika kroasia kuba kuwait laos latvia lebanon lesotho liberia libya liechtenstein lituania
luksemburg madagaskar maladewa malawi malaysia mali malta maroko mauritania mauritius meksiko mesir moldova
monako mongolia montenegro mozambik myanmar namibia nepal nigeria nikaragua niger norwegia oman pakistan
palestina panama pantai_gading papua_nugini paraguay peru polandia portugal prancis perancis qatar
republik_dominika romania rumania rusia rwanda samoa saudi arab_saudi selandia_baru senegal serbia seychelles
sierra_leone singapura siprus slovakia slovenia somalia spanyol sri_lanka sudan sudan_selatan suriah suriname
swedia swiss taiwan tajikistan tanzania thailand timor_leste togo tonga tunisia turki turkiye turkmenistan
uganda ukraina uruguay uzbekistan vanuatu vatikan venezuela vietnam yaman yordania yunani zambia zimbabwe
amerika_serikat as uea uni_emirat britania skotlandia wales kabul aljir buenos_aires canberra sydney melbourne
brisbane perth wina baku dhaka brussel brussels sarajevo brasilia sao_paulo rio_de_janeiro sofia praha
kopenhagen santiago bogota beijing shanghai wuhan shenzhen xinjiang tibet guangzhou sichuan kinshasa havana
addis_ababa helsinki paris berlin munich munchen frankfurt hamburg accra athena budapest new_delhi delhi
mumbai kolkata kashmir gujarat teheran bagdad mosul dublin yerusalem tel_aviv gaza tepi_barat rafah roma
milano venesia tokyo osaka kyoto fukushima hiroshima okinawa hokkaido amman astana nairobi seoul busan
pyongyang pristina beirut tripoli vilnius kuala_lumpur johor penang sabah sarawak mexico_city meksiko_city
rabat naypyidaw yangon rakhine kathmandu amsterdam den_haag rotterdam auckland wellington christchurch abuja
lagos oslo muscat islamabad karachi lahore manila mindanao warsawa lisbon lisboa doha bukares moskow kremlin
chechnya krimea donbas kharkiv riyadh makkah mekah jeddah madinah beograd singapore mogadishu cape_town
johannesburg pretoria madrid katalonia catalonia kolombo khartoum darfur stockholm jenewa zurich damaskus
aleppo idlib taipei bangkok phuket pattaya tunis ankara istanbul kampala kyiv kiev odesa abu_dhabi dubai
london edinburgh glasgow belfast washington new_york texas florida california kalifornia hawaii alaska chicago
boston los_angeles las_vegas san_francisco caracas hanoi sanaa harare alpen himalaya siberia sahara
amazon_brasil laut_merah laut_tengah laut_mediterania mediterania laut_china_selatan selat_hormuz terusan_suez
laut_hitam teluk_persia teluk_guinea teluk_aden balkan skandinavia kaukasus eropa afrika amerika_latin
amerika_selatan timur_tengah asia_selatan asia_tengah uni_eropa uni_afrika ottawa toronto vancouver quebec
phnom_penh vientiane tbilisi bamako dakar luanda maputo antananarivo reykjavik bratislava zagreb riga tallinn
minsk chisinau montevideo asuncion quito la_paz managua kingston port_moresby suva bern
""".split()  # noqa: SIM905 - a table of words reads better so
"""Countries, capitals, regions and seas abroad; "_" joins two words."""
POWERS: Final = """
pbb nato dewan_keamanan majelis_umum_pbb g20 g7 brics asean unesco unicef unhcr iaea mahkamah_internasional
mahkamah_kejahatan mahkamah_pidana_internasional icc gedung_putih pentagon downing_street perdana_menteri pm
kanselir majelis_rendah majelis_tinggi senator kongres_as heathrow duma knesset kremlin taliban hamas hizbullah
hezbollah houthi isis al-qaeda al-shabaab boko_haram rohingya uighur kurdi fatah junta kudeta pemberontak
milisi gerilyawan separatis gencatan_senjata gencatan diktator ratu_elizabeth raja_charles kerajaan_inggris
paus_fransiskus paus_leo santo_petrus vatikan kedubes kedutaan kedutaan_besar konsul_jenderal sanksi_ekonomi
pencari_suaka pemilu_sela pasukan_perdamaian invasi serangan_udara serangan_rudal serangan_drone rudal
rudal_balistik jet_tempur kapal_induk kapal_perusak kapal_selam_nuklir senjata_nuklir uji_coba_nuklir
denuklirisasi hulu_ledak perang_saudara pengungsi_suriah kamp_pengungsi trump biden obama putin zelensky
netanyahu erdogan xi_jinping kim_jong-un modi macron merkel duterte marcos mahathir anwar_ibrahim dunia_arab
mancanegara monsun tornado topan_super penembakan_massal
""".split()  # noqa: SIM905 - as above
"""What acts, or happens, abroad."""
HOME: Final = """
indonesia ri wni tki tkw indonesian tni polri kbri kjri kemlu kemenlu jokowi prabowo gibran wapres dpr
kpk jakarta pemprov pemkab pemkot bupati gubernur wali_kota polda polres polsek jabodetabek jawa sumatera
sumatra kalimantan sulawesi papua maluku bali lombok ntt ntb aceh medan riau batam palembang lampung banten
bandung semarang yogyakarta jogja solo surabaya malang denpasar mataram kupang pontianak banjarmasin
balikpapan samarinda makassar manado palu kendari ambon ternate jayapura kabupaten kecamatan kelurahan
provinsi mensesneg seskab mendagri menag mensos menaker menperin mendag
menpora mk mui bmkg pln pertamina kai bpbd rupiah kemenag kemenkes kemendikbud jemaah pekerja_migran
""".split()  # noqa: SIM905 - as above
"""What is of this country: news of both is not the world desk's alone."""
