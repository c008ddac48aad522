"""Particulars: by which things, places and names the event of a report is known, beside what any event shares.

An editor tells two reports of one police station apart by what was stolen, two of one ministry by what was sealed:
who acts, who speaks and in which region are the same on many days.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from scripts.article import Article
from scripts.figures import RUN
from scripts.happenings import rows
from scripts.institutions import is_common
from scripts.signs import Signs
from scripts.stems import stem

_OPENING = 450
_THINGS, _WELL_NAMED, _FEW = 3, 2, 3
_ANY = frozenset(
    map(
        stem,
        """tangkap bekuk ringkus ciduk amankan gerebek bongkar ungkap sita segel razia gagalkan usut selidiki periksa
        tahan tetapkan buka tutup resmikan luncurkan gelar hadiri terima beri berikan serahkan salurkan bagikan bangun
        perbaiki siapkan sediakan umumkan sampaikan minta imbau ingatkan ajak dorong desak larang wajibkan izinkan janjikan
        janji tawarkan usulkan usul tolak dukung setujui sahkan bahas rampungkan cabut batasi batalkan tunda naikkan
        turunkan naik turun tambah kurangi kembali jadi menjadi temukan kembangkan bentuk lantik copot tunjuk angkat
        kunjungi tinjau pantau sebut akui bantah klaim nilai ingin bakal akan mulai usai lagi baru kini masih sudah
        resmi siap juga karena akibat hingga saat sejak untuk dengan dalam atas dari pada oleh tanpa lewat setelah
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
    r"|[A-Z][\w'-]{0,40}(?: [A-Z][\w'-]{0,40}){1,6}(?= (?:menyebut|mengatakan|menjelaskan|menegaskan|menuturkan"
    r"|menambahkan|meminta|mengimbau|mengingatkan|memastikan|menduga|memperkirakan|menilai)\b)"
)
_OFFICE = re.compile(
    r"\b(?i:kepala|ketua|direktur|deputi|manajer|kapol\w{1,9}|kasat|kabid|humas|bicara|sekretaris|inspektur|hakim|jaksa"
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
    r"|Stasiun (?:Meteorologi|Klimatologi|Geofisika)|Kawasan Industri|Piala|Liga|Kejuaraan|Turnamen|Olimpiade)(?: [A-Z][\w'-]{0,40}){1,4}"
)
"""Who acts in the name of a region, and the region; and where many contests are held."""
_WIDE = "gempa banjir longsor erupsi puting keracunan kekeringan"
"""What strikes a region once, however much is told of it."""
_RUN = re.compile(r"\b[A-Z][\w'-]{0,40}(?: (?:\d{1,3} (?=[A-Z]))?[A-Z][\w'-]{0,40}){0,6}")
_PLACED = re.compile(r"\b(?:di|ke|dari|dekat) (?P<name>[A-Z][\w'-]{0,40}(?: [A-Z][\w'-]{0,40}){0,5})")
_DOMAIN = re.compile(
    r"\b(?:Wamen|Menteri|Kementerian|Dinas|Kadis|Komisi|Badan|Balai|Kepala|Ketua|Panja|Dirjen|Federasi|Asosiasi|Ikatan"
    r"|Serikat|Lembaga|Yayasan|Panitia|Himpunan|Gabungan) (?P<name>[A-Z]\w{0,40})"
)
"""What an office is concerned with."""
_HOUR = re.compile(
    r"\b(?:pukul|jam) (?P<clock>[01]?\d|2[0-3])[.:][0-5]\d|\b(?P<part>dini hari|pagi|siang|sore|petang|malam)\b"
)
_PARTS = {"dini hari": 3, "pagi": 8, "siang": 12, "sore": 16, "petang": 18, "malam": 21}
_HOURS, _BEGINNING = 8, 160
"""So many hours lie between two happenings of one day; they are told at the beginning (letters)."""
_YEAR = re.compile(r"(?:19|20)\d\d")
_TOPICS = "aplikasi sekolah kampus dokter panen nelayan wisata pasar penyanyi film ibadah haji prajurit satelit macet"
"""Rows of what news is about, where others are of what happens."""
_LAW = "vonis tersangka suap"
_SPORT = frozenset(
    map(
        stem,
        """laga pertandingan gol final semifinal juara lomba perlombaan turnamen kejuaraan liga klub atlet medali
        pelatih dayung renang maraton voli basket sepak bola bulu tangkis tenis tinju balap pembalap petinju petenis
        pelari perenang stadion skor kiper penyerang bek gelandang wasit suporter""".split(),  # noqa: SIM905 - a table of words reads better so
    )
)
_SPORTING = 2


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
    headline: frozenset[str]
    """Its words that are written large."""
    places: frozenset[str]
    """Names in the headline of where it happened."""
    runs: tuple[frozenset[str], ...]
    """Words of each name of the opening, as often as it stands there."""
    hour: int | None
    """Of the day, when it happened."""
    sporting: int
    """How many words of sport the opening has."""


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
        frozenset(_large(article.title)),
        frozenset(word for word in places if not is_common(word)),
        runs,
        (int(hour["clock"]) if hour["clock"] else _PARTS[hour["part"]]) if hour else None,
        len(_SPORT & {stem(found[0].lower()) for found in RUN.finditer(f"{article.title}\n{body}")}),
    )


