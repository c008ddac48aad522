"""What titles say that are news about such things as the kinds are: a raid, a contest, a ban."""

import re
from typing import Final

NEWS: Final[dict[str, re.Pattern[str]]] = {
    kind: re.compile(pattern, re.IGNORECASE)
    for kind, pattern in {
        "horoscope": r"\b(?:film|serial|pembunuh|polisi|penipuan|buku|museum|pameran|konser|album)\b",
        "recipe": r"\bresep (?:obat|dokter|kacamata|palsu|sukses|juara|kemenangan|menang|hidup|awet|panjang|"
        r"damai|elektronik|"
        r"digital|ekonomi|imf)\b|\b(?:polisi|bpom|apotek|lomba|pelatihan|menteri|presiden|dosen|mahasiswa|siswa)\b",
        "quiz": r"\b(?:bocor\w*|polisi|sindikat|jual|beredar|tewas|maut|korban|ujian nasional|dugaan|kecurangan|"
        r"(?<!kode )hadiah|pembawa acara|stasiun)\b",
        "lyrics": r"\b(?:protes|diprotes|dikecam|polemik|kontroversi\w*|dilaporkan|dihapus|sensor\w*|disensor|"
        r"ganti|diganti|ubah|diubah|gugat\w*|digugat|hak cipta|royalti|plagiat\w*|pasar|peluang|ekspor)\b",
        "sermon": r"\b(?:doa bersama|gelar|ribuan|polisi|dibubarkan|dilarang|larang|menteri|kemenag|mui|uskup|"
        r"presiden|bupati|"
        r"gubernur|wali kota|korban|tewas|serukan|imbau|hukum(?:an)? (?:mati|penjara|cambuk|pidana|seumur))\b|"
        r"^\W{0,3}hukum (?!(?:salat|sholat|shalat|puasa|membaca|makan|minum|menikah|memakai|merayakan|"
        r"mengucap\w*)\b)",
        "jobs": r"\b(?:penipuan|tipu|palsu|polisi|ribu|ratusan|pengangguran|disnaker|kemnaker|menaker|"
        r"pemerintah|pemkab|pemkot|"
        r"pemprov|bps|job fair|bursa kerja|phk|ekonomi|serap\w*|sepi|upah|datangkan|kosong|batal|minim|sulit|"
        r"apindo|korban|investasi|turun|naik|"
        r"berkurang|menyusut|bertambah)\b",
        "lottery": r"\b(?:polisi|polres\w*|polda|polsek|polri|ditangkap|tangkap|ringkus|gerebek|digerebek|"
        r"bandar|pengepul|"
        r"tersangka|razia|blokir\w*|diblokir|kominfo|komdigi|ppatk|dihukum|divonis|vonis|korban|satpol|judol|warga|"
        r"pengecer|penjual|hakim|jaksa)\b",
        "opinion": r"(?!)",
        "gallery": r"\b(?:pameran|dipamerkan|lomba|juara\w*|menang\w*|hilang|dicuri|disita|sita|museum|arsip|"
        "viral|hoaks|hoax|palsu|editan|syur|porno|asusila|polisi)\b",
        "howto": r"^\W{0,3}\d{1,3} \w{1,20}(?: \w{1,20}){0,4} (?<!yang )(?<!bisa )(?<!wajib )(?<!untuk "
        ")(?<!layak )(?<!patut )"
        r"(?<!harus )(?<!dapat )(?<!mudah )(?<!jarang )(?<!sering )(?<!ini )di[a-z]{4,16}\b|"
        r"^\W{0,3}(?:(?:begini|ini|inilah|berikut|simak|intip) )?(?:\w{1,10} )?(?:cara|trik|kiat|langkah|"
        r"tips) (?:\w{1,20} )?(?:polisi|pemerintah|"
        r"pemkab|pemkot|pemprov|bupati|wali kota|gubernur|menteri|presiden|kpk|dpr|warga|petani|nelayan|pelaku|"
        r"sindikat|tersangka|bmkg|bpbd|kemen\w{2,20}|polri|tni|bank|pln|pertamina|kai|desa|guru|perusahaan)\b|"
        r"\b(?:tewas|korban|polisi|tersangka|ditangkap|bencana|gempa|banjir|longsor|tsunami|dibunuh|terdakwa|"
        r"ditutup|rusak|roboh|terbakar|hilang|disita|dijarah|dicuri|bangkrut|lolos|menang|kalah|gugur|dilantik|"
        r"dicopot|"
        r"terendam|terputus|padam|ditahan|diperiksa|dievakuasi|dipanggil|dilarang|ditarik|meledak|terbalik|"
        r"tenggelam)\b",
        "timetable": r"\b(?:diundur|mundur|berubah|diubah|ditunda|dipercepat|molor|bentrok|padat|dirilis|"
        r"diprotes|kacau|batal|dibatalkan|pilkada|pemilu|sidang)\b",
        "stream": r"\b(?:polisi|judi|gerebek|digerebek|ilegal|diblokir|blokir|pembajakan|bajakan|asusila|"
        r"ditangkap|tewas|pelaku|sidang)\b",
        "prediction": r"\b(?:ekonomi|inflasi|cuaca|bmkg|bank|imf|gempa|panen|bi|pemilu|suara|rupiah|pertumbuhan)\b",
        "fiction": r"(?!)",
        "advertorial": r"\b(?:polisi|dinas|pemerintah|pem(?:kab|kot|prov|da)|larang|dilarang|diminta|hentikan|"
        "denda|didenda|tegur|ditegur|sita|"
        r"disita|tipu\w*|penipuan|"
        r"palsu|ditarik|tarik|korban|gugat|digugat|disegel|kpk|bpom|ojk|sidang|warga|bupati|wali kota|gubernur|"
        r"menteri|presiden|"
        r"bangkrut|phk|gempa|tewas|anggaran|pajak|tarif|kppu|ylki|konsumen)\b",
    }.items()
}
"""What a title says that is news about such things."""
