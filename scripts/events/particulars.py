"""Particulars: by which things, places and names the event of a report is known, beside what any event shares.

An editor tells two reports of one police station apart by what was stolen, two of one ministry by what was sealed:
who acts, who speaks and in which region are the same on many days.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from scripts.article import Article
from scripts.events.happenings import rows
from scripts.events.institutions import is_common
from scripts.events.signs import READ, Signs
from scripts.text.figures import RUN
from scripts.text.stems import stem

_OPENING = 450
_ANY = frozenset(
    map(
        stem,
        """tangkap bekuk ringkus ciduk amankan gerebek bongkar ungkap sita segel razia gagalkan usut selidiki periksa
        tahan tetapkan buka tutup resmikan luncurkan gelar hadiri terima beri berikan serahkan salurkan bagikan bangun
        perbaiki siapkan sediakan umumkan sampaikan minta imbau ingatkan ajak dorong desak larang wajibkan izinkan
        janjikan janji tawarkan usulkan usul tolak dukung setujui sahkan bahas rampungkan cabut batasi batalkan tunda
        naikkan turunkan naik turun tambah kurangi kembali jadi menjadi temukan kembangkan bentuk lantik copot tunjuk
        angkat kunjungi tinjau pantau sebut akui bantah klaim nilai ingin bakal akan mulai usai lagi baru kini masih
        sudah resmi siap juga karena akibat hingga saat sejak untuk dengan dalam atas dari pada oleh tanpa lewat setelah
        sesudah sebelum jelang demi lebih paling hanya bisa dapat harus wajib warga orang anak pria wanita perempuan
        laki seorang sejumlah puluhan ratusan ribuan belasan nol satu dua tiga empat lima enam tujuh delapan sembilan
        sepuluh ribu juta miliar triliun persen rp km kilometer meter kilogram ton hektare liter jam hari pekan bulan
        tahun kali kota kabupaten kecamatan desa provinsi kampung pulau daerah jalan kejar buru muncul terjadi kata
        raih gara wamen menko wagub wabup walkot kadis sempat diduga tewas luka korban selamat
        terdakwa tersangka pelaku tuntut tuntutan dakwaan vonis divonis hukum hukuman hakim jaksa sidang penjara polisi
        bebas terbukti mengaku maaf survei riset studi laporan hasil kasus dugaan viral""".split(),  # noqa: SIM905 - a table of words reads better so
    )
)
"""What is done in news of any kind, to whom and how many."""
_SPEAKS = re.compile(
    r"\b(?:(?:kata|ujar|ucap|tutur|ungkap|jelas|terang|tegas|papar|imbuh)(?:nya)?|menurut)\b[^.!?\n\"\u201c]{0,160}"
    r"|[A-Z][\w'-]{0,40}(?: [A-Z][\w'-]{0,40}){1,6}(?=,? (?:menyebut|mengatakan|menjelaskan|menegaskan|menuturkan"
    r"|menambahkan|meminta|mengimbau|mengingatkan|memastikan|menduga|memperkirakan|menilai)\b)"
)
_OFFICE = re.compile(
    r"\b(?i:kepala|ketua|direktur|deputi|manajer|anggota|komisioner|kapol\w{1,9}|kasat|kabid|humas|bicara|sekretaris|inspektur|hakim|jaksa"
    r"|menteri|presiden|perdana|raja|ratu|paus|uskup|bupati|gubernur|wali kota|camat|lurah|koordinator|komandan"
    r"|panglima|rektor|pengamat|pendiri|pemilik|pengelola|pengurus)(?:nya)?"
    r"(?: (?!me(?:m|n[a-z]|ng)|di(?!nas|rektur|visi|stri|rjen))[\w'-]{1,30}){0,5}"
    r", (?=[A-Z])(?P<name>[^.,!?\n\"\u201c]{3,60}), "
)
"""An office, and behind it the name of who holds it."""
_ACTS = re.compile(
    r"\b(?:Polsek|Polres\w{0,6}|Polda|Polisi|Kepolisian|Kementerian|Menteri|Dinas|Badan|Balai|Kejaksaan|Kejari|Kejati"
    r"|Pengadilan|Komisi|Dewan|DPRD|BPBD|BNN|PN|Pemkab|Pemkot|Pemprov|Pemerintah|Gubernur|Bupati|Wali Kota|Daerah"
    r"|Kantor|Satgas|Kabupaten|Kota|Provinsi|Republik|Lembaga|Universitas|Institut|Politeknik"
    r"|Stasiun (?:Meteorologi|Klimatologi|Geofisika)|Kawasan Industri|Piala|Liga|Kejuaraan"
    r"|Turnamen|Olimpiade)(?: [A-Z][\w'-]{0,40}){1,4}"
)
"""Who acts in the name of a region, and the region; and where many contests are held."""
_VENUES = re.compile(
    r"\b(?:Bandara|Pelabuhan|Terminal|Stasiun|RSUD|RS|Rumah Sakit|Museum|Taman Nasional|Kebun Binatang|Lapas|Rutan"
    r"|Perpustakaan|Stadion|Gedung)(?: [A-Z][\w'-]{0,40}){1,4}"
)
"""Houses at which something else happens every day."""
_RUN = re.compile(r"\b[A-Z][\w'-]{0,40}(?: (?:\d{1,3} (?=[A-Z]))?[A-Z][\w'-]{0,40}){0,6}")
_PLACED = re.compile(r"\b(?:di|ke|dari|dekat) (?P<name>[A-Z][\w'-]{0,40}(?: [A-Z][\w'-]{0,40}){0,5})")
_DOMAIN = re.compile(
    r"\b(?:Wamen|Menteri|Kementerian|Dinas|Kadis|Komisi|Badan|Balai|Kepala|Ketua|Panja|Dirjen|Federasi|Asosiasi|Ikatan"
    r"|Serikat|Lembaga|Yayasan|Panitia|Himpunan|Gabungan) (?P<name>[A-Z]\w{0,40})"
)
"""What an office is concerned with."""
_ORIGIN = re.compile(r"\b[Aa]sal (?P<name>[A-Z][\w'-]{0,40})")
"""Where somebody in a headline is from, who was known to nobody before."""
_ONCE = re.compile(r"(?i:mantan|eks) (?i:istri|suami|kekasih|pacar|tunangan|menantu|mertua) [A-Z]")
"""A headline on who has gone another way since than the one who is named."""
SIDES = ("putra putri", "barat timur utara selatan tengah tenggara", "hulu hilir", "atas bawah")
"""What parts things of one name: who plays, which line, which half of a region."""
_SIDE = re.compile(rf"(?i:\b(?P<of>[\w'-]{{1,40}}) (?P<side>{'|'.join(' '.join(SIDES).split())})\b)")
_HOUR = re.compile(
    r"\b(?:pukul|jam) (?P<clock>[01]?\d|2[0-3])[.:][0-5]\d|\b(?P<part>dini hari|pagi|siang|sore|petang|malam)\b"
)
_BEGINNING = 160
"""Letters within which the hour of a happening is told."""
_PARTS = {"dini hari": 3, "pagi": 8, "siang": 12, "sore": 16, "petang": 18, "malam": 21}
SPORT = frozenset(
    map(
        stem,
        """laga pertandingan gol final semifinal juara lomba perlombaan turnamen kejuaraan liga klub atlet medali
        pelatih dayung renang maraton voli basket bola bulu tangkis tenis tinju balap pembalap petinju petenis
        pelari stadion skor kiper penyerang bek gelandang wasit suporter""".split(),  # noqa: SIM905 - a table of words reads better so
    )
)


@dataclass(frozen=True, slots=True)
class Particulars:
    """What tells the event of one article from others. Stems or names, in small letters."""

    things: frozenset[str]
    """Of the headline."""
    rows: frozenset[int]
    """Rows of `happenings` of the opening, without those of names."""
    speakers: frozenset[str]
    """Names of who speaks of the event, or acts on it by office."""
    regions: frozenset[str]
    """Names of institutions and of the region."""
    venues: frozenset[str]
    """Names of houses at which much happens."""
    headline: frozenset[str]
    """Its words that are written large."""
    heads: frozenset[str]
    """Names of the headline that the text nowhere writes small: headlines write every word large."""
    places: frozenset[str]
    """Names in the headline of where it happened."""
    runs: tuple[frozenset[str], ...]
    """Words of each name of the opening, as often as it stands there."""
    hour: int | None
    """Of the day, when it happened."""
    sporting: int
    """How many words of sport the opening has."""
    once: bool
    """The headline is on who once belonged to somebody."""
    origins: frozenset[str]
    """Names in the headline of where somebody is from."""
    sides: frozenset[tuple[str, str]]
    """(word, side) of the headline: ("lintas", "barat")."""
    all_sides: frozenset[tuple[str, str]]
    """The same of all that was read."""


def particulars(article: Article, signs: Signs) -> Particulars:
    """Of `article`, whose signs are `signs`."""
    body = " ".join(article.paragraphs)[:_OPENING]
    places, beside = _places(article.title, signs)
    beside |= {stem(found["name"].lower()) for found in _DOMAIN.finditer(article.title)}
    things = {key for key in _keys(article.title, signs) if key in signs.title and key not in _ANY} - beside
    if not things:  # what is common by itself tells something where nothing else does
        things = {key for key in signs.title if not is_common(key)} - signs.names.keys() - _ANY - beside
    lead = {row for key in _keys(f"{article.title}\n{body}", signs) for row in rows().get(key, ())}
    borne = {word for found in _SPEAKS.finditer(body) for word in _large(found[0])}
    borne |= {word for found in _OFFICE.finditer(body) for word in _large(found["name"])}
    regions = {word for found in _ACTS.finditer(body) for word in _large(found[0])}
    runs = tuple(frozenset(_large(found[0])) for found in _RUN.finditer(f"{article.title}. {body}"))
    hour = _HOUR.search(body[:_BEGINNING])
    return Particulars(
        frozenset(things),
        frozenset(lead),
        frozenset(borne),
        frozenset(regions),
        frozenset(
            word for found in _VENUES.finditer(f"{article.title}. {body}") for word in _large(found[0])
        ),
        frozenset(_large(article.title)),
        frozenset(name for name in signs.title_names.keys() - set(body.split()) if not is_common(name)),
        frozenset(word for word in places if not is_common(word)),
        runs,
        (int(hour["clock"]) if hour["clock"] else _PARTS[hour["part"]]) if hour else None,
        len(SPORT & {stem(found[0].lower()) for found in RUN.finditer(f"{article.title}\n{body}")}),
        _ONCE.match(article.title) is not None,
        frozenset(found["name"].lower() for found in _ORIGIN.finditer(article.title)),
        _sides(article.title),
        _sides(f"{article.title}\n{' '.join(article.paragraphs)[:READ]}"),
    )


def _sides(text: str) -> frozenset[tuple[str, str]]:
    return frozenset((found["of"].lower(), found["side"].lower()) for found in _SIDE.finditer(text))


def _places(title: str, signs: Signs) -> tuple[set[str], set[str]]:
    """Words of the names of places in a headline, and the stems of what they are ("di Tanjakan ...")."""
    names: set[str] = set()
    kinds: set[str] = set()
    for found in _PLACED.finditer(title):
        before: list[str] = []
        named = False
        for word in _large(found["name"]):
            if word in signs.names:
                named = True
                names.add(word)
            elif named or stem(word) in _ANY:  # the place is over; what was done there
                break
            else:
                before.append(word)
        if named:
            kinds.update(map(stem, before))
    return names, kinds


def _keys(text: str, signs: Signs) -> Iterator[str]:
    """Stems of the words of `text` that are no names, no institutions and no numbers."""
    for found in RUN.finditer(text):
        low = found.group().lower()
        if len(low) > 2 and low not in signs.names and not is_common(low) and not low[0].isdigit():
            yield stem(low)


def _large(text: str) -> list[str]:
    return [word.lower() for word in re.findall(r"\b[A-Z][\w'-]*", text)]
