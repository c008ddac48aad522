"""News of an invented regency, on a web site on loopback."""

from collections.abc import Iterator
from contextlib import contextmanager

from tests.loopback import ANY, Door, Server, serving

NEWS = {
    "pasar": (
        "Pasar Terapung Muara Lestari Dibuka Lagi",
        "Pasar terapung Muara Lestari dibuka lagi untuk pedagang pada Sabtu pagi. Pasar itu ditutup selama "
        "tujuh bulan karena dermaganya lapuk. Bupati Rantaupandan Yudistira Malonda mengatakan perbaikan "
        "menelan biaya Rp 610 juta. Sebanyak 230 pedagang kembali berjualan dari perahu.",
    ),
    "puskesmas": (
        "Puskesmas Dusun Palung Layani Pasien Sampai Malam",
        "Puskesmas Dusun Palung melayani pasien sampai pukul sembilan malam mulai Sabtu. Dua dokter dan enam "
        "perawat bergantian bertugas. Kepala puskesmas, Seruni Batuah, mengatakan pasien malam hari "
        "kebanyakan nelayan. Layanan itu tidak dipungut biaya tambahan.",
    ),
    "karet": (
        "Harga Karet Petani Rantaupandan Naik",
        "Harga karet di tingkat petani Rantaupandan naik pekan ini. Getah karet dijual Rp 13.200 per kilogram"
        " di lelang desa. Ketua koperasi, Hanafi Sugandar, meminta petani menjaga mutu getah. Lelang "
        "berikutnya digelar pada Rabu.",
    ),
    "gajah": (
        "Kawanan Gajah Melintas di Kebun Desa Simpang Kenanga",
        "Kawanan gajah liar melintas di kebun Desa Simpang Kenanga pada Sabtu malam. Tidak ada korban jiwa "
        "dalam kejadian itu. Petugas balai konservasi menggiring sembilan gajah kembali ke hutan. Warga "
        "diminta tidak mendekat.",
    ),
    "perahu": (
        "Pelajar Rantaupandan Buat Perahu dari Botol Bekas",
        "Pelajar SMK Rantaupandan membuat perahu dari 1.400 botol bekas pada Sabtu. Perahu itu memuat empat "
        "orang. Guru pembimbing, Laksmi Tambunara, mengatakan perahu dipakai memungut sampah sungai. Mereka "
        "akan membuat dua lagi.",
    ),
}
ADDED = (
    "Jembatan Timbang Kilometer Empat Ditutup Sementara",
    "Jembatan timbang di kilometer empat Rantaupandan ditutup sementara pada Minggu. Alat timbangnya "
    "rusak tersambar petir. Kepala dinas perhubungan, Rustam Wiranegara, mengatakan perbaikan berlangsung"
    " lima hari. Truk dialihkan ke kilometer sembilan.",
)


def page(title: str, body: str) -> bytes:
    """A page that tells one report."""
    paragraphs = "".join(f"<p>{sentence}.</p>" for sentence in body.rstrip(".").split(". "))
    return (
        f'<!DOCTYPE html><html lang="id"><head><meta charset="utf-8"><title>{title}</title>'
        '<meta property="article:published_time" content="2026-11-21T21:40:00+07:00"></head>'
        f"<body><article><h1>{title}</h1>{paragraphs}</article></body></html>"
    ).encode()


def feed(base: str) -> bytes:
    """A feed of all reports."""
    items = "".join(
        f"<item><title>{title}</title><link>{base}/{name}</link><description>{body.split('. ')[0]}.</description>"
        f"<source url='{base}'>Suara Muara</source><pubDate>Sat, 21 Nov 2026 21:40:00 +0700</pubDate></item>"
        for name, (title, body) in NEWS.items()
    )
    head = f"<title>Suara Muara</title><link>{base}</link><description>Umpan</description>"
    return f'<?xml version="1.0"?><rss version="2.0"><channel>{head}{items}</channel></rss>'.encode()


@contextmanager
def served() -> Iterator[str]:
    """The address of the site, which is there as long as it is needed."""

    class Site(Door):
        server: Server

        def do_GET(self) -> None:
            pages = {f"/{name}": page(*report) for name, report in {**NEWS, "timbang": ADDED}.items()}
            if self.path == "/umpan":
                self.answer(200, feed(self.server.address), "application/rss+xml")
            else:
                self.answer(200 if self.path in pages else 404, pages.get(self.path, b""))

    with serving(Server(ANY, Site)) as server:
        yield server.address
