"""Small words on which the truth of a sentence hangs, by what they do."""

from scripts.condense.tokens import ATTRIBUTION


def word_set(text: str) -> frozenset[str]:
    """The words of a table as it reads best: in rows."""
    return frozenset(text.split())


NEGATION = word_set(
    """tidak bukan belum tak tanpa jangan batal gagal urung dibantah membantah bantah dibatalkan
    membatalkan tidaklah bukanlah takkan nihil enggak nggak ogah mustahil menolak ditolak menyangkal
    disangkal menepis ditepis hoaks hoax bohong palsu keliru salah menyesatkan"""
)
MODALITY = word_set(
    """akan dapat bisa mungkin kemungkinan barangkali diduga menduga dugaan terduga diperkirakan perkiraan
    kabarnya dikabarkan konon disebut disebut-sebut terancam mengancam berencana rencananya rencana
    direncanakan harus wajib dilarang boleh diharapkan dituduh dituding didakwa disangka berpotensi
    diklaim mengklaim klaim seharusnya semestinya sepertinya tampaknya agaknya dijadwalkan bakal hendak
    ingin usul mengusulkan diusulkan calon tersangka terdakwa diimbau diminta perlu jika"""
)
SAYING = ATTRIBUTION | word_set(
    """dikatakan disampaikan menyampaikan keterangan membenarkan memastikan berdasarkan berkata bilang
    diberitakan laporan melaporkan dilaporkan berpendapat menduga mengklaim mengabarkan"""
)
CONDITION = word_set(
    """jika kalau apabila bila bilamana asalkan asal kecuali hanya hampir sekitar nyaris lebih kurang
    sampai hingga maksimal minimal paling sedikitnya setidaknya andai seandainya jikalau selama
    sementara cuma baru sebagian rata-rata kira-kira selain"""
)
DENIAL = NEGATION | word_set(
    """sangkal bantahan bantahannya tepis menampik tampik klarifikasi meluruskan luruskan disinformasi
    misinformasi penipuan fitnah isu rumor mengada-ada cek diluruskan mengklarifikasi dipastikan fakta
    faktanya imposter satir parodi rekayasa hasutan manipulasi suntingan menyanggah disanggah sanggah sanggahan ditampik
    ngawur fiktif mengada-ngada omong-kosong
    ternyata padahal sebenarnya sesungguhnya aslinya"""
)
"""Words by which a sentence tells that something said elsewhere is not so."""
OFFICES = word_set(
    """presiden wakil perdana menteri menko gubernur bupati wali camat kepala ketua direktur sekretaris
    juru komisaris kapolri kapolda kapolres kapolsek panglima komandan jaksa hakim rektor pelaksana
    pelatih duta koordinator kombes komjen irjen brigjen jenderal letjen mayjen kolonel letkol laksamana
    marsekal akbp kompol anggota manajer"""
)
DAYS = ("senin", "selasa", "rabu", "kamis", "jumat", "sabtu", "minggu")
"""From Monday, as `date.weekday` counts."""
MONTHS = (
    "januari", "februari", "maret", "april", "mei", "juni",
    "juli", "agustus", "september", "oktober", "november", "desember",
)  # fmt: skip
MONTH_NAMES = frozenset(MONTHS)
WEEKDAYS = frozenset((*DAYS, "ahad"))
CALENDAR = frozenset((*DAYS, *MONTHS, "ahad", "jum'at", "jum’at")) | word_set(
    """besok esok kemarin lusa hari ini nanti tadi malam pagi siang sore petang dini pada lalu mendatang
    depan pekan bulan tahun tanggal itu semalam subuh berikutnya sebelumnya sekarang"""
)
"""Words of which a day or a date is said."""
