"""What an advertisement asks of its reader, and how it praises what it sells."""

from typing import Final

from scripts.judging.kind_labels import WEAK
from scripts.judging.kind_texts import text

CALLS: Final = tuple(
    text(WEAK, 1, hints, pattern)
    for hints, pattern in (
        (
            "hubungi|kontak|whatsapp|wa |pemesanan|reservasi|chat |telepon|pendaftaran",
            r"\b(?:hubungi|kontak|whatsapp|wa|pemesanan|reservasi|chat|telepon|info(?:rmasi)?|"
            r"pendaftaran)\b[^.!?\n]{0,60}"
            r"\b(?:0\d{2,4}[ -]?\d{3,4}|\+62)",
        ),
        (
            "hubungi|kunjungi|datang|kantor pemasaran|contoh",
            r"\bkantor pemasaran\b|\b(?:unit|rumah) contoh\b|\b(?:hubungi|kunjungi|datang(?:i| langsung "
            r"ke))\b[^.!?\n]{0,30}\b(?:kantor pemasaran|gerai|outlet|"
            r"showroom|"
            r"galeri pemasaran|rumah contoh|unit contoh|dealer|toko|website|situs|laman|marketing|stan|booth)\b",
        ),
        ("kunjungi", r"\bkunjungi\b[^.!?\n]{0,24}\b[a-z\d-]{3,30}\.(?:com|id|co\.id|net|example)\b"),
        (
            "promo|penawaran",
            r"\b(?:promo|penawaran)\b[^.!?\n]{0,30}\b(?:terbatas|berlaku|spesial|menarik|hanya|sampai|ini "
            r"berlaku|akhir pekan)\b",
        ),
        (
            "dapatkan|nikmati|bawa pulang|raih|rasakan|menangkan",
            r"\b(?:dapatkan|nikmati|bawa pulang|raih|menangkan)\b[^.!?\n]{0,50}\b(?:diskon|potongan|cashback|"
            r"penawaran|bonus|"
            r"promo|voucher|gratis|hadiah|poin)\b|\brasakan\b[^.!?\n]{0,30}\b(?:sensasi|manfaat|pengalaman|"
            r"bedanya|khasiat)\w*\b",
        ),
        ("syarat|s&k", r"\bsyarat (?:dan|&) ketentuan\b|\bs&k berlaku\b"),
        (
            "sekarang|daftar |pesan |beli |unduh |tunggu apa|buruan|terbatas|segera|persediaan|stok",
            r"\b(?:pesan|beli|daftar|unduh|booking) (?:sekarang|segera)\b|(?m:^|[.!?] )(?:daftar|pesan|beli|unduh) "
            r"(?:lewat|melalui|di|via|sebelum)\b|\btunggu apa lagi\b|\bburuan\b|"
            r"\b(?:stok|unit|kuota|tempat|kursi) terbatas\b|\bselama (?:persediaan|stok|kuota)\b|"
            r"(?m:^|[.!?] )segera (?:pesan|beli|daftar\w*|hubungi|kunjungi|miliki|dapatkan|amankan)\b",
        ),
        (
            "kabar |jangan |mencari |ingin |butuh |bosan |punya ",
            r"\bkabar (?:gembira|baik) (?:untuk|bagi|buat) (?:anda|kamu|para|pencinta|pecinta)\b|"
            r"\bjangan (?:sampai )?(?:ketinggalan|kehabisan|lewatkan)\b|"
            r"(?m:^|[.!?] )(?:(?:anda|kamu) )?(?:sedang )?(?:mencari|ingin|butuh|bosan|punya|"
            r"bingung)\b[^.!?\n]{3,60}\?",
        ),
        (
            "ongkir|diskon|potongan|gratis",
            r"\bgratis ongkir\b|\b(?:diskon|potongan(?: harga)?) (?:hingga|sampai|up to|\d{1,2} ?(?:persen|%))|"
            r"\bbeli \w{1,5},? gratis\b|\b(?:konsultasi|uji coba|pemasangan|antar|cek) gratis\b|\bgratis "
            r"(?:biaya|konsultasi|uji coba|antar)\b",
        ),
        (
            "tersedia|reservasi|informasi lebih lanjut|info lebih",
            r"\btersedia (?:di|dalam) (?:toko|gerai|seluruh|marketplace|lokapasar|berbagai|tiga|dua|empat|lima|"
            r"semua)\b|"
            r"\breservasi (?:dapat|bisa|hubungi)\b|\binfo(?:rmasi)? lebih lanjut\b[^.!?\n]{0,30}\b(?:hubungi|"
            r"kunjungi|di)\b",
        ),
        (
            "uang muka|dp |bunga |cicil|angsuran",
            r"\b(?:uang muka|dp|cicilan|bunga) (?:mulai |hanya |cuma )?(?:nol|\d{1,2}) ?(?:persen|%|rupiah)|"
            r"\b(?:dicicil|cicilan|angsuran) "
            r"(?:hingga|sampai|"
            r"mulai|ringan|rp)",
        ),
        (
            "kode promo|pakai kode|gunakan kode|masukkan kode|kode voucher|kode kupon|harga |solusi|pilihan|"
            "hunian|mulai rp|seharga rp|cuma rp|hanya rp|bonus ",
            r"\b(?:kode (?:promo|voucher|kupon)|(?:pakai|gunakan|masukkan) kode\b[^.!?\n]{3,40}\b(?:potongan|"
            r"diskon|bonus)|harga (?:spesial|promo|mulai)|solusi (?:tepat|terbaik)|pilihan "
            r"(?:tepat|terbaik)|"
            r"hunian (?:idaman|impian)|(?:mulai|seharga|cuma|hanya) rp ?\d|bonus (?:servis|kanopi|pagar|"
            r"langsung|menarik|pembelian))",
        ),
        (
            " kami",
            r"\b(?:admin|tim|dokter|toko|gerai|produk|pelanggan|layanan|koleksi|klinik|chef|terapis|marketing) "
            r"kami\b|\bkami (?:hadir|menyediakan|"
            r"menawarkan|melayani|siap melayani|memberikan)\b",
        ),
        (
            "menghadirkan|menawarkan|hadir dengan|hadir untuk",
            r"\b(?:menghadirkan|menawarkan)\b[^.!?\n]{0,40}\b(?:paket|promo|tipe|pilihan|koleksi|menu|layanan|"
            r"pengalaman|teknologi|"
            r"pemandangan|kenyamanan|kemudahan)\b|\bhadir (?:dengan|untuk) (?:desain|fitur|anda|memenuhi|"
            r"menjawab|varian)\b",
        ),
    )
)
"""Each by itself is little; two or three of them sell something."""
