"""The kinds of lines that are no news, each told by its words: menus, buttons, scroll lines, embeds, tags, copyright.

`KINDS` is a table, kind -> what a whole paragraph of that kind looks like; `scripts.clean.lines` reads by it.
"""

from typing import Final

_PLATFORM: Final = (
    r"(?:google\s?news|whats\s?app|\bwa\b|telegram|channel|kanal|saluran|instagram|facebook|twitter|\bx\b"
    r"|youtube|tik\s?tok"
    r"|threads|\bline\b|aplikasi|\bapp\b|play\s?store|app\s?store|newsletter|notifikasi|media sosial|medsos"
    r"|e-?paper|premium"
    r"|berlangganan|tautan|link|grup)"
)
_OURS: Final = (
    r"(?:kami\b|di sini|disini|(?:berita|artikel|update|kabar)[\w ]{0,12} (?:terbaru|terkini|pilihan|lain\w*"
    r"|update|menarik"
    r"|hangat|viral|terupdate|seputar)|berita update|update (?:berita|terbaru|informasi)|breaking|\.com"
    r"|(?<!go)(?<!ac)\.id\b"
    r"|\.co\b|google news|whats\s?app channel|channel whats\s?app|saluran whats\s?app)"
)
_OFFICE: Final = (
    r"\b(?:BMKG|BPBD|BNPB|Basarnas|Dinas|Kementerian|Polri|Polres|Polda|pemerintah|Pemkab|Pemkot|Pemprov|PLN"
    r"|KPU|Bawaslu"
    r"|BPJS|KAI|resmi)\b"
)
"""Whose channels are no outlet's: "Ikuti saluran WhatsApp resmi BPBD" is advice, and news."""
_NO_STOP: Final = r"[^.!?\"”“]"