def unlike(one: Particulars, other: Particulars, mine: Signs, theirs: Signs, least: int = _THINGS) -> bool:
    """Whether two articles share hardly a thing of their headlines (which are at least `least`): only who acts, in
    which region, or who speaks of it."""
    desks = _other_desk(one, other, theirs) or _other_desk(other, one, mine)
    if desks and _shared(one, other, mine, theirs) < _WELL_NAMED:
        return True
    if not one.things or not other.things or len(one.things) + len(other.things) < least:
        return False
    if _other_athletes(one, other, mine, theirs):
        return True
    held, kept = _held(one, theirs), _held(other, mine)
    if _other_matter(one, other, mine, theirs, held, kept):
        return True
    if max(len(held), len(kept)) > 1:
        return False
    if _other_places(one, other, mine, theirs):
        return True
    shared = _shared(one, other, mine, theirs)
    if shared >= _WELL_NAMED or _rows(_WIDE) & one.rows & other.rows:
        return False
    met = not mine.lead_names.keys().isdisjoint(theirs.lead_names)
    if held or kept:
        if not all(
            key in rows() for key in (*held, *kept)
        ):  # what they share is a thing, and no kind of news
            return False
        few = _FEW * len(held) <= len(one.things) and _FEW * len(kept) <= len(other.things)
        topical = all(_rows(_TOPICS).issuperset(rows()[key]) for key in (*held, *kept))
        if few and _other_hour(one, other):
            return True
        return (met and not shared and few) or (topical and _other_persons(mine, theirs, 1))
    if met and not shared and min(len(one.things), len(other.things)) > 1:
        return True
    if _agree(mine, theirs):
        return False
    return not _one_kind(one, other) or _other_hour(one, other) or _other_persons(mine, theirs)


def foreign_heads(one: Particulars, other: Particulars, mine: Signs, theirs: Signs) -> bool:
    """Whether two headlines name others, and neither article has a name or a thing of the other's headline."""
    if not _other_persons(mine, theirs, 1) or mine.title_names.keys() & theirs.title_names.keys():
        return False
    return not _held(one, theirs) and not _held(other, mine)


def one_accused(one: Particulars, other: Particulars, mine: Signs, theirs: Signs) -> bool:
    """Whether both headlines name somebody with whom the law is concerned: what happens to him goes on from there."""
    named = (
        mine.title_names.keys() & theirs.title_names.keys() - borne(one, other) - one.places - other.places
    )
    return bool(named) and not _rows(_LAW).isdisjoint(one.rows | other.rows)


def borne(one: Particulars, other: Particulars) -> frozenset[str]:
    """Names that many events bear: of institutions and regions, and of who speaks, unless a headline names him."""
    return one.regions | other.regions | ((one.speakers | other.speakers) - one.headline - other.headline)


def _held(one: Particulars, theirs: Signs) -> list[str]:
    """The things of a headline that the other article speaks of."""
    return [key for key in one.things if key in theirs.deeds or key in theirs.names]


def _places(title: str, signs: Signs) -> tuple[set[str], set[str]]:
    """Words of the names of places in a headline, and the stems of what they are ("di Tanjakan ...")."""
    names: set[str] = set()
    kinds: set[str] = set()
    for found in _PLACED.finditer(title):
        before: list[str] = []
        named = False
        for word in _large(found["name"]):
            if stem(word) in _ANY:  # what was done there
                break
            if word in signs.names:
                named = True
                names.add(word)
            elif named:  # the place is over
                break
            else:
                before.append(word)
        if named:
            kinds.update(map(stem, before))
    return names, kinds


