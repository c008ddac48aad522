"""The sentences: every word to people, in one place. What comes from articles and faults goes through `plain`."""

from collections.abc import Sequence
from datetime import datetime
from typing import Final
from zoneinfo import ZoneInfo

from audio.errors import AudioError
from briefings.editions.broadcast import Made
from briefings.errors import BadRecord, BadShow, NoNews, NoRoom, NotInstalled, NoVoice, SourceFailed
from briefings.newsroom.schedule import Event
from briefings.newsroom.show import Show
from briefings.notify.word import Word, plain
from feeds import addresses
from feeds.errors import FeedError
from scripts.almanac import clock, long_date
from scripts.errors import ScriptError

MOST_TITLES: Final = 12
"""Of an edition that waits; the rest are counted."""
DETAIL: Final = 300
"""Letters of what a fault says by itself."""

AIRED: Final = "{show}: edisi {edition} mengudara", "{title}\nDurasi {length}, {stories} berita.\n{link}"
WAITS: Final = (
    "{show}: edisi {edition} menunggu persetujuan sampai {until}",
    "Isinya {stories} berita, kira-kira {length}:\n{titles}\n"
    "Setujui di studio, atau dengan: briefings approve --date {day} --edition {edition}\n"
    "Sesudah disetujui, edisi ini mengudara dengan sendirinya.",
)
UNAPPROVED: Final = (
    "{show}: edisi {edition} tidak mengudara",
    "Sampai {until} belum ada yang menyetujuinya. Drafnya tetap ada. Untuk menyiarkannya sekarang: "
    "briefings approve --date {day} --edition {edition}, lalu briefings publish --date {day} --edition {edition}",
)
MISSED: Final = (
    "{show}: edisi {edition} tidak ada",
    "Edisi {edition} {long_day} seharusnya dibuat pukul {at}, dan sampai {until} belum ada: mesin mati atau tertidur, "
    "jamnya salah, atau semua percobaan gagal. Untuk membuatnya juga: briefings make --date {day} --edition {edition}",
)
TROUBLE: Final = (
    "{show}: edisi {edition} belum ada",
    "{what} {remedy}\nDicoba lagi sendiri sampai {until}.\nRincian: {detail}",
)
UNCARRIED: Final = (
    "{show}: edisi {edition} belum sampai ke pendengar",
    "Edisinya sudah jadi, tetapi tempat siaran tidak dapat dijangkau. Pengiriman dicoba lagi sendiri sampai berhasil; "
    "sementara itu pendengar masih mendapat yang lama.\nRincian: {detail}",
)
CARRIED: Final = (
    "{show}: siaran sudah sampai",
    "Tempat siaran terjangkau lagi, dan semua yang tertunda sudah dikirim.",
)
SETTINGS: Final = "{show}: show.toml salah", "{what} {remedy}\nRincian: {detail}"
STUCK: Final = (
    "{show}: jadwal tersendat",
    "{what} {remedy}\nSebelum itu tidak ada edisi yang dibuat dengan sendirinya.\nRincian: {detail}",
)
TRY: Final = (
    "{show}: kabar percobaan",
    "Kabar dari redaksi sampai ke sini. Yang akan dikabarkan: {about}.",
)
ABOUT: Final = {
    "aired": "edisi yang mengudara",
    "approval": "edisi yang menunggu persetujuan",
    "trouble": "gangguan",
}

REMEDIES: Final[tuple[tuple[type[BaseException], str, str], ...]] = (
    (
        NoNews,
        "Berita dari sumber-sumbernya tidak cukup.",
        "Periksa apakah semuanya menjawab: briefings rundown --refresh; tambahkan sumber di show.toml.",
    ),
    (
        SourceFailed,
        "Sebuah sumber tidak dapat dibaca.",
        "Periksa sambungan internet dan sources di show.toml.",
    ),
    (NoVoice, "Tidak ada suara yang dapat membacakannya.", "Periksa dengan: briefings doctor."),
    (AudioError, "Suaranya gagal dibuat.", "Periksa dengan: briefings doctor."),
    (BadShow, "Ada yang salah di show.toml.", "Perbaiki baris yang disebut di bawah ini."),
    (
        BadRecord,
        "Catatan sebuah edisi rusak.",
        "Pindahkan berkas yang disebut di bawah ini, lalu buat lagi edisinya.",
    ),
    (NotInstalled, "Ada paket yang belum terpasang.", "Pasang yang disebut di bawah ini."),
    (NoRoom, "Cakram menolak sebuah berkas.", "Kosongkan ruang, atau periksa hak aksesnya."),
    (OSError, "Cakram atau jaringan menolak.", "Kosongkan ruang, atau periksa hak akses dan sambungannya."),
    (FeedError, "Edisinya tidak dapat diterbitkan.", "Periksa dengan: briefings check."),
    (
        ScriptError,
        "Naskahnya tidak dapat disusun.",
        "Periksa templat, kamus, dan artikel yang disebut di bawah ini.",
    ),
)
"""Kind of fault -> what happened, and what to do; the first that fits."""
OTHERWISE: Final = (
    "Ada kesalahan di dalam program.",
    "Cobalah membuat edisinya sendiri: briefings make. Simpan catatan yang dicetaknya.",
)


