"""Places that stand in datelines: a gazetteer of facts, small letters, for telling "Jakarta - " from news."""

from typing import Final

_INDONESIA: Final = """
jakarta|jakarta pusat|jakarta selatan|jakarta barat|jakarta timur|jakarta utara|dki jakarta|bogor|depok
tangerang|tangerang selatan|bekasi|kepulauan seribu|bandung|bandung barat|cimahi|cirebon|sukabumi|cianjur
garut|tasikmalaya|ciamis|kuningan|majalengka|sumedang|indramayu|subang|purwakarta|karawang|pangandaran|banjar
serang|cilegon|lebak|pandeglang|banten|jawa barat|jawa tengah|jawa timur|semarang|solo|surakarta|magelang
salatiga|pekalongan|tegal|brebes|pemalang|batang|kendal|demak|kudus|jepara|pati|rembang|blora|grobogan|sragen
karanganyar|sukoharjo|wonogiri|klaten|boyolali|temanggung|wonosobo|purworejo|kebumen|banjarnegara|purbalingga
banyumas|purwokerto|cilacap|yogyakarta|yogya|jogja|jogjakarta|sleman|bantul|kulon progo|kulonprogo|gunungkidul
gunung kidul|surabaya|malang|batu|kediri|blitar|madiun|mojokerto|pasuruan|probolinggo|sidoarjo|gresik|lamongan
tuban|bojonegoro|ngawi|magetan|ponorogo|pacitan|trenggalek|tulungagung|nganjuk|jombang|lumajang|jember
bondowoso|situbondo|banyuwangi|bangkalan|sampang|pamekasan|sumenep|madura|denpasar|badung|gianyar|ubud|tabanan
buleleng|singaraja|karangasem|klungkung|bangli|jembrana|bali|kuta|nusa dua|mataram|lombok|lombok timur
lombok barat|lombok tengah|lombok utara|sumbawa|sumbawa barat|bima|dompu|kupang|ende|maumere|sikka|flores
flores timur|larantuka|manggarai|manggarai barat|labuan bajo|ruteng|bajawa|ngada|nagekeo|sumba|sumba timur
sumba barat|waingapu|alor|lembata|belu|atambua|rote ndao|malaka|ntt|ntb|banda aceh|aceh|aceh besar|aceh utara
aceh timur|aceh barat|aceh tengah|aceh selatan|lhokseumawe|langsa|sabang|meulaboh|bireuen|pidie|takengon|medan
binjai|deli serdang|deliserdang|langkat|karo|simalungun|pematangsiantar|pematang siantar|siantar|tebing tinggi
asahan|kisaran|tanjungbalai|labuhanbatu|rantauprapat|toba|samosir|tapanuli utara|tapanuli tengah
tapanuli selatan|sibolga|padangsidimpuan|nias|gunungsitoli|sumut|sumatera utara|padang|bukittinggi|payakumbuh
pariaman|padang pariaman|padang panjang|solok|sawahlunto|agam|tanah datar|pasaman|pesisir selatan|dharmasraya
sijunjung|mentawai|kepulauan mentawai|sumbar|sumatera barat|pekanbaru|dumai|siak|kampar|bengkalis|rokan hulu
rokan hilir|pelalawan|indragiri hulu|indragiri hilir|kuantan singingi|meranti|riau|batam|tanjungpinang
tanjung pinang|bintan|karimun|natuna|anambas|lingga|kepri|jambi|muaro jambi|batanghari|bungo|tebo|kerinci
sungai penuh|merangin|sarolangun|palembang|ogan ilir|ogan komering ilir|lubuklinggau|pagaralam|prabumulih
muara enim|lahat|musi banyuasin|musi rawas|banyuasin|sumsel|sumatera selatan|bengkulu|rejang lebong|mukomuko
kaur|seluma|lampung|bandar lampung|bandarlampung|metro|pringsewu|lampung selatan|lampung tengah|lampung timur
lampung utara|lampung barat|tanggamus|pesawaran|kotabumi|pangkalpinang|pangkal pinang|bangka|bangka barat
bangka tengah|bangka selatan|belitung|belitung timur|babel|pontianak|singkawang|sambas|sanggau|sintang
ketapang|kapuas hulu|kubu raya|mempawah|bengkayang|landak|melawi|kalbar|kalimantan barat|palangka raya
palangkaraya|kotawaringin timur|sampit|pangkalan bun|kotawaringin barat|kapuas|kalteng|katingan|barito utara
barito selatan|banjarmasin|banjarbaru|martapura|tanah laut|tanah bumbu|kotabaru|tabalong|kalsel|balikpapan
samarinda|bontang|kutai kartanegara|kutai timur|kutai barat|penajam paser utara|penajam|paser|berau|kaltim
kalimantan timur|nusantara|ikn|tarakan|nunukan|malinau|bulungan|tanjung selor|kaltara|makassar|gowa|maros
takalar|jeneponto|bantaeng|bulukumba|sinjai|bone|soppeng|wajo|sidrap|pinrang|parepare|enrekang|toraja
tana toraja|toraja utara|palopo|luwu|luwu utara|luwu timur|selayar|barru|pangkep|sulsel|sulawesi selatan
mamuju|majene|polewali mandar|mamasa|sulbar|palu|donggala|sigi|parigi moutong|poso|tojo una-una|banggai|luwuk
morowali|toli-toli|tolitoli|buol|sulteng|sulawesi tengah|kendari|konawe|konawe selatan|kolaka|baubau|bau-bau
buton|muna|wakatobi|bombana|sultra|gorontalo|boalemo|pohuwato|bone bolango|manado|bitung|tomohon|minahasa
minahasa utara|minahasa selatan|kotamobagu|bolaang mongondow|sangihe|talaud|sitaro|sulut|sulawesi utara
ternate|tidore|halmahera|halmahera utara|halmahera selatan|halmahera barat|halmahera tengah|morotai
pulau morotai|sofifi|maluku utara|ambon|maluku|maluku tengah|tual|seram|buru|kepulauan aru|saumlaki|jayapura
sentani|merauke|mimika|timika|nabire|biak|serui|wamena|jayawijaya|puncak|puncak jaya|intan jaya|nduga|yahukimo
pegunungan bintang|boven digoel|mappi|asmat|keerom|sarmi|paniai|deiyai|dogiyai|papua|papua barat|manokwari
sorong|raja ampat|fakfak|kaimana|teluk bintuni|teluk wondama|cibinong|cikarang|soreang|ungaran|wates|wonosari
sungguminasa|senayan|kuta selatan|puncak bogor|cisarua|lembang|borobudur|prambanan|parapat|bromo|semeru
gilimanuk|merak|bakauheni
"""
_WORLD: Final = """
moskow|washington|washington dc|new york|los angeles|london|paris|berlin|tokyo|beijing|shanghai|hong kong
hongkong|singapura|kuala lumpur|bangkok|manila|hanoi|ho chi minh|phnom penh|vientiane|yangon|naypyidaw|dili
bandar seri begawan|canberra|sydney|melbourne|perth|brisbane|wellington|auckland|seoul|pyongyang|taipei
new delhi|mumbai|islamabad|karachi|lahore|dhaka|kolombo|kathmandu|kabul|teheran|baghdad|damaskus|aleppo|beirut
amman|yerusalem|tel aviv|gaza|jalur gaza|ramallah|tepi barat|rafah|kairo|riyadh|jeddah|mekah|makkah|mekkah
madinah|doha|dubai|abu dhabi|kuwait|manama|muskat|sanaa|ankara|istanbul|athena|roma|milan|vatikan|kota vatikan
madrid|barcelona|lisbon|brussel|amsterdam|den haag|jenewa|zurich|wina|praha|warsawa|budapest|bukares|sofia
beograd|kiev|kyiv|minsk|stockholm|oslo|kopenhagen|helsinki|dublin|manchester|liverpool|edinburgh|munich
muenchen|frankfurt|hamburg|turin|napoli|ottawa|toronto|vancouver|mexico city|havana|caracas|bogota|lima
santiago|buenos aires|brasilia|rio de janeiro|sao paulo|nairobi|addis ababa|khartoum|tripoli|tunis|aljir|rabat
abuja|lagos|pretoria|johannesburg|cape town|kinshasa|mogadishu|chicago|san francisco|houston|boston|miami
seattle|atlanta|dallas|las vegas|florida|texas|california|honolulu|brazil|brasil|amerika serikat|inggris
prancis|jerman|italia|spanyol|portugal|belanda|belgia|rusia|ukraina|turki|mesir|arab saudi|iran|irak|suriah
lebanon|yordania|israel|palestina|yaman|qatar|uni emirat arab|pakistan|india|afghanistan|bangladesh|myanmar
thailand|malaysia|filipina|vietnam|kamboja|laos|jepang|china|korea selatan|korea utara|taiwan|australia
selandia baru|papua nugini|port moresby|yunani|swiss|swedia|norwegia|denmark|finlandia|polandia|austria
hungaria|kanada|meksiko|kuba|venezuela|argentina|chile|kolombia|peru|nigeria|kenya|ethiopia|sudan|libya
tunisia|aljazair|maroko|afrika selatan|somalia|monaco|monte carlo|johor|johor bahru|penang|sabah|sarawak
kota kinabalu|kuching|melaka|brunei darussalam|timor leste|pbb|davos|glasgow|st petersburg|saint petersburg
vladivostok|sochi|wuhan|shenzhen|guangzhou|osaka|kyoto|nagoya|busan|kolkata|mandalay|cox's bazar|chiang mai
pattaya|phuket|cebu|davao|marawi|naipyidaw|tashkent|astana|baku|tbilisi|yerevan
"""
PLACES: Final = frozenset((_INDONESIA + "|" + _WORLD).replace("\n", "|").strip("|").split("|")) - {""}