def _other_desk(one: Particulars, other: Particulars, theirs: Signs) -> bool:
    """Whether the one is of sport, and the other has not a word of it."""
    return (
        one.sporting >= _SPORTING
        and not other.sporting
        and _SPORT.isdisjoint(theirs.deeds)
        and _SPORT.isdisjoint(map(stem, theirs.names))
    )


def _other_matter(
    one: Particulars, other: Particulars, mine: Signs, theirs: Signs, held: list[str], kept: list[str]
) -> bool:
    """Whether nothing brings two articles together but who acts in which region, and at most half of a headline."""
    if min(len(one.things), len(other.things)) < _THINGS or _rows(_WIDE) & one.rows & other.rows:
        return False
    if mine.lead_names.keys().isdisjoint(theirs.lead_names) or _shared(one, other, mine, theirs):
        return False
    half = 2 * len(held) <= len(one.things) and 2 * len(kept) <= len(other.things)
    return half and not _agree(mine, theirs)


def _other_athletes(one: Particulars, other: Particulars, mine: Signs, theirs: Signs) -> bool:
    """Whether both are of sport, and each headline names others than the other report: two results of one contest."""
    if min(one.sporting, other.sporting) < _SPORTING:
        return False
    named = [signs.title_names.keys() - one.regions - other.regions for signs in (mine, theirs)]
    return all(named) and named[0].isdisjoint(theirs.names) and named[1].isdisjoint(mine.names)


def _agree(mine: Signs, theirs: Signs) -> bool:
    """Whether both count the same of something; a year is no count, nor is the number of a school."""
    named = {stem(name) for name in mine.names}
    return any(
        not _YEAR.fullmatch(figure)
        for unit in mine.counted.keys() & theirs.counted.keys() - named
        for figure in mine.counted[unit] & theirs.counted[unit]
    )


def _other_persons(mine: Signs, theirs: Signs, least: int = 2) -> bool:
    """Whether each headline names somebody, in `least` words, of whom the other article knows nothing."""
    return (
        len(mine.title_names.keys() - theirs.names.keys()) >= least
        and len(theirs.title_names.keys() - mine.names.keys()) >= least
    )


def _other_hour(one: Particulars, other: Particulars) -> bool:
    return one.hour is not None and other.hour is not None and abs(one.hour - other.hour) >= _HOURS


def _other_places(one: Particulars, other: Particulars, mine: Signs, theirs: Signs) -> bool:
    """Whether each headline says where, and the other article knows nothing of that place."""
    return (
        bool(one.places and other.places)
        and one.places.isdisjoint(theirs.names)
        and other.places.isdisjoint(mine.names)
    )


def _shared(one: Particulars, other: Particulars, mine: Signs, theirs: Signs) -> int:
    """How many names of somebody or something both openings hold, without those that are borne by many events."""
    shared = {name for name in mine.lead_names.keys() & theirs.lead_names.keys() if not name.endswith("nya")}
    shared -= borne(one, other)
    groups: list[frozenset[str]] = []
    for run in (*one.runs, *other.runs):
        words = run & shared
        if words:
            near = [group for group in groups if not group.isdisjoint(words)]
            groups = [group for group in groups if group.isdisjoint(words)]
            groups.append(words.union(*near))
    return len(groups)


def _one_kind(one: Particulars, other: Particulars) -> bool:
    """Whether the one opening tells in other words what happens in the other's headline."""
    return any(
        not (a.rows - _rows(_TOPICS)).isdisjoint(rows().get(key, ()))
        for a, b in ((one, other), (other, one))
        for key in b.things
    )


@cache
def _rows(words: str) -> frozenset[int]:
    return frozenset(row for word in words.split() for row in rows().get(stem(word), ()))


def _keys(text: str, signs: Signs) -> Iterator[str]:
    """Stems of the words of `text` that are no names, no institutions and no numbers."""
    for found in RUN.finditer(text):
        low = found.group().lower()
        if len(low) > 2 and low not in signs.names and not is_common(low) and not low[0].isdigit():
            yield stem(low)


def _large(text: str) -> list[str]:
    return [word.lower() for word in re.findall(r"\b[A-Z][\w'-]*", text)]