def aired(show: Show, edition: str, made: Made) -> Word:
    """It is on air."""
    episode = made.record.episode
    return _word(
        f"{made.record.slug} aired",
        "aired",
        AIRED,
        show=show,
        edition=edition,
        title=plain(episode.title),
        length=_length(episode.audio.seconds),
        stories=len(episode.stories),
        link=addresses.page(show.channel, episode),
    )


def waits(show: Show, name: str, until: datetime, titles: Sequence[str], seconds: float) -> Word:
    """The draft called `name` (DATE-EDITION) waits for a person."""
    listed = [f"{number}. {plain(title)}" for number, title in enumerate(titles[:MOST_TITLES], 1)]
    if len(titles) > MOST_TITLES:
        listed.append(f"… dan {len(titles) - MOST_TITLES} lagi")
    return _about(
        f"{name} waits", "approval", WAITS, show, name,
        until=_hour(show, until), titles="\n".join(listed), stories=len(titles), length=_length(seconds),
    )  # fmt: skip


def unapproved(show: Show, name: str, until: datetime) -> Word:
    """Nobody has approved it in time."""
    return _about(f"{name} unapproved", "approval", UNAPPROVED, show, name, until=_hour(show, until))


def missed(show: Show, name: str, at: datetime, until: datetime) -> Word:
    """Its window is over."""
    day = long_date(at.astimezone(ZoneInfo(show.zone)).date())
    return _about(
        f"{name} missed", "trouble", MISSED, show, name,
        at=_hour(show, at), until=_hour(show, until), long_day=day,
    )  # fmt: skip


def trouble(show: Show, name: str, fault: BaseException, until: datetime) -> Word:
    """It failed; it is tried again. The same kind of fault of the same edition is the same word."""
    what, remedy = _told(fault)
    key = f"{name} {type(fault).__name__}"
    said = {"what": what, "remedy": remedy, "detail": plain(str(fault), DETAIL)}
    return _about(key, "trouble", TROUBLE, show, name, until=_hour(show, until), **said)


def uncarried(show: Show, name: str, fault: BaseException) -> Word:
    """It is made, and the host where listeners fetch has not got it; it is carried again and again."""
    return _about(f"{name} uncarried", "trouble", UNCARRIED, show, name, detail=plain(str(fault), DETAIL))


def carried(show: Show, now: datetime) -> Word:
    """What was left is on the host."""
    return _word(f"{now.isoformat()} carried", "trouble", CARRIED, show=show)


def bad_settings(show: Show, fault: BadShow) -> Word:
    """show.toml was changed and is wrong: `show`, as it was before, counts on."""
    what, remedy = _told(fault)
    detail = plain("; ".join(fault.faults), DETAIL)
    return _word(f"show {detail}", "trouble", SETTINGS, show=show, what=what, remedy=remedy, detail=detail)


def stuck(show: Show, fault: BaseException, now: datetime) -> Word:
    """Nothing can be made by itself; told once a day."""
    what, remedy = _told(fault)
    key, detail = f"{now:%Y-%m-%d} stuck {type(fault).__name__}", plain(str(fault), DETAIL)
    return _word(key, "trouble", STUCK, show=show, what=what, remedy=remedy, detail=detail)


def trial(show: Show, now: datetime) -> Word:
    """Whether anything arrives."""
    about = ", ".join(ABOUT[event] for event in show.notify.about)
    event = show.notify.about[0] if show.notify.about else "aired"
    return _word(f"trial {now.isoformat()}", event, TRY, show=show, about=about)


def _about(key: str, event: Event, text: tuple[str, str], show: Show, name: str, **said: object) -> Word:
    return _word(key, event, text, show=show, day=name[:10], edition=name[11:], **said)


def _word(key: str, event: Event, text: tuple[str, str], *, show: Show, **said: object) -> Word:
    title, body = (part.format(show=plain(show.title), **said) for part in text)
    return Word(key, event, title, body)


def _told(fault: BaseException) -> tuple[str, str]:
    return next(((what, how) for kind, what, how in REMEDIES if isinstance(fault, kind)), OTHERWISE)


def _hour(show: Show, moment: datetime) -> str:
    return clock(moment.astimezone(ZoneInfo(show.zone)))


def _length(seconds: float) -> str:
    minutes, rest = divmod(round(seconds), 60)
    return " ".join(
        part for part in (f"{minutes} menit" if minutes else "", f"{rest} detik" if rest else "") if part
    )
