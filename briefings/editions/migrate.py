"""Migration: records of version 1, which knew only what was on air, become documents."""

from briefings.editions.broadcast import Broadcast
from briefings.editions.decisions import Corrected, Retracted, Withdrawn
from briefings.editions.document import Edition, OnAir
from briefings.editions.log import Entry


def migrated(record: Broadcast, on_air: OnAir) -> Edition:
    """The document of `record`: nothing that was found is known any more; what was corrected stands in its log."""
    taken: list[tuple[object, Corrected | Withdrawn | Retracted]] = [
        (each.moment, Corrected(each.text, each.headline))
        for each in record.episode.corrections
        if not each.withdrawal
    ]
    for back in record.withdrawn:
        decision = Withdrawn(back.headline, back.reason) if back.headline else Retracted(back.reason)
        taken.append((back.moment, decision))
    ordered = sorted(taken, key=lambda pair: str(pair[0]))
    log = tuple(
        Entry(number, "", moment, decision)  # type: ignore[arg-type]
        for number, (moment, decision) in enumerate(ordered, 1)
    )
    return Edition(record.slug, record.date, record.edition, record.when, 0, "", log, on_air)
