"""A crowd of reports by program: events with names of their own, each told by a few outlets."""

import random
from datetime import UTC, datetime, timedelta

from scripts.article import Article, Credit

_SYLLABLES = (
    "ba",
    "ki",
    "ra",
    "so",
    "mu",
    "te",
    "lo",
    "na",
    "wa",
    "di",
    "gu",
    "se",
    "pa",
    "ri",
    "ku",
    "ma",
    "to",
    "le",
    "ja",
)
_DEEDS = (
    "meresmikan jembatan gantung", "membuka pasar ikan", "memperbaiki tanggul sungai", "menangkap pencuri kabel",
    "membagikan bibit jagung", "menutup tambang pasir", "memulai lomba perahu", "mengevakuasi pendaki",
    "merazia truk pasir", "memanen garam", "menanam bakau", "menguji air sumur",
)  # fmt: skip


def _name(rng: random.Random) -> str:
    return "".join(rng.choice(_SYLLABLES) for _ in range(3)).title()


def crowd(many: int, seed: int = 1) -> tuple[list[Article], list[int]]:
    """So many reports, and the number of the event that each tells of."""
    rng, made, event_of = random.Random(seed), list[Article](), list[int]()
    event = 0
    while len(made) < many:
        who, where, whose = _name(rng), _name(rng), _name(rng)
        deed, count = rng.choice(_DEEDS), rng.randint(12, 990)
        for outlet in range(rng.choice((1, 1, 1, 2, 3))):
            body = [
                f"Bupati {who} {deed} di Desa {where} pada Sabtu, 21 November 2026.",
                f"Sebanyak {count} warga {where} hadir dalam kegiatan di balai {whose} itu.",
                f'"Kami menunggu ini sejak lama," kata {whose}, tokoh Desa {where}.',
                f"{who} meminta warga {where} merawat hasil kerja bersama {whose}.",
            ]
            if outlet:
                rng.shuffle(body)
            made.append(
                Article(
                    f"{who} {deed.title()} di {where}"
                    if not outlet
                    else f"Warga {where} Sambut {who} {deed.title()}",
                    tuple(body),
                    Credit(
                        outlet=f"Kabar {outlet}",
                        link=f"https://kabar{outlet}.example/{event}",
                        published=datetime(2026, 11, 21, 3, tzinfo=UTC)
                        + timedelta(minutes=rng.randint(0, 600)),
                    ),
                )
            )
            event_of.append(event)
        event += 1
    order = list(range(many))
    rng.shuffle(order)
    return [made[place] for place in order], [event_of[place] for place in order]