KINDS: Final = {
    "skip link": r"(?:menuju|lewati|lompat|langsung|loncat|skip|jump)(?: langsung)?(?: ke| to)?(?: the)? "
    r"(?:konten|isi|navigasi|bilah|menu|main|content|artikel|berita|utama)(?: (?:utama|content|berita"
    r"|artikel|navigasi|sisi))*"
    rf"|(?:lanjut(?:kan)?|lewati|lompati?|langsung|menuju|pergi|kembali|loncat)(?: langsung)? ke (?:konten|isi"
    rf"|navigasi"
    rf"|pencarian|menu|bagian|artikel|berita|beranda|atas)\b{_NO_STOP}{{0,60}}"
    rf"|(?:lompati|lewati|akhir dari)\b.{{2,80}}(?:(?:terus|lanjutkan) membaca"
    rf"|artikel-artikel\b{_NO_STOP}{{0,40}}|pesan)"
    rf"|lewati bagian\b{_NO_STOP}{{0,60}}|tautan-tautan akses",
    "behind the advertisement": rf"(?=.{{0,60}}\biklan\b)(?:artikel|berita|konten)?\s?(?:lanjut\w*|berlanjut"
    rf"|setelah|di bawah)"
    rf"{_NO_STOP}{{0,40}}",
    "scroll": r"[\W_]*(?:scroll|gulir|geser|swipe)\b.{0,80}(?:continue|resume|lanjut|melanjutkan|membaca"
    r"|content|konten|bawah|reading)[\w ]*\W*",
    "go on": r"(?:lanjutkan membaca(?: artikel)?(?: ini)?(?: di bawah)?(?: ini)?|continue reading|read more"
    r"|(?:(?:baca|lihat|simak) )?(?:berita |artikel )?selengkapnya"
    r"(?: ?(?:di ?sini|di bawah(?: ini)?|di tautan(?: berikut| ini)?))?"
    r"|(?:artikel|berita|konten)(?: ini)? (?:berlanjut|lanjut|akan berlanjut) (?:di bawah|setelah).{0,40})\W*",
    "advertisement": r"[\W_]*(?:advertisements?|advertising|adv|ads|iklan|pariwara|sponsored|advertorial"
    r"|sponsor|promoted|konten (?:ber)?sponsor|disponsori|dipersembahkan)"
    r"(?: (?:by|oleh) .{1,40})?[\W_]*",
    "room for advertisements": r"(?:pasang|pemasangan|tempat|ruang|space) iklan\b[^.!?\"“”]{0,80}|iklan anda\b.{0,60}",
    "follow": rf"[^\w\"“'‘]*(?:ikuti|follow|dapatkan|gabung|ayo|mari|yuk|join|bergabung|simak|cek|temukan"
    rf"|jangan (?:lewatkan|lupa)|nikmati|baca"
    rf"|update|unduh|download|install|pantau|kunjungi|subscribe|langganan|berlangganan|klik|saksikan)\b"
    rf"(?=.*{_PLATFORM})(?=.*{_OURS})(?!.*{_OFFICE}).*",
    "sponsors": r"(?:konten|artikel|berita|tulisan|halaman) ini (?:dipersembahkan|disponsori|didukung|disajikan)"
    r" oleh\b.*"
    r"|(?=.*\b(?:komisi|afiliasi|affiliate)\b)(?=.*\b(?:tautan|link)\b)(?=.*\bkami\b)[^\"“”]{10,240}",
    "printed": r"(?:dicetak|diakses|diunduh)(?: pada| tanggal)?\s?:?\s(?:\w{4,7}, )?\d.{4,40}|https?://\S{4,300}",
    "letters": r"(?:[^.!?\"“”]{3,60}\b(?:surel|e-?mail|buletin|pesan)\b[^.!?\"“”]{0,20}\? )?(?:lihat|baca"
    r"|buka)(?: (?:surel|e-?mail|buletin|pesan|versi web))?(?: ini)? (?:di|lewat)"
    r" (?:peramban|browser|web)\b.{0,20}"
    r"|(?:anda|kamu) (?:menerima|mendapat(?:kan)?) (?:surel|e-?mail|pesan|buletin) ini\b.{0,160}"
    r"|(?:berhenti (?:berlangganan|menerima)|unsubscribe|kelola langganan)\b.{0,60}"
    r"|(?:baca|lihat|kunjungi)(?: selengkapnya)? di (?:situs|laman|website|web|aplikasi|kanal|portal)"
    r"(?: resmi)? kami\b.{0,30}",
    "channels": rf"(?!.*{_OFFICE})(?:follow|ikuti|kunjungi|temukan|cari|sukai|like)"
    r"(?: (?:kami|juga|akun|media sosial|medsos|resmi|di|kita))*"
    rf"(?:[\s,&/|]{{1,3}}(?:dan )?{_PLATFORM}(?: (?:channel|page))?){{2,8}}\b{_NO_STOP}{{0,40}}[.!]?",
    "mailbox": rf"(?=.*\b(?:e-?mail|surel|inbox|kotak (?:masuk|surat)|newsletter|buletin)\b)(?=.*\b(?:berita"
    rf"|kabar|informasi"
    rf"|insight|inspirasi|terbaru|terkini|artikel|cerita|update)\b)(?:dapatkan|terima|langganan|berlangganan"
    rf"|subscribe)\b"
    rf"[^\"“”]*|(?:dapatkan|terima|ikuti) (?:buletin|newsletter)\b[^\"“”]{{0,160}}"
    rf"|(?:daftar(?:kan)?|masukkan) (?:e-?mail|surel)(?: anda| kamu)?\W*"
    rf"|(?:langganan|berlangganan) (?:buletin|newsletter)\b{_NO_STOP}{{0,40}}",
    "subscribers": r"(?=.{1,200}$)(?=.*\b(?:berlangganan|pelanggan|langganan|(?:artikel|konten"
    r"|berita)(?: ini)? (?:khusus"
    r"|premium|eksklusif))\b)(?=.*\b(?:membaca|baca|artikel|jurnalisme|berita"
    r"|konten premium)\b)(?=.*(?:\banda\b|\bkamu\b"
    r"|silakan|untuk (?:melanjutkan )?membaca|mulai (?:dari )?rp|akses (?:penuh|tanpa batas)"
    r"|(?:artikel|konten|berita) (?:ini )?(?:khusus|premium|eksklusif)))[^\"“”]*"
    r"|(?:sudah|belum|baru) (?:punya akun|berlangganan|memiliki akun|(?:men)?jadi (?:pelanggan|anggota))\s?\?.{0,60}"
    r"|.{0,60}\bbatalkan kapan saja\b.{0,40}",
    "donations": r"(?=.*\b(?:donasi|berdonasi|dukung(?:an|lah)?|traktir"
    r"|sumbangan)\b)(?=.*\bkami\b)(?=.*(?:\banda\b|\bkamu\b"
    r"|\bklik\b|\btautan\b|di sini|^dukung|^donasi))[^\"“”]*|(?=.*\bdonasi\b)(?=.*\bvouch?er\b)[^\"“”]*",
    "fewer advertisements": r"(?:unduh|download|pasang|install) aplikasi\b(?=.*\b(?:berita|iklan|kami)\b)"
    r"[^\"“”]{0,160}|(?:baca|nikmati|membaca)\b.{0,40}\b(?:sedikit|tanpa|bebas|minim) iklan\b.{0,40}",
    "newsletter": r"(?:(?:ber)?langganan|subscribe)(?: (?:sekarang|newsletter|gratis|di sini|kami|to)\b.{0,60})?\W*",
    "comments": r"(?:(?:lihat |tampilkan |baca )?(?:semua )?\(?\d[\d.,]*\)? ?(?:rb|k)? ?(?:komentar"
    r"|comments?|tanggapan)"
    r"|(?:komentar|comments?)\s?\(?\d*\)?|(?:lihat|tulis|tampilkan|kirim|beri"
    r"|tambah(?:kan)?|tinggalkan)(?: semua)? komentar(?: anda| baru)?\s?(?:\(?\d{1,6}\)?)?|(?:tidak|belum) ada komentar"
    r"|jadilah yang pertama .{0,30}komentar.{0,30}|silakan (?:login|masuk) .{0,60}komentar.{0,20}"
    r"|leave a (?:comment|reply)|komentar (?:yang |anda |pembaca )[^.\"“”]{0,80}\b(?:dihapus|dimoderasi|disaring"
    r"|ditampilkan|tanggung jawab)\b[^\"“”]{0,60})\W*",
    "captions of pictures": r"(?:sumber|keterangan) (?:gambar|foto|video|audio), .{2,300}|article information"
    r"|(?:lewati|akhir dari) (?:paling banyak|podcast|whatsapp|artikel|promosi|video|konten).{0,80}"
    r"|paling banyak dibaca",
    "written by readers": r"tulisan ini (?:berasal dari|dibuat oleh|ditulis oleh|merupakan).{0,80}"
    r"(?:laporkan tulisan)?\W*|laporkan (?:tulisan|artikel|konten)",
    "log in": r"(?:dapatkan|nikmati|silakan akses|akses|daftar)\b.{0,160}"
    r"(?:\bklik di ?sini|\bsatu akun|\be-?paper\b.{0,40}\bdi ?sini)\b.{0,120}",
    "cookies": r"(?=.*\b(?:cookies?|kuki)\b)(?=.*\b(?:menggunakan|memakai|uses?|using|kebijakan|setuju\w*"
    r"|terima|accept)\b)(?=.*\b(?:situs|website|laman|pengalaman|privasi|browser|peramban"
    r"|experience"
    r"|site|setuju\w*|accept|iklan)\b)(?:kami|situs|website|laman|dengan|this|we|by|terima|accept)\b.*"
    r"|(?:terima|setujui|tolak|accept|reject)(?: semua| all)? (?:cookies?|kuki)",
    "pages": r"\d{1,2} (?:dari|of) \d{1,2}(?: halaman| pages?)?"
    r"|(?:halaman|page|hal)\W*(?:berikutnya|selanjutnya|sebelumnya)?\W*(?:\d++|show all"
    r"|tampilkan semua|all|semua|of|dari|selanjutnya|berikutnya|next|[\s|/.:,>»-])*+"
    r"|\d[\d\s|/-]*+(?:selanjutnya|next|berikutnya|tampilkan semua|show all|lihat semua)\W*"
    r"|(?:selanjutnya|sebelumnya|next|previous|prev|berikutnya|tampilkan semua|show all|lihat semua"
    r"|kembali ke atas|back to top)\W*"
    r"|halaman (?:selanjutnya|berikutnya)\s?[:,].*",
    "continued": r"\(?(?:bersambung|sambungan)(?: ke| dari)?(?: hal(?:aman)?\.?)?(?: \d{1,3}| berikutnya| satu)?\)?\W*"
    r"|\(?(?:ber)?sambung(?:an)? (?:ke|dari) (?:hal\w{0,6}|hlm)\.? .{1,30}",
    "buttons in brackets": r"(?:\[[\w .+-]{1,26}\]\s?){2,12}",
    "picture's file": r"\[?[\w-]{1,80}\.(?:jpe?g|png|webp|gif|svg)\]?|\[(?:logo|image|img|gambar|foto)\]",
    "counter": r"\(?\d{1,3}\s?/\s?\d{1,3}\)?|(?:foto|gambar|slide|image|photo)\s?\d{1,3}(?:\s?(?:dari|of"
    r"|/)\s?\d{1,3})?",
    "visitors": r"(?:pengunjung|kunjungan|hits?)(?: (?:hari ini|kemarin|bulan ini|total|online))?\s?[:：]\s?\d[\d.,]*"
    r"|(?:berita|artikel|halaman) ini (?:telah |sudah )?(?:dibaca|dilihat|diakses"
    r"|dikunjungi) (?:sebanyak )?\d.{0,20}",
    "copied": r"(?:url|tautan|link)\b.{0,20}\b(?:disalin|tersalin|tercopy|dicopy|copied)\W*|batalkan",
    "loading": r"(?:loading|memuat|muat|load|tampilkan|lihat)(?: (?:lebih (?:banyak|lanjut)|lagi|more|lainnya"
    r"|ulang))?"
    r"\s?(?:\.{2,}|…)?",
    "share": r"(?:bagikan|sebarkan|share)(?: (?:berita|artikel|konten|halaman|tulisan|kabar|this|article|ini|ke"
    r"|di|via|lewat))*"
    r"(?: media sosial| teman(?:mu| anda)?)?\W*|kirim ke teman|cetak (?:berita|artikel|halaman)"
    r"|(?:unduh|download) (?:pdf|artikel)|rekomendasi (?:berita|artikel|video)(?: untuk.{0,20})?\W*",
    "views": r"(?:dilihat|dibaca|views?|viewed|pembaca|dibagikan|shares?)\W*\d[\d.,]*\s?(?:k|rb|jt|kali|x"
    r"|views?|times)?\W*"
    r"|\d[\d.,]*\s?(?:k|rb|jt)?\s?(?:views?|kali dilihat|kali dibaca|shares?|pembaca|dibagikan|likes?)\W*",
    "reading time": r"(?:waktu|estimasi|lama)?\s?(?:baca|membaca|reading time)\W*\d{1,2} ?(?:menit|min|minutes?)\W*"
    r"|\d{1,2} ?(?:menit|min|minutes?) ?(?:baca|membaca|waktu baca|read|reading)\W*",
    "ago": r"\d{1,2} (?:detik|menit|jam|hari|minggu|bulan) (?:yang )?lalu",
    "live": r"(?:terakhir )?(?:diperbarui|di-?update|update)\s?[:：]?\s?(?:pukul )?\d{1,2}[.:]\d\d.{0,6}"
    r"|(?:update|pembaruan|muat ulang) otomatis\b.{0,12}|live (?:report|update|blog)s?",
    "tags": r"\W*(?:tags?|topik(?: terkait| terkini| pilihan)?|kata kunci|keywords?|label|tagar)\s?[:：].*"
    r"|(?:tags?|topik terkait|label)"
    r"|(?:#\s?\w+[\s,;|]*)+",
    "video": r"\W*(?:(?:simak|lihat|tonton|saksikan|cek)(?: juga)?\W*)?(?:video|foto|infografis|live"
    r"|podcast)\s?[:：](?!\s?(?-i:[a-z]).*[.!?]$).*"
    r"|\W*(?:simak|tonton|saksikan|lihat|cek)(?: juga)? (?:video|foto-foto|infografis|live|siaran langsung"
    r"|podcast|tayangan|liputan"
    r"|selengkapnya)\b.{0,140}(?:di bawah(?: ini)?|berikut(?: ini)?|di sini|selengkapnya|[:”\"'’]|ini)\W*"
    r"|\[video\]|video (?:pilihan|terkait|populer)(?: editor)?\W*",
    "read also": r"[\W_]*(?:(?:baca|lihat|simak|tonton|cek|klik|dengar(?:kan)?|saksikan|tengok|intip) (?:juga|pula)"
    r"|baca selengkapnya|read (?:also|more)|also read|artikel terkait|baca|pilihan editor"
    r"|berita terkait|lihat pula|selengkapnya baca)(?:\s?[:：>»|\]]|\s[–—-]).*",
    "next article": rf"(?:(?:next article|menarik dibaca|menarik untuk dibaca|(?:artikel|berita"
    rf"|pos) (?:selanjutnya|berikutnya"
    rf"|sebelumnya)|baca lainnya)\b\s?[:：]?|(?:selanjutnya|sebelumnya|berikutnya)\s?[:：]){_NO_STOP}{{0,150}}[?!]?"
    rf"|(?:jangan lewatkan|wajib baca|cek juga)\b{_NO_STOP}{{0,60}}:?",
    "read also, quoted": r"(?:baca|lihat|simak|tonton|saksikan) juga\s?[\"'“‘].{3,160}[\"'”’]\s?"
    r"(?:(?:(?:selengkapnya )?di (?:sini|bawah(?: ini)?|tautan ini)|selengkapnya|berikut(?: ini)?)\s?)?[:.]?",
    "checked facts": r"\W*fakta atau hoaks\?.*",
    "come along": r"[^\w\"“'‘]*(?:yuk|ayo|mari),? (?:gabung|ikuti|follow|ikut"
    r"|bergabung)\b.{0,120}\b(?:di sini|disini|klik|kami)\W*"
    r"|(?:yuk|ayo|mari),? (?:simak|baca|tonton|lihat|cek)\b.{0,40}\b(?:juga|video|foto|artikel|berita)\b.{0,60}"
    r"|(?:yuk|ayo|nah)\W*",
    "photo button": r"(?:lihat|tampilkan|buka) (?:semua )?(?:foto|gambar)(?: lainnya)?|tim redaksi",
    "related": r"\W*(?:baca juga|simak juga|lihat juga|(?:berita|artikel|konten|video"
    r"|topik)(?: yang)? (?:terkait|lainnya|lain|populer|terpopuler"
    r"|terkini|terbaru|pilihan|menarik|rekomendasi|unggulan|serupa)(?: lainnya)?|terpopuler|terkait"
    r"|rekomendasi(?: untuk anda)?|read also|also read|artikel-artikel yang direkomendasikan|promosi"
    r"|pilihan (?:redaksi|editor"
    r"|untuk anda)(?-i:(?=[A-Z]).*)?"
    r"|pilihan untukmu|most popular|related(?: (?:articles|posts|news))?|you may also like|trending|terkini"
    r"|terbaru|populer|lainnya|(?:baca|tonton|lihat|simak) (?:berita |artikel |video )?lainnya"
    r"|lanjut(?:kan)? baca"
    r"|(?:(?:galeri|foto-foto|foto|gallery|album)(?: (?:foto|terkait|lainnya|berita|lain))?|live update)\s?:?"
    r"|tulisan (?:lain|lainnya|terkait)(?: (?:oleh|dari) .{2,40})?|pos-pos terbaru|jangan lewatkan|jangan ketinggalan"
    r"|(?:artikel|berita|konten) rekomendasi)\W*",
    "summary button": r"(?:button )?(?:ai )?summar\w+|(?:ringkasan|rangkuman|poin(?:-poin)?) (?:berita|artikel"
    r"|utama|penting|ai"
    r"|oleh ai)\W*|intinya sih\W*|.{0,20}(?:ringkas|rangkum) dengan ai.{0,20}",
    "copyright": r"\W*(?:copyright\W*(?:©|\(c\)|\d{4}|by\b|pt\b|[:：]|@|$)|copyright\b.{0,60}\b(?:19|20)\d\d\b|©|\(c\)"
    r"|all rights reserved).*|\W*hak cipta\W*(?:©|\(c\)|\d{4}"
    r"|dilindungi(?: oleh)?"
    r" undang-undang|dilindungi\W*$|pada\b|[:：]).*|(?:seluruh "
    r"|semua )?hak (?:cipta )?dilindungi(?: oleh)?(?: undang-undang)?\W*"
    r"|\W*dilarang (?:keras )?(?:mengambil|mengutip|menyalin|memperbanyak|menggandakan|menayangkan)\b"
    r"(?=.*\b(?:artikel|konten|berita|isi|tulisan|seizin|izin)\b).*"
    r"|seluruh isi (?:situs|laman).*|segala bentuk pengutipan.*",
    "shown before": r"\W*(?:artikel|berita|konten|tulisan) ini (?:telah |sudah |pernah "
    r"|sebelumnya )*(?:tayang|terbit|dimuat|dipublikasikan|ditayangkan"
    r"|diterbitkan)\b.*",
    "revised": r"\W*(?:(?:catatan|keterangan|ralat|koreksi)(?: redaksi| editor)?\s?[:：]\s?)?(?:artikel|berita"
    r"|judul (?:artikel|berita)) ini (?:telah |sudah )?(?:diperbarui|diperbaharui|direvisi|dimutakhirkan|diubah"
    r"|disunting"
    r"|mengalami (?:perubahan|pembaruan|penyuntingan)|melewati|melalui)\b.*",
    "warning": r"(?:(?:peringatan|perhatian|trigger warning)\W+)?(?:artikel|berita|tulisan|laporan"
    r"|video) ini (?:mengandung|memuat"
    r"|berisi)\b.{0,60}\b(?:kekerasan|mengganggu|sensitif|eksplisit|bunuh diri|trauma|dewasa|disediakan)\b.*",
    "embedded": r"(?:hentikan|lompati|akhir(?: dari)?) (?:x|twitter|facebook|instagram|tik ?tok"
    r"|youtube)(?: \w+)?|izinkan konten"
    r" [\w ]{1,20}\?|terima dan lanjutkan|konten (?:tidak|tak) tersedia|lihat (?:lebih banyak|(?:postingan"
    r"|kiriman|pesan"
    r"|unggahan) ini) di \w+|view this post on instagram|(?:sebuah kiriman dibagikan oleh|a post shared by)\b.{0,80}"
    r"|(?:video|audio|media)(?: ini)? (?:tidak|gagal) (?:dapat |bisa )?(?:diputar|dimuat|tersedia).{0,60}"
    r"|(?:browser|peramban) (?:anda|kamu)\b.*|aktifkan javascript.*"
    r"|.{0,20}tidak bertanggung jawab atas (?:konten|isi) (?:dari )?(?:situs|laman|pihak).*",
    "report": r"(?:terdapat|ada|menemukan|temukan) (?:kesalahan|kekeliruan|salah ketik)\b.{0,60}\?.{0,40}"
    r"|laporkan (?:kesalahan|masalah)\W*",
    "the staff": r"informasi artikel|tim redaksi|editorial team|dewan redaksi|[\w.+-]{1,40}@[\w.-]{3,40}",
    "itself": r"(?:isi |seluruh isi )?(?:artikel|tulisan|konten) ini (?:adalah |menjadi |merupakan |sepenuhnya "
    r"|hasil )*(?:tanggung jawab"
    r"|pendapat|opini|pandangan|kerja ?sama|kolaborasi)\b.*|(?:suka|menyukai|bermanfaat)\b.{0,20}\b(?:artikel"
    r"|berita|tulisan) ini\W.*"
    r"|apakah (?:artikel|berita|tulisan) ini .{0,40}\?",
    "call": r"(?:daftar|gabung|coba|beli|langganan|berlangganan|masuk|login|ikuti|klik)(?: (?:sekarang|gratis"
    r"|di ?sini|kami))+\W*"
    r"|\W*klik (?:untuk|gambar|foto)\b.{0,20}\b(?:gambar|foto|video|memperbesar|putar|menonton)\b.{0,20}",
    "the hour": r"(?:pukul \d{1,2}[.:]\d\d|\d{1,2}[.:]\d\d (?:wib|wita|wit))",
    "the author": r"penulis (?:adalah|merupakan) (?:seorang )?(?:kontributor|jurnalis|wartawan|reporter|dosen"
    r"|peneliti|guru"
    r"|mahasiswa|pengamat|pegiat|aktivis|redaktur|alumni|alumnus|pemerhati|praktisi|anggota|ketua"
    r"|direktur)\b.{0,160}",
    "over": r"\W+(?:selesai|tamat|habis|end|30)\W+",
    "notes": r"\W*(?:disclaimer|penafian|catatan (?:redaksi|(?:bagi|untuk"
    r"|kepada) (?!redaksi\b)\w{1,40}+(?!.*(?:embargo|tayang|siar|terbit|tahan|publikasi))))\s?[:：].*|(?:kirim"
    r"|punya) (?:berita|artikel"
    r"|tulisan|informasi).{0,120}@.{0,60}",
    "player": r"\d{1,2}:\d\d(?:\s?[/|-]\s?-?\d{1,2}:\d\d)?|(?:putar|play|dengarkan) (?:audio|suara|berita"
    r"|artikel)\W*",
    "ours every day": rf"\W*(?:dapatkan|ikuti|simak|baca|temukan|pantau)(?: (?:terus|juga|sejumlah|kumpulan"
    rf"|update|aneka|berbagai))*"
    rf" (?:berita|kabar|artikel|laporan|ulasan|liputan)\b(?=.*(?:terkini|terbaru|terupdate|setiap hari|\bkami\b"
    rf"|hanya di|\.(?:com|net|id)\b"
    rf"))(?!.*{_OFFICE})[^\"“”]{{0,160}}",
    "more of ours": r"(?:simak|baca|temukan|ikuti|cek|dapatkan) (?:terus )?"
    r"(?:berita|informasi|artikel|kabar|ulasan|info)\b"
    r".{0,80}\b(?:lainnya|lain|selengkapnya|menarik|terkini|terbaru|seputar)\b.{0,60}\bdi\b.{1,40}",
    "press release": r"(?:siaran pers|press release|rilis pers|keterangan pers)\W*"
    r"|(?:nomor|no\.?)\s?[:：]?\s?(?=\S*/)[\w.-]{1,20}(?:/[\w.-]{1,20}){1,6}",
    "code": r".{0,200}(?:\bfunction ?\(|\w\.\w{2,20}\.\w{2,20}\(|\bvar \w+ ?=|=> ?\{|\);\s?$|window\.\w"
    r"|document\.\w).{0,400}",
    "pages of a screen": r"(?:[^\W\d_]{3,14} \d{3}\s{0,4}){2,8}",
    "rule": r"[\W_]+",
}
