"""Names in full and in letters: "Badan Pusat Statistik" and "BPS" are one, wherever the one stands for the other.

Only those that are in the table: letters that nobody knows may be opened to anything.
"""

import re
from typing import Final

_TABLE: Final = """
AS Amerika Serikat; BBM bahan bakar minyak; BI Bank Indonesia; BIN Badan Intelijen Negara; BKKBN Badan
Kependudukan dan Keluarga Berencana Nasional; BMKG Badan Meteorologi, Klimatologi, dan Geofisika; BNN Badan
Narkotika Nasional; BNPB Badan Nasional Penanggulangan Bencana; BPBD Badan Penanggulangan Bencana Daerah; BPK
Badan Pemeriksa Keuangan; BPKP Badan Pengawasan Keuangan dan Pembangunan; BPN Badan Pertanahan Nasional; BPOM
Badan Pengawas Obat dan Makanan; BPS Badan Pusat Statistik; BRIN Badan Riset dan Inovasi Nasional; Bappenas Badan
Perencanaan Pembangunan Nasional; Basarnas Badan SAR Nasional; Bawaslu Badan Pengawas Pemilu; DPD Dewan Perwakilan
Daerah; DPR Dewan Perwakilan Rakyat; DPRD Dewan Perwakilan Rakyat Daerah; Dinkes Dinas Kesehatan; Dinsos Dinas
Sosial; Dirjen Direktur Jenderal; Dirut Direktur Utama; Disdik Dinas Pendidikan; Dishub Dinas Perhubungan;
Disnaker Dinas Tenaga Kerja; IDAI Ikatan Dokter Anak Indonesia; IDI Ikatan Dokter Indonesia; IHSG Indeks Harga
Saham Gabungan; IMF Dana Moneter Internasional; KAI Kereta Api Indonesia; KBRI Kedutaan Besar Republik Indonesia;
KPAI Komisi Perlindungan Anak Indonesia; KPK Komisi Pemberantasan Korupsi; KPPU Komisi Pengawas Persaingan Usaha;
KPU Komisi Pemilihan Umum; Kapolda Kepala Kepolisian Daerah; Kapolres Kepala Kepolisian Resor; Kapolsek Kepala
Kepolisian Sektor; Kejagung Kejaksaan Agung; Kejari Kejaksaan Negeri; Kejati Kejaksaan Tinggi; Kemenag Kementerian
Agama; Kemendag Kementerian Perdagangan; Kemendagri Kementerian Dalam Negeri; Kemenhub Kementerian Perhubungan;
Kemenkes Kementerian Kesehatan; Kemenkeu Kementerian Keuangan; Kementan Kementerian Pertanian; Kemlu Kementerian
Luar Negeri; LBH Lembaga Bantuan Hukum; LPSK Lembaga Perlindungan Saksi dan Korban; MA Mahkamah Agung; MK Mahkamah
Konstitusi; MPR Majelis Permusyawaratan Rakyat; MUI Majelis Ulama Indonesia; Mendag Menteri Perdagangan; Mendagri
Menteri Dalam Negeri; Menhub Menteri Perhubungan; Menkes Menteri Kesehatan; Menkeu Menteri Keuangan; Menlu Menteri
Luar Negeri; Mentan Menteri Pertanian; OJK Otoritas Jasa Keuangan; PBB Perserikatan Bangsa-Bangsa; PLN Perusahaan
Listrik Negara; PMI Palang Merah Indonesia; PN Pengadilan Negeri; PPATK Pusat Pelaporan dan Analisis Transaksi
Keuangan; PPN pajak pertambahan nilai; PSSI Persatuan Sepak Bola Seluruh Indonesia; PVMBG Pusat Vulkanologi dan
Mitigasi Bencana Geologi; Pemda Pemerintah Daerah; Pemkab Pemerintah Kabupaten; Pemkot Pemerintah Kota; Pemprov
Pemerintah Provinsi; Polda Kepolisian Daerah; Polres Kepolisian Resor; Polsek Kepolisian Sektor; Prof. Profesor;
RSUD Rumah Sakit Umum Daerah; RUU rancangan undang-undang; SD Sekolah Dasar; SMA Sekolah Menengah Atas; SMK
Sekolah Menengah Kejuruan; SMP Sekolah Menengah Pertama; Sekda Sekretaris Daerah; TNI Tentara Nasional Indonesia;
UU undang-undang; WHO Organisasi Kesehatan Dunia; Wabup Wakil Bupati; Wagub Wakil Gubernur; Wapres Wakil Presiden
"""


def _whole(text: str, flags: int = 0) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-]){re.escape(text)}(?![\w-])", flags)


_OPENED: Final = tuple(
    (short, _whole(short), _whole(full, re.IGNORECASE))
    for short, _, full in (entry.partition(" ") for entry in " ".join(_TABLE.split()).split("; "))
)
"""(letters, as they stand, as they stand in full)."""


def alike(sentence: str, wording: str) -> tuple[str, str]:
    """Both, with a name in letters wherever the one has it so and the other in full; else as they are."""
    for letters, short, full in _OPENED:
        if full.search(wording) and short.search(sentence) and not short.search(wording):
            wording = full.sub(letters, wording)
        elif full.search(sentence) and short.search(wording) and not short.search(sentence):
            sentence = full.sub(letters, sentence)
    return sentence, wording
